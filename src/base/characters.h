// What is asked of single characters many times a page: ICU's answers, below U+0800
// (Latin, Greek, Cyrillic, Hebrew, Arabic) from a table that is filled from ICU once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace dateline {

enum CharacterBit : uint8_t {
  kIsAlpha = 1,
  kIsUpper = 2,
  kIsSpace = 4,
  kIsDigit = 8,  // u_isalnum but not u_isalpha
  kIsMark = 16,  // non-spacing or combining spacing mark
};

struct CharacterTable {
  static constexpr char32_t kSize = 0x800;
  uint8_t bits[kSize];
  char16_t lower[kSize];  // simple case mapping; all of them stay below U+FFFF
  CharacterTable();
};
extern const CharacterTable kCharacters;

uint8_t bits_by_icu(char32_t c);
char32_t lower_by_icu(char32_t c);

inline uint8_t character_bits(char32_t c) {
  return c < CharacterTable::kSize ? kCharacters.bits[c] : bits_by_icu(c);
}
inline char32_t lower_of(char32_t c) {
  return c < CharacterTable::kSize ? kCharacters.lower[c] : lower_by_icu(c);
}

// ASCII letters in lower case, all other bytes as they are.
inline char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
std::string lower_ascii(std::string_view text);

// Appends the text in lower case, character by character.
void append_lower(std::string_view text, std::string& out);

// next_code_point with the short forms in line.
inline char32_t next_character(std::string_view text, size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return ++at, lead;
  if (lead >= 0xC0 && lead < 0xE0 && at + 1 < text.size()) {
    at += 2;
    return (lead & 0x1Fu) << 6 | (static_cast<unsigned char>(text[at - 1]) & 0x3Fu);
  }
  return next_code_point(text, at);
}

// Letters and digits of ASCII, and all bytes of other characters.
struct WordBytes {
  bool of[256] = {};
  constexpr WordBytes() {
    for (int c = 0; c < 256; ++c)
      of[c] = c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
  }
};
inline constexpr WordBytes kWordBytes;
inline bool is_word_byte(char c) { return kWordBytes.of[static_cast<unsigned char>(c)]; }

// A set of bytes, for a look at each byte of a text.
class ByteSet {
 public:
  explicit constexpr ByteSet(std::string_view bytes) {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }
  // The first byte of the set from `at` on, or the text's end.
  constexpr size_t find(std::string_view text, size_t at = 0) const {
    while (at < text.size() && !has(text[at])) ++at;
    return at;
  }

 private:
  bool has_[256] = {};
};

// The dash of a dateline or an aside, a token of its own.
inline bool is_dash(std::string_view token) {
  return token == "-" || token == "--" || token == "–" || token == "—";
}

}  // namespace dateline
