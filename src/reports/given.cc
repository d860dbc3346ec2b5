// Given spans become token ranges; a side that is nobody yet becomes an actor known by those words,
// with the country and sector that the words alone tell.
#include "reports/given.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace dateline {

TokenRange tokens_of(const Sentences& s, Span span) {
  const auto first = std::upper_bound(s.token.begin(), s.token.end(), span.begin,
                                      [](uint32_t at, Span t) { return at < t.end; });
  const auto last = std::lower_bound(first, s.token.end(), span.end,
                                     [](Span t, uint32_t at) { return t.begin < at; });
  return {static_cast<uint32_t>(first - s.token.begin()),
          static_cast<uint32_t>(last - s.token.begin())};
}

uint32_t head_of(const Sentences& s, TokenRange range) {
  uint32_t best = kNone;
  for (uint32_t t = range.first; t < range.last; ++t) {
    const uint32_t above = s.head[t];
    if (above != kNone && range.contains(above)) continue;
    if (best == kNone || s.upos[best] == Upos::kPunct || s.upos[best] == Upos::kDet ||
        s.upos[best] == Upos::kAdp)
      best = t;
  }
  return best == kNone && !range.empty() ? range.last - 1 : best;
}

GivenSpans::GivenSpans(const Article& article, const Sentences& sentences)
    : sentences_(sentences),
      map_(article.text),
      count_(map_.code_point(static_cast<uint32_t>(article.text.size()))) {}

TokenRange GivenSpans::tokens(Span code_points, Span& bytes) const {
  if (code_points.begin >= code_points.end || code_points.end > count_) return {};
  const Span span{map_.byte(code_points.begin), map_.byte(code_points.end)};
  const TokenRange range = tokens_of(sentences_, span);
  if (!range.empty()) bytes = span;
  return range;
}

TokenRange GivenSpans::tokens(const std::optional<Span>& code_points) const {
  Span bytes;
  return code_points ? tokens(*code_points, bytes) : TokenRange{};
}

Actors with_given(const Page& page, const Article& article, const Sentences& sentences,
                  const Actors& actors, const ActorFinder& finder, Arena& arena) {
  if (!page.has_pairs || sentences.tokens() == 0) return actors;
  std::vector<Actor> all(actors.actors.begin(), actors.actors.end());
  std::vector<uint32_t> of_token(actors.actor_of_token.begin(), actors.actor_of_token.end());
  std::vector<uint32_t> of_head(actors.actor_of_head.begin(), actors.actor_of_head.end());
  of_token.resize(sentences.tokens(), kNone);
  of_head.resize(sentences.tokens(), kNone);
  const GivenSpans spans(article, sentences);
  const auto add = [&](const std::optional<Span>& given) {
    if (!given) return;
    Span span;
    const TokenRange range = spans.tokens(*given, span);
    const uint32_t head = head_of(sentences, range);
    if (head == kNone || of_head[head] != kNone) return;
    const ActorCode code = finder.code(sentences, range.first, range.last);
    ActorMention mention{span, MentionKind::kDescription, head, range.first, range.last};
    Actor actor;
    actor.name = span.of(article.text);
    actor.kind = code.kind;
    actor.country = arena.copy(code.country);
    actor.sector = arena.copy(code.sector);
    actor.mentions = arena.copy(std::vector<ActorMention>{mention});
    const uint32_t id = static_cast<uint32_t>(all.size());
    all.push_back(actor);
    of_head[head] = id;
    for (uint32_t t = range.first; t < range.last; ++t) {
      if (of_token[t] == kNone) of_token[t] = id;
    }
  };
  for (const GivenPair& pair : page.pairs) {
    add(pair.source);
    add(pair.target);
  }
  return {arena.copy(all), arena.copy(of_token), arena.copy(of_head)};
}

}  // namespace dateline
