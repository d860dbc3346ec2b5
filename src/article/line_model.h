// The line classifier: gradient-boosted trees learnt by train/article_lines.py, one set for bare
// text and one for mark-up. A small text file of data/; immutable after load.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "article/features.h"
#include "article/lines.h"
#include "dateline/error.h"

namespace dateline {

class LineModel {
 public:
  // Reads the two models of `path`. Errors: missing, damaged, or made for other features.
  static Result<LineModel> load(const std::string& path);

  // Columns that score() fills itself, behind those of the features.
  static size_t own_columns(bool html);
  // The likelihood that each line is the article's, between 0.018 and 0.982: what is surer is told
  // as these. `features` as features_of makes them of `lines`, with own_columns more.
  std::vector<float> score(LineFeatures& features, const std::vector<Line>& lines, bool html) const;

 private:
  // A line goes left where its number in column `feature` is at most `threshold`.
  struct Split {
    float threshold;
    uint32_t feature;
  };
  // Places of a tree are numbered from 0, its root.
  struct Node {
    uint16_t place, split, left, right;
  };
  struct Leaf {
    double value;
    uint16_t place;
  };
  struct Tree {
    uint32_t nodes, leaves;  // where those of this tree end; they begin where the last one's end
    uint32_t splits;         // how many splits it and the trees before it ask for
    double least = 0, most = 0;  // what the trees after it may still add
  };
  struct Forest {
    size_t width = 0;
    std::vector<Split> splits;  // each once, in order of first use
    std::vector<Node> nodes;    // parents first
    std::vector<Leaf> leaves;
    std::vector<Tree> trees;
  };
  // Lines that are asked at once: words of a bit a line.
  static constexpr size_t kWords = 4;
  using LineBits = std::array<uint64_t, kWords>;
  class Loader;
  static std::vector<double> margins(const Forest& forest, const LineFeatures& features);
  Forest text_, html_, text_again_;
};

}  // namespace dateline
