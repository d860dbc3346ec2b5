#include "reports/person_facts.h"

#include <algorithm>

#include "actors/phrase_words.h"
#include "base/nouns.h"

namespace dateline {
namespace {

constexpr size_t kMostMentions = 64;  // of an actor; the first ones say who it is

}  // namespace

char gender_at(const Scene& scene, uint32_t token) {
  static const WordSet kHe = {"he", "his", "him", "himself"}, kShe = {"she", "her", "herself"};
  const std::string_view lemma = scene.lemma(token);
  if (const char gender = gender_of_noun(lemma); gender != 0) return gender;
  return kHe.contains(lemma) ? 'm' : kShe.contains(lemma) ? 'f' : '\0';
}

PersonFacts facts_of(const Scene& scene, const Actor& actor) {
  PersonFacts facts;
  for (size_t i = 0; i < std::min(actor.mentions.size(), kMostMentions); ++i) {
    const ActorMention& m = actor.mentions[i];
    if (facts.gender == 0) facts.gender = gender_at(scene, m.head);
    if (facts.age.empty()) facts.age = age_in(scene.sentences, {m.first_token, m.last_token});
    // "Jones, 12,"
    const uint32_t behind = m.last_token + 1;
    if (facts.age.empty() && behind < scene.sentences.tokens() &&
        scene.sentences.form[m.last_token] == "," && scene.sentences.upos[behind] == Upos::kNum &&
        scene.sentences.form[behind].size() < 3) {
      facts.age = scene.sentences.form[behind];
    }
  }
  return facts;
}

}  // namespace dateline
