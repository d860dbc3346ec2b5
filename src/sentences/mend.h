// Corrections of a sentence's tree by what English word order leaves no doubt about.
#pragma once

#include <cstdint>
#include <span>

#include "dateline/sentences.h"

namespace dateline {

// One sentence's columns, heads as indices into them (kNone: the root).
struct TreeColumns {
  std::span<const Upos> upos;
  std::span<const Xpos> xpos;
  std::span<uint32_t> head;
  std::span<Deprel> deprel;
};

// Keeps the tree a tree with the same root or, where a clause gives up its place to another, the
// other as root. Linear in the tokens for each verb of speech or relative pronoun found.
void mend_tree(TreeColumns tree);

}  // namespace dateline
