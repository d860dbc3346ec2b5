// What the clause of a trigger says by itself: tense, negation, condition, question.
#include <algorithm>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"
#include "reports/status_parts.h"

namespace dateline {

namespace {

const WordSet kModals = {"could", "may", "might", "can", "should", "must", "ought", "would"};
// Verbs whose infinitive did happen: "managed to arrest", "went on to meet", "decided to leave".
const WordSet kNotMarkers = {"not", "n't", "n’t", "never", "neither", "nor", "hardly", "no"};

}  // namespace

bool is_no_of_word(const Scene& scene, uint32_t no) {
  return no + 1 < scene.sentences.tokens() &&
         (scene.sentences.form[no + 1] == "-" || scene.lemma(no + 1) == "confidence");
}

bool negated(const Scene& scene, uint32_t t) {
  for (uint32_t c : scene.tree.children(t)) {
    const Deprel r = scene.tree.deprel(c);
    if (r == Deprel::kConj || r == Deprel::kAdvcl || r == Deprel::kCcomp || r == Deprel::kParataxis)
      continue;
    if (kNotMarkers.contains(scene.lemma(c)) && !scene.is_noun(c) && !is_no_of_word(scene, c))
      return true;
  }
  return false;
}

bool is_not_until(const Scene& scene, uint32_t verb) {
  const uint32_t did = scene.tree.child(verb, Deprel::kAux);
  if (did == kNone || scene.lemma(did) != "do" || scene.sentences.xpos[did] != Xpos::kVBD ||
      !negated(scene, verb)) {
    return false;
  }
  for (uint32_t c : scene.tree.children(verb)) {
    const std::string until = scene.preposition(c);
    if (c > verb && (until == "until" || until == "till")) return true;
    const uint32_t mark = scene.tree.child(c, Deprel::kMark);
    if (c > verb && mark != kNone && scene.lemma(mark) == "until") return true;
  }
  return false;
}

namespace {

// "nobody", "none of them", "no talks", "neither side"
bool is_none(const Scene& scene, uint32_t noun) {
  if (scene.lemma(noun) == "nobody" || scene.lemma(noun) == "none" ||
      scene.lemma(noun) == "neither")
    return true;
  for (uint32_t c : scene.tree.children(noun)) {
    if (scene.tree.deprel(c) == Deprel::kDet &&
        ((scene.lemma(c) == "no" && !is_no_of_word(scene, c)) || scene.lemma(c) == "neither"))
      return true;
  }
  return false;
}

// "no talks were held", "nobody met"; "there were no lawmakers arrested"
bool has_negative_argument(const Scene& scene, uint32_t t) {
  for (uint32_t c : scene.tree.children(t)) {
    const Deprel r = scene.tree.deprel(c);
    if ((kSubjectRelations.contains(r) || r == Deprel::kObj) && is_none(scene, c)) return true;
  }
  const Deprel r = scene.tree.deprel(t);
  const bool of_noun =
      r == Deprel::kAclRelcl || (r == Deprel::kAcl && scene.sentences.xpos[t] != Xpos::kVB);
  return of_noun && is_none(scene, scene.tree.head(t));
}

// "neither A nor B would endorse it", whatever "neither" hangs on.
bool neither_does(const Scene& scene, uint32_t verb) {
  if (!scene.is_verb(verb)) return false;
  bool nor = false;
  for (uint32_t t = verb; t > scene.sentences.first_token[scene.sentences.sentence_of(verb)];) {
    --t;
    if (scene.sentences.upos[t] == Upos::kVerb || scene.lemma(t) == ";") return false;
    nor |= scene.lemma(t) == "nor";
    if (scene.lemma(t) == "neither") return nor;
  }
  return false;
}

}  // namespace

ClauseTense tense_of(const Scene& scene, uint32_t t) {
  ClauseTense tense;
  bool conditional = false, would = false, have = false;
  for (uint32_t c : scene.tree.children(t)) {
    const Deprel r = scene.tree.deprel(c);
    const std::string_view lemma = scene.lemma(c), form = scene.sentences.form[c];
    if (r == Deprel::kAux || r == Deprel::kAuxPass || (r == Deprel::kCop)) {
      const bool base = scene.sentences.form[t] == scene.lemma(t);
      if ((form == "'d" || form == "’d") && !base) {
        have = tense.past_perfect = true;  // "he'd shot"
      } else if (lemma == "will" || lemma == "shall" || form == "'ll" || form == "’ll") {
        tense.future = form != "would" && form != "Would" && form != "'d";
        would |= !tense.future;
      } else if (lemma == "would" || form == "would") {
        would = true;
      } else if (kModals.contains(lemma) || kModals.contains(form)) {
        tense.hypothetical = true;
      } else if (lemma == "have") {
        have = true;
        tense.past_perfect |= form == "had" || form == "Had";
      } else if (lemma == "be" && scene.sentences.xpos[c] != Xpos::kVBN &&
                 scene.tree.child_with_lemma(t, "to") != kNone &&
                 (scene.sentences.xpos[t] == Xpos::kVB ||
                  (scene.sentences.xpos[c] != Xpos::kVB && scene.lemma(c + 1) == "to"))) {
        tense.future = true;  // "is to visit", "is to be sentenced"
      }
    } else if (r == Deprel::kMark &&
               (lemma == "if" || lemma == "unless" || lemma == "whether" || lemma == "lest")) {
      conditional = true;
    } else if (r == Deprel::kAdvmod &&
               (lemma == "possibly" || lemma == "perhaps" || lemma == "maybe")) {
      tense.hypothetical = true;
    }
  }
  // "he can and may declare": the modal right before it, whatever it hangs on
  if (t > 0 && scene.sentences.upos[t - 1] == Upos::kAux && scene.tree.head(t - 1) != t &&
      kModals.contains(scene.lemma(t - 1)) && scene.lemma(t - 1) != "would" &&
      scene.sentences.xpos[t] == Xpos::kVB) {
    tense.hypothetical = true;
  }
  if (would) (have ? tense.hypothetical : tense.future) = true;
  if (conditional) tense.hypothetical = true, tense.future = false;
  // "any group who endorsed him"
  const uint32_t subject = scene.is_verb(t) ? scene.subject(t) : kNone;
  if (subject != kNone) {
    const uint32_t det = scene.tree.child(subject, Deprel::kDet);
    tense.hypothetical |= det != kNone && det < subject && scene.lemma(det) == "any";
  }
  tense.negated = negated(scene, t) || has_negative_argument(scene, t) || neither_does(scene, t);
  return tense;
}

bool opens_with_if(const Scene& scene, uint32_t clause) {
  return std::any_of(scene.tree.children(clause).begin(), scene.tree.children(clause).end(),
                     [&](uint32_t c) {
                       return scene.tree.deprel(c) == Deprel::kMark &&
                              (scene.lemma(c) == "if" || scene.lemma(c) == "unless");
                     });
}

bool has_if_clause(const Scene& scene, uint32_t t) {
  static constexpr DeprelSet kClauses = {Deprel::kAdvcl, Deprel::kXcomp, Deprel::kCcomp};
  bool behind_another = false;
  for (uint32_t c : scene.tree.children(t)) {
    if (behind_another) return false;
    behind_another = c > t && kClauses.contains(scene.tree.deprel(c));
    if (scene.tree.deprel(c) != Deprel::kAdvcl) continue;
    if (opens_with_if(scene, c)) return true;
  }
  return false;
}

bool is_infinitive(const Scene& scene, uint32_t t) {
  const uint32_t to = scene.tree.child_with_lemma(t, "to");
  if (to == kNone || to > t) return false;
  // "where he is to meet": no purpose, but what is planned
  for (uint32_t c : scene.tree.children(t)) {
    if (c < to && scene.lemma(c) == "be" && scene.sentences.xpos[c] != Xpos::kVB &&
        scene.sentences.xpos[c] != Xpos::kVBN) {
      return false;
    }
  }
  if (scene.sentences.xpos[t] == Xpos::kVB) return true;
  const uint32_t be = scene.tree.child(t, Deprel::kAuxPass);
  return scene.sentences.xpos[t] == Xpos::kVBN && be != kNone &&
         scene.sentences.xpos[be] == Xpos::kVB;
}

bool is_question(const Scene& scene, uint32_t clause) {
  const uint32_t first = scene.sentences.first_token[scene.sentences.sentence_of(clause)];
  for (uint32_t t = clause; t-- > first && !scene.is_verb(t);) {
    const Xpos x = scene.sentences.xpos[t];
    if (x == Xpos::kWRB || x == Xpos::kWP || x == Xpos::kWDT) return true;
  }
  return false;
}

}  // namespace dateline
