// One walk from the trigger up to the root: each link adds what it says (a negation, a modal, a
// verb of planning or preventing, a condition). A speech verb ends what the clauses below can be
// called into question by: "did not say that they met" is rare in news, "denied that" is its own
// class. The date's part in it (future, historical) is decided by the caller.
#include "reports/status.h"

#include "reports/plover.h"

namespace dateline {
namespace {

const WordSet kPlan = {"plan",    "intend",  "expect",     "schedule", "set",    "prepare",
                       "due",     "aim",     "slate",      "go",       "ready",  "poise",
                       "pledge",  "promise", "vow",        "agree",    "commit", "propose",
                       "arrange", "about",   "determined", "likely",   "bind",   "supposed",
                       "suppose", "invite",  "authorize",  "authorise"};
const WordSet kWish = {"want",      "hope",     "wish",     "seek",      "try",     "attempt",
                       "consider",  "threaten", "urge",     "ask",       "demand",  "call",
                       "refuse",    "decline",  "could",    "fear",      "prevent", "avoid",
                       "avert",     "stop",     "order",    "press",     "request", "suggest",
                       "recommend", "allow",    "risk",     "encourage", "appeal",  "warn",
                       "able",      "possible", "unable",   "need",      "require", "like",
                       "offer",     "plot",     "conspire", "tempt",     "willing", "reluctant",
                       "prefer",    "love",     "persuade", "convince",  "deter",   "oppose",
                       "debate",    "mull",     "weigh",    "design",    "mean",    "intended"};
const WordSet kDeny = {"deny",   "cancel", "fail",   "postpone", "rule",   "reject",
                       "refute", "scrap",  "delay",  "dismiss",  "shelve", "abandon",
                       "thwart", "foil",   "forget", "prevent",  "avert"};
// "blocked the deployment of troops": what is kept from being done.
const WordSet kForbid = {"block", "bar", "forbid", "prohibit", "veto"};
const WordSet kSpeech = {"say",     "tell",     "report",   "announce", "state",     "add",
                         "confirm", "claim",    "write",    "note",     "declare",   "reveal",
                         "believe", "think",    "know",     "insist",   "explain",   "acknowledge",
                         "admit",   "disclose", "allege",   "stress",   "emphasise", "emphasize",
                         "mention", "recall",   "indicate", "show",     "find",      "suspect",
                         "argue",   "maintain", "remember", "see",      "hear",      "learn"};
const WordSet kNounsOfPlan = {"plan",     "intention", "intent",      "preparation",
                              "proposal", "schedule",  "arrangement", "strategy"};
const WordSet kNounsOfDoubt = {
    "possibility", "prospect",  "threat",  "fear",       "risk",   "chance",      "likelihood",
    "hope",        "call",      "demand",  "request",    "appeal", "attempt",     "effort",
    "bid",         "ability",   "danger",  "option",     "need",   "opportunity", "right",
    "way",         "condition", "failure", "pressure",   "goal",   "aim",         "objective",
    "idea",        "ambition",  "talk",    "negotiation"};
const WordSet kComing = {"upcoming", "forthcoming", "planned",  "scheduled", "future",
                         "coming",   "next",        "pending",  "looming",   "anticipated",
                         "expected", "impending",   "imminent", "proposed"};
const WordSet kDoubtful = {"possible",   "potential", "likely",   "attempted", "hypothetical",
                           "threatened", "foiled",    "would-be", "any",       "further"};
const WordSet kCancelled = {"cancelled", "canceled", "aborted", "postponed", "abandoned"};
// Verbs that only say by what means or after what: "used the forum to thank", "took to the streets
// to demand", "went on to win".
const WordSet kMeans = {"brave", "defy",   "use",    "take",    "go",
                        "turn",  "gather", "manage", "proceed", "help"};
// Nouns whose "to do" is done, or decided: "a move to ban".
const WordSet kDone = {
    "decision",   "order",      "move",       "vote",      "agreement", "deal",     "pact",
    "accord",     "treaty",     "ruling",     "refusal",   "choice",    "law",      "decree",
    "step",       "resolution", "measure",    "contract",  "vow",       "promise",  "pledge",
    "commitment", "threat",     "permission", "operation", "offensive", "campaign", "action"};
const WordSet kFails = {"fail", "collapse", "founder", "fizzle"};
// "the first to visit" has done so.
const WordSet kRanks = {"first",  "second", "third", "fourth",   "fifth", "last",
                        "latest", "only",   "next",  "youngest", "oldest"};
// What somebody says did not happen, by a verb or an adjective beside it.
const WordSet kTellings = {"report", "claim",      "allegation", "accusation",  "rumor",
                           "rumour", "suggestion", "charge",     "speculation", "assertion",
                           "story",  "statement",  "insinuation"};
const WordSet kDenials = {"deny",    "reject",    "dismiss", "refute",    "rebut",
                          "dispute", "repudiate", "rubbish", "contradict"};
const WordSet kUntrue = {"false",          "untrue",         "baseless",   "unfounded",
                         "incorrect",      "wrong",          "fake",       "lie",
                         "fabricated",     "fabrication",    "groundless", "nonsense",
                         "misinformation", "disinformation", "inaccurate"};
// Nouns by which one denies a part in what did happen: "denied involvement in the attack".
const WordSet kParts = {"involvement", "role",      "responsibility", "part", "complicity",
                        "hand",        "knowledge", "participation",  "link", "connection"};
// Words about an act that leave it as it was: "failed to mention the attack".
const WordSet kAbout = {"mention",  "discuss",    "criticise",   "criticize", "condemn",
                        "denounce", "describe",   "recall",      "explain",   "justify",
                        "defend",   "deplore",    "investigate", "probe",     "commemorate",
                        "regret",   "acknowledge"};
const WordSet kModals = {"could", "may", "might", "can", "should", "must", "ought", "would"};
// Verbs whose infinitive did happen: "managed to arrest", "went on to meet", "decided to leave".
const WordSet kNotMarkers = {"not", "n't", "n’t", "never", "neither", "nor", "hardly", "no"};

// "a no-confidence vote", "no-fly zone": a part of a word.
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

struct Tense {
  bool future = false, hypothetical = false, negated = false, past_perfect = false;
};

Tense tense_of(const Scene& scene, uint32_t t) {
  Tense tense;
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
                 scene.sentences.xpos[t] == Xpos::kVB) {
        tense.future = true;  // "is to visit"
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

// A condition of `t` itself: behind another clause of it ("will meet to prepare for … if talks
// fail"), it is as likely that one's.
bool has_if_clause(const Scene& scene, uint32_t t) {
  static constexpr DeprelSet kClauses = {Deprel::kAdvcl, Deprel::kXcomp, Deprel::kCcomp};
  bool behind_another = false;
  for (uint32_t c : scene.tree.children(t)) {
    if (behind_another) return false;
    behind_another = c > t && kClauses.contains(scene.tree.deprel(c));
    if (scene.tree.deprel(c) != Deprel::kAdvcl) continue;
    for (uint32_t d : scene.tree.children(c)) {
      if (scene.tree.deprel(d) == Deprel::kMark &&
          (scene.lemma(d) == "if" || scene.lemma(d) == "unless"))
        return true;
    }
  }
  return false;
}

// "to do", "to be done".
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

Status stronger(Status a, Status b) {
  const auto rank = [](Status s) {
    return s == Status::kNegated        ? 3
           : s == Status::kHypothetical ? 2
           : s == Status::kFuture       ? 1
                                        : 0;
  };
  return rank(b) > rank(a) ? b : a;
}

// What a noun's own words say: "a planned visit", "the cancelled talks".
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

// "a planned trip to X, which was cancelled"
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

// "five years after X", "a decade since X", at a clause or noun: X is long past. The measure may
// hang on the verb above: it stands right before "after".
bool years_after(const Scene& scene, uint32_t t) {
  static const WordSet kLong = {"year", "decade", "century", "generation"};
  uint32_t mark = kNone;
  for (uint32_t c : scene.tree.children(t)) {
    const Deprel r = scene.tree.deprel(c);
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

// "as a weapon to evict them": what a thing is for, unless it is decided or has been used so.
bool is_for_something(const Scene& scene, uint32_t noun, uint32_t verb) {
  if (scene.tree.head(verb) != noun || kDone.contains(scene.lemma(noun))) return false;
  for (uint32_t c : scene.tree.children(noun)) {
    if (kRanks.contains(scene.lemma(c))) return false;
  }
  const Deprel r = scene.tree.deprel(noun);
  return r == Deprel::kObl || r == Deprel::kNmod;
}

// "denied reports that they met", "the claim that they met is false".
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

// "did not confirm", "refused to confirm".
bool is_withheld(const Scene& scene, uint32_t verb) {
  static const WordSet kWithholds = {"refuse", "decline"};
  if (negated(scene, verb)) return true;
  const uint32_t above = scene.tree.head(verb);
  return above != kNone && kWithholds.contains(scene.lemma(above)) &&
         scene.tree.deprel(verb) == Deprel::kXcomp;
}

// "how many times he was shot"
bool is_question(const Scene& scene, uint32_t clause) {
  const uint32_t first = scene.sentences.first_token[scene.sentences.sentence_of(clause)];
  for (uint32_t t = clause; t-- > first && !scene.is_verb(t);) {
    const Xpos x = scene.sentences.xpos[t];
    if (x == Xpos::kWRB || x == Xpos::kWP || x == Xpos::kWDT) return true;
  }
  return false;
}

// "called off"
bool calls_off(const Scene& scene, uint32_t verb) {
  return scene.lemma(verb) == "call" && verb + 1 < scene.sentences.tokens() &&
         scene.lemma(verb + 1) == "off";
}

// '"We are ready," said X, "to talk"': what stands before the speaker says how it goes on.
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

}  // namespace

StatusReading status_of(const Scene& scene, const Nucleus& nucleus) {
  StatusReading out;
  if (const std::string_view lemma = scene.lemma(nucleus.head);
      lemma == "due" || lemma == "expect" || nucleus.pattern->planned) {
    out.status = Status::kFuture;
  }
  for (uint32_t t : nucleus.tokens) {
    if (!scene.is_noun(t) || nucleus.pattern->off) continue;
    out.status = stronger(out.status, of_noun(scene, t));
    if (is_cancelled_later(scene, t)) out.status = Status::kNegated;
  }
  if (nucleus.pattern->off) out.status = Status::kNegated;
  out.main = true;
  uint32_t t = nucleus.head;
  const uint32_t last = scene.sentences.first_token[scene.sentences.sentence_of(t) + 1];
  if (scene.sentences.form[last - 1] == "?")
    out.status = stronger(out.status, Status::kHypothetical);
  bool said = false, would_be = false;
  for (int step = 0; step < kMaxClimb; ++step) {
    const Deprel relation = scene.tree.deprel(t);
    const bool predicate = scene.is_verb(t) || scene.tree.has_child(t, Deprel::kCop);
    if (predicate && (!said || step == 0)) {
      Tense tense = tense_of(scene, t);
      // "executing him would not bring her back": of what it would be to do so
      if (would_be && tense.future) tense = {.hypothetical = true};
      if (tense.negated && !(t != nucleus.head && kSpeech.contains(scene.lemma(t))))
        out.status = stronger(out.status, Status::kNegated);
      if (tense.hypothetical) out.status = stronger(out.status, Status::kHypothetical);
      if (tense.future)
        out.status =
            stronger(out.status, has_if_clause(scene, t) ? Status::kHypothetical : Status::kFuture);
      out.if_then |= tense.future && t == nucleus.head && has_if_clause(scene, t);
      out.background |= tense.past_perfect;
    }
    const uint32_t above = scene.tree.head(t);
    if (above == kNone) break;
    if (!said && years_after(scene, t)) out.long_past = true;
    const std::string_view lemma = scene.lemma(above);
    if (const uint32_t noun = scene.decision_noun(t); noun != kNone && scene.is_verb(t)) {
      if (kNounsOfPlan.contains(scene.lemma(noun)))
        out.status = stronger(out.status, Status::kFuture);
      else if (kNounsOfDoubt.contains(scene.lemma(noun)) || is_for_something(scene, noun, t))
        out.status = stronger(out.status, Status::kHypothetical);
      const uint32_t verb = scene.tree.head(noun);
      if (verb != kNone && kFails.contains(scene.lemma(verb)) &&
          scene.tree.deprel(noun) == Deprel::kNsubj) {
        out.status = stronger(out.status, Status::kNegated);  // "the vote to remove him failed"
      }
      break;
    }
    if (is_denied_telling(scene, t)) {
      out.status = stronger(out.status, Status::kNegated);
      break;
    }
    if (goes_on_behind_speaker(scene, t)) {
      out.status = stronger(out.status, Status::kFuture);
      break;
    }
    // "is about to restore", "was due to meet": by the word before "to", however the clause is
    // hung.
    if (const uint32_t mark = scene.tree.child_with_lemma(t, "to");
        mark != kNone && mark > 0 && mark < t && scene.is_verb(t) && !scene.is_noun(mark - 1) &&
        kPlan.contains(scene.lemma(mark - 1)) && relation != Deprel::kXcomp) {
      out.status = stronger(out.status, Status::kFuture);
      break;
    }
    // "were due to arrive", "to" hung on "due"
    if (t >= 2 && scene.lemma(t - 1) == "to" && scene.sentences.xpos[t] == Xpos::kVB &&
        scene.lemma(t - 2) == "due") {
      out.status = stronger(out.status, Status::kFuture);
      break;
    }
    // "has yet to concede"
    if (const uint32_t mark = scene.tree.child_with_lemma(t, "to");
        mark != kNone && mark > 0 && mark < t && scene.lemma(mark - 1) == "yet") {
      out.status = stronger(out.status, Status::kNegated);
    }
    // "plans on leaving"
    if (const uint32_t mark = scene.tree.child_with_lemma(t, "on");
        mark != kNone && mark < t && scene.sentences.xpos[t] == Xpos::kVBG && lemma == "plan") {
      out.status = stronger(out.status, Status::kFuture);
    }
    bool stop = false;
    switch (relation) {
      case Deprel::kXcomp:
      case Deprel::kCcomp:
      case Deprel::kCsubj:
      case Deprel::kCsubjPass:
        would_be = relation == Deprel::kCsubj && scene.sentences.xpos[t] == Xpos::kVBG;
        // "it is untrue that they met"
        if (kUntrue.contains(lemma) && !is_infinitive(scene, t))
          out.status = stronger(out.status, Status::kNegated);
        // "it is common to suspend parliament"
        if (scene.sentences.upos[above] == Upos::kAdj && is_infinitive(scene, t) &&
            !kPlan.contains(lemma)) {
          out.status = stronger(out.status, Status::kHypothetical);
        }
        if (kSpeech.contains(lemma)) {
          said = true;
          stop = true;
          // "could not confirm that", "declined to confirm that"
          if (lemma == "confirm" && is_withheld(scene, above) && !is_question(scene, t))
            out.status = stronger(out.status, Status::kHypothetical);
        } else if (kDeny.contains(lemma) && !(lemma == "delay")) {
          out.status = stronger(out.status, Status::kNegated);
          stop = lemma == "deny";
        } else if (kPlan.contains(lemma)) {
          out.status = stronger(out.status, Status::kFuture);
        } else if (kWish.contains(lemma)) {
          out.status = stronger(out.status, Status::kHypothetical);
        }
        break;
      case Deprel::kAcl:
        // "a coup to unseat him": what it is for
        if (is_infinitive(scene, t) && scene.is_noun(above))
          out.status = stronger(out.status, Status::kHypothetical);
        // "a goal of ousting him", "no evidence that they met"
        if (scene.sentences.xpos[t] == Xpos::kVBG &&
            scene.tree.has_child(t, {Deprel::kMark, Deprel::kCase})) {
          if (kNounsOfPlan.contains(lemma))
            out.status = stronger(out.status, Status::kFuture);
          else if (kNounsOfDoubt.contains(lemma))
            out.status = stronger(out.status, Status::kHypothetical);
        }
        if (lemma == "evidence" || lemma == "proof" || lemma == "indication" || lemma == "sign") {
          const uint32_t det = scene.tree.child(above, Deprel::kDet);
          if (det != kNone && scene.lemma(det) == "no")
            out.status = stronger(out.status, Status::kHypothetical);
        }
        stop = true;
        break;
      case Deprel::kAdvcl:
        // "to do" tells a purpose, "if" a condition; other side clauses stand for themselves.
        // What somebody is to come for is planned as he is.
        if (is_infinitive(scene, t) &&
            !(kMeans.contains(lemma) && scene.sentences.xpos[above] == Xpos::kVBD)) {
          const bool planned = kPlan.contains(lemma) || tense_of(scene, above).future;
          out.status = stronger(out.status, planned ? Status::kFuture : Status::kHypothetical);
        }
        out.main = false;
        stop = true;
        break;
      case Deprel::kAclRelcl:
      case Deprel::kAdvclRelcl:
        out.main = false;
        out.background = true;
        stop = true;
        break;
      case Deprel::kConj:
        // A joined verb without an auxiliary of its own shares the first one's.
        if (!scene.is_verb(t)) break;
        if (!scene.is_verb(above) && !scene.tree.has_child(above, Deprel::kCop)) break;
        // "if he had gone to trial and been convicted"
        if (const uint32_t mark = scene.tree.child(above, Deprel::kMark);
            mark != kNone && (scene.lemma(mark) == "if" || scene.lemma(mark) == "unless")) {
          out.status = stronger(out.status, Status::kHypothetical);
        }
        if (scene.tree.has_child(
                t, {Deprel::kAux, Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kAuxPass}) ||
            (scene.sentences.xpos[t] != Xpos::kVB && scene.sentences.xpos[t] != Xpos::kVBN &&
             scene.sentences.xpos[t] != Xpos::kVBG)) {
          // Only what stands above both counts: go up, but do not read the first verb's tense.
          said = true;
        }
        break;
      case Deprel::kParataxis:
        stop = true;
        break;
      case Deprel::kObj:
      case Deprel::kNsubjPass:
      case Deprel::kNsubj:
      case Deprel::kObl:
      case Deprel::kNmod: {
        if (!scene.is_verb(above) && !scene.is_noun(above)) break;
        const std::string with = scene.preposition(t);
        // "denied involvement in the attack": there was one
        if (scene.is_noun(above) && kParts.contains(lemma) &&
            (with == "in" || with == "for" || with == "of")) {
          stop = true;
          break;
        }
        const bool patient =
            with.empty() && (relation == Deprel::kObj || relation == Deprel::kNsubjPass);
        if (scene.is_verb(above) && patient) {
          // "denied the accusation", "rejected the demand": there was one
          const bool words =
              nucleus.pattern->noun && t == nucleus.head && quad_of(nucleus.pattern->type) == 3;
          if (words && kDenials.contains(lemma))
            stop = true;
          else if (kDeny.contains(lemma) || kForbid.contains(lemma) || calls_off(scene, above))
            out.status = stronger(out.status, Status::kNegated);
          else if (kPlan.contains(lemma) && lemma != "go")
            out.status = stronger(out.status, Status::kFuture);
          else if (kWish.contains(lemma))
            out.status = stronger(out.status, Status::kHypothetical);
        } else if (scene.is_verb(above) && (with == "for" || with == "against") &&
                   (lemma == "call" || lemma == "prepare" || lemma == "plan" || lemma == "ask" ||
                    lemma == "appeal")) {
          out.status =
              stronger(out.status, lemma == "prepare" || lemma == "plan" ? Status::kFuture
                                                                         : Status::kHypothetical);
        } else if (scene.is_noun(above) && (with == "of" || with == "for")) {
          if (kNounsOfPlan.contains(lemma))
            out.status = stronger(out.status, Status::kFuture);
          else if (kNounsOfDoubt.contains(lemma))
            out.status = stronger(out.status, Status::kHypothetical);
        }
        // "had not shown up for the meeting"
        if (relation == Deprel::kObl && with == "for" && scene.is_verb(above) &&
            negated(scene, above)) {
          out.status = stronger(out.status, Status::kHypothetical);
        }
        if (relation != Deprel::kNmod) {
          // A noun's event is not called into question by the tense of the verb it stands beside,
          // unless it is what that verb does.
          out.main = patient || relation == Deprel::kNsubj;
          if (relation == Deprel::kObl || (!with.empty() && scene.is_verb(above))) stop = true;
          if (patient && kAbout.contains(lemma)) stop = true;
        }
        if (contains(nucleus.tokens, above)) {
          stop = false;
        } else {
          said = true;
        }
        break;
      }
      default:
        break;
    }
    if (stop) break;
    t = above;
  }
  // A bare infinitive that nothing above accounts for ("we will find them, arrest them") tells
  // nothing that has happened.
  if (out.status == Status::kActual && scene.sentences.xpos[nucleus.head] == Xpos::kVB &&
      scene.tree.child_with_lemma(nucleus.head, "to") == kNone &&
      scene.tree.child_with_lemma(nucleus.head, "do") == kNone &&
      (scene.tree.deprel(nucleus.head) == Deprel::kConj ||
       scene.tree.deprel(nucleus.head) == Deprel::kParataxis)) {
    out.status = Status::kHypothetical;
  }
  if (out.long_past && out.status == Status::kActual) out.status = Status::kHistorical;
  return out;
}

}  // namespace dateline
