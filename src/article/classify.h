// Which lines of a page are the article's: a likelihood for each line, then the stretch that holds
// the article.
#pragma once

#include <utility>
#include <vector>

#include "article/lines.h"

namespace dateline {

// True where a line's words alone say that it is no part of an article.
bool is_furniture(const Line& line);
// A sentence or more, to judge by its shape.
bool is_prose(const Line& line);

// Sets `keep` of every line of a page without mark-up.
void score_text_lines(std::vector<Line>& lines);

// The stretch [first, last) of lines that holds the article: the run whose summed evidence is the
// largest. Empty if nothing speaks for an article.
std::pair<size_t, size_t> article_stretch(const std::vector<Line>& lines);

}  // namespace dateline
