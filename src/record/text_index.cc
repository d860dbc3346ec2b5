// Tf-idf over the words that Facts carry. Weight of a word in an article: (1 + ln count) times
// ln(1 + (N + 100) / articles with it), the vector then of unit length: the usual "ltc" weighting.
// The 100 are articles that one imagines beside the set: in a set of three on one matter the words
// that all share would else weigh least.
#include "record/text_index.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

// Small beside any set of a thousand, large beside one of ten.
constexpr double kImagined = 100;

}  // namespace

TextIndex::TextIndex(const std::vector<const Facts*>& facts) {
  std::vector<uint32_t> all;
  for (const Facts* f : facts) {
    for (const Facts::Word& word : f->words) all.push_back(word.key);
  }
  std::sort(all.begin(), all.end());
  for (size_t i = 0; i < all.size();) {
    size_t end = i;
    while (end < all.size() && all[end] == all[i]) ++end;
    keys_.push_back(all[i]);
    frequency_.push_back(static_cast<uint32_t>(end - i));
    i = end;
  }
  const double n = static_cast<double>(facts.size()) + kImagined;
  terms_.resize(facts.size());
  for (size_t i = 0; i < facts.size(); ++i) {
    double length = 0;
    for (const Facts::Word& word : facts[i]->words) {
      const double weight =
          (1 + std::log(word.count)) * std::log(1 + n / document_frequency(word.key));
      length += weight * weight;
      terms_[i].push_back({word.key, static_cast<float>(weight)});
    }
    if (length <= 0) continue;
    for (Term& term : terms_[i]) term.weight /= static_cast<float>(std::sqrt(length));
  }
}

uint32_t TextIndex::document_frequency(uint32_t key) const {
  const auto at = std::lower_bound(keys_.begin(), keys_.end(), key);
  return at != keys_.end() && *at == key ? frequency_[static_cast<size_t>(at - keys_.begin())] : 0;
}

double TextIndex::cosine(uint32_t a, uint32_t b) const {
  const std::vector<Term>&x = terms_[a], &y = terms_[b];
  double sum = 0;
  for (size_t i = 0, k = 0; i < x.size() && k < y.size();) {
    if (x[i].key < y[k].key) {
      ++i;
    } else if (y[k].key < x[i].key) {
      ++k;
    } else {
      sum += double{x[i++].weight} * double{y[k++].weight};
    }
  }
  return sum;
}

}  // namespace dateline
