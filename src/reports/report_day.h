// The day of a report: from the date that its sentence gives it, the tense, the page's own day.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/text.h"
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/status.h"
#include "reports/tolls.h"

namespace dateline {

// The one day that a sentence states and that no event of another kind took is its main clause's:
// "X shows Y the way during a meeting after the summit in Z on 9 April 2021".
void lend_lone_date(const Scene& scene, uint32_t sentence, const std::vector<Nucleus>& nuclei,
                    std::vector<std::vector<DateChoice>>& dates);

// The day that stands in the phrase of the toll; one behind the verb is that of the count.
DateChoice toll_day(const Scene& scene, const Toll& toll, uint32_t sentence);

// The first act of the last sentence that dated one, and who was in it: the story goes on there.
struct ToldDay {
  uint32_t sentence = kNone - 1;
  uint32_t date = kNone;
  bool contact = false;
  std::vector<uint32_t> who;
};

// The draft, whose day is settled, becomes the told day if it is the first of its sentence that the
// text dates to one day.
void remember_day(const Draft& draft, ToldDay& told);

// A sentence none of whose acts is a report, but whose main verb has one day, tells it as well:
// "She ended her campaign on Tuesday." Who is in it may be anybody named there.
void remember_narrated_day(const Scene& scene, uint32_t sentence, ToldDay& told);

// Fills `when`, and what the day makes of the status (future, historical). `choice` null: the text
// gives no day; then a story goes on on the told day, and the news of the opening sentence is of
// the page's day or the one before, where `opening_is_news`.
void set_when(const Scene& scene, Draft& draft, const StatusReading& reading,
              const DateChoice* choice, const ToldDay& told, bool opening_is_news, Arena& arena);

}  // namespace dateline
