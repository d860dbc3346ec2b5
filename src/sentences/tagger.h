// A word's two tags, settled together: what the tag heads say, held to what the treebanks know.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "dateline/sentences.h"
#include "encoder/encoder.h"

namespace dateline {

class Tagger {
 public:
  struct Tags {
    Upos upos = Upos::kX;
    Xpos xpos = Xpos::kOther;
  };

  // Reads the model's tables "tags.closed" (lines "form TAB tag": a form that the treebanks
  // know under a tag whose words can be listed) and "tags.pairs" (lines "UPOS TAB XPOS": the pairs
  // that they have), which must outlive it. A model without them answers with the best of each
  // head.
  explicit Tagger(const Encoder& encoder);

  // The best pair that the tables allow, by the sum of its scores; the best of each head where they
  // allow none. `upos` and `xpos` are the scores of the model's labels. `work` is reused.
  Tags tags(std::string_view form, std::span<const float> upos, std::span<const float> xpos,
            std::string& work) const;

 private:
  bool may_be(Upos upos, std::string_view lower, std::string& key) const;
  std::vector<Upos> upos_;  // the labels as ours, by position
  std::vector<Xpos> xpos_;
  std::vector<bool> paired_;                     // [upos][xpos]
  std::unordered_set<std::string_view> closed_;  // "form TAB tag"
};

}  // namespace dateline
