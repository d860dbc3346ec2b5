#include "store/countries.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Countries, CodesAndNamesOfOneCountry) {
  for (const char* asked : {"MLI", "mli", "ML", "ml", "Mali", "MALI", "Republic of Mali"})
    EXPECT_EQ(country_code(asked), "MLI") << asked;
  EXPECT_EQ(country_code("Côte d'Ivoire"), "CIV");
  EXPECT_EQ(country_code("UK"), "GBR");
  EXPECT_EQ(country_code("uae"), "ARE");
  EXPECT_EQ(country_code("CG"), "COG");
  EXPECT_EQ(country_code("CD"), "COD");
  EXPECT_EQ(country_code("Niger"), "NER");
  EXPECT_EQ(country_code("Nigeria"), "NGA");
  EXPECT_EQ(country_code("AFG"), "AFG");  // the first line
  EXPECT_EQ(country_code("af"), "AFG");
}

TEST(Countries, WhatIsNoCountryStays) {
  EXPECT_EQ(country_code("igo"), "IGO");
  EXPECT_EQ(country_code("Atlantis"), "ATLANTIS");
  EXPECT_EQ(country_code(""), "");
  EXPECT_EQ(country_code("|"), "|");
  EXPECT_EQ(country_code("ali"), "ALI");  // the end of a name
}

}  // namespace
}  // namespace dateline
