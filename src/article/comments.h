// Where the comments of readers begin on a page without mark-up that says so.
#pragma once

#include <vector>

#include "article/lines.h"

namespace dateline {

// The first line of the comments, or lines.size(): behind running text, three and more readers with
// their names and what they say. Linear in the page.
size_t find_comments(const std::vector<Line>& lines);

}  // namespace dateline
