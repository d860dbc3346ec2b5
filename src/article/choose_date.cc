// The day, and the moment, that a page was published. All that the page says of dates becomes
// candidates with a weight by where it stands; candidates of one day support each other. Two facts
// about sites decide the rest: metadata in UTC may be a day off the printed date, which is the day
// that the page bears; and what changes (dateModified, "updated") is no publication. Deliberately
// not here: dates in the running text, lists of other articles, comments.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "article/choose.h"
#include "article/date_names.h"
#include "article/html_lines.h"
#include "article/source_date.h"

namespace dateline {
namespace {

// Where a candidate stands. A list of other articles repeats one kind of date many times: a day is
// supported by other kinds only.
enum class Source : uint8_t { kStatement, kTime, kLine, kUrl, kCount };

struct Candidate {
  PrintedDate date;
  double weight;
  bool printed;  // a reader sees it
  bool changed;  // of a change
  Source source;
};

// A date inside the headline: of the matter told, rarely of the page.
constexpr double kInHeadline = 0.4;
// What a second kind of statement of the same day adds.
constexpr double kSupport = 0.25;

// A text that opens with its day: "31. Oktober 2023. Das Haus ...".
constexpr double kOpensText = 4.5;
// Lines with dates: with more, those below the text are of other articles.
constexpr size_t kFewDates = 6;
// A printed day of this weight stands right beside the headline: where it is the day before that of
// metadata in UTC it overrules it, though no zone explains it (the metadata tells of a later hand).
constexpr double kBesideHeadline = 4.4;
// A printed day right after "Published on": wherever it stands.
constexpr double kSaidPublished = 4;
// A date line so many lines or fewer before the headline or before the text's first line is the
// article's; the one before the text may be far below the headline.
constexpr size_t kBeforeHead = 2, kBeforeText = 3;
constexpr double kRightBefore = 4.75;
// How far below the headline a day without its year is the article's, and how short its line is.
constexpr size_t kBelowHead = 7;
constexpr uint32_t kShortLine = 60;
// So many different days of unnamed <time> elements are a list.
constexpr size_t kListOfTimes = 3;
constexpr double kInList = 0.6;
// A page that has no more lines has no text.
constexpr size_t kFewLines = 6;

// Whole hours, and the few zones that are off by a part of one.
bool is_zone(int minutes) {
  return minutes % 60 == 0 || minutes == 210 || minutes == 270 || minutes == 330 ||
         minutes == 345 || minutes == 390 || minutes == 570 || minutes == -210;
}

class Chooser {
 public:
  Chooser(const Metadata& meta, const std::vector<Line>& lines, std::string_view url,
          std::string_view source, const Lexicon& lexicon, ArticleDraft& draft)
      : meta_(meta), lines_(lines), url_(url), source_(source), lexicon_(lexicon), draft_(draft) {
    const std::string_view language = meta.language;
    const bool american = language.starts_with("en-US") || language.starts_with("en_US") ||
                          language.starts_with("en-us");
    order_ = american                                           ? DayOrder::kMonthFirst
             : draft.language.empty() || draft.language == "en" ? DayOrder::kUnknown
                                                                : DayOrder::kDayFirst;
  }

  void run(Issues& issues) {
    collect_statements();
    collect_times();
    collect_lines();
    collect_url(url_);
    settle_order();
    if (candidates_.empty()) collect_last_resort();
    choose();
    if (impossible_ && !draft_.published)
      issues.push_back({"article", "the printed date does not exist; no date taken"});
    if (ambiguous_ && !draft_.published)
      issues.push_back(
          {"article", "the printed date does not say which number is the month; no date taken"});
  }

 private:
  void add(std::string_view text, double weight, bool machine, bool printed, bool changed,
           Source source) {
    if (text.empty() || text.size() > 400) return;
    for (const PrintedDate& date :
         printed_dates(text, lexicon_, draft_.language, order_, machine)) {
      if (!date.valid) {
        impossible_ = true;
        continue;
      }
      candidates_.push_back({date, weight, printed, changed, source});
      if (machine) break;
    }
  }

  void collect_statements() {
    const LinkedArticle* linked = main_linked(meta_);
    for (const LinkedArticle& each : meta_.linked) {
      const bool main = &each == linked;
      if (!main && linked != nullptr && each.type != "WebPage") continue;
      add(each.published, main ? 10 : 6, true, false, false, Source::kStatement);
      add(each.modified, 1, true, false, true, Source::kStatement);
    }
    // Microdata of a list says "datePublished" once a teaser: the first is the page's own.
    std::map<std::string_view, int> said;
    for (const Stated& each : meta_.stated) {
      for (const auto& [name, weight] : kPublishedNames) {
        if (each.name != name) continue;
        const double share = each.origin == Origin::kItemprop ? 1.0 + said[name]++ : 1.0;
        add(each.value, weight / share, true, false, false, Source::kStatement);
      }
      for (std::string_view name : kModifiedNames) {
        if (each.name == name) add(each.value, 1, true, false, true, Source::kStatement);
      }
    }
  }

  void collect_times() {
    size_t seen = 0, seen_named = 0;
    std::set<std::string_view> unnamed;
    for (const TimeElement& time : meta_.times) {
      if (!time.datetime.empty()) unnamed.insert(std::string_view(time.datetime).substr(0, 10));
    }
    const bool list = unnamed.size() >= kListOfTimes;
    for (const TimeElement& time : meta_.times) {
      constexpr uint32_t kElsewhere =
          kHintRelated | kHintComment | kInNav | kInFooter | kInAside | kHintSide | kHintEmbed;
      const bool elsewhere = (time.near_place & kElsewhere) != 0 ||
                             (time.place & (kInNav | kInFooter | kInAside)) != 0;
      const bool changed = time.hints.find("modif") != std::string::npos ||
                           time.hints.find("updat") != std::string::npos;
      const bool named = time.hints.find("publish") != std::string::npos ||
                         time.hints.find("pubdate") != std::string::npos ||
                         time.hints.find("datecreated") != std::string::npos;
      double weight = named ? 7 : elsewhere ? 0.5 : 4;
      if (!named && (time.place & (kInArticle | kInMain)) && !elsewhere) weight += 1;
      if (named && elsewhere) weight = 3;
      if (seen > 0 && !named) weight /= 1.0 + static_cast<double>(seen);
      if (list && !named) weight *= kInList;
      if (named && seen_named > 0) weight /= 1.0 + static_cast<double>(seen_named);
      seen_named += named;
      if (!elsewhere) ++seen;
      const bool label = changed || says_changed(time.text);
      add(time.datetime.empty() ? time.text : time.datetime, label ? 1 : weight, true, true, label,
          Source::kTime);
    }
  }

  bool says_changed(std::string_view text) const {
    for (std::string_view part = text; !part.empty();) {
      const size_t end = std::min(part.find_first_of(" :"), part.size());
      if (lexicon_.phrase(fold_phrase(part.substr(0, end))) & kPhraseChanged) return true;
      part.remove_prefix(std::min(end + 1, part.size()));
    }
    return false;
  }

  // Date lines near the headline weigh most; a list of dated teasers weighs nothing.
  void collect_lines() {
    const std::string title = fold_phrase(draft_.title);
    size_t head = lines_.size();
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!title.empty() && lines_[i].key == title &&
          (head == lines_.size() || lines_[i].heading == 1))
        head = i;
    }
    // The headline without the site's name.
    constexpr size_t kShortHeadline = 12;
    for (size_t i = 0; i < lines_.size() && head == lines_.size(); ++i) {
      if (lines_[i].heading > 0 && lines_[i].key.size() >= kShortHeadline &&
          title.starts_with(lines_[i].key))
        head = i;
    }
    head_ = head;
    size_t dated = 0;
    for (const Line& line : lines_) dated += line.date_line;
    size_t body_begin = 0, body_end = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].keep < 0.5 || lines_[i].shape.words < 12) continue;
      if (body_begin == 0) body_begin = i;
      body_end = i;
    }
    body_end_ = body_end;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      const bool labelled = (line.phrases & (kPhraseStart | kPhraseDated)) != 0;
      if (line.shape.bytes > 160 || line.shape.digits < 3) continue;
      const bool below_head = head < lines_.size() && i > head && i <= head + 2;
      if (!line.date_line && !opens_with_date(line) && !says_published(line) &&
          !(labelled || (line.near_place & kHintByline) || (line.phrases & kPhraseBy)))
        continue;
      // Right below the headline no class name makes it another article's.
      const bool said = (line.phrases & kPhraseDated) != 0 || says_published(line);
      if (!below_head && ((line.near_place & (kHintRelated | kHintComment)) ||
                          (!said && (line.place & (kInFooter | kInNav)))))
        continue;
      double weight = 1;
      if (head < lines_.size()) {
        const size_t distance = i > head ? i - head : head - i;
        weight = i >= head && distance <= 12 ? 5 - 0.2 * static_cast<double>(distance)
                 : distance <= 4             ? 3.5
                                             : 0.8;
      }
      if (body_end > 0 && i > body_end && i <= body_end + 3 && dated <= kFewDates)
        weight = std::max(weight, 2.0);
      if (i < head && head < lines_.size() && i + kBeforeHead >= head)
        weight = std::max(weight, kRightBefore);
      if (i < body_begin && i + kBeforeText >= body_begin && i > head)
        weight = std::max(weight, 4.0);
      if (line.near_place & kHintByline) weight += 1;
      // "Results of the cup, 19 May 2007": the headline dates what it tells of.
      if ((i == head || line.heading == 1) && !opens_with_date(line)) weight = kInHeadline;
      if (dated > 12 && weight < 3) weight = 0.3;
      add_line(line, weight);
    }
    for (const Line& line : lines_) {
      if (line.keep < 0.5 || line.shape.words < 12) continue;
      opening_day(line.text);
      break;
    }
  }

  bool opens_with_date(const Line& line) const {
    if (line.shape.terminal || line.text[0] < '0' || line.text[0] > '9') return false;
    const std::vector<PrintedDate> dates =
        printed_dates(line.text, lexicon_, draft_.language, DayOrder::kDayFirst);
    return !dates.empty() && dates[0].span.begin == 0;
  }

  // "... Published on: 1 November 2023 ..." within a short line.
  bool says_published(const Line& line) const {
    uint32_t from = 0;
    for (const PrintedDate& date : printed_dates(line.text, lexicon_, draft_.language, order_)) {
      const std::string_view before =
          std::string_view(line.text).substr(from, date.span.begin - from);
      if (lexicon_.label(before, false) & kPhraseDated) return true;
      from = date.span.end;
    }
    return false;
  }

  void opening_day(std::string_view text) {
    const std::string_view head = text.substr(0, leading_part(text));
    for (const PrintedDate& date : printed_dates(head, lexicon_, draft_.language, order_)) {
      const size_t after = head.find_first_not_of(' ', date.span.end);
      if (date.span.begin != 0 || !date.valid || date.ambiguous || after == std::string::npos)
        return;
      const std::string_view rest = head.substr(after);
      if (rest[0] == '.' || rest[0] == '-' || rest[0] == ':' || rest[0] == '|' ||
          rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94"))
        candidates_.push_back({date, kOpensText, true, false, Source::kLine});
      return;
    }
  }

  void add_line(const Line& line, double weight) {
    uint32_t from = 0;
    bool changed_before = false;
    for (const PrintedDate& date : printed_dates(line.text, lexicon_, draft_.language, order_)) {
      const std::string_view label =
          std::string_view(line.text).substr(from, date.span.begin - from);
      from = date.span.end;
      if (!date.valid) {
        impossible_ = true;
        continue;
      }
      const bool changed = says_changed(label) || (changed_before && fold_phrase(label).empty());
      changed_before = changed;
      const bool published = !changed && (lexicon_.label(label, false) & kPhraseDated);
      const double worth = published ? std::max(weight, kSaidPublished) : weight;
      candidates_.push_back({date, changed ? 1 : worth, true, changed, Source::kLine});
    }
  }

  void collect_url(std::string_view url) {
    for (const AddressDate& each : dates_of_address(url, lexicon_))
      candidates_.push_back({each.date, each.compact ? 3.0 : 5.0, false, false, Source::kUrl});
  }

  // A day beside the headline that lacks its year, and a name in the source that has it.
  void collect_day_with_year_in_source() {
    const auto printed = day_beside_headline();
    if (!printed) return;
    if (const auto year = year_in_source(source_, printed->month, printed->day)) {
      PrintedDate date;
      date.date = {*year, printed->month, printed->day};
      candidates_.push_back({date, 1, true, false, Source::kLine});
    }
  }

  // "Monday, 24 August": the first day without a year in a short line near the headline.
  std::optional<YearlessDay> day_beside_headline() const {
    if (head_ >= lines_.size()) return std::nullopt;
    const size_t from = head_ > kBeforeHead ? head_ - kBeforeHead : 0;
    for (size_t i = from; i < std::min(lines_.size(), head_ + kBelowHead); ++i) {
      const Line& line = lines_[i];
      if (line.shape.bytes > kShortLine || line.shape.digits == 0 || i == head_) continue;
      const auto printed = yearless_day(line.text, lexicon_, draft_.language);
      if (printed && !says_changed(line.text)) return printed;
    }
    return std::nullopt;
  }

  // Nothing dates the page but a day somewhere in its words: the first one, title first.
  void collect_last_resort() {
    // A statement whose name we do not know, but which speaks of coming out.
    for (const Stated& each : meta_.stated) {
      const auto says = [&](std::string_view word) {
        return each.name.find(word) != std::string::npos;
      };
      if ((says("publi") || says("upload") || says("posted") || says("created") ||
           says("issued")) &&
          !says("modif") && !says("updat") && !says("expir"))
        add(each.value, 1, true, false, false, Source::kStatement);
    }
    if (candidates_.empty()) collect_day_with_year_in_source();
    // A page that is nothing but a script which asks for the page again.
    if (candidates_.empty() && lines_.size() <= kFewLines) collect_url(forwarded_to(source_));
    if (!candidates_.empty()) return;
    add(meta_.title_tag, 0.2, false, true, false, Source::kLine);
    for (size_t i = 0; i < lines_.size() && candidates_.empty(); ++i) {
      const Line& line = lines_[i];
      if (line.keep >= 0.5 && line.shape.words < 400) add_leading(line.text);
    }
    for (size_t i = 0; i < lines_.size() && candidates_.empty(); ++i) {
      const Line& line = lines_[i];
      if (line.shape.bytes > 300 || (line.near_place & (kHintRelated | kHintComment))) continue;
      add(line.text, 0.1, false, true, says_changed(line.text), Source::kLine);
    }
    // A mark that is named for the comments beside it, but stands above the end of the text.
    for (size_t i = 0; i < body_end_ && candidates_.empty(); ++i) {
      if (lines_[i].date_line) add_line(lines_[i], 0.1);
    }
    if (candidates_.empty())
      add(meta_.first("description"), 0.1, false, false, false, Source::kLine);
    std::erase_if(candidates_, [](const Candidate& each) { return each.date.ambiguous; });
    if (candidates_.empty()) collect_picture();
  }

  // "/2023/08/15/" in the address of the picture for previews: on dev pages that say their day
  // seven of ten such pictures were filed on it, most others a few days before.
  void collect_picture() {
    for (std::string_view name : {"og:image", "twitter:image"}) {
      for (const AddressDate& each : dates_of_address(meta_.first(name), lexicon_)) {
        if (each.compact) continue;
        candidates_.push_back({each.date, 0.1, false, false, Source::kUrl});
        draft_.published_is_about = true;
        return;
      }
    }
  }

  void add_leading(std::string_view text) {
    const std::string_view head = text.substr(0, leading_part(text));
    add(head, 0.2, false, true, says_changed(head), Source::kLine);
  }

  // A text that opens with its date: "27.1.2022 - At the ...". On a character boundary.
  static size_t leading_part(std::string_view text) {
    size_t end = std::min<size_t>(text.size(), 40);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return end;
  }

  // 4/5/2024 beside a statement of 5 April or of 4 May.
  void settle_order() {
    for (Candidate& each : candidates_) {
      if (!each.date.ambiguous) continue;
      PrintedDate other = each.date;
      std::swap(other.date.month, other.date.day);
      double here = 0, there = 0;
      for (const Candidate& clear : candidates_) {
        if (clear.date.ambiguous) continue;
        if (clear.date.date == each.date.date) here += clear.weight;
        if (clear.date.date == other.date) there += clear.weight;
      }
      if (there > here) each.date.date = other.date;
      if (here != there) each.date.ambiguous = false;
    }
    for (const Candidate& each : candidates_) ambiguous_ = ambiguous_ || each.date.ambiguous;
    std::erase_if(candidates_, [](const Candidate& each) { return each.date.ambiguous; });
  }

  // Sites that date an article anew write its change into datePublished; where another statement
  // still has the first day, that is when it came out.
  void demote_repeated_change() {
    constexpr double kStrong = 7;
    for (Candidate& each : candidates_) {
      if (each.changed || each.source != Source::kStatement || each.weight < kStrong) continue;
      const Day day = day_of(each.date.date);
      bool change = false, earlier = false;
      for (const Candidate& other : candidates_) {
        const Day there = day_of(other.date.date);
        change = change || (other.changed && there == day);
        earlier = earlier || (!other.changed && other.source == Source::kStatement &&
                              other.weight >= kStrong && there < day);
      }
      if (change && earlier) each.weight = kStrong / 2;
    }
  }

  std::map<Day, double> weigh() const {
    // Two statements under different names support each other too: the last slot is the second.
    std::map<Day, std::array<double, static_cast<size_t>(Source::kCount) + 1>> by_source;
    for (const Candidate& each : candidates_) {
      if (each.changed) continue;
      auto& sources = by_source[day_of(each.date.date)];
      double& most = sources[static_cast<size_t>(each.source)];
      if (each.source == Source::kStatement)
        sources.back() = std::max(sources.back(), std::min(most, each.weight));
      most = std::max(most, each.weight);
    }
    std::map<Day, double> days;
    for (const auto& [day, sources] : by_source) {
      double most = 0, all = 0;
      for (const double weight : sources) most = std::max(most, weight), all += weight;
      days[day] = most + kSupport * (all - most);
    }
    return days;
  }

  void choose() {
    demote_repeated_change();
    std::map<Day, double> days = weigh();
    const PrintedDate* modified = nullptr;
    for (const Candidate& each : candidates_) {
      if (each.changed && (!modified || instant_minutes(each.date) > instant_minutes(*modified)))
        modified = &each.date;
    }
    if (modified) draft_.modified = iso_moment(*modified);
    if (days.empty()) {
      // A page that only tells of its change was published about then, and not later.
      if (modified) draft_.published = *modified, draft_.published_is_change = true;
      return;
    }
    // Of equals, the first on the page: lists have the newest on top.
    Day best = kNoDay;
    for (const Candidate& each : candidates_) {
      const Day day = day_of(each.date.date);
      if (!each.changed && (best == kNoDay || days[day] > days[best])) best = day;
    }
    // The statement with the most weight for that day gives time and zone.
    const PrintedDate* moment = nullptr;
    double moment_weight = -1;
    for (const Candidate& each : candidates_) {
      if (each.changed || day_of(each.date.date) != best) continue;
      const double weight =
          each.weight + (each.date.hour >= 0 ? 20 : 0) + (each.date.zone ? 20 : 0);
      if (weight > moment_weight) moment_weight = weight, moment = &each.date;
    }
    draft_.published = *moment;
    // Metadata in UTC a day off a printed date beside the headline: the page bears the printed day.
    if (moment->hour < 0 || !moment->zone) return;
    for (const Candidate& each : candidates_) {
      if (!each.printed || each.changed || each.weight < 3.5 ||
          std::abs(day_of(each.date.date) - best) != 1)
        continue;
      if (days[best] - each.weight > 12) continue;
      // The same moment in another zone, if a zone of the world makes it so.
      if (*moment->zone != 0) continue;
      const int shift = day_of(each.date.date) > best ? 1 : -1;
      const int minutes = moment->hour * 60 + moment->minute;
      int zone;
      if (each.date.hour >= 0) {
        zone = each.date.hour * 60 + each.date.minute + shift * 1440 - minutes;
        zone = (zone >= 0 ? zone + 7 : zone - 7) / 15 * 15;
      } else {
        zone = shift > 0 ? 1440 - minutes : -(minutes + 1);
        zone = shift > 0 ? (zone + 59) / 60 * 60 : -((-zone + 59) / 60 * 60);
      }
      const bool in_zone = zone <= 14 * 60 && zone >= -11 * 60 && is_zone(zone);
      if (!in_zone && (each.weight < kBesideHeadline || shift > 0)) continue;
      PrintedDate local = each.date;
      if (in_zone && each.date.hour >= 0) local.zone = zone;
      draft_.published = local;
      return;
    }
    overrule_by_yearless(*moment);
  }

  // "Monday, 24 August" beside the headline, and metadata in UTC of the day before or after.
  void overrule_by_yearless(const PrintedDate& moment) {
    if (*moment.zone != 0) return;
    const auto printed = day_beside_headline();
    if (!printed) return;
    const int minutes = moment.hour * 60 + moment.minute;
    // Whether a zone of the world can have the day before at that moment, or the day after.
    const bool before = minutes < 11 * 60, after = minutes >= 1440 - 14 * 60;
    for (const int shift : {-1, 1}) {
      const CivilDate local = civil_of(day_of(moment.date) + shift);
      if (local.month != printed->month || local.day != printed->day) continue;
      if (!(shift < 0 ? before : after)) return;
      PrintedDate date;
      date.date = local;
      draft_.published = date;
      return;
    }
  }

  const Metadata& meta_;
  const std::vector<Line>& lines_;
  std::string_view url_, source_;
  const Lexicon& lexicon_;
  ArticleDraft& draft_;
  DayOrder order_ = DayOrder::kUnknown;
  std::vector<Candidate> candidates_;
  bool impossible_ = false, ambiguous_ = false;
  size_t head_ = SIZE_MAX;  // the headline's line; none where there are no more lines
  size_t body_end_ = 0;     // the last line of prose that is likely the article's
};

}  // namespace

void choose_dates(const Metadata& meta, const std::vector<Line>& lines, std::string_view url,
                  std::string_view source, const Lexicon& lexicon, ArticleDraft& draft,
                  Issues& issues) {
  Chooser(meta, lines, url, source, lexicon, draft).run(issues);
}

}  // namespace dateline
