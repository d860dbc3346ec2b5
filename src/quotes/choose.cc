// Phases: settle who says each; score all proposals; lay together those of one cue (the tree and
// the labels each see the part of a long clause that the other cuts off); take them in order of
// their chance, leaving out what takes the words or the cue of a likelier one.
#include "quotes/choose.h"

#include <algorithm>

#include "quotes/tagged.h"

namespace dateline {
namespace {

// Above: a quote. Between 0.2 and 0.4 the figures on PolNeAR dev stay within 0.2 F.
constexpr float kAccept = 0.3f;
// Above: a quote, where the cue is no word of saying ("backed the plan", "fears that"): beliefs and
// plans, which PolNeAR counts and most readers do not. 0.3 gives 1.0 F more there, 0.6 gives 2.4
// less and loses a third of what other annotators would not call a quote.
constexpr float kAcceptStance = 0.5f;
constexpr uint32_t kStanceWords = 3;  // "announced his resignation" is an act, not words
// Two proposals of one cue are laid together where the less likely one has this share of the
// likelier one's chance.
constexpr float kLayTogether = 0.5f;

// Tokens between a cue and a labelled source that the tree does not see: where it sees none, and
// where it sees another that bears no label.
constexpr uint32_t kSourceReach = 12, kSourceBeside = 4;

// "It seems that …", "he appears to be …": nobody says so.
bool is_raising(std::string_view lemma) { return lemma == "seem" || lemma == "appear"; }

constexpr DeprelSet kInsidePhrase = {
    Deprel::kDet,    Deprel::kAmod,     Deprel::kCompound, Deprel::kCase,     Deprel::kPunct,
    Deprel::kCc,     Deprel::kNmodDesc, Deprel::kFlat,     Deprel::kNmodPoss, Deprel::kNummod,
    Deprel::kAdvmod, Deprel::kMark,     Deprel::kFixed,    Deprel::kDetPredet};
constexpr uint32_t kPhraseDepth = 4;  // words of a phrase above each other

bool is_nominal(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron || upos == Upos::kNum ||
         upos == Upos::kX || upos == Upos::kSym;
}

// The head of the noun phrase that `t` is a part of, or kNone where it is part of none.
uint32_t phrase_head(const ScoreContext& c, uint32_t t) {
  const Sentences& s = c.sentences;
  for (uint32_t i = 0; i < kPhraseDepth && kInsidePhrase.contains(s.deprel[t]); ++i) {
    // "his claim", "Obi's claim": the possessor is somebody by himself.
    if (s.deprel[t] == Deprel::kNmodPoss && is_nominal(s.upos[t])) break;
    const uint32_t above = s.head[t];
    if (above == kNone || !is_nominal(s.upos[above])) break;
    t = above;
  }
  if (is_nominal(s.upos[t])) return t;
  // "some", "the poor", "both": what stands where a noun does.
  return s.upos[t] != Upos::kPunct && !kInsidePhrase.contains(s.deprel[t]) &&
                 (s.upos[t] == Upos::kDet || s.upos[t] == Upos::kAdj)
             ? t
             : kNone;
}

// Who says it is outside the words said, and what bears the label of a source goes before what
// does not. A passive without its agent has nobody.
void settle_source(Attribution& a, const ScoreContext& c, const TaggedRuns& runs) {
  const Sentences& s = c.sentences;
  if (a.source_head != kNone && c.marked_of[a.source_head] != kNone &&
      c.marked_of[a.source_head] != c.marked_of[a.cue_head]) {
    a.source_head = kNone;
  }
  if (a.source_head != kNone) a.source_head = phrase_head(c, a.source_head);
  if (!c.has_tags() || (a.source_head != kNone && c.encoded.quote_source[a.source_head] != 0))
    return;
  if (a.source_head == kNone && c.tree.is_passive(a.cue_head)) return;
  const uint32_t i = s.sentence_of(a.cue_head);
  const uint32_t run = nearest_run(runs.source, a.cue, {s.first_token[i], s.first_token[i + 1]},
                                   a.source_head == kNone ? kSourceReach : kSourceBeside);
  if (run == kNone) return;
  const uint32_t head = phrase_head(c, top_token(s, runs.source[run]));
  if (head == kNone) return;
  if (a.source_head != kNone && c.tree.subtree(a.source_head).contains(head)) return;
  if (!a.content.contains(head) || a.content.contains(a.cue_head)) a.source_head = head;
}

class Chooser {
 public:
  Chooser(const ScoreContext& context, const QuoteScorer& scorer) : c_(context), scorer_(scorer) {}

  std::vector<Attribution> run() {
    all_ = propose(c_);
    for (Attribution& a : all_) a.score = scorer_.score(features_of(a, c_), c_.has_tags());
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Attribution& a, const Attribution& b) { return a.score > b.score; });
    lay_together();
    content_of_.assign(c_.sentences.tokens(), kNone);
    cue_of_.assign(c_.sentences.tokens(), kNone);
    std::vector<Attribution> out;
    for (uint32_t i = 0; i < all_.size(); ++i) {
      const Attribution& a = all_[i];
      if (a.score < kAccept || (!is_speech(a) && !is_clear_stance(a)) || taken(a)) continue;
      for (uint32_t t = a.cue.first; t < a.cue.last; ++t) cue_of_[t] = i;
      for (uint32_t t = a.content.first; t < a.content.last; ++t) content_of_[t] = i;
      out.push_back(a);
    }
    return out;
  }

 private:
  // The likeliest proposal of each cue takes the words of the next one that overlaps it.
  void lay_together() {
    std::vector<uint32_t> first_of(c_.sentences.tokens(), kNone);
    for (uint32_t i = 0; i < all_.size(); ++i) {
      Attribution& b = all_[i];
      uint32_t& first = first_of[b.cue_head];
      if (first == kNone) {
        first = i;
        continue;
      }
      Attribution& a = all_[first];
      if (b.score < kLayTogether * a.score || !c_.has_tags()) continue;
      const TokenRange both{std::min(a.content.first, b.content.first),
                            std::max(a.content.last, b.content.last)};
      const uint32_t shared = std::min(a.content.last, b.content.last) -
                              std::min(std::max(a.content.first, b.content.first),
                                       std::min(a.content.last, b.content.last));
      const uint32_t least =
          std::min(a.content.last - a.content.first, b.content.last - b.content.first);
      if (2 * shared <= least || both.contains(a.cue_head)) continue;
      a.content = both;
    }
  }

  bool is_speech(const Attribution& a) const {
    if (a.pattern == "according") return true;
    if (a.clause && c_.lexicon.saying(a.lemma) >= kWordOfSaying) return true;
    const uint32_t m = c_.marked_of[a.content.first];
    return m != kNone && c_.marked_of[a.content.last - 1] == m && a.pattern != "run";
  }

  // A belief or a plan is somebody's, and said in more than a word or two.
  // What "I", "we" and "you" think is the writer's own text.
  bool is_clear_stance(const Attribution& a) const {
    if (a.score < kAcceptStance || a.source_head == kNone) return false;
    const std::string_view source = c_.sentences.lemma[a.source_head];
    return source != "I" && source != "we" && source != "you" &&
           a.content.last >= a.content.first + kStanceWords;
  }

  // Nested ones ("she said that he had said that …") take each other's words and may.
  bool taken(const Attribution& a) const {
    for (uint32_t t = a.cue.first; t < a.cue.last; ++t) {
      if (cue_of_[t] != kNone) return true;
    }
    uint32_t shared = 0;
    for (uint32_t t = a.content.first; t < a.content.last; ++t) {
      const uint32_t other = content_of_[t];
      if (other == kNone || a.content.contains(all_[other].cue_head) ||
          all_[other].content.contains(a.cue_head)) {
        continue;
      }
      if (2 * ++shared >= a.content.last - a.content.first) return true;
    }
    return false;
  }

  const ScoreContext& c_;
  const QuoteScorer& scorer_;
  std::vector<Attribution> all_;
  std::vector<uint32_t> content_of_, cue_of_;
};

}  // namespace

std::vector<Attribution> propose(const ScoreContext& c) {
  const TaggedRuns runs = find_runs(c.sentences, c.encoded);
  std::vector<Attribution> all = find_attributions(c.sentences, c.tree);
  for (Attribution& a : propose_runs(runs, c.sentences, c.tree)) all.push_back(std::move(a));
  std::erase_if(all, [](const Attribution& a) { return is_raising(a.lemma); });
  for (Attribution& a : all) settle_source(a, c, runs);
  return all;
}

std::vector<Attribution> choose_attributions(const ScoreContext& context,
                                             const QuoteScorer& scorer) {
  return Chooser(context, scorer).run();
}

}  // namespace dateline
