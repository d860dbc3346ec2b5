// A report while it is being drawn up: its participants still in lists that grow.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/reports.h"
#include "reports/scene.h"

namespace dateline {

struct Draft {
  Report report;
  std::vector<uint32_t> actors, recipients;
  uint32_t doer = kNone, patient = kNone;  // tokens of their phrases
  bool sure = true;                        // Participants::sure
  uint32_t told_date = kNone;  // of the act that it takes up (told_before.h), of Dates::expressions
};

// The actor has a name.
bool is_named(const Scene& scene, uint32_t id);
// Named, or tied to a name: "Arnor's police", "soldiers from Gondor".
bool is_known(const Scene& scene, uint32_t id);
// The smallest span that holds both; an empty one does not count.
Span cover(Span a, Span b);

}  // namespace dateline
