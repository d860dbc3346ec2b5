// Civil dates: days since 1970-01-01 in the proleptic Gregorian calendar, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/dates.h"

namespace dateline {

struct CivilDate {
  int year = 1970;
  int month = 1;  // 1-12
  int day = 1;    // 1-31
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". Any year of four digits or less.
Day day_of(CivilDate date);
CivilDate civil_of(Day day);
int days_in_month(int year, int month);
bool is_valid(CivilDate date);
int weekday_of(Day day);  // 1 Monday .. 7 Sunday (ISO 8601)

// "2023-08-15"; kNoDay gives "".
std::string iso_day(Day day);
// Reads exactly YYYY-MM-DD (and ignores a time after 'T' or ' '); nothing for what is no date.
std::optional<Day> parse_iso_day(std::string_view text);

// The machine's clock: "2023-08-15T14:03:00Z". For when a page was fetched or kept, never for what
// it says.
std::string utc_now();

}  // namespace dateline
