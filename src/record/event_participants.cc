// Who did it and to whom: each actor on the side where most reports put it. Of equals, the one whom
// the best report names first; unnamed ones give way to the named of their country ("the president"
// beside President X).
#include <algorithm>
#include <array>

#include "base/in_list.h"
#include "record/actor_names.h"
#include "record/event_pieces.h"
#include "record/families.h"
#include "record/words.h"

namespace dateline {
namespace {

class Sides {
 public:
  Sides(const Telling& telling, Event& event)
      : telling_(telling), work_(telling.work), event_(event) {}

  void run() {
    std::map<uint32_t, std::pair<int, int>> sides;  // actor -> times as source, as target
    for (const Piece& p : telling_.pieces) {
      // Who died is whom an attack was done to, though the report told no attack.
      const bool died = event_.type == EventType::kAssault && p.report->type == EventType::kNone;
      for (uint32_t a : sources_of(work_, p.article, *p.report))
        ++(died ? sides[a].second : sides[a].first);
      for (uint32_t a : targets_of(work_, p.article, *p.report)) ++sides[a].second;
    }
    std::vector<uint32_t> sources, targets;
    for (const auto& [actor, count] : sides)
      (count.first >= count.second ? sources : targets).push_back(actor);
    if (telling_.reciprocal) sides_of_best(sources, targets);
    const std::vector<uint32_t> first_sources = sources, first_targets = targets;
    const bool victims = event_.type == EventType::kAssault && !telling_.reciprocal;
    drop_shadows(sources, first_targets);
    drop_shadows(targets, first_sources, victims);
    if (victims) {
      drop_general_doers(sources);
      drop_scenes(targets);
    }
    if (victims && targets.size() > 1) targets = settle_victims(telling_, event_.counts, targets);
    order_by_best(sources);
    order_by_best(targets);
    for (uint32_t a : sources) event_.actors.push_back(participant(a));
    for (uint32_t a : targets) event_.recipients.push_back(participant(a));
    if (!telling_.reciprocal) {
      participant_conflict("actors", true);
      participant_conflict("recipients", false);
    }
    Votes<uint32_t> initiators;
    for (const Piece& p : telling_.pieces) {
      if (p.report->initiator == kNone) continue;
      const uint32_t actor = work_.actor_of[p.article][p.report->initiator];
      if (actor != kNone) initiators.add(actor, p);
    }
    if (!initiators.empty()) event_.initiator = work_.actors[initiators.best()].actor;
  }

 private:
  bool is_named(uint32_t actor) const { return work_.actors[actor].named; }

  // Of two who are equals, one is named first: as in the report that tells it best among those that
  // have two sides; else the one at whose initiative they spoke.
  void sides_of_best(std::vector<uint32_t>& sources, std::vector<uint32_t>& targets) const {
    unite(sources, targets);
    targets.clear();
    const Piece* two_sided = nullptr;
    uint32_t initiator = kNone;
    for (const Piece& p : telling_.pieces) {
      if (p.report->initiator != kNone) initiator = work_.actor_of[p.article][p.report->initiator];
      if (p.report->actors.empty() || p.report->recipients.empty()) continue;
      if (two_sided == nullptr || rank_of(p) > rank_of(*two_sided)) two_sided = &p;
    }
    std::vector<uint32_t> second;
    if (two_sided != nullptr) {
      second = targets_of(work_, two_sided->article, *two_sided->report);
    } else if (std::find(sources.begin(), sources.end(), initiator) != sources.end()) {
      second = sources;
      std::erase(second, initiator);
    }
    std::erase_if(sources, [&](uint32_t a) {
      const bool to = std::find(second.begin(), second.end(), a) != second.end();
      if (to) targets.push_back(a);
      return to;
    });
  }

  // "the president" beside a named one of that country, "Mali" beside Mali's president: what one
  // source says shortly, another says by name. `victims`: a name beside them is one of several.
  void drop_shadows(std::vector<uint32_t>& side, const std::vector<uint32_t>& other,
                    bool victims = false) const {
    std::set<std::string> named;
    auto add = [&](const std::vector<uint32_t>& list) {
      for (uint32_t a : list) {
        if (work_.actors[a].kind == ActorKind::kPerson && is_named(a))
          named.insert(work_.actors[a].country);
      }
    };
    add(side);
    if (telling_.reciprocal)
      add(other);  // else a country's guard and its president can be two sides
    size_t persons = 0;
    for (const auto* list : {static_cast<const std::vector<uint32_t>*>(&side), &other}) {
      persons += static_cast<size_t>(std::count_if(list->begin(), list->end(), [&](uint32_t a) {
        return work_.actors[a].kind == ActorKind::kPerson && is_named(a);
      }));
    }
    std::vector<uint32_t> kept;
    for (uint32_t a : side) {
      const RecordActor& actor = work_.actors[a];
      // "Baku" beside Azerbaijan, "protesters" of one copy beside those of another
      const bool again = std::any_of(side.begin(), side.end(), [&](uint32_t other) {
        const RecordActor& by = work_.actors[other];
        if (other == a) return false;
        if (work_.stands_for[a] == other && actor.kind == ActorKind::kOrganization) return true;
        const bool one_body = actor.kind == ActorKind::kOrganization && by.kind == actor.kind &&
                              !actor.sector.empty() && actor.sector == by.sector &&
                              !actor.country.empty() && actor.country == by.country;
        const bool unnamed = !actor.named && !by.named;
        // The newest article speaks, as it does for the figures.
        if (unnamed && counted_again(actor, by) && !told_together(a, other)) {
          const uint32_t mine = newest(a), theirs = newest(other);
          if (mine != theirs && mine != kNone && theirs != kNone)
            return is_older(work_, mine, theirs);
          return rank(other) < rank(a) || (rank(other) == rank(a) && other < a);
        }
        const bool one = unnamed && (fold_case(actor.name) == fold_case(by.name) || one_body);
        return one && (rank(other) < rank(a) || (rank(other) == rank(a) && other < a));
      });
      if (again) continue;
      // "the president", of whom? Not "two men" beside one of them.
      if (!victims && work_.stands_for[a] == kNone && !named.empty() &&
          people_in(actor) <= static_cast<int32_t>(persons)) {
        continue;
      }
      // Of talks between persons, a town is the place, not a party.
      if (telling_.reciprocal && actor.kind == ActorKind::kPlace && persons > 1) continue;
      const bool vague =
          (!is_named(a) && actor.kind == ActorKind::kPerson) || actor.kind == ActorKind::kCountry;
      const bool shadow = vague && !actor.country.empty() && named.contains(actor.country);
      if (!shadow || told_beside_own(a)) kept.push_back(a);
    }
    side = std::move(kept);
  }

  // "The suspect fired into the crowd" after "a man opened fire": he is the man, as long as no
  // sentence tells both.
  void drop_general_doers(std::vector<uint32_t>& side) const {
    static constexpr std::array<std::string_view, 7> kGeneral = {
        "suspect", "gunman", "shooter", "attacker", "assailant", "perpetrator", "killer"};
    const auto single = [&](uint32_t a) {
      const RecordActor& actor = work_.actors[a];
      return !actor.named && actor.kind == ActorKind::kPerson && people_in(actor) == 1;
    };
    const std::vector<uint32_t> all = side;
    std::erase_if(side, [&](uint32_t a) {
      if (!single(a) || !in_list(last_word(work_.actors[a]), kGeneral)) return false;
      return std::any_of(all.begin(), all.end(), [&](uint32_t b) {
        if (a == b || !single(b) || told_together(a, b, true)) return false;
        return !in_list(last_word(work_.actors[b]), kGeneral) || rank(b) < rank(a) ||
               (rank(b) == rank(a) && b < a);
      });
    });
  }

  static std::string last_word(const RecordActor& actor) {
    const auto words = words_of(actor.name);
    return words.empty() ? std::string() : words.back().folded;
  }

  // "opened fire on a Dover street", "into a crowd", beside those who were hit.
  void drop_scenes(std::vector<uint32_t>& side) const {
    const auto is_hit = [&](uint32_t a) {
      const ActorKind kind = work_.actors[a].kind;
      return kind == ActorKind::kPerson || kind == ActorKind::kGroup;
    };
    if (std::none_of(side.begin(), side.end(), is_hit)) return;
    std::erase_if(side, [&](uint32_t a) {
      const RecordActor& actor = work_.actors[a];
      return actor.kind == ActorKind::kPlace ||
             (actor.kind == ActorKind::kOrganization && !actor.named && actor.sector == "CVL");
    });
  }

  // "27 people" beside "35 people": those whom another report counts otherwise.
  static bool counted_again(const RecordActor& a, const RecordActor& b) {
    if (a.kind != ActorKind::kGroup || b.kind != a.kind) return false;
    if (!is_counted(a.name) || !is_counted(b.name)) return false;
    const std::string last = last_word(a);
    return !last.empty() && last == last_word(b);
  }

  // The newest article that tells the actor as one to whom it was done, or kNone.
  uint32_t newest(uint32_t actor) const {
    uint32_t found = kNone;
    for (const Piece& p : telling_.pieces) {
      const std::vector<uint32_t> side = targets_of(work_, p.article, *p.report);
      if (std::find(side.begin(), side.end(), actor) == side.end()) continue;
      if (found == kNone || is_older(work_, found, p.article)) found = p.article;
    }
    return found;
  }

  bool told_together(uint32_t a, uint32_t b, bool doers = false) const {
    return std::any_of(telling_.pieces.begin(), telling_.pieces.end(), [&](const Piece& p) {
      const std::vector<uint32_t> side =
          doers ? sources_of(work_, p.article, *p.report) : targets_of(work_, p.article, *p.report);
      return std::find(side.begin(), side.end(), a) != side.end() &&
             std::find(side.begin(), side.end(), b) != side.end();
    });
  }

  // "extradited General X to Gabon", X being of Gabon: a country told in one breath with one of its
  // own, on his side, is no other word for him.
  bool told_beside_own(uint32_t country) const {
    if (telling_.reciprocal || work_.actors[country].kind != ActorKind::kCountry) return false;
    return std::any_of(telling_.pieces.begin(), telling_.pieces.end(), [&](const Piece& p) {
      const std::vector<uint32_t> side = targets_of(work_, p.article, *p.report);
      return p.report->cameo.starts_with("063") &&
             std::find(side.begin(), side.end(), country) != side.end() && side.size() > 1;
    });
  }

  // Where the best report names an actor: the earlier, the less; behind all where it does not.
  size_t rank(uint32_t a) const {
    size_t at = 0;
    for (const auto* list : {&telling_.best->report->actors, &telling_.best->report->recipients}) {
      for (uint32_t local : *list) {
        if (work_.actor_of[telling_.best->article][local] == a) return at;
        ++at;
      }
    }
    return at;
  }

  // Those whom the best report names first, in its order; then by name.
  void order_by_best(std::vector<uint32_t>& side) const {
    std::vector<uint32_t> in_best;
    for (const auto* list : {&telling_.best->report->actors, &telling_.best->report->recipients}) {
      for (uint32_t local : *list) in_best.push_back(work_.actor_of[telling_.best->article][local]);
    }
    auto place = [&](uint32_t a) {
      return std::find(in_best.begin(), in_best.end(), a) - in_best.begin();
    };
    std::sort(side.begin(), side.end(), [&](uint32_t a, uint32_t b) {
      if (place(a) != place(b)) return place(a) < place(b);
      const RecordActor &x = work_.actors[a], &y = work_.actors[b];
      return x.name != y.name ? x.name < y.name : x.actor < y.actor;
    });
  }

  Event::Participant participant(uint32_t index) const {
    const RecordActor& actor = work_.actors[index];
    Event::Participant out{actor.actor, actor.name, "", actor.country, actor.sector};
    Votes<std::string> roles;
    for (const Piece& p : telling_.pieces) {
      for (size_t local = 0; local < p.facts->actors.size(); ++local) {
        if (work_.actor_of[p.article][local] != index) continue;
        for (const Facts::Role& role : p.facts->actors[local].roles) {
          if (!role.role.empty()) roles.add(role.role, p);
        }
      }
    }
    if (!roles.empty()) out.role = roles.best();
    return out;
  }

  // Two articles that name different ones on a side, none in common.
  void participant_conflict(const char* field, bool sources) {
    std::map<uint32_t, std::set<uint32_t>> by_article;  // article -> named actors
    for (const Piece& p : telling_.pieces) {
      const auto list = sources ? sources_of(work_, p.article, *p.report)
                                : targets_of(work_, p.article, *p.report);
      for (uint32_t a : list) {
        if (is_named(a)) by_article[p.article].insert(a);
      }
    }
    std::set<std::set<uint32_t>> answers;
    for (const auto& [article, actors] : by_article) answers.insert(actors);
    bool differ = false;
    for (const auto& a : answers) {
      for (const auto& b : answers) {
        const bool meet = std::any_of(
            a.begin(), a.end(), [&](uint32_t x) { return b.contains(x) || shares_country(x, b); });
        differ |= !meet;
      }
    }
    if (!differ) return;
    std::map<std::string, std::set<uint32_t>> values;
    for (const auto& [article, actors] : by_article) {
      std::string names;
      for (uint32_t a : actors) names += (names.empty() ? "" : ", ") + work_.actors[a].name;
      values[names].insert(article);
    }
    push_conflict(work_, field, values, event_);
  }

  bool shares_country(uint32_t actor, const std::set<uint32_t>& others) const {
    const std::string& country = work_.actors[actor].country;
    return !country.empty() && std::any_of(others.begin(), others.end(), [&](uint32_t o) {
      return work_.actors[o].country == country;
    });
  }

  const Telling& telling_;
  const Work& work_;
  Event& event_;
};

}  // namespace

void set_participants(const Telling& telling, Event& event) { Sides(telling, event).run(); }

}  // namespace dateline
