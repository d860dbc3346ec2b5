// An expression between the grammar and the calendar: what it says, before any reference is known.
#pragma once

#include <string>

#include "dates/grammar.h"
#include "dates/resolve.h"

namespace dateline {

struct DateDraft {
  Span span;
  DateType type = DateType::kDate;
  std::string mod;
  std::string value;  // literal TIMEX3 value; empty: made from the rule
  DateRule rule;
  int hour = -1, minute = -1;
  int half_day = -1;  // index into kDayParts
  enum class Slashed { kNo, kDayFirst, kMonthFirst } slashed = Slashed::kNo;  // told by its numbers
  bool utc = false;
  bool tense = false;     // the side of the reference comes from the verb
  bool near = false;      // a bare weekday with its date in brackets: within a week of the page
  bool previous = false;  // counts from an earlier expression of the text
  bool said = false;      // the day of words: "police said Friday"
  std::string hint;       // "yearago", "latest", ...: what the finder does with it
  uint32_t sentence = 0;
  uint32_t first = 0, last = 0;  // lexemes in their sentence
};

// TIMEX3 codes of the parts of the day, in the order of the grammar's PART values.
inline constexpr std::string_view kDayParts[] = {"MO", "AF", "EV", "NI", "", "", "DT", ""};

// What a match means by itself. `text` is the article's.
DateDraft interpret(std::string_view text, const std::vector<Lexeme>& lexemes, const Match& match);

// The TIMEX3 value once the days are known (`days`: whole_days of the rule, open when not settled).
std::string timex_value(const DateDraft& draft, DayRange days);

// A holiday's date in a year; month and day 0 when the number names none. Movable feasts by their
// rule.
struct Holiday {
  int8_t month = 0, day = 0;    // day 0: movable; month: the usual one
  int8_t nth = 0, weekday = 0;  // nth weekday of the month (5: the last)
  int16_t easter = 0;           // days after Easter Sunday, 1000: not that kind
};
Holiday holiday(int number);
Day holiday_in(int number, int year);

}  // namespace dateline
