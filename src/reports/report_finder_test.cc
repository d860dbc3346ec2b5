// Trees are given as CoNLL-U, actors from their entities (and from plain nouns of people), dates by
// their words, so that no other stage is needed.
#include "reports/report_finder.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "base/civil.h"
#include "encoder/encoded.h"
#include "sentences/conllu.h"

namespace dateline {
namespace {

const ReportFinder& finder() {
  static const auto loaded = ReportFinder::load(DATELINE_SOURCE_DATA);
  EXPECT_TRUE(loaded.has_value()) << (loaded ? "" : loaded.error().message);
  return *loaded;
}

struct GivenDate {
  std::string words;  // as in the text
  std::string day;    // ISO; a year alone is a year
};

struct Case {
  const char* name;
  const char* conllu;
  std::vector<GivenDate> dates;
  const char* expected;
  const char* published = "";
};

Actors actors_of(const Sentences& s, std::string_view text, Arena& arena) {
  std::vector<Actor> all;
  std::vector<std::vector<ActorMention>> mentions;
  std::map<std::string_view, uint32_t> known;
  std::vector<uint32_t> of_token(s.tokens(), kNone), of_head(s.tokens(), kNone);
  const auto add = [&](uint32_t first, uint32_t last, ActorKind kind, bool named) {
    const Span span{s.token[first].begin, s.token[last - 1].end};
    uint32_t head = last - 1;
    for (uint32_t t = first; t < last; ++t) {
      if (s.head[t] == kNone || s.head[t] < first || s.head[t] >= last) head = t;
    }
    const auto [found, fresh] = known.emplace(span.of(text), static_cast<uint32_t>(all.size()));
    if (fresh) {
      Actor a;
      a.name = span.of(text);
      a.kind = kind;
      a.named = named;
      all.push_back(a);
      mentions.emplace_back();
    }
    mentions[found->second].push_back({span, MentionKind::kName, head, first, last});
    for (uint32_t t = first; t < last; ++t) of_token[t] = found->second;
    of_head[head] = found->second;
  };
  for (const Entity& e : s.entities) {
    const ActorKind kind = e.type == EntityType::kPer    ? ActorKind::kPerson
                           : e.type == EntityType::kLoc  ? ActorKind::kPlace
                           : e.type == EntityType::kNorp ? ActorKind::kCountry
                                                         : ActorKind::kOrganization;
    add(e.first, e.last, kind, true);
  }
  for (uint32_t t = 0; t < s.tokens(); ++t) {
    for (std::string_view people :
         {"soldier", "people", "guard", "protester", "police", "civilian", "leader"}) {
      if (s.lemma[t] == people && of_head[t] == kNone) add(t, t + 1, ActorKind::kGroup, false);
    }
  }
  for (size_t i = 0; i < all.size(); ++i) all[i].mentions = arena.copy(mentions[i]);
  return {arena.copy(all), arena.copy(of_token), arena.copy(of_head)};
}

Dates dates_of(const Sentences& s, std::string_view text, const Case& c, Arena& arena) {
  std::vector<DateExpression> all;
  for (const GivenDate& given : c.dates) {
    const size_t at = text.find(given.words);
    EXPECT_NE(at, std::string_view::npos) << given.words;
    DateExpression d;
    d.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + given.words.size())};
    d.rule.kind = DateRule::Kind::kCalendar;
    if (given.day.size() == 4) {
      d.rule.year = static_cast<int16_t>(std::stoi(given.day));
      d.when = {arena.copy(given.day), day_of({d.rule.year, 1, 1}), day_of({d.rule.year, 12, 31}),
                Basis::kStated};
    } else if (given.day[0] == 'P') {
      d.type = DateType::kDuration;
      d.rule.kind = DateRule::Kind::kNone;
    } else {
      const Day day = *parse_iso_day(given.day);
      d.rule.day = 1;
      d.when = {arena.copy(given.day), day, day, Basis::kStated};
    }
    d.first_token = kNone;
    for (uint32_t t = 0; t < s.tokens(); ++t) {
      if (!s.token[t].overlaps(d.span)) continue;
      if (d.first_token == kNone) d.first_token = t;
      d.last_token = t + 1;
    }
    all.push_back(d);
  }
  Dates dates{arena.copy(all), {}};
  if (c.published[0] != 0) {
    const Day day = *parse_iso_day(c.published);
    dates.published = {c.published, day, day, Basis::kGiven};
  }
  return dates;
}

std::string read(const Case& c) {
  Arena arena;
  Issues issues;
  const auto document = read_conllu(c.conllu, arena);
  if (!document) return document.error().message;
  const Actors actors = actors_of(document->sentences, document->article.text, arena);
  const Dates dates = dates_of(document->sentences, document->article.text, c, arena);
  const Reports reports = finder().find(Page{}, document->article, document->sentences, Encoded{},
                                        dates, actors, Quotes{}, arena, issues);
  return dump(reports, document->article, actors);
}

const Case kCases[] = {
    {"light verb, with, date",
     R"(1  Vera  Vera  PROPN  NNP  3  nsubj  NER=B-PER
        2  Moll  Moll  PROPN  NNP  1  flat  NER=I-PER
        3  had  have  VERB  VBD  0  root  _
        4  a  a  DET  DT  6  det  _
        5  telephone  telephone  NOUN  NN  6  compound  _
        6  conversation  conversation  NOUN  NN  3  obj  _
        7  with  with  ADP  IN  8  case  _
        8  Tarn  Tarn  PROPN  NNP  6  nmod  NER=B-PER
        9  on  on  ADP  IN  10  case  _
        10  Tuesday  Tuesday  PROPN  NNP  3  obl  _)",
     {{"Tuesday", "2021-03-02"}},
     "CONSULT/phone actual \"Vera Moll\" > \"Tarn\" when 2021-03-02 \"had a telephone "
     "conversation\"\n"},
    {"two days, two reports",
     R"(1  He  he  PRON  PRP  2  nsubj  NER=B-PER
        2  spoke  speak  VERB  VBD  0  root  _
        3  to  to  ADP  IN  4  case  _
        4  Tarn  Tarn  PROPN  NNP  2  obl  NER=B-PER
        5  on  on  ADP  IN  6  case  _
        6  Aug  Aug  PROPN  NNP  2  obl  _
        7  15  15  NUM  CD  6  nummod  _
        8  and  and  CCONJ  CC  9  cc  _
        9  Sep  Sep  PROPN  NNP  6  conj  _
        10  10  10  NUM  CD  9  nummod  _)",
     {{"Aug 15", "2021-08-15"}, {"Sep 10", "2021-09-10"}},
     "CONSULT actual \"He\" > \"Tarn\" when 2021-08-15 \"spoke\"\n"
     "CONSULT actual \"He\" > \"Tarn\" when 2021-09-10 \"spoke\"\n"},
    {"a coup ousted",
     R"(1  a  a  DET  DT  2  det  _
        2  coup  coup  NOUN  NN  6  nsubj  _
        3  on  on  ADP  IN  5  case  _
        4  26  26  NUM  CD  5  nummod  _
        5  July  July  PROPN  NNP  2  nmod  _
        6  ousted  oust  VERB  VBD  0  root  _
        7  Moll  Moll  PROPN  NNP  6  obj  NER=B-PER)",
     {{"26 July", "2021-07-26"}},
     "COERCE actual - > \"Moll\" when 2021-07-26 \"ousted\"\n"},
    {"passive with agent and number",
     R"(1  Twelve  twelve  NUM  CD  2  nummod  _
        2  protesters  protester  NOUN  NNS  4  nsubj:pass  _
        3  were  be  AUX  VBD  4  aux:pass  _
        4  arrested  arrest  VERB  VBN  0  root  _
        5  by  by  ADP  IN  6  case  _
        6  police  police  NOUN  NN  4  obl:agent  _
        7  in  in  ADP  IN  8  case  _
        8  Ostrava  Ostrava  PROPN  NNP  4  obl  NER=B-LOC)",
     {},
     "COERCE/arrest actual \"police\" > \"protesters\" where \"Ostrava\" arrested 12 "
     "\"arrested\"\n"},
    {"future, mutual",
     R"(1  Moll  Moll  PROPN  NNP  5  nsubj  NER=B-PER
        2  and  and  CCONJ  CC  3  cc  _
        3  Tarn  Tarn  PROPN  NNP  1  conj  NER=B-PER
        4  will  will  AUX  MD  5  aux  _
        5  meet  meet  VERB  VB  0  root  _
        6  in  in  ADP  IN  7  case  _
        7  Lima  Lima  PROPN  NNP  5  obl  NER=B-LOC)",
     {},
     "CONSULT future \"Moll\", \"Tarn\" > - where \"Lima\" \"meet\"\n"},
    {"denied that",
     R"(1  Moll  Moll  PROPN  NNP  2  nsubj  NER=B-PER
        2  denied  deny  VERB  VBD  0  root  _
        3  that  that  SCONJ  IN  5  mark  _
        4  he  he  PRON  PRP  5  nsubj  NER=B-PER
        5  met  meet  VERB  VBD  2  ccomp  _
        6  Tarn  Tarn  PROPN  NNP  5  obj  NER=B-PER)",
     {},
     "REJECT actual \"Moll\" > - \"denied\"\n"
     "CONSULT negated \"he\" > \"Tarn\" says \"Moll\" \"met\"\n"},
    {"cancelled visit",
     R"(1  Moll  Moll  PROPN  NNP  2  nsubj  NER=B-PER
        2  cancelled  cancel  VERB  VBD  0  root  _
        3  a  a  DET  DT  4  det  _
        4  visit  visit  NOUN  NN  2  obj  _
        5  to  to  ADP  IN  6  case  _
        6  Lima  Lima  PROPN  NNP  4  nmod  NER=B-LOC)",
     {},
     "CONSULT/visit negated \"Moll\" > \"Lima\" where \"Lima\" \"visit\"\n"},
    {"content of a promise is no event",
     R"(1  Moll  Moll  PROPN  NNP  2  nsubj  NER=B-PER
        2  promised  promise  VERB  VBD  0  root  _
        3  to  to  PART  TO  4  mark  _
        4  send  send  VERB  VB  2  xcomp  _
        5  tanks  tank  NOUN  NNS  4  obj  _
        6  to  to  ADP  IN  7  case  _
        7  Freedonia  Freedonia  PROPN  NNP  4  obl  NER=B-LOC)",
     {},
     "AGREE actual \"Moll\" > \"Freedonia\" \"promised\"\n"},
    {"noun with agent, historical",
     R"(1  the  the  DET  DT  2  det  _
        2  arrest  arrest  NOUN  NN  9  nsubj  _
        3  of  of  ADP  IN  4  case  _
        4  Moll  Moll  PROPN  NNP  2  nmod  NER=B-PER
        5  by  by  ADP  IN  6  case  _
        6  police  police  NOUN  NN  2  nmod  _
        7  in  in  ADP  IN  8  case  _
        8  2013  2013  NUM  CD  2  nmod  _
        9  shocked  shock  VERB  VBD  0  root  _
        10  many  many  ADJ  JJ  9  obj  _)",
     {{"2013", "2013"}},
     "COERCE/arrest historical \"police\" > \"Moll\" when 2013 \"arrest\"\n",
     "2021-05-01"},
    {"third call in a stretch of time; attributed",
     R"(1  Moll  Moll  PROPN  NNP  2  nsubj  NER=B-PER
        2  discussed  discuss  VERB  VBD  0  root  _
        3  trade  trade  NOUN  NN  2  obj  _
        4  with  with  ADP  IN  5  case  _
        5  Tarn  Tarn  PROPN  NNP  2  obl  NER=B-PER
        6  in  in  ADP  IN  10  case  _
        7  their  they  PRON  PRP$  10  nmod:poss  _
        8  third  third  ADJ  JJ  10  amod  _
        9  phone  phone  NOUN  NN  10  compound  _
        10  call  call  NOUN  NN  2  obl  _
        11  in  in  ADP  IN  13  case  _
        12  two  two  NUM  CD  13  nummod  _
        13  months  month  NOUN  NNS  10  nmod  _
        14  ,  ,  PUNCT  ,  17  punct  _
        15  the  the  DET  DT  16  det  _
        16  Chancellery  Chancellery  PROPN  NNP  17  nsubj  NER=B-ORG
        17  said  say  VERB  VBD  2  parataxis  _)",
     {{"two months", "P2M"}},
     "CONSULT/phone actual \"Moll\" > \"Tarn\" says \"Chancellery\" ordinal 3 \"discussed\"\n"},
    {"attack with its outcome",
     R"(1  soldiers  soldier  NOUN  NNS  2  nsubj  _
        2  attacked  attack  VERB  VBD  0  root  _
        3  Ostrava  Ostrava  PROPN  NNP  2  obj  NER=B-LOC
        4  ,  ,  PUNCT  ,  5  punct  _
        5  killing  kill  VERB  VBG  2  advcl  _
        6  at  at  ADV  RB  7  advmod  _
        7  least  least  ADV  RBS  8  advmod  _
        8  12  12  NUM  CD  9  nummod  _
        9  civilians  civilian  NOUN  NNS  5  obj  _
        10  and  and  CCONJ  CC  11  cc  _
        11  wounding  wound  VERB  VBG  5  conj  _
        12  30  30  NUM  CD  11  obj  _)",
     {},
     "ASSAULT actual \"soldiers\" > \"Ostrava\" dead 12 injured 30 \"attacked\"\n"},
    {"shot, some of them fatally",
     R"(1  Six  six  NUM  CD  2  nummod  _
        2  soldiers  soldier  NOUN  NNS  4  nsubj:pass  _
        3  were  be  AUX  VBD  4  aux:pass  _
        4  shot  shoot  VERB  VBN  0  root  _
        5  ,  ,  PUNCT  ,  9  punct  _
        6  two  two  NUM  CD  9  nsubj  _
        7  of  of  ADP  IN  8  case  _
        8  them  they  PRON  PRP  6  nmod  _
        9  fatally  fatally  ADV  RB  4  advmod  _)",
     {},
     "ASSAULT/firearms actual - > \"soldiers\" dead 2 injured 4 \"shot\"\n"},
    {"a single victim is one dead",
     R"(1  Moll  Moll  PROPN  NNP  4  nsubj:pass  NER=B-PER
        2  was  be  AUX  VBD  4  aux:pass  _
        3  fatally  fatally  ADV  RB  4  advmod  _
        4  shot  shoot  VERB  VBN  0  root  _)",
     {},
     "ASSAULT/firearms actual - > \"Moll\" dead 1 \"shot\"\n"},
    {"of several victims each is a part of a toll that nobody told",
     R"(1  Moll  Moll  PROPN  NNP  4  nsubj:pass  NER=B-PER
        2  was  be  AUX  VBD  4  aux:pass  _
        3  fatally  fatally  ADV  RB  4  advmod  _
        4  shot  shoot  VERB  VBN  0  root  _

        1  Soldiers  soldier  NOUN  NNS  2  nsubj  _
        2  killed  kill  VERB  VBD  0  root  _
        3  Tarn  Tarn  PROPN  NNP  2  obj  NER=B-PER)",
     {},
     "ASSAULT/firearms actual - > \"Moll\" \"shot\"\n"
     "ASSAULT actual \"Soldiers\" > \"Tarn\" \"killed\"\n"},
    {"the one day that is narrated is the incident's",
     R"(1  soldiers  soldier  NOUN  NNS  2  nsubj  _
        2  shot  shoot  VERB  VBD  0  root  _
        3  Tarn  Tarn  PROPN  NNP  2  obj  NER=B-PER

        1  She  she  PRON  PRP  3  nsubj  _
        2  was  be  AUX  VBD  3  aux  _
        3  walking  walk  VERB  VBG  0  root  _
        4  home  home  ADV  RB  3  advmod  _
        5  on  on  ADP  IN  6  case  _
        6  Friday  Friday  PROPN  NNP  3  obl  _)",
     {{"Friday", "2014-07-25"}},
     "ASSAULT/firearms actual \"soldiers\" > \"Tarn\" when 2014-07-25 injured 1 \"shot\"\n",
     "2014-07-26"},
    {"a day of the courts is not",
     R"(1  soldiers  soldier  NOUN  NNS  2  nsubj  _
        2  shot  shoot  VERB  VBD  0  root  _
        3  Tarn  Tarn  PROPN  NNP  2  obj  NER=B-PER

        1  He  he  PRON  PRP  2  nsubj  _
        2  pleaded  plead  VERB  VBD  0  root  _
        3  guilty  guilty  ADJ  JJ  2  xcomp  _
        4  on  on  ADP  IN  5  case  _
        5  Friday  Friday  PROPN  NNP  2  obl  _)",
     {{"Friday", "2014-07-25"}},
     "ASSAULT/firearms actual \"soldiers\" > \"Tarn\" when 2014-07-26~ injured 1 \"shot\"\n",
     "2014-07-26"},
    {"wounds suffered on a day; another victim is of the same incident",
     R"(1  soldiers  soldier  NOUN  NNS  2  nsubj  _
        2  shot  shoot  VERB  VBD  0  root  _
        3  another  another  DET  DT  4  det  _
        4  woman  woman  NOUN  NN  2  obj  NER=B-PER

        1  She  she  PRON  PRP  2  nsubj  _
        2  died  die  VERB  VBD  0  root  _
        3  of  of  ADP  IN  5  case  _
        4  a  a  DET  DT  5  det  _
        5  wound  wound  NOUN  NN  2  obl  _
        6  suffered  suffer  VERB  VBN  5  acl  _
        7  on  on  ADP  IN  8  case  _
        8  Friday  Friday  PROPN  NNP  6  obl  _)",
     {{"Friday", "2014-07-25"}},
     "ASSAULT/firearms actual \"soldiers\" > \"woman\" when 2014-07-25 \"shot\"\n",
     "2014-07-26"},
    {"the page's own day, printed into its text",
     R"(1  soldiers  soldier  NOUN  NNS  2  nsubj  _
        2  shot  shoot  VERB  VBD  0  root  _
        3  Tarn  Tarn  PROPN  NNP  2  obj  NER=B-PER
        4  (  (  PUNCT  -LRB-  5  punct  _
        5  Published  publish  VERB  VBN  2  parataxis  _
        6  Friday  Friday  PROPN  NNP  5  obl  _
        7  )  )  PUNCT  -RRB-  5  punct  _)",
     {{"Friday", "2014-07-25"}},
     "ASSAULT/firearms actual \"soldiers\" > \"Tarn\" when 2014-07-26~ injured 1 \"shot\"\n",
     "2014-07-26"},
    {"initiative",
     R"(1  At  at  ADP  IN  3  case  _
        2  the  the  DET  DT  3  det  _
        3  initiative  initiative  NOUN  NN  7  obl  _
        4  of  of  ADP  IN  5  case  _
        5  Tarn  Tarn  PROPN  NNP  3  nmod  NER=B-PER
        6  Moll  Moll  PROPN  NNP  7  nsubj  NER=B-PER
        7  met  meet  VERB  VBD  0  root  _
        8  Tarn  Tarn  PROPN  NNP  7  obj  NER=B-PER)",
     {},
     "CONSULT actual \"Moll\" > \"Tarn\" initiator \"Tarn\" \"met\"\n"},
    {"not every verb",
     R"(1  Moll  Moll  PROPN  NNP  2  nsubj  NER=B-PER
        2  likes  like  VERB  VBZ  0  root  _
        3  Lima  Lima  PROPN  NNP  2  obj  NER=B-LOC)",
     {},
     ""},
    {"rejected claims that",
     R"(1  Moll  Moll  PROPN  NNP  2  nsubj  NER=B-PER
        2  rejected  reject  VERB  VBD  0  root  _
        3  claims  claim  NOUN  NNS  2  obj  _
        4  that  that  SCONJ  IN  6  mark  _
        5  Tarn  Tarn  PROPN  NNP  6  nsubj  NER=B-PER
        6  attacked  attack  VERB  VBD  3  acl  _
        7  Lima  Lima  PROPN  NNP  6  obj  NER=B-LOC)",
     {},
     "REJECT actual \"Moll\" > - \"rejected\"\n"
     "ASSAULT negated \"Tarn\" > \"Lima\" \"attacked\"\n"},
    {"arrested for a deed",
     R"(1  police  police  NOUN  NN  2  nsubj  _
        2  arrested  arrest  VERB  VBD  0  root  _
        3  Tarn  Tarn  PROPN  NNP  2  obj  NER=B-PER
        4  for  for  SCONJ  IN  5  mark  _
        5  killing  kill  VERB  VBG  2  advcl  _
        6  Moll  Moll  PROPN  NNP  5  obj  NER=B-PER)",
     {},
     "COERCE/arrest actual \"police\" > \"Tarn\" \"arrested\"\n"
     "ASSAULT actual \"Tarn\" > \"Moll\" dead 1 \"killing\"\n"},
    {"headline in the passive",
     R"(1  Tarn  Tarn  PROPN  NNP  2  nsubj  NER=B-PER
        2  shot  shoot  VERB  VBD  0  root  _
        3  in  in  ADP  IN  4  case  _
        4  Lima  Lima  PROPN  NNP  2  obl  NER=B-LOC)",
     {},
     "ASSAULT/firearms actual - > \"Tarn\" where \"Lima\" injured 1 \"shot\"\n"},
    {"what blame is about",
     R"(1  Moll  Moll  PROPN  NNP  2  nsubj  NER=B-PER
        2  condemned  condemn  VERB  VBD  0  root  _
        3  an  a  DET  DT  4  det  _
        4  attack  attack  NOUN  NN  2  obj  _
        5  by  by  ADP  IN  6  case  _
        6  Tarn  Tarn  PROPN  NNP  4  nmod  NER=B-PER)",
     {},
     "ACCUSE/disapprove actual \"Moll\" > \"Tarn\" \"condemned\"\n"},
    {"killed in a crash: no type",
     R"(1  Moll  Moll  PROPN  NNP  3  nsubj:pass  NER=B-PER
        2  was  be  AUX  VBD  3  aux:pass  _
        3  killed  kill  VERB  VBN  0  root  _
        4  in  in  ADP  IN  7  case  _
        5  a  a  DET  DT  7  det  _
        6  plane  plane  NOUN  NN  7  compound  _
        7  crash  crash  NOUN  NN  3  obl  _)",
     {},
     "- actual \"Moll\" > - dead 1 \"killed\"\n"},
};

TEST(ReportFinder, Cases) {
  for (const Case& c : kCases) EXPECT_EQ(read(c), c.expected) << c.name;
}

// 400 tokens of names joined to one another: one report, cut sides, no time to speak of.
TEST(ReportFinder, LongListIsBounded) {
  std::string conllu =
      "1  Moll  Moll  PROPN  NNP  2  nsubj  NER=B-PER\n2  met  meet  VERB  VBD  0  root  _\n";
  for (int i = 3; i <= 400; ++i) {
    conllu += std::to_string(i) + "  N" + std::to_string(i) + "  N" + std::to_string(i) +
              "  PROPN  NNP  " + (i == 3 ? "2  obj" : "3  conj") + "  NER=B-PER\n";
  }
  const std::string got = read({"list", conllu.c_str(), {}, ""});
  EXPECT_TRUE(got.starts_with("CONSULT actual \"Moll\" > \"N3\", \"N4\"")) << got.substr(0, 200);
}

TEST(ReportFinder, MentionsGetOneReportEach) {
  Arena arena;
  Issues issues;
  const auto document = read_conllu(kCases[6].conllu, arena);
  ASSERT_TRUE(document.has_value());
  const Actors actors = actors_of(document->sentences, document->article.text, arena);
  Page page;
  page.has_mentions = true;
  page.mentions = {{5, 14}, {17, 22}, {900, 901}};
  const Reports reports = finder().find(page, document->article, document->sentences, Encoded{},
                                        Dates{}, actors, Quotes{}, arena, issues);
  ASSERT_EQ(reports.reports.size(), 3U);
  EXPECT_EQ(reports.reports[0].type, EventType::kNone);
  EXPECT_EQ(reports.reports[1].type, EventType::kConsult);
  EXPECT_EQ(reports.reports[1].trigger, (Span{17, 22}));
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].message, "1 given span without words of the text: taken as null");
}

// A pair without a single word has nothing to be typed by.
TEST(ReportFinder, PairsWithoutWordsHaveNoType) {
  Arena arena;
  Issues issues;
  const auto document = read_conllu(kCases[6].conllu, arena);
  ASSERT_TRUE(document.has_value());
  const Actors actors = actors_of(document->sentences, document->article.text, arena);
  Page page;
  page.has_pairs = true;
  page.pairs = {{{}, {}}, {Span{3, 3}, {}}, {{}, Span{900, 901}}, {Span{0, 4}, {}}};
  for (const Sentences& sentences : {document->sentences, Sentences{}}) {
    const Reports reports = finder().find(page, document->article, sentences, Encoded{}, Dates{},
                                          actors, Quotes{}, arena, issues);
    ASSERT_EQ(reports.reports.size(), 4U);
    for (size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(reports.reports[i].type, EventType::kNone) << i;
      EXPECT_EQ(reports.reports[i].trigger, (Span{}));
    }
  }
  EXPECT_EQ(issues.size(), 2U);
}

}  // namespace
}  // namespace dateline
