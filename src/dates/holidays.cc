// Holidays that news names instead of their dates. Fixed, or the nth weekday of a month (United
// States federal law, 5 U.S.C. 6103), or counted from Easter (Gregorian computus,
// Meeus/Jones/Butcher).
#include <array>

#include "base/civil.h"
#include "dates/draft.h"

namespace dateline {
namespace {

constexpr int kNotEaster = 1000;
constexpr std::array<Holiday, 25> kHolidays = {{
    {},                          // 0
    {12, 25, 0, 0, kNotEaster},  // 1 Christmas
    {12, 24, 0, 0, kNotEaster},  // 2
    {1, 1, 0, 0, kNotEaster},    // 3 New Year's Day
    {12, 31, 0, 0, kNotEaster},  // 4
    {11, 0, 4, 4, kNotEaster},   // 5 Thanksgiving
    {4, 0, 0, 0, 0},             // 6 Easter
    {4, 0, 0, 0, -2},            // 7
    {4, 0, 0, 0, 1},             // 8
    {9, 0, 1, 1, kNotEaster},    // 9 Labor Day
    {5, 0, 5, 1, kNotEaster},    // 10 Memorial Day
    {7, 4, 0, 0, kNotEaster},    // 11
    {10, 31, 0, 0, kNotEaster},  // 12
    {2, 14, 0, 0, kNotEaster},   // 13
    {12, 26, 0, 0, kNotEaster},  // 14
    {5, 1, 0, 0, kNotEaster},    // 15
    {4, 0, 0, 0, -7},            // 16
    {2, 0, 0, 0, -46},           // 17
    {11, 11, 0, 0, kNotEaster},  // 18
    {11, 0, 0, 0, 1001},         // 19 Election Day: the Tuesday after the first Monday
    {10, 0, 2, 1, kNotEaster},   // 20
    {2, 0, 3, 1, kNotEaster},    // 21
    {1, 0, 3, 1, kNotEaster},    // 22
    {3, 17, 0, 0, kNotEaster},   // 23
    {4, 1, 0, 0, kNotEaster},    // 24
}};

Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
  const int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31;
  return day_of({year, month, (h + l - 7 * m + 114) % 31 + 1});
}

Day nth_weekday(int year, int month, int nth, int weekday) {
  const Day first = day_of({year, month, 1});
  Day day = first + (weekday - weekday_of(first) + 7) % 7 + 7 * (nth - 1);
  if (day > first + days_in_month(year, month) - 1) day -= 7;
  return day;
}

}  // namespace

Holiday holiday(int number) {
  return number > 0 && number < static_cast<int>(kHolidays.size())
             ? kHolidays[static_cast<size_t>(number)]
             : Holiday{};
}

Day holiday_in(int number, int year) {
  const Holiday found = holiday(number);
  if (found.month == 0 || year < 1 || year > 9999) return kNoDay;
  if (found.day != 0) return day_of({year, found.month, found.day});
  if (found.easter == kNotEaster + 1) return nth_weekday(year, 11, 1, 1) + 1;
  if (found.easter != kNotEaster) return easter(year) + found.easter;
  return nth_weekday(year, found.month, found.nth, found.weekday);
}

}  // namespace dateline
