// What stands around an expression: whether the words mean time at all, and on which side of the
// page's day the clause puts them.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "dateline/sentences.h"
#include "dates/draft.h"

namespace dateline {

// One sentence in lexemes, with its tokens where there are any.
struct SentenceView {
  std::string_view text;  // of the article
  const std::vector<Lexeme>* lexemes = nullptr;
  const Sentences* sentences = nullptr;
  const std::vector<uint32_t>* tokens = nullptr;  // token of each lexeme, kNone where there is none

  size_t size() const { return lexemes->size(); }
  const Lexeme& at(size_t i) const { return (*lexemes)[i]; }
  std::string_view form(size_t i) const { return at(i).span.of(text); }
};

// Is the lexeme this word, whatever its case? `word` in lower case. False beyond the ends.
bool is_word(const SentenceView& view, size_t at, std::string_view word);

// Is the lexeme one of these words, in lower case and at most 16 bytes long?
template <size_t N>
bool any_of(const SentenceView& view, size_t at, const std::array<std::string_view, N>& words) {
  if (at >= view.size()) return false;
  const std::string_view form = view.form(at);
  if (form.size() > 16) return false;
  char buffer[16];
  std::transform(form.begin(), form.end(), buffer,
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::find(words.begin(), words.end(), std::string_view(buffer, form.size())) !=
         words.end();
}

// Also judges what no rule should have to say: an expression is no piece of a name ("The Evening
// Standard", "USA Today") and no half of a compound ("quarter-final").
bool guard_holds(const SentenceView& view, const Action& action, const Match& match);

// "EXPO 2010": letters in capitals before a year, a date only on a page of that year.
bool names_edition(const SentenceView& view, size_t year);

// Is the lexeme a verb of the past: by its tag, or by its form where there are no tags.
bool past_verb(const SentenceView& view, size_t at);

struct Tense {
  int direction = 0;     // -1 past, +1 to come, 0 not said
  bool certain = false;  // said by the verb or a preposition of its own, not by custom
  bool firm = false;     // the tree hangs the expression on a verb of that time
};
// The verb that the lexemes [first, last) hang on by the tree; kNone without one.
struct Governor {
  uint32_t verb = kNone;  // token
  bool by_event = false;  // by way of a noun: "met at a summit in July"
  int time = 0;           // of the verb: -1 past, +1 to come, 0 not said
};
Governor governor_of(const SentenceView& view, size_t first, size_t last);

Tense tense_at(const SentenceView& view, size_t first, size_t last);

}  // namespace dateline
