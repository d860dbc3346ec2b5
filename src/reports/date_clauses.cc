// Dates that belong elsewhere than the tree hangs them: arranged for a day, told of another clause
// ("when", "with"), said of an act rather than of the saying.
#include <algorithm>

#include "reports/date_owner.h"
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"

namespace dateline {

namespace {

// "planned for Monday" is on Monday, "put off to Monday" will be.
const WordSet kArranged = {"plan", "schedule", "set",        "slate",   "due",       "expect",
                           "book", "arrange",  "reschedule", "planned", "scheduled", "rescheduled"};
const WordSet kMoved = {"move", "postpone", "reschedule", "delay", "push",
                        "put",  "defer",    "bring",      "shift"};
// Verbs that set up what their object names: "called a rally for Tuesday".
const WordSet kSetsUp = {"call",    "plan", "schedule", "set",  "announce", "organise", "organize",
                         "convene", "fix",  "arrange",  "book", "summon",   "declare",  "propose"};

}  // namespace

Arranged arranged(const Scene& scene, uint32_t first, const DateExpression& date) {
  static constexpr uint32_t kReach = 16;  // tokens from "moved" to its "to"
  if (date.first_token < first + 2) return Arranged::kNo;
  const std::string_view before = scene.lemma(date.first_token - 1);
  if (before == "for" && kArranged.contains(scene.lemma(date.first_token - 2)))
    return scene.lemma(date.first_token - 2) == "reschedule" ? Arranged::kMovedTo : Arranged::kFor;
  if (before == "for" && scene.is_noun(date.first_token - 2)) {
    static constexpr uint32_t kObject = 8;  // tokens from the verb to the end of its object
    const uint32_t back = date.first_token > first + kObject ? date.first_token - kObject : first;
    for (uint32_t t = date.first_token - 2; t-- > back;) {
      if (scene.sentences.upos[t] != Upos::kVerb) continue;
      return kSetsUp.contains(scene.lemma(t)) ? Arranged::kFor : Arranged::kNo;
    }
    return Arranged::kNo;
  }
  if (before != "to" && before != "until" && before != "till") return Arranged::kNo;
  const uint32_t from = date.first_token > first + kReach ? date.first_token - kReach : first;
  for (uint32_t t = date.first_token - 1; t-- > from;) {
    if (scene.sentences.upos[t] != Upos::kVerb) continue;
    if (kArranged.contains(scene.lemma(t))) continue;  // "postponed a visit planned for March 3 to"
    return kMoved.contains(scene.lemma(t)) ? Arranged::kMovedTo : Arranged::kNo;
  }
  return Arranged::kNo;
}

uint32_t arranged_nucleus(const DateExpression& date, const std::vector<Nucleus>& nuclei) {
  uint32_t best = kNone;
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    if (nuclei[i].head >= date.first_token) continue;
    const bool better = best == kNone || nuclei[i].pattern->noun > nuclei[best].pattern->noun ||
                        (nuclei[i].pattern->noun == nuclei[best].pattern->noun &&
                         nuclei[i].head > nuclei[best].head);
    if (better) best = i;
  }
  return best;
}

uint32_t when_clause(const Scene& scene, const DateExpression& date, uint32_t last,
                     const std::vector<Nucleus>& nuclei) {
  uint32_t t = date.last_token;
  if (t < last && scene.lemma(t) == ",") ++t;
  if (t + 1 < last && scene.lemma(t) == "in" && scene.lemma(t + 1) == "which") {
    for (uint32_t i = 0; i < nuclei.size(); ++i) {
      const uint32_t act = nuclei[i].head;
      if (act > t && scene.tree.deprel(act) == Deprel::kAclRelcl && scene.is_verb(act)) {
        const TokenRange clause = scene.tree.subtree(act);
        return clause.first <= t + 1 ? i : kNone;
      }
    }
    return kNone;
  }
  if (t >= last || scene.lemma(t) != "when") return kNone;
  const uint32_t verb = scene.tree.head(t);
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    if (nuclei[i].head > t && (nuclei[i].head == verb || contains(nuclei[i].tokens, verb)))
      return i;
  }
  return kNone;
}

bool is_compared(const Scene& scene, uint32_t date_head) {
  const uint32_t noun = scene.tree.head(date_head);
  return scene.preposition(date_head) == "than" ||
         (noun != kNone && scene.is_noun(noun) && scene.preposition(noun) == "than");
}

bool is_of_source(const Scene& scene, const DateExpression& date, uint32_t first) {
  static constexpr uint32_t kReach = 10;  // tokens of who is quoted
  uint32_t t = date.first_token;
  for (uint32_t step = 0; step < kReach && t > first + 1; ++step) {
    --t;
    if (scene.sentences.upos[t] == Upos::kPunct || scene.is_verb(t)) return false;
    if (scene.lemma(t) == "to" && scene.sentences.form[t - 1] == "according") return true;
  }
  return false;
}

uint32_t with_clause(const Scene& scene, const DateExpression& date, uint32_t first) {
  static constexpr uint32_t kReach = 14;  // tokens from "with" to the date
  uint32_t participle = kNone;
  for (uint32_t t = date.first_token; t > first && date.first_token - t < kReach;) {
    --t;
    if (scene.lemma(t) == "with" && participle != kNone)
      return t > first && scene.sentences.form[t - 1] == "," ? participle : kNone;
    if (scene.sentences.form[t] == ",") return kNone;
    if (scene.sentences.xpos[t] == Xpos::kVBG && scene.sentences.upos[t] == Upos::kVerb) {
      participle = t;
    } else if (scene.is_verb(t)) {
      return kNone;
    }
  }
  return kNone;
}

bool other_clause(const Scene& scene, uint32_t verb, uint32_t side) {
  for (uint32_t c : scene.tree.children(verb)) {
    if (c > verb && c < side && scene.tree.deprel(c) == Deprel::kAdvcl &&
        scene.tree.has_child(c, Deprel::kMark)) {
      return true;
    }
  }
  return false;
}

uint32_t told_by_saying(const Scene& scene, const DateExpression& date, uint32_t verb,
                        const std::vector<Nucleus>& nuclei) {
  static const WordSet kSays = {"say", "report", "believe", "think", "confirm", "claim", "allege"};
  const Xpos x = scene.sentences.xpos[verb];
  if (date.first_token > verb || !kSays.contains(scene.lemma(verb)) ||
      (x != Xpos::kVBP && x != Xpos::kVBZ)) {
    return kNone;
  }
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    const uint32_t t = nuclei[i].head;
    if (t > verb && scene.tree.head(t) == verb && scene.tree.deprel(t) == Deprel::kCcomp) return i;
  }
  return kNone;
}

uint32_t told_behind(const Scene& scene, const DateExpression& date, uint32_t last,
                     const std::vector<Nucleus>& nuclei) {
  static constexpr uint32_t kReach = 3;  // "a Monday drive-by shooting"
  static constexpr uint32_t kLong = 8;   // "the July 19, 2012, Aurora, Colorado, theater shooting"
  const bool comma = date.last_token < last && scene.sentences.form[date.last_token] == ",";
  if (date.first_token == 0 || scene.sentences.upos[date.first_token - 1] != Upos::kDet)
    return kNone;
  const uint32_t reach = comma ? kLong : kReach;
  for (uint32_t t = date.last_token; t < std::min(last, date.last_token + reach); ++t) {
    for (uint32_t i = 0; i < nuclei.size(); ++i) {
      if (nuclei[i].pattern->noun && nuclei[i].head == t) return i;
    }
    const Upos upos = scene.sentences.upos[t];
    if (comma && scene.sentences.form[t] == ",") continue;
    if (upos != Upos::kNoun && upos != Upos::kAdj && upos != Upos::kPropn) return kNone;
  }
  return kNone;
}

bool comes_later(const Scene& scene, uint32_t verb) {
  static const WordSet kLater = {"later", "subsequently", "afterwards", "eventually",
                                 "then",  "since",        "again",      "finally"};
  const auto children = scene.tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](uint32_t c) {
    return kLater.contains(scene.lemma(c)) || scene.sentences.form[c] == "later";
  });
}

}  // namespace dateline
