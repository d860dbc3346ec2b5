// A match's fields and settings become a DateRule, a duration's value, or a literal value. No
// context here: which Tuesday, which year, which "that day" is for the finder.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/civil.h"
#include "dates/draft.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;
using Part = DateRule::Part;

struct Fields {
  double number[2] = {-1, -1};
  int numbers = 0, units = 0, months = 0, days = 0, years = 0;
  int unit[2] = {-1, -1};
  int month[2] = {}, day[2] = {}, year[2] = {};
  int weekday = 0, season = 0, ordinal = 0, half_day = -1, clock = -1, ampm = -1, holiday = 0,
      decade = 0;
  bool few = false, plural = false, utc = false, abbreviated_year = false;
  double slash = -1;
  Day iso = kNoDay;
  std::string_view mod;
};

void take(const Match::Field& field, Fields& out) {
  const int value = static_cast<int>(std::clamp(field.value, -2e9, 2e9));
  switch (field.of) {
    case TimeClass::kNum:
      if (out.numbers < 2) out.number[out.numbers++] = field.value;
      break;
    case TimeClass::kOrd:
      out.ordinal = value;
      break;
    case TimeClass::kDay:
      if (out.days < 2) out.day[out.days++] = value;
      break;
    case TimeClass::kYear:
    case TimeClass::kYy:
      if (out.years < 2) out.year[out.years++] = value;
      break;
    case TimeClass::kMonth:
      if (out.months < 2) out.month[out.months++] = value;
      break;
    case TimeClass::kWday:
    case TimeClass::kWdays:
      if (out.weekday == 0) out.weekday = value;
      break;
    case TimeClass::kSeason:
      out.season = value;
      break;
    case TimeClass::kUnits:
      out.plural = true;
      [[fallthrough]];
    case TimeClass::kUnit:
      if (out.units < 2) out.unit[out.units++] = value;
      break;
    case TimeClass::kPart:
      out.half_day = value;
      break;
    case TimeClass::kHoliday:
      out.holiday = value;
      break;
    case TimeClass::kZone:
      out.utc = value == 0;
      break;
    case TimeClass::kDecade:
      out.decade = value;
      break;
    case TimeClass::kClock:
    case TimeClass::kNoon:
      out.clock = value;
      break;
    case TimeClass::kAmpm:
      out.ampm = value;
      break;
    case TimeClass::kIso:
      out.iso = static_cast<Day>(field.value);
      break;
    case TimeClass::kSlash:
      out.slash = field.value;
      break;
    case TimeClass::kAbout:
      out.mod = "APPROX";
      break;
    case TimeClass::kMore:
      out.mod = "MORE_THAN";
      break;
    case TimeClass::kLess:
      out.mod = "LESS_THAN";
      break;
    case TimeClass::kAtLeast:
      out.mod = "EQUAL_OR_MORE";
      break;
    case TimeClass::kAtMost:
      out.mod = "EQUAL_OR_LESS";
      break;
    case TimeClass::kFew:
      out.few = true;
      break;
    case TimeClass::kCount:
      break;
  }
}

Part quarter_part(int ordinal) {
  return ordinal >= 1 && ordinal <= 4 ? static_cast<Part>(ordinal) : Part::kNone;
}
Part half_part(int ordinal) {
  return ordinal == 1 ? Part::kH1 : ordinal == 2 ? Part::kH2 : Part::kNone;
}
Part season_part(int season) {
  return season >= 1 && season <= 4
             ? static_cast<Part>(static_cast<int>(Part::kSpring) + season - 1)
             : Part::kNone;
}

int full_year(int year) { return year < 100 ? year + (year < 50 ? 2000 : 1900) : year; }

// 10/11/2023: year first, or day over 12 tells; else month first (the custom of the paper's country
// is not known here) and marked. False: no order makes a date.
bool slash_date(double packed, DateRule& rule, DateDraft::Slashed& order) {
  const int64_t all = static_cast<int64_t>(packed);
  const bool stops = all % 10 == 1;
  const int c = static_cast<int>(all / 10 % 10000), b = static_cast<int>(all / 100000 % 1000),
            a = static_cast<int>(all / 100000000);
  if (a > 31) {
    rule.year = static_cast<int16_t>(a), rule.month = static_cast<int8_t>(b),
    rule.day = static_cast<int8_t>(c);
    return a >= 1000 && is_valid({a, b, c});
  }
  const int year = c == 0 ? 0 : full_year(c);
  if (c != 0 && c >= 100 && c < 1000) return false;
  if (stops && c < 1000) return false;  // 1.1.1 is a version
  const int check = year == 0 ? 2000 : year;
  const bool month_first = !stops && is_valid({check, a, b}), day_first = is_valid({check, b, a});
  if (!month_first && !day_first) return false;
  rule.year = static_cast<int16_t>(year);
  rule.month = static_cast<int8_t>(month_first ? a : b);
  rule.day = static_cast<int8_t>(month_first ? b : a);
  rule.uncertain = month_first && day_first && a != b;
  if (month_first != day_first && !stops)
    order = day_first ? DateDraft::Slashed::kDayFirst : DateDraft::Slashed::kMonthFirst;
  return true;
}

void clock_of(const Fields& fields, DateDraft& draft) {
  int minutes = fields.clock;
  if (minutes < 0 && (fields.ampm >= 0 || (fields.numbers > 0 && draft.type == DateType::kTime))) {
    if (fields.number[0] < 0 || fields.number[0] > 2400) return;
    minutes = static_cast<int>(fields.number[0]) * 60;
    if (fields.number[0] > 24)
      minutes =
          static_cast<int>(fields.number[0]) / 100 * 60 + static_cast<int>(fields.number[0]) % 100;
  }
  draft.half_day = fields.half_day;
  draft.utc = fields.utc;
  if (minutes < 0) return;
  int hour = minutes / 60;
  if (fields.ampm == 1 && hour < 12) hour += 12;
  if (fields.ampm == 0 && hour == 12) hour = 0;
  if (fields.ampm < 0 && (fields.half_day == 1 || fields.half_day == 2 || fields.half_day == 3) &&
      hour < 12)
    hour += 12;
  draft.hour = hour;
  draft.minute = minutes % 60;
  draft.type = DateType::kTime;
}

void calendar(const Fields& fields, const Action& action, DateDraft& draft) {
  DateRule& rule = draft.rule;
  rule.kind = Kind::kCalendar;
  if (fields.iso != kNoDay) {
    const CivilDate date = civil_of(fields.iso);
    rule.year = static_cast<int16_t>(date.year), rule.month = static_cast<int8_t>(date.month),
    rule.day = static_cast<int8_t>(date.day);
  } else if (fields.slash >= 0) {
    if (!slash_date(fields.slash, rule, draft.slashed)) rule.kind = Kind::kNone;
  }
  if (fields.years > 0) rule.year = static_cast<int16_t>(fields.year[0]);
  if (fields.years == 0 && fields.numbers > 0 && fields.number[0] >= 1000 &&
      fields.number[0] < 2200 && fields.clock < 0 && fields.ampm < 0) {
    rule.year = static_cast<int16_t>(fields.number[0]);
  }
  if (fields.years > 1) {
    if (fields.months > 1) rule.year = static_cast<int16_t>(fields.year[0]);
    rule.end_year = static_cast<int16_t>(fields.year[1]);
  }
  if (action.value == "years" && fields.years == 1 && fields.numbers == 1) {  // 1914-18
    rule.end_year =
        static_cast<int16_t>(fields.year[0] / 100 * 100 + static_cast<int>(fields.number[0]));
  }
  if (fields.months > 0) rule.month = static_cast<int8_t>(fields.month[0]);
  if (fields.days > 0) rule.day = static_cast<int8_t>(fields.day[0]);
  if (fields.months > 1) rule.end_month = static_cast<int8_t>(fields.month[1]);
  if (fields.days > 1) rule.end_day = static_cast<int8_t>(fields.day[1]);
  rule.weekday = static_cast<int8_t>(fields.weekday);
  if (fields.season != 0) rule.part = season_part(fields.season);
  if (action.part >= 0) rule.part = static_cast<Part>(action.part);
  if (action.unit == static_cast<int>(Unit::kQuarter)) rule.part = quarter_part(fields.ordinal);
  if (action.value == "half") rule.part = half_part(fields.ordinal);
  if (action.unit == static_cast<int>(Unit::kCentury) && fields.ordinal > 0 &&
      fields.ordinal < 90) {
    rule.year = static_cast<int16_t>(std::max(1, (fields.ordinal - 1) * 100));
    rule.grain = Unit::kCentury;
  }
  if (fields.decade != 0) {
    rule.year = static_cast<int16_t>(fields.decade);
    rule.grain = fields.decade % 100 == 0 && fields.decade >= 100 &&
                         action.unit == static_cast<int>(Unit::kCentury)
                     ? Unit::kCentury
                     : Unit::kDecade;
  }
  if (action.grain >= 0) rule.grain = static_cast<Unit>(action.grain);
  if (fields.holiday != 0) {
    const Holiday feast = holiday(fields.holiday);
    rule.month = feast.month;
    rule.day = feast.day;
    if (rule.day == 0) {
      draft.hint = "holiday" + std::to_string(fields.holiday);
      if (rule.year != 0) {
        const Day day = holiday_in(fields.holiday, rule.year);
        if (day != kNoDay) {
          rule.month = static_cast<int8_t>(civil_of(day).month);
          rule.day = static_cast<int8_t>(civil_of(day).day);
        }
      }
    }
  }
}

std::string number_text(double value) {
  char buffer[32];
  if (value == std::floor(value)) {
    std::snprintf(buffer, sizeof buffer, "%.0f", value);
  } else {
    std::snprintf(buffer, sizeof buffer, "%.2f", value);
    std::string text = buffer;
    while (text.back() == '0') text.pop_back();
    return text;
  }
  return buffer;
}

// TIMEX3: P2Y6M for a half year where the next unit is whole; PT for units below a day.
std::string duration_value(double amount, int unit, bool vague) {
  static constexpr const char* kLetters[] = {"D", "W", "M", "Y", "Q", "Y", "Y", "H", "M", "S"};
  static constexpr const char* kVague[] = {"D", "W", "M", "Y", "Q", "E", "C", "H", "M", "S"};
  const std::string prefix = unit >= 7 ? "PT" : "P";
  if (unit < 0) return "PXX";
  if (vague) return prefix + "X" + kVague[unit];
  if (unit == 5) amount *= 10;
  if (unit == 6) amount *= 100;
  const double fraction = amount - std::floor(amount);
  std::string text = std::floor(amount) > 0 || fraction == 0
                         ? number_text(std::floor(amount)) + kLetters[unit]
                         : "";
  if (fraction == 0) return prefix + text;
  if (unit == 3 || unit == 5 || unit == 6)
    return prefix + text + number_text(std::round(fraction * 12)) + "M";
  if (unit == 7) return prefix + text + number_text(std::round(fraction * 60)) + "M";
  if (unit == 8) return prefix + text + number_text(std::round(fraction * 60)) + "S";
  return prefix + number_text(amount) + kLetters[unit];
}

void shift(const Fields& fields, const Action& action, DateDraft& draft) {
  DateRule& rule = draft.rule;
  rule.kind = Kind::kShift;
  const int unit = action.unit >= 0 ? action.unit : fields.unit[0];
  rule.unit = unit >= 0 ? static_cast<Unit>(unit) : Unit::kDay;
  rule.grain = action.grain >= 0 ? static_cast<Unit>(action.grain) : rule.unit;
  double amount = action.amount >= 0 ? action.amount : fields.numbers > 0 ? fields.number[0] : 1;
  if (fields.few) {  // "a few days ago": nobody counted
    draft.value = "PAST_REF";
    rule.kind = Kind::kNone;
    return;
  }
  if (amount != std::floor(amount)) {  // a year and a half ago
    if (rule.unit == Unit::kYear) amount = std::round(amount * 12), rule.unit = Unit::kMonth;
    rule.grain = rule.unit;
  }
  rule.amount = static_cast<int32_t>(std::clamp(amount, 0.0, 1e6)) * (action.sign < 0 ? -1 : 1);
  if (fields.months > 0) rule.month = static_cast<int8_t>(fields.month[0]);
  if (fields.days > 0 && fields.months > 0) rule.day = static_cast<int8_t>(fields.day[0]);
  if (action.value == "yearend") rule.month = 12, rule.day = 31;
  if (rule.month != 0 && rule.unit == Unit::kYear) rule.grain = Unit::kYear;
  rule.weekday = static_cast<int8_t>(fields.weekday);
  if (fields.season != 0) rule.part = season_part(fields.season);
  if (action.part >= 0) rule.part = static_cast<Part>(action.part);
  if (fields.ordinal != 0 && rule.unit == Unit::kYear)
    rule.part = action.value == "half" ? half_part(fields.ordinal) : quarter_part(fields.ordinal);
  // "two hours later": how long after, no clock is known to count from.
  if (unit >= static_cast<int>(Unit::kHour) && action.previous && amount > 0) {
    draft.value = duration_value(amount, unit, false);
    draft.type = DateType::kDuration;
    rule = DateRule{};
    return;
  }
  // Hours and minutes before the reference: the day, and no clock is known.
  if (rule.unit == Unit::kHour || rule.unit == Unit::kMinute || rule.unit == Unit::kSecond) {
    rule.grain = Unit::kDay;
  }
}

void duration(const Fields& fields, const Action& action, DateDraft& draft) {
  const int unit = action.unit >= 0 ? action.unit : fields.unit[0];
  const bool counted = fields.numbers > 0 || action.amount >= 0;
  const bool vague = fields.few || action.plural || (fields.plural && !counted);
  double amount = action.amount >= 0 ? action.amount : fields.numbers > 0 ? fields.number[0] : 1;
  if (action.half) amount += 0.5;
  if (action.value.empty()) {
    draft.value = duration_value(amount, unit, vague);
    // "two years and three months"
    if (fields.units == 2 && fields.numbers == 2 && !vague && fields.unit[0] != fields.unit[1]) {
      std::string second = duration_value(fields.number[1], fields.unit[1], false);
      const bool timed = draft.value.substr(0, 2) == "PT";
      draft.value += timed && second.substr(0, 2) == "PT" ? second.substr(2) : second.substr(1);
    }
  } else {
    draft.value = action.value;
  }
  if (action.sign != 0 && !vague && unit >= 0 &&
      amount < 1e5) {  // "the past three weeks": a stretch of days
    draft.rule.kind = Kind::kShift;
    draft.rule.unit = static_cast<Unit>(unit);
    draft.rule.grain = Unit::kDay;
    draft.rule.amount = static_cast<int32_t>(std::ceil(amount)) * action.sign;
    draft.rule.through = true;
  }
}

void set_value(const Fields& fields, const Action& action, DateDraft& draft) {
  if (!action.value.empty()) return void(draft.value = action.value);
  char buffer[32];
  if (fields.weekday != 0) {
    std::snprintf(buffer, sizeof buffer, "XXXX-WXX-%d", fields.weekday);
    draft.value = buffer;
    const int half_day = action.half_day >= 0 ? action.half_day : fields.half_day;
    if (half_day >= 0 && !kDayParts[half_day].empty())
      draft.value += "T" + std::string(kDayParts[half_day]);
  } else if (fields.months > 0) {
    std::snprintf(buffer, sizeof buffer, "XXXX-%02d", fields.month[0]);
    draft.value = buffer;
  } else if (fields.season > 0) {
    static constexpr const char* kSeasons[] = {"SP", "SU", "FA", "WI"};
    draft.value = std::string("XXXX-") + kSeasons[fields.season - 1];
  } else if (fields.half_day >= 0) {
    draft.value = "XXXX-XX-XXT" + std::string(kDayParts[fields.half_day]);
  } else if (fields.holiday != 0 && holiday(fields.holiday).day != 0) {
    std::snprintf(buffer, sizeof buffer, "XXXX-%02d-%02d", holiday(fields.holiday).month,
                  holiday(fields.holiday).day);
    draft.value = buffer;
  } else {
    const double amount = fields.units > 0 && fields.numbers > 0 && action.amount < 0
                              ? fields.number[0]
                              : std::max(1.0, action.amount);
    // "24 hours a day": again every day, which stands last
    const int unit = action.unit >= 0    ? action.unit
                     : fields.units == 2 ? fields.unit[1]
                                         : fields.unit[0];
    draft.value = duration_value(amount, unit, action.plural);
  }
}

}  // namespace

DateDraft interpret(std::string_view text, const std::vector<Lexeme>& lexemes, const Match& match) {
  (void)text;
  const Action& action = *match.action;
  DateDraft draft;
  draft.first = match.first;
  draft.last = match.last;
  draft.span = {lexemes[match.first].span.begin, lexemes[match.last - 1].span.end};
  draft.type = action.type;
  draft.mod = action.mod;
  draft.tense = action.tense || (action.shape == DateShape::kCalendar && !action.directed);
  draft.previous = action.previous;
  draft.hint = action.shape == DateShape::kRef || action.shape == DateShape::kSet ||
                       action.shape == DateShape::kDuration
                   ? ""
                   : action.value;
  Fields fields;
  for (size_t i = 0; i < match.field_count; ++i) {
    // Fields of the context around the extent are not part of the date.
    if (match.fields[i].lexeme >= match.first && match.fields[i].lexeme < match.last)
      take(match.fields[i], fields);
  }
  if (draft.mod.empty()) draft.mod = fields.mod;
  DateRule& rule = draft.rule;
  rule.direction = action.direction;
  rule.strict = action.strict;
  rule.portion = action.portion;
  rule.approximate = action.approximate || fields.mod == "APPROX";
  switch (action.shape) {
    case DateShape::kNone:
      break;
    case DateShape::kCalendar:
      calendar(fields, action, draft);
      break;
    case DateShape::kWeekday:
      rule.kind = Kind::kWeekday;
      rule.weekday = static_cast<int8_t>(fields.weekday);
      break;
    case DateShape::kShift:
      shift(fields, action, draft);
      break;
    case DateShape::kDuration:
      duration(fields, action, draft);
      break;
    case DateShape::kSet:
      set_value(fields, action, draft);
      break;
    case DateShape::kRef:
      draft.value = action.value;
      break;
  }
  if (action.shape == DateShape::kCalendar || action.shape == DateShape::kWeekday ||
      action.shape == DateShape::kShift) {
    clock_of(fields, draft);
    if (action.half_day >= 0) draft.half_day = action.half_day;
    if (draft.half_day >= 0 && action.shape != DateShape::kNone) draft.type = DateType::kTime;
  }
  return draft;
}

}  // namespace dateline
