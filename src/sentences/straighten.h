// Trees against the order of English words: what no reader would take for what the parser took it.
#pragma once

#include <cstdint>
#include <span>

#include "dateline/sentences.h"

namespace dateline {

// Columns of one sentence, tokens [first, last) of the article. Heads and relations are put right,
// and the tags and lemma of a noun that was taken for a verb.
struct SentenceColumns {
  std::span<Upos> upos;
  std::span<Xpos> xpos;
  std::span<std::string_view> lemma;
  std::span<Deprel> deprel;
  std::span<uint32_t> head;  // kNone: root
  uint32_t first = 0, last = 0;
};

// Keeps a tree a tree. Steps: verbs x tokens of the sentence, which is limited.
void straighten(const SentenceColumns& tree);

}  // namespace dateline
