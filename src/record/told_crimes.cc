// A page about one crime tells it in many sentences: who was shot, who else, by whom, where it was
// heard. No two of them need to name anybody in common, and most have no day. They are one event
// where nothing speaks against it: another day, another street, a doer who is somebody else, the
// police's own shots, words such as "in a separate incident", a march or riot around it.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

#include "base/in_list.h"
#include "base/nouns.h"
#include "record/actor_names.h"
#include "record/article_folder.h"
#include "record/sides.h"
#include "record/words.h"

namespace dateline {
namespace {

constexpr double kOneTownKm = 40;

// Words of a report or title by which a page tells several crimes.
bool tells_several(std::string_view words) {
  static constexpr std::array<std::string_view, 9> kSeveral = {
      "shootings", "stabbings", "homicides", "incidents", "separate",
      "unrelated", "sprees",    "different", "elsewhere"};
  static constexpr std::array<std::string_view, 9> kOneOf = {
      "first", "second", "third", "another", "earlier", "previous", "other", "latest", "similar"};
  static constexpr std::array<std::string_view, 8> kCrimes = {
      "shooting", "stabbing", "attack", "incident", "murder", "killing", "homicide", "shootout"};
  std::string before;
  for (const FoldedWord& word : words_of(words)) {
    // "the shootings happened in one flat"
    if (in_list(word.folded, kSeveral) && !(before == "the" && word.folded == "shootings"))
      return true;
    if (in_list(before, kOneOf) && in_list(word.folded, kCrimes)) return true;
    before = word.folded;
  }
  return false;
}

// Private people, by what is known of them.
bool is_private(const RecordActor& actor) {
  static constexpr std::array<std::string_view, 5> kPublic = {"COP", "MIL", "SPY", "REB", "GOV"};
  return (actor.kind == ActorKind::kPerson || actor.kind == ActorKind::kGroup) &&
         !in_list(actor.sector, kPublic);
}

bool is_street(const Facts::Place& place) {
  const size_t space = place.name.rfind(' ');
  return !place.located && space != std::string::npos &&
         is_street_word(place.name.substr(space + 1));
}

bool are_apart(const Facts::Place& a, const Facts::Place& b) {
  if (a.name.empty() || b.name.empty() || a.name == b.name) return false;
  if (is_street(a) && is_street(b)) return true;
  if (!a.located || !b.located) return false;
  const double mean = (a.latitude + b.latitude) / 2 * 3.14159265358979323846 / 180;
  const double x = (a.longitude - b.longitude) * std::cos(mean), y = a.latitude - b.latitude;
  return 111.2 * std::sqrt(x * x + y * y) > kOneTownKm;
}

}  // namespace

bool ArticleFolder::is_crime(const Told& event) const {
  static constexpr std::array<std::string_view, 3> kModes = {"", "firearms", "primitive"};
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const bool done = std::all_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
    const bool died = reports[r].type == EventType::kNone && reports[r].counts.dead > 0;
    return (died || reports[r].type == EventType::kAssault) &&
           reports[r].status == Status::kActual && in_list(reports[r].mode, kModes);
  });
  // Who died may have died days later: the day is that of an attack.
  const bool of_attack = std::any_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
    return reports[r].type == EventType::kAssault &&
           work_.when[article_][r].earliest == event.days.earliest;
  });
  const auto is_person = [&](uint32_t a) {
    const RecordActor& actor = work_.actors[a];
    return actor.kind == ActorKind::kPerson || actor.kind == ActorKind::kGroup ||
           (actor.kind == ActorKind::kOrganization && actor.sector == "CVL");  // "the crowd"
  };
  // "More than 750 have been killed this year": no crime, but their number
  constexpr Day kLongest = 8;
  const bool long_range =
      event.sharpness == Sharpness::kRange && event.days.latest - event.days.earliest > kLongest;
  return done && of_attack && event.sharpness != Sharpness::kWords && !long_range &&
         std::all_of(event.sources.begin(), event.sources.end(),
                     [&](uint32_t a) { return is_private(work_.actors[a]); }) &&
         std::all_of(event.targets.begin(), event.targets.end(), is_person);
}

bool ArticleFolder::is_one_crime(const Told& a, const Told& b) const {
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  std::set<std::string> modes;
  for (const Told* event : {&a, &b}) {
    for (uint32_t r : event->reports) {
      if (!reports[r].mode.empty()) modes.insert(reports[r].mode);
    }
  }
  if (is_sum_beside(a, b) || modes.size() > 1 || !times_agree(a, b) ||
      different_doers(work_, a, b) || intersects(a.sources, b.targets) ||
      intersects(b.sources, a.targets)) {
    return false;
  }
  return std::none_of(a.reports.begin(), a.reports.end(), [&](uint32_t r) {
    return std::any_of(b.reports.begin(), b.reports.end(),
                       [&](uint32_t s) { return are_apart(reports[r].where, reports[s].where); });
  });
}

// "... down the street from a July 2014 shooting that left a girl dead. Ana Bell was shot in the
// head": what has no day of its own goes on about the attack of the sentence before, which was at
// another time than the main one.
bool ArticleFolder::goes_on_about_another(const Told& main, const Told& told) const {
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const uint32_t at = reports[told.reports[0]].sentence_index;
  if (told.sharpness != Sharpness::kSoft || at == 0) return false;
  return std::any_of(events_.begin(), events_.end(), [&](const Told& event) {
    if (event.sharpness == Sharpness::kSoft || times_agree(event, main)) return false;
    return std::any_of(event.reports.begin(), event.reports.end(), [&](uint32_t r) {
      return reports[r].type == EventType::kAssault && reports[r].sentence_index + 1 == at;
    });
  });
}

// "Four were found shot on Saturday. ... More than 750 have been killed in the city", "One child
// has been shot every week this year": the sum of a long time, beside one attack.
bool ArticleFolder::is_sum_beside(const Told& a, const Told& b) const {
  static constexpr int32_t kFarMore = 3;
  static constexpr Day kLong = 62;
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const auto dead = [&](const Told& event) {
    int32_t most = 0;
    for (uint32_t r : event.reports) most = std::max(most, reports[r].counts.dead);
    return most;
  };
  const auto is_long = [](const Told& event) {
    return event.sharpness == Sharpness::kRange && event.days.latest - event.days.earliest > kLong;
  };
  const int32_t of_a = dead(a), of_b = dead(b);
  return is_long(a) != is_long(b) ||
         (of_a > 0 && of_b > 0 &&
          std::max(of_a, of_b) > kFarMore * std::min(of_a, of_b) + kFarMore);
}

void ArticleFolder::join_crime() {
  const Facts& facts = *work_.facts[article_];
  std::vector<uint32_t> crimes;
  std::set<Day> days;
  for (uint32_t e = 0; e < events_.size() && e < kMaxPerFamily; ++e) {
    if (!is_crime(events_[e])) continue;
    crimes.push_back(e);
    if (events_[e].sharpness == Sharpness::kDay) days.insert(events_[e].days.earliest);
  }
  const bool opens = std::any_of(crimes.begin(), crimes.end(), [&](uint32_t e) {
    const Facts::Report& first = facts.reports[events_[e].reports[0]];
    return first.in_title || first.sentence_index < kLeadSentences;
  });
  if (crimes.size() < 2 || !opens || tells_several(facts.title) ||
      std::any_of(facts.reports.begin(), facts.reports.end(), [](const Facts::Report& r) {
        return r.type == EventType::kProtest || tells_several(r.headline);
      })) {
    return;
  }
  // Those with a day first: they found the event.
  std::stable_sort(crimes.begin(), crimes.end(), [&](uint32_t a, uint32_t b) {
    return events_[a].sharpness < events_[b].sharpness;
  });
  std::set<uint32_t> gone;
  for (size_t i = 0; i < crimes.size(); ++i) {
    if (gone.contains(crimes[i])) continue;
    Told& main = events_[crimes[i]];
    for (size_t k = i + 1; k < crimes.size(); ++k) {
      const Told& other = events_[crimes[k]];
      // Of two days nothing says which one an undated sentence goes on about.
      const bool open = other.sharpness != Sharpness::kDay && days.size() > 1;
      if (open || goes_on_about_another(main, other) || gone.contains(crimes[k]) ||
          !is_one_crime(main, other))
        continue;
      absorb(main, other);
      gone.insert(crimes[k]);
    }
  }
  for (auto at = gone.rbegin(); at != gone.rend(); ++at) events_.erase(events_.begin() + *at);
}

// "An arrest has been made in the shooting. ... Ana Bell was arrested Tuesday": the one arrest that
// the page tells with somebody held.
void ArticleFolder::join_bare_arrest() {
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const auto is_arrest = [&](const Told& event) {
    const Facts::Report& r = reports[event.reports[0]];
    return r.status == Status::kActual && r.type == EventType::kCoerce && r.mode == "arrest";
  };
  size_t bare = events_.size(), whole = events_.size(), arrests = 0;
  for (size_t i = 0; i < events_.size(); ++i) {
    if (!is_arrest(events_[i])) continue;
    (events_[i].targets.empty() ? bare : whole) = i;
    ++arrests;
  }
  if (arrests != 2 || bare == events_.size() || whole == events_.size() ||
      !times_agree(events_[bare], events_[whole]) ||
      different_doers(work_, events_[bare], events_[whole])) {
    return;
  }
  absorb(events_[whole], events_[bare]);
  events_.erase(events_.begin() + static_cast<std::ptrdiff_t>(bare));
}

// "Two people were charged on Monday. ... Detectives charged A and B": those who are named further
// down are the two, where as many are named and no others were charged that day.
void ArticleFolder::join_suspects() {
  static constexpr uint32_t kReachOfNames = 6;  // sentences from the description to the names
  const std::vector<Facts::Report>& reports = work_.facts[article_]->reports;
  const auto first_of = [&](const Told& event) -> const Facts::Report& {
    return reports[event.reports[0]];
  };
  const auto is_of_law = [&](const Told& event) {
    const Facts::Report& r = first_of(event);
    return r.status == Status::kActual && ((r.type == EventType::kAccuse && r.mode == "allege") ||
                                           (r.type == EventType::kCoerce && r.mode == "arrest"));
  };
  const auto people = [&](const Told& event, bool named) {
    int32_t sum = 0;
    for (uint32_t a : event.targets) {
      const RecordActor& actor = work_.actors[a];
      const bool person = actor.kind == ActorKind::kPerson || actor.kind == ActorKind::kGroup;
      if (!person || actor.named != named || people_in(actor) == 0) return 0;
      sum += people_in(actor);
    }
    return sum;
  };
  for (size_t i = 0; i < events_.size() && i < kMaxPerFamily; ++i) {
    Told& told = events_[i];
    const int32_t described = is_of_law(told) ? people(told, false) : 0;
    if (described == 0 || told.sharpness == Sharpness::kWords) continue;
    size_t fit = 0, fits = 0;
    for (size_t k = 0; k < events_.size() && k < kMaxPerFamily; ++k) {
      const Told& other = events_[k];
      if (k == i || other.family != told.family || !is_of_law(other) ||
          first_of(other).mode != first_of(told).mode || people(other, true) != described) {
        continue;
      }
      const uint32_t at = first_of(other).sentence_index, from = first_of(told).sentence_index;
      if (at < from || at > from + kReachOfNames || other.sharpness != Sharpness::kSoft ||
          different_doers(work_, told, other)) {
        continue;
      }
      fit = k;
      ++fits;
    }
    if (fits != 1) continue;
    absorb(told, events_[fit]);
    events_.erase(events_.begin() + static_cast<std::ptrdiff_t>(fit));
    if (fit < i) --i;
  }
}

}  // namespace dateline
