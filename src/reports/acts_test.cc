#include "reports/acts.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Acts, WordsOfOneActMeet) {
  EXPECT_FALSE(ActLexicon::load(std::string(DATELINE_SOURCE_DATA) + "/none.tsv").has_value());
  const auto loaded = ActLexicon::load(std::string(DATELINE_SOURCE_DATA) + "/acts.tsv");
  ASSERT_TRUE(loaded.has_value());
  struct Case {
    const char *a, *b;
    bool same;
  };
  for (const Case& c : {Case{"kill", "Death", true}, Case{"kill", "murder", false},
                        Case{"acquit", "acquittal", true}, Case{"nation", "nature", false},
                        Case{"relocate", "relocation", true}, Case{"shoot", "sue", false}}) {
    EXPECT_EQ(loaded->act_of(c.a) == loaded->act_of(c.b), c.same) << c.a << ' ' << c.b;
  }
  EXPECT_EQ(loaded->act_of("Pass", {"peacefully", "away"}), loaded->act_of("die"));
  EXPECT_EQ(loaded->act_of("fire", {"open"}), loaded->act_of("shooting"));
  EXPECT_EQ(loaded->act_of("pass", {"law"}), loaded->act_of("pass"));
  EXPECT_TRUE(loaded->act_of("say").starts_with('~'));
}

}  // namespace
}  // namespace dateline
