// The table of characters.h.
#include "base/characters.h"

#include <unicode/uchar.h>

namespace dateline {

uint8_t bits_by_icu(char32_t c) {
  const auto u = static_cast<UChar32>(c);
  uint8_t bits = 0;
  if (u_isalpha(u))
    bits |= kIsAlpha;
  else if (u_isalnum(u))
    bits |= kIsDigit;
  if (u_isupper(u)) bits |= kIsUpper;
  if (u_isUWhiteSpace(u)) bits |= kIsSpace;
  const int8_t type = u_charType(u);
  if (type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK) bits |= kIsMark;
  return bits;
}

char32_t lower_by_icu(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

CharacterTable::CharacterTable() {
  for (char32_t c = 0; c < kSize; ++c) {
    bits[c] = bits_by_icu(c);
    lower[c] = static_cast<char16_t>(lower_by_icu(c));
  }
}

const CharacterTable kCharacters;

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower_ascii(c);
  return out;
}

void append_lower(std::string_view text, std::string& out) {
  for (size_t at = 0; at < text.size();) append_utf8(out, lower_of(next_character(text, at)));
}

}  // namespace dateline
