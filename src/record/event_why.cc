// In words: how many tell an event, which words gave its day, how the days of pages without one
// were found.
#include <set>

#include "dateline/explain.h"
#include "record/event_pieces.h"

namespace dateline {
namespace {

void explain_when(const Telling& telling, const Piece& piece, Event& event) {
  const Facts& facts = *piece.facts;
  const std::string when = event.when.edtf.empty() ? "open" : event.when.edtf;
  if (piece.date == kNone) {
    event.why.push_back(
        {"no words give its day; from the page's day: " + when, facts.article, piece.report->span});
    return;
  }
  event.why.push_back({"when: " + when, facts.article, piece.report->span});
  for (Step& step : explain_date(facts, piece.date, telling.work.published[piece.article]))
    event.why.push_back(std::move(step));
}

// How the days of pages that do not tell it were found.
void explain_pages(const Telling& telling, Event& event) {
  uint32_t last = kNone;
  for (const Piece& p : telling.pieces) {
    if (p.article == last || p.date == kNone || p.when->basis == Basis::kStated) continue;
    last = p.article;
    const std::vector<Step>& chain = telling.work.published_why[p.article];
    event.why.insert(event.why.end(), chain.begin(), chain.end());
  }
}

}  // namespace

void explain(const Telling& telling, const Piece* when, Event& event) {
  std::set<uint32_t> articles;
  for (const Piece& p : telling.pieces) articles.insert(p.article);
  event.why.push_back({std::to_string(telling.pieces.size()) + " report(s) in " +
                           std::to_string(articles.size()) + " article(s) tell it; " +
                           std::to_string(telling.sources) + " independent source(s)",
                       telling.best->facts->article, telling.best->report->span});
  if (when != nullptr) explain_when(telling, *when, event);
  explain_pages(telling, event);
  if (!event.conflicts.empty()) {
    std::string fields;
    for (const Conflict& conflict : event.conflicts)
      fields += (fields.empty() ? "" : ", ") + conflict.field;
    event.why.push_back({"the reports disagree on: " + fields, "", {}});
  }
}

}  // namespace dateline
