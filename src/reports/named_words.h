// Lexicon files whose lines are a name, a tab, and its words parted by blanks.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/error.h"

namespace dateline {

struct NamedWords {
  std::unique_ptr<std::string> text;                                // the file
  std::vector<std::pair<std::string_view, std::string_view>> each;  // name, word; views of `text`
};

// kNotFound names the file; kBadData the line without a tab, where `what` ("an act") and its words
// should stand. Empty lines and those that begin with "#" are left out.
Result<NamedWords> read_named_words(const std::string& path, const std::string& what);

}  // namespace dateline
