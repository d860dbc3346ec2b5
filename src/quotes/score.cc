// A logistic regression over sixteen plain features; its weights were learnt on PolNeAR train by
// tools/learn_quote_cues.py and are printed there in the order of kFeatureNames. The lexicon's
// chance enters as its log-odds and counts most; the others correct it.
#include "quotes/score.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr float kBias = -1.370f;
constexpr Features kWeights = {0.814f,  -0.231f, 0.440f, -0.284f, -0.996f, -1.766f, 0.001f, 0.407f,
                               -0.032f, -0.847f, 0.603f, 0.056f,  0,       0,       0,      0};

float log_odds(float p) {
  p = std::clamp(p, 0.002f, 0.998f);
  return std::log(p / (1 - p));
}

}  // namespace

Features features_of(const Attribution& a, const ScoreContext& c) {
  Features f{};
  const Sentences& s = c.sentences;
  f[0] = log_odds(c.lexicon.chance(a.lemma, a.pattern));
  if (a.source_head == kNone) {
    f[1] = 1;
  } else {
    f[2] = c.actors.actor_of_head[a.source_head] != kNone;
    f[3] = s.upos[a.source_head] == Upos::kPron;
    f[4] = c.marked_of[a.source_head] != kNone;
  }
  const uint32_t cue_mark = c.marked_of[a.cue_head];
  const uint32_t first = c.marked_of[a.content.first], last = c.marked_of[a.content.last - 1];
  f[5] = cue_mark != kNone;
  f[6] = cue_mark == kNone && first != kNone && first == last;
  f[7] = cue_mark == kNone && first != last;
  f[8] = c.tree.is_negated(a.cue_head);
  const uint32_t aux = c.tree.child(a.cue_head, Deprel::kAux);
  f[9] = aux != kNone && s.xpos[aux] == Xpos::kMD;
  f[10] = std::log(static_cast<float>(a.content.last - a.content.first));
  f[11] = c.tree.is_passive(a.cue_head);
  if (c.encoded.quote_content.size() == s.tokens()) {
    uint32_t in = 0;
    for (uint32_t t = a.content.first; t < a.content.last; ++t)
      in += c.encoded.quote_content[t] != 0;
    f[12] = static_cast<float>(in) / static_cast<float>(a.content.last - a.content.first);
    for (uint32_t t = a.cue.first; t < a.cue.last; ++t) {
      if (c.encoded.quote_cue[t] != 0) f[13] = 1;
    }
    f[14] = a.source_head != kNone && c.encoded.quote_source[a.source_head] != 0;
    f[15] = 1;
  }
  return f;
}

float score_attribution(const Attribution& attribution, const Features& f) {
  if (f[0] < -5) return 0;  // a pattern never seen
  (void)attribution;
  float sum = kBias;
  for (size_t i = 0; i < f.size(); ++i) sum += kWeights[i] * f[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace dateline
