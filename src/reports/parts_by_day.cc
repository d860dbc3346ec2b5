// The stretch of a day ends with its date and begins behind the date before it (the first one
// behind the trigger). A stretch that says nobody leaves all of them with every day: "met X and Y
// on Monday and on Tuesday".
#include "reports/parts_by_day.h"

#include <algorithm>

#include "reports/counts.h"
#include "reports/detail.h"

namespace dateline {
namespace {

std::vector<TokenRange> stretches(const Scene& scene, const Nucleus& nucleus,
                                  const std::vector<DateChoice>& dates) {
  const auto& all = scene.dates.expressions;
  std::vector<TokenRange> out;
  uint32_t from = nucleus.head;
  // "A was impeached in 1998, and B in 1868"
  const uint32_t subject =
      scene.is_verb(from) && scene.is_passive(from) ? scene.subject(from) : kNone;
  if (subject != kNone && subject < from) from = subject;
  for (const DateChoice& choice : dates) {
    out.push_back({from, std::max(from, all[choice.date].first_token)});
    from = all[choice.last_date == kNone ? choice.date : choice.last_date].last_token;
  }
  return out;
}

// The recipients that each stretch names first; empty where one names nobody.
std::vector<std::vector<uint32_t>> recipients_by_stretch(const Scene& scene, const Draft& draft,
                                                         const std::vector<TokenRange>& parts) {
  std::vector<std::vector<uint32_t>> out;
  std::vector<uint32_t> found;
  for (const TokenRange& part : parts) {
    std::vector<uint32_t>& here = out.emplace_back();
    for (uint32_t t = part.first; t < part.last; ++t) {
      const uint32_t id = scene.actor(t);  // "X in 2006, and his sister Y": X is of the first
      if (contains(draft.recipients, id) && !contains(found, id)) add_unique(here, id);
    }
    if (here.empty()) return {};
    found.insert(found.end(), here.begin(), here.end());
  }
  return found.size() == draft.recipients.size() ? out : std::vector<std::vector<uint32_t>>{};
}

// The one number that each stretch counts; empty where one has none or several.
std::vector<int32_t> number_by_stretch(const Scene& scene, const std::vector<TokenRange>& parts) {
  std::vector<int32_t> out;
  for (const TokenRange& part : parts) {
    int32_t only = -1;
    for (uint32_t t = part.first; t < part.last; ++t) {
      if (scene.sentences.upos[t] != Upos::kNum) continue;
      if (only >= 0) return {};
      only = number_at(scene, t);
    }
    if (only < 0) return {};
    out.push_back(only);
  }
  return out;
}

}  // namespace

void keep_part_of_day(const Scene& scene, Draft& draft, const Nucleus& nucleus,
                      const std::vector<DateChoice>& dates, size_t i) {
  const std::vector<TokenRange> parts = stretches(scene, nucleus, dates);
  if (const Place own = place_among(scene, parts[i].first, parts[i].last); !own.span.empty()) {
    draft.report.where = own;
  } else if (!place_among(scene, parts[0].first, parts[0].last).span.empty()) {
    draft.report.where = {};  // the place was the first one's
  }
  const auto whom = recipients_by_stretch(scene, draft, parts);
  if (!whom.empty()) draft.recipients = whom[i];
  const std::vector<int32_t> numbers = number_by_stretch(scene, parts);
  int64_t sum = 0;
  for (const int32_t n : numbers) sum += n;
  for (int32_t* count : {&draft.report.counts.dead, &draft.report.counts.injured}) {
    if (numbers.empty() || *count != sum) continue;
    *count = numbers[i];
    if (!whom.empty()) continue;
    std::erase_if(draft.recipients, [&](uint32_t id) {  // "five people", of another day
      const auto in = [&](const TokenRange& part) {
        for (uint32_t t = part.first; t < part.last; ++t) {
          if (scene.actor(t) == id) return true;
        }
        return false;
      };
      return !in(parts[i]) && std::any_of(parts.begin(), parts.end(), in);
    });
  }
}

}  // namespace dateline
