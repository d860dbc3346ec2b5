// Words that can mean time and often do not ("May", "fall", "second", a bare number) are taken only
// where their neighbours say so. Lists of neighbours, no parsing; each guard is named by the rules
// of data/dates that need it.
#include <algorithm>
#include <array>

#include "dates/guard_words.h"

namespace dateline {
namespace {

// Prepositions that a month, a year or a season follows.
constexpr std::array<std::string_view, 26> kTimePrepositions = {
    "in",     "of",  "since",  "until", "till",   "by",    "from",    "to",         "through",
    "during", "for", "before", "after", "around", "about", "between", "throughout", "late",
    "early",  "mid", "last",   "next",  "this",   "into",  "circa",   "than"};
constexpr std::array<std::string_view, 8> kArticles = {"the",  "this", "last",  "next",
                                                       "that", "each", "every", "past"};
constexpr std::array<std::string_view, 12> kSmallBefore = {"for",   "in",     "just",    "only",
                                                           "of",    "within", "took",    "lasted",
                                                           "after", "and",    "several", "some"};

// "the March vote", "a May meeting": an article before, a small noun after; not "the March on".
bool names_a_thing(const SentenceView& view, const Match& match) {
  static constexpr std::array<std::string_view, 8> kBefore = {"the", "a",   "its",  "their",
                                                              "his", "her", "that", "this"};
  if (match.first == 0 || match.last >= view.size() || !any_of(view, match.first - 1, kBefore) ||
      view.at(match.last - 1).all_capitals)
    return false;
  const std::string_view next = view.form(match.last);
  return next.size() > 3 && next[0] >= 'a' && next[0] <= 'z' && !past_verb(view, match.last) &&
         !any_of(view, match.last, kTimePrepositions);
}

// "May" and "March" need a neighbour that dates have; other months only must not be in a name.
bool month_holds(const SentenceView& view, const Match& match) {
  size_t month = match.first;
  while (month < match.last && !view.at(month).is(TimeClass::kMonth)) ++month;
  if (month >= match.last) return true;
  const std::string_view form = view.form(month);
  const bool modifier = month > match.first;
  const bool preposition = match.first > 0 && any_of(view, match.first - 1, kTimePrepositions);
  const bool short_form = form.size() <= 3 && form != "May";
  if (modifier) return true;
  if (is_word(view, month, "may") || is_word(view, month, "march") || short_form) {
    if (form.size() > 1 && form[1] >= 'A' && form[1] <= 'Z' && !preposition) return false;
    const bool joined =
        match.first > 1 &&
        (is_word(view, match.first - 1, "and") || is_word(view, match.first - 1, "or") ||
         is_mark(view, match.first - 1, ',')) &&
        view.at(match.first - 2).is(TimeClass::kMonth);
    if (match.last < view.size() && view.at(match.last).capital &&
        !view.at(match.last).is(TimeClass::kMonth))
      return false;
    // "to May": a person may be given something
    if (match.first > 0 &&
        (is_word(view, match.first - 1, "to") || is_word(view, match.first - 1, "for") ||
         is_word(view, match.first - 1, "by") || is_word(view, match.first - 1, "than") ||
         is_word(view, match.first - 1, "about") || is_word(view, match.first - 1, "before") ||
         is_word(view, match.first - 1, "after") || is_word(view, match.first - 1, "from"))) {
      return short_form ? false
             : match.first > 1 && (view.at(match.first - 2).is(TimeClass::kMonth) ||
                                   view.at(match.first - 2).is(TimeClass::kYear))
                 ? true
                 : is_word(view, match.first - 1, "by") &&
                       !(match.last < view.size() && is_mark(view, match.last, '\'')) &&
                       !view.at(month).all_capitals;
    }
    if (match.first > 1 &&
        is_word(view, match.first - 1, "of")) {  // "the end of May", not "critics of May"
      static constexpr std::array<std::string_view, 12> kBeforeOf = {
          "end",  "beginning", "start", "middle", "month", "most",
          "rest", "part",      "half",  "course", "close", "days"};
      return any_of(view, match.first - 2, kBeforeOf) || view.at(match.first - 2).count > 0;
    }
    return preposition || joined || (!short_form && names_a_thing(view, match));
  }
  // April Smith, President August, June Carter said
  if (match.last < view.size() && view.at(match.last).capital &&
      !view.at(match.last).is(TimeClass::kYear) && !preposition &&
      (sentence_start(view, match.first) || !view.at(match.first - 1).is(TimeClass::kWday))) {
    return view.at(match.last).count > 0;
  }
  return true;
}

bool season_holds(const SentenceView& view, const Match& match) {
  size_t at = match.first;
  while (at < match.last && !view.at(at).is(TimeClass::kSeason)) ++at;
  if (at >= match.last) return true;
  const bool fall = is_word(view, at, "fall"), spring = is_word(view, at, "spring");
  if (view.at(at).capital && at == match.first && !sentence_start(view, at))
    return false;  // Prague Spring
  if (is_word(view, match.last, "of") && fall &&
      !(match.last + 1 < view.size() && view.at(match.last + 1).is(TimeClass::kYear)))
    return false;
  if (fall && at == match.first && is_word(view, match.last, "in") &&
      !view.at(match.last - 1).is(TimeClass::kYear))
    return false;
  if (match.last < view.size() && view.at(match.last).capital && match.last - match.first == 1)
    return false;  // Summer Olympics
  if (at > match.first) {
    if (spring && is_word(view, match.first, "the") && match.last - match.first == 2)
      return match.first > 0 && any_of(view, match.first - 1, kTimePrepositions) &&
             !is_word(view, match.first - 1, "from") && !is_word(view, match.first - 1, "of");
    if (fall && match.last - match.first == 2 && is_word(view, match.first, "the"))
      return match.first > 0 && any_of(view, match.first - 1, kTimePrepositions) &&
             !is_word(view, match.first - 1, "after") && !is_word(view, match.first - 1, "since");
    return true;
  }
  if (match.first == 0) return false;
  if (fall) return is_word(view, match.first - 1, "in") || is_word(view, match.first - 1, "by");
  return any_of(view, match.first - 1, kTimePrepositions) &&
         !is_word(view, match.first - 1, "to") && !is_word(view, match.first - 1, "for");
}

bool slash_holds(const SentenceView& view, const Match& match) {
  const double packed = view.at(match.first).value(TimeClass::kSlash);
  const int64_t all = static_cast<int64_t>(packed);
  const int c = static_cast<int>(all / 10 % 10000);
  if (c != 0) return true;
  // Without a year: a fraction, a score, a vote, unless a preposition of days stands before.
  return match.first > 0 &&
         (is_word(view, match.first - 1, "on") || is_word(view, match.first - 1, "since") ||
          is_word(view, match.first - 1, "until"));
}

bool clock_holds(const SentenceView& view, const Match& match) {
  if (match.last > match.first + 1)  // "1800 hours" is a clock, "150 hours" is long
    return view.at(match.first).is(TimeClass::kClock) ||
           (view.at(match.first).digits && view.form(match.first).size() == 4);
  static constexpr std::array<std::string_view, 12> kBeforeClock = {
      "at",     "by",    "around", "about",   "until", "from",
      "before", "after", "since",  "between", "till",  "to"};
  if (match.first > 0 && any_of(view, match.first - 1, kBeforeClock))
    return !is_word(view, match.first - 1, "to") ||
           (match.first > 1 && view.at(match.first - 2).is(TimeClass::kClock));
  return match.first > 1 && is_mark(view, match.first - 1, '-') &&
         view.at(match.first - 2).is(TimeClass::kClock);
}

bool weekday_holds(const SentenceView& view, const Match& match) {
  const std::string_view form = view.form(match.first);
  const size_t before = match.first, next = match.last;
  if (form.size() <= 4) {  // Sun, Sat., Mon, Wed: only in the company of numbers
    return next < view.size() && (view.at(next).digits || view.at(next).is(TimeClass::kMonth));
  }
  if (view.at(before).all_capitals && before > 0 && !view.at(before - 1).all_capitals &&
      next < view.size() && view.at(next).all_capitals)
    return false;
  // Sunday Times, Monday Night Football: a name goes on.
  if (next < view.size() && view.at(next).capital && view.at(next).count == 0 &&
      !is_mark(view, next, ',')) {
    static constexpr std::array<std::string_view, 12> kPapers = {
        "times",  "telegraph", "express",     "mirror",   "mail",  "post",
        "herald", "star",      "independent", "business", "world", "night"};
    if (any_of(view, next, kPapers)) return false;
  }
  static constexpr std::array<std::string_view, 8> kNamed = {
      "black", "bloody", "super", "ruby", "sheffield", "cyber", "joe", "giving"};
  if (before > 0 && view.at(before - 1).capital && any_of(view, before - 1, kNamed)) return false;
  return true;
}

bool day_number_holds(const SentenceView& view, const Match& match) {
  // "the 15th" after "on": not "the 15th floor", not "the first time"
  if (!view.at(match.last - 1).digits) return false;
  return match.last >= view.size() || any_of(view, match.last, kAfterBareDay);
}

bool holiday_holds(const SentenceView& view, const Match& match) {
  const size_t next = match.last;
  const int number = static_cast<int>(view.at(match.first).value(TimeClass::kHoliday));
  // "Easter Island", "Christmas tree": the day names a thing
  if (number == 19 || number == 15) return view.at(match.first).capital;
  if (next < view.size() && view.at(next).capital && view.at(next).symbol == kNoSymbol &&
      view.at(next).count == 0)
    return false;
  if (next < view.size() && match.last == match.first + 1 &&
      view.form(match.first).find(' ') == std::string_view::npos) {
    static constexpr std::array<std::string_view, 12> kThings = {
        "tree", "trees", "card", "cards", "carol",   "carols",
        "egg",  "eggs",  "gift", "gifts", "present", "presents"};
    if (any_of(view, next, kThings)) return false;
  }
  return view.at(match.first).capital;
}

// "as soon", "was soon released": not what is to come.
constexpr std::array<std::string_view, 6> kBeforeNoSoon = {"as", "too", "so", "was", "were", "how"};

bool now_holds(const SentenceView& view, const Match& match) {
  const size_t next = match.last;
  if (is_word(view, match.first, "now"))  // "Now, the mayor says": no time
    return !is_mark(view, next, '-') &&
           !(is_mark(view, next, ',') && view.at(match.first).capital &&
             sentence_start(view, match.first));
  if (is_word(view, match.first, "soon")) {
    return !is_word(view, next, "after") && !is_word(view, next, "as") &&
           !is_word(view, next, "enough") && !past_verb(view, next) &&
           !(match.first > 0 && any_of(view, match.first - 1, kBeforeNoSoon));
  }
  if (is_word(view, match.last - 1, "time"))
    return !is_word(view, next, "of") && !is_word(view, next, "when") &&
           (next >= view.size() || !view.at(next).capital);
  return true;
}

bool future_holds(const SentenceView& view, const Match& match) {
  if (is_word(view, match.first, "one")) {  // "will one day", not "one day after"
    return match.first > 0 &&
           (is_word(view, match.first - 1, "will") || is_word(view, match.first - 1, "would") ||
            is_word(view, match.first - 1, "could") || is_word(view, match.first - 1, "may"));
  }
  // "important to the future of the town": what will become of it
  if (is_word(view, match.last - 1, "future"))
    return !is_word(view, match.last, "of") &&
           !(match.first > 0 && is_word(view, match.first - 1, "to"));
  return true;
}

// "will begin in 10 days", "is due in two weeks": a day counted from the page's; not "finished it
// in 10 days", which is how long it took, nor "the first in 10 years".
bool due_holds(const SentenceView& view, const Match& match) {
  // What begins, ends or is done at a point of time.
  static constexpr std::array<std::string_view, 42> kAtOnce = {
      "begin",     "start",  "open",     "end",      "close",  "expire",  "resume",
      "leave",     "depart", "arrive",   "return",   "visit",  "meet",    "hold",
      "vote",      "rule",   "decide",   "convene",  "launch", "release", "hear",
      "appear",    "resign", "marry",    "publish",  "retire", "face",    "play",
      "happen",    "occur",  "come",     "announce", "elect",  "sign",    "host",
      "reconvene", "reopen", "withdraw", "execute",  "take",   "land",    "inaugurate"};
  constexpr size_t kBack = 8;  // lexemes: "the first visit to the island in 10 years"
  if (match.first > 1 && is_word(view, match.first - 2, "due")) return true;
  for (size_t i = match.first; i > 0 && match.first - i < kBack; --i) {
    if (view.at(i - 1).is(TimeClass::kOrd)) return false;
  }
  const Governor governor = governor_of(view, match.first, match.last);
  if (governor.verb == kNone || governor.by_event || governor.time < 0) return false;
  const Sentences& sentences = *view.sentences;
  const uint32_t verb = governor.verb;
  if (std::find(kAtOnce.begin(), kAtOnce.end(), sentences.lemma[verb]) == kAtOnce.end())
    return false;
  // "the talks held in 10 days" are over; "to be held in 10 days" are not
  return sentences.xpos[verb] != Xpos::kVBN || governor.time > 0 ||
         (verb > 0 && sentences.token[verb - 1].of(view.text) == "be");
}

// "a day", "the week", "years": often a rate, an idiom, a part of something else.
bool bare_unit_holds(const SentenceView& view, const Match& match) {
  const size_t before = match.first, next = match.last;
  const bool article_a = is_word(view, match.first, "a") || is_word(view, match.first, "an");
  if (article_a) {
    // "$5 a share a year", "450,000 a year", "a second runway"
    if (view.at(match.last - 1).is(TimeClass::kUnit) &&
        view.at(match.last - 1).value(TimeClass::kUnit) == 9)
      return false;
    if (before > 0 && (view.at(before - 1).digits || view.at(before - 1).is(TimeClass::kNum) ||
                       view.at(before - 1).is(TimeClass::kUnits)))
      return false;
    if (before > 0 && (is_word(view, before - 1, "once") || is_word(view, before - 1, "twice") ||
                       is_word(view, before - 1, "times")))
      return false;
    if (is_word(view, next, "in") || is_word(view, next, "that"))
      return is_word(view, next, "in") && false;
    return true;
  }
  if (is_word(view, match.first, "the")) {
    // "the day of the vote", "the night the bridge fell": told by an event, not by the text before
    static constexpr std::array<std::string_view, 14> kClause = {
        "of", "when", "that", "the", "he",    "she",    "they",
        "it", "we",   "i",    "his", "their", "before", "after"};
    // "Nov. 3, the day before the vote" says it twice.
    const bool apposed =
        before > 1 && is_mark(view, before - 1, ',') && view.at(before - 2).count > 0;
    return apposed || !any_of(view, next, kClause);
  }
  if (view.at(match.first).is(TimeClass::kUnits) && match.last == match.first + 1) {
    if (view.at(match.first).value(TimeClass::kUnits) ==
        static_cast<double>(DateRule::Unit::kQuarter))
      return false;  // of a town, of troops
    const bool small = view.at(match.first).value(TimeClass::kUnits) >=
                       8;  // minutes, seconds: also a verb, also records
    if (small &&
        (is_word(view, next, "of") || before == 0 || !any_of(view, before - 1, kSmallBefore)))
      return false;
  }
  if (is_word(view, match.first, "daily"))
    return next >= view.size() || !view.at(next).capital || (before > 0 && view.at(before).glued);
  return true;
}

// The first half of a year in reports on money; of a match everywhere else.
bool half_holds(const SentenceView& view, const Match& match) {
  static constexpr std::array<std::string_view, 16> kMoney = {
      "profit", "profits", "net",     "earnings", "sales",  "revenue",    "revenues", "results",
      "growth", "output",  "exports", "imports",  "pretax", "production", "income",   "turnover"};
  constexpr size_t kReach = 8;
  for (size_t k = 1; k <= kReach && k <= match.first; ++k)
    if (any_of(view, match.first - k, kMoney)) return true;
  return false;
}

bool bare_time_holds(const SentenceView& view, const Match& match) {
  (void)view;
  return match.last > match.first;
}

bool quarter_holds(const SentenceView& view, const Match& match) {
  const size_t next = match.last, before = match.first;
  if (match.last == match.first + 1 && is_word(view, match.first, "quarter")) {  // a bare "quarter"
    if (before > 0 && (is_word(view, before - 1, "a") || is_word(view, before - 1, "three")))
      return false;
    return before > 0 && (is_word(view, before - 1, "fiscal"));
  }
  return !is_word(view, next, "century") && !is_word(view, next, "final") &&
         !is_word(view, next, "finals");
}

// Words for stretches of time that are written small unless they are in a name.
bool common_word(const Lexeme& lexeme) {
  return !lexeme.digits && (lexeme.is(TimeClass::kUnit) || lexeme.is(TimeClass::kUnits) ||
                            lexeme.is(TimeClass::kPart) || lexeme.is(TimeClass::kNoon) ||
                            lexeme.is(TimeClass::kSeason));
}

bool starts_speech(const SentenceView& view, size_t at) {
  if (sentence_start(view, at)) return true;
  const std::string_view before = view.form(at - 1);
  return before == "\"" || before == ":" || before == "'" || before == "`" || before == "-" ||
         before == "." || static_cast<unsigned char>(before[0]) == 0xE2;  // curly marks and dashes
}

bool in_name(const SentenceView& view, const Match& match) {
  const Lexeme& first = view.at(match.first);
  const Lexeme& last = view.at(match.last - 1);
  const bool follows = match.last < view.size();
  for (size_t i = match.first + 1; i < match.last; ++i) {
    const bool word =
        common_word(view.at(i)) || (view.at(i).count == 0 && view.at(i).symbol != kNoSymbol);
    if (word && view.at(i).capital && !view.at(i).all_capitals) return true;
  }
  if (follows && common_word(last) && last.capital && view.at(match.last).capital &&
      !last.all_capitals)
    return true;
  const bool plain = first.count == 0 || common_word(first);
  return plain && first.capital && !first.all_capitals && first.symbol != kNoSymbol &&
         !starts_speech(view, match.first);
}

// "quarter-final", "day-care", "midnight-blue": the hyphen makes another word of it.
bool in_compound(const SentenceView& view, const Match& match) {
  if (match.last + 1 >= view.size() || !common_word(view.at(match.last - 1))) return false;
  return is_mark(view, match.last, '-') && view.at(match.last).glued &&
         view.at(match.last + 1).glued;
}

}  // namespace

bool guard_holds(const SentenceView& view, const Action& action, const Match& match) {
  if (action.shape != DateShape::kNone && (in_name(view, match) || in_compound(view, match)))
    return false;
  switch (action.guard) {
    case Guard::kVerb:
      return match.first == 0 || !any_of(view, match.first - 1, kTimePrepositions);
    case Guard::kMonth:
      return month_holds(view, match);
    case Guard::kYear:
      return year_holds(view, match);
    case Guard::kSeason:
      return season_holds(view, match);
    case Guard::kSlash:
      return slash_holds(view, match);
    case Guard::kClock:
      return clock_holds(view, match);
    case Guard::kWeekday:
      return weekday_holds(view, match);
    case Guard::kDayNumber:
      return day_number_holds(view, match);
    case Guard::kHoliday:
      return holiday_holds(view, match);
    case Guard::kNow:
      return now_holds(view, match);
    case Guard::kFuture:
      return future_holds(view, match);
    case Guard::kDue:
      return due_holds(view, match);
    case Guard::kBareUnit:
      return bare_unit_holds(view, match);
    case Guard::kBareTime:
      return bare_time_holds(view, match);
    case Guard::kQuarter:
      return quarter_holds(view, match);
    case Guard::kDecade:
      return decade_holds(view, match);
    case Guard::kPeriod:
      return years_hold(view, match);
    case Guard::kHalf:
      return half_holds(view, match);
    case Guard::kNone:
    case Guard::kCount:
      return true;
  }
  return true;
}

}  // namespace dateline
