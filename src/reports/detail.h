// What a report carries beside who, what and when: place, numbers of people, who says so, which of
// a row it is.
#pragma once

#include <cstdint>
#include <string_view>

#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"

namespace dateline {

Place place_of(const Scene& scene, const Nucleus& nucleus, const std::vector<Argument>& around);

Counts counts_of(const Scene& scene, const Nucleus& nucleus, const Participants& who);

// How many people a phrase tells of, a single person counting one ("Moll and two guards": 3); -1
// where the words leave it open.
int32_t people_of(const Scene& scene, uint32_t token);

// The actor who says so: the speaker of the quote around it, the subject of the speech verb above
// it, "according to X"; kNone: the outlet itself.
uint32_t attributed_to(const Scene& scene, const Nucleus& nucleus);

struct Ordinal {
  int16_t number = 0;
  uint32_t period = kNone;  // index into Dates.expressions
};
Ordinal ordinal_of(const Scene& scene, const Nucleus& nucleus);

// The first "in X" of the tokens [first, last).
Place place_among(const Scene& scene, uint32_t first, uint32_t last);

// The number that a token says ("12", "1,200", "twelve", "two dozen"); -1 where it says none or an
// open one ("dozens").
int32_t number_at(const Scene& scene, uint32_t token);

}  // namespace dateline
