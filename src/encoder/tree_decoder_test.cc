#include "encoder/tree_decoder.h"

#include <gtest/gtest.h>

#include <random>

namespace dateline {
namespace {

double sum_of(const std::vector<float>& scores, const std::vector<uint32_t>& heads) {
  double sum = 0;
  for (size_t w = 0; w < heads.size(); ++w) sum += scores[w * (heads.size() + 1) + heads[w]];
  return sum;
}

bool is_tree(const std::vector<uint32_t>& heads) {
  size_t roots = 0;
  for (size_t w = 0; w < heads.size(); ++w) {
    roots += heads[w] == 0;
    size_t at = w + 1, steps = 0;
    while (at != 0 && ++steps <= heads.size()) at = heads[at - 1];
    if (at != 0) return false;
  }
  return roots == 1;
}

// All (words + 1)^words choices of heads.
double best_by_trying(const std::vector<float>& scores, uint32_t words) {
  std::vector<uint32_t> heads(words, 0);
  double best = -1e30;
  for (;;) {
    if (is_tree(heads)) best = std::max(best, sum_of(scores, heads));
    size_t w = 0;
    while (w < words && ++heads[w] > words) heads[w++] = 0;
    if (w == words) return best;
  }
}

TEST(TreeDecoder, FindsTheBestTreeOfAll) {
  std::mt19937 random(7);
  TreeDecoder decoder;
  for (uint32_t words = 1; words <= 6; ++words) {
    for (int round = 0; round < (words < 6 ? 150 : 10); ++round) {
      std::vector<float> scores(words * (words + 1));
      for (float& s : scores) s = static_cast<float>(random() % 1000) / 100;
      std::vector<uint32_t> heads(words);
      decoder.decode(scores.data(), words + 1, words, heads.data());
      ASSERT_TRUE(is_tree(heads));
      ASSERT_NEAR(sum_of(scores, heads), best_by_trying(scores, words), 1e-4);
    }
  }
}

TEST(TreeDecoder, LongSentencesAndNestedCycles) {
  std::mt19937 random(1);
  TreeDecoder decoder;
  for (int kind = 0; kind < 4; ++kind) {
    constexpr uint32_t kWords = 400;
    std::vector<float> scores(kWords * (kWords + 1));
    for (uint32_t w = 0; w < kWords; ++w) {
      for (uint32_t h = 0; h <= kWords; ++h) {
        float s = static_cast<float>(random() % 1000) / 100;
        if (kind == 1) s = h == (w % 2 == 0 ? w + 2 : w) ? 100.0f : s;  // pairs
        if (kind == 2) s = -static_cast<float>((h ^ (w + 1)));          // cycles in cycles
        if (kind == 3) s = 0.0f;                                        // all alike
        scores[w * (kWords + 1) + h] = s;
      }
    }
    std::vector<uint32_t> heads(kWords);
    decoder.decode(scores.data(), kWords + 1, kWords, heads.data());
    EXPECT_TRUE(is_tree(heads)) << kind;
  }
}

}  // namespace
}  // namespace dateline
