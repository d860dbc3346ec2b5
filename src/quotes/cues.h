// The learnt cue lexicon: how often a word, with its content hung on it in a given way, introduced
// words of others in annotated news.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <string>
#include <string_view>

#include "dateline/error.h"

namespace dateline {

class CueLexicon {
 public:
  static Result<CueLexicon> load(const std::string& data_path);
  // Share of the cases of `lemma` with this pattern that were attributions, smoothed by the share
  // of the pattern over all words; 0 for a pattern never seen.
  float chance(std::string_view lemma, std::string_view pattern) const;
  // The greatest chance over the clause patterns ("ccomp", "ccomp<", "para", "para>"): how much the
  // word is one of saying.
  float saying(std::string_view lemma) const;

 private:
  struct Counts {
    float attributed = 0, seen = 0;
  };
  boost::unordered_flat_map<uint64_t, Counts> counts_;
};

}  // namespace dateline
