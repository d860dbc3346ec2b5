// The phrases of one article in the making: what find_phrases() (phrases.h) runs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "actors/phrase_shape.h"
#include "actors/phrases.h"

namespace dateline {

class PhraseFinder : private PhraseShape {
 public:
  explicit PhraseFinder(const ActorContext& c) : PhraseShape(c), used_(s_.tokens(), false) {}

  std::vector<Phrase> run();

 private:
  // A name with the words that it takes along (name_phrases.cc).
  void from_name(uint32_t n);
  void named_behind(uint32_t last, Phrase& phrase) const;
  void from_pair(uint32_t n, const Name& name);
  uint32_t take_titles(const Name& name, Phrase& phrase);
  bool heads_a_state(uint32_t office) const;
  std::string_view country_of_leader(const Name& name, const Phrase& phrase) const;
  uint32_t office_of_what(uint32_t first, uint32_t begin) const;
  bool is_part_of_office(uint32_t t) const;
  bool belongs_before(uint32_t t) const;
  uint32_t take_kind_word(const Name& name, Phrase& phrase);
  bool demonym(Phrase& phrase, const Name& name);
  bool after_place_word(const Phrase& phrase) const;
  void capital(Phrase& phrase, const Name& name);

  // Nouns, pronouns, ages and counts (phrases.cc).
  const Phrase* phrase_of(uint32_t head) const;
  void from_noun(uint32_t t);
  void cut_at_verb(Phrase& phrase, uint32_t t) const;
  bool comma_between(uint32_t t, uint32_t above) const;
  bool is_unknown(uint32_t t) const;
  bool names_kind(uint32_t t) const;
  void from_kind(uint32_t t);
  void serves_whom(uint32_t t, Phrase& phrase) const;
  bool is_abstract(const Phrase& phrase, uint32_t t) const;
  void from_age(uint32_t t);
  void from_count(uint32_t t);
  void from_others(uint32_t t);
  void from_pronoun(uint32_t t);

  std::vector<bool> used_;
  std::vector<Phrase> out_;
};

}  // namespace dateline
