// An article: what a person would read on the page.
#pragma once

#include <span>
#include <string_view>

#include "dateline/dates.h"
#include "dateline/text.h"

namespace dateline {

enum class BlockKind : uint8_t {
  kParagraph = 0,
  kHeading = 1,
  kQuote = 2,
  kList = 3,
  kCaption = 4,
  kTable = 5,
};

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Span span;  // of the text; blocks are in order and do not overlap
};

// All views point into the arena that the article was made in. An empty view means: not known.
struct Article {
  std::string_view title;
  std::span<const std::string_view> authors;
  std::string_view agency;    // "Reuters", when the page credits one
  std::string_view outlet;    // the site's or paper's name; from a bare URL, its host
  std::string_view url;       // canonical, else the page's own
  std::string_view language;  // BCP 47 ("en", "fr"), or empty
  When published;             // the day that the page bears, with its basis; time and zone in .edtf
  std::string_view modified;  // ISO 8601, or empty
  std::string_view text;      // UTF-8; blocks separated by "\n\n"; the title is not in it
  std::span<const Block> blocks;
  bool is_article = true;  // false: an index, a cookie wall, a video page; text is then empty
};

}  // namespace dateline
