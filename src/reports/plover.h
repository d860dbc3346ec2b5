// PLOVER's own tables: their quadrants, the conflict-cooperation scores.
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/reports.h"

namespace dateline {

// kNone for what is no type. YIELD, as which some data sets merge CONCEDE and RETREAT, is kConcede.
EventType plover_type_named(std::string_view name);

// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; 0: no type.
int8_t quad_of(EventType type);

// The score of PLOVER's manual (table "PLOVER conflict-cooperation scores") for a type and mode; of
// the type alone where the table lacks the mode. ACCUSE alone is printed there as 3, a slip of the
// sign: -3.
float score_of(EventType type, std::string_view mode);

// The CAMEO category that a type without a better code comes from: "040".
std::string_view cameo_of(EventType type);

}  // namespace dateline
