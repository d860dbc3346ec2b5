// At whose initiative talks were held.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reports/nucleus.h"
#include "reports/scene.h"

namespace dateline {

// A noun of whose wish it was: "at the request of", "at X's invitation".
bool is_initiative(std::string_view lemma);

// Of one act: by its own phrases (`around`) and words. `doers`: who does it; `sides`: all who take
// part, of whom the one that the words speak for is given. kNone: nothing is said.
uint32_t find_initiator(const Scene& scene, const Nucleus& nucleus,
                        const std::vector<Argument>& around, const std::vector<uint32_t>& doers,
                        const std::vector<uint32_t>& sides);

// Of the talks told before the sentence, between `sides`: "The call, initiated by X, lasted …".
uint32_t initiator_told(const Scene& scene, uint32_t sentence, const std::vector<uint32_t>& sides);

}  // namespace dateline
