// In order of trust: what came with the article; a line at the head of the text that is a date and
// little else; a dateline ("LISBON, Aug 15 (Agency) -"); then only bounds. A year is never guessed:
// a dateline without one gives month and day. Weekday arithmetic over several pages is record's.
#include "dates/page_day.h"

#include <algorithm>
#include <cstdio>

#include "base/civil.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;

constexpr uint32_t kHeadBytes = 600;     // a date line stands among the first few lines
constexpr uint32_t kDatelineBytes = 90;  // "SOMEWHERE IN, A LONG COUNTRY, Aug 15 (Agency) -"
constexpr uint32_t kLongestLine = 400;   // a longer one is no date line
constexpr uint32_t kLineRest = 28;       // beside the date: "Published:", a clock, a zone

bool stated_day(const DateDraft& draft) {
  return draft.rule.kind == Kind::kCalendar && draft.rule.month != 0 && draft.rule.day != 0 &&
         draft.rule.end_day == 0;
}

Span line_of(std::string_view text, uint32_t at) {
  const size_t begin = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const size_t end = text.find('\n', at);
  return {begin == std::string_view::npos ? 0 : static_cast<uint32_t>(begin + 1),
          static_cast<uint32_t>(end == std::string_view::npos ? text.size() : end)};
}

PageDay from_rule(const DateRule& rule, Basis basis) {
  DateRule plain = rule;
  plain.direction = 0;
  const ResolvedDate resolved = resolve(plain, {});
  return {resolved.edtf, {resolved.earliest, resolved.latest}, basis};
}

// Capital words, commas and marks only: a place, not a sentence.
bool place_before(std::string_view words) {
  bool any = false, start = true;
  for (const char c : words) {
    if (c == ' ' || c == ',' || c == '.' || c == '-' || c == '(' || c == '/') {
      start = true;
      continue;
    }
    if (c == '\n' || c == ':' || c == ';' || c == '"') return false;
    if (start && c >= 'a' && c <= 'z') return false;
    any = true;
    start = false;
  }
  return any;
}

bool agency_after(std::string_view rest) {
  size_t at = rest.find_first_not_of(" ,");
  if (at == std::string_view::npos) return false;
  if (rest[at] == '(') {  // (Agency) -
    const size_t close = rest.find(')', at);
    if (close == std::string_view::npos || close > at + 30) return false;
    at = rest.find_first_not_of(' ', close + 1);
    return at != std::string_view::npos &&
           (rest[at] == '-' || rest[at] == ':' || rest.substr(at, 2) == "\xE2\x80");
  }
  return rest.substr(at, 2) == "--" || rest.substr(at, 2) == "- " ||
         rest.substr(at, 3) == "\xE2\x80\x93" || rest.substr(at, 3) == "\xE2\x80\x94";
}

// Letters of a line beside the date; "Published on", "By" and the like are few.
uint32_t letters_beside(std::string_view line, Span date, uint32_t begin) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < line.size(); ++i) {
    const uint32_t at = begin + i;
    const char c = line[i];
    if ((at < date.begin || at >= date.end) && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
      ++count;
  }
  return count;
}

bool says_update(std::string_view line) {
  return line.find("pdate") != std::string_view::npos ||
         line.find("PDATE") != std::string_view::npos ||
         line.find("odified") != std::string_view::npos ||
         line.find("ast edit") != std::string_view::npos;
}

// "on Tuesday (Oct 10)": the page is of the days after, "will meet on Thursday (17 August)" of the
// days before. Where they lie in one month, the month is known, whatever the year.
std::string month_near(const std::vector<DateDraft>& drafts) {
  for (const DateDraft& draft : drafts) {
    const DateRule& rule = draft.rule;
    if (!draft.near || rule.year != 0 || rule.direction == 0) continue;
    const bool past = rule.direction < 0;
    constexpr int kShortestMonth = 28;
    constexpr int kNearDays = 14;  // a week, and one more for pages that tell it late
    const bool inside = past ? rule.day + kNearDays <= kShortestMonth : rule.day > kNearDays;
    if (!inside) continue;
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "XXXX-%02d", rule.month);
    return buffer;
  }
  return "";
}

}  // namespace

PageDay page_day(const Article& article, const std::vector<DateDraft>& drafts) {
  const When& given = article.published;
  if (!given.edtf.empty() || given.earliest != kNoDay || given.latest != kNoDay) {
    PageDay day{std::string(given.edtf), range_of(given), given.basis};
    // What the page's own metadata leaves open ("2023-08") is not narrowed by guesses.
    return day;
  }
  std::vector<DateRule> rules;
  for (const DateDraft& draft : drafts) {
    rules.push_back(draft.rule);
    if (!stated_day(draft) || draft.span.begin > kHeadBytes) continue;
    const Span line = line_of(article.text, draft.span.begin);
    if (line.size() > kLongestLine && line.begin + kDatelineBytes < draft.span.begin) continue;
    if (line.size() <= kLongestLine && says_update(line.of(article.text)))
      continue;  // when it was changed is not when it came out
    if (draft.rule.year != 0 && line.size() <= kLongestLine &&
        letters_beside(line.of(article.text), draft.span, line.begin) <= kLineRest &&
        !draft.rule.uncertain) {
      return from_rule(draft.rule, Basis::kStated);
    }
    if (draft.span.begin < line.begin + kDatelineBytes && line.begin < kHeadBytes &&
        place_before(article.text.substr(line.begin, draft.span.begin - line.begin)) &&
        agency_after(article.text.substr(
            draft.span.end, std::min<size_t>(48, line.end - std::min(line.end, draft.span.end))))) {
      PageDay day = from_rule(draft.rule, Basis::kStated);
      return day;
    }
  }
  const DayRange bounds = narrow({}, rules);
  const std::string month = month_near(drafts);
  if (!month.empty() && bounds.latest == kNoDay) return {month, bounds, Basis::kStated};
  return {edtf_of(bounds), bounds,
          bounds.earliest == kNoDay && bounds.latest == kNoDay ? Basis::kNone : Basis::kStated};
}

}  // namespace dateline
