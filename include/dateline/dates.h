// Dates: expressions in the text, each resolved to a range of calendar days.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "dateline/text.h"

namespace dateline {

// Days since 1970-01-01, proleptic Gregorian.
using Day = int32_t;
inline constexpr Day kNoDay = std::numeric_limits<Day>::min();

enum class Basis : uint8_t {
  kNone = 0,          // nothing settles it
  kStated = 1,        // the words give the whole date
  kRelative = 2,      // counted from the published date (or from another date of the text)
  kWeekday = 3,       // weekday and day of month agree only in some years
  kOtherArticle = 4,  // settled by another article of the record
  kMetadata = 5,      // the page's own metadata
  kGiven = 6,         // came with the page or by --published
};

// A point or stretch of time as far as it is known. `edtf` is ISO 8601-2 ("2023-08-15",
// "XXXX-03-17", "2023-08-15/2023-08-18"; empty: nothing known); `earliest` and `latest` are the
// days that it must lie in, kNoDay where open.
struct When {
  std::string_view edtf;
  Day earliest = kNoDay;
  Day latest = kNoDay;
  Basis basis = Basis::kNone;
};

enum class DateType : uint8_t { kDate = 0, kTime = 1, kDuration = 2, kSet = 3 };  // TIMEX3

// What an expression says before any published date is known: enough to resolve it again when
// `record` learns the day of the page. A partial calendar date, or a step from a reference.
struct DateRule {
  enum class Kind : uint8_t {
    kNone = 0,     // not a point in time (a duration, a set, a vague reference)
    kCalendar = 1, // the fields year/month/day below, 0 = not stated
    kWeekday = 2,  // the `weekday` nearest to the reference on the side `direction`
    kShift = 3,    // reference plus `amount` units ("yesterday", "last month", "three weeks ago")
  };
  enum class Unit : uint8_t { kDay = 0, kWeek = 1, kMonth = 2, kYear = 3 };
  Kind kind = Kind::kNone;
  Unit unit = Unit::kDay;
  int16_t year = 0;       // kCalendar
  int8_t month = 0;       // kCalendar; 1-12
  int8_t day = 0;         // kCalendar; 1-31
  int8_t weekday = 0;     // 1 Monday .. 7 Sunday; with kCalendar: printed beside the date
  int8_t direction = 0;   // -1 before the reference, +1 after, 0 the nearest; on kCalendar: which
                          // year when none is stated
  int32_t amount = 0;     // kShift; signed
  uint32_t reference = kNone;  // index of the expression that it counts from; kNone: the published day
  int16_t end_year = 0;   // kCalendar ranges ("17-18 August"): the last day; 0 = no range
  int8_t end_month = 0;
  int8_t end_day = 0;
};

struct DateExpression {
  Span span;
  DateType type = DateType::kDate;
  std::string_view value;  // TIMEX3 value ("2023-08-15", "P3D", "PAST_REF", "XXXX-WXX-2")
  std::string_view mod;    // TIMEX3 mod ("START", "APPROX", ...), or empty
  When when;
  DateRule rule;
  uint32_t first_token = 0;  // token range in Sentences, half-open
  uint32_t last_token = 0;
};

struct Dates {
  std::span<const DateExpression> expressions;  // in text order, not overlapping
  When published;  // the page's day as metadata and text together settle it
};

}  // namespace dateline
