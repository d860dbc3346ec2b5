// Which comes first in "10/11/2023" on this page, the day or the month.
#pragma once

#include <string_view>
#include <vector>

#include "dates/draft.h"

namespace dateline {

// Settles the drafts whose order is a guess (rule.uncertain) by another date of the page, by its
// language, or by the country of its address. What none of these tells stays marked.
void settle_order(std::string_view url, std::string_view language, std::vector<DateDraft>& drafts);

}  // namespace dateline
