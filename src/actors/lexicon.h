// The words of data/sectors.tsv: what a common noun, title or modifier says of an actor.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/in_list.h"
#include "dateline/error.h"
#include "dateline/sentences.h"

namespace dateline {

enum class WordKind : uint8_t { kPerson, kOrganization, kModifier };

struct SectorWord {
  std::string_view sector;  // PLOVER, or empty; lives as long as the lexicon
  WordKind kind = WordKind::kPerson;
  bool title = false;    // may stand before a name: "President", "General"
  bool general = false;  // "leader", "official": a modifier decides first
};

class SectorLexicon {
 public:
  static Result<SectorLexicon> load(const std::string& data_path);

  struct Match {
    const SectorWord* word = nullptr;
    uint32_t first = 0;  // the phrase's first token
  };
  // The longest noun or title that ends with token `t` and begins at `begin` or later.
  // `across_of`: "secretary of state", too, before a name.
  Match ending_at(const Sentences& sentences, uint32_t t, uint32_t begin,
                  bool across_of = false) const;
  // What a word says before another one ("rebel" commander), or null.
  const SectorWord* modifier(const Sentences& sentences, uint32_t t) const;
  // A phrase in lower case, as listed.
  const SectorWord* noun(std::string_view phrase) const;

 private:
  std::string buffer_;
  std::vector<SectorWord> words_;
  boost::unordered_flat_map<uint64_t, uint32_t> nouns_, modifiers_;
};

// data/leaders.tsv: whose country heads of state and of government speak for.
class Leaders {
 public:
  static Result<Leaders> load(const std::string& data_path);
  // ISO-3, or empty. `name`: as news gives it in full, single spaces; `office`: a public office
  // stands beside it.
  std::string_view country(std::string_view name, bool office) const;
  // Of "President Obama", "Prime Minister Modi": by the one word, where no two of them share it.
  std::string_view country_of_surname(std::string_view word) const;

 private:
  struct Leader {
    std::string_view country;  // lives as long as the buffer
    bool only_in_office = false;
  };
  std::string buffer_;
  boost::unordered_flat_map<uint64_t, Leader> names_;
  boost::unordered_flat_map<uint64_t, std::string_view> surnames_;  // empty: of two countries
};

// data/given-names.tsv: words that are given names, and the gender that they usually say.
class GivenNames {
 public:
  static Result<GivenNames> load(const std::string& data_path);
  bool contains(std::string_view word) const { return genders_.contains(hash64(word)); }
  // 'm', 'f', or 0 where the name is not listed or says none.
  char gender(std::string_view word) const {
    const auto found = genders_.find(hash64(word));
    return found == genders_.end() ? 0 : found->second;
  }

 private:
  boost::unordered_flat_map<uint64_t, char> genders_;
};

}  // namespace dateline
