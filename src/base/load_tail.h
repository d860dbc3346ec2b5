// The last bytes of a text for those who read sixteen at a time, without a look behind its end and
// without a call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>

namespace dateline {

// `size` bytes, less than sixteen, filled up with zeros.
inline __m128i load_tail(const char* at, size_t size) {
  uint64_t low = 0, high = 0;
  if (size >= 8) {
    std::memcpy(&low, at, 8);
    std::memcpy(&high, at + size - 8, 8);
    high = size == 8 ? 0 : high >> (8 * (16 - size));
  } else if (size >= 4) {
    uint32_t first = 0, last = 0;  // they may share bytes
    std::memcpy(&first, at, 4);
    std::memcpy(&last, at + size - 4, 4);
    low = first | uint64_t{last} << (8 * (size - 4));
  } else if (size > 0) {
    const auto byte = [&](size_t i) {
      return uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
    };
    low = byte(0) | byte(size / 2) | byte(size - 1);
  }
  return _mm_set_epi64x(static_cast<int64_t>(high), static_cast<int64_t>(low));
}

}  // namespace dateline
#endif
