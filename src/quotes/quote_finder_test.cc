// Trees of invented sentences and the quotes in them; quote marks by themselves.
#include "quotes/quote_finder.h"

#include <gtest/gtest.h>

#include "actors/actor_finder.h"
#include "quotes/marks.h"
#include "quotes/turns.h"
#include "sentences/conllu.h"

namespace dateline {
namespace {

struct Case {
  const char* name;
  const char* conllu;
  const char* expected;
};

const Case kCases[] = {
    {"Direct",
     R"(
  # text = “We agreed on trade with our neighbours,” President Amina Otieno wrote on Telegram.
  1  “  "  PUNCT  _  3  punct  SpaceAfter=No
  2  We  we  PRON  PRP  3  nsubj  _
  3  agreed  agree  VERB  VBD  14  ccomp  _
  4  on  on  SCONJ  IN  5  mark  _
  5  trade  trade  NOUN  NN  3  obl  _
  6  with  with  ADP  IN  8  case  _
  7  our  our  PRON  PRP$  8  nmod:poss  _
  8  neighbours  neighbour  NOUN  NNS  5  obl  SpaceAfter=No
  9  ,  ,  PUNCT  _  3  punct  SpaceAfter=No
  10  ”  "  PUNCT  _  3  punct  _
  11  President  President  PROPN  NNP  12  nmod:desc  _
  12  Amina  Amina  PROPN  NNP  14  nsubj  NER=B-PER
  13  Otieno  Otieno  PROPN  NNP  12  flat  NER=I-PER
  14  wrote  write  VERB  VBD  0  root  _
  15  on  on  ADP  IN  16  case  _
  16  Telegram  Telegram  PROPN  NNP  14  obl  SpaceAfter=No|NER=B-ORG
  17  .  .  PUNCT  _  14  punct  _

  # text = “It was a good day for all of us.”
  1  “  "  PUNCT  _  6  punct  SpaceAfter=No
  2  It  it  PRON  PRP  6  nsubj  _
  3  was  be  AUX  VBD  6  cop  _
  4  a  a  DET  DT  6  det  _
  5  good  good  ADJ  JJ  6  amod  _
  6  day  day  NOUN  NN  0  root  _
  7  for  for  ADP  IN  8  case  _
  8  all  all  DET  DT  6  nmod  _
  9  of  of  ADP  IN  10  case  _
  10  us  we  PRON  PRP  8  nmod  SpaceAfter=No
  11  .  .  PUNCT  _  6  punct  SpaceAfter=No
  12  ”  "  PUNCT  _  6  punct  _

  # text = The ministry said in a statement that talks would go on.
  1  The  the  DET  DT  2  det  _
  2  ministry  ministry  NOUN  NN  3  nsubj  _
  3  said  say  VERB  VBD  0  root  _
  4  in  in  ADP  IN  6  case  _
  5  a  a  DET  DT  6  det  _
  6  statement  statement  NOUN  NN  3  obl  _
  7  that  that  SCONJ  IN  10  mark  _
  8  talks  talk  NOUN  NNS  10  nsubj  _
  9  would  would  AUX  MD  10  aux  _
  10  go  go  VERB  VB  6  acl  _
  11  on  on  ADP  _  10  compound:prt  SpaceAfter=No
  12  .  .  PUNCT  _  3  punct  _
)",
     R"(direct "We agreed on trade with our neighbours," | speaker "Amina Otieno" "President Amina Otieno" | cue "wrote" | channel "Telegram"
direct "It was a good day for all of us." | speaker "Amina Otieno" "President Amina Otieno" | channel "Telegram"
indirect "that talks would go on" | speaker "ministry" "The ministry" | cue "said" | channel "statement"
)"},
    {"According",
     R"(
  # text = According to police, three people died in the fire.
  1  According  accord  VERB  VBG  3  case  _
  2  to  to  ADP  IN  1  fixed  _
  3  police  police  NOUN  NN  7  obl  SpaceAfter=No
  4  ,  ,  PUNCT  _  3  punct  _
  5  three  three  NUM  CD  6  nummod  _
  6  people  person  NOUN  NNS  7  nsubj  _
  7  died  die  VERB  VBD  0  root  _
  8  in  in  ADP  IN  10  case  _
  9  the  the  DET  DT  10  det  _
  10  fire  fire  NOUN  NN  7  obl  SpaceAfter=No
  11  .  .  PUNCT  _  7  punct  _

  # text = Mayor Ilse Brandt ordered the “activation” of a plan.
  1  Mayor  Mayor  PROPN  NNP  2  nmod:desc  _
  2  Ilse  Ilse  PROPN  NNP  4  nsubj  NER=B-PER
  3  Brandt  Brandt  PROPN  NNP  2  flat  NER=I-PER
  4  ordered  order  VERB  VBD  0  root  _
  5  the  the  DET  DT  7  det  _
  6  “  "  PUNCT  _  7  punct  SpaceAfter=No
  7  activation  activation  NOUN  NN  4  obj  SpaceAfter=No
  8  ”  "  PUNCT  _  7  punct  _
  9  of  of  ADP  IN  11  case  _
  10  a  a  DET  DT  11  det  _
  11  plan  plan  NOUN  NN  7  nmod  SpaceAfter=No
  12  .  .  PUNCT  _  4  punct  _

  # text = She told Reuters she was angry.
  1  She  she  PRON  PRP  2  nsubj  _
  2  told  tell  VERB  VBD  0  root  _
  3  Reuters  Reuters  PROPN  NNP  2  iobj  NER=B-ORG
  4  she  she  PRON  PRP  6  nsubj  _
  5  was  be  AUX  VBD  6  cop  _
  6  angry  angry  ADJ  JJ  2  ccomp  SpaceAfter=No
  7  .  .  PUNCT  _  2  punct  _
)",
     R"(indirect "three people died in the fire" | speaker "police" "police" | cue "According to"
indirect "she was angry" | speaker "Ilse Brandt" "She" | cue "told" | channel "Reuters"
)"},
    {"Inside",
     R"(
  # text = “My father told me that the war was over,” Jan Nowak said in an interview.
  1  “  "  PUNCT  _  4  punct  SpaceAfter=No
  2  My  my  PRON  PRP$  3  nmod:poss  _
  3  father  father  NOUN  NN  4  nsubj  _
  4  told  tell  VERB  VBD  15  ccomp  _
  5  me  I  PRON  PRP  4  iobj  _
  6  that  that  SCONJ  IN  10  mark  _
  7  the  the  DET  DT  8  det  _
  8  war  war  NOUN  NN  10  nsubj  _
  9  was  be  AUX  VBD  10  cop  _
  10  over  over  ADV  RB  4  ccomp  SpaceAfter=No
  11  ,  ,  PUNCT  _  4  punct  SpaceAfter=No
  12  ”  "  PUNCT  _  4  punct  _
  13  Jan  January  PROPN  NNP  15  nsubj  NER=B-PER
  14  Nowak  Nowak  PROPN  NNP  13  flat  NER=I-PER
  15  said  say  VERB  VBD  0  root  _
  16  in  in  ADP  IN  18  case  _
  17  an  a  DET  DT  18  det  _
  18  interview  interview  NOUN  NN  15  obl  SpaceAfter=No
  19  .  .  PUNCT  _  15  punct  _
)",
     R"(direct "My father told me that the war was over," | speaker "Jan Nowak" "Jan Nowak" | cue "said" | channel "interview"
)"},
    {"WithoutTheirOwnCue",
     R"(
  # newpar
  # text = “The bridge is safe,” engineer Ilse Brandt said.
  1  “  "  PUNCT  _  5  punct  SpaceAfter=No
  2  The  the  DET  DT  3  det  _
  3  bridge  bridge  NOUN  NN  5  nsubj  _
  4  is  be  AUX  VBZ  5  cop  _
  5  safe  safe  ADJ  JJ  11  ccomp  SpaceAfter=No
  6  ,  ,  PUNCT  _  5  punct  SpaceAfter=No
  7  ”  "  PUNCT  _  5  punct  _
  8  engineer  engineer  NOUN  NN  9  nmod:desc  _
  9  Ilse  Ilse  PROPN  NNP  11  nsubj  NER=B-PER
  10  Brandt  Brandt  PROPN  NNP  9  flat  NER=I-PER
  11  said  say  VERB  VBD  0  root  SpaceAfter=No
  12  .  .  PUNCT  _  11  punct  _

  # text = “We tested it twice.”
  1  “  "  PUNCT  _  3  punct  SpaceAfter=No
  2  We  we  PRON  PRP  3  nsubj  _
  3  tested  test  VERB  VBD  0  root  _
  4  it  it  PRON  PRP  3  obj  _
  5  twice  twice  ADV  RB  3  advmod  SpaceAfter=No
  6  .  .  PUNCT  _  3  punct  SpaceAfter=No
  7  ”  "  PUNCT  _  3  punct  _

  # text = “Nothing moved.”
  1  “  "  PUNCT  _  3  punct  SpaceAfter=No
  2  Nothing  nothing  PRON  NN  3  nsubj  _
  3  moved  move  VERB  VBD  0  root  SpaceAfter=No
  4  .  .  PUNCT  _  3  punct  SpaceAfter=No
  5  ”  "  PUNCT  _  3  punct  _

  # newpar
  # text = “We will test it again.”
  1  “  "  PUNCT  _  4  punct  SpaceAfter=No
  2  We  we  PRON  PRP  4  nsubj  _
  3  will  will  AUX  MD  4  aux  _
  4  test  test  VERB  VB  0  root  _
  5  it  it  PRON  PRP  4  obj  _
  6  again  again  ADV  RB  4  advmod  SpaceAfter=No
  7  .  .  PUNCT  _  4  punct  SpaceAfter=No
  8  ”  "  PUNCT  _  4  punct  _

  # newpar
  # text = Mayor Jan Nowak said:
  1  Mayor  Mayor  PROPN  NNP  4  nsubj  _
  2  Jan  Jan  PROPN  NNP  4  nsubj  NER=B-PER
  3  Nowak  Nowak  PROPN  NNP  2  flat  NER=I-PER
  4  said  say  VERB  VBD  0  root  SpaceAfter=No
  5  :  :  PUNCT  _  4  punct  _

  # newpar
  # text = “The town pays.”
  1  “  "  PUNCT  _  4  punct  SpaceAfter=No
  2  The  the  DET  DT  3  det  _
  3  town  town  NOUN  NN  4  nsubj  _
  4  pays  pay  VERB  VBZ  0  root  SpaceAfter=No
  5  .  .  PUNCT  _  4  punct  SpaceAfter=No
  6  ”  "  PUNCT  _  4  punct  _

  # newpar
  # text = “This road,” Nowak added, “was closed for a year.”
  1  “  "  PUNCT  _  3  punct  SpaceAfter=No
  2  This  this  DET  DT  3  det  _
  3  road  road  NOUN  NN  7  ccomp  SpaceAfter=No
  4  ,  ,  PUNCT  _  3  punct  SpaceAfter=No
  5  ”  "  PUNCT  _  3  punct  _
  6  Nowak  Nowak  PROPN  NNP  7  nsubj  NER=B-PER
  7  added  add  VERB  VBD  0  root  SpaceAfter=No
  8  ,  ,  PUNCT  _  3  punct  _
  9  “  "  PUNCT  _  11  punct  SpaceAfter=No
  10  was  be  AUX  VBD  11  aux:pass  _
  11  closed  close  VERB  VBN  7  ccomp  _
  12  for  for  ADP  IN  14  case  _
  13  a  a  DET  DT  14  det  _
  14  year  year  NOUN  NN  11  obl  SpaceAfter=No
  15  .  .  PUNCT  _  11  punct  SpaceAfter=No
  16  ”  "  PUNCT  _  11  punct  _

  # newpar
  # text = Brandt said the town had no money left.
  1  Brandt  Brandt  PROPN  NNP  2  nsubj  NER=B-PER
  2  said  say  VERB  VBD  0  root  _
  3  the  the  DET  DT  4  det  _
  4  town  town  NOUN  NN  5  nsubj  _
  5  had  have  VERB  VBD  2  ccomp  _
  6  no  no  DET  DT  7  det  _
  7  money  money  NOUN  NN  5  obj  _
  8  left  leave  VERB  VBN  7  acl  SpaceAfter=No
  9  .  .  PUNCT  _  2  punct  _

  # text = “It never had any.”
  1  “  "  PUNCT  _  4  punct  SpaceAfter=No
  2  It  it  PRON  PRP  4  nsubj  _
  3  never  never  ADV  RB  4  advmod  _
  4  had  have  VERB  VBD  0  root  _
  5  any  any  DET  DT  4  obj  SpaceAfter=No
  6  .  .  PUNCT  _  4  punct  SpaceAfter=No
  7  ”  "  PUNCT  _  4  punct  _

  # newpar
  # text = A lesson from Ilse Brandt: “Build it well.”
  1  A  a  DET  DT  2  det  _
  2  lesson  lesson  NOUN  NN  0  root  _
  3  from  from  ADP  IN  4  case  _
  4  Ilse  Ilse  PROPN  NNP  2  nmod  NER=B-PER
  5  Brandt  Brandt  PROPN  NNP  4  flat  SpaceAfter=No|NER=I-PER
  6  :  :  PUNCT  _  8  punct  _
  7  “  "  PUNCT  _  8  punct  SpaceAfter=No
  8  Build  build  VERB  VB  2  appos  _
  9  it  it  PRON  PRP  8  obj  _
  10  well  well  ADV  RB  8  advmod  SpaceAfter=No
  11  .  .  PUNCT  _  8  punct  SpaceAfter=No
  12  ”  "  PUNCT  _  8  punct  _
)",
     R"(direct "The bridge is safe," | speaker "Ilse Brandt" "engineer Ilse Brandt" | cue "said"
direct "We tested it twice." | speaker "Ilse Brandt" "engineer Ilse Brandt"
direct "Nothing moved." | speaker "Ilse Brandt" "engineer Ilse Brandt"
direct "We will test it again." | speaker "Ilse Brandt" "engineer Ilse Brandt"
direct "The town pays." | speaker "Jan Nowak" "Mayor Jan Nowak" | cue "said"
direct "This road,” Nowak added, “was closed for a year." | speaker "Jan Nowak" "Nowak" | cue "added"
indirect "the town had no money left" | speaker "Ilse Brandt" "Brandt" | cue "said"
direct "It never had any." | speaker "Ilse Brandt" "Brandt"
direct "Build it well." | speaker "Ilse Brandt" "Ilse Brandt"
)"},
};

class QuotesTest : public testing::TestWithParam<Case> {};

TEST_P(QuotesTest, FindsWhatWasSaid) {
  static const ActorFinder actor_finder = ActorFinder::load(DATELINE_SOURCE_DATA).value();
  static const QuoteFinder quote_finder = QuoteFinder::load(DATELINE_SOURCE_DATA).value();
  Arena arena;
  Issues issues;
  const auto document = read_conllu(GetParam().conllu, arena);
  ASSERT_TRUE(document) << document.error().message;
  const auto& [article, sentences, lines] = *document;
  const Actors actors = actor_finder.find(article, sentences, arena, issues);
  const Quotes quotes = quote_finder.find(article, sentences, {}, actors, arena, issues);
  EXPECT_EQ(dump(quotes, actors, article), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, QuotesTest, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

std::vector<Block> blocks_of(std::string_view text) {
  std::vector<Block> blocks;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find("\n\n", at), text.size());
    blocks.push_back(
        {BlockKind::kParagraph, {static_cast<uint32_t>(at), static_cast<uint32_t>(end)}});
    at = end + 2;
  }
  return blocks;
}

std::string marked(std::string_view text) {
  const std::vector<Block> blocks = blocks_of(text);
  std::string out;
  for (const Quoted& q : find_quoted(text, blocks)) {
    out +=
        std::string(q.inner.of(text)) + (q.runs_on ? "+" : "") + (q.inside == kNone ? "|" : "<|");
  }
  return out;
}

TEST(Marks, Pairs) {
  EXPECT_EQ(marked("He said \"no\" and \"yes\"."), "no|yes|");
  EXPECT_EQ(marked("\u201CI heard \u2018run\u2019 twice,\u201D she said."),
            "I heard \u2018run\u2019 twice,|run<|");
  EXPECT_EQ(marked("\u00ABOui\u00BB and \u201EJa\u201C and ``yes''"), "Oui|Ja|yes|");
  EXPECT_EQ(marked("The rebels' camp wasn't in the '90s list."), "");
  EXPECT_EQ(marked("\u201COne.\n\n\u201CTwo.\u201D"), "One.+|Two.|");
  EXPECT_EQ(marked("A lost \" mark here"), "");
  EXPECT_EQ(marked(""), "");
}

TEST(Marks, ManyThatNeverClose) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "\u201C\u2018\u00AB ";
  EXPECT_LE(find_quoted(text, std::vector<Block>{{BlockKind::kParagraph,
                                                  {0, static_cast<uint32_t>(text.size())}}})
                .size(),
            4u);
}

// speaker: words
std::string turns(std::string_view text) {
  const std::vector<Block> blocks = blocks_of(text);
  std::vector<Quoted> marked = find_quoted(text, blocks);
  add_turns(text, blocks, marked);
  std::string out;
  for (const Quoted& q : marked) {
    if (q.turn || !q.speaker.empty())
      out += std::string(q.speaker.of(text)) + ": " + std::string(q.inner.of(text)) + "|";
  }
  return out;
}

TEST(Turns, Labels) {
  EXPECT_EQ(turns("OBI: Why?\n\nNOWAK (laughs): Who knows.\n\nOBI: You do."),
            "OBI: Why?|NOWAK: Who knows.|OBI: You do.|");
  EXPECT_EQ(turns("Obi: Why?\n\nNowak: Who knows.\n\nObi: You do.\n\nNowak: No."),
            "Obi: Why?|Nowak: Who knows.|Obi: You do.|Nowak: No.|");
  EXPECT_EQ(turns("Q: Why?\n\nA: Who knows.\n\nThat was all."), ": Why?|: Who knows.|");
  EXPECT_EQ(turns("\u201COBI: \u2018Why\u2019?\n\n\u201COBI: So.\u201D"),
            "OBI: \u2018Why\u2019?|OBI: So.\u201D|");
}

TEST(Turns, LabelsThatAreNone) {
  EXPECT_EQ(turns("UPDATE: The road is open.\n\nIt was closed."), "");
  EXPECT_EQ(turns("Photo: Ada Obi\n\nText.\n\nPhoto: Jan Nowak"), "");
  EXPECT_EQ(turns("A. One thing\n\nB. Another"), "");
  EXPECT_EQ(turns("At 10:30 he left.\n\nAt 11:30 he came."), "");
  EXPECT_EQ(turns("\u2014 a lone dash"), "");
  EXPECT_EQ(turns(""), "");
}

TEST(Turns, DialogueAndSignatures) {
  EXPECT_EQ(turns("\u2014 We go \u2014 she said.\n\n\u2014 Now?"), ": We go|: Now?|");
  EXPECT_EQ(turns("\u201CA fine bridge.\u201D \u2014 Jan Nowak"), "Jan Nowak: A fine bridge.|");
  EXPECT_EQ(turns("\u201CA fine bridge\u201D \u2014 but not for long, as it fell."), "");
}

// Labels of the encoder, one letter a token: c content, C its beginning, s/S source, q/Q cue.
TEST(Labels, ProposeWhatTheTreeDoesNot) {
  static const ActorFinder actor_finder = ActorFinder::load(DATELINE_SOURCE_DATA).value();
  static const QuoteFinder quote_finder = QuoteFinder::load(DATELINE_SOURCE_DATA).value();
  Arena arena;
  Issues issues;
  const auto document = read_conllu(R"(
  # text = The old bridge, Ada Obi grumbled, will fall this winter.
  1  The  the  DET  DT  3  det  _
  2  old  old  ADJ  JJ  3  amod  _
  3  bridge  bridge  NOUN  NN  10  nsubj  SpaceAfter=No
  4  ,  ,  PUNCT  _  3  punct  _
  5  Ada  Ada  PROPN  NNP  7  nsubj  NER=B-PER
  6  Obi  Obi  PROPN  NNP  5  flat  NER=I-PER
  7  grumbled  grumble  VERB  VBD  10  parataxis  SpaceAfter=No
  8  ,  ,  PUNCT  _  7  punct  _
  9  will  will  AUX  MD  10  aux  _
  10  fall  fall  VERB  VB  0  root  _
  11  this  this  DET  DT  12  det  _
  12  winter  winter  NOUN  NN  10  obl:tmod  SpaceAfter=No
  13  .  .  PUNCT  _  10  punct  _
)",
                                    arena);
  ASSERT_TRUE(document) << document.error().message;
  const auto& [article, sentences, lines] = *document;
  const std::string_view letters = "Ccc_SsQ_Ccccc";
  std::vector<uint8_t> content, source, cue;
  for (char c : letters) {
    content.push_back(c == 'C' ? 1 : c == 'c' ? 2 : 0);
    source.push_back(c == 'S' ? 1 : c == 's' ? 2 : 0);
    cue.push_back(c == 'Q' ? 1 : c == 'q' ? 2 : 0);
  }
  Encoded encoded;
  encoded.quote_content = content;
  encoded.quote_source = source;
  encoded.quote_cue = cue;
  const Actors actors = actor_finder.find(article, sentences, arena, issues);
  const Quotes quotes = quote_finder.find(article, sentences, encoded, actors, arena, issues);
  EXPECT_EQ(dump(quotes, actors, article),
            "indirect \"The old bridge, Ada Obi grumbled, will fall this winter\" | speaker \"Ada "
            "Obi\" \"Ada Obi\" | cue \"grumbled\"\n");
}

}  // namespace
}  // namespace dateline
