// What the words around the act say of its day where no date hangs on it: an occasion at the head
// of the clause lends its date to the verb, and "hours after" ties an act to the day of what
// followed.
//
// Deliberately not: an occasion with "the" before its year ("in the 2020 election, which …"), which
// tells one of many apart and is often long gone; an occasion behind the verb.
#include "reports/opening_day.h"

#include <string>

#include "base/civil.h"
#include "reports/report_day_parts.h"

namespace dateline {

bool opens_clause(const Scene& scene, uint32_t date_head, uint32_t noun) {
  static const WordSet kIn = {"in", "at", "during"};
  const uint32_t verb = scene.tree.head(noun);
  if (verb == kNone || verb < noun || scene.tree.deprel(noun) != Deprel::kObl ||
      scene.sentences.xpos[verb] != Xpos::kVBD || !kIn.contains(scene.preposition(noun))) {
    return false;
  }
  for (uint32_t c : scene.tree.children(noun)) {
    const std::string_view lemma = scene.lemma(c);
    if (c < date_head && (lemma == "a" || lemma == "an")) return true;
  }
  for (uint32_t c : scene.tree.children(date_head)) {
    if (c > date_head && scene.sentences.upos[c] == Upos::kPart) return true;  // "Monday's"
  }
  return false;
}

bool over_past(const Scene& scene, Report& r) {
  static const WordSet kOver = {"over", "in", "during", "within", "throughout"};
  const auto& all = scene.dates.expressions;
  const uint32_t last = scene.sentences.first_token[r.sentence + 1];
  for (auto at = date_from(scene, scene.sentences.first_token[r.sentence]);
       at != all.end() && at->first_token < last; ++at) {
    if (at->type != DateType::kDuration || at->when.earliest == kNoDay ||
        at->when.latest == kNoDay || at->first_token == 0) {
      continue;
    }
    uint32_t above = at->last_token - 1;
    if (!kOver.contains(scene.preposition(above))) continue;
    for (int step = 0; step < kMaxClimb && above != kNone && !scene.is_verb(above); ++step)
      above = scene.tree.head(above);
    if (above != r.trigger_token) continue;
    r.date = static_cast<uint32_t>(at - all.begin());
    r.when = at->when;
    return true;
  }
  return false;
}

bool is_subject_of_news(const Scene& scene, uint32_t noun) {
  static const WordSet kBreaks = {
      "leave",  "kill",   "wound", "injure", "claim",  "send",  "rock",  "hit",  "shake", "strike",
      "break",  "erupt",  "occur", "happen", "begin",  "start", "flare", "rage", "jolt",  "destroy",
      "damage", "target", "tear",  "rip",    "resume", "take",  "grip",  "hurt", "end",   "draw"};
  static const WordSet kKnown = {"the", "this", "that", "these", "those"};
  const uint32_t verb = scene.tree.head(noun);
  if (!scene.is_noun(noun) || scene.tree.deprel(noun) != Deprel::kNsubj || verb == kNone ||
      verb < noun || !kBreaks.contains(scene.lemma(verb)) || scene.is_passive(verb)) {
    return false;
  }
  for (uint32_t c : scene.tree.children(noun)) {
    const Deprel r = scene.tree.deprel(c);
    if (r == Deprel::kNmodPoss || (r == Deprel::kDet && kKnown.contains(scene.lemma(c))))
      return false;
  }
  if (scene.sentences.xpos[verb] == Xpos::kVBD) return true;
  const uint32_t aux = scene.tree.child(verb, Deprel::kAux);
  return scene.sentences.xpos[verb] == Xpos::kVBN && aux != kNone && scene.lemma(aux) == "have" &&
         scene.sentences.xpos[aux] != Xpos::kVBD;
}

bool hours_before(const Scene& scene, Report& r, const ToldDay& told, Arena& arena) {
  static const WordSet kShort = {"hour", "minute", "moment", "shortly"};
  static constexpr uint32_t kOfBefore = 1;  // sentences back to the day
  if (r.status != Status::kActual || !scene.is_verb(r.trigger_token) ||
      scene.sentences.xpos[r.trigger_token] != Xpos::kVBD || told.sentence == kNone - 1 ||
      told.sentence > r.sentence || r.sentence - told.sentence > kOfBefore) {
    return false;
  }
  const uint32_t first = scene.sentences.first_token[r.sentence];
  const DateExpression& from = scene.dates.expressions[told.date];
  // A day that the sentence tells besides may be the act's.
  for (const DateExpression& date : scene.dates.expressions) {
    if (date.first_token < first) continue;
    if (date.first_token >= scene.sentences.first_token[r.sentence + 1]) break;
    if (is_point(date) && &date != &from) return false;
  }
  if (from.when.earliest == kNoDay || from.when.earliest != from.when.latest) return false;
  for (uint32_t c : scene.tree.children(r.trigger_token)) {
    if (c >= r.trigger_token || c <= first || scene.lemma(c) != "after" ||
        !kShort.contains(scene.lemma(c - 1))) {
      continue;
    }
    const Day day = from.when.earliest;
    r.when = {arena.copy(iso_day(day) + "~"), day - 1, day, Basis::kRelative};
    return true;
  }
  return false;
}

}  // namespace dateline
