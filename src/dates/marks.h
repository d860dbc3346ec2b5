// Characters and marks as the date lexer sees them.
#pragma once

#include <algorithm>
#include <string_view>

#include "dates/lexer.h"

namespace dateline {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}
inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

// Marks beyond ASCII that matter, as the ASCII mark that they stand for; '\0': not a mark.
// Length is always 3 (U+2010-U+2026) or 2 (U+00A0).
inline char mark_at(std::string_view text, size_t at, size_t& length) {
  const auto byte = [&](size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  if (byte(0) == 0xC2 && byte(1) == 0xA0) return length = 2, ' ';
  if (byte(0) != 0xE2) return '\0';
  length = 3;
  if (byte(1) == 0x80) {
    if (byte(2) >= 0x90 && byte(2) <= 0x93) return '-';
    if (byte(2) == 0x94 || byte(2) == 0x95) return '_';  // em dash: parts clauses, never numbers
    if (byte(2) == 0x98 || byte(2) == 0x99) return '\'';
    if (byte(2) == 0x9C || byte(2) == 0x9D) return '"';
    if (byte(2) >= 0x80 && byte(2) <= 0x8A) return ' ';
    if (byte(2) == 0xAF) return ' ';
    if (byte(2) == 0xA6) return '.';
  }
  return '\0';
}

inline bool is_mark(std::string_view text, const Lexeme& lexeme, char mark) {
  size_t length = 1;
  return lexeme.span.size() <= 3 &&
         (text[lexeme.span.begin] == mark || mark_at(text, lexeme.span.begin, length) == mark);
}
inline bool word_is(std::string_view text, const Lexeme& lexeme, std::string_view word) {
  const std::string_view form = lexeme.span.of(text);
  return form.size() == word.size() && std::equal(form.begin(), form.end(), word.begin(),
                                                  [](char a, char b) { return lower(a) == b; });
}

}  // namespace dateline
