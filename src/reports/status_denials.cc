// What stands beside a clause and calls it into question or off: denials, cancellations, what is
// told of plans.
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"
#include "reports/status.h"
#include "reports/status_parts.h"

namespace dateline {

namespace {

const WordSet kComing = {"upcoming", "forthcoming", "planned",  "scheduled", "future",
                         "coming",   "next",        "pending",  "looming",   "anticipated",
                         "expected", "impending",   "imminent", "proposed"};
const WordSet kDoubtful = {"possible",   "potential", "likely",   "attempted", "hypothetical",
                           "threatened", "foiled",    "would-be", "any",       "further"};
const WordSet kCancelled = {"cancelled", "canceled", "aborted", "postponed", "abandoned"};
// Nouns whose "to do" is done, or decided: "a move to ban".
const WordSet kDone = {
    "decision",   "order",      "move",       "vote",      "agreement", "deal",     "pact",
    "accord",     "treaty",     "ruling",     "refusal",   "choice",    "law",      "decree",
    "step",       "resolution", "measure",    "contract",  "vow",       "promise",  "pledge",
    "commitment", "threat",     "permission", "operation", "offensive", "campaign", "action"};
// "the first to visit" has done so.
const WordSet kRanks = {"first",  "second", "third", "fourth",   "fifth", "last",
                        "latest", "only",   "next",  "youngest", "oldest"};
// What somebody says did not happen, by a verb or an adjective beside it.
const WordSet kTellings = {"report", "claim",      "allegation", "accusation",  "rumor",
                           "rumour", "suggestion", "charge",     "speculation", "assertion",
                           "story",  "statement",  "insinuation"};

}  // namespace

Status of_noun(const Scene& scene, uint32_t t) {
  for (uint32_t c : scene.tree.children(t)) {
    const Deprel r = scene.tree.deprel(c);
    if (r != Deprel::kAmod && r != Deprel::kAdvmod && r != Deprel::kDet && r != Deprel::kCompound)
      continue;
    std::string form(scene.sentences.form[c]);
    for (char& ch : form) ch = static_cast<char>(ch >= 'A' && ch <= 'Z' ? ch + 32 : ch);
    if (kCancelled.contains(form)) return Status::kNegated;
    if (form == "no" && !is_no_of_word(scene, c)) return Status::kNegated;
    if (kComing.contains(form)) return Status::kFuture;
    if (kDoubtful.contains(form)) return Status::kHypothetical;
  }
  return Status::kActual;
}

bool is_cancelled_later(const Scene& scene, uint32_t noun) {
  static const WordSet kCancels = {"cancel", "postpone", "scrap", "abandon", "shelve", "abort"};
  const auto cancels = [&](uint32_t t) {
    for (uint32_t c : scene.tree.children(t)) {
      if (scene.tree.deprel(c) == Deprel::kAclRelcl && kCancels.contains(scene.lemma(c)) &&
          scene.tree.has_child(c, Deprel::kAuxPass) && !negated(scene, c)) {
        return true;
      }
    }
    return false;
  };
  if (cancels(noun)) return true;
  // a land is not cancelled, wherever the clause hangs
  for (uint32_t c : scene.tree.children(noun)) {
    if (scene.tree.deprel(c) == Deprel::kNmod && scene.sentences.upos[c] == Upos::kPropn &&
        cancels(c)) {
      return true;
    }
  }
  return false;
}

bool years_after(const Scene& scene, uint32_t t) {
  static const WordSet kLong = {"year", "decade", "century", "generation"};
  uint32_t mark = kNone;
  for (uint32_t c : scene.tree.children(t)) {
    const Deprel r = scene.tree.deprel(c);
    // "had been killed a few years ago"
    if (scene.lemma(c) == "ago" && c > 0 && kLong.contains(scene.lemma(c - 1))) return true;
    if ((r == Deprel::kMark || r == Deprel::kCase) &&
        (scene.lemma(c) == "after" || scene.lemma(c) == "since"))
      mark = c;
  }
  if (mark == kNone || mark > t) return false;
  if (mark > 0 && kLong.contains(scene.lemma(mark - 1))) return true;
  for (uint32_t c : scene.tree.children(t)) {
    if (c < mark && kLong.contains(scene.lemma(c))) return true;
  }
  return false;
}

bool is_for_something(const Scene& scene, uint32_t noun, uint32_t verb) {
  if (scene.tree.head(verb) != noun || kDone.contains(scene.lemma(noun))) return false;
  for (uint32_t c : scene.tree.children(noun)) {
    if (kRanks.contains(scene.lemma(c))) return false;
  }
  const Deprel r = scene.tree.deprel(noun);
  return r == Deprel::kObl || r == Deprel::kNmod;
}

bool is_denied_telling(const Scene& scene, uint32_t clause) {
  const uint32_t noun = scene.tree.head(clause);
  const Deprel r = scene.tree.deprel(clause);
  if (noun == kNone || !scene.is_noun(noun) ||
      (r != Deprel::kAcl && r != Deprel::kCcomp && r != Deprel::kAclRelcl))
    return false;
  if (scene.lemma(noun) == "denial") return true;
  if (!kTellings.contains(scene.lemma(noun))) return false;
  const Deprel of_noun = scene.tree.deprel(noun);
  uint32_t above = scene.tree.head(noun);
  if (above == kNone) return false;
  if ((of_noun == Deprel::kObj || of_noun == Deprel::kNsubjPass) &&
      (kDenials.contains(scene.lemma(above)) || kUntrue.contains(scene.lemma(above)))) {
    return true;
  }
  // "said reports that they met were untrue", the reports called an object of "said"
  if (of_noun == Deprel::kObj) {
    for (uint32_t c : scene.tree.children(above)) {
      if (c > clause && kUntrue.contains(scene.lemma(c)) && scene.tree.has_child(c, Deprel::kCop)) {
        return true;
      }
    }
  }
  if (of_noun == Deprel::kObl) {  // "described reports that … as false"
    return kDenials.contains(scene.lemma(above));
  }
  return of_noun == Deprel::kNsubj && kUntrue.contains(scene.lemma(above));
}

bool is_withheld(const Scene& scene, uint32_t verb) {
  static const WordSet kWithholds = {"refuse", "decline"};
  if (negated(scene, verb)) return true;
  const uint32_t above = scene.tree.head(verb);
  return above != kNone && kWithholds.contains(scene.lemma(above)) &&
         scene.tree.deprel(verb) == Deprel::kXcomp;
}

bool calls_off(const Scene& scene, uint32_t verb) {
  return scene.lemma(verb) == "call" && verb + 1 < scene.sentences.tokens() &&
         scene.lemma(verb + 1) == "off";
}

bool goes_on_behind_speaker(const Scene& scene, uint32_t t) {
  const uint32_t to = scene.tree.child_with_lemma(t, "to");
  const uint32_t first = scene.sentences.first_token[scene.sentences.sentence_of(t)];
  if (to == kNone || to > t || to < first + 4 || scene.sentences.upos[to - 1] != Upos::kPunct)
    return false;
  uint32_t said = to;
  while (said > first && !kSpeech.contains(scene.lemma(said))) --said;
  uint32_t word = said;
  while (word > first && scene.sentences.upos[word - 1] == Upos::kPunct) --word;
  return word > first && word < said && kPlan.contains(scene.lemma(word - 1));
}

}  // namespace dateline
