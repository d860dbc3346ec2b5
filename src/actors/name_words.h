// Words and forms that decide whether something is a name, and whose.
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/sentences.h"

namespace dateline {

// A capital of the Latin or Cyrillic letters at its beginning.
bool starts_upper(std::string_view form);
// ... or an ASCII one anywhere: "al-Shabaab", "iPhone".
bool has_upper(std::string_view form);
// "al", "van", "de": stands within a name, in small letters.
bool is_name_particle(std::string_view form);
// Words of grammar: none of them is a name by itself.
bool is_functional(Upos upos);
// "Mr", "Mrs.", "Sir", "Dr": courtesy, says no role. `gender`: 'm', 'f' or 0.
bool is_courtesy(std::string_view form, char* gender = nullptr);
// "Islam", "Arabic", "Marxism": what people hold or speak; nobody.
bool is_creed(std::string_view form);
// "at Easter": no island.
bool is_feast(std::string_view form);
// Conferences, treaties, wars and matches are no actors, whatever the tagger calls them.
bool is_event(const Sentences& s, uint32_t first, uint32_t last);

}  // namespace dateline
