// The part of Scene that asks who a word stands for: the actor of its mention, those joined to it,
// those that a plural office lists, or, where the word is nobody, those that it belongs to. Where a
// parser has hung a name elsewhere, the words of the phrase decide (actors_after).
#include <algorithm>
#include <iterator>

#include "reports/scene.h"

namespace dateline {
namespace {

const WordSet kOffices = {"minister", "president", "leader",     "counterpart",
                          "chief",    "premier",   "envoy",      "secretary",
                          "king",     "head",      "ambassador", "chancellor"};
// "the 3500 block of X Avenue", "west of Y": where, and nobody.
const WordSet kPartsOfPlaces = {"block",  "side",   "west",   "east", "north",     "south",
                                "corner", "area",   "street", "edge", "outskirts", "mile",
                                "center", "centre", "minute", "end"};
// "a police dog": nobody's owner was shot.
const WordSet kAnimals = {"dog", "canine", "k-9", "k9", "horse", "cat", "pet", "puppy"};
// "17 U.S. Code", "the Zambian constitution": whose they are is no party to an act.
const WordSet kTexts = {"code",         "Code",   "law",      "Law",    "constitution",
                        "Constitution", "dollar", "currency", "statute"};
const WordSet kVehicles = {"plane",  "airliner", "aircraft", "jet",  "helicopter",
                           "bus",    "train",    "ferry",    "boat", "ship",
                           "vessel", "truck",    "van",      "car",  "lorry"};
constexpr DeprelSet kModifiers = {Deprel::kAmod, Deprel::kCompound, Deprel::kNmodDesc,
                                  Deprel::kNmodUnmarked, Deprel::kFlat};
constexpr DeprelSet kPhrases = {Deprel::kObl, Deprel::kNmod, Deprel::kOblAgent,
                                Deprel::kOblUnmarked};
constexpr DeprelSet kComplements = {Deprel::kXcomp, Deprel::kCcomp};

// A verb with a tense, or what helps one: what has a subject.
bool is_finite(const Sentences& s, uint32_t t) {
  const Xpos x = s.xpos[t];
  return s.upos[t] == Upos::kAux ||
         (s.upos[t] == Upos::kVerb && (x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP));
}

}  // namespace

uint32_t Scene::plain_actor(uint32_t t) const {
  if (t == kNone || t >= actors.actor_of_head.size()) return kNone;
  for (const auto& [token, id] : overrides_) {
    if (token == t) return id;
  }
  if (actors.actor_of_head[t] != kNone) return actors.actor_of_head[t];
  if (sentences.upos[t] == Upos::kPropn && t < actors.actor_of_token.size())
    return actors.actor_of_token[t];
  return kNone;
}

uint32_t Scene::owned_head(uint32_t t) const {
  // "and Mali's interim president, Alpha Sylla": a possessor taken for the head of its phrase
  if (tree.deprel(t) == Deprel::kNmodPoss) return t;
  const uint32_t last = std::min(sentences.first_token[sentences.sentence_of(t) + 1], t + 12);
  uint32_t u = t + 1;
  while (u < last && tree.deprel(u) == Deprel::kFlat && tree.head(u) == t) ++u;
  if (u >= last || sentences.xpos[u] != Xpos::kPOS) return t;
  uint32_t found = t;
  for (++u; u < last; ++u) {
    const Upos upos = sentences.upos[u];
    if (upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kAdp || upos == Upos::kCconj)
      break;
    if (upos == Upos::kPunct && sentences.form[u] != "," && sentences.form[u] != "-") break;
    if (sentences.form[u] == "," && (found == t || sentences.upos[found] == Upos::kPropn)) break;
    if (plain_actor(u) != kNone && plain_actor(u) != plain_actor(t)) {
      const bool owner = u + 1 < last && sentences.xpos[u + 1] == Xpos::kPOS;
      if (!owner) found = u;
    }
  }
  return found;
}

uint32_t Scene::actor(uint32_t t) const {
  if (t == kNone || t >= sentences.tokens()) return kNone;
  return plain_actor(owned_head(t));
}

void Scene::actors_after(uint32_t from, std::vector<uint32_t>& out) const {
  const uint32_t last = std::min(sentences.first_token[sentences.sentence_of(from) + 1], from + 24);
  uint32_t found = kNone;
  bool joined = false;
  const auto keep = [&] {
    if (found != kNone) add_unique(out, found);
    found = kNone;
  };
  for (uint32_t u = from; u < last; ++u) {
    const Upos upos = sentences.upos[u];
    if (upos == Upos::kVerb && tree.deprel(u) == Deprel::kAmod) continue;  // "besieged Arla"
    if (upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kSconj) {
      // "met A and B told them": who comes behind "and" does what follows
      if (joined && is_finite(sentences, u)) found = kNone;
      break;
    }
    if (upos == Upos::kAdp && lemma(u) != "of") break;
    if (upos == Upos::kPunct && sentences.xpos[u] != Xpos::kPOS) {
      const std::string_view mark = sentences.form[u];
      if (mark != "," && mark != "-" && mark != "'" && mark != "’" && mark != "\"" && mark != "“" &&
          mark != "”")
        break;
      if (mark == "," && (found == kNone || (actors.actors[found].kind == ActorKind::kPerson &&
                                             actors.actors[found].named)))
        break;
    }
    if (upos == Upos::kCconj) {
      keep();
      joined = true;
      continue;
    }
    uint32_t id = plain_actor(u);
    if (id != kNone && upos == Upos::kPropn && actors.actors[id].kind != ActorKind::kPerson) {
      // a known person's last name inside what was taken for a place
      for (uint32_t other = 0; other < actors.actors.size(); ++other) {
        const Actor& a = actors.actors[other];
        const std::string_view form = sentences.form[u];
        if (a.kind == ActorKind::kPerson && a.named && a.name.size() > form.size() &&
            a.name.ends_with(form) && a.name[a.name.size() - form.size() - 1] == ' ') {
          id = other;
          break;
        }
      }
    }
    if (id == kNone) continue;
    const bool beside = tree.deprel(u) == Deprel::kCompound || tree.deprel(u) == Deprel::kAmod;
    if (beside && tree.head(u) != kNone && kTexts.contains(lemma(tree.head(u)))) continue;
    uint32_t next = u + 1;
    while (next < last && tree.deprel(next) == Deprel::kFlat && tree.head(next) == u) ++next;
    if (next < last && sentences.xpos[next] == Xpos::kPOS) continue;
    const bool inside =
        u > from && lemma(u - 1) == "of" && actors.actors[id].kind != ActorKind::kPerson;
    if (found == kNone || (!inside && (actors.actors[id].named || !actors.actors[found].named)))
      found = id;
  }
  keep();
}

bool Scene::is_named_person(uint32_t t) const {
  const uint32_t id = plain_actor(t);
  return id != kNone && actors.actors[id].named && actors.actors[id].kind == ActorKind::kPerson;
}

// "X, Togo's president Y and Z": names that follow a person's one after another, with commas and an
// "and" before the last, are joined to it by the words, whatever the parser has hung them on.
void Scene::joined_by_words(uint32_t t, std::vector<uint32_t>& out) const {
  static constexpr uint32_t kReach = 10;  // tokens of an office before the next name
  if (!is_named_person(t)) return;
  const uint32_t last = sentences.first_token[sentences.sentence_of(t) + 1];
  const auto end_of_name = [&](uint32_t u) {
    const uint32_t id = plain_actor(u);
    while (u < last && sentences.upos[u] == Upos::kPropn && plain_actor(u) == id) ++u;
    return u;
  };
  std::vector<uint32_t> found;
  uint32_t u = end_of_name(t);
  for (bool and_seen = false; !and_seen && found.size() < kMaxParticipants;) {
    // "Ana Bell, 18, and Tom Raan, 20"
    if (u + 2 < last && lemma(u) == "," && sentences.upos[u + 1] == Upos::kNum &&
        lemma(u + 2) == ",") {
      u += 2;
    }
    if (u >= last || (lemma(u) != "," && lemma(u) != "and")) return;
    and_seen = lemma(u) == "and";
    if (++u < last && lemma(u) == "and") and_seen = true, ++u;
    uint32_t next = kNone;
    for (uint32_t v = u; v < std::min(last, u + kReach) && next == kNone; ++v) {
      if (is_named_person(v) && !(v + 1 < last && sentences.xpos[v + 1] == Xpos::kPOS)) next = v;
      const Upos upos = sentences.upos[v];
      const bool office = upos == Upos::kPropn || upos == Upos::kNoun || upos == Upos::kAdj ||
                          upos == Upos::kDet || upos == Upos::kPron ||
                          sentences.xpos[v] == Xpos::kPOS;
      if (!office) break;
    }
    // One who does something of his own is not of the list.
    if (next == kNone ||
        (kSubjectRelations.contains(tree.deprel(next)) && tree.head(next) != tree.head(t))) {
      return;
    }
    found.push_back(next);
    u = end_of_name(next);
  }
  if (u < last && is_verb(u) && t > 0 && !kSubjectRelations.contains(tree.deprel(t))) return;
  for (uint32_t v : found) add_unique(out, plain_actor(v));
}

// "A and B have pledged funds and C is taxing goods", C hung on A: behind the verb of A and B, and
// before one of its own.
bool Scene::does_its_own(uint32_t subject, uint32_t joined) const {
  const uint32_t verb = tree.head(subject);
  if (!kSubjectRelations.contains(tree.deprel(subject)) || verb == kNone || verb < subject ||
      joined < verb) {
    return false;
  }
  const uint32_t last = sentences.first_token[sentences.sentence_of(joined) + 1];
  uint32_t next = joined + 1;
  while (next < last && tree.deprel(next) == Deprel::kFlat) ++next;
  return next < last && is_finite(sentences, next);
}

void Scene::members(uint32_t t, std::vector<uint32_t>& out) const {
  out.push_back(t);
  for (size_t i = out.size() - 1; i < out.size() && out.size() < 2 * kMaxParticipants; ++i) {
    for (uint32_t c : tree.children(out[i])) {
      if (tree.deprel(c) == Deprel::kConj && !is_verb(c)) {
        if (!does_its_own(t, c)) out.push_back(c);
      } else if (tree.deprel(c) == Deprel::kAppos && is_named_person(c)) {
        // "A's minister, X, and her counterpart, Y": the parser joins Y to X
        for (uint32_t other : tree.children(c)) {
          if (tree.deprel(other) == Deprel::kConj && is_named_person(other)) out.push_back(other);
        }
      } else if (tree.deprel(c) == Deprel::kNmod) {
        const std::string with = preposition(c);
        if (with == "such_as" || with == "including" || with == "include" ||
            with == "together_with" || with == "along_with") {
          out.push_back(c);
        }
      }
    }
  }
}

// "the foreign ministers of A, B and C, X, Y and Z": those whom a plural office lists by name
// behind a comma, or right behind it; without names, the countries whose they are.
bool Scene::listed(uint32_t t, std::vector<uint32_t>& out) const {
  if (sentences.xpos[t] != Xpos::kNNS || !kOffices.contains(lemma(t))) return false;
  const uint32_t group = plain_actor(t);
  if (group != kNone && actors.actors[group].members.size() > 1) return false;  // named elsewhere
  const TokenRange phrase = tree.subtree(t);
  std::vector<uint32_t> persons, countries, of_whom;
  bool named = false;
  for (uint32_t c : tree.children(t)) {  // what an office is of is a state or body, by any name
    if (c < t || tree.deprel(c) != Deprel::kNmod || preposition(c) != "of") continue;
    std::vector<uint32_t> heads;
    members(c, heads);
    for (uint32_t h : heads) {  // "leaders of the two countries"
      const uint32_t group = plain_actor(h);
      if (group == kNone || actors.actors[group].named) continue;
      for (uint32_t member : actors.actors[group].members) add_unique(countries, member);
    }
    std::erase_if(heads, [&](uint32_t h) {
      return plain_actor(h) == kNone || !actors.actors[plain_actor(h)].named;
    });
    const auto is_person = [&](uint32_t h) {
      return actors.actors[plain_actor(h)].kind == ActorKind::kPerson;
    };
    // Beside a country, persons are those who hold the office.
    if (!std::all_of(heads.begin(), heads.end(), is_person)) std::erase_if(heads, is_person);
    for (uint32_t h : heads) {
      add_unique(countries, plain_actor(h));
      of_whom.push_back(h);
    }
  }
  for (uint32_t u = phrase.first; u < phrase.last; ++u) {
    if (u > t && is_verb(u)) break;
    const uint32_t id = plain_actor(u);
    if (id == kNone) continue;
    const ActorKind kind = actors.actors[id].kind;
    if (kind == ActorKind::kCountry) add_unique(countries, id);
    if (u < t || contains(of_whom, u) || kind != ActorKind::kPerson || !actors.actors[id].named)
      continue;
    const std::string_view before = lemma(u - 1);
    named |= persons.empty() && (before == "," || u == t + 1);
    add_unique(persons, id);
  }
  const std::vector<uint32_t>& found = named && persons.size() > 1 ? persons : countries;
  if (found.size() < 2 || (!persons.empty() && !named)) return false;
  for (uint32_t id : found) add_unique(out, id);
  return true;
}

// "one of the four candidates, Ana Bo": whom the words behind the comma name.
uint32_t Scene::one_of_them(uint32_t t) const {
  static constexpr uint32_t kReach = 16;  // tokens of whom it is one
  if (lemma(t) != "one" || t + 1 >= sentences.tokens() || lemma(t + 1) != "of") return kNone;
  // "One of them, identified as X, died"
  if (const uint32_t name = name_token_behind(t); name != kNone) return name;
  const uint32_t last = std::min(sentences.first_token[sentences.sentence_of(t) + 1], t + kReach);
  for (uint32_t u = t + 2; u + 1 < last; ++u) {
    if (lemma(u) != ",") continue;
    for (uint32_t name = u + 1; name < last; ++name) {  // an office may stand before the name
      if (is_named_person(name)) {
        while (tree.deprel(name) == Deprel::kFlat && tree.head(name) < name && tree.head(name) > u)
          name = tree.head(name);
        return kSubjectRelations.contains(tree.deprel(name)) ? kNone : name;
      }
      if (!is_noun(name) && sentences.upos[name] != Upos::kAdj) return kNone;
    }
    return kNone;
  }
  return kNone;
}

// "a woman named X", "a man identified as X": that name; kNone.
uint32_t Scene::name_token_behind(uint32_t noun) const {
  static const WordSet kNames = {"name", "call", "identify"};
  for (uint32_t c : tree.children(noun)) {
    if (c < noun || tree.deprel(c) != Deprel::kAcl || sentences.xpos[c] != Xpos::kVBN ||
        !kNames.contains(lemma(c))) {
      continue;
    }
    for (uint32_t n : tree.children(c)) {
      const bool whole = preposition(n) == "as" || preposition(n).empty();
      if (n > c && whole && is_named_person(n)) return n;
    }
  }
  return kNone;
}

uint32_t Scene::name_behind(uint32_t noun) const {
  const uint32_t name = name_token_behind(noun);
  return name == kNone ? kNone : plain_actor(name);
}

// "a woman whose eye was injured": the woman, of "whose"; another owner is itself.
uint32_t Scene::owner(uint32_t whose) const {
  if (lemma(whose) != "whose") return whose;
  uint32_t clause = tree.head(whose);
  for (int step = 0; step < 3 && clause != kNone; ++step) {
    if (tree.deprel(clause) == Deprel::kAclRelcl) return tree.head(clause);
    clause = tree.head(clause);
  }
  return whose;
}

void Scene::actors_of(uint32_t t, std::vector<uint32_t>& out, bool& sure) const {
  if (const uint32_t name = one_of_them(t); name != kNone) {
    add_unique(out, plain_actor(name));
    return;
  }
  std::vector<uint32_t> heads;
  members(t, heads);
  const size_t before = out.size();
  for (uint32_t head : heads) {
    if (listed(head, out)) continue;
    uint32_t id = actor(head);
    if (id != kNone && !actors.actors[id].named) {
      if (const uint32_t name = name_behind(head); name != kNone) id = name;
      // "his Russian counterpart, Tomas Varga"
      for (uint32_t c : tree.children(head)) {
        if (tree.deprel(c) != Deprel::kAppos || actor(c) == kNone) continue;
        if (actors.actors[actor(c)].named && actors.actors[actor(c)].kind == ActorKind::kPerson)
          id = actor(c);
      }
    }
    if (id == kNone) {
      // "old foes A and B": a noun that stands for nobody, and names beside it
      for (uint32_t c : tree.children(head)) {
        if (tree.deprel(c) == Deprel::kFlat && is_named_person(c)) id = plain_actor(c);
        if (tree.deprel(c) != Deprel::kAppos || actor(c) == kNone) continue;
        std::vector<uint32_t> beside;
        members(c, beside);
        for (uint32_t b : beside) add_unique(out, actor(b));
      }
    }
    add_unique(out, id);
  }
  if (out.size() != before) {
    joined_by_words(t, out);
    return;
  }
  for (uint32_t head : heads) {
    if (contains(out, actor(head)) && actor(head) != kNone) return;  // known already
  }
  // Nobody by itself: who does it belong to?
  static constexpr std::string_view kOwners[] = {"by",   "of", "between", "with", "against",
                                                 "from", "on", "to",      "for"};
  for (uint32_t head : heads) {
    if (kPartsOfPlaces.contains(lemma(head)) || kAnimals.contains(lemma(head))) continue;
    uint32_t best = kNone;
    size_t rank = std::size(kOwners) + 2;
    for (uint32_t c : tree.children(head)) {
      const Deprel relation = tree.deprel(c);
      size_t r = rank;
      if (relation == Deprel::kNmodPoss) {
        r = 1;
      } else if (kModifiers.contains(relation)) {
        r = std::size(kOwners) + 1;
      } else if (kPhrases.contains(relation)) {
        const std::string with = preposition(c);
        // "a plane with 72 people aboard": whom it carries does nothing
        if (with == "with" && kVehicles.contains(lemma(head))) continue;
        for (size_t i = 0; i < std::size(kOwners); ++i) {
          if (with == kOwners[i]) r = i == 0 ? 0 : i + 1;
        }
      }
      const bool better =
          r < rank || (r == rank && best != kNone && actor(best) == kNone && actor(c) != kNone);
      if (!better) continue;
      if (actor(c) != kNone || !kModifiers.contains(relation)) best = c, rank = r;
    }
    if (best == kNone) continue;
    if (!is_measure(head)) sure = false;
    std::vector<uint32_t> below;
    members(best, below);
    bool found = false;
    for (uint32_t b : below) {
      if (actor(b) != kNone) add_unique(out, actor(b)), found = true;
    }
    if (found) continue;
    if (kTexts.contains(lemma(best))) continue;
    // One level more: "the death of a man in ...", "the resumption of ties with A and B".
    for (uint32_t c : tree.children(best)) {
      const bool phrase =
          kPhrases.contains(tree.deprel(c)) && preposition(c) != "in" && preposition(c) != "after";
      if (tree.deprel(c) != Deprel::kNmodPoss && !kModifiers.contains(tree.deprel(c)) && !phrase)
        continue;
      std::vector<uint32_t> deeper;
      members(c, deeper);
      const size_t had = out.size();
      for (uint32_t d : deeper) add_unique(out, actor(d));
      if (out.size() != had) break;
    }
  }
}

// "alleged that X was beaten by Y": of whom it is told is Y.
void Scene::actors_of_topic(uint32_t t, std::vector<uint32_t>& out) const {
  bool sure = true;
  if (is_verb(t) && is_passive(t)) {
    std::vector<Argument> around;
    arguments(t, around);
    for (const Argument& a : around) {
      if (a.kind == SlotKind::kSubject && out.empty()) actors_of(a.token, out, sure);
    }
    return;
  }
  if (const uint32_t who = own_subject(t); who != kNone) actors_of(who, out, sure);
}

void Scene::actors_of_complement(uint32_t t, std::vector<uint32_t>& out) const {
  static constexpr std::string_view kOrder[] = {"to",  "with", "on",   "against", "from",
                                                "for", "of",   "into", "in"};
  uint32_t clause = t;
  for (int depth = 0; depth < 3 && clause != kNone; ++depth) {
    std::vector<Argument> around;
    arguments(clause, around);
    bool sure = true;
    const auto take = [&](SlotKind kind, std::string_view with) {
      for (const Argument& a : around) {
        if (a.kind == kind && a.preposition == with) actors_of(a.token, out, sure);
        if (!out.empty()) return true;
      }
      return false;
    };
    if (take(SlotKind::kIndirect, "")) return;
    static const WordSet kGives = {"send",   "provide", "give", "supply",
                                   "deploy", "deliver", "sell", "donate"};
    if (kGives.contains(lemma(clause)) && take(SlotKind::kPhrase, "to")) return;
    // An object that is somebody by itself; else a phrase; else whoever the object belongs to.
    for (const Argument& a : around) {
      if (a.kind == SlotKind::kObject && actor(a.token) != kNone) {
        actors_of(a.token, out, sure);
        return;
      }
    }
    for (std::string_view with : kOrder) {
      if (take(SlotKind::kPhrase, with)) return;
    }
    // "offered to donate the city's stockpile": whose it is gets nothing
    if (lemma(clause) != "donate" && take(SlotKind::kObject, "")) return;
    clause = tree.child(clause, kComplements);
  }
}

}  // namespace dateline
