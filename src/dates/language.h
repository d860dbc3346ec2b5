// A language of dates: its words and its compiled patterns.
#pragma once

#include <map>
#include <string>

#include "dateline/error.h"
#include "dates/grammar.h"

namespace dateline {

struct Language {
  DateLexicon lexicon;
  Grammar grammar;
};

// The languages that `data_path`/dates has patterns for, by BCP 47 code. Errors: a file is missing
// or does not parse; the message names file and line.
Result<std::map<std::string, Language, std::less<>>> load_languages(const std::string& data_path);

}  // namespace dateline
