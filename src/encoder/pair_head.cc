// The pair head: means of the word vectors of source, target and what lies between them, one look
// over the sentence with a query made of source and target, and a small layer. Plain loops in f32:
// there are a few pairs a sentence. Sums run in the order of the words.
#include <cassert>
#include <cmath>

#include "encoder/encoded.h"
#include "encoder/kernels.h"

namespace dateline {
namespace {

constexpr uint32_t kMaxWidth = 768, kMaxSmall = 512, kMaxWords = 400;

struct Parts {
  alignas(32) float source[kMaxWidth], target[kMaxWidth], between[kMaxWidth], looked[kMaxWidth];
};

void mean(const Encoded& encoded, PairHead::Tokens tokens, float* out) {
  for (uint32_t d = 0; d < encoded.width; ++d) out[d] = 0.0f;
  for (uint32_t t = tokens.first; t < tokens.last; ++t) {
    const float* h = encoded.vector(t).data();
    for (uint32_t d = 0; d < encoded.width; ++d) out[d] += h[d];
  }
  if (tokens.last <= tokens.first) return;
  const auto count = static_cast<float>(tokens.last - tokens.first);
  for (uint32_t d = 0; d < encoded.width; ++d) out[d] /= count;
}

// Eight lanes, then their sum in order.
float dot(const float* a, const float* b, uint32_t n) {
  float lanes[kLanes] = {};
  for (uint32_t i = 0; i < n; i += kLanes) {
    for (uint32_t l = 0; l < kLanes; ++l) lanes[l] += a[i + l] * b[i + l];
  }
  float sum = 0.0f;
  for (float lane : lanes) sum += lane;
  return sum;
}

PairHead::Tokens gap(PairHead::Tokens a, PairHead::Tokens b) {
  if (a.first >= a.last || b.first >= b.last) return {};
  if (a.last <= b.first) return {a.last, b.first};
  if (b.last <= a.first) return {b.last, a.first};
  return {};
}

}  // namespace

void PairHead::score(const Encoded& encoded, uint32_t sentence, Tokens words, Tokens source,
                     Tokens target, std::span<float> logits) const {
  assert(width_ == encoded.width && width_ <= kMaxWidth && hidden_ <= kMaxSmall);
  if (words.last - words.first > kMaxWords) words.last = words.first + kMaxWords;
  Parts p;
  mean(encoded, source, p.source);
  mean(encoded, target, p.target);
  mean(encoded, gap(source, target), p.between);
  const float* root = encoded.root(sentence).data();
  alignas(32) float query[kMaxSmall], key[kMaxWidth], weight[kMaxWords + kLanes] = {};
  for (uint32_t q = 0; q < query_; ++q) {
    const float* w = q_w_ + size_t{q} * 3 * width_;
    query[q] = dot(w, p.source, width_) + dot(w + width_, p.target, width_) +
               dot(w + 2 * width_, root, width_) + q_b_[q];
  }
  // score = (K h) . query = h . (K^T query)
  for (uint32_t d = 0; d < width_; ++d) key[d] = 0.0f;
  for (uint32_t q = 0; q < query_; ++q) {
    for (uint32_t d = 0; d < width_; ++d) key[d] += query[q] * k_w_[size_t{q} * width_ + d];
  }
  const uint32_t count = words.last - words.first;
  const float scale = 1.0f / std::sqrt(static_cast<float>(query_));
  float most = -3e38f, total = 0.0f;
  for (uint32_t t = 0; t < count; ++t) {
    weight[t] = dot(encoded.vector(words.first + t).data(), key, width_) * scale;
    most = weight[t] > most ? weight[t] : most;
  }
  best_kernels().exponential(weight, count, most);
  for (uint32_t t = 0; t < count; ++t) total += weight[t];
  for (uint32_t d = 0; d < width_; ++d) p.looked[d] = 0.0f;
  for (uint32_t t = 0; t < count; ++t) {
    const float share = weight[t] / total;
    const float* h = encoded.vector(words.first + t).data();
    for (uint32_t d = 0; d < width_; ++d) p.looked[d] += share * h[d];
  }
  alignas(32) float inner[kMaxSmall];
  for (uint32_t i = 0; i < hidden_; ++i) {
    const float* w = w1_ + size_t{i} * 5 * width_;
    inner[i] = dot(w, p.source, width_) + dot(w + width_, p.target, width_) +
               dot(w + 2 * width_, root, width_) + dot(w + 3 * width_, p.between, width_) +
               dot(w + 4 * width_, p.looked, width_) + b1_[i];
  }
  best_kernels().gelu(inner, hidden_);
  for (size_t l = 0; l < logits.size() && l < labels_.size(); ++l) {
    logits[l] = dot(w2_ + l * hidden_, inner, hidden_) + b2_[l];
  }
}

}  // namespace dateline
