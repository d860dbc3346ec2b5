// Spans of names that no name has by its letters alone, mended.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/sentences.h"

namespace dateline {

// `entities`: of an article, in order; `first`: where its sentences begin, and the end.
// "Ohio-based" as one word is said of somebody, as "Canadian" is, and ends where it ends;
// a bracket that was opened in a name is closed or left out; one word in small letters is neither
// somebody's name nor a body's where the sentence has capitals.
void mend_spans(std::span<const std::string_view> forms, std::span<const uint32_t> first,
                std::vector<Entity>& entities);

}  // namespace dateline
