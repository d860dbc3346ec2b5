// The days of pages and reports, settled by the set. A page whose day is known needs nothing. For
// one whose day is open:
//   - its own words bound it ("17-18 August" printed beside a Thursday; a stated date told as
//   past);
//   - an anchor narrows it: a report with a relative day ("on Tuesday") about the same participants
//     and kind of act as a report elsewhere whose day is known. If Tuesday is 2023-08-15, the page
//     is of 15 to 21 August 2023.
// One weekday in seven fits by chance, so an anchor counts only with a second reason: passages that
// both articles print, a date whose weekday and day of month agree in few years, a day and month
// that both state, or texts about the same thing. Anchors are weighed by their reason, the
// strongest first; where anchors of equal strength lead to different days, the page stays open.
// What is settled serves as known day in the next round; rounds look only at the round before, so
// the outcome does not depend on order. Never a guess: no nearest year, no most likely one.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/civil.h"
#include "dates/resolve.h"
#include "record/families.h"
#include "record/work.h"

namespace dateline {
namespace {

// Each round settles pages that are one article further from a known day; chains are short.
constexpr int kMaxRounds = 6;
// A pair of participants with more known days than this in one family decides nothing by weekday.
constexpr size_t kMaxKnownDays = 64;
// Consistency is tried day by day; a range longer than this is left as it is.
constexpr Day kMaxRange = 400;
// A day and month without a year is of the months around the page, else the year would be printed.
constexpr Day kYearlessReach = 200;
// A page may bear the day of another time zone than its text.
constexpr Day kZoneSlack = 1;
// Reports of one sentence stand side by side; more than this is a list.
constexpr uint32_t kMaxInSentence = 12;
// Texts about the same thing. On story-clusters (dev) 0.2 is where articles of one incident and of
// different ones part (see stories.cc).
constexpr double kSameThing = 0.2;

enum Strength : int { kNoReason = 0, kSimilarText = 1, kArithmetic = 2, kSamePassages = 3 };

struct Known {
  Day day = kNoDay;
  uint32_t article = 0;
  uint32_t report = 0;
};

struct Anchor {
  int strength = kNoReason;
  uint32_t report = 0;
  Known known;
  DayRange page;  // days that the page may bear
};

std::string weekday_name(Day day) {
  static constexpr const char* kNames[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                           "Thursday", "Friday", "Saturday", "Sunday"};
  return kNames[weekday_of(day)];
}

DayRange intersect(DayRange a, DayRange b) {
  if (a.earliest == kNoDay || (b.earliest != kNoDay && b.earliest > a.earliest))
    a.earliest = b.earliest;
  if (a.latest == kNoDay || (b.latest != kNoDay && b.latest < a.latest)) a.latest = b.latest;
  return a;
}

// Can a page of that day have printed this day and month without a year? On the side that its tense
// tells, within some months, and on the weekday beside it.
bool fits_page(const DateRule& rule, Day page) {
  if (rule.kind != DateRule::Kind::kCalendar || rule.year != 0 || rule.month == 0 ||
      rule.reference != kNone) {
    return true;
  }
  const int year = civil_of(page).year;
  for (int y = year - 1; y <= year + 1; ++y) {
    DateRule dated = rule;
    dated.year = static_cast<int16_t>(y);
    const DayRange range = days_of(dated, kNoDay);
    if (!range.known()) continue;
    if (rule.weekday != 0 && rule.day != 0 && weekday_of(range.earliest) != rule.weekday) continue;
    if (rule.direction > 0 && range.latest < page - kZoneSlack) continue;
    if (rule.direction < 0 && range.earliest > page + kZoneSlack) continue;
    if (range.earliest - page <= kYearlessReach && page - range.latest <= kYearlessReach)
      return true;
  }
  return false;
}

class Settler {
 public:
  explicit Settler(Work& work) : work_(work) {}

  void run() {
    start();
    share_in_sentences();
    // Weak reasons wait until the strong ones have said all that they can.
    for (int least : {static_cast<int>(kArithmetic), static_cast<int>(kSimilarText)}) {
      for (int round = 0; round < kMaxRounds && !open_.empty(); ++round) {
        if (!settle_round(least)) break;
      }
    }
  }

 private:
  void start() {
    const size_t n = work_.facts.size();
    work_.published.resize(n);
    work_.published_why.resize(n);
    work_.when.resize(n);
    rules_.resize(n);
    page_.resize(n);
    for (uint32_t i = 0; i < n; ++i) {
      const Facts& facts = *work_.facts[i];
      work_.published[i] = facts.published;
      for (const Facts::Report& report : facts.reports) work_.when[i].push_back(report.when);
      page_[i] = {facts.published.earliest, facts.published.latest};
      if (page_[i].exact()) continue;
      for (const Facts::Date& date : facts.dates) rules_[i].push_back(date.rule);
      page_[i] = narrow(page_[i], rules_[i]);
      if (!facts.reports.empty()) open_.push_back(i);
    }
  }

  // A report without a date takes that of the one dated act that its actor does in its sentence.
  void share_in_sentences() {
    work_.date_of.resize(work_.facts.size());
    for (uint32_t i = 0; i < work_.facts.size(); ++i) {
      const std::vector<Facts::Report>& reports = work_.facts[i]->reports;
      std::vector<uint32_t>& dates = work_.date_of[i];
      for (const Facts::Report& report : reports) dates.push_back(report.date);
      for (uint32_t r = 0; r < reports.size(); ++r) {
        if (reports[r].date != kNone || reports[r].status != Status::kActual) continue;
        // "thanked Y on Thursday for receiving him": before that
        const Dated& own = reports[r].when;
        if (own.earliest == kNoDay && own.latest != kNoDay &&
            own.latest < work_.facts[i]->published.latest) {
          continue;
        }
        // "their first talk since A took office in December": the day is that of the other act
        if (reports[r].ordinal > 0) continue;
        uint32_t found = kNone;
        bool several = false;
        const uint32_t first = r > kMaxInSentence ? r - kMaxInSentence : 0;
        for (uint32_t k = first; k < reports.size() && k <= r + kMaxInSentence; ++k) {
          if (reports[k].sentence_index != reports[r].sentence_index || reports[k].date == kNone ||
              reports[k].status != Status::kActual || !same_actor(reports[r], reports[k])) {
            continue;
          }
          several |= found != kNone && reports[found].date != reports[k].date;
          found = k;
        }
        if (found == kNone || several) continue;
        dates[r] = reports[found].date;
        work_.when[i][r] = work_.when[i][found];
      }
    }
  }

  // Or the same sufferers; or one of them only says what followed ("exploded, killing 12").
  static bool same_actor(const Facts::Report& a, const Facts::Report& b) {
    auto meet = [](const std::vector<uint32_t>& x, const std::vector<uint32_t>& y) {
      return std::any_of(x.begin(), x.end(),
                         [&](uint32_t v) { return std::find(y.begin(), y.end(), v) != y.end(); });
    };
    if (meet(a.actors, b.actors)) return true;
    return has_casualties(a) &&
           (b.type == EventType::kAssault || (b.type == EventType::kNone && b.actors.empty()));
  }

  // Days of the reports that are known, by block key.
  void index_known() {
    known_.clear();
    for (uint32_t i : open_) {
      const Facts& facts = *work_.facts[i];
      for (const Facts::Report& report : facts.reports) {
        if (report.date == kNone) continue;
        for (uint64_t key : block_keys(work_, i, report)) known_[key];
      }
    }
    for (uint32_t i = 0; i < work_.facts.size(); ++i) {
      if (!work_.speaks(i)) continue;
      const Facts& facts = *work_.facts[i];
      for (uint32_t r = 0; r < facts.reports.size(); ++r) {
        const Dated& when = work_.when[i][r];
        if (facts.reports[r].date == kNone || when.earliest == kNoDay ||
            when.earliest != when.latest) {
          continue;
        }
        for (uint64_t key : block_keys(work_, i, facts.reports[r])) {
          if (const auto at = known_.find(key); at != known_.end())
            at->second.push_back({when.earliest, i, r});
        }
      }
    }
  }

  bool settle_round(int least) {
    index_known();
    std::vector<std::pair<uint32_t, std::vector<Anchor>>> decided;
    std::vector<uint32_t> still_open;
    for (uint32_t i : open_) {
      std::vector<Anchor> anchors = find_anchors(i, least);
      if (anchors.empty()) {
        still_open.push_back(i);
      } else {
        decided.emplace_back(i, std::move(anchors));
      }
    }
    for (const auto& [article, anchors] : decided) settle(article, anchors);
    open_ = std::move(still_open);
    return !decided.empty();
  }

  // The anchors of the strongest reason, if they agree on the page's day; else none.
  std::vector<Anchor> find_anchors(uint32_t article, int least) const {
    const Facts& facts = *work_.facts[article];
    std::vector<Anchor> anchors;
    for (uint32_t r = 0; r < facts.reports.size(); ++r) {
      const Facts::Report& report = facts.reports[r];
      if (report.date == kNone || !depends_on_page(facts.dates[report.date].rule)) continue;
      std::vector<Known> days;
      for (uint64_t key : block_keys(work_, article, report)) {
        const auto at = known_.find(key);
        if (at == known_.end() || at->second.size() > kMaxKnownDays) continue;
        for (const Known& known : at->second) {
          if (known.article != article) days.push_back(known);
        }
      }
      for (const Known& known : days) {
        Anchor anchor = anchor_at(article, r, known);
        if (anchor.strength >= least) anchors.push_back(anchor);
      }
    }
    int strongest = 0;
    for (const Anchor& anchor : anchors) strongest = std::max(strongest, anchor.strength);
    std::erase_if(anchors, [&](const Anchor& a) { return a.strength < strongest; });
    DayRange page;
    for (const Anchor& anchor : anchors) {
      page = intersect(page, anchor.page);
      if (page.empty()) return {};  // two days remain: open
    }
    return anchors;
  }

  static bool depends_on_page(const DateRule& rule) {
    if (rule.reference != kNone || rule.through) return false;
    return rule.kind == DateRule::Kind::kWeekday ||
           (rule.kind == DateRule::Kind::kShift && rule.grain == DateRule::Unit::kDay) ||
           (rule.kind == DateRule::Kind::kCalendar && rule.year == 0 && rule.day != 0);
  }

  Anchor anchor_at(uint32_t article, uint32_t r, const Known& known) const {
    const Facts& facts = *work_.facts[article];
    const DateRule& rule = facts.dates[facts.reports[r].date].rule;
    Anchor anchor;
    anchor.report = r;
    anchor.known = known;
    DayRange page = published_given(rule, known.day);
    if (page.empty()) return anchor;
    page = intersect(page, page_[article]);
    if (page.empty() || !page.known()) return anchor;
    if (!keep_consistent(article, page)) return anchor;
    anchor.page = page;
    anchor.strength = reason(article, rule, page, known);
    return anchor;
  }

  // Moves the ends inward to days on which the page can have said all that it says.
  bool keep_consistent(uint32_t article, DayRange& page) const {
    if (page.latest - page.earliest > kMaxRange) return true;
    auto possible = [&](Day day) {
      const std::vector<DateRule>& rules = rules_[article];
      return consistent(day, rules) &&
             std::all_of(rules.begin(), rules.end(),
                         [&](const DateRule& r) { return fits_page(r, day); });
    };
    while (page.earliest <= page.latest && !possible(page.earliest)) ++page.earliest;
    while (page.latest > page.earliest && !possible(page.latest)) --page.latest;
    return page.earliest <= page.latest;
  }

  int reason(uint32_t article, const DateRule& rule, DayRange page, const Known& known) const {
    for (const Work::Neighbour& neighbour : work_.neighbours[article]) {
      if (neighbour.article == known.article) return kSamePassages;
    }
    if (rule.kind == DateRule::Kind::kCalendar) return kArithmetic;  // the same day of the year
    for (const DateRule& other : rules_[article]) {
      if (other.kind == DateRule::Kind::kCalendar && other.year == 0 && other.weekday != 0 &&
          other.day != 0 && other.month != 0 && other.reference == kNone &&
          page.latest - page.earliest <= kMaxRange) {
        return kArithmetic;  // it was tried by keep_consistent
      }
    }
    return work_.text->cosine(article, known.article) >= kSameThing ? kSimilarText : kNoReason;
  }

  void settle(uint32_t article, const std::vector<Anchor>& anchors) {
    const Facts& facts = *work_.facts[article];
    DayRange page = page_[article];
    for (const Anchor& anchor : anchors) page = intersect(page, anchor.page);
    page_[article] = page;
    explain(article, anchors.front());
    // A page that stated a range of its own keeps it where it is the narrower one.
    work_.published[article] = {edtf_of(page), page.earliest, page.latest, Basis::kOtherArticle};
    const std::vector<ResolvedDate> dates = resolve_all(rules_[article], page);
    for (uint32_t r = 0; r < facts.reports.size(); ++r) {
      const uint32_t date = work_.date_of[article][r];
      Dated& when = work_.when[article][r];
      if (date == kNone) {
        // Told as past and without a day: not after the page.
        if (when.earliest == kNoDay && when.latest == kNoDay && when.edtf.empty() &&
            (facts.reports[r].status == Status::kActual ||
             facts.reports[r].status == Status::kHistorical)) {
          when.latest = page.latest;
          when.edtf = edtf_of({kNoDay, page.latest});
          when.basis = Basis::kOtherArticle;
        }
        continue;
      }
      const ResolvedDate& now = dates[date];
      if (now.basis == Basis::kNone && now.earliest == kNoDay) continue;
      if (rules_[article][date].kind == DateRule::Kind::kCalendar &&
          rules_[article][date].year != 0)
        continue;  // the words say it all
      const Basis basis = now.basis == Basis::kWeekday ? Basis::kWeekday : Basis::kOtherArticle;
      when = {now.edtf, now.earliest, now.latest, basis};
    }
  }

  void explain(uint32_t article, const Anchor& anchor) {
    const Facts& here = *work_.facts[article];
    const Facts& there = *work_.facts[anchor.known.article];
    const Facts::Report& report = here.reports[anchor.report];
    const Facts::Report& other = there.reports[anchor.known.report];
    std::vector<Step>& why = work_.published_why[article];
    why.push_back({"another article dates this act " + iso_day(anchor.known.day) + ", a " +
                       weekday_name(anchor.known.day),
                   there.article, other.span});
    why.push_back(
        {"this page tells the same act by the same participants", here.article, report.span});
    why.push_back({"by these words, seen from a day of the page in " + edtf_of(anchor.page),
                   here.article, here.dates[report.date].span});
    if (anchor.strength == kSamePassages) {
      why.push_back({"the two articles print the same passages", there.article, other.sentence});
    } else if (anchor.strength == kSimilarText) {
      why.push_back({"the two articles are about the same matter", there.article, other.sentence});
    }
    for (size_t d = 0; d < here.dates.size(); ++d) {
      const DateRule& rule = here.dates[d].rule;
      if (rule.kind != DateRule::Kind::kCalendar || rule.year != 0 || rule.weekday == 0 ||
          rule.day == 0) {
        continue;
      }
      const ResolvedDate day = resolve(rule, anchor.page);
      if (day.earliest == kNoDay) continue;
      why.push_back({"weekday and day of month agree in that year: " + iso_day(day.earliest) +
                         " was a " + weekday_name(day.earliest),
                     here.article, here.dates[d].span});
    }
  }

  Work& work_;
  std::vector<std::vector<DateRule>> rules_;
  std::vector<DayRange> page_;
  std::vector<uint32_t> open_;
  std::unordered_map<uint64_t, std::vector<Known>> known_;
};

}  // namespace

void settle_dates(Work& work) { Settler(work).run(); }

}  // namespace dateline
