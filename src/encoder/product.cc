// Packing: sixteen outputs side by side, four inputs of each together, which is what vpmaddubsw and
// vpdpbusd want; sixteen bits a sum suffice for most groups of eight inputs (order_steps). A
// product is refused when a weight leaves +-63: its sums would not be exact on AVX2.
#include "encoder/product.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace dateline {
namespace {

constexpr int kMaxWeight = 63;
constexpr int kZeroPoint = 128;

}  // namespace

Result<Product> Product::load(const ModelFile& file, const std::string& name,
                              const std::string& act, uint32_t in, uint32_t out) {
  const auto damaged = [&](const char* what) {
    return Error{ErrorCode::kBadData, file.name() + ": " + name + ": " + what};
  };
  const auto scale = file.config().act.find(act);
  if (scale == file.config().act.end()) return damaged("config.act has no scale for its input");
  if (in == 0 || in % kPanel != 0 || in > UINT16_MAX) {
    return damaged("its input is no multiple of 16 wide, or too wide");
  }
  const uint64_t shape[] = {out, in}, row[] = {out}, column[] = {in};
  DATELINE_TRY(const auto w, file.bytes(name + ".w", shape));
  DATELINE_TRY(const auto s, file.floats(name + ".s", row));
  DATELINE_TRY(const auto b, file.floats(name + ".b", row));
  int largest = 0;
  for (const int8_t v : w) largest = std::max(largest, std::abs(int{v}));
  if (largest > kMaxWeight) {
    return damaged("a weight is larger than 63");
  }
  Product product;
  product.in_ = in;
  product.out_ = out;
  product.width_ = static_cast<uint32_t>(padded(out, kPanel));
  product.step_.assign(in, static_cast<float>(1.0 / scale->second));
  if (file.has(name + ".in")) {
    DATELINE_TRY(const auto times, file.floats(name + ".in", column));
    for (uint32_t i = 0; i < in; ++i) product.step_[i] *= times[i];
  }
  product.scale_.assign(product.width_, 0.0f);
  product.bias_.assign(product.width_, 0.0f);
  for (uint32_t o = 0; o < out; ++o) {
    product.scale_[o] = s[o] * static_cast<float>(scale->second);
    product.bias_[o] = b[o];
  }
  product.pack(w.data());
  return product;
}

void Product::pack(const int8_t* w) {
  int8_t* to = packed_.room(size_t{width_} * in_);
  start_.assign(width_, 0);
  static constexpr int8_t kNothing[kGroup] = {};
  for (uint32_t panel = 0; panel < width_; panel += kPanel) {
    for (uint32_t i = 0; i < in_; i += kGroup) {
      for (uint32_t o = panel; o < panel + kPanel; ++o, to += kGroup) {
        std::memcpy(to, o < out_ ? w + size_t{o} * in_ + i : kNothing, kGroup);
      }
    }
  }
  for (uint32_t o = 0; o < out_; ++o) {
    int32_t sum = 0;
    for (const int8_t *v = w + size_t{o} * in_, *end = v + in_; v != end; ++v) sum += *v;
    start_[o] = -kZeroPoint * sum;
  }
  order_ = order_steps(packed_.data(), in_, width_ / kPanel);
}

// Four products of u8 inputs with weights of one sign add up to at most 255 times the weights' sum.
StepTable order_steps(const int8_t* packed, size_t k, size_t panels) {
  constexpr int kMost = INT16_MAX / UINT8_MAX;
  const auto fits = [](const int8_t* step) {
    for (size_t pair = 0; pair < kPanel * kGroup; pair += 2) {
      int above = 0, below = 0;
      for (const size_t at : {pair, pair + 1, pair + kPanel * kGroup, pair + kPanel * kGroup + 1}) {
        (step[at] > 0 ? above : below) += std::abs(int{step[at]});
      }
      if (std::max(above, below) > kMost) return false;
    }
    return true;
  };
  StepTable table;
  table.steps.resize(panels * (k / kStep));
  auto to = table.steps.begin();
  for (size_t p = 0; p < panels; ++p, packed += k * kPanel) {
    const auto begin = to;
    for (size_t input = 0; input < k; input += kStep) *to++ = static_cast<uint16_t>(input);
    const auto wide = std::stable_partition(
        begin, to, [&](uint16_t input) { return fits(packed + size_t{input} * kPanel); });
    table.narrow.push_back(static_cast<uint16_t>(wide - begin));
  }
  return table;
}

}  // namespace dateline
