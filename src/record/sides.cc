// Who did an act is asked of all its participants, also of those without a name: "pirates" and "the
// navy" are nobody that a record could look up, but they are not each other. Names and sectors
// (PLOVER's) decide; what they leave open agrees.
//
// Of those to whom it was done only the country is asked: an attack has an officer and three
// farmers for its victims.
#include "record/sides.h"

#include <algorithm>
#include <string_view>

#include "record/families.h"

namespace dateline {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_force(const RecordActor& a) { return is_one_of(a.sector, {"MIL", "COP", "SPY"}); }
// Rebels, criminals, unidentified armed ones; the public of a march.
bool is_against_forces(const RecordActor& a) {
  return is_one_of(a.sector, {"REB", "CRM", "UAF", "OPP", "CVL", "EDU", "LAB"});
}
bool is_state(const RecordActor& a) {
  return a.kind == ActorKind::kCountry || is_one_of(a.sector, {"GOV", "MIL"});
}

bool can_be_one(const RecordActor& a, const RecordActor& b) {
  if ((is_force(a) && is_against_forces(b)) || (is_force(b) && is_against_forces(a))) return false;
  const bool persons = a.kind == ActorKind::kPerson && b.kind == a.kind;
  return !(persons && a.named && b.named);
}

const Facts::Report& first_of(const Work& work, const Told& told) {
  return work.facts[told.article]->reports[told.reports[0]];
}

bool any_report(const Work& work, const Told& told, bool (*test)(const Facts::Report&)) {
  const std::vector<Facts::Report>& reports = work.facts[told.article]->reports;
  return std::any_of(told.reports.begin(), told.reports.end(),
                     [&](uint32_t r) { return test(reports[r]); });
}

// Acts that set their doer against whom they are done to.
bool sets_against(EventType type) {
  switch (type) {
    case EventType::kAccuse:
    case EventType::kReject:
    case EventType::kThreaten:
    case EventType::kSanction:
    case EventType::kCoerce:
    case EventType::kAssault:
      return true;
    default:
      return false;
  }
}

// A source of `b` speaks or acts for the state that `a` was aimed at, and `a` was another's.
bool answers(const Work& work, const Told& a, const Told& b) {
  for (uint32_t s : b.sources) {
    const RecordActor& by = work.actors[s];
    if (by.country.empty() || !is_state(by)) continue;
    const bool own = std::any_of(a.sources.begin(), a.sources.end(), [&](uint32_t other) {
      return work.actors[other].country == by.country;
    });
    if (own || a.sources.empty()) continue;
    for (uint32_t t : a.targets) {
      const RecordActor& to = work.actors[t];
      if (to.country == by.country && is_state(to)) return true;
    }
  }
  return false;
}

// The sides of the reports that tell an act: who died is told as the one who did it.
Told without_deaths(const Work& work, const Told& told) {
  Told out;
  const std::vector<Facts::Report>& reports = work.facts[told.article]->reports;
  for (uint32_t r : told.reports) {
    if (reports[r].type == EventType::kNone) continue;
    unite(out.sources, sources_of(work, told.article, reports[r]));
    unite(out.targets, targets_of(work, told.article, reports[r]));
  }
  return out;
}

}  // namespace

bool different_doers(const Work& work, const Told& a, const Told& b) {
  // Who died is told as the one who did it.
  const auto untyped = [](const Facts::Report& r) { return r.type == EventType::kNone; };
  if (a.reciprocal || a.sources.empty() || b.sources.empty() || any_report(work, a, untyped) ||
      any_report(work, b, untyped)) {
    return false;
  }
  for (uint32_t s : a.sources) {
    for (uint32_t t : b.sources) {
      if (s == t || can_be_one(work.actors[s], work.actors[t])) return false;
    }
  }
  return true;
}

bool opposite_sides(const Work& work, const Told& all_a, const Told& all_b) {
  if (all_a.reciprocal || !sets_against(first_of(work, all_a).type)) return false;
  const auto no_doer = [](const Facts::Report& r) {
    return is_one_of(r.lemma, {"clash", "fight", "battle", "skirmish", "confront"});
  };
  if (any_report(work, all_a, no_doer) || any_report(work, all_b, no_doer)) return false;
  const Told a = without_deaths(work, all_a), b = without_deaths(work, all_b);
  if (intersects(a.sources, b.sources)) return false;
  return intersects(a.sources, b.targets) || intersects(b.sources, a.targets) ||
         answers(work, a, b) || answers(work, b, a);
}

bool of_other_lands(const Work& work, const Told& a, const Told& b) {
  if (a.reciprocal || a.casualties || b.casualties || a.targets.empty() || b.targets.empty())
    return false;
  for (uint32_t s : a.targets) {
    for (uint32_t t : b.targets) {
      const std::string &one = work.actors[s].country, &other = work.actors[t].country;
      if (s == t || one.empty() || other.empty() || one == other) return false;
    }
  }
  return true;
}

// "The shooting took place in X": the act and how it was done, nobody named.
bool is_bare_again(const Work& work, const Told& a, const Told& b) {
  const auto& reports = work.facts[a.article]->reports;
  const Facts::Report &x = reports[a.reports[0]], &y = reports[b.reports[0]];
  const auto bare = [](const Told& t) { return t.sources.empty() && t.targets.empty(); };
  const Told& told = bare(a) ? b : a;
  return bare(a) != bare(b) && told.sharpness == Sharpness::kDay && x.type == EventType::kAssault &&
         !x.mode.empty() && x.mode == y.mode;
}

bool to_others(const Work& work, const Told& a, const Told& b) {
  const auto named = [&](const Told& told) {
    return std::any_of(told.targets.begin(), told.targets.end(),
                       [&](uint32_t t) { return work.actors[t].named; });
  };
  const auto others = [&](const Told& told) {
    return told.targets.size() == 1 && !work.actors[told.targets[0]].named &&
           (" " + work.actors[told.targets[0]].name + " ").find(" other ") != std::string::npos;
  };
  return !a.casualties && !b.casualties && ((named(a) && others(b)) || (named(b) && others(a)));
}

bool denies_another(const Work& work, const Told& a, const Told& b) {
  const auto negated = [](const Facts::Report& r) { return r.status == Status::kNegated; };
  return any_report(work, a, negated) != any_report(work, b, negated) && !a.targets.empty() &&
         !b.targets.empty() && !intersects(a.targets, b.targets);
}

}  // namespace dateline
