// The kernels for any machine: the whole-number product in plain C++, which fixes what the others
// must give.
#include "encoder/kernels.h"

namespace dateline::plain {

#define DATELINE_FLOAT_LOOPS
#include "encoder/float_loops.h"

static void product(const uint8_t* x, size_t rows, size_t k, const int8_t* packed, StepOrder,
                    size_t panels, const int32_t* start, int32_t* acc) {
  for (size_t r = 0; r < rows; ++r, x += k) {
    const int8_t* w = packed;
    for (size_t p = 0; p < panels; ++p, acc += kPanel) {
      int32_t sums[kPanel];
      for (size_t o = 0; o < kPanel; ++o) sums[o] = start[p * kPanel + o];
      for (size_t i = 0; i < k; i += kGroup, w += kPanel * kGroup) {
        for (size_t o = 0; o < kPanel; ++o) {
          const int8_t* of = w + o * kGroup;
          sums[o] += x[i] * of[0] + x[i + 1] * of[1] + x[i + 2] * of[2] + x[i + 3] * of[3];
        }
      }
      for (size_t o = 0; o < kPanel; ++o) acc[o] = sums[o];
    }
  }
}

extern const Kernels kKernels;
const Kernels kKernels = {"plain",
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

}  // namespace dateline::plain
