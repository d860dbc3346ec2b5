// One pass over the characters (words, numbers in all their shapes, marks), then one pass that
// merges numbers in words, then one that merges the phrases of the lexicon. Offsets are bytes of
// the text. It judges nothing by context: "May" may be a month and "10/11" a date; the grammar
// decides.
#include "dates/lexer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "base/civil.h"
#include "dates/marks.h"

namespace dateline {
namespace {

constexpr size_t kLongestWord = 24;  // longer words are in no date
// Years a bare number can mean; older ones come with an era or other words.
constexpr int kFirstBareYear = 1000, kLastBareYear = 2199;

class Scanner {
 public:
  Scanner(std::string_view text, Span within, const DateLexicon& lexicon, std::vector<Lexeme>& out)
      : text_(text), end_(within.end), at_(within.begin), lexicon_(lexicon), out_(out) {}

  void run() {
    bool glued = false;
    while (at_ < end_) {
      size_t length = 1;
      char mark = text_[at_];
      if (const char other = mark_at(text_, at_, length))
        mark = other;
      else
        length = 1;
      if (mark == ' ' || mark == '\t' || mark == '\n' || mark == '\r') {
        at_ += static_cast<uint32_t>(length);
        glued = false;
        continue;
      }
      const size_t before = out_.size();
      if (is_digit(mark)) {
        number();
      } else if (mark == '\'' && year_of_two(length)) {
        // consumed
      } else if (is_letter(mark) && length == 1) {
        word();
      } else {
        punctuation(mark, length);
      }
      if (out_.size() > before) out_[before].glued = glued;
      glued = true;
    }
  }

 private:
  char peek(size_t ahead) const { return at_ + ahead < end_ ? text_[at_ + ahead] : '\0'; }

  Lexeme& push(uint32_t begin, uint32_t end) {
    Lexeme lexeme;
    lexeme.span = {begin, end};
    out_.push_back(lexeme);
    return out_.back();
  }

  // Looks the word up with what follows it: "Sept." and "a.m." own their full stops.
  void word() {
    const uint32_t begin = at_;
    char buffer[kLongestWord + 2];
    size_t size = 0;
    bool all_capitals = true;
    uint32_t end = begin;
    while (end < end_ && (is_letter(text_[end]) || is_digit(text_[end]))) {
      size_t length = 1;
      if (mark_at(text_, end, length) != '\0') break;
      if (size < kLongestWord) buffer[size] = lower(text_[end]);
      all_capitals = all_capitals && !(text_[end] >= 'a' && text_[end] <= 'z');
      ++size;
      ++end;
    }
    // a.m., U.S., J.F.K.: single letters with full stops
    if (size == 1) {
      uint32_t dotted = end;
      while (dotted + 1 < end_ && text_[dotted] == '.' && is_letter(text_[dotted + 1]) &&
             (dotted + 2 >= end_ || !is_letter(text_[dotted + 2]))) {
        if (size + 2 <= kLongestWord) {
          buffer[size] = '.';
          buffer[size + 1] = lower(text_[dotted + 1]);
        }
        size += 2;
        dotted += 2;
      }
      if (size > 1 && dotted < end_ && text_[dotted] == '.') {
        if (size < kLongestWord) buffer[size] = '.';
        ++size;
        ++dotted;
      }
      end = dotted;
    } else if (size + 2 < kLongestWord && end + 1 < end_ && apostrophe_inside(end)) {  // o'clock
      size_t length = 1;
      if (mark_at(text_, end, length) == '\0') length = 1;
      buffer[size++] = '\'';
      uint32_t next = end + static_cast<uint32_t>(length);
      while (next < end_ && is_letter(text_[next]) && size < kLongestWord)
        buffer[size++] = lower(text_[next++]);
      end = next;
    }
    at_ = end;
    const DateLexicon::Entry* entry = nullptr;
    if (size <= kLongestWord) {
      if (end < end_ && text_[end] == '.' && buffer[size - 1] != '.') {
        buffer[size] = '.';
        entry = lexicon_.find({buffer, size + 1});
        if (entry != nullptr) at_ = end + 1;
      }
      if (entry == nullptr) entry = lexicon_.find({buffer, size});
    }
    Lexeme& lexeme = push(begin, at_);
    lexeme.capital = is_upper(text_[begin]);
    lexeme.all_capitals = all_capitals;
    if (entry != nullptr) assign(lexeme, *entry);
  }

  // "o'clock" is one word; "year's", "don't", "he'll" are not.
  bool apostrophe_inside(uint32_t at) const {
    size_t length = 1;
    const char mark = mark_at(text_, at, length);
    if (mark != '\'' && text_[at] != '\'') return false;
    if (mark == '\0') length = 1;
    return text_.substr(at + length, 5) == "clock";
  }

  static void assign(Lexeme& lexeme, const DateLexicon::Entry& entry) {
    lexeme.symbol = entry.symbol;
    if (entry.needs_capital && !lexeme.capital) return;
    lexeme.count = entry.count;
    std::copy(std::begin(entry.classes), std::end(entry.classes), std::begin(lexeme.classes));
  }

  void punctuation(char mark, size_t length) {
    // 's and n't stay apart from their words and mean little: 's is looked up, for "year's".
    uint32_t end = at_ + static_cast<uint32_t>(length);
    std::string_view form(&mark, 1);
    if (mark == '\'' && end < end_ && lower(text_[end]) == 's' &&
        (end + 1 >= end_ || !is_letter(text_[end + 1]))) {
      ++end;
      form = "'s";
    }
    const DateLexicon::Entry* entry = lexicon_.find(form);
    Lexeme& lexeme = push(at_, end);
    if (entry != nullptr) lexeme.symbol = entry->symbol;
    at_ = end;
  }

  uint32_t digits_from(uint32_t at, int most, int& value) const {
    uint32_t end = at;
    int64_t sum = 0;
    while (end < end_ && is_digit(text_[end])) {
      sum = std::min<int64_t>(sum * 10 + (text_[end] - '0'), 2000000000);
      ++end;
    }
    value = static_cast<int>(sum);
    return static_cast<int>(end - at) <= most ? end : at;
  }

  bool letters_follow(uint32_t at) const {
    size_t length = 1;
    return at < end_ && is_letter(text_[at]) && mark_at(text_, at, length) == '\0';
  }
  bool digit_at(uint32_t at) const { return at < end_ && is_digit(text_[at]); }
  char char_at(uint32_t at) const { return at < end_ ? text_[at] : '\0'; }

  // '94 and '80s
  bool year_of_two(size_t length) {
    const uint32_t from = at_ + static_cast<uint32_t>(length);
    int value = 0;
    const uint32_t end = digits_from(from, 2, value);
    if (end != from + 2) return false;
    const bool decade = lower(char_at(end)) == 's' && !letters_follow(end + 1);
    if (!decade && (letters_follow(end) || digit_at(end))) return false;
    if (decade && value % 10 != 0) return false;
    // "the '20s" and "'05" lie in the century that a living reader means.
    const int year = value + (value < 30 ? 2000 : 1900);
    Lexeme& lexeme = push(at_, end + (decade ? 1 : 0));
    lexeme.digits = true;
    lexeme.set(decade ? TimeClass::kDecade : TimeClass::kYy, decade && value == 20 ? 1920 : year);
    at_ = lexeme.span.end;
    return true;
  }

  // The mark before the number says that it counts money or is part of a name: $1990, B-52, #15.
  bool odd_before(uint32_t begin) const {
    if (begin == 0) return false;
    const unsigned char before = static_cast<unsigned char>(text_[begin - 1]);
    if (before == '$' || before == '#' || before == '.' || before == '=' || before == '_')
      return true;
    // £ is C2 A3, € is E2 82 AC, ¥ is C2 A5
    if (begin >= 2 && static_cast<unsigned char>(text_[begin - 2]) == 0xC2 &&
        (before == 0xA3 || before == 0xA5))
      return true;
    return begin >= 3 && static_cast<unsigned char>(text_[begin - 3]) == 0xE2 &&
           static_cast<unsigned char>(text_[begin - 2]) == 0x82 && before == 0xAC;
  }

  bool iso(uint32_t begin) {
    int year = 0, month = 0, day = 0;
    const uint32_t a = digits_from(begin, 4, year);
    if (a != begin + 4 || char_at(a) != '-') return false;
    const uint32_t b = digits_from(a + 1, 2, month);
    if (b != a + 3 || char_at(b) != '-') return false;
    const uint32_t c = digits_from(b + 1, 2, day);
    if (c != b + 3 || digit_at(c) || char_at(c) == '-') return false;
    if (!is_valid({year, month, day})) {  // no day, and its numbers none of what stands beside it
      push(begin, c);
      at_ = c;
      return true;
    }
    uint32_t end = c;
    int hour = 0, minute = 0;
    int clock = -1;
    if (char_at(c) == 'T') {
      const uint32_t d = digits_from(c + 1, 2, hour);
      const uint32_t e = d == c + 3 && char_at(d) == ':' ? digits_from(d + 1, 2, minute) : d;
      if (d == c + 3 && e == d + 3 && hour < 25 && minute < 60) {
        clock = hour * 60 + minute;
        end = e;
        int seconds = 0;
        if (char_at(end) == ':' && digits_from(end + 1, 2, seconds) == end + 3) end += 3;
        if (char_at(end) == 'Z') ++end;
        int zone = 0;
        if ((char_at(end) == '+' || char_at(end) == '-') &&
            digits_from(end + 1, 2, zone) == end + 3 && char_at(end + 3) == ':' &&
            digits_from(end + 4, 2, zone) == end + 6) {
          end += 6;
        }
      }
    }
    if (letters_follow(end)) return false;
    Lexeme& lexeme = push(begin, end);
    lexeme.digits = true;
    lexeme.set(TimeClass::kIso, day_of({year, month, day}));
    if (clock >= 0) lexeme.set(TimeClass::kClock, clock);
    at_ = end;
    return true;
  }

  // 10/11/2023, 10.11.2023, 10/11: two or three numbers with one mark. The value packs them as
  // they stand, a * 10^8 + b * 10^5 + c * 10 + (1: full stops, which only stand day first).
  bool slashed(uint32_t begin) {
    int a = 0, b = 0, c = 0;
    const uint32_t first = digits_from(begin, 4, a);
    const char mark = char_at(first);
    if (first == begin || (mark != '/' && mark != '.')) return false;
    const uint32_t second = digits_from(first + 1, 2, b);
    if (second == first + 1) return false;
    uint32_t end = second;
    if (char_at(second) == mark && digit_at(second + 1)) {
      end = digits_from(second + 1, 4, c);
      if (end == second + 1) return false;
    } else if (mark == '.' || first > begin + 2) {
      return false;  // a decimal number; 2023/24 is no day
    }
    if (digit_at(end) || letters_follow(end) || char_at(end) == '/' || char_at(end) == '%')
      return false;
    if (char_at(end) == mark && digit_at(end + 1)) return false;
    Lexeme& lexeme = push(begin, end);
    lexeme.digits = true;
    lexeme.set(TimeClass::kSlash, a * 1e8 + b * 1e5 + c * 10.0 + (mark == '.' ? 1 : 0));
    at_ = end;
    return true;
  }

  void number() {
    const uint32_t begin = at_;
    const bool odd = odd_before(begin);
    if (!odd && (iso(begin) || slashed(begin))) {
      if (begin > 0 && is_letter(text_[begin - 1])) out_.back().count = 0;
      return;
    }
    int whole = 0;
    uint32_t end = digits_from(begin, 1 << 20, whole);
    const uint32_t length = end - begin;
    double value = whole;
    bool plain = true;  // digits only
    while (char_at(end) == ',' && digit_at(end + 1) && digit_at(end + 2) && digit_at(end + 3) &&
           !digit_at(end + 4)) {
      int group = 0;
      digits_from(end + 1, 3, group);
      value = value * 1000 + group;
      end += 4;
      plain = false;
    }
    if (plain && length <= 2 && char_at(end) == ':' && clock(begin, end, whole)) return;
    if (char_at(end) == '.' && digit_at(end + 1)) {
      uint32_t stop = end + 1;
      double scale = 0.1;
      while (stop < end_ && is_digit(text_[stop])) {
        value += scale * (text_[stop] - '0');
        scale /= 10;
        ++stop;
      }
      // "8.30 p.m.": a clock where a half of the day follows
      if (plain && length <= 2 && stop == end + 3 && half_follows(stop)) {
        int minutes = 0;
        digits_from(end + 1, 2, minutes);
        if (minutes < 60 && whole < 13) {
          Lexeme& lexeme = push(begin, stop);
          lexeme.digits = true;
          lexeme.set(TimeClass::kClock, whole * 60 + minutes);
          at_ = stop;
          return;
        }
      }
      end = stop;
      plain = false;
    }
    suffixed(begin, end, whole, length, value, plain, odd);
  }

  bool half_follows(uint32_t at) const {
    while (char_at(at) == ' ') ++at;
    const char a = lower(char_at(at));
    return (a == 'a' || a == 'p') && (lower(char_at(at + 1)) == 'm' ||
                                      (char_at(at + 1) == '.' && lower(char_at(at + 2)) == 'm'));
  }

  bool clock(uint32_t begin, uint32_t colon, int hour) {
    int minute = 0, second = 0;
    uint32_t end = digits_from(colon + 1, 2, minute);
    if (end != colon + 3 || hour > 24 || minute > 59) return false;
    if (char_at(end) == ':' && digits_from(end + 1, 2, second) == end + 3) end += 3;
    Lexeme& lexeme = push(begin, end);
    lexeme.digits = true;
    lexeme.set(TimeClass::kClock, hour * 60 + minute);
    at_ = end;
    glued_half(end);
    return true;
  }

  // "6pm", "7:15am": the half of the day becomes a lexeme of its own.
  void glued_half(uint32_t at) {
    const char a = lower(char_at(at));
    if ((a == 'a' || a == 'p') && lower(char_at(at + 1)) == 'm' && !letters_follow(at + 2)) {
      Lexeme& half = push(at, at + 2);
      half.glued = true;
      half.set(TimeClass::kAmpm, a == 'p' ? 1 : 0);
      at_ = at + 2;
    }
  }

  void suffixed(uint32_t begin, uint32_t end, int whole, uint32_t length, double value, bool plain,
                bool odd) {
    Lexeme& lexeme = push(begin, end);
    lexeme.digits = true;
    lexeme.money = odd;
    at_ = end;
    const bool inside_word = begin > 0 && is_letter(text_[begin - 1]) &&
                             static_cast<unsigned char>(text_[begin - 1]) < 0x80;
    if (inside_word) return;
    const char next = char_at(end);
    if (plain && letters_follow(end)) {
      const char a = lower(next), b = lower(char_at(end + 1));
      const bool ends = !letters_follow(end + 2) && !digit_at(end + 2);
      if (ends && ((a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') ||
                   (a == 't' && b == 'h'))) {
        lexeme.span.end = at_ = end + 2;
        lexeme.set(TimeClass::kOrd, value);
        if (whole >= 1 && whole <= 31) lexeme.set(TimeClass::kDay, value);
      } else if (a == 's' && !letters_follow(end + 1) && whole % 10 == 0 && !odd &&
                 (length == 4 || length == 2) &&
                 (length == 2 || (whole >= kFirstBareYear && whole <= kLastBareYear)) &&
                 (length == 4 || whole >= 20)) {
        lexeme.span.end = at_ = end + 1;
        lexeme.set(TimeClass::kDecade, length == 4 ? whole : 1900 + whole);
      } else if (ends && (a == 'a' || a == 'p') && b == 'm' && length <= 2 && whole >= 1 &&
                 whole <= 12) {
        lexeme.set(TimeClass::kNum, value);
        glued_half(end);
      } else if (a == 'h' && length <= 2 && whole <= 24 && !letters_follow(end + 1)) {
        int minutes = 0;
        const uint32_t stop = digits_from(end + 1, 2, minutes);
        lexeme.span.end = at_ = stop == end + 3 ? stop : end + 1;
        if (minutes < 60)
          lexeme.set(TimeClass::kClock, whole * 60 + (stop == end + 3 ? minutes : 0));
      } else {
        skip_word(lexeme);
      }
      return;
    }
    if (next == '%' || odd) return;
    if (plain && length == 4 && whole >= kFirstBareYear && whole <= kLastBareYear)
      lexeme.set(TimeClass::kYear, value);
    lexeme.set(TimeClass::kNum, value);
    if (plain && length <= 2 && whole >= 1 && whole <= 31) lexeme.set(TimeClass::kDay, value);
  }

  // "100M", "5G": nothing that counts time.
  void skip_word(Lexeme& lexeme) {
    while (at_ < end_ && (is_letter(text_[at_]) || is_digit(text_[at_]))) {
      size_t length = 1;
      if (mark_at(text_, at_, length) != '\0') break;
      ++at_;
    }
    lexeme.span.end = at_;
  }

  std::string_view text_;
  uint32_t end_, at_;
  const DateLexicon& lexicon_;
  std::vector<Lexeme>& out_;
};

void merge_phrases(std::string_view text, const DateLexicon& lexicon,
                   std::vector<Lexeme>& lexemes) {
  size_t write = 0;
  char buffer[kLongestWord];
  for (size_t at = 0; at < lexemes.size();) {
    Lexeme merged = lexemes[at];
    size_t next = at + 1;
    const std::string_view form = merged.span.of(text);
    if (merged.symbol != kNoSymbol && form.size() < kLongestWord) {
      std::transform(form.begin(), form.end(), buffer, lower);
      for (const DateLexicon::Phrase& phrase : lexicon.phrases_from({buffer, form.size()})) {
        if (at + phrase.words.size() > lexemes.size()) continue;
        bool same = true;
        for (size_t i = 1; same && i < phrase.words.size(); ++i)
          same = word_is(text, lexemes[at + i], phrase.words[i]);
        if (!same) continue;
        next = at + phrase.words.size();
        merged.span.end = lexemes[next - 1].span.end;
        merged.symbol = phrase.symbol;
        merged.count = 0;
        if (phrase.value.of != TimeClass::kCount) merged.set(phrase.value.of, phrase.value.value);
        break;
      }
    }
    lexemes[write++] = merged;
    at = next;
  }
  lexemes.resize(write);
}

}  // namespace

void lex(std::string_view text, Span within, const DateLexicon& lexicon, std::vector<Lexeme>& out) {
  out.clear();
  within.end = std::min<uint32_t>(within.end, static_cast<uint32_t>(text.size()));
  Scanner(text, within, lexicon, out).run();
  merge_numbers(text, out);
  merge_phrases(text, lexicon, out);
}

}  // namespace dateline
