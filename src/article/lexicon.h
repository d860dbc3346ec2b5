// What the article stage knows of words: furniture phrases, news agencies, month names. Read once
// from data/, immutable after.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/index.h"
#include "dateline/error.h"
#include "dateline/text.h"

namespace dateline {

// The kinds of data/furniture.tsv, as bits: one phrase may have several.
enum Phrase : uint16_t {
  kPhraseLine = 1,       // the whole line is furniture
  kPhraseStart = 2,      // a short line that begins so is furniture
  kPhraseHas = 4,        // a sentence that contains it is furniture
  kPhraseEnd = 8,        // heading of what follows an article
  kPhraseShare = 16,     // a word of a share bar
  kPhraseMore = 32,      // begins a pointer to another article
  kPhraseCredit = 64,    // marks a picture credit
  kPhraseBy = 128,       // begins a by-line
  kPhraseDated = 256,    // may stand beside a printed date
  kPhraseChanged = 512,  // may stand beside the date of a change
  kPhraseAgency = 1024,  // may stand before an agency's name
};

// Lower case (simple case folding), straight quotes and one kind of dash, white space folded;
// punctuation and symbols trimmed at both ends (© is kept at the start).
std::string fold_phrase(std::string_view text);
// The same without the trimming: what a phrase is looked for in.
std::string fold_text(std::string_view text);
std::string_view fold_text(std::string_view text, Arena& arena);
// The trimming alone: fold_phrase of what fold_text made. A view into it.
std::string_view trim_folded(std::string_view folded);

class Lexicon {
 public:
  static Result<Lexicon> load(const std::string& data_path);

  // Bits of the phrases that a line is, starts with or contains, by each kind's own rule and limit
  // of length. `folded` is fold_text of the line, `key` its fold_phrase. Linear in the line.
  uint16_t phrases(std::string_view folded, std::string_view key) const;
  // Bits of exactly this phrase.
  uint16_t phrase(std::string_view key) const;
  // The kinds of the phrases that a text ends with, each from a word's beginning on: what stands
  // right before a date ("Issue 12, published on"). Short phrases ("on") count with `brief` only.
  uint16_t label(std::string_view text, bool brief) const;
  // The longest by-line opening of a folded text ("written by"), in bytes; 0 if there is none.
  size_t by_opening(std::string_view folded) const;
  // False where no by-line opening begins with this folded word: by_opening is then 0.
  bool may_open_byline(std::string_view word) const;
  // False where the line does not open with a phrase of kPhraseAgency.
  bool may_credit_agency(std::string_view line) const;

  // The agency that a credit names in full ("Reuters", "THE ASSOCIATED PRESS"), or empty.
  std::string_view agency(std::string_view name) const;

  // What a page says that is no article (data/no_article.tsv).
  enum class Gate : uint8_t { kMissing, kConsent, kClosed };
  // True if a folded text has one of the kind's phrases. Linear in text times phrases: for the few
  // lines of a page that holds little.
  bool says(Gate kind, std::string_view folded) const;

  // Month of a lower-case name, 1-12, or 0. A name that two languages use for different months is
  // decided by `language`, and unknown without one.
  int month(std::string_view name, std::string_view language) const;
  bool weekday(std::string_view name) const;

  // Numbers of the languages in which a lower-case word is a function word
  // (data/function-words.tsv); mostly none.
  const std::vector<uint8_t>& languages_of(std::string_view word) const;
  // The code of a number that languages_of gave.
  std::string_view language(uint8_t number) const { return languages_[number]; }

 private:
  struct Pattern {
    std::string text;
    uint16_t bits;
  };
  struct Month {
    std::string language;
    int number;
  };
  // The patterns that begin with this word; empty for most words.
  std::span<const Pattern> patterns_of(std::string_view first_word) const;
  // A hash of four bytes at most that tells most words of a line from all first words of patterns.
  static size_t opening_of(std::string_view text);
  static size_t opening_of_word(std::string_view word);  // of letters, digits and the like alone

  Arena names_;  // of the keys of all indices
  StringIndex whole_;
  std::vector<uint16_t> whole_bits_;
  StringIndex first_words_;
  std::vector<std::vector<Pattern>> by_first_word_;
  std::bitset<65536> openings_;  // of all patterns
  // Of those that a line may hold anywhere, less finely: it is asked for each word of a line.
  static constexpr size_t kFiner = 3;
  std::bitset<(65536 >> kFiner)> has_openings_;
  std::vector<Pattern> unspaced_;  // phrases of scripts that do not part words
  std::vector<std::string> agency_phrases_;
  std::bitset<256> agency_openings_;             // their first bytes
  std::bitset<1 << 16> agency_openings_of_two_;  // the first two bytes
  std::vector<std::string> gates_[3];
  StringIndex agency_names_;
  std::vector<std::string> agencies_;
  StringIndex month_names_;
  std::vector<std::vector<Month>> months_;
  StringIndex weekdays_;
  std::vector<std::string> languages_;
  StringIndex function_words_;
  std::vector<std::vector<uint8_t>> word_languages_;
};

}  // namespace dateline
