// Three phases over one article. (1) Its expressions as drafts (drafts.h). (2) What they take from
// each other (links.h). (3) Every rule resolved, in order, with the page's day that the article
// bears; settle_published finds that day in the text where the page does not tell it. Nothing here
// knows the clock; what stays open stays open.
#include "dates/date_finder.h"

#include <cstdlib>

#include "base/civil.h"
#include "dateline/names.h"
#include "dates/days.h"
#include "dates/drafts.h"
#include "dates/language.h"
#include "dates/links.h"
#include "dates/order.h"
#include "dates/page_day.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;

// "As Easter week began", a week before the Sunday: so near, the verb's time does not decide.
// Easter wanders over so many days: farther off, no year's day can be taken for another's.
constexpr int kFeastNear = 35;
constexpr int kZoneSlack = 1;  // a page may bear the day of another zone than its fetching

bool known(const When& when) {
  return !when.edtf.empty() || when.earliest != kNoDay || when.latest != kNoDay;
}

// One article's work.
class Finder {
 public:
  Finder(const Language& language, const Article& article, const Sentences& sentences,
         Issues& issues)
      : article_(article),
        sentences_(sentences),
        issues_(issues),
        drafts_(find_drafts(language, article, sentences, issues)) {}

  void link() {
    settle_order(article_.url, article_.language, drafts_);
    link_drafts(article_, drafts_);
  }

  // The day of the page's last change, where the text tells as past what came after the page was
  // published: an explainer, kept up to date for years. Else kNoDay.
  Day rewritten() const {
    const Day changed = parse_iso_day(article_.modified.substr(0, 10)).value_or(kNoDay);
    const DayRange page = range_of(article_.published);
    if (changed == kNoDay || !page.known() || changed <= page.latest + kZoneSlack) return kNoDay;
    for (const DateDraft& draft : drafts_) {
      const DateRule& rule = draft.rule;
      if (rule.kind != Kind::kCalendar || rule.year == 0 || rule.direction >= 0) continue;
      const DayRange days = days_of(rule, page.earliest);
      if (days.known() && days.earliest > page.latest + kZoneSlack && days.earliest <= changed)
        return changed;
    }
    return kNoDay;
  }

  Dates run(Arena& arena) {
    const DayRange page = range_of(article_.published);
    movable_feasts(page);
    return freeze(page, arena);
  }

 private:
  // Thanksgiving has a day only in a known year.
  void movable_feasts(DayRange published) {
    for (DateDraft& draft : drafts_) {
      if (!draft.hint.starts_with("holiday") || draft.rule.day != 0) continue;
      const int number = std::atoi(draft.hint.c_str() + 7);
      if (!published.known() ||
          civil_of(published.earliest).year != civil_of(published.latest).year)
        continue;
      const int at = civil_of(published.earliest).year;
      Day best = kNoDay;
      for (int year = at - 1; year <= at + 1; ++year) {
        const Day candidate = holiday_in(number, year);
        if (candidate == kNoDay) continue;
        const bool near = std::abs(draft.rule.direction) < 2 &&
                          std::abs(candidate - published.earliest) <= kFeastNear;
        if (!near && draft.rule.direction < 0 && candidate > published.latest) continue;
        if (!near && draft.rule.direction > 0 && candidate < published.earliest) continue;
        if (best == kNoDay ||
            std::abs(candidate - published.earliest) < std::abs(best - published.earliest))
          best = candidate;
      }
      if (best == kNoDay) continue;
      if (draft.rule.direction < 0 && best > published.latest) draft.rule.direction = 1;
      if (draft.rule.direction > 0 && best < published.earliest) draft.rule.direction = -1;
      const CivilDate date = civil_of(best);
      draft.rule.month = static_cast<int8_t>(date.month);
      draft.rule.day = static_cast<int8_t>(date.day);
    }
  }

  Dates freeze(DayRange page, Arena& arena) {
    std::vector<DateRule> rules;
    rules.reserve(drafts_.size());
    for (const DateDraft& draft : drafts_) rules.push_back(draft.rule);
    const std::vector<ResolvedDate> resolved = resolve_all(rules, page);
    std::vector<DateExpression> out;
    out.reserve(drafts_.size());
    uint32_t token = 0;
    for (size_t i = 0; i < drafts_.size(); ++i) {
      const DateDraft& draft = drafts_[i];
      DayRange reference = page;
      if (draft.rule.reference < i)
        reference = {resolved[draft.rule.reference].earliest,
                     resolved[draft.rule.reference].latest};
      DayRange days = whole_days(draft.rule, reference);
      if (resolved[i].earliest == kNoDay && resolved[i].latest == kNoDay) days = {};
      contradiction(draft, reference);
      DateExpression expression;
      expression.span = draft.span;
      expression.type = draft.type;
      expression.value = arena.copy(timex_value(draft, days));
      if (!days.known() && same_day(draft.rule) && draft.rule.reference < i && draft.hour < 0 &&
          draft.half_day < 0) {
        expression.value = out[draft.rule.reference].value;
      }
      expression.mod = arena.copy(draft.mod);
      expression.rule = draft.rule;
      expression.when = {arena.copy(resolved[i].edtf), resolved[i].earliest, resolved[i].latest,
                         resolved[i].basis};
      tokens_of(expression, token);
      out.push_back(expression);
    }
    Dates dates;
    dates.expressions = arena.copy(out);
    dates.published = article_.published;
    return dates;
  }

  void contradiction(const DateDraft& draft, DayRange reference) {
    const DateRule& rule = draft.rule;
    if (reference.exact() && rule.reference == kNone && rule.year != 0 &&
        !consistent(reference.earliest, {&rule, 1})) {
      issues_.push_back({"dates",
                         (rule.direction < 0 ? "told as past, yet later than the page: "
                                             : "told as to come, yet earlier than the page: ") +
                             std::string(draft.span.of(article_.text)),
                         draft.span.begin});
    }
    if (rule.kind != Kind::kCalendar || rule.weekday == 0 || rule.day == 0 || rule.month == 0)
      return;
    const DayRange days = days_of(rule, reference.exact() ? reference.earliest : kNoDay);
    if (!days.known() || weekday_of(days.earliest) == rule.weekday) return;
    issues_.push_back(
        {"dates", "weekday and date do not agree: " + std::string(draft.span.of(article_.text)),
         draft.span.begin});
  }

  void tokens_of(DateExpression& expression, uint32_t& token) const {
    const uint32_t count = sentences_.tokens();
    while (token < count && sentences_.token[token].end <= expression.span.begin) ++token;
    expression.first_token = token;
    uint32_t last = token;
    while (last < count && sentences_.token[last].begin < expression.span.end) ++last;
    expression.last_token = last;
  }

  const Article& article_;
  const Sentences& sentences_;
  Issues& issues_;
  std::vector<DateDraft> drafts_;
};

}  // namespace

struct DateFinder::Impl {
  Languages languages;

  Result<const Language*> of(const Article& article) const {
    return languages.find(article.language.substr(0, article.language.find('-')));
  }
};

DateFinder::DateFinder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DateFinder::DateFinder(DateFinder&&) noexcept = default;
DateFinder& DateFinder::operator=(DateFinder&&) noexcept = default;
DateFinder::~DateFinder() = default;

Result<DateFinder> DateFinder::load(const std::string& data_path) {
  DATELINE_TRY(Languages languages, Languages::load(data_path));
  return DateFinder(std::make_unique<Impl>(Impl{std::move(languages)}));
}

void DateFinder::settle_published(Article& article, Day crawled, Arena& arena,
                                  Issues& issues) const {
  const When& published = article.published;
  if (crawled != kNoDay && published.earliest != kNoDay &&
      published.earliest > crawled + kZoneSlack) {
    issues.push_back({"dates", "the page bears a day after that on which it was fetched: " +
                                   std::string(published.edtf)});
    if (published.basis == Basis::kMetadata) article.published = {};
  }
  if (known(published)) return;
  const auto language = impl_->of(article);
  if (!language) {
    issues.push_back({"dates", language.error().message});
    return;
  }
  Issues heard;  // find() will tell them
  std::vector<DateDraft> drafts = find_drafts(**language, article, {}, heard);
  settle_order(article.url, article.language, drafts);
  link_drafts(article, drafts);
  const PageDay page = page_day(article, drafts, crawled);
  if (!page.issue.empty()) issues.push_back({"dates", page.issue});
  article.published = {arena.copy(page.edtf), page.days.earliest, page.days.latest, page.basis};
}

Dates DateFinder::find(const Article& article, const Sentences& sentences, Arena& arena,
                       Issues& issues) const {
  const auto language = impl_->of(article);
  if (!language) {
    issues.push_back({"dates", language.error().message});
    Dates none;
    none.published = article.published;
    return none;
  }
  Issues heard;
  Finder finder(**language, article, sentences, heard);
  finder.link();
  Dates dates;
  if (const Day changed = finder.rewritten(); changed == kNoDay) {
    dates = finder.run(arena);
  } else {
    heard = {{"dates", "tells what came after its day, so it is read as of its last change: " +
                           iso_day(changed)}};
    Article later = article;
    later.published = {arena.copy(iso_day(changed)), changed, changed, Basis::kMetadata};
    Finder again(**language, later, sentences, heard);
    again.link();
    dates = again.run(arena);
  }
  issues.insert(issues.end(), heard.begin(), heard.end());
  return dates;
}

std::string dump(const Dates& dates, std::string_view text) {
  const auto when_text = [](const When& when) {
    return std::string(when.edtf.empty() ? "-" : when.edtf) + " " +
           (when.earliest == kNoDay ? "" : iso_day(when.earliest)) + ".." +
           (when.latest == kNoDay ? "" : iso_day(when.latest)) + " " +
           std::string(when.basis == Basis::kNone ? "none" : word_of(when.basis));
  };
  std::string out;
  for (const DateExpression& expression : dates.expressions) {
    out += word_of(expression.type);
    out += " " + std::string(expression.value);
    if (!expression.mod.empty()) out += " [" + std::string(expression.mod) + "]";
    out +=
        " " + when_text(expression.when) + " \"" + std::string(expression.span.of(text)) + "\"\n";
  }
  const When& page = dates.published;
  if (!page.edtf.empty() || page.earliest != kNoDay || page.latest != kNoDay)
    out += "page " + when_text(dates.published) + "\n";
  return out;
}

}  // namespace dateline
