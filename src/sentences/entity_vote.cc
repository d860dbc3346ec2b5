// Spans from the label sequence.
#include "sentences/entity_vote.h"

namespace dateline {

std::span<const Entity> EntityVote::decide(std::span<const std::string_view> forms,
                                           std::span<const uint32_t> first,
                                           const EncodedColumns& columns,
                                           std::span<const EntityLabel> labels, Arena& arena) {
  (void)forms;
  collect(first, columns, labels);
  return arena.copy(entities_);
}

void EntityVote::collect(std::span<const uint32_t> first, const EncodedColumns& columns,
                         std::span<const EntityLabel> labels) {
  entities_.clear();
  for (size_t s = 0; s + 1 < first.size(); ++s) {
    for (uint32_t t = first[s]; t < first[s + 1];) {
      const EntityLabel label = labels[columns.entity[t]];
      const uint32_t begin = t++;
      if (label.type == EntityType::kNone) continue;
      while (t < first[s + 1] && !labels[columns.entity[t]].begins &&
             labels[columns.entity[t]].type == label.type) {
        ++t;
      }
      entities_.push_back({label.type, begin, t});
    }
  }
}

}  // namespace dateline
