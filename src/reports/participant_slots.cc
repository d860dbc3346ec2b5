// The slots of a pattern, filled from the phrases of the nucleus; "the two leaders" are whom the
// text told of last.
#include <algorithm>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/participants_parts.h"
#include "reports/scene.h"
#include "reports/telling_filters.h"

namespace dateline {

namespace {

const WordSet kPairs = {"leader", "president",  "man",       "woman",       "side",
                        "pair",   "minister",   "official",  "two",         "duo",
                        "both",   "they",       "party",     "counterpart", "country",
                        "head",   "politician", "statesman", "we"};
const WordSet kBodies = {"side", "party", "country", "both"};  // who may have fought
const WordSet kEach = {"two", "both", "2", "pair", "duo"};

}  // namespace

std::vector<Argument> arguments_at(const Scene& scene, const std::vector<uint32_t>& tokens,
                                   bool wide) {
  std::vector<Argument> all;
  for (uint32_t t : tokens) wide ? scene.wide_arguments(t, all) : scene.arguments(t, all);
  // A trigger is nobody's participant.
  std::erase_if(all, [&](const Argument& a) { return contains(tokens, a.token); });
  return all;
}

bool is_slot(const Argument& a, const Slot& slot) {
  if (slot.kind == SlotKind::kTopic) return a.kind == SlotKind::kComplement;
  return a.kind == slot.kind &&
         (slot.kind != SlotKind::kPhrase || a.preposition == slot.preposition);
}

bool is_nobody(const Scene& scene, uint32_t t) {
  if (scene.sentences.upos[t] == Upos::kNum) {
    const uint32_t whole = scene.tree.child(t, Deprel::kNmod);
    if (whole != kNone && (scene.lemma(whole) == "whom" || scene.lemma(whole) == "who"))
      return true;
  }
  // "investigate with the help of the army": who helps suffers nothing
  static const WordSet kHelp = {"help", "assistance", "support", "cooperation", "backing"};
  const uint32_t above = scene.tree.head(t);
  if (above != kNone && kHelp.contains(scene.lemma(above)) && scene.preposition(t) == "of" &&
      scene.preposition(above) == "with") {
    return true;
  }
  for (uint32_t c : scene.tree.children(t)) {
    if (c > t) break;
    if (scene.tree.deprel(c) == Deprel::kDet && scene.lemma(c) == "any") return true;
    // "did not know how many shooters fired"
    if (scene.lemma(c) == "many" && c > 0 && scene.lemma(c - 1) == "how") return true;
  }
  return false;
}

bool is_among(const Scene& scene, uint32_t id, const std::vector<uint32_t>& all) {
  const auto& members = scene.actors.actors[id].members;
  return contains(all, id) ||
         (!members.empty() && std::all_of(members.begin(), members.end(),
                                          [&](uint32_t m) { return contains(all, m); }));
}

uint32_t fill(const Scene& scene, const std::vector<Argument>& around,
              const std::vector<Slot>& slots, bool all, const std::vector<uint32_t>& taken,
              std::vector<uint32_t>& out, bool& sure) {
  uint32_t token = kNone;
  for (const Slot& slot : slots) {
    if (!out.empty() && slot.kind == SlotKind::kComplement) return token;
    // "is charging the father of a girl": somebody to whom nothing is given is whom it is done to
    const bool no_object = slot.kind == SlotKind::kObject &&
                           std::none_of(around.begin(), around.end(), [](const Argument& a) {
                             return a.kind == SlotKind::kObject;
                           });
    for (const Argument& a : around) {
      const bool stands_in = no_object && a.kind == SlotKind::kIndirect;
      if ((!is_slot(a, slot) && !stands_in) || is_nobody(scene, a.token)) continue;
      std::vector<uint32_t> here;
      if (slot.kind == SlotKind::kComplement) {
        scene.actors_of_complement(a.token, here);
      } else if (slot.kind == SlotKind::kTopic) {
        scene.actors_of_topic(a.token, here);
      } else if (slot.kind == SlotKind::kModifier) {
        add_unique(here, scene.actor(a.token));
      } else {
        scene.actors_of(a.token, here, sure);
      }
      std::erase_if(here, [&](uint32_t id) { return is_among(scene, id, taken); });
      if (here.empty()) continue;
      if (token == kNone) token = a.token;
      for (uint32_t id : here) add_unique(out, id);
      if (slot.kind != SlotKind::kModifier && !all) return token;
    }
    if (!out.empty() && !all) return token;
  }
  return token;
}

namespace {

// "the two leaders", "both sides", "the pair", and no two of them named in the same sentence.
bool is_pair(const Scene& scene, uint32_t t) {
  const std::string_view lemma = scene.lemma(t);
  if (kEach.contains(lemma)) return true;
  if (!kPairs.contains(lemma)) return false;
  if (lemma == "they") return true;
  // "the leaders", bare: those of whom the text has just told
  if (scene.sentences.xpos[t] == Xpos::kNNS && t > 0 && scene.lemma(t - 1) == "the" &&
      !scene.tree.has_child(t, DeprelSet{Deprel::kNmod, Deprel::kAmod, Deprel::kAclRelcl,
                                         Deprel::kCompound, Deprel::kNmodPoss})) {
    return true;
  }
  for (uint32_t c : scene.tree.children(t)) {
    if (kEach.contains(scene.lemma(c))) return true;
  }
  return false;
}

}  // namespace

void resolve_pair(const Scene& scene, const std::vector<Argument>& around, const LastSides& last,
                  Participants& p) {
  if (p.actors.size() > 1) return;
  for (const Argument& a : around) {
    const bool fought = last.met.size() < 2 && kBodies.contains(scene.lemma(a.token));
    const std::vector<uint32_t>& previous = fought ? last.opposed : last.met;
    if (previous.size() < 2) continue;
    const bool object = a.kind == SlotKind::kObject && !p.actors.empty();
    if ((a.kind != SlotKind::kSubject && !object) || !is_pair(scene, a.token)) continue;
    // "both sides" are no two people who gave interviews
    const bool people = std::all_of(previous.begin(), previous.end(), [&](uint32_t p) {
      const Actor& met = scene.actors.actors[p];
      return met.kind == ActorKind::kPerson && !in_office(scene, p);
    });
    if (people && scene.lemma(a.token) == "side") continue;
    const uint32_t id = scene.actor(a.token);
    if (id != kNone && scene.actors.actors[id].named) return;
    if (object) {  // "joined the two leaders"
      p.recipients = previous;
      p.sure = false;
      std::erase_if(p.recipients, [&](uint32_t r) { return contains(p.actors, r); });
      return;
    }
    p.actors = previous;
    p.sure = false;
    std::erase_if(p.recipients, [&](uint32_t r) { return contains(previous, r); });
    return;
  }
}

std::vector<Argument> arguments_of(const Scene& scene, const Nucleus& nucleus) {
  return arguments_at(scene, nucleus.tokens);
}

}  // namespace dateline
