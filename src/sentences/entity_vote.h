// Entities of an article, from the encoder's labels word by word.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/sentences.h"
#include "encoder/encoder.h"

namespace dateline {

// A label of the model as ours.
struct EntityLabel {
  EntityType type = EntityType::kNone;
  bool begins = false;
};

// One worker's; reused from article to article.
class EntityVote {
 public:
  // `first`: where the stretches of words begin that were labelled on their own. The spans are
  // those of the best label sequence; the types are decided over all mentions of a name in the
  // article.
  std::span<const Entity> decide(std::span<const std::string_view> forms,
                                 std::span<const uint32_t> first, const EncodedColumns& columns,
                                 std::span<const EntityLabel> labels, Arena& arena);

 private:
  void collect(std::span<const uint32_t> first, const EncodedColumns& columns,
               std::span<const EntityLabel> labels);
  std::vector<Entity> entities_;
};

}  // namespace dateline
