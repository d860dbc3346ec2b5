// Phases:
//  1. stretches.cc finds what stands between quote marks and what a transcript gives to a speaker;
//     attributions.cc proposes every source, cue and content that the grammar allows, tagged.cc
//     those that the encoder labels.
//  2. choose.cc scores them and keeps the likely ones.
//  3. Marks and proposals are laid over each other: content inside one pair of marks is a direct
//     quote (the whole of it, however many sentences); content with marks in it is mixed; without,
//     indirect. One sentence that its cue interrupts is one quote; a new sentence is a new one.
//  4. floating.cc attributes the marked stretches that nothing introduces.
//  5. Speakers become actors; "I" inside a quote is the speaker around it.
// It never makes a speaker up: a quote may have none.
#include "quotes/quote_finder.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

#include "base/characters.h"
#include "quotes/channel.h"
#include "quotes/choose.h"
#include "quotes/cues.h"
#include "quotes/floating.h"
#include "quotes/score.h"
#include "quotes/stretches.h"

namespace dateline {
namespace {

constexpr ptrdiff_t kLeastTurns = 3;  // fewer: an exchange that an article tells word by word

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
        tree_(s),
        x_(article, s) {}

  // What about the marks and labels of the page makes its quotes less sure.
  void tell_distrust(Issues& issues) const {
    if (x_.unclosed.count > 0) {
      issues.push_back(
          {"quotes",
           std::to_string(x_.unclosed.count) +
               (x_.unclosed.count == 1 ? " quotation mark is" : " quotation marks are") +
               " never closed: where a quote ends is not sure",
           x_.unclosed.first});
    }
    const auto turn = [](const Quoted& q) { return q.turn; };
    const auto turns = std::count_if(x_.marked.begin(), x_.marked.end(), turn);
    if (turns < kLeastTurns || 2 * static_cast<size_t>(turns) < article_.blocks.size()) return;
    issues.push_back({"quotes",
                      "a transcript of " + std::to_string(turns) +
                          " turns: what its speakers leave unsaid stays open",
                      std::find_if(x_.marked.begin(), x_.marked.end(), turn)->outer.begin});
  }

  Quotes run() {
    said_of_.assign(x_.marked.size(), kNone);
    covered_.assign(s_.tokens(), false);
    const ScoreContext context{s_, tree_, actors_, lexicon_, encoded_, x_.of_token};
    for (const Attribution& a : choose_attributions(context, scorer_)) accept(a);
    add_floating(x_, context, covered_, said_, said_of_);
    drop_repeats();
    join_interrupted();
    return freeze();
  }

 private:
  void accept(const Attribution& a) {
    Said said;
    said.span = tree_.span(a.content);
    said.source = a.source_head;
    said.cue_head = a.cue_head;
    said.cue = a.cue;
    said.score = a.score;
    const uint32_t first = x_.of_token[a.content.first], last = x_.of_token[a.content.last - 1];
    const uint32_t around_cue = x_.of_token[a.cue_head];
    if (around_cue != kNone) {  // somebody inside a quote says that somebody says
      if (first != around_cue || last != around_cue) return;
      if (a.source_head == kNone || is_first_or_second(a.source_head)) return;  // "I think"
      if (a.content.contains(a.cue_head)) return;
      said.kind = QuoteKind::kIndirect;
      said_.push_back(said);
      return;
    }
    if (first != kNone && first == last && fills(a.content, first)) {
      // "the strike, which was approved by Obi, as defensive: “…”": nothing that he said.
      if (a.source_head != kNone && tree_.is_passive(a.cue_head) &&
          lexicon_.saying(a.lemma) < kWordOfSaying) {
        return;
      }
      direct(said, first);
      return;
    }
    if (a.content.contains(a.cue_head)) {
      // "A," she said, "B.": the marks tell the words from the cue between them.
      if (first != kNone || last != kNone) {
        if (first != kNone) direct(said, first);
        if (last != kNone && last != first) direct(said, last);
        return;
      }
      // Marks inside that hold most of it: they alone are what was said.
      for (uint32_t t = a.content.first; t < a.content.last; ++t) {
        const uint32_t m = x_.of_token[t];
        if (m == kNone) continue;
        if (2 * (x_.last_token[m] - x_.first_token[m]) > a.content.last - a.content.first) {
          direct(said, m);
          return;
        }
        t = x_.last_token[m] - 1;
      }
    }
    bool mixed = false;
    for (uint32_t m : {first, last}) {
      if (m != kNone)
        said.span.end = std::max(said.span.end, m == last ? x_.marked[m].outer.end : 0);
      if (m != kNone) said.span.begin = std::min(said.span.begin, x_.marked[m].outer.begin);
    }
    for (uint32_t t = a.content.first; t < a.content.last; ++t) {
      mixed |= x_.of_token[t] != kNone;
      covered_[t] = true;
    }
    said.kind = mixed ? QuoteKind::kMixed : QuoteKind::kIndirect;
    if (!mixed && names_only(a.content)) return;
    said_.push_back(said);
  }

  // "blasted Hungary's leader", "recalled its ambassador": somebody, and nothing said of him.
  bool names_only(TokenRange content) const {
    uint32_t somebody = kNone;
    for (uint32_t t = content.first; t < content.last; ++t) {
      const Upos upos = s_.upos[t];
      if (upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kSconj) return false;
      const uint32_t above = tree_.head(t);
      if (above == kNone || !content.contains(above)) {
        if (somebody != kNone) return false;
        somebody = t;
      }
    }
    return somebody != kNone &&
           (s_.upos[somebody] == Upos::kNoun || s_.upos[somebody] == Upos::kPropn) &&
           actors_.actor_of_head[somebody] != kNone;
  }

  // Who speaks, or is spoken to, inside a quote: nothing that the quote around it does not say.
  bool is_first_or_second(uint32_t t) const {
    const std::string form = lower_ascii(s_.form[t]);
    return form == "i" || form == "we" || form == "you";
  }

  // The whole of marked stretch `m`, with the cue and source of `said`.
  void direct(Said said, uint32_t m) {
    said.kind = QuoteKind::kDirect;
    said.span = x_.marked[m].inner;
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
    return content.first >= x_.first_token[m] && content.last <= x_.last_token[m];
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
      // The marks and all that is in them: once, without the marks.
      if (!kept.empty() && kept.back().kind == QuoteKind::kMixed &&
          said.kind == QuoteKind::kDirect && x_.marked[said.marked].outer == kept.back().span) {
        kept.pop_back();
      }
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
    const uint32_t last = x_.last_token[m] - 1, first = x_.first_token[b.marked];
    if (last + 1 >= first || s_.sentence_of(last) != s_.sentence_of(first)) return false;
    if (s_.form[last] != "," && s_.form[last + 1] != "," &&
        s_.form[std::min(last + 2, first)] != ",")
      return false;
    uint32_t commas = 0;
    bool cue = false;
    for (uint32_t t = last + 1; t < first; ++t) {
      const std::string_view form = s_.form[t];
      if (form == "." || form == ";" || form == "!" || form == "?") return false;
      commas += form == ",";
      cue |= t == a.cue_head || t == b.cue_head;
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
    const uint32_t m = x_.of_token[source];
    if (m == kNone || said_of_[m] == kNone) return;
    if (said_of_[m] < quotes.size()) quotes[i].speaker = quotes[said_of_[m]].speaker;
  }

  // Whose a document is by its own words: "Obi's letter", "a statement released by Obi's office",
  // "the Malian statement" (`nation`). `open`: somebody's who is no actor.
  uint32_t owner_of(uint32_t document, bool& open, uint32_t& nation) const {
    const auto actor_at = [&](uint32_t t) {
      const uint32_t id = actors_.actor_of_head[t];
      if (id != kNone) return id;
      const uint32_t possessor = tree_.child(t, Deprel::kNmodPoss);  // "Obi's office"
      return possessor == kNone ? kNone : actors_.actor_of_head[possessor];
    };
    for (uint32_t c : tree_.children(document)) {
      const Deprel r = s_.deprel[c];
      uint32_t owner = kNone;
      if (r == Deprel::kAcl) {
        owner = tree_.child(c, {Deprel::kOblAgent});
        const uint32_t by = tree_.child(c, {Deprel::kObl});
        if (owner == kNone && by != kNone && tree_.child_with_lemma(by, "by") != kNone) owner = by;
      } else if (r == Deprel::kNmodPoss || r == Deprel::kNmod || r == Deprel::kCompound) {
        owner = c;
      } else if (r == Deprel::kAmod && actors_.actor_of_token[c] != kNone) {
        nation = actors_.actor_of_token[c];
      }
      if (owner == kNone) continue;
      if (const uint32_t id = actor_at(owner); id != kNone) return id;
      open |= r == Deprel::kAcl || r == Deprel::kNmodPoss;
    }
    // "Obi released a statement saying"
    const uint32_t verb = s_.deprel[document] == Deprel::kObj ? tree_.head(document) : kNone;
    const uint32_t giver = open || verb == kNone ? kNone : source_of_verb(tree_, verb);
    return giver == kNone || giver == document ? kNone : actor_at(giver);
  }

  // A release is a statement.
  static bool same_kind(std::string_view a, std::string_view b) {
    const auto is_statement = [](std::string_view channel) {
      return channel == "statement" || channel == "press release";
    };
    return a == b || (is_statement(a) && is_statement(b));
  }

  // "the statement said": whoever spoke in a statement just before. "A statement" is a new one.
  void document(uint32_t i, std::vector<Quote>& quotes) {
    const uint32_t source = said_[i].source;
    if (source == kNone || quotes[i].channel.empty() || s_.upos[source] != Upos::kNoun) return;
    bool open = false;
    uint32_t nation = kNone;
    quotes[i].speaker = owner_of(source, open, nation);
    const uint32_t det = tree_.child(source, Deprel::kDet);
    const bool known = det != kNone && s_.lemma[det] != "a" && s_.lemma[det] != "an";
    if (quotes[i].speaker != kNone || open || (!known && nation == kNone)) return;
    const auto fits = [&](const Quote& quote) {
      return quote.speaker != kNone && (nation == kNone || actors_.actors[quote.speaker].country ==
                                                               actors_.actors[nation].country);
    };
    for (uint32_t k = i; known && k-- > 0 && i - k <= 4;) {
      if (!same_kind(quotes[k].channel, quotes[i].channel) || !fits(quotes[k])) continue;
      quotes[i].speaker = quotes[k].speaker;
      return;
    }
    if (nation != kNone) {
      quotes[i].speaker = nation;
      return;
    }
    // None before named a channel: the last one who spoke, as a body, in the sentence before.
    if (i == 0 || quotes[i - 1].speaker == kNone || said_[i - 1].source == kNone) return;
    const uint32_t before = s_.sentence_of(said_[i - 1].source), here = s_.sentence_of(source);
    if (before + 1 < here || actors_.actors[quotes[i - 1].speaker].kind != ActorKind::kOrganization)
      return;
    quotes[i].speaker = quotes[i - 1].speaker;
  }

  const Article& article_;
  const Sentences& s_;
  const Encoded& encoded_;
  const Actors& actors_;
  const CueLexicon& lexicon_;
  const QuoteScorer& scorer_;
  Arena& arena_;
  Tree tree_;
  Stretches x_;
  std::vector<uint32_t> said_of_;  // per stretch: index into said_, or kNone
  std::vector<bool> covered_;      // tokens of mixed and indirect content
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
  return QuoteFinder(std::make_unique<Impl>(Impl{std::move(cues), scorer}));
}

Quotes QuoteFinder::find(const Article& article, const Sentences& sentences, const Encoded& encoded,
                         const Actors& actors, Arena& arena, Issues& issues) const {
  if (sentences.tokens() == 0 || actors.actor_of_head.size() != sentences.tokens()) return {};
  Finder finder(article, sentences, encoded, actors, impl_->cues, impl_->scorer, arena);
  finder.tell_distrust(issues);
  return finder.run();
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
