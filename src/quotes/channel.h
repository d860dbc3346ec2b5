// Channels: through what the words came out: "in a statement", "wrote on X", "told Reuters".
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/actors.h"
#include "dateline/sentences.h"
#include "sentences/tree.h"

namespace dateline {

// The channel that the cue's clause names, or empty. `source`: head token of the source, or kNone
// ("the statement said"). The view is static, or points into the article's forms or an actor's
// name.
std::string_view find_channel(const Sentences& sentences, const Tree& tree, const Actors& actors,
                              uint32_t cue, uint32_t source);

}  // namespace dateline
