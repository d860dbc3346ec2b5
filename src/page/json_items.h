// JSON of many pages as a stream of texts: a line each, or the elements of one array.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "page/byte_stream.h"

namespace dateline {

class JsonItems {
 public:
  // `head`: what has been read of `stream`, which gives the rest. `limit`: bytes of one item.
  JsonItems(ByteStream& stream, std::string head, uint64_t limit);

  enum class Got { kItem, kTooLong, kEnd, kError };
  // The next item that is not blank. `item` is a view until the next call; `number` is its line, or
  // its place in the array, from 1. kError: the stream failed, and why is in `error`; it has ended.
  Got next(std::string_view& item, uint64_t& number, std::string& error);

 private:
  Got next_line(std::string_view& item, std::string& error);
  Got next_element(std::string_view& item, std::string& error);
  bool fill(std::string& error);

  ByteStream& stream_;
  std::string buffer_;
  size_t at_ = 0;
  uint64_t limit_, number_ = 0;
  bool ended_ = false, array_ = false;
};

}  // namespace dateline
