// EDTF text of resolved and of open dates. edtf_of for plain ranges is in resolve.h.
#pragma once

#include <string>

#include "dates/resolve.h"

namespace dateline {

// `whole` is the range before `portion` cut it: "late July" is written as the month.
std::string edtf_exact(const DateRule& rule, DayRange whole);
// What the words state where nothing settles the rest: "XXXX-08-17"; empty when they state nothing.
std::string edtf_stated(const DateRule& rule);
// The digits that both ends of a range share: "2023-08-XX".
std::string edtf_mask(DateRule::Unit length, DayRange range);

}  // namespace dateline
