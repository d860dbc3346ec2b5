// Of news English, by hand: closed classes and the commonest of open ones.
#include "actors/phrase_words.h"

#include <array>

#include "actors/lexicon.h"

namespace dateline {

bool is_many(std::string_view lemma) {
  static constexpr std::array<std::string_view, 2> kMany = {"people", "family"};
  return in_list(lemma, kMany);
}

bool is_act_on_state(std::string_view lemma) {
  static constexpr std::array<std::string_view, 26> kVerbs = {
      "accuse",   "blame",    "urge",    "ask",      "warn",   "criticize", "criticise",
      "condemn",  "press",    "push",    "tell",     "inform", "support",   "back",
      "sanction", "threaten", "thank",   "pressure", "call",   "praise",    "force",
      "anger",    "denounce", "isolate", "persuade", "help"};
  return in_list(lemma, kVerbs);
}

bool is_act_noun(std::string_view lemma) {
  static constexpr std::array<std::string_view, 34> kNouns = {
      "decision",     "interest", "policy",     "ally",        "support",    "role",
      "response",     "stance",   "position",   "influence",   "demand",     "threat",
      "claim",        "plan",     "proposal",   "offer",       "refusal",    "call",
      "view",         "concern",  "ambition",   "intention",   "strategy",   "relation",
      "relationship", "tie",      "government", "presence",    "commitment", "withdrawal",
      "invasion",     "war",      "accusation", "announcement"};
  return in_list(lemma, kNouns);
}

uint32_t age_begin(const Sentences& s, uint32_t old) {
  const bool years = old >= 2 && (s.form[old] == "old" || s.form[old] == "olds");
  if (!years) return kNone;
  const bool tied = s.form[old - 1] == "-";
  const uint32_t year = tied ? old - 2 : old - 1;
  if (s.lemma[year] != "year" || year < (tied ? 2U : 1U)) return kNone;
  if (tied) return s.form[year - 1] == "-" ? year - 2 : kNone;
  // "he is 27 years old" tells an age and is nobody
  return s.upos[year - 1] == Upos::kNum && s.form[year] == "year" ? year - 1 : kNone;
}

std::string_view age_in(const Sentences& s, TokenRange tokens) {
  for (uint32_t t = tokens.first; t < tokens.last; ++t) {
    const uint32_t number = age_begin(s, t);
    if (number != kNone && number >= tokens.first) return s.form[number];
  }
  return {};
}

bool is_place_word(std::string_view word) {
  return word == "in" || word == "from" || word == "for" || word == "at" || word == "off" ||
         word == "near";
}

}  // namespace dateline
