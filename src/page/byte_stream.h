// Bytes of one file, of standard input or of memory, decompressed on the way, within limits.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "dateline/error.h"
#include "dateline/inputs.h"

namespace dateline {

class ByteStream {
 public:
  // `path` "-" is standard input. Layers of gzip and zstd are recognised by their first bytes.
  // `stop` (or null) is asked while a pipe has nothing to give: true ends the wait with kIo.
  static Result<ByteStream> open(const std::string& path, const Limits& limits,
                                 bool (*stop)() = nullptr);
  // Bytes that are in memory already; `name` stands for them in messages.
  static Result<ByteStream> of(std::string bytes, const std::string& name, const Limits& limits);
  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;
  ~ByteStream();

  // Appends up to `count` bytes to `out`; the number appended, 0 at the end. kRefused for a
  // decompression bomb, kBadData for damage (what came before it is kept by the caller).
  Result<size_t> read(std::string& out, size_t count);
  // After an error: goes to the next gzip member of a file compressed record by record. False if
  // there is none.
  bool skip_damage();
  uint64_t raw_bytes() const;  // of the file itself, for progress

 private:
  struct Impl;
  explicit ByteStream(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
