// Looking for the few bytes that mean something in mark-up, sixteen at a time where the machine has
// SSE2 (every x86-64), one at a time elsewhere: both give the same answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dateline::html {

// What was met on the way, as bits.
enum Noted : uint32_t { kAmpersand = 1, kReturn = 2, kNull = 4 };

inline uint32_t noted_by(char c) {
  return c == '&' ? kAmpersand : c == '\r' ? kReturn : c == '\0' ? kNull : 0u;
}

// The first `stop` in [at, end), or `end`. What lies before it is added to `noted`.
inline const char* scan_to(const char* at, const char* end, char stop, uint32_t& noted) {
#ifdef __SSE2__
  const __m128i stops = _mm_set1_epi8(stop), ampersands = _mm_set1_epi8('&'),
                returns = _mm_set1_epi8('\r'), nulls = _mm_setzero_si128();
  for (; end - at >= 16; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i a = _mm_cmpeq_epi8(block, ampersands), r = _mm_cmpeq_epi8(block, returns),
                  n = _mm_cmpeq_epi8(block, nulls), s = _mm_cmpeq_epi8(block, stops);
    const auto found = static_cast<uint32_t>(_mm_movemask_epi8(s));
    auto special = static_cast<uint32_t>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(a, r), n)));
    if (found != 0) special &= (found & (0u - found)) - 1;  // before the stop
    if (special != 0) {
      if (static_cast<uint32_t>(_mm_movemask_epi8(a)) & special) noted |= kAmpersand;
      if (static_cast<uint32_t>(_mm_movemask_epi8(r)) & special) noted |= kReturn;
      if (static_cast<uint32_t>(_mm_movemask_epi8(n)) & special) noted |= kNull;
    }
    if (found != 0) return at + __builtin_ctz(found);
  }
#endif
  for (; at != end; ++at) {
    if (*at == stop) return at;
    noted |= noted_by(*at);
  }
  return end;
}

// The first of & \r \0 in [at, end), or `end`.
inline const char* scan_to_special(const char* at, const char* end) {
#ifdef __SSE2__
  const __m128i ampersands = _mm_set1_epi8('&'), returns = _mm_set1_epi8('\r'),
                nulls = _mm_setzero_si128();
  for (; end - at >= 16; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const auto found = static_cast<uint32_t>(_mm_movemask_epi8(_mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(block, ampersands), _mm_cmpeq_epi8(block, returns)),
        _mm_cmpeq_epi8(block, nulls))));
    if (found != 0) return at + __builtin_ctz(found);
  }
#endif
  while (at != end && noted_by(*at) == 0) ++at;
  return at;
}

#ifdef __SSE2__
// Which of sixteen bytes are white space of mark-up: \t \n \f \r are four of the five numbers from
// 9 on, of which \v is none.
inline __m128i spaces_of(__m128i v) {
  const auto all = [](char c) { return _mm_set1_epi8(c); };
  const __m128i control = _mm_andnot_si128(
      _mm_cmpeq_epi8(v, all('\v')),
      _mm_and_si128(_mm_cmpgt_epi8(v, all('\t' - 1)), _mm_cmplt_epi8(v, all('\r' + 1))));
  return _mm_or_si128(control, _mm_cmpeq_epi8(v, all(' ')));
}
#endif

// How much white space of mark-up a text begins with.
inline size_t leading_space(std::string_view text) {
  const auto is_space = [](char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
  };
  size_t at = 0;
#ifdef __SSE2__
  if (text.empty() || !is_space(text[0])) return 0;
  for (; text.size() - at >= 16; at += 16) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const auto others = static_cast<uint32_t>(~_mm_movemask_epi8(spaces_of(v)) & 0xFFFF);
    if (others != 0) return at + static_cast<size_t>(__builtin_ctz(others));
  }
#endif
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

// Bytes of names: what ends one, and what has to be written anew in one.
enum NameByte : uint8_t {
  kEndsTagName = 1,    // white space / >
  kEndsAttribute = 2,  // white space / > =
  kRewritten = 4,      // capitals, NUL, CR
  kEndsValue = 8,      // white space >
};
struct NameTable {
  uint8_t of[256] = {};
  constexpr NameTable() {
    for (const char c : {' ', '\n', '\t', '\r', '\f'})
      of[static_cast<unsigned char>(c)] = kEndsTagName | kEndsAttribute | kEndsValue;
    of['/'] = kEndsTagName | kEndsAttribute;
    of['>'] = kEndsTagName | kEndsAttribute | kEndsValue;
    of['='] = kEndsAttribute;
    for (int c = 'A'; c <= 'Z'; ++c) of[c] = kRewritten;
    of[0] = kRewritten;
  }
};
inline constexpr NameTable kNameTable;

inline uint8_t name_byte(char c) { return kNameTable.of[static_cast<unsigned char>(c)]; }

// The first byte of [at, end) that ends a name, or `end`; whether there are bytes before it that
// have to be written anew is added to `seen`.
inline const char* scan_name(const char* at, const char* end, uint8_t ends, uint8_t& seen) {
#ifdef __SSE2__
  const auto all = [](char c) { return _mm_set1_epi8(c); };
  // A tag's name goes on at "=".
  const __m128i equals = all(ends & kEndsAttribute ? '=' : '>');
  for (; end - at >= 16; at += 16) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)),
                  marks = _mm_or_si128(_mm_cmpeq_epi8(v, all('/')), _mm_cmpeq_epi8(v, all('>'))),
                  capitals = _mm_and_si128(_mm_cmpgt_epi8(v, all('A' - 1)),
                                           _mm_cmplt_epi8(v, all('Z' + 1)));
    const auto stops = static_cast<uint32_t>(_mm_movemask_epi8(
        _mm_or_si128(_mm_or_si128(spaces_of(v), marks), _mm_cmpeq_epi8(v, equals))));
    const auto rewritten = static_cast<uint32_t>(
        _mm_movemask_epi8(_mm_or_si128(capitals, _mm_cmpeq_epi8(v, _mm_setzero_si128()))));
    const uint32_t before = stops == 0 ? 0xFFFF : (stops & (0u - stops)) - 1;
    if (rewritten & before) seen |= kRewritten;
    if (stops != 0) return at + __builtin_ctz(stops);
  }
#endif
  for (; at != end; ++at) {
    const uint8_t byte = name_byte(*at);
    if (byte & ends) break;
    seen |= byte;
  }
  return at;
}

}  // namespace dateline::html
