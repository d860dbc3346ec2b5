// Has it happened? From tense, modality, negation and what stands above (report_finder.h has the
// definitions).
#pragma once

#include "reports/nucleus.h"
#include "reports/scene.h"

namespace dateline {

struct StatusReading {
  Status status = Status::kActual;
  bool background = false;  // past perfect, relative clause: a candidate for historical
  bool main = false;        // told by the sentence's main verb, or by what a speech verb governs
  bool long_past = false;   // "five years after …"
  bool if_then = false;     // "will strike if …"
};

StatusReading status_of(const Scene& scene, const Nucleus& nucleus);

}  // namespace dateline
