// Country and PLOVER sector of a noun phrase, from its own words.
#pragma once

#include <cstdint>
#include <string_view>

#include "actors/gazetteer.h"
#include "actors/lexicon.h"
#include "actors/names.h"
#include "dateline/sentences.h"
#include "sentences/tree.h"

namespace dateline {

// What one article's phrases are coded from.
struct ActorContext {
  const Sentences& sentences;
  const Tree& tree;
  const Gazetteer& gazetteer;
  const SectorLexicon& lexicon;
  const GivenNames& given;
  const Leaders& leaders;
  const Names& names;
};

struct PhraseCode {
  std::string_view country;   // ISO-3, "IGO", or empty
  std::string_view sector;    // PLOVER, or empty
  uint32_t of_first = kNone;  // the name that gives the country or body: tokens [of_first, of_last)
  uint32_t of_last = kNone;
  const GazetteerEntry* of_entry = nullptr;
  uint32_t owner = kNone;  // token of a possessor that is no such name ("his", "X's"), or kNone
  bool former = false;     // "former", "ex-", "ousted"
  bool opposition = false;
};

// Codes the phrase `range` whose head word is `head`, and whose listed words end at `head` and
// begin at `word.first`. Names that are part of `own` are not read as modifiers.
PhraseCode code_phrase(const ActorContext& context, TokenRange range, uint32_t head,
                       SectorLexicon::Match word, TokenRange own);

// Country and sector that the words of a body's own name give: "Central Bank of Nigeria".
PhraseCode code_name(const ActorContext& context, const Name& name);

}  // namespace dateline
