// Short lists of words that decide about phrases.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/nouns.h"
#include "dateline/sentences.h"
#include "sentences/tree.h"

namespace dateline {

// A noun in the singular that stands for several people: "family".
bool is_many(std::string_view lemma);
// A capital that this is done to is its government: "accused Moscow".
bool is_act_on_state(std::string_view lemma);
// A capital that has one is its government: "Moscow's decision".
bool is_act_noun(std::string_view lemma);
// "27-year-old", "27 year old" that ends with the token `old`: where it begins; kNone: no age.
uint32_t age_begin(const Sentences& sentences, uint32_t old);
// The number of the first such age in the tokens, or empty.
std::string_view age_in(const Sentences& sentences, TokenRange tokens);
// Prepositions that may tie the name of a place to a noun.
bool is_place_word(std::string_view word);

}  // namespace dateline
