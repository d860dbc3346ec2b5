// ReportFinder: what an article says happened, is planned, is denied: who did what to whom, when,
// where, according to whom.
//
// A report comes from a trigger (a verb, a light verb with its noun, a noun) that the lexicon knows
// (data/plover-triggers.tsv). Triggers that tell one event in one sentence ("discussed … in their
// third phone conversation", "a coup … ousted") are one report.
//
// Status, decided in this order:
//   negated       "did not meet", "no talks were held", "cancelled his visit", "denied that": the
//                 type stays that of the act
//   hypothetical  "could attack", "if … meets", "urged … to release", "to prevent an attack",
//   wishes,
//                 attempts; what is demanded, promised or threatened is no report of its own
//   future        "will meet", "is to visit", "plans to", "is about to", a planned or coming act, a
//                 present tense with a day after the page's
//   historical    told as background: a day more than a year before the page's; without a page's
//                 day, a bare year in a side clause or a past perfect
//   actual        else
//
// When: the date whose place in the tree leads to the trigger before any other verb; a date that
// opens the sentence also holds for verbs joined to the first, and for its participles; "the
// attack … shook the city on Monday" dates the attack. Two days joined by "and" that do not follow
// one another are two reports. Without words: in the opening sentence, for a main verb told as
// actual, the page's day or the one before (EDTF "2023-08-15~", basis relative); else open.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/actors.h"
#include "dateline/article.h"
#include "dateline/dates.h"
#include "dateline/error.h"
#include "dateline/page.h"
#include "dateline/quotes.h"
#include "dateline/reports.h"
#include "dateline/sentences.h"
#include "dateline/text.h"

namespace dateline {

struct Encoded;

class ReportFinder {
 public:
  // Reads plover-triggers.tsv, plover-contexts.tsv, acts.tsv and report-confidence.tsv of
  // `data_path`.
  static Result<ReportFinder> load(const std::string& data_path);
  ReportFinder(ReportFinder&&) noexcept;
  ReportFinder& operator=(ReportFinder&&) noexcept;
  ~ReportFinder();

  // Does not fail. With `page.has_pairs` the reports are those of the pairs, in their order, with
  // `page.has_mentions` those of the spans; for both, `actors` must come from with_given (given.h).
  // Near linear: each trigger looks at its own clause, at most kMaxParticipants on a side.
  // `traits`, where given, gets what the confidence of each report rests on (confidence.h).
  Reports find(const Page& page, const Article& article, const Sentences& sentences,
               const Encoded& encoded, const Dates& dates, const Actors& actors,
               const Quotes& quotes, Arena& arena, Issues& issues,
               std::vector<std::vector<std::string_view>>* traits = nullptr) const;

 private:
  struct Impl;
  explicit ReportFinder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// One line a report:
//   CONSULT/phone actual "Zawada" > "Sylla" when 2023-08-15 where "Moscow" says "Pentagon"
//   initiator "Sylla" dead 3 ordinal 3 "had a telephone conversation"
// (one line; parts that are open are left out; type null is "-").
std::string dump(const Reports& reports, const Article& article, const Actors& actors);

}  // namespace dateline
