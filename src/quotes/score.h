// How likely a proposed attribution is one.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "dateline/actors.h"
#include "dateline/error.h"
#include "dateline/sentences.h"
#include "encoder/encoded.h"
#include "quotes/attributions.h"
#include "quotes/cues.h"
#include "sentences/tree.h"

namespace dateline {

struct ScoreContext {
  const Sentences& sentences;
  const Tree& tree;
  const Actors& actors;
  const CueLexicon& lexicon;
  const Encoded& encoded;
  std::span<const uint32_t> marked_of;  // per token: the marked stretch around it, or kNone

  bool has_tags() const { return encoded.quote_content.size() == sentences.tokens(); }
};

enum FeatureId : size_t {
  // What is proposed.
  kLexicon,
  kSaying,
  kNoSource,
  kSourceIsActor,
  kSourceIsPronoun,
  kSourceInMarks,
  kCueInMarks,
  kContentInMarks,
  kContentHasMarks,
  kNegated,
  kModal,
  kLogLength,
  kPassive,
  // How the content hangs on the cue.
  kCcomp,
  kCcompBefore,
  kPara,
  kParaBehind,
  kAs,
  kAccording,
  kXcomp,
  kBareXcomp,
  kObj,
  kObl,
  kNoun,
  kAdjective,
  kAdvcl,
  kRun,
  // What the encoder's labels say of it.
  kContentShare,
  kContentNone,
  kContentFull,
  kContentBegins,
  kBeforeTagged,
  kAfterTagged,
  kCueTag,
  kCueShare,
  kCueInContent,
  kShareInContent,
  kSourceTag,
  kSourceInContent,
  kCueTagAndLexicon,
  kShareAndLexicon,
  kFeatures
};
using Features = std::array<float, kFeatures>;
// As data/quote-weights.tsv has them.
inline constexpr std::array<std::string_view, kFeatures> kFeatureNames = {"lexicon",
                                                                          "saying",
                                                                          "no source",
                                                                          "source is actor",
                                                                          "source is pronoun",
                                                                          "source in marks",
                                                                          "cue in marks",
                                                                          "content in marks",
                                                                          "content has marks",
                                                                          "negated",
                                                                          "modal",
                                                                          "log length",
                                                                          "passive",
                                                                          "ccomp",
                                                                          "ccomp<",
                                                                          "para",
                                                                          "para>",
                                                                          "as",
                                                                          "according",
                                                                          "xcomp",
                                                                          "xcomp-",
                                                                          "obj",
                                                                          "obl",
                                                                          "noun",
                                                                          "adjective",
                                                                          "advcl",
                                                                          "run",
                                                                          "content share",
                                                                          "content none",
                                                                          "content full",
                                                                          "content begins",
                                                                          "before tagged",
                                                                          "after tagged",
                                                                          "cue tag",
                                                                          "cue share",
                                                                          "cue in content",
                                                                          "share in content",
                                                                          "source tag",
                                                                          "source in content",
                                                                          "cue tag and lexicon",
                                                                          "share and lexicon"};

Features features_of(const Attribution& attribution, const ScoreContext& context);

// A logistic regression; immutable after load.
class QuoteScorer {
 public:
  // Reads data/quote-weights.tsv. A feature that it does not name weighs nothing.
  static Result<QuoteScorer> load(const std::string& data_path);
  // Chance that it is an attribution. `tagged`: the encoder's labels were there.
  float score(const Features& features, bool tagged) const;

 private:
  struct Weights {
    float bias = 0;
    Features of{};
  };
  Weights plain_, tagged_;
};

}  // namespace dateline
