// The loops where the time goes, once for each instruction set, chosen when a model is loaded. All
// give the same bits: whole-number sums are exact, and the float loops fix the order of every sum
// (eight lanes, then a tree of them; or one chain an output) and use their own exp and erf.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace dateline {

inline constexpr size_t kPanel = 16;  // outputs side by side in packed weights
inline constexpr size_t kGroup = 4;   // inputs side by side in packed weights
inline constexpr size_t kStep = 8;    // inputs whose products may be added in 16 bits
inline constexpr size_t kLanes = 8;   // floats in the fixed lanes of sums

// The order in which a panel's inputs may be read, kStep of them at a time: first those where no
// choice of u8 inputs can take the sum of four products past 16 bits, then the others. `steps`:
// where each begins, k / kStep a panel; `narrow`: how many of the first kind, one a panel. Any
// order gives the same whole number; a kernel that sums in 32 bits need not look.
struct StepOrder {
  const uint16_t* steps;
  const uint16_t* narrow;
};

// One row of a product's answer is acc * scale + bias, per output.
struct Rescale {
  const float* scale;
  const float* bias;
};

// Weights and bias of a layer norm, and the multipliers that turn its answer into the next u8
// input.
struct Norm {
  const float* weight;
  const float* bias;
  float eps;
};

struct Kernels {
  const char* name;

  // acc[r][o] = start[o] + sum over k of x[r][k] * w[o][k]; w packed, x rows of `k` bytes (k a
  // multiple of kStep), acc rows of panels * kPanel.
  void (*product)(const uint8_t* x, size_t rows, size_t k, const int8_t* packed, StepOrder order,
                  size_t panels, const int32_t* start, int32_t* acc);
  // out[r][o] = acc * scale + bias; rows of `n`, a multiple of kLanes.
  void (*rescale)(const int32_t* acc, size_t rows, size_t n, Rescale by, float* out);
  // The same, then GELU.
  void (*rescale_gelu)(const int32_t* acc, size_t rows, size_t n, Rescale by, float* out);
  // The same, then u8 with `step`.
  void (*rescale_gelu_quantise)(const int32_t* acc, size_t rows, size_t n, Rescale by,
                                const float* step, uint8_t* out);
  // x[r] = norm(x[r] + acc * scale + bias); out[r] = x[r] as u8 with `step`.
  void (*add_norm_quantise)(const int32_t* acc, size_t rows, size_t n, Rescale by, Norm norm,
                            const float* step, float* x, uint8_t* out);
  // x[r] = norm(x[r]); out[r] = x[r] as u8 with `step`.
  void (*norm_quantise)(size_t rows, size_t n, Norm norm, const float* step, float* x,
                        uint8_t* out);
  // out[r][o] = x[r][o] * step[o] + 128, rounded to even, within u8.
  void (*quantise)(const float* x, size_t rows, size_t n, const float* step, uint8_t* out);
  // Attention of one sentence over its own `rows` rows of q, k, v (3 * heads * 32 floats a row);
  // out: heads * 32 bytes a row, u8 with `step`. `room`: attention_room(rows) floats.
  void (*attention)(const float* qkv, size_t rows, size_t heads, const float* step, float* room,
                    uint8_t* out);
  // out[r][o] = sum over k of a[r * a_stride + k] * b[k * b_stride + o], summed in the order of k;
  // n a multiple of kLanes.
  void (*multiply)(const float* a, size_t a_stride, size_t rows, size_t k, const float* b,
                   size_t b_stride, size_t n, float* out, size_t out_stride);
  // x[i] = gelu(x[i]); n a multiple of kLanes.
  void (*gelu)(float* x, size_t n);
  // x[i] = exp(x[i] - most); x has room for n rounded up to kLanes.
  void (*exponential)(float* x, size_t n, float most);
};

inline constexpr size_t kHeadWidth = 32;
inline size_t padded(size_t n, size_t to) { return (n + to - 1) / to * to; }
inline size_t attention_room(size_t rows) { return (kHeadWidth + 4) * padded(rows, 16); }

// The best that this machine runs, or the plain one where `DATELINE_PLAIN_KERNELS` asks for it; and
// all that it runs, for tests.
const Kernels& best_kernels();
std::span<const Kernels* const> all_kernels();

}  // namespace dateline
