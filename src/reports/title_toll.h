// The dead and injured that a headline counts: "1 dead, 3 wounded in Larne shooting".
#pragma once

#include <string_view>

#include "dateline/reports.h"

namespace dateline {

struct TitleToll {
  int32_t dead = -1, injured = -1;
  int32_t shot = -1;  // hit, dead or alive: "four men shot"
};

// By the words in their order, as headlines leave out what a sentence has. Numbers that are ages,
// years or parts ("2 of 5") count nobody.
TitleToll toll_of_title(std::string_view title);

}  // namespace dateline
