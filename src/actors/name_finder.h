// The names of one article in the making: what find_names() (names.h) runs.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "actors/names.h"

namespace dateline {

class NameFinder {
 public:
  NameFinder(const Sentences& s, const Tree& tree, const Gazetteer& gazetteer,
             const SectorLexicon& lexicon, const GivenNames& given)
      : s_(s), tree_(tree), gazetteer_(gazetteer), lexicon_(lexicon), given_(given) {}

  Names run();

 private:
  // The tagger's entities and runs of proper nouns (names.cc).
  const Entity* entity(uint32_t t) const;
  void add(Name name);
  void from_double_surnames();
  bool is_double_surname(uint32_t mark) const;  // the hyphen's token
  void from_entities();
  void from_runs();
  bool behind_office(uint32_t first) const;
  bool is_thing(uint32_t first, uint32_t last) const;
  bool opens_story(uint32_t first) const;
  uint32_t after_titles(uint32_t first, uint32_t last) const;
  bool all_title(uint32_t first, uint32_t last) const;
  bool is_title(uint32_t t) const;
  bool has_title(uint32_t first, uint32_t last) const;
  bool extends_left(uint32_t first) const;
  uint32_t extend_right(uint32_t last) const;
  bool is_office_of(uint32_t first, uint32_t last, uint32_t end) const;
  bool free_propn(uint32_t t) const;

  // What the gazetteer proposes (names_of_gazetteer.cc).
  bool is_people_of_paper(uint32_t t, const Gazetteer::Match& match, uint32_t end) const;
  void from_gazetteer(uint32_t begin, uint32_t end);
  bool hyphen_pair(uint32_t t);
  const GazetteerEntry* country_like(std::string_view word) const;
  static NameClass class_of(const GazetteerEntry& entry);
  bool is_possessive_part(uint32_t last, const GazetteerEntry& entry) const;
  bool accept(uint32_t first, uint32_t last, const GazetteerEntry& entry);
  bool accept_inside(uint32_t first, uint32_t last, const GazetteerEntry& entry,
                     const Entity& around);
  bool speaks_of(std::string_view country);
  bool only_marks(uint32_t first, uint32_t last) const;
  bool in_longer_run(uint32_t first, uint32_t last, const GazetteerEntry& entry) const;
  bool place_context(uint32_t first, uint32_t last, bool trust_tagger = true) const;
  void persons_over_bodies();
  bool behind_place_word(uint32_t t) const;
  bool is_place_of(uint32_t t) const;

  const Sentences& s_;
  const Tree& tree_;
  const Gazetteer& gazetteer_;
  const SectorLexicon& lexicon_;
  const GivenNames& given_;
  Names out_;
  std::vector<Name> found_;
  std::vector<uint32_t> entity_at_;
  std::vector<std::pair<std::string_view, std::string_view>> doubles_;  // known double surnames
  std::vector<std::string_view> countries_;  // that the text names, in order
  bool countries_read_ = false;
};

}  // namespace dateline
