// In order of trust: a line at the head of the text that is a date and little else; a dateline
// ("LISBON, Aug 15 (Agency) -"); a day that the text calls today's. Else only what the text rules
// out: a page is not older than what it tells as past, nor younger than what it tells as to come,
// than its change or than the fetching; and of the days left only those count on which it can have
// printed its weekdays beside its days of the month. A year is never guessed: a dateline without
// one gives month and day. Days of other articles are record's business.
#include "dates/page_day.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/civil.h"
#include "dates/days.h"
#include "dates/marks.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;

constexpr uint32_t kHeadBytes = 600;     // a date line stands among the first few lines
constexpr uint32_t kDatelineBytes = 90;  // "SOMEWHERE IN, A LONG COUNTRY, Aug 15 (Agency) -"
constexpr uint32_t kLongestLabel = 40;   // "Last updated on", behind the date before it
constexpr uint32_t kLongestLine = 400;   // a longer one is no date line
constexpr std::string_view kPublishedLabels[] = {"osted:", "ublished:", "reated:", "ublished on:"};
constexpr uint32_t kMostNames = 6;  // beside the date: a place, an author, "Published"
constexpr int kZoneSlack = 1;       // a page may bear the day of another zone than its text
// "on Tuesday (Oct 10)" is told of within a week, and one more for pages that tell it late.
constexpr int kNearDays = 14;
// Weekdays and days of the month agree again after at most so many years.
constexpr int kCycleDays = 28 * 366;
// Years that the notice of a page on the web can bear.
constexpr int kFirstCopyright = 1993, kLastCopyright = 2100;
// Anchors tried day by day; of a hostile page the first.
constexpr size_t kMaxAnchors = 16;

bool stated_day(const DateDraft& draft) {
  return draft.rule.kind == Kind::kCalendar && draft.rule.month != 0 && draft.rule.day != 0 &&
         draft.rule.end_day == 0;
}

// The line around `at`, cut where it is longer than any date line on that side: a page without line
// breaks must not cost more than others.
Span line_of(std::string_view text, uint32_t at) {
  const uint32_t back = std::min(at, kLongestLine), from = at - back;
  const size_t begin = text.substr(from, back).rfind('\n');
  const size_t end = text.substr(at, kLongestLine + 1).find('\n');
  const size_t rest = std::min<size_t>(text.size() - at, kLongestLine + 1);
  return {begin == std::string_view::npos ? from : static_cast<uint32_t>(from + begin + 1),
          at + static_cast<uint32_t>(end == std::string_view::npos ? rest : end)};
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

// Beside the dates of a line only what labels them ("Published on", a clock, a zone) or names
// somebody or some place: no sentence. "Date" heads a row of a table as often as a page.
bool only_labels_beside(std::string_view text, Span line, const std::vector<DateDraft>& drafts) {
  static constexpr std::array<std::string_view, 20> kLabels = {
      "published", "posted", "on",   "at",  "by",    "first", "am",  "pm",    "a",   "p",
      "m",         "the",    "from", "and", "local", "time",  "hrs", "hours", "min", "of"};
  uint32_t names = 0;
  auto draft = std::lower_bound(drafts.begin(), drafts.end(), line.begin,
                                [](const DateDraft& d, uint32_t at) { return d.span.end <= at; });
  for (uint32_t at = line.begin; at < line.end;) {
    while (draft != drafts.end() && draft->span.end <= at) ++draft;
    if (draft != drafts.end() && at >= draft->span.begin) {
      at = draft->span.end;
      continue;
    }
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    uint32_t end = at;
    while (end < line.end && is_letter(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    if (word[0] >= 'a' && word[0] <= 'z') {
      if (std::find(kLabels.begin(), kLabels.end(), word) == kLabels.end()) return false;
    } else if (word == "Date" || ++names > kMostNames) {
      return false;
    }
    at = end;
  }
  return true;
}

// "Posted: Monday, November 3, 2014", wherever in a line: `before` ends where the date begins.
bool labelled_published(std::string_view before) {
  constexpr size_t kReach = 14;
  const std::string_view near = before.substr(before.size() - std::min(before.size(), kReach));
  return std::any_of(std::begin(kPublishedLabels), std::end(kPublishedLabels),
                     [&](std::string_view label) { return near.find(label) != near.npos; });
}

bool says_update(std::string_view line) {
  return line.find("pdate") != std::string_view::npos ||
         line.find("PDATE") != std::string_view::npos ||
         line.find("odified") != std::string_view::npos ||
         line.find("ast edit") != std::string_view::npos;
}

// The year of a copyright notice ("Copyright 2013-2016 Daily Star"), the latest of all; 0: none. Of
// 475 notices of story-clusters (dev) 459 bear the year of their page, 465 no earlier one.
int copyright_year(std::string_view text) {
  constexpr size_t kReach = 40;  // from the mark to the year
  constexpr size_t kBeside = 8;  // from "(c)", which also counts the points of a list
  int latest = 0;
  for (const std::string_view mark : {"opyright", "OPYRIGHT", "\xC2\xA9", "(c)", "(C)"}) {
    for (size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + mark.size())) {
      const std::string_view rest =
          text.substr(at + mark.size(), mark[0] == '(' ? kBeside : kReach);
      for (size_t i = 0; i < rest.size() && rest[i] != '\n'; ++i) {
        if (!is_digit(rest[i])) continue;
        size_t end = i;
        int year = 0;
        while (end < rest.size() && is_digit(rest[end]) && end < i + 5)
          year = year * 10 + (rest[end++] - '0');
        if (end == i + 4 && year >= kFirstCopyright && year <= kLastCopyright)
          latest = std::max(latest, year);
        i = end;
      }
    }
  }
  return latest;
}

// A day and month without a year that the page's own day stands close to.
struct Anchor {
  DateRule rule;
  int before = 0;        // the page is of so many days before it at most,
  int after = 0;         // and of so many days after it
  bool is_page = false;  // a date line or dateline: the very day
};

class PageDayReader {
 public:
  PageDayReader(const Article& article, const std::vector<DateDraft>& drafts, Day crawled)
      : text_(article.text), drafts_(drafts), crawled_(crawled) {}

  PageDay run() {
    for (size_t i = 0; i < drafts_.size(); ++i) {
      if (head(i) || called_today(i)) return std::move(day_);
    }
    bounds();
    anchors_from_text();
    narrow_by_anchors();
    name();
    return std::move(day_);
  }

 private:
  // A date line or dateline: the page's day if it has a year, else an anchor.
  bool head(size_t i) {
    const DateDraft& draft = drafts_[i];
    if (!stated_day(draft) || draft.rule.uncertain) return false;
    const Span line = line_of(text_, draft.span.begin);
    const uint32_t from = i > 0 ? std::max(line.begin, drafts_[i - 1].span.end) : line.begin;
    const std::string_view label =
        text_.substr(from, draft.span.begin - std::min(from, draft.span.begin));
    const bool whole_line = line.size() <= kLongestLine && only_labels_beside(text_, line, drafts_);
    if (says_update(label) && (whole_line || label.size() <= kLongestLabel)) {
      updated(draft);
      return false;
    }
    if (draft.span.begin > kHeadBytes) return false;
    if (draft.rule.year != 0 && labelled_published(label)) {
      return exact(draft.rule, 0) && (contradicted(i), true);
    }
    const bool dateline =
        draft.span.begin < line.begin + kDatelineBytes && line.begin < kHeadBytes &&
        place_before(text_.substr(line.begin, draft.span.begin - line.begin)) &&
        agency_after(text_.substr(
            draft.span.end, std::min<size_t>(48, line.end - std::min(line.end, draft.span.end))));
    if (!dateline && (!whole_line || lines_with_dates() > 1)) return false;
    if (draft.rule.year == 0) {
      if (anchors_.empty()) anchors_.push_back({draft.rule, 0, 0, true});
      return false;
    }
    return exact(draft.rule, 0);
  }

  // "Posted: 3 May 2021", "Published: 9 May 2021": no earlier than the one, no later than the
  // other.
  void contradicted(size_t i) {
    for (size_t j = i + 1; j < drafts_.size() && drafts_[j].span.begin < kHeadBytes; ++j) {
      const DateDraft& draft = drafts_[j];
      if (!stated_day(draft) || draft.rule.uncertain || draft.rule.year == 0) continue;
      const Span line = line_of(text_, draft.span.begin);
      const uint32_t from = std::max(line.begin, drafts_[j - 1].span.end);
      const DayRange days = days_of(draft.rule, kNoDay);
      if (from > draft.span.begin || !days.exact() || days == day_.days ||
          !labelled_published(text_.substr(from, draft.span.begin - from)))
        continue;
      day_.days = {std::min(day_.days.earliest, days.earliest),
                   std::max(day_.days.latest, days.latest)};
      day_.edtf = edtf_of(day_.days);
      day_.issue =
          "the text bears two days of publication: " + std::string(drafts_[i].span.of(text_)) +
          ", " + std::string(draft.span.of(text_));
      return;
    }
  }

  // Lines that are a date, each of another day: a list or a timeline dates its parts, not itself.
  size_t lines_with_dates() {
    if (date_lines_ > 0) return date_lines_;
    std::vector<std::pair<int, int>> days;  // month and day
    uint32_t last = kNone;
    for (const DateDraft& draft : drafts_) {
      if (!stated_day(draft)) continue;
      const Span line = line_of(text_, draft.span.begin);
      if (line.begin == last || line.size() > kLongestLine || says_update(line.of(text_)) ||
          !only_labels_beside(text_, line, drafts_))
        continue;
      last = line.begin;
      const std::pair<int, int> day{draft.rule.month, draft.rule.day};
      if (std::find(days.begin(), days.end(), day) == days.end()) days.push_back(day);
      if (days.size() > 1) break;
    }
    return date_lines_ = std::max<size_t>(1, days.size());
  }

  // When it was changed is not when it came out, but it came out no later.
  void updated(const DateDraft& draft) {
    if (draft.rule.year == 0 || draft.rule.uncertain) return;
    const DayRange days = days_of(draft.rule, kNoDay);
    if (days.known()) not_after(days.latest);
  }

  bool exact(const DateRule& rule, int shift) {
    DateRule plain = rule;
    plain.direction = 0;
    const DayRange days = days_of(plain, kNoDay);
    if (!days.exact()) return false;
    const Day day = days.earliest - shift;
    day_ = {iso_day(day), {day, day}, Basis::kStated};
    return true;
  }

  // "today, 15 August 2023"; "yesterday (14 August 2023)"
  bool called_today(size_t i) {
    const DateRule& rule = drafts_[i].rule;
    if (rule.kind != Kind::kShift || rule.unit != Unit::kDay || rule.grain != Unit::kDay ||
        rule.through || rule.reference != kNone || drafts_[i].previous || rule.amount < -1 ||
        rule.amount > 1 || drafts_[i].type != DateType::kDate) {
      return false;
    }
    for (const size_t j : {i + 1, i - 1}) {
      if (j >= drafts_.size() || !stated_day(drafts_[j]) || drafts_[j].rule.year == 0 ||
          drafts_[j].rule.uncertain || drafts_[j].sentence != drafts_[i].sentence) {
        continue;
      }
      const DateDraft &first = drafts_[std::min(i, j)], &second = drafts_[std::max(i, j)];
      const std::string_view between =
          text_.substr(first.span.end, second.span.begin - first.span.end);
      if (between.size() > 3 || between.find_first_not_of(" ,(-") != std::string_view::npos)
        continue;
      return exact(drafts_[j].rule, rule.amount);
    }
    return false;
  }

  void not_before(Day day) {
    Day& earliest = day_.days.earliest;
    if (earliest == kNoDay || earliest < day) earliest = day;
    from_text_ = true;
  }
  void not_after(Day day) {
    Day& latest = day_.days.latest;
    if (latest == kNoDay || latest > day) latest = day;
    from_text_ = true;
  }

  void bounds() {
    for (const DateDraft& draft : drafts_) {
      const DateRule& rule = draft.rule;
      if (rule.kind != Kind::kCalendar || rule.year == 0 || rule.direction == 0) continue;
      const DayRange days = days_of(rule, kNoDay);
      if (days.known()) rule.direction < 0 ? not_before(days.earliest) : not_after(days.latest);
    }
    if (const int year = copyright_year(text_); year != 0) {
      DayRange narrower = day_.days;
      const Day first = day_of({year, 1, 1}), last = day_of({year, 12, 31});
      if (narrower.earliest == kNoDay || narrower.earliest < first) narrower.earliest = first;
      if (narrower.latest == kNoDay || narrower.latest > last) narrower.latest = last;
      if (!narrower.empty()) day_.days = narrower, from_text_ = true;
    }
    const bool contradiction = day_.days.empty();  // then the text says nothing
    if (contradiction) day_.days = {}, from_text_ = false;
    Day& latest = day_.days.latest;
    if (crawled_ != kNoDay && (latest == kNoDay || latest > crawled_ + kZoneSlack))
      latest = crawled_ + kZoneSlack;
    if (day_.days.empty()) day_.days = {kNoDay, latest}, from_text_ = false;
  }

  void anchors_from_text() {
    for (const DateDraft& draft : drafts_) {
      const DateRule& rule = draft.rule;
      if (anchors_.size() >= kMaxAnchors) return;
      if (rule.kind != Kind::kCalendar || rule.year != 0 || rule.month == 0 || rule.day == 0 ||
          rule.weekday == 0 || rule.direction == 0 || rule.reference != kNone || rule.uncertain) {
        continue;
      }
      const int reach = draft.near ? kNearDays : 366;
      anchors_.push_back({rule, rule.direction > 0 ? reach : kZoneSlack,
                          rule.direction < 0 ? reach : kZoneSlack, false});
    }
  }

  static bool fits(const Anchor& anchor, Day page) {
    const int year = civil_of(page).year;
    for (int y = year - 1; y <= year + 1; ++y) {
      DateRule dated = anchor.rule;
      dated.year = static_cast<int16_t>(y);
      dated.direction = 0;
      dated.end_day = dated.end_month = 0;
      dated.end_year = 0;
      const DayRange days = days_of(dated, kNoDay);
      if (!days.exact()) continue;
      if (anchor.rule.weekday != 0 && weekday_of(days.earliest) != anchor.rule.weekday) continue;
      if (page >= days.earliest - anchor.before && page <= days.earliest + anchor.after)
        return true;
    }
    return false;
  }

  bool fits_all(Day page) const {
    return std::all_of(anchors_.begin(), anchors_.end(),
                       [&](const Anchor& anchor) { return fits(anchor, page); });
  }

  // Moves the ends that are known to days on which the page can have said all that it says.
  void narrow_by_anchors() {
    DayRange& days = day_.days;
    if (anchors_.empty() || (days.earliest == kNoDay && days.latest == kNoDay)) return;
    const DayRange before = days;
    if (days.earliest != kNoDay) {
      const Day stop = days.latest == kNoDay ? days.earliest + kCycleDays
                                             : std::min(days.latest, days.earliest + kCycleDays);
      Day at = days.earliest;
      while (at <= stop && !fits_all(at)) ++at;
      if (at > stop) return;  // the text contradicts itself
      days.earliest = at;
    }
    if (days.latest != kNoDay) {
      const Day stop = days.earliest == kNoDay ? days.latest - kCycleDays
                                               : std::max(days.earliest, days.latest - kCycleDays);
      Day at = days.latest;
      while (at >= stop && !fits_all(at)) --at;
      if (at < stop) {
        days = before;
        return;
      }
      days.latest = at;
    }
    if (days == before) return;
    const bool weekday = std::any_of(anchors_.begin(), anchors_.end(),
                                     [](const Anchor& a) { return a.rule.weekday != 0; });
    day_.basis = weekday ? Basis::kWeekday : Basis::kStated;
  }

  // "on Tuesday (Oct 10)": the page is of the days after, "will meet on Thursday (17 August)" of
  // the days before. Where they lie in one month, the month is known, whatever the year.
  std::string month() const {
    for (const Anchor& anchor : anchors_) {
      const DateRule& rule = anchor.rule;
      char buffer[16];
      if (anchor.is_page) {
        std::snprintf(buffer, sizeof buffer, "XXXX-%02d-%02d", rule.month, rule.day);
        return buffer;
      }
      constexpr int kShortestMonth = 28;
      const bool inside = rule.day + anchor.after <= kShortestMonth && rule.day > anchor.before;
      if (!inside) continue;
      std::snprintf(buffer, sizeof buffer, "XXXX-%02d", rule.month);
      return buffer;
    }
    return "";
  }

  void name() {
    const DayRange& days = day_.days;
    const bool open = days.earliest == kNoDay && days.latest == kNoDay;
    const bool one_year =
        days.known() && civil_of(days.earliest).year == civil_of(days.latest).year;
    if (!one_year) day_.edtf = month();
    const bool from_text = from_text_ || !day_.edtf.empty();
    // A bound is no day: that the page is younger than what it tells of, or older than its
    // fetching, is in the bounds and stands for no date of the page.
    constexpr Day kNarrow = 366;
    if (day_.edtf.empty() && days.known() && days.latest - days.earliest <= kNarrow)
      day_.edtf = edtf_of(days);
    if (day_.basis == Basis::kNone && (!open || from_text))
      day_.basis = from_text ? Basis::kStated : Basis::kMetadata;
  }

  std::string_view text_;
  const std::vector<DateDraft>& drafts_;
  Day crawled_;
  size_t date_lines_ = 0;   // not counted yet
  bool from_text_ = false;  // some bound is of the text, not of the fetching
  PageDay day_;
  std::vector<Anchor> anchors_;
};

}  // namespace

PageDay page_day(const Article& article, const std::vector<DateDraft>& drafts, Day crawled) {
  return PageDayReader(article, drafts, crawled).run();
}

}  // namespace dateline
