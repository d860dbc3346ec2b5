// "The death toll of Friday's earthquake has risen to 157": a figure told without its act.
#pragma once

#include <cstdint>

#include "reports/scene.h"

namespace dateline {

struct Toll {
  uint32_t noun = kNone;   // "toll"
  uint32_t event = kNone;  // "earthquake"; kNone: the text has said which
  int32_t dead = -1, injured = -1;
};

// "Organisers put the number at 670,000": how many came, told of a protest that the text has just
// spoken of. The token of the first number after `behind` (kNone: from the beginning), or kNone.
// Linear in the sentence's tokens.
uint32_t crowd_of(const Scene& scene, uint32_t sentence, uint32_t behind);

// The first of the sentence; noun kNone: it tells none. Linear in its tokens.
Toll toll_of(const Scene& scene, uint32_t sentence);

}  // namespace dateline
