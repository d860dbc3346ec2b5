// The idea, in the order in which a reader settles who is who:
//  1. Names: full names make actors; parts of names join the actor that bears them, the most
//     recent one where two do. Bodies join by name, acronym and kind ("Wagner", "Wagner Group").
//  2. Grammar: appositions and copulas ("X, president of Y", "X is the president of Y") tell that a
//     description and a name are one.
//  3. Definite descriptions ("the Russian leader", "the ministry") join an actor of whom the text
//     has said so; "the two leaders" gets the two as members. What fits none is an actor of its
//     own.
//  4. Pronouns: agreement, then the subject of the nearest sentence. A tie stays open.
// Nothing is joined because it usually is so in the world: only because this text says it.
// Bounded: look-backs stop after kLookBack actors or kMaxDistance sentences.
#include "actors/resolver.h"

#include <algorithm>
#include <utility>

#include "actors/resolver_step.h"

namespace dateline {
namespace {

// "Country<tab>GDP<tab>President": a phrase does not reach over the cells of a table.
void leave_other_cells(const ActorContext& c, const Article& article, Phrase& phrase) {
  if (phrase.kind == MentionKind::kName || phrase.range.last - phrase.range.first < 2) return;
  constexpr std::string_view kBetween = "\t\n";
  const Span whole = c.tree.span(phrase.range), head = c.sentences.token[phrase.head];
  const Span left{whole.begin, head.begin}, right{head.end, whole.end};
  const size_t before = left.of(article.text).find_last_of(kBetween);
  const size_t after = right.of(article.text).find_first_of(kBetween);
  while (phrase.range.first < phrase.head && before != std::string_view::npos &&
         c.sentences.token[phrase.range.first].begin <= left.begin + before)
    ++phrase.range.first;
  while (phrase.range.last > phrase.head + 1 && after != std::string_view::npos &&
         c.sentences.token[phrase.range.last - 1].begin >= right.begin + after)
    --phrase.range.last;
  if (!phrase.role.empty())
    phrase.role.first =
        std::min(std::max(phrase.role.first, phrase.range.first), phrase.role.last - 1);
}

}  // namespace

std::vector<ActorDraft> resolve(const ActorContext& context, const Article& article,
                                std::vector<Phrase>& phrases) {
  Resolution r{context, article, phrases, {}, {}, {}, {}};
  r.at_head.assign(context.sentences.tokens(), kNone);
  r.sentence.reserve(phrases.size());
  for (Phrase& phrase : phrases) leave_other_cells(context, article, phrase);
  for (uint32_t p = 0; p < phrases.size(); ++p) {
    if (r.at_head[phrases[p].head] == kNone || phrases[p].kind == MentionKind::kName)
      r.at_head[phrases[p].head] = p;
    r.sentence.push_back(context.sentences.sentence_of(phrases[p].head));
  }
  join_names(r);
  join_grammar(r);
  join_descriptions(r);
  join_pronouns(r);
  settle_codes(r);
  return std::move(r.drafts);
}

}  // namespace dateline
