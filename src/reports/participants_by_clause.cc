// Who is in an act by the clause that it stands in: a visit told inside another's clause is his,
// who complies was asked; and who is named beside the object of words but is no party to them: the
// victims of what is condemned, the dead whose death is looked into.
#include <algorithm>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/participants_parts.h"
#include "reports/scene.h"

namespace dateline {

namespace {

const WordSet kMisfortunes = {"death",   "killing",  "shooting", "murder",      "disappearance",
                              "attack",  "slaying",  "stabbing", "homicide",    "assault",
                              "beating", "suicide",  "crash",    "abduction",   "rape",
                              "robbery", "accident", "case",     "circumstance"};
const std::vector<Slot> kPlainSubject = {{SlotKind::kSubject, ""}};

void doers_by_clause(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  const TriggerPattern& pattern = *nucleus.pattern;
  const uint32_t above = scene.tree.head(nucleus.head);
  const bool object = scene.tree.deprel(nucleus.head) == Deprel::kObj;
  // A visit told inside another's clause: "signed … during a visit to Kabul" is the signer's.
  // "postponed their meeting" is that of those who postpone it.
  // "while covering clashes": who watches takes no part
  static const WordSet kWatches = {"cover",   "film",    "photograph", "document", "watch",
                                   "witness", "monitor", "observe",    "flee",     "escape",
                                   "report",  "see",     "hear",       "describe", "survive"};
  if (pattern.noun && p.actors.empty() && (pattern.destination || (pattern.mutual && object))) {
    const bool watched = pattern.type == EventType::kAssault && above != kNone &&
                         kWatches.contains(scene.lemma(above));
    // "On a trip to A, we were shocked by B": B did not travel
    const bool told_of = above != kNone && scene.is_passive(above) && pattern.destination;
    if (above != kNone && scene.is_verb(above) && !watched && !told_of) {
      std::vector<Argument> around;
      scene.arguments(above, around);
      fill(scene, around, kPlainSubject, false, p.recipients, p.actors, p.sure);
    }
  }
  // "police announced the arrest of X"
  static const WordSet kTells = {"announce", "confirm", "report"};
  if (pattern.noun && pattern.mode == "arrest" && p.actors.empty() && object && above != kNone &&
      kTells.contains(scene.lemma(above))) {
    const uint32_t who = scene.subject(above);
    const uint32_t id = who == kNone ? kNone : scene.actor(who);
    if (id != kNone && scene.actors.actors[id].sector == "COP" && !contains(p.recipients, id))
      p.actors.push_back(id);
  }
  // "The federation announced that the players were banned": by it
  if (!pattern.noun && p.actors.empty() && pattern.mode != "arrest" && above != kNone &&
      (pattern.type == EventType::kSanction || pattern.type == EventType::kCoerce) &&
      scene.tree.deprel(nucleus.head) == Deprel::kCcomp && scene.is_passive(nucleus.head) &&
      scene.lemma(above) == "announce") {
    const uint32_t who = scene.subject(above);
    const uint32_t id = who == kNone ? kNone : scene.actor(who);
    if (id != kNone && scene.actors.actors[id].kind == ActorKind::kOrganization &&
        !contains(p.recipients, id)) {
      p.actors.push_back(id);
    }
  }
  // "an investigation by X led to the arrest of Y"
  static const WordSet kLeads = {"lead", "result", "end"};
  static const WordSet kSearches = {"investigation", "probe", "inquiry", "operation", "search",
                                    "raid",          "sting", "manhunt", "sweep"};
  if (pattern.noun && pattern.mode == "arrest" && p.actors.empty() && above != kNone &&
      kLeads.contains(scene.lemma(above))) {
    const uint32_t search = scene.subject(above);
    if (search != kNone && kSearches.contains(scene.lemma(search))) {
      for (uint32_t c : scene.tree.children(search)) {
        const bool by = scene.tree.deprel(c) == Deprel::kNmod && scene.preposition(c) == "by";
        const bool whose = c < search && scene.actor(c) != kNone &&
                           (scene.tree.deprel(c) == Deprel::kNmodPoss ||
                            scene.tree.deprel(c) == Deprel::kCompound);
        if (by || whose) scene.actors_of(c, p.actors, p.sure);
      }
      std::erase_if(p.actors, [&](uint32_t id) {
        return contains(p.recipients, id) ||
               scene.actors.actors[id].kind != ActorKind::kOrganization;
      });
    }
  }
  // "X said after a meeting with Y": X was there
  if (pattern.noun && pattern.mutual && pattern.type == EventType::kConsult && p.actors.empty() &&
      !p.recipients.empty() && above != kNone && scene.is_verb(above)) {
    const std::string with = scene.preposition(nucleus.head);
    if (with == "after" || with == "during" || with == "following" || with == "at") {
      const uint32_t who = scene.subject(above);
      const uint32_t id = who == kNone ? kNone : scene.actor(who);
      if (id != kNone && scene.actors.actors[id].named &&
          scene.actors.actors[id].kind == ActorKind::kPerson) {
        add_unique(p.actors, id);
        p.sure = false;
        std::erase(p.recipients, id);
      }
    }
  }
}

void asked_by_clause(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  const TriggerPattern& pattern = *nucleus.pattern;
  const uint32_t above = scene.tree.head(nucleus.head);
  const bool object = scene.tree.deprel(nucleus.head) == Deprel::kObj;
  // "wrote to the embassy asking to waive her immunity": whom he wrote to
  static const WordSet kWrites = {"write", "email", "speak", "appeal", "turn", "petition"};
  if (!pattern.noun && pattern.type == EventType::kRequest && above != kNone &&
      scene.sentences.xpos[nucleus.head] == Xpos::kVBG && kWrites.contains(scene.lemma(above)) &&
      !scene.tree.has_child(nucleus.head, Deprel::kObj)) {
    for (uint32_t c : scene.tree.children(above)) {
      if (c < above || c > nucleus.head || scene.preposition(c) != "to") continue;
      std::vector<uint32_t> reader;
      scene.actors_of(c, reader, p.sure);
      std::erase_if(reader, [&](uint32_t id) { return contains(p.actors, id); });
      if (!reader.empty()) p.recipients = std::move(reader);
    }
  }
  // "the president may face protests from X": against him
  static const WordSet kFaces = {"face", "confront", "encounter"};
  if (pattern.noun && p.recipients.empty() && object &&
      (pattern.type == EventType::kProtest || pattern.type == EventType::kAssault) &&
      above != kNone && kFaces.contains(scene.lemma(above)) && !scene.is_passive(above)) {
    const uint32_t who = scene.subject(above);
    if (who != kNone) scene.actors_of(who, p.recipients, p.sure);
    std::erase_if(p.recipients, [&](uint32_t id) { return contains(p.actors, id); });
  }
  // "X was the target of an attack"
  static const WordSet kHitBy = {"target", "victim", "object"};
  if (pattern.noun && pattern.type == EventType::kAssault && p.recipients.empty() &&
      above != kNone && kHitBy.contains(scene.lemma(above)) &&
      scene.tree.has_child(above, Deprel::kCop) && scene.preposition(nucleus.head) == "of") {
    const uint32_t who = scene.subject(above);
    if (who != kNone) scene.actors_of(who, p.recipients, p.sure);
    std::erase_if(p.recipients, [&](uint32_t id) { return contains(p.actors, id); });
  }
  // "will comply with A's request to suspend parliament": who complies was asked
  static const WordSet kAnswers = {"comply",  "agree",   "accept", "reject",  "grant",
                                   "approve", "refuse",  "heed",   "obey",    "ignore",
                                   "deny",    "decline", "rebuff", "consider"};
  if (pattern.noun && pattern.type == EventType::kRequest && above != kNone &&
      kAnswers.contains(scene.lemma(above))) {
    std::vector<uint32_t> asked;
    const uint32_t who = scene.is_passive(above) ? kNone : scene.subject(above);
    if (who != kNone) scene.actors_of(who, asked, p.sure);
    std::erase_if(asked, [&](uint32_t id) { return contains(p.actors, id); });
    if (!asked.empty()) p.recipients = std::move(asked);
  }
}

void leave_bystanders_out(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  const TriggerPattern& pattern = *nucleus.pattern;
  // "condemned the attacks on journalists": not the journalists
  static const WordSet kHarms = {
      "attack",       "killing",     "murder",    "violence",   "assault",    "bombing",
      "strike",       "raid",        "shooting",  "crackdown",  "massacre",   "arrest",
      "beating",      "shelling",    "airstrike", "abuse",      "torture",    "rape",
      "bloodshed",    "persecution", "invasion",  "war",        "occupation", "annexation",
      "intervention", "offensive",   "incursion", "harassment", "use",        "detention",
      "abduction",    "kidnapping"};
  if (pattern.type == EventType::kAccuse && !pattern.noun && p.patient != kNone &&
      scene.actor(p.patient) == kNone && kHarms.contains(scene.lemma(p.patient))) {
    static const WordSet kVictims = {"on", "of", "against", "at"};
    std::vector<uint32_t> victims, doers;
    bool sure = true;
    for (uint32_t c : scene.tree.children(p.patient)) {
      const std::string with = scene.preposition(c);
      if (kVictims.contains(with)) scene.actors_of(c, victims, sure);
      if (with == "by") scene.actors_of(c, doers, sure);
    }
    std::erase_if(p.recipients,
                  [&](uint32_t id) { return contains(victims, id) && !contains(doers, id); });
    // "opposed the U.S. invasion of Iraq"
    for (uint32_t c : scene.tree.children(p.patient)) {
      const Deprel r = scene.tree.deprel(c);
      const bool whose = r == Deprel::kNmodPoss || r == Deprel::kAmod || r == Deprel::kCompound;
      if (!victims.empty() && p.recipients.empty() && whose && c < p.patient &&
          scene.actor(c) != kNone && !contains(p.actors, scene.actor(c))) {
        p.recipients.push_back(scene.actor(c));
      }
    }
  }
  // "supports uprisings against dictators": it does not support the dictators
  if (pattern.type == EventType::kSupport && p.patient != kNone &&
      scene.actor(p.patient) == kNone) {
    for (uint32_t c : scene.tree.children(p.patient)) {
      if (scene.tree.deprel(c) != Deprel::kNmod || scene.preposition(c) != "against") continue;
      std::vector<uint32_t> opposed;
      bool sure = true;
      scene.actors_of(c, opposed, sure);
      std::erase_if(p.recipients, [&](uint32_t id) { return contains(opposed, id); });
    }
  }
  // "a shooting at the request of the chief"
  static const WordSet kWish = {"request", "behest", "urging", "direction"};
  if (pattern.type == EventType::kAssault && pattern.noun) {
    for (uint32_t c : scene.tree.children(nucleus.head)) {
      if (c < nucleus.head || !kWish.contains(scene.lemma(c)) || scene.preposition(c) != "at")
        continue;
      std::vector<uint32_t> askers;
      bool sure = true;
      for (uint32_t of : scene.tree.children(c)) scene.actors_of(of, askers, sure);
      std::erase_if(p.recipients, [&](uint32_t id) { return contains(askers, id); });
    }
  }
  // "investigating the death of X": X is not under suspicion
  const uint32_t looked_into =
      p.patient != kNone ? p.patient : scene.tree.child(nucleus.head, Deprel::kObj);
  if (pattern.mode == "investigate" && looked_into != kNone && scene.actor(looked_into) == kNone) {
    const TokenRange phrase = scene.tree.subtree(looked_into);
    for (uint32_t t = phrase.first; t < phrase.last; ++t) {
      if (kMisfortunes.contains(scene.lemma(t))) p.recipients.clear();
    }
  }
  // "protested the arrest of X": X's is not what they are against; "the government's plan": it is
  if (pattern.type == EventType::kProtest && p.patient != kNone && !p.recipients.empty() &&
      scene.actor(p.patient) == kNone && scene.preposition(p.patient).empty()) {
    p.recipients.clear();
    const uint32_t owner = scene.tree.child(p.patient, {Deprel::kNmodPoss, Deprel::kCompound});
    if (owner != kNone) add_unique(p.recipients, scene.actor(owner));
  }
  if (pattern.type == EventType::kRequest && p.patient != kNone &&
      is_to_suffer(scene, nucleus.head, p.patient)) {
    p.recipients.clear();
  }
  // "X's friends alleged that he drank poison": those who speak for somebody do not accuse him
  if (pattern.type == EventType::kAccuse && pattern.mode == "allege" && p.doer != kNone &&
      scene.lemma(nucleus.head) == "allege") {
    const TokenRange phrase = scene.tree.subtree(p.doer);
    for (uint32_t t = phrase.first; t < phrase.last && t < nucleus.head; ++t)
      std::erase_if(p.recipients, [&](uint32_t id) {
        const std::string_view name = scene.actors.actors[id].name, word = scene.sentences.form[t];
        return id == scene.actor(t) || (scene.sentences.upos[t] == Upos::kPropn &&
                                        name.ends_with(word) && name.size() > word.size());
      });
  }
}

}  // namespace

void settle_by_clause(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  doers_by_clause(scene, nucleus, p);
  asked_by_clause(scene, nucleus, p);
  leave_bystanders_out(scene, nucleus, p);
}

}  // namespace dateline
