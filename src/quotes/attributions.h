// Attributions: every place where the grammar allows "source, cue, content", before it is decided
// which of them are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/actors.h"
#include "dateline/article.h"
#include "dateline/sentences.h"
#include "encoder/encoded.h"
#include "quotes/marks.h"
#include "sentences/tree.h"

namespace dateline {

struct Attribution {
  uint32_t cue_head = 0;         // token
  TokenRange cue;                // "has said", "according to"
  TokenRange content;            // tokens of the words said, marks at the ends off
  uint32_t source_head = kNone;  // token, or kNone
  std::string_view lemma;        // of the cue
  // How the content hangs on the cue: "ccomp", "ccomp<" (before it), "xcomp", "obj", "obl:for",
  // "para", "para>", "as", "n:that", "a:ccomp", "according" …; "run": the encoder's own span.
  std::string pattern;
  bool clause = false;  // the content is a clause, not a phrase
  float score = 0;      // chance that it is one, set by the cue lexicon
};

std::vector<Attribution> find_attributions(const Sentences& sentences, const Tree& tree);

// Who says what the verb introduces: its subject; of a participle, that of the clause that it hangs
// on, or the noun that it describes; of a passive, the agent. kNone: not said.
uint32_t source_of_verb(const Tree& tree, uint32_t verb);
// The head of the phrase behind "according to", whose first token is `t`.
uint32_t source_of_according(const Tree& tree, uint32_t t);

}  // namespace dateline
