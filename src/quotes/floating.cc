// The idea, in the order in which a reader settles who speaks: a label or a name behind the marks;
// a word of saying beside them; a name and a colon before them; the speaker who goes on, in this
// paragraph or from one that ran on or ended in a quote; words of somebody, or a person as subject,
// in the sentence before. Nobody else is guessed: the quote then has no speaker. What no cue
// introduces and does not read like a sentence is a scare quote or a title, and no quote.
#include "quotes/floating.h"

#include <algorithm>

#include "quotes/choose.h"

namespace dateline {
namespace {

constexpr uint32_t kCueReach = 10;  // tokens between a quote and the cue beside it
constexpr uint32_t kLookBack =
    8;  // marked stretches between a quote and the one that it goes on from
constexpr uint32_t kSentenceWords = 6;  // unattributed words in marks that read like a sentence

class Floating {
 public:
  Floating(const Stretches& stretches, const ScoreContext& context, std::vector<Said>& said,
           std::vector<uint32_t>& said_of)
      : x_(stretches), c_(context), s_(context.sentences), said_(said), said_of_(said_of) {}

  void run(const std::vector<bool>& covered) {
    sort_said();
    for (uint32_t m = 0; m < x_.marked.size(); ++m) {
      const uint32_t first = x_.first_token[m];
      if (said_of_[m] == kNone && x_.is_outer(m) && first != kNone && !covered[first]) attribute(m);
    }
  }

 private:
  void attribute(uint32_t m) {
    Said said;
    said.kind = QuoteKind::kDirect;
    said.span = x_.marked[m].inner;
    said.marked = m;
    said.score = 0.5f;
    const bool sentence = reads_like_sentence(m);
    const uint32_t cue = x_.marked[m].turn ? kNone : cue_beside(m, sentence);
    said.label = x_.marked[m].speaker;
    if (x_.marked[m].turn || !said.label.empty()) {
      // The label says who.
    } else if (cue != kNone) {
      said.cue_head = cue;
      said.cue = {cue, cue + 1};
      said.source = subject_beside(cue, m);
    } else if (const uint32_t name = name_before(m); name != kNone) {
      said.source = name;
    } else if (!sentence && !stands_alone(m)) {
      return;
    } else if (const uint32_t before = speaker_before(m); before != kNone) {
      said.follows = before;
    } else if (!sentence) {
      return;
    } else {
      speaker_in_text(m, said);
    }
    said_of_[m] = static_cast<uint32_t>(said_.size());
    said_.push_back(said);
  }

  // A finite verb and some length, or a sentence's mark before the closing one.
  bool reads_like_sentence(uint32_t m) const {
    const uint32_t first = x_.first_token[m], last = x_.last_token[m];
    uint32_t words = 0;
    bool finite = false;
    for (uint32_t t = first; t < last; ++t) {
      words += s_.upos[t] != Upos::kPunct;
      const Xpos x = s_.xpos[t];
      finite |= x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP || x == Xpos::kMD ||
                (x == Xpos::kVB && t == first);
    }
    const std::string_view end = s_.form[last - 1];
    const bool stops = end == "." || end == "!" || end == "?" || end == ",";
    return (finite && words >= kSentenceWords) || (finite && stops && words >= 3) ||
           (stops && end != "," && words >= 4);
  }

  // "“Nothing moved.”": a sentence of its own, however short.
  bool stands_alone(uint32_t m) const {
    const uint32_t first = x_.first_token[m], last = x_.last_token[m];
    const std::string_view end = s_.form[last - 1];
    return first <= s_.first_token[s_.sentence_of(first)] + 1 &&
           (end == "." || end == "!" || end == "?");
  }

  // A verb of saying beside the marks: after them ("…," she said) or before them (He said: "…").
  uint32_t cue_beside(uint32_t m, bool sentence) const {
    const uint32_t needed = sentence ? kCueReach : 3;
    const uint32_t after = x_.last_token[m];
    // A full stop inside the marks ends the sentence: what follows speaks of something else.
    const bool ended = s_.form[after - 1] == ".";
    uint32_t end = ended ? after : std::min(after + needed, s_.tokens());
    for (uint32_t t = after; t < end; ++t) {
      if (x_.of_token[t] != kNone && t > after + 1) break;
      if (ends_clause(t) && t > after + 1) break;
      if (x_.crosses_block(after - 1, t)) break;
      if (is_saying(t)) return t;
    }
    const uint32_t first = x_.first_token[m];
    const uint32_t begin = first > needed ? first - needed : 0;
    // "She said:" and the quote in a paragraph of its own.
    uint32_t lead = first;
    while (lead > begin && s_.upos[lead - 1] == Upos::kPunct && s_.form[lead - 1] != ":") --lead;
    const bool led = lead > begin && s_.form[lead - 1] == ":";
    for (uint32_t t = first; t-- > begin;) {
      if (x_.of_token[t] != kNone || x_.crosses_block(t, led ? lead - 1 : first)) break;
      if (ends_clause(t)) break;
      if (is_saying(t)) return t;
    }
    return kNone;
  }

  bool ends_clause(uint32_t t) const {
    return s_.form[t] == "." || s_.form[t] == ";" || s_.form[t] == "!" || s_.form[t] == "?";
  }
  bool is_saying(uint32_t t) const {
    if (s_.upos[t] != Upos::kVerb) return false;
    if (c_.lexicon.saying(s_.lemma[t]) >= kWordOfSaying) return true;
    // "the strike, which was approved by Obi: “…”": nothing that he said.
    return !c_.tree.is_passive(t) && !c_.encoded.quote_cue.empty() && c_.encoded.quote_cue[t] != 0;
  }

  // The subject of a cue that was found by its place: by the tree, else the noun next to it.
  uint32_t subject_beside(uint32_t cue, uint32_t m) const {
    const uint32_t subject = source_of_verb(c_.tree, cue);
    if (subject != kNone && x_.of_token[subject] != m) return subject;
    for (uint32_t step : {1u, 2u}) {
      for (uint32_t t : {cue - step, cue + step}) {
        if (t >= s_.tokens() || x_.of_token[t] != kNone) continue;
        if (s_.upos[t] == Upos::kPropn || s_.upos[t] == Upos::kPron || s_.upos[t] == Upos::kNoun) {
          return t;
        }
      }
    }
    return kNone;
  }

  // "Ada Obi: “…”".
  uint32_t name_before(uint32_t m) const {
    const uint32_t first = x_.first_token[m];
    const uint32_t begin = s_.first_token[s_.sentence_of(first)];
    uint32_t t = first;
    while (t > begin && s_.upos[t - 1] == Upos::kPunct && s_.form[t - 1] != ":") --t;
    if (t < begin + 2 || s_.form[t - 1] != ":") return kNone;
    const uint32_t id = c_.actors.actor_of_token[t - 2];
    if (id == kNone || !c_.actors.actors[id].named) return kNone;
    // "A lesson from Ada Obi: “…”" is hers; of a body, only "The ministry: “…”".
    if (c_.actors.actors[id].kind != ActorKind::kPerson && id != c_.actors.actor_of_token[begin]) {
      return kNone;
    }
    uint32_t head = kNone;  // of the name's tokens, the first that leads to the actor
    for (uint32_t u = t - 1; u-- > begin && c_.actors.actor_of_token[u] == id;) {
      if (c_.actors.actor_of_head[u] == id) head = u;
    }
    return head;
  }

  // The quote before in this paragraph, or the one that runs on into it; of a paragraph that is
  // all quote, the one that ends the paragraph before.
  uint32_t speaker_before(uint32_t m) const {
    for (uint32_t n = m; n-- > 0 && m - n <= kLookBack;) {
      if (!x_.is_outer(n) || x_.first_token[n] == kNone) continue;  // marks around no word
      if (said_of_[n] == kNone) {
        if (x_.marked[n].runs_on) continue;
        if (x_.crosses_block(last_token_of(n), x_.first_token[m])) return kNone;
        continue;
      }
      if (x_.marked[n].turn) return kNone;
      const bool same_block = !x_.crosses_block(last_token_of(n), x_.first_token[m]);
      if (same_block || x_.marked[n].runs_on || (x_.fills_block(m) && ends_block_before(n, m)))
        return n;
      return kNone;
    }
    return kNone;
  }
  uint32_t last_token_of(uint32_t m) const {
    return x_.last_token[m] == kNone ? x_.first_token[m] : x_.last_token[m] - 1;
  }
  // Stretch `n`, or the sentence with its cue, is the last thing before the block of `m`.
  bool ends_block_before(uint32_t n, uint32_t m) const {
    const uint32_t before = s_.sentence_of(x_.first_token[m]);
    if (before == 0) return false;
    return s_.sentence_of(last_token_of(n)) + 1 >= before;
  }

  // A quote that begins a sentence right after words of somebody in the same paragraph, or after a
  // sentence whose subject is a person: that speaker.
  void speaker_in_text(uint32_t m, Said& said) const {
    const uint32_t first = x_.first_token[m], sentence = s_.sentence_of(first);
    if (first > s_.first_token[sentence] + 1 || sentence == 0) return;
    const uint32_t before = s_.first_token[sentence] - 1;  // last token of the sentence before
    if (x_.crosses_block(before, first)) return;
    const uint32_t begin = s_.first_token[sentence - 1];
    const auto at =
        std::upper_bound(by_begin_.begin(), by_begin_.end(), s_.token[before].begin,
                         [&](uint32_t t, uint32_t i) { return t < said_[i].span.begin; });
    if (at != by_begin_.begin()) {
      const Said& near = said_[*(at - 1)];
      if (near.span.end > s_.token[begin].begin && near.source != kNone &&
          x_.of_token[near.source] == kNone) {
        said.source = near.source;
        return;
      }
    }
    const uint32_t root = c_.tree.root(sentence - 1);
    const uint32_t subject = root == kNone ? kNone : c_.tree.subject(root);
    if (subject == kNone || x_.of_token[subject] != kNone) return;
    const uint32_t id = c_.actors.actor_of_head[subject];
    if (id != kNone && c_.actors.actors[id].kind == ActorKind::kPerson) said.source = subject;
  }
  void sort_said() {
    by_begin_.resize(said_.size());
    for (uint32_t i = 0; i < by_begin_.size(); ++i) by_begin_[i] = i;
    std::stable_sort(by_begin_.begin(), by_begin_.end(), [&](uint32_t a, uint32_t b) {
      return said_[a].span.begin < said_[b].span.begin;
    });
  }

  const Stretches& x_;
  const ScoreContext& c_;
  const Sentences& s_;
  std::vector<Said>& said_;
  std::vector<uint32_t>& said_of_;
  std::vector<uint32_t> by_begin_;  // attributed quotes in text order
};

}  // namespace

void add_floating(const Stretches& stretches, const ScoreContext& context,
                  const std::vector<bool>& covered, std::vector<Said>& said,
                  std::vector<uint32_t>& said_of) {
  Floating(stretches, context, said, said_of).run(covered);
}

}  // namespace dateline
