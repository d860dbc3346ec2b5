// Roles are filled slot by slot as the pattern says, from the phrases of all the nucleus' words;
// the patterns that were joined to it fill what stays empty. Mutual acts put everybody whom "and",
// "between" and "with" name on a side. What the tree leaves open is filled by distance only where a
// mutual act has one side: the nearest named person after "with" in the clause. It never takes a
// participant from another clause.
#include "reports/participants.h"

#include <algorithm>

#include "reports/initiator.h"

namespace dateline {
namespace {

const WordSet kPairs = {"leader", "president",  "man",       "woman",       "side",
                        "pair",   "minister",   "official",  "two",         "duo",
                        "both",   "they",       "party",     "counterpart", "country",
                        "head",   "politician", "statesman", "we"};
const WordSet kBodies = {"side", "party", "country", "both"};  // who may have fought
const WordSet kEach = {"two", "both", "2", "pair", "duo"};

const WordSet kMisfortunes = {"death",   "killing",  "shooting", "murder",      "disappearance",
                              "attack",  "slaying",  "stabbing", "homicide",    "assault",
                              "beating", "suicide",  "crash",    "abduction",   "rape",
                              "robbery", "accident", "case",     "circumstance"};
const WordSet kConcerns = {"with", "by", "of", "from", "between", "against"};

std::vector<Argument> arguments_at(const Scene& scene, const std::vector<uint32_t>& tokens,
                                   bool wide = false) {
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

// "any specific candidate", "no rebel group": nobody that the text speaks of. "four of whom": not
// all of them.
bool is_nobody(const Scene& scene, uint32_t t) {
  if (scene.sentences.upos[t] == Upos::kNum) {
    const uint32_t whole = scene.tree.child(t, Deprel::kNmod);
    if (whole != kNone && (scene.lemma(whole) == "whom" || scene.lemma(whole) == "who"))
      return true;
  }
  for (uint32_t c : scene.tree.children(t)) {
    if (c > t) break;
    if (scene.tree.deprel(c) == Deprel::kDet && scene.lemma(c) == "any") return true;
  }
  return false;
}

// One of `all`, or nobody but some of them ("their", of those who do it).
bool is_among(const Scene& scene, uint32_t id, const std::vector<uint32_t>& all) {
  const auto& members = scene.actors.actors[id].members;
  return contains(all, id) ||
         (!members.empty() && std::all_of(members.begin(), members.end(),
                                          [&](uint32_t m) { return contains(all, m); }));
}

// Fills `out` from the first slot that has somebody; with `all`, from every slot.
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

void resolve_pair(const Scene& scene, const std::vector<Argument>& around, const LastSides& last,
                  Participants& p) {
  if (p.actors.size() > 1) return;
  for (const Argument& a : around) {
    const bool fought = last.met.size() < 2 && kBodies.contains(scene.lemma(a.token));
    const std::vector<uint32_t>& previous = fought ? last.opposed : last.met;
    if (previous.size() < 2) continue;
    const bool object = a.kind == SlotKind::kObject && !p.actors.empty();
    if ((a.kind != SlotKind::kSubject && !object) || !is_pair(scene, a.token)) continue;
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

// The phrase that a slot's preposition begins, by the words alone: the first one after the trigger
// and before the next clause.
void fill_by_distance(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  static constexpr uint32_t kReach = 14;  // tokens; longer stretches belong to something else
  const uint32_t s = scene.sentences.sentence_of(nucleus.head);
  const uint32_t start = *std::max_element(
      nucleus.tokens.begin(), nucleus.tokens.begin() + (nucleus.noun != kNone ? 2 : 1));
  const uint32_t last = std::min(scene.sentences.first_token[s + 1], start + 1 + kReach);
  for (uint32_t t = start + 1; t < last; ++t) {
    // "drinking water": what stands before a noun may be its own
    const bool modifies = scene.sentences.xpos[t] == Xpos::kVBG && t + 1 < last &&
                          scene.sentences.upos[t + 1] == Upos::kNoun;
    if (scene.sentences.upos[t] == Upos::kVerb && scene.tree.deprel(t) != Deprel::kAmod &&
        !modifies) {
      return;
    }
    const bool slot = std::any_of(
        nucleus.pattern->recipients.begin(), nucleus.pattern->recipients.end(), [&](const Slot& r) {
          return r.kind == SlotKind::kPhrase && r.preposition == scene.lemma(t);
        });
    if (!slot || scene.sentences.upos[t] != Upos::kAdp) continue;
    std::vector<uint32_t> who;
    scene.actors_after(t + 1, who);
    std::erase_if(who, [&](uint32_t id) { return contains(p.actors, id); });
    if (who.empty()) continue;
    // A name by the words beats whoever the tree found that has none.
    const auto is_person = [&](uint32_t id) {
      return scene.actors.actors[id].named && scene.actors.actors[id].kind == ActorKind::kPerson;
    };
    if (!p.recipients.empty() &&
        (std::any_of(p.recipients.begin(), p.recipients.end(), is_person) ||
         std::none_of(who.begin(), who.end(), is_person))) {
      return;
    }
    p.recipients = std::move(who);
    if (p.patient == kNone) p.patient = t + 1;
    p.sure = false;
    return;
  }
}

// "met Foreign Minister X": who stands right behind a verb in the active voice is its object,
// whatever the parser has hung the name on.
void object_by_words(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  const auto is_object = [](const Slot& r) { return r.kind == SlotKind::kObject; };
  const uint32_t verb = nucleus.head;
  const auto& slots = nucleus.pattern->recipients;
  if (nucleus.noun != kNone || scene.is_passive(verb) || scene.tree.has_child(verb, Deprel::kObj) ||
      verb + 1 >= scene.sentences.first_token[scene.sentences.sentence_of(verb) + 1] ||
      std::none_of(slots.begin(), slots.end(), is_object))
    return;
  const Upos next = scene.sentences.upos[verb + 1];
  if (next == Upos::kCconj || next == Upos::kSconj) return;
  std::vector<uint32_t> who;
  scene.actors_after(verb + 1, who);
  std::erase_if(who, [&](uint32_t id) { return contains(p.actors, id); });
  if (who.empty()) return;
  p.recipients = std::move(who);
  if (p.patient == kNone) p.patient = verb + 1;
  p.sure = false;
}

// Words of praise, blame or refusal whose object is nobody: whom the object concerns, by the words
// ("welcomed a resumption of ties with A and B").
void concern_by_words(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  static constexpr uint32_t kReach = 12;
  if (scene.is_passive(nucleus.head)) return;  // "by" names who does it
  uint32_t object = scene.tree.child(nucleus.head, Deprel::kObj);
  if (object == kNone || object < nucleus.head) object = nucleus.head;
  const uint32_t last = std::min(
      scene.sentences.first_token[scene.sentences.sentence_of(object) + 1], object + kReach);
  for (uint32_t t = object + 1; t < last; ++t) {
    if (scene.sentences.upos[t] == Upos::kPunct) return;
    const Deprel relation = scene.tree.deprel(t);  // "an attack launched by X" goes on
    if (scene.is_verb(t) && relation != Deprel::kAmod && relation != Deprel::kAcl) return;
    const std::string_view word = scene.lemma(t);
    if (word == "after" || word == "before" || word == "during") return;  // when it was
    if (scene.sentences.upos[t] != Upos::kAdp || !kConcerns.contains(word)) continue;
    std::vector<uint32_t> who;
    scene.actors_after(t + 1, who);
    std::erase_if(who, [&](uint32_t id) { return contains(p.actors, id); });
    if (who.empty()) continue;
    p.recipients = std::move(who);
    p.sure = false;
    return;
  }
}

// "A and B's president, C, on Tuesday had ...": who is joined to a lone doer by the words, where
// the parser has lost it.
void join_by_words(const Scene& scene, Participants& p) {
  const uint32_t last = scene.sentences.first_token[scene.sentences.sentence_of(p.doer) + 1];
  uint32_t t = p.doer + 1;
  while (t < last && scene.tree.deprel(t) == Deprel::kFlat) ++t;
  if (t + 1 >= last || scene.lemma(t) != "and") return;
  std::vector<uint32_t> who;
  scene.actors_after(t + 1, who);
  for (uint32_t id : who) add_unique(p.actors, id);
  p.sure = false;
}

// Is `t` a noun of talks that was joined to a journey?
bool is_talk(const Scene& scene, const Nucleus& nucleus, uint32_t t) {
  if (!contains(nucleus.tokens, t) || !scene.is_noun(t)) return false;
  return std::any_of(nucleus.joined.begin(), nucleus.joined.end(), [](const TriggerPattern* p) {
    return p->noun && p->mutual && p->type == EventType::kConsult;
  });
}

// "called for X to be freed": not X is asked for it.
bool is_to_suffer(const Scene& scene, uint32_t request, uint32_t who) {
  const uint32_t last = scene.sentences.first_token[scene.sentences.sentence_of(who) + 1];
  for (uint32_t t = who + 1; t < last; ++t) {
    if (!scene.is_verb(t) || scene.sentences.xpos[t] != Xpos::kVBN) continue;
    const uint32_t above = scene.tree.head(t);
    return (above == who || above == request) && scene.lemma(t - 1) == "be" &&
           scene.tree.child_with_lemma(t, "to") != kNone;
  }
  return false;
}

// Whom the words right behind what is fired say that it is meant for.
void aimed_at(const Scene& scene, const std::vector<Argument>& mine, Participants& p) {
  static const WordSet kAims = {"target", "strike", "hit"};
  for (const Argument& a : mine) {
    if (a.kind != SlotKind::kObject || !p.recipients.empty()) continue;
    for (uint32_t c : scene.tree.children(a.token)) {
      const uint32_t object = scene.tree.child(c, Deprel::kObj);
      if (c < a.token || scene.sentences.xpos[c] != Xpos::kVBG || object == kNone ||
          !kAims.contains(scene.lemma(c))) {
        continue;
      }
      scene.actors_of(object, p.recipients, p.sure);
      std::erase_if(p.recipients, [&](uint32_t id) { return contains(p.actors, id); });
      p.patient = object;
    }
  }
}

// "X was sentenced for the murder of Y": X did it.
void punished_for(const Scene& scene, uint32_t deed, Participants& p) {
  static const WordSet kPunished = {"sentence", "convict", "jail", "imprison", "execute"};
  uint32_t verb = scene.tree.head(deed);
  const std::string with = scene.preposition(deed);
  // "is serving a sentence for the murder of Y"
  const bool term = verb != kNone && scene.lemma(verb) == "sentence" && scene.is_noun(verb);
  if (term) verb = scene.tree.head(verb);
  if (verb != kNone && scene.lemma(verb) == "serve" && with == "for" && verb < deed) {
    const uint32_t who = scene.subject(verb);
    if (who != kNone) scene.actors_of(who, p.actors, p.sure);
    std::erase_if(p.actors, [&](uint32_t id) { return contains(p.recipients, id); });
    return;
  }
  if (verb == kNone || verb > deed || !kPunished.contains(scene.lemma(verb)) ||
      (with != "for" && with != "of" && with != "over")) {
    return;
  }
  std::vector<Argument> around;
  scene.arguments(verb, around);
  for (const Argument& a : around) {
    if (a.kind != SlotKind::kObject || !p.actors.empty()) continue;
    scene.actors_of(a.token, p.actors, p.sure);
    std::erase_if(p.actors, [&](uint32_t id) { return contains(p.recipients, id); });
  }
}

// "X was killed, along with his niece, Y": those, too.
void join_companions(const Scene& scene, const std::vector<Argument>& around, Participants& p) {
  const bool suffers = p.patient != kNone && scene.is_passive(scene.tree.clause(p.patient));
  std::vector<uint32_t>& side = suffers ? p.recipients : p.actors;
  if (side.empty()) return;
  for (const Argument& a : around) {
    if (a.kind != SlotKind::kPhrase ||
        (a.preposition != "along_with" && a.preposition != "together_with")) {
      continue;
    }
    std::vector<uint32_t> more;
    bool sure = true;
    scene.actors_of(a.token, more, sure);
    for (uint32_t id : more) add_unique(side, id);
    for (uint32_t id : more) std::erase(suffers ? p.actors : p.recipients, id);
  }
}

const std::vector<Slot> kPlainSubject = {{SlotKind::kSubject, ""}};

}  // namespace

std::vector<Argument> arguments_of(const Scene& scene, const Nucleus& nucleus) {
  return arguments_at(scene, nucleus.tokens);
}

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
  if (pattern.mutual && p.actors.empty() && p.recipients.size() > 1)
    std::swap(p.actors, p.recipients);
  if (pattern.mutual) resolve_pair(scene, all, last, p);
  if (p.recipients.empty()) {
    // Phrases hung on the object: "discussed trade with X".
    bool sure = true;
    std::vector<Argument> wide = arguments_at(scene, own, true);
    if (harmed_thing) std::erase_if(wide, of_somebody);
    if (you) std::erase_if(wide, is_complement);
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
  // A visit told inside another's clause: "signed … during a visit to Kabul" is the signer's.
  // "postponed their meeting" is that of those who postpone it.
  const uint32_t above = scene.tree.head(nucleus.head);
  const bool object = scene.tree.deprel(nucleus.head) == Deprel::kObj;
  // "while covering clashes": who watches takes no part
  static const WordSet kWatches = {"cover",   "film",    "photograph", "document", "watch",
                                   "witness", "monitor", "observe",    "flee",     "escape",
                                   "report",  "see",     "hear",       "describe", "survive"};
  if (pattern.noun && p.actors.empty() && (pattern.destination || (pattern.mutual && object))) {
    const bool watched = pattern.type == EventType::kAssault && above != kNone &&
                         kWatches.contains(scene.lemma(above));
    if (above != kNone && scene.is_verb(above) && !watched) {
      std::vector<Argument> around;
      scene.arguments(above, around);
      fill(scene, around, kPlainSubject, false, p.recipients, p.actors, p.sure);
    }
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
  // "investigating the death of X": X is not under suspicion
  if (pattern.mode == "investigate" && p.patient != kNone && scene.actor(p.patient) == kNone) {
    const TokenRange phrase = scene.tree.subtree(p.patient);
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
  // "launched missiles targeting A's troops"
  if (pattern.type == EventType::kAssault && !pattern.noun && p.recipients.empty())
    aimed_at(scene, mine, p);
  if (pattern.mode == "resign") p.recipients.clear();
  if (pattern.noun && pattern.kills && p.actors.empty()) punished_for(scene, nucleus.head, p);
  join_companions(scene, mine, p);
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
