// Two laws, both about news sentences that treebanks hardly have:
// - Words, then who says them ("A met B at the wish of C, the office said"): what stands before the
//   speaker, a mark between, is in the words and not beside the verb of saying.
// - A noun right before a relative pronoun ("cancelled a visit that was planned") is no argument of
//   the clause that the pronoun opens: the clause hangs on the noun.
// Of the dev parts of EWT and GUM they change one sentence, so they are not tuned to them.
#include "sentences/mend.h"

#include "sentences/tree.h"

namespace dateline {
namespace {

constexpr DeprelSet kSubjects = {Deprel::kNsubj, Deprel::kNsubjPass};
constexpr DeprelSet kArguments = {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kObj,
                                  Deprel::kIobj,  Deprel::kObl,       Deprel::kAdvcl};
constexpr DeprelSet kNominal = {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kObj, Deprel::kIobj,
                                Deprel::kObl};

bool parted(const TreeColumns& tree, uint32_t begin, uint32_t end) {
  for (uint32_t t = begin; t < end; ++t) {
    if (tree.upos[t] == Upos::kPunct) return true;
  }
  return false;
}

void mend_speech(const TreeColumns& tree, uint32_t said) {
  const auto n = static_cast<uint32_t>(tree.head.size());
  uint32_t words = kNone, speaker = kNone;
  for (uint32_t t = 0; t < n; ++t) {
    if (tree.head[t] != said) continue;
    if (tree.deprel[t] == Deprel::kCcomp && t < said) {
      if (words != kNone) return;
      words = t;
    } else if (words != kNone && kSubjects.contains(tree.deprel[t])) {
      if (speaker != kNone) return;
      speaker = t;
    }
  }
  if (words == kNone || speaker == kNone) return;
  const uint32_t border = speaker < said ? speaker : said;
  bool has_subject = false;
  for (uint32_t t = 0; t < n; ++t) {
    has_subject |= tree.head[t] == words && kSubjects.contains(tree.deprel[t]);
  }
  for (uint32_t t = 0; t < border; ++t) {
    if (tree.head[t] != said || t == words || !kArguments.contains(tree.deprel[t])) continue;
    if (has_subject && kSubjects.contains(tree.deprel[t])) continue;
    if (parted(tree, t + 1, border)) tree.head[t] = words;
  }
}

void mend_relative(const TreeColumns& tree, uint32_t pronoun) {
  const uint32_t clause = tree.head[pronoun];
  if (clause == kNone || clause <= pronoun || pronoun == 0) return;
  uint32_t noun = kNone, verb = kNone;
  for (uint32_t t = 0; t < pronoun; ++t) {
    if (tree.head[t] == clause && kNominal.contains(tree.deprel[t]) &&
        (tree.upos[t] == Upos::kNoun || tree.upos[t] == Upos::kPropn)) {
      noun = t;
    }
  }
  if (noun == kNone) return;
  for (uint32_t t = 0; t < noun; ++t) {
    if (tree.upos[t] == Upos::kVerb) verb = t;
  }
  if (verb == kNone) return;
  // The verb must not hang below the noun that it is to govern.
  uint32_t t = tree.head[verb];
  for (size_t step = 0; t != kNone && t != clause; ++step) {
    if (t == noun || step > tree.head.size()) return;
    t = tree.head[t];
  }
  if (t == clause) {
    tree.head[verb] = tree.head[clause];
    tree.deprel[verb] = tree.deprel[clause];
  }
  tree.head[noun] = verb;
  if (kSubjects.contains(tree.deprel[noun])) tree.deprel[noun] = Deprel::kObj;
  tree.head[clause] = noun;
  tree.deprel[clause] = Deprel::kAclRelcl;
}

}  // namespace

void mend_tree(TreeColumns tree) {
  for (uint32_t t = 0; t < tree.head.size(); ++t) {
    if (tree.xpos[t] == Xpos::kWDT || tree.xpos[t] == Xpos::kWP) mend_relative(tree, t);
    if (tree.upos[t] == Upos::kVerb) mend_speech(tree, t);
  }
}

}  // namespace dateline
