// What the line classifier looks at: one row of numbers a line. train/article_lines.py learns from
// the same rows (printed by bench/score/article_lines_main.cc), so their order is part of the model
// file.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "article/lines.h"

namespace dateline {

struct PageContext {
  std::string_view title;        // as chosen, or empty
  std::string_view body;         // the page's own articleBody, or empty
  std::string_view description;  // the page's own, or empty
  size_t headline = SIZE_MAX;    // the line that prints the title, or beyond the lines
};

// Columns of a row; the model file says how many it was trained on.
inline constexpr size_t kTextFeatures = 91;
inline constexpr size_t kHtmlFeatures = kTextFeatures + 121;

// True for a column whose numbers are 0 and 1; `html`: whether those of mark-up follow.
bool is_flag(size_t column, bool html);

// True for a line that is nothing but a link of few words: menus, tags, lists of other articles.
// Most lines of most pages are such; none is part of an article, so the classifier is not asked.
bool is_bare_link(const Line& line);

// The numbers of the lines that are asked about, a column a feature, and flags as a bit a line:
// what the trees of line_model.h read sixty-four lines at a time.
class LineFeatures {
 public:
  LineFeatures(std::vector<uint32_t> asked, size_t columns)
      : asked_(std::move(asked)),
        lines_(asked_.size()),
        columns_(columns),
        stride_(padded(lines_)),
        values_(std::make_unique_for_overwrite<float[]>(stride_ * columns)),
        flags_(columns * ((lines_ + kBlock - 1) / kBlock)) {}
  size_t lines() const { return lines_; }
  const std::vector<uint32_t>& asked() const { return asked_; }  // their numbers on the page
  size_t columns() const { return columns_; }
  // Of all lines, flags not written; whole blocks of kBlock may be read, what is beyond the lines
  // means nothing.
  const float* column(size_t number) const { return values_.get() + number * stride_; }
  float* column(size_t number) { return values_.get() + number * stride_; }

  // A word a column, a bit a line of a block.
  const uint64_t* flags(size_t block) const { return flags_.data() + block * columns_; }
  uint64_t* flags(size_t block) { return flags_.data() + block * columns_; }
  float value(size_t row, size_t number, bool html) const {
    if (!is_flag(number, html)) return column(number)[row];
    return static_cast<float>(flags(row / kBlock)[number] >> row % kBlock & 1);
  }

  static constexpr size_t kBlock = 64;

 private:
  // Whole blocks, and an odd number of cache lines, so that columns do not share a cache set.
  static size_t padded(size_t lines) { return (lines + kBlock - 1) / kBlock * kBlock + 16; }
  std::vector<uint32_t> asked_;
  size_t lines_, columns_, stride_;
  std::unique_ptr<float[]> values_;
  std::vector<uint64_t> flags_;
};

// Features of all lines but bare links; `html` adds the columns that need mark-up, `more` as many
// empty ones at the end. Linear in the page.
LineFeatures features_of(const std::vector<Line>& lines, const PageContext& context, bool html,
                         size_t more = 0);

}  // namespace dateline
