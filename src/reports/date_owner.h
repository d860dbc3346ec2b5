// Which of a sentence's acts a date belongs to: the pieces of moment.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"

namespace dateline {

uint32_t head_token(const Scene& scene, const DateExpression& d);
// Single days before months before years.
int width(const DateExpression& d);
// "will strike from Monday": a day to come from which on it is so, and no end beside it.
bool is_to_begin(const Scene& scene, const DateExpression& date);
// Where the climb of one date ends.
struct Owner {
  uint32_t nucleus = kNone;
  uint32_t verb = kNone;  // a verb that is no trigger and keeps the date
  bool taken = false;     // a noun that is no trigger has it: "the party's 2016 ticket"
};
Owner climb(const Scene& scene, uint32_t t, const std::vector<uint32_t>& nucleus_at, uint32_t first,
            const std::vector<Nucleus>& nuclei, bool one_day, bool one_year);
// The event whose words stand right before the date, no other verb between, where the tree has hung
// the date on a verb further left, or on one behind a comma.
uint32_t nearest_before(const Scene& scene, const DateExpression& date, uint32_t verb,
                        const std::vector<Nucleus>& nuclei);
// The day of something arranged ("planned for March 3") or put off ("moved to 9 June"), by the
// words before the date.
enum class Arranged : uint8_t { kNo, kFor, kMovedTo };
Arranged arranged(const Scene& scene, uint32_t first, const DateExpression& date);
// What is arranged: the noun that tells an event nearest before the date, else the nearest trigger.
uint32_t arranged_nucleus(const DateExpression& date, const std::vector<Nucleus>& nuclei);
// "in 2008, when Captain X seized power", "in May, in which 31 people died": the event of the
// clause that opens behind the date.
uint32_t when_clause(const Scene& scene, const DateExpression& date, uint32_t last,
                     const std::vector<Nucleus>& nuclei);
// "bigger than Saturday's crowd", "than on Saturday"
bool is_compared(const Scene& scene, uint32_t date_head);
// "made landfall on Tuesday, killing 20 according to officials on Thursday": the day of the
// telling, where the sentence has another before it.
bool is_of_source(const Scene& scene, const DateExpression& date, uint32_t first);
// "A declared an emergency last week, with B following suit on Friday": the participle whose day it
// is; kNone.
uint32_t with_clause(const Scene& scene, const DateExpression& date, uint32_t first);
// "was banned since she did not cover her hair while competing": a clause between the two, to which
// the second one belongs.
bool other_clause(const Scene& scene, uint32_t verb, uint32_t side);
// "On Monday, police say X was shot": what is said now was of the day before it.
uint32_t told_by_saying(const Scene& scene, const DateExpression& date, uint32_t verb,
                        const std::vector<Nucleus>& nuclei);
// "a Tuesday night shooting": the noun right behind the date, one article before both.
uint32_t told_behind(const Scene& scene, const DateExpression& date, uint32_t last,
                     const std::vector<Nucleus>& nuclei);
// "said during Tuesday's hearing", "extradited for his court appearance Tuesday": the day of the
// sitting, of which nothing else is.
bool is_of_sitting(const Scene& scene, const DateExpression& date);
// "Friday was the fourth night in a row that they marched": the verb of the clause; kNone.
uint32_t that_day_when(const Scene& scene, uint32_t date_head);
// "was charged for an incident at a bar on Saturday": the incident, newly told between charge and
// date, is what the date is of; kNone.
uint32_t incident_charged(const Scene& scene, const DateExpression& date, const Nucleus& nucleus);
// "a Christmas party": part of a thing's name.
bool names_thing(const Scene& scene, uint32_t head);
// "later banned", "eventually signed"
bool comes_later(const Scene& scene, uint32_t verb);

}  // namespace dateline
