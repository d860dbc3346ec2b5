// The kernels for AVX2 (compiled with -mavx2): vpmaddubsw adds two products of u8 and s8 in 16
// bits, which cannot overflow since weights stay within 63: 2 * 255 * 63 = 32,130.
#if defined(__AVX2__)
#include <immintrin.h>

#include "encoder/kernels.h"

namespace dateline::avx2 {

#define DATELINE_FLOAT_LOOPS
#include "encoder/float_loops.h"

// Two sums of u8 by s8 for each of 16 lanes. The weights stay in memory: named in a register, they
// push one of the sums of tile<6> onto the stack, which costs a third of the speed.
DATELINE_INLINE __m256i pairs(__m256i a, const int8_t* w) {
  __m256i sums;
  asm("vpmaddubsw %2, %1, %0" : "=x"(sums) : "x"(a), "m"(*reinterpret_cast<const __m256i*>(w)));
  return sums;
}

// R rows by one panel of 16 outputs: 2R sums in registers.
template <int R>
static inline void tile(const uint8_t* x, size_t k, const int8_t* w, const int32_t* start,
                        int32_t* acc, size_t acc_stride) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i low[R], high[R];
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) {
    low[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(start));
    high[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(start + 8));
  }
  for (size_t i = 0; i < k; i += kGroup, w += kPanel * kGroup) {
#pragma GCC unroll 8
    for (int r = 0; r < R; ++r) {
      int32_t group;
      __builtin_memcpy(&group, x + r * k + i, sizeof group);
      const __m256i a = _mm256_set1_epi32(group);
      low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(pairs(a, w), ones));
      high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(pairs(a, w + 32), ones));
    }
  }
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) {
    int32_t* to = acc + r * acc_stride;
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), low[r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 8), high[r]);
  }
}

static void product(const uint8_t* x, size_t rows, size_t k, const int8_t* packed, size_t panels,
                    const int32_t* start, int32_t* acc) {
  const size_t stride = panels * kPanel;
  for (size_t p = 0; p < panels; ++p, packed += k * kPanel, start += kPanel) {
    const uint8_t* row = x;
    int32_t* to = acc + p * kPanel;
    size_t r = 0;
    for (; r + 6 <= rows; r += 6, row += 6 * k, to += 6 * stride) {
      tile<6>(row, k, packed, start, to, stride);
    }
    switch (rows - r) {
      case 5:
        tile<5>(row, k, packed, start, to, stride);
        break;
      case 4:
        tile<4>(row, k, packed, start, to, stride);
        break;
      case 3:
        tile<3>(row, k, packed, start, to, stride);
        break;
      case 2:
        tile<2>(row, k, packed, start, to, stride);
        break;
      case 1:
        tile<1>(row, k, packed, start, to, stride);
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
