// How likely a proposed attribution is one.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/actors.h"
#include "dateline/sentences.h"
#include "encoder/encoded.h"
#include "quotes/attributions.h"
#include "quotes/cues.h"
#include "sentences/tree.h"

namespace dateline {

// Above: a quote. Best F (overlap > 0.3) on PolNeAR train, see tools/learn_quote_cues.py.
inline constexpr float kAccept = 0.3f;
// Above: a quote, where the content is no clause ("criticised the plan", "called for talks"): plans
// and stances rather than words; costs 1 F on PolNeAR dev against 0.3, which counts them, and keeps
// readers' trust.
inline constexpr float kAcceptPhrase = 0.4f;
// A word that is one of saying, for cues found by their place alone.
inline constexpr float kSaying = 0.5f;

struct ScoreContext {
  const Sentences& sentences;
  const Tree& tree;
  const Actors& actors;
  const CueLexicon& lexicon;
  const Encoded& encoded;
  std::span<const uint32_t> marked_of;  // per token: the marked stretch around it, or kNone
};

// In the order of kFeatureNames.
inline constexpr std::array<std::string_view, 16> kFeatureNames = {
    "lexicon",         "no source",    "source is actor",  "source is pronoun",
    "source in marks", "cue in marks", "content in marks", "content has marks",
    "negated",         "modal",        "log length",       "passive",
    "content tags",    "cue tag",      "source tag",       "has tags"};
using Features = std::array<float, kFeatureNames.size()>;

Features features_of(const Attribution& attribution, const ScoreContext& context);
float score_attribution(const Attribution& attribution, const Features& features);

}  // namespace dateline
