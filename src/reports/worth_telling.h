// Which drafts a reader would put in a timeline.
#pragma once

#include <vector>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"

namespace dateline {

// False for what is no event of its own: habits, scores of games, words to nobody, nouns that
// nobody and no day is tied to.
bool worth_telling(const Scene& scene, const Nucleus& nucleus, const Draft& draft,
                   const std::vector<DateChoice>& dates);

}  // namespace dateline
