// The words that the date grammar knows: each with a symbol of its own and the classes that it
// belongs to (MONTH, UNIT, ...), with values. Read from data/dates.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

// What a pattern can ask of a lexeme beside its very word. The names are those of data/dates/*.txt.
enum class TimeClass : uint8_t {
  kNum,      // a cardinal number, in digits or words
  kOrd,      // an ordinal number
  kDay,      // 1-31, cardinal in digits or ordinal
  kYear,     // four digits that can be a year, or "nineteen ninety-four"
  kYy,       // '94
  kMonth,    // 1-12
  kWday,     // 1-7
  kWdays,    // "Mondays"
  kSeason,   // 1-4
  kUnit,     // "day": DateRule::Unit
  kUnits,    // "days"
  kPart,     // of the day: index into kDayParts
  kNoon,     // minutes since midnight
  kHoliday,  // index into kHolidays
  kZone,     // a time zone; value: minutes east of UTC, 9999 not known
  kDecade,   // "1990s", "'90s", "nineties": first year
  kClock,    // 7:15: minutes since midnight
  kAmpm,     // 0 a.m., 1 p.m.
  kIso,      // 2023-08-15: days since 1970
  kSlash,    // 10/11/2023: day order not known
  kAbout,
  kMore,
  kLess,
  kAtLeast,
  kAtMost,  // "nearly", "more than", "less than", "at least", "up to"
  kFew,     // "several"
  kCount,
};

inline constexpr uint16_t kNoSymbol = 0xffff;
// Symbols below this are classes, from here on words.
inline constexpr uint16_t kFirstWord = static_cast<uint16_t>(TimeClass::kCount);

struct ClassValue {
  TimeClass of = TimeClass::kCount;
  double value = 0;
};

class DateLexicon {
 public:
  static constexpr size_t kMaxClasses = 3;  // "second": ORD, UNIT
  struct Entry {
    uint16_t symbol = kNoSymbol;
    uint8_t count = 0;
    bool needs_capital = false;  // "May", "Sun", "Christmas": a name only when written as one
    ClassValue classes[kMaxClasses];
  };

  // The symbol of a word, made if new.
  uint16_t intern(std::string_view word);
  void add(std::string_view word, ClassValue value, bool needs_capital);
  // `lower` in lower case; null when the word means nothing to the grammar.
  const Entry* find(std::string_view lower) const;
  // Words that are first in a phrase of several ("more than"), merged by the lexer.
  void add_phrase(std::string_view phrase, ClassValue value);
  struct Phrase {
    std::vector<std::string> words;
    ClassValue value;
    uint16_t symbol;
  };
  std::span<const Phrase> phrases_from(std::string_view first) const;

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  uint16_t next_symbol_ = kFirstWord;
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> words_;
  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> phrases_;
};

// The class of that name in a pattern ("MONTH"); kCount when there is none.
TimeClass time_class_of(std::string_view name);

}  // namespace dateline
