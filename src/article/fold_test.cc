// Folding copies blocks of plain text at once: wherever a mark stands in a block, the answer is
// that of character by character.
#include <gtest/gtest.h>

#include "article/lexicon.h"
#include "article/lines.h"

namespace dateline {
namespace {

TEST(Fold, Table) {
  const struct {
    std::string text, space, lower;
  } cases[] = {
      {"", "", ""},
      {" \n\t ", "", ""},
      {"  Two  Boats\n\tLeave ", "Two Boats Leave", "two boats leave"},
      {"It`s", "It`s", "it's"},
      {"Ärzte in Tromsø\u00A0heute", "Ärzte in Tromsø heute", "ärzte in tromsø heute"},
      {"a\u00ADb\u200Bc", "abc", "abc"},
      {std::string("a\0b", 3), "a b", "a b"},
      {"The ferry to the outer islands leaves at Noon.\n        It is the last.",
       "The ferry to the outer islands leaves at Noon. It is the last.",
       "the ferry to the outer islands leaves at noon. it is the last."},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(fold_space(each.text), each.space) << each.text;
    EXPECT_EQ(fold_text(each.text), each.lower) << each.text;
  }
}

// Each mark at each place of a text of three blocks.
TEST(Fold, MarksAnywhere) {
  const std::string plain = "NightBoatToTromsoEndsInSpringSaysTheCoastalLine";
  const std::string small = "nightboattotromsoendsinspringsaysthecoastalline";
  const struct {
    std::string mark, space, lower;
  } marks[] = {{" ", " ", " "},       {"  ", " ", " "},   {"\n\t \r ", " ", " "},
               {"`", "`", "'"},       {"é", "é", "é"},    {"\u00A0", " ", " "},
               {" Ö ", " Ö ", " ö "}, {"\u00AD", "", ""}, {" \u00A0 ", " ", " "}};
  for (const auto& each : marks) {
    for (size_t at = 1; at < plain.size(); ++at) {
      const std::string text = plain.substr(0, at) + each.mark + plain.substr(at);
      EXPECT_EQ(fold_space(text), plain.substr(0, at) + each.space + plain.substr(at)) << text;
      EXPECT_EQ(fold_text(text), small.substr(0, at) + each.lower + small.substr(at)) << text;
    }
  }
}

}  // namespace
}  // namespace dateline
