// What the line classifier looks at: one row of numbers a line. train/article_lines.py learns from
// the same rows (printed by bench/score/article_lines_main.cc), so their order is part of the model
// file.
#pragma once

#include <string_view>
#include <vector>

#include "article/lines.h"

namespace dateline {

struct PageContext {
  std::string_view title;        // as chosen, or empty
  std::string_view body;         // the page's own articleBody, or empty
  std::string_view description;  // the page's own, or empty
};

// Columns of a row; the model file says how many it was trained on.
inline constexpr size_t kTextFeatures = 80;
inline constexpr size_t kHtmlFeatures = kTextFeatures + 94;

// Rows of all lines, one after the other; `html` adds the columns that need mark-up. Linear in the
// page.
std::vector<float> features_of(const std::vector<Line>& lines, const PageContext& context,
                               bool html);

}  // namespace dateline
