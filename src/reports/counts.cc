// Numbers of people: who was killed, hurt, held, how many came. Read from the phrases around the
// trigger and from the clauses that hang on it. Numbers that the text leaves open ("dozens",
// "several") stay open; "at least 12" is 12; an age, a year, a house number is no number of people.
#include "reports/counts.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "base/characters.h"
#include "reports/detail.h"
#include "reports/victims.h"

namespace dateline {
namespace {

constexpr int32_t kHouse = 1000;  // numbers of houses from here on pass for people before a name
const WordSet kDies = {"die", "drown", "perish"};
const WordSet kSingle = {"he", "she", "him", "her"};
const WordSet kHospital = {"hospital", "hospitals"};
const WordSet kHurts = {"injured", "wounded",      "injure",       "wound",
                        "hurt",    "hospitalized", "hospitalised", "hospitalize"};
const WordSet kShots = {"shoot", "stab", "beat", "wound", "injure", "hit", "strike"};
constexpr std::pair<std::string_view, int> kNumbers[] = {
    {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
    {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
    {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
    {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
    {"eighty", 80},  {"ninety", 90}};
constexpr std::pair<std::string_view, int> kScales[] = {
    {"dozen", 12}, {"hundred", 100}, {"thousand", 1000}, {"million", 1000000}};

// "killing his sister in 2016": a year is no number of people. Expressions come in text order.
bool in_date(const Scene& scene, uint32_t token) {
  const auto& dates = scene.dates.expressions;
  const auto after =
      std::upper_bound(dates.begin(), dates.end(), token,
                       [](uint32_t t, const DateExpression& d) { return t < d.first_token; });
  return after != dates.begin() && token < std::prev(after)->last_token;
}

// The number of "a 21-year-old man", "the 7400 block".
bool is_measure(const Scene& scene, uint32_t token) {
  const uint32_t last = scene.sentences.first_token[scene.sentences.sentence_of(token) + 1];
  if (token + 1 < last && scene.lemma(token + 1) == "block") return true;
  if (token + 1 < last && scene.sentences.form[token + 1].starts_with("-year")) return true;
  return token + 2 < last && scene.sentences.form[token + 1] == "-" &&
         (scene.lemma(token + 2) == "year" || scene.lemma(token + 2) == "month");
}

// "Moll, 28", "Moll (10)", "ages 26 and 27"
bool is_age(const Scene& scene, uint32_t number, uint32_t noun) {
  if (number <= noun || number == 0) return false;
  const std::string_view before = scene.lemma(number - 1);
  return before == "," || before == "(" || before == "-lrb-" || before == "age" || before == "aged";
}

// The number beside a noun ("at least 12 people"), or that stands for people itself ("killed 12").
int32_t number_of(const Scene& scene, uint32_t t) {
  // Beside a name it is an age: "X, 61, was arrested".
  if (t == kNone || scene.lemma(t) == "age") return -1;
  const bool name = scene.sentences.upos[t] == Upos::kPropn;
  if (name && scene.sentences.xpos[t] != Xpos::kNNPS) return -1;
  int32_t nearest = -1;
  for (uint32_t c : scene.tree.children(t)) {
    if (c > t && (name || nearest >= 0)) break;
    if (scene.tree.deprel(c) == Deprel::kNummod || scene.sentences.upos[c] == Upos::kNum) {
      const Deprel r = scene.tree.deprel(c);
      if (r == Deprel::kConj || r == Deprel::kNmod || r == Deprel::kAppos || r == Deprel::kAcl ||
          is_age(scene, c, t)) {
        continue;
      }
      // "died in 2014"
      const Entity* entity = entity_at(scene, c);
      if (r == Deprel::kObl || r == Deprel::kOblUnmarked ||
          (entity != nullptr && entity->type == EntityType::kDate)) {
        continue;
      }
      const int32_t n = number_at(scene, c);
      if (name && n >= kHouse) continue;  // "a shooting at 4235 Oak Meadows"
      if (n >= 0) nearest = n;
    }
  }
  if (nearest >= 0) return nearest;
  // "12 of them", "two dozen"
  if (scene.sentences.upos[t] == Upos::kNum ||
      lookup(kScales, lower_ascii(scene.sentences.form[t])) > 0)
    return number_at(scene, t);
  // "three are dead and another was injured"
  if (scene.lemma(t) == "another" && scene.tree.deprel(t) != Deprel::kDet) return 1;
  // "a soldier was killed": one
  if (scene.sentences.xpos[t] == Xpos::kNN) {
    for (uint32_t c : scene.tree.children(t)) {
      if (scene.tree.deprel(c) == Deprel::kDet &&
          (scene.lemma(c) == "a" || scene.lemma(c) == "an")) {
        const uint32_t id = scene.actor(t);
        if (id != kNone && scene.actors.actors[id].kind == ActorKind::kPerson) return 1;
      }
    }
  }
  return -1;
}

// "12 Somali and 11 Yemeni pirates": the number of a second kind, before the one noun; -1.
int32_t second_kind(const Scene& scene, uint32_t noun) {
  static constexpr uint32_t kWords = 3;  // of one kind: "heavily armed Somali"
  const auto describes = [&](uint32_t t) {
    const Upos upos = scene.sentences.upos[t];
    return upos == Upos::kAdj || upos == Upos::kAdv || upos == Upos::kPropn;
  };
  uint32_t t = noun;
  while (t > 0 && noun - t < kWords && describes(t - 1)) --t;
  if (t == noun || t < 4 || scene.sentences.upos[t - 1] != Upos::kNum ||
      scene.lemma(t - 2) != "and" || !describes(t - 3)) {
    return -1;
  }
  uint32_t u = t - 3;
  while (u > 0 && t - 3 - u < kWords && describes(u - 1)) --u;
  if (u == 0 || scene.sentences.upos[u - 1] != Upos::kNum) return -1;
  const int32_t one = number_at(scene, u - 1), other = number_at(scene, t - 1);
  return one > 0 && other > 0 ? one + other : -1;
}

// What is joined to a phrase, one after another: "a girl, two women and a man".
std::vector<uint32_t> joined_to(const Scene& scene, uint32_t t) {
  static constexpr size_t kMost = 64;
  // "left one dead and two in critical condition": what is said of the one ends the list
  const uint32_t above = scene.tree.head(t);
  const uint32_t fate =
      above == kNone ? uint32_t{kNone} : scene.tree.child(above, Deprel::kXcomp);
  std::vector<uint32_t> out, open = {t};
  for (size_t i = 0; i < open.size() && open.size() < kMost; ++i) {
    for (uint32_t c : scene.tree.children(open[i])) {
      if (scene.tree.deprel(c) != Deprel::kConj || scene.is_verb(c)) continue;
      if (fate != kNone && t < fate && fate < c) continue;
      out.push_back(c);
      if (scene.is_noun(c)) open.push_back(c);
    }
  }
  return out;
}

// Numbers of a phrase and what is joined to it: "12 civilians and three soldiers" is 15.
int32_t total_of(const Scene& scene, uint32_t t) {
  if (t == kNone) return -1;
  int32_t sum = second_kind(scene, t);
  if (sum < 0) sum = number_of(scene, t);
  for (uint32_t c : joined_to(scene, t)) {
    if (scene.lemma(c) == "age" || scene.lemma(c) == "aged") continue;
    // "two men, 19 and 20"
    if (scene.sentences.upos[c] == Upos::kNum && c >= t + 3 && scene.lemma(c - 1) == "and" &&
        scene.sentences.upos[c - 2] == Upos::kNum && scene.sentences.form[c - 3] == ",") {
      continue;
    }
    int32_t more = number_of(scene, c);
    // "an 18-year-old man and 50-year-old woman"
    const uint32_t id = more < 0 && scene.sentences.xpos[c] == Xpos::kNN ? scene.actor(c) : kNone;
    if (id != kNone && scene.actors.actors[id].kind == ActorKind::kPerson) more = 1;
    if (more >= 0 && sum >= 0) sum += more;
  }
  return sum;
}

// "Two were killed and 23 arrested": the number right before a participle whose auxiliary the verb
// before it has; -1.
int32_t gapped_number(const Scene& scene, uint32_t t) {
  if (t < 2 || scene.sentences.xpos[t] != Xpos::kVBN || scene.sentences.upos[t - 1] != Upos::kNum ||
      scene.tree.has_child(t, {Deprel::kAux, Deprel::kAuxPass})) {
    return -1;
  }
  static const WordSet kMore = {"at",   "least", "about", "around", "another", "some", "nearly",
                                "over", "more",  "than",  "almost", "up",      "to"};
  uint32_t before = t - 2;
  while (before > 0 && kMore.contains(scene.lemma(before))) --before;
  const std::string_view joint = scene.lemma(before);
  return joint == "and" || joint == "," || joint == "while" || joint == "with"
             ? number_at(scene, t - 1)
             : -1;
}

// "the deaths of six people": how many; -1.
int32_t number_of_whom(const Scene& scene, uint32_t noun) {
  for (uint32_t c : scene.tree.children(noun)) {
    if (c > noun && scene.tree.deprel(c) == Deprel::kNmod && scene.preposition(c) == "of")
      return total_of(scene, c);
  }
  return -1;
}

// "claimed the lives of", "cost two lives"
bool is_taken(const Scene& scene, uint32_t life) {
  static const WordSet kTakes = {"claim", "take", "cost"};
  const uint32_t verb = scene.tree.head(life);
  return scene.tree.deprel(life) == Deprel::kObj && verb != kNone &&
         kTakes.contains(scene.lemma(verb));
}

// One person, by a name, a noun or a pronoun.
bool is_single(const Scene& scene, uint32_t t) {
  const Xpos x = scene.sentences.xpos[t];
  // "a 17-year-old"
  if (scene.sentences.form[t].ends_with("-old") ||
      (scene.lemma(t) == "old" && t > 1 && scene.lemma(t - 2) == "year" && x != Xpos::kNNS)) {
    return true;
  }
  if (x == Xpos::kPRP) return kSingle.contains(scene.lemma(t));
  const uint32_t id = scene.actor(t);
  return (x == Xpos::kNN || x == Xpos::kNNP) && id != kNone &&
         scene.actors.actors[id].kind == ActorKind::kPerson;
}

bool is_grave(std::string_view lemma) {
  return lemma == "critical" || lemma == "serious" || lemma == "grave" || lemma == "stable";
}

// "is dead", "are injured", "was killed"
bool tells_fate(const Scene& scene, uint32_t t) {
  static const WordSet kFates = {"dead", "kill", "injure", "injured", "wound", "wounded", "hurt"};
  if (t == kNone) return false;
  // "left one person dead and three injured"
  if (scene.lemma(t) == "leave") return tells_fate(scene, scene.tree.child(t, Deprel::kXcomp));
  return kFates.contains(scene.lemma(t));
}

}  // namespace

double number_of_word(std::string_view form) {
  std::string word = lower_ascii(form);
  if (!word.empty() && word[0] >= '0' && word[0] <= '9') {
    std::erase(word, ',');
    double value = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
    return fault == std::errc() && end == word.data() + word.size() ? value : -1;
  }
  const size_t dash = word.find('-');
  if (dash != std::string::npos) {
    const int tens = lookup(kNumbers, word.substr(0, dash)),
              ones = lookup(kNumbers, word.substr(dash + 1));
    return tens >= 20 && ones > 0 && ones < 10 ? tens + ones : -1;
  }
  return lookup(kNumbers, word);
}

int32_t number_at(const Scene& scene, uint32_t token) {
  if (in_date(scene, token) || is_measure(scene, token)) return -1;
  std::string form = lower_ascii(scene.sentences.form[token]);
  if (form == "dozens" || form == "hundreds" || form == "thousands" || form == "scores" ||
      form == "millions")
    return -1;
  // "several hundred", "a few thousand": open
  static const WordSet kSome = {"several", "few", "many", "some", "couple"};
  if (lookup(kScales, form) > 0 && token > 0 && kSome.contains(scene.lemma(token - 1)) &&
      scene.sentences.sentence_of(token) == scene.sentences.sentence_of(token - 1)) {
    return -1;
  }
  double value = number_of_word(form);
  if (token >= 2 && value > 0 && value < 10 && scene.sentences.form[token - 1] == "-") {
    const double tens = number_of_word(scene.sentences.form[token - 2]);  // "Sixty", "-", "six"
    if (tens >= 20 && tens < 100 && static_cast<int>(tens) % 10 == 0)
      return static_cast<int32_t>(tens + value);
  }
  const int scale = lookup(kScales, form);
  if (value < 0 && scale < 0) return -1;
  if (value < 0) value = 1;
  if (scale > 0) value = scale;
  for (uint32_t c : scene.tree.children(token)) {
    const int s = lookup(kScales, lower_ascii(scene.sentences.form[c]));
    const double v = number_of_word(scene.sentences.form[c]);
    if (s > 0 && scale < 0)
      value *= s;
    else if (v > 0 && scale > 0)
      value = v * scale;
    else if (v > 0 && scale < 0 && scene.tree.deprel(c) == Deprel::kCompound)
      value = std::max(value, v);
  }
  return value < 2e9 ? static_cast<int32_t>(value) : -1;
}

int32_t people_of(const Scene& scene, uint32_t t) {
  // "15 shots were fired"
  static const WordSet kThings = {"shot",    "round", "bullet", "gunshot", "rocket",
                                  "missile", "shell", "bomb",   "vehicle", "car",
                                  "home",    "house", "time"};
  if (kThings.contains(scene.lemma(t))) return -1;
  const auto alone = [&](uint32_t u) {
    const int32_t n = number_of(scene, u);
    return n < 0 && is_single(scene, u) ? 1 : n;
  };
  t = scene.antecedent(t);  // "the boy who was shot"
  int32_t sum = alone(t);
  for (uint32_t c : joined_to(scene, t)) {
    const int32_t more = alone(c);
    if (sum < 0 || more < 0) return -1;
    sum += more;
  }
  return sum;
}

Counts counts_of(const Scene& scene, const Nucleus& nucleus, const Participants& who) {
  Counts counts;
  const auto patient_of = [&](uint32_t t) -> uint32_t {
    std::vector<Argument> around;
    scene.arguments(t, around);
    for (const Argument& a : around) {
      if (a.kind == SlotKind::kObject) return a.token;
    }
    return kNone;
  };
  const auto put = [](int32_t& field, int32_t value) {
    if (value >= 0 && field < 0) field = value;
  };
  const auto suffered = [&](uint32_t t) {
    const int32_t own = gapped_number(scene, t);
    return own >= 0 ? own : total_of(scene, patient_of(t));
  };
  for (uint32_t t : nucleus.tokens) {
    const std::string_view lemma = scene.lemma(t);
    if (lemma == "kill" || lemma == "murder" || lemma == "massacre" || lemma == "slaughter" ||
        lemma == "execute" || lemma == "assassinate" || lemma == "slay") {
      put(counts.dead, suffered(t));
    } else if ((lemma == "wound" || lemma == "injure" || lemma == "hurt" || lemma == "maim") &&
               !is_fatal(scene, t)) {
      put(counts.injured, suffered(t));
    } else if (kDies.contains(lemma)) {
      put(counts.dead, total_of(scene, scene.subject(t)));
    } else if (const int32_t part = fatal_part(scene, t); part > 0) {
      const int32_t all = total_of(scene, patient_of(t));
      put(counts.dead, part);
      if (all > part) put(counts.injured, all - part);
    } else if (kShots.contains(lemma) && scene.is_verb(t) && is_fatal(scene, t)) {
      put(counts.dead, total_of(scene, patient_of(t)));
    } else if ((lemma == "arrest" || lemma == "detain" || lemma == "jail") &&
               nucleus.pattern->mode != "seize") {
      put(counts.arrested, suffered(t));
    }
  }
  if (nucleus.pattern->mode == "arrest" && nucleus.pattern->type == EventType::kCoerce &&
      counts.arrested < 0) {
    counts.arrested = total_of(scene, who.patient);
    // "made another arrest in the case"
    const uint32_t arrest = scene.tree.child(nucleus.head, Deprel::kObj);
    const uint32_t det = arrest == kNone ? kNone : scene.tree.child(arrest, Deprel::kDet);
    if (counts.arrested < 0 && det != kNone && scene.lemma(arrest) == "arrest" &&
        (scene.lemma(det) == "a" || scene.lemma(det) == "an" || scene.lemma(det) == "another")) {
      counts.arrested = 1;
    }
  }
  if (nucleus.pattern->type == EventType::kProtest) {
    const int32_t size = total_of(scene, who.doer);
    if (size > 1) counts.size = size;
  }
  if (nucleus.pattern->type == EventType::kMobilize && who.patient != kNone)
    counts.size = number_of(scene, who.patient);
  // "left 12 dead and 30 injured", "killing 12", "12 dead": in the clauses that hang on the trigger
  if (nucleus.pattern->type == EventType::kAssault || nucleus.pattern->type == EventType::kNone ||
      nucleus.pattern->type == EventType::kProtest) {
    const uint32_t s = scene.sentences.sentence_of(nucleus.head);
    uint32_t top = nucleus.head;
    for (int step = 0; step < 3; ++step) {
      const uint32_t above = scene.tree.head(top);
      if (above == kNone || scene.tree.is_clause_head(top)) break;
      top = above;
    }
    // "one is dead and three are injured after a shooting": the clause before says the rest
    if (scene.tree.deprel(top) == Deprel::kConj && tells_fate(scene, top) &&
        tells_fate(scene, scene.tree.head(top))) {
      top = scene.tree.head(top);
    }
    // "left two people dead and five others injured", the others joined to the dead
    const uint32_t hurt =
        scene.tree.deprel(top) == Deprel::kAcl ? scene.tree.head(top) : uint32_t{kNone};
    if (hurt != kNone && scene.tree.deprel(hurt) == Deprel::kConj &&
        scene.lemma(scene.tree.head(hurt)) == "dead" &&
        scene.tree.deprel(scene.tree.head(hurt)) == Deprel::kXcomp) {
      top = scene.tree.head(scene.tree.head(hurt));
    }
    // "is dead after being shot"
    if (scene.tree.deprel(top) == Deprel::kAdvcl && tells_fate(scene, scene.tree.head(top)))
      top = scene.tree.head(top);
    const uint32_t first = scene.sentences.first_token[s],
                   last = scene.sentences.first_token[s + 1];
    for (uint32_t t = first; t < last; ++t) {
      if (!scene.tree.dominates(top, t)) continue;
      const std::string_view lemma = scene.lemma(t);
      const bool dead =
          lemma == "dead" || lemma == "kill" || lemma == "death" || kDies.contains(lemma);
      const bool hurt = kHurts.contains(lemma);
      // "left one dead and three others in the hospital"
      const uint32_t patients = scene.tree.head(t);
      if (kHospital.contains(lemma) && scene.preposition(t) == "in" && patients != kNone &&
          scene.is_noun(patients)) {
        put(counts.injured, number_of(scene, patients));
      }
      // "and two others in critical condition"
      if (lemma == "condition" && t > first + 2 && scene.lemma(t - 2) == "in" &&
          is_grave(scene.lemma(t - 1))) {
        put(counts.injured, number_of(scene, t - 3));
      }
      const bool held = lemma == "arrest" || lemma == "detain";
      // "sent four people to hospital"
      if (lemma == "send" && scene.is_verb(t)) {
        const uint32_t whom = patient_of(t);
        for (uint32_t c : scene.tree.children(t)) {
          if (kHospital.contains(scene.lemma(c))) put(counts.injured, total_of(scene, whom));
        }
        continue;
      }
      if (!dead && !hurt && !held && lemma != "life") continue;
      // "claimed the lives of six people", "cost two lives"
      if (lemma == "life" && is_taken(scene, t)) {
        const int32_t lives = number_of(scene, t);
        put(counts.dead, lives >= 0 ? lives : number_of_whom(scene, t));
      }
      if (lemma == "life") continue;
      // "suffered two wounds": a number of wounds, not of people
      if (hurt && scene.sentences.upos[t] == Upos::kNoun && lemma == "wound") continue;
      // A number on a verb is a day or an age ("died on 6 May at 79").
      int32_t n = scene.is_verb(t)
                      ? (kDies.contains(lemma) ? total_of(scene, scene.subject(t)) : suffered(t))
                      : number_of(scene, t);
      // "the deaths of six people"
      if (n < 0 && lemma == "death") n = number_of_whom(scene, t);
      // "two people are dead"
      if (n < 0 && (lemma == "dead" || hurt) && scene.tree.has_child(t, Deprel::kCop))
        n = total_of(scene, scene.subject(t));
      // "one is dead and three wounded"
      if (n < 0 && hurt && t > first && scene.sentences.upos[t - 1] == Upos::kNum)
        n = number_at(scene, t - 1);
      // "left 12 dead": the number is the object of the verb above
      if (n < 0 && scene.tree.head(t) != kNone &&
          (lemma == "dead" || lemma == "injured" || lemma == "wounded")) {
        n = total_of(scene, scene.tree.child(scene.tree.head(t), Deprel::kObj));
        if (n < 0 && t > first && scene.sentences.upos[t - 1] == Upos::kNum)
          n = number_at(scene, t - 1);
      }
      put(dead ? counts.dead : hurt ? counts.injured : counts.arrested, n);
    }
  }
  // "killed in a quadruple shooting": the other three lived
  static constexpr std::pair<std::string_view, int> kFold[] = {
      {"double", 2}, {"triple", 3}, {"quadruple", 4}, {"quintuple", 5}};
  for (uint32_t t : nucleus.tokens) {
    if (scene.lemma(t) != "shooting" && scene.lemma(t) != "stabbing") continue;
    for (uint32_t c : scene.tree.children(t)) {
      const int fold = lookup(kFold, scene.lemma(c));
      if (fold > counts.dead && counts.dead > 0) put(counts.injured, fold - counts.dead);
    }
  }
  return counts;
}

}  // namespace dateline
