// Countries as people write them in a question: ISO-3, ISO-2, or an English name.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// "mli", "ML", "Mali", "republic of mali" → "MLI". What is no country's is given back in capitals
// (IGO is a value of the record, too).
std::string country_code(std::string_view asked);

}  // namespace dateline
