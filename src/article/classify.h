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

// Sets `keep` of every line of a page of mark-up. `body` and `description` are the page's own (JSON-LD),
// or empty.
void score_html_lines(std::vector<Line>& lines, std::string_view title, std::string_view body, std::string_view description);

// Lines at or above are the article's; captions, which stay in the text as captions, need less.
inline constexpr float kKeepLine = 0.5f, kKeepCaption = 0.3f;

// The stretch [first, last) of lines that holds the article: the run whose summed evidence is the
// largest. Empty if nothing speaks for an article.
std::pair<size_t, size_t> article_stretch(const std::vector<Line>& lines);

}  // namespace dateline
