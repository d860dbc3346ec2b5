// The idea: the encoder labels each token as content, source or cue without saying which belong
// together. A run of content belongs to the nearest cue of its sentence; where no cue is labelled,
// to the word that the tree hangs it on. Two runs with their cue between them ("A, she said, B")
// are one. Ends that cut a phrase by a word or two are moved to the tree's ends.
#include "quotes/tagged.h"

#include <algorithm>

#include "base/characters.h"

namespace dateline {
namespace {

constexpr uint32_t kSnap = 2;    // tokens that an end is moved by; longer would say something else
constexpr uint32_t kMinRun = 2;  // words; a single one is seldom what somebody said
constexpr uint32_t kReach = 40;  // tokens between a run and its cue or source

std::vector<TokenRange> runs_of(const Sentences& s, std::span<const uint8_t> labels) {
  std::vector<TokenRange> out;
  if (labels.size() != s.tokens()) return out;
  for (uint32_t i = 0; i < s.size(); ++i) {
    const uint32_t end = s.first_token[i + 1];
    for (uint32_t t = s.first_token[i]; t < end;) {
      if (labels[t] == 0) {
        ++t;
        continue;
      }
      uint32_t last = t + 1;
      while (last < end && labels[last] == 2) ++last;
      out.push_back({t, last});
      t = last;
    }
  }
  return out;
}

TokenRange without_marks(const Sentences& s, TokenRange range) {
  const auto is_edge = [&](uint32_t t) {
    return s.upos[t] == Upos::kPunct && s.form[t] != "(" && s.form[t] != ")";
  };
  while (!range.empty() && is_edge(range.first)) ++range.first;
  while (!range.empty() && is_edge(range.last - 1)) --range.last;
  return range;
}

uint32_t distance(TokenRange a, TokenRange b) {
  if (a.last <= b.first) return b.first - a.last;
  if (b.last <= a.first) return a.first - b.last;
  return 0;
}

// A verb, or what a copula or a subject makes a predicate.
bool is_clause(const Sentences& s, const Tree& tree, uint32_t top) {
  return s.upos[top] == Upos::kVerb || s.upos[top] == Upos::kAux ||
         tree.has_child(top, Deprel::kCop) || tree.has_child(top, kSubjectRelations);
}

}  // namespace

TaggedRuns find_runs(const Sentences& s, const Encoded& encoded) {
  return {runs_of(s, encoded.quote_content), runs_of(s, encoded.quote_source),
          runs_of(s, encoded.quote_cue)};
}

uint32_t top_token(const Sentences& s, TokenRange range) {
  for (uint32_t t = range.first; t < range.last; ++t) {
    if (s.upos[t] == Upos::kPunct) continue;
    if (s.head[t] == kNone || !range.contains(s.head[t])) return t;
  }
  return range.first;
}

uint32_t nearest_run(const std::vector<TokenRange>& runs, TokenRange range, TokenRange sentence,
                     uint32_t reach) {
  const auto begin = std::lower_bound(runs.begin(), runs.end(), sentence.first,
                                      [](TokenRange r, uint32_t t) { return r.first < t; });
  const auto after = std::lower_bound(begin, runs.end(), range.first,
                                      [](TokenRange r, uint32_t t) { return r.first < t; });
  uint32_t best = kNone, least = reach;
  for (auto at : {after, after == begin ? runs.end() : after - 1}) {
    if (at == runs.end() || at->first >= sentence.last) continue;
    if (distance(*at, range) < least) {
      least = distance(*at, range);
      best = static_cast<uint32_t>(at - runs.begin());
    }
  }
  return best;
}

std::vector<Attribution> propose_runs(const TaggedRuns& runs, const Sentences& s,
                                      const Tree& tree) {
  std::vector<Attribution> out;
  uint32_t sentence = 0;
  uint32_t cue_before = kNone;  // the cue run of the proposal before
  for (TokenRange run : runs.content) {
    while (s.first_token[sentence + 1] <= run.first) ++sentence;
    const TokenRange whole{s.first_token[sentence], s.first_token[sentence + 1]};
    run = without_marks(s, run);
    if (run.last < run.first + kMinRun) continue;
    const uint32_t top = top_token(s, run);
    const TokenRange phrase = tree.subtree(top);
    const uint32_t cue = nearest_run(runs.cue, run, whole, kReach);
    if (phrase.first < run.first && phrase.first + kSnap >= run.first) run.first = phrase.first;
    if (phrase.last > run.last && phrase.last <= run.last + kSnap) run.last = phrase.last;
    run = without_marks(s, run);
    Attribution a;
    a.pattern = "run";
    a.clause = is_clause(s, tree, top);
    if (cue != kNone) {
      a.cue = runs.cue[cue];
      a.cue_head = top_token(s, a.cue);
      if (run.contains(a.cue.first))
        run = a.cue.first - run.first > run.last - a.cue.last ? TokenRange{run.first, a.cue.first}
                                                              : TokenRange{a.cue.last, run.last};
      run = without_marks(s, run);
      if (run.empty()) continue;
      if (cue == cue_before && out.back().content.last <= a.cue.first && a.cue.last <= run.first) {
        out.back().content.last = run.last;
        continue;
      }
    } else {
      const uint32_t above = tree.head(top);
      if (above == kNone || run.contains(above)) continue;
      a.cue_head = above;
      a.cue = {above, above + 1};
    }
    cue_before = cue;
    a.content = run;
    a.lemma = s.lemma[a.cue_head];
    a.source_head = lower_ascii(s.form[a.cue.first]) == "according"
                        ? source_of_according(tree, a.cue.first)
                        : source_of_verb(tree, a.cue_head);
    if (a.source_head != kNone && run.contains(a.source_head)) a.source_head = kNone;
    out.push_back(std::move(a));
  }
  return out;
}

}  // namespace dateline
