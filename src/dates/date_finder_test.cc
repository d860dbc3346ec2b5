// Sentences with and without a published day, and what becomes of each expression. A new case is
// one row; the expected text is that of dump(), without the page's line where the day was given.
#include "dates/date_finder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/civil.h"
#include "dates/language.h"
#include "sentences/conllu.h"

namespace dateline {
namespace {

struct Case {
  const char* published;  // YYYY-MM-DD, YYYY-MM, a range, or empty
  const char* text;
  const char* dates;
};

constexpr Case kCases[] = {
    {"2023-08-16", "The president met the minister on Tuesday.",
     "DATE 2023-08-15 2023-08-15 2023-08-15..2023-08-15 relative \"Tuesday\"\n"},
    {"2023-08-16", "The president will meet the minister on Friday.",
     "DATE 2023-08-18 2023-08-18 2023-08-18..2023-08-18 relative \"Friday\"\n"},
    {"2023-08-16", "The talks are due to open on 20 August.",
     "DATE 2023-08-20 2023-08-20 2023-08-20..2023-08-20 relative \"20 August\"\n"},
    {"2023-08-16",
     "The summit will be held on Friday; the road is to be formally opened on Monday.",
     "DATE 2023-08-18 2023-08-18 2023-08-18..2023-08-18 relative \"Friday\"\n"
     "DATE 2023-08-21 2023-08-21 2023-08-21..2023-08-21 relative \"Monday\"\n"},
    {"2023-01-03", "He was killed on December 28.",
     "DATE 2022-12-28 2022-12-28 2022-12-28..2022-12-28 relative \"December 28\"\n"},
    {"2022-12-30", "The summit will be held on January 5.",
     "DATE 2023-01-05 2023-01-05 2023-01-05..2023-01-05 relative \"January 5\"\n"},
    {"2023-08-16", "Army chiefs will meet on Thursday and Friday (17-18 August) in Accra.",
     "DATE 2023-08-17 2023-08-17 2023-08-17..2023-08-17 relative \"Thursday\"\n"
     "DATE 2023-08-18 2023-08-18 2023-08-18..2023-08-18 relative \"Friday\"\n"
     "DATE 2023-08-17/2023-08-18 2023-08-17/2023-08-18 2023-08-17..2023-08-18 relative \"17-18 "
     "August\"\n"},
    {"2023-10-11", "They spoke on Tuesday (Oct 10).",
     "DATE 2023-10-10 2023-10-10 2023-10-10..2023-10-10 relative \"Tuesday\"\n"
     "DATE 2023-10-10 2023-10-10 2023-10-10..2023-10-10 relative \"Oct 10\"\n"},
    {"2023-08-16", "He spoke at 18:00 UTC on Monday.",
     "TIME 2023-08-14T18:00Z 2023-08-14 2023-08-14..2023-08-14 relative \"18:00 UTC on Monday\"\n"},
    {"2023-08-16", "The attack came at 7:15 p.m. on Sunday, August 13, 2023.",
     "TIME 2023-08-13T19:15 2023-08-13 2023-08-13..2023-08-13 stated \"7:15 p.m. on Sunday, August "
     "13, 2023\"\n"},
    {"2023-08-16", "He won in 2020. The following year he lost.",
     "DATE 2020 2020 2020-01-01..2020-12-31 stated \"2020\"\n"
     "DATE 2021 2021 2021-01-01..2021-12-31 relative \"The following year\"\n"},
    {"2023-08-16", "He arrived on 10 August. Two days later he left. The next day talks began.",
     "DATE 2023-08-10 2023-08-10 2023-08-10..2023-08-10 relative \"10 August\"\n"
     "DATE 2023-08-12 2023-08-12 2023-08-12..2023-08-12 relative \"Two days later\"\n"
     "DATE 2023-08-13 2023-08-13 2023-08-13..2023-08-13 relative \"The next day\"\n"},
    {"2023-08-16", "For the past three weeks the road has been shut.",
     "DURATION P3W 2023-07-26/2023-08-16 2023-07-26..2023-08-16 relative \"the past three "
     "weeks\"\n"},
    {"2020-06-21", "The Sunday trade ban hurt roughly 2000 Thai shops, and 2019-nCoV the rest.",
     ""},
    {"2020-11-07", "As of Wednesday, 1885 aftershocks had been felt.",
     "DATE 2020-11-04 2020-11-04 2020-11-04..2020-11-04 relative \"Wednesday\"\n"},
    {"2023-08-16", "The guest of the 2020 election spoke of the previous month.",
     "DATE 2020 2020 2020-01-01..2020-12-31 stated \"2020\"\n"
     "DATE 2023-07 2023-07 2023-07-01..2023-07-31 relative \"the previous month\"\n"},
    {"2023-08-16", "Shots were fired in the 2100 block of East Street and at 1816 N. Water.", ""},
    {"2023-08-14", "They met this weekend; she will be back this weekend.",
     "DATE 2023-W32-WE 2023-08-12/2023-08-13 2023-08-12..2023-08-13 relative \"this weekend\"\n"
     "DATE 2023-W33-WE 2023-08-19/2023-08-20 2023-08-19..2023-08-20 relative \"this weekend\"\n"},
    {"2023-08-16", "Sales fell in the third quarter of 2022 and in the first half of 2023.",
     "DATE 2022-Q3 2022-35 2022-07-01..2022-09-30 stated \"the third quarter of 2022\"\n"
     "DATE 2023-H1 2023-40 2023-01-01..2023-06-30 stated \"the first half of 2023\"\n"},
    {"2023-08-16", "It happened in late July, early last month, or in mid-2021.",
     "DATE 2023-07 [END] 2023-07 2023-07-16..2023-07-31 relative \"late July\"\n"
     "DATE 2023-07 [START] 2023-07 2023-07-01..2023-07-16 relative \"early last month\"\n"
     "DATE 2021 [MID] 2021 2021-04-02..2021-10-01 stated \"mid-2021\"\n"},
    {"2023-08-16", "In the 1990s and the late 19th century, and in the summer of 1998.",
     "DATE 199 199X 1990-01-01..1999-12-31 stated \"the 1990s\"\n"
     "DATE 18 [END] 18XX 1850-01-01..1899-12-31 stated \"the late 19th century\"\n"
     "DATE 1998-SU 1998-22 1998-06-01..1998-09-22 stated \"the summer of 1998\"\n"},
    {"2023-08-16", "The army acted the previous day.",
     "DATE 2023-08-15 2023-08-15 2023-08-15..2023-08-15 relative \"the previous day\"\n"},
    {"2023-08-16",
     "Every Monday and each year they march; twice a week they meet; daily they pray.",
     "SET XXXX-WXX-1 - .. none \"Every Monday\"\n"
     "SET P1Y - .. none \"each year\"\n"
     "SET P1W - .. none \"twice a week\"\n"
     "SET P1D - .. none \"daily\"\n"},
    {"2023-08-16", "The fiscal year 2022 was bad; this quarter is good.",
     "DATE 2022 2022 2022-01-01..2022-12-31 stated \"The fiscal year 2022\"\n"
     "DATE 2023-Q3 2023-35 2023-07-01..2023-09-30 relative \"this quarter\"\n"},
    {"2023-08-16", "He died on Christmas Day. Thanksgiving was quiet. Easter is near.",
     "DATE 2022-12-25 2022-12-25 2022-12-25..2022-12-25 relative \"Christmas Day\"\n"
     "DATE 2022-11-24 2022-11-24 2022-11-24..2022-11-24 relative \"Thanksgiving\"\n"
     "DATE 2023-04-09 2023-04-09 2023-04-09..2023-04-09 relative \"Easter\"\n"},
    {"2023-08-16", "They met last weekend and will meet next weekend.",
     "DATE 2023-W32-WE 2023-08-12/2023-08-13 2023-08-12..2023-08-13 relative \"last weekend\"\n"
     "DATE 2023-W34-WE 2023-08-26/2023-08-27 2023-08-26..2023-08-27 relative \"next weekend\"\n"},
    {"2023-08-16",
     "It was six straight days of rain, at least 30 days of war, a year and a half of peace.",
     "DURATION P6D - .. none \"six straight days\"\n"
     "DURATION P30D [EQUAL_OR_MORE] - .. none \"at least 30 days\"\n"
     "DURATION P1Y6M - .. none \"a year and a half\"\n"},
    {"2023-08-16", "On 10/11/2023 or 25/12/2022 or 2023-07-01T14:03:00+02:00 it was signed.",
     "DATE 2023-11-10 2023-11-10 2023-11-10..2023-11-10 stated \"10/11/2023\"\n"
     "DATE 2022-12-25 2022-12-25 2022-12-25..2022-12-25 stated \"25/12/2022\"\n"
     "DATE 2023-07-01 2023-07-01 2023-07-01..2023-07-01 stated \"2023-07-01T14:03:00+02:00\"\n"},
    {"2023-08-16", "The vote is on 31 February.",
     "DATE 2023-02 2023-02 2023-02-01..2023-02-28 relative \"31 February\"\n"},
    {"2023-08-16", "It began on 5 May 1821 and ended in 1066.",
     "DATE 1821-05-05 1821-05-05 1821-05-05..1821-05-05 stated \"5 May 1821\"\n"
     "DATE 1066 1066 1066-01-01..1066-12-31 stated \"1066\"\n"},
    {"2023-08-16", "Today, tomorrow morning, last night and this evening.",
     "DATE 2023-08-16 2023-08-16 2023-08-16..2023-08-16 relative \"Today\"\n"
     "TIME 2023-08-17TMO 2023-08-17 2023-08-17..2023-08-17 relative \"tomorrow morning\"\n"
     "TIME 2023-08-15TNI 2023-08-15 2023-08-15..2023-08-15 relative \"last night\"\n"
     "TIME 2023-08-16TEV 2023-08-16 2023-08-16..2023-08-16 relative \"this evening\"\n"},
    {"2023-08-16", "He resigned two years ago, a decade ago, six months earlier.",
     "DATE 2021 2021 2021-01-01..2021-12-31 relative \"two years ago\"\n"
     "DATE 201 201X 2010-01-01..2019-12-31 relative \"a decade ago\"\n"
     "DATE XXXX-XX - 2009-07-01..2019-06-30 relative \"six months earlier\"\n"},
    {"2023-08-16", "The talks will last from 3 to 5 September, until Friday, by early June.",
     "DATE 2023-09-03/2023-09-05 2023-09-03/2023-09-05 2023-09-03..2023-09-05 relative \"3 to 5 "
     "September\"\n"
     "DATE 2023-08-18 2023-08-18 2023-08-18..2023-08-18 relative \"Friday\"\n"
     "DATE 2024-06 [START] 2024-06 2024-06-01..2024-06-15 relative \"early June\"\n"},
    {"2023-08-16", "The coup of August 2020 and the one of May 2021.",
     "DATE 2020-08 2020-08 2020-08-01..2020-08-31 stated \"August 2020\"\n"
     "DATE 2021-05 2021-05 2021-05-01..2021-05-31 stated \"May 2021\"\n"},
    {"2023-08-16", "now, recently, soon, in the past, in the near future, in recent years.",
     "DATE PRESENT_REF - .. none \"now\"\n"
     "DATE PAST_REF - .. none \"recently\"\n"
     "DATE FUTURE_REF - .. none \"soon\"\n"
     "DATE PAST_REF - .. none \"the past\"\n"
     "DATE FUTURE_REF - .. none \"the near future\"\n"
     "DURATION PXY - .. none \"recent years\"\n"},
    {"2023-08-16", "Now, the mayor says, the road is open.", ""},
    {"2023-10-11", "The president promised more aid at a summit in July.",
     "DATE 2023-07 2023-07 2023-07-01..2023-07-31 relative \"July\"\n"},
    {"2023-10-11", "The president promised elections in March.",
     "DATE 2024-03 2024-03 2024-03-01..2024-03-31 relative \"March\"\n"},
    {"2014-01-28", "Four were shot at about 6 p.m. (2300 GMT) on Monday.",
     "TIME 2014-01-27T18:00 [APPROX] 2014-01-27 2014-01-27..2014-01-27 relative \"about 6 p.m.\"\n"
     "TIME 2014-01-27T23:00Z 2014-01-27 2014-01-27..2014-01-27 relative \"2300 GMT\"\n"
     "DATE 2014-01-27 2014-01-27 2014-01-27..2014-01-27 relative \"Monday\"\n"},
    {"2023-08-16", "The bridge fell overnight, and rain fell on 2 and 3 May.",
     "TIME 2023-08-15TNI 2023-08-15/2023-08-16 2023-08-15..2023-08-16 relative \"overnight\"\n"
     "DATE 2023-05-02/2023-05-03 2023-05-02/2023-05-03 2023-05-02..2023-05-03 relative "
     "\"2 and 3 May\"\n"},
    {"2023-08-16", "the week of March 6, the end of the year, the beginning of last month",
     "DATE 2023-W10 2023-03-06/2023-03-12 2023-03-06..2023-03-12 relative \"the week of March 6\"\n"
     "DATE 2023 [END] 2023 2023-07-02..2023-12-31 relative \"the end of the year\"\n"
     "DATE 2023-07 [START] 2023-07 2023-07-01..2023-07-16 relative \"the beginning of last "
     "month\"\n"},
    {"2023-08-16", "He left on Wednesday, 16 August and came back on Tuesday, 16 August.",
     "DATE 2023-08-16 2023-08-16 2023-08-16..2023-08-16 relative \"Wednesday, 16 August\"\n"
     "DATE 2023-08-16 2023-08-16 2023-08-16..2023-08-16 relative \"Tuesday, 16 August\"\n"},
    {"", "Mali's ruler met Putin on Monday.", "DATE XXXX-WXX-1 - .. none \"Monday\"\n"},
    {"", "General Bakari seized power in 2021 and visited on Sunday.",
     "DATE 2021 2021 2021-01-01..2021-12-31 stated \"2021\"\n"
     "DATE XXXX-WXX-7 - 2020-12-27.. relative \"Sunday\"\n"
     "page - 2021-01-01.. stated\n"},
    {"", "West African army chiefs will meet on Thursday and Friday (17-18 August) in Ghana.",
     "DATE XXXX-08-17 XXXX-08-17 .. stated \"Thursday\"\n"
     "DATE XXXX-08-18 XXXX-08-18 .. stated \"Friday\"\n"
     "DATE XXXX-08-17/XXXX-08-18 XXXX-08-17/XXXX-08-18 .. stated \"17-18 August\"\n"
     "page XXXX-08 .. stated\n"},
    {"", "BAMAKO, Aug 15 (Agency) - The two men spoke on Tuesday.",
     "DATE XXXX-08-15 XXXX-08-15 .. stated \"Aug 15\"\n"
     "DATE XXXX-WXX-2 - .. none \"Tuesday\"\n"
     "page XXXX-08-15 .. stated\n"},
    {"", "11 Oct 2023 02:59AM",
     "TIME 2023-10-11T02:59 2023-10-11 2023-10-11..2023-10-11 stated \"11 Oct 2023 02:59AM\"\n"
     "page 2023-10-11 2023-10-11..2023-10-11 stated\n"},
    {"", "He came on March 17. On the same day he left. The next day it rained.",
     "DATE XXXX-03-17 XXXX-03-17 .. stated \"March 17\"\n"
     "DATE XXXX-03-17 XXXX-03-17 .. none \"the same day\"\n"
     "DATE XXXX-XX-XX - .. none \"The next day\"\n"},
    {"2023-08",
     "He came on Tuesday. He will return on 3 September. Yesterday it rained. Last month it "
     "snowed.",
     "DATE XXXX-WXX-2 2023-08-XX 2023-08-01..2023-08-29 relative \"Tuesday\"\n"
     "DATE 2023-09-03 2023-09-03 2023-09-03..2023-09-03 relative \"3 September\"\n"
     "DATE XXXX-XX-XX 2023-XX-XX 2023-07-31..2023-08-30 relative \"Yesterday\"\n"
     "DATE 2023-07 2023-07 2023-07-01..2023-07-31 relative \"Last month\"\n"},
    {"2023-08-15/2023-08-31", "He came on Tuesday.",
     "DATE XXXX-WXX-2 2023-08-XX 2023-08-15..2023-08-29 relative \"Tuesday\"\n"},
    {"2024-02-28", "He was born on 29 February.",
     "DATE 2024-02-29 2024-02-29 2024-02-29..2024-02-29 relative \"29 February\"\n"},
    {"2023-08-16", "the '80s, the nineties, '94 and nineteen ninety-four",
     "DATE 198 198X 1980-01-01..1989-12-31 stated \"the '80s\"\n"
     "DATE 199 199X 1990-01-01..1999-12-31 stated \"the nineties\"\n"
     "DATE 1994 1994 1994-01-01..1994-12-31 stated \"nineteen ninety-four\"\n"},
    {"2023-08-16", "a few days later, several years ago, in the coming months",
     "DURATION PXD - .. none \"a few days\"\n"
     "DATE PAST_REF - .. none \"several years ago\"\n"
     "DATE FUTURE_REF - .. none \"coming months\"\n"},
    {"2023-08-16", "The 2020 coup and the 2024 election.",
     "DATE 2020 2020 2020-01-01..2020-12-31 stated \"2020\"\n"
     "DATE 2024 2024 2024-01-01..2024-12-31 stated \"2024\"\n"},
    {"2023-08-16", "It was 5 p.m. EST Nov. 9, or 4 in the morning, or noon Saturday.",
     "TIME 2022-11-09T17:00 2022-11-09 2022-11-09..2022-11-09 relative \"5 p.m. EST Nov. 9\"\n"
     "TIME 2022-11-09T04:00 2022-11-09 2022-11-09..2022-11-09 relative \"4 in the morning\"\n"
     "TIME 2023-08-12T12:00 2023-08-12 2023-08-12..2023-08-12 relative \"noon Saturday\"\n"},
    {"2014-05-23",
     "He was shot on Thursday. He died there, Moll said Friday. It was about 5:30 p.m.",
     "DATE 2014-05-22 2014-05-22 2014-05-22..2014-05-22 relative \"Thursday\"\n"
     "DATE 2014-05-23 2014-05-23 2014-05-23..2014-05-23 relative \"Friday\"\n"
     "TIME 2014-05-22T17:30 [APPROX] 2014-05-22~ 2014-05-22..2014-05-22 relative \"about 5:30 "
     "p.m.\"\n"},
    {"2000-04-17", "Protesters prayed as Easter began.",
     "DATE 2000-04-23 2000-04-23 2000-04-23..2000-04-23 relative \"Easter\"\n"},
    {"2023-08-16", "Early on Friday, late Monday, and Sunday night.",
     "DATE 2023-08-11 [START] 2023-08-11 2023-08-11..2023-08-11 relative \"Early on Friday\"\n"
     "DATE 2023-08-14 [END] 2023-08-14 2023-08-14..2023-08-14 relative \"late Monday\"\n"
     "TIME 2023-08-13TNI 2023-08-13 2023-08-13..2023-08-13 relative \"Sunday night\"\n"},
    {"2024-01-02", "He resigned last month; the vote was last year, the talks last week.",
     "DATE 2023-12 2023-12 2023-12-01..2023-12-31 relative \"last month\"\n"
     "DATE 2023 2023 2023-01-01..2023-12-31 relative \"last year\"\n"
     "DATE 2023-W52 2023-12-25/2023-12-31 2023-12-25..2023-12-31 relative \"last week\"\n"},
    {"2023-08-16", "Next Monday, next month and next year.",
     "DATE 2023-08-21 2023-08-21 2023-08-21..2023-08-21 relative \"Next Monday\"\n"
     "DATE 2023-09 2023-09 2023-09-01..2023-09-30 relative \"next month\"\n"
     "DATE 2024 2024 2024-01-01..2024-12-31 relative \"next year\"\n"},
    {"2023-08-16", "From 1998 to 2003, between 2010 and 2012, and in 2023-24.",
     "DATE 1998 1998 1998-01-01..1998-12-31 stated \"1998\"\n"
     "DATE 2003 2003 2003-01-01..2003-12-31 stated \"2003\"\n"
     "DATE 2010 2010 2010-01-01..2010-12-31 stated \"2010\"\n"
     "DATE 2012 2012 2012-01-01..2012-12-31 stated \"2012\"\n"},
    {"2023-08-16", "He retired on the 15th.",
     "DATE 2023-08-15 2023-08-15 2023-08-15..2023-08-15 relative \"the 15th\"\n"},
    {"2023-08-16", "It was signed on 3rd of May, 2019 and on the 4th of July.",
     "DATE 2019-05-03 2019-05-03 2019-05-03..2019-05-03 stated \"3rd of May, 2019\"\n"
     "DATE 2023-07-04 2023-07-04 2023-07-04..2023-07-04 relative \"the 4th of July\"\n"},
    {"2023-08-16", "He has ruled since 1993, until now, for 30 years.",
     "DATE 1993 1993 1993-01-01..1993-12-31 stated \"1993\"\n"
     "DATE PRESENT_REF - .. none \"now\"\n"
     "DURATION P30Y - .. none \"30 years\"\n"},
    {"2023-08-16", "The 21st-century war began in the early 2000s.",
     "DATE 20 20XX 2000-01-01..2099-12-31 stated \"The 21st-century\"\n"
     "DATE 200 [START] 200X 2000-01-01..2004-12-31 stated \"the early 2000s\"\n"},
    {"2023-08-16", "At midnight on Saturday the truce ended; at noon it broke.",
     "TIME 2023-08-12T24:00 2023-08-12 2023-08-12..2023-08-12 relative \"midnight on Saturday\"\n"
     "TIME 2023-08-12T12:00 2023-08-12 2023-08-12..2023-08-12 relative \"noon\"\n"},
    {"2023-08-16", "Wednesday's vote and last Thursday's march followed.",
     "DATE 2023-08-16 2023-08-16 2023-08-16..2023-08-16 relative \"Wednesday\"\n"
     "DATE 2023-08-10 2023-08-10 2023-08-10..2023-08-10 relative \"last Thursday\"\n"},
};

const DateFinder& finder() {
  static const Result<DateFinder> loaded = DateFinder::load(DATELINE_SOURCE_DATA);
  assert(loaded.has_value());
  return *loaded;
}

When given(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() == 7)
    return {text, *parse_iso_day(std::string(text) + "-01"),
            *parse_iso_day(std::string(text) + "-31"), Basis::kGiven};
  const Day first = *parse_iso_day(text.substr(0, 10));
  return {text, first, text.size() > 11 ? *parse_iso_day(text.substr(11)) : first, Basis::kGiven};
}

struct Found {
  std::string dump;
  Issues issues;
};

Found find(const std::string& published, const std::string& text, const Sentences& sentences = {},
           const std::string& modified = "") {
  Article article;
  article.modified = modified;
  article.text = text;
  article.language = "en";
  article.published = given(published);
  Arena arena;
  Found found;
  finder().settle_published(article, kNoDay, arena, found.issues);
  const Dates dates = finder().find(article, sentences, arena, found.issues);
  found.dump = dump(dates, text);
  if (!published.empty()) found.dump.resize(found.dump.rfind("page "));
  return found;
}

TEST(DateFinder, Table) {
  for (const Case& row : kCases)
    EXPECT_EQ(find(row.published, row.text).dump, row.dates) << row.text;
}

TEST(DateFinder, PageRewrittenLongAfterIsReadAsOfItsLastChange) {
  const std::string text = "The bank was saved in May 2022. It failed in late February.";
  const Found kept = find("2012-05-10", text, {}, "2023-04-25T09:00:00Z");
  EXPECT_NE(kept.dump.find("2023-02-15..2023-02-28"), std::string::npos) << kept.dump;
  ASSERT_EQ(kept.issues.size(), 1u);
  EXPECT_NE(kept.issues[0].message.find("2023-04-25"), std::string::npos);
  // Nothing in it came after its day: the change is of no matter.
  const Found plain = find("2012-05-10", "It failed in late February.", {}, "2023-04-25T09:00:00Z");
  EXPECT_NE(plain.dump.find("2012-02"), std::string::npos) << plain.dump;
  EXPECT_TRUE(plain.issues.empty());
  // What came after the change is still a contradiction.
  EXPECT_EQ(find("2012-05-10", text, {}, "2014-01-01").issues.size(), 1u);
  EXPECT_NE(find("2012-05-10", text, {}, "2014-01-01").dump.find("2012-02"), std::string::npos);
}

TEST(DateFinder, ImpossibleAndContradictoryDatesAreTold) {
  const Found impossible = find("2023-08-16", "The vote is on 31 February.");
  ASSERT_EQ(impossible.issues.size(), 1u);
  EXPECT_EQ(impossible.issues[0].message, "no such day: 31 February");
  EXPECT_EQ(find("2023-08-16", "On Tuesday, 16 August, he left.").issues.size(), 1u);
  EXPECT_TRUE(find("2023-08-16", "On Wednesday, 16 August, he left.").issues.empty());
  EXPECT_EQ(find("2023-08-16", "He was elected in 2024.").issues.size(), 1u);
  EXPECT_EQ(find("2023-08-16", "It will end in 2019.").issues.size(), 1u);
  const Found old = find("2023-08-16", "The charter was sealed on 15 June 1215.");
  ASSERT_EQ(old.issues.size(), 1u);
  EXPECT_NE(old.dump.find("1215-06-15"), std::string::npos);
  EXPECT_EQ(find("2023-08-16", "Caesar was killed on 15 March 44 BC, Troy fell in 1184 BC.").dump,
            "");
  EXPECT_EQ(find("2023-08-16", "On 0 May and 32/13/2020 and 2023-13-45 at 25:61 he left.")
                .dump.find("2020"),
            std::string::npos);
}

TEST(DateFinder, PageWithoutDatesOrText) {
  EXPECT_EQ(find("", "").dump, "");
  EXPECT_EQ(find("", "Nothing here tells a time.").dump, "");
}

TEST(DateFinder, PageDayOfTheText) {
  const Found two =
      find("", "Updated: 27 October 2016 10:12\n\nPublished: 26 October 2016\n\nHe left.");
  EXPECT_NE(two.dump.find("page 2016-10-26 2016-10-26..2016-10-26 stated"), std::string::npos)
      << two.dump;
  EXPECT_NE(find("", "He was elected in 2021.").dump.find("page - 2021-01-01.."),
            std::string::npos);
  EXPECT_EQ(find("", "He was chosen to lead the league from January 2031.").dump.find("page"),
            std::string::npos);
}

struct PageCase {
  const char* crawled;  // or empty
  const char* text;
  const char* published;  // edtf earliest..latest basis
};

constexpr PageCase kPageCases[] = {
    {"", "Friday, October 4, 2019\n\nOn Wednesday, a judge ruled.",
     "2019-10-04 2019-10-04..2019-10-04 stated"},
    {"",
     "Man hurt in fall Posted: Monday, November 3, 2014 4:20 PM EST Updated: Tuesday, "
     "November 4, 2014 9:00 AM EST\n\nHe fell.",
     "2014-11-03 2014-11-03..2014-11-03 stated"},
    {"", "Updated: 26 October 2016\n\nThe road was shut.", "- ..2016-10-26 stated"},
    {"", "PORT VELLA, 15 August 2023 (Agency) - The king left.",
     "2023-08-15 2023-08-15..2023-08-15 stated"},
    {"", "PORT VELLA, Aug 15 (Agency) - The king, crowned in 2021, left on Tuesday (15 August).",
     "XXXX-08-15 2023-08-15.. weekday"},
    {"", "Today, 15 August 2023, the envoy met the king.",
     "2023-08-15 2023-08-15..2023-08-15 stated"},
    {"", "Yesterday (14 August 2023) the envoy met the king.",
     "2023-08-15 2023-08-15..2023-08-15 stated"},
    // A short sentence at the head is no date line; a timeline has many.
    {"", "He died on 15 August 2023.", "- 2023-08-15.. stated"},
    {"", "15 August 2023\n\nThe bridge fell.\n\n17 August 2023\n\nThe bridge was shut.", ""},
    // The year in which weekday and day agree, from 2021 on; before the fetching the only one.
    {"", "The envoy met the king on Tuesday (15 August). He was elected in 2021.",
     "- 2023-08-14.. weekday"},
    {"2024-03-01", "The envoy met the king on Tuesday (15 August). He was elected in 2021.",
     "2023-08-14/2023-08-29 2023-08-14..2023-08-29 weekday"},
    {"2024-03-01", "The envoy met the king.", "- ..2024-03-02 metadata"},
    {"", "He was hurt on 3 May. He is out.\n\nCopyright 2013-2016 Daily Bell. (c) a third point",
     "2016 2016-01-01..2016-12-31 stated"},
    {"", "Posted: 3 May 2021\n\nPublished: 9 May 2021\n\nIt rained.",
     "2021-05-03/2021-05-09 2021-05-03..2021-05-09 stated"},
    // What cannot be true together says nothing.
    {"", "He was elected in 2031. It will end in 1999.", ""},
};

std::string published_of(const PageCase& row) {
  Article article;
  article.text = row.text;
  Arena arena;
  Issues issues;
  finder().settle_published(article, parse_iso_day(row.crawled).value_or(kNoDay), arena, issues);
  Dates only;
  only.published = article.published;
  const std::string line = dump(only, article.text);
  return line.empty() ? line : line.substr(5, line.size() - 6);
}

TEST(DateFinder, PageDayOfTheTextAlone) {
  for (const PageCase& row : kPageCases) EXPECT_EQ(published_of(row), row.published) << row.text;
}

TEST(DateFinder, PublishedAfterTheFetching) {
  for (const Basis basis : {Basis::kMetadata, Basis::kGiven}) {
    Article article;
    article.text = "The envoy met the king.";
    article.published = given("2031-05-01");
    article.published.basis = basis;
    Arena arena;
    Issues issues;
    finder().settle_published(article, *parse_iso_day("2024-03-01"), arena, issues);
    ASSERT_EQ(issues.size(), 1u);
    // What the page says of itself is not believed; who brings a day is told, and keeps it.
    EXPECT_EQ(article.published.earliest == kNoDay, basis == Basis::kMetadata);
  }
}

TEST(DateFinder, OtherLanguages) {
  const auto days = [](const char* language, const char* text) {
    Article article;
    article.text = text;
    article.language = language;
    article.published = given("2023-08-17");
    Arena arena;
    Issues issues;
    std::string out;
    for (const DateExpression& date : finder().find(article, {}, arena, issues).expressions)
      out += std::string(date.span.of(article.text)) + "=" + std::string(date.when.edtf) + ";";
    return out;
  };
  EXPECT_EQ(days("de", "Er kam am Dienstag, dem 15. August 2023. Gestern ging er. Seit 2019."),
            "Dienstag=2023-08-15;15. August 2023=2023-08-15;Gestern=2023-08-16;2019=2019;");
  EXPECT_EQ(days("es", "El mar, el martes. La ley del 15 de agosto de 2023; ayer."),
            "martes=2023-08-15;15 de agosto de 2023=2023-08-15;ayer=2023-08-16;");
  EXPECT_EQ(days("it", "Il 15 agosto 2023, ieri, tre giorni fa."),
            "15 agosto 2023=2023-08-15;ieri=2023-08-16;tre giorni fa=2023-08-14;");
  EXPECT_EQ(days("pt", "Na terça-feira, em 15 de agosto de 2023; no ano passado."),
            "terça-feira=2023-08-15;15 de agosto de 2023=2023-08-15;no ano passado=2022;");
  EXPECT_EQ(days("nl", "Dinsdag, op 15 augustus 2023, vorig jaar."),
            "Dinsdag=2023-08-15;15 augustus 2023=2023-08-15;vorig jaar=2022;");
  EXPECT_EQ(days("pl", "Dnia 15 sierpnia 2023 roku."), "15 sierpnia 2023=2023-08-15;");
  EXPECT_EQ(days("ru", "15 августа 2023 года."), "15 августа 2023=2023-08-15;");
  EXPECT_EQ(days("el", "Στις 15 Αυγούστου 2023."), "15 Αυγούστου 2023=2023-08-15;");
  EXPECT_EQ(days("hu", "A 2023. augusztus 15-i ülés."), "2023. augusztus 15=2023-08-15;");
  EXPECT_EQ(days("vi", "Ngày 15 tháng 8 năm 2023."), "Ngày 15 tháng 8 năm 2023=2023-08-15;");
}

TEST(DateFinder, OrderOfDayAndMonth) {
  const auto value = [](const char* text, const char* url) {
    Article article;
    article.text = text;
    article.url = url;
    Arena arena;
    Issues issues;
    return std::string(finder().find(article, {}, arena, issues).expressions[0].when.edtf);
  };
  EXPECT_EQ(value("Signed on 10/11/2023.", ""), "2023-10-11?");
  EXPECT_EQ(value("Signed on 10/11/2023, sealed on 25/12/2023.", ""), "2023-11-10");
  EXPECT_EQ(value("Signed on 10/11/2023, sealed on 12/25/2023.", "https://paper.example.uk/x"),
            "2023-10-11");
  EXPECT_EQ(value("Signed on 10/11/2023.", "https://paper.example.uk/x"), "2023-11-10");
  EXPECT_EQ(value("Signed on 10/11/2023.", "https://paper.example.com/x.uk"), "2023-10-11?");
}

TEST(DateFinder, French) {
  const std::string text =
      "Le président a rencontré mardi le ministre. Le 14 juillet 2022, il y a deux ans, hier, la "
      "semaine dernière.";
  Article article;
  article.text = text;
  article.language = "fr";
  article.published = given("2023-08-16");
  Arena arena;
  Issues issues;
  EXPECT_EQ(dump(finder().find(article, {}, arena, issues), text),
            "DATE 2023-08-15 2023-08-15 2023-08-15..2023-08-15 relative \"mardi\"\n"
            "DATE 2022-07-14 2022-07-14 2022-07-14..2022-07-14 stated \"Le 14 juillet 2022\"\n"
            "DATE 2021 2021 2021-01-01..2021-12-31 relative \"il y a deux ans\"\n"
            "DATE 2023-08-15 2023-08-15 2023-08-15..2023-08-15 relative \"hier\"\n"
            "DATE 2023-W32 2023-08-07/2023-08-13 2023-08-07..2023-08-13 relative \"la semaine "
            "dernière\"\n"
            "page 2023-08-16 2023-08-16..2023-08-16 given\n");
}

TEST(DateFinder, MissingDataIsNamed) {
  const Result<DateFinder> none = DateFinder::load("/nowhere");
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().message.find("/nowhere/dates"), std::string::npos);
}

TEST(Languages, AllThatShipCompile) {
  const auto languages = Languages::load(DATELINE_SOURCE_DATA);
  ASSERT_TRUE(languages) << languages.error().message;
  for (const char* code : {"en", "fr", "de", "es", "it", "pt", "nl", "cs", "da", "el", "fi",
                           "hu", "id", "pl", "ro", "ru", "sv", "sw", "tr", "uk", "vi"}) {
    const auto language = languages->find(code);
    EXPECT_TRUE(language) << language.error().message;
  }
  EXPECT_EQ(*languages->find("xx"), *languages->find("en"));
  EXPECT_NE(*languages->find("de"), *languages->find("en"));
}

TEST(DateFinder, PatternsThatDoNotParseAreAnIssue) {
  namespace fs = std::filesystem;
  const fs::path data = fs::temp_directory_path() / ("dates-" + std::to_string(getpid()));
  fs::create_directories(data);
  fs::copy(DATELINE_SOURCE_DATA "/dates", data / "dates", fs::copy_options::recursive);
  std::ofstream(data / "dates/de.txt") << "( am => set\n";
  const Result<DateFinder> finder = DateFinder::load(data.string());
  ASSERT_TRUE(finder) << finder.error().message;
  Article article;
  article.text = "Er kam am 12. Mai 2021.";
  Arena arena;
  for (const auto& [language, found] : {std::pair("de", false), std::pair("en", true)}) {
    article.language = language;
    Issues issues;
    const Dates dates = finder->find(article, {}, arena, issues);
    EXPECT_EQ(!dates.expressions.empty(), found) << language;
    EXPECT_EQ(issues.empty(), found) << language;
    if (!found && !issues.empty()) {
      EXPECT_NE(issues[0].message.find("de.txt"), std::string::npos) << issues[0].message;
    }
  }
  fs::remove_all(data);
}

TEST(DateFinder, SentencesAndTokensAreUsed) {
  Article article;
  article.text = "He left on Monday. He stays until Friday.";
  article.published = given("2023-08-16");
  const std::vector<Span> spans = {{0, 18}, {19, 41}};
  const std::vector<Span> tokens = {{0, 2},   {3, 7},   {8, 10},  {11, 17}, {17, 18},
                                    {19, 21}, {22, 27}, {28, 33}, {34, 40}, {40, 41}};
  const std::vector<uint32_t> first = {0, 5, 10};
  Sentences sentences;
  sentences.sentence = spans;
  sentences.token = tokens;
  sentences.first_token = first;
  Arena arena;
  Issues issues;
  const Dates dates = finder().find(article, sentences, arena, issues);
  ASSERT_EQ(dates.expressions.size(), 2u);
  EXPECT_EQ(dates.expressions[0].first_token, 3u);
  EXPECT_EQ(dates.expressions[0].last_token, 4u);
  EXPECT_EQ(dates.expressions[1].first_token, 8u);
  EXPECT_EQ(dates.expressions[1].when.edtf, "2023-08-18");
}

// Linear: ten times the text takes about ten times as long, whatever it is made of.
TEST(DateFinder, HostileRepetition) {
  for (const char* piece :
       {"the ", "May ", "1 ", "- ", "Monday ", "twenty-", "10/11/", "2023-", "'94", "a year ago ",
        "(", "\xE2\x80\x93", "1 May 2020 ", "Posted: 1 May 2020 ", "Tuesday (15 August) "}) {
    std::string text;
    while (text.size() < 300000) text += piece;
    find("2023-08-16", text);
    find("", text);
  }
}

}  // namespace
}  // namespace dateline
