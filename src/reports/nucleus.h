// Nuclei: the words of a sentence that together tell one event.
#pragma once

#include <cstdint>
#include <vector>

#include "reports/scene.h"
#include "reports/triggers.h"

namespace dateline {

struct Nucleus {
  uint32_t head = kNone;  // the trigger's token
  const TriggerPattern* pattern = nullptr;
  uint32_t noun = kNone;                      // of a light verb: the noun that tells the event
  std::vector<uint32_t> tokens;               // head, noun, and the triggers that were joined to it
  std::vector<const TriggerPattern*> joined;  // patterns of the joined triggers
  bool dropped = false;                       // joined to another, or told as another's content
};

// The best pattern for a token as trigger, or null. `noun` is set to the event noun of a light
// verb.
const TriggerPattern* match_trigger(const Scene& scene, const TriggerLexicon& lexicon,
                                    uint32_t token, uint32_t& noun);

// Opened by "before", "until", "if": no manner of what the clause above tells, as "when", "after",
// "as" and "while" are.
bool is_ahead_of(const Scene& scene, uint32_t verb);

// All nuclei of a sentence, in text order, joined where they tell one event; the others' content
// ("promised to send …") is left out.
std::vector<Nucleus> nuclei_of(const Scene& scene, const TriggerLexicon& lexicon,
                               uint32_t sentence);

}  // namespace dateline
