// What the guards of dates share.
#pragma once

#include <algorithm>
#include <array>

#include "dates/context.h"

namespace dateline {

// Nothing but quotes and brackets stands before the lexeme.
inline bool sentence_start(const SentenceView& view, size_t at) {
  while (at > 0) {
    const std::string_view before = view.form(at - 1);
    if (before != "\"" && before != "'" && before != "`" && before != "\xE2\x80\x9C" &&
        before != "(")
      return false;
    --at;
  }
  return true;
}

// Does the lexeme begin with the mark? False beyond the end.
inline bool is_mark(const SentenceView& view, size_t at, char mark) {
  return at < view.size() && view.form(at)[0] == mark;
}

// What a bare number that is a day or a year stands before.
inline constexpr std::array<std::string_view, 14> kAfterBareDay = {
    ".", ",", ";", ")", "and", "to", "but", "in", "at", "of", "with", "when", "for", "?"};

// Guards on years (year_guards.cc).
bool year_holds(const SentenceView& view, const Match& match);
bool years_hold(const SentenceView& view, const Match& match);
bool decade_holds(const SentenceView& view, const Match& match);

}  // namespace dateline
