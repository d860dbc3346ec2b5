// A noun that counts the dead ("toll", "the number of people killed"), a verb that says how the
// figure moved or stands, and the number behind it: "to 27", "at 40", "reached 157". Where it came
// "from" is what was printed before. What happened is the noun in the phrase of the toll. Read by
// the words in their order, since parsers hang such phrases in many ways.
#include "reports/tolls.h"

#include <algorithm>

#include "reports/counts.h"

namespace dateline {
namespace {

const WordSet kMoves = {"risen", "rise", "climb",   "jump",  "increase", "grow", "soar",
                        "mount", "go",   "stand",   "lower", "revise",   "cut",  "reduce",
                        "raise", "drop", "fall",    "put",   "reach",    "pass", "exceed",
                        "hit",   "top",  "surpass", "bring", "push",     "take", "number"};
const WordSet kReaches = {"reach", "pass", "exceed", "hit", "top", "surpass", "number"};
const WordSet kDead = {"dead", "death", "kill", "fatality", "die", "victim", "drown", "perish"};
const WordSet kHurt = {"injured", "wounded", "injure", "wound", "injury"};
const WordSet kCounts = {"put", "estimate", "speak", "count", "number", "reckon", "say", "claim"};
const WordSet kCrowd = {"number",      "crowd",   "turnout",   "attendance",
                        "figure",      "people",  "protester", "demonstrator",
                        "participant", "marcher", "person"};
constexpr int32_t kSmallestCrowd = 20;  // fewer are rarely estimated
// Words between "to" and its number.
const WordSet kAbout = {"at",     "least", "more",   "than",  "about",
                        "around", "over",  "nearly", "almost"};
const WordSet kInPhrase = {"from", "of", "in", "after", "by"};
constexpr uint32_t kReach = 24;  // tokens from the toll to its number
constexpr uint32_t kBefore = 5;  // tokens from the verb to the toll that is its object

bool is_number(const Scene& scene, uint32_t t) {
  return scene.sentences.upos[t] == Upos::kNum && number_at(scene, t) >= 0;
}

// The number behind `t`, hedges between; kNone.
uint32_t number_behind(const Scene& scene, uint32_t t, uint32_t last) {
  uint32_t u = t + 1;
  while (u < last && kAbout.contains(scene.lemma(u))) ++u;
  return u < last && is_number(scene, u) ? u : kNone;
}

// "toll", or "the number of people killed": what it counts.
bool counts_people(const Scene& scene, uint32_t t, uint32_t last, Toll& toll, bool& hurt) {
  const std::string_view lemma = scene.lemma(t);
  if (lemma == "toll") {
    hurt = t > 0 && kHurt.contains(scene.lemma(t - 1));
    return true;
  }
  // "The dead in the attack number 17"
  if (lemma == "dead" && t > 0 && scene.lemma(t - 1) == "the") return true;
  if (lemma != "number") return false;
  for (uint32_t u = t + 1; u < std::min(last, t + 6); ++u) {
    if (kDead.contains(scene.lemma(u)) || kHurt.contains(scene.lemma(u))) {
      hurt = kHurt.contains(scene.lemma(u));
      toll.noun = t;
      return true;
    }
  }
  return false;
}

// The noun that the toll is of: the last common noun of the first phrase behind it.
uint32_t event_of(const Scene& scene, uint32_t toll, uint32_t last) {
  for (uint32_t t = toll + 1; t < std::min(last, toll + kReach); ++t) {
    if (scene.sentences.upos[t] != Upos::kAdp || !kInPhrase.contains(scene.lemma(t))) continue;
    uint32_t noun = kNone;
    for (uint32_t u = t + 1; u < last; ++u) {
      const Upos upos = scene.sentences.upos[u];
      if (upos == Upos::kAdp || upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kPunct)
        break;
      if (upos == Upos::kNoun) noun = u;
    }
    const bool counted =
        noun != kNone && (scene.lemma(noun) == "people" || kDead.contains(scene.lemma(noun)));
    if (noun != kNone && !counted) return noun;
  }
  return kNone;
}

}  // namespace

uint32_t crowd_of(const Scene& scene, uint32_t sentence, uint32_t behind) {
  static const WordSet kOthers = {"arrest", "detention", "detain", "detainee", "injury",
                                  "injure", "wound",     "death",  "dead",     "kill"};
  const uint32_t first = scene.sentences.first_token[sentence];
  const uint32_t last = scene.sentences.first_token[sentence + 1];
  for (uint32_t t = first; t < last; ++t) {
    if (kOthers.contains(scene.lemma(t))) return kNone;  // "put the number of arrests at 60"
  }
  bool counts = false, crowd = false;
  for (uint32_t t = first; t < last; ++t) {
    const std::string_view lemma = scene.lemma(t);
    counts |= scene.is_verb(t) && kCounts.contains(lemma);
    crowd |= kCrowd.contains(lemma) ||
             (counts && lemma == "of" && t > first && scene.lemma(t - 1) == "speak");
    if (behind != kNone && t <= behind) {
      counts = false;  // each figure has a verb of its own
      continue;
    }
    if (is_number(scene, t) && number_at(scene, t) >= kSmallestCrowd && counts) {
      // "670,000 people": who is counted may stand behind
      crowd |= t + 1 < last && kCrowd.contains(scene.lemma(t + 1));
      return crowd ? t : kNone;
    }
  }
  return kNone;
}

Toll toll_of(const Scene& scene, uint32_t sentence) {
  const uint32_t first = scene.sentences.first_token[sentence];
  const uint32_t last = scene.sentences.first_token[sentence + 1];
  for (uint32_t t = first; t < last; ++t) {
    if (!scene.is_noun(t) && scene.lemma(t) != "dead") continue;
    Toll toll;
    bool hurt = false;
    if (!counts_people(scene, t, last, toll, hurt)) continue;
    toll.noun = t;
    uint32_t number = kNone;
    // "put the final death toll at 31"
    bool moves = false;
    for (uint32_t u = t; u > first && t - u < kBefore && !moves; --u) {
      moves = kMoves.contains(scene.lemma(u - 1));
      if (scene.sentences.upos[u - 1] == Upos::kPunct) break;
    }
    for (uint32_t u = t + 1; u < std::min(last, t + kReach) && number == kNone; ++u) {
      const std::string_view lemma = scene.lemma(u);
      const bool numbers = lemma == "number" && scene.lemma(t) == "dead";  // taken for a noun
      if ((scene.is_verb(u) || numbers) && kMoves.contains(lemma)) {
        moves = true;
        if (kReaches.contains(lemma)) number = number_behind(scene, u, last);
      } else if (moves && (lemma == "to" || lemma == "at" || lemma == "past" || lemma == "above")) {
        number = number_behind(scene, u, last);
      }
    }
    if (number == kNone) continue;
    (hurt ? toll.injured : toll.dead) = number_at(scene, number);
    toll.event = event_of(scene, t, last);
    return toll;
  }
  return {};
}

}  // namespace dateline
