// The dependency trees of an article, ready for questions: children, subtrees, clauses.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/sentences.h"
#include "sentences/labels.h"

namespace dateline {

// Tokens [first, last) of the article.
struct TokenRange {
  uint32_t first = 0;
  uint32_t last = 0;
  bool empty() const { return first >= last; }
  bool contains(uint32_t t) const { return first <= t && t < last; }
  friend bool operator==(TokenRange, TokenRange) = default;
};

inline constexpr DeprelSet kClauseRelations = {
    Deprel::kRoot,       Deprel::kCcomp,     Deprel::kXcomp,    Deprel::kAdvcl,
    Deprel::kAdvclRelcl, Deprel::kAcl,       Deprel::kAclRelcl, Deprel::kCsubj,
    Deprel::kCsubjOuter, Deprel::kCsubjPass, Deprel::kParataxis};
inline constexpr DeprelSet kSubjectRelations = {Deprel::kNsubj,      Deprel::kNsubjPass,
                                                Deprel::kNsubjOuter, Deprel::kCsubj,
                                                Deprel::kCsubjPass,  Deprel::kCsubjOuter};
inline constexpr DeprelSet kRelativeClauses = {Deprel::kAclRelcl, Deprel::kAdvclRelcl};
// What hangs on a noun but is no part of the phrase that it names: coordination, clauses beside it.
inline constexpr DeprelSet kBesidePhrase = {Deprel::kConj,  Deprel::kCc,   Deprel::kParataxis,
                                            Deprel::kPunct, Deprel::kList, Deprel::kDiscourse};

// Made once per article, in linear time; `sentences` (its columns) must outlive it. Trees of the
// annotator are well-formed; of given trees with cycles, the tokens in a cycle (and below it) have
// children and own subtrees but no place in the order, so that `dominates` is false for them.
class Tree {
 public:
  explicit Tree(const Sentences& sentences);

  const Sentences& sentences() const { return *sentences_; }
  // In text order.
  std::span<const uint32_t> children(uint32_t t) const {
    return {children_.data() + child_begin_[t], child_begin_[t + 1] - child_begin_[t]};
  }
  uint32_t head(uint32_t t) const { return sentences_->head[t]; }  // kNone: root
  Deprel deprel(uint32_t t) const { return sentences_->deprel[t]; }
  uint32_t root(uint32_t sentence) const { return roots_[sentence]; }  // kNone: empty sentence

  // From the first to the last token under `t`, itself included; in a non-projective tree other
  // tokens may lie between.
  TokenRange subtree(uint32_t t) const { return subtree_[t]; }
  // The stretch around `t` made of the subtrees of its children, up to the first child on each side
  // whose relation is in `without`; marks at the ends are dropped.
  TokenRange phrase(uint32_t t, DeprelSet without) const;
  // From the begin of the first token to the end of the last, in the text.
  Span span(TokenRange range) const;

  // First child with one of the relations, or kNone.
  uint32_t child(uint32_t t, DeprelSet relations) const;
  uint32_t child(uint32_t t, Deprel relation) const { return child(t, DeprelSet{relation}); }
  bool has_child(uint32_t t, DeprelSet relations) const { return child(t, relations) != kNone; }
  bool has_child(uint32_t t, Deprel relation) const { return child(t, relation) != kNone; }
  // First child with this lemma, or kNone.
  uint32_t child_with_lemma(uint32_t t, std::string_view lemma) const;

  // True where `t` is below `above`, or is it. Constant time.
  bool dominates(uint32_t above, uint32_t t) const {
    return enter_[above] != kNone && enter_[t] != kNone && enter_[above] <= enter_[t] &&
           enter_[t] < exit_[above];
  }
  uint32_t depth(uint32_t t) const { return depth_[t]; }  // root: 0

  // A predicate: root, ccomp, xcomp, advcl, acl, csubj, parataxis (with subtypes), or a verb joined
  // to one by conj.
  bool is_clause_head(uint32_t t) const { return clause_[t] == t; }
  // The clause head nearest above `t`, or `t` itself.
  uint32_t clause(uint32_t t) const { return clause_[t]; }
  // Subject of a predicate; of a joined verb without one of its own, that of the verb it is joined
  // to; of an xcomp, the object or subject above it. kNone where nothing is said.
  uint32_t subject(uint32_t t) const;
  // The noun that a relative clause is about: the one that it hangs on; of a clause in the plural
  // ("supporters of X who were marching") the nearest plural one above it.
  uint32_t relative_noun(uint32_t clause) const;
  bool is_passive(uint32_t t) const;  // "was killed": aux:pass, or a passive subject
  bool is_negated(uint32_t t) const;  // "not", "n't", "never", "no" on the word itself

 private:
  void collect_children();
  void walk();

  const Sentences* sentences_;
  std::vector<uint32_t> child_begin_, children_, roots_, enter_, exit_, depth_, clause_;
  std::vector<TokenRange> subtree_;
};

}  // namespace dateline
