// Numbers of people that a report tells.
#pragma once

#include <cstdint>
#include <string_view>

#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"

namespace dateline {

Counts counts_of(const Scene& scene, const Nucleus& nucleus, const Participants& who);

// How many people a phrase tells of, a single person counting one ("Moll and two guards": 3); -1
// where the words leave it open.
int32_t people_of(const Scene& scene, uint32_t token);

// "12", "1,200", "twelve", "twenty-one"; -1.
double number_of_word(std::string_view form);

// The number that a token says ("12", "1,200", "twelve", "two dozen"); -1 where it says none or an
// open one ("dozens").
int32_t number_at(const Scene& scene, uint32_t token);

}  // namespace dateline
