// Symbolic dates to calendar days. Every rule is a function of one reference day that never steps
// back when its reference steps forward, so a range of reference days needs only its two ends. The
// one exception, a weekday printed beside a day and month without a year, is listed year by year.
// No text and no clock here; what the words leave open stays open.
#include "dates/resolve.h"

#include <algorithm>
#include <utility>

#include "base/civil.h"
#include "dates/days.h"
#include "dates/edtf.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;
using Portion = DateRule::Portion;

// published_given: how far around the expected day to look; a yearless date can lie a year off.
constexpr int kSearchDays = 400;
// consistent(): a page may bear the day of another time zone than its text.
constexpr int kZoneSlack = 1;
// narrow(): an end is moved inward by this much at most (28 years: weekdays repeat).
constexpr int kNarrowDays = 28 * 366;
constexpr size_t kMaxBinding = 256;

bool yearless(const DateRule& rule) { return rule.kind == Kind::kCalendar && rule.year == 0; }

// A day and month with a weekday beside it: the years in which they agree.
std::vector<DayRange> agreeing(const DateRule& rule, DayRange reference) {
  std::vector<DayRange> found;
  if (!reference.known() || rule.weekday == 0 || rule.month == 0 || rule.day == 0) return found;
  // A date told as past lies in the year before its page, one to come in the year after.
  const Day first = reference.earliest - (rule.direction > 0 ? 0 : rule.direction < 0 ? 366 : 183);
  const Day last = reference.latest + (rule.direction < 0 ? 0 : rule.direction > 0 ? 366 : 183);
  const int from = civil_of(first).year, to = std::min(civil_of(last).year, from + 400);
  for (int year = from; year <= to; ++year) {
    const DayRange range = calendar_in(rule, year);
    if (range.known() && range.latest >= first && range.earliest <= last &&
        weekday_fits(rule, range)) {
      found.push_back(range);
    }
  }
  return found;
}

// 29 February of a page without one near: which leap year is meant, nothing says.
bool is_far_leap_day(const DateRule& rule, DayRange reference) {
  constexpr Day kYear = 366, kHalfYear = 183;  // on the side that the clause says; on either
  if (!yearless(rule) || rule.month != 2 || rule.day != 29 || !reference.exact()) return false;
  const Day page = reference.earliest;
  const DayRange found = days_of(rule, page);
  if (!found.known()) return false;
  const bool side = rule.direction != 0 && (found.earliest > page) == (rule.direction > 0);
  const Day away = found.earliest > page ? found.earliest - page : page - found.earliest;
  return away > (side ? kYear : kHalfYear);
}

DateRule whole(DateRule rule) {
  rule.portion = Portion::kWhole;
  return rule;
}

}  // namespace

namespace {

ResolvedDate resolve_as_written(const DateRule& rule, DayRange reference) {
  ResolvedDate out;
  if (rule.kind == Kind::kNone) return out;
  if (rule.kind == Kind::kCalendar && rule.year != 0) {
    const DayRange range = days_of(rule, kNoDay);
    if (!range.known()) return out;
    return {edtf_exact(rule, days_of(whole(rule), kNoDay)), range.earliest, range.latest,
            Basis::kStated};
  }
  if (reference.empty()) reference = {};
  if (yearless(rule) && rule.weekday != 0 && !reference.exact()) {
    const std::vector<DayRange> fits = agreeing(rule, reference);
    if (fits.size() == 1)
      return {edtf_exact(rule, fits[0]), fits[0].earliest, fits[0].latest, Basis::kWeekday};
    out = {edtf_stated(rule), kNoDay, kNoDay, Basis::kStated};
    if (fits.size() > 1) {
      out.earliest = fits.front().earliest;
      out.latest = fits.back().latest;
    }
    return out;
  }
  if (is_far_leap_day(rule, reference)) return {edtf_stated(rule), kNoDay, kNoDay, Basis::kStated};
  const DayRange low = days_of(rule, reference.earliest), high = days_of(rule, reference.latest);
  out.earliest = low.earliest;
  out.latest = high.latest;
  if (low.known() && low == high) {
    const DateRule all = whole(rule);
    out.edtf = edtf_exact(rule, days_of(all, reference.earliest));
    out.basis = Basis::kRelative;
    return out;
  }
  if (yearless(rule)) {
    out.edtf = edtf_stated(rule);
    // Both ends in one year: then the year is known though the page's day is not.
    if (low.known() && high.known() && low.earliest == high.earliest)
      out.edtf = edtf_exact(rule, low);
  } else if (rule.through) {
    out.edtf = "";
  } else {
    out.edtf = edtf_mask(length_of(rule), {out.earliest, out.latest});
  }
  if (out.earliest != kNoDay || out.latest != kNoDay)
    out.basis = Basis::kRelative;
  else if (!out.edtf.empty())
    out.basis = Basis::kStated;
  return out;
}

}  // namespace

ResolvedDate resolve(const DateRule& rule, DayRange reference) {
  ResolvedDate out = resolve_as_written(rule, reference);
  if (!rule.uncertain || out.earliest == kNoDay || out.latest == kNoDay) return out;
  // "03/04/2023" of a page that does not tell which number is the month: the days hold both.
  DateRule other = rule;
  std::swap(other.month, other.day);
  const ResolvedDate swapped = resolve_as_written(other, reference);
  if (swapped.earliest == kNoDay || swapped.latest == kNoDay) return out;
  out.earliest = std::min(out.earliest, swapped.earliest);
  out.latest = std::max(out.latest, swapped.latest);
  return out;
}

bool same_day(const DateRule& rule) {
  return rule.kind == Kind::kShift && rule.amount == 0 && rule.grain == Unit::kDay &&
         rule.unit == Unit::kDay && !rule.through && rule.reference != kNone;
}

std::vector<ResolvedDate> resolve_all(std::span<const DateRule> rules, DayRange published) {
  std::vector<ResolvedDate> out;
  out.reserve(rules.size());
  for (const DateRule& rule : rules) {
    DayRange reference = published;
    if (rule.reference < out.size())
      reference = {out[rule.reference].earliest, out[rule.reference].latest};
    out.push_back(resolve(rule, reference));
    // "the same day" as one that is known only in part: as much is known of it.
    if (rule.reference < out.size() - 1 && out.back().edtf.empty() && same_day(rule)) {
      const Basis basis = out.back().basis;
      out.back() = out[rule.reference];
      out.back().basis = basis;
    }
  }
  return out;
}

std::vector<Day> candidates(const DateRule& rule, DayRange published) {
  std::vector<Day> days;
  if (length_of(rule) != Unit::kDay || has_end(rule) || rule.through || rule.kind == Kind::kNone)
    return days;
  if (rule.kind == Kind::kCalendar && rule.year != 0) {
    const DayRange range = days_of(rule, kNoDay);
    if (range.exact()) days.push_back(range.earliest);
    if (rule.uncertain && rule.day != 0) {
      DateRule other = rule;
      std::swap(other.month, other.day);
      const DayRange swapped = days_of(other, kNoDay);
      if (swapped.exact() && !days.empty() && swapped.earliest != days[0])
        days.push_back(swapped.earliest);
      std::sort(days.begin(), days.end());
    }
    return days;
  }
  if (!published.known() || published.empty()) return days;
  if (yearless(rule) && rule.weekday != 0) {
    for (const DayRange& range : agreeing(rule, published)) days.push_back(range.earliest);
  } else {
    // A longer stretch cannot give so few days, unless they repeat (yearless): step by step anyway.
    const Day last = std::min<Day>(published.latest, published.earliest + 366 * kMaxCandidates);
    for (Day day = published.earliest; day <= last; ++day) {
      const DayRange range = days_of(rule, day);
      if (range.exact() && (days.empty() || days.back() != range.earliest))
        days.push_back(range.earliest);
      if (days.size() > kMaxCandidates) break;
    }
  }
  if (days.size() > kMaxCandidates) days.clear();
  return days;
}

DayRange published_given(const DateRule& rule, Day day) {
  constexpr DayRange kNothing{1, 0};
  if (rule.kind == Kind::kNone) return kNothing;
  if (rule.kind == Kind::kCalendar && rule.year != 0) {
    const DayRange range = days_of(rule, kNoDay);
    return range.known() && range.earliest <= day && day <= range.latest ? DayRange{} : kNothing;
  }
  const Day centre = rule.kind == Kind::kShift ? step(day, -int64_t{rule.amount}, rule.unit) : day;
  if (centre == kNoDay) return kNothing;
  DayRange found = kNothing;
  for (Day at = centre - kSearchDays; at <= centre + kSearchDays; ++at) {
    const DayRange range = days_of(rule, at);
    if (!range.known() || day < range.earliest || day > range.latest) continue;
    if (found.empty()) found.earliest = at;
    found.latest = at;
  }
  return found;
}

bool consistent(Day published, std::span<const DateRule> rules) {
  for (const DateRule& rule : rules) {
    if (rule.kind != Kind::kCalendar) continue;
    if (rule.year != 0) {
      const DayRange range = days_of(rule, kNoDay);
      if (!range.known()) continue;
      if (rule.direction < 0 && range.earliest > published + kZoneSlack) return false;
      if (rule.direction > 0 && range.latest < published - kZoneSlack) return false;
    } else if (rule.weekday != 0 && rule.month != 0 && rule.day != 0 && rule.reference == kNone) {
      const DayRange range = choose(rule, published, false);
      if (range.known() && !weekday_fits(rule, range)) return false;
    }
  }
  return true;
}

DayRange narrow(DayRange range, std::span<const DateRule> rules) {
  DayRange bound = range;
  for (const DateRule& rule : rules) {
    if (rule.kind != Kind::kCalendar || rule.year == 0 || rule.direction == 0) continue;
    const DayRange days = days_of(rule, kNoDay);
    if (!days.known()) continue;
    if (rule.direction < 0 && (bound.earliest == kNoDay || days.earliest > bound.earliest))
      bound.earliest = days.earliest;
    if (rule.direction > 0 && (bound.latest == kNoDay || days.latest < bound.latest))
      bound.latest = days.latest;
  }
  if (bound.empty()) return range;  // the text contradicts itself: what was known stays
  if (!bound.known()) return bound;
  // Day by day, so only the rules that can contradict a day, and of a hostile page only the first.
  std::vector<DateRule> binding;
  for (const DateRule& rule : rules) {
    const bool binds =
        rule.kind == Kind::kCalendar && (rule.year != 0 ? rule.direction != 0 : rule.weekday != 0);
    if (binds && binding.size() < kMaxBinding) binding.push_back(rule);
  }
  DayRange inner = bound;
  const Day stop = std::min<Day>(bound.latest, bound.earliest + kNarrowDays);
  while (inner.earliest <= stop && !consistent(inner.earliest, binding)) ++inner.earliest;
  if (inner.earliest > stop) return bound;
  while (inner.latest > inner.earliest && !consistent(inner.latest, binding)) --inner.latest;
  return inner;
}

}  // namespace dateline
