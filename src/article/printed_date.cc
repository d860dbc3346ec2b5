// Printed dates. The line becomes tokens (numbers, words, single marks); at each number or month
// name a few shapes are tried; a time and a zone may follow or (rarely) come before. Which of two
// numbers is the month is decided by the caller's order, by a number above 12, or by a dot
// ("5.4.2024" is day first wherever it is written); else the date is marked ambiguous.
// Deliberately not here: relative days ("2 hours ago"): a page does not say when that was.
#include "article/printed_date.h"

#include <unicode/uchar.h>

#include <cstdio>

#include "base/characters.h"

namespace dateline {
namespace {

// News pages and their archives; "1984" alone never makes a date, so the window may be wide.
constexpr int kFirstYear = 1900, kLastYear = 2099;
// How many tokens may lie between a date and its time: ", at", " - ", "| Updated:" and the like.
constexpr size_t kMaxGap = 5;

struct Token {
  enum Type : uint8_t { kNumber, kWord, kMark } type;
  uint32_t begin, end;
  int64_t value = 0;    // of a number
  std::string word;     // folded, of a word; the mark itself
  bool spaced = false;  // white space before it
  uint32_t digits = 0;  // of a number; other scripts write each in two or three bytes
  uint32_t size() const { return type == kNumber ? digits : end - begin; }
};

bool is_wide(char32_t c) { return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7FF); }

int digit_of(char32_t c) {
  return c < 0x80 ? static_cast<int>(c) - '0' : u_charDigitValue(static_cast<UChar32>(c));
}

// A printed date has a year and a day, or three numbers of two digits: so many digits at least.
constexpr size_t kLeastDigits = 5;
bool may_hold_date(std::string_view line) {
  size_t digits = 0;
  for (size_t at = 0; at < line.size() && digits < kLeastDigits;)
    digits += (character_bits(next_character(line, at)) & kIsDigit) != 0;
  return digits >= kLeastDigits;
}

// fold_text of a word or a mark; most are of ASCII.
std::string folded_word(std::string_view word) {
  std::string folded(word);
  for (char& c : folded) {
    if (c <= ' ' || c == '`' || (c & 0x80) != 0) return fold_text(word);
    c = lower_ascii(c);
  }
  return folded;
}

std::vector<Token> tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  tokens.reserve(line.size() / 3 + 1);
  bool spaced = false;
  for (size_t at = 0; at < line.size();) {
    const size_t from = at;
    char32_t c = next_character(line, at);
    uint8_t bits = character_bits(c);
    if ((bits & kIsSpace) || c == 0x200E || c == 0x200F) {
      spaced = true;
      continue;
    }
    Token token{Token::kMark, static_cast<uint32_t>(from), 0, 0, {}, spaced, 0};
    spaced = false;
    if (bits & kIsDigit) {
      token.type = Token::kNumber;
      token.value = digit_of(c);
      token.digits = 1;
      while (at < line.size()) {
        size_t next = at;
        c = next_character(line, next);
        if (!(character_bits(c) & kIsDigit)) break;
        at = next;
        if (++token.digits <= 15) token.value = token.value * 10 + digit_of(c);
      }
    } else if (is_wide(c)) {
      token.type = Token::kWord;
    } else if (bits & kIsAlpha) {
      token.type = Token::kWord;
      while (at < line.size()) {
        size_t next = at;
        c = next_character(line, next);
        bits = character_bits(c);
        if (is_wide(c) || !(bits & (kIsAlpha | kIsMark))) break;
        at = next;
      }
    }
    token.end = static_cast<uint32_t>(at);
    if (token.type != Token::kNumber) token.word = folded_word(line.substr(from, at - from));
    tokens.push_back(std::move(token));
  }
  return tokens;
}

// Zones whose letters mean one offset on news pages. Left out: IST (India, Israel, Ireland), and
// ET, CT, PT, which need the day's daylight saving.
std::optional<int> zone_of(std::string_view word) {
  static constexpr std::pair<std::string_view, int> kZones[] = {
      {"z", 0},      {"utc", 0},    {"gmt", 0},    {"wet", 0},    {"west", 60},  {"bst", 60},
      {"cet", 60},   {"cest", 120}, {"mez", 60},   {"mesz", 120}, {"eet", 120},  {"eest", 180},
      {"msk", 180},  {"wat", 60},   {"cat", 120},  {"sast", 120}, {"eat", 180},  {"jst", 540},
      {"kst", 540},  {"sgt", 480},  {"hkt", 480},  {"pht", 480},  {"wib", 420},  {"aest", 600},
      {"aedt", 660}, {"acst", 570}, {"awst", 480}, {"nzst", 720}, {"nzdt", 780}, {"est", -300},
      {"edt", -240}, {"cdt", -300}, {"cst", -360}, {"mst", -420}, {"mdt", -360}, {"pst", -480},
      {"pdt", -420}};
  for (const auto& [name, offset] : kZones) {
    if (name == word) return offset;
  }
  return std::nullopt;
}

class Scanner {
 public:
  Scanner(std::string_view line, const Lexicon& lexicon, std::string_view language, DayOrder order,
          bool machine)
      : tokens_(tokens_of(line)),
        lexicon_(lexicon),
        language_(language),
        order_(order),
        machine_(machine) {}

  std::vector<PrintedDate> run() {
    std::vector<PrintedDate> found;
    size_t from = 0;
    for (size_t at = 0; at < tokens_.size();) {
      PrintedDate date;
      size_t next = at;
      if (!date_at(at, next, date)) {
        ++at;
        continue;
      }
      date.span = {tokens_[at].begin, tokens_[next - 1].end};
      size_t after = next;
      if (time_near(next, after, date)) {
        date.span.end = tokens_[after - 1].end;
        next = after;
      } else {
        time_before(from, at, date);
      }
      found.push_back(date);
      at = from = next;
    }
    return found;
  }

  std::optional<YearlessDay> yearless() const {
    std::optional<YearlessDay> found;
    for (size_t at = 0; at < tokens_.size(); ++at) {
      if (year(at)) return std::nullopt;
    }
    for (size_t at = 0; at < tokens_.size(); ++at) {
      const std::optional<YearlessDay> here = yearless_at(at);
      if (!here) continue;
      if (found) return std::nullopt;
      found = here;
      at += 2;
    }
    return found;
  }

 private:
  bool number(size_t at) const { return at < tokens_.size() && tokens_[at].type == Token::kNumber; }
  bool mark(size_t at, std::string_view marks) const {
    return at < tokens_.size() && tokens_[at].type == Token::kMark &&
           tokens_[at].word.size() == 1 &&
           marks.find(tokens_[at].word[0]) != std::string_view::npos;
  }
  bool word(size_t at, std::string_view text) const {
    return at < tokens_.size() && tokens_[at].type == Token::kWord && tokens_[at].word == text;
  }
  int month(size_t at) const {
    if (at >= tokens_.size() || tokens_[at].type != Token::kWord) return 0;
    return lexicon_.month(tokens_[at].word, language_);
  }
  bool year(size_t at) const {
    return number(at) && tokens_[at].size() == 4 && tokens_[at].value >= kFirstYear &&
           tokens_[at].value <= kLastYear;
  }
  bool day(size_t at) const {
    return number(at) && tokens_[at].size() <= 2 && tokens_[at].value >= 1;
  }
  int value(size_t at) const { return static_cast<int>(tokens_[at].value); }

  // "12-2023-08-15": the number is the middle of a longer one.
  bool continues_number(size_t at) const {
    return at >= 2 && !tokens_[at].spaced && mark(at - 1, "-/.") && number(at - 2);
  }

  static void set(PrintedDate& date, int year, int month, int day) {
    date.date = {year, month, day};
    date.valid = is_valid(date.date);
  }

  bool date_at(size_t at, size_t& next, PrintedDate& date) const {
    return year_first(at, next, date) || day_month_name(at, next, date) ||
           month_name_day(at, next, date) || numbers(at, next, date) ||
           (machine_ && compact(at, next, date));
  }

  // 2023-08-15, 2023/8/15, 2023.08.15, 2023. 8. 15, 2023年8月15日, 2023년 8월 15일
  bool year_first(size_t at, size_t& next, PrintedDate& date) const {
    if (!year(at) || at + 4 >= tokens_.size() || !day(at + 2) || !day(at + 4)) return false;
    const bool wide =
        (word(at + 1, "年") && word(at + 3, "月")) || (word(at + 1, "년") && word(at + 3, "월"));
    const bool marks =
        mark(at + 1, "-/.") && mark(at + 3, "-/.") && tokens_[at + 1].word == tokens_[at + 3].word;
    if (!wide && !marks) return false;
    if (continues_number(at)) return false;  // the end of a longer number
    set(date, value(at), value(at + 2), value(at + 4));
    date.numeric = true;
    next = at + 5;
    if (wide && (word(next, "日") || word(next, "일"))) ++next;
    return true;
  }

  // 11 Oct 2023, 3. Mai 2024, 1er mars 2024, 30 de abril de 2024, 11th of October, 2023,
  // 11-Oct-2023
  bool day_month_name(size_t at, size_t& next, PrintedDate& date) const {
    if (!day(at) || value(at) > 39) return false;
    size_t i = at + 1;
    for (std::string_view suffix : {"st", "nd", "rd", "th", "er", "º", "ª", "do", "de"}) {
      if (word(i, suffix) && !tokens_[i].spaced) {
        ++i;
        break;
      }
    }
    while (mark(i, ".-/,") || word(i, "de") || word(i, "of") || word(i, "d") || word(i, "del")) ++i;
    const int m = i <= at + 4 ? month(i) : 0;
    if (m == 0) return false;
    ++i;
    size_t gap = 0;
    while (gap < 3 && (mark(i, ".,-/'") || word(i, "de") || word(i, "del"))) ++i, ++gap;
    if (!year(i)) return false;
    set(date, value(i), m, value(at));
    next = i + 1;
    return true;
  }

  // Oct 11, 2023; October 11th 2023; Oct. 11, 2023
  bool month_name_day(size_t at, size_t& next, PrintedDate& date) const {
    const int m = month(at);
    if (m == 0) return false;
    size_t i = at + 1;
    while (mark(i, ".-/")) ++i;
    if (!day(i) || i > at + 2 || value(i) > 39) return false;
    const int d = value(i++);
    for (std::string_view suffix : {"st", "nd", "rd", "th"}) {
      if (word(i, suffix) && !tokens_[i].spaced) {
        ++i;
        break;
      }
    }
    size_t gap = 0;
    while (gap < 2 && mark(i, ",.-/")) ++i, ++gap;
    if (!year(i)) return false;
    set(date, value(i), m, d);
    next = i + 1;
    return true;
  }

  // 24 août, 24. August, 24 de agosto; Aug 24, Aug. 24th; 6月24日
  std::optional<YearlessDay> yearless_at(size_t at) const {
    const auto checked = [](int month, int day) -> std::optional<YearlessDay> {
      constexpr int kLeapYear = 2024;
      if (month < 1 || !is_valid({kLeapYear, month, day})) return std::nullopt;
      return YearlessDay{month, day};
    };
    if (day(at) && day(at + 2) && (word(at + 1, "月") || word(at + 1, "월")))
      return checked(value(at), value(at + 2));
    if (day(at)) {
      size_t i = at + 1;
      while (i <= at + 2 && (mark(i, ".-") || word(i, "de") || word(i, "of") || word(i, "er"))) ++i;
      return checked(month(i), value(at));
    }
    if (month(at) == 0) return std::nullopt;
    const size_t i = at + 1 + mark(at + 1, ".-");
    return day(i) && !mark(i + 1, ":") ? checked(month(at), value(i)) : std::nullopt;
  }

  // 15/8/2023, 15.08.23, 08-15-2023, 15 | 08 | 2023
  bool numbers(size_t at, size_t& next, PrintedDate& date) const {
    if (!day(at) || !day(at + 2) || !number(at + 4)) return false;
    const bool barred =
        mark(at + 1, "|") && tokens_[at].size() == 2 && tokens_[at + 2].size() == 2 && year(at + 4);
    if (!barred && (!mark(at + 1, "./-") || !mark(at + 3, "./-"))) return false;
    if (tokens_[at + 1].word != tokens_[at + 3].word) return false;
    if (continues_number(at)) return false;
    int y = value(at + 4);
    if (tokens_[at + 4].size() == 2 && tokens_[at + 1].word != "-") {
      if (tokens_[at].size() != 2 || tokens_[at + 2].size() != 2)
        return false;  // 1.2.34 is a version
      y += y < 70 ? 2000 : 1900;
    } else if (!year(at + 4)) {
      return false;
    }
    const int a = value(at), b = value(at + 2);
    const bool dot = tokens_[at + 1].word == ".";
    bool month_first = a <= 12 && (b > 12 || (!dot && order_ == DayOrder::kMonthFirst));
    date.ambiguous = !dot && a <= 12 && b <= 12 && a != b && order_ == DayOrder::kUnknown;
    set(date, y, month_first ? a : b, month_first ? b : a);
    date.numeric = true;
    next = at + 5;
    return true;
  }

  // 20230815, 20230815T140300Z, 1692100000, 1692100000000
  bool compact(size_t at, size_t& next, PrintedDate& date) const {
    if (!number(at)) return false;
    const int64_t v = tokens_[at].value;
    if (tokens_[at].size() == 8 || tokens_[at].size() == 14) {
      const int64_t ymd = tokens_[at].size() == 14 ? v / 1000000 : v;
      set(date, static_cast<int>(ymd / 10000), static_cast<int>(ymd / 100 % 100),
          static_cast<int>(ymd % 100));
      if (!date.valid || date.date.year < kFirstYear || date.date.year > kLastYear) return false;
      next = at + 1;
      int64_t hms = -1;
      if (tokens_[at].size() == 14) hms = v % 1000000;
      if (word(next, "t") && number(next + 1) && tokens_[next + 1].size() == 6) {
        hms = tokens_[next + 1].value;
        next += 2;
      }
      if (hms >= 0)
        set_time(date, static_cast<int>(hms / 10000), static_cast<int>(hms / 100 % 100),
                 static_cast<int>(hms % 100));
      if (hms >= 0) zone(next, date);
      return true;
    }
    if (tokens_.size() != 1 || (tokens_[at].size() != 10 && tokens_[at].size() != 13)) return false;
    const int64_t seconds = tokens_[at].size() == 13 ? v / 1000 : v;
    date.date = civil_of(static_cast<Day>(seconds / 86400));
    const int rest = static_cast<int>(seconds % 86400);
    set_time(date, rest / 3600, rest / 60 % 60, rest % 60);
    date.zone = 0;
    next = at + 1;
    return date.date.year >= kFirstYear && date.date.year <= kLastYear;
  }

  static void set_time(PrintedDate& date, int hour, int minute, int second) {
    if (hour == 24 && minute == 0) hour = 0;  // "24:00" on a date line is the day's midnight
    if (hour > 23 || minute > 59 || second > 60) {
      date.valid = false;
      return;
    }
    date.hour = hour, date.minute = minute, date.second = second > 59 ? 59 : second;
  }

  // HH:MM[:SS[.fff]], 14h03, 14.03 Uhr, 2:59 pm, 14時03分; moves `next` past it and its zone.
  bool time_at(size_t at, size_t& next, PrintedDate& date) const {
    if (!number(at) || tokens_[at].size() > 2 || tokens_[at].value > 24) return false;
    int hour = value(at), minute = 0, second = -1;
    size_t i = at + 1;
    const auto two = [&](size_t k) {
      return number(k) && tokens_[k].size() == 2 && tokens_[k].value < 60;
    };
    bool half = false;
    const auto meridiem = [&](size_t k) -> size_t {
      const bool a = word(k, "am") || word(k, "a"), p = word(k, "pm") || word(k, "p");
      if (!a && !p) return 0;
      size_t used = 1;
      if (word(k, "a") || word(k, "p")) {
        if (mark(k + 1, ".") && word(k + 2, "m"))
          used = mark(k + 3, ".") ? 4 : 3;
        else if (word(k + 1, "m"))
          used = 2;
        else
          return 0;
      }
      half = p;
      return used;
    };
    size_t used;
    if (mark(i, ":") && two(i + 1)) {
      minute = value(i + 1), i += 2;
      if (mark(i, ":") && (two(i + 1) || (machine_ && number(i + 1)))) {
        second = value(i + 1), i += 2;
        if (mark(i, ".,") && number(i + 1) && !tokens_[i + 1].spaced) i += 2;
      }
    } else if ((word(i, "h") || word(i, "u")) && two(i + 1)) {
      minute = value(i + 1), i += 2;
    } else if (word(i, "時") || word(i, "시") || word(i, "时")) {
      ++i;
      if (number(i) && (word(i + 1, "分") || word(i + 1, "분"))) minute = value(i), i += 2;
    } else if (mark(i, ".") && two(i + 1) && !tokens_[i].spaced && !tokens_[i + 1].spaced &&
               (word(i + 2, "uhr") || !mark(i + 2, ".-/"))) {
      minute = value(i + 1), i += 2;
    } else if ((used = meridiem(i)) != 0 || word(i, "uhr") || word(i, "h")) {
      if (used == 0) ++i;
    } else {
      return false;
    }
    if ((used = meridiem(i)) != 0) {
      if (hour > 12) {
        // "14:03 PM": the hour already says it.
      } else {
        hour = hour % 12 + (half ? 12 : 0);
      }
      i += used;
    }
    if (word(i, "uhr") || word(i, "h") || word(i, "hrs") || word(i, "uur")) ++i;
    set_time(date, hour, minute, second);
    zone(i, date);
    next = i;
    return true;
  }

  // Z, GMT, CEST, (BST), +02:00, +0200, GMT+2
  void zone(size_t& at, PrintedDate& date) const {
    size_t i = at;
    if (mark(i, "(")) ++i;
    if (i < tokens_.size() && tokens_[i].type == Token::kWord) {
      if (const auto named = zone_of(tokens_[i].word)) {
        date.zone = named;
        ++i;
        at = i;
        if (!word(i - 1, "gmt") && !word(i - 1, "utc")) return;
      }
    }
    const bool minus = mark(i, "-") || (i < tokens_.size() && tokens_[i].word == "−");
    if (!(minus || mark(i, "+")) || !number(i + 1) || tokens_[i + 1].spaced) return;
    int offset;
    if (tokens_[i + 1].size() == 4)
      offset = value(i + 1) / 100 * 60 + value(i + 1) % 100, i += 2;
    else if (tokens_[i + 1].size() <= 2 && mark(i + 2, ":") && number(i + 3))
      offset = value(i + 1) * 60 + value(i + 3), i += 4;
    else if (tokens_[i + 1].size() <= 2)
      offset = value(i + 1) * 60, i += 2;
    else
      return;
    if (offset > 15 * 60) return;
    date.zone = minus ? -offset : offset;
    at = i;
  }

  // A time after the date, over a gap of marks and small words, never over another date or label.
  bool time_near(size_t from, size_t& after, PrintedDate& date) const {
    for (size_t i = from; i < tokens_.size() && i <= from + kMaxGap; ++i) {
      if (time_at(i, after, date)) return true;
      if (number(i)) return false;
      if (tokens_[i].type == Token::kWord && tokens_[i].size() > 9) return false;
      if (lexicon_.phrase(tokens_[i].word) & kPhraseChanged) return false;
    }
    return false;
  }

  // "14:03, 15 August 2023": a time that ends right before the date.
  void time_before(size_t from, size_t at, PrintedDate& date) const {
    for (size_t i = at; i-- > from && i + 12 > at;) {
      PrintedDate trial = date;
      size_t after = 0;
      if (!time_at(i, after, trial) || after > at || !trial.valid) continue;
      if (i > from && (mark(i - 1, ":.") || (number(i - 1) && !tokens_[i].spaced))) continue;
      bool clean = true;
      for (size_t k = after; k < at; ++k) {
        if (number(k) || (tokens_[k].type == Token::kWord && tokens_[k].size() > 10)) clean = false;
      }
      if (!clean || at - after > kMaxGap) continue;
      trial.span.begin = tokens_[i].begin;
      date = trial;
      return;
    }
  }

  std::vector<Token> tokens_;
  const Lexicon& lexicon_;
  std::string_view language_;
  DayOrder order_;
  bool machine_;
};

}  // namespace

std::vector<PrintedDate> printed_dates(std::string_view line, const Lexicon& lexicon,
                                       std::string_view language, DayOrder order, bool machine) {
  if (!may_hold_date(line)) return {};
  return Scanner(line, lexicon, language, order, machine).run();
}

std::optional<YearlessDay> yearless_day(std::string_view line, const Lexicon& lexicon,
                                        std::string_view language) {
  return Scanner(line, lexicon, language, DayOrder::kUnknown, false).yearless();
}

std::string iso_moment(const PrintedDate& date) {
  std::string out = iso_day(day_of(date.date));
  if (date.hour < 0) return out;
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d", date.hour, date.minute,
                std::max(date.second, 0));
  out += buffer;
  if (!date.zone) return out;
  if (*date.zone == 0) return out + "Z";
  const int offset = std::abs(*date.zone);
  std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", *date.zone < 0 ? '-' : '+', offset / 60,
                offset % 60);
  return out + buffer;
}

int64_t instant_minutes(const PrintedDate& date) {
  return static_cast<int64_t>(day_of(date.date)) * 1440 + std::max(date.hour, 0) * 60 +
         date.minute - date.zone.value_or(0);
}

}  // namespace dateline
