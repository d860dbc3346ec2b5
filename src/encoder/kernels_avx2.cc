// The kernels for AVX2 (compiled with -mavx2): vpmaddubsw adds two products of u8 and s8 in 16
// bits, which cannot overflow since weights stay within 63: 2 * 255 * 63 = 32,130.
#if defined(__AVX2__)
#include <immintrin.h>

#include "encoder/kernels.h"

namespace dateline::avx2 {

#define DATELINE_FLOAT_LOOPS
#include "encoder/float_loops.h"

// Two sums of u8 by s8 for each of 16 lanes. The weights stay in memory: there is no register left.
DATELINE_INLINE __m256i pairs(__m256i a, const int8_t* w) {
  __m256i sums;
  asm("vpmaddubsw %2, %1, %0" : "=x"(sums) : "x"(a), "m"(*reinterpret_cast<const __m256i*>(w)));
  return sums;
}

DATELINE_INLINE __m256i spread(const uint8_t* x) {
  int32_t group;
  __builtin_memcpy(&group, x, sizeof group);
  return _mm256_set1_epi32(group);
}

// R rows by one panel of 16 outputs: 2R sums in registers, at most eight, or one would go to the
// stack. Where the order says so, two groups of
// inputs are added in 16 bits before they are widened: five instructions instead of six, and three
// instead of four of the dear ones.
template <int R>
static inline void tile(const uint8_t* x, size_t k, const int8_t* w, const uint16_t* step,
                        size_t narrow, const int32_t* start, int32_t* acc, size_t acc_stride) {
  constexpr size_t kGroupBytes = kPanel * kGroup;
  const __m256i ones = _mm256_set1_epi16(1);
  const auto widened = [&](__m256i sums) __attribute__((always_inline)) {
    return _mm256_madd_epi16(sums, ones);
  };
  __m256i low[R], high[R];
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) {
    low[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(start));
    high[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(start + 8));
  }
  const uint16_t *const wide = step + narrow, *const end = step + k / kStep;
  for (; step != wide; ++step) {
    const uint8_t* inputs = x + *step;
    const int8_t* v = w + *step * kPanel;
#pragma GCC unroll 8
    for (int r = 0; r < R; ++r) {
      const __m256i a = spread(inputs + r * k), b = spread(inputs + r * k + kGroup);
      const __m256i l = _mm256_add_epi16(pairs(a, v), pairs(b, v + kGroupBytes)),
                    h = _mm256_add_epi16(pairs(a, v + 32), pairs(b, v + kGroupBytes + 32));
      low[r] = _mm256_add_epi32(low[r], widened(l));
      high[r] = _mm256_add_epi32(high[r], widened(h));
    }
  }
  for (; step != end; ++step) {
    const uint8_t* inputs = x + *step;
    const int8_t* v = w + *step * kPanel;
    for (size_t g = 0; g < kStep; g += kGroup, inputs += kGroup, v += kGroupBytes) {
#pragma GCC unroll 8
      for (int r = 0; r < R; ++r) {
        const __m256i a = spread(inputs + r * k);
        low[r] = _mm256_add_epi32(low[r], widened(pairs(a, v)));
        high[r] = _mm256_add_epi32(high[r], widened(pairs(a, v + 32)));
      }
    }
  }
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) {
    int32_t* to = acc + r * acc_stride;
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), low[r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 8), high[r]);
  }
}

static void product(const uint8_t* x, size_t rows, size_t k, const int8_t* packed, StepOrder order,
                    size_t panels, const int32_t* start, int32_t* acc) {
  const size_t stride = panels * kPanel;
  for (size_t p = 0; p < panels; ++p, packed += k * kPanel, start += kPanel) {
    const uint16_t* steps = order.steps + p * (k / kStep);
    const size_t narrow = order.narrow[p];
    const uint8_t* row = x;
    int32_t* to = acc + p * kPanel;
    size_t r = 0;
    for (; r + 4 <= rows; r += 4, row += 4 * k, to += 4 * stride) {
      tile<4>(row, k, packed, steps, narrow, start, to, stride);
    }
    switch (rows - r) {
      case 3:
        tile<3>(row, k, packed, steps, narrow, start, to, stride);
        break;
      case 2:
        tile<2>(row, k, packed, steps, narrow, start, to, stride);
        break;
      case 1:
        tile<1>(row, k, packed, steps, narrow, start, to, stride);
        break;
      default:
        break;
    }
  }
}

extern const Kernels kKernels;
const Kernels kKernels = {"avx2",
                          product,
                          rescale,
                          rescale_gelu,
                          rescale_gelu_quantise,
                          add_norm_quantise,
                          norm_quantise,
                          quantise,
                          attention,
                          multiply,
                          gelu,
                          exponential};

}  // namespace dateline::avx2
#endif
