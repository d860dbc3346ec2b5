// Each sentence in lexemes, matched left to right by the grammar; each match interpreted, its side
// of the page's day taken from the clause. "Tuesday (Oct 10)" and "Thursday and Friday (17-18
// August)" are put together here, where their marks are still at hand. What depends on other
// sentences is links.cc's business, what depends on the page's day the finder's.
#include "dates/drafts.h"

#include <algorithm>
#include <array>

#include "base/civil.h"
#include "dates/context.h"
#include "dates/days.h"
#include "dates/marks.h"

namespace dateline {
namespace {

using Kind = DateRule::Kind;
using Part = DateRule::Part;

// Sentences longer than this are cut: a page without full stops must not cost more than others.
constexpr uint32_t kMaxSentenceBytes = 1 << 16;

constexpr int kGregorian = 1583;  // the first whole year of the Gregorian calendar

class Drafter {
 public:
  Drafter(const Language& language, const Article& article, const Sentences& sentences,
          Issues& issues)
      : language_(language), article_(article), sentences_(sentences), issues_(issues) {}

  std::vector<DateDraft> run() {
    split();
    return std::move(drafts_);
  }

 private:
  void split() {
    const uint32_t size = static_cast<uint32_t>(article_.text.size());
    // The sentences stage knows English; of others it parts "15. August".
    const bool english = article_.language.empty() || article_.language.starts_with("en");
    if (sentences_.size() > 0 && english) {
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
            article_.text[end - 3] != ' ' && !abbreviated(end - 1) &&
            (english || !is_digit(article_.text[end - 2]))) {
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
        draft.said = of_words(view, draft.first);
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

  // Of "30 and 31 April" the second.
  static bool end_is_day(const DateRule& rule, int year) {
    if (rule.end_day == 0) return true;
    const int end_year = rule.end_year != 0 ? rule.end_year : year;
    return is_valid({end_year, rule.end_month != 0 ? rule.end_month : rule.month, rule.end_day});
  }

  // An impossible day keeps its month; the page is told.
  void check(DateDraft& draft) {
    DateRule& rule = draft.rule;
    if (rule.kind != Kind::kCalendar || rule.month == 0 || rule.day == 0) return;
    if (rule.year != 0 && rule.year < kGregorian) {
      issues_.push_back(
          {"dates",
           "before 1583: the day is counted as if today's calendar had been in use: " +
               std::string(draft.span.of(article_.text)),
           draft.span.begin});
    }
    const int year = rule.year == 0 ? 2000 : rule.year;
    if (is_valid({year, rule.month, rule.day}) && end_is_day(rule, year)) return;
    issues_.push_back(
        {"dates", "no such day: " + std::string(draft.span.of(article_.text)), draft.span.begin});
    rule.day = 0;
    rule.end_day = 0;
    rule.end_month = rule.end_month == rule.month ? int8_t{0} : rule.end_month;
    rule.weekday = 0;
  }

  // "police said Friday", "announced on Monday": when it was told, not when it was.
  static bool of_words(const SentenceView& view, size_t first) {
    static constexpr std::array<std::string_view, 5> kSaid = {"said", "says", "announced",
                                                              "confirmed", "told"};
    if (first > 1 && is_word(view, first - 1, "on")) --first;
    return first > 0 && any_of(view, first - 1, kSaid);
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
      } else if (rule.year != 0 && tense.certain && tense.direction > 0 && draft.first > 0 &&
                 (is_word(view, draft.first - 1, "in") || is_word(view, draft.first - 1, "on") ||
                  is_word(view, draft.first - 1, "by"))) {
        rule.direction = 1;
      }
    }
  }

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

  const Language& language_;
  const Article& article_;
  const Sentences& sentences_;
  Issues& issues_;
  std::vector<Lexeme> lexemes_;
  std::vector<uint32_t> tokens_;
  std::vector<DateDraft> drafts_;
};

}  // namespace

std::vector<DateDraft> find_drafts(const Language& language, const Article& article,
                                   const Sentences& sentences, Issues& issues) {
  return Drafter(language, article, sentences, issues).run();
}

}  // namespace dateline
