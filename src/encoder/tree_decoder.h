// The best tree with one root from arc scores.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

// What one worker reuses from sentence to sentence.
class TreeDecoder {
 public:
  // scores[w * stride + h]: word w (from 0) under head h (0 the root, h the word h - 1). Fills
  // heads[w] with the heads of the tree with the largest sum of scores in which exactly one word
  // hangs on the root. O(words^2), nothing recursive.
  void decode(const float* scores, size_t stride, uint32_t words, uint32_t* heads);

 private:
  struct Arc {
    uint16_t head, dependent;  // words as given: 0 the root
  };
  struct Cycle {
    uint32_t slot;
    uint32_t first_member;  // of members_
    uint32_t last_member;
  };
  struct Member {
    uint32_t id;
    Arc arc;  // what the member would take were the cycle not entered at it
  };
  bool take_best_heads(const float* scores, size_t stride, uint32_t words, uint32_t* heads);
  void fill(const float* scores, size_t stride, uint32_t words);
  bool find_cycle();
  void contract();
  void choose(uint32_t slot);
  void expand(uint32_t* heads);
  double& weight(uint32_t head, uint32_t dependent) { return weight_[head * nodes_ + dependent]; }
  Arc& arc(uint32_t head, uint32_t dependent) { return arc_[head * nodes_ + dependent]; }

  uint32_t nodes_ = 0;
  std::vector<double> own_, weight_;  // of slots: nodes, or cycles that took the place of one
  std::vector<Arc> arc_;              // the given arc behind each weight
  std::vector<uint32_t> active_, best_, id_, mark_, loop_, parent_;
  std::vector<bool> in_loop_;
  std::vector<Cycle> cycles_;
  std::vector<Member> members_, todo_;
};

}  // namespace dateline
