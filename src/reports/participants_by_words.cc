// Who is in an act where the tree leaves him out: by the words around it, by distance, by what
// another act was done to or for.
#include <algorithm>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/participants_parts.h"
#include "reports/scene.h"

namespace dateline {

namespace {

const WordSet kConcerns = {"with", "by", "of", "from", "between", "against"};

}  // namespace

void fill_by_distance(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  static constexpr uint32_t kReach = 14;  // tokens; longer stretches belong to something else
  const uint32_t s = scene.sentences.sentence_of(nucleus.head);
  const uint32_t start = *std::max_element(
      nucleus.tokens.begin(), nucleus.tokens.begin() + (nucleus.noun != kNone ? 2 : 1));
  const uint32_t last = std::min(scene.sentences.first_token[s + 1], start + 1 + kReach);
  bool topic = false;
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
    // "announced plans to remove the troops, which are there to …": of another clause
    const Xpos x = scene.sentences.xpos[t];
    if (x == Xpos::kWDT || x == Xpos::kWP) return;
    // "spoke about her ties to X": the ties'
    static const WordSet kTopics = {"about", "on", "over"};
    topic |= kTopics.contains(scene.lemma(t));
    if (!slot || scene.sentences.upos[t] != Upos::kAdp) continue;
    if (topic && scene.lemma(t) == "to") continue;
    // "made an arrest in the shooting of X": the shooting's
    if (scene.lemma(t) == "of" && !contains(nucleus.tokens, t - 1)) continue;
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

bool is_talk(const Scene& scene, const Nucleus& nucleus, uint32_t t) {
  if (!contains(nucleus.tokens, t) || !scene.is_noun(t)) return false;
  return std::any_of(nucleus.joined.begin(), nucleus.joined.end(), [](const TriggerPattern* p) {
    return p->noun && p->mutual && p->type == EventType::kConsult;
  });
}

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

namespace {

// Not "pleaded not guilty".
bool pleads_guilty(const Scene& scene, uint32_t plead) {
  const uint32_t guilty = scene.tree.child_with_lemma(plead, "guilty");
  return guilty != kNone && guilty > 0 && scene.lemma(guilty - 1) != "not" &&
         scene.tree.child_with_lemma(plead, "not") == kNone;
}

// "charged with child endangerment in the shooting death of Y"
bool is_lesser_charge(const Scene& scene, uint32_t charge) {
  static const WordSet kGrave = {"murder",  "manslaughter", "homicide", "killing",
                                 "slaying", "count",        "charge",   "assault",
                                 "death",   "shooting",     "stabbing", "battery"};
  for (uint32_t c : scene.tree.children(charge)) {
    if (scene.tree.deprel(c) == Deprel::kObl && scene.preposition(c) == "with" &&
        !kGrave.contains(scene.lemma(c))) {
      return true;
    }
  }
  return false;
}

bool faces_charges(const Scene& scene, uint32_t verb) {
  const uint32_t object = scene.tree.child(verb, Deprel::kObj);
  if (scene.lemma(verb) != "face" || object == kNone) return false;
  return scene.lemma(object) == "charge" || scene.lemma(object) == "count";
}

// Not "the murder of a rival of X", whom nobody killed.
bool names_victim(const Scene& scene, uint32_t deed) {
  for (uint32_t c : scene.tree.children(deed)) {
    if (c > deed && scene.preposition(c) == "of") return scene.actor(c) != kNone;
  }
  return false;
}

}  // namespace

void punished_for(const Scene& scene, uint32_t deed, Participants& p) {
  static const WordSet kPunished = {"sentence", "convict", "jail", "imprison", "execute"};
  // "was charged in the shooting of Y"; not "in connection with" it
  static const WordSet kCharged = {"charge", "indict", "accuse"};
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
  // "faces a murder charge in the killing of Y"
  if (verb != kNone && scene.is_noun(verb) && scene.tree.head(verb) != kNone &&
      faces_charges(scene, scene.tree.head(verb))) {
    verb = scene.tree.head(verb);
  }
  if (verb == kNone || verb > deed) return;
  // "pleaded guilty in the killing of Y", "faces a count of murder in the killing of Y"
  if ((with == "in" || with == "to") &&
      ((scene.lemma(verb) == "plead" && pleads_guilty(scene, verb)) ||
       (names_victim(scene, deed) && faces_charges(scene, verb)))) {
    const uint32_t who = scene.subject(verb);
    if (who != kNone) scene.actors_of(who, p.actors, p.sure);
    std::erase_if(p.actors, [&](uint32_t id) { return contains(p.recipients, id); });
    return;
  }
  const bool punished = kPunished.contains(scene.lemma(verb)) &&
                        (with == "for" || with == "of" || with == "over" || with == "in");
  const bool charged = kCharged.contains(scene.lemma(verb)) && names_victim(scene, deed) &&
                       !is_lesser_charge(scene, verb) &&
                       (with == "with" || with == "in" || with == "of" || with == "for");
  if (!punished && !charged) return;
  std::vector<Argument> around;
  scene.arguments(verb, around);
  for (const Argument& a : around) {
    if (a.kind != SlotKind::kObject || !p.actors.empty()) continue;
    scene.actors_of(a.token, p.actors, p.sure);
    std::erase_if(p.actors, [&](uint32_t id) { return contains(p.recipients, id); });
  }
}

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

namespace {

// "A shooting left two people dead", "opened fire, leaving one wounded": those whom it left so.
void left_so(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  static const WordSet kSo = {"dead",   "wounded", "injured",   "hurt",        "wound",
                              "injure", "dying",   "paralyzed", "unconscious", "bleeding"};
  const uint32_t above = scene.tree.head(nucleus.head);
  uint32_t leave = kNone;
  if (nucleus.pattern->noun && scene.tree.deprel(nucleus.head) == Deprel::kNsubj) leave = above;
  for (uint32_t c : scene.tree.children(nucleus.head)) {
    if (!nucleus.pattern->noun && c > nucleus.head && scene.sentences.xpos[c] == Xpos::kVBG &&
        scene.tree.deprel(c) == Deprel::kAdvcl) {
      leave = c;
    }
  }
  if (leave == kNone || scene.lemma(leave) != "leave" || scene.is_passive(leave)) return;
  const uint32_t whom = scene.tree.child(leave, Deprel::kObj);
  const uint32_t so = scene.tree.child(leave, Deprel::kXcomp);
  if (whom == kNone || so == kNone || so < whom || !kSo.contains(scene.lemma(so))) return;
  std::vector<uint32_t> left;
  scene.actors_of(whom, left, p.sure);
  for (uint32_t id : left) {
    const ActorKind kind = scene.actors.actors[id].kind;
    const bool people = kind == ActorKind::kPerson || kind == ActorKind::kGroup;
    if (people && !contains(p.actors, id)) add_unique(p.recipients, id);
  }
}

}  // namespace

void join_victims(const Scene& scene, const Nucleus& nucleus, Participants& p) {
  static const WordSet kDead = {"dead", "die"};
  static const WordSet kHurts = {"kill", "wound", "injure", "hurt", "maim", "murder", "slay"};
  const TriggerPattern& pattern = *nucleus.pattern;
  if (pattern.type != EventType::kAssault) return;
  left_so(scene, nucleus, p);
  // "fired at police, striking Officer X"
  static const WordSet kHits = {"strike", "hit"};
  const auto take_hit = [&](uint32_t verb) {
    for (uint32_t c : scene.tree.children(verb)) {
      const uint32_t hit = scene.tree.child(c, Deprel::kObj);
      if (pattern.noun || c < nucleus.head || scene.tree.deprel(c) != Deprel::kAdvcl ||
          scene.sentences.xpos[c] != Xpos::kVBG || !kHits.contains(scene.lemma(c)) ||
          hit == kNone) {
        continue;
      }
      std::vector<uint32_t> more;
      scene.actors_of(hit, more, p.sure);
      std::erase_if(more, [&](uint32_t id) { return contains(p.actors, id); });
      for (uint32_t id : more) add_unique(p.recipients, id);
    }
  };
  take_hit(nucleus.head);
  // "approached and opened fire, hitting a man", the hitting hung on the first verb
  if (!pattern.noun && scene.tree.deprel(nucleus.head) == Deprel::kConj)
    take_hit(scene.tree.head(nucleus.head));
  // "found A dead and B wounded"
  const uint32_t hurt = scene.tree.deprel(nucleus.head) == Deprel::kAcl
                            ? scene.tree.head(nucleus.head)
                            : uint32_t{kNone};
  if (!pattern.noun && hurt != kNone && scene.tree.deprel(hurt) == Deprel::kConj) {
    const uint32_t first = scene.tree.head(hurt);
    if (scene.tree.child_with_lemma(first, "dead") != kNone &&
        scene.tree.deprel(first) == Deprel::kObj && scene.actor(first) != kNone) {
      add_unique(p.recipients, scene.actor(first));
    }
  }
  const auto join = [&](uint32_t fate) {
    const bool dead = kDead.contains(scene.lemma(fate));
    if (!dead && (!contains(nucleus.tokens, fate) || !kHurts.contains(scene.lemma(fate)))) return;
    std::vector<Argument> around;
    scene.arguments(fate, around);
    for (const Argument& a : around) {
      if (a.kind != (dead ? SlotKind::kSubject : SlotKind::kObject) || a.owner != fate) continue;
      std::vector<uint32_t> more;
      scene.actors_of(a.token, more, p.sure);
      std::erase_if(more, [&](uint32_t id) { return contains(p.actors, id); });
      for (uint32_t id : more) add_unique(p.recipients, id);
    }
  };
  if (!pattern.kills && !pattern.harms) return;
  const uint32_t above = scene.tree.head(nucleus.head);
  if (scene.tree.deprel(nucleus.head) == Deprel::kConj && above != kNone) join(above);
  for (uint32_t c : scene.tree.children(nucleus.head)) {
    if (scene.tree.deprel(c) == Deprel::kConj) join(c);
  }
}

}  // namespace dateline
