// Roles are filled slot by slot as the pattern says, from the phrases of all the nucleus' words;
// the patterns that were joined to it fill what stays empty. Mutual acts put everybody whom "and",
// "between" and "with" name on a side. What the tree leaves open is filled by distance only where a
// mutual act has one side: the nearest named person after "with" in the clause. It never takes a
// participant from another clause.
#include "reports/participants.h"

#include <algorithm>

#include "reports/draft.h"
#include "reports/initiator.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants_parts.h"
#include "reports/scene.h"

namespace dateline {

namespace {}  // namespace

Participants participants_of(const Scene& scene, const Nucleus& nucleus, const LastSides& last) {
  Participants p;
  const TriggerPattern& pattern = *nucleus.pattern;
  // The own words of the pattern first: the head, and for light verbs the noun.
  std::vector<uint32_t> own = {nucleus.head};
  if (nucleus.noun != kNone) own.push_back(nucleus.noun);
  std::vector<Argument> mine = arguments_at(scene, own);
  std::vector<Argument> all = arguments_of(scene, nucleus);

  // "I ask you to tell your men", "urged viewers to vote for X": who is asked is "you" or they,
  // whoever that be
  const bool you =
      pattern.type == EventType::kRequest &&
      std::any_of(mine.begin(), mine.end(), [&](const Argument& a) {
        return a.kind == SlotKind::kObject &&
               (scene.lemma(a.token) == "you" ||
                (scene.sentences.xpos[a.token] == Xpos::kNNS && scene.actor(a.token) == kNone));
      });
  const auto is_complement = [](const Argument& a) { return a.kind == SlotKind::kComplement; };
  if (you) std::erase_if(mine, is_complement);
  bool harmed_thing = false;
  const auto of_somebody = [&](const Argument& a) {
    if (scene.actor(a.token) != kNone) return false;
    const uint32_t owner = scene.tree.child(a.token, Deprel::kNmodPoss);
    return owner != kNone && scene.sentences.upos[owner] == Upos::kPron;
  };
  // "a woman's head was grazed": the woman
  if (pattern.type == EventType::kAssault) {
    static const WordSet kBody = {"head",  "face",    "arm",   "leg",      "chest", "hand",
                                  "foot",  "back",    "neck",  "shoulder", "thigh", "stomach",
                                  "jaw",   "abdomen", "knee",  "wrist",    "hip",   "torso",
                                  "ankle", "finger",  "elbow", "cheek",    "ear",   "eye"};
    for (auto* arguments : {&mine, &all}) {
      for (Argument& a : *arguments) {
        if (a.kind != SlotKind::kObject || !kBody.contains(scene.lemma(a.token))) continue;
        const uint32_t owner = scene.tree.child(a.token, Deprel::kNmodPoss);
        if (owner != kNone) a.token = scene.owner(owner);
      }
    }
  }
  // "killed by his lions", "her grandson had been shot": whose they are is neither who nor whom.
  if (pattern.type == EventType::kAssault || pattern.type == EventType::kCoerce) {
    for (const Argument& a : mine) {
      if (a.kind == SlotKind::kSubject && of_somebody(a)) p.doer = a.token;
    }
    std::erase_if(mine, of_somebody);
    std::erase_if(all, of_somebody);
    harmed_thing = true;
  }
  // To whom first where a phrase with the same preposition could be taken for the doer.
  const uint32_t thing = p.doer;  // a thing of somebody's, nobody itself
  p.doer = fill(scene, mine, pattern.actors, false, {}, p.actors, p.sure);
  if (p.doer == kNone) p.doer = thing;
  // "A's shelling of B wounded two": whose the act is, not whom it was aimed at
  if (pattern.type == EventType::kAssault && p.doer != kNone && p.doer < nucleus.head &&
      !pattern.noun && scene.actor(p.doer) == kNone && contains(nucleus.tokens, p.doer)) {
    for (const TriggerPattern* joined : nucleus.joined) {
      if (!joined->noun || joined->type != EventType::kAssault) continue;
      p.actors.clear();
      fill(scene, arguments_at(scene, {p.doer}), joined->actors, false, {}, p.actors, p.sure);
      break;
    }
  }
  p.patient = fill(scene, mine, pattern.recipients, pattern.mutual || pattern.every, p.actors,
                   p.recipients, p.sure);
  if (p.actors.empty() && p.doer == kNone && nucleus.tokens.size() > own.size()) {
    p.doer = fill(scene, all, pattern.actors, false, p.recipients, p.actors, p.sure);
  }
  // "carried out strikes on X, killing nine": X by the words, before those killed.
  if (pattern.light && pattern.type == EventType::kAssault && p.recipients.empty())
    fill_by_distance(scene, nucleus, p);
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
  const bool against = p.patient != kNone && scene.preposition(p.patient) == "against";
  if (pattern.mutual && p.actors.empty() && p.recipients.size() > 1 && !against)
    std::swap(p.actors, p.recipients);
  if (pattern.mutual) resolve_pair(scene, all, last, p);
  if (p.recipients.empty()) {
    // Phrases hung on the object: "discussed trade with X".
    bool sure = true;
    std::vector<Argument> wide = arguments_at(scene, own, true);
    if (harmed_thing) std::erase_if(wide, of_somebody);
    if (you) std::erase_if(wide, is_complement);
    if (pattern.type == EventType::kConsult && !pattern.noun) {  // "spoke about her ties to X"
      std::erase_if(wide, [&](const Argument& a) {
        return !contains(own, a.owner) && a.preposition == "to";
      });
    }
    if (pattern.mode == "arrest") {  // "made an arrest in the death of X": not X's
      std::erase_if(wide, [&](const Argument& a) {
        return !contains(own, a.owner) && a.preposition != "of";
      });
      std::erase_if(wide, [&](const Argument& a) {
        return a.preposition == "of" && !contains(own, a.owner) &&
               scene.tree.deprel(a.owner) != Deprel::kObj;
      });
    }
    const uint32_t patient =
        fill(scene, wide, pattern.recipients, pattern.mutual, p.actors, p.recipients, sure);
    if (p.patient == kNone) p.patient = patient;
  }
  // What the object stands for may have been joined as a trigger of its own: "welcomed the
  // resumption of ties with A and B".
  if (p.recipients.empty() && !pattern.mutual && nucleus.tokens.size() > own.size()) {
    const uint32_t object = scene.tree.child(nucleus.head, Deprel::kObj);
    if (object != kNone && contains(nucleus.tokens, object))
      scene.actors_of(object, p.recipients, p.sure);
    std::erase_if(p.recipients, [&](uint32_t id) { return contains(p.actors, id); });
  }
  std::erase_if(p.recipients, [&](uint32_t id) { return is_among(scene, id, p.actors); });
  if (pattern.mutual && !pattern.noun && p.actors.size() == 1 && p.recipients.empty() &&
      p.doer != kNone && p.doer < nucleus.head) {
    join_by_words(scene, p);
  }
  const bool words = pattern.type == EventType::kSupport || pattern.type == EventType::kAccuse ||
                     pattern.type == EventType::kReject;
  const bool both_sides = pattern.mutual && p.actors.size() > 1;
  if (p.recipients.empty() && words && !pattern.noun && !pattern.direct && !both_sides)
    concern_by_words(scene, nucleus, p);
  // "10 were shot at X": a number stands for those whom it was done to
  const bool counted = std::any_of(mine.begin(), mine.end(), [&](const Argument& a) {
    return a.kind == SlotKind::kObject && scene.sentences.upos[a.token] == Upos::kNum;
  });
  if (p.recipients.empty() && !pattern.noun && !counted) object_by_words(scene, nucleus, p);
  if (!counted &&
      ((pattern.mutual && p.actors.size() < 2) ||
       (pattern.noun && pattern.destination && p.recipients.empty()) ||
       (!pattern.noun && p.recipients.empty() && (!pattern.matrix || pattern.cameo == "033")))) {
    fill_by_distance(scene, nucleus, p);
  }
  // "pledged a million to help X", the purpose hung beside the object
  if (p.recipients.empty() && pattern.type == EventType::kAgree && pattern.matrix &&
      !pattern.noun) {
    for (uint32_t c : scene.tree.children(nucleus.head)) {
      if (scene.tree.deprel(c) != Deprel::kAdvcl || c < nucleus.head ||
          scene.tree.child_with_lemma(c, "to") == kNone)
        continue;
      scene.actors_of_complement(c, p.recipients);
      std::erase_if(p.recipients, [&](uint32_t id) { return contains(p.actors, id); });
      if (!p.recipients.empty()) break;
    }
  }
  // "flew to A for talks with B": whom they are with
  if (pattern.destination && !pattern.noun) {
    for (const Argument& a : all) {
      if (a.kind != SlotKind::kPhrase || a.preposition != "with" || a.owner == nucleus.head)
        continue;
      if (!is_talk(scene, nucleus, a.owner)) continue;
      std::vector<uint32_t> met;
      scene.actors_of(a.token, met, p.sure);
      std::erase_if(met, [&](uint32_t id) { return contains(p.actors, id); });
      for (uint32_t id : p.recipients) add_unique(met, id);
      p.recipients = std::move(met);
    }
  }
  settle_by_clause(scene, nucleus, p);
  // "launched missiles targeting A's troops"
  if (pattern.type == EventType::kAssault && !pattern.noun && p.recipients.empty())
    aimed_at(scene, mine, p);
  if (pattern.mode == "resign") {
    p.recipients.clear();
    // "the vice president announced the president's resignation"
    const uint32_t letter = pattern.noun ? kNone : scene.tree.child(nucleus.head, Deprel::kObj);
    const uint32_t whose =
        letter == kNone ? kNone : scene.tree.child(letter, {Deprel::kNmodPoss, Deprel::kNmod});
    if (whose != kNone && scene.sentences.upos[whose] != Upos::kPron &&
        scene.actor(whose) != kNone &&
        (scene.tree.deprel(whose) == Deprel::kNmodPoss || scene.preposition(whose) == "of") &&
        scene.actors.actors[scene.actor(whose)].kind == ActorKind::kPerson) {
      p.actors = {scene.actor(whose)};
    }
  }
  const bool harms =
      pattern.kills || (pattern.type == EventType::kAssault && !p.recipients.empty());
  if (pattern.noun && harms && p.actors.empty()) punished_for(scene, nucleus.head, p);
  join_companions(scene, mine, p);
  join_victims(scene, nucleus, p);
  if (p.patient != kNone && (is_nobody(scene, p.patient) || scene.lemma(p.patient) == "any"))
    p.recipients.clear();
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
  // "they", "the two ministers": whom the text says that they are
  for (auto* side : {&p.actors, &p.recipients}) {
    std::vector<uint32_t> expanded;
    for (uint32_t id : *side) {
      const auto& members = scene.actors.actors[id].members;
      if (members.empty()) add_unique(expanded, id);
      for (uint32_t m : members) add_unique(expanded, m);
    }
    *side = std::move(expanded);
  }
  // "A and B met, the first talks of their top diplomats": those are A and B, or speak for them.
  if (pattern.type == EventType::kConsult && p.actors.size() > 1) {
    std::erase_if(p.recipients,
                  [&](uint32_t id) { return scene.actors.actors[id].name.starts_with("their "); });
  }
  // People meet people: a place among them was their whereabouts.
  if (pattern.type == EventType::kConsult && !pattern.destination) {
    const auto is_person = [&](uint32_t id) {
      return scene.actors.actors[id].kind == ActorKind::kPerson;
    };
    if (std::any_of(p.actors.begin(), p.actors.end(), is_person)) {
      for (auto* side : {&p.actors, &p.recipients}) {
        std::erase_if(
            *side, [&](uint32_t id) { return scene.actors.actors[id].kind == ActorKind::kPlace; });
      }
    }
  }
  std::erase_if(p.recipients, [&](uint32_t r) { return contains(p.actors, r); });
  for (const Argument& a : all) {
    for (const Slot& slot : pattern.recipients) {
      if (is_slot(a, slot)) p.beside.push_back(a.token);
    }
  }
  std::vector<uint32_t> both = p.actors;
  both.insert(both.end(), p.recipients.begin(), p.recipients.end());
  p.initiator = find_initiator(scene, nucleus, all, p.actors, both);
  return p;
}

}  // namespace dateline
