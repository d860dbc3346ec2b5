// The phrases of a verb or noun by the slots that patterns ask for.
#include <algorithm>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"
#include "reports/scene_parts.h"

namespace dateline {

namespace {

constexpr DeprelSet kModifiers = {Deprel::kAmod, Deprel::kCompound, Deprel::kNmodDesc,
                                  Deprel::kNmodUnmarked, Deprel::kFlat};

}  // namespace

// "most of its aid", an object or what a parser took for an adverb: the aid; kNone.
uint32_t Scene::whole_of(uint32_t t) const {
  static const WordSet kShares = {"most", "much", "all", "some", "part", "half"};
  if ((tree.deprel(t) != Deprel::kAdvmod && tree.deprel(t) != Deprel::kObj) ||
      !kShares.contains(lemma(t))) {
    return kNone;
  }
  for (uint32_t c : tree.children(t)) {
    if (c > t && tree.deprel(c) == Deprel::kNmod && preposition(c) == "of") return c;
  }
  return kNone;
}

void Scene::arguments(uint32_t t, std::vector<Argument>& out) const {
  const bool verb = is_verb(t) || tree.has_child(t, Deprel::kCop);
  const bool passive = verb && is_passive(t);
  if (verb) {
    const uint32_t who = subject(t);
    if (who != kNone) out.push_back({passive ? SlotKind::kObject : SlotKind::kSubject, {}, who, t});
  }
  bool object = passive;
  for (uint32_t c : tree.children(t)) {
    const Deprel relation = tree.deprel(c);
    if (relation == Deprel::kObj) {
      const uint32_t whole = whole_of(c);
      out.push_back({SlotKind::kObject, {}, whole == kNone ? antecedent(c) : whole, t});
      object = true;
    } else if ((relation == Deprel::kNsubj || relation == Deprel::kNsubjPass) && verb && !passive &&
               c > t && !tree.has_child(t, Deprel::kObj) && subject(t) != c && subject(t) < t) {
      out.push_back({SlotKind::kObject, {}, c, t});  // a second subject, behind the verb
      object = true;
    } else if (verb && !passive && is_noun(c) && !tree.has_child(t, Deprel::kObj) &&
               !tree.has_child(c, DeprelSet{Deprel::kMark, Deprel::kCop, Deprel::kNsubj}) &&
               (relation == Deprel::kXcomp || (relation == Deprel::kParataxis && c == t + 1))) {
      out.push_back(
          {SlotKind::kObject, {}, c, t});  // "began an offensive", "held talks", hung wrong
      object = true;
    } else if (const uint32_t whole = verb && !passive && c > t ? whole_of(c) : kNone;
               whole != kNone && !tree.has_child(t, Deprel::kObj)) {
      out.push_back({SlotKind::kObject, {}, whole, t});  // "suspended most of its aid"
      object = true;
    } else if (relation == Deprel::kIobj) {
      out.push_back({SlotKind::kIndirect, {}, antecedent(c), t});
    } else if (!verb && (relation == Deprel::kNsubj || relation == Deprel::kNsubjPass)) {
      out.push_back({SlotKind::kSubject, {}, c, t});  // hung on the noun of a light verb
    } else if (relation == Deprel::kNmodPoss ||
               (c < t && relation == Deprel::kNmod && is_possessor(c))) {
      out.push_back({SlotKind::kPossessor, {}, c, t});
    } else if (is_complement(c)) {
      out.push_back({SlotKind::kComplement, {}, c, t});
    } else if (kPhrases.contains(relation) || (relation == Deprel::kAdvcl && !is_verb(c)) ||
               (verb && relation == Deprel::kConj && c > t && is_noun(c) &&
                !preposition(c).empty())) {  // "met with A and with B"
      std::string with = preposition(c);
      if ((relation == Deprel::kOblAgent && with == "by") ||
          (passive && with == "by" && actor(c) != kNone)) {
        out.push_back({SlotKind::kSubject, {}, c, t});
      }
      out.push_back({SlotKind::kPhrase, std::move(with), antecedent(c), t});
    } else if (kModifiers.contains(relation)) {
      out.push_back({SlotKind::kModifier, {}, c, t});
    }
  }
  // "the man whom police arrested", without the pronoun
  // ("the town where she was attacked": no object, the town)
  const auto is_adverb = [&](uint32_t c) {
    return c < t && (lemma(c) == "where" || lemma(c) == "when" || lemma(c) == "why");
  };
  const bool adverb = std::any_of(tree.children(t).begin(), tree.children(t).end(), is_adverb);
  // "whose mother she accused"
  if (verb && !object && tree.deprel(t) == Deprel::kAclRelcl) {
    for (uint32_t c : tree.children(t)) {
      const uint32_t owner = tree.child(c, Deprel::kNmodPoss);
      if (c > t || !kSubjectRelations.contains(tree.deprel(c)) || owner == kNone ||
          lemma(owner) != "whose" || own_subject(t) == c) {
        continue;
      }
      out.push_back({SlotKind::kObject, {}, c, t});
      object = true;
      break;
    }
  }
  if (const uint32_t shared = verb && !object ? shared_object(t) : kNone; shared != kNone) {
    out.push_back({SlotKind::kObject, {}, shared, t});
    object = true;
  }
  if (verb && !object && !adverb && tree.deprel(t) == Deprel::kAclRelcl && tree.head(t) != kNone) {
    const uint32_t noun = tree.head(t);
    const bool used =
        std::any_of(out.begin(), out.end(), [&](const Argument& a) { return a.token == noun; });
    if (!used) out.push_back({SlotKind::kObject, {}, noun, t});
  }
}

bool Scene::is_possessor(uint32_t t) const {
  const uint32_t last = sentences.first_token[sentences.sentence_of(t) + 1];
  uint32_t u = t + 1;
  while (u < last && tree.deprel(u) == Deprel::kFlat && tree.head(u) == t) ++u;
  return u < last && sentences.xpos[u] == Xpos::kPOS;
}

void Scene::wide_arguments(uint32_t t, std::vector<Argument>& out) const {
  const size_t begin = out.size();
  arguments(t, out);
  // Two levels: "pledged a million in aid to X".
  size_t end = out.size();
  for (size_t i = begin, level = 0; level < 2; ++level, end = out.size()) {
    for (; i < end; ++i) {
      if (out[i].kind != SlotKind::kObject && out[i].kind != SlotKind::kPhrase) continue;
      const uint32_t noun = out[i].token;
      if (actor(noun) != kNone || noun < t) continue;
      for (uint32_t c : tree.children(noun)) {
        if (kPhrases.contains(tree.deprel(c)) && c > noun)
          out.push_back({SlotKind::kPhrase, preposition(c), c, noun});
      }
    }
  }
}

}  // namespace dateline
