// The pieces of status.cc: tense, negation, denials.
#pragma once

#include <cstdint>

#include "reports/scene.h"

namespace dateline {

inline const WordSet kPlan = {"plan",    "intend",  "expect",     "schedule", "set",    "prepare",
                              "due",     "aim",     "slate",      "go",       "ready",  "poise",
                              "pledge",  "promise", "vow",        "agree",    "commit", "propose",
                              "arrange", "about",   "determined", "likely",   "bind",   "supposed",
                              "suppose", "invite",  "authorize",  "authorise"};
inline const WordSet kSpeech = {
    "say",     "tell",     "report",   "announce", "state",     "add",
    "confirm", "claim",    "write",    "note",     "declare",   "reveal",
    "believe", "think",    "know",     "insist",   "explain",   "acknowledge",
    "admit",   "disclose", "allege",   "stress",   "emphasise", "emphasize",
    "mention", "recall",   "indicate", "show",     "find",      "suspect",
    "argue",   "maintain", "remember", "see",      "hear",      "learn"};
inline const WordSet kFails = {"fail", "collapse", "founder", "fizzle"};
inline const WordSet kDenials = {"deny",    "reject",    "dismiss", "refute",    "rebut",
                                 "dispute", "repudiate", "rubbish", "contradict"};
inline const WordSet kUntrue = {"false",          "untrue",         "baseless",   "unfounded",
                                "incorrect",      "wrong",          "fake",       "lie",
                                "fabricated",     "fabrication",    "groundless", "nonsense",
                                "misinformation", "disinformation", "inaccurate"};
// Nouns by which one denies a part in what did happen: "denied involvement in the attack".
inline const WordSet kParts = {"involvement", "role",      "responsibility", "part", "complicity",
                               "hand",        "knowledge", "participation",  "link", "connection"};
// Words about an act that leave it as it was: "failed to mention the attack".
inline const WordSet kAbout = {"mention",  "discuss",    "criticise",   "criticize", "condemn",
                               "denounce", "describe",   "recall",      "explain",   "justify",
                               "defend",   "deplore",    "investigate", "probe",     "commemorate",
                               "regret",   "acknowledge"};
// "a no-confidence vote", "no-fly zone": a part of a word.
bool is_no_of_word(const Scene& scene, uint32_t no);
bool negated(const Scene& scene, uint32_t t);
// "did not arrest him until February": at last it did. Only of what is past.
bool is_not_until(const Scene& scene, uint32_t verb);
struct ClauseTense {
  bool future = false, hypothetical = false, negated = false, past_perfect = false;
};
ClauseTense tense_of(const Scene& scene, uint32_t t);
// The clause itself begins with "if" or "unless".
bool opens_with_if(const Scene& scene, uint32_t clause);
// A condition of `t` itself: behind another clause of it ("will meet to prepare for … if talks
// fail"), it is as likely that one's.
bool has_if_clause(const Scene& scene, uint32_t t);
// "to do", "to be done".
bool is_infinitive(const Scene& scene, uint32_t t);
// What a noun's own words say: "a planned visit", "the cancelled talks".
Status of_noun(const Scene& scene, uint32_t t);
// "a planned trip to X, which was cancelled"
bool is_cancelled_later(const Scene& scene, uint32_t noun);
// "five years after X", "a decade since X", at a clause or noun: X is long past. The measure may
// hang on the verb above: it stands right before "after".
bool years_after(const Scene& scene, uint32_t t);
// "as a weapon to evict them": what a thing is for, unless it is decided or has been used so.
bool is_for_something(const Scene& scene, uint32_t noun, uint32_t verb);
// "denied reports that they met", "the claim that they met is false".
bool is_denied_telling(const Scene& scene, uint32_t clause);
// "did not confirm", "refused to confirm".
bool is_withheld(const Scene& scene, uint32_t verb);
// "how many times he was shot"
bool is_question(const Scene& scene, uint32_t clause);
// "called off"
bool calls_off(const Scene& scene, uint32_t verb);
// '"We are ready," said X, "to talk"': what stands before the speaker says how it goes on.
bool goes_on_behind_speaker(const Scene& scene, uint32_t t);

}  // namespace dateline
