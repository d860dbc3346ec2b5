// Trees over rows of features, in two rounds: the second sees the first round's margins of the line
// and of its neighbours on the page and in the tree (what has one parent, what is of one make),
// which is what smooths a page. Sums are in a fixed order, so figures are
// the same on every machine.
#include "article/line_model.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <unordered_map>

#include "article/features.h"

namespace dateline {
namespace {

// Neighbours whose first-round likelihood the second round sees, on each side.
constexpr int kNeighbours = 4;
constexpr size_t kAgain =
    1 + 2 * kNeighbours + 3;  // own, neighbours, means over 3, 8 and 20 lines around
constexpr size_t kWindows[] = {3, 8, 20};
// With mark-up also the mean of each group that the line is in, and that of the group's other
// lines.
constexpr size_t kGroups = 3;
constexpr size_t kAgainHtml = kAgain + 2 * kGroups;
// What a line weighs in its group: long lines more, up to this many characters; -5 where a line
// is alone.
constexpr double kMaxGroupChars = 400, kGroupUnit = 80, kBaseWeight = 0.5;
constexpr float kAlone = -5;
// Margins (log-odds) beyond this say no more; and unlike likelihoods they need no exp, which
// machines round each in their own way.
constexpr double kMaxMargin = 4;

// Two columns: the weighted mean margin of each line's group, with the line and without.
template <class Key>
void add_group(const std::vector<Line>& lines, const std::vector<float>& first, Key&& key,
               size_t column, std::vector<float>& out) {
  struct Sum {
    double margin = 0, weight = 0;
  };
  const auto weight = [](const Line& line) {
    return kBaseWeight + std::min<double>(line.shape.chars, kMaxGroupChars) / kGroupUnit;
  };
  std::unordered_map<uint64_t, Sum> sums;
  for (size_t i = 0; i < lines.size(); ++i) {
    Sum& sum = sums[key(lines[i])];
    sum.margin += first[i] * weight(lines[i]);
    sum.weight += weight(lines[i]);
  }
  for (size_t i = 0; i < lines.size(); ++i) {
    const Sum& sum = sums[key(lines[i])];
    const double own = weight(lines[i]), rest = sum.weight - own;
    float* row = out.data() + i * 2 * kGroups + column;
    row[0] = static_cast<float>(sum.margin / sum.weight);
    row[1] = rest > 1e-9 ? static_cast<float>((sum.margin - first[i] * own) / rest) : kAlone;
  }
}

std::vector<float> group_columns(const std::vector<Line>& lines, const std::vector<float>& first) {
  std::vector<float> out(lines.size() * 2 * kGroups);
  add_group(
      lines, first, [](const Line& line) { return line.parent; }, 0, out);
  add_group(
      lines, first, [](const Line& line) { return line.grandparent; }, 2, out);
  add_group(
      lines, first, [](const Line& line) { return line.make; }, 4, out);
  return out;
}

float likelihood(double margin) { return static_cast<float>(1.0 / (1.0 + std::exp(-margin))); }

}  // namespace

Result<LineModel> LineModel::load(const std::string& path) {
  std::ifstream in(path);
  if (!in)
    return Error{ErrorCode::kNotFound, path + ": cannot be read; is the data folder complete?"};
  LineModel model;
  const auto bad = [&](const std::string& why) {
    return Error{ErrorCode::kBadData, path + ": " + why};
  };
  Forest* forest = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    if (line.starts_with("model ")) {
      std::string word, name;
      size_t width = 0;
      fields >> word >> name >> width;
      forest = name == "text"         ? &model.text_
               : name == "html"       ? &model.html_
               : name == "text_again" ? &model.text_again_
               : name == "html_again" ? &model.html_again_
                                      : nullptr;
      if (!forest) return bad("unknown model " + name);
      const size_t expected = (name.starts_with("text") ? kTextFeatures : kHtmlFeatures) +
                              (!name.ends_with("again")   ? 0
                               : name.starts_with("text") ? kAgain
                                                          : kAgainHtml);
      if (width != expected)
        return bad("made for " + std::to_string(width) + " features, this build has " +
                   std::to_string(expected));
      forest->width = width;
      continue;
    }
    if (!forest) return bad("a tree before its model");
    // A tree: nodes apart by spaces, "feature,threshold,left,right" or a leaf's value alone.
    const auto base = static_cast<uint32_t>(forest->nodes.size());
    forest->roots.push_back(base);
    size_t count = 0;
    for (std::string cell; fields >> cell; ++count) {
      Node node{0, kLeaf, 0, 0};
      unsigned feature = 0, left = 0, right = 0;
      if (std::sscanf(cell.c_str(), "%u,%lf,%u,%u", &feature, &node.threshold, &left, &right) ==
          4) {
        if (feature >= forest->width || left <= count || right <= count)
          return bad("a damaged tree");
        node.feature = static_cast<uint16_t>(feature), node.left = static_cast<uint16_t>(left),
        node.right = static_cast<uint16_t>(right);
      } else if (std::sscanf(cell.c_str(), "%lf", &node.threshold) != 1) {
        return bad("a damaged tree");
      }
      forest->nodes.push_back(node);
    }
    for (size_t i = base; i < forest->nodes.size(); ++i) {
      const Node& node = forest->nodes[i];
      if (node.feature != kLeaf && (node.left >= count || node.right >= count))
        return bad("a damaged tree");
    }
    if (count == 0) return bad("an empty tree");
  }
  if (model.text_.roots.empty() || model.html_.roots.empty()) return bad("a model is missing");
  return model;
}

double LineModel::margin(const Forest& forest, const float* row) {
  double sum = 0;
  for (uint32_t root : forest.roots) {
    const Node* nodes = forest.nodes.data() + root;
    const Node* node = nodes;
    while (node->feature != kLeaf)
      node = nodes + (static_cast<double>(row[node->feature]) <= node->threshold ? node->left
                                                                                 : node->right);
    sum += node->threshold;
  }
  return sum;
}

std::vector<float> LineModel::score(const std::vector<float>& rows, const std::vector<Line>& lines,
                                    bool html) const {
  const Forest& first = html ? html_ : text_;
  std::vector<float> scores(rows.size() / first.width);
  const Forest& second = html ? html_again_ : text_again_;
  const bool again = !second.roots.empty();
  for (size_t i = 0; i < scores.size(); ++i) {
    const double sum = margin(first, rows.data() + i * first.width);
    scores[i] =
        again ? static_cast<float>(std::clamp(sum, -kMaxMargin, kMaxMargin)) : likelihood(sum);
  }
  if (!again) return scores;
  return smoothed(second, rows, first.width, scores,
                  html ? group_columns(lines, scores) : std::vector<float>());
}

std::vector<float> LineModel::smoothed(const Forest& second, const std::vector<float>& rows,
                                       size_t width, const std::vector<float>& first,
                                       const std::vector<float>& groups) {
  const auto n = static_cast<int64_t>(first.size());
  std::vector<double> sums(first.size() + 1, 0.0);
  for (size_t i = 0; i < first.size(); ++i) sums[i + 1] = sums[i] + first[i];
  const size_t of_groups = groups.empty() ? 0 : 2 * kGroups;
  std::vector<float> row(width + kAgain + of_groups), scores(first.size());
  for (int64_t i = 0; i < n; ++i) {
    std::copy_n(rows.data() + static_cast<size_t>(i) * width, width, row.begin());
    size_t column = width;
    row[column++] = first[static_cast<size_t>(i)];
    for (int step = -kNeighbours; step <= kNeighbours; ++step) {
      if (step != 0)
        row[column++] =
            i + step < 0 || i + step >= n ? -5.0f : first[static_cast<size_t>(i + step)];
    }
    for (size_t window : kWindows) {
      const int64_t low = std::max<int64_t>(0, i - static_cast<int64_t>(window)),
                    high = std::min<int64_t>(n, i + static_cast<int64_t>(window) + 1);
      row[column++] =
          static_cast<float>((sums[static_cast<size_t>(high)] - sums[static_cast<size_t>(low)]) /
                             static_cast<double>(high - low));
    }
    std::copy_n(groups.begin() + i * static_cast<int64_t>(of_groups), of_groups,
                row.begin() + static_cast<int64_t>(column));
    scores[static_cast<size_t>(i)] = likelihood(margin(second, row.data()));
  }
  return scores;
}

}  // namespace dateline
