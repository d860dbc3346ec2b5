// Text to tokens, as the English treebanks of Universal Dependencies cut it, and tokens to
// sentences.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "dateline/error.h"
#include "dateline/text.h"

namespace dateline {

// data/abbreviations.tsv.
struct WordLists {
  std::unordered_set<std::string> title;         // "gen.": never ends a sentence
  std::unordered_set<std::string> abbreviation;  // "inc.": may end one
  std::unordered_set<std::string> capital;       // "Sept.": only with a capital
  std::unordered_set<std::string> number;        // "no.": only before a number
  std::unordered_set<std::string> prefix;        // "non": its hyphen does not cut
  std::unordered_set<std::string> starter;       // "the": with a capital, begins a sentence
  static Result<WordLists> load(const std::string& data_path);
};

struct RawToken {
  Span span;                  // of the text
  bool space_before = false;  // white space, or the block's begin
  bool line_before = false;   // a line break among it
};

// "(" for "-LRB-" and the like, as treebanks and corpora made from them write brackets; else empty.
std::string_view bracket_meant(std::string_view word);

// Reused from block to block.
struct TokenizerScratch {
  struct Char {
    char32_t c;
    uint32_t at;   // byte in the text
    uint8_t kind;  // CharKind
  };
  std::vector<Char> chars;
  std::string word;  // lower case, for look-ups
};

class Tokenizer {
 public:
  explicit Tokenizer(WordLists words) : words_(std::move(words)) {}

  // Appends the tokens of a stretch of valid UTF-8. Linear. Controls and zero-width spaces part
  // tokens and are in none.
  void tokenize(std::string_view text, Span block, TokenizerScratch& scratch,
                std::vector<RawToken>& tokens) const;
  // Cuts tokens [first, tokens.size()) into sentences: appends the index of each one's first token.
  void split(std::string_view text, const std::vector<RawToken>& tokens, uint32_t first,
             TokenizerScratch& scratch, std::vector<uint32_t>& sentences) const;

 private:
  WordLists words_;
};

}  // namespace dateline
