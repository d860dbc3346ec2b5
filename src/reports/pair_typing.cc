// The head scores each type for the vectors of two spans; the lexicon's type, where its words stand
// between the two, gets a bonus in log-odds. It learns nothing here and types nothing that PLOVER
// has no type for: a given pair has one by definition.
#include "reports/pair_typing.h"

#include <algorithm>
#include <cmath>

#include "reports/participants.h"
#include "reports/plover.h"

namespace dateline {
namespace {

// Logit that the lexicon's type gets on top of the pair head's: 2 is a factor of 7 in odds. On the
// fifth of event-types that the head has not seen, macro F1 of root is 74.4 at 0, 76.2 at 1.5, 77.1
// at 2.5, 69.2 with the lexicon alone.
constexpr float kLexiconLogit = 2.0F;

}  // namespace

TokenRange PairTyping::mention_range(uint32_t token) const {
  const uint32_t id = token == kNone ? kNone : scene_.actor(token);
  if (id == kNone) return token == kNone ? TokenRange{} : TokenRange{token, token + 1};
  for (const ActorMention& m : scene_.actors.actors[id].mentions) {
    if (m.first_token <= token && token < m.last_token) return {m.first_token, m.last_token};
  }
  return {token, token + 1};
}

bool PairTyping::logits_of(uint32_t s, TokenRange source, TokenRange target,
                           std::vector<float>& logits) const {
  if (encoded_.empty() || encoded_.pairs == nullptr) return false;
  logits.assign(encoded_.pairs->labels().size(), 0.0F);
  encoded_.pairs->score(encoded_, s,
                        {scene_.sentences.first_token[s], scene_.sentences.first_token[s + 1]},
                        {source.first, source.last}, {target.first, target.last}, logits);
  return !logits.empty();
}

EventType PairTyping::type_of(const Draft& d) const {
  if (d.report.type == EventType::kNone || d.doer == kNone || d.patient == kNone)
    return EventType::kNone;
  std::vector<float> logits;
  if (!logits_of(d.report.sentence, mention_range(d.doer), mention_range(d.patient), logits))
    return EventType::kNone;
  const size_t best =
      static_cast<size_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());
  return plover_type_named(encoded_.pairs->labels()[best]);
}

PairTyping::Typed PairTyping::type_of_sides(uint32_t sentence, TokenRange source, TokenRange target,
                                            EventType told) const {
  Typed typed;
  if (told != EventType::kNone) typed.type = told;
  typed.sure = told != EventType::kNone ? 0.5F : 0.1F;
  std::vector<float> logits;
  if (!logits_of(sentence, source, target, logits)) return typed;
  const bool yields = told == EventType::kConcede || told == EventType::kRetreat;
  for (size_t i = 0; i < logits.size(); ++i) {
    const EventType label = plover_type_named(encoded_.pairs->labels()[i]);
    if (label != EventType::kNone && (label == told || (label == EventType::kConcede && yields)))
      logits[i] += kLexiconLogit;
  }
  const size_t best =
      static_cast<size_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());
  typed.type = plover_type_named(encoded_.pairs->labels()[best]);
  if (typed.type == EventType::kConcede && yields) typed.type = told;
  float sum = 0;
  for (float l : logits) sum += std::exp(l - logits[best]);
  typed.sure = 1 / sum;
  return typed;
}

EventType as_told(EventType type, Status status) {
  const int8_t quad = quad_of(type);
  const bool kind = quad == 1 || quad == 2;
  if (status == Status::kFuture && kind) return EventType::kAgree;
  if (status == Status::kFuture && quad == 4) return EventType::kThreaten;
  if (status == Status::kNegated && kind) return EventType::kReject;
  return type;
}

const Nucleus* joining(const Scene& scene, const std::vector<Nucleus>& nuclei, TokenRange source,
                       TokenRange target) {
  const Nucleus* best = nullptr;
  int most = 0;
  for (const Nucleus& n : nuclei) {
    if (n.pattern->type == EventType::kNone) continue;
    int sides = 0;
    const auto around = arguments_of(scene, n);
    for (const TokenRange side : {source, target}) {
      for (const Argument& a : around) {
        const TokenRange phrase = scene.tree.subtree(a.token);
        if (!side.empty() && phrase.first < side.last && side.first < phrase.last) {
          ++sides;
          break;
        }
      }
    }
    if (sides > most) best = &n, most = sides;
  }
  return best;
}

}  // namespace dateline
