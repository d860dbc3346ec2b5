// How names and words are compared: without case and accents.
#pragma once

#include <string>
#include <string_view>

#include "dateline/error.h"
#include "store/sqlite.h"

namespace dateline {

// NFKD, marks dropped, case folded, runs of anything but letters and digits as one space:
// "Alpha SYLLÂ" → "alpha sylla".
std::string fold_name(std::string_view text);

// Makes fold(text) known to SQL.
Result<void> add_fold_function(Database& database);

}  // namespace dateline
