// Quote marks: which stretches of a text stand between them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/article.h"
#include "dateline/text.h"

namespace dateline {

struct Quoted {
  Span inner;               // the words between the marks
  Span outer;               // with the marks
  bool single = false;      // single marks: ‘…’
  bool closed = true;       // false: the block ended first (a running quote, or a mark forgotten)
  bool runs_on = false;     // goes on in the next block, which opens with a mark again
  bool turn = false;        // a block that its label gives to a speaker; no marks
  Span speaker;             // the words of that label, or of the name behind the marks; or empty
  uint32_t inside = kNone;  // index of the stretch around it
};

// Double marks that nothing closes in their block and no next block goes on.
struct UnclosedMarks {
  uint32_t count = 0;
  uint32_t first = kNone;  // where the first one stands
};

// In text order, outer ones before inner ones. Marks never pair across blocks. Linear.
std::vector<Quoted> find_quoted(std::string_view text, std::span<const Block> blocks,
                                UnclosedMarks* unclosed = nullptr);

}  // namespace dateline
