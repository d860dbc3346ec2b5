// UTF-8: validity, stepping, and the map between byte and code point offsets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/text.h"

namespace dateline {

// The code point at `at` (valid UTF-8 assumed), which is moved past it.
char32_t next_code_point(std::string_view text, size_t& at);
void append_utf8(std::string& out, char32_t code_point);
// A valid copy: each maximal ill-formed part becomes U+FFFD (WHATWG's decoder). `replaced` counts
// them.
std::string repair_utf8(std::string_view bytes, size_t* replaced = nullptr);
// True at the first byte of a character and at the end of the text.
inline bool is_boundary(std::string_view text, size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// Byte offset <-> code point offset of one text: a checkpoint each 256 bytes, so a look-up is
// constant; an all-ASCII text needs none.
class OffsetMap {
 public:
  explicit OffsetMap(std::string_view text);
  uint32_t code_point(uint32_t byte) const;
  uint32_t byte(uint32_t code_point) const;

 private:
  std::string_view text_;
  std::vector<uint32_t> checkpoints_;  // code points before byte 256 * i; empty: ASCII
};

}  // namespace dateline
