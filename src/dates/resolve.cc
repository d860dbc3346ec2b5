// Symbolic dates to calendar days. Every rule is a function of one reference day that never steps
// back when its reference steps forward, so a range of reference days needs only its two ends. The
// one exception, a weekday printed beside a day and month without a year, is listed year by year.
// No text and no clock here; what the words leave open stays open.
#include "dates/resolve.h"

#include <algorithm>
#include <cstdio>
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
// published_given: how far around the expected day to look; a yearless date can lie a year off.
constexpr int kSearchDays = 400;
// A weekday and date that do not agree: nearer than this the date is meant, unless the year in
// which they agree is nearer than kFar.
constexpr Day kNear = 31;
constexpr Day kFar = 183;
// consistent(): a page may bear the day of another time zone than its text.
constexpr int kZoneSlack = 1;
// narrow(): an end is moved inward by this much at most (28 years: weekdays repeat).
constexpr int kNarrowDays = 28 * 366;

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

bool has_end(const DateRule& rule) {
  return rule.end_year != 0 || rule.end_month != 0 || rule.end_day != 0;
}

std::string text_of(const char* format, int a, int b = 0, int c = 0) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, a, b, c);
  return buffer;
}

// ISO 8601-2 codes for parts of the year: 21-24 seasons, 33-36 quarters, 40-41 halves.
int part_code(Part part) {
  switch (part) {
    case Part::kQ1:
      return 33;
    case Part::kQ2:
      return 34;
    case Part::kQ3:
      return 35;
    case Part::kQ4:
      return 36;
    case Part::kH1:
      return 40;
    case Part::kH2:
      return 41;
    case Part::kSpring:
      return 21;
    case Part::kSummer:
      return 22;
    case Part::kFall:
      return 23;
    case Part::kWinter:
      return 24;
    default:
      return 0;
  }
}

// `whole` is the range before `portion` cut it: "late July" is written as the month.
std::string edtf_exact(const DateRule& rule, DayRange whole) {
  const CivilDate begin = civil_of(whole.earliest);
  std::string text;
  const Unit length = length_of(rule);
  if (rule.through || has_end(rule)) {
    text = edtf_of(whole);
  } else if (part_code(rule.part) != 0) {
    text = text_of("%04d-%02d", begin.year, part_code(rule.part));
  } else if (length == Unit::kDecade) {
    text = text_of("%03dX", begin.year / 10);
  } else if (length == Unit::kCentury) {
    text = text_of("%02dXX", begin.year / 100);
  } else if (length == Unit::kQuarter) {
    text = text_of("%04d-%02d", begin.year, 33 + (begin.month - 1) / 3);
  } else {
    text = edtf_of(whole);
  }
  if (rule.approximate && !text.empty() && text.find('/') == std::string::npos) text += '~';
  if (rule.uncertain && !text.empty() && text.find('/') == std::string::npos) text += '?';
  return text;
}

// What the words state where nothing settles the rest.
std::string edtf_stated(const DateRule& rule) {
  if (rule.kind != Kind::kCalendar) return "";
  std::string text;
  if (rule.month != 0 && rule.day != 0) {
    text = text_of("XXXX-%02d-%02d", rule.month, rule.day);
    if (rule.end_day != 0) {
      const int end_month = rule.end_month != 0 ? rule.end_month : rule.month;
      text += text_of("/XXXX-%02d-%02d", end_month, rule.end_day);
    }
  } else if (rule.month != 0) {
    text = text_of("XXXX-%02d", rule.month);
    if (rule.end_month != 0) text += text_of("/XXXX-%02d", rule.end_month);
  } else if (part_code(rule.part) != 0) {
    text = text_of("XXXX-%02d", part_code(rule.part));
  } else if (rule.day != 0) {
    text = text_of("XXXX-XX-%02d", rule.day);
  }
  return text;
}

// The digits that both ends share.
std::string edtf_mask(Unit length, DayRange range) {
  if (!range.known()) return "";
  const CivilDate a = civil_of(range.earliest), b = civil_of(range.latest);
  if (a.year != b.year) return "";
  const bool day = length == Unit::kDay || length == Unit::kWeek;
  if (day)
    return a.month == b.month ? text_of("%04d-%02d-XX", a.year, a.month)
                              : text_of("%04d-XX-XX", a.year);
  if (length == Unit::kMonth) return text_of("%04d-XX", a.year);
  return text_of("%04d", a.year);
}

bool yearless(const DateRule& rule) { return rule.kind == Kind::kCalendar && rule.year == 0; }

// A day and month with a weekday beside it: the years in which they agree.
std::vector<DayRange> agreeing(const DateRule& rule, DayRange reference) {
  std::vector<DayRange> found;
  if (!reference.known() || rule.weekday == 0 || rule.month == 0 || rule.day == 0) return found;
  // A date told as past lies in the year before its page, one to come in the year after.
  const Day first = reference.earliest - (rule.direction > 0 ? 0 : rule.direction < 0 ? 366 : 183);
  const Day last = reference.latest + (rule.direction < 0 ? 0 : rule.direction > 0 ? 366 : 183);
  const int from = civil_of(first).year, to = std::min(civil_of(last).year, from + 400);
  for (int year = from; year <= to; ++year) {
    const DayRange range = calendar_in(rule, year);
    if (range.known() && range.latest >= first && range.earliest <= last &&
        weekday_fits(rule, range)) {
      found.push_back(range);
    }
  }
  return found;
}

DateRule whole(DateRule rule) {
  rule.portion = Portion::kWhole;
  return rule;
}

}  // namespace

Unit length_of(const DateRule& rule) {
  if (rule.kind == Kind::kWeekday) return Unit::kDay;
  if (rule.kind == Kind::kCalendar && rule.grain == Unit::kWeek) return Unit::kWeek;
  if (rule.day != 0 || (rule.weekday != 0 && rule.kind == Kind::kShift)) return Unit::kDay;
  if (rule.month != 0) return Unit::kMonth;
  if (rule.part != Part::kNone) return rule.part == Part::kWeekend ? Unit::kWeek : Unit::kQuarter;
  if (rule.kind == Kind::kCalendar) return rule.grain == Unit::kDay ? Unit::kYear : rule.grain;
  return rule.grain;
}

DayRange whole_days(const DateRule& rule, DayRange reference) {
  const DateRule all = whole(rule);
  const DayRange low = days_of(all, reference.earliest);
  if (low.known() && low == days_of(all, reference.latest)) return low;
  return {};
}

std::string edtf_of(DayRange range) {
  if (range.earliest == kNoDay && range.latest == kNoDay) return "";
  if (range.earliest == kNoDay) return "../" + iso_day(range.latest);
  if (range.latest == kNoDay) return iso_day(range.earliest) + "/..";
  if (range.exact()) return iso_day(range.earliest);
  const CivilDate a = civil_of(range.earliest), b = civil_of(range.latest);
  const bool from_first = a.day == 1, to_last = b.day == days_in_month(b.year, b.month);
  if (from_first && to_last && a.month == 1 && b.month == 12) {
    if (a.year == b.year) return text_of("%04d", a.year);
    return text_of("%04d/%04d", a.year, b.year);
  }
  if (from_first && to_last && a.year == b.year && a.month == b.month)
    return text_of("%04d-%02d", a.year, a.month);
  if (from_first && to_last)
    return text_of("%04d-%02d/", a.year, a.month) + text_of("%04d-%02d", b.year, b.month);
  return iso_day(range.earliest) + "/" + iso_day(range.latest);
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

ResolvedDate resolve(const DateRule& rule, DayRange reference) {
  ResolvedDate out;
  if (rule.kind == Kind::kNone) return out;
  if (rule.kind == Kind::kCalendar && rule.year != 0) {
    const DayRange range = days_of(rule, kNoDay);
    if (!range.known()) return out;
    return {edtf_exact(rule, days_of(whole(rule), kNoDay)), range.earliest, range.latest,
            Basis::kStated};
  }
  if (reference.empty()) reference = {};
  if (yearless(rule) && rule.weekday != 0 && !reference.exact()) {
    const std::vector<DayRange> fits = agreeing(rule, reference);
    if (fits.size() == 1)
      return {edtf_exact(rule, fits[0]), fits[0].earliest, fits[0].latest, Basis::kWeekday};
    out = {edtf_stated(rule), kNoDay, kNoDay, Basis::kStated};
    if (fits.size() > 1) {
      out.earliest = fits.front().earliest;
      out.latest = fits.back().latest;
    }
    return out;
  }
  const DayRange low = days_of(rule, reference.earliest), high = days_of(rule, reference.latest);
  out.earliest = low.earliest;
  out.latest = high.latest;
  if (low.known() && low == high) {
    const DateRule all = whole(rule);
    out.edtf = edtf_exact(rule, days_of(all, reference.earliest));
    out.basis = Basis::kRelative;
    return out;
  }
  if (yearless(rule)) {
    out.edtf = edtf_stated(rule);
    // Both ends in one year: then the year is known though the page's day is not.
    if (low.known() && high.known() && low.earliest == high.earliest)
      out.edtf = edtf_exact(rule, low);
  } else if (rule.through) {
    out.edtf = "";
  } else {
    out.edtf = edtf_mask(length_of(rule), {out.earliest, out.latest});
  }
  if (out.earliest != kNoDay || out.latest != kNoDay)
    out.basis = Basis::kRelative;
  else if (!out.edtf.empty())
    out.basis = Basis::kStated;
  return out;
}

bool same_day(const DateRule& rule) {
  return rule.kind == Kind::kShift && rule.amount == 0 && rule.grain == Unit::kDay &&
         rule.unit == Unit::kDay && !rule.through && rule.reference != kNone;
}

std::vector<ResolvedDate> resolve_all(std::span<const DateRule> rules, DayRange published) {
  std::vector<ResolvedDate> out;
  out.reserve(rules.size());
  for (const DateRule& rule : rules) {
    DayRange reference = published;
    if (rule.reference < out.size())
      reference = {out[rule.reference].earliest, out[rule.reference].latest};
    out.push_back(resolve(rule, reference));
    // "the same day" as one that is known only in part: as much is known of it.
    if (rule.reference < out.size() - 1 && out.back().edtf.empty() && same_day(rule)) {
      const Basis basis = out.back().basis;
      out.back() = out[rule.reference];
      out.back().basis = basis;
    }
  }
  return out;
}

std::vector<Day> candidates(const DateRule& rule, DayRange published) {
  std::vector<Day> days;
  if (length_of(rule) != Unit::kDay || has_end(rule) || rule.through || rule.kind == Kind::kNone)
    return days;
  if (rule.kind == Kind::kCalendar && rule.year != 0) {
    const DayRange range = days_of(rule, kNoDay);
    if (range.exact()) days.push_back(range.earliest);
    return days;
  }
  if (!published.known() || published.empty()) return days;
  if (yearless(rule) && rule.weekday != 0) {
    for (const DayRange& range : agreeing(rule, published)) days.push_back(range.earliest);
  } else {
    // A longer stretch cannot give so few days, unless they repeat (yearless): step by step anyway.
    const Day last = std::min<Day>(published.latest, published.earliest + 366 * kMaxCandidates);
    for (Day day = published.earliest; day <= last; ++day) {
      const DayRange range = days_of(rule, day);
      if (range.exact() && (days.empty() || days.back() != range.earliest))
        days.push_back(range.earliest);
      if (days.size() > kMaxCandidates) break;
    }
  }
  if (days.size() > kMaxCandidates) days.clear();
  return days;
}

DayRange published_given(const DateRule& rule, Day day) {
  constexpr DayRange kNothing{1, 0};
  if (rule.kind == Kind::kNone) return kNothing;
  if (rule.kind == Kind::kCalendar && rule.year != 0) {
    const DayRange range = days_of(rule, kNoDay);
    return range.known() && range.earliest <= day && day <= range.latest ? DayRange{} : kNothing;
  }
  const Day centre = rule.kind == Kind::kShift ? step(day, -int64_t{rule.amount}, rule.unit) : day;
  if (centre == kNoDay) return kNothing;
  DayRange found = kNothing;
  for (Day at = centre - kSearchDays; at <= centre + kSearchDays; ++at) {
    const DayRange range = days_of(rule, at);
    if (!range.known() || day < range.earliest || day > range.latest) continue;
    if (found.empty()) found.earliest = at;
    found.latest = at;
  }
  return found;
}

bool consistent(Day published, std::span<const DateRule> rules) {
  for (const DateRule& rule : rules) {
    if (rule.kind != Kind::kCalendar) continue;
    if (rule.year != 0) {
      const DayRange range = days_of(rule, kNoDay);
      if (!range.known()) continue;
      if (rule.direction < 0 && range.earliest > published + kZoneSlack) return false;
      if (rule.direction > 0 && range.latest < published - kZoneSlack) return false;
    } else if (rule.weekday != 0 && rule.month != 0 && rule.day != 0 && rule.reference == kNone) {
      const DayRange range = choose(rule, published, false);
      if (range.known() && !weekday_fits(rule, range)) return false;
    }
  }
  return true;
}

DayRange narrow(DayRange range, std::span<const DateRule> rules) {
  DayRange bound = range;
  for (const DateRule& rule : rules) {
    if (rule.kind != Kind::kCalendar || rule.year == 0 || rule.direction == 0) continue;
    const DayRange days = days_of(rule, kNoDay);
    if (!days.known()) continue;
    if (rule.direction < 0 && (bound.earliest == kNoDay || days.earliest > bound.earliest))
      bound.earliest = days.earliest;
    if (rule.direction > 0 && (bound.latest == kNoDay || days.latest < bound.latest))
      bound.latest = days.latest;
  }
  if (bound.empty()) return range;  // the text contradicts itself: what was known stays
  if (!bound.known()) return bound;
  DayRange inner = bound;
  const Day stop = std::min<Day>(bound.latest, bound.earliest + kNarrowDays);
  while (inner.earliest <= stop && !consistent(inner.earliest, rules)) ++inner.earliest;
  if (inner.earliest > stop) return bound;
  while (inner.latest > inner.earliest && !consistent(inner.latest, rules)) --inner.latest;
  return inner;
}

}  // namespace dateline
