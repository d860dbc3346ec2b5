// Text to lexemes: the pieces that the date grammar works on, finer than tokens, each with its
// symbol, classes and values.
#pragma once

#include <vector>

#include "dateline/text.h"
#include "dates/lexicon.h"

namespace dateline {

struct Lexeme {
  Span span;
  uint16_t symbol = kNoSymbol;
  uint8_t count = 0;     // of classes
  bool glued = false;    // no blank before it
  bool capital = false;  // begins with a capital letter
  bool all_capitals = false;
  bool digits = false;  // begins with a digit
  bool money = false;   // "$1990": a number that is no date
  ClassValue classes[DateLexicon::kMaxClasses];

  bool is(TimeClass wanted) const {
    for (size_t i = 0; i < count; ++i) {
      if (classes[i].of == wanted) return true;
    }
    return false;
  }
  double value(TimeClass wanted) const {
    for (size_t i = 0; i < count; ++i) {
      if (classes[i].of == wanted) return classes[i].value;
    }
    return 0;
  }
  void set(TimeClass of, double value) {
    if (count < DateLexicon::kMaxClasses) classes[count++] = {of, value};
  }
};

// Appends the lexemes of text[within] to `out`, which is cleared first. Linear. Numbers in words
// ("twenty-five", "nineteen ninety-four", "two and a half") and phrases of the lexicon are one
// lexeme.
void lex(std::string_view text, Span within, const DateLexicon& lexicon, std::vector<Lexeme>& out);

// Joins numbers in words; part of lex().
void merge_numbers(std::string_view text, std::vector<Lexeme>& lexemes);
// The number words of English, with ordinals; the lexicon has the rest from data/dates.
void add_number_words(DateLexicon& lexicon);

}  // namespace dateline
