// The encoder on the model that ships: file checks, kernels against each other, batches against
// single sentences.
#include "encoder/encoder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "base/hash.h"
#include "encoder/kernels.h"
#include "encoder/model_file.h"
#include "encoder/product.h"
#include "encoder/word_pieces.h"

namespace dateline {
namespace {

const std::string kModel = DATELINE_SOURCE_MODELS "/en.dlm";

#define NEEDS_MODEL() \
  if (!std::filesystem::exists(kModel)) GTEST_SKIP() << kModel << " is not there: train it first"

template <class T>
std::vector<T> random_values(size_t n, int low, int high, uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<T> values(n);
  for (T& v : values)
    v = static_cast<T>(low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1)));
  return values;
}

TEST(Kernels, EveryInstructionSetGivesTheSameBits) {
  constexpr size_t kRows = 53, kIn = 64, kOut = 48, kHeads = 2, kHidden = kHeads * kHeadWidth;
  const Kernels& plain = *all_kernels().front();
  alignas(64) static int8_t packed[kIn * kOut];
  const auto weights = random_values<int8_t>(kIn * kOut, -63, 63, 1);
  std::copy(weights.begin(), weights.end(), packed);
  const StepTable order = order_steps(packed, kIn, kOut / kPanel);
  const auto x = random_values<uint8_t>(kRows * kIn, 0, 255, 2);
  const auto start = random_values<int32_t>(kOut, -100000, 100000, 3);
  const auto whole = random_values<int16_t>(kRows * kHidden * 3, -3000, 3000, 4);
  std::vector<float> values(whole.begin(), whole.end()), scale(3 * kHidden, 0.001f),
      bias(3 * kHidden, 0.1f);
  for (size_t i = 0; i < scale.size(); ++i) scale[i] += 1e-5f * static_cast<float>(i);
  for (float& v : values) v /= 1000.0f;
  std::vector<float> step(3 * kHidden, 31.0f);
  const Rescale by{scale.data(), bias.data()};
  const Norm norm{scale.data(), bias.data(), 1e-12f};

  const auto all = [&](const Kernels& k) {
    std::string out;
    const auto keep = [&](const auto& v) {
      out.append(reinterpret_cast<const char*>(v.data()), v.size() * sizeof v[0]);
    };
    std::vector<int32_t> acc(kRows * kOut);
    k.product(x.data(), kRows, kIn, packed, order.order(), kOut / kPanel, start.data(), acc.data());
    keep(acc);
    std::vector<float> f(kRows * kOut);
    k.rescale(acc.data(), kRows, kOut, by, f.data());
    keep(f);
    k.rescale_gelu(acc.data(), kRows, kOut, by, f.data());
    keep(f);
    std::vector<uint8_t> u(kRows * kOut);
    k.rescale_gelu_quantise(acc.data(), kRows, kOut, by, step.data(), u.data());
    keep(u);
    k.add_norm_quantise(acc.data(), kRows, kOut, by, norm, step.data(), f.data(), u.data());
    keep(f);
    keep(u);
    k.norm_quantise(kRows, kOut, norm, step.data(), f.data(), u.data());
    keep(f);
    k.quantise(f.data(), kRows, kOut, step.data(), u.data());
    keep(u);
    std::vector<float> room(attention_room(kRows));
    std::vector<uint8_t> context(kRows * kHidden);
    k.attention(values.data(), kRows, kHeads, step.data(), room.data(), context.data());
    keep(context);
    std::vector<float> product(7 * 24);
    k.multiply(values.data(), 40, 7, 33, values.data() + 500, 24, 24, product.data(), 24);
    keep(product);
    k.exponential(product.data(), product.size(), 1.5f);
    keep(product);
    return out;
  };
  const std::string expected = all(plain);
  for (const Kernels* kernels : all_kernels()) {
    EXPECT_EQ(hash64(all(*kernels)), hash64(expected)) << kernels->name;
  }
  // And the same on every machine: this number was computed once.
  EXPECT_EQ(hash64(expected), 15198760071222895453u);
}

TEST(Kernels, ExpAndGeluAreCloseToTheRealOnes) {
  const Kernels& k = best_kernels();
  std::vector<float> x(2000), e(2000), g(2000);
  for (size_t i = 0; i < x.size(); ++i) x[i] = (static_cast<float>(i) - 1000) / 100;
  e = g = x;
  k.exponential(e.data(), e.size(), 0.0f);
  k.gelu(g.data(), g.size());
  for (size_t i = 0; i < x.size(); ++i) {
    EXPECT_NEAR(e[i], std::exp(x[i]), 3e-7 * std::exp(x[i]));
    EXPECT_NEAR(g[i], 0.5 * x[i] * (1 + std::erf(x[i] / std::sqrt(2.0))), 3e-6);
  }
}

TEST(Kernels, ProductIsExactAtItsLimits) {
  constexpr size_t kIn = 1536;
  alignas(64) static int8_t packed[kIn * kPanel];
  std::fill(std::begin(packed), std::end(packed), int8_t{-63});
  const std::vector<uint8_t> x(kIn, 255);
  const int32_t start[kPanel] = {};
  for (const Kernels* kernels : all_kernels()) {
    int32_t acc[kPanel];
    kernels->product(x.data(), 1, kIn, packed, order_steps(packed, kIn, 1).order(), 1, start, acc);
    for (int32_t a : acc) EXPECT_EQ(a, -63 * 255 * static_cast<int>(kIn)) << kernels->name;
  }
}

TEST(Kernels, OnlyStepsThatCannotOverflowAreAddedNarrow) {
  constexpr size_t kIn = 3 * kStep;
  alignas(64) static int8_t packed[kIn * kPanel];
  // 32 four times is the most that 16 bits hold of 255; 33 once more is too much, on either side.
  std::fill(std::begin(packed), std::end(packed), int8_t{32});
  packed[kPanel * kStep + 5] = 33;
  for (size_t i = 2 * kPanel * kStep; i < kIn * kPanel; ++i) packed[i] = -32;
  const StepTable order = order_steps(packed, kIn, 1);
  EXPECT_EQ(order.steps, (std::vector<uint16_t>{0, 2 * kStep, kStep}));
  EXPECT_EQ(order.narrow, std::vector<uint16_t>{2});
  // Seven rows: a tile of six and one of one.
  const std::vector<uint8_t> x(7 * kIn, 255);
  const int32_t start[kPanel] = {};
  for (const Kernels* kernels : all_kernels()) {
    std::vector<int32_t> acc(7 * kPanel);
    kernels->product(x.data(), 7, kIn, packed, order.order(), 1, start, acc.data());
    for (size_t i = 0; i < acc.size(); ++i) {
      EXPECT_EQ(acc[i], 255 * (32 * 8 + (i % kPanel == 1))) << kernels->name << ' ' << i;
    }
  }
}

TEST(WordPieces, PiecesOfAWord) {
  const std::string text =
      "[PAD]\n[UNK]\n[CLS]\n[SEP]\nnaive\nun\n##aff\n##able\n-\n.\n京\nb\n##b\n$\nkere";
  const auto vocabulary = Vocabulary::make(text, 15);
  ASSERT_TRUE(vocabulary);
  struct Case {
    std::string word;
    std::vector<uint32_t> ids;
  };
  for (const auto& [word, ids] :
       {Case{"Naïve", {4}}, Case{"unaffable", {5, 6, 7}}, Case{"UN-Affable", {5, 8, 1}},
        Case{"$b", {13, 11}}, Case{"京京", {10, 10}}, Case{"", {1}}, Case{"\u200B", {1}},
        Case{"Kèrè", {14}}, Case{std::string(101, 'b'), {1}}, Case{"b\u0301b", {11, 12}},
        Case{"un un", {5, 5}}, Case{"qq.", {1, 9}}}) {
    std::vector<uint32_t> found;
    vocabulary->append(word, found);
    EXPECT_EQ(found, ids) << word;
  }
  EXPECT_FALSE(Vocabulary::make(text, 16));
  EXPECT_FALSE(Vocabulary::make("a\nb", 2));
}

TEST(WordPieces, ShapesAndTheCache) {
  struct Case {
    const char* word;
    WordShape shape;
  };
  PieceCache cache;
  const auto vocabulary = Vocabulary::make("[UNK]\n[CLS]\n[SEP]\na", 4);
  for (int round = 0; round < 2; ++round) {
    for (const auto& [word, shape] :
         {Case{"the", WordShape::kLower}, Case{"Mali", WordShape::kCapital},
          Case{"A", WordShape::kCapital}, Case{"U.S.", WordShape::kCapitals},
          Case{"O'Brien", WordShape::kMixed}, Case{"G7", WordShape::kDigit},
          Case{"--", WordShape::kMark}, Case{"Élan", WordShape::kCapital},
          Case{"ÉTÉ", WordShape::kCapitals}, Case{"東京", WordShape::kLower},
          Case{"٣", WordShape::kDigit}, Case{"😀", WordShape::kMark}}) {
      EXPECT_EQ(cache.get(*vocabulary, word).shape, shape) << word;
    }
  }
  // More forms than the cache has room for.
  for (int i = 0; i < 60000; ++i)
    ASSERT_EQ(cache.get(*vocabulary, "w" + std::to_string(i)).count, 1u);
}

// --- the file ---

std::string read_model() {
  std::ifstream file(kModel, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string error_of(const std::string& bytes) {
  const std::string path = testing::TempDir() + "/damaged.dlm";
  std::ofstream(path, std::ios::binary) << bytes;
  const auto encoder = Encoder::load(path);
  std::filesystem::remove(path);
  if (encoder) return "";
  EXPECT_NE(encoder.error().message.find("damaged.dlm"), std::string::npos);
  return encoder.error().message;
}

void sign(std::string& bytes) {
  const uint64_t size = bytes.size(), sum = hash64(std::string_view(bytes).substr(64));
  std::memcpy(bytes.data() + 8, &size, 8);
  std::memcpy(bytes.data() + 16, &sum, 8);
}

// A file may hold a smaller network, which shares what is alike with the first.
TEST(ModelFile, Networks) {
  NEEDS_MODEL();
  const auto full = Encoder::load(kModel), small = Encoder::load(kModel, "small");
  ASSERT_TRUE(full && small) << small.error().message;
  EXPECT_EQ(full->name(), "en");
  EXPECT_EQ(small->name(), "en-small");
  EXPECT_EQ(full->labels().xpos, small->labels().xpos);
  EXPECT_EQ(full->text("lemma.forms").data() == nullptr, false);
  EXPECT_EQ(full->text("lemma.forms"), small->text("lemma.forms"));
  const std::vector<std::string_view> words = {"Ministers", "met", "in", "Nairobi", "."};
  const std::vector<uint32_t> first = {0, 5};
  EncoderScratch a, b;
  full->encode(words, first, {}, a);
  small->encode(words, first, {}, b);
  EXPECT_EQ(a.columns.head[1], 0u);  // both have "met" as the root,
  EXPECT_EQ(b.columns.head[1], 0u);
  EXPECT_FALSE(std::equal(a.columns.upos.begin(), a.columns.upos.end(),
                          b.columns.upos.begin()));  // by other numbers
  const auto none = Encoder::load(kModel, "tiny");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::kNotFound);
  EXPECT_NE(none.error().message.find("no network \"tiny\"; it has: small"), std::string::npos)
      << none.error().message;
}

TEST(ModelFile, DamageIsNamed) {
  EXPECT_EQ(Encoder::load("/nowhere/en.dlm").error().code, ErrorCode::kNotFound);
  EXPECT_NE(error_of("").find("not a model file"), std::string::npos);
  EXPECT_NE(error_of(std::string(100, 'x')).find("not a model file"), std::string::npos);
  NEEDS_MODEL();
  const std::string good = read_model();
  EXPECT_EQ(error_of(good), "");
  std::string bad = good.substr(0, good.size() / 2);
  EXPECT_NE(error_of(bad).find("truncated"), std::string::npos);
  bad = good;
  bad[good.size() / 3] ^= 1;
  EXPECT_NE(error_of(bad).find("checksum"), std::string::npos);
  bad = good;
  bad[4] = 2;
  EXPECT_NE(error_of(bad).find("newer"), std::string::npos);
  // Well signed, but wrong inside: a tensor's shape, its place, a label list, the JSON.
  struct Change {
    const char *from, *to;
  };
  for (const auto& [from, to] :
       {Change{"\"emb.pos\"", "\"emb.pox\""}, Change{"\"hidden\": 384", "\"hidden\": 385"},
        Change{"\"offset\": 64}", "\"offset\": 65}"}, Change{"\"labels\"", "\"lebals\""},
        Change{"\"layers\": ", "\"layers\": 9"}, Change{"\"root\"", "\"toor\""},
        Change{"\"tensors\": [", "\"tensors\": {"}}) {
    bad = good;
    const size_t at = bad.rfind(from);
    ASSERT_NE(at, std::string::npos) << from;
    bad.replace(at, std::strlen(from), to);
    const uint64_t json_size =
        good.size() - good.rfind("{\"name\"") + std::strlen(to) - std::strlen(from);
    std::memcpy(bad.data() + 32, &json_size, 8);
    sign(bad);
    EXPECT_NE(error_of(bad), "") << to;
  }
}

// --- sentences ---

struct Text {
  std::vector<std::string> words;
  std::vector<uint32_t> first = {0};
  void add(std::initializer_list<const char*> sentence) {
    words.insert(words.end(), sentence.begin(), sentence.end());
    first.push_back(static_cast<uint32_t>(words.size()));
  }
  std::vector<std::string_view> views() const { return {words.begin(), words.end()}; }
};

Text some_text() {
  Text t;
  t.add({"Rebels", "attacked", "the", "village", "of", "Kèrè-Sud", "near", "Bamako", "."});
  t.add({"Yes", "."});
  t.add({"\"", "We", "ca", "n't", "accept", "this", ",", "\"", "said", "Foreign", "Minister",
         "Amina", "El-Sisi", "on", "Tuesday", "."});
  t.add({"PROTESTERS", "BLOCK", "ROAD", "東京", "😀", "https://example.org/a?b=1", "—",
         "supercalifragilistic"});
  return t;
}

std::string bits(const EncoderScratch& s, uint32_t first, uint32_t last, uint32_t sentence) {
  std::string out;
  const auto keep = [&](const auto& column) {
    for (uint32_t t = first; t < last && !column.empty(); ++t) {
      out.append(reinterpret_cast<const char*>(&column[t]), sizeof column[t]);
    }
  };
  for (const auto& scores : {s.columns.upos, s.columns.xpos}) {
    const size_t labels = scores.size() / s.columns.entity.size();
    for (size_t i = first * labels; i < last * labels; ++i)
      out.append(reinterpret_cast<const char*>(&scores[i]), sizeof scores[i]);
  }
  keep(s.columns.deprel);
  keep(s.columns.head);
  keep(s.columns.entity);
  keep(s.encoded.quote_content);
  for (uint32_t t = first; t < last; ++t) {
    for (float v : s.encoded.vector(t)) out.append(reinterpret_cast<const char*>(&v), sizeof v);
  }
  for (float v : s.encoded.root(sentence)) out.append(reinterpret_cast<const char*>(&v), sizeof v);
  return out;
}

TEST(Encoder, AnswersDoNotDependOnTheBatchOrTheKernels) {
  NEEDS_MODEL();
  const Text text = some_text();
  const auto views = text.views();
  std::vector<std::string> expected;
  for (const char* plain : {"", "1"}) {
    if (*plain) setenv("DATELINE_PLAIN_KERNELS", "1", 1);
    const auto encoder = Encoder::load(kModel);
    unsetenv("DATELINE_PLAIN_KERNELS");
    ASSERT_TRUE(encoder) << encoder.error().message;
    EncoderScratch together, alone;
    // Alone; all together; and among 30 copies, where batches begin elsewhere.
    for (uint32_t s = 0; s + 1 < text.first.size(); ++s) {
      const std::vector<uint32_t> one = {0, text.first[s + 1] - text.first[s]};
      encoder->encode(std::span(views).subspan(text.first[s], one[1]), one, {}, alone);
      const std::string own = bits(alone, 0, one[1], 0);
      if (expected.size() <= s) expected.push_back(own);
      EXPECT_EQ(hash64(own), hash64(expected[s])) << s << plain;
    }
    std::vector<std::string_view> many;
    std::vector<uint32_t> first = {0};
    for (int copy = 0; copy < (*plain ? 1 : 30); ++copy) {
      for (uint32_t s = 0; s + 1 < text.first.size(); ++s) {
        many.insert(many.end(), views.begin() + text.first[s], views.begin() + text.first[s + 1]);
        first.push_back(static_cast<uint32_t>(many.size()));
      }
    }
    encoder->encode(many, first, {}, together);
    for (uint32_t s = 0; s + 1 < first.size(); ++s) {
      ASSERT_EQ(hash64(bits(together, first[s], first[s + 1], s)),
                hash64(expected[s % expected.size()]))
          << s;
    }
  }
}

TEST(Encoder, ReadsWhatIsLongEmptyOrStrange) {
  NEEDS_MODEL();
  const auto encoder = Encoder::load(kModel);
  ASSERT_TRUE(encoder);
  EncoderScratch scratch;
  encoder->encode({}, {}, {}, scratch);
  EXPECT_TRUE(scratch.encoded.empty());
  // 400 words of many pieces each: several stretches, one tree.
  std::vector<std::string> words(kMaxEncodedWords, "qzxvqzxv");
  words[7] = std::string("\0\1", 2);
  words[8] = "\u202E\u0627\u0644";
  words[9] = std::string(100000, 'a');
  const std::vector<std::string_view> views(words.begin(), words.end());
  const std::vector<uint32_t> first = {0, 0, kMaxEncodedWords};
  encoder->encode(views, first, {}, scratch);
  uint32_t roots = 0;
  for (uint32_t h : scratch.columns.head) {
    roots += h == 0;
    EXPECT_LE(h, kMaxEncodedWords);
  }
  EXPECT_EQ(roots, 1u);
  for (float v : scratch.encoded.vectors) ASSERT_TRUE(std::isfinite(v));
}

TEST(Encoder, PairsAreTyped) {
  NEEDS_MODEL();
  const auto encoder = Encoder::load(kModel);
  ASSERT_TRUE(encoder);
  if (encoder->labels().plover.empty()) GTEST_SKIP() << "the model has no pair head";
  const Text text = some_text();
  EncoderScratch scratch;
  encoder->encode(text.views(), text.first, {}, scratch);
  std::vector<float> logits(encoder->labels().plover.size()), again(logits.size());
  const auto& pairs = *scratch.encoded.pairs;
  ASSERT_EQ(pairs.labels().size(), logits.size());
  pairs.score(scratch.encoded, 0, {0, 9}, {0, 1}, {2, 6}, logits);
  pairs.score(scratch.encoded, 0, {0, 9}, {0, 1}, {2, 6}, again);
  EXPECT_EQ(logits, again);
  for (float v : logits) EXPECT_TRUE(std::isfinite(v));
  pairs.score(scratch.encoded, 0, {0, 9}, {0, 1}, {}, again);
  EXPECT_NE(logits, again);
}

}  // namespace
}  // namespace dateline
