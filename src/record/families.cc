// Block keys of reports: hashes of what two reports of one event have in common whatever their
// wording. Dates are not part of a key: the phases compare them as ranges.
#include "record/families.h"

#include <algorithm>
#include <string>

#include "base/hash.h"
#include "record/words.h"

namespace dateline {
namespace {

constexpr uint64_t kContact = 101;  // outside PLOVER's numbers
constexpr uint64_t kCasualties = 102;
constexpr uint64_t kResigns = 103;
constexpr uint64_t kReleases = 104;

bool is_intent(const Facts::Report& report) { return report.cameo.starts_with("03"); }

// Lists of participants beyond this ("the leaders of 27 states") are told by their first.
constexpr size_t kMaxSide = 6;

std::vector<uint32_t> record_actors(const Work& work, uint32_t article,
                                    const std::vector<uint32_t>& locals) {
  std::vector<uint32_t> out;
  for (uint32_t local : locals) {
    const uint32_t actor = work.actor_of[article][local];
    if (actor != kNone && out.size() < kMaxSide) out.push_back(actor);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

uint64_t key_of(std::initializer_list<uint64_t> parts) {
  uint64_t seed = 0;
  for (uint64_t part : parts)
    seed = hash64({reinterpret_cast<const char*>(&part), sizeof part}, seed);
  return seed;
}

}  // namespace

uint64_t family_of(const Facts::Report& report) {
  switch (report.type) {
    case EventType::kNone:
      return hash64(report.lemma) | (uint64_t{1} << 63);
    case EventType::kConsult:
      return kContact;
    case EventType::kAgree:
    case EventType::kCooperate:
    case EventType::kSupport:
      return is_intent(report) ? kContact : static_cast<uint64_t>(report.type);
    case EventType::kRetreat:
      // Who leaves office, who is let go, who withdraws: three acts.
      return report.mode == "resign" ? kResigns
             : report.mode == "release" || report.mode == "return"
                 ? kReleases
                 : static_cast<uint64_t>(report.type);
    default:
      return static_cast<uint64_t>(report.type);
  }
}

bool is_given(const Facts::Report& report) { return report.lemma.starts_with('@'); }

bool is_reciprocal(const Facts::Report& report) {
  const bool signs =
      report.type == EventType::kSupport && report.cameo == "057";  // a treaty has two
  return report.type == EventType::kConsult || report.type == EventType::kAgree || signs ||
         family_of(report) == kContact;
}

std::vector<uint32_t> sources_of(const Work& work, uint32_t article, const Facts::Report& report) {
  return record_actors(work, article, report.actors);
}
std::vector<uint32_t> targets_of(const Work& work, uint32_t article, const Facts::Report& report) {
  return record_actors(work, article, report.recipients);
}

std::vector<uint32_t> as_standing(const Work& work, const std::vector<uint32_t>& actors) {
  std::vector<uint32_t> out;
  for (uint32_t actor : actors) {
    if (work.stands_for[actor] != kNone) out.push_back(work.stands_for[actor]);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<uint64_t> block_keys(const Work& work, uint32_t article, const Facts::Report& report) {
  const uint64_t family = family_of(report);
  const std::vector<uint32_t> sources = as_standing(work, sources_of(work, article, report));
  const std::vector<uint32_t> targets = as_standing(work, targets_of(work, article, report));
  std::vector<uint64_t> keys;
  if (is_reciprocal(report)) {
    std::vector<uint32_t> all;
    std::set_union(sources.begin(), sources.end(), targets.begin(), targets.end(),
                   std::back_inserter(all));
    for (size_t i = 0; i < all.size(); ++i) {
      for (size_t k = i + 1; k < all.size() && keys.size() < kMaxPairKeys; ++k)
        keys.push_back(key_of({family, all[i], all[k]}));
    }
    if (all.size() == 1) {
      // Of talks, one word is as good as another ("the leaders met", "a summit of the leaders").
      const bool talks = report.type == EventType::kConsult && report.mode != "visit";
      keys.push_back(key_of({family, all[0], talks ? 0 : hash64(report.lemma), 1}));
    }
    return keys;
  }
  for (uint32_t a : sources) {
    for (uint32_t b : targets) {
      if (a != b && keys.size() < kMaxPairKeys) keys.push_back(key_of({family, a, b}));
    }
  }
  // Of an act with one side: what kind it is ("resign" and "step down"), else its verb. The family
  // of an untyped act is its verb already.
  const uint64_t verb = report.type == EventType::kNone ? 0
                        : report.mode.empty()           ? hash64(report.lemma)
                                                        : hash64(report.mode, 1);
  for (uint32_t b : targets) keys.push_back(key_of({family, b, 2}));
  // What one tells with its target another may tell without.
  if (targets.empty() || is_deed(report)) {
    for (uint32_t a : sources) keys.push_back(key_of({family, a, verb, 1}));
  }
  return keys;
}

bool is_deed(const Facts::Report& report) {
  switch (report.type) {
    case EventType::kProtest:
    case EventType::kAid:
    case EventType::kRetreat:
    case EventType::kCoerce:
    case EventType::kMobilize:
    case EventType::kSanction:
      return true;
    default:
      return false;
  }
}

uint64_t words_key(uint32_t source_group, const Facts::Report& report) {
  return key_of({family_of(report), source_group, hash64(report.lemma),
                 report.sentence.end - report.sentence.begin,
                 report.trigger.begin - report.sentence.begin, 8});
}

uint64_t copy_key(uint32_t source_group, const std::string& when, const Facts::Report& report) {
  return key_of({family_of(report), source_group, hash64(when), hash64(report.lemma),
                 static_cast<uint64_t>(report.counts.dead + 1), 7});
}

uint64_t election_key(uint32_t story, const Facts::Report& report) {
  return key_of({family_of(report), story, 6});
}

uint64_t incident_key(const Facts::Place& place) {
  return key_of({kCasualties, hash64(fold_case(place.name)), 3});
}

uint64_t place_key(const Facts::Report& report) {
  return key_of({family_of(report), hash64(fold_case(report.where.name)), 5});
}

uint64_t story_incident_key(uint32_t story) { return key_of({kCasualties, story, 4}); }

uint64_t act_of_day_key(uint32_t story, uint64_t family, uint32_t actor, int64_t day) {
  return key_of({family, story, actor, static_cast<uint64_t>(day), 9});
}

uint64_t arrests_key(uint32_t story, const Facts::Report& report) {
  return key_of({family_of(report), story, static_cast<uint64_t>(report.counts.arrested), 10});
}

bool has_casualties(const Facts::Report& report) {
  return (report.type == EventType::kAssault || report.type == EventType::kNone) &&
         (report.counts.dead > 0 || report.counts.injured > 0);
}

}  // namespace dateline
