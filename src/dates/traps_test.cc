// Words and numbers that look like dates and are none: each line must give no expression at all,
// or only the one named. All sentences are invented.
#include <gtest/gtest.h>

#include <string>

#include "dates/date_finder.h"

namespace dateline {
namespace {

struct Trap {
  const char* text;
  const char* expected = "";  // the only expressions that may be found, joined by " | "
};

constexpr Trap kTraps[] = {
    // May, March, April, June, August: persons, verbs, places
    {"May said the talks had failed."},
    {"Theresa May resigned after the vote."},
    {"Mrs May told parliament so."},
    {"They may agree to a truce."},
    {"You may, if you wish, appeal."},
    {"May I ask a question?"},
    {"May the best team win."},
    {"Prime Minister May's cabinet met."},
    {"Critics of May called it weak."},
    {"The letter was sent to May by her deputy."},
    {"Thousands joined the March on Washington."},
    {"They march to the square."},
    {"Protesters will march on the capital."},
    {"March for Life organisers spoke."},
    {"The army marched into the city."},
    {"A long march followed."},
    {"April Jones said she was safe."},
    {"Her daughter April Ryan reports."},
    {"June Carter sang."},
    {"Actress June Whitfield was honoured."},
    {"August Wilson wrote the play."},
    {"An august body of scholars."},
    {"Judge Augustus Hill ruled."},
    {"Jan Kowalski, a farmer, complained."},
    {"Jan Smuts airport was closed."},
    {"Mar del Plata hosted the summit."},
    {"Dec and Ant presented the show."},
    {"Sep Vanmarcke crashed out."},
    {"Julian won the race."},
    {"Octavia Butler was cited."},
    // Weekdays in names
    {"The Sun said the minister lied."},
    {"Sun Microsystems cut jobs."},
    {"The sun rose over the camp."},
    {"Sat beside him was the envoy."},
    {"He sat down."},
    {"The couple wed in secret."},
    {"Mon State is in Myanmar."},
    {"The Sunday Times reported the deal."},
    {"The Sunday Telegraph claimed otherwise."},
    {"Ruby Tuesday closed its restaurants."},
    {"Sheffield Wednesday lost again."},
    {"Black Friday sales rose."},
    {"Super Tuesday states matter most."},
    {"Joe Friday is a fictional detective."},
    {"Bloody Sunday families protested."},
    {"Thurman Munson was named."},
    // Seasons
    {"The fall of the government surprised many."},
    {"Prices fall when demand drops."},
    {"A steep fall in exports was reported."},
    {"They fear a fall in output."},
    {"The Arab Spring changed the region."},
    {"The Prague Spring was crushed."},
    {"Water from the spring is clean."},
    {"Alice Springs flooded."},
    {"Rebels spring a trap."},
    {"Winter Olympics officials resigned."},
    {"Donna Summer sang there."},
    {"A fall from a ladder killed him."},
    {"Shares took a fall."},
    {"The Springboks won."},
    {"Falls Road was blocked."},
    // Seconds, minutes, hours as other things
    {"He came second in the poll."},
    {"The second suspect fled."},
    {"A second runway is planned."},
    {"The second man was freed."},
    {"Second, the plan is costly."},
    {"She seconds the motion."},
    {"The minutes of the meeting leaked."},
    {"A minute amount of poison was found."},
    {"A third party mediated."},
    {"The third man was shot."},
    {"A quarter of voters stayed home."},
    {"Three quarters of the city lost power."},
    {"The Latin Quarter was sealed off."},
    {"She lives in the Armenian quarter."},
    {"The quarter-final was postponed."},
    {"Two thirds voted for it."},
    // Scores, votes, ratios
    {"The home side won 3-2."},
    {"They lost 2-1 to the visitors."},
    {"A 10-9 vote passed the bill."},
    {"The court ruled 6-3."},
    {"The bill passed 217-213."},
    {"He won 6-4, 7-5."},
    {"It ended 1-1 after extra time."},
    {"A 50-50 chance remained."},
    {"The ratio was 3:2."},
    {"Leeds beat Hull 12:10."},
    {"Two in 10 agreed."},
    {"One in 12 children is ill."},
    // Counts that look like years
    {"Some 2000 people fled."},
    {"About 1500 soldiers were deployed."},
    {"The plant employs 1990 workers."},
    {"A crowd of 2015 people was counted."},
    {"It killed 1200 civilians."},
    {"The city has 1945 hectares of forest."},
    {"They drove 1800 km."},
    {"The tower is 2010 metres above the sea."},
    {"He paid $2012 for it."},
    {"The fine was $1,990."},
    {"It costs 1999 euros."},
    {"They sold 2020 cars."},
    {"A Boeing 1900 landed."},
    {"Resolution 1973 was adopted."},
    {"Article 1984 of the code applies."},
    {"Room 2020 was sealed."},
    {"Flight 1930 was diverted."},
    {"Route 1950 is closed."},
    {"Windows 2000 is obsolete."},
    {"She called number 1999."},
    {"Page 1066 is missing."},
    {"The index stood at 2,019 points."},
    {"The price was 1,995 dollars."},
    {"In 100M he was the fastest."},
    {"She won the 1500m."},
    {"He ran the 400m hurdles."},
    {"5G masts were burnt."},
    {"The B-52 took off."},
    {"A Covid-19 ward was opened."},
    {"An F-16 crashed."},
    {"The AK-47 was found."},
    {"The T-72 tank burned."},
    {"The G20 leaders agreed."},
    {"The G7 met in a palace."},
    {"The M23 rebels advanced."},
    {"Unit 8200 was blamed."},
    {"The A380 was grounded."},
    {"The Su-25 jet was lost."},
    {"UN resolution 2231 expired."},
    // Fractions, versions, codes, phone numbers
    {"About 1/3 of the aid arrived."},
    {"Only 3/4 of seats were filled."},
    {"Version 10.11 was released."},
    {"Version 1.1.1 fixes the bug."},
    {"The server at 10.11.12.13 was hacked."},
    {"Call 555-1990 for help."},
    {"Case 12-345 was dismissed."},
    {"Psalm 23:4 was read."},
    {"He read from John 3:16."},
    {"A 24/7 service was promised."},
    {"Section 10/11 of the file is lost."},
    {"The odds were 10/11."},
    {"Prices rose 10.5 percent."},
    {"It rose by 1.99 points."},
    {"Turnout was 20.25%."},
    {"The rate is 12%."},
    {"ISBN 1984 was wrong."},
    // Ages
    {"The 52-year-old was arrested."},
    {"A six-year-old boy was found."},
    {"He is 44 years old."},
    {"Ana Lima, 31, was hurt."},
    {"A 3-month-old baby survived."},
    {"Two 15-year-olds were charged."},
    // Time words that tell no time
    {"The New York Times wrote it."},
    {"Time magazine named him."},
    {"Times Square was cleared."},
    {"It is time for peace."},
    {"For the first time he wept."},
    {"Time will tell."},
    {"USA Today reported it."},
    {"The Daily Mail apologised."},
    {"The Daily Telegraph said so."},
    {"The Weekly Standard closed."},
    {"Newsweek magazine was sold."},
    {"Morning Star editors denied it."},
    {"The Evening Standard printed it."},
    {"Goodnight, she said."},
    {"A Nobel laureate of the day-care movement."},
    {"Day after day they wait."},
    {"Doris Day sang."},
    {"Sandra Day O'Connor retired."},
    {"The Day family sued."},
    {"A daybreak raid failed."},
    {"Hundreds of years of history burned."},
    {"The year-round school opened."},
    {"The month-to-month lease ended."},
    {"Light years away, it shone."},
    {"A centurion statue was found."},
    {"The Century Club burned."},
    {"His 20th Century Fox deal ended."},
    {"A decadent feast was held."},
    {"The Weekend newspaper folded."},
    {"Green Day played."},
    {"The night-club was shut."},
    {"A summer-house burned."},
    {"Ms Summers won the seat."},
    {"Mr Winter lost."},
    {"Judge Winter ruled."},
    {"Independence Day: Resurgence flopped.", "Independence Day"},
    {"Easter Island statues were damaged."},
    {"Christmas Island detainees rioted."},
    {"A Christmas tree fell."},
    {"Holiday Inn was hit."},
    {"The midnight-blue car sped off."},
    {"Noon Gold is a mine."},
    // Impossible or mere numbers
    {"Invoice 31/31 was paid."},
    {"He scored 13.13 on the test."},
    {"The file 99/99/9999 is a placeholder."},
    {"Grid 45/46 was searched."},
    {"At 25:61 the clock had stopped."},
    {"The code is 2023-13-45."},
    {"The coordinates are 10.12, 20.30."},
    {"Lot 7 of 12 was sold."},
    {"Chapter 11 protection was sought."},
    {"Title 42 was lifted."},
    {"Area 51 is closed."},
    {"Act 5, scene 3 was cut."},
    {"Platform 9 was evacuated."},
    {"The temperature hit 40."},
    {"A 9 mm pistol was used."},
    {"Ten of 12 jurors agreed."},
    {"In 10 of 12 districts he leads."},
    {"Group of 77 leaders met."},
    {"The 1,000th visitor came."},
    {"The 15th floor was empty."},
    {"On the 15th floor, a fire broke out."},
    {"The 5th Army withdrew."},
    {"The 19th hole is a bar."},
    {"The 101st Airborne left."},
    {"The 3rd Division held."},
};

std::string found_in(const DateFinder& finder, const char* text) {
  Article article;
  article.text = text;
  article.language = "en";
  Sentences sentences;
  Arena arena;
  Issues issues;
  std::string found;
  for (const DateExpression& date : finder.find(article, sentences, arena, issues).expressions) {
    if (!found.empty()) found += " | ";
    found += date.span.of(article.text);
  }
  return found;
}

TEST(DateTraps, NothingIsTaken) {
  const Result<DateFinder> finder = DateFinder::load(DATELINE_SOURCE_DATA);
  ASSERT_TRUE(finder) << finder.error().message;
  EXPECT_GE(std::size(kTraps), 200u);
  for (const Trap& trap : kTraps) {
    const std::string found = found_in(*finder, trap.text);
    if (found != trap.expected) ADD_FAILURE() << trap.text << "\n  takes: " << found;
  }
}

}  // namespace
}  // namespace dateline
