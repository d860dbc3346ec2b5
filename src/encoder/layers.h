// The transformer: rows of word pieces in, rows of word vectors out.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dateline/error.h"
#include "encoder/buffer.h"
#include "encoder/kernels.h"
#include "encoder/model_file.h"
#include "encoder/product.h"

namespace dateline {

// Some sentences' pieces, one after the other without padding. A stretch is what attends to itself:
// [CLS], pieces, [SEP].
struct PieceBatch {
  std::vector<uint32_t> ids;
  std::vector<uint8_t> shapes;
  std::vector<uint32_t> stretch;  // where each begins, and the end of the last
  std::vector<uint32_t> wanted;   // rows whose vectors are asked for, ascending
  void clear() {
    ids.clear();
    shapes.clear();
    stretch.assign(1, 0);
    wanted.clear();
  }
};

struct LayerBuffers {
  Buffer<float> x, qkv, room;
  Buffer<uint8_t> quantised, context, inner;
  Buffer<int32_t> acc;
};

class Layers {
 public:
  static Result<Layers> load(const ModelFile& file);

  uint32_t hidden() const { return hidden_; }
  uint32_t max_pieces() const { return max_pieces_; }  // of a stretch
  // Leaves the wanted rows' vectors in buffers.x (f32) and, as the heads' input, in
  // buffers.quantised (u8 by `head_step`), packed one after the other.
  void run(const Kernels& kernels, const PieceBatch& batch, const float* head_step,
           LayerBuffers& buffers) const;

 private:
  struct Layer {
    Product qkv, o, ffn1, ffn2;
    Norm norm1, norm2;
  };
  void embed(const Kernels& kernels, const PieceBatch& batch, LayerBuffers& b) const;
  void attend(const Kernels& kernels, const Layer& layer, const PieceBatch& batch,
              LayerBuffers& b) const;
  void feed_forward(const Kernels& kernels, const Layer& layer, size_t rows, const float* next_step,
                    LayerBuffers& b) const;
  static void keep(const PieceBatch& batch, size_t hidden, LayerBuffers& b);

  uint32_t hidden_ = 0, heads_ = 0, max_pieces_ = 0;
  const int8_t* words_ = nullptr;
  const float *word_scale_ = nullptr, *positions_ = nullptr, *type_ = nullptr, *shapes_ = nullptr;
  Norm norm_ = {};
  std::vector<Layer> layers_;
};

}  // namespace dateline
