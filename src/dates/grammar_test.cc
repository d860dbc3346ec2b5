#include "dates/grammar.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string lexemes_of(const std::string& text) {
  DateLexicon lexicon;
  add_number_words(lexicon);
  lexicon.add("may", {TimeClass::kMonth, 5}, true);
  lexicon.add("sept.", {TimeClass::kMonth, 9}, true);
  lexicon.add_phrase("more than", {TimeClass::kMore, 0});
  std::vector<Lexeme> lexemes;
  lex(text, {0, static_cast<uint32_t>(text.size())}, lexicon, lexemes);
  static const char* const kNames[] = {"num",  "ord",     "day",    "year",   "yy",    "month",
                                       "wday", "wdays",   "season", "unit",   "units", "part",
                                       "noon", "holiday", "zone",   "decade", "clock", "ampm",
                                       "iso",  "slash",   "about",  "more"};
  std::string out;
  for (const Lexeme& lexeme : lexemes) {
    out += "[" + std::string(lexeme.span.of(text));
    for (size_t i = 0; i < lexeme.count; ++i) {
      char value[64];
      std::snprintf(value, sizeof value, " %s=%g",
                    kNames[static_cast<size_t>(lexeme.classes[i].of)], lexeme.classes[i].value);
      out += value;
    }
    out += "]";
  }
  return out;
}

TEST(Lexer, Table) {
  const struct {
    const char *text, *lexemes;
  } kCases[] = {
      {"twenty-five men", "[twenty-five num=25][men]"},
      {"nineteen ninety-four", "[nineteen ninety-four year=1994 num=1994]"},
      {"two hundred and five", "[two hundred and five num=205]"},
      {"2 1/2 or two and a half", "[2 1/2 num=2.5][or][two and a half num=2.5]"},
      {"a hundred", "[a hundred num=100]"},
      {"the twenty-first", "[the][twenty-first ord=21 day=21]"},
      {"7:15 6pm 18h30", "[7:15 clock=435][6 num=6][pm ampm=1][18h30 clock=1110]"},
      {"the 1990s, '80s and '94",
       "[the][1990s decade=1990][,][\u002780s decade=1980][and][\u002794 yy=1994]"},
      {"$1990 1,990 1990 19.90",
       "[$][1990][1,990 num=1990][1990 year=1990 num=1990][19.90 num=19.9]"},
      {"100M 5G B-52", "[100M][5G][B][-][52 num=52]"},
      {"May may Sept. 3rd", "[May month=5][may][Sept. month=9][3rd ord=3 day=3]"},
      {"more than 3", "[more than more=0][3 num=3 day=3]"},
      {"the U.S. year's end", "[the][U.S.][year]['s][end]"},
      {"17\u201318", "[17 num=17 day=17][\u2013][18 num=18 day=18]"},
      {"2023-02-30", "[2023-02-30]"},
  };
  for (const auto& row : kCases) EXPECT_EQ(lexemes_of(row.text), row.lexemes) << row.text;
}

TEST(Grammar, MistakesNameTheirLine) {
  for (const char* text : {"a (b => none", "a => nonsense", "a", "$x => none", "a => none what=1",
                           "word MONTHS 1 x", "{ } a => none", "a) => none"}) {
    DateLexicon lexicon;
    const Result<Grammar> grammar =
        Grammar::compile(std::string("# rules\n") + text, "rules.txt", lexicon);
    ASSERT_FALSE(grammar) << text;
    EXPECT_EQ(grammar.error().message.substr(0, 12), "rules.txt:2:") << grammar.error().message;
  }
}

TEST(Grammar, LongestThenFirst) {
  DateLexicon lexicon;
  const Result<Grammar> grammar = Grammar::compile(
      "a b? => ref value=first\na b => ref value=second\na b c => ref value=third\n", "r", lexicon);
  ASSERT_TRUE(grammar);
  const auto value = [&](const std::string& text) {
    std::vector<Lexeme> lexemes;
    lex(text, {0, static_cast<uint32_t>(text.size())}, lexicon, lexemes);
    Match match;
    return grammar->match(
               lexemes, 0, [](const Action&, const Match&) { return true; }, match)
               ? match.action->value
               : "none";
  };
  EXPECT_EQ(value("a b c"), "third");
  EXPECT_EQ(value("a b d"), "first");
  EXPECT_EQ(value("a"), "first");
  EXPECT_EQ(value("b"), "none");
}

}  // namespace
}  // namespace dateline
