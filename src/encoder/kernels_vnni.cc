// The kernels for AVX-512 with VNNI (compiled with -mavx512vnni and what it needs): vpdpbusd takes
// four products at a time into 32 bits. The float loops are the same eight lanes.
#if defined(__AVX512VNNI__)
#include <immintrin.h>

#include "encoder/kernels.h"

namespace dateline::vnni {

#define DATELINE_FLOAT_LOOPS
#include "encoder/float_loops.h"

// R rows by P panels of 16 outputs.
template <int R, int P>
static inline void tile(const uint8_t* x, size_t k, const int8_t* w, const int32_t* start,
                        int32_t* acc, size_t acc_stride) {
  __m512i sums[R][P];
  for (int r = 0; r < R; ++r) {
    for (int p = 0; p < P; ++p) sums[r][p] = _mm512_loadu_si512(start + p * kPanel);
  }
  for (size_t i = 0; i < k; i += kGroup) {
    __m512i part[P];
    for (int p = 0; p < P; ++p) part[p] = _mm512_load_si512(w + p * k * kPanel + i * kPanel);
    for (int r = 0; r < R; ++r) {
      int32_t group;
      __builtin_memcpy(&group, x + r * k + i, sizeof group);
      const __m512i a = _mm512_set1_epi32(group);
      for (int p = 0; p < P; ++p) sums[r][p] = _mm512_dpbusd_epi32(sums[r][p], a, part[p]);
    }
  }
  for (int r = 0; r < R; ++r) {
    for (int p = 0; p < P; ++p) {
      _mm512_storeu_si512(acc + r * acc_stride + p * kPanel, sums[r][p]);
    }
  }
}

template <int P>
static inline void columns(const uint8_t* x, size_t rows, size_t k, const int8_t* w,
                           const int32_t* start, int32_t* acc, size_t stride) {
  size_t r = 0;
  for (; r + 8 <= rows; r += 8, x += 8 * k, acc += 8 * stride) {
    tile<8, P>(x, k, w, start, acc, stride);
  }
  for (; r < rows; ++r, x += k, acc += stride) tile<1, P>(x, k, w, start, acc, stride);
}

static void product(const uint8_t* x, size_t rows, size_t k, const int8_t* packed, StepOrder,
                    size_t panels, const int32_t* start, int32_t* acc) {
  const size_t stride = panels * kPanel;
  size_t p = 0;
  for (; p + 2 <= panels; p += 2) {
    columns<2>(x, rows, k, packed + p * k * kPanel, start + p * kPanel, acc + p * kPanel, stride);
  }
  if (p < panels) {
    columns<1>(x, rows, k, packed + p * k * kPanel, start + p * kPanel, acc + p * kPanel, stride);
  }
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
