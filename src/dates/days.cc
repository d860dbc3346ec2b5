// The days that a rule names from one reference day: stepping, cutting to the unit, the choice of
// the year that the words leave out. Nothing here knows ranges of pages; resolve.cc does.
#include "dates/days.h"

#include <algorithm>
#include <cstdlib>

#include "base/civil.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;
using Part = DateRule::Part;
using Portion = DateRule::Portion;

// Beyond these years civil dates mean nothing here (ISO 8601 without agreement: 0000 to 9999).
constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;
// A weekday and date that do not agree: nearer than this the date is meant, unless the year in
// which they agree is nearer than kFar.
constexpr Day kNear = 31;
constexpr Day kFar = 183;

bool usable(int year) { return year >= kFirstYear && year <= kLastYear; }

DayRange day_range(int year, int month, int day) {
  if (!usable(year) || !is_valid({year, month, day})) return {};
  const Day d = day_of({year, month, day});
  return {d, d};
}
DayRange months(int year, int first, int count) {
  if (!usable(year)) return {};
  const int last = first + count - 1;
  const int end_year = year + (last - 1) / 12, end_month = (last - 1) % 12 + 1;
  return {day_of({year, first, 1}),
          day_of({end_year, end_month, days_in_month(end_year, end_month)})};
}
DayRange years(int year, int count) {
  if (!usable(year) || !usable(year + count - 1)) return {};
  return {day_of({year, 1, 1}), day_of({year + count - 1, 12, 31})};
}

// Seasons as wide as either custom (by month or by the sun) has them, northern half.
DayRange part_range(int year, Part part) {
  if (!usable(year) || !usable(year + 1)) return {};
  switch (part) {
    case Part::kQ1:
    case Part::kQ2:
    case Part::kQ3:
    case Part::kQ4:
      return months(year, 3 * (static_cast<int>(part) - 1) + 1, 3);
    case Part::kH1:
      return months(year, 1, 6);
    case Part::kH2:
      return months(year, 7, 6);
    case Part::kSpring:
      return {day_of({year, 3, 1}), day_of({year, 6, 21})};
    case Part::kSummer:
      return {day_of({year, 6, 1}), day_of({year, 9, 22})};
    case Part::kFall:
      return {day_of({year, 9, 1}), day_of({year, 12, 21})};
    case Part::kWinter:
      return {day_of({year, 12, 1}), day_of({year + 1, 3, 20})};
    default:
      return years(year, 1);
  }
}

Day monday_of(Day day) { return day - (weekday_of(day) - 1); }
int floor_div(int a, int b) { return (a - (((a % b) + b) % b)) / b; }

}  // namespace

Day step(Day day, int64_t amount, Unit unit) {
  CivilDate date = civil_of(day);
  int64_t add_months = 0;
  switch (unit) {
    case Unit::kDay:
      return static_cast<Day>(day + std::clamp<int64_t>(amount, -4000000, 4000000));
    case Unit::kWeek:
      return static_cast<Day>(day + 7 * std::clamp<int64_t>(amount, -500000, 500000));
    case Unit::kMonth:
      add_months = amount;
      break;
    case Unit::kQuarter:
      add_months = 3 * amount;
      break;
    case Unit::kYear:
      add_months = 12 * amount;
      break;
    case Unit::kDecade:
      add_months = 120 * amount;
      break;
    case Unit::kCentury:
      add_months = 1200 * amount;
      break;
    case Unit::kHour:
      return static_cast<Day>(day + amount / 24);
    case Unit::kMinute:
      return static_cast<Day>(day + amount / 1440);
    case Unit::kSecond:
      return static_cast<Day>(day + amount / 86400);
  }
  const int64_t total =
      date.year * int64_t{12} + date.month - 1 + std::clamp<int64_t>(add_months, -120000, 120000);
  const int64_t year = total / 12;
  if (total < 0 || !usable(static_cast<int>(year))) return kNoDay;
  date.year = static_cast<int>(year);
  date.month = static_cast<int>(total % 12) + 1;
  date.day = std::min(date.day, days_in_month(date.year, date.month));
  return day_of(date);
}

namespace {

DayRange cut(Day day, Unit grain) {
  if (day == kNoDay) return {};
  const CivilDate date = civil_of(day);
  switch (grain) {
    case Unit::kWeek:
      return {monday_of(day), monday_of(day) + 6};
    case Unit::kMonth:
      return months(date.year, date.month, 1);
    case Unit::kQuarter:
      return months(date.year, (date.month - 1) / 3 * 3 + 1, 3);
    case Unit::kYear:
      return years(date.year, 1);
    case Unit::kDecade:
      return years(std::max(kFirstYear, floor_div(date.year, 10) * 10), 10);
    case Unit::kCentury:
      return years(std::max(kFirstYear, floor_div(date.year, 100) * 100), 100);
    default:
      return {day, day};
  }
}

DayRange narrowed(DayRange range, Portion portion) {
  if (!range.known() || portion == Portion::kWhole) return range;
  const Day length = range.latest - range.earliest;
  switch (portion) {
    case Portion::kStart:
      return {range.earliest, range.earliest + length / 2};
    case Portion::kMid:
      return {range.earliest + length / 4, range.latest - length / 4};
    default:
      return {range.latest - length / 2, range.latest};
  }
}

}  // namespace

// The calendar fields in a given year.
DayRange calendar_in(const DateRule& rule, int year) {
  DayRange range;
  if (rule.grain == Unit::kCentury) {
    range = years(std::max(year, kFirstYear), 100);
  } else if (rule.grain == Unit::kDecade) {
    range = years(year, 10);
  } else if (rule.month != 0 && rule.day != 0) {
    range = day_range(year, rule.month, rule.day);
    if (rule.grain == Unit::kWeek && range.known()) range = cut(range.earliest, Unit::kWeek);
  } else if (rule.month != 0) {
    range = months(year, rule.month, 1);
  } else if (rule.part != Part::kNone) {
    range = part_range(year, rule.part);
  } else {
    range = years(year, 1);
  }
  if (!range.known()) return range;
  if (rule.end_year != 0 || rule.end_month != 0 || rule.end_day != 0) {
    const int end_month = rule.end_month != 0 ? rule.end_month : rule.month;
    int end_year = rule.end_year != 0 ? rule.end_year : year;
    if (rule.end_year == 0 && end_month < rule.month) ++end_year;
    DayRange end = rule.end_day != 0 ? day_range(end_year, end_month, rule.end_day)
                   : end_month != 0  ? months(end_year, end_month, 1)
                                     : years(end_year, 1);
    if (!end.known() || end.latest < range.earliest) return {};
    range.latest = end.latest;
  }
  return narrowed(range, rule.portion);
}

bool weekday_fits(const DateRule& rule, DayRange range) {
  return rule.weekday == 0 || rule.day == 0 || !range.known() ||
         weekday_of(range.earliest) == rule.weekday;
}

namespace {

// The side that the clause suggests is a hint: a verb's time is often another verb's. A day on the
// other side is taken when it is this many times nearer. Tuned on TimeBank and AQUAINT; 3 to 6
// differ little.
constexpr Day kOtherSide = 4;
constexpr Day kOtherSideFirm = 12;  // where the verb itself says it (direction 2)

Day distance(DayRange range, Day reference) {
  if (reference < range.earliest) return range.earliest - reference;
  if (reference > range.latest) return reference - range.latest;
  return 0;
}

// How far a candidate is from what the words want; kNoDay: excluded ("last March" is not to come).
Day cost(const DateRule& rule, DayRange range, Day reference) {
  const Day away = distance(range, reference);
  if (rule.direction == 0) return away;
  const bool past = rule.direction < 0;
  if (rule.strict) {
    const bool fits = past ? range.latest < reference : range.earliest > reference;
    return fits ? away : kNoDay;
  }
  const bool fits = past ? range.earliest <= reference : range.latest >= reference;
  const bool firm = std::abs(rule.direction) > 1;
  return fits ? away : away * (firm ? kOtherSideFirm : kOtherSide);
}

}  // namespace

// The year (or, for a bare day of the month, the month) is chosen by the reference. 29 February
// can be eight years away.
DayRange choose(const DateRule& rule, Day reference, bool check_weekday) {
  DayRange best;
  const CivilDate at = civil_of(reference);
  Day best_cost = kNoDay;
  auto consider = [&](DayRange range) {
    if (!range.known() || (check_weekday && !weekday_fits(rule, range))) return;
    const Day here = cost(rule, range, reference);
    if (here == kNoDay || (best.known() && here >= best_cost)) return;
    best = range;
    best_cost = here;
  };
  if (rule.month == 0 && rule.day != 0) {  // "the 15th"
    for (int k = -2; k <= 2; ++k) {
      const Day in_month = step(day_of({at.year, at.month, 1}), k, Unit::kMonth);
      if (in_month == kNoDay) continue;
      const CivilDate month = civil_of(in_month);
      DayRange range = day_range(month.year, month.month, rule.day);
      if (range.known() && rule.end_day > rule.day) {
        range.latest = std::min(range.earliest + (rule.end_day - rule.day),
                                months(month.year, month.month, 1).latest);
      }
      consider(range);
    }
    return best;
  }
  const int reach = rule.month == 2 && rule.day == 29 ? 8 : 2;
  for (int year = at.year - reach; year <= at.year + reach; ++year)
    consider(calendar_in(rule, year));
  return best;
}

namespace {

DayRange inside(const DateRule& rule, DayRange range) {
  if (!range.known()) return range;
  const CivilDate begin = civil_of(range.earliest);
  if (rule.part == Part::kWeekend) {
    const Day monday = monday_of(range.earliest);
    return {monday + 5, monday + 6};
  }
  if (rule.weekday != 0 && rule.grain == Unit::kWeek) {
    const Day day = monday_of(range.earliest) + rule.weekday - 1;
    return {day, day};
  }
  if (rule.month != 0 || rule.part != Part::kNone) {
    DateRule fields;
    fields.month = rule.month;
    fields.day = rule.day;
    fields.part = rule.part;
    return calendar_in(fields, begin.year);
  }
  if (rule.day != 0 && rule.grain == Unit::kMonth)
    return day_range(begin.year, begin.month, rule.day);
  return range;
}

DayRange shifted(const DateRule& rule, Day reference) {
  const Day to = step(reference, rule.amount, rule.unit);
  if (to == kNoDay) return {};
  if (rule.through) return {std::min(to, reference), std::max(to, reference)};
  DayRange range = inside(rule, cut(to, rule.grain));
  // "over the weekend", told on a Wednesday: the one before, unless it is to come.
  if (rule.part == Part::kWeekend && rule.amount == 0 && rule.direction < 0 && range.known() &&
      range.earliest > reference) {
    range = {range.earliest - 7, range.latest - 7};
  }
  return narrowed(range, rule.portion);
}

DayRange weekday_from(const DateRule& rule, Day reference) {
  const int back = (weekday_of(reference) - rule.weekday + 7) % 7;  // days since the last such day
  const int ahead = (7 - back) % 7;
  Day day = reference - back;
  if (rule.direction > 0) {
    day = reference + (ahead == 0 && rule.strict ? 7 : ahead);
  } else if (rule.direction < 0) {
    day = reference - (back == 0 && rule.strict ? 7 : back);
  } else if (ahead < back) {
    day = reference + ahead;
  }
  day += 7 * rule.amount;
  return {day, day};
}

}  // namespace

bool has_end(const DateRule& rule) {
  return rule.end_year != 0 || rule.end_month != 0 || rule.end_day != 0;
}

Unit length_of(const DateRule& rule) {
  if (rule.kind == Kind::kWeekday) return Unit::kDay;
  if (rule.kind == Kind::kCalendar && rule.grain == Unit::kWeek) return Unit::kWeek;
  if (rule.day != 0 || (rule.weekday != 0 && rule.kind == Kind::kShift)) return Unit::kDay;
  if (rule.month != 0) return Unit::kMonth;
  if (rule.part != Part::kNone) return rule.part == Part::kWeekend ? Unit::kWeek : Unit::kQuarter;
  if (rule.kind == Kind::kCalendar) return rule.grain == Unit::kDay ? Unit::kYear : rule.grain;
  return rule.grain;
}

DayRange days_of(const DateRule& rule, Day reference) {
  switch (rule.kind) {
    case Kind::kNone:
      return {};
    case Kind::kCalendar: {
      if (rule.year != 0) return calendar_in(rule, rule.year);
      if (reference == kNoDay || (rule.month == 0 && rule.day == 0 && rule.part == Part::kNone))
        return {};
      const DayRange nearest = choose(rule, reference, false);
      if (!nearest.known() || weekday_fits(rule, nearest)) return nearest;
      // A weekday that agrees only a year off, where the date itself is near: a slip of the page.
      const DayRange fitting = choose(rule, reference, true);
      const bool slip = !fitting.known() || (distance(nearest, reference) <= kNear &&
                                             distance(fitting, reference) > kFar);
      return slip ? nearest : fitting;
    }
    case Kind::kWeekday:
      return reference == kNoDay || rule.weekday == 0 ? DayRange{} : weekday_from(rule, reference);
    case Kind::kShift:
      return reference == kNoDay ? DayRange{} : shifted(rule, reference);
  }
  return {};
}

DayRange whole_days(const DateRule& rule, DayRange reference) {
  DateRule all = rule;
  all.portion = Portion::kWhole;
  const DayRange low = days_of(all, reference.earliest);
  if (low.known() && low == days_of(all, reference.latest)) return low;
  return {};
}

}  // namespace dateline
