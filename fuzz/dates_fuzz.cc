// Any text, with and without a page's day. Laws: expressions lie in the text, in order, on
// character boundaries; values are TIMEX3's; ranges are not empty; a rule resolves to what the
// finder said; reading twice is the same.
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "dates/date_finder.h"
#include "dates/resolve.h"

using namespace dateline;

namespace {

void require(bool law) {
  if (!law) std::abort();
}

// The letters of TIMEX3 values: "2023-W33-WE", "PT2H30M", "XXXX-WXX-2TNI", "PAST_REF".
bool timex(std::string_view value) {
  constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:-./_";
  return !value.empty() && value.find_first_not_of(kLetters) == std::string_view::npos;
}

void check(const DateFinder& finder, const std::string& text, When published,
           const char* language) {
  Article article;
  article.text = text;
  article.language = language;
  article.published = published;
  Arena arena;
  Issues issues;
  finder.settle_published(article, published.basis == Basis::kNone ? kNoDay : 19800, arena, issues);
  require(!range_of(article.published).empty());
  const Dates dates = finder.find(article, {}, arena, issues);
  uint32_t last = 0;
  std::vector<DateRule> rules;
  for (const DateExpression& date : dates.expressions) {
    require(date.span.begin >= last && date.span.begin < date.span.end &&
            date.span.end <= text.size());
    require(is_boundary(text, date.span.begin) && is_boundary(text, date.span.end));
    require(timex(date.value));
    require(!range_of(date.when).empty());
    require(date.rule.reference == kNone || date.rule.reference < rules.size());
    last = date.span.end;
    rules.push_back(date.rule);
  }
  const std::vector<ResolvedDate> again = resolve_all(rules, range_of(dates.published));
  for (size_t i = 0; i < again.size(); ++i)
    require(again[i].edtf == dates.expressions[i].when.edtf);
  for (const DateRule& rule : rules) candidates(rule, {19000, 19016});
  require(dump(dates, text) == dump(finder.find(article, {}, arena, issues), text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Result<DateFinder> finder = DateFinder::load(DATELINE_SOURCE_DATA);
  require(finder.has_value());
  const std::string text = repair_utf8({reinterpret_cast<const char*>(data), size});
  check(*finder, text, {}, "en");
  check(*finder, text, {"2024-02-29", 19782, 19782, Basis::kGiven}, "en");
  check(*finder, text, {}, "de");
  return 0;
}
