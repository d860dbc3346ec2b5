// EDTF text (ISO 8601-2) of days: whole, stated in part, or bounded.
#include "dates/edtf.h"

#include <cstdio>

#include "base/civil.h"
#include "dates/days.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;
using Part = DateRule::Part;

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

}  // namespace

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

}  // namespace dateline
