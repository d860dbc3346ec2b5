// How much alike two articles' words are: cosine of tf-idf vectors, idf from the whole set.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/record.h"

namespace dateline {

class TextIndex {
 public:
  // Document frequencies are sums over the set: the same in any order. Linear but for sorting.
  explicit TextIndex(const std::vector<const Facts*>& facts);

  struct Term {
    uint32_t key = 0;
    float weight = 0;  // of unit length over the article
  };
  const std::vector<Term>& terms(uint32_t article) const { return terms_[article]; }
  // 0-1.
  double cosine(uint32_t a, uint32_t b) const;
  uint32_t document_frequency(uint32_t key) const;

 private:
  std::vector<uint32_t> keys_, frequency_;  // parallel, ascending by key
  std::vector<std::vector<Term>> terms_;
};

}  // namespace dateline
