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
// `record` learns the day of the page (src/dates/resolve.h). A partial calendar date, or a step
// from a reference. Resolution: take the reference day, step `amount` units, cut to `grain`, then
// put in the fields that the words state (month, day, weekday, part), then narrow by `portion`.
struct DateRule {
  enum class Kind : uint8_t {
    kNone = 0,      // not a point in time (a duration, a set, a vague reference)
    kCalendar = 1,  // the fields year/month/day below, 0 = not stated
    kWeekday = 2,   // the `weekday` nearest to the reference on the side `direction`
    kShift = 3,     // reference plus `amount` units ("yesterday", "last month", "three weeks ago")
  };
  enum class Unit : uint8_t {
    kDay = 0,
    kWeek = 1,
    kMonth = 2,
    kYear = 3,
    kQuarter = 4,
    kDecade = 5,
    kCentury = 6,
    kHour = 7,
    kMinute = 8,
    kSecond = 9,
  };
  // A named part of the year (or of the week: kWeekend).
  enum class Part : uint8_t {
    kNone = 0,
    kQ1 = 1,
    kQ2 = 2,
    kQ3 = 3,
    kQ4 = 4,
    kH1 = 5,
    kH2 = 6,
    kSpring = 7,
    kSummer = 8,
    kFall = 9,
    kWinter = 10,
    kWeekend = 11,
  };
  enum class Portion : uint8_t { kWhole = 0, kStart = 1, kMid = 2, kEnd = 3 };  // "late July"

  Kind kind = Kind::kNone;
  Unit unit = Unit::kDay;
  Unit grain = Unit::kDay;  // kShift: what the result is cut to; kCalendar: kDecade, kCentury when
                            // `year` is the first year of one
  Part part = Part::kNone;
  Portion portion = Portion::kWhole;
  bool strict = false;       // kWeekday: the reference's own day does not count ("last Friday")
  bool through = false;      // kShift: the stretch between the two ("the past three weeks")
  bool approximate = false;  // "about two years ago"
  bool uncertain = false;    // order of day and month is a guess ("10/11/2023")
  int16_t year = 0;          // kCalendar
  int8_t month = 0;          // 1-12
  int8_t day = 0;            // 1-31
  int8_t weekday = 0;        // 1 Monday .. 7 Sunday; with kCalendar: printed beside the date
  int8_t direction =
      0;  // -1 told as past, +1 as to come (+2 surely), 0 not known. Where the year (or the
          // week) is not stated it says which one; where all is stated it binds the page's day
  int32_t amount = 0;  // kShift; signed
  uint32_t reference =
      kNone;  // index of an earlier expression that it counts from; kNone: the published day
  int16_t end_year = 0;  // kCalendar ranges ("17-18 August", "1998-2003"): the last day, month or
  int8_t end_month = 0;  // year, as far as stated; all 0: no range
  int8_t end_day = 0;
  friend bool operator==(const DateRule&, const DateRule&) = default;
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
