// Pages that are no article: an index, a player, a wall, an error.
#pragma once

#include <string>

#include "article/draft.h"

namespace dateline {

// The reason where a page has no other.
inline constexpr std::string_view kNoRunningText =
    "no article found: nothing on the page reads as running text";

// Why the page is no article, for `issues`; empty where it is one. `lines` is the whole page,
// `draft.body` what was kept of it; `meta` is null for bare text.
std::string why_no_article(const std::vector<Line>& lines, const ArticleDraft& draft,
                           const Metadata* meta, const Lexicon& lexicon);

}  // namespace dateline
