// Counts come from tools/learn_quote_cues.py, which also says on which data. Words that were seen
// too rarely fall back on their pattern: kPrior cases of it are added to the counts of each word.
#include "quotes/cues.h"

#include <algorithm>
#include <charconv>

#include "base/hash.h"
#include "base/tables.h"

namespace dateline {
namespace {

constexpr float kPrior = 4;  // best of 1, 2, 4, 8 on PolNeAR dev; the others are within 0.3 F

uint64_t key(std::string_view lemma, std::string_view pattern) {
  return hash64(pattern, hash64(lemma));
}

float number(std::string_view cell) {
  int value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return static_cast<float>(value);
}

}  // namespace

Result<CueLexicon> CueLexicon::load(const std::string& data_path) {
  const std::string path = data_path + "/quote-cues.tsv";
  DATELINE_TRY(const std::string table, read_table(path));
  CueLexicon lexicon;
  for_each_row(table, 4, [&](std::span<const std::string_view> cells) {
    lexicon.counts_[key(cells[0], cells[1])] = {number(cells[2]), number(cells[3])};
  });
  return lexicon;
}

float CueLexicon::chance(std::string_view lemma, std::string_view pattern) const {
  const auto prior = counts_.find(key("*", pattern));
  if (prior == counts_.end() || prior->second.seen == 0) return 0;
  const float share = prior->second.attributed / prior->second.seen;
  const auto own = counts_.find(key(lemma, pattern));
  const Counts c = own == counts_.end() ? Counts() : own->second;
  return (c.attributed + kPrior * share) / (c.seen + kPrior);
}

float CueLexicon::saying(std::string_view lemma) const {
  float best = 0;
  for (std::string_view pattern : {"ccomp", "ccomp<", "para", "para>"}) {
    const auto own = counts_.find(key(lemma, pattern));
    if (own == counts_.end() || own->second.seen < 3) continue;  // two cases say nothing
    best = std::max(best, chance(lemma, pattern));
  }
  return best;
}

}  // namespace dateline
