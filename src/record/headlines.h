// The line that stands for an event in lists: one per report, and the title for the report that it
// was written for.
#pragma once

#include <vector>

#include "dateline/dateline.h"
#include "dateline/record.h"
#include "record/words.h"

namespace dateline {

// `title`: the words of the article's title.
void add_headlines(const Reading& reading, const std::vector<FoldedWord>& title, Facts& facts);

}  // namespace dateline
