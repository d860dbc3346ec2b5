// Marked stretches that no attribution introduced.
#pragma once

#include <vector>

#include "quotes/score.h"
#include "quotes/stretches.h"

namespace dateline {

// Appends the quotes among the stretches that `said_of` (stretch → index into `said`, or kNone) has
// none for and `covered` (per token) does not cover, and enters them there.
void add_floating(const Stretches& stretches, const ScoreContext& context,
                  const std::vector<bool>& covered, std::vector<Said>& said,
                  std::vector<uint32_t>& said_of);

}  // namespace dateline
