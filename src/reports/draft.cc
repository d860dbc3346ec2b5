// What several phases ask of a draft's participants and spans; no phase of its own.
#include "reports/draft.h"

#include <algorithm>

namespace dateline {

bool is_named(const Scene& scene, uint32_t id) { return scene.actors.actors[id].named; }

bool is_known(const Scene& scene, uint32_t id) {
  const Actor& a = scene.actors.actors[id];
  if (a.named || !a.country.empty()) return true;
  for (const ActorMention& m : a.mentions) {
    for (uint32_t token = m.first_token; token < m.last_token; ++token) {
      if (scene.sentences.upos[token] == Upos::kPropn) return true;
    }
  }
  return false;
}

Span cover(Span a, Span b) {
  if (a.empty()) return b;
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace dateline
