// Entities of an article, from the encoder's labels word by word.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
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
  // article. What it returns is the caller's until the next call.
  std::vector<Entity>& decide(std::span<const std::string_view> forms,
                              std::span<const uint32_t> first, const EncodedColumns& columns,
                              std::span<const EntityLabel> labels);

 private:
  static constexpr size_t kTypes = static_cast<size_t>(EntityType::kMisc) + 1;
  using Scores = std::array<float, kTypes>;
  struct Name {
    Scores scores = {};
    EntityType type = EntityType::kNone;
    uint32_t mentions = 0;
  };
  void decide_article(std::span<const std::string_view> forms, std::span<const uint32_t> first,
                      const EncodedColumns& columns, std::span<const EntityLabel> labels);
  void collect(std::span<const uint32_t> first, const EncodedColumns& columns,
               std::span<const EntityLabel> labels);
  Scores scores_of(const Entity& entity, const EncodedColumns& columns,
                   std::span<const EntityLabel> labels) const;
  void key_of(std::span<const std::string_view> forms, uint32_t first, uint32_t last);
  // Null where no name of the article is written so.
  const Name* known(std::span<const std::string_view> forms, uint32_t first, uint32_t last);
  void learn_spelling(std::span<const std::string_view> forms);
  void vote(std::span<const std::string_view> forms, const EncodedColumns& columns,
            std::span<const EntityLabel> labels);
  void settle_initials(std::span<const std::string_view> forms);
  void find_missed(std::span<const std::string_view> forms, std::span<const uint32_t> first,
                   const EncodedColumns& columns, std::span<const EntityLabel> labels);
  void join_torn(std::span<const std::string_view> forms, std::span<const uint32_t> first);
  void lengthen(std::span<const std::string_view> forms, std::span<const uint32_t> first);

  std::vector<Entity> all_, entities_, more_;  // all_: of the text; the others: of an article
  std::unordered_map<std::string, Name> names_;
  std::unordered_map<std::string, Scores> endings_;  // last words of longer names
  std::unordered_set<std::string_view> openers_;     // first words of names
  // Names in small letters, and how they are written.
  std::unordered_map<std::string, std::string> spelled_;
  std::string key_, lower_;
};

}  // namespace dateline
