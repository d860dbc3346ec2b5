// Spans of names, mended.
#include "sentences/entity_spans.h"

#include <gtest/gtest.h>

#include <string>

#include "sentences/labels.h"

namespace dateline {
namespace {

std::string mended(const std::vector<std::string_view>& forms, std::vector<Entity> entities,
                   std::vector<uint32_t> first = {}) {
  if (first.empty()) first = {0, static_cast<uint32_t>(forms.size())};
  mend_spans(forms, first, entities);
  std::string found;
  for (const Entity& e : entities) {
    found += name_of(e.type);
    for (uint32_t t = e.first; t < e.last; ++t) found.append(" ").append(forms[t]);
    found += "; ";
  }
  return found;
}

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kLoc = EntityType::kLoc;

TEST(EntitySpans, ANameAndAParticipleInOneWord) {
  EXPECT_EQ(mended({"Sikasso-based", "miners"}, {{kLoc, 0, 1}}), "NORP Sikasso-based; ");
  EXPECT_EQ(mended({"New", "York-based", "Amaru", "Bank"}, {{kOrg, 0, 4}}),
            "NORP New York-based; ORG Amaru Bank; ");
  EXPECT_EQ(mended({"the", "Öland-led", "talks"}, {{kLoc, 1, 2}}), "NORP Öland-led; ");
  // a given name, a body's own name, what names nobody
  EXPECT_EQ(mended({"Kim", "Dae-jung"}, {{kPer, 0, 2}}), "PER Kim Dae-jung; ");
  EXPECT_EQ(mended({"the", "Co-operative", "Bank"}, {{kOrg, 1, 3}}), "ORG Co-operative Bank; ");
  EXPECT_EQ(mended({"Bissau-Red", "-ed", "x-ed"}, {{kLoc, 0, 1}, {kOrg, 1, 2}}),
            "LOC Bissau-Red; ORG -ed; ");
}

TEST(EntitySpans, ABracketIsClosedOrLeftOut) {
  const std::vector<std::string_view> forms = {"Zarya", "(", "Gao", ")", "won"};
  EXPECT_EQ(mended(forms, {{kOrg, 0, 3}}), "ORG Zarya ( Gao ); ");
  EXPECT_EQ(mended(forms, {{kOrg, 0, 2}}), "ORG Zarya; ");
  EXPECT_EQ(mended(forms, {{kOrg, 0, 4}}), "ORG Zarya ( Gao ); ");
  EXPECT_EQ(mended(forms, {{kOrg, 1, 2}}), "ORG (; ");
  EXPECT_EQ(mended(forms, {{kOrg, 0, 3}}, {0, 3, 5}), "ORG Zarya; ") << "another sentence";
}

TEST(EntitySpans, SmallLettersAreNobody) {
  EXPECT_EQ(mended({"The", "pilgrim", "met", "congress"}, {{kPer, 1, 2}, {kOrg, 3, 4}}), "");
  EXPECT_EQ(mended({"yesterday", "apple", "paid"}, {{kOrg, 1, 2}}), "ORG apple; ")
      << "nothing is in capitals";
  EXPECT_EQ(mended({"At", "bbc.com", "in", "gao"}, {{kOrg, 1, 2}, {kLoc, 3, 4}}),
            "ORG bbc.com; LOC gao; ");
}

}  // namespace
}  // namespace dateline
