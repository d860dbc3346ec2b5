// Laws of charsets: any bytes give UTF-8 without NUL; what is UTF-8 already comes through
// unchanged; a text converted once does not change when it is converted again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "page/charset.h"
#include "page/kind.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  if (size == 0) return 0;
  const bool html = data[0] % 2 != 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  (void)content_kind(bytes);
  Issues issues;
  const std::string text = to_utf8(bytes, html, issues);
  if (!is_valid_utf8(text) || text.find('\0') != text.npos) std::abort();
  const bool high = text.find_first_of("\xC3\xE2\xEF\xF0") != text.npos;
  if (high && text.find('\x1B') == text.npos && to_utf8(text, false, issues) != text &&
      text.compare(0, 3, "\xEF\xBB\xBF") != 0) {
    std::abort();
  }
  return 0;
}
