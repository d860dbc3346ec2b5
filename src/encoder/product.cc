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
// Every weight of a network passes here at start-up: no branch inside, so that it is vectorised.
static bool fits(const int8_t* step) {
  constexpr int kMost = INT16_MAX / UINT8_MAX, kHalf = kPanel * kGroup;
  static_assert(4 * kMaxWeight <= UINT8_MAX, "sums of four weights in eight bits");
  uint8_t above[kHalf], below[kHalf];
  for (int i = 0; i < kHalf; ++i) {
    const int8_t a = step[i], b = step[i + kHalf];
    above[i] = static_cast<uint8_t>(std::max<int8_t>(a, 0) + std::max<int8_t>(b, 0));
    below[i] = static_cast<uint8_t>(std::max<int8_t>(-a, 0) + std::max<int8_t>(-b, 0));
  }
  uint8_t most = 0;
  for (int i = 0; i < kHalf; i += 2) {
    most = std::max(most, static_cast<uint8_t>(above[i] + above[i + 1]));
    most = std::max(most, static_cast<uint8_t>(below[i] + below[i + 1]));
  }
  return most <= kMost;
}

StepTable order_steps(const int8_t* packed, size_t k, size_t panels) {
  StepTable table;
  table.steps.resize(panels * (k / kStep));
  auto to = table.steps.begin();
  std::vector<uint16_t> wide;
  for (size_t p = 0; p < panels; ++p, packed += k * kPanel) {
    const auto begin = to;
    wide.clear();
    for (size_t input = 0; input < k; input += kStep) {
      const auto at = static_cast<uint16_t>(input);
      if (fits(packed + input * kPanel)) {
        *to++ = at;
      } else {
        wide.push_back(at);
      }
    }
    table.narrow.push_back(static_cast<uint16_t>(to - begin));
    to = std::copy(wide.begin(), wide.end(), to);
  }
  return table;
}

}  // namespace dateline
