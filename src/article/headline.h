// Where the headline stands on a page of mark-up, and how far from it every line is in the tree: of
// several texts on one page (comments, teasers, other posts) the article's is the headline's own.
#pragma once

#include <string_view>
#include <vector>

#include "article/lines.h"
#include "html/dom.h"

namespace dateline {

// The number of the line that prints the headline: the title's own words, best in a heading, else
// the page's only first heading; lines.size() where there is none.
size_t find_headline(const std::vector<Line>& lines, std::string_view title);

// Fills headline_up and headline_down of all lines. Linear in the lines, but for the depth of runs
// that do not share a parent.
void place_by_headline(const html::Dom& dom, size_t headline, std::vector<Line>& lines);

}  // namespace dateline
