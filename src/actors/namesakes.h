// Names that stand in the gazetteer but that the text uses for somebody or something else.
#pragma once

#include <vector>

#include "actors/names.h"
#include "dateline/sentences.h"

namespace dateline {

// Takes the gazetteer's entry from those of `names` (in order, not overlapping) and `inner` that
// are, by the words beside them and by what else the text speaks of, not what the entry says.
void drop_namesakes(const Sentences& sentences, std::vector<Name>& names, std::vector<Name>& inner);

}  // namespace dateline
