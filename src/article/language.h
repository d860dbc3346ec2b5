// The language that a text is in.
#pragma once

#include <string>
#include <string_view>

#include "article/lexicon.h"

namespace dateline {

// BCP 47 code of the language of a text, or empty where that is not clear. `stated`: what the page
// says, if it does; a part of the text that agrees is enough then.
std::string detect_language(std::string_view text, const Lexicon& lexicon,
                            std::string_view stated = {});

}  // namespace dateline
