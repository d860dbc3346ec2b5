// Across articles: what different articles tell becomes one event where participants and kind of
// act meet (a block), and time agrees. In each block, in this order:
//   1. days: told events of one day are one event (attacks told in places far apart excepted).
//   2. ranges: "in July" joins the one event of that block in July; two of them, and it stays
//   alone.
//   3. words: "on Wednesday" without a known day joins the same words in an article that shares
//      passages or subject.
//   4. nothing said: joins the one event of the block within the days before the page.
//   5. adjacent days: one attack or accident, told in the same place by articles about the same
//      matter, none of which tells both days: one event with a conflict on `when`.
// Then, over all blocks: "the foreign ministers of A and B met" joins the one meeting of that day
// between named persons of these two countries, and a protest announced joins the one that an
// article about the same matter tells of that day.
// Decisions of one block do not look at another; the union of all makes the events.
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "record/events.h"
#include "record/families.h"
#include "record/sides.h"
#include "record/words.h"

namespace dateline {
namespace {

// Visits and meetings are announced, and called off, weeks ahead.
constexpr Day kPlanDays = 45;
// A page can be of the day before its event's in another time zone.
constexpr Day kZoneDays = 1;
// Where the days differ, the same incident.
constexpr double kSameIncident = 0.3;
// Two places of one name list this far apart are two places; towns and their suburbs are not.
constexpr double kFarApartKm = 100;
// Told events without a day in one block beyond this are compared with their neighbours only.
constexpr size_t kMaxOpen = 48;

double distance_km(const Facts::Place& a, const Facts::Place& b) {
  constexpr double kDegree = 3.14159265358979323846 / 180;
  const double mean = (a.latitude + b.latitude) / 2 * kDegree;
  const double x = (a.longitude - b.longitude) * std::cos(mean), y = a.latitude - b.latitude;
  return 111.2 * std::sqrt(x * x + y * y);
}

class BlockJoiner {
 public:
  BlockJoiner(const Work& work, const std::vector<const Told*>& told, UnionFind& sets)
      : work_(work), told_(told), sets_(sets) {}

  void join(const std::vector<uint32_t>& members) {
    by_day_.clear();
    std::vector<uint32_t> ranges, words, soft;
    for (uint32_t i : members) {
      switch (told_[i]->sharpness) {
        case Sharpness::kDay:
          by_day_[told_[i]->days.earliest].push_back(i);
          break;
        case Sharpness::kRange:
          ranges.push_back(i);
          break;
        case Sharpness::kWords:
          words.push_back(i);
          break;
        case Sharpness::kSoft:
          soft.push_back(i);
      }
    }
    for (const auto& [day, list] : by_day_) leaders_[day] = join_same_day(list);
    join_ranges(ranges);
    join_words(words);
    join_soft(soft);
    join_adjacent_days();
  }

 private:
  const Facts::Report& first_report(uint32_t i) const {
    return work_.facts[told_[i]->article]->reports[told_[i]->reports[0]];
  }

  // The first place that a told event names.
  const Facts::Place* place_of(uint32_t i) const {
    for (uint32_t r : told_[i]->reports) {
      const Facts::Place& place = work_.facts[told_[i]->article]->reports[r].where;
      if (!place.name.empty()) return &place;
    }
    return nullptr;
  }

  bool far_apart(uint32_t a, uint32_t b) const {
    const Facts::Place *x = place_of(a), *y = place_of(b);
    if (x == nullptr || y == nullptr || x->name == y->name) return false;
    if (x->located && y->located) return distance_km(*x, *y) > kFarApartKm;
    return !x->country.empty() && !y->country.empty() && x->country != y->country;
  }

  // Named sources that share nobody: two attackers of one victim are two attacks, unless all else
  // agrees.
  bool sources_differ(uint32_t a, uint32_t b) const {
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
  bool turned_round(uint32_t a, uint32_t b) const {
    // Who died is told as the one who did it.
    const auto tells_death = [&](uint32_t i) {
      const std::vector<Facts::Report>& reports = work_.facts[told_[i]->article]->reports;
      return std::any_of(told_[i]->reports.begin(), told_[i]->reports.end(),
                         [&](uint32_t r) { return reports[r].type == EventType::kNone; });
    };
    if (tells_death(a) || tells_death(b)) return false;
    for (uint32_t s : told_[a]->sources) {
      for (uint32_t t : told_[b]->targets) {
        if (s == t || last_word(work_.actors[s].name) == last_word(work_.actors[t].name))
          return true;
      }
    }
    return false;
  }
  static std::string last_word(const std::string& name) {
    const std::string folded = fold_case(name);
    const size_t space = folded.rfind(' ');
    return space == std::string::npos ? folded : folded.substr(space + 1);
  }

  bool targets_differ(uint32_t a, uint32_t b) const {
    const Told &x = *told_[a], &y = *told_[b];
    if (x.reciprocal) return false;
    const std::vector<uint32_t> to_x = as_standing(work_, x.targets);
    const std::vector<uint32_t> to_y = as_standing(work_, y.targets);
    return !to_x.empty() && !to_y.empty() && !intersects(to_x, to_y);
  }

  bool same_place(uint32_t a, uint32_t b) const {
    const Facts::Place *x = place_of(a), *y = place_of(b);
    return x != nullptr && y != nullptr && x->name == y->name;
  }

  bool related(uint32_t a, uint32_t b, double least) const {
    const uint32_t x = told_[a]->article, y = told_[b]->article;
    return work_.source_group[x] == work_.source_group[y] || work_.text->cosine(x, y) >= least;
  }

  bool can_be_one(uint32_t a, uint32_t b) const {
    if (told_[a]->reciprocal) return true;
    if (far_apart(a, b) || turned_round(a, b) || turned_round(b, a)) return false;
    if (different_doers(work_, *told_[a], *told_[b]) ||
        opposite_sides(work_, *told_[a], *told_[b])) {
      return false;
    }
    if (sources_differ(a, b)) return same_place(a, b) && related(a, b, kSameIncident);
    if (targets_differ(a, b)) return same_place(a, b) || related(a, b, kSameIncident);
    return true;
  }

  // One representative of each event found so far on the day: with few, far places a day stays
  // linear in practice; the cap bounds a hostile one.
  std::vector<uint32_t> join_same_day(const std::vector<uint32_t>& list) {
    std::vector<uint32_t> leaders;
    std::vector<std::vector<uint32_t>> groups;  // of each leader, the first kMaxOpen
    for (const bool with_target : {true, false}) {
      for (uint32_t i : list) {
        const bool deed = is_deed(first_report(i));
        const bool open = deed && as_standing(work_, told_[i]->targets).empty();
        if (open == with_target) continue;
        uint32_t fit = kNone;
        size_t fits = 0;
        for (size_t l = 0; l < leaders.size() && (open || fits == 0); ++l) {
          // With each of its group: what the first leaves open another may have said.
          if (!std::all_of(groups[l].begin(), groups[l].end(),
                           [&](uint32_t member) { return can_be_one(member, i); })) {
            continue;
          }
          if (fit == kNone) fit = static_cast<uint32_t>(l);
          ++fits;
        }
        // A deed without its target is the only one that has it, and none of two.
        if (fits == 1 || (fits > 1 && !open)) {
          sets_.join(leaders[fit], i);
          if (groups[fit].size() < kMaxOpen) groups[fit].push_back(i);
        } else if (leaders.size() < kMaxOpen) {
          leaders.push_back(i);
          groups.push_back({i});
        }
      }
    }
    return leaders;
  }

  // The one event of the block inside `range`, or kNone: none, or several.
  uint32_t only_event(DayRange range, uint32_t asking) {
    uint32_t found = kNone;
    auto it = range.earliest == kNoDay ? leaders_.begin() : leaders_.lower_bound(range.earliest);
    for (; it != leaders_.end() && (range.latest == kNoDay || it->first <= range.latest); ++it) {
      for (uint32_t i : it->second) {
        if (!can_be_one(i, asking)) continue;
        if (found != kNone && sets_.find(found) != sets_.find(i)) return kNone;
        found = i;
      }
    }
    return found;
  }

  void join_ranges(const std::vector<uint32_t>& ranges) {
    std::map<std::string, std::vector<uint32_t>> by_words;
    std::vector<std::pair<uint32_t, uint32_t>> joins;
    for (uint32_t i : ranges) {
      const uint32_t event = only_event(told_[i]->days, i);
      if (event != kNone) {
        joins.emplace_back(event, i);
      } else if (!has_events(told_[i]->days)) {
        by_words[told_[i]->edtf].push_back(i);
      }
    }
    for (const auto& [event, i] : joins) sets_.join(event, i);
    for (const auto& [edtf, list] : by_words) join_related(list);
  }

  bool has_events(DayRange range) const {
    const auto at = by_day_.lower_bound(range.earliest);
    return at != by_day_.end() && at->first <= range.latest;
  }

  void join_words(const std::vector<uint32_t>& words) {
    std::map<std::string, std::vector<uint32_t>> by_words;
    for (uint32_t i : words) by_words[told_[i]->edtf].push_back(i);
    for (const auto& [edtf, list] : by_words) join_related(list);
  }

  // Those of a list whose articles are about the same matter. Bounded: each against the kMaxOpen
  // before it.
  void join_related(const std::vector<uint32_t>& list) {
    for (size_t i = 0; i < list.size(); ++i) {
      for (size_t k = i > kMaxOpen ? i - kMaxOpen : 0; k < i; ++k) {
        if (sets_.find(list[i]) != sets_.find(list[k]) && can_be_one(list[k], list[i]) &&
            related(list[k], list[i], kSameMatter)) {
          sets_.join(list[k], list[i]);
        }
      }
    }
  }

  void join_soft(const std::vector<uint32_t>& soft) {
    std::vector<uint32_t> alone;
    std::vector<std::pair<uint32_t, uint32_t>> joins;
    for (uint32_t i : soft) {
      const Facts::Report& report = first_report(i);
      if (report.status == Status::kHistorical) continue;
      const Dated& page = work_.published[told_[i]->article];
      uint32_t event = kNone;
      if (page.earliest != kNoDay && page.latest != kNoDay) {
        DayRange news = {page.earliest - kNewsDays, page.latest + kZoneDays};
        if (report.status == Status::kFuture || report.status == Status::kNegated)
          news.latest = page.latest + kPlanDays;
        event = only_event(news, i);
      } else {
        event = only_related_event(i);
      }
      if (event != kNone) {
        joins.emplace_back(event, i);
      } else {
        alone.push_back(i);
      }
    }
    for (const auto& [event, i] : joins) sets_.join(event, i);
    join_soft_pages(alone);
  }

  // For a page without a day: the one event told by articles that print its passages.
  uint32_t only_related_event(uint32_t asking) {
    uint32_t found = kNone;
    for (const Work::Neighbour& neighbour : work_.neighbours[told_[asking]->article]) {
      for (const auto& [day, list] : by_day_) {
        for (size_t l = 0; l < list.size() && l < kMaxOpen; ++l) {
          const uint32_t i = list[l];
          if (told_[i]->article != neighbour.article || !can_be_one(i, asking)) continue;
          if (found != kNone && sets_.find(found) != sets_.find(i)) return kNone;
          found = i;
        }
      }
    }
    return found;
  }

  // Undated news of pages of about one day, about the same matter.
  void join_soft_pages(std::vector<uint32_t>& alone) {
    auto day = [&](uint32_t i) { return work_.published[told_[i]->article].latest; };
    std::sort(alone.begin(), alone.end(),
              [&](uint32_t a, uint32_t b) { return day(a) != day(b) ? day(a) < day(b) : a < b; });
    for (size_t i = 0; i < alone.size(); ++i) {
      for (size_t k = i > kMaxOpen ? i - kMaxOpen : 0; k < i; ++k) {
        if (day(alone[i]) - day(alone[k]) > kNewsDays && day(alone[k]) != kNoDay) continue;
        if (told_[alone[i]]->article != told_[alone[k]]->article &&
            sets_.find(alone[i]) != sets_.find(alone[k]) && can_be_one(alone[k], alone[i]) &&
            related(alone[k], alone[i], kSameIncident)) {
          sets_.join(alone[k], alone[i]);
        }
      }
    }
  }

  void join_adjacent_days() {
    std::vector<std::pair<uint32_t, uint32_t>> joins;
    for (auto it = leaders_.begin(); it != leaders_.end(); ++it) {
      const auto next = std::next(it);
      if (next == leaders_.end() || next->first != it->first + 1) continue;
      for (size_t a = 0; a < it->second.size(); ++a) {
        for (size_t b = 0; b < next->second.size(); ++b) {
          if (one_incident_two_days(it->second[a], next->second[b]))
            joins.emplace_back(it->second[a], next->second[b]);
        }
      }
    }
    for (const auto& [a, b] : joins) sets_.join(a, b);
  }

  bool one_incident_two_days(uint32_t a, uint32_t b) const {
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

  // Does an article tell an event of this block on that day?
  bool tells_day(uint32_t article, Day day) const {
    const auto at = by_day_.find(day);
    if (at == by_day_.end()) return false;
    return std::any_of(at->second.begin(), at->second.end(),
                       [&](uint32_t i) { return told_[i]->article == article; });
  }

  const Work& work_;
  const std::vector<const Told*>& told_;
  UnionFind& sets_;
  std::map<Day, std::vector<uint32_t>> by_day_;
  std::map<Day, std::vector<uint32_t>> leaders_;  // one of each event of the day
};

}  // namespace

namespace {

// The two countries that all participants of talks are of, and whether a person among them is
// named.
struct CountryPair {
  std::string a, b;
  bool named = false;
};
bool country_pair(const Work& work, const Told& told, CountryPair& out) {
  if (!told.reciprocal || told.sharpness != Sharpness::kDay) return false;
  std::vector<uint32_t> all = told.sources;
  unite(all, told.targets);
  for (uint32_t i : all) {
    const RecordActor& actor = work.actors[i];
    if (actor.country.empty()) return false;
    if (out.a.empty() || out.a == actor.country) {
      out.a = actor.country;
    } else if (out.b.empty() || out.b == actor.country) {
      out.b = actor.country;
    } else {
      return false;
    }
    out.named |= actor.named && actor.kind == ActorKind::kPerson;
  }
  if (out.b.empty()) return false;
  if (out.b < out.a) std::swap(out.a, out.b);
  return true;
}

void join_countries(const Work& work, const std::vector<Told>& told, UnionFind& sets) {
  struct Day {
    std::vector<uint32_t> named, plain;
  };
  std::map<std::tuple<std::string, std::string, dateline::Day>, Day> days;
  for (uint32_t i = 0; i < told.size(); ++i) {
    CountryPair pair;
    if (!country_pair(work, told[i], pair)) continue;
    Day& day = days[{pair.a, pair.b, told[i].days.earliest}];
    (pair.named ? day.named : day.plain).push_back(i);
  }
  for (const auto& [key, day] : days) {
    if (day.named.empty() || day.plain.empty()) continue;
    const uint32_t first = day.named[0];
    const bool one = std::all_of(day.named.begin(), day.named.end(), [&sets, first](uint32_t i) {
      return sets.find(i) == sets.find(first);
    });
    if (!one) continue;
    for (uint32_t i : day.plain) sets.join(first, i);
  }
}

// Do two articles speak of one person or body by name?
bool share_somebody(const Work& work, uint32_t x, uint32_t y) {
  const auto named = [&work](uint32_t a) {
    return a != kNone && work.actors[a].named &&
           (work.actors[a].kind == ActorKind::kPerson ||
            work.actors[a].kind == ActorKind::kOrganization);
  };
  std::vector<uint32_t> of_x = work.actor_of[x];
  std::erase_if(of_x, [&](uint32_t a) { return !named(a); });
  std::sort(of_x.begin(), of_x.end());
  return std::any_of(work.actor_of[y].begin(), work.actor_of[y].end(),
                     [&](uint32_t a) { return std::binary_search(of_x.begin(), of_x.end(), a); });
}

// A march that one article announces and another about the same matter tells: one, where there is
// only one that day.
void join_plans(const Work& work, const std::vector<Told>& told, UnionFind& sets) {
  struct Day {
    std::vector<uint32_t> plans, done;
  };
  std::map<std::pair<uint64_t, dateline::Day>, Day> days;
  for (uint32_t i = 0; i < told.size(); ++i) {
    const Facts& facts = *work.facts[told[i].article];
    const Facts::Report& first = facts.reports[told[i].reports[0]];
    if (first.type != EventType::kProtest && first.type != EventType::kMobilize) continue;
    if (told[i].sharpness != Sharpness::kDay) continue;
    const bool planned =
        std::all_of(told[i].reports.begin(), told[i].reports.end(),
                    [&](uint32_t r) { return facts.reports[r].status == Status::kFuture; });
    Day& day = days[{told[i].family, told[i].days.earliest}];
    std::vector<uint32_t>& list = planned ? day.plans : day.done;
    if (list.size() < kMaxOpen) list.push_back(i);
  }
  const auto related = [&work, &told](uint32_t a, uint32_t b) {
    const uint32_t x = told[a].article, y = told[b].article;
    return (work.story_of[x] != kNone && work.story_of[x] == work.story_of[y]) ||
           work.text->cosine(x, y) >= kSameMatter || share_somebody(work, x, y);
  };
  std::vector<std::pair<uint32_t, uint32_t>> joins;
  for (const auto& [key, day] : days) {
    for (uint32_t plan : day.plans) {
      uint32_t only = kNone;
      bool several = false;
      for (uint32_t done : day.done) {
        if (!related(plan, done)) continue;
        several |= only != kNone && sets.find(only) != sets.find(done);
        only = done;
      }
      if (only != kNone && !several) joins.emplace_back(only, plan);
    }
  }
  for (const auto& [done, plan] : joins) sets.join(done, plan);
}

}  // namespace

std::vector<uint32_t> join_told(const Work& work, const std::vector<Told>& told) {
  struct Entry {
    uint64_t key;
    uint32_t told;
    auto operator<=>(const Entry&) const = default;
  };
  std::vector<Entry> entries;
  for (uint32_t i = 0; i < told.size(); ++i) {
    for (uint64_t key : told[i].keys) entries.push_back({key, i});
  }
  std::sort(entries.begin(), entries.end());
  UnionFind sets(told.size());
  // Reads of the sets inside a block see this block's unions only: each block has its own, and the
  // outcome is the union of all.
  std::vector<uint32_t> members;
  for (size_t begin = 0; begin < entries.size();) {
    size_t end = begin;
    members.clear();
    std::vector<const Told*> local;
    for (; end < entries.size() && entries[end].key == entries[begin].key; ++end)
      members.push_back(entries[end].told);
    if (members.size() > 1) {
      for (uint32_t i : members) local.push_back(&told[i]);
      UnionFind in_block(members.size());
      std::vector<uint32_t> positions(members.size());
      for (uint32_t i = 0; i < positions.size(); ++i) positions[i] = i;
      BlockJoiner(work, local, in_block).join(positions);
      for (uint32_t i = 0; i < positions.size(); ++i)
        sets.join(members[in_block.find(i)], members[i]);
    }
    begin = end;
  }
  join_given(work, told, sets);
  join_countries(work, told, sets);
  join_plans(work, told, sets);
  std::vector<uint32_t> cluster(told.size());
  for (uint32_t i = 0; i < told.size(); ++i) cluster[i] = sets.find(i);
  return cluster;
}

}  // namespace dateline
