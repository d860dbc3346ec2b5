// What the text says of a person, as far as it can tell two of them apart.
#pragma once

#include <string_view>

#include "dateline/actors.h"
#include "reports/scene.h"

namespace dateline {

struct PersonFacts {
  char gender = 0;       // 'm', 'f', or 0: not said
  std::string_view age;  // "12", "two"; empty: not said
};

// By the nouns, pronouns and ages of the first mentions. Linear in their tokens.
PersonFacts facts_of(const Scene& scene, const Actor& actor);
// 'm', 'f', or 0: by one noun or pronoun.
char gender_at(const Scene& scene, uint32_t token);

}  // namespace dateline
