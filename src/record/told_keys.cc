// The blocks that a told event is in, beside those of its participants and act: by place and
// number, by the very words, by what the article's story is about.
#include <algorithm>
#include <map>
#include <set>

#include "record/article_folder.h"
#include "record/families.h"

namespace dateline {
namespace {

// The name of all words for an election (data/plover-triggers.tsv).
constexpr std::string_view kElection = "=election";

constexpr std::string_view kCrash = "=crash";

// The last sentence that can be the first, behind "QUITO (Reuters) -".
constexpr uint32_t kOpening = 1;

// So many arrested, told by two articles of a story, are the same ones; two or three may be others.
constexpr int32_t kTellingNumber = 5;

}  // namespace

// The place may stand with the blast, the number with what it did: so after they are one.
void ArticleFolder::add_incident_keys(Told& event) const {
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  for (uint32_t r : event.reports) {
    const Facts::Report& report = reports[r];
    const uint32_t story = work_.story_of[article_];
    if (story != kNone && report.type == EventType::kCoerce && !is_ahead(report) &&
        report.counts.arrested >= kTellingNumber) {
      event.keys.push_back(arrests_key(story, report));
    }
    // "ruled that it was unlawful", "found it unlawful": of one act, whatever the verb
    if (report.type != EventType::kNone && !event.reciprocal && event.targets.empty() &&
        event.sharpness == Sharpness::kDay && work_.story_of[article_] != kNone) {
      for (uint32_t a : as_standing(work_, event.sources))
        event.keys.push_back(
            act_of_day_key(work_.story_of[article_], event.family, a, event.days.earliest));
    }
    if (report.where.name.empty()) continue;
    if (event.casualties || (report.type == EventType::kAssault && report.where.located))
      event.keys.push_back(incident_key(report.where));
    const bool crowd = report.type == EventType::kProtest || report.type == EventType::kCoerce;
    if (crowd && report.where.located && as_standing(work_, event.sources).empty() &&
        as_standing(work_, event.targets).empty()) {
      event.keys.push_back(place_key(report));
    }
  }
  std::sort(event.keys.begin(), event.keys.end());
  event.keys.erase(std::unique(event.keys.begin(), event.keys.end()), event.keys.end());
}

// What a copy tells in the very words is the same; not so two events of one article.
void ArticleFolder::add_words_keys() {
  std::map<uint64_t, std::set<size_t>> events_of;
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  for (size_t e = 0; e < events_.size(); ++e) {
    for (uint32_t r : events_[e].reports)
      events_of[words_key(work_.source_group[article_], reports[r])].insert(e);
  }
  for (const auto& [key, events] : events_of) {
    if (events.size() > 1) continue;
    std::vector<uint64_t>& keys = events_[*events.begin()].keys;
    keys.insert(std::lower_bound(keys.begin(), keys.end(), key), key);
  }
}

// The first dead and injured of an article are what its story is about.
void ArticleFolder::add_story_key() {
  const uint32_t story = work_.story_of[article_];
  if (story == kNone) return;
  for (Told& event : events_) {
    const Facts::Report& report = work_.facts[article_]->reports[event.reports[0]];
    if (report.lemma != kElection) continue;
    event.keys.push_back(election_key(story, report));
    std::sort(event.keys.begin(), event.keys.end());
  }
  for (Told& event : events_) {
    const Facts::Report& report = work_.facts[article_]->reports[event.reports[0]];
    if (!event.casualties && report.lemma != kCrash) continue;
    if (report.sentence_index > kLeadSentences || is_ahead(report)) return;
    event.keys.push_back(story_incident_key(story));
    std::sort(event.keys.begin(), event.keys.end());
    return;
  }
  // Where no number is known yet, the attack that the article opens with.
  for (Told& event : events_) {
    const Facts::Report& report = work_.facts[article_]->reports[event.reports[0]];
    if (report.type != EventType::kAssault || event.sharpness != Sharpness::kDay ||
        report.sentence_index > kOpening || is_ahead(report)) {
      continue;
    }
    event.keys.push_back(story_incident_key(story));
    std::sort(event.keys.begin(), event.keys.end());
    return;
  }
}

}  // namespace dateline
