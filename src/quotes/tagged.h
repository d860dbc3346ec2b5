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

// One attribution, with pattern "run", for each run of content (or two of one sentence that their
// cue parts) that has a cue in its sentence. Linear.
std::vector<Attribution> propose_runs(const TaggedRuns& runs, const Sentences& sentences,
                                      const Tree& tree);

// Those of the grammar and those of the labels.
std::vector<Attribution> propose(const Sentences& sentences, const Tree& tree,
                                 const Encoded& encoded);

// Head of the source run of sentence `sentence` that is nearest to token `t`, or kNone.
uint32_t nearest_source(const TaggedRuns& runs, const Sentences& sentences, const Tree& tree,
                        uint32_t t);

}  // namespace dateline
