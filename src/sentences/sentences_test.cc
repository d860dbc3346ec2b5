// Tokens, sentence ends, lemmas, and articles through the annotator.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/utf8.h"
#include "sentences/annotator.h"
#include "sentences/labels.h"
#include "sentences/lemmas.h"
#include "sentences/tokenizer.h"

namespace dateline {
namespace {

const Tokenizer& tokenizer() {
  static const Tokenizer* const kTokenizer = [] {
    auto words = WordLists::load(DATELINE_SOURCE_DATA);
    EXPECT_TRUE(words);
    return new Tokenizer(*std::move(words));
  }();
  return *kTokenizer;
}

// Tokens parted by a space, sentences by " | ".
std::string cut(std::string_view text) {
  TokenizerScratch scratch;
  std::vector<RawToken> tokens;
  std::vector<uint32_t> sentences;
  tokenizer().tokenize(text, {0, static_cast<uint32_t>(text.size())}, scratch, tokens);
  tokenizer().split(text, tokens, 0, scratch, sentences);
  std::string out;
  uint32_t end = 0;
  for (uint32_t t = 0, s = 0; t < tokens.size(); ++t) {
    EXPECT_LE(end, tokens[t].span.begin);
    EXPECT_LT(tokens[t].span.begin, tokens[t].span.end);
    EXPECT_TRUE(is_boundary(text, tokens[t].span.begin) && is_boundary(text, tokens[t].span.end));
    end = tokens[t].span.end;
    const bool begins = s < sentences.size() && sentences[s] == t;
    s += begins;
    if (t > 0) out += begins ? " | " : " ";
    out += tokens[t].span.of(text);
  }
  return out;
}

TEST(Tokenizer, CutsAsTheTreebanksDo) {
  struct Case {
    const char *text, *tokens;
  };
  for (const auto& [text, tokens] : {
           Case{"They don't know.", "They do n't know ."},
           Case{"Mali’s leader can’t go", "Mali ’s leader ca n’t go"},
           Case{"the rebels' camp", "the rebels ' camp"},
           Case{"You cannot, we're gonna.", "You can not , we 're gon na ."},
           Case{"a well-known anti-war ex-soldier", "a well - known anti-war ex-soldier"},
           Case{"Abdel Fattah al-Sisi", "Abdel Fattah al - Sisi"},
           Case{"a 10-year-old", "a 10 - year - old"},
           Case{"call 555-123-4567", "call 555-123-4567"},
           Case{"from 1990-95", "from 1990 - 95"},
           Case{"It cost $5.3m (US$2bn).", "It cost $ 5.3 m ( US$ 2 bn ) ."},
           Case{"1,200 people at 10:30pm, 5km away", "1,200 people at 10:30 pm , 5 km away"},
           Case{"20% of 3.5 and .5", "20 % of 3.5 and .5"},
           Case{"the 1980s and '90s", "the 1980s and '90s"},
           Case{"and/or on 9/11", "and / or on 9/11"},
           Case{"see https://a.example/b?c=(1). Then", "see https://a.example/b?c=(1) . | Then"},
           Case{"mail x.y@example.org, ok", "mail x.y@example.org , ok"},
           Case{"Wait... what?!", "Wait ... what ?!"},
           Case{"\"Go,\" he said. \"Now!\"", "\" Go , \" he said . | \" Now ! \""},
           Case{"“Stop.” She left.", "“ Stop . ” | She left ."},
           Case{"yes — no – maybe--so", "yes — no – maybe -- so"},
           Case{"O'Brien's AT&T plan", "O'Brien 's AT&T plan"},
           Case{"Ḱ👩‍🚒🇫🇷x", "Ḱ 👩‍🚒 🇫🇷 x"},
           Case{"ok :-) fine", "ok :-) fine"},
           Case{"Paris -LRB- AFP -RRB- -- a -lrb- b", "Paris -LRB- AFP -RRB- -- a - lrb - b"},
           Case{"a\u200Bb\u0000c", "a b"},
       }) {
    EXPECT_EQ(cut(text), tokens);
  }
}

TEST(Splitter, EndsSentences) {
  struct Case {
    const char *text, *sentences;
  };
  for (const auto& [text, sentences] : {
           Case{"Gen. Traoré met Dr. J. Smith. They spoke.",
                "Gen. Traoré met Dr. J. Smith . | They spoke ."},
           Case{"He left the U.S. in May. It rained.", "He left the U.S. in May . | It rained ."},
           Case{"She lives in the U.S. The law changed.",
                "She lives in the U.S. | The law changed ."},
           Case{"on Sept. 3 at No. 10, e.g. there", "on Sept. 3 at No. 10 , e.g. there"},
           Case{"No. He said no. Never.", "No . | He said no . | Never ."},
           Case{"BAMAKO (Reuters) - Rebels attacked. Two died.",
                "BAMAKO ( Reuters ) - | Rebels attacked . | Two died ."},
           Case{"KYIV, Ukraine — Two died.", "KYIV , Ukraine — | Two died ."},
           Case{"Lagos, 3 May (AP) -- Two died.", "Lagos , 3 May ( AP ) -- | Two died ."},
           Case{"Paris — the city — slept. GAO fell - at last.",
                "Paris — the city — slept . | GAO fell - at last ."},
           Case{"What? Who! \"Me.\" Yes", "What ? | Who ! | \" Me . \" | Yes"},
           Case{"one\ntwo three", "one | two three"},
           Case{"It grew by 3.5 p.c. and more (see p. 4).",
                "It grew by 3.5 p.c. and more ( see p. 4 ) ."},
           Case{"A plan ... and then. more", "A plan ... and then . | more"},
           Case{"i saw it. it was red! really? yes", "i saw it . | it was red ! | really ? | yes"},
           Case{"\"Really?\" she asked. Thanks, Bob",
                "\" Really ? \" she asked . | Thanks , | Bob"},
           Case{"I love it. :) More", "I love it . :) | More"},
           Case{"It ended.Then it rained.", "It ended . | Then it rained ."},
       }) {
    EXPECT_EQ(cut(text), sentences);
  }
}

TEST(Tokenizer, HostileTextIsLinear) {
  for (const std::string& part :
       {std::string("a"), std::string("("), std::string("'"), std::string("-a"), std::string("a."),
        std::string("a@"), std::string("1-"), std::string("\u0301"), std::string("http://"),
        std::string("\u200D😀"), std::string(". "), std::string("\u202Eא")}) {
    std::string text;
    while (text.size() < 100000) text += part;
    cut(text);
  }
}

TEST(Lemmas, RulesOfForms) {
  struct Case {
    const char *rule, *form, *lemma;
  };
  for (const auto& [rule, form, lemma] :
       {Case{"L-0+", "Cats", "cats"}, Case{"L-1+", "Cats", "cat"}, Case{"L-3+y", "Flies", "fly"},
        Case{"K-0+", "Mali", "Mali"}, Case{"T-0+", "MALI", "Mali"}, Case{"=be", "was", "be"},
        Case{"L-4+", "Élan", "Élan"}, Case{"L-3+x", "Élan", "éx"}, Case{"L-9+x", "a", "a"},
        Case{"T-0+", "élan", "Élan"}, Case{"", "a", "a"}, Case{"L-+", "a", "a"}}) {
    EXPECT_EQ(apply_lemma_rule(rule, form), lemma) << rule;
  }
}

const SentenceAnnotator* annotator() {
  static const auto* const kAnnotator = new Result<SentenceAnnotator>(
      SentenceAnnotator::load(DATELINE_SOURCE_MODELS "/en.dlm", DATELINE_SOURCE_DATA));
  return *kAnnotator ? &**kAnnotator : nullptr;
}

#define NEEDS_MODEL()                                             \
  if (!std::filesystem::exists(DATELINE_SOURCE_MODELS "/en.dlm")) \
  GTEST_SKIP() << DATELINE_SOURCE_MODELS "/en.dlm is not there: train it first"

Article article_of(std::string_view text, std::vector<Block>& blocks) {
  Article article;
  article.text = text;
  article.language = "en";
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find("\n\n", begin), text.size());
    blocks.push_back(
        {BlockKind::kParagraph, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
    begin = end + 2;
  }
  article.blocks = blocks;
  return article;
}

// The laws that every later stage builds on.
void check(const Article& article, const Sentences& s) {
  const size_t n = s.token.size();
  ASSERT_TRUE(s.form.size() == n && s.lemma.size() == n && s.upos.size() == n &&
              s.xpos.size() == n && s.head.size() == n && s.deprel.size() == n);
  ASSERT_EQ(s.first_token.size(), s.sentence.size() + 1);
  for (uint32_t i = 0; i < s.size(); ++i) {
    ASSERT_LT(s.first_token[i], s.first_token[i + 1]);
    ASSERT_LE(s.first_token[i + 1] - s.first_token[i], 400u);
    uint32_t roots = 0;
    for (uint32_t t = s.first_token[i]; t < s.first_token[i + 1]; ++t) {
      ASSERT_TRUE(s.sentence[i].contains(s.token[t]));
      ASSERT_EQ(s.token[t].of(article.text), s.form[t]);
      ASSERT_TRUE(is_valid_utf8(s.form[t]) && is_valid_utf8(s.lemma[t]));
      ASSERT_TRUE(t == 0 || s.token[t - 1].end <= s.token[t].begin);
      roots += s.head[t] == kNone;
      ASSERT_EQ(s.head[t] == kNone, s.deprel[t] == Deprel::kRoot);
      uint32_t steps = 0;
      for (uint32_t up = t; s.head[up] != kNone; up = s.head[up]) {
        ASSERT_TRUE(s.head[up] >= s.first_token[i] && s.head[up] < s.first_token[i + 1]);
        ASSERT_LT(++steps, 400u);
      }
    }
    ASSERT_EQ(roots, 1u);
  }
  uint32_t end = 0;
  for (const Entity& e : s.entities) {
    ASSERT_TRUE(end <= e.first && e.first < e.last && e.last <= n && e.type != EntityType::kNone);
    end = e.last;
  }
}

TEST(Annotator, ReadsAPlainSentence) {
  NEEDS_MODEL();
  ASSERT_TRUE(annotator());
  std::vector<Block> blocks;
  const Article article = article_of(
      "Protests in Lisbon\n\nThe president of Portugal didn't visit France on Tuesday.", blocks);
  Arena arena;
  Issues issues;
  SentenceScratch scratch;
  const Sentences s = annotator()->annotate(article, scratch, arena, issues);
  check(article, s);
  EXPECT_TRUE(issues.empty());
  ASSERT_EQ(s.size(), 2u);
  ASSERT_EQ(s.tokens(), 14u);
  EXPECT_EQ(scratch.encoded.vectors.size(), 14u * scratch.encoded.width);
  EXPECT_EQ(scratch.encoded.roots.size(), 2u * scratch.encoded.width);
  EXPECT_EQ(s.form[8], "n't");
  EXPECT_EQ(s.lemma[7], "do");
  EXPECT_EQ(s.upos[9], Upos::kVerb);
  EXPECT_EQ(s.deprel[4], Deprel::kNsubj);
  EXPECT_EQ(s.head[4], 9u);
  const auto place = std::find_if(s.entities.begin(), s.entities.end(),
                                  [](const Entity& e) { return e.first == 10; });
  ASSERT_NE(place, s.entities.end());
  EXPECT_EQ(place->type, EntityType::kLoc);
}

TEST(Annotator, SameAnswerFromAUsedScratchAndFromGivenTokens) {
  NEEDS_MODEL();
  ASSERT_TRUE(annotator());
  std::vector<Block> blocks, other_blocks;
  const Article article = article_of(
      "Rebels took Gao. \"We won't leave,\" Amina Diarra told Reuters.\n\nDiarra left.", blocks);
  const Article other = article_of("Something else. Entirely! 42", other_blocks);
  Arena arena;
  Issues issues;
  SentenceScratch fresh, used;
  const std::string expected = dump(annotator()->annotate(article, fresh, arena, issues));
  annotator()->annotate(other, used, arena, issues);
  const Sentences s = annotator()->annotate(article, used, arena, issues);
  EXPECT_EQ(dump(s), expected);
  const auto document = read_conllu(write_conllu("a", article.text, s), arena);
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(annotator()->annotate_tokens(*document, used, arena, issues)), expected);
}

TEST(Annotator, ReadsEscapedBracketsAsBrackets) {
  NEEDS_MODEL();
  ASSERT_TRUE(annotator());
  std::vector<Block> blocks;
  const Article article = article_of("He went -LRB- by train -RRB- to Paris.", blocks);
  Arena arena;
  Issues issues;
  SentenceScratch scratch;
  const Sentences s = annotator()->annotate(article, scratch, arena, issues);
  check(article, s);
  ASSERT_EQ(s.tokens(), 9u);
  EXPECT_EQ(s.upos[2], Upos::kPunct);
  EXPECT_EQ(s.upos[5], Upos::kPunct);
}

TEST(Annotator, OtherLanguagesAreCutButNotTagged) {
  NEEDS_MODEL();
  ASSERT_TRUE(annotator());
  std::vector<Block> blocks;
  Article article = article_of("Le président est parti. Il pleut.", blocks);
  article.language = "fr";
  Arena arena;
  Issues issues;
  SentenceScratch scratch;
  const Sentences s = annotator()->annotate(article, scratch, arena, issues);
  check(article, s);
  EXPECT_EQ(s.size(), 2u);
  EXPECT_EQ(s.upos[0], Upos::kX);
  EXPECT_TRUE(s.entities.empty());
  EXPECT_TRUE(scratch.encoded.empty());
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].message, "language fr is not annotated");
}

TEST(Annotator, HostileText) {
  NEEDS_MODEL();
  ASSERT_TRUE(annotator());
  SentenceScratch scratch;
  for (const std::string& part :
       {std::string("word "), std::string("((("), std::string("😀\u0301 "), std::string("\0x", 2),
        std::string("\u202Eאב "), std::string("\u200B"), std::string("3.5\t7\n")}) {
    std::string text;
    while (text.size() < 3000) text += part;
    std::vector<Block> blocks;
    const Article article = article_of(text, blocks);
    Arena arena;
    Issues issues;
    check(article, annotator()->annotate(article, scratch, arena, issues));
  }
  // Given tokens: one sentence of a thousand.
  std::string rows;
  for (int i = 1; i <= 1000; ++i) rows += std::to_string(i) + "\tword\t_\t_\t_\t_\t_\t_\t_\t_\n";
  Arena arena;
  Issues issues;
  const auto document = read_conllu(rows, arena);
  ASSERT_TRUE(document);
  const Sentences s = annotator()->annotate_tokens(*document, scratch, arena, issues);
  EXPECT_EQ(s.size(), 1u);
  EXPECT_EQ(issues.size(), 1u);
  EXPECT_EQ(std::count(s.head.begin(), s.head.end(), kNone), 1);
}

TEST(Annotator, MissingFilesAreNamed) {
  const auto no_data = SentenceAnnotator::load(DATELINE_SOURCE_MODELS "/en.dlm", "/nowhere");
  ASSERT_FALSE(no_data);
  EXPECT_NE(no_data.error().message.find("/nowhere/abbreviations.tsv"), std::string::npos);
  const auto no_model = SentenceAnnotator::load("/nowhere/en.dlm", DATELINE_SOURCE_DATA);
  ASSERT_FALSE(no_model);
  EXPECT_NE(no_model.error().message.find("/nowhere/en.dlm"), std::string::npos);
}

}  // namespace
}  // namespace dateline
