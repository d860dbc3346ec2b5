// Actors: the people, bodies, groups, countries and places of one article, with their mentions.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/text.h"

namespace dateline {

enum class ActorKind : uint8_t {
  kPerson = 0,
  kOrganization = 1,
  kGroup = 2,
  kCountry = 3,
  kPlace = 4,
};

enum class MentionKind : uint8_t { kName = 0, kTitle = 1, kPronoun = 2, kDescription = 3 };

struct ActorMention {
  Span span;  // the whole phrase without its relative clauses: "Mali's interim president"
  MentionKind kind = MentionKind::kName;
  uint32_t head = 0;         // head token of the phrase
  uint32_t first_token = 0;  // token range, half-open
  uint32_t last_token = 0;
};

// "interim president" of "Mali": what a text calls an actor, at the words that say so.
struct ActorRole {
  std::string_view role;
  std::string_view of;  // empty: not said
  Span span;
};

struct Actor {
  std::string_view
      name;  // the longest name that the text gives; for an unnamed one, its description
  ActorKind kind = ActorKind::kOrganization;
  bool named = false;        // false: known by descriptions only ("three soldiers")
  std::string_view country;  // ISO 3166-1 alpha-3, "IGO", or empty
  std::string_view sector;   // PLOVER sector ("GOV", "MIL", "REB", ...), or empty
  double latitude = 0, longitude = 0;
  bool located = false;  // latitude and longitude hold
  std::span<const ActorRole> roles;
  std::span<const ActorMention> mentions;  // in text order
  std::span<const uint32_t> members;  // "the two leaders", "they": the actors that it stands for,
                                      // where the text says which; else empty. Not in JSON.
};

struct Actors {
  std::span<const Actor> actors;  // local id = index; in order of first mention
  std::span<const uint32_t>
      actor_of_token;  // per token: the actor of the innermost mention that covers it, or kNone
  std::span<const uint32_t>
      actor_of_head;  // per token: the actor whose mention has this token as head, or kNone
};

}  // namespace dateline
