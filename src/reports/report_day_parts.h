// The pieces of report_day.cc.
#pragma once

#include <cstdint>
#include <span>

#include "reports/draft.h"
#include "reports/report_day.h"
#include "reports/scene.h"
#include "reports/status.h"

namespace dateline {

// A day this much before the page's is background (report_finder.h): a year, so that anniversaries
// and last year's events count as past, last winter's do not.
inline constexpr Day kBackgroundDays = 365;
// The first date at or behind the token.
std::span<const DateExpression>::iterator date_from(const Scene& scene, uint32_t token);
// All days that the sentence names before the act are long past: so is the act ("in 2009 she
// was appointed after X resigned").
bool is_beside_past(const Scene& scene, const Report& r, Day before);
// The first sentence, or the one behind "QUITO, March 3 (Reuters) -".
bool is_opening(const Scene& scene, uint32_t s);
bool tells_past(const Scene& scene, uint32_t verb);
bool states_date(const Scene& scene, uint32_t s);
// "…on Thursday, a day after Y did it", "The strikes came two days after Y fired missiles", "in
// May, three months after the invasion": counted from the day that the sentence gives, else from
// the one told last.
bool count_days(const Scene& scene, Report& r, const ToldDay& told, Arena& arena);
// "arrested two days after the ship went down on 10 November": counted from the day that the clause
// or noun behind the mark gives.
bool count_from_clause(const Scene& scene, Report& r, Arena& arena);
// "Y rejected the statement hours later": of the day told last, or of its night.
bool hours_later(const Scene& scene, Report& r, const ToldDay& told, Arena& arena);
// "following the August 2 resignation, … was sworn in at 5 p.m.": a clock takes its day from what
// is narrated, not from a day that only tells a noun apart.
bool clock_of_aside(const Scene& scene, const Report& r, const DateExpression& clock);
// "pleaded guilty to threatening", "was convicted of killing", "charged with firing at": what the
// court's act is about.
bool is_charge(const Scene& scene, uint32_t act);
// "X arrived on Wednesday. He met Y.": a story goes on, on the day that the sentence before gave
// what the same people did. Who travels and then meets does so there and then; of other acts the
// day is about that one, of words it may be any until the page's.
bool carry_day(const Scene& scene, Draft& d, const StatusReading& reading, const ToldDay& told,
               Arena& arena);
// "Greece condemned the seizure": what somebody says or agrees to, told without a day, is of the
// news of the page: of the day that the text told last, up to the page's. Where that day lies
// further back, the text is telling the background, and the day stays open.
bool day_of_news(const Scene& scene, Draft& d, const StatusReading& reading, Arena& arena);
// "was dropped in 2007. He later apologised": of those years, by the date of the sentence before.
bool is_later_of_old(const Scene& scene, const Report& r);
// "have been protesting since Tuesday", "protests have been taking place since June": from then on
// to the page. Of what lasts, and where no other point of time is told.
bool goes_on_since(const Scene& scene, Report& r, Arena& arena);
// "12 were killed, officials said on Sunday", on Tuesday's page: what was said on Sunday is no news
// of Tuesday's. The day before the page's on which the sentence says that it was said, else kNoDay.
Day day_it_was_said(const Scene& scene, const Report& r, Day page);

}  // namespace dateline
