// The heads that read word vectors: labels by a linear layer, the tree by two biaffine products.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "dateline/error.h"
#include "encoder/buffer.h"
#include "encoder/kernels.h"
#include "encoder/model_file.h"
#include "encoder/product.h"
#include "encoder/tree_decoder.h"

namespace dateline {

// A linear head: one score a label.
class LabelHead {
 public:
  static Result<LabelHead> load(const ModelFile& file, const std::string& name);
  bool empty() const { return product_.out() == 0; }
  uint32_t labels() const { return product_.out(); }
  uint32_t width() const { return product_.width(); }
  const float* step() const { return product_.step(); }
  // rows x width() scores.
  const float* scores(const Kernels& kernels, const uint8_t* h, size_t rows, Buffer<int32_t>& acc,
                      Buffer<float>& out) const;

 private:
  Product product_;
};

inline uint32_t best_label(const float* scores, uint32_t labels) {
  uint32_t best = 0;
  for (uint32_t l = 1; l < labels; ++l) {
    if (scores[l] > scores[best]) best = l;
  }
  return best;
}

// Finds the best legal IOB2 sequence.
class SequenceDecoder {
 public:
  static Result<SequenceDecoder> load(const ModelFile& file, const std::string& key);
  // scores: `words` rows of `stride` floats.
  void decode(const float* scores, size_t stride, uint32_t words, std::vector<uint8_t>& back,
              uint8_t* out) const;

 private:
  uint32_t labels_ = 0;
  std::vector<float> steps_;  // [previous][next], illegal ones far below all
};

struct TreeBuffers {
  Buffer<int32_t> acc;
  Buffer<float> dep, head, rel_dep, rel_head, moved, columns, scores, bias, left;
  TreeDecoder decoder;
};

class TreeHead {
 public:
  static Result<TreeHead> load(const ModelFile& file);
  // The four small layers over all rows of a batch (roots and words).
  void prepare(const Kernels& kernels, const uint8_t* h, size_t rows, TreeBuffers& b) const;
  // The tree of a sentence: its root is row `root` of the batch, its words the rows after it.
  void decode(const Kernels& kernels, size_t root, uint32_t words, TreeBuffers& b, uint32_t* heads,
              uint16_t* relations) const;

 private:
  void arcs(const Kernels& kernels, size_t root, uint32_t words, TreeBuffers& b) const;
  void relate(const Kernels& kernels, size_t root, size_t first, size_t count, TreeBuffers& b,
              const uint32_t* heads, uint16_t* relations) const;
  Product arc_dep_, arc_head_, rel_dep_, rel_head_;
  const float *u_ = nullptr, *bias_ = nullptr;
  uint32_t arc_ = 0, rel_ = 0, relations_ = 0, relations_width_ = 0;
  uint16_t root_relation_ = 0;
  std::vector<float> rel_u_;  // [j][i][relation]: one chain over i, then one over j
};

}  // namespace dateline
