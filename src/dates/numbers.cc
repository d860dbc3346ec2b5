// Numbers in words ("twenty-five", "nineteen ninety-four", "two and a half", "a hundred") become
// one lexeme with their value. English; a language whose words are in its rule file merges the same
// way.
#include <algorithm>
#include <array>

#include "dates/marks.h"

namespace dateline {
namespace {

struct NumberWord {
  std::string_view word;
  int value;
};
constexpr std::array<NumberWord, 62> kNumberWords = {
    {{"one", 1},          {"two", 2},           {"three", 3},        {"four", 4},
     {"five", 5},         {"six", 6},           {"seven", 7},        {"eight", 8},
     {"nine", 9},         {"ten", 10},          {"eleven", 11},      {"twelve", 12},
     {"thirteen", 13},    {"fourteen", 14},     {"fifteen", 15},     {"sixteen", 16},
     {"seventeen", 17},   {"eighteen", 18},     {"nineteen", 19},    {"twenty", 20},
     {"thirty", 30},      {"forty", 40},        {"fifty", 50},       {"sixty", 60},
     {"seventy", 70},     {"eighty", 80},       {"ninety", 90},      {"hundred", 100},
     {"thousand", 1000},  {"million", 1000000}, {"dozen", 12},       {"first", -1},
     {"second", -2},      {"third", -3},        {"fourth", -4},      {"fifth", -5},
     {"sixth", -6},       {"seventh", -7},      {"eighth", -8},      {"ninth", -9},
     {"tenth", -10},      {"eleventh", -11},    {"twelfth", -12},    {"thirteenth", -13},
     {"fourteenth", -14}, {"fifteenth", -15},   {"sixteenth", -16},  {"seventeenth", -17},
     {"eighteenth", -18}, {"nineteenth", -19},  {"twentieth", -20},  {"thirtieth", -30},
     {"fortieth", -40},   {"fiftieth", -50},    {"sixtieth", -60},   {"seventieth", -70},
     {"eightieth", -80},  {"ninetieth", -90},   {"hundredth", -100}, {"billion", 1000000000},
     {"zero", 0},         {"half-dozen", 6}}};

bool in_words(const Lexeme& lexeme) {
  return !lexeme.digits && (lexeme.is(TimeClass::kNum) || lexeme.is(TimeClass::kOrd));
}

// Reads number words from `at`; gives the index after them and what they make. A later part must be
// smaller than the unit before it ("two hundred five"), or the number ends.
size_t merge_words(std::string_view text, const std::vector<Lexeme>& in, size_t at,
                   Lexeme& merged) {
  double total = 0, group = 0;
  bool ordinal = false, year = false;
  size_t next = at, last = at;
  double smallest = 1e12;
  while (next < in.size() && in_words(in[next])) {
    const Lexeme& part = in[next];
    const double value =
        part.is(TimeClass::kNum) ? part.value(TimeClass::kNum) : part.value(TimeClass::kOrd);
    const bool is_ordinal = !part.is(TimeClass::kNum);
    if (value == 100 || value == 12) {
      if (value == 12 && next > at && word_is(text, part, "dozen"))
        group = std::max(group, 1.0) * 12;
      else if (value == 12 && next > at)
        break;
      else if (value == 12)
        group = 12;
      else
        group = std::max(group, 1.0) * 100;
      smallest = value == 12 ? 1 : 100;
    } else if (value >= 1000) {
      total += std::max(group, 1.0) * value;
      group = 0;
      smallest = 1000;
    } else if (next == at || value < smallest) {
      if (is_ordinal && next > at && smallest < 10) break;
      group += value;
      smallest = value >= 20 ? 10 : 1;
    } else if (next == at + 1 && total == 0 && !is_ordinal && value >= 10 &&
               (group == 18 || group == 19 || group == 20) && !year) {
      group = group * 100 + value;  // nineteen ninety-four
      year = true;
      smallest = value >= 20 ? 10 : 1;
    } else {
      break;
    }
    last = ++next;
    if (is_ordinal) {
      ordinal = true;
      break;
    }
    // A hyphen or "and" may join the next part.
    if (next + 1 < in.size() && in_words(in[next + 1])) {
      const bool hyphen =
          is_mark(text, in[next], '-') && in[next].glued && in[next + 1].glued && smallest == 10;
      const bool joined = word_is(text, in[next], "and") && smallest >= 100;
      if (hyphen || joined) ++next;
    }
  }
  total += group;
  merged = in[at];
  merged.span.end = in[last - 1].span.end;
  merged.count = 0;
  merged.symbol = last == at + 1 ? in[at].symbol : kNoSymbol;
  if (last == at + 1) {
    merged.count = in[at].count;
    return last;
  }
  if (ordinal) {
    merged.set(TimeClass::kOrd, total);
    if (total <= 31) merged.set(TimeClass::kDay, total);
  } else {
    if (year || (total >= 1900 && total <= 2099)) merged.set(TimeClass::kYear, total);
    merged.set(TimeClass::kNum, total);
  }
  return last;
}

// "2 1/2", "two and a half": a fraction onto the number before it.
size_t merge_fraction(std::string_view text, const std::vector<Lexeme>& in, size_t next,
                      Lexeme& number) {
  if (!number.is(TimeClass::kNum) || next >= in.size()) return next;
  const auto add = [&](double fraction, size_t last) {
    const double value = number.value(TimeClass::kNum) + fraction;
    number.count = 0;
    number.set(TimeClass::kNum, value);
    number.span.end = in[last].span.end;
    return last + 1;
  };
  if (in[next].is(TimeClass::kSlash)) {
    const std::string_view form = in[next].span.of(text);
    if (form == "1/2") return add(0.5, next);
    if (form == "1/4") return add(0.25, next);
    if (form == "3/4") return add(0.75, next);
  }
  if (next + 2 < in.size() && word_is(text, in[next], "and") && word_is(text, in[next + 1], "a") &&
      word_is(text, in[next + 2], "half")) {
    return add(0.5, next + 2);
  }
  return next;
}

// "a hundred", "a dozen"
bool article_of_number(std::string_view text, const std::vector<Lexeme>& in, size_t at) {
  if (at + 1 >= in.size() || !word_is(text, in[at], "a") || in[at + 1].digits) return false;
  const double value = in[at + 1].is(TimeClass::kNum) ? in[at + 1].value(TimeClass::kNum) : 0;
  return value >= 100 || (value == 12 && word_is(text, in[at + 1], "dozen"));
}

}  // namespace

void add_number_words(DateLexicon& lexicon) {
  for (const NumberWord& number : kNumberWords) {
    if (number.value >= 0) {
      lexicon.add(number.word, {TimeClass::kNum, static_cast<double>(number.value)}, false);
    } else {
      lexicon.add(number.word, {TimeClass::kOrd, static_cast<double>(-number.value)}, false);
      if (number.value >= -31)
        lexicon.add(number.word, {TimeClass::kDay, static_cast<double>(-number.value)}, false);
    }
  }
}

void merge_numbers(std::string_view text, std::vector<Lexeme>& lexemes) {
  size_t write = 0;
  for (size_t at = 0; at < lexemes.size();) {
    Lexeme merged = lexemes[at];
    size_t next = at + 1;
    if (in_words(lexemes[at])) {
      next = merge_words(text, lexemes, at, merged);
      next = merge_fraction(text, lexemes, next, merged);
    } else if (lexemes[at].digits) {
      next = merge_fraction(text, lexemes, next, merged);
    } else if (article_of_number(text, lexemes, at)) {
      next = merge_words(text, lexemes, at + 1, merged);
      merged.span.begin = lexemes[at].span.begin;
      merged.glued = lexemes[at].glued;
      merged.symbol = kNoSymbol;
    }
    lexemes[write++] = merged;
    at = next;
  }
  lexemes.resize(write);
}

}  // namespace dateline
