// Copies of text with its white space folded, and in small letters where asked: sixteen bytes of
// ASCII at a time where the machine has SSE2 (every x86-64), the caller does the rest one by one.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "base/load_tail.h"

namespace dateline {

inline constexpr size_t kFoldRoom = 16;

// Room to fold a text into: on the stack for all but long ones.
class FoldBuffer {
 public:
  explicit FoldBuffer(size_t size) {
    if (size + kFoldRoom > sizeof(few_))
      many_ = std::make_unique_for_overwrite<char[]>(size + kFoldRoom);
  }
  char* data() { return many_ ? many_.get() : few_; }

 private:
  char few_[1024];
  std::unique_ptr<char[]> many_;
};

// Copies up to the first byte that is not ASCII, is a control character or a grave accent (which
// fold_text writes as an apostrophe), or a space behind a space. `space`: one is due before the
// next character (never at the start of what is written, `begin`); true at the end if the last one
// read was one. Room at `to` for what is left of the text, a space and kFoldRoom.
template <bool kLower>
inline void copy_plain(std::string_view text, size_t& at, const char* begin, char*& to,
                       bool& space) {
#ifdef __SSE2__
  constexpr size_t kBlock = 16;
  const __m128i spaces = _mm_set1_epi8(' '), grave = _mm_set1_epi8('`'),
                erased = _mm_set1_epi8(0x7F);
  while (at < text.size()) {
    // The last block is filled up with zeros, which end it.
    const size_t left = text.size() - at;
    __m128i block = left < kBlock
                        ? load_tail(text.data() + at, left)
                        : _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i odd =
        _mm_or_si128(_mm_cmplt_epi8(block, spaces),  // bytes from 0x80 on are negative
                     _mm_or_si128(_mm_cmpeq_epi8(block, grave), _mm_cmpeq_epi8(block, erased)));
    const auto gaps = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, spaces)));
    unsigned stops = static_cast<unsigned>(_mm_movemask_epi8(odd)) | (gaps & gaps << 1);
    if (space || to == begin) stops |= gaps & 1;
    const auto count = static_cast<size_t>(__builtin_ctz(stops | 1u << kBlock));
    if (count == 0) return;
    if (kLower) {
      const __m128i capital = _mm_and_si128(_mm_cmpgt_epi8(block, _mm_set1_epi8('A' - 1)),
                                            _mm_cmplt_epi8(block, _mm_set1_epi8('Z' + 1)));
      block = _mm_add_epi8(block, _mm_and_si128(capital, spaces));  // 0x20 parts the cases
    }
    if (space && to != begin) *to++ = ' ';
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), block);
    space = (gaps >> (count - 1) & 1) != 0;
    to += space ? count - 1 : count;
    at += count;
    if (count < kBlock) return;
  }
#else
  (void)text, (void)at, (void)begin, (void)to, (void)space;
#endif
}

// The first byte from `at` on that is no ASCII space or control character.
inline size_t skip_plain_space(std::string_view text, size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) <= ' ') ++at;
  return at;
}

}  // namespace dateline
