// Hashes: XXH3, the same on every machine; and ids made from content.
#pragma once

#include <xxhash.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

inline uint64_t hash64(std::string_view bytes, uint64_t seed = 0) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

// `prefix` and 12 hex digits of the hash of `content`: "e5f0c3a1b2d4". 48 bits: at a million
// entries the chance that any two meet is one in 500.
inline std::string content_id(char prefix, std::string_view content) {
  static constexpr char kHex[] = "0123456789abcdef";
  uint64_t hash = hash64(content);
  std::string id(1, prefix);
  for (int i = 0; i < 12; ++i, hash <<= 4) id += kHex[hash >> 60];
  return id;
}

}  // namespace dateline
