// A word list: lower-case forms to symbols and classes. Nothing is inflected or guessed.
#include "dates/lexicon.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, static_cast<size_t>(TimeClass::kCount)> kClassNames = {
    "NUM",  "ORD",   "DAY",   "YEAR", "YY",      "MONTH",   "WDAY",   "WDAYS", "SEASON",
    "UNIT", "UNITS", "PART",  "NOON", "HOLIDAY", "ZONE",    "DECADE", "CLOCK", "AMPM",
    "ISO",  "SLASH", "ABOUT", "MORE", "LESS",    "ATLEAST", "ATMOST", "FEW"};

std::vector<std::string> split_words(std::string_view phrase) {
  std::vector<std::string> words;
  for (size_t at = 0; at < phrase.size();) {
    const size_t end = std::min(phrase.find(' ', at), phrase.size());
    if (end > at) words.emplace_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace

TimeClass time_class_of(std::string_view name) {
  const auto at = std::find(kClassNames.begin(), kClassNames.end(), name);
  return static_cast<TimeClass>(at - kClassNames.begin());
}

uint16_t DateLexicon::intern(std::string_view word) {
  Entry& entry = words_[std::string(word)];
  if (entry.symbol == kNoSymbol) entry.symbol = next_symbol_++;
  return entry.symbol;
}

void DateLexicon::add(std::string_view word, ClassValue value, bool needs_capital) {
  intern(word);
  Entry& entry = words_[std::string(word)];
  for (size_t i = 0; i < entry.count; ++i) {
    if (entry.classes[i].of == value.of) return;
  }
  if (entry.count < kMaxClasses) entry.classes[entry.count++] = value;
  entry.needs_capital = needs_capital;
}

const DateLexicon::Entry* DateLexicon::find(std::string_view lower) const {
  const auto at = words_.find(lower);
  return at == words_.end() ? nullptr : &at->second;
}

void DateLexicon::add_phrase(std::string_view phrase, ClassValue value) {
  std::vector<std::string> words = split_words(phrase);
  if (words.size() == 1) return add(words[0], value, false);
  if (words.empty()) return;
  for (const std::string& word : words) intern(word);
  std::vector<Phrase>& list = phrases_[words[0]];
  list.push_back({std::move(words), value, intern(phrase)});
  std::stable_sort(list.begin(), list.end(), [](const Phrase& a, const Phrase& b) {
    return a.words.size() > b.words.size();
  });
}

std::span<const DateLexicon::Phrase> DateLexicon::phrases_from(std::string_view first) const {
  const auto at = phrases_.find(first);
  return at == phrases_.end() ? std::span<const Phrase>{} : std::span<const Phrase>(at->second);
}

}  // namespace dateline
