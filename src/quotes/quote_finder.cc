// Phases:
//  1. marks.cc finds what stands between quote marks; attributions.cc proposes every source, cue
//     and content that the grammar allows.
//  2. Each proposal is scored: the learnt chance of its cue and pattern, what the source is, marks,
//     and the encoder's own labels where the model has them. Those above kAccept stay.
//  3. Marks and proposals are laid over each other: content inside one pair of marks is a direct
//     quote (the whole of it, however many sentences); content with marks in it is mixed; without,
//     indirect.
//  4. Marked stretches that nothing introduces: a cue that stands beside them, the speaker of the
//     quote before in the same paragraph, a running quote. What is left and does not read like a
//     sentence is a scare quote or a title, and no quote.
//  5. Speakers become actors; "I" inside a quote is the speaker around it.
// It never makes a speaker up: a quote may have none.
#include "quotes/quote_finder.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

#include "quotes/attributions.h"
#include "quotes/channel.h"
#include "quotes/choose.h"
#include "quotes/cues.h"
#include "quotes/marks.h"
#include "quotes/score.h"
#include "quotes/turns.h"

namespace dateline {
namespace {

constexpr uint32_t kCueReach = 10;  // tokens between a quote and the cue beside it
constexpr uint32_t kLookBack =
    8;  // marked stretches between a quote and the one that it goes on from
constexpr uint32_t kSentenceWords = 6;  // unattributed words in marks that read like a sentence

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

struct Said {
  Span span;
  QuoteKind kind = QuoteKind::kIndirect;
  uint32_t source = kNone;    // token
  uint32_t cue_head = kNone;  // token
  TokenRange cue;
  uint32_t marked = kNone;       // stretch that it fills
  uint32_t marked_last = kNone;  // the last one, of a quote that its cue interrupts
  float score = 0;
  uint32_t follows = kNone;  // marked stretch whose speaker goes on
  Span label;                // words beside the marks that name the speaker
};

class Finder {
 public:
  Finder(const Article& article, const Sentences& s, const Encoded& encoded, const Actors& actors,
         const CueLexicon& lexicon, const QuoteScorer& scorer, Arena& arena)
      : article_(article),
        s_(s),
        encoded_(encoded),
        actors_(actors),
        lexicon_(lexicon),
        scorer_(scorer),
        arena_(arena),
        tree_(s) {}

  Quotes run() {
    marked_ = find_quoted(article_.text, article_.blocks);
    add_turns(article_.text, article_.blocks, marked_);
    lay_tokens();
    said_of_.assign(marked_.size(), kNone);
    covered_.assign(s_.tokens(), false);
    const ScoreContext context{s_, tree_, actors_, lexicon_, encoded_, marked_of_};
    for (const Attribution& a : choose_attributions(context, scorer_)) accept(a);
    sort_said();
    for (uint32_t m = 0; m < marked_.size(); ++m) {
      if (said_of_[m] == kNone && is_outer(m) && !covered(m)) attribute(m);
    }
    drop_repeats();
    join_interrupted();
    return freeze();
  }

 private:
  // Double marks at the outside, or single ones where they are the page's way to quote.
  bool is_outer(uint32_t m) const { return marked_[m].inside == kNone; }

  // The outermost marked stretch of each token, in one sweep.
  void lay_tokens() {
    marked_of_.assign(s_.tokens(), kNone);
    uint32_t m = 0;
    for (uint32_t t = 0; t < s_.tokens(); ++t) {
      while (m < marked_.size() && (!is_outer(m) || marked_[m].inner.end <= s_.token[t].begin)) {
        ++m;
      }
      if (m == marked_.size()) break;
      if (marked_[m].inner.begin < s_.token[t].end && s_.token[t].begin < marked_[m].inner.end &&
          s_.token[t].begin >= marked_[m].inner.begin) {
        marked_of_[t] = m;
      }
    }
    first_token_.assign(marked_.size(), kNone);
    last_token_.assign(marked_.size(), kNone);
    for (uint32_t t = 0; t < s_.tokens(); ++t) {
      const uint32_t n = marked_of_[t];
      if (n == kNone) continue;
      if (first_token_[n] == kNone) first_token_[n] = t;
      last_token_[n] = t + 1;
    }
  }

  void accept(const Attribution& a) {
    Said said;
    said.span = tree_.span(a.content);
    said.source = a.source_head;
    said.cue_head = a.cue_head;
    said.cue = a.cue;
    said.score = a.score;
    const uint32_t first = marked_of_[a.content.first], last = marked_of_[a.content.last - 1];
    const uint32_t around_cue = marked_of_[a.cue_head];
    if (around_cue != kNone) {  // somebody inside a quote says that somebody says
      if (first != around_cue || last != around_cue) return;
      if (a.source_head == kNone || is_first_or_second(a.source_head)) return;  // "I think"
      if (a.content.contains(a.cue_head)) return;
      said.kind = QuoteKind::kIndirect;
      said_.push_back(said);
      return;
    }
    if (first != kNone && first == last && fills(a.content, first)) {
      direct(said, first);
      return;
    }
    if (a.content.contains(a.cue_head) && (first != kNone || last != kNone)) {
      // "A," she said, "B.": the marks tell the words from the cue between them.
      if (first != kNone) direct(said, first);
      if (last != kNone && last != first) direct(said, last);
      return;
    }
    bool mixed = false;
    for (uint32_t m : {first, last}) {
      if (m != kNone) said.span.end = std::max(said.span.end, m == last ? marked_[m].outer.end : 0);
      if (m != kNone) said.span.begin = std::min(said.span.begin, marked_[m].outer.begin);
    }
    for (uint32_t t = a.content.first; t < a.content.last; ++t) {
      mixed |= marked_of_[t] != kNone;
      covered_[t] = true;
    }
    said.kind = mixed ? QuoteKind::kMixed : QuoteKind::kIndirect;
    said_.push_back(said);
  }

  // Who speaks, or is spoken to, inside a quote: nothing that the quote around it does not say.
  bool is_first_or_second(uint32_t t) const {
    const std::string form = lower_ascii(s_.form[t]);
    return form == "i" || form == "we" || form == "you";
  }

  // The whole of marked stretch `m`, with the cue and source of `said`.
  void direct(Said said, uint32_t m) {
    said.kind = QuoteKind::kDirect;
    said.span = marked_[m].inner;
    said.marked = m;
    if (said_of_[m] == kNone) {
      said_of_[m] = static_cast<uint32_t>(said_.size());
      said_.push_back(said);
    } else if (said_[said_of_[m]].score < said.score) {
      said_[said_of_[m]] = said;
    }
  }

  // Content that is all inside the marks: a direct quote, unless it is a word or two of a longer
  // phrase ("a “grave” mistake" hangs on the noun outside).
  bool fills(TokenRange content, uint32_t m) const {
    return content.first >= first_token_[m] && content.last <= last_token_[m];
  }

  bool covered(uint32_t m) const { return first_token_[m] != kNone && covered_[first_token_[m]]; }

  // ---- marked stretches that no proposal introduced

  void attribute(uint32_t m) {
    if (first_token_[m] == kNone) return;
    Said said;
    said.kind = QuoteKind::kDirect;
    said.span = marked_[m].inner;
    said.marked = m;
    said.score = 0.5f;
    const bool sentence = reads_like_sentence(m);
    const uint32_t cue = marked_[m].turn ? kNone : cue_beside(m, sentence);
    said.label = marked_[m].speaker;
    if (marked_[m].turn || !said.label.empty()) {
    } else if (cue != kNone) {
      said.cue_head = cue;
      said.cue = {cue, cue + 1};
      said.source = subject_beside(cue, m);
    } else if (const uint32_t name = name_before(m); name != kNone) {
      said.source = name;
    } else if (!sentence) {
      return;
    } else if (const uint32_t before = speaker_before(m); before != kNone) {
      said.follows = before;
    } else {
      speaker_in_text(m, said);
    }
    said_of_[m] = static_cast<uint32_t>(said_.size());
    said_.push_back(said);
  }

  // A finite verb and some length, or a sentence's mark before the closing one.
  bool reads_like_sentence(uint32_t m) const {
    const uint32_t first = first_token_[m], last = last_token_[m];
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

  // A verb of saying beside the marks: after them ("…," she said) or before them (He said: "…").
  uint32_t cue_beside(uint32_t m, bool sentence) const {
    const uint32_t needed = sentence ? kCueReach : 3;
    const uint32_t after = last_token_[m];
    // A full stop inside the marks ends the sentence: what follows speaks of something else.
    const bool ended = s_.form[after - 1] == ".";
    uint32_t end = ended ? after : std::min(after + needed, s_.tokens());
    for (uint32_t t = after; t < end; ++t) {
      if (marked_of_[t] != kNone && t > after + 1) break;
      if (ends_clause(t) && t > after + 1) break;
      if (crosses_block(after - 1, t)) break;
      if (is_saying(t)) return t;
    }
    const uint32_t first = first_token_[m];
    const uint32_t begin = first > needed ? first - needed : 0;
    // "She said:" and the quote in a paragraph of its own.
    uint32_t lead = first;
    while (lead > begin && s_.upos[lead - 1] == Upos::kPunct && s_.form[lead - 1] != ":") --lead;
    const bool led = lead > begin && s_.form[lead - 1] == ":";
    for (uint32_t t = first; t-- > begin;) {
      if (marked_of_[t] != kNone || crosses_block(t, led ? lead - 1 : first)) break;
      if (ends_clause(t)) break;
      if (is_saying(t)) return t;
    }
    return kNone;
  }

  bool ends_clause(uint32_t t) const {
    return s_.form[t] == "." || s_.form[t] == ";" || s_.form[t] == "!" || s_.form[t] == "?";
  }
  bool crosses_block(uint32_t a, uint32_t b) const {
    if (s_.token[b].begin < s_.token[a].end) return false;
    const std::string_view between =
        article_.text.substr(s_.token[a].end, s_.token[b].begin - s_.token[a].end);
    return between.find("\n\n") != between.npos;
  }
  bool is_saying(uint32_t t) const {
    if (s_.upos[t] != Upos::kVerb) return false;
    return lexicon_.saying(s_.lemma[t]) >= kWordOfSaying ||
           (!encoded_.quote_cue.empty() && encoded_.quote_cue[t] != 0);
  }

  // The subject of a cue that was found by its place: by the tree, else the noun next to it.
  uint32_t subject_beside(uint32_t cue, uint32_t m) const {
    const uint32_t subject = source_of_verb(tree_, cue);
    if (subject != kNone && marked_of_[subject] != m) return subject;
    for (uint32_t step : {1u, 2u}) {
      for (uint32_t t : {cue - step, cue + step}) {
        if (t >= s_.tokens() || marked_of_[t] != kNone) continue;
        if (s_.upos[t] == Upos::kPropn || s_.upos[t] == Upos::kPron || s_.upos[t] == Upos::kNoun) {
          return t;
        }
      }
    }
    return kNone;
  }

  // "Ada Obi: “…”" at the head of a sentence.
  uint32_t name_before(uint32_t m) const {
    const uint32_t first = first_token_[m];
    const uint32_t begin = s_.first_token[s_.sentence_of(first)];
    uint32_t t = first;
    while (t > begin && s_.upos[t - 1] == Upos::kPunct && s_.form[t - 1] != ":") --t;
    if (t < begin + 2 || s_.form[t - 1] != ":") return kNone;
    const uint32_t id = actors_.actor_of_token[t - 2];
    if (id == kNone || id != actors_.actor_of_token[begin] || !actors_.actors[id].named)
      return kNone;
    for (uint32_t u = t - 1; u-- > begin && actors_.actor_of_token[u] == id;) {
      if (actors_.actor_of_head[u] == id) return u;
    }
    return kNone;
  }

  // The quote before in this paragraph, or the one that runs on into it; of a paragraph that is
  // all quote, the one that ends the paragraph before.
  uint32_t speaker_before(uint32_t m) const {
    for (uint32_t n = m; n-- > 0 && m - n <= kLookBack;) {
      if (!is_outer(n) || first_token_[n] == kNone) continue;  // marks around no word
      if (said_of_[n] == kNone) {
        if (marked_[n].runs_on) continue;
        if (crosses_block(last_token_of(n), first_token_[m])) return kNone;
        continue;
      }
      if (marked_[n].turn) return kNone;
      const bool same_block = !crosses_block(last_token_of(n), first_token_[m]);
      if (same_block || marked_[n].runs_on || (fills_block(m) && ends_block_before(n, m))) return n;
      return kNone;
    }
    return kNone;
  }
  uint32_t last_token_of(uint32_t m) const {
    return last_token_[m] == kNone ? first_token_[m] : last_token_[m] - 1;
  }
  bool fills_block(uint32_t m) const {
    const std::string_view text = article_.text;
    const Span outer = marked_[m].outer;
    return (outer.begin == 0 || text[outer.begin - 1] == '\n') &&
           (outer.end == text.size() || text[outer.end] == '\n');
  }
  // Stretch `n`, or the sentence with its cue, is the last thing before the block of `m`.
  bool ends_block_before(uint32_t n, uint32_t m) const {
    const uint32_t before = s_.sentence_of(first_token_[m]);
    if (before == 0) return false;
    const uint32_t last = s_.sentence_of(last_token_of(n));
    return last + 1 >= s_.sentence_of(s_.first_token[before] - 1) + 1;
  }

  // A quote that begins a sentence right after words of somebody in the same paragraph, or after a
  // sentence whose subject is a person: that speaker.
  void speaker_in_text(uint32_t m, Said& said) const {
    const uint32_t first = first_token_[m], sentence = s_.sentence_of(first);
    if (first > s_.first_token[sentence] + 1 || sentence == 0) return;
    const uint32_t before = s_.first_token[sentence] - 1;  // last token of the sentence before
    if (crosses_block(before, first)) return;
    const uint32_t begin = s_.first_token[sentence - 1];
    const auto at =
        std::upper_bound(by_begin_.begin(), by_begin_.end(), s_.token[before].begin,
                         [&](uint32_t t, uint32_t i) { return t < said_[i].span.begin; });
    if (at != by_begin_.begin()) {
      const Said& near = said_[*(at - 1)];
      if (near.span.end > s_.token[begin].begin && near.source != kNone &&
          marked_of_[near.source] == kNone) {
        said.source = near.source;
        return;
      }
    }
    const uint32_t root = tree_.root(sentence - 1);
    const uint32_t subject = root == kNone ? kNone : tree_.subject(root);
    if (subject == kNone || marked_of_[subject] != kNone) return;
    const uint32_t id = actors_.actor_of_head[subject];
    if (id != kNone && actors_.actors[id].kind == ActorKind::kPerson) said.source = subject;
  }
  void sort_said() {
    by_begin_.resize(said_.size());
    for (uint32_t i = 0; i < by_begin_.size(); ++i) by_begin_[i] = i;
    std::stable_sort(by_begin_.begin(), by_begin_.end(), [&](uint32_t a, uint32_t b) {
      return said_[a].span.begin < said_[b].span.begin;
    });
  }

  // ---- the end

  // Two proposals for the same words: the better one. Nested ones stay.
  void drop_repeats() {
    std::stable_sort(said_.begin(), said_.end(), [](const Said& a, const Said& b) {
      if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
      if (a.span.end != b.span.end) return a.span.end > b.span.end;
      return a.score > b.score;
    });
    std::vector<Said> kept;
    for (const Said& said : said_) {
      if (!kept.empty() && kept.back().span == said.span) continue;
      kept.push_back(said);
    }
    said_ = std::move(kept);
    for (uint32_t i = 0; i < said_.size(); ++i) {
      if (said_[i].marked != kNone) said_of_[said_[i].marked] = i;
    }
  }

  // "A," she said, "B.": one sentence is one quote, from its first word to its last.
  void join_interrupted() {
    std::vector<Said> kept;
    for (const Said& said : said_) {
      if (!kept.empty() && goes_on(kept.back(), said)) {
        Said& before = kept.back();
        if (before.cue_head == kNone) {
          before.cue_head = said.cue_head;
          before.cue = said.cue;
          before.source = said.source;
        }
        before.span.end = said.span.end;
        before.marked_last = said.marked;
        said_of_[said.marked] = static_cast<uint32_t>(kept.size() - 1);
        continue;
      }
      if (said.marked != kNone) said_of_[said.marked] = static_cast<uint32_t>(kept.size());
      kept.push_back(said);
    }
    said_ = std::move(kept);
  }

  bool goes_on(const Said& a, const Said& b) const {
    if (a.marked == kNone || b.marked == kNone) return false;
    const uint32_t m = a.marked_last == kNone ? a.marked : a.marked_last;
    const uint32_t last = last_token_[m] - 1, first = first_token_[b.marked];
    if (last + 1 >= first || s_.sentence_of(last) != s_.sentence_of(first)) return false;
    if (s_.form[last] != "," && s_.form[last + 1] != "," &&
        s_.form[std::min(last + 2, first)] != ",")
      return false;
    uint32_t commas = 0;
    bool cue = false;
    for (uint32_t t = last + 1; t < first; ++t) {
      commas += s_.form[t] == ",";
      cue |= t == a.cue_head || t == b.cue_head;
      if (ends_clause(t)) return false;
    }
    // The comma before the second part: the last word of the gap but for the mark itself.
    const bool open = s_.form[first - 1] == "," || (first >= 2 && s_.form[first - 2] == ",");
    return cue && commas > 0 && open;
  }

  Quotes freeze() {
    std::vector<Quote> quotes(said_.size());
    for (uint32_t i = 0; i < said_.size(); ++i) fill(said_[i], quotes[i]);
    for (uint32_t i = 0; i < said_.size(); ++i) {
      // A quote that goes on: the speaker of the one before it.
      if (said_[i].follows != kNone) {
        const uint32_t before = said_of_[said_[i].follows];
        if (before != kNone && before < i) {
          quotes[i].speaker = quotes[before].speaker;
          quotes[i].speaker_span = quotes[before].speaker_span;
          quotes[i].channel = quotes[before].channel;
        }
      }
      if (!said_[i].label.empty()) labelled(said_[i].label, quotes[i]);
      if (quotes[i].speaker == kNone) first_person(i, quotes);
      if (quotes[i].speaker == kNone) document(i, quotes);
    }
    Quotes out;
    out.quotes = arena_.copy(quotes);
    return out;
  }

  void fill(const Said& said, Quote& quote) {
    quote.span = said.span;
    quote.kind = said.kind;
    if (!said.cue.empty()) quote.cue = tree_.span(said.cue);
    if (said.source != kNone) {
      quote.speaker = actors_.actor_of_head[said.source];
      quote.speaker_span = source_span(said.source);
    }
    if (said.cue_head != kNone) {
      const std::string_view channel = find_channel(s_, tree_, actors_, said.cue_head, said.source);
      if (!channel.empty()) quote.channel = arena_.copy(channel);
    }
  }

  Span source_span(uint32_t source) const {
    const uint32_t id = actors_.actor_of_head[source];
    if (id != kNone) {
      const auto& mentions = actors_.actors[id].mentions;
      auto at =
          std::lower_bound(mentions.begin(), mentions.end(), source,
                           [](const ActorMention& m, uint32_t t) { return m.last_token <= t; });
      for (; at != mentions.end() && at->first_token <= source; ++at) {
        if (at->head == source) return at->span;
      }
    }
    return tree_.span(tree_.phrase(
        source, kBesidePhrase | kRelativeClauses |
                    DeprelSet{Deprel::kAcl, Deprel::kAppos, Deprel::kCase, Deprel::kAdvcl}));
  }

  // The actor that a label names: of its words, else the one person whose name ends in its last
  // word, however written.
  void labelled(Span label, Quote& quote) {
    quote.speaker_span = label;
    const auto at = std::lower_bound(s_.token.begin(), s_.token.end(), label.begin,
                                     [](Span t, uint32_t begin) { return t.begin < begin; });
    for (auto t = at; t != s_.token.end() && t->end <= label.end; ++t) {
      const uint32_t id = actors_.actor_of_token[static_cast<size_t>(t - s_.token.begin())];
      if (id != kNone && actors_.actors[id].named) {
        quote.speaker = id;
        return;
      }
    }
    std::string last = lower_ascii(label.of(article_.text));
    last.erase(0, last.rfind(' ') + 1);
    if (surnames_.empty()) {
      for (uint32_t id = 0; id < actors_.actors.size(); ++id) {
        const Actor& actor = actors_.actors[id];
        if (actor.kind != ActorKind::kPerson || !actor.named) continue;
        std::string name = lower_ascii(actor.name);
        name.erase(0, name.rfind(' ') + 1);
        const auto [at, fresh] = surnames_.emplace(std::move(name), id);
        if (!fresh) at->second = kNone;  // two of them
      }
    }
    const auto known = surnames_.find(last);
    if (known != surnames_.end()) quote.speaker = known->second;
  }

  // "I" and "we" in a direct quote: whoever speaks it.
  void first_person(uint32_t i, std::vector<Quote>& quotes) {
    const uint32_t source = said_[i].source;
    if (source == kNone) return;
    const std::string form = lower_ascii(s_.form[source]);
    if (form != "i" && form != "we") return;
    const uint32_t m = marked_of_[source];
    if (m == kNone || said_of_[m] == kNone) return;
    if (said_of_[m] < quotes.size()) quotes[i].speaker = quotes[said_of_[m]].speaker;
  }

  // "the statement said": whoever spoke in a statement just before.
  void document(uint32_t i, std::vector<Quote>& quotes) {
    const uint32_t source = said_[i].source;
    if (source == kNone || quotes[i].channel.empty() || s_.upos[source] != Upos::kNoun) return;
    if (!tree_.has_child(source, Deprel::kDet)) return;
    const uint32_t owner =
        tree_.child(source, {Deprel::kNmodPoss, Deprel::kNmod, Deprel::kCompound});
    if (owner != kNone && actors_.actor_of_head[owner] != kNone) {
      quotes[i].speaker = actors_.actor_of_head[owner];
      return;
    }
    for (uint32_t k = i; k-- > 0 && i - k <= 4;) {
      if (quotes[k].channel == quotes[i].channel && quotes[k].speaker != kNone) {
        quotes[i].speaker = quotes[k].speaker;
        return;
      }
    }
    // None before named a channel: the last one who spoke as a body.
    for (uint32_t k = i; k-- > 0 && i - k <= 2;) {
      if (quotes[k].speaker == kNone) continue;
      const Actor& actor = actors_.actors[quotes[k].speaker];
      if (actor.kind == ActorKind::kOrganization) quotes[i].speaker = quotes[k].speaker;
      return;
    }
  }

  const Article& article_;
  const Sentences& s_;
  const Encoded& encoded_;
  const Actors& actors_;
  const CueLexicon& lexicon_;
  const QuoteScorer& scorer_;
  Arena& arena_;
  Tree tree_;
  std::vector<Quoted> marked_;
  std::vector<uint32_t> marked_of_, first_token_, last_token_, said_of_;
  std::vector<uint32_t> by_begin_;  // attributed quotes in text order
  std::vector<bool> covered_;       // tokens of mixed and indirect content
  std::vector<Said> said_;
  boost::unordered_flat_map<std::string, uint32_t> surnames_;  // of the persons; made when asked
};

}  // namespace

struct QuoteFinder::Impl {
  CueLexicon cues;
  QuoteScorer scorer;
};

QuoteFinder::QuoteFinder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
QuoteFinder::QuoteFinder(QuoteFinder&&) noexcept = default;
QuoteFinder& QuoteFinder::operator=(QuoteFinder&&) noexcept = default;
QuoteFinder::~QuoteFinder() = default;

Result<QuoteFinder> QuoteFinder::load(const std::string& data_path) {
  DATELINE_TRY(CueLexicon cues, CueLexicon::load(data_path));
  DATELINE_TRY(QuoteScorer scorer, QuoteScorer::load(data_path));
  return QuoteFinder(std::make_unique<Impl>(Impl{std::move(cues), std::move(scorer)}));
}

Quotes QuoteFinder::find(const Article& article, const Sentences& sentences, const Encoded& encoded,
                         const Actors& actors, Arena& arena, Issues& issues) const {
  (void)issues;
  if (sentences.tokens() == 0 || actors.actor_of_head.size() != sentences.tokens()) return {};
  return Finder(article, sentences, encoded, actors, impl_->cues, impl_->scorer, arena).run();
}

std::string dump(const Quotes& quotes, const Actors& actors, const Article& article) {
  static constexpr std::string_view kKinds[] = {"direct", "indirect", "mixed"};
  std::string out;
  for (const Quote& q : quotes.quotes) {
    out += std::string(kKinds[static_cast<size_t>(q.kind)]) + " \"" +
           std::string(q.span.of(article.text)) + '"';
    if (q.speaker != kNone || !q.speaker_span.empty()) {
      out += " | speaker";
      if (q.speaker != kNone) out += " \"" + std::string(actors.actors[q.speaker].name) + '"';
      if (!q.speaker_span.empty())
        out += " \"" + std::string(q.speaker_span.of(article.text)) + '"';
    }
    if (!q.cue.empty()) out += " | cue \"" + std::string(q.cue.of(article.text)) + '"';
    if (!q.channel.empty()) out += " | channel \"" + std::string(q.channel) + '"';
    out += '\n';
  }
  return out;
}

}  // namespace dateline
