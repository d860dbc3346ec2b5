// Place, counts, attribution, ordinals: each read from the phrases around the trigger, one after
// another, none depending on the others. Numbers that the text leaves open ("dozens", "several")
// stay open; "at least 12" is 12.
#include "reports/detail.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "reports/victims.h"

namespace dateline {
namespace {

const WordSet kAt = {"in",         "at",     "near",       "outside", "inside",  "around", "off",
                     "outside_of", "across", "throughout", "within",  "through", "along"};
const WordSet kTopic = {"about",      "on",    "over", "regarding",
                        "concerning", "after", "for",  "against"};
const WordSet kOther = {"since", "than", "like", "unlike"};
const WordSet kMargins = {"sideline", "margin", "fringe", "eve"};
const WordSet kSpeech = {"say",      "tell",    "report",    "announce",    "state",   "add",
                         "confirm",  "claim",   "write",     "note",        "declare", "reveal",
                         "believe",  "insist",  "explain",   "acknowledge", "admit",   "disclose",
                         "allege",   "stress",  "emphasise", "emphasize",   "mention", "recall",
                         "indicate", "argue",   "maintain",  "deny",        "tweet",   "post",
                         "quote",    "suggest", "warn"};
const WordSet kSingle = {"he", "she", "him", "her"};
const WordSet kHospital = {"hospital", "hospitals"};
const WordSet kShots = {"shoot", "stab", "beat", "wound", "injure", "hit", "strike"};
const WordSet kTheirs = {"their", "his", "her", "its", "the"};
const WordSet kContacts = {"meeting", "call",     "conversation", "visit",     "trip",
                           "talk",    "contact",  "summit",       "encounter", "consultation",
                           "session", "dialogue", "discussion"};
constexpr std::pair<std::string_view, int> kOrdinals[] = {
    {"first", 1}, {"second", 2},  {"third", 3},  {"fourth", 4}, {"fifth", 5},
    {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9},  {"tenth", 10},
    {"1st", 1},   {"2nd", 2},     {"3rd", 3},    {"4th", 4},    {"5th", 5}};
constexpr std::pair<std::string_view, int> kNumbers[] = {
    {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
    {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
    {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
    {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
    {"eighty", 80},  {"ninety", 90}};
constexpr std::pair<std::string_view, int> kScales[] = {
    {"dozen", 12}, {"hundred", 100}, {"thousand", 1000}, {"million", 1000000}};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return out;
}

int lookup(std::span<const std::pair<std::string_view, int>> table, std::string_view word) {
  for (const auto& [name, value] : table) {
    if (name == word) return value;
  }
  return -1;
}

// "12", "1,200", "twelve", "twenty-one"; -1.
double plain_number(std::string_view form) {
  std::string word = lower(form);
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

const Entity* entity_at(const Scene& scene, uint32_t t);

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
      if (const int32_t n = number_at(scene, c); n >= 0) nearest = n;
    }
  }
  if (nearest >= 0) return nearest;
  // "12 of them", "two dozen"
  if (scene.sentences.upos[t] == Upos::kNum || lookup(kScales, lower(scene.sentences.form[t])) > 0)
    return number_at(scene, t);
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

// Numbers of a phrase and what is joined to it: "12 civilians and three soldiers" is 15.
int32_t total_of(const Scene& scene, uint32_t t) {
  int32_t sum = number_of(scene, t);
  if (t == kNone) return sum;
  for (uint32_t c : scene.tree.children(t)) {
    if (scene.tree.deprel(c) != Deprel::kConj || scene.is_verb(c)) continue;
    if (scene.lemma(c) == "age" || scene.lemma(c) == "aged") continue;
    const int32_t more = number_of(scene, c);
    if (more >= 0 && sum >= 0) sum += more;
  }
  return sum;
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

bool is_area(const Scene& scene, uint32_t t) {
  const uint32_t id = scene.actor(t);
  if (id == kNone) return false;
  const ActorKind kind = scene.actors.actors[id].kind;
  return kind == ActorKind::kPlace || kind == ActorKind::kCountry;
}

const Entity* entity_at(const Scene& scene, uint32_t t) {
  const auto& all = scene.sentences.entities;
  auto after = std::upper_bound(all.begin(), all.end(), t,
                                [](uint32_t v, const Entity& e) { return v < e.first; });
  if (after == all.begin()) return nullptr;
  --after;
  return after->last > t ? &*after : nullptr;
}

// "Arbinda, Burkina Faso": the country of a place that no list knows.
std::string_view country_behind(const Scene& scene, uint32_t t) {
  static constexpr uint32_t kWords = 3;  // of the country's name
  const uint32_t last = scene.sentences.first_token[scene.sentences.sentence_of(t) + 1];
  uint32_t u = t + 1;
  while (u < last && scene.tree.deprel(u) == Deprel::kFlat) ++u;
  if (u >= last || scene.sentences.form[u] != ",") return {};
  for (uint32_t w = u + 1; w < std::min(last, u + 1 + kWords); ++w) {
    if (scene.sentences.upos[w] != Upos::kPropn) return {};
    const uint32_t id = scene.actor(w);
    if (id != kNone && scene.actors.actors[id].kind == ActorKind::kCountry)
      return scene.actors.actors[id].country;
  }
  return {};
}

Place make_place(const Scene& scene, uint32_t t) {
  Place place;
  const Entity* entity = entity_at(scene, t);
  const bool named =
      entity != nullptr && (entity->type == EntityType::kLoc || entity->type == EntityType::kFac);
  if (!named && !is_area(scene, t)) return place;
  place.span = named ? scene.tree.span({entity->first, entity->last}) : scene.sentences.token[t];
  place.name = place.span.of(scene.article.text);
  if (const uint32_t id = scene.actor(t); id != kNone) {
    const Actor& a = scene.actors.actors[id];
    place.country = a.country;
    place.located = a.located;
    place.latitude = a.latitude;
    place.longitude = a.longitude;
    if (is_area(scene, t)) place.name = a.name;
  }
  if (place.country.empty()) place.country = country_behind(scene, t);
  return place;
}

// Towns before countries, buildings between: "at the palace in Lisbon, Portugal".
int precision(const Scene& scene, const Place& place, uint32_t t) {
  if (place.span.empty()) return -1;
  const uint32_t id = scene.actor(t);
  const bool country = id != kNone && scene.actors.actors[id].kind == ActorKind::kCountry;
  return (country ? 0 : 2) + (place.located ? 1 : 0);
}

// The first "in X" behind the trigger and before the next clause, where the parser has hung it on
// something between ("killed six in an attack on a post in X"). Behind what talks are about, a
// place is theirs no more.
template <class Consider>
void place_by_words(const Scene& scene, const Nucleus& nucleus, const Consider& consider) {
  static constexpr uint32_t kReach = 24;  // tokens
  const EventType type = nucleus.pattern->type;
  const bool talks = type == EventType::kConsult;
  const bool signing = type == EventType::kSupport && nucleus.pattern->cameo == "057";
  if (!talks && !signing && type != EventType::kNone && type != EventType::kAssault &&
      type != EventType::kProtest && type != EventType::kCoerce) {
    return;
  }
  const uint32_t s = scene.sentences.sentence_of(nucleus.head);
  uint32_t from = nucleus.head;
  // ", killing ten": where the act before it was
  if (scene.sentences.xpos[from] == Xpos::kVBG && scene.tree.deprel(from) == Deprel::kAdvcl &&
      scene.tree.head(from) < from) {
    from = scene.tree.head(from);
  }
  const uint32_t last = std::min(scene.sentences.first_token[s + 1], nucleus.head + kReach);
  bool how = false;  // "killed when a bomb exploded in X"
  for (uint32_t t = from + 1; t < last; ++t) {
    const Upos upos = scene.sentences.upos[t];
    how |= nucleus.pattern->kills && (scene.lemma(t) == "when" || scene.lemma(t) == "as");
    if ((upos == Upos::kVerb || upos == Upos::kSconj) && !how && !contains(nucleus.tokens, t))
      return;
    if (upos != Upos::kAdp) continue;
    const Entity* next = t + 1 < last ? entity_at(scene, t + 1) : nullptr;
    if (next != nullptr && next->type == EntityType::kDate) continue;
    // "on the sidelines of a summit in X" is where, not what about
    if (kOther.contains(scene.lemma(t))) return;  // "the deadliest since an attack in X"
    const bool aside = t + 2 < last && kMargins.contains(scene.lemma(t + 2));
    if (talks && kTopic.contains(scene.lemma(t)) && !aside) return;
    const bool into = type == EventType::kProtest && scene.lemma(t) == "into";
    if (!kAt.contains(scene.lemma(t)) && !into) continue;
    for (uint32_t u = t + 1; u < last; ++u) {
      const Upos inside = scene.sentences.upos[u];
      const Entity* entity = entity_at(scene, u);
      if (entity != nullptr && entity->type == EntityType::kLoc) {
        consider(u);
        u = entity->last - 1;
        // "Nigeria's Kaduna state": on to the lesser place
        if (u + 1 < last && scene.sentences.xpos[u + 1] == Xpos::kPOS) {
          ++u;
          continue;
        }
        return;
      }
      if (inside != Upos::kDet && inside != Upos::kAdj && inside != Upos::kNoun &&
          inside != Upos::kPropn && scene.lemma(u) != "of") {
        break;
      }
    }
  }
}

// "is dead", "are injured", "was killed"
bool tells_fate(const Scene& scene, uint32_t t) {
  static const WordSet kFates = {"dead", "kill", "injure", "injured", "wound", "wounded", "hurt"};
  return t != kNone && kFates.contains(scene.lemma(t));
}

uint32_t subject_actor(const Scene& scene, uint32_t verb) {
  const uint32_t subject = scene.subject(verb);
  if (subject == kNone) return kNone;
  std::vector<uint32_t> who;
  bool sure = true;
  scene.actors_of(subject, who, sure);
  return who.empty() ? kNone : who.front();
}

}  // namespace

namespace {

// "killing his sister in 2016": a year is no number of people. Expressions come in text order.
bool in_date(const Scene& scene, uint32_t token) {
  const auto& dates = scene.dates.expressions;
  const auto after =
      std::upper_bound(dates.begin(), dates.end(), token,
                       [](uint32_t t, const DateExpression& d) { return t < d.first_token; });
  return after != dates.begin() && token < std::prev(after)->last_token;
}

}  // namespace

// The number of "a 21-year-old man", "the 7400 block".
static bool is_measure(const Scene& scene, uint32_t token) {
  const uint32_t last = scene.sentences.first_token[scene.sentences.sentence_of(token) + 1];
  if (token + 1 < last && scene.lemma(token + 1) == "block") return true;
  if (token + 1 < last && scene.sentences.form[token + 1].starts_with("-year")) return true;
  return token + 2 < last && scene.sentences.form[token + 1] == "-" &&
         (scene.lemma(token + 2) == "year" || scene.lemma(token + 2) == "month");
}

int32_t number_at(const Scene& scene, uint32_t token) {
  if (in_date(scene, token) || is_measure(scene, token)) return -1;
  std::string form = lower(scene.sentences.form[token]);
  if (form == "dozens" || form == "hundreds" || form == "thousands" || form == "scores" ||
      form == "millions")
    return -1;
  double value = plain_number(form);
  if (token >= 2 && value > 0 && value < 10 && scene.sentences.form[token - 1] == "-") {
    const double tens = plain_number(scene.sentences.form[token - 2]);  // "Sixty", "-", "six"
    if (tens >= 20 && tens < 100 && static_cast<int>(tens) % 10 == 0)
      return static_cast<int32_t>(tens + value);
  }
  const int scale = lookup(kScales, form);
  if (value < 0 && scale < 0) return -1;
  if (value < 0) value = 1;
  if (scale > 0) value = scale;
  for (uint32_t c : scene.tree.children(token)) {
    const int s = lookup(kScales, lower(scene.sentences.form[c]));
    const double v = plain_number(scene.sentences.form[c]);
    if (s > 0 && scale < 0)
      value *= s;
    else if (v > 0 && scale > 0)
      value = v * scale;
    else if (v > 0 && scale < 0 && scene.tree.deprel(c) == Deprel::kCompound)
      value = std::max(value, v);
  }
  return value < 2e9 ? static_cast<int32_t>(value) : -1;
}

Place place_among(const Scene& scene, uint32_t first, uint32_t last) {
  for (uint32_t t = first; t < last; ++t) {
    const Entity* entity = entity_at(scene, t);
    if (entity == nullptr || entity->type != EntityType::kLoc || entity->first == 0) continue;
    if (kAt.contains(scene.lemma(entity->first - 1))) return make_place(scene, entity->last - 1);
  }
  return {};
}

Place place_of(const Scene& scene, const Nucleus& nucleus, const std::vector<Argument>& around) {
  Place best;
  int most = -1;
  const auto consider = [&](uint32_t t) {
    const Place place = make_place(scene, t);
    const int p = precision(scene, place, t);
    if (p > most) best = place, most = p;
  };
  for (const Argument& a : around) {
    if (a.kind != SlotKind::kPhrase) continue;
    const bool going =
        nucleus.pattern->destination && (a.preposition == "to" || a.preposition == "into");
    if (!kAt.contains(a.preposition) && !going) continue;
    consider(a.token);
    // "at a base in Niger", "in the town of X", "on the outskirts of Y"
    if (best.span.empty()) {
      for (uint32_t c : scene.tree.children(a.token)) {
        const Deprel r = scene.tree.deprel(c);
        if (r == Deprel::kNmod || r == Deprel::kAppos || r == Deprel::kFlat ||
            r == Deprel::kCompound)
          consider(c);
      }
    }
  }
  // A storm or quake has no sufferers among the actors: what it struck is where it was.
  const bool struck = nucleus.pattern->type == EventType::kNone &&
                      nucleus.pattern->actors.empty() && nucleus.pattern->recipients.empty();
  if ((nucleus.pattern->destination || struck) && best.span.empty()) {
    for (const Argument& a : around) {
      if (a.kind != SlotKind::kObject) continue;
      consider(a.token);
      if (!best.span.empty()) continue;
      for (uint32_t c : scene.tree.children(a.token)) {  // "Jajarkot district"
        if (scene.tree.deprel(c) == Deprel::kCompound) consider(c);
      }
    }
  }
  if (best.span.empty()) place_by_words(scene, nucleus, consider);
  // "workers at the port of X went on strike": where they work
  if (best.span.empty() && nucleus.pattern->type == EventType::kProtest) {
    for (const Argument& a : around) {
      if (a.kind != SlotKind::kSubject) continue;
      const TokenRange phrase = scene.tree.subtree(a.token);
      const Place inside = place_among(scene, phrase.first, phrase.last);
      if (!inside.span.empty()) best = inside;
      for (uint32_t t = phrase.first; best.span.empty() && t < phrase.last; ++t) {
        const Entity* entity = entity_at(scene, t);
        if (t > a.token && entity != nullptr && entity->type == EntityType::kLoc) consider(t);
      }
    }
  }
  // "Niger, where a coup …": the place that the relative clause is about
  if (best.span.empty()) {
    uint32_t t = nucleus.head;
    for (int step = 0; step < 4 && t != kNone; ++step) {
      if (scene.tree.deprel(t) == Deprel::kAclRelcl &&
          scene.tree.child_with_lemma(t, "where") != kNone) {
        consider(scene.tree.head(t));
        break;
      }
      t = scene.tree.head(t);
    }
  }
  return best;
}

int32_t people_of(const Scene& scene, uint32_t t) {
  const auto alone = [&](uint32_t u) {
    const int32_t n = number_of(scene, u);
    return n < 0 && is_single(scene, u) ? 1 : n;
  };
  t = scene.antecedent(t);  // "the boy who was shot"
  int32_t sum = alone(t);
  for (uint32_t c : scene.tree.children(t)) {
    if (scene.tree.deprel(c) != Deprel::kConj || scene.is_verb(c)) continue;
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
  for (uint32_t t : nucleus.tokens) {
    const std::string_view lemma = scene.lemma(t);
    if (lemma == "kill" || lemma == "murder" || lemma == "massacre" || lemma == "slaughter" ||
        lemma == "execute" || lemma == "assassinate" || lemma == "slay") {
      put(counts.dead, total_of(scene, patient_of(t)));
    } else if ((lemma == "wound" || lemma == "injure" || lemma == "hurt" || lemma == "maim") &&
               !is_fatal(scene, t)) {
      put(counts.injured, total_of(scene, patient_of(t)));
    } else if (lemma == "die") {
      put(counts.dead, total_of(scene, scene.subject(t)));
    } else if (const int32_t part = fatal_part(scene, t); part > 0) {
      const int32_t all = total_of(scene, patient_of(t));
      put(counts.dead, part);
      if (all > part) put(counts.injured, all - part);
    } else if (kShots.contains(lemma) && scene.is_verb(t) && is_fatal(scene, t)) {
      put(counts.dead, total_of(scene, patient_of(t)));
    } else if (lemma == "arrest" || lemma == "detain" || lemma == "jail") {
      put(counts.arrested, total_of(scene, patient_of(t)));
    }
  }
  if (nucleus.pattern->mode == "arrest" && counts.arrested < 0)
    counts.arrested = total_of(scene, who.patient);
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
    // "is dead after being shot"
    if (scene.tree.deprel(top) == Deprel::kAdvcl && tells_fate(scene, scene.tree.head(top)))
      top = scene.tree.head(top);
    const uint32_t first = scene.sentences.first_token[s],
                   last = scene.sentences.first_token[s + 1];
    for (uint32_t t = first; t < last; ++t) {
      if (!scene.tree.dominates(top, t)) continue;
      const std::string_view lemma = scene.lemma(t);
      const bool dead = lemma == "dead" || lemma == "kill" || lemma == "death" || lemma == "die";
      const bool hurt =
          lemma == "injured" || lemma == "wounded" || lemma == "injure" || lemma == "wound";
      const bool held = lemma == "arrest" || lemma == "detain";
      // "sent four people to hospital"
      if (lemma == "send" && scene.is_verb(t)) {
        const uint32_t whom = patient_of(t);
        for (uint32_t c : scene.tree.children(t)) {
          if (kHospital.contains(scene.lemma(c))) put(counts.injured, total_of(scene, whom));
        }
        continue;
      }
      if (!dead && !hurt && !held) continue;
      // A number on a verb is a day or an age ("died on 6 May at 79").
      int32_t n = scene.is_verb(t)
                      ? total_of(scene, lemma == "die" ? scene.subject(t) : patient_of(t))
                      : number_of(scene, t);
      // "two people are dead"
      if (n < 0 && (lemma == "dead" || hurt) && scene.tree.has_child(t, Deprel::kCop))
        n = total_of(scene, scene.subject(t));
      // "one is dead and three wounded"
      if (n < 0 && hurt && t > first && scene.sentences.upos[t - 1] == Upos::kNum)
        n = number_at(scene, t - 1);
      // "left 12 dead": the number is the object of the verb above
      if (n < 0 && scene.tree.head(t) != kNone &&
          (lemma == "dead" || lemma == "injured" || lemma == "wounded")) {
        n = number_of(scene, scene.tree.child(scene.tree.head(t), Deprel::kObj));
        if (n < 0 && t > first && scene.sentences.upos[t - 1] == Upos::kNum)
          n = number_at(scene, t - 1);
      }
      put(dead ? counts.dead : hurt ? counts.injured : counts.arrested, n);
    }
  }
  return counts;
}

uint32_t attributed_to(const Scene& scene, const Nucleus& nucleus) {
  const Span words = scene.sentences.token[nucleus.head];
  const uint32_t q = scene.quote_of(words);
  if (q != kNone && scene.quotes.quotes[q].speaker != kNone) return scene.quotes.quotes[q].speaker;
  uint32_t t = nucleus.head;
  for (int step = 0; step < kMaxClimb; ++step) {
    for (uint32_t c : scene.tree.children(t)) {
      const Deprel r = scene.tree.deprel(c);
      if (r == Deprel::kObl && scene.preposition(c) == "accord_to") {
        if (const uint32_t id = scene.actor(c); id != kNone) return id;
      }
      if (r == Deprel::kObl && scene.preposition(c) == "according_to") {
        std::vector<uint32_t> who;
        bool sure = true;
        scene.actors_of(c, who, sure);
        if (!who.empty()) return who.front();
      }
      if (r == Deprel::kParataxis && kSpeech.contains(scene.lemma(c))) {
        if (const uint32_t own = scene.tree.child(c, kSubjectRelations); own != kNone)
          return subject_actor(scene, c);
      }
    }
    const uint32_t above = scene.tree.head(t);
    if (above == kNone) return kNone;
    if ((scene.tree.deprel(t) == Deprel::kCcomp || scene.tree.deprel(t) == Deprel::kParataxis) &&
        kSpeech.contains(scene.lemma(above))) {
      return subject_actor(scene, above);
    }
    t = above;
  }
  return kNone;
}

Ordinal ordinal_of(const Scene& scene, const Nucleus& nucleus) {
  Ordinal ordinal;
  for (uint32_t t : nucleus.tokens) {
    if (!scene.is_noun(t)) continue;
    // By the words, so that a wrong head does not lose it: "their third (short) phone call".
    for (uint32_t c = t; c > 0 && t - c < 4;) {
      --c;
      const int n = lookup(kOrdinals, lower(scene.sentences.form[c]));
      if (n > 0) ordinal.number = static_cast<int16_t>(n);
      const Upos upos = scene.sentences.upos[c];
      if (n > 0 || (upos != Upos::kAdj && upos != Upos::kNoun && upos != Upos::kPropn)) break;
    }
  }
  const uint32_t s = scene.sentences.sentence_of(nucleus.head);
  const uint32_t last = scene.sentences.first_token[s + 1];
  // "…, their third meeting in two months": said beside the act, wherever the parser hung it.
  if (ordinal.number == 0 && nucleus.pattern->type == EventType::kConsult) {
    for (uint32_t t = nucleus.head + 1; t + 1 < last && ordinal.number == 0; ++t) {
      if (!kTheirs.contains(lower(scene.sentences.form[t]))) continue;
      const int n = lookup(kOrdinals, lower(scene.sentences.form[t + 1]));
      for (uint32_t noun = t + 2; n > 0 && noun < std::min(last, t + 6); ++noun) {
        if (kContacts.contains(scene.lemma(noun))) ordinal.number = static_cast<int16_t>(n);
      }
    }
  }
  if (ordinal.number == 0) return ordinal;
  const uint32_t from = *std::min_element(nucleus.tokens.begin(), nucleus.tokens.end());
  for (uint32_t d = 0; d < scene.dates.expressions.size(); ++d) {
    const DateExpression& date = scene.dates.expressions[d];
    if (date.first_token < from || date.first_token >= last) continue;
    // "this month", "this year"
    const bool current = date.rule.kind == DateRule::Kind::kShift && date.rule.amount == 0 &&
                         date.rule.unit != DateRule::Unit::kDay && date.type == DateType::kDate;
    const bool stretch = date.type == DateType::kDuration || current ||
                         (date.rule.kind == DateRule::Kind::kCalendar && date.rule.day == 0);
    if (stretch) {
      ordinal.period = d;
      break;
    }
  }
  // "the first meeting" without a stretch of time says nothing that can be counted
  if (ordinal.period == kNone && ordinal.number == 1) ordinal.number = 0;
  return ordinal;
}

}  // namespace dateline
