// One counting sort puts the children of each token side by side; one walk from the roots numbers
// the tokens (for `dominates`) and carries clauses down, and its reverse carries subtrees up. No
// recursion: trees of given tokens can be as deep as the sentence is long, and may hold cycles.
#include "sentences/tree.h"

#include <algorithm>
#include <cassert>

namespace dateline {

Tree::Tree(const Sentences& sentences) : sentences_(&sentences) {
  assert(sentences.head.size() == sentences.token.size());
  collect_children();
  walk();
}

void Tree::collect_children() {
  const uint32_t n = sentences_->tokens();
  child_begin_.assign(n + 1, 0);
  for (uint32_t t = 0; t < n; ++t) {
    if (head(t) != kNone) ++child_begin_[head(t) + 1];
  }
  for (uint32_t t = 0; t < n; ++t) child_begin_[t + 1] += child_begin_[t];
  children_.resize(child_begin_[n]);
  std::vector<uint32_t> at(child_begin_.begin(), child_begin_.end());
  for (uint32_t t = 0; t < n; ++t) {
    if (head(t) != kNone) children_[at[head(t)]++] = t;
  }
  roots_.assign(sentences_->size(), kNone);
  for (uint32_t s = 0; s < sentences_->size(); ++s) {
    for (uint32_t t = sentences_->first_token[s]; t < sentences_->first_token[s + 1]; ++t) {
      if (head(t) == kNone) {
        roots_[s] = t;
        break;
      }
    }
  }
}

void Tree::walk() {
  const uint32_t n = sentences_->tokens();
  enter_.assign(n, kNone);
  exit_.assign(n, 0);
  depth_.assign(n, 0);
  clause_.resize(n);
  subtree_.resize(n);
  for (uint32_t t = 0; t < n; ++t) {
    subtree_[t] = {t, t + 1};
    clause_[t] = t;
  }
  std::vector<uint32_t> order, stack;
  order.reserve(n);
  for (uint32_t root = 0; root < n; ++root) {
    if (head(root) != kNone) continue;
    stack.push_back(root);
    while (!stack.empty()) {
      const uint32_t t = stack.back();
      stack.pop_back();
      enter_[t] = static_cast<uint32_t>(order.size());
      order.push_back(t);
      if (head(t) != kNone) {
        depth_[t] = depth_[head(t)] + 1;
        const bool joined_verb = deprel(t) == Deprel::kConj && clause_[head(t)] == head(t) &&
                                 (sentences_->upos[t] == Upos::kVerb || has_child(t, Deprel::kCop));
        if (!kClauseRelations.contains(deprel(t)) && !joined_verb) clause_[t] = clause_[head(t)];
      }
      const auto below = children(t);
      stack.insert(stack.end(), below.rbegin(), below.rend());
    }
  }
  for (uint32_t i = 0; i < order.size(); ++i) exit_[order[i]] = i + 1;
  for (auto t = order.rbegin(); t != order.rend(); ++t) {
    const uint32_t above = head(*t);
    if (above == kNone) continue;
    exit_[above] = std::max(exit_[above], exit_[*t]);
    subtree_[above].first = std::min(subtree_[above].first, subtree_[*t].first);
    subtree_[above].last = std::max(subtree_[above].last, subtree_[*t].last);
  }
}

TokenRange Tree::phrase(uint32_t t, DeprelSet without) const {
  TokenRange range{t, t + 1};
  const auto below = children(t);
  const auto middle = std::lower_bound(below.begin(), below.end(), t);
  for (auto c = middle; c != below.begin();) {
    if (without.contains(deprel(*--c))) break;
    range.first = std::min(range.first, subtree_[*c].first);
    range.last = std::max(range.last, std::min(subtree_[*c].last, t + 1));
  }
  for (auto c = middle; c != below.end() && !without.contains(deprel(*c)); ++c) {
    range.last = std::max(range.last, subtree_[*c].last);
  }
  // A mark in pairs ("(" … ")") inside the phrase stays; one left over at an end goes.
  const auto is_mark = [&](uint32_t i) { return sentences_->upos[i] == Upos::kPunct; };
  while (range.last > t + 1 && is_mark(range.last - 1)) --range.last;
  while (range.first < t && is_mark(range.first)) ++range.first;
  return range;
}

Span Tree::span(TokenRange range) const {
  if (range.empty()) return {};
  return {sentences_->token[range.first].begin, sentences_->token[range.last - 1].end};
}

uint32_t Tree::child(uint32_t t, DeprelSet relations) const {
  for (uint32_t c : children(t)) {
    if (relations.contains(deprel(c))) return c;
  }
  return kNone;
}

uint32_t Tree::child_with_lemma(uint32_t t, std::string_view lemma) const {
  for (uint32_t c : children(t)) {
    if (sentences_->lemma[c] == lemma) return c;
  }
  return kNone;
}

uint32_t Tree::subject(uint32_t t) const {
  if (enter_[t] == kNone) return kNone;  // in a cycle: the way up might have no end
  for (;;) {
    if (const uint32_t own = child(t, kSubjectRelations); own != kNone) return own;
    const uint32_t above = head(t);
    if (above == kNone) return kNone;
    if (deprel(t) == Deprel::kXcomp) {
      if (const uint32_t object = child(above, {Deprel::kObj, Deprel::kIobj}); object != kNone) {
        return object;
      }
    } else if (deprel(t) != Deprel::kConj) {
      return kNone;
    }
    t = above;
  }
}

bool Tree::is_passive(uint32_t t) const {
  return has_child(t, {Deprel::kAuxPass, Deprel::kNsubjPass, Deprel::kCsubjPass});
}

uint32_t Tree::relative_noun(uint32_t clause) const {
  const uint32_t noun = head(clause);
  if (noun == kNone) return kNone;
  const auto singular = [&](uint32_t t) {
    const Xpos x = sentences_->xpos[t];
    return (x == Xpos::kNN || x == Xpos::kNNP) && !has_child(t, Deprel::kConj);
  };
  bool plural = false;
  for (uint32_t c : children(clause)) {
    const std::string_view form = sentences_->form[c];
    plural |=
        (deprel(c) == Deprel::kAux || deprel(c) == Deprel::kAuxPass || deprel(c) == Deprel::kCop) &&
        (form == "were" || form == "are" || form == "have");
  }
  if (!plural || !singular(noun)) return noun;
  constexpr int kSteps = 3;
  uint32_t t = noun;
  for (int step = 0; step < kSteps && deprel(t) == Deprel::kNmod && head(t) != kNone; ++step) {
    t = head(t);
    if (sentences_->xpos[t] == Xpos::kNNS) return t;
  }
  return noun;
}

bool Tree::is_negated(uint32_t t) const {
  for (uint32_t c : children(t)) {
    const std::string_view lemma = sentences_->lemma[c];
    if (deprel(c) == Deprel::kAdvmod && (lemma == "not" || lemma == "n't" || lemma == "never")) {
      return true;
    }
    if (deprel(c) == Deprel::kDet && lemma == "no") return true;
  }
  return false;
}

}  // namespace dateline
