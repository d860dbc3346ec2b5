// Which act a word tells, whatever its part of speech: "murder", "slain" and "death" are one.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/error.h"

namespace dateline {

class ActLexicon {
 public:
  // data/acts.tsv: an act, a tab, its words parted by blanks.
  static Result<ActLexicon> load(const std::string& path);

  // The act of a lemma; of one that is not listed, its stem. "~" before acts that say little.
  std::string act_of(std::string_view lemma) const;

  // The act of a mention's head with the other lemmas of the mention: "pass" with "away".
  std::string act_of(std::string_view head, const std::vector<std::string_view>& others) const;

 private:
  std::unique_ptr<std::string> text_;
  std::unordered_map<std::string_view, std::string_view> act_;
};

}  // namespace dateline
