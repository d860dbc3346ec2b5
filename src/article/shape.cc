// The shape of a line: what it counts and how it begins and ends. Two ways that give the same: one
// character after the other, and, for most lines, sixteen bytes at a time to bits (letters, digits,
// spaces, ...), of which words are runs; characters beyond ASCII are then added to the bits one by
// one. Deliberately not here: what a shape means; see classify.h and features.h.
#include <algorithm>
#include <array>

#include "article/lines.h"
#include "base/characters.h"
#include "base/load_tail.h"

namespace dateline {
namespace {

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x2018 ||
         c == 0x2019 || c == 0xAB || c == 0xBB || c == 0x300C || c == 0x300D || c == 0x2039 ||
         c == 0x203A;
}

bool is_closing(char32_t c) {
  return is_quote(c) || c == ')' || c == ']' || c == 0xFF09 || c == 0x3011 || c == '*' ||
         c == 0x300D;
}

bool is_terminal(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F || c == 0x061F || c == 0x06D4 || c == 0x0964 || c == 0x37E || c == 0x0589 ||
         c == 0x0F0D || c == 0x104B || c == 0x1362 || c == 0x17D4;
}

bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7FF) || c >= 0x20000;
}

// Thai, Lao, Tibetan, Burmese, Khmer: words are not parted, and Thai and Lao have no full stop. How
// long a word is on the average, vowel marks counted, and how long a line is rather a sentence.
bool is_unparted(char32_t c) {
  return (c >= 0x0E00 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
}
constexpr uint32_t kUnpartedWord = 5, kUnpartedSentence = 80;

bool is_bar(char32_t c) {
  return c == '|' || c == 0x2022 || c == 0xB7 || c == 0xBB || c == '/' || c == '>' || c == 0x203A ||
         c == 0x2192;
}

// What shape_of asks of an ASCII character.
enum ShapeBit : uint8_t {
  kLetter = 1,
  kUpper = 2,
  kDigit = 4,
  kInWord = 8,    // what a word may hold: letters, digits, ' and -
  kAddress = 16,  // may end "http" or "www"
};
struct ShapeTable {
  uint8_t of[128] = {};
  constexpr ShapeTable() {
    for (int c = 'a'; c <= 'z'; ++c) {
      of[c] = kLetter | kInWord;
      of[c - 32] = kLetter | kUpper | kInWord;
    }
    for (int c = '0'; c <= '9'; ++c) of[c] = kDigit | kInWord;
    of['\''] = of['-'] = kInWord;
    of['p'] |= kAddress;
    of['w'] |= kAddress;
  }
};
constexpr ShapeTable kShapes;

// True if the character before `at` ends "http", or is the last of "www" before a full stop.
bool ends_address(std::string_view text, size_t at) {
  return text.substr(0, at).ends_with("http") ||
         (at < text.size() && text[at] == '.' && text.substr(0, at).ends_with("www"));
}

uint8_t kind_of(char32_t c) {
  if (c < 0x80) return kShapes.of[c];
  const uint8_t bits = character_bits(c);
  return static_cast<uint8_t>((bits & kIsAlpha ? kLetter | kInWord : 0) |
                              (bits & kIsUpper ? kUpper : 0) | (c == 0x2019 ? kInWord : 0) |
                              (bits & kIsDigit ? kDigit | kInWord : 0));
}

bool is_comma(char32_t c) {
  return c == ',' || c == ';' || c == 0x3001 || c == 0xFF0C || c == 0x60C;
}

// What the first character that is no space says.
void open_with(char32_t c, bool small_letter, Shape& shape) {
  shape.quote = is_quote(c) && c != '\'';
  shape.bullet = c == '-' || c == '*' || c == 0x2022 || c == 0x2013 || c == 0x2014 || c == 0x25BA ||
                 c == 0x25A0 || c == 0x25CF || c == 0xB7;
  shape.lower = small_letter && (c < 0x250 || (c >= 0x370 && c < 0x530));
}

// What the end says. `wide`, `unparted`: how many characters are of scripts without word spaces.
void close(std::string_view text, uint32_t wide, uint32_t unparted, Shape& shape) {
  // The last character that is no closing quote or bracket.
  size_t end = text.size();
  char32_t tail = 0;
  while (end > 0) {
    size_t from = end - 1;
    while (from > 0 && !is_boundary(text, from)) --from;
    size_t at = from;
    tail = next_code_point(text, at);
    if (!is_closing(tail) && tail != ' ') break;
    end = from;
  }
  shape.terminal = is_terminal(tail);
  shape.question = tail == '?' || tail == 0xFF1F || tail == 0x61F;
  shape.colon = tail == ':' || tail == 0xFF1A;
  shape.ellipsis = tail == 0x2026 || (end >= 3 && text.substr(0, end).ends_with("..."));
  if (shape.terminal && !is_wide(tail) && tail != 0x3002) ++shape.sentences;
  if (wide * 3 > shape.chars) {
    shape.wide = true;
    shape.words = std::max(shape.words, shape.chars / 2);
  } else if (unparted * 3 > shape.chars) {
    shape.words = std::max(shape.words, shape.chars / kUnpartedWord);
    if (shape.chars >= kUnpartedSentence && !shape.colon && !shape.terminal) {
      shape.terminal = true;
      ++shape.sentences;
    }
  }
}

}  // namespace

Shape shape_by_character(std::string_view text) {
  Shape shape;
  shape.bytes = static_cast<uint32_t>(text.size());
  uint32_t wide = 0, unparted = 0, letters = 0, capitals = 0;
  bool in_word = false, first_capital = false, first_lower = false, seen = false;
  char32_t last = 0, before = 0, end_mark = 0;
  const auto end_word = [&] {
    if (!in_word) return;
    ++shape.words;
    if (first_capital) ++shape.capitals;
    if (first_capital && letters >= 2 && capitals == letters) ++shape.all_capitals;
    if (first_lower && letters <= 3) ++shape.short_words;
    in_word = false;
  };
  for (size_t at = 0; at < text.size();) {
    if (in_word) {  // most of a text: small letters inside a word
      const size_t from = at;
      for (char byte; at < text.size() && (byte = text[at]) >= 'a' && byte <= 'z';) {
        ++at;
        if ((byte == 'p' || byte == 'w') && ends_address(text, at)) shape.handle = true;
      }
      if (at > from) {
        const auto run = static_cast<uint32_t>(at - from);
        shape.chars += run, letters += run;
        before = run > 1 ? static_cast<char32_t>(text[at - 2]) : last;
        last = end_mark = static_cast<char32_t>(text[at - 1]);
        continue;
      }
    }
    const char32_t c = next_character(text, at);
    ++shape.chars;
    const uint8_t kind = kind_of(c);
    if ((kind & kAddress) && ends_address(text, at)) shape.handle = true;
    if (is_wide(c)) ++wide;
    if (is_unparted(c)) ++unparted;
    const bool letter = kind & kLetter, upper = kind & kUpper, digit = kind & kDigit;
    if (!seen && c != ' ') {
      seen = true;
      open_with(c, letter && !upper, shape);
    }
    if (kind & kInWord) {
      if (!in_word && (letter || digit)) {
        in_word = true, letters = capitals = 0;
        first_capital = upper, first_lower = letter && !upper;
      }
      if (letter) ++letters;
      if (upper) ++capitals;
      if (digit) ++shape.digits;
    } else {
      end_word();
      if (is_comma(c)) ++shape.commas;
      if (is_bar(c) && (before == ' ' || last == ' ')) ++shape.bars;
      if (c == '@' || c == '#') shape.handle = true;
      if (c == ' ' && is_terminal(end_mark)) ++shape.sentences;
      if (is_terminal(c) && is_wide(last)) ++shape.sentences;
    }
    if (!(c == ' ' || is_closing(c))) end_mark = c;
    before = last;
    last = c;
    if (c == ' ') end_mark = 0;
  }
  end_word();
  close(text, wide, unparted, shape);
  return shape;
}

#ifdef __SSE2__
namespace {

// Longer lines are few.
constexpr size_t kMostBits = 4096, kWordBits = 64;

// A bit a byte of the line, and zeros behind it. Of lines of one word, which most are, nothing is
// looked for in others.
template <size_t kWords>
struct Bits {
  std::array<uint64_t, kWords> words;

  void set(size_t from, size_t to) {
    for (; from < to; ++from) words[from / kWordBits] |= uint64_t{1} << (from % kWordBits);
  }
  bool has(size_t at) const { return (words[at / kWordBits] >> (at % kWordBits) & 1) != 0; }
  // The bits from `begin` on, as many as fit.
  uint64_t from(size_t begin) const {
    if constexpr (kWords == 1) return words[0] >> begin;
    const size_t word = begin / kWordBits, shift = begin % kWordBits;
    return shift == 0 ? words[word] : words[word] >> shift | words[word + 1] << (kWordBits - shift);
  }
  // The first byte from `at` on whose bit is set, or is not; `end` where there is none before it.
  size_t next(size_t at, size_t end, bool set) const {
    const uint64_t flip = set ? 0 : ~uint64_t{0};
    for (; at < end; at = (at / kWordBits + 1) * kWordBits) {
      const uint64_t rest = (words[at / kWordBits] ^ flip) >> (at % kWordBits);
      if (rest != 0) return std::min(end, at + static_cast<size_t>(__builtin_ctzll(rest)));
    }
    return end;
  }
};

template <size_t kWords>
struct LineBits {
  // `opens`: letters and digits; `beyond`: bytes beyond ASCII.
  Bits<kWords> letter, upper, in_word, opens, terminal, closing, bar, beyond;
};

// Reads the ASCII characters of a line; false if it has others too.
template <size_t kWords>
bool read_ascii(std::string_view text, LineBits<kWords>& bits, Shape& shape) {
  const auto all = [](char c) { return _mm_set1_epi8(c); };
  __m128i signs = _mm_setzero_si128();
  uint64_t any_beyond = 0, addresses = 0, last_t = 0, last_w = 0;
  const size_t words = (text.size() + kWordBits - 1) / kWordBits;
  for (size_t w = 0; w < words; ++w) {
    uint64_t letter = 0, upper = 0, digit = 0, joiner = 0, terminal = 0, closing = 0, comma = 0,
             bar = 0, beyond = 0, dot = 0, letter_p = 0, letter_t = 0, letter_w = 0;
    const size_t left = std::min(text.size() - w * kWordBits, kWordBits);
    for (size_t part = 0; part < left; part += 16) {
      const char* const at = text.data() + w * kWordBits + part;
      const __m128i v = left - part >= 16 ? _mm_loadu_si128(reinterpret_cast<const __m128i*>(at))
                                          : load_tail(at, left - part),
                    small = _mm_or_si128(v, all(0x20));
      const auto is = [&](char c) { return _mm_cmpeq_epi8(v, all(c)); };
      const auto or3 = [](__m128i a, __m128i b, __m128i c) {
        return _mm_or_si128(_mm_or_si128(a, b), c);
      };
      const auto put = [&](uint64_t& to, __m128i mask) {
        to |= uint64_t{static_cast<uint32_t>(_mm_movemask_epi8(mask))} << part;
      };
      // Bytes from 0x80 on are negative: less than any of these.
      const __m128i letters = _mm_and_si128(_mm_cmpgt_epi8(small, all('a' - 1)),
                                            _mm_cmplt_epi8(small, all('z' + 1))),
                    apostrophes = is('\''), dots = is('.');
      put(letter, letters);
      put(upper, _mm_and_si128(letters, _mm_cmplt_epi8(v, all('a'))));
      put(digit, _mm_and_si128(_mm_cmpgt_epi8(v, all('0' - 1)), _mm_cmplt_epi8(v, all('9' + 1))));
      put(joiner, _mm_or_si128(apostrophes, is('-')));
      put(terminal, or3(dots, is('!'), is('?')));
      put(closing,
          or3(_mm_or_si128(apostrophes, is('"')), _mm_or_si128(is(')'), is(']')), is('*')));
      put(comma, _mm_or_si128(is(','), is(';')));
      put(bar, or3(is('|'), is('/'), is('>')));
      signs = or3(signs, is('@'), is('#'));
      put(dot, dots), put(letter_p, is('p')), put(letter_t, is('t')), put(letter_w, is('w'));
      put(beyond, v);
    }
    bits.letter.words[w] = letter, bits.upper.words[w] = upper;
    bits.opens.words[w] = letter | digit, bits.in_word.words[w] = letter | digit | joiner;
    bits.terminal.words[w] = terminal, bits.closing.words[w] = closing;
    bits.bar.words[w] = bar, bits.beyond.words[w] = beyond;
    any_beyond |= beyond;
    // "tp" and "w." may end "http" and "www."
    addresses |= (letter_p & (letter_t << 1 | last_t)) | (dot & (letter_w << 1 | last_w));
    last_t = letter_t >> (kWordBits - 1), last_w = letter_w >> (kWordBits - 1);
    for (; digit != 0; digit &= digit - 1) ++shape.digits;
    for (; comma != 0; comma &= comma - 1) ++shape.commas;
  }
  if constexpr (kWords > 1) {
    for (Bits<kWords>* each : {&bits.letter, &bits.upper, &bits.in_word, &bits.opens,
                               &bits.terminal, &bits.closing, &bits.bar, &bits.beyond})
      each->words[words] = 0;
  }
  shape.handle = _mm_movemask_epi8(signs) != 0;
  if (!shape.handle && addresses != 0)
    shape.handle = text.find("http") != text.npos || text.find("www.") != text.npos;
  return any_beyond == 0;
}

// True for the bytes of one character beyond ASCII, as UTF-8 has them.
bool is_whole(std::string_view bytes) {
  return static_cast<unsigned char>(bytes[0]) >= 0xC0 &&
         std::all_of(bytes.begin() + 1, bytes.end(), [](char c) { return (c & 0xC0) == 0x80; });
}

// Adds the characters beyond ASCII. False where a line needs to be read one by one: scripts without
// word spaces, bytes that are no UTF-8.
template <size_t kWords>
bool read_others(std::string_view text, LineBits<kWords>& bits, Shape& shape) {
  const size_t size = text.size();
  for (size_t at = bits.beyond.next(0, size, true); at < size;
       at = bits.beyond.next(at, size, true)) {
    const size_t from = at;
    const char32_t c = next_character(text, at);
    if (is_wide(c) || is_unparted(c) || !is_whole(text.substr(from, at - from))) return false;
    const uint8_t kind = kind_of(c);
    shape.chars -= static_cast<uint32_t>(at - from - 1);
    if (kind & kLetter) bits.letter.set(from, from + 1);
    if (kind & kUpper) bits.upper.set(from, from + 1);
    if (kind & kInWord) bits.in_word.set(from, at);
    if (kind & (kLetter | kDigit)) bits.opens.set(from, from + 1);
    if (kind & kDigit) ++shape.digits;
    if (is_terminal(c)) bits.terminal.set(at - 1, at);
    if (is_closing(c)) bits.closing.set(from, at);
    if (is_comma(c)) ++shape.commas;
    if (is_bar(c)) bits.bar.set(from, from + 1);
  }
  return true;
}

uint32_t count_bits(uint64_t bits) {
  bits -= bits >> 1 & 0x5555555555555555u;
  bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return static_cast<uint32_t>(bits * 0x0101010101010101u >> 56);
}

// Looks at one word: whether it is all capitals, or short and in small letters. Where it ends.
template <size_t kWords>
size_t judge_word(const LineBits<kWords>& bits, size_t at, size_t size, Shape& shape) {
  const uint64_t outside = ~bits.in_word.from(at);
  // A word that is longer than all of the bits ends further on.
  const size_t end = outside != 0 ? at + static_cast<size_t>(__builtin_ctzll(outside))
                                  : bits.in_word.next(at + kWordBits, size, false);
  const uint64_t kept = outside != 0 ? (outside & (0 - outside)) - 1 : ~uint64_t{0},
                 letters = bits.letter.from(at) & kept, uppers = bits.upper.from(at) & kept;
  // One bit less each time: what is left of two letters and more, of four and more.
  const uint64_t but_one = letters & (letters - 1), but_two = but_one & (but_one - 1),
                 but_three = but_two & (but_two - 1);
  bool even = letters == uppers, brief = but_three == 0;
  for (size_t more = at + kWordBits; more < end; ++more) {
    even = even && bits.letter.has(more) == bits.upper.has(more);
    brief = brief && !bits.letter.has(more);
  }
  shape.all_capitals += (uppers & 1) && but_one != 0 && even;
  shape.short_words += (letters & ~uppers & 1) && brief;
  return end;
}

// Word by word: where one opens with an apostrophe or a hyphen.
template <size_t kWords>
void count_each_word(const LineBits<kWords>& bits, size_t size, Shape& shape) {
  for (size_t at = 0; at < size;) {
    const uint64_t opens = bits.opens.from(at);
    if (opens == 0) {
      at += kWordBits;
      continue;
    }
    at += static_cast<size_t>(__builtin_ctzll(opens));
    ++shape.words;
    shape.capitals += bits.upper.has(at);
    at = judge_word(bits, at, size, shape);
  }
}

// All words of sixty-four bytes at once, but for the few whose first bytes do not tell.
template <size_t kWords>
void count_words(const LineBits<kWords>& bits, size_t size, Shape& shape) {
  const size_t blocks = (size + kWordBits - 1) / kWordBits;
  uint64_t before = 0;  // whether the last block ended inside a word
  for (size_t block = 0; block < blocks; ++block) {
    const uint64_t in = bits.in_word.words[block];
    if (in & ~bits.opens.words[block] & ~(in << 1 | before))
      return count_each_word(bits, size, shape);
    before = in >> (kWordBits - 1);
  }
  before = 0;
  for (size_t block = 0; block < blocks; ++block) {
    // Whether the byte so many behind each is one, too.
    const auto behind = [&](const Bits<kWords>& each, unsigned count) {
      const uint64_t here = each.words[block] >> count;
      if constexpr (kWords == 1) return here;
      return here | each.words[block + 1] << (kWordBits - count);
    };
    const uint64_t in = bits.in_word.words[block], letter = bits.letter.words[block],
                   upper = bits.upper.words[block],
                   starts = bits.opens.words[block] & ~(in << 1 | before), capital = starts & upper,
                   small = starts & letter & ~upper,
                   longer =
                       behind(bits.in_word, 1) & behind(bits.in_word, 2) & behind(bits.in_word, 3),
                   letters =
                       behind(bits.letter, 1) & behind(bits.letter, 2) & behind(bits.letter, 3),
                   small_next = behind(bits.letter, 1) & ~behind(bits.upper, 1);
    before = in >> (kWordBits - 1);
    shape.words += count_bits(starts);
    shape.capitals += count_bits(capital);
    shape.short_words += count_bits(small & ~longer);
    uint64_t unsettled =
        (small & longer & ~letters) | (capital & behind(bits.in_word, 1) & ~small_next);
    for (; unsettled != 0; unsettled &= unsettled - 1)
      judge_word(bits, block * kWordBits + static_cast<size_t>(__builtin_ctzll(unsettled)), size,
                 shape);
  }
}

// Ends of sentences before a space, and bars beside one.
template <size_t kWords>
void count_marks(std::string_view text, const LineBits<kWords>& bits, Shape& shape) {
  const size_t size = text.size();
  for (size_t at = bits.terminal.next(0, size, true); at < size;
       at = bits.terminal.next(at + 1, size, true)) {
    const size_t behind = bits.closing.next(at + 1, size, false);
    shape.sentences += behind < size && text[behind] == ' ';
  }
  for (size_t at = bits.bar.next(0, size, true); at < size;
       at = bits.bar.next(at + 1, size, true)) {
    if (at == 0) continue;
    size_t last = at - 1;
    while (last > 0 && !is_boundary(text, last)) --last;
    shape.bars += text[last] == ' ' || (last > 0 && text[last - 1] == ' ');
  }
}

template <size_t kWords>
Shape shape_by_bits(std::string_view text) {
  Shape shape;
  shape.bytes = shape.chars = static_cast<uint32_t>(text.size());
  LineBits<kWords> bits;
  if (!read_ascii(text, bits, shape) && !read_others(text, bits, shape))
    return shape_by_character(text);
  count_words(bits, text.size(), shape);
  count_marks(text, bits, shape);
  size_t at = std::min(text.find_first_not_of(' '), text.size());
  if (at < text.size()) {
    const char32_t first = next_character(text, at);
    open_with(first, (kind_of(first) & (kLetter | kUpper)) == kLetter, shape);
  }
  close(text, 0, 0, shape);
  return shape;
}

}  // namespace

Shape shape_of(std::string_view text) {
  if (text.empty() || text.size() > kMostBits) return shape_by_character(text);
  constexpr size_t kMostWords = kMostBits / kWordBits + 2;  // zeros behind them
  return text.size() <= kWordBits ? shape_by_bits<1>(text) : shape_by_bits<kMostWords>(text);
}
#else
Shape shape_of(std::string_view text) { return shape_by_character(text); }
#endif

}  // namespace dateline
