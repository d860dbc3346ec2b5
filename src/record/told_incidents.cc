// Attacks and accidents of one article: the blast and what it did are one event, two towns are two.
#include <algorithm>

#include "record/article_folder.h"
#include "record/families.h"
#include "record/sides.h"

namespace dateline {

// "A bomb exploded on Thursday, killing 12": an attack or accident and what it did, in one
// sentence or the next, neither with a doer or sufferer that the other contradicts.
std::vector<uint32_t> ArticleFolder::same_incident(const Told& told) const {
  std::vector<uint32_t> out;
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const Facts::Report& report = reports[told.reports[0]];
  if (report.type != EventType::kAssault && !happens(report)) return out;
  for (uint32_t e = events_.size() > kMaxPerFamily
                        ? static_cast<uint32_t>(events_.size() - kMaxPerFamily)
                        : 0;
       e < events_.size(); ++e) {
    const Told& event = events_[e];
    if (!told.casualties && !event.casualties) continue;
    const bool near = is_lead_incident(event, told) ||
                      std::any_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
                        return (reports[r].type == EventType::kAssault || happens(reports[r])) &&
                               reports[r].sentence_index + 1 >= report.sentence_index &&
                               reports[r].sentence_index <= report.sentence_index + 1;
                      });
    // "Police shot the gunman", beside what the gunman did: two acts
    if (near && times_agree(event, told) && one_side_open(event, told) &&
        places_agree(event, told) && !different_doers(work_, event, told) &&
        !opposite_sides(work_, event, told) && !denies_another(work_, event, told) &&
        !is_sum_beside(event, told)) {
      out.push_back(e);
    }
  }
  if (out.empty()) {
    if (const uint32_t lone = lone_accident(told); lone != kNone) out.push_back(lone);
  }
  return out;
}

// "The disaster has killed at least 27": of the one accident that the article tells, on a day, in
// its opening, where that one has no toll yet; kNone.
uint32_t ArticleFolder::lone_accident(const Told& told) const {
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const Facts::Report& report = reports[told.reports[0]];
  if (told.sharpness != Sharpness::kSoft || !told.casualties || report.type != EventType::kNone ||
      report.status != Status::kActual || !report.where.name.empty() ||
      events_.size() > kMaxPerFamily) {
    return kNone;
  }
  uint32_t found = kNone;
  for (uint32_t e = 0; e < events_.size(); ++e) {
    const Told& event = events_[e];
    const Facts::Report& first = reports[event.reports[0]];
    if (first.type == EventType::kAssault && first.status == Status::kActual) return kNone;
    if (!happens(first) || is_ahead(first)) continue;
    const bool other = found != kNone || event.casualties || first.status == Status::kHistorical ||
                       event.sharpness != Sharpness::kDay;
    if (other || first.sentence_index >= kLeadSentences) return kNone;
    found = e;
  }
  return found != kNone && one_side_open(events_[found], told) ? found : kNone;
}

// "The blast also injured 47", "More than 150 were hurt", further down in an article that opens
// with what happened that day: the same, unless a second incident of the day was told.
bool ArticleFolder::is_lead_incident(const Told& event, const Told& told) const {
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  if (!told.casualties || !event.casualties || told.sharpness != Sharpness::kDay ||
      event.sharpness != Sharpness::kDay || told.days.earliest != event.days.earliest ||
      !reports[told.reports[0]].where.name.empty() ||
      reports[event.reports[0]].sentence_index >= kLeadSentences) {
    return false;
  }
  const auto differ = [&](int32_t Counts::*field) {  // of another incident
    const int32_t mine = reports[told.reports[0]].counts.*field;
    return mine > 0 && std::any_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
             return reports[r].counts.*field > 0 && reports[r].counts.*field != mine;
           });
  };
  if (differ(&Counts::dead) || differ(&Counts::injured)) return false;
  return std::count_if(events_.begin(), events_.end(), [&](const Told& other) {
           return other.casualties && other.sharpness == Sharpness::kDay &&
                  other.days.earliest == event.days.earliest;
         }) == 1;
}

// An accident, not somebody's speech.
bool ArticleFolder::happens(const Facts::Report& report) const {
  const std::vector<Facts::Actor>& actors = work_.facts[article_]->actors;
  return report.type == EventType::kNone &&
         (report.counts.dead > 0 || report.counts.injured > 0 ||
          std::none_of(report.actors.begin(), report.actors.end(), [&](uint32_t a) {
            return actors[a].kind == ActorKind::kPerson || !actors[a].sector.empty();
          }));
}

// Attacks and accidents in two towns are two: "In X, a bomb killed seven. In Y, gunmen …". Where
// one place lies in the other, only the lesser is looked at.
bool ArticleFolder::places_agree(const Told& event, const Told& told) const {
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const Facts::Report& report = reports[told.reports[0]];
  if ((report.type != EventType::kAssault && !happens(report)) || !is_town(report.where))
    return true;
  bool another = false;
  for (uint32_t r : event.reports) {
    if (!is_town(reports[r].where)) continue;
    if (reports[r].where.name == report.where.name) return true;
    another = true;
  }
  return !another;
}

bool ArticleFolder::is_town(const Facts::Place& place) const {
  if (place.name.empty()) return false;
  const std::vector<Facts::Actor>& actors = work_.facts[article_]->actors;
  return std::none_of(actors.begin(), actors.end(), [&](const Facts::Actor& actor) {
    return actor.kind == ActorKind::kCountry && actor.name == place.name;
  });
}

bool ArticleFolder::one_side_open(const Told& a, const Told& b) const {
  return sides_agree(as_standing(work_, a.sources), as_standing(work_, b.sources)) &&
         sides_agree(as_standing(work_, a.targets), as_standing(work_, b.targets));
}

}  // namespace dateline
