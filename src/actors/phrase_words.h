// Short lists of words that decide about phrases.
#pragma once

#include <string_view>

namespace dateline {

// 'm', 'f', or 0: the noun says nothing.
char gender_of_noun(std::string_view lemma);
// A capital that this is done to is its government: "accused Moscow".
bool is_act_on_state(std::string_view lemma);
// A capital that has one is its government: "Moscow's decision".
bool is_act_noun(std::string_view lemma);
// Prepositions that may tie the name of a place to a noun.
bool is_place_word(std::string_view word);

}  // namespace dateline
