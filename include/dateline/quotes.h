// Quotes: words, who said them, how they are introduced, through which channel.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/text.h"

namespace dateline {

enum class QuoteKind : uint8_t { kDirect = 0, kIndirect = 1, kMixed = 2 };

struct Quote {
  Span span;  // the words said; for direct ones, inside the marks
  QuoteKind kind = QuoteKind::kDirect;
  uint32_t speaker = kNone;  // local actor, or kNone
  Span speaker_span;         // the words that name the speaker here; empty if none
  Span cue;                  // "said", "according to"; empty if none
  std::string_view channel;  // "statement", "X", "television", "interview", ...; empty if not said
};

struct Quotes {
  std::span<const Quote> quotes;  // in text order
};

}  // namespace dateline
