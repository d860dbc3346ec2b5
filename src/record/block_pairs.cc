// Whether two told events of a block can be one: where they were, who did them, to whom, and how
// alike the articles are that tell them.
#include <algorithm>
#include <cmath>

#include "record/block_joiner.h"
#include "record/families.h"
#include "record/sides.h"
#include "record/words.h"

namespace dateline {
namespace {

// Two places of one name list this far apart are two places; towns and their suburbs are not.
constexpr double kFarApartKm = 100;

double distance_km(const Facts::Place& a, const Facts::Place& b) {
  constexpr double kDegree = 3.14159265358979323846 / 180;
  const double mean = (a.latitude + b.latitude) / 2 * kDegree;
  const double x = (a.longitude - b.longitude) * std::cos(mean), y = a.latitude - b.latitude;
  return 111.2 * std::sqrt(x * x + y * y);
}

}  // namespace

bool BlockJoiner::can_be_one(uint32_t a, uint32_t b) const {
  if (told_[a]->reciprocal) return true;
  if (far_apart(a, b) || turned_round(a, b) || turned_round(b, a)) return false;
  if (different_doers(work_, *told_[a], *told_[b]) || opposite_sides(work_, *told_[a], *told_[b])) {
    return false;
  }
  if (sources_differ(a, b)) return same_place(a, b) && related(a, b, kSameIncident);
  if (targets_differ(a, b)) return same_place(a, b) || related(a, b, kSameIncident);
  return true;
}

bool BlockJoiner::related(uint32_t a, uint32_t b, double least) const {
  const uint32_t x = told_[a]->article, y = told_[b]->article;
  return work_.source_group[x] == work_.source_group[y] || work_.text->cosine(x, y) >= least;
}

bool BlockJoiner::far_apart(uint32_t a, uint32_t b) const {
  const Facts::Place *x = place_of(a), *y = place_of(b);
  if (x == nullptr || y == nullptr || x->name == y->name) return false;
  if (x->located && y->located) return distance_km(*x, *y) > kFarApartKm;
  return !x->country.empty() && !y->country.empty() && x->country != y->country;
}

// The first place that a told event names.
const Facts::Place* BlockJoiner::place_of(uint32_t i) const {
  for (uint32_t r : told_[i]->reports) {
    const Facts::Place& place = work_.facts[told_[i]->article]->reports[r].where;
    if (!place.name.empty()) return &place;
  }
  return nullptr;
}

bool BlockJoiner::same_place(uint32_t a, uint32_t b) const {
  const Facts::Place *x = place_of(a), *y = place_of(b);
  return x != nullptr && y != nullptr && x->name == y->name;
}

// Named sources that share nobody: two attackers of one victim are two attacks, unless all else
// agrees.
bool BlockJoiner::sources_differ(uint32_t a, uint32_t b) const {
  const Told &x = *told_[a], &y = *told_[b];
  if (x.reciprocal) return false;
  // "gunmen" and "militants", "people" and "2,000 people" may be the same ones
  const std::vector<uint32_t> by_x = as_standing(work_, x.sources);
  const std::vector<uint32_t> by_y = as_standing(work_, y.sources);
  if (by_x.empty() || by_y.empty() || intersects(by_x, by_y)) return false;
  for (uint32_t s : by_x) {
    for (uint32_t t : by_y) {
      const RecordActor &one = work_.actors[s], &other = work_.actors[t];
      const bool persons = one.named && other.named && one.kind == ActorKind::kPerson &&
                           other.kind == ActorKind::kPerson;
      if (!persons && !one.country.empty() && one.country == other.country)
        return false;  // "the army" and "government forces"
    }
  }
  return true;
}

// Those who did the one suffered the other, by the word for them: "gunmen took hostages", "troops
// killed five gunmen".
bool BlockJoiner::turned_round(uint32_t a, uint32_t b) const {
  // Who died is told as the one who did it.
  const auto tells_death = [&](uint32_t i) {
    const std::vector<Facts::Report>& reports = work_.facts[told_[i]->article]->reports;
    return std::any_of(told_[i]->reports.begin(), told_[i]->reports.end(),
                       [&](uint32_t r) { return reports[r].type == EventType::kNone; });
  };
  if (tells_death(a) || tells_death(b)) return false;
  for (uint32_t s : told_[a]->sources) {
    for (uint32_t t : told_[b]->targets) {
      if (s == t || last_word(work_.actors[s].name) == last_word(work_.actors[t].name)) return true;
    }
  }
  return false;
}

std::string BlockJoiner::last_word(const std::string& name) {
  const std::string folded = fold_case(name);
  const size_t space = folded.rfind(' ');
  return space == std::string::npos ? folded : folded.substr(space + 1);
}

bool BlockJoiner::targets_differ(uint32_t a, uint32_t b) const {
  const Told &x = *told_[a], &y = *told_[b];
  if (x.reciprocal) return false;
  const std::vector<uint32_t> to_x = as_standing(work_, x.targets);
  const std::vector<uint32_t> to_y = as_standing(work_, y.targets);
  return !to_x.empty() && !to_y.empty() && !intersects(to_x, to_y);
}

bool BlockJoiner::one_incident_two_days(uint32_t a, uint32_t b) const {
  if (told_[a]->article == told_[b]->article) return false;
  if (told_[a]->family != told_[b]->family && !(told_[a]->casualties && told_[b]->casualties))
    return false;
  const bool one_story = told_[a]->casualties && told_[b]->casualties && !far_apart(a, b) &&
                         work_.story_of[told_[a]->article] == work_.story_of[told_[b]->article];
  if ((!same_place(a, b) && !one_story) || sources_differ(a, b) || targets_differ(a, b))
    return false;
  const double alike = work_.text->cosine(told_[a]->article, told_[b]->article);
  return alike >= kSameIncident && !tells_day(told_[a]->article, told_[b]->days.earliest) &&
         !tells_day(told_[b]->article, told_[a]->days.earliest);
}

const Facts::Report& BlockJoiner::first_report(uint32_t i) const {
  return work_.facts[told_[i]->article]->reports[told_[i]->reports[0]];
}

}  // namespace dateline
