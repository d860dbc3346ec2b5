// The names of UD's labels, and the enums that the columns of Sentences hold.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "dateline/sentences.h"

namespace dateline {

// As UD writes them: "PROPN", "PRP$", "nsubj:pass", "PER". kOther is "_", EntityType::kNone is "O".
std::string_view name_of(Upos upos);
std::string_view name_of(Xpos xpos);
std::string_view name_of(Deprel deprel);
std::string_view name_of(EntityType type);

// What is not known: X, kOther; a relation falls back on its universal part, then on dep; an entity
// label ("B-PER", "I-PER" or "PER") on kNone.
Upos upos_named(std::string_view name);
Xpos xpos_named(std::string_view name);
Deprel deprel_named(std::string_view name);
EntityType entity_named(std::string_view name);

// The relation without its subtype: nsubj:pass is nsubj.
Deprel universal(Deprel deprel);

// A set of relations, one bit each.
class DeprelSet {
 public:
  constexpr DeprelSet() = default;
  constexpr DeprelSet(std::initializer_list<Deprel> relations) {
    for (Deprel r : relations) bits_ |= bit(r);
  }
  constexpr bool contains(Deprel r) const { return (bits_ & bit(r)) != 0; }
  constexpr DeprelSet operator|(DeprelSet other) const {
    DeprelSet both;
    both.bits_ = bits_ | other.bits_;
    return both;
  }

 private:
  static constexpr uint64_t bit(Deprel r) { return uint64_t{1} << static_cast<unsigned>(r); }
  uint64_t bits_ = 0;
};
static_assert(static_cast<unsigned>(Deprel::kXcomp) < 64);

}  // namespace dateline
