// A logistic regression over plain features; its weights are in data/quote-weights.tsv, learnt by
// tools/learn_quote_cues.py: one column for texts whose tokens came without the encoder's labels,
// one for texts with them. The lexicon's chance enters as its log-odds.
#include "quotes/score.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/tables.h"

namespace dateline {
namespace {

float log_odds(float p) {
  p = std::clamp(p, 0.002f, 0.998f);
  return std::log(p / (1 - p));
}

// Index of a named feature; kFeatureNames is short and the names are constants.
size_t index_of(std::string_view name) {
  for (size_t i = 0; i < kFeatureNames.size(); ++i) {
    if (kFeatureNames[i] == name) return i;
  }
  return kFeatureNames.size();
}

std::string_view pattern_group(std::string_view pattern) {
  if (pattern.starts_with("obl:")) return "obl";
  if (pattern.starts_with("n:")) return "noun";
  if (pattern.starts_with("a:")) return "adjective";
  return pattern;
}

void tag_features(const Attribution& a, const ScoreContext& c, Features& f) {
  const std::span<const uint8_t> content = c.encoded.quote_content, cue = c.encoded.quote_cue;
  uint32_t tagged = 0, words = 0, cue_tagged = 0;
  for (uint32_t t = a.content.first; t < a.content.last; ++t) {
    if (a.cue.contains(t) || c.sentences.upos[t] == Upos::kPunct ||
        c.encoded.quote_source[t] != 0) {
      continue;  // "A, she said, B"
    }
    ++words;
    tagged += content[t] != 0;
  }
  const float share = words == 0 ? 0 : static_cast<float>(tagged) / static_cast<float>(words);
  f[kContentShare] = share;
  f[kContentNone] = tagged == 0;
  f[kContentFull] = share > 0.9f;
  const uint32_t first = a.content.first, last = a.content.last;
  f[kContentBegins] = content[first] == 1 || (first + 1 < last && content[first + 1] == 1);
  f[kBeforeTagged] =
      first > 0 && content[first - 1] != 0 && content[first] == 2 && !a.cue.contains(first - 1);
  f[kAfterTagged] = last < c.sentences.tokens() && content[last] == 2;
  for (uint32_t t = a.cue.first; t < a.cue.last; ++t) cue_tagged += cue[t] != 0;
  f[kCueTag] = cue[a.cue_head] != 0;
  f[kCueShare] = static_cast<float>(cue_tagged) / static_cast<float>(a.cue.last - a.cue.first);
  const bool inside = content[a.cue_head] != 0;
  f[kCueInContent] = inside;
  f[kShareInContent] = inside ? share : 0;
  if (a.source_head != kNone) {
    f[kSourceTag] = c.encoded.quote_source[a.source_head] != 0;
    f[kSourceInContent] = content[a.source_head] != 0;
  }
  f[kCueTagAndLexicon] = cue[a.cue_head] != 0 ? f[kLexicon] : 0;
  f[kShareAndLexicon] = share * f[kLexicon];
}

}  // namespace

Features features_of(const Attribution& a, const ScoreContext& c) {
  Features f{};
  const Sentences& s = c.sentences;
  const float saying = c.lexicon.saying(a.lemma);
  f[kLexicon] = log_odds(a.pattern == "run" ? saying : c.lexicon.chance(a.lemma, a.pattern));
  f[kSaying] = saying;
  if (a.source_head == kNone) {
    f[kNoSource] = 1;
  } else {
    f[kSourceIsActor] = c.actors.actor_of_head[a.source_head] != kNone;
    f[kSourceIsPronoun] = s.upos[a.source_head] == Upos::kPron;
    f[kSourceInMarks] = c.marked_of[a.source_head] != kNone;
  }
  const uint32_t cue_mark = c.marked_of[a.cue_head];
  const uint32_t first = c.marked_of[a.content.first], last = c.marked_of[a.content.last - 1];
  f[kCueInMarks] = cue_mark != kNone;
  f[kContentInMarks] = cue_mark == kNone && first != kNone && first == last;
  f[kContentHasMarks] = cue_mark == kNone && first != last;
  f[kNegated] = c.tree.is_negated(a.cue_head);
  const uint32_t aux = c.tree.child(a.cue_head, Deprel::kAux);
  f[kModal] = aux != kNone && s.xpos[aux] == Xpos::kMD;
  f[kLogLength] = std::log(static_cast<float>(a.content.last - a.content.first));
  f[kPassive] = c.tree.is_passive(a.cue_head);
  const size_t group = index_of(pattern_group(a.pattern));
  if (group < f.size()) f[group] = 1;
  if (c.has_tags()) tag_features(a, c, f);
  return f;
}

Result<QuoteScorer> QuoteScorer::load(const std::string& data_path) {
  const std::string path = data_path + "/quote-weights.tsv";
  DATELINE_TRY(const std::string table, read_table(path));
  QuoteScorer scorer;
  for_each_row(table, 3, [&](std::span<const std::string_view> cells) {
    const size_t feature = index_of(cells[0]);
    size_t column = 0;
    for (Weights* w : {&scorer.plain_, &scorer.tagged_}) {
      const std::string_view cell = cells[++column];
      float value = 0;
      std::from_chars(cell.data(), cell.data() + cell.size(), value);
      if (cells[0] == "bias")
        w->bias = value;
      else if (feature < kFeatureNames.size())
        w->of[feature] = value;
    }
  });
  return scorer;
}

float QuoteScorer::score(const Features& f, bool tagged) const {
  const Weights& w = tagged ? tagged_ : plain_;
  float sum = w.bias;
  for (size_t i = 0; i < f.size(); ++i) sum += w.of[i] * f[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace dateline
