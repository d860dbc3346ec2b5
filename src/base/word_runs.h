// The words of a text as is_word_byte has them: runs of ASCII letters and digits and of bytes of
// other characters, sixty-four bytes at a time where the machine has SSE2 (every x86-64).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/characters.h"
#include "base/hash.h"
#include "base/load_tail.h"

namespace dateline {

// Bits of sixty-four bytes: of words, and beyond ASCII.
struct WordBits {
  uint64_t word = 0, beyond = 0;
};

// Of the bytes from `begin` on; none behind the text's end.
inline WordBits word_bits(std::string_view text, size_t begin) {
  constexpr size_t kBlock = 64;
  WordBits bits;
  const size_t end = text.size() - begin < kBlock ? text.size() : begin + kBlock;
#ifdef __SSE2__
  constexpr size_t kPart = 16;
  const auto all = [](char c) { return _mm_set1_epi8(c); };
  for (size_t at = begin; at < end; at += kPart) {
    const size_t left = text.size() - at;
    const __m128i v = left >= kPart
                          ? _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at))
                          : load_tail(text.data() + at, left);
    const __m128i small = _mm_or_si128(v, all(0x20));
    // Bytes from 0x80 on are negative: less than any of these.
    const __m128i letters = _mm_and_si128(_mm_cmpgt_epi8(small, all('a' - 1)),
                                          _mm_cmplt_epi8(small, all('z' + 1))),
                  digits = _mm_and_si128(_mm_cmpgt_epi8(v, all('0' - 1)),
                                         _mm_cmplt_epi8(v, all('9' + 1)));
    const auto put = [&](uint64_t& to, __m128i mask) {
      to |= uint64_t{static_cast<uint32_t>(_mm_movemask_epi8(mask))} << (at - begin);
    };
    put(bits.word, _mm_or_si128(_mm_or_si128(letters, digits), v));
    put(bits.beyond, v);
  }
#else
  for (size_t at = begin; at < end; ++at) {
    bits.word |= uint64_t{is_word_byte(text[at])} << (at - begin);
    bits.beyond |= uint64_t{(text[at] & 0x80) != 0} << (at - begin);
  }
#endif
  return bits;
}

// Calls f(word, ascii) for each word in order; `ascii`: whether it is surely nothing but that.
template <class F>
inline void each_word(std::string_view text, F&& f) {
  constexpr size_t kBlock = 64;
  size_t open = std::string_view::npos;  // where a word begins that goes on behind its block
  for (size_t begin = 0; begin < text.size(); begin += kBlock) {
    const WordBits bits = word_bits(text, begin);
    uint64_t left = bits.word;
    if (open != std::string_view::npos) {
      if (~left == 0) continue;
      const auto end = static_cast<size_t>(__builtin_ctzll(~left));
      f(text.substr(open, begin + end - open), false);
      open = std::string_view::npos;
      left &= ~uint64_t{0} << end;
    }
    while (left != 0) {
      const auto from = static_cast<size_t>(__builtin_ctzll(left));
      const uint64_t behind = ~(left >> from);
      const size_t size = behind == 0 ? kBlock : static_cast<size_t>(__builtin_ctzll(behind));
      if (from + size == kBlock) {
        open = begin + from;
        break;
      }
      const uint64_t word = ((uint64_t{1} << size) - 1) << from;
      f(text.substr(begin + from, size), (bits.beyond & word) == 0);
      left &= ~word;
    }
  }
  if (open != std::string_view::npos) f(text.substr(open), false);
}

[[gnu::noinline]] inline uint64_t hash_of_long_word(std::string_view word) { return hash64(word); }
// A hash of a word, for as long as the program runs.
inline uint64_t word_hash(std::string_view word) {
  const size_t size = word.size();
  const char* const at = word.data();
  if (size > 16) return hash_of_long_word(word);  // few are
  uint64_t first = 0, last = 0;
  if (size >= 8) {
    std::memcpy(&first, at, 8);
    std::memcpy(&last, at + size - 8, 8);
  } else if (size >= 4) {
    uint32_t low = 0, high = 0;
    std::memcpy(&low, at, 4);
    std::memcpy(&high, at + size - 4, 4);
    first = uint64_t{high} << 32 | low;
  } else if (size > 0) {
    const auto byte = [&](size_t i) { return uint64_t{static_cast<unsigned char>(at[i])}; };
    first = byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
  }
  constexpr uint64_t kFirst = 0xA0761D6478BD642Full, kLast = 0xE7037ED1A0B428DBull,
                     kSize = 0x9E3779B97F4A7C15ull;
  uint64_t hash = first * kFirst;
  hash = ((hash ^ hash >> 32) ^ last) * kLast + size * kSize;
  return hash ^ hash >> 32;
}

}  // namespace dateline
