// Four phases over one article. (1) Each sentence in lexemes, matched left to right by the grammar:
// drafts. (2) Links between drafts: the side of the page's day from the clause, the earlier
// expression that "the following day" counts from, "Tuesday (Oct 10)" and "Thursday and Friday
// (17-18 August)", the quarter that "a year earlier" compares with. (3) The page's own day. (4)
// Every rule resolved with it, in order. Nothing here knows the clock; what stays open stays open.
#include "dates/date_finder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "base/civil.h"
#include "dates/context.h"
#include "dates/days.h"
#include "dates/draft.h"
#include "dates/grammar.h"
#include "dates/marks.h"
#include "dates/order.h"
#include "dates/page_day.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Unit = DateRule::Unit;
using Part = DateRule::Part;

// Sentences longer than this are cut: a page without full stops must not cost more than others.
constexpr uint32_t kMaxSentenceBytes = 1 << 16;

// "At 10 p.m." is told of a day that was named at most so many sentences before.
constexpr uint32_t kClockReach = 3;
constexpr uint32_t kNightReach = 1;  // "overnight": of the sentence before

struct Language {
  DateLexicon lexicon;
  Grammar grammar;
};

Result<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return Error{ErrorCode::kNotFound,
                 "cannot read " + path + ": the lexicons that ship with Dateline are not there"};
  std::ostringstream all;
  all << in.rdbuf();
  if (in.bad()) return Error{ErrorCode::kIo, "reading " + path + " failed"};
  return std::move(all).str();
}

// data/dates/names.tsv: language, kind, number, form.
void add_names(const std::string& table, std::string_view language, bool capital,
               DateLexicon& lexicon) {
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) {
    std::array<std::string, 4> cell;
    std::istringstream cells(line);
    for (std::string& value : cell) std::getline(cells, value, '\t');
    if (line.empty() || line[0] == '#' || cell[0] != language || cell[3].empty()) continue;
    const TimeClass of = cell[1] == "month" ? TimeClass::kMonth : TimeClass::kWday;
    lexicon.add(cell[3], {of, static_cast<double>(std::atoi(cell[2].c_str()))}, capital);
  }
}

Result<Language> load_language(const std::string& data_path, const std::string& name,
                               const std::string& names) {
  const std::string path = data_path + "/dates/" + name + ".txt";
  Result<std::string> text = read_file(path);
  if (!text) return text.error();
  Language language;
  add_names(names, name, name == "en" || name == "de", language.lexicon);
  if (name == "en") add_number_words(language.lexicon);
  Result<Grammar> grammar = Grammar::compile(*text, path, language.lexicon);
  if (!grammar) return grammar.error();
  language.grammar = std::move(*grammar);
  return language;
}

// One article's work.
class Finder {
 public:
  Finder(const Language& language, const Article& article, const Sentences& sentences,
         Issues& issues)
      : language_(language), article_(article), sentences_(sentences), issues_(issues) {}

  Dates run(Arena& arena) {
    split();
    settle_order(article_.url, article_.language, drafts_);
    links();
    const PageDay page = page_day(article_, drafts_);
    movable_feasts(page.days);
    return freeze(page, arena);
  }

 private:
  // --- phase 1: drafts -------------------------------------------------------------------------
  void split() {
    const uint32_t size = static_cast<uint32_t>(article_.text.size());
    if (sentences_.size() > 0) {
      for (uint32_t i = 0; i < sentences_.size(); ++i) {
        for (Span span = sentences_.sentence[i]; !span.empty();) {
          const uint32_t end = cut_at(span);
          sentence({span.begin, end}, i);
          span.begin = end;
        }
      }
      return;
    }
    uint32_t index = 0;
    for (uint32_t begin = 0; begin < size;) {
      uint32_t end = begin;
      while (end < size && article_.text[end] != '\n' && end - begin < kMaxSentenceBytes) {
        const char c = article_.text[end++];
        // A full stop, a blank and a capital: near enough where nobody split the text.
        if ((c == '.' || c == '!' || c == '?') && end + 1 < size && article_.text[end] == ' ' &&
            end > begin + 4 && article_.text[end + 1] >= 'A' && article_.text[end + 1] <= 'Z' &&
            article_.text[end - 3] != ' ' && !abbreviated(end - 1)) {
          break;
        }
      }
      while (end < size && end > begin &&
             (static_cast<unsigned char>(article_.text[end]) & 0xC0) == 0x80)
        --end;
      sentence({begin, end}, index++);
      begin = std::max(end, begin + 1);
    }
  }

  bool abbreviated(uint32_t stop) const {
    uint32_t begin = stop;
    while (begin > 0 && article_.text[begin - 1] != ' ' && article_.text[begin - 1] != '\n' &&
           stop - begin < 6)
      --begin;
    char buffer[8];
    size_t size = 0;
    for (uint32_t i = begin; i <= stop && size < 8; ++i) {
      const char c = article_.text[i];
      buffer[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return language_.lexicon.find({buffer, size}) != nullptr;
  }

  uint32_t cut_at(Span span) const {
    if (span.size() <= kMaxSentenceBytes) return span.end;
    uint32_t end = span.begin + kMaxSentenceBytes;
    while (end > span.begin + 1 && (static_cast<unsigned char>(article_.text[end]) & 0xC0) == 0x80)
      --end;
    return end;
  }

  void find_tokens(uint32_t sentence) {
    tokens_.clear();
    if (sentences_.token.empty() || sentence + 1 >= sentences_.first_token.size()) return;
    uint32_t token = sentences_.first_token[sentence];
    const uint32_t end = sentences_.first_token[sentence + 1];
    for (const Lexeme& lexeme : lexemes_) {
      while (token < end && sentences_.token[token].end <= lexeme.span.begin) ++token;
      tokens_.push_back(token < end && sentences_.token[token].overlaps(lexeme.span) ? token
                                                                                     : kNone);
    }
  }

  void sentence(Span span, uint32_t index) {
    lex(article_.text, span, language_.lexicon, lexemes_);
    bool tokens_found = false;
    SentenceView view{article_.text, &lexemes_, &sentences_, nullptr};
    Match match;
    const auto holds = [&](const Action& action, const Match& found) {
      if (!tokens_found) {
        find_tokens(index);
        if (!tokens_.empty()) view.tokens = &tokens_;
        tokens_found = true;
      }
      return guard_holds(view, action, found);
    };
    const size_t first_draft = drafts_.size();
    for (uint32_t at = 0; at < lexemes_.size();) {
      if ((lexemes_[at].symbol == kNoSymbol && lexemes_[at].count == 0) ||
          !language_.grammar.match(lexemes_, at, holds, match)) {
        ++at;
        continue;
      }
      if (match.first > at) {  // words of context must not hide a longer expression after them
        Match longer;
        if (language_.grammar.match(lexemes_, match.first, holds, longer) &&
            longer.last > match.last)
          match = longer;
      }
      if (match.action->shape != DateShape::kNone) {
        DateDraft draft = interpret(article_.text, lexemes_, match);
        draft.sentence = index;
        check(draft);
        if (draft.tense) lean(view, draft);
        if (other_edition(view, draft)) draft.rule = DateRule{};
        if (draft.rule.kind != Kind::kNone || !draft.value.empty()) {
          drafts_.push_back(draft);
          second_day(view, draft);
          match.last = std::max(match.last, drafts_.back().last);
        }
      }
      at = std::max(match.last, at + 1);
    }
    for (size_t i = first_draft; i + 1 < drafts_.size(); ++i) brackets(view, i);
  }

  // "EXPO 2010" on a page of another year, or of an unknown one, is a name.
  bool other_edition(const SentenceView& view, const DateDraft& draft) const {
    const DateRule& rule = draft.rule;
    if (rule.kind != Kind::kCalendar || rule.year == 0 || draft.last != draft.first + 1 ||
        !names_edition(view, draft.first))
      return false;
    const Day page = article_.published.earliest;
    return page == kNoDay || civil_of(page).year != rule.year;
  }

  // "24 and 25 April" is one expression; of "April 24 and 25" the second has a draft of its own.
  void second_day(const SentenceView& view, const DateDraft& day) {
    const DateRule& rule = day.rule;
    if (rule.kind != Kind::kCalendar || rule.month == 0 || rule.day == 0 || rule.year != 0 ||
        has_end(rule) || day.type != DateType::kDate || day.last + 1 >= view.size() ||
        !is_word(view, day.last, "and"))
      return;
    const Lexeme& next = view.at(day.last + 1);
    const size_t after = day.last + 2;
    const int number = static_cast<int>(next.value(TimeClass::kDay));
    if (!next.digits || !next.is(TimeClass::kDay) || number <= rule.day ||
        view.at(day.last - 1).is(TimeClass::kMonth))
      return;
    if (after < view.size() && (view.at(after).count > 0 || view.at(after).digits)) return;
    if (after < view.size() && is_letter(view.form(after)[0]) && !ends_list(view, after)) return;
    DateDraft second = day;
    second.first = static_cast<uint32_t>(day.last + 1);
    second.last = second.first + 1;
    second.span = next.span;
    second.rule.day = static_cast<int8_t>(number);
    second.rule.weekday = 0;
    drafts_.push_back(std::move(second));
  }
  static bool ends_list(const SentenceView& view, size_t at) {
    static constexpr std::array<std::string_view, 14> kWords = {
        "in", "at", "of",  "with", "when", "for",   "to",
        "as", "by", "and", "but",  "on",   "after", "that"};
    return any_of(view, at, kWords);
  }

  // An impossible day keeps its month; the page is told.
  void check(DateDraft& draft) {
    DateRule& rule = draft.rule;
    if (rule.kind != Kind::kCalendar || rule.month == 0 || rule.day == 0) return;
    const int year = rule.year == 0 ? 2000 : rule.year;
    if (is_valid({year, rule.month, rule.day})) return;
    issues_.push_back(
        {"dates", "no such day: " + std::string(draft.span.of(article_.text)), draft.span.begin});
    rule.day = 0;
    rule.end_day = 0;
    rule.weekday = 0;
  }

  void lean(const SentenceView& view, DateDraft& draft) {
    DateRule& rule = draft.rule;
    if (rule.direction != 0) return;
    const Tense tense = tense_at(view, draft.first, draft.last);
    if (rule.kind == Kind::kWeekday) {
      rule.direction = tense.direction > 0 ? 1 : -1;  // news tells what has happened
    } else if (rule.kind == Kind::kShift) {
      rule.direction = tense.direction > 0 ? 1 : -1;
    } else if (rule.kind == Kind::kCalendar) {
      const bool firm = tense.firm || (tense.certain && tense.direction > 0);
      if (rule.year == 0 && (rule.part < Part::kQ1 || rule.part > Part::kQ4))
        rule.direction = static_cast<int8_t>(tense.direction * (firm ? 2 : 1));
      // Quarters are told of around their end; the nearest is meant, whatever the verb.
      // A whole date binds the page's day only where the clause itself says past.
      else if (rule.year != 0 && tense.certain && tense.direction < 0 && draft.first > 0 &&
               (is_word(view, draft.first - 1, "in") || is_word(view, draft.first - 1, "on") ||
                is_word(view, draft.first - 1, "since"))) {
        rule.direction = -1;
      }
    }
  }

  // --- phase 2: links ----------------------------------------------------------------------------
  // "Tuesday (Oct 10)"; "Thursday and Friday (17-18 August)".
  void brackets(const SentenceView& view, size_t i) {
    DateDraft& day = drafts_[i];
    if (day.rule.kind != Kind::kWeekday) return;
    size_t j = i + 1;
    DateDraft* second = nullptr;
    if (drafts_[j].rule.kind == Kind::kWeekday && drafts_[j].first == day.last + 1 &&
        (is_word(view, day.last, "and") || is_word(view, day.last, "-") ||
         is_word(view, day.last, "to")) &&
        j + 1 < drafts_.size()) {
      second = &drafts_[j];
      ++j;
    }
    DateDraft& date = drafts_[j];
    const uint32_t open = (second != nullptr ? second : &day)->last;
    if (date.rule.kind != Kind::kCalendar || date.rule.month == 0 || date.rule.day == 0 ||
        date.first != open + 1 || open >= view.size() || view.form(open) != "(" ||
        date.last >= view.size() || view.form(date.last) != ")") {
      return;
    }
    DateRule& whole = date.rule;
    whole.weekday = day.rule.weekday;
    if (whole.direction == 0) whole.direction = day.rule.direction;
    DateRule one = whole;
    one.end_day = one.end_month = 0;
    one.end_year = 0;
    const int8_t weekday = second != nullptr ? second->rule.weekday : int8_t{0};
    day.rule = one;
    day.near = true;
    if (second == nullptr) return;
    if (whole.end_day == 0) return;
    DateRule other = one;
    other.day = whole.end_day;
    if (whole.end_month != 0) other.month = whole.end_month;
    other.weekday = weekday;
    second->rule = other;
  }

  bool is_point(const DateDraft& draft) const {
    return draft.rule.kind != Kind::kNone && !draft.rule.through &&
           (draft.type == DateType::kDate || draft.type == DateType::kTime);
  }
  static bool is_quarter(const DateRule& rule) {
    return (rule.part >= Part::kQ1 && rule.part <= Part::kQ4) ||
           (rule.kind == Kind::kShift && rule.grain == Unit::kQuarter);
  }

  void links() {
    uint32_t point = kNone, day = kNone, quarter = kNone;
    for (uint32_t i = 0; i < drafts_.size(); ++i) {
      DateDraft& draft = drafts_[i];
      hint(draft, quarter, day);
      clock_before_day(i);
      if (draft.previous && draft.rule.kind != Kind::kNone && draft.rule.reference == kNone) {
        // "the same evening": of the last day told, not of a month told since
        const bool by_day = length_of(draft.rule) == Unit::kDay ||
                            length_of(draft.rule) == Unit::kWeek || draft.type == DateType::kTime;
        const uint32_t from = by_day ? day : point;
        const bool far = draft.type == DateType::kTime && from != kNone &&
                         draft.sentence - drafts_[from].sentence >
                             (draft.hint == "overnight" ? kNightReach : kClockReach);
        if (!far) draft.rule.reference = from;
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
      if (length_of(draft.rule) == Unit::kDay) day = i;
    }
  }

  // "at 10:35 a.m. (0735 GMT) Friday": the day stands after its clock.
  void clock_before_day(uint32_t i) {
    constexpr uint32_t kMarksBetween = 2;  // ") on"
    DateDraft& clock = drafts_[i];
    if (clock.type != DateType::kTime || !clock.previous || clock.hour < 0) return;
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
  void hint(DateDraft& draft, uint32_t quarter, uint32_t day) {
    (void)day;
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

  // --- phase 4
  // -------------------------------------------------------------------------------------
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
        if (draft.rule.direction < 0 && candidate > published.latest) continue;
        if (draft.rule.direction > 0 && candidate < published.earliest) continue;
        if (best == kNoDay ||
            std::abs(candidate - published.earliest) < std::abs(best - published.earliest))
          best = candidate;
      }
      if (best == kNoDay) continue;
      const CivilDate date = civil_of(best);
      draft.rule.month = static_cast<int8_t>(date.month);
      draft.rule.day = static_cast<int8_t>(date.day);
    }
  }

  Dates freeze(const PageDay& page, Arena& arena) {
    std::vector<DateRule> rules;
    rules.reserve(drafts_.size());
    for (const DateDraft& draft : drafts_) rules.push_back(draft.rule);
    const std::vector<ResolvedDate> resolved = resolve_all(rules, page.days);
    std::vector<DateExpression> out;
    out.reserve(drafts_.size());
    uint32_t token = 0;
    for (size_t i = 0; i < drafts_.size(); ++i) {
      const DateDraft& draft = drafts_[i];
      DayRange reference = page.days;
      if (draft.rule.reference < i)
        reference = {resolved[draft.rule.reference].earliest,
                     resolved[draft.rule.reference].latest};
      const DayRange days = whole_days(draft.rule, reference);
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
    dates.published = {arena.copy(page.edtf), page.days.earliest, page.days.latest, page.basis};
    return dates;
  }

  void contradiction(const DateDraft& draft, DayRange reference) {
    const DateRule& rule = draft.rule;
    if (reference.exact() && rule.reference == kNone && rule.year != 0 &&
        !consistent(reference.earliest, {&rule, 1})) {
      issues_.push_back(
          {"dates",
           "told as past, yet later than the page: " + std::string(draft.span.of(article_.text)),
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

  const Language& language_;
  const Article& article_;
  const Sentences& sentences_;
  Issues& issues_;
  std::vector<Lexeme> lexemes_;
  std::vector<uint32_t> tokens_;
  std::vector<DateDraft> drafts_;
};

}  // namespace

struct DateFinder::Impl {
  std::map<std::string, Language, std::less<>> languages;
};

DateFinder::DateFinder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DateFinder::DateFinder(DateFinder&&) noexcept = default;
DateFinder& DateFinder::operator=(DateFinder&&) noexcept = default;
DateFinder::~DateFinder() = default;

Result<DateFinder> DateFinder::load(const std::string& data_path) {
  Result<std::string> names = read_file(data_path + "/dates/names.tsv");
  if (!names) return names.error();
  auto impl = std::make_unique<Impl>();
  for (const char* name : {"en", "fr"}) {
    Result<Language> language = load_language(data_path, name, *names);
    if (!language) return language.error();
    impl->languages.emplace(name, std::move(*language));
  }
  return DateFinder(std::move(impl));
}

Dates DateFinder::find(const Article& article, const Sentences& sentences, Arena& arena,
                       Issues& issues) const {
  const std::string_view code = article.language.substr(0, article.language.find('-'));
  auto language = impl_->languages.find(code);
  if (language == impl_->languages.end()) language = impl_->languages.find("en");
  return Finder(language->second, article, sentences, issues).run(arena);
}

std::string dump(const Dates& dates, std::string_view text) {
  static constexpr const char* kTypes[] = {"DATE", "TIME", "DURATION", "SET"};
  static constexpr const char* kBases[] = {"none",          "stated",   "relative", "weekday",
                                           "other_article", "metadata", "given"};
  const auto when_text = [](const When& when) {
    return std::string(when.edtf.empty() ? "-" : when.edtf) + " " +
           (when.earliest == kNoDay ? "" : iso_day(when.earliest)) + ".." +
           (when.latest == kNoDay ? "" : iso_day(when.latest)) + " " +
           kBases[static_cast<int>(when.basis)];
  };
  std::string out;
  for (const DateExpression& expression : dates.expressions) {
    out += kTypes[static_cast<int>(expression.type)];
    out += " " + std::string(expression.value);
    if (!expression.mod.empty()) out += " [" + std::string(expression.mod) + "]";
    out +=
        " " + when_text(expression.when) + " \"" + std::string(expression.span.of(text)) + "\"\n";
  }
  if (!dates.published.edtf.empty() || dates.published.earliest != kNoDay)
    out += "page " + when_text(dates.published) + "\n";
  return out;
}

}  // namespace dateline
