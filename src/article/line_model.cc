// Trees over columns of features. Bare text is told in two rounds: the second sees the first
// round's margins of the line and of its neighbours on the page, which is what smooths a page;
// mark-up in one, since its features hold what stands around in the tree (by cross-validation a
// second round gained nothing there). A tree is asked for many lines at once: what splits there are
// is a bit a line, so going down the tree is a few operations on words of bits; and a line whose
// margin can no longer come back over the bound is asked no more. Sums are in a fixed order, so
// figures are the same on every machine.
#include "article/line_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <fstream>
#include <limits>
#include <map>
#include <sstream>
#ifdef __SSE2__
#include <immintrin.h>
#endif

#include "base/index.h"

namespace dateline {
namespace {

// Neighbours whose first-round likelihood the second round sees, on each side.
constexpr int kNeighbours = 4;
constexpr size_t kAgain =
    1 + 2 * kNeighbours + 3;  // own, neighbours, means over 3, 8 and 20 lines around
constexpr size_t kWindows[] = {3, 8, 20};
// Margins (log-odds) beyond this say no more; and unlike likelihoods they need no exp, which
// machines round each in their own way.
constexpr double kMaxMargin = 4;
// After so many trees it is looked which lines are beyond that bound for good; sums are rounded,
// so by a little more.
constexpr size_t kTreesToLook = 12;
constexpr double kSlack = 1e-6;
// Of a tree; of all trees of a forest.
constexpr size_t kMaxSplits = 65535;
constexpr size_t kWordBits = LineFeatures::kBlock;
static_assert(kWordBits == 64);

// What the second round sees of the first, into the columns from `column` on.
void add_first_round(const std::vector<float>& first, size_t column, LineFeatures& features) {
  const auto n = static_cast<int64_t>(first.size());
  const std::vector<uint32_t>& asked = features.asked();
  const auto each = [&](auto&& of) {
    float* out = features.column(column++);
    for (size_t row = 0; row < asked.size(); ++row) out[row] = of(static_cast<int64_t>(asked[row]));
  };
  const auto at = [&](int64_t i) { return first[static_cast<size_t>(i)]; };
  each(at);
  for (int step = -kNeighbours; step <= kNeighbours; ++step) {
    if (step == 0) continue;
    each([&](int64_t i) { return i + step < 0 || i + step >= n ? -5.0f : at(i + step); });
  }
  std::vector<double> sums(first.size() + 1, 0.0);
  for (size_t i = 0; i < first.size(); ++i) sums[i + 1] = sums[i] + first[i];
  for (size_t window : kWindows) {
    each([&](int64_t i) {
      const int64_t low = std::max<int64_t>(0, i - static_cast<int64_t>(window)),
                    high = std::min<int64_t>(n, i + static_cast<int64_t>(window) + 1);
      return static_cast<float>((sums[static_cast<size_t>(high)] - sums[static_cast<size_t>(low)]) /
                                static_cast<double>(high - low));
    });
  }
}

float likelihood(double margin) { return static_cast<float>(1.0 / (1.0 + std::exp(-margin))); }

// The largest float that is not above: a float is at most it where it is at most the number.
float floor_to_float(double value) {
  const auto near = static_cast<float>(value);
  return static_cast<double>(near) > value
             ? std::nextafter(near, -std::numeric_limits<float>::infinity())
             : near;
}

// Which of 64 numbers are at most the threshold.
uint64_t at_most(const float* values, float threshold) {
  uint64_t bits = 0;
#ifdef __SSE2__
  const __m128 limit = _mm_set1_ps(threshold);
  for (size_t i = 0; i < kWordBits; i += 16) {
    const auto four = [&](size_t k) {
      return _mm_castps_si128(_mm_cmple_ps(_mm_loadu_ps(values + i + k), limit));
    };
    const __m128i all =
        _mm_packs_epi16(_mm_packs_epi32(four(0), four(4)), _mm_packs_epi32(four(8), four(12)));
    bits |= uint64_t{static_cast<uint32_t>(_mm_movemask_epi8(all))} << i;
  }
#else
  for (size_t i = 0; i < kWordBits; ++i) bits |= uint64_t{values[i] <= threshold} << i;
#endif
  return bits;
}

// The same where the machine has wider registers: comparisons are exact, so all give the same.
#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("avx2"))) uint64_t at_most_avx2(const float* values, float threshold) {
  const __m256 limit = _mm256_set1_ps(threshold);
  const __m256i in_order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);  // packing goes by halves
  uint64_t bits = 0;
  for (size_t i = 0; i < kWordBits; i += 32) {
    __m256i eight[4];
    for (size_t k = 0; k < 4; ++k)
      eight[k] = _mm256_castps_si256(
          _mm256_cmp_ps(_mm256_loadu_ps(values + i + 8 * k), limit, _CMP_LE_OQ));
    const __m256i all = _mm256_packs_epi16(_mm256_packs_epi32(eight[0], eight[1]),
                                           _mm256_packs_epi32(eight[2], eight[3]));
    const int mask = _mm256_movemask_epi8(_mm256_permutevar8x32_epi32(all, in_order));
    bits |= uint64_t{static_cast<uint32_t>(mask)} << i;
  }
  return bits;
}

__attribute__((target("avx512f"))) uint64_t at_most_avx512(const float* values, float threshold) {
  const __m512 limit = _mm512_set1_ps(threshold);
  uint64_t bits = 0;
  for (size_t i = 0; i < kWordBits; i += 16)
    bits |= uint64_t{_mm512_cmp_ps_mask(_mm512_loadu_ps(values + i), limit, _CMP_LE_OQ)} << i;
  return bits;
}

#endif

void add_leaves(uint64_t open, const uint64_t* digits, size_t count, const double* values,
                double* sums) {
#ifdef __SSE2__
  // Bytes 2m and 2m+1 of sixteen are of lines m and 8+m, as both bytes of the sixteen bits repeat.
  const __m128i lines =
      _mm_set_epi16(-0x7f80, 0x4040, 0x2020, 0x1010, 0x0808, 0x0404, 0x0202, 0x0101);
  for (size_t i = 0; i < kWordBits; i += 16) {
    if ((open >> i & 0xFFFF) == 0) continue;
    __m128i number = _mm_setzero_si128();
    for (size_t digit = 0; digit < count; ++digit) {
      const __m128i bits = _mm_set1_epi16(static_cast<int16_t>(digits[digit] >> i)),
                    has = _mm_cmpeq_epi8(_mm_and_si128(bits, lines), lines);
      number =
          _mm_or_si128(number, _mm_and_si128(has, _mm_set1_epi8(static_cast<char>(1 << digit))));
    }
    std::array<uint8_t, 16> leaf;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(leaf.data()), number);
    for (size_t m = 0; m < 8; ++m) {
      sums[i + m] += values[leaf[2 * m]];
      sums[i + 8 + m] += values[leaf[2 * m + 1]];
    }
  }
#else
  for (size_t i = 0; i < kWordBits && open >> i != 0; ++i) {
    size_t leaf = 0;
    for (size_t digit = 0; digit < count; ++digit) leaf |= (digits[digit] >> i & 1) << digit;
    sums[i] += values[leaf];
  }
#endif
}

#if defined(__x86_64__) && defined(__GNUC__)
// Sums are of the same two numbers in the same order: the same to the last bit.
__attribute__((target("avx512f,avx512bw,avx512dq"))) void add_leaves_avx512(
    uint64_t open, const uint64_t* digits, size_t count, const double* values, double* sums) {
  constexpr size_t kDigits = 5, kLines = 8;
  static_assert(1 << kDigits == kLeavesAtOnce);
  if (count > kDigits) return add_leaves(open, digits, count, values, sums);
  __m512i number = _mm512_setzero_si512();
  for (size_t digit = 0; digit < count; ++digit)
    number = _mm512_mask_add_epi8(number, digits[digit], number,
                                  _mm512_set1_epi8(static_cast<char>(1 << digit)));
  std::array<uint8_t, kWordBits> leaf;
  _mm512_storeu_si512(leaf.data(), number);
  const __m512d first = _mm512_loadu_pd(values), second = _mm512_loadu_pd(values + 8),
                third = _mm512_loadu_pd(values + 16), fourth = _mm512_loadu_pd(values + 24);
  for (size_t i = 0; i < kWordBits; i += kLines) {
    if ((open >> i & 0xFF) == 0) continue;
    const __m512i at = _mm512_maskz_cvtepu8_epi64(
        0xFF, _mm_loadl_epi64(reinterpret_cast<const __m128i*>(leaf.data() + i)));
    const __m512d low = _mm512_permutex2var_pd(first, at, second),
                  high = _mm512_permutex2var_pd(third, at, fourth),
                  value = _mm512_mask_blend_pd(_mm512_test_epi64_mask(at, _mm512_set1_epi64(16)),
                                               low, high);
    _mm512_storeu_pd(sums + i, _mm512_add_pd(_mm512_loadu_pd(sums + i), value));
  }
}
#endif

template <class F>
void each_bit(uint64_t bits, F&& f) {
  for (; bits != 0; bits &= bits - 1) f(static_cast<size_t>(__builtin_ctzll(bits)));
}

}  // namespace

std::vector<AtMost> ways_of_at_most() {
  std::vector<AtMost> ways{at_most};
#if defined(__x86_64__) && defined(__GNUC__)
  if (__builtin_cpu_supports("avx2")) ways.push_back(at_most_avx2);
  if (__builtin_cpu_supports("avx512f")) ways.push_back(at_most_avx512);
#endif
  return ways;
}
std::vector<AddLeaves> ways_of_add_leaves() {
  std::vector<AddLeaves> ways{add_leaves};
#if defined(__x86_64__) && defined(__GNUC__)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq"))
    ways.push_back(add_leaves_avx512);
#endif
  return ways;
}
static const AtMost kAtMost = ways_of_at_most().back();
static const AddLeaves kAddLeaves = ways_of_add_leaves().back();

// Reads the file line by line: "model NAME WIDTH", then a tree a line.
class LineModel::Loader {
 public:
  Loader(LineModel& model, const std::string& path) : model_(model), path_(path) {}

  Result<bool> add(const std::string& line) {
    if (!line.starts_with("model ")) return tree(line);
    std::istringstream fields(line);
    return open(fields);
  }

  // What the trees after each one may still add.
  static void close(Forest& forest) {
    double least = 0, most = 0;
    for (size_t i = forest.trees.size(); i-- > 0;) {
      Tree& tree = forest.trees[i];
      tree.least = least, tree.most = most;
      double low = std::numeric_limits<double>::max(), high = -low;
      for (size_t k = i == 0 ? 0 : forest.trees[i - 1].leaves; k < tree.leaves; ++k) {
        low = std::min(low, forest.leaves[k]);
        high = std::max(high, forest.leaves[k]);
      }
      least += low, most += high;
    }
    forest.leaves.resize(forest.leaves.size() + kLeavesAtOnce);
  }

  Error bad(const std::string& why) const { return Error{ErrorCode::kBadData, path_ + ": " + why}; }

 private:
  Result<bool> open(std::istringstream& fields) {
    std::string word, name;
    size_t width = 0;
    fields >> word >> name >> width;
    forest_ = name == "text"         ? &model_.text_
              : name == "html"       ? &model_.html_
              : name == "text_again" ? &model_.text_again_
                                     : nullptr;
    if (!forest_) return bad("unknown model " + name);
    html_ = !name.starts_with("text");
    const size_t expected =
        html_ ? kHtmlFeatures : kTextFeatures + (name.ends_with("again") ? own_columns(false) : 0);
    if (width != expected)
      return bad("made for " + std::to_string(width) + " features, this build has " +
                 std::to_string(expected));
    forest_->width = width;
    known_.clear();
    return true;
  }

  // Nodes apart by spaces, "feature,threshold,left,right" or a leaf's value alone.
  Result<bool> tree(std::string_view line) {
    if (!forest_) return bad("a tree before its model");
    const size_t first = forest_->nodes.size();
    places_.clear();
    size_t count = 0;
    for (size_t at = 0; at < line.size(); ++count) {
      const size_t end = std::min(line.find(' ', at), line.size());
      const std::string_view cell = line.substr(at, end - at);
      at = end + 1;
      unsigned feature = 0, left = 0, right = 0;
      double value = 0;
      const char *from = cell.data(), *const stop = from + cell.size();
      // Reads a number, and the comma behind it.
      const auto number = [&](auto& to) {
        const auto read = std::from_chars(from, stop, to);
        if (read.ec != std::errc()) return false;
        from = read.ptr;
        if (from != stop && *from++ != ',') return false;
        return true;
      };
      if (count >= kMaxPlaces) return bad("a damaged tree");
      const auto place = static_cast<uint16_t>(count);
      if (cell.find(',') != std::string_view::npos) {
        if (!number(feature) || !number(value) || !number(left) || !number(right) || from != stop)
          return bad("a damaged tree");
        if (feature >= forest_->width || left <= count || right <= count || left >= kMaxPlaces ||
            right >= kMaxPlaces)
          return bad("a damaged tree");
        if (is_flag(feature, html_) && !(value >= 0 && value < 1)) return bad("a damaged tree");
        forest_->nodes.push_back({place, split(feature, floor_to_float(value)),
                                  static_cast<uint16_t>(left), static_cast<uint16_t>(right)});
      } else if (number(value) && from == stop) {
        places_.push_back(place);
        forest_->leaves.push_back(value);
      } else {
        return bad("a damaged tree");
      }
    }
    for (size_t i = first; i < forest_->nodes.size(); ++i) {
      if (forest_->nodes[i].left >= count || forest_->nodes[i].right >= count)
        return bad("a damaged tree");
    }
    if (count == 0) return bad("an empty tree");
    if (places_.empty()) return bad("a damaged tree");
    Tree tree;
    tree.nodes = static_cast<uint32_t>(forest_->nodes.size());
    tree.leaves = static_cast<uint32_t>(forest_->leaves.size());
    tree.splits = static_cast<uint32_t>(forest_->splits.size());
    tree.digits = static_cast<uint32_t>(std::bit_width(places_.size() - 1));
    for (size_t digit = 0; digit < tree.digits; ++digit) {
      for (size_t leaf = 0; leaf < places_.size(); ++leaf) {
        if (leaf >> digit & 1) forest_->places.push_back(places_[leaf]);
      }
      tree.places[digit] = static_cast<uint32_t>(forest_->places.size());
    }
    forest_->trees.push_back(tree);
    return true;
  }

  uint16_t split(uint32_t feature, float threshold) {
    const auto [found, is_new] =
        known_.emplace(std::pair(feature, threshold), static_cast<uint16_t>(known_.size()));
    if (is_new) forest_->splits.push_back({threshold, feature, is_flag(feature, html_)});
    return found->second;
  }

  LineModel& model_;
  const std::string& path_;
  Forest* forest_ = nullptr;
  bool html_ = false;                                     // what it is made for
  std::vector<uint16_t> places_;                          // of the leaves of the tree that is read
  std::map<std::pair<uint32_t, float>, uint16_t> known_;  // splits of this forest
};

Result<LineModel> LineModel::load(const std::string& path) {
  std::ifstream in(path);
  if (!in)
    return Error{ErrorCode::kNotFound, path + ": cannot be read; is the data folder complete?"};
  LineModel model;
  Loader loader(model, path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    DATELINE_TRY([[maybe_unused]] const bool added, loader.add(line));
  }
  if (model.text_.trees.empty() || model.html_.trees.empty())
    return loader.bad("a model is missing");
  for (Forest* forest : {&model.text_, &model.html_, &model.text_again_}) {
    if (forest->splits.size() > kMaxSplits) return loader.bad("too many splits");
    Loader::close(*forest);
  }
  return model;
}

size_t LineModel::own_columns(bool html) { return html ? 0 : kAgain; }

// The sum over all trees for each line, no further from 0 than kMaxMargin.
std::vector<double> LineModel::margins(const Forest& forest, const LineFeatures& features) {
  std::vector<double> out(features.lines());
  std::vector<uint64_t> goes_left(forest.splits.size());
  std::array<uint64_t, kMaxPlaces> at;  // which lines come to each place of the tree
  std::array<double, kWordBits> sums;
  for (size_t begin = 0; begin < out.size(); begin += kWordBits) {
    const size_t count = std::min(out.size() - begin, kWordBits);
    uint64_t open = ~uint64_t{0} >> (kWordBits - count);  // lines whose margin is not known yet
    const uint64_t* const flags = features.flags(begin / kWordBits);
    sums.fill(0);
    size_t split = 0, node = 0, place = 0, leaf = 0;
    for (size_t t = 0; t < forest.trees.size(); ++t) {
      const Tree& tree = forest.trees[t];
      for (; split < tree.splits; ++split) {
        const Split& s = forest.splits[split];
        goes_left[split] =
            s.flag ? ~flags[s.feature] : kAtMost(features.column(s.feature) + begin, s.threshold);
      }
      at[0] = open;
      for (; node < tree.nodes; ++node) {
        const Node& n = forest.nodes[node];
        const uint64_t here = at[n.place], left = goes_left[n.split];
        at[n.left] = here & left;
        at[n.right] = here & ~left;
      }
      std::array<uint64_t, kMaxDigits> digits{};
      for (size_t digit = 0; digit < tree.digits; ++digit) {
        for (; place < tree.places[digit]; ++place) digits[digit] |= at[forest.places[place]];
      }
      kAddLeaves(open, digits.data(), tree.digits, forest.leaves.data() + leaf, sums.data());
      leaf = tree.leaves;
      if (t % kTreesToLook != 0) continue;
      each_bit(open, [&](size_t bit) {
        const bool below = sums[bit] + tree.most < -kMaxMargin - kSlack;
        if (!below && sums[bit] + tree.least <= kMaxMargin + kSlack) return;
        out[begin + bit] = below ? -kMaxMargin : kMaxMargin;
        open &= ~(uint64_t{1} << bit);
      });
      if (open == 0) break;
    }
    each_bit(open, [&](size_t bit) {
      out[begin + bit] = std::clamp(sums[bit], -kMaxMargin, kMaxMargin);
    });
  }
  return out;
}

std::vector<float> LineModel::score(LineFeatures& features, const std::vector<Line>& lines,
                                    bool html) const {
  const std::vector<uint32_t>& asked = features.asked();
  // Bare links are as surely no part of an article as a line can be.
  std::vector<float> scores(lines.size(), static_cast<float>(-kMaxMargin));
  std::vector<double> sums = margins(html ? html_ : text_, features);
  for (size_t row = 0; row < asked.size(); ++row)
    scores[asked[row]] = static_cast<float>(sums[row]);
  if (!html && !text_again_.trees.empty()) {
    add_first_round(scores, kTextFeatures, features);
    sums = margins(text_again_, features);
  }
  std::fill(scores.begin(), scores.end(), likelihood(-kMaxMargin));
  for (size_t row = 0; row < asked.size(); ++row) scores[asked[row]] = likelihood(sums[row]);
  return scores;
}

}  // namespace dateline
