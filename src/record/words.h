// Words of a text, folded so that outlets' spellings meet: lower case, no accents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/text.h"

namespace dateline {

// Lower case by Unicode case folding, accents off, compatibility forms resolved: "Syllâ" is
// "sylla".
std::string fold_case(std::string_view text);

// The text in one line: stretches of white space are one space, none at the ends.
std::string collapsed(std::string_view text);

struct FoldedWord {
  std::string folded;
  Span span;  // of the text
};
// Runs of letters, digits and inner apostrophes; everything else separates. Linear.
std::vector<FoldedWord> words_of(std::string_view text);

// English words that carry no meaning of their own ("the", "would"). Folded form.
bool is_function_word(std::string_view folded);

// "U.N." is one word, "Abdel-Fattah" two: the name without the stops between initials.
std::string join_initials(std::string_view name);

// A folded name without articles, titles of courtesy, possessive 's and punctuation:
// "The U.N." -> "un", "Gen. Alpha Syllâ's" -> "alpha sylla".
std::string name_key(std::string_view name);
// The words of a key made by name_key.
std::vector<std::string_view> key_words(std::string_view key);

}  // namespace dateline
