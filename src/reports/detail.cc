// Place, attribution, ordinals: each read from the phrases around the trigger, one after another,
// none depending on the others.
#include "reports/detail.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/characters.h"
#include "reports/initiator.h"

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
const WordSet kTheirs = {"their", "his", "her", "its", "the"};
const WordSet kContacts = {"meeting", "call",     "conversation", "visit",     "trip",
                           "talk",    "contact",  "summit",       "encounter", "consultation",
                           "session", "dialogue", "discussion"};
constexpr std::pair<std::string_view, int> kOrdinals[] = {
    {"first", 1}, {"second", 2},  {"third", 3},  {"fourth", 4}, {"fifth", 5},
    {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9},  {"tenth", 10},
    {"1st", 1},   {"2nd", 2},     {"3rd", 3},    {"4th", 4},    {"5th", 5}};
bool is_area(const Scene& scene, uint32_t t) {
  const uint32_t id = scene.actor(t);
  if (id == kNone) return false;
  const ActorKind kind = scene.actors.actors[id].kind;
  return kind == ActorKind::kPlace || kind == ActorKind::kCountry;
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

// "at Ukraine's request": whose wish it was, not where.
bool is_asker(const Scene& scene, uint32_t t) {
  static const WordSet kWishes = {"suggestion", "expense", "insistence", "prompting"};
  const uint32_t above = scene.tree.head(t);
  return scene.tree.deprel(t) == Deprel::kNmodPoss && above != kNone &&
         (is_initiative(scene.lemma(above)) || kWishes.contains(scene.lemma(above)));
}

// "the Elmwood neighborhood", "the Lakeview section of the city": a part of a town, and not the town
// of that name elsewhere.
bool is_part_of_town(const Scene& scene, uint32_t t) {
  static const WordSet kParts = {"neighborhood", "neighbourhood", "subdivision", "section",
                                 "borough",      "suburb",        "ward",        "quarter"};
  const uint32_t above = scene.tree.head(t);
  return above != kNone && above > t && scene.tree.deprel(t) == Deprel::kCompound &&
         kParts.contains(scene.lemma(above));
}

Place make_place(const Scene& scene, uint32_t t) {
  Place place;
  if (is_asker(scene, t)) return place;
  const Entity* entity = entity_at(scene, t);
  const bool named =
      entity != nullptr && (entity->type == EntityType::kLoc || entity->type == EntityType::kFac);
  if (!named && !is_area(scene, t)) return place;
  // "at Easter": a day, and no island
  const Span words = scene.sentences.token[t];
  const auto& days = scene.dates.expressions;
  const auto day =
      std::lower_bound(days.begin(), days.end(), words.begin,
                       [](const DateExpression& d, uint32_t at) { return d.span.begin < at; });
  if (day != days.end() && day->span.begin == words.begin && day->span.end == words.end)
    return place;
  place.span = named ? scene.tree.span({entity->first, entity->last}) : scene.sentences.token[t];
  place.name = place.span.of(scene.article.text);
  if (const uint32_t id = scene.actor(t); id != kNone) {
    const Actor& a = scene.actors.actors[id];
    place.country = a.country;
    if (!is_part_of_town(scene, t)) {
      place.located = a.located;
      place.latitude = a.latitude;
      place.longitude = a.longitude;
    }
    if (is_area(scene, t)) place.name = a.name;
  }
  if (place.country.empty()) place.country = country_behind(scene, t);
  return place;
}

// "in a US operation": whose it is, not where. "the Kenya border" is where.
bool is_of_land(const Scene& scene, uint32_t t) {
  static const WordSet kDeeds = {"operation", "raid",    "strike",      "airstrike", "attack",
                                 "mission",   "assault", "offensive",   "ambush",    "drone",
                                 "missile",   "air",     "crackdown",   "court",     "embassy",
                                 "sanction",  "visit",   "bombardment", "shelling",  "election"};
  const uint32_t whose = scene.tree.head(t);
  const Deprel r = scene.tree.deprel(t);
  const uint32_t id = scene.actor(t);
  return whose != kNone && whose > t && (r == Deprel::kCompound || r == Deprel::kAmod) &&
         id != kNone && scene.actors.actors[id].kind == ActorKind::kCountry &&
         kDeeds.contains(scene.lemma(whose));
}

// People and bodies, by what stands at the token.
bool is_party(const Scene& scene, uint32_t t) {
  const uint32_t id = scene.actor(t);
  if (id == kNone) return false;
  const ActorKind kind = scene.actors.actors[id].kind;
  return kind == ActorKind::kGroup || kind == ActorKind::kPerson;
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
    if (talks && kTopic.contains(scene.lemma(t)) && !aside) {
      const auto& dates = scene.dates.expressions;  // "met for six hours in X"
      const bool lasts = std::any_of(dates.begin(), dates.end(), [t](const DateExpression& d) {
        return d.first_token <= t + 2 && t + 1 < d.last_token;
      });
      if (!lasts) return;
    }
    const bool into = type == EventType::kProtest && scene.lemma(t) == "into";
    if (!kAt.contains(scene.lemma(t)) && !into) continue;
    for (uint32_t u = t + 1; u < last; ++u) {
      const Upos inside = scene.sentences.upos[u];
      const Entity* entity = entity_at(scene, u);
      // "at US troops in X": whose they are is not where they are
      const uint32_t whose = scene.tree.head(u);
      if (entity != nullptr && whose != kNone && whose > u && is_party(scene, whose) &&
          scene.tree.deprel(u) == Deprel::kCompound) {
        continue;
      }
      if (entity != nullptr && is_of_land(scene, u)) continue;
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

uint32_t subject_actor(const Scene& scene, uint32_t verb) {
  const uint32_t subject = scene.subject(verb);
  if (subject == kNone) return kNone;
  std::vector<uint32_t> who;
  bool sure = true;
  scene.actors_of(subject, who, sure);
  return who.empty() ? kNone : who.front();
}

}  // namespace

int lookup(std::span<const std::pair<std::string_view, int>> table, std::string_view word) {
  for (const auto& [name, value] : table) {
    if (name == word) return value;
  }
  return -1;
}

const Entity* entity_at(const Scene& scene, uint32_t t) {
  const auto& all = scene.sentences.entities;
  auto after = std::upper_bound(all.begin(), all.end(), t,
                                [](uint32_t v, const Entity& e) { return v < e.first; });
  if (after == all.begin()) return nullptr;
  --after;
  return after->last > t ? &*after : nullptr;
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
        // "at US troops in X": whose they are is not where they are
        if (c < a.token && (is_party(scene, a.token) || is_of_land(scene, c))) continue;
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
  // "A bombing rocked the capital, X": what it struck
  static const WordSet kRocks = {"rock", "hit", "shake", "strike", "jolt", "grip"};
  const uint32_t above = scene.tree.head(nucleus.head);
  if (best.span.empty() && nucleus.pattern->noun && above != kNone &&
      scene.tree.deprel(nucleus.head) == Deprel::kNsubj && kRocks.contains(scene.lemma(above))) {
    if (const uint32_t object = scene.tree.child(above, Deprel::kObj); object != kNone) {
      consider(object);
      for (uint32_t c : scene.tree.children(object)) {
        const Deprel r = scene.tree.deprel(c);
        if (best.span.empty() && (r == Deprel::kAppos || r == Deprel::kNmod)) consider(c);
      }
    }
  }
  // "an air strike on the town of X killed five": where, since they are whom
  for (uint32_t t : nucleus.tokens) {
    if (!best.span.empty() || nucleus.pattern->type != EventType::kAssault || !scene.is_noun(t))
      continue;
    for (uint32_t c : scene.tree.children(t)) {
      const std::string on = scene.preposition(c);
      if (scene.tree.deprel(c) != Deprel::kNmod || (on != "on" && on != "of" && on != "against"))
        continue;
      const bool town =
          is_area(scene, c) && scene.actors.actors[scene.actor(c)].kind == ActorKind::kPlace;
      if (town) consider(c);
      for (uint32_t of : scene.tree.children(c)) {
        if (best.span.empty() && scene.tree.deprel(of) == Deprel::kNmod) consider(of);
      }
    }
  }
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

bool is_speech(std::string_view lemma) { return kSpeech.contains(lemma); }

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
      const int n = lookup(kOrdinals, lower_ascii(scene.sentences.form[c]));
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
      if (!kTheirs.contains(lower_ascii(scene.sentences.form[t]))) continue;
      const int n = lookup(kOrdinals, lower_ascii(scene.sentences.form[t + 1]));
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
