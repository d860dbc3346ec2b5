#include "sentences/tagger.h"

#include <gtest/gtest.h>

#include <string>

#include "sentences/labels.h"

namespace dateline {
namespace {

// A head's scores: one label far above the rest, and one second.
std::vector<float> scores(std::span<const std::string> labels, std::string_view first,
                          std::string_view second) {
  std::vector<float> out(labels.size(), 0.0F);
  for (size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == first) out[i] = 9.0F;
    if (labels[i] == second) out[i] = 5.0F;
  }
  return out;
}

struct Case {
  const char* form;
  const char *upos, *upos_next, *xpos, *xpos_next;  // what the heads say
  const char* settled;
};

const Case kCases[] = {
    {"cancelled", "PART", "VERB", "RB", "VBN", "VERB VBN"},  // no treebank has it as a particle
    {"postponed", "ADV", "VERB", "RB", "VBD", "VERB VBD"},
    {"arrested", "NUM", "VERB", "VBD", "CD", "VERB VBD"},
    {"not", "PART", "VERB", "RB", "VB", "PART RB"},
    {"n\xE2\x80\x99t", "PART", "VERB", "RB", "VB", "PART RB"},
    {"indeed", "ADV", "VERB", "RB", "VBD", "ADV RB"},
    {"12,500", "NUM", "NOUN", "CD", "NN", "NUM CD"},
    {"XIV", "NUM", "PROPN", "CD", "NNP", "NUM CD"},
    {"talks", "NOUN", "VERB", "VBZ", "NNS", "NOUN NNS"},  // a pair that occurs: the surer head wins
    {"quickly", "ADV", "ADJ", "RB", "JJ", "ADV RB"},
};

TEST(Tagger, SettlesBothTagsTogether) {
  const auto encoder = Encoder::load(DATELINE_SOURCE_MODELS "/en.dlm");
  ASSERT_TRUE(encoder) << encoder.error().message;
  const Tagger tagger(*encoder);
  const EncoderLabels& labels = encoder->labels();
  std::string work;
  for (const Case& c : kCases) {
    const auto tags = tagger.tags(c.form, scores(labels.upos, c.upos, c.upos_next),
                                  scores(labels.xpos, c.xpos, c.xpos_next), work);
    size_t x = 0;
    while (x < labels.xpos.size() && xpos_named(labels.xpos[x]) != tags.xpos) ++x;
    ASSERT_LT(x, labels.xpos.size());
    EXPECT_EQ(std::string(name_of(tags.upos)) + ' ' + labels.xpos[x], c.settled) << c.form;
  }
}

}  // namespace
}  // namespace dateline
