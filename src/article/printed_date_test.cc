#include "article/printed_date.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

const Lexicon& lexicon() {
  static const auto loaded = Lexicon::load(DATELINE_SOURCE_DATA);
  return *loaded;
}

// Every date of a line: ISO moment, "!" for days that do not exist, "?" where the month is unclear.
std::string dates(std::string_view line, std::string_view language, DayOrder order, bool machine) {
  std::string out;
  for (const PrintedDate& date : printed_dates(line, lexicon(), language, order, machine)) {
    if (!out.empty()) out += " ";
    out += date.valid ? iso_moment(date) + (date.ambiguous ? "?" : "") : "!";
  }
  return out;
}

struct Case {
  std::string_view line, language, expected;
  DayOrder order = DayOrder::kUnknown;
  bool machine = false;
};

TEST(PrintedDate, Shapes) {
  const Case cases[] = {
      {"11 Oct 2023 02:59AM", "en", "2023-10-11T02:59:00"},
      {"12 May 2021 12:05 am", "en", "2021-05-12T00:05:00"},
      {"October 11, 2023", "en", "2023-10-11"},
      {"Published: Oct. 11th, 2023 at 2:59 p.m. EDT", "en", "2023-10-11T14:59:00-04:00"},
      {"3. Mai 2024, 17:47", "de", "2024-05-03T17:47:00"},
      {"Stand: 03.05.2024, 17.47 Uhr", "de", "2024-05-03T17:47:00"},
      {"Publié le 30/04/2024 - 16:00", "fr", "2024-04-30T16:00:00", DayOrder::kDayFirst},
      {"le 1er mars 2024 à 14h03", "fr", "2024-03-01T14:03:00"},
      {"30 de abril de 2024", "es", "2024-04-30"},
      {"2023年8月15日 14時03分", "ja", "2023-08-15T14:03:00"},
      {"2023년 8월 15일 14:03", "ko", "2023-08-15T14:03:00"},
      {"2023. 8. 15. 14:03", "ko", "2023-08-15T14:03:00"},
      {"15 августа 2023, 14:03 MSK", "ru", "2023-08-15T14:03:00+03:00"},
      {"14:03, 15 August 2023", "en", "2023-08-15T14:03:00"},
      {"4/5/2024", "en", "2024-05-04?"},
      {"4/5/2024", "en", "2024-04-05", DayOrder::kMonthFirst},
      {"4/25/2024", "en", "2024-04-25"},
      {"15.08.23", "de", "2023-08-15"},
      {"Published 2 March 2024 | Updated 3 March 2024", "en", "2024-03-02 2024-03-03"},
      {"31 February 2024", "en", "!"},
      {"2024-02-30", "en", "!"},
      {"season 2023/24", "en", ""},
      {"version 1.2.34", "en", ""},
      {"call 555-12-1999", "en", ""},
      {"2 hours ago", "en", ""},
      {"26 | 01 | 2022", "de", "2022-01-26"},
      {"3 | 4 | 2022", "de", ""},
      // Digits of other scripts take two or three bytes each.
      {"١٥ أغسطس ٢٠٢٣", "ar", "2023-08-15"},
      {"١٥/٠٨/٢٠٢٣ - ١٤:٠٣", "ar", "2023-08-15T14:03:00", DayOrder::kDayFirst},
      {"১৬:২০, ১৬ ফেব্রুয়ারি ২০২০", "bn", "2020-02-16T16:20:00"},
      {"१५ अगस्त २०२३", "hi", "2023-08-15"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(dates(c.line, c.language, c.order, c.machine), c.expected) << c.line;
}

TEST(PrintedDate, WhatProgramsWrite) {
  const Case cases[] = {
      {"2023-08-15T14:03:00+02:00", "en", "2023-08-15T14:03:00+02:00", DayOrder::kUnknown, true},
      {"2023-08-15T14:03:00.000Z", "en", "2023-08-15T14:03:00Z", DayOrder::kUnknown, true},
      {"2023-08-15 14:03:00 +0000 UTC", "en", "2023-08-15T14:03:00Z", DayOrder::kUnknown, true},
      {"Tue, 15 Aug 2023 14:03:00 GMT", "en", "2023-08-15T14:03:00Z", DayOrder::kUnknown, true},
      {"20230815T140300Z", "en", "2023-08-15T14:03:00Z", DayOrder::kUnknown, true},
      {"20230815", "en", "2023-08-15", DayOrder::kUnknown, true},
      {"2023-08-15T14:03:0Z", "en", "2023-08-15T14:03:00Z", DayOrder::kUnknown, true},
      {"1692108180", "en", "2023-08-15T14:03:00Z", DayOrder::kUnknown, true},
      {"1692108180000", "en", "2023-08-15T14:03:00Z", DayOrder::kUnknown, true},
  };
  for (const Case& c : cases)
    EXPECT_EQ(dates(c.line, c.language, c.order, c.machine), c.expected) << c.line;
}

TEST(PrintedDate, DaysWithoutTheirYear) {
  const struct {
    std::string_view line, language;
    int month, day;  // 0: none
  } cases[] = {
      {"lundi 24 août", "fr", 8, 24},  {"Aug 24 · 5 min read", "en", 8, 24},
      {"Aug. 24, 11:30", "en", 8, 24}, {"24. August um 11.30 Uhr", "de", 8, 24},
      {"24 de agosto", "es", 8, 24},   {"[06月24日 11時30分]", "ja", 6, 24},
      {"Feb 29", "en", 2, 29},         {"Feb 30", "en", 0, 0},
      {"24 August 2023", "en", 0, 0},  {"24 August to 26 August", "en", 0, 0},
      {"August 10:30", "en", 0, 0},    {"24 people", "en", 0, 0},
  };
  for (const auto& c : cases) {
    const YearlessDay found = yearless_day(c.line, lexicon(), c.language).value_or(YearlessDay{});
    EXPECT_EQ(found.month, c.month) << c.line;
    EXPECT_EQ(found.day, c.day) << c.line;
  }
}

TEST(PrintedDate, InstantCountsTheZone) {
  const auto one =
      printed_dates("2023-08-15T23:30:00-02:00", lexicon(), "en", DayOrder::kUnknown, true);
  const auto other =
      printed_dates("2023-08-16T01:30:00Z", lexicon(), "en", DayOrder::kUnknown, true);
  EXPECT_EQ(instant_minutes(one.at(0)), instant_minutes(other.at(0)));
}

}  // namespace
}  // namespace dateline
