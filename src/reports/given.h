// Spans that a coder brings along: source-target pairs and event mentions of the contract.
#pragma once

#include <cstdint>
#include <optional>

#include "actors/actor_finder.h"
#include "base/utf8.h"
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

// Spans in code points, as they came, to tokens. Made once for all spans of a text.
class GivenSpans {
 public:
  explicit GivenSpans(const Article& article, const Sentences& sentences);
  // The words of the span, and in `bytes` where they stand; empty for one that does not lie within
  // the text or holds no word.
  TokenRange tokens(Span code_points, Span& bytes) const;
  TokenRange tokens(const std::optional<Span>& code_points) const;

 private:
  const Sentences& sentences_;
  OffsetMap map_;
  uint32_t count_;  // code points of the text
};

}  // namespace dateline
