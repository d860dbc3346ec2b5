// A post-norm BERT over ragged rows. Products go over all rows of the batch in blocks that stay in
// the second-level cache together with their 32-bit answers, which one sweep rescales, activates,
// norms and quantises; attention goes stretch by stretch. A row never sees another stretch, so a
// sentence's answer cannot depend on its batch. In the last layer only the wanted rows go past the
// attention.
#include "encoder/layers.h"

#include <algorithm>
#include <cstring>

namespace dateline {
namespace {

constexpr size_t kBlock = 48;  // rows: a multiple of the kernels' tiles; 48 x 1,536 sums are 288 KB

Result<Norm> load_norm(const ModelFile& file, const std::string& name, uint32_t width, float eps) {
  const uint64_t shape[] = {width};
  DATELINE_TRY(const auto w, file.floats(name + ".w", shape));
  DATELINE_TRY(const auto b, file.floats(name + ".b", shape));
  return Norm{w.data(), b.data(), eps};
}

}  // namespace

Result<Layers> Layers::load(const ModelFile& file) {
  const ModelConfig& c = file.config();
  Layers l;
  l.hidden_ = c.hidden;
  l.heads_ = c.heads;
  l.max_pieces_ = c.max_positions;
  if (c.layers == 0 || c.layers > 48 || c.heads == 0 || c.hidden != c.heads * kHeadWidth ||
      c.max_positions < 128 || c.shapes != 7) {
    return Error{ErrorCode::kUnsupported,
                 file.name() + ": an encoder of another kind than this build reads"};
  }
  const uint64_t table[] = {c.vocab_size, c.hidden}, scales[] = {c.vocab_size};
  const uint64_t positions[] = {c.max_positions, c.hidden}, type[] = {1, c.hidden},
                 shapes[] = {c.shapes, c.hidden};
  DATELINE_TRY(const auto words, file.bytes("emb.word.w", table));
  DATELINE_TRY(const auto word_scale, file.floats("emb.word.s", scales));
  DATELINE_TRY(const auto pos, file.floats("emb.pos", positions));
  DATELINE_TRY(const auto types, file.floats("emb.type", type));
  DATELINE_TRY(const auto shape, file.floats("emb.shape", shapes));
  DATELINE_TRY(l.norm_, load_norm(file, "emb.ln", c.hidden, c.layer_norm_eps));
  l.words_ = words.data();
  l.word_scale_ = word_scale.data();
  l.positions_ = pos.data();
  l.type_ = types.data();
  l.shapes_ = shape.data();
  for (uint32_t k = 0; k < c.layers; ++k) {
    const std::string name = "layer." + std::to_string(k);
    Layer& layer = l.layers_.emplace_back();
    const auto load = [&](const char* part, uint32_t in, uint32_t out) {
      return Product::load(file, name + part, name + part, in, out);
    };
    DATELINE_TRY(layer.qkv, load(".qkv", c.hidden, 3 * c.hidden));
    DATELINE_TRY(layer.o, load(".o", c.hidden, c.hidden));
    DATELINE_TRY(layer.ffn1, load(".ffn1", c.hidden, c.ffn));
    DATELINE_TRY(layer.ffn2, load(".ffn2", c.ffn, c.hidden));
    if (c.hidden % kPanel != 0 || c.ffn % kPanel != 0) {
      return Error{ErrorCode::kUnsupported, file.name() + ": widths must be multiples of 16"};
    }
    DATELINE_TRY(layer.norm1, load_norm(file, name + ".ln1", c.hidden, c.layer_norm_eps));
    DATELINE_TRY(layer.norm2, load_norm(file, name + ".ln2", c.hidden, c.layer_norm_eps));
  }
  return l;
}

void Layers::embed(const Kernels& kernels, const PieceBatch& batch, LayerBuffers& b) const {
  const size_t rows = batch.ids.size();
  float* x = b.x.room(rows * hidden_);
  for (size_t s = 0; s + 1 < batch.stretch.size(); ++s) {
    for (uint32_t r = batch.stretch[s]; r < batch.stretch[s + 1]; ++r) {
      const int8_t* word = words_ + size_t{batch.ids[r]} * hidden_;
      const float* pos = positions_ + size_t{r - batch.stretch[s]} * hidden_;
      const float* shape = shapes_ + size_t{batch.shapes[r]} * hidden_;
      const float scale = word_scale_[batch.ids[r]];
      float* to = x + r * hidden_;
      for (uint32_t d = 0; d < hidden_; ++d) {
        to[d] = static_cast<float>(word[d]) * scale + pos[d] + type_[d] + shape[d];
      }
    }
  }
  kernels.norm_quantise(rows, hidden_, norm_, layers_.front().qkv.step(), x,
                        b.quantised.room(rows * hidden_));
}

void Layers::attend(const Kernels& kernels, const Layer& layer, const PieceBatch& batch,
                    LayerBuffers& b) const {
  const size_t rows = batch.ids.size(), width = 3 * hidden_;
  float* qkv = b.qkv.room(rows * width);
  uint8_t* context = b.context.room(rows * hidden_);
  for (size_t r = 0; r < rows; r += kBlock) {
    const size_t count = std::min(kBlock, rows - r);
    int32_t* acc = b.acc.room(kBlock * width);
    layer.qkv.run(kernels, b.quantised.data() + r * hidden_, count, acc);
    kernels.rescale(acc, count, width, layer.qkv.rescale(), qkv + r * width);
  }
  for (size_t s = 0; s + 1 < batch.stretch.size(); ++s) {
    const size_t begin = batch.stretch[s], count = batch.stretch[s + 1] - begin;
    kernels.attention(qkv + begin * width, count, heads_, layer.o.step(),
                      b.room.room(attention_room(count)), context + begin * hidden_);
  }
}

void Layers::feed_forward(const Kernels& kernels, const Layer& layer, size_t rows,
                          const float* next_step, LayerBuffers& b) const {
  const size_t ffn = layer.ffn1.out();
  uint8_t* inner = b.inner.room(kBlock * ffn);
  for (size_t r = 0; r < rows; r += kBlock) {
    const size_t count = std::min(kBlock, rows - r);
    float* x = b.x.data() + r * hidden_;
    uint8_t* quantised = b.quantised.data() + r * hidden_;
    int32_t* acc = b.acc.room(kBlock * std::max<size_t>(ffn, hidden_));
    layer.o.run(kernels, b.context.data() + r * hidden_, count, acc);
    kernels.add_norm_quantise(acc, count, hidden_, layer.o.rescale(), layer.norm1,
                              layer.ffn1.step(), x, quantised);
    layer.ffn1.run(kernels, quantised, count, acc);
    kernels.rescale_gelu_quantise(acc, count, ffn, layer.ffn1.rescale(), layer.ffn2.step(), inner);
    layer.ffn2.run(kernels, inner, count, acc);
    kernels.add_norm_quantise(acc, count, hidden_, layer.ffn2.rescale(), layer.norm2, next_step, x,
                              quantised);
  }
}

// Packs the wanted rows of x and of the attention's answer to the front.
void Layers::keep(const PieceBatch& batch, size_t hidden, LayerBuffers& b) {
  for (size_t i = 0; i < batch.wanted.size(); ++i) {
    const size_t from = batch.wanted[i];
    if (from == i) continue;
    std::memcpy(b.x.data() + i * hidden, b.x.data() + from * hidden, hidden * sizeof(float));
    std::memcpy(b.context.data() + i * hidden, b.context.data() + from * hidden, hidden);
  }
}

void Layers::run(const Kernels& kernels, const PieceBatch& batch, const float* head_step,
                 LayerBuffers& b) const {
  embed(kernels, batch, b);
  size_t rows = batch.ids.size();
  for (size_t k = 0; k < layers_.size(); ++k) {
    const bool last = k + 1 == layers_.size();
    attend(kernels, layers_[k], batch, b);
    if (last) {
      keep(batch, hidden_, b);
      rows = batch.wanted.size();
    }
    feed_forward(kernels, layers_[k], rows, last ? head_step : layers_[k + 1].qkv.step(), b);
  }
}

}  // namespace dateline
