// What the pair head of the model makes of two sides in a sentence, alone and with the lexicon.
#pragma once

#include <cstdint>
#include <vector>

#include "encoder/encoded.h"
#include "reports/draft.h"
#include "reports/nucleus.h"

namespace dateline {

class PairTyping {
 public:
  PairTyping(const Scene& scene, const Encoded& encoded) : scene_(scene), encoded_(encoded) {}

  // What the head takes a draft for; kNone where a side is unknown or the model has no such head.
  EventType type_of(const Draft& draft) const;

  struct Typed {
    EventType type = EventType::kConsult;  // nothing to go by: the most frequent type
    float sure = 0;
  };
  // One of PLOVER's types for two given sides of a sentence, either of which may be empty. `told`:
  // the type by the lexicon's words and the status, kNone where they tell none.
  Typed type_of_sides(uint32_t sentence, TokenRange source, TokenRange target,
                      EventType told) const;

 private:
  TokenRange mention_range(uint32_t token) const;
  bool logits_of(uint32_t sentence, TokenRange source, TokenRange target,
                 std::vector<float>& logits) const;

  const Scene& scene_;
  const Encoded& encoded_;
};

// What coders of pairs make of an act that has not happened (Hu et al.'s codebook after PLOVER's
// manual): a promised help is an AGREE, a threatened blow a THREATEN, a help denied a REJECT.
EventType as_told(EventType type, Status status);

// The nucleus that best joins the two sides, or null: each side among its words' phrases counts.
const Nucleus* joining(const Scene& scene, const std::vector<Nucleus>& nuclei, TokenRange source,
                       TokenRange target);

}  // namespace dateline
