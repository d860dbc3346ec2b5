// What expressions of an article take from each other.
#pragma once

#include <vector>

#include "dateline/article.h"
#include "dates/draft.h"

namespace dateline {

// Fills `reference` of rules that count from an earlier expression, and what the quarters of a
// report on earnings compare with. Linear.
void link_drafts(const Article& article, std::vector<DateDraft>& drafts);

}  // namespace dateline
