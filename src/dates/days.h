// Steps of the calendar that resolving shares; the outside uses resolve.h.
#pragma once

#include "dates/resolve.h"

namespace dateline {

// `day` moved; months and years keep the day of the month where they can. kNoDay beyond years
// 1-9999.
Day step(Day day, int64_t amount, DateRule::Unit unit);
// The calendar fields of a rule in a given year; open where there is no such day.
DayRange calendar_in(const DateRule& rule, int year);
// A weekday printed beside a date agrees with it (or none is printed).
bool weekday_fits(const DateRule& rule, DayRange range);
// The year (or, for a bare day of the month, the month) that the reference chooses.
DayRange choose(const DateRule& rule, Day reference, bool check_weekday);
bool has_end(const DateRule& rule);

}  // namespace dateline
