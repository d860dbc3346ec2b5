// Which kernels this machine runs: asked once, of the processor.
#include "encoder/kernels.h"

#include <cstdlib>

namespace dateline {

namespace plain {
extern const Kernels kKernels;
}
#if defined(DATELINE_X86_KERNELS)
namespace avx2 {
extern const Kernels kKernels;
}
namespace vnni {
extern const Kernels kKernels;
}
#endif

namespace {

struct List {
  const Kernels* kernels[3] = {};
  size_t count = 0;
  List() {
    kernels[count++] = &plain::kKernels;
#if defined(DATELINE_X86_KERNELS)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2")) kernels[count++] = &avx2::kKernels;
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl")) {
      kernels[count++] = &vnni::kKernels;
    }
#endif
  }
};

}  // namespace

std::span<const Kernels* const> all_kernels() {
  static const List kList;
  return {kList.kernels, kList.count};
}

const Kernels& best_kernels() {
  const auto all = all_kernels();
  return std::getenv("DATELINE_PLAIN_KERNELS") ? *all.front() : *all.back();
}

}  // namespace dateline
