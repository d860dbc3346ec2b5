// The safe copy of terminal.h for text in lines.
#pragma once

#include <string>
#include <string_view>

namespace dateline::cli {

// printable(), but the characters in `kept` ("\n\t") stay as they are.
std::string printable_lines(std::string_view text, std::string_view kept);

}  // namespace dateline::cli
