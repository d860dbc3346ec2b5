#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "base/civil.h"
#include "base/edtf.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/utf8.h"
#include "base/word_runs.h"
#include "dateline/error.h"

namespace dateline {
namespace {

TEST(Civil, RoundTripsEveryDayOf800Years) {
  for (Day day = day_of({1600, 1, 1}); day <= day_of({2400, 1, 1}); ++day) {
    ASSERT_EQ(day_of(civil_of(day)), day);
    ASSERT_TRUE(is_valid(civil_of(day)));
  }
}

TEST(Civil, KnownDays) {
  EXPECT_EQ(day_of({1970, 1, 1}), 0);
  EXPECT_EQ(iso_day(day_of({2024, 2, 29})), "2024-02-29");
  EXPECT_EQ(weekday_of(day_of({2024, 2, 29})), 4);
  EXPECT_EQ(weekday_of(day_of({1969, 12, 29})), 1);
  EXPECT_EQ(iso_day(kNoDay), "");
}

TEST(Civil, ParsesOnlyRealDays) {
  EXPECT_EQ(parse_iso_day("2023-08-15T14:03:00+02:00"), day_of({2023, 8, 15}));
  for (const char* bad : {"2023-02-31", "2023-8-15", "2023-13-01", "20230815", "2023-08-15x", ""}) {
    EXPECT_FALSE(parse_iso_day(bad)) << bad;
  }
}

TEST(Edtf, DaysThatItMayMean) {
  struct Case {
    const char *text, *days;
  };
  for (const auto& [text, days] : {
           Case{"2023", "2023-01-01 2023-12-31"},
           Case{"2023-08", "2023-08-01 2023-08-31"},
           Case{"2024-02", "2024-02-01 2024-02-29"},
           Case{"2023-08-15", "2023-08-15 2023-08-15"},
           Case{"2023-08-15?", "2023-08-15 2023-08-15"},
           Case{"2023-07~", "2023-07-01 2023-07-31"},
           Case{"2023-08-15T14:03:00+02:00", "2023-08-15 2023-08-15"},
           Case{"2023-08-15 14:03", "2023-08-15 2023-08-15"},
           Case{"2023-08-15T140300Z", "2023-08-15 2023-08-15"},
           Case{"202X", "2020-01-01 2029-12-31"},
           Case{"2023-XX-17", "2023-01-01 2023-12-31"},
           Case{"2023-08-XX", "2023-08-01 2023-08-31"},
           Case{"XXXX-03-17", "- -"},
           Case{"2023-08-15/2023-08-18", "2023-08-15 2023-08-18"},
           Case{"2023-08/2023", "2023-08-01 2023-12-31"},
           Case{"../2023-08-15", "- 2023-08-15"},
           Case{"2023-08-15/..", "2023-08-15 -"},
           Case{"", "no"},
           Case{"..", "no"},
           Case{"soon", "no"},
           Case{"2023-02-31", "no"},
           Case{"2023-02-29", "no"},
           Case{"XXXX-02-30", "no"},
           Case{"2023-13", "no"},
           Case{"2023-8-1", "no"},
           Case{"2X23", "no"},
           Case{"2023-08-15T25:00", "no"},
           Case{"2023-08-15Tnoon", "no"},
           Case{"2023-08-18/2023-08-15", "no"},
           Case{"20230815", "no"},
       }) {
    const auto got = days_of_edtf(text);
    const auto day = [](Day d) { return d == kNoDay ? std::string("-") : iso_day(d); };
    EXPECT_EQ(got ? day(got->earliest) + " " + day(got->latest) : "no", days) << text;
  }
}

TEST(Utf8, RepairsAsTheDecoderOfTheWebDoes) {
  struct Case {
    std::string in, out;
  };
  for (const auto& [in, out] :
       {Case{"a\xFFz", "a\uFFFDz"}, Case{"\xE2\x82", "\uFFFD"}, Case{"\xC0\x80", "\uFFFD\uFFFD"},
        Case{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"}, Case{"é€😀", "é€😀"}}) {
    EXPECT_EQ(repair_utf8(in), out);
    EXPECT_TRUE(is_valid_utf8(out));
  }
}

TEST(Utf8, OffsetsGoBothWays) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 3 ? "aé" : "😀b";
  const OffsetMap map(text);
  uint32_t points = 0;
  for (uint32_t i = 0; i <= text.size(); ++i) {
    if (!is_boundary(text, i)) continue;
    ASSERT_EQ(map.code_point(i), points);
    ASSERT_EQ(map.byte(points), i);
    ++points;
  }
}

TEST(Json, EscapesAndSeparates) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("a\"\n").begin_array().number(1).number(0.25, 3).number(-0.0, 2).null();
  json.boolean(true).string("\x01\u2028\xFF").end_array().key("b").begin_object().end_object();
  json.end_object();
  EXPECT_EQ(out, "{\"a\\\"\\n\":[1,0.25,0,null,true,\"\\u0001\\u2028\uFFFD\"],\"b\":{}}");
}

TEST(Result, CarriesValueOrError) {
  const auto half = [](int n) -> Result<int> {
    if (n % 2) return Error{ErrorCode::kUsage, "odd"};
    return n / 2;
  };
  const auto quarter = [&](int n) -> Result<int> {
    DATELINE_TRY(int h, half(n));
    return half(h);
  };
  EXPECT_EQ(*quarter(8), 2);
  EXPECT_EQ(quarter(6).error().message, "odd");
}

TEST(Hash, IdsAreStable) {
  EXPECT_EQ(content_id('e', "abc"), content_id('e', "abc"));
  EXPECT_NE(content_id('e', "abc"), content_id('e', "abd"));
  EXPECT_EQ(content_id('e', "abc").size(), 13u);
}

// Blocks of bytes give the words that byte by byte gives, wherever they begin and end.
TEST(WordRuns, SameAsByteByByte) {
  constexpr std::string_view kBytes = "abcXYZ059 -'.\xC3\xA9 ";
  std::mt19937 random(5);
  for (size_t round = 0; round < 4000; ++round) {
    const size_t size = random() % 200, spaces = 1 + random() % 30;
    std::string text;
    while (text.size() < size)
      text += random() % spaces == 0 ? ' ' : kBytes[random() % kBytes.size()];
    std::vector<std::string> expected, found;
    for (size_t at = 0; at < text.size(); ++at) {
      if (!is_word_byte(text[at])) continue;
      if (at == 0 || !is_word_byte(text[at - 1])) expected.emplace_back();
      expected.back() += text[at];
    }
    each_word(text, [&](std::string_view word, bool ascii) {
      found.emplace_back(word);
      EXPECT_EQ(word_hash(word), word_hash(std::string(word)));
      const bool all = std::all_of(word.begin(), word.end(), [](char c) { return c >= 0; });
      EXPECT_TRUE(!ascii || all) << word;
    });
    ASSERT_EQ(found, expected) << text;
  }
}

TEST(WordRuns, HashesTellWordsApart) {
  std::set<uint64_t> hashes;
  size_t words = 0;
  for (std::string_view letters : {"ab", "az", "a0"}) {
    for (size_t size = 1; size <= 20; ++size) {
      for (size_t at = 0; at <= size; ++at, ++words) {
        std::string word(size, letters[0]);
        if (at < size)
          word[at] = letters[1];
        else if (letters != "ab")
          continue;  // the same word again
        hashes.insert(word_hash(word));
      }
    }
  }
  EXPECT_EQ(hashes.size(), 20u + 3 * 210);
  EXPECT_GT(words, hashes.size());
}

}  // namespace
}  // namespace dateline
