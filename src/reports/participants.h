// Who does it, to whom, at whose initiative.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reports/nucleus.h"
#include "reports/scene.h"

namespace dateline {

struct Participants {
  std::vector<uint32_t> actors, recipients;  // local actor ids
  uint32_t initiator = kNone;
  bool sure = true;  // each found as a head of its phrase, none through a possessor or by distance
  uint32_t patient = kNone;      // token of the phrase that suffers it (counts)
  std::vector<uint32_t> beside;  // tokens of all phrases where a recipient was looked for
  uint32_t doer = kNone;         // token of the phrase that does it
};

// The sides last told of, for "the two leaders", "both sides"; may be empty.
struct LastSides {
  std::vector<uint32_t> met;      // of a meeting
  std::vector<uint32_t> opposed;  // two bodies or states, one of which acted against the other
};

Participants participants_of(const Scene& scene, const Nucleus& nucleus, const LastSides& last);

// All phrases of the nucleus' tokens, in the order of the tokens.
std::vector<Argument> arguments_of(const Scene& scene, const Nucleus& nucleus);

}  // namespace dateline
