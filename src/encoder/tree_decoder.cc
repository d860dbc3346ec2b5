// Chu-Liu/Edmonds on a dense graph, in place. Nearly every sentence is done when each word has
// taken its best head. Where that is no tree, a cycle is contracted into the slot of one of its
// members (its row and column become the best way out of and into the cycle) until none is left;
// then cycles are opened again, each at the word where an arc enters it. Each contraction costs
// members x slots, and members sum up to at most twice the words.
#include "encoder/tree_decoder.h"

#include <cassert>

namespace dateline {
namespace {

// More than scores can make up for: a second word on the root is taken only where nothing else is
// left, which in a complete graph is never.
constexpr double kRootCost = 1e4;
constexpr double kNoArc = -1e18;
constexpr uint32_t kNoParent = UINT32_MAX;

}  // namespace

void TreeDecoder::decode(const float* scores, size_t stride, uint32_t words, uint32_t* heads) {
  if (words == 0 || take_best_heads(scores, stride, words, heads)) return;
  assert(words < UINT16_MAX);
  fill(scores, stride, words);
  while (find_cycle()) contract();
  expand(heads);
}

// Each word's best head; true where that is a tree with one root.
bool TreeDecoder::take_best_heads(const float* scores, size_t stride, uint32_t words,
                                  uint32_t* heads) {
  uint32_t roots = 0;
  for (uint32_t w = 0; w < words; ++w) {
    const float* row = scores + w * stride;
    uint32_t best = 0;
    for (uint32_t h = 0; h <= words; ++h) {
      if (h != w + 1 && row[h] > row[best]) best = h;
    }
    heads[w] = best;
    roots += best == 0;
  }
  if (roots != 1) return false;
  // A tree if every word reaches the root: marks hold the walk that passed a word first.
  mark_.assign(words + 1, 0);
  for (uint32_t w = 1; w <= words; ++w) {
    uint32_t at = w;
    while (at != 0 && mark_[at] == 0) {
      mark_[at] = w;
      at = heads[at - 1];
    }
    if (at != 0 && mark_[at] == w) return false;
  }
  return true;
}

void TreeDecoder::fill(const float* scores, size_t stride, uint32_t words) {
  nodes_ = words + 1;
  weight_.assign(size_t{nodes_} * nodes_, kNoArc);
  arc_.resize(size_t{nodes_} * nodes_);
  active_.clear();
  id_.resize(nodes_);
  best_.assign(nodes_, 0);
  in_loop_.assign(nodes_, false);
  cycles_.clear();
  members_.clear();
  parent_.assign(nodes_, kNoParent);
  for (uint32_t d = 0; d < nodes_; ++d) {
    active_.push_back(d);
    id_[d] = d;
    for (uint32_t h = 0; h < nodes_; ++h) {
      arc(h, d) = {static_cast<uint16_t>(h), static_cast<uint16_t>(d)};
      if (d > 0 && h != d) weight(h, d) = scores[(d - 1) * stride + h] - (h == 0 ? kRootCost : 0.0);
    }
  }
  for (uint32_t d = 1; d < nodes_; ++d) choose(d);
}

void TreeDecoder::choose(uint32_t slot) {
  uint32_t best = 0;
  for (uint32_t h : active_) {
    if (h != slot && weight(h, slot) > weight(best, slot)) best = h;
  }
  best_[slot] = best;
}

bool TreeDecoder::find_cycle() {
  mark_.assign(nodes_, 0);
  for (uint32_t start : active_) {
    uint32_t at = start;
    while (at != 0 && mark_[at] == 0) {
      mark_[at] = start;
      at = best_[at];
    }
    if (at == 0 || mark_[at] != start) continue;
    loop_.clear();
    do {
      loop_.push_back(at);
      at = best_[at];
    } while (at != loop_.front());
    return true;
  }
  return false;
}

void TreeDecoder::contract() {
  const uint32_t slot = loop_.front();
  const auto id = static_cast<uint32_t>(nodes_ + cycles_.size());
  Cycle cycle{slot, static_cast<uint32_t>(members_.size()), 0};
  for (uint32_t m : loop_) {
    members_.push_back({id_[m], arc(best_[m], m)});
    parent_[id_[m]] = id;
    in_loop_[m] = true;
  }
  cycle.last_member = static_cast<uint32_t>(members_.size());
  cycles_.push_back(cycle);
  parent_.push_back(kNoParent);

  std::erase_if(active_, [&](uint32_t v) { return in_loop_[v] && v != slot; });
  // What each member's own arc is worth: an arc into the cycle saves that of the member it enters.
  own_.clear();
  for (uint32_t m : loop_) own_.push_back(weight(best_[m], m));
  for (uint32_t v : active_) {
    if (v == slot) continue;
    double into = kNoArc, out_of = kNoArc;
    Arc arc_in = arc(v, slot), arc_out = arc(slot, v);
    for (size_t i = 0; i < loop_.size(); ++i) {
      const uint32_t m = loop_[i];
      if (weight(v, m) - own_[i] > into) {
        into = weight(v, m) - own_[i];
        arc_in = arc(v, m);
      }
      if (weight(m, v) > out_of) {
        out_of = weight(m, v);
        arc_out = arc(m, v);
      }
    }
    weight(v, slot) = into;
    arc(v, slot) = arc_in;
    weight(slot, v) = out_of;
    arc(slot, v) = arc_out;
    if (in_loop_[best_[v]]) best_[v] = slot;
  }
  for (uint32_t m : loop_) in_loop_[m] = false;
  id_[slot] = id;
  choose(slot);
}

void TreeDecoder::expand(uint32_t* heads) {
  todo_.clear();
  for (uint32_t d : active_) {
    if (d != 0) todo_.push_back({id_[d], arc(best_[d], d)});
  }
  while (!todo_.empty()) {
    const Member taken = todo_.back();
    todo_.pop_back();
    heads[taken.arc.dependent - 1] = taken.arc.head;
    // The arc enters every cycle between the word and `taken`: the other members keep their own
    // arcs.
    for (uint32_t at = taken.arc.dependent; at != taken.id; at = parent_[at]) {
      const Cycle& cycle = cycles_[parent_[at] - nodes_];
      for (uint32_t m = cycle.first_member; m < cycle.last_member; ++m) {
        if (members_[m].id != at) todo_.push_back(members_[m]);
      }
    }
  }
}

}  // namespace dateline
