// Turns: blocks that a label gives to a speaker ("SMITH: …", "Q: …"), lines of dialogue after a
// dash, and the name behind a closing mark ("…” — Ada Obi").
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "quotes/marks.h"

namespace dateline {

// Adds the turns of a text to its marked stretches, and to these the names behind them. Linear.
void add_turns(std::string_view text, std::span<const Block> blocks, std::vector<Quoted>& marked);

}  // namespace dateline
