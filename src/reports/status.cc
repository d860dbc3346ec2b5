// One walk from the trigger up to the root: each link adds what it says (a negation, a modal, a
// verb of planning or preventing, a condition). A speech verb ends what the clauses below can be
// called into question by: "did not say that they met" is rare in news, "denied that" is its own
// class. The date's part in it (future, historical) is decided by the caller.
#include "reports/status.h"

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/plover.h"
#include "reports/scene.h"
#include "reports/status_parts.h"

namespace dateline {

namespace {

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
const WordSet kNounsOfPlan = {"plan",     "intention", "intent",      "preparation",
                              "proposal", "schedule",  "arrangement", "strategy"};
const WordSet kNounsOfDoubt = {
    "possibility", "prospect", "threat", "fear",           "risk",   "chance",      "likelihood",
    "hope",        "call",     "demand", "request",        "appeal", "attempt",     "effort",
    "bid",         "ability",  "danger", "option",         "need",   "opportunity", "right",
    "authority",   "power",    "duty",   "responsibility", "way",    "condition",   "failure",
    "pressure",    "goal",     "aim",    "objective",      "idea",   "ambition",    "talk",
    "negotiation"};
// Verbs that only say by what means or after what: "used the forum to thank", "took to the streets
// to demand", "went on to win".
const WordSet kMeans = {"brave", "defy",   "use",    "take",    "go",
                        "turn",  "gather", "manage", "proceed", "help"};

Status stronger(Status a, Status b) {
  const auto rank = [](Status s) {
    return s == Status::kNegated        ? 3
           : s == Status::kHypothetical ? 2
           : s == Status::kFuture       ? 1
                                        : 0;
  };
  return rank(b) > rank(a) ? b : a;
}

// "The march, called by X, passed off without incident": what was to come has come.
bool took_place(const Scene& scene, uint32_t call) {
  const uint32_t noun = scene.tree.head(call);
  if (scene.tree.deprel(call) != Deprel::kAcl || noun == kNone ||
      scene.tree.deprel(noun) != Deprel::kNsubj) {
    return false;
  }
  const uint32_t verb = scene.tree.head(noun);
  return verb != kNone && scene.sentences.xpos[verb] == Xpos::kVBD && !calls_off(scene, verb);
}

// "a detective was able to arrest him": done, as the past of "is able to" mostly is.
bool could_and_did(const Scene& scene, uint32_t able) {
  const uint32_t be = scene.tree.child(able, Deprel::kCop);
  return scene.lemma(able) == "able" && be != kNone && scene.sentences.xpos[be] == Xpos::kVBD &&
         scene.tree.child_with_lemma(able, "not") == kNone &&
         !scene.tree.has_child(able, Deprel::kMark);
}

// "voted to leave the union": it has still to do so, while a bill voted to pass has passed.
bool votes_to_go(const Scene& scene, uint32_t verb) {
  static const WordSet kGoes = {"leave", "quit", "exit", "join", "secede", "withdraw"};
  const uint32_t above = scene.tree.head(verb);
  return above != kNone && scene.lemma(above) == "vote" && kGoes.contains(scene.lemma(verb)) &&
         is_infinitive(scene, verb);
}

// "A apologised, but did they believe it?": a statement, and a question behind it.
bool asks_of_another(const Scene& scene, uint32_t verb) {
  if (!scene.is_verb(verb) || scene.tree.deprel(verb) != Deprel::kRoot) return false;
  const uint32_t own = scene.tree.child(verb, kSubjectRelations);
  if (own == kNone || own > verb) return false;
  for (uint32_t c : scene.tree.children(verb)) {
    if (c < verb ||
        (scene.tree.deprel(c) != Deprel::kConj && scene.tree.deprel(c) != Deprel::kParataxis)) {
      continue;
    }
    const uint32_t aux = scene.tree.child(c, Deprel::kAux);
    const uint32_t subject = scene.tree.child(c, kSubjectRelations);
    if (aux != kNone && subject != kNone && aux < subject) return true;
  }
  return false;
}

}  // namespace

StatusReading status_of(const Scene& scene, const Nucleus& nucleus) {
  StatusReading out;
  if (const std::string_view lemma = scene.lemma(nucleus.head);
      lemma == "due" || lemma == "expect" ||
      (nucleus.pattern->planned && !took_place(scene, nucleus.head))) {
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
  if (scene.sentences.form[last - 1] == "?" && !asks_of_another(scene, t))
    out.status = stronger(out.status, Status::kHypothetical);
  bool said = false, would_be = false;
  for (int step = 0; step < kMaxClimb; ++step) {
    const Deprel relation = scene.tree.deprel(t);
    const bool predicate = scene.is_verb(t) || scene.tree.has_child(t, Deprel::kCop);
    if (predicate && (!said || step == 0)) {
      ClauseTense tense = tense_of(scene, t);
      // "executing him would not bring her back": of what it would be to do so
      if (would_be && tense.future) tense = {.hypothetical = true};
      if (tense.negated && !is_not_until(scene, t) &&
          !(t != nucleus.head && kSpeech.contains(scene.lemma(t))))
        out.status = stronger(out.status, Status::kNegated);
      if (tense.hypothetical) out.status = stronger(out.status, Status::kHypothetical);
      if (tense.future)
        out.status =
            stronger(out.status, has_if_clause(scene, t) ? Status::kHypothetical : Status::kFuture);
      out.if_then |= tense.future && t == nucleus.head && has_if_clause(scene, t);
      out.background |= tense.past_perfect;
    }
    if (!said && years_after(scene, t)) out.long_past = true;
    const uint32_t above = scene.tree.head(t);
    if (above == kNone) break;
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
    // "too shaken to speak"
    if (is_infinitive(scene, t) && above > 0 && scene.lemma(above - 1) == "too" && above < t) {
      out.status = stronger(out.status, Status::kNegated);
      break;
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
        // ("was fortunate to get away", "was quick to condemn it": done)
        static const WordSet kDone = {"fortunate", "lucky", "glad",     "quick", "proud",
                                      "pleased",   "sorry", "relieved", "slow",  "first"};
        if (scene.sentences.upos[above] == Upos::kAdj && is_infinitive(scene, t) &&
            !kPlan.contains(lemma) && !kDone.contains(lemma) && !could_and_did(scene, above)) {
          out.status = stronger(out.status, Status::kHypothetical);
        }
        // "we have to speak to each of them"
        if (lemma == "have" && is_infinitive(scene, t) &&
            (scene.sentences.xpos[above] == Xpos::kVBP ||
             scene.sentences.xpos[above] == Xpos::kVBZ ||
             scene.sentences.xpos[above] == Xpos::kVB)) {
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
        } else if (kPlan.contains(lemma) || votes_to_go(scene, t)) {
          out.status = stronger(out.status, Status::kFuture);
        } else if (kWish.contains(lemma) && !could_and_did(scene, above)) {
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
          static const WordSet kDeals = {"agreement", "deal", "accord", "pact", "intent"};
          if (kNounsOfPlan.contains(lemma) || (kDeals.contains(lemma) && t == nucleus.head))
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
          const bool planned =
              kPlan.contains(lemma) || votes_to_go(scene, t) || tense_of(scene, above).future;
          out.status = stronger(out.status, planned ? Status::kFuture : Status::kHypothetical);
        }
        out.main = false;
        stop = true;
        if (const uint32_t mark = scene.tree.child(t, Deprel::kMark); mark != kNone) {
          // "cannot mend it until he is removed"
          const ClauseTense tense = tense_of(scene, above);
          if (scene.lemma(mark) == "until" && (tense.negated || tense.future) &&
              !is_not_until(scene, above)) {
            out.status = stronger(out.status, Status::kHypothetical);
          }
          // "wants to end it by meeting him": as the clause that it is the means of
          if (scene.lemma(mark) == "by" && scene.sentences.xpos[t] == Xpos::kVBG) stop = false;
        }
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
        if (opens_with_if(scene, above)) {
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
