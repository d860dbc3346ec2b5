// Trees of invented sentences, as the annotator gives them, and what is found in them. A new case
// is one entry: CoNLL-U, expected dump.
#include "actors/actor_finder.h"

#include <gtest/gtest.h>

#include "actors/person_names.h"
#include "sentences/conllu.h"

namespace dateline {
namespace {

const ActorFinder& finder() {
  static const ActorFinder finder = ActorFinder::load(DATELINE_SOURCE_DATA).value();
  return finder;
}

struct Case {
  const char* name;
  const char* conllu;
  const char* expected;
};

const Case kCases[] = {
    {"Roles",
     R"(
  # text = Kenya's interim president, Amina Otieno, met Polish President Jan Nowak in Warsaw on Tuesday.
  1  Kenya  Kenya  PROPN  NNP  4  nmod:poss  SpaceAfter=No|NER=B-LOC
  2  's  's  PART  POS  1  case  _
  3  interim  interim  ADJ  JJ  4  amod  _
  4  president  president  NOUN  NN  12  nmod:desc  SpaceAfter=No
  5  ,  ,  PUNCT  _  6  punct  _
  6  Amina  Amina  PROPN  NNP  4  appos  NER=B-PER
  7  Otieno  Otieno  PROPN  NNP  6  flat  SpaceAfter=No|NER=I-PER
  8  ,  ,  PUNCT  _  4  punct  _
  9  met  meet  VERB  VBD  0  root  _
  10  Polish  Polish  ADJ  JJ  4  amod  NER=B-NORP
  11  President  President  PROPN  NNP  12  nmod:desc  _
  12  Jan  January  PROPN  NNP  9  obj  NER=B-PER
  13  Nowak  Nowak  PROPN  NNP  12  flat  NER=I-PER
  14  in  in  ADP  IN  15  case  _
  15  Warsaw  Warsaw  PROPN  NNP  9  obl  NER=B-LOC
  16  on  on  ADP  IN  17  case  _
  17  Tuesday  Tuesday  PROPN  NNP  9  obl  SpaceAfter=No|NER=B-DATE
  18  .  .  PUNCT  _  9  punct  _

  # text = The two leaders discussed trade.
  1  The  the  DET  DT  3  det  _
  2  two  two  NUM  CD  3  nummod  _
  3  leaders  leader  NOUN  NNS  4  nsubj  _
  4  discussed  discuss  VERB  VBD  0  root  _
  5  trade  trade  NOUN  NN  4  obj  SpaceAfter=No
  6  .  .  PUNCT  _  4  punct  _

  # text = The Polish leader said he would visit Nairobi.
  1  The  the  DET  DT  3  det  _
  2  Polish  Polish  ADJ  JJ  3  amod  NER=B-NORP
  3  leader  leader  NOUN  NN  4  nsubj  _
  4  said  say  VERB  VBD  0  root  _
  5  he  he  PRON  PRP  7  nsubj  _
  6  would  would  AUX  MD  7  aux  _
  7  visit  visit  VERB  VB  4  ccomp  _
  8  Nairobi  Nairobi  PROPN  NNP  7  obj  SpaceAfter=No|NER=B-LOC
  9  .  .  PUNCT  _  4  punct  _
)",
     R"(0 country "Kenya" KEN
  name "Kenya"
1 person "Amina Otieno" KEN GOV
  role "interim president" of "Kenya"
  title "Kenya's interim president"
  name "Amina Otieno"
2 person "Jan Nowak" POL GOV
  role "President" of "Poland"
  role "leader" of "Poland"
  name "Polish President Jan Nowak"
  title "The Polish leader"
  pronoun "he"
3 place "Warsaw" POL 52.2,21.0
  name "Warsaw"
4 group "two leaders" GOV unnamed +1 +2
  description "The two leaders"
5 place "Nairobi" KEN -1.3,36.8
  name "Nairobi"
)"},
    {"Served",
     R"(
  # text = Peter Mwangi, an aide to Polish President Jan Nowak, met Grace Otieno of Amnesty International.
  1  Peter  Peter  PROPN  NNP  12  nsubj  NER=B-PER
  2  Mwangi  Mwangi  PROPN  NNP  1  flat  SpaceAfter=No|NER=I-PER
  3  ,  ,  PUNCT  _  5  punct  _
  4  an  a  DET  DT  5  det  _
  5  aide  aide  NOUN  NN  1  appos  _
  6  to  to  ADP  IN  8  case  _
  7  Polish  Polish  ADJ  JJ  8  amod  NER=B-NORP
  8  President  President  PROPN  NNP  5  nmod  _
  9  Jan  Jan  PROPN  NNP  8  flat  NER=B-PER
  10  Nowak  Nowak  PROPN  NNP  8  flat  SpaceAfter=No|NER=I-PER
  11  ,  ,  PUNCT  _  1  punct  _
  12  met  meet  VERB  VBD  0  root  _
  13  Grace  Grace  PROPN  NNP  12  obj  NER=B-PER
  14  Otieno  Otieno  PROPN  NNP  13  flat  NER=I-PER
  15  of  of  ADP  IN  16  case  _
  16  Amnesty  Amnesty  PROPN  NNP  13  nmod  NER=B-ORG
  17  International  International  PROPN  NNP  16  flat  SpaceAfter=No|NER=I-ORG
  18  .  .  PUNCT  _  12  punct  _

  # text = Nowak met his Kenyan counterpart, Amina Abdi.
  1  Nowak  Nowak  PROPN  NNP  2  nsubj  NER=B-PER
  2  met  meet  VERB  VBD  0  root  _
  3  his  his  PRON  PRP$  5  nmod:poss  _
  4  Kenyan  Kenyan  ADJ  JJ  5  amod  NER=B-NORP
  5  counterpart  counterpart  NOUN  NN  2  obj  SpaceAfter=No
  6  ,  ,  PUNCT  _  7  punct  _
  7  Amina  Amina  PROPN  NNP  5  appos  NER=B-PER
  8  Abdi  Abdi  PROPN  NNP  7  flat  SpaceAfter=No|NER=I-PER
  9  .  .  PUNCT  _  2  punct  _
)",
     R"(0 person "Peter Mwangi" POL GOV
  role "aide" of "Poland"
  name "Peter Mwangi"
  description "an aide"
1 person "Jan Nowak" POL GOV
  role "President" of "Poland"
  name "Polish President Jan Nowak"
  name "Nowak"
  pronoun "his"
2 person "Grace Otieno" SOC
  name "Grace Otieno"
3 organization "Amnesty International" SOC
  name "Amnesty International"
4 person "Amina Abdi" KEN GOV
  description "his Kenyan counterpart"
  name "Amina Abdi"
)"},
    {"Surname",
     R"(
  # text = Peter Mwangi, a farmer, sued Grace Mwangi in Mombasa.
  1  Peter  Peter  PROPN  NNP  7  nsubj  NER=B-PER
  2  Mwangi  Mwangi  PROPN  NNP  1  flat  SpaceAfter=No|NER=I-PER
  3  ,  ,  PUNCT  _  5  punct  _
  4  a  a  DET  DT  5  det  _
  5  farmer  farmer  NOUN  NN  1  appos  SpaceAfter=No
  6  ,  ,  PUNCT  _  1  punct  _
  7  sued  sue  VERB  VBD  0  root  _
  8  Grace  Grace  PROPN  NNP  7  obj  NER=B-PER
  9  Mwangi  Mwangi  PROPN  NNP  8  flat  NER=I-PER
  10  in  in  ADP  IN  11  case  _
  11  Mombasa  Mombasa  PROPN  NNP  7  obl  SpaceAfter=No|NER=B-LOC
  12  .  .  PUNCT  _  7  punct  _

  # text = Mr Mwangi lost the case.
  1  Mr  Mr.  PROPN  NNP  2  nmod:desc  _
  2  Mwangi  Mwangi  PROPN  NNP  3  nsubj  NER=B-PER
  3  lost  lose  VERB  VBD  0  root  _
  4  the  the  DET  DT  5  det  _
  5  case  case  NOUN  NN  3  obj  SpaceAfter=No
  6  .  .  PUNCT  _  3  punct  _

  # text = Ms Mwangi said she was relieved.
  1  Ms  Ms  PROPN  NNP  2  nmod:desc  _
  2  Mwangi  Mwangi  PROPN  NNP  3  nsubj  NER=B-PER
  3  said  say  VERB  VBD  0  root  _
  4  she  she  PRON  PRP  6  nsubj:pass  _
  5  was  be  AUX  VBD  6  aux:pass  _
  6  relieved  relieve  VERB  VBN  3  ccomp  SpaceAfter=No
  7  .  .  PUNCT  _  3  punct  _
)",
     R"(0 person "Peter Mwangi" AGR
  role "farmer"
  name "Peter Mwangi"
  description "a farmer"
  name "Mr Mwangi"
1 person "Grace Mwangi"
  name "Grace Mwangi"
  name "Ms Mwangi"
  pronoun "she"
2 place "Mombasa" KEN -4.0,39.7
  name "Mombasa"
)"},
    {"Acronym",
     R"(
  # text = The Association of Northern Ports (ANP) met in Lisbon.
  1  The  the  DET  DT  2  det  _
  2  Association  Association  PROPN  NNP  9  nsubj  NER=B-ORG
  3  of  of  ADP  IN  5  case  NER=I-ORG
  4  Northern  northern  ADJ  NNP  5  amod  NER=I-ORG
  5  Ports  Port  PROPN  NNPS  2  nmod  NER=I-ORG
  6  (  (  PUNCT  _  7  punct  SpaceAfter=No
  7  ANP  Anp  PROPN  NNP  2  appos  SpaceAfter=No|NER=B-ORG
  8  )  )  PUNCT  _  7  punct  _
  9  met  meet  VERB  VBD  0  root  _
  10  in  in  ADP  IN  11  case  _
  11  Lisbon  Lisbon  PROPN  NNP  9  obl  SpaceAfter=No|NER=B-LOC
  12  .  .  PUNCT  _  9  punct  _

  # text = Moscow rejected the plan.
  1  Moscow  Moscow  PROPN  NNP  2  nsubj  NER=B-LOC
  2  rejected  reject  VERB  VBD  0  root  _
  3  the  the  DET  DT  4  det  _
  4  plan  plan  NOUN  NN  2  obj  SpaceAfter=No
  5  .  .  PUNCT  _  2  punct  _

  # text = ANP wants new talks between the Kremlin and Tallinn.
  1  ANP  Anp  PROPN  NNP  2  nsubj  NER=B-ORG
  2  wants  want  VERB  VBZ  0  root  _
  3  new  new  ADJ  JJ  4  amod  _
  4  talks  talk  NOUN  NNS  2  obj  _
  5  between  between  ADP  IN  7  case  _
  6  the  the  DET  DT  7  det  _
  7  Kremlin  Kremlin  PROPN  NNP  4  nmod  NER=B-LOC
  8  and  and  CCONJ  _  9  cc  _
  9  Tallinn  Tallinn  PROPN  NNP  7  conj  SpaceAfter=No|NER=B-LOC
  10  .  .  PUNCT  _  2  punct  _
)",
     R"(0 organization "Association of Northern Ports" SOC
  name "The Association of Northern Ports"
  name "ANP"
  name "ANP"
1 place "Lisbon" PRT 38.7,-9.1
  name "Lisbon"
2 organization "Moscow" RUS GOV
  name "Moscow"
3 organization "Kremlin" RUS GOV
  name "the Kremlin"
4 organization "Tallinn" EST GOV
  name "Tallinn"
)"},
    {"Sectors",
     R"(
  # text = Opposition lawmakers in Kenya and the UN refugee agency criticised the Chadian junta.
  1  Opposition  opposition  NOUN  NN  2  compound  _
  2  lawmakers  lawmaker  NOUN  NNS  10  nsubj  _
  3  in  in  ADP  IN  4  case  _
  4  Kenya  Kenya  PROPN  NNP  2  nmod  NER=B-LOC
  5  and  and  CCONJ  _  9  cc  _
  6  the  the  DET  DT  9  det  _
  7  UN  UN  PROPN  NNP  9  compound  NER=B-ORG
  8  refugee  refugee  NOUN  NN  9  compound  _
  9  agency  agency  NOUN  NN  2  conj  _
  10  criticised  criticise  VERB  VBG  0  root  _
  11  the  the  DET  DT  13  det  _
  12  Chadian  Chadian  ADJ  JJ  13  amod  NER=B-NORP
  13  junta  junta  NOUN  NN  10  obj  SpaceAfter=No
  14  .  .  PUNCT  _  10  punct  _

  # text = Three soldiers and unknown gunmen died.
  1  Three  three  NUM  CD  2  nummod  _
  2  soldiers  soldier  NOUN  NNS  6  nsubj  _
  3  and  and  CCONJ  _  5  cc  _
  4  unknown  unknown  ADJ  JJ  5  amod  _
  5  gunmen  gunman  NOUN  NNS  2  conj  _
  6  died  die  VERB  VBD  0  root  SpaceAfter=No
  7  .  .  PUNCT  _  6  punct  _

  # text = Hamas leaders and Peruvian miners agreed.
  1  Hamas  Hamas  PROPN  NNP  2  compound  NER=B-ORG
  2  leaders  leader  NOUN  NNS  6  nsubj  _
  3  and  and  CCONJ  _  5  cc  _
  4  Peruvian  Peruvian  ADJ  JJ  5  amod  NER=B-NORP
  5  miners  miner  NOUN  NNS  2  conj  _
  6  agreed  agree  VERB  VB  0  root  SpaceAfter=No
  7  .  .  PUNCT  _  6  punct  _
)",
     R"(0 group "Opposition lawmakers in Kenya" KEN LEG unnamed
  description "Opposition lawmakers in Kenya"
1 country "Kenya" KEN
  name "Kenya"
2 organization "UNHCR" IGO
  name "the UN refugee agency"
3 organization "Chadian junta" TCD GOV unnamed
  description "the Chadian junta"
4 group "Three soldiers" MIL unnamed
  description "Three soldiers"
5 group "unknown gunmen" UAF unnamed
  description "unknown gunmen"
6 organization "Hamas" PSE REB
  name "Hamas"
7 group "Hamas leaders" PSE REB unnamed
  description "Hamas leaders"
8 group "Peruvian miners" PER LAB unnamed
  description "Peruvian miners"
)"},
    {"Pair",
     R"(
  # text = Greek-Turkish talks began.
  1  Greek  Greek  ADJ  JJ  4  amod  SpaceAfter=No|NER=B-NORP
  2  -  -  PUNCT  _  1  punct  SpaceAfter=No
  3  Turkish  Turkish  ADJ  JJ  4  amod  NER=B-NORP
  4  talks  talk  NOUN  NNS  5  nsubj  _
  5  began  begin  VERB  VBD  0  root  SpaceAfter=No
  6  .  .  PUNCT  _  5  punct  _

  # text = Ghana's army chief and defence minister, General Kofi Badu, attended.
  1  Ghana  Ghana  PROPN  NNP  4  nmod:poss  SpaceAfter=No|NER=B-LOC
  2  's  's  PART  POS  1  case  _
  3  army  army  NOUN  NN  4  compound  _
  4  chief  chief  NOUN  NN  13  nsubj  _
  5  and  and  CCONJ  _  7  cc  _
  6  defence  defence  NOUN  NN  7  compound  _
  7  minister  minister  NOUN  NN  4  conj  SpaceAfter=No
  8  ,  ,  PUNCT  _  10  punct  _
  9  General  General  PROPN  NNP  10  nmod:desc  _
  10  Kofi  Kofi  PROPN  NNP  4  appos  NER=B-PER
  11  Badu  Badu  PROPN  NNP  10  flat  SpaceAfter=No|NER=I-PER
  12  ,  ,  PUNCT  _  4  punct  _
  13  attended  attend  VERB  VBD  0  root  SpaceAfter=No
  14  .  .  PUNCT  _  13  punct  _

  # text = Badu, who speaks Turkish, praised them.
  1  Badu  Badu  PROPN  NNP  7  nsubj  SpaceAfter=No|NER=B-PER
  2  ,  ,  PUNCT  _  4  punct  _
  3  who  who  PRON  WP  4  nsubj  _
  4  speaks  speak  VERB  VBZ  1  acl:relcl  _
  5  Turkish  Turkish  ADJ  JJ  4  obj  SpaceAfter=No|NER=B-NORP
  6  ,  ,  PUNCT  _  1  punct  _
  7  praised  praise  VERB  VBD  0  root  _
  8  them  they  PRON  PRP  7  obj  SpaceAfter=No
  9  .  .  PUNCT  _  7  punct  _
)",
     R"(0 country "Greece" GRC
  name "Greek"
1 country "Turkey" TUR
  name "Turkish"
2 country "Ghana" GHA
  name "Ghana"
3 person "Kofi Badu" GHA MIL
  role "General"
  role "army chief" of "Ghana"
  role "defence minister"
  description "Ghana's army chief"
  description "defence minister"
  name "General Kofi Badu"
  name "Badu"
  pronoun "who"
)"},
};

class ActorsTest : public testing::TestWithParam<Case> {};

TEST_P(ActorsTest, FindsWhoIsSpokenOf) {
  Arena arena;
  Issues issues;
  const auto document = read_conllu(GetParam().conllu, arena);
  ASSERT_TRUE(document) << document.error().message;
  const Actors actors = finder().find(document->article, document->sentences, arena, issues);
  EXPECT_EQ(dump(actors, document->article), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, ActorsTest, testing::ValuesIn(kCases),
                         [](const auto& info) { return info.param.name; });

TEST(Gazetteer, KnowsTheWorld) {
  const Gazetteer& gazetteer = finder().gazetteer();
  struct {
    const char *name, *country;
    GazetteerKind kind;
  } kNames[] = {{"Mali", "MLI", GazetteerKind::kCountry},
                {"the Republic of Mali", "MLI", GazetteerKind::kCountry},
                {"MALI", "MLI", GazetteerKind::kCountry},
                {"Malians", "MLI", GazetteerKind::kDemonym},
                {"U.S.", "USA", GazetteerKind::kCountry},
                {"Republic of the Congo", "COG", GazetteerKind::kCountry},
                {"DR Congo", "COD", GazetteerKind::kCountry},
                {"Nigerien", "NER", GazetteerKind::kDemonym},
                {"Nigerian", "NGA", GazetteerKind::kDemonym},
                {"Bamako", "MLI", GazetteerKind::kCapital},
                {"the Kremlin", "RUS", GazetteerKind::kSeat},
                {"ECOWAS", "IGO", GazetteerKind::kOrganization},
                {"Kosovo", "KOS", GazetteerKind::kCountry},
                {"Puerto Rico", "USA", GazetteerKind::kRegion},
                {"West Africa", "", GazetteerKind::kWorldRegion}};
  for (const auto& [name, country, kind] : kNames) {
    const GazetteerEntry* entry = gazetteer.find(name);
    ASSERT_NE(entry, nullptr) << name;
    EXPECT_EQ(entry->country, country) << name;
    EXPECT_EQ(entry->kind, kind) << name;
  }
  EXPECT_EQ(gazetteer.find("Xyzzy"), nullptr);
  EXPECT_EQ(gazetteer.country_name("MLI"), "Mali");
}

TEST(Gazetteer, TakesTheLongestNameHoweverItIsParted) {
  const std::string_view forms[] = {"Guinea", "-", "Bissau", "and", "South", "Korea", "Korea"};
  EXPECT_EQ(finder().gazetteer().longest(forms, 0, 7).tokens, 3u);
  EXPECT_EQ(finder().gazetteer().longest(forms, 4, 7).entry->country, "KOR");
  EXPECT_EQ(finder().gazetteer().longest(forms, 3, 7).entry, nullptr);
}

TEST(PersonNames, PartsOfOneName) {
  const auto same = [](const char* a, const char* b) {
    return may_be_same_person(name_parts(a), name_parts(b));
  };
  EXPECT_TRUE(same("Denis Sassou Nguesso", "Sassou Nguesso"));
  EXPECT_TRUE(same("Xi Jinping", "Xi"));
  EXPECT_TRUE(same("George W. Bush", "George Bush"));
  EXPECT_TRUE(same("G. Bush", "George Bush"));
  EXPECT_TRUE(same("Fatah al-Sisi", "Sisi"));
  EXPECT_TRUE(
      same("Jos\xC3\xA9 Pe\xC3\xB1"
           "a",
           "Pena"));
  EXPECT_TRUE(same("Pat Moussa", "Patrick W. Moussa Jr."));
  EXPECT_TRUE(same("Ana R. Moussa Bell", "Ana Moussa"));
  EXPECT_FALSE(same("Ali Moussa", "Ibrahim Moussa"));
  EXPECT_FALSE(same("Ana Moussa", "Anab Moussa"));
}

// A list of 200 names, as some pages are: time stays linear, nobody is joined.
TEST(Actors, TwoHundredNamesOfOneFamily) {
  std::string conllu;
  for (int i = 0; i < 200; ++i) {
    const std::string given = "Aa" + std::string(1, static_cast<char>('a' + i % 26)) +
                              std::string(1, static_cast<char>('a' + i / 26));
    const std::string n = std::to_string(2 * i + 1), m = std::to_string(2 * i + 2);
    conllu += n + "  " + given + "  " + given + "  PROPN  NNP  " + (i ? "1  conj" : "0  root") +
              "  NER=B-PER\n" + m + "  Moussa  Moussa  PROPN  NNP  " + n + "  flat  NER=I-PER\n";
  }
  Arena arena;
  Issues issues;
  const auto document = read_conllu(conllu, arena);
  ASSERT_TRUE(document) << document.error().message;
  const Actors actors = finder().find(document->article, document->sentences, arena, issues);
  EXPECT_EQ(actors.actors.size(), 200u);
}

}  // namespace
}  // namespace dateline
