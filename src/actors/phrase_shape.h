// How far a noun phrase goes, and what its determiners say.
#pragma once

#include "actors/phrases.h"

namespace dateline {

// Longer phrases are lists or broken trees: cut at the words that matter.
constexpr uint32_t kMaxPhrase = 20;
constexpr uint32_t kMaxBefore = 10;

inline constexpr DeprelSet kNotInPhrase =
    kBesidePhrase |
    DeprelSet{Deprel::kAcl,          Deprel::kAclRelcl,    Deprel::kAdvcl,     Deprel::kAdvclRelcl,
              Deprel::kAppos,        Deprel::kNsubj,       Deprel::kNsubjPass, Deprel::kCop,
              Deprel::kAux,          Deprel::kAuxPass,     Deprel::kMark,      Deprel::kCcomp,
              Deprel::kXcomp,        Deprel::kObl,         Deprel::kOblTmod,   Deprel::kNmodTmod,
              Deprel::kNmodUnmarked, Deprel::kAdvmod,      Deprel::kExpl,      Deprel::kCsubj,
              Deprel::kNsubjOuter,   Deprel::kOblUnmarked, Deprel::kVocative,  Deprel::kCase};

inline bool is_relational(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj || upos == Upos::kX;
}

// Reads; what it settles goes into the phrase that it is given.
class PhraseShape {
 protected:
  explicit PhraseShape(const ActorContext& c) : c_(c), s_(c.sentences) {}

  uint32_t sentence_begin(uint32_t t) const;
  uint32_t sentence_end(uint32_t t) const;
  // The token of [first, last) that hangs on something outside; of several, the highest ("awful and
  // evil minister X": an adjective hangs on one outside, too).
  uint32_t top(uint32_t first, uint32_t last) const;
  bool touches_name(uint32_t first, uint32_t last) const;
  // The "old" of "another 17-year-old" that stands for somebody.
  bool is_age(uint32_t t) const;
  // "the twelve": people who were counted before.
  bool is_count(uint32_t t) const;
  // "two others"
  bool is_others(uint32_t t) const;
  bool is_of_day(uint32_t t) const;
  // The rest of the noun phrase to the left: determiners, adjectives, possessors.
  void extend_left(Phrase& phrase);
  // How far a phrase that surely begins at `first` goes to the left, at most to `lowest`: not over
  // a comma, and not too far.
  uint32_t left_end(uint32_t first, uint32_t lowest) const;
  void trim(Phrase& phrase);
  // What is left of "at least 12 people", "more than 12 people" behind its preposition.
  bool is_hedge(uint32_t t) const;
  bool is_question_word(uint32_t t) const;
  void number(Phrase& phrase);
  // A phrase ends before a comma, and before a preposition that does not name what it belongs to.
  void cut_right(Phrase& phrase, uint32_t t);
  void cut_at_end(Phrase& phrase, uint32_t t) const;
  // Ends `t` "(MP)", one word in brackets?
  bool closes_bracket(uint32_t t) const;
  // "in the Turkish capital", "in Kano state", "off the coast of Somalia": is anything named in the
  // phrase of `object`, or in the "of" phrase right behind it?
  bool names_inside(uint32_t first, uint32_t object) const;

  const ActorContext& c_;
  const Sentences& s_;
};

}  // namespace dateline
