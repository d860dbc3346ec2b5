// What a report carries beside who, what and when: place, who says so, which of a row it is. Its
// numbers of people are in counts.h.
#pragma once

#include <cstdint>
#include <string_view>

#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"

namespace dateline {

Place place_of(const Scene& scene, const Nucleus& nucleus, const std::vector<Argument>& around);

// A verb that says ("say", "report", "announce").
bool is_speech(std::string_view lemma);

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

// What a word stands for in a short table, or -1.
int lookup(std::span<const std::pair<std::string_view, int>> table, std::string_view word);

// The entity that holds a token, or null.
const Entity* entity_at(const Scene& scene, uint32_t t);

}  // namespace dateline
