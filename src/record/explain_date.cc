// A date's reasoning in words, from the expression back to what everything rests on: what the words
// say, the expression that they count from (and what that counts from), the page's day, and where
// that is known from. Says what resolve.cc did; decides nothing.
#include <cstdlib>

#include "base/civil.h"
#include "dateline/explain.h"
#include "dates/resolve.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;

// "The next day" of "the following week" of ...: a chain longer than this is no one's reading.
constexpr int kMaxChain = 8;

constexpr const char* kWeekdays[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                     "Thursday", "Friday", "Saturday", "Sunday"};
constexpr const char* kUnits[] = {"day",    "week",    "month", "year",   "quarter",
                                  "decade", "century", "hour",  "minute", "second"};

// "", or where the clause puts it, seen from `anchor`.
std::string side(int direction) {
  return direction < 0 ? "told as past" : direction > 0 ? "told as to come" : "nearest";
}

std::string meaning(const DateRule& rule, const std::string& anchor) {
  switch (rule.kind) {
    case Kind::kNone:
      return "no point in time";
    case Kind::kWeekday:
      return std::string("a ") +
             kWeekdays[rule.weekday > 7 || rule.weekday < 0 ? 0 : rule.weekday] + ", " +
             side(rule.direction) + ", counted from " + anchor;
    case Kind::kShift: {
      const std::string unit = kUnits[static_cast<size_t>(rule.unit)];
      if (rule.amount == 0) return "the " + unit + " of " + anchor;
      const int64_t count = std::llabs(int64_t{rule.amount});
      const std::string stretch = rule.through ? "the stretch to " : "";
      return stretch + std::to_string(count) + " " + unit + (count == 1 ? "" : "s") +
             (rule.amount < 0 ? " before " : " after ") + anchor;
    }
    case Kind::kCalendar:
      break;
  }
  if (rule.year != 0) return "the words state it";
  std::string out =
      "the words leave out the year; " + side(rule.direction) + ", seen from " + anchor;
  if (rule.weekday != 0) out += "; weekday and day of the month must agree";
  return out;
}

const char* origin(Basis basis) {
  switch (basis) {
    case Basis::kStated:
      return "by its own text";
    case Basis::kWeekday:
      return "by weekday and day of the month in its text";
    case Basis::kOtherArticle:
      return "by another article";
    case Basis::kMetadata:
      return "by its own metadata";
    case Basis::kGiven:
      return "as it came with the page";
    case Basis::kRelative:
    case Basis::kNone:
      break;
  }
  return "not known";
}

}  // namespace

std::vector<Step> explain_date(const Facts& facts, uint32_t date, const Dated& published) {
  std::vector<Step> steps;
  std::vector<DateRule> rules;
  rules.reserve(facts.dates.size());
  for (const Facts::Date& each : facts.dates) rules.push_back(each.rule);
  const std::vector<ResolvedDate> days = resolve_all(rules, {published.earliest, published.latest});
  for (int i = 0; i < kMaxChain && date < facts.dates.size(); ++i) {
    const DateRule& rule = rules[date];
    const bool linked = rule.reference < date;
    const std::string when = days[date].edtf.empty() ? "open" : days[date].edtf;
    steps.push_back({when + ": " + meaning(rule, linked ? "an earlier date" : "the page's day"),
                     facts.article, facts.dates[date].span});
    if (rule.kind == Kind::kNone || (rule.kind == Kind::kCalendar && rule.year != 0)) return steps;
    if (!linked) break;
    date = rule.reference;
  }
  if (steps.empty()) return steps;
  for (Step& step : explain_published(facts, published)) steps.push_back(std::move(step));
  return steps;
}

std::vector<Step> explain_published(const Facts& facts, const Dated& published) {
  std::vector<Step> steps;
  steps.push_back({"the page is of " +
                       (published.edtf.empty() ? "a day that is open" : published.edtf) + ", " +
                       origin(published.basis),
                   facts.article,
                   {}});
  if (published.basis != Basis::kStated && published.basis != Basis::kWeekday) return steps;
  const bool exact = published.earliest != kNoDay && published.earliest == published.latest;
  bool low = false, high = false;  // each side has its words
  for (const Facts::Date& date : facts.dates) {
    const DateRule& rule = date.rule;
    if (rule.kind != Kind::kCalendar || rule.reference != kNone) continue;
    const char* said = nullptr;
    if (rule.year == 0) {
      if (rule.weekday != 0 && rule.day != 0 && published.basis == Basis::kWeekday)
        said = "weekday and day of the month agree in few years";
    } else if (exact && date.when.earliest == published.earliest &&
               date.when.latest == published.earliest && !low) {
      said = "these words give the day";
      low = high = true;
    } else if (!exact && rule.direction < 0 && !low && date.when.earliest == published.earliest) {
      said = "told as past: the page is not older";
      low = true;
    } else if (!exact && rule.direction > 0 && !high && date.when.latest == published.latest) {
      said = "told as to come: the page is not younger";
      high = true;
    }
    if (said != nullptr) steps.push_back({said, facts.article, date.span});
  }
  // The year of a copyright notice bounds the page too; the words are those of an expression.
  for (const Facts::Date& date : facts.dates) {
    if (exact || (low && high) || date.rule.year == 0 || date.rule.month != 0 ||
        date.rule.direction != 0 || published.earliest == kNoDay || published.latest == kNoDay)
      continue;
    if (date.when.earliest != published.earliest && date.when.latest != published.latest) continue;
    steps.push_back({"the year that the page bears", facts.article, date.span});
    break;
  }
  return steps;
}

}  // namespace dateline
