#include "dates/resolve.h"

#include <gtest/gtest.h>

#include "base/civil.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;

Day day(const char* iso) { return *parse_iso_day(iso); }
DayRange on(const char* iso) { return {day(iso), day(iso)}; }

DateRule weekday(int number, int direction, bool strict = false) {
  DateRule rule;
  rule.kind = Kind::kWeekday;
  rule.weekday = static_cast<int8_t>(number);
  rule.direction = static_cast<int8_t>(direction);
  rule.strict = strict;
  return rule;
}
DateRule calendar(int year, int month, int day_of_month, int direction = 0, int weekday = 0) {
  DateRule rule;
  rule.kind = Kind::kCalendar;
  rule.year = static_cast<int16_t>(year);
  rule.month = static_cast<int8_t>(month);
  rule.day = static_cast<int8_t>(day_of_month);
  rule.direction = static_cast<int8_t>(direction);
  rule.weekday = static_cast<int8_t>(weekday);
  return rule;
}
DateRule shift(int amount, Unit unit) {
  DateRule rule;
  rule.kind = Kind::kShift;
  rule.unit = rule.grain = unit;
  rule.amount = amount;
  return rule;
}
std::string text(const ResolvedDate& date) {
  return date.edtf + " " + iso_day(date.earliest) + ".." + iso_day(date.latest);
}

TEST(Resolve, KnownReference) {
  const DayRange page = on("2023-08-16");  // a Wednesday
  EXPECT_EQ(text(resolve(weekday(2, -1), page)), "2023-08-15 2023-08-15..2023-08-15");
  EXPECT_EQ(text(resolve(weekday(3, -1), page)), "2023-08-16 2023-08-16..2023-08-16");
  EXPECT_EQ(text(resolve(weekday(3, -1, true), page)), "2023-08-09 2023-08-09..2023-08-09");
  EXPECT_EQ(text(resolve(weekday(4, 1), page)), "2023-08-17 2023-08-17..2023-08-17");
  EXPECT_EQ(text(resolve(calendar(0, 12, 28, -1), page)), "2022-12-28 2022-12-28..2022-12-28");
  EXPECT_EQ(text(resolve(calendar(0, 12, 28, 1), page)), "2023-12-28 2023-12-28..2023-12-28");
  EXPECT_EQ(text(resolve(shift(-1, Unit::kMonth), page)), "2023-07 2023-07-01..2023-07-31");
  EXPECT_EQ(text(resolve(shift(-1, Unit::kWeek), page)),
            "2023-08-07/2023-08-13 2023-08-07..2023-08-13");
  EXPECT_EQ(text(resolve(shift(-6, Unit::kMonth), on("2023-08-31"))),
            "2023-02 2023-02-01..2023-02-28");
}

TEST(Resolve, UnknownReferenceStaysOpen) {
  EXPECT_EQ(text(resolve(weekday(2, -1), {})), " ..");
  EXPECT_EQ(text(resolve(calendar(0, 3, 17, -1), {})), "XXXX-03-17 ..");
  EXPECT_EQ(text(resolve(calendar(2021, 0, 0, -1), {})), "2021 2021-01-01..2021-12-31");
  EXPECT_EQ(text(resolve(shift(-1, Unit::kDay), {})), " ..");
}

TEST(Resolve, RangeInRangeOut) {
  const DayRange page{day("2023-08-15"), day("2023-08-31")};
  EXPECT_EQ(text(resolve(weekday(2, -1), page)), "2023-08-XX 2023-08-15..2023-08-29");
  EXPECT_EQ(candidates(weekday(2, -1), page),
            (std::vector<Day>{day("2023-08-15"), day("2023-08-22"), day("2023-08-29")}));
  EXPECT_EQ(text(resolve(shift(-1, Unit::kMonth), page)), "2023-07 2023-07-01..2023-07-31");
  EXPECT_EQ(text(resolve(calendar(0, 8, 15, -1), page)), "2023-08-15 2023-08-15..2023-08-15");
  // Half open: a page of 2021 or later.
  EXPECT_EQ(text(resolve(weekday(1, -1), {day("2021-01-01"), kNoDay})), " 2020-12-28..");
}

TEST(Resolve, WeekdayArithmetic) {
  // 17 August was a Thursday in 2017, 2023 and 2028.
  const DateRule rule = calendar(0, 8, 17, 1, 4);
  const ResolvedDate one = resolve(rule, {day("2020-01-01"), day("2025-12-31")});
  EXPECT_EQ(text(one), "2023-08-17 2023-08-17..2023-08-17");
  EXPECT_EQ(one.basis, Basis::kWeekday);
  EXPECT_EQ(text(resolve(rule, {day("2015-01-01"), day("2025-12-31")})),
            "XXXX-08-17 2017-08-17..2023-08-17");
  EXPECT_TRUE(consistent(day("2023-08-16"), std::vector<DateRule>{rule}));
  EXPECT_FALSE(consistent(day("2024-08-16"), std::vector<DateRule>{rule}));
}

TEST(Resolve, PublishedGiven) {
  const DayRange pages = published_given(weekday(2, -1), day("2023-08-15"));
  EXPECT_EQ(iso_day(pages.earliest), "2023-08-15");
  EXPECT_EQ(iso_day(pages.latest), "2023-08-21");
  EXPECT_TRUE(published_given(weekday(3, -1), day("2023-08-15")).empty());
}

TEST(Resolve, NarrowFromPastAndFuture) {
  const std::vector<DateRule> rules = {calendar(2020, 0, 0, -1), calendar(2021, 6, 0, -1),
                                       calendar(2024, 1, 15, 1)};
  const DayRange bounds = narrow({}, rules);
  EXPECT_EQ(iso_day(bounds.earliest), "2021-06-01");
  EXPECT_EQ(iso_day(bounds.latest), "2024-01-15");
  const DayRange open = narrow({}, std::vector<DateRule>{calendar(2021, 0, 0, -1)});
  EXPECT_EQ(iso_day(open.earliest), "2021-01-01");
  EXPECT_EQ(open.latest, kNoDay);
}

TEST(Resolve, ChainsOfReferences) {
  std::vector<DateRule> rules = {calendar(2020, 0, 0), shift(1, Unit::kYear), shift(0, Unit::kDay)};
  rules[1].reference = 0;
  rules[2].reference = 3;  // out of range: as if there were none
  const std::vector<ResolvedDate> all = resolve_all(rules, on("2023-08-16"));
  EXPECT_EQ(text(all[1]), "2021 2021-01-01..2021-12-31");
  EXPECT_EQ(text(all[2]), "2023-08-16 2023-08-16..2023-08-16");
}

TEST(Resolve, EdgesOfTheCalendar) {
  EXPECT_EQ(text(resolve(calendar(2023, 2, 29), {})), " ..");
  EXPECT_EQ(text(resolve(calendar(0, 2, 29, 1), on("2024-03-01"))),
            "2024-02-29 2024-02-29..2024-02-29");
  EXPECT_EQ(text(resolve(shift(-30000, Unit::kYear), on("2023-08-16"))), " ..");
  EXPECT_EQ(text(resolve(shift(2000000000, Unit::kDay), on("9999-12-31"))),
            text(resolve(shift(2000000000, Unit::kDay), on("9999-12-31"))));
}

// A later page never gives an earlier day: what ranges rest on.
TEST(Resolve, NeverStepsBack) {
  const std::vector<DateRule> rules = {
      weekday(2, -1),         weekday(2, 1),           weekday(5, 0),
      calendar(0, 8, 15, -1), calendar(0, 8, 15, 1),   calendar(0, 8, 0, 0),
      calendar(0, 2, 29, -1), shift(-1, Unit::kMonth), shift(3, Unit::kWeek)};
  for (const DateRule& rule : rules) {
    Day last = days_of(rule, day("2019-12-31")).earliest;
    for (Day at = day("2020-01-01"); at < day("2025-01-01"); ++at) {
      const Day now = days_of(rule, at).earliest;
      EXPECT_GE(now, last) << iso_day(at);
      last = now;
    }
  }
}

}  // namespace
}  // namespace dateline
