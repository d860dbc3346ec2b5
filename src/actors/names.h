// Names of an article: the stretches of tokens that name somebody or something, from the entities
// of the tagger, the gazetteer and capitalised runs together.
#pragma once

#include <cstdint>
#include <vector>

#include "actors/gazetteer.h"
#include "actors/lexicon.h"
#include "dateline/sentences.h"
#include "sentences/tree.h"

namespace dateline {

enum class NameClass : uint8_t {
  kPerson,
  kOrganization,
  kCountry,
  kDemonym,
  kPlace,
  kSeat,
  kWorld,
  kPair,
  kUnknown,
};

struct Name {
  uint32_t first = 0;  // token range, half-open; titles and "'s" are not in it
  uint32_t last = 0;
  NameClass type = NameClass::kUnknown;
  const GazetteerEntry* entry = nullptr;   // of the whole name, or null; kPair: of its first part
  const GazetteerEntry* second = nullptr;  // kPair ("Russian-Malian"): of its second part, or null
  uint32_t split = 0;                      // kPair: byte of the hyphen in the token
  bool people = false;                     // many who share a faith, a party, a people: "Muslims"
};

struct Names {
  std::vector<Name> names;   // in order, not overlapping
  std::vector<Name> inner;   // gazetteer names inside longer names ("Kenya" of "Kenya Airways")
  std::vector<uint32_t> at;  // per token: index into names, or kNone
  const Name* of(uint32_t t) const { return at[t] == kNone ? nullptr : &names[at[t]]; }
};

Names find_names(const Sentences& sentences, const Tree& tree, const Gazetteer& gazetteer,
                 const SectorLexicon& lexicon, const GivenNames& given);

}  // namespace dateline
