// Roles are filled slot by slot as the pattern says, from the phrases of all the nucleus' words;
// the patterns that were joined to it fill what stays empty. Mutual acts put everybody whom "and",
// "between" and "with" name on a side. What the tree leaves open is filled by distance only where a
// mutual act has one side: the nearest named person after "with" in the clause. It never takes a
// participant from another clause.
#include "reports/participants.h"

#include <algorithm>

namespace dateline {
namespace {

const WordSet kPairs = {"leader", "president",  "man",       "woman",       "side",
                        "pair",   "minister",   "official",  "two",         "duo",
                        "both",   "they",       "party",     "counterpart", "country",
                        "head",   "politician", "statesman", "we"};
const WordSet kEach = {"two", "both", "2", "pair", "duo"};
const WordSet kInitiativeNouns = {"initiative", "request", "invitation", "behest", "urging"};
const WordSet kInitiateVerbs = {"initiate", "request", "propose", "arrange"};
const WordSet kCallNouns = {"call", "conversation", "talk", "meeting", "discussion", "visit"};

std::vector<Argument> arguments_at(const Scene& scene, const std::vector<uint32_t>& tokens) {
  std::vector<Argument> all;
  for (uint32_t t : tokens) scene.arguments(t, all);
  // A trigger is nobody's participant.
  std::erase_if(all, [&](const Argument& a) { return contains(tokens, a.token); });
  return all;
}

bool is_slot(const Argument& a, const Slot& slot) {
  return a.kind == slot.kind &&
         (slot.kind != SlotKind::kPhrase || a.preposition == slot.preposition);
}

// Fills `out` from the first slot that has somebody; with `all`, from every slot.
uint32_t fill(const Scene& scene, const std::vector<Argument>& around,
              const std::vector<Slot>& slots, bool all, const std::vector<uint32_t>& taken,
              std::vector<uint32_t>& out, bool& sure) {
  uint32_t token = kNone;
  for (const Slot& slot : slots) {
    for (const Argument& a : around) {
      if (!is_slot(a, slot)) continue;
      std::vector<uint32_t> here;
      if (slot.kind == SlotKind::kComplement) {
        scene.actors_of_complement(a.token, here);
      } else if (slot.kind == SlotKind::kModifier) {
        add_unique(here, scene.actor(a.token));
      } else {
        scene.actors_of(a.token, here, sure);
      }
      std::erase_if(here, [&](uint32_t id) { return contains(taken, id); });
      if (here.empty()) continue;
      if (token == kNone) token = a.token;
      for (uint32_t id : here) add_unique(out, id);
      if (slot.kind != SlotKind::kModifier && !all) return token;
    }
    if (!out.empty() && !all) return token;
  }
  return token;
}

// "the two leaders", "both sides", "the pair", and no two of them named in the same sentence.
bool is_pair(const Scene& scene, uint32_t t) {
  const std::string_view lemma = scene.lemma(t);
  if (kEach.contains(lemma)) return true;
  if (!kPairs.contains(lemma)) return false;
  if (lemma == "they") return true;
  for (uint32_t c : scene.tree.children(t)) {
    if (kEach.contains(scene.lemma(c))) return true;
  }
  return false;
}

void resolve_pair(const Scene& scene, const std::vector<Argument>& around,
                  const std::vector<uint32_t>& previous, Participants& p) {
  if (previous.size() < 2 || p.actors.size() > 1) return;
  for (const Argument& a : around) {
    if (a.kind != SlotKind::kSubject || !is_pair(scene, a.token)) continue;
    const uint32_t id = scene.actor(a.token);
    if (id != kNone && scene.actors.actors[id].named) return;
    p.actors = previous;
    p.sure = false;
    std::erase_if(p.recipients, [&](uint32_t r) { return contains(previous, r); });
    return;
  }
}

uint32_t first_actor_of(const Scene& scene, uint32_t t) {
  std::vector<uint32_t> who;
  bool sure = true;
  scene.actors_of(t, who, sure);
  return who.empty() ? kNone : who.front();
}

// One of the participants whom `id` speaks for: the same, or one of the same country ("the Malian
// side").
uint32_t side_of(const Scene& scene, const Participants& p, uint32_t id) {
  if (id == kNone) return kNone;
  for (const auto* side : {&p.actors, &p.recipients}) {
    for (uint32_t other : *side) {
      if (other == id) return other;
    }
  }
  const Actor& spoken = scene.actors.actors[id];
  for (const auto* side : {&p.actors, &p.recipients}) {
    for (uint32_t other : *side) {
      if (!spoken.country.empty() && scene.actors.actors[other].country == spoken.country)
        return other;
    }
  }
  return id;
}

// "At the initiative of the Malian side", "at Mali's request"; "A initiated the call".
uint32_t find_initiator(const Scene& scene, const Nucleus& nucleus,
                        const std::vector<Argument>& around, const Participants& p) {
  for (const Argument& a : around) {
    if (a.kind == SlotKind::kPhrase &&
        (a.preposition == "at" || a.preposition == "on" || a.preposition == "upon") &&
        kInitiativeNouns.contains(scene.lemma(a.token))) {
      const uint32_t id = first_actor_of(scene, a.token);
      // At an invitation or request: it was the other who asked; the initiative is theirs.
      if (id != kNone) return side_of(scene, p, id);
    }
  }
  if (kInitiateVerbs.contains(scene.lemma(nucleus.head))) {
    for (const Argument& a : around) {
      if (a.kind == SlotKind::kObject && kCallNouns.contains(scene.lemma(a.token)) &&
          !p.actors.empty()) {
        return p.actors.front();
      }
    }
  }
  return kNone;
}

// A mutual act with one side, where the tree has put "with X" elsewhere: the nearest "with"/"and"
// phrase after the trigger whose head is an actor, before the next verb.
void fill_by_distance(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  static constexpr uint32_t kReach = 14;  // tokens; longer stretches belong to something else
  const uint32_t s = scene.sentences.sentence_of(nucleus.head);
  const uint32_t last =
      std::min(scene.sentences.first_token[s + 1], nucleus.tokens.back() + 1 + kReach);
  for (uint32_t t = nucleus.tokens.back() + 1; t < last; ++t) {
    if (scene.sentences.upos[t] == Upos::kVerb && scene.tree.is_clause_head(t)) return;
    if (scene.lemma(t) != "with") continue;
    for (uint32_t u = t + 1; u < last; ++u) {
      const uint32_t id =
          u < scene.actors.actor_of_head.size() ? scene.actors.actor_of_head[u] : kNone;
      if (scene.sentences.upos[u] == Upos::kVerb) return;
      if (id == kNone || contains(p.actors, id)) continue;
      p.recipients.push_back(id);
      p.sure = false;
      return;
    }
  }
}

const std::vector<Slot> kPlainSubject = {{SlotKind::kSubject, ""}};

}  // namespace

std::vector<Argument> arguments_of(const Scene& scene, const Nucleus& nucleus) {
  return arguments_at(scene, nucleus.tokens);
}

Participants participants_of(const Scene& scene, const Nucleus& nucleus,
                             const std::vector<uint32_t>& previous) {
  Participants p;
  const TriggerPattern& pattern = *nucleus.pattern;
  // The own words of the pattern first: the head, and for light verbs the noun.
  std::vector<uint32_t> own = {nucleus.head};
  if (nucleus.noun != kNone) own.push_back(nucleus.noun);
  const std::vector<Argument> mine = arguments_at(scene, own);
  const std::vector<Argument> all = arguments_of(scene, nucleus);

  // To whom first where a phrase with the same preposition could be taken for the doer.
  p.doer = fill(scene, mine, pattern.actors, false, {}, p.actors, p.sure);
  p.patient = fill(scene, mine, pattern.recipients, pattern.mutual, p.actors, p.recipients, p.sure);
  if (p.actors.empty() && p.doer == kNone && nucleus.tokens.size() > own.size()) {
    p.doer = fill(scene, all, pattern.actors, false, p.recipients, p.actors, p.sure);
  }
  for (const TriggerPattern* joined : nucleus.joined) {
    const bool had_actors = !p.actors.empty(), had_recipients = !p.recipients.empty();
    if (!had_actors)
      fill(scene, all, joined->actors, joined->mutual, p.recipients, p.actors, p.sure);
    if (!had_recipients) {
      const uint32_t patient =
          fill(scene, all, joined->recipients, joined->mutual, p.actors, p.recipients, p.sure);
      if (p.patient == kNone) p.patient = patient;
    }
  }
  // "The attack on A by B": a noun's possessor or modifier as doer, what is left.
  if (pattern.mutual && p.actors.empty() && p.recipients.size() > 1)
    std::swap(p.actors, p.recipients);
  if (pattern.mutual) resolve_pair(scene, all, previous, p);
  if (pattern.mutual && !pattern.noun && p.actors.size() == 1 && p.recipients.empty()) {
    fill_by_distance(scene, nucleus, p);
  }
  // A visit told inside another's clause: "signed … during a visit to Kabul" is the signer's.
  if (pattern.noun && pattern.destination && p.actors.empty()) {
    const uint32_t above = scene.tree.head(nucleus.head);
    if (above != kNone && scene.is_verb(above)) {
      std::vector<Argument> around;
      scene.arguments(above, around);
      fill(scene, around, kPlainSubject, false, p.recipients, p.actors, p.sure);
    }
  }
  if (p.patient == kNone) {
    for (const Argument& a : mine) {
      if (a.kind == SlotKind::kObject) p.patient = a.token;
    }
  }
  if (p.doer == kNone) {
    for (const Argument& a : mine) {
      if (a.kind == SlotKind::kSubject) p.doer = a.token;
    }
  }
  std::erase_if(p.recipients, [&](uint32_t r) { return contains(p.actors, r); });
  p.initiator = find_initiator(scene, nucleus, all, p);
  return p;
}

}  // namespace dateline
