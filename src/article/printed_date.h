// Dates as sites print and store them: "11 Oct 2023 02:59AM", "3. Mai 2024, 17:47", "30/04/2024 -
// 16:00", "2023年8月15日", "2023-08-15T14:03:00+02:00", "Tue, 10 Oct 2023 18:59:00 GMT".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/lexicon.h"
#include "base/civil.h"
#include "dateline/text.h"

namespace dateline {

enum class DayOrder : uint8_t { kUnknown, kDayFirst, kMonthFirst };

struct PrintedDate {
  CivilDate date;
  int hour = -1, minute = 0, second = -1;  // hour -1: no time; second -1: none printed
  std::optional<int> zone;                 // minutes east of UTC
  Span span;                               // of the line, date and time
  bool valid = true;       // false: shaped as a date, but there is no such day (or time)
  bool ambiguous = false;  // 4/5/2024, and nothing says which is the month: `date` reads day first
  bool numeric = false;    // the month is a number
};

// Every date of a line, in order, not overlapping. `machine` also reads what only programs write:
// 20230815, 20230815T140300Z, seconds and milliseconds since 1970. Linear in the line.
std::vector<PrintedDate> printed_dates(std::string_view line, const Lexicon& lexicon,
                                       std::string_view language, DayOrder order,
                                       bool machine = false);

// Month and day of a short line that prints one day without its year ("lundi 24 août", "Aug 24 · 5
// min read", "6月24日"); nothing where it prints none, two, or a year.
struct YearlessDay {
  int month = 0, day = 0;
};
std::optional<YearlessDay> yearless_day(std::string_view line, const Lexicon& lexicon,
                                        std::string_view language);

// ISO 8601 with time and zone as far as they are known: "2023-10-11T02:59:00+08:00".
std::string iso_moment(const PrintedDate& date);

// The instant in minutes since 1970 UTC; a missing zone counts as UTC, a missing time as 00:00.
int64_t instant_minutes(const PrintedDate& date);

}  // namespace dateline
