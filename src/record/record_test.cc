// Reconciling, as a table: a script of facts and the lines that the record must have of each kind
// that the expectation mentions (article, actor, event with its conflicts, claim, story).
#include "dateline/record.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "record/dump.h"
#include "record/facts_script.h"

namespace dateline {
namespace {

struct Case {
  const char* name;
  const char* script;
  const char* expected;
};

// Lines of the kinds that `expected` mentions; indented lines belong to the line above.
std::string lines_like(std::string_view dump, std::string_view expected) {
  std::string out;
  bool take = false;
  while (!dump.empty()) {
    const size_t end = dump.find('\n');
    const std::string_view line = dump.substr(0, end);
    if (!line.starts_with(' ')) {
      const std::string kind = std::string(line.substr(0, line.find(' ') + 1));
      take = expected.starts_with(kind) || expected.find('\n' + kind) != std::string_view::npos;
    }
    if (take) out += std::string(line) + '\n';
    dump = end == std::string_view::npos ? std::string_view{} : dump.substr(end + 1);
  }
  return out;
}

const Case kCases[] = {
    {"one call told by three articles is one event", R"(
article a1 published=2021-03-04 outlet=A
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-03-02
report CONSULT x > y
article a2 published=2021-03-03 outlet=B
actor y person "Jon Falk" NOR
actor x person "Ruiz" ESP
report CONSULT y > x on=yesterday
article a3 published=2021-03-03 outlet=C
actor x person "Ana Ruiz" ESP
actor y person "Falk"
report CONSULT x y on=tuesday
)",
     R"(actor Ana Ruiz ESP: a1:0 a2:1 a3:0
actor Jon Falk NOR: a1:1 a2:0 a3:1
event 2021-03-02 stated CONSULT actual [Ana Ruiz > Jon Falk] reports a1:0 a1:1 a2:0 a3:0 independent 3
)"},
    {"two days stay two events", R"(
article a1 published=2021-03-10
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-03-02
report CONSULT x > y on=2021-03-08
)",
     R"(event 2021-03-02 stated CONSULT actual [Ana Ruiz > Jon Falk] reports a1:0 independent 1
event 2021-03-08 stated CONSULT actual [Ana Ruiz > Jon Falk] reports a1:1 independent 1
)"},
    {"an undated mention joins the dated one before it", R"(
article a1 published=2021-03-10
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-03-08
report CONSULT x > y
report CONSULT x > y on=2021-02-01
report CONSULT x > y status=historical
)",
     R"(event open none CONSULT historical [Ana Ruiz > Jon Falk] reports a1:3 independent 1
event 2021-02-01 stated CONSULT actual [Ana Ruiz > Jon Falk] reports a1:2 independent 1
event 2021-03-08 stated CONSULT actual [Ana Ruiz > Jon Falk] reports a1:0 a1:1 independent 1
)"},
    {"a visit planned, then cancelled", R"(
article a1 published=2022-05-01
actor x person "Ana Ruiz" ESP
actor y country Norway NOR
report CONSULT x > y on=+05-10 status=future cameo=042
article a2 published=2022-05-08
actor x person "Ana Ruiz" ESP
actor y country Norway NOR
report CONSULT x > y on=+05-10 status=negated cameo=042
)",
     R"(event 2022-05-10 relative CONSULT negated [Ana Ruiz > Norway] reports a1:0 a2:0 independent 2
)"},
    {"a plan carried out", R"(
article a1 published=2022-05-01
actor x person "Ana Ruiz" ESP
actor y country Norway NOR
report CONSULT x > y on=+05-10 status=future
article a2 published=2022-05-11
actor x person "Ana Ruiz" ESP
actor y country Norway NOR
report CONSULT x > y on=yesterday
)",
     R"(event 2022-05-10 relative CONSULT actual [Ana Ruiz > Norway] reports a1:0 a2:0 independent 2
)"},
    {"a denial beside an assertion", R"(
article a1 published=2022-05-03 outlet=A
actor x country Ruritania RUR
actor y country Graustark GRA
report ASSAULT x > y on=2022-05-02
article a2 published=2022-05-03 outlet=B
actor x country Ruritania RUR
actor y country Graustark GRA
report ASSAULT x > y on=monday status=negated
)",
     R"(event 2022-05-02 stated ASSAULT actual [Ruritania > Graustark] reports a1:0 a2:0 independent 2
  status: actual (a1) | negated (a2)
)"},
    {"casualties revised, the newest speaks", R"(
article a1 published=2020-08-04 outlet=A
text A blast shook the harbour of the city on Tuesday evening and killed ten people officials said.
report none lemma=explode dead=10 on=tuesday where=Porto,RUR,10,10
article a2 published=2020-08-06 outlet=B
text The harbour blast of Tuesday killed at least 135 people, officials of the city said on Thursday.
report none lemma=kill dead=135 on=tuesday where=Porto,RUR,10,10
article a3 published=2020-08-05 outlet=C
text At least 78 people died in the harbour blast, officials of the city said on Wednesday evening.
actor p group "people" unnamed
report ASSAULT > p dead=78 on=yesterday where=Porto,RUR,10,10
report none lemma=die dead=3 on=yesterday where=Porto,RUR,10,10
)",
     R"(event 2020-08-04 relative ASSAULT actual [ > people] dead 135 reports a1:0 a2:0 a3:0 a3:1 independent 3
  dead: 10 (a1) | 78 (a3) | 135 (a2)
)"},
    {"an agency text in three outlets is one source", R"(
article a1 published=2021-03-03 outlet=A agency=Wire
text The two leaders spoke by telephone on Tuesday about grain and the harbour, the palace said in a short note. They agreed to speak again within the month, a spokesman for the palace told reporters.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=tuesday
article a2 published=2021-03-03 outlet=B agency=Wire
text The two leaders spoke by telephone on Tuesday about grain and the harbour, the palace said in a short note. They agreed to speak again within the month, a spokesman for the palace told reporters.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=tuesday
article a3 published=2021-03-04 outlet=C agency=Wire
text Grain was the matter of a talk of the two leaders, it was learnt here from the palace.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-03-02
article a4 published=2021-03-04 outlet=D
text Our own correspondent learnt of a conversation between both heads of state that took an hour.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-03-02
)",
     R"(article a1 2021-03-03
article a2 2021-03-03 copy of a1 source a1
article a3 2021-03-04
article a4 2021-03-04
event 2021-03-02 stated CONSULT actual [Ana Ruiz > Jon Falk] reports a1:0 a2:0 a3:0 a4:0 independent 2
)"},
    {"two persons with one surname", R"(
article a1 published=2021-03-03
actor x person "Ana Ruiz" ESP role=minister
actor z country Norway NOR
report ACCUSE x > z on=2021-03-02
article a2 published=2021-03-03
actor x person "Pedro Ruiz" MEX role=boxer
actor z country Norway NOR
report ACCUSE x > z on=2021-03-02
article a3 published=2021-03-03
actor x person "Ruiz" MEX
actor z country Norway NOR
report REJECT x > z on=2021-03-02
article a4 published=2021-03-03
actor x person "Ruiz"
)",
     R"(actor Ana Ruiz ESP: a1:0
actor Norway NOR: a1:1 a2:1 a3:1
actor Pedro Ruiz MEX: a2:0 a3:0
actor Ruiz -: a4:0
event 2021-03-02 stated ACCUSE actual [Ana Ruiz > Norway] reports a1:0 independent 1
event 2021-03-02 stated ACCUSE actual [Pedro Ruiz > Norway] reports a2:0 independent 1
event 2021-03-02 stated REJECT actual [Pedro Ruiz > Norway] reports a3:0 independent 1
)"},
    {"one page, changed text: the newer version speaks", R"(
article a1 published=2021-03-03 url=http://x.example/story outlet=X
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report ASSAULT x > y on=2021-03-02 dead=12
article a2 published=2021-03-03 url=https://www.x.example/story/ outlet=X correction
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report ASSAULT x > y on=2021-03-02 dead=2
)",
     R"(article a1 2021-03-03 superseded by a2
article a2 2021-03-03 source a1
event 2021-03-02 stated ASSAULT actual [Ana Ruiz > Jon Falk] dead 2 reports a2:0 independent 1
)"},
    {"a claim that holds, and one that does not", R"(
article a1 published=2021-06-30
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-05-05 cameo=041
report CONSULT x > y on=2021-06-01 cameo=041
report CONSULT x > y on=2021-06-29 cameo=041 ordinal=3:P2M
report CONSULT x > y cameo=041 on=2021-06-29 ordinal=2:P2M
article a2 published=2021-07-03
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-07-02 cameo=041 ordinal=4:P1M
report CONSULT x > y on=2021-06-10 cameo=042 where=Oslo
article a3 published=2021-07-11
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-07-10 cameo=041 ordinal=9
)",
     R"(claim a1 agrees 3
claim a1 disagrees 3
claim a2 disagrees 2
claim a3 open 5
)"},
    {"an undated page settled by weekday, day of month and another article", R"(
article b1
text The two presidents spoke on Tuesday by telephone about the crisis in the north. Army chiefs meet on Thursday.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
actor z group "army chiefs" unnamed
report CONSULT x > y on=tuesday
report CONSULT z on=+08-17:thursday status=future
article b2 published=2023-10-11
text They spoke in October for the third time, as they had in August and September.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=tuesday
report CONSULT x > y on=2023-08-15
report CONSULT x > y on=2023-09-10
)",
     R"(article b1 2023-08-15/2023-08-18
article b2 2023-10-11
event 2023-08-15 stated CONSULT actual [Ana Ruiz > Jon Falk] reports b1:0 b2:1 independent 2
event 2023-08-17 weekday CONSULT future [army chiefs > ] reports b1:1 independent 1
event 2023-09-10 stated CONSULT actual [Ana Ruiz > Jon Falk] reports b2:2 independent 1
event 2023-10-10 relative CONSULT actual [Ana Ruiz > Jon Falk] reports b2:0 independent 1
)"},
    {"an undated page with two days to choose from stays open", R"(
article b1
text The presidents spoke on Tuesday by telephone about trade and the crisis in the north.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=tuesday
article b2 published=2023-10-11
text The presidents spoke on Tuesday by telephone about trade and the crisis in the north, and in August.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2023-10-10
report CONSULT x > y on=2023-08-15
)",
     "article b1 open\narticle b2 2023-10-11\n"},
    {"a weekday alone settles nothing", R"(
article b1
text Fish was sold at the harbour as ever.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=tuesday
article b2 published=2023-10-11
text They spoke about grain prices, said a note of the palace.
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2023-10-10
)",
     R"(article b1 open
article b2 2023-10-11
event open none CONSULT actual [Ana Ruiz > Jon Falk] reports b1:0 independent 1
event 2023-10-10 stated CONSULT actual [Ana Ruiz > Jon Falk] reports b2:0 independent 1
)"},
    {"across a year's end", R"(
article a1 published=2023-01-03 outlet=A
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=12-30
article a2 published=2022-12-31 outlet=B
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=friday
)",
     R"(event 2022-12-30 relative CONSULT actual [Ana Ruiz > Jon Falk] reports a1:0 a2:0 independent 2
)"},
    {"a month joins the one day in it", R"(
article a1 published=2021-06-30 outlet=A
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-05
article a2 published=2021-05-07 outlet=B
actor x person "Ana Ruiz" ESP
actor y person "Jon Falk" NOR
report CONSULT x > y on=2021-05-06
)",
     R"(event 2021-05-06 stated CONSULT actual [Ana Ruiz > Jon Falk] reports a1:0 a2:0 independent 2
)"},
    {"two that disagree about the day of one attack", R"(
article a1 published=2021-05-08 outlet=A
text Gunmen attacked the market of the town and killed four traders before they fled north on motorbikes.
actor p org "Red Band" RUR
actor y group "traders" RUR unnamed
report ASSAULT p > y on=2021-05-06 where=Arla,RUR,1,1 dead=4
article a2 published=2021-05-08 outlet=B
text Gunmen attacked the market of the town and killed four traders, then fled north on their motorbikes.
actor p org "Red Band" RUR
actor y group "traders" RUR unnamed
report ASSAULT p > y on=2021-05-07 where=Arla,RUR,1,1 dead=4
)",
     R"(event 2021-05-06 stated ASSAULT actual [Red Band > traders] dead 4 reports a1:0 a2:0 independent 1
  when: 2021-05-06 (a1) | 2021-05-07 (a2)
)"},
    {"an acronym and its long form", R"(
article a1 published=2021-05-08
actor p org "Northern Trade Union" IGO alias=NTU
actor y country Norway NOR
report SANCTION p > y on=2021-05-06
article a2 published=2021-05-08
actor p org "NTU" IGO
actor y country Norway NOR
report SANCTION p > y on=2021-05-06
article a3 published=2021-05-08
actor p person "the president" NOR unnamed role=president of=Norway
actor q person "Jon Falk" NOR role="interim president" of=Norway
article a4 published=2021-05-09
actor p person "Norway's president" NOR unnamed role=president of=Norway
)",
     R"(actor Jon Falk NOR: a3:0 a3:1 a4:0
actor Northern Trade Union IGO: a1:0 a2:0
actor Norway NOR: a1:1 a2:1
)"},
    {"a visit called off without its day", R"(
article a1 published=2022-05-01
actor x person "Ana Ruiz" ESP
actor y country Norway NOR
report CONSULT x > y on=+05-10 status=future
report CONSULT x > y
article a2 published=2022-05-08
actor x person "Ana Ruiz" ESP
actor y country Norway NOR
report CONSULT x > y status=negated
)",
     R"(event 2022-05-10 relative CONSULT negated [Ana Ruiz > Norway] reports a1:0 a1:1 a2:0 independent 2
)"},
    {"what followed in the sentence is one incident; a toll of the next day joins by its place", R"(
article a1 published=2021-06-03
actor p group "12 people" unnamed
report none lemma=explode on=thursday where=Arla,RUR,1,1 sentence=0
report ASSAULT > p dead=12 injured=30 lemma=kill sentence=0
article a2 published=2021-06-04
actor p group "19 people" unnamed
report ASSAULT > p dead=19 lemma=kill on=thursday where=Arla,RUR,1,1
)",
     R"(event 2021-06-03 relative ASSAULT actual [ > 19 people] dead 19 injured 30 reports a1:0 a1:1 a2:0 independent 2
  dead: 12 (a1) | 19 (a2)
)"},
    {"of two with one surname, the one in the same company", R"(
article a1 published=2021-09-03
actor x person "Alan Johnson"
actor y person "Mary Johnson"
actor b person "Oleh Bondar" UKR
actor c person "Ann Lee"
report CONSULT x > b on=thursday
report ACCUSE y > c on=thursday
article a2 published=2021-09-03
actor x person "Johnson"
actor b person "Bondar" UKR
report CONSULT x > b on=thursday
)",
     R"(actor Alan Johnson -: a1:0 a2:0
actor Ann Lee -: a1:3
actor Mary Johnson -: a1:1
actor Oleh Bondar UKR: a1:2 a2:1
event 2021-09-02 relative CONSULT actual [Alan Johnson > Oleh Bondar] reports a1:0 a2:0 independent 2
event 2021-09-02 relative ACCUSE actual [Mary Johnson > Ann Lee] reports a1:1 independent 1
)"},
    {"one sentence, one day", R"(
article a1 published=2021-09-03
actor x person "Alan Johnson" GBR
actor k place "Kyiv" UKR
actor b person "Oleh Bondar" UKR
report CONSULT x > k on=thursday sentence=0 cameo=042
report CONSULT x > b sentence=0
report AGREE x > b sentence=0 status=future
)",
     R"(event ../2021-09-03 relative AGREE future [Alan Johnson > Oleh Bondar] reports a1:2 independent 1
event 2021-09-02 relative CONSULT actual [Alan Johnson > Kyiv] reports a1:0 independent 1
event 2021-09-02 relative CONSULT actual [Alan Johnson > Oleh Bondar] reports a1:1 independent 1
)"},
};

class ReconcileTest : public testing::TestWithParam<Case> {};

TEST_P(ReconcileTest, Expected) {
  const Record record = reconcile(facts_from(GetParam().script));
  EXPECT_EQ(lines_like(dump(record), GetParam().expected), GetParam().expected) << dump_all(record);
}

TEST_P(ReconcileTest, SameInAnyOrder) {
  std::vector<Facts> facts = facts_from(GetParam().script);
  const std::string expected = dump_all(reconcile(facts));
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(facts.begin(), facts.end(), random);
    EXPECT_EQ(dump_all(reconcile(facts)), expected);
  }
}

TEST_P(ReconcileTest, FactsSurviveTheirBytes) {
  std::vector<Facts> facts = facts_from(GetParam().script), again;
  for (const Facts& f : facts) {
    const std::string bytes = encode(f);
    Result<Facts> decoded = decode(bytes);
    ASSERT_TRUE(decoded) << decoded.error().message;
    EXPECT_EQ(encode(*decoded), bytes);
    again.push_back(std::move(*decoded));
  }
  EXPECT_EQ(dump_all(reconcile(again)), dump_all(reconcile(facts)));
}

INSTANTIATE_TEST_SUITE_P(Record, ReconcileTest, testing::ValuesIn(kCases));

void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

TEST(Codec, RefusesDamage) {
  const Facts facts = facts_from(kCases[0].script)[0];
  const std::string bytes = encode(facts);
  for (size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    EXPECT_FALSE(decode(damaged)) << i;
    EXPECT_FALSE(decode(bytes.substr(0, i))) << i;
  }
  std::string newer = bytes;
  newer[4] = 99;
  const Result<Facts> refused = decode(newer);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kUnsupported);
  EXPECT_FALSE(decode(""));
}

TEST(Reconcile, NothingGivesNothing) {
  EXPECT_EQ(dump_all(reconcile({})), "");
  EXPECT_EQ(reconcile({Facts{}}).articles.size(), 1U);
}

}  // namespace
}  // namespace dateline
