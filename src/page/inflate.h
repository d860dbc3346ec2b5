// Decompression: one interface over gzip, zlib, raw deflate, zstd and brotli.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "dateline/error.h"
#include "dateline/inputs.h"

namespace dateline {

enum class Compression { kNone, kGzip, kZlib, kDeflate, kZstd, kBrotli };

// A stream decoder. One member (gzip) or frame (zstd) at a time: `restart` goes on with the next.
class Inflater {
 public:
  enum class Status { kMore, kEnd, kDamaged };
  struct Step {
    size_t taken = 0, made = 0;
    Status status = Status::kMore;
  };
  // `at_once`: a small member of gzip or zlib that is whole in the first bytes offered is inflated
  // in one go, many times faster than piece by piece; what is given is the same. For a probe:
  // false.
  static std::unique_ptr<Inflater> make(Compression compression, bool at_once = true);
  virtual ~Inflater() = default;
  // Takes from `in`, writes at most `room` bytes to `out`. Progress is made unless `in` is used up.
  virtual Step step(std::string_view in, char* out, size_t room) = 0;
  virtual void restart() = 0;
};

// By the first bytes (four tell all); kNone for what does not say so (deflate, brotli never do).
Compression compression_of(std::string_view head);

// `bytes` decompressed whole, within `limits.page_bytes` and the limits of ratio. kRefused where a
// limit is met, kBadData for damage; the message says nothing of whose bytes they are.
Result<std::string> inflate_whole(std::string_view bytes, Compression compression,
                                  const Limits& limits);

// True where `made` bytes out of `taken` are more than the limits allow.
bool is_bomb(uint64_t taken, uint64_t made, const Limits& limits);
std::string bomb_reason(const Limits& limits);  // "decompresses to more than 200 times its size"

}  // namespace dateline
