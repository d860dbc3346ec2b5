// What a common noun of news English says by itself.
#pragma once

#include <string_view>

namespace dateline {

// 'm', 'f', or 0: the noun says nothing.
char gender_of_noun(std::string_view lemma);
// "Avenue": the last word of the name of a street.
bool is_street_word(std::string_view form);

}  // namespace dateline
