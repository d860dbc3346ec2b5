// The fast ways against the plain ones: shapes of lines, and the comparisons of the line
// classifier.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "article/line_model.h"
#include "article/lines.h"
#include "base/index.h"

namespace dateline {
namespace {

void expect_same(const std::string& text) {
  const Shape fast = shape_of(text), plain = shape_by_character(text);
  const auto counts = [](const Shape& s) {
    return std::vector<uint32_t>{s.bytes,    s.chars,        s.words,       s.sentences, s.commas,
                                 s.capitals, s.all_capitals, s.short_words, s.digits,    s.bars,
                                 s.terminal, s.colon,        s.ellipsis,    s.quote,     s.bullet,
                                 s.lower,    s.handle,       s.wide,        s.question};
  };
  EXPECT_EQ(counts(fast), counts(plain)) << text;
}

TEST(Shape, OfWordsAndMarks) {
  const Shape shape = shape_of("It's 12 NATO ships, she said. \"Why?\" | More");
  EXPECT_EQ(shape.words, 8u);
  EXPECT_EQ(shape.capitals, 4u);
  EXPECT_EQ(shape.all_capitals, 1u);
  EXPECT_EQ(shape.short_words, 1u);
  EXPECT_EQ(shape.digits, 2u);
  EXPECT_EQ(shape.commas, 1u);
  EXPECT_EQ(shape.sentences, 2u);
  EXPECT_EQ(shape.bars, 1u);
}

TEST(Shape, FastAsCharacterByCharacter) {
  const std::string_view pieces[] = {
      "a",
      "of",
      "Word",
      "UN",
      "it's",
      "half-time",
      "1989",
      "7",
      " ",
      " ",
      " ",
      " ",
      ". ",
      "?\" ",
      "!) ",
      "...",
      "…",
      "’s",
      "“",
      "” ",
      "«",
      "»",
      " | ",
      " / ",
      "/",
      " > ",
      ",",
      ";",
      ":",
      "@",
      "#",
      "-",
      "'",
      "é",
      "Ä",
      "Ärzte",
      "ß",
      "в",
      "Москва",
      "والي",
      "٣",
      "·",
      "•",
      " – ",
      "年",
      "東京",
      "。",
      "ไทย",
      "http",
      "http://",
      "www.",
      "www",
      "tp",
      "w.",
      "(",
      ")",
      "]",
      "*",
      "`",
      "\t",
      "\x01",
      "\xff",
      "\xe2\x80",
      "，",
      "،",
      "؟",
      "antidisestablishmentarianism-and-its-many-friends-and-neighbours-of-old-and-of-new-times"};
  std::mt19937 random(20261123);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const size_t all = round % 3 == 0 ? std::size(pieces) : 36;  // most without other scripts
    for (size_t n = random() % 40; n > 0; --n) text += pieces[random() % all];
    expect_same(text);
  }
  for (size_t size : {15, 16, 17, 63, 64, 65, 127, 128, 129, 4095, 4096, 4097}) {
    for (const char c : {'a', 'A', '1', '-', ' ', '.', '|'}) expect_same(std::string(size, c));
    expect_same(std::string(size, 'A') + "b");
    expect_same(std::string(size, 'a') + ". B");
    expect_same(std::string(size, '1') + "abc");
  }
}

TEST(LineModel, WaysOfAtMostAgree) {
  const std::vector<AtMost> ways = ways_of_at_most();
  std::mt19937 random(7);
  const float odd[] = {0.0f, -0.0f, std::numeric_limits<float>::infinity(),
                       -std::numeric_limits<float>::infinity(), std::nanf("")};
  for (int round = 0; round < 2000; ++round) {
    float numbers[LineFeatures::kBlock];
    for (float& number : numbers)
      number = random() % 8 == 0 ? odd[random() % 5] : static_cast<float>(random() % 9) - 4;
    const float threshold = static_cast<float>(random() % 9) - 4;
    uint64_t expected = 0;
    for (size_t i = 0; i < LineFeatures::kBlock; ++i)
      expected |= uint64_t{numbers[i] <= threshold} << i;
    for (const AtMost way : ways) EXPECT_EQ(way(numbers, threshold), expected);
  }
}

TEST(LineModel, WaysOfAddLeavesAgree) {
  const std::vector<AddLeaves> ways = ways_of_add_leaves();
  std::mt19937_64 random(11);
  for (int round = 0; round < 300; ++round) {
    const size_t count = random() % 9, leaves = size_t{1} << count;
    std::vector<double> values(leaves + kLeavesAtOnce);
    for (size_t i = 0; i < leaves; ++i) values[i] = static_cast<double>(random() % 1000) / 7 - 60;
    uint64_t digits[8];
    for (uint64_t& digit : digits) digit = random();
    const uint64_t open = round % 3 == 0 ? random() & random() & random() & random() : ~uint64_t{0};
    std::vector<double> before(LineFeatures::kBlock);
    for (double& sum : before) sum = static_cast<double>(random() % 1000) / 3;
    for (const AddLeaves way : ways) {
      std::vector<double> sums = before;
      way(open, digits, count, values.data(), sums.data());
      for (size_t i = 0; i < sums.size(); ++i) {
        size_t leaf = 0;
        for (size_t digit = 0; digit < count; ++digit) leaf |= (digits[digit] >> i & 1) << digit;
        if (open >> i & 1) {
          EXPECT_EQ(sums[i], before[i] + values[leaf]);
        }
      }
    }
  }
}

TEST(StringIndex, SiftedAsBefore) {
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i) words.push_back("word" + std::to_string(i * 7));
  StringIndex plain, sifted;
  for (size_t i = 0; i < words.size(); i += 2) plain.add(words[i]), sifted.add(words[i]);
  sifted.sift();
  for (const std::string& word : words) EXPECT_EQ(plain.find(word), sifted.find(word));
  EXPECT_EQ(sifted.add(words[1]), 1500u);  // what comes later is found too
  EXPECT_EQ(sifted.find(words[1]), 1500u);
}

}  // namespace
}  // namespace dateline
