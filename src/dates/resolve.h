// From a DateRule and the day of the page to calendar days. Pure functions: no clock, no text.
//
// For `record`, which may learn a page's day late:
//   (a) A page's day became known, or narrower: collect the rules of the article in order and call
//       resolve_all(rules, {earliest, latest}). Each answer has the meaning of `When`; a range in
//       gives a range out ("Tuesday" and a page of 15-31 August: 2023-08-XX, 15 to 29 August).
//       candidates(rule, {earliest, latest}) lists the single days that remain.
//   (b) An event's day became known through another article, and this article tells it with `rule`
//       ("Tuesday"): published_given(rule, day) is the range of page days from which the rule leads
//       to that day (15 to 21 August); empty() when there is none: then it is another day's event.
//   (c) Any page day under consideration: consistent(day, rules) is false when some expression of
//       the article contradicts it ("17-18 August" printed beside "Thursday and Friday"; a coup
//       "in 2021" told as past). narrow(range, rules) is the part of the range that is consistent.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "dateline/dates.h"

namespace dateline {

// Days that something must lie in, both ends included; kNoDay: open on that side.
struct DayRange {
  Day earliest = kNoDay;
  Day latest = kNoDay;
  bool known() const { return earliest != kNoDay && latest != kNoDay; }
  bool exact() const { return known() && earliest == latest; }
  bool empty() const { return known() && earliest > latest; }
  friend bool operator==(DayRange, DayRange) = default;
};
inline DayRange range_of(const When& when) { return {when.earliest, when.latest}; }

// A When that owns its text.
struct ResolvedDate {
  std::string edtf;
  Day earliest = kNoDay;
  Day latest = kNoDay;
  Basis basis = Basis::kNone;
};

// The days that `rule` names when its reference is exactly the day `reference` (or, for kNoDay,
// unknown: then only what the words state fully). Fields open where not settled.
DayRange days_of(const DateRule& rule, Day reference);

// `reference`: the page's day, or, when rule.reference is set, the days of that expression.
ResolvedDate resolve(const DateRule& rule, DayRange reference);

// All rules of one article in order; references between expressions are followed (they only point
// backward). Linear.
std::vector<ResolvedDate> resolve_all(std::span<const DateRule> rules, DayRange published);

// The single days that the rule can mean with a page day in `published` (known() required); at most
// kMaxCandidates, empty when there are more or when the rule names no single day.
inline constexpr int kMaxCandidates = 64;
std::vector<Day> candidates(const DateRule& rule, DayRange published);

// Page days from which `rule` (with reference kNone) leads to a range that contains `day`. Looks
// 400 days around. empty() where none; open where the rule does not depend on the page's day and
// contains `day`.
DayRange published_given(const DateRule& rule, Day day);

// False when a page of the day `published` cannot have said this.
bool consistent(Day published, std::span<const DateRule> rules);
// The ends of `range` moved inward to the first and last consistent day. What the rules alone bind
// when the range is open: stated dates told as past give `earliest`, as to come `latest`.
DayRange narrow(DayRange range, std::span<const DateRule> rules);

// The unit that one answer of the rule is as long as (weekend: kWeek; half, season: kQuarter).
DateRule::Unit length_of(const DateRule& rule);
// As days_of, before `portion` cuts it: "late July" is July. Known only when all of `reference`
// gives the same.
DayRange whole_days(const DateRule& rule, DayRange reference);

// "the same day", "then": nothing but another expression's day.
bool same_day(const DateRule& rule);

// EDTF of a range of days at the coarsest exact form: day, month, year, else an interval.
std::string edtf_of(DayRange range);

}  // namespace dateline
