// One verb, several days: what stands with each day is of that day alone.
#pragma once

#include <cstddef>
#include <vector>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/scene.h"

namespace dateline {

// Leaves in a draft that is told on several days what is of the `i`-th of them: the place that
// stands before its date ("met in X on 6 April and in Y on 2 June"), and, where each day has some
// of its own, the recipients and the number of dead or injured ("killed five in X on Monday and
// three in Y on Tuesday").
void keep_part_of_day(const Scene& scene, Draft& draft, const Nucleus& nucleus,
                      const std::vector<DateChoice>& dates, size_t i);

}  // namespace dateline
