// The kernels for AVX-512 with VNNI (compiled with -mavx512vnni and what it needs): vpdpbusd takes
// four products at a time into 32 bits. The float loops are the same eight lanes.
#if defined(__AVX512VNNI__)
#include <immintrin.h>

#include "encoder/kernels.h"

namespace dateline::vnni {

#define DATELINE_FLOAT_LOOPS
#include "encoder/float_loops.h"

// sums += four products of u8 by s8 for each of 16 lanes. In assembly, since GCC 12 copies every
// sum at every step around its own intrinsic, and sends two of them through the stack.
DATELINE_INLINE void add_products(__m512i& sums, __m512i a, __m512i w) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sums) : "v"(a), "v"(w));
}

// R rows by P panels of 16 outputs: R * P sums, P weights and one input in the 32 registers.
template <int R, int P>
static inline void tile(const uint8_t* x, size_t k, const int8_t* w, const int32_t* start,
                        int32_t* acc, size_t acc_stride) {
  __m512i sums[R][P];
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 3
    for (int p = 0; p < P; ++p) sums[r][p] = _mm512_loadu_si512(start + p * kPanel);
  }
  for (size_t i = 0; i < k; i += kGroup) {
    __m512i part[P];
#pragma GCC unroll 3
    for (int p = 0; p < P; ++p) part[p] = _mm512_load_si512(w + p * k * kPanel + i * kPanel);
#pragma GCC unroll 8
    for (int r = 0; r < R; ++r) {
      int32_t group;
      __builtin_memcpy(&group, x + r * k + i, sizeof group);
      const __m512i a = _mm512_set1_epi32(group);
#pragma GCC unroll 3
      for (int p = 0; p < P; ++p) add_products(sums[r][p], a, part[p]);
    }
  }
#pragma GCC unroll 8
  for (int r = 0; r < R; ++r) {
#pragma GCC unroll 3
    for (int p = 0; p < P; ++p) {
      _mm512_storeu_si512(acc + r * acc_stride + p * kPanel, sums[r][p]);
    }
  }
}

// The rows that are left after tiles of eight, as one tile: one by one, each would wait for its own
// sums.
template <int P, int R = 7>
static inline void last_rows(const uint8_t* x, size_t rows, size_t k, const int8_t* w,
                             const int32_t* start, int32_t* acc, size_t stride) {
  if constexpr (R > 0) {
    if (rows == R) return tile<R, P>(x, k, w, start, acc, stride);
    last_rows<P, R - 1>(x, rows, k, w, start, acc, stride);
  }
}

template <int P>
static inline void columns(const uint8_t* x, size_t rows, size_t k, const int8_t* w,
                           const int32_t* start, int32_t* acc, size_t stride) {
  for (; rows >= 8; rows -= 8, x += 8 * k, acc += 8 * stride) {
    tile<8, P>(x, k, w, start, acc, stride);
  }
  last_rows<P>(x, rows, k, w, start, acc, stride);
}

static void product(const uint8_t* x, size_t rows, size_t k, const int8_t* packed, StepOrder,
                    size_t panels, const int32_t* start, int32_t* acc) {
  const size_t stride = panels * kPanel;
  size_t p = 0;
  const auto next = [&](auto columns_of, size_t count) {
    columns_of(x, rows, k, packed + p * k * kPanel, start + p * kPanel, acc + p * kPanel, stride);
    p += count;
  };
  while (p + 3 <= panels) next(columns<3>, 3);
  if (p + 2 <= panels) next(columns<2>, 2);
  if (p < panels) next(columns<1>, 1);
}

extern const Kernels kKernels;
const Kernels kKernels = {"avx512-vnni",
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

}  // namespace dateline::vnni
#endif
