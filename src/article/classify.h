// Which lines of a page are the article's: a likelihood for each line, then the stretch that holds
// the article.
#pragma once

#include <utility>
#include <vector>

#include "article/features.h"
#include "article/line_model.h"
#include "article/lines.h"

namespace dateline {

// True where a line's words alone say that it is no part of an article.
bool is_furniture(const Line& line);
// A sentence or more, to judge by its shape.
bool is_prose(const Line& line);

// Sets `keep` of every line by rules alone: where the stretch lies, before a title is known.
void score_by_shape(std::vector<Line>& lines);

// Sets `keep` of every line as the model sees it.
void score_by_model(std::vector<Line>& lines, const PageContext& context, const LineModel& model,
                    bool html);

// Lines at or above are the article's.
inline constexpr float kKeepLine = 0.5f;

// The stretch [first, last) of lines that holds the article: the run whose summed evidence is the
// largest. Empty if nothing speaks for an article.
std::pair<size_t, size_t> article_stretch(const std::vector<Line>& lines);

}  // namespace dateline
