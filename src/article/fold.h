// Copies of text with its white space folded, and in small letters where asked: sixteen bytes of
// ASCII at a time where the machine has SSE2 (every x86-64), the caller does the rest one by one.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dateline {

// Copies as long as the text is ASCII without control characters, grave accents (which fold_text
// writes as apostrophes) and two spaces in a row. `space`: one is due before the next character
// (never at the start of what is written, `begin`); true at the end if the last one read was one.
// Room: sixteen bytes at `to` for sixteen that are left.
template <bool kLower>
inline void copy_plain(std::string_view text, size_t& at, const char* begin, char*& to,
                       bool& space) {
#ifdef __SSE2__
  const __m128i spaces = _mm_set1_epi8(' '), grave = _mm_set1_epi8('`'),
                erased = _mm_set1_epi8(0x7F);
  while (text.size() - at >= 16) {
    __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i odd =
        _mm_or_si128(_mm_cmplt_epi8(block, spaces),  // bytes from 0x80 on are negative
                     _mm_or_si128(_mm_cmpeq_epi8(block, grave), _mm_cmpeq_epi8(block, erased)));
    const auto gaps = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, spaces)));
    const bool due = space && to != begin;
    if (_mm_movemask_epi8(odd) != 0 || (gaps & gaps << 1) != 0 ||
        ((gaps & 1) != 0 && (space || to == begin)))
      return;
    if (kLower) {
      const __m128i capital = _mm_and_si128(_mm_cmpgt_epi8(block, _mm_set1_epi8('A' - 1)),
                                            _mm_cmplt_epi8(block, _mm_set1_epi8('Z' + 1)));
      block = _mm_add_epi8(block, _mm_and_si128(capital, spaces));  // 0x20 parts the cases
    }
    if (due) *to++ = ' ';
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), block);
    space = (gaps & 0x8000u) != 0;
    to += space ? 15 : 16;
    at += 16;
  }
#else
  (void)text, (void)at, (void)begin, (void)to, (void)space;
#endif
}

}  // namespace dateline
