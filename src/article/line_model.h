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

// Which of LineFeatures::kBlock numbers are at most the threshold, as bits.
using AtMost = uint64_t (*)(const float* numbers, float threshold);
// The ways that this machine has, which all give the same: the plain one first, the fastest last.
std::vector<AtMost> ways_of_at_most();

// Adds to each of kBlock sums the value of the leaf that its line came to. The leaf's number is a
// bit a line for each of its `count` digits. Sums of lines that are not open are of no use. Behind
// the leaves' `values` stand kLeavesAtOnce numbers that mean nothing.
using AddLeaves = void (*)(uint64_t open, const uint64_t* digits, size_t count,
                           const double* values, double* sums);
std::vector<AddLeaves> ways_of_add_leaves();
inline constexpr size_t kLeavesAtOnce = 32;

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
  // Of a flag: where it is not set.
  struct Split {
    float threshold;
    uint32_t feature : 31;
    bool flag : 1;
  };
  // Places of a tree are numbered from 0, its root.
  struct Node {
    uint16_t place, split, left, right;
  };
  // A tree has so many places at most, and its leaves numbers of so many binary digits.
  static constexpr size_t kMaxPlaces = 256, kMaxDigits = 8;
  struct Tree {
    // Where those of this tree end; they begin where the last one's end.
    uint32_t nodes = 0, leaves = 0;
    uint32_t splits = 0;  // how many splits it and the trees before it ask for
    uint32_t digits = 0;  // of the numbers of its leaves
    // Of each digit: where the places of the leaves that have it end.
    std::array<uint32_t, kMaxDigits> places{};
    double least = 0, most = 0;  // what the trees after it may still add
  };
  struct Forest {
    size_t width = 0;
    std::vector<Split> splits;     // each once, in order of first use
    std::vector<Node> nodes;       // parents first
    std::vector<double> leaves;    // their values
    std::vector<uint16_t> places;  // of leaves, by tree and digit
    std::vector<Tree> trees;
  };
  class Loader;
  static std::vector<double> margins(const Forest& forest, const LineFeatures& features);
  Forest text_, html_, text_again_;
};

}  // namespace dateline
