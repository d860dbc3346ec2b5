// The line classifier: gradient-boosted trees learnt by train/article_lines.py, one set for bare
// text and one for mark-up. A small text file of data/; immutable after load.
#pragma once

#include <string>
#include <vector>

#include "article/lines.h"
#include "dateline/error.h"

namespace dateline {

class LineModel {
 public:
  // Reads the two models of `path`. Errors: missing, damaged, or made for other features.
  static Result<LineModel> load(const std::string& path);

  // The likelihood that each line is the article's. `rows` as features_of makes them of `lines`.
  std::vector<float> score(const std::vector<float>& rows, const std::vector<Line>& lines,
                           bool html) const;

 private:
  // Inner node: go left where row[feature] <= threshold. Leaf: feature is kLeaf, the value in
  // threshold.
  struct Node {
    double threshold;
    uint16_t feature, left, right;
  };
  static constexpr uint16_t kLeaf = 0xFFFF;
  struct Forest {
    size_t width = 0;
    std::vector<Node> nodes;
    std::vector<uint32_t> roots;
  };
  static double margin(const Forest& forest, const float* row);
  static std::vector<float> smoothed(const Forest& second, const std::vector<float>& rows,
                                     size_t width, const std::vector<float>& first,
                                     const std::vector<float>& groups);
  Forest text_, html_, text_again_, html_again_;
};

}  // namespace dateline
