// Linear heads share the quantised word vectors. A tree is decoded in three steps: arc scores of
// all pairs of words (dep U head + bias), the best tree of them, and for each arc of that tree the
// best relation (dep' U_r head', where ' appends a 1). Sums run in one order whatever the batch.
#include "encoder/heads.h"

#include <algorithm>
#include <cstring>

namespace dateline {
namespace {

constexpr float kNever = -1e9f;  // an illegal step of a label sequence
// Words whose relations are scored together: the table of U is larger than the second-level cache,
// so it is read once a block, a head's number at a time.
constexpr size_t kRelationBlock = 64;

void gelu_layer(const Kernels& kernels, const Product& product, const uint8_t* h, size_t rows,
                Buffer<int32_t>& acc, Buffer<float>& out) {
  const size_t width = product.width();
  product.run(kernels, h, rows, acc.room(rows * width));
  kernels.rescale_gelu(acc.data(), rows, width, product.rescale(), out.room(rows * width));
}

}  // namespace

Result<LabelHead> LabelHead::load(const ModelFile& file, const std::string& name) {
  LabelHead head;
  const auto labels = static_cast<uint32_t>(file.labels(name).size());
  if (labels == 0) return head;
  DATELINE_TRY(head.product_,
               Product::load(file, "head." + name, "head.in", file.config().hidden, labels));
  return head;
}

const float* LabelHead::scores(const Kernels& kernels, const uint8_t* h, size_t rows,
                               Buffer<int32_t>& acc, Buffer<float>& out) const {
  product_.run(kernels, h, rows, acc.room(rows * width()));
  kernels.rescale(acc.data(), rows, width(), product_.rescale(), out.room(rows * width()));
  return out.data();
}

Result<SequenceDecoder> SequenceDecoder::load(const ModelFile& file, const std::string& key) {
  SequenceDecoder decoder;
  const auto& labels = file.labels(key);
  const size_t n = labels.size();
  decoder.labels_ = static_cast<uint32_t>(n);
  decoder.steps_.assign(n * n, 0.0f);
  const std::string name = "head." + key + ".trans";
  if (file.has(name)) {
    const uint64_t shape[] = {n, n};
    DATELINE_TRY(const auto learnt, file.floats(name, shape));
    decoder.steps_.assign(learnt.begin(), learnt.end());
  }
  if (n == 0 || n > 255 || labels[0] != "O") {
    return Error{ErrorCode::kBadData, file.name() + ": labels of " + key + ": O must come first"};
  }
  for (size_t from = 0; from < n; ++from) {
    for (size_t to = 0; to < n; ++to) {
      const bool inside = labels[to].starts_with("I-");
      const bool follows =
          labels[from].size() > 2 && labels[from].substr(1) == labels[to].substr(1);
      if (inside && !follows) decoder.steps_[from * n + to] = kNever;
    }
  }
  return decoder;
}

void SequenceDecoder::decode(const float* scores, size_t stride, uint32_t words,
                             std::vector<uint8_t>& back, uint8_t* out) const {
  if (words == 0) return;
  const uint32_t n = labels_;
  back.resize(size_t{words} * n);
  float best[256], next[256];
  for (uint32_t l = 0; l < n; ++l) best[l] = scores[l] + steps_[l];  // the start counts as after O
  for (uint32_t w = 1; w < words; ++w) {
    const float* row = scores + w * stride;
    std::fill(next, next + n, -3e38f);
    uint8_t* from = back.data() + size_t{w} * n;
    for (uint32_t p = 0; p < n; ++p) {
      const float* step = steps_.data() + size_t{p} * n;
      for (uint32_t l = 0; l < n; ++l) {
        const float value = best[p] + step[l];
        from[l] = value > next[l] ? static_cast<uint8_t>(p) : from[l];
        next[l] = std::max(next[l], value);
      }
    }
    for (uint32_t l = 0; l < n; ++l) best[l] = next[l] + row[l];
  }
  uint32_t label = best_label(best, n);
  for (uint32_t w = words; w-- > 0;) {
    out[w] = static_cast<uint8_t>(label);
    if (w > 0) label = back[size_t{w} * n + label];
  }
}

Result<TreeHead> TreeHead::load(const ModelFile& file) {
  const ModelConfig& c = file.config();
  TreeHead t;
  t.arc_ = c.arc_dim;
  t.rel_ = c.rel_dim;
  const auto& names = file.labels("deprel");
  t.relations_ = static_cast<uint32_t>(names.size());
  t.relations_width_ = static_cast<uint32_t>(padded(names.size(), kLanes));
  const auto root = std::find(names.begin(), names.end(), "root");
  if (c.arc_dim == 0 || c.arc_dim % kPanel != 0 || c.rel_dim == 0 || c.rel_dim % kPanel != 0 ||
      root == names.end()) {
    return Error{ErrorCode::kBadData,
                 file.name() + ": no tree head, or one without a root relation"};
  }
  t.root_relation_ = static_cast<uint16_t>(root - names.begin());
  const auto load = [&](const char* name, uint32_t out) {
    return Product::load(file, std::string("head.") + name, "head.in", c.hidden, out);
  };
  DATELINE_TRY(t.arc_dep_, load("arc_dep", c.arc_dim));
  DATELINE_TRY(t.arc_head_, load("arc_head", c.arc_dim));
  DATELINE_TRY(t.rel_dep_, load("rel_dep", c.rel_dim));
  DATELINE_TRY(t.rel_head_, load("rel_head", c.rel_dim));
  const uint64_t square[] = {c.arc_dim, c.arc_dim}, line[] = {c.arc_dim};
  const uint64_t cube[] = {names.size(), c.rel_dim + 1, c.rel_dim + 1};
  DATELINE_TRY(const auto u, file.floats("head.arc.u", square));
  DATELINE_TRY(const auto bias, file.floats("head.arc.b", line));
  DATELINE_TRY(const auto rel, file.floats("head.rel.u", cube));
  t.u_ = u.data();
  t.bias_ = bias.data();
  const size_t side = c.rel_dim + 1;
  t.rel_u_.assign(side * side * t.relations_width_, 0.0f);
  for (size_t r = 0; r < t.relations_; ++r) {
    for (size_t i = 0; i < side; ++i) {
      for (size_t j = 0; j < side; ++j) {
        t.rel_u_[(j * side + i) * t.relations_width_ + r] = rel[(r * side + i) * side + j];
      }
    }
  }
  return t;
}

void TreeHead::prepare(const Kernels& kernels, const uint8_t* h, size_t rows,
                       TreeBuffers& b) const {
  gelu_layer(kernels, arc_dep_, h, rows, b.acc, b.dep);
  gelu_layer(kernels, arc_head_, h, rows, b.acc, b.head);
  gelu_layer(kernels, rel_dep_, h, rows, b.acc, b.rel_dep);
  gelu_layer(kernels, rel_head_, h, rows, b.acc, b.rel_head);
}

// b.scores: words x padded(words + 1).
void TreeHead::arcs(const Kernels& kernels, size_t root, uint32_t words, TreeBuffers& b) const {
  const size_t width = padded(words + 1, 2 * kLanes);
  float* columns = b.columns.room(arc_ * width);
  const float* head = b.head.data() + root * arc_;
  for (size_t k = 0; k < arc_; ++k) {
    float* to = columns + k * width;
    for (size_t j = 0; j <= words; ++j) to[j] = head[j * arc_ + k];
    std::fill(to + words + 1, to + width, 0.0f);
  }
  float* bias = b.bias.room(width);
  kernels.multiply(bias_, arc_, 1, arc_, columns, width, width, bias, width);
  float* moved = b.moved.room(size_t{words} * arc_);
  kernels.multiply(b.dep.data() + (root + 1) * arc_, arc_, words, arc_, u_, arc_, arc_, moved,
                   arc_);
  float* scores = b.scores.room(words * width);
  kernels.multiply(moved, arc_, words, arc_, columns, width, width, scores, width);
  for (size_t w = 0; w < words; ++w) {
    for (size_t j = 0; j < width; ++j) scores[w * width + j] += bias[j];
  }
}

void TreeHead::decode(const Kernels& kernels, size_t root, uint32_t words, TreeBuffers& b,
                      uint32_t* heads, uint16_t* relations) const {
  if (words == 0) return;
  arcs(kernels, root, words, b);
  b.decoder.decode(b.scores.data(), padded(words + 1, 2 * kLanes), words, heads);
  for (uint32_t w = 0; w < words; w += kRelationBlock) {
    relate(kernels, root, w, std::min<size_t>(kRelationBlock, words - w), b, heads, relations);
  }
}

// For each number of a head's vector: the block's dependents through their slab of U, times the
// number of each word's own head. The dependent's appended 1 comes last: its line of U is added
// after the chain.
void TreeHead::relate(const Kernels& kernels, size_t root, size_t first, size_t count,
                      TreeBuffers& b, const uint32_t* heads, uint16_t* relations) const {
  const size_t side = rel_ + 1, width = relations_width_;
  float* part = b.left.room(2 * count * width);
  float* scores = part + count * width;
  std::fill(scores, scores + count * width, 0.0f);
  const float* dep = b.rel_dep.data() + (root + 1 + first) * rel_;
  for (size_t j = 0; j < side; ++j) {
    const float* slab = rel_u_.data() + j * side * width;
    const float* ones = slab + rel_ * width;
    kernels.multiply(dep, rel_, count, rel_, slab, width, width, part, width);
    for (size_t w = 0; w < count; ++w) {
      const float head = j == rel_ ? 1.0f : b.rel_head.data()[(root + heads[first + w]) * rel_ + j];
      const float* from = part + w * width;
      float* to = scores + w * width;
      for (size_t r = 0; r < width; ++r) to[r] += head * (from[r] + ones[r]);
    }
  }
  for (size_t w = 0; w < count; ++w) {
    relations[first + w] = heads[first + w] == 0
                               ? root_relation_
                               : static_cast<uint16_t>(best_label(scores + w * width, relations_));
  }
}

}  // namespace dateline
