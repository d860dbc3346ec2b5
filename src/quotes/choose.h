// Which of the proposed attributions hold.
#pragma once

#include <vector>

#include "quotes/score.h"

namespace dateline {

// A word that is one of saying.
inline constexpr float kWordOfSaying = 0.5f;

// All that grammar and labels propose, each with its source settled.
std::vector<Attribution> propose(const ScoreContext& context);

// The likely ones of all that grammar and labels propose, likeliest first. No two of them share a
// cue; they share words only where one stands inside the other. Linear in proposals and their
// words.
std::vector<Attribution> choose_attributions(const ScoreContext& context,
                                             const QuoteScorer& scorer);

}  // namespace dateline
