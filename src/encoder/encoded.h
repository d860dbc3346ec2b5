// What the encoder leaves behind for the stages after `sentences`: a vector for each token and the
// answers of the heads that are theirs.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace dateline {

class PairHead;

// Views into a scratch; valid until that scratch reads its next article. Empty for an article that
// was not annotated (another language): ask `empty()` first.
struct Encoded {
  uint32_t width = 0;              // floats a vector
  std::span<const float> vectors;  // tokens x width, contextual
  std::span<const float> roots;    // sentences x width: the whole sentence's vector
  // Per token: 0 outside, 1 begins, 2 goes on. Empty where the model has no such head.
  std::span<const uint8_t> quote_content, quote_source, quote_cue;
  const PairHead* pairs = nullptr;  // null: the model has no such head

  bool empty() const { return vectors.empty(); }
  std::span<const float> vector(uint32_t token) const {
    return vectors.subspan(size_t{token} * width, width);
  }
  std::span<const float> root(uint32_t sentence) const {
    return roots.subspan(size_t{sentence} * width, width);
  }
};

// Which kind of act (PLOVER's types as the model's labels name them) a sentence reports between a
// source and a target.
class PairHead {
 public:
  struct Tokens {  // half-open, of the article; empty: this side is not said
    uint32_t first = 0, last = 0;
  };
  std::span<const std::string> labels() const { return labels_; }
  // Logits in the order of `labels()` (so many that `logits` has room for). `words`: the tokens of
  // the sentence; `sentence`: its index. Costs about as much as encoding half a word. Allocates
  // nothing on the heap; thread-safe.
  void score(const Encoded& encoded, uint32_t sentence, Tokens words, Tokens source, Tokens target,
             std::span<float> logits) const;

 private:
  friend class Encoder;
  std::span<const std::string> labels_;
  uint32_t width_ = 0, query_ = 0, hidden_ = 0;
  const float *q_w_ = nullptr, *q_b_ = nullptr, *k_w_ = nullptr;
  const float *w1_ = nullptr, *b1_ = nullptr, *w2_ = nullptr, *b2_ = nullptr;
};

}  // namespace dateline
