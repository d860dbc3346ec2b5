// Any bytes as the facts of an article, signed so that the checksum does not hide what comes after
// it: refused, or a set of its own that the same bytes come out of again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/hash.h"
#include "dateline/record.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  (void)decode(bytes);
  constexpr size_t kHash = 8;
  if (bytes.size() < kHash) return 0;
  bytes.resize(bytes.size() - kHash);
  const uint64_t sum = hash64(bytes);
  for (size_t i = 0; i < kHash; ++i) bytes += static_cast<char>(sum >> (8 * i));
  const Result<Facts> facts = decode(bytes);
  if (!facts) return 0;
  const std::string written = encode(*facts);
  const Result<Facts> again = decode(written);
  if (!again || encode(*again) != written) std::abort();
  return 0;
}
