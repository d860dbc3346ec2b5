// What the mentions of a name in an article make of each other.
#include "sentences/entity_vote.h"

#include <gtest/gtest.h>

#include <string>

#include "sentences/labels.h"

namespace dateline {
namespace {

// Words with their labels as a model gives them; what the vote makes of them.
class EntityVote : public testing::Test {
 protected:
  static constexpr EntityLabel kLabels[] = {{EntityType::kNone, false}, {EntityType::kPer, true},
                                            {EntityType::kPer, false},  {EntityType::kLoc, true},
                                            {EntityType::kLoc, false},  {EntityType::kOrg, true},
                                            {EntityType::kOrg, false}};
  enum : uint8_t { kO, kBPer, kIPer, kBLoc, kILoc, kBOrg, kIOrg };

  // `sure`: by how much the label beats the second best.
  void word(std::string_view form, uint8_t label = kO, float sure = 9, uint8_t second = kO) {
    forms_.push_back(form);
    entity_.push_back(label);
    for (uint8_t k = 0; k < std::size(kLabels); ++k)
      scores_.push_back(k == label ? 0.0f : k == second ? -sure : -9.0f);
  }
  void sentence_ends() { first_.push_back(static_cast<uint32_t>(forms_.size())); }

  std::string found() {
    EncodedColumns columns;
    columns.entity = entity_;
    columns.entity_scores = scores_;
    std::string found;
    for (const Entity& e : vote_.decide(forms_, first_, columns, kLabels)) {
      found += std::string(name_of(e.type)) + " " + std::to_string(e.first) + "-" +
               std::to_string(e.last) + "\n";
    }
    return found;
  }

 private:
  dateline::EntityVote vote_;
  std::vector<std::string_view> forms_;
  std::vector<uint8_t> entity_;
  std::vector<float> scores_;
  std::vector<uint32_t> first_ = {0};
};

TEST_F(EntityVote, ANameKeepsOneType) {
  word("Amina", kBPer);
  word("Diarra", kIPer);
  word("spoke");
  sentence_ends();
  word("Diarra", kBLoc, 1, kBPer);  // a place, perhaps a person: the longer name decides
  word("Gao", kBLoc, 5, kBPer);
  word("in");
  word("Gao", kBPer, 1, kBLoc);  // a person, perhaps a place: the other mention decides
  word("Gao", kO, 1, kBLoc);     // nearly a place: it is one elsewhere
  sentence_ends();
  EXPECT_EQ(found(), "PER 0-2\nPER 3-4\nLOC 4-5\nLOC 6-7\nLOC 7-8\n");
}

TEST_F(EntityVote, ATownStaysBesideTheClubThatBearsItsName) {
  word("Gao", kBOrg, 4, kBLoc);
  word("beat");
  word("Kati", kBLoc, 2, kBOrg);  // a place, perhaps a body: the other mention decides
  sentence_ends();
  word("In");
  word("Gao", kBLoc, 3, kBOrg);  // surely the town
  word("Kati", kBOrg, 5, kBLoc);
  word("played");
  word("Gao", kBOrg, 4, kBLoc);
  sentence_ends();
  EXPECT_EQ(found(), "ORG 0-1\nORG 2-3\nLOC 4-5\nORG 5-6\nORG 7-8\n");
}

TEST_F(EntityVote, ANameInCapitalsIsTheOneOfTheText) {
  word("SORO", kBOrg, 1, kBPer);  // a headline's
  word("SEGOU", kBPer, 1, kBLoc);
  word("GAO", kBOrg, 1, kBLoc);  // three letters may be short for something
  sentence_ends();
  word("Issa", kBPer);
  word("Soro", kIPer);
  word("left");
  word("Ségou", kBLoc);
  word("Segou", kBLoc);
  word("Gao", kBLoc);
  sentence_ends();
  EXPECT_EQ(found(), "PER 0-1\nLOC 1-2\nORG 2-3\nPER 3-5\nLOC 6-7\nLOC 7-8\nLOC 8-9\n");
}

TEST_F(EntityVote, InitialsAreWhatTheyAreShortFor) {
  for (const std::string_view form : {"Bank", "of", "Gao"})
    word(form, form == "Bank" ? kBOrg : kIOrg);
  word("(");
  word("BG", kBLoc, 1, kBOrg);
  word(")");
  sentence_ends();
  word("BG", kBLoc, 1, kBOrg);
  word("Kita", kBLoc);
  word("Kati", kILoc);
  word("(");
  word("GK", kBOrg);  // of other words
  word(")");
  word("Issa", kBPer);
  word("Soro", kIPer);
  word("(");
  word("IS", kBOrg);  // people are not called so
  word(")");
  sentence_ends();
  EXPECT_EQ(found(), "ORG 0-3\nORG 4-5\nORG 6-7\nLOC 7-9\nORG 10-11\nPER 12-14\nORG 15-16\n");
}

TEST_F(EntityVote, ANameReadInPiecesIsWholeWhereItIsElsewhere) {
  word("Union", kBOrg);
  for (const std::string_view form : {"and", "Labour", "Party"}) word(form, kIOrg);
  word("Malian", kBLoc);
  word("Sahara", kILoc);
  sentence_ends();
  word("Union", kBOrg);
  word("and");
  word("Labour", kBOrg);
  word("Party", kIOrg);
  word("Malian", kBOrg);  // side by side: two names
  word("Sahara", kBLoc);
  word("Union", kBOrg);
  sentence_ends();
  word("and");
  word("Labour", kBOrg);  // of another sentence
  word("Party", kIOrg);
  sentence_ends();
  EXPECT_EQ(found(), "ORG 0-4\nLOC 4-6\nORG 6-10\nORG 10-11\nLOC 11-12\nORG 12-13\nORG 14-16\n");
}

TEST_F(EntityVote, PlacesBehindEachOtherAndPeopleAreNoPieces) {
  for (const std::string_view form : {"Gao", ",", "Mali"})
    word(form, form == "Gao" ? kBLoc : kILoc);
  for (const std::string_view form : {"Soro", "and", "Tan"})
    word(form, form == "Soro" ? kBOrg : kIOrg);
  sentence_ends();
  word("Gao", kBLoc);
  word(",");
  word("Mali", kBLoc);
  word("Soro", kBPer);
  word("and");
  word("Tan", kBPer);
  sentence_ends();
  EXPECT_EQ(found(), "LOC 0-3\nORG 3-6\nLOC 6-7\nLOC 8-9\nPER 9-10\nPER 11-12\n");
}

TEST_F(EntityVote, ANameIsAsLongAsItMostlyIs) {
  for (int twice = 0; twice < 2; ++twice) {
    word("Bamako", kBOrg);
    word("Post", kIOrg);
    word("agency", kIOrg);
    word("and");
    word("the", kBOrg);
    word("Greens", kIOrg);
    sentence_ends();
  }
  word("Bamako", kBOrg);
  word("Post", kIOrg);
  word("agency");
  word("of");
  word("the");
  word("Greens", kBOrg);
  sentence_ends();
  word("Bamako", kBLoc);  // a town, not the agency
  word("Post");
  sentence_ends();
  EXPECT_EQ(found(), "ORG 0-3\nORG 4-6\nORG 6-9\nORG 10-12\nORG 12-15\nORG 16-18\nLOC 18-19\n");
}

TEST_F(EntityVote, FarPartsOfALongTextAreArticlesOfTheirOwn) {
  std::string wanted;
  for (uint32_t t = 0; t < 9000; t += 10) {
    const bool late = t >= 4500;
    word("Gao", late ? kBLoc : kBPer, 1, late ? kBPer : kBLoc);
    for (int more = 1; more < 10; ++more) word("and");
    sentence_ends();
    wanted += (late ? "LOC " : "PER ") + std::to_string(t) + "-" + std::to_string(t + 1) + "\n";
  }
  EXPECT_EQ(found(), wanted);
}

}  // namespace
}  // namespace dateline
