// By the tree where it has the phrase, else by the words: "at the initiative of", "at X's request",
// "initiated by". An invitation or a request makes the initiative his who asked. A sentence of its
// own ("The conversation, initiated by X, lasted an hour") tells it of the talks told before.
//
// Who merely spoke first, called first or hosted is nobody's initiator.
#include "reports/initiator.h"

#include <algorithm>

namespace dateline {
namespace {

const WordSet kInitiativeNouns = {"initiative", "request", "invitation", "behest", "urging"};
const WordSet kInitiateVerbs = {"initiate", "request", "propose", "arrange"};
const WordSet kCallNouns = {"call", "conversation", "talk", "meeting", "discussion", "visit"};

constexpr uint32_t kHolder = 6;  // tokens from "at" to its noun: "at the Malian side's initiative"

uint32_t first_actor_of(const Scene& scene, uint32_t t) {
  std::vector<uint32_t> who;
  bool sure = true;
  scene.actors_of(t, who, sure);
  return who.empty() ? kNone : who.front();
}

// "the Malian side": an actor of its own, or the country that its words name.
uint32_t side_actor(const Scene& scene, uint32_t t) {
  const TokenRange range = scene.tree.subtree(t);
  // An actor of the article that begins with the word: "Malian" with "Mali", "Russian" with
  // "Russia".
  for (uint32_t u = range.first; u < range.last; ++u) {
    const std::string_view form = scene.sentences.form[u];
    if (form.size() < 4 || form[0] < 'A' || form[0] > 'Z' || u == t) continue;
    if (scene.actor(u) != kNone && scene.actors.actors[scene.actor(u)].kind == ActorKind::kPerson &&
        scene.sentences.upos[u] == Upos::kPropn && scene.tree.deprel(u) != Deprel::kCompound) {
      continue;
    }
    for (uint32_t id = 0; id < scene.actors.actors.size(); ++id) {
      const Actor& a = scene.actors.actors[id];
      const size_t stem = std::max<size_t>(4, a.name.size() - 1);
      if (a.kind == ActorKind::kCountry && form.starts_with(a.name.substr(0, stem))) return id;
    }
  }
  const uint32_t named = first_actor_of(scene, t);
  return named;
}

// One of the participants whom `id` speaks for: the same, or one of the same country ("the Malian
// side").
uint32_t side_of(const Scene& scene, const std::vector<uint32_t>& sides, uint32_t id) {
  if (id == kNone || contains(sides, id)) return id;
  const Actor& spoken = scene.actors.actors[id];
  for (uint32_t other : sides) {
    if (!spoken.country.empty() && scene.actors.actors[other].country == spoken.country)
      return other;
  }
  return id;
}

}  // namespace

bool is_initiative(std::string_view lemma) { return kInitiativeNouns.contains(lemma); }

// "At the initiative of the Malian side", "at Mali's request"; "A initiated the call".
uint32_t find_initiator(const Scene& scene, const Nucleus& nucleus,
                        const std::vector<Argument>& around, const std::vector<uint32_t>& doers,
                        const std::vector<uint32_t>& sides) {
  for (const Argument& a : around) {
    if (a.kind == SlotKind::kPhrase &&
        (a.preposition == "at" || a.preposition == "on" || a.preposition == "upon") &&
        is_initiative(scene.lemma(a.token))) {
      const uint32_t id = side_actor(scene, a.token);
      // At an invitation or request: it was the other who asked; the initiative is theirs.
      if (id != kNone) return side_of(scene, sides, id);
    }
  }
  // By the words, where the parser has hung it elsewhere: "..., at the initiative of the Turkish
  // side".
  const uint32_t last = scene.sentences.first_token[scene.sentences.sentence_of(nucleus.head) + 1];
  for (uint32_t t = nucleus.head + 1; t + 1 < last; ++t) {
    if (!is_initiative(scene.lemma(t)) || scene.lemma(t + 1) != "of") continue;
    const std::string_view before = scene.lemma(t - 1), first = scene.lemma(t - 2);
    if (before != "the" || (first != "at" && first != "on" && first != "upon")) continue;
    for (uint32_t u = t + 2; u < std::min(last, t + 6); ++u) {
      if (scene.sentences.upos[u] == Upos::kVerb || scene.sentences.upos[u] == Upos::kPunct) break;
      if (const uint32_t id = side_actor(scene, u); id != kNone) return side_of(scene, sides, id);
    }
  }
  // "called X at the Malian side's initiative", the same way round.
  for (uint32_t t = nucleus.head + 1; t < last; ++t) {
    if (!is_initiative(scene.lemma(t)) || scene.sentences.xpos[t - 1] != Xpos::kPOS) continue;
    for (uint32_t u = t - 1; u-- > nucleus.head && t - u <= kHolder;) {
      const std::string_view word = scene.lemma(u);
      if (word != "at" && word != "on" && word != "upon") continue;
      if (const uint32_t id = side_actor(scene, t - 2); id != kNone)
        return side_of(scene, sides, id);
      break;
    }
  }
  if (kInitiateVerbs.contains(scene.lemma(nucleus.head))) {
    if (nucleus.noun != kNone && !doers.empty()) return doers.front();
    for (const Argument& a : around) {
      if (a.kind == SlotKind::kObject && kCallNouns.contains(scene.lemma(a.token)) &&
          !doers.empty()) {
        return doers.front();
      }
    }
  }
  return kNone;
}

uint32_t initiator_told(const Scene& scene, uint32_t sentence, const std::vector<uint32_t>& sides) {
  static constexpr uint32_t kReach = 6;  // tokens: "of the Turkish side", "by Angola's president"
  static const WordSet kBegun = {"initiate", "request"};
  const uint32_t first = scene.sentences.first_token[sentence],
                 last = scene.sentences.first_token[sentence + 1];
  const auto who_after = [&](uint32_t t) {
    std::vector<uint32_t> who;
    scene.actors_after(t, who);
    if (!who.empty()) return side_of(scene, sides, who.front());
    for (uint32_t u = t; u < std::min(last, t + kReach); ++u) {
      if (scene.sentences.upos[u] == Upos::kVerb || scene.sentences.upos[u] == Upos::kPunct) break;
      if (const uint32_t id = side_actor(scene, u); id != kNone) return side_of(scene, sides, id);
    }
    return kNone;
  };
  bool talks = false;  // "the call", "the talks": those told before
  for (uint32_t t = first; t + 1 < last; ++t) {
    talks |= t > first && kCallNouns.contains(scene.lemma(t)) && scene.is_noun(t) &&
             kSubjectRelations.contains(scene.tree.deprel(t)) && scene.lemma(t - 1) == "the";
    if (!talks) continue;
    const std::string_view next = scene.lemma(t + 1);
    const bool participle =
        scene.sentences.xpos[t] == Xpos::kVBN && kBegun.contains(scene.lemma(t));
    const bool wish = is_initiative(scene.lemma(t)) && t > first + 1 &&
                      (scene.lemma(t - 2) == "at" || scene.lemma(t - 2) == "on");
    if ((participle && next == "by") || (wish && next == "of")) return who_after(t + 2);
    // "at Mali's request"
    if (is_initiative(scene.lemma(t)) && t > first + 2 && scene.sentences.xpos[t - 1] == Xpos::kPOS)
      return side_of(scene, sides, side_actor(scene, t - 2));
  }
  return kNone;
}

}  // namespace dateline
