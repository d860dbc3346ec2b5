// The marked stretches of an article laid over its tokens.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/article.h"
#include "dateline/quotes.h"
#include "dateline/sentences.h"
#include "quotes/marks.h"
#include "sentences/tree.h"

namespace dateline {

// A quote in the making.
struct Said {
  Span span;
  QuoteKind kind = QuoteKind::kIndirect;
  uint32_t source = kNone;    // token
  uint32_t cue_head = kNone;  // token
  TokenRange cue;
  uint32_t marked = kNone;       // stretch that it fills
  uint32_t marked_last = kNone;  // the last one, of a quote that its cue interrupts
  float score = 0;
  uint32_t follows = kNone;  // marked stretch whose speaker goes on
  Span label;                // words beside the marks that name the speaker
};

struct Stretches {
  Stretches(const Article& article, const Sentences& sentences);

  // Double marks at the outside, or single ones where they are the page's way to quote.
  bool is_outer(uint32_t m) const { return marked[m].inside == kNone; }
  // An empty line between tokens a < b.
  bool crosses_block(uint32_t a, uint32_t b) const;
  // Nothing else stands in the block of stretch `m`.
  bool fills_block(uint32_t m) const;

  std::string_view text;
  const Sentences& s;
  UnclosedMarks unclosed;
  std::vector<Quoted> marked;
  std::vector<uint32_t> of_token;  // per token: the outermost stretch around it, or kNone
  std::vector<uint32_t> first_token, last_token;  // per stretch, half-open; kNone: no word
};

}  // namespace dateline
