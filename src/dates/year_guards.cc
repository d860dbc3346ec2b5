// Is a number of four digits a year? By what stands before it (prepositions, names, "No."), behind
// it (what it counts, a street) and by its size.
#include "dates/guard_words.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 14> kYearPrepositions = {
    "in",    "since", "until",  "till", "by",   "during", "before",
    "after", "circa", "around", "from", "late", "early",  "through"};
// What a bare number counts: then it is no year.
constexpr std::array<std::string_view, 40> kCounted = {
    "people",    "men",      "women",  "children", "troops", "soldiers", "workers",    "jobs",
    "employees", "dollars",  "pounds", "euros",    "yen",    "miles",    "kilometers", "kilometres",
    "km",        "meters",   "metres", "m",        "feet",   "ft",       "tons",       "tonnes",
    "kg",        "hectares", "acres",  "shares",   "votes",  "seats",    "units",      "homes",
    "houses",    "percent",  "per",    "cents",    "points", "members",  "copies",     "cars"};
constexpr std::array<std::string_view, 16> kNumberNames = {
    "no",      "no.",  "number", "nos",     "room",    "flight", "article", "section",
    "chapter", "page", "route",  "highway", "channel", "boeing", "windows", "resolution"};

// "the 2100 block of", "1816 N. Water", "1900 Main Street": a number of a house.
bool house_number(const SentenceView& view, size_t number, size_t next) {
  static constexpr std::array<std::string_view, 4> kSides = {"n", "s", "e", "w"};
  static constexpr std::array<std::string_view, 22> kStreets = {
      "street", "st",    "st.",   "avenue",  "ave",     "ave.",      "road", "rd",
      "rd.",    "drive", "dr.",   "lane",    "ln.",     "boulevard", "blvd", "blvd.",
      "court",  "way",   "place", "terrace", "parkway", "highway"};
  constexpr size_t kNameWords = 4;  // "East Martin Luther King"
  if (is_word(view, next, "block") || is_word(view, next, "blocks")) return true;
  if (number > 0 && (is_word(view, number - 1, "in") || is_word(view, number - 1, "since") ||
                     is_word(view, number - 1, "by") || is_word(view, number - 1, "until")))
    return false;  // "in 2008 Wall Street fell"
  if (next + 1 < view.size() && any_of(view, next, kSides) && view.at(next).capital) return true;
  for (size_t at = next; at < view.size() && at <= next + kNameWords; ++at) {
    if (at > next && any_of(view, at, kStreets)) return true;
    if (!view.at(at).capital) return false;
  }
  return false;
}

// What is held again and again, named with its year: "Congress 2010".
constexpr std::array<std::string_view, 16> kEditions = {
    "conference", "games",    "olympics", "cup",       "championship", "championships",
    "festival",   "summit",   "expo",     "forum",     "congress",     "fair",
    "elections",  "election", "awards",   "convention"};

// "roughly 2000 stores" counts; "about 1990" may be a year, "in roughly 1990" is one.
bool counts_roughly(const SentenceView& view, size_t number) {
  if (number == 0 || !view.at(number - 1).is(TimeClass::kAbout)) return false;
  const size_t about = number - 1;
  return !is_word(view, about, "about") && !is_word(view, about, "around") &&
         !is_word(view, about, "circa") &&
         (about == 0 || !any_of(view, about - 1, kYearPrepositions));
}

}  // namespace

bool year_holds(const SentenceView& view, const Match& match) {
  size_t at = match.first;
  while (at < match.last && !view.at(at).is(TimeClass::kYear) && !view.at(at).is(TimeClass::kNum))
    ++at;
  if (at >= match.last) return true;
  const double year = view.at(at).is(TimeClass::kYear) ? view.at(at).value(TimeClass::kYear)
                                                       : view.at(at).value(TimeClass::kNum);
  if (year < 1000 || year > 2199) return false;
  const size_t before = match.first, next = match.last;
  if (any_of(view, next, kCounted) || is_mark(view, next, '%')) return false;
  if (house_number(view, at, next)) return false;
  if (next + 1 < view.size() && is_mark(view, next, '-') && view.at(next).glued &&
      view.at(next + 1).glued) {
    // "1990-model" is a year, "1200-seat" counts, "1990-555" is a number of something
    if (view.at(next + 1).digits || year < 1900) return false;
    const std::string_view behind = view.form(next + 1);  // "2019-nCoV" is a name
    if (std::any_of(behind.begin(), behind.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
        !view.at(next + 1).capital) {
      return false;
    }
  }
  if (counts_roughly(view, at)) return false;
  if (at > match.first && (year >= 1400))
    return true;  // "early 1990", "fiscal 1990", "the year 2000"
  if (before > 0 && any_of(view, before - 1, kYearPrepositions)) {
    if (year >= 1700 && year <= 2100)
      return !(is_word(view, before - 1, "around") || is_word(view, before - 1, "from")) ||
             next >= view.size() || !any_of(view, next, kCounted);
    return year >= 1000 &&
           (is_word(view, before - 1, "in") || is_word(view, before - 1, "since")) &&
           (next >= view.size() || view.at(next).count == 0) &&
           (next >= view.size() || any_of(view, next, kAfterBareDay));
  }
  if (before > 0 && any_of(view, before - 1, kNumberNames)) return false;
  if (before > 0 &&
      (view.form(before - 1) == "/" ||
       (is_mark(view, before - 1, '-') && view.at(before - 1).glued && view.at(before).glued)))
    return false;
  if (year < 1800 || year > 2100) return false;
  // A name ends in a number: Windows 2000. A sentence's first word is no name.
  if (before > 0 && view.at(before - 1).capital && view.at(before - 1).count == 0 &&
      view.at(before - 1).symbol == kNoSymbol && !sentence_start(view, before - 1))
    return any_of(view, before - 1, kEditions) || names_edition(view, before);
  if (next < view.size() && view.at(next).capital && view.at(next).glued) return false;
  // "on Wednesday, 1885 aftershocks": what is counted, where the year would be an old one.
  constexpr double kLivedYear = 1900;
  if (year < kLivedYear && next < view.size() && view.at(next).symbol == kNoSymbol &&
      !view.at(next).capital && view.form(next).back() == 's')
    return false;
  // A plural right after counts: "1950 apartments"; "1990 results" is a year.
  if (before == 0 || sentence_start(view, before))
    return next >= view.size() || view.at(next).symbol != kNoSymbol ||
           view.form(next).back() != 's';
  return true;
}

// "1914-18", "2023-24": the second number goes on from the first, two digits, no blanks.
bool years_hold(const SentenceView& view, const Match& match) {
  if (match.last != match.first + 3 || !view.at(match.first).is(TimeClass::kYear)) return true;
  const Lexeme& end = view.at(match.last - 1);
  const double year = view.at(match.first).value(TimeClass::kYear),
               last = end.value(TimeClass::kNum);
  const int tail = static_cast<int>(year) % 100;
  return year >= 1800 && end.glued && view.at(match.first + 1).glued && end.span.size() == 2 &&
         last > tail && last < tail + 20;
}

bool decade_holds(const SentenceView& view, const Match& match) {
  // "in his fifties", "the 20s": a decade in words or two digits needs "the"
  const Lexeme& decade = view.at(match.last - 1);
  if (decade.digits && decade.span.size() >= 5) return true;
  return match.last > match.first + 1;
}

bool names_edition(const SentenceView& view, size_t year) {
  constexpr size_t kShortest = 3;
  return year > 0 && view.at(year - 1).all_capitals && !view.at(year - 1).digits &&
         view.at(year - 1).span.size() >= kShortest;
}

}  // namespace dateline
