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

// Lists and tables of a page of mark-up go as a whole rather than in parts: between the first and
// the last likely line, each short line becomes as likely as halfway between itself and the mean
// (in log-odds) of the lines of its make. On pages not learnt from, lists of reports, results and
// instructions gain, and nothing else changes.
void even_out_lists(std::vector<Line>& lines);

// Lines at or above are the article's: of bare text, of mark-up. On pages not learnt from, all of
// 0.40 to 0.50 give mark-up the same F1; the lower it is, the less is missed of odd pages.
inline constexpr float kKeepLine = 0.5f, kKeepHtmlLine = 0.45f;

// The stretch [first, last) of lines that holds the article: the run whose summed evidence is the
// largest. Empty if nothing speaks for an article.
std::pair<size_t, size_t> article_stretch(const std::vector<Line>& lines);

}  // namespace dateline
