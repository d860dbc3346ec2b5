// What the encoder's own labels propose: spans of content with the cue and the source beside them.
#pragma once

#include <vector>

#include "encoder/encoded.h"
#include "quotes/attributions.h"

namespace dateline {

// Labelled runs of one article, in text order. Empty where the model has no such heads.
struct TaggedRuns {
  std::vector<TokenRange> content, source, cue;  // never across sentences
};

TaggedRuns find_runs(const Sentences& sentences, const Encoded& encoded);

// Index of the run of `runs` that is nearest to `range`, at most `reach` tokens away and within
// `sentence`; or kNone. Logarithmic.
uint32_t nearest_run(const std::vector<TokenRange>& runs, TokenRange range, TokenRange sentence,
                     uint32_t reach);

// The token of the range that the others hang on: the first whose head is outside.
uint32_t top_token(const Sentences& sentences, TokenRange range);

// One attribution, with pattern "run", for each run of content (or two of one sentence that their
// cue parts) that has a cue in its sentence. Linear.
std::vector<Attribution> propose_runs(const TaggedRuns& runs, const Sentences& sentences,
                                      const Tree& tree);

}  // namespace dateline
