// A limit of size as people write it.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

// "16 MiB", "1536 KiB", "10 bytes": never rounded, so that no limit reads as nothing.
inline std::string size_text(uint64_t bytes) {
  constexpr uint64_t kKiB = 1 << 10, kMiB = 1 << 20;
  if (bytes >= kMiB && bytes % kMiB == 0) return std::to_string(bytes / kMiB) + " MiB";
  if (bytes >= kKiB && bytes % kKiB == 0) return std::to_string(bytes / kKiB) + " KiB";
  return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

}  // namespace dateline
