// Which date of a sentence belongs to which of its events.
#pragma once

#include <cstdint>
#include <vector>

#include "reports/nucleus.h"
#include "reports/scene.h"

namespace dateline {

struct DateChoice {
  uint32_t date = kNone;       // index into Dates.expressions
  uint32_t last_date = kNone;  // the last of a stretch ("on Thursday and Friday"); kNone: one date
  float certainty = 1.0F;      // 1 by the tree, less by inheritance or distance
  bool moved = false;          // the day that it was put off to
};

// For each nucleus of the sentence the days on which it is told to have been: none, one, or several
// ("on Aug 15 and Sep 10").
std::vector<std::vector<DateChoice>> dates_of(const Scene& scene, uint32_t sentence,
                                              const std::vector<Nucleus>& nuclei);

// A point in time that an event can lie at: no duration, no "every Monday", no bare clock time.
bool is_point(const DateExpression& date);

// "Posted: Tuesday, May 5", "(Published Friday)": the page's own day, printed into its text.
bool is_label(const Scene& scene, uint32_t sentence, const DateExpression& date);

}  // namespace dateline
