// The resolver: which phrases of an article speak of the same actor.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "actors/phrases.h"
#include "dateline/article.h"

namespace dateline {

struct Role {
  TokenRange words;     // "interim president"
  std::string_view of;  // country or body: words of the text, or the gazetteer's name
  const SectorWord* word = nullptr;
  std::string_view country, sector;
};

// An actor in the making.
struct ActorDraft {
  ActorKind kind = ActorKind::kOrganization;
  bool named = false;
  std::string name;
  std::string_view country, sector;
  const GazetteerEntry* entry = nullptr;
  bool plural = false;
  char gender = 0;
  std::vector<Role> roles;
  std::vector<uint32_t> phrases;  // indices, in text order
  std::vector<uint32_t> members;
  std::vector<std::string> parts;  // persons: words of the fullest name, folded
  uint32_t first_phrase = kNone;
};

// Sets `actor` of each phrase that could be settled; phrases without one are no mention.
std::vector<ActorDraft> resolve(const ActorContext& context, const Article& article,
                                std::vector<Phrase>& phrases);

}  // namespace dateline
