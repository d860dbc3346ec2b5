// One pass over the drafts in text order with four memories: the last point in time, the last day,
// the quarter reported on, the last date that gives its year. "The following day" counts from the
// last day, "at 10 p.m." is told of it if it was named near, "a year earlier" compares with the
// quarter, "on November 21" behind "November 15, 2017" goes on in that year.
#include "dates/links.h"

#include <cstdlib>

#include "dates/days.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;
using Part = DateRule::Part;

// "At 10 p.m." is told of a day that was named at most so many sentences before.
constexpr uint32_t kClockReach = 3;
constexpr uint32_t kNightReach = 1;  // "overnight": of the sentence before
constexpr uint32_t kYearReach = 2;   // sentences from a date with its year to one without
constexpr Day kRecent = 120;         // days: what lies nearer before the page is of its news

class Linker {
 public:
  Linker(const Article& article, std::vector<DateDraft>& drafts)
      : article_(article), drafts_(drafts) {}

  void run() { links(); }

 private:
  bool is_point(const DateDraft& draft) const {
    return draft.rule.kind != Kind::kNone && !draft.rule.through &&
           (draft.type == DateType::kDate || draft.type == DateType::kTime);
  }
  static bool is_quarter(const DateRule& rule) {
    return (rule.part >= Part::kQ1 && rule.part <= Part::kQ4) ||
           (rule.kind == Kind::kShift && rule.grain == Unit::kQuarter);
  }

  static bool longer_than_month(const DateDraft& draft) {
    const Unit length = length_of(draft.rule);
    return length == Unit::kYear || length == Unit::kDecade || length == Unit::kCentury;
  }

  // "The army moved on November 15, 2017. … resigned on November 21": where the page is of much
  // later, a date without a year goes on from the last that has one. `dated` is that one, or kNone.
  void go_on_in_year(uint32_t i, uint32_t& dated) {
    DateDraft& draft = drafts_[i];
    DateRule& rule = draft.rule;
    if (rule.kind == Kind::kNone || draft.type == DateType::kDuration) return;
    if (rule.kind != Kind::kCalendar || rule.month == 0) {
      if (!draft.previous && rule.reference == kNone) dated = kNone;  // "on Monday": of the page
      return;
    }
    if (rule.year != 0) {
      dated = rule.day != 0 ? i : kNone;
      return;
    }
    if (rule.day == 0) return;  // "won in March" may be any year's
    const Day page = article_.published.earliest;
    if (page == kNoDay || page != article_.published.latest || dated == kNone || draft.previous ||
        rule.reference != kNone || rule.weekday != 0 || rule.direction > 0 ||
        draft.sentence - drafts_[dated].sentence > kYearReach) {
      if (rule.reference == kNone) dated = kNone;
      return;
    }
    const DayRange near = days_of(rule, page);
    if (near.known() && near.latest <= page && near.earliest + kRecent >= page) {
      dated = kNone;
      return;
    }
    rule.reference = dated;
    rule.direction = 0;
    dated = i;
  }

  void links() {
    uint32_t dated = kNone;
    uint32_t point = kNone, day = kNone, quarter = kNone;
    uint32_t deed = kNone;  // the last day that is not one of words
    for (uint32_t i = 0; i < drafts_.size(); ++i) {
      DateDraft& draft = drafts_[i];
      go_on_in_year(i, dated);
      hint(draft, quarter);
      clock_before_day(i);
      if (draft.previous && draft.rule.kind != Kind::kNone && draft.rule.reference == kNone) {
        // "the same evening": of the last day told, not of a month told since
        const bool by_day = length_of(draft.rule) == Unit::kDay ||
                            length_of(draft.rule) == Unit::kWeek || draft.type == DateType::kTime;
        uint32_t from = by_day ? day : point;
        // "died at the scene, police said Friday. It happened at 5 p.m.": of the day before that.
        if (draft.type == DateType::kTime && draft.hour >= 0 && deed != kNone &&
            draft.sentence - drafts_[deed].sentence <= kClockReach) {
          from = deed;
        }
        // "the previous month" is of no year that was named.
        if (from != kNone && draft.rule.amount == -1 && length_of(draft.rule) == Unit::kMonth &&
            longer_than_month(drafts_[from]))
          from = kNone;
        const bool far = draft.type == DateType::kTime && from != kNone &&
                         draft.sentence - drafts_[from].sentence >
                             (draft.hint == "overnight" ? kNightReach : kClockReach);
        if (!far) draft.rule.reference = from;
        // "At 10 p.m." of no day that was named: the page's is a guess.
        if (draft.hint == "overnight")
          draft.rule.through = true;  // the night into the day
        else if (draft.rule.reference == kNone && draft.type == DateType::kTime)
          draft.rule.approximate = true;
      }
      // "In the first nine months": what is compared from here on are years.
      if (draft.type == DateType::kDuration && draft.value == "P9M") quarter = kNone;
      if (!is_point(draft)) continue;
      // A look back ("the previous day") is told beside the story and does not move it.
      if (draft.previous && draft.rule.amount < 0) continue;
      // "the 1988 quarter" compares; the quarter reported on is another.
      if (is_quarter(draft.rule) && draft.hint != "yearago" &&
          (quarter == kNone || (draft.rule.year == 0 && reported(draft, drafts_[quarter]))))
        quarter = i;
      if (draft.hint == "yearago") continue;
      point = i;
      if (length_of(draft.rule) == Unit::kDay) {
        day = i;
        if (!draft.said) deed = i;
      }
    }
  }

  // "at 10:35 a.m. (0735 GMT) Friday": the day stands after its clock.
  void clock_before_day(uint32_t i) {
    constexpr uint32_t kMarksBetween = 2;  // ") on"
    DateDraft& clock = drafts_[i];
    if (clock.type != DateType::kTime || !clock.previous || clock.hour < 0) return;
    // "today at 3 p.m. and tomorrow": the day right before it is the clock's own
    if (i > 0 && drafts_[i - 1].sentence == clock.sentence && is_point(drafts_[i - 1]) &&
        length_of(drafts_[i - 1].rule) == Unit::kDay && drafts_[i - 1].type == DateType::kDate &&
        clock.first <= drafts_[i - 1].last + kMarksBetween) {
      return;
    }
    uint32_t last = i;
    for (uint32_t j = i + 1; j < drafts_.size() && j <= i + 2; last = j++) {
      const DateDraft& next = drafts_[j];
      if (next.sentence != clock.sentence || next.first > drafts_[last].last + kMarksBetween)
        return;
      if (next.type == DateType::kTime && next.previous) continue;
      const bool part = next.type == DateType::kTime && next.hour < 0;  // "Monday evening"
      if ((next.type != DateType::kDate && !part) || next.previous ||
          next.rule.kind == Kind::kNone || length_of(next.rule) != Unit::kDay || has_end(next.rule))
        return;
      clock.rule = next.rule;
      clock.previous = false;
      return;
    }
  }

  // A second quarter named is reported on too, unless it is told beside the first: one before it
  // ("after a flat second quarter") or one that is not over. A fiscal one has a count of its own.
  bool reported(const DateDraft& draft, const DateDraft& before) const {
    if (draft.span.of(article_.text).find("fiscal") != std::string_view::npos ||
        draft.rule.kind != Kind::kCalendar || before.rule.kind != Kind::kCalendar)
      return true;
    const DayRange days = days_of(draft.rule, article_.published.earliest);
    return draft.rule.part >= before.rule.part &&
           !(days.known() && days.latest >= article_.published.earliest);
  }

  // What the plain rule cannot say: quarters of reports on earnings, the day before a weekday.
  void hint(DateDraft& draft, uint32_t quarter) {
    DateRule& rule = draft.rule;
    const bool year_back = rule.kind == Kind::kShift && rule.unit == Unit::kYear &&
                           rule.amount == -1 && rule.part == Part::kNone && rule.month == 0;
    if ((draft.hint == "yearago" || (year_back && draft.previous)) && quarter != kNone) {
      rule.reference = quarter;
      rule.grain = Unit::kQuarter;
      draft.previous = false;
    } else if (draft.hint == "latest" && quarter != kNone) {
      rule = DateRule{};
      rule.kind = Kind::kShift;
      rule.unit = rule.grain = Unit::kQuarter;
      rule.reference = quarter;
    } else if (draft.hint == "latest") {
      rule.amount = -1;
    } else if (draft.hint == "earlier") {
      rule.direction = -1;
      rule.strict = true;
    } else if (draft.hint == "daybefore") {
      rule.weekday = static_cast<int8_t>(rule.weekday == 1 ? 7 : rule.weekday - 1);
    } else if (draft.hint == "inquarter" && quarter != kNone) {
      rule.part = drafts_[quarter].rule.part;
    }
  }

  const Article& article_;
  std::vector<DateDraft>& drafts_;
};

}  // namespace

void link_drafts(const Article& article, std::vector<DateDraft>& drafts) {
  Linker(article, drafts).run();
}

}  // namespace dateline
