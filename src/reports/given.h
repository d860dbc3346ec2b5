// Spans that a coder brings along: source-target pairs and event mentions of the contract.
#pragma once

#include <cstdint>

#include "actors/actor_finder.h"
#include "dateline/actors.h"
#include "dateline/article.h"
#include "dateline/page.h"
#include "dateline/sentences.h"
#include "dateline/text.h"
#include "sentences/tree.h"

namespace dateline {

// `actors` with one more actor for each side of a given pair that no mention of them heads. Without
// pairs, `actors` itself. Its views point into `arena` and into what `actors` points at.
Actors with_given(const Page& page, const Article& article, const Sentences& sentences,
                  const Actors& actors, const ActorFinder& finder, Arena& arena);

// Tokens that a span of the text (bytes) touches; empty when it touches none.
TokenRange tokens_of(const Sentences& sentences, Span span);
// The token of the range that hangs on something outside it; kNone for an empty range.
uint32_t head_of(const Sentences& sentences, TokenRange range);
// A span in code points, as it came, in bytes of `text`.
Span bytes_of(std::string_view text, Span code_points);

}  // namespace dateline
