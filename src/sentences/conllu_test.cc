#include "sentences/conllu.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "sentences/labels.h"
#include "sentences/tree.h"

namespace dateline {
namespace {

constexpr char kTwo[] = R"(
  # text = The rebels didn't attack.
  1  The     the     DET    2  det
  2  rebels  rebel   NOUN   5  nsubj  NER=B-NORP
  3-4  didn't  _  _  _  _  _
  3  did     do      AUX    5  aux
  4  n't     not     PART   5  advmod
  5  attack  attack  VERB   0  root
  6  .       .       PUNCT  5  punct

  1  Amina  Amina  PROPN  NNP  3  nsubj  NER=B-PER
  2  Diarra  Diarra  PROPN  NNP  1  flat  NER=I-PER
  3  left  leave  VERB  VBD  0  root  SpaceAfter=No
  4  .  .  PUNCT  .  3  punct  _
)";

ConlluDocument read(std::string_view input, Arena& arena) {
  auto document = read_conllu(input, arena);
  EXPECT_TRUE(document) << (document ? "" : document.error().message);
  return document ? *std::move(document) : ConlluDocument{};
}

TEST(Labels, NamesGoBothWays) {
  for (int i = 0; i <= static_cast<int>(Upos::kX); ++i) {
    EXPECT_EQ(upos_named(name_of(static_cast<Upos>(i))), static_cast<Upos>(i));
  }
  for (int i = 0; i <= static_cast<int>(Xpos::kDT); ++i) {
    EXPECT_EQ(xpos_named(name_of(static_cast<Xpos>(i))), static_cast<Xpos>(i));
  }
  for (int i = 0; i <= static_cast<int>(Deprel::kXcomp); ++i) {
    EXPECT_EQ(deprel_named(name_of(static_cast<Deprel>(i))), static_cast<Deprel>(i));
  }
  EXPECT_EQ(entity_named("I-NORP"), EntityType::kNorp);
  EXPECT_EQ(entity_named("_"), EntityType::kNone);
  EXPECT_EQ(deprel_named("nmod:strange"), Deprel::kNmod);
  EXPECT_EQ(deprel_named("strange"), Deprel::kDep);
  EXPECT_EQ(universal(Deprel::kOblTmod), Deprel::kObl);
  EXPECT_EQ(universal(Deprel::kRoot), Deprel::kRoot);
}

TEST(Conllu, ShortRowsGiveColumnsAndText) {
  Arena arena;
  const auto document = read(kTwo, arena);
  const Sentences& s = document.sentences;
  EXPECT_EQ(document.article.text, "The rebels didn't attack. Amina Diarra left.");
  ASSERT_EQ(document.article.blocks.size(), 1u);
  EXPECT_EQ(document.article.blocks[0].span, (Span{0, 44}));
  EXPECT_EQ(dump(s),
            "1  The  the  DET  2  det  _\n2  rebels  rebel  NOUN  5  nsubj  B-NORP\n"
            "3  did  do  AUX  5  aux  _\n4  n't  not  PART  5  advmod  _\n"
            "5  attack  attack  VERB  0  root  _\n6  .  .  PUNCT  5  punct  _\n\n"
            "1  Amina  Amina  PROPN  3  nsubj  B-PER\n2  Diarra  Diarra  PROPN  1  flat  I-PER\n"
            "3  left  leave  VERB  0  root  _\n4  .  .  PUNCT  3  punct  _\n\n");
  EXPECT_EQ(s.xpos[8], Xpos::kVBD);
  EXPECT_EQ(s.head[7], 6u);  // article-wide
  for (uint32_t t = 0; t < s.tokens(); ++t) {
    EXPECT_EQ(s.token[t].of(document.article.text), s.form[t]);
  }
}

TEST(Conllu, WritesBackWhatItDoesNotKnow) {
  const std::string input =
      "# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = Paris 1 000 cannot\n"
      "1\tParis\t_\t_\t_\tCase=Nom\t_\t_\t0:root\tNER=B-PER|Note=x\n"
      "2\t1 000\t_\t_\t_\t_\t_\t_\t_\t_\n2.1\tempty\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "3-4\tcannot\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\tcan\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "4\tnot\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
  Arena arena;
  auto document = read(input, arena);
  Sentences tags = document.sentences;
  EXPECT_EQ(document.article.text, "Paris 1 000 cannot");
  EXPECT_EQ(tags.form[1], "1 000");
  const Entity place{EntityType::kLoc, 0, 1};
  tags = {};
  tags.first_token = document.sentences.first_token;
  tags.entities = {&place, 1};
  std::string expected = input;
  expected.replace(expected.find("NER=B-PER|Note=x"), 16, "Note=x|NER=B-LOC");
  EXPECT_EQ(write_conllu(document, tags), expected);
}

TEST(Conllu, NewParagraphsAreBlocks) {
  Arena arena;
  const auto document =
      read("1  One  one  NUM  0  root\n\n# newpar\n1  Two  two  NUM  0  root\n", arena);
  EXPECT_EQ(document.article.text, "One\n\nTwo");
  ASSERT_EQ(document.article.blocks.size(), 2u);
  EXPECT_EQ(document.article.blocks[1].span, (Span{5, 8}));
}

TEST(Conllu, DamagedLinesAreNamed) {
  struct Case {
    const char *input, *message;
  };
  for (const auto& [input, message] :
       {Case{"1\tx\n", "CoNLL-U line 1: 6, 7, 8 or 10 columns and a form are needed"},
        Case{"\nx  a  a  X  0  root\n", "CoNLL-U line 2: no number where the id should be"},
        Case{"2  a  a  X  0  root\n", "CoNLL-U line 1: ids must count up from 1"},
        Case{"3-2  a  a  X  0  root\n", "CoNLL-U line 1: a range of ids that is none"},
        Case{"\xFF\n", "CoNLL-U: the input is not UTF-8"}}) {
    Arena arena;
    const auto document = read_conllu(input, arena);
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().message, message);
  }
}

TEST(Conllu, SplitsDocuments) {
  const auto parts = split_conllu("# newdoc id = a\n1\tx\n\n# newdoc id = b\n1\ty\n\n");
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[1], "# newdoc id = b\n1\ty\n\n");
  EXPECT_EQ(split_conllu("1\tx\n").size(), 1u);
  EXPECT_EQ(split_conllu("").size(), 0u);
}

TEST(Tree, AnswersQuestions) {
  Arena arena;
  const auto document = read(R"(
    1   Mali     Mali    PROPN  4   nmod:poss
    2   's       's      PART   1   case
    3   interim  interim  ADJ   4   amod
    4   leader   leader  NOUN   8   nsubj
    5   ,        ,       PUNCT  7   punct
    6   who      who     PRON   7   nsubj
    7   fled     flee    VERB   4   acl:relcl
    8   said     say     VERB   0   root
    9   he       he      PRON   12  nsubj:pass
    10  was      be      AUX    12  aux:pass
    11  not      not     PART   12  advmod
    12  hurt     hurt    VERB   8   ccomp
    13  and      and     CCONJ  14  cc
    14  plans    plan    VERB   8   conj
    15  to       to      PART   16  mark
    16  return   return  VERB   14  xcomp
  )",
                             arena);
  const Tree tree(document.sentences);
  EXPECT_EQ(tree.root(0), 7u);
  EXPECT_EQ(tree.subtree(3), (TokenRange{0, 7}));
  EXPECT_EQ(tree.phrase(3, kRelativeClauses | kBesidePhrase), (TokenRange{0, 4}));
  EXPECT_EQ(tree.span(tree.subtree(0)).of(document.article.text), "Mali 's");
  EXPECT_EQ(tree.clause(8), 11u);
  EXPECT_TRUE(tree.is_clause_head(13));
  EXPECT_FALSE(tree.is_clause_head(3));
  EXPECT_EQ(tree.subject(15), 3u);
  EXPECT_EQ(tree.subject(11), 8u);
  EXPECT_TRUE(tree.is_passive(11));
  EXPECT_TRUE(tree.is_negated(11));
  EXPECT_FALSE(tree.is_negated(7));
  EXPECT_TRUE(tree.dominates(7, 15));
  EXPECT_FALSE(tree.dominates(11, 15));
  EXPECT_EQ(tree.child_with_lemma(13, "return"), 15u);
  EXPECT_EQ(tree.depth(15), 2u);
}

TEST(Tree, CyclesAndDepthDoNoHarm) {
  Arena arena;
  const auto cycle = read("1  a  a  X  2  dep\n2  b  b  X  1  conj\n3  c  c  X  0  root\n", arena);
  const Tree tree(cycle.sentences);
  EXPECT_EQ(tree.subject(1), kNone);
  EXPECT_FALSE(tree.dominates(0, 1));
  std::string deep;
  for (int i = 1; i <= 50000; ++i) {
    deep += std::to_string(i) + "  x  x  X  " + std::to_string(i - 1) + "  dep\n";
  }
  const auto chain = read(deep, arena);
  const Tree chain_tree(chain.sentences);
  EXPECT_EQ(chain_tree.depth(49999), 49999u);
  EXPECT_EQ(chain_tree.subtree(0), (TokenRange{0, 50000}));
}

}  // namespace
}  // namespace dateline
