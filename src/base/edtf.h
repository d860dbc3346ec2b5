// EDTF (ISO 8601-2) as people and programs write it in flags, filters and metadata → days.
#pragma once

#include <optional>
#include <string_view>

#include "dateline/dates.h"

namespace dateline {

struct EdtfDays {
  Day earliest = kNoDay;  // the days that it must lie in; kNoDay: open on that side
  Day latest = kNoDay;
};

// Level 1 dates with X for digits not stated and ? ~ % behind them, intervals of two (".." on one
// side: open), and ISO 8601 moments, whose time is checked and left out. Nothing for all else,
// intervals that end before they begin included. Years 0000 to 9999.
std::optional<EdtfDays> days_of_edtf(std::string_view text);

}  // namespace dateline
