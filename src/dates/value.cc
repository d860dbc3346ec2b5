// TIMEX3 values (TimeML annotation guidelines 1.2.1) of what has been resolved, and of what has
// not.
#include <cstdio>

#include "base/civil.h"
#include "dates/draft.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;
using Part = DateRule::Part;

constexpr const char* kPartCodes[] = {"",   "Q1", "Q2", "Q3", "Q4", "H1",
                                      "H2", "SP", "SU", "FA", "WI", "WE"};

std::string text_of(const char* format, int a, int b = 0, int c = 0) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, a, b, c);
  return buffer;
}

// ISO 8601 week of a day, and the year that the week belongs to.
std::string week_of(Day day) {
  const Day thursday = day - (weekday_of(day) - 4);
  const int year = civil_of(thursday).year;
  const int week = (thursday - day_of({year, 1, 1})) / 7 + 1;
  return text_of("%04d-W%02d", year, week);
}

std::string clock_text(const DateDraft& draft) {
  if (draft.hour >= 0)
    return text_of("T%02d:%02d", draft.hour, draft.minute) + (draft.utc ? "Z" : "");
  if (draft.half_day >= 0 && !kDayParts[draft.half_day].empty())
    return "T" + std::string(kDayParts[draft.half_day]);
  return "";
}

std::string settled(const DateRule& rule, DayRange days) {
  const CivilDate begin = civil_of(days.earliest), end = civil_of(days.latest);
  if (rule.kind == Kind::kCalendar &&
      (rule.end_day != 0 || rule.end_month != 0 || rule.end_year != 0)) {
    if (rule.day != 0) return iso_day(days.earliest) + "/" + iso_day(days.latest);
    if (rule.month != 0)
      return text_of("%04d-%02d/", begin.year, begin.month) +
             text_of("%04d-%02d", end.year, end.month);
    return text_of("%04d/%04d", begin.year, end.year);
  }
  switch (length_of(rule)) {
    case Unit::kWeek:
      return week_of(days.earliest) + (rule.part == Part::kWeekend ? "-WE" : "");
    case Unit::kMonth:
      return text_of("%04d-%02d", begin.year, begin.month);
    case Unit::kYear:
      return text_of("%04d", begin.year);
    case Unit::kQuarter:
      if (rule.part != Part::kNone)
        return text_of("%04d-", begin.year) + kPartCodes[static_cast<int>(rule.part)];
      return text_of("%04d-Q%d", begin.year, (begin.month - 1) / 3 + 1);
    case Unit::kDecade:
      return text_of("%03d", begin.year / 10);
    case Unit::kCentury:
      return text_of("%02d", begin.year / 100);
    default:
      return iso_day(days.earliest);
  }
}

std::string open(const DateRule& rule) {
  switch (rule.kind) {
    case Kind::kNone:
      return "";
    case Kind::kWeekday:
      return text_of("XXXX-WXX-%d", rule.weekday);
    case Kind::kCalendar:
      if (rule.month != 0 && rule.day != 0) {
        std::string text = text_of("XXXX-%02d-%02d", rule.month, rule.day);
        if (rule.end_day != 0)
          text += text_of("/XXXX-%02d-%02d", rule.end_month != 0 ? rule.end_month : rule.month,
                          rule.end_day);
        return text;
      }
      if (rule.month != 0) return text_of("XXXX-%02d", rule.month);
      if (rule.part != Part::kNone)
        return std::string("XXXX-") + kPartCodes[static_cast<int>(rule.part)];
      if (rule.day != 0) return text_of("XXXX-XX-%02d", rule.day);
      return "XXXX-XX-XX";
    case Kind::kShift:
      break;
  }
  if (rule.weekday != 0 && rule.grain == Unit::kWeek) return text_of("XXXX-WXX-%d", rule.weekday);
  if (rule.month != 0) return text_of("XXXX-%02d", rule.month);
  if (rule.part == Part::kWeekend) return "XXXX-WXX-WE";
  if (rule.part != Part::kNone)
    return std::string("XXXX-") + kPartCodes[static_cast<int>(rule.part)];
  switch (length_of(rule)) {
    case Unit::kWeek:
      return "XXXX-WXX";
    case Unit::kMonth:
      return "XXXX-XX";
    case Unit::kQuarter:
      return "XXXX-QX";
    case Unit::kYear:
    case Unit::kDecade:
    case Unit::kCentury:
      return "XXXX";
    default:
      return "XXXX-XX-XX";
  }
}

}  // namespace

std::string timex_value(const DateDraft& draft, DayRange days) {
  if (!draft.value.empty()) return draft.value;
  const std::string clock = clock_text(draft);
  std::string value = days.known() ? settled(draft.rule, days) : open(draft.rule);
  // Midnight closes the day that is named.
  return value + clock;
}

}  // namespace dateline
