// Questions about clauses, each answered by a walk of bounded length along heads and children.
// Control is read off the relations: an xcomp takes the object above it, unless the verb above is
// one of promising; a participle takes the subject of its clause, a relative clause its noun.
// It does not repair trees: a wrong head gives no participant, or the wrong one.
#include "reports/scene.h"

#include <algorithm>

namespace dateline {
namespace {

// Verbs with an object whose complement is still done by their subject ("promised him to come").
const WordSet kSubjectControl = {"promise", "threaten", "vow", "pledge", "offer",
                                 "agree",   "refuse",   "use", "take",   "make",
                                 "spend",   "hold",     "have"};
// Nouns that a clause "to do" fills: who has them does it.
const WordSet kDecisions = {"decision", "move",   "plan",    "bid",        "effort",   "agreement",
                            "vow",      "threat", "right",   "order",      "promise",  "pledge",
                            "accord",   "pact",   "treaty",  "contract",   "licence",  "license",
                            "attempt",  "offer",  "refusal", "intention",  "proposal", "request",
                            "call",     "demand", "deal",    "commitment", "choice",   "vote"};
// Nouns that only measure what they stand before: "a series of attacks", "hundreds of people".
const WordSet kMeasures = {"series",  "wave",  "number",  "round", "spate",   "string",   "kind",
                           "type",    "lot",   "couple",  "dozen", "hundred", "thousand", "ten",
                           "million", "score", "handful", "group", "crowd",   "majority", "day",
                           "hour",    "set",   "part",    "half",  "third",   "quarter"};
const WordSet kOffices = {"minister", "president", "leader",     "counterpart",
                          "chief",    "premier",   "envoy",      "secretary",
                          "king",     "head",      "ambassador", "chancellor"};
constexpr DeprelSet kModifiers = {Deprel::kAmod, Deprel::kCompound, Deprel::kNmodDesc,
                                  Deprel::kNmodUnmarked, Deprel::kFlat};
constexpr DeprelSet kPhrases = {Deprel::kObl, Deprel::kNmod, Deprel::kOblAgent,
                                Deprel::kOblUnmarked};
constexpr DeprelSet kComplements = {Deprel::kXcomp, Deprel::kCcomp};

bool is_relative_pronoun(const Sentences& s, uint32_t t) {
  if (s.upos[t] != Upos::kPron && s.upos[t] != Upos::kDet && s.upos[t] != Upos::kSconj)
    return false;
  const std::string_view lemma = s.lemma[t];
  return lemma == "who" || lemma == "which" || lemma == "that" || lemma == "whom" ||
         lemma == "whose";
}

}  // namespace

void add_unique(std::vector<uint32_t>& list, uint32_t value) {
  if (value != kNone && list.size() < kMaxParticipants && !contains(list, value))
    list.push_back(value);
}

bool contains(const std::vector<uint32_t>& list, uint32_t value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

Scene::Scene(const Article& a, const Sentences& s, const Dates& d, const Actors& who,
             const Quotes& q)
    : article(a), sentences(s), dates(d), actors(who), quotes(q), tree(s) {}

bool Scene::is_misread(uint32_t t) const {
  const Upos upos = sentences.upos[t];
  if (upos == Upos::kAdj || upos == Upos::kPropn || !sentences.form[t].ends_with("ed"))
    return false;
  if (upos == Upos::kVerb || upos == Upos::kAux) return false;
  return tree.deprel(t) == Deprel::kRoot ||
         tree.has_child(t, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kObj, Deprel::kAux});
}

bool Scene::is_measure(uint32_t t) const {
  return sentences.upos[t] == Upos::kNum || kMeasures.contains(lemma(t));
}

std::string Scene::preposition(uint32_t t) const {
  // The last unbroken row of case words before the noun: a parser may hang another's on it.
  std::string out;
  uint32_t end = kNone;
  for (uint32_t c : tree.children(t)) {
    const Deprel r = tree.deprel(c);
    if (c > t || (r != Deprel::kCase && r != Deprel::kMark)) continue;
    if (lemma(c) == "to" && r == Deprel::kMark) continue;
    if (lemma(c) == "'s" || lemma(c) == "’s") continue;
    if (end != kNone && c != end) out.clear();
    if (!out.empty()) out += '_';
    out += lemma(c);
    end = c + 1;
    for (uint32_t f : tree.children(c)) {
      if (tree.deprel(f) != Deprel::kFixed) continue;
      out += '_';
      out += lemma(f);
      end = f + 1;
    }
  }
  return out;
}

bool Scene::is_passive(uint32_t t) const {
  for (int step = 0; step < kMaxClimb; ++step) {
    // A simple past without its "was" is no passive, whatever its subject is called.
    if (tree.is_passive(t))
      return sentences.xpos[t] != Xpos::kVBD || tree.has_child(t, Deprel::kAuxPass);
    if (sentences.xpos[t] != Xpos::kVBN ||
        tree.has_child(t, {Deprel::kAux, Deprel::kObj, Deprel::kNsubj})) {
      return false;
    }
    if (tree.deprel(t) == Deprel::kAcl || tree.deprel(t) == Deprel::kAdvcl ||
        tree.deprel(t) == Deprel::kAmod || tree.deprel(t) == Deprel::kXcomp ||
        tree.deprel(t) == Deprel::kRoot) {
      return true;
    }
    if (tree.deprel(t) != Deprel::kConj || tree.head(t) == kNone) return false;
    t = tree.head(t);
  }
  return false;
}

uint32_t Scene::antecedent(uint32_t t) const {
  if (t == kNone || !is_relative_pronoun(sentences, t)) return t;
  uint32_t above = t;
  for (int step = 0; step < kMaxClimb && tree.head(above) != kNone; ++step) {
    const Deprel relation = tree.deprel(above);
    above = tree.head(above);
    if (relation == Deprel::kAclRelcl || (relation == Deprel::kAcl && is_noun(above))) return above;
  }
  return t;
}

uint32_t Scene::decision_noun(uint32_t verb) const {
  const uint32_t mark = tree.child_with_lemma(verb, "to");
  if (mark == kNone || mark > verb || sentences.xpos[verb] != Xpos::kVB) return kNone;
  const uint32_t above = tree.head(verb);
  if (tree.deprel(verb) == Deprel::kAcl && above != kNone) return above;
  // A parser may hang the clause higher: the noun just before, a date between at most.
  static constexpr uint32_t kReach = 6;
  for (uint32_t t = mark; t > 0 && mark - t < kReach;) {
    --t;
    if (is_noun(t) && kDecisions.contains(lemma(t))) return t;
    const Upos upos = sentences.upos[t];
    if (upos != Upos::kPropn && upos != Upos::kNum && upos != Upos::kAdp) return kNone;
  }
  return kNone;
}

uint32_t Scene::possessor_of(uint32_t noun) const {
  for (uint32_t c : tree.children(noun)) {
    if (tree.deprel(c) == Deprel::kNmodPoss) return c;
    if (!kPhrases.contains(tree.deprel(c))) continue;
    const std::string with = preposition(c);
    if (with == "by" || with == "of") return c;
  }
  return kNone;
}

// "(that) Mali's leader initiated": the noun right before a finite verb, when the parser has hung
// it on a verb further left.
uint32_t Scene::noun_before(uint32_t verb) const {
  const Xpos x = sentences.xpos[verb];
  bool finite = x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP;
  for (uint32_t c : tree.children(verb)) finite |= tree.deprel(c) == Deprel::kAux && c < verb;
  if (!finite || tree.deprel(verb) == Deprel::kAcl) return kNone;
  const uint32_t first = sentences.first_token[sentences.sentence_of(verb)];
  for (uint32_t t = verb; t > first;) {
    --t;
    const Upos upos = sentences.upos[t];
    if (upos == Upos::kAux || upos == Upos::kAdv || upos == Upos::kPart) continue;
    if (upos == Upos::kPron && actor(t) != kNone) return t;
    if (upos != Upos::kNoun && upos != Upos::kPropn) return kNone;
    while (tree.head(t) != kNone && tree.head(t) < t && tree.deprel(t) == Deprel::kFlat)
      t = tree.head(t);
    if (actor(t) == kNone) return kNone;
    for (int step = 0; step < kMaxClimb && tree.deprel(t) == Deprel::kConj && tree.head(t) < t;
         ++step)
      t = tree.head(t);
    return t;
  }
  return kNone;
}

uint32_t Scene::own_subject(uint32_t verb) const {
  uint32_t found = kNone;
  for (uint32_t c : tree.children(verb)) {
    if (!kSubjectRelations.contains(tree.deprel(c))) continue;
    if (found == kNone || c < verb) found = c;  // the nearest before the verb
  }
  return found;
}

uint32_t Scene::subject(uint32_t verb) const {
  uint32_t t = verb;
  for (int step = 0; step < kMaxClimb; ++step) {
    if (const uint32_t noun = decision_noun(t); noun != kNone) {
      // "Niger's decision to annul", "the plan by A to ..."
      if (const uint32_t who = possessor_of(noun); who != kNone) return who;
      const uint32_t clause = tree.clause(noun);
      if (clause == noun || clause == t || tree.deprel(t) != Deprel::kAcl) return kNone;
      t = clause;
      continue;
    }
    if (const uint32_t own = own_subject(t); own != kNone) return antecedent(own);
    const uint32_t above = tree.head(t);
    if (t == verb && tree.deprel(t) != Deprel::kAclRelcl) {
      if (const uint32_t before = noun_before(t); before != kNone) return before;
    }
    if (above == kNone) return kNone;
    switch (tree.deprel(t)) {
      case Deprel::kAcl:
      case Deprel::kAclRelcl:
        return above;
      case Deprel::kXcomp: {
        const uint32_t object = tree.child(above, {Deprel::kObj, Deprel::kIobj});
        if (object != kNone && !kSubjectControl.contains(lemma(above))) return object;
        break;
      }
      case Deprel::kConj:
      case Deprel::kAdvcl:
      case Deprel::kCcomp:
      case Deprel::kParataxis:
      case Deprel::kObl:
      case Deprel::kDep:
        break;
      case Deprel::kNmod:
      case Deprel::kCompound:
      default:
        return kNone;
    }
    t = above;
  }
  return kNone;
}

bool Scene::is_complement(uint32_t t) const {
  const Deprel relation = tree.deprel(t);
  if (kComplements.contains(relation)) return true;
  if (relation == Deprel::kAcl) {
    const uint32_t mark = tree.child(t, Deprel::kMark);
    return mark == kNone || lemma(mark) == "to" || lemma(mark) == "that" || lemma(mark) == "for";
  }
  if (relation != Deprel::kAdvcl) return false;
  const uint32_t noun = decision_noun(t);
  return noun != kNone && tree.head(noun) == tree.head(t) && tree.deprel(noun) == Deprel::kObj;
}

bool Scene::is_statement(uint32_t clause) const {
  bool finite = false;
  for (uint32_t c : tree.children(clause)) {
    const Deprel r = tree.deprel(c);
    if (r == Deprel::kMark && lemma(c) != "that") return false;
    if (r == Deprel::kAux && (lemma(c) == "will" || lemma(c) == "shall" || lemma(c) == "would"))
      return false;
    finite |= kSubjectRelations.contains(r) && c < clause;
  }
  return finite;
}

void Scene::arguments(uint32_t t, std::vector<Argument>& out) const {
  const bool verb = is_verb(t) || tree.has_child(t, Deprel::kCop);
  const bool passive = verb && is_passive(t);
  if (verb) {
    const uint32_t who = subject(t);
    if (who != kNone) out.push_back({passive ? SlotKind::kObject : SlotKind::kSubject, {}, who, t});
  }
  bool object = passive;
  for (uint32_t c : tree.children(t)) {
    const Deprel relation = tree.deprel(c);
    if (relation == Deprel::kObj) {
      out.push_back({SlotKind::kObject, {}, antecedent(c), t});
      object = true;
    } else if ((relation == Deprel::kNsubj || relation == Deprel::kNsubjPass) && verb && !passive &&
               c > t && !tree.has_child(t, Deprel::kObj) && subject(t) != c && subject(t) < t) {
      out.push_back({SlotKind::kObject, {}, c, t});  // a second subject, behind the verb
      object = true;
    } else if (verb && !passive && is_noun(c) && !tree.has_child(t, Deprel::kObj) &&
               !tree.has_child(c, DeprelSet{Deprel::kMark, Deprel::kCop, Deprel::kNsubj}) &&
               (relation == Deprel::kXcomp || (relation == Deprel::kParataxis && c == t + 1))) {
      out.push_back(
          {SlotKind::kObject, {}, c, t});  // "began an offensive", "held talks", hung wrong
      object = true;
    } else if (relation == Deprel::kIobj) {
      out.push_back({SlotKind::kIndirect, {}, antecedent(c), t});
    } else if (!verb && (relation == Deprel::kNsubj || relation == Deprel::kNsubjPass)) {
      out.push_back({SlotKind::kSubject, {}, c, t});  // hung on the noun of a light verb
    } else if (relation == Deprel::kNmodPoss ||
               (c < t && relation == Deprel::kNmod && is_possessor(c))) {
      out.push_back({SlotKind::kPossessor, {}, c, t});
    } else if (is_complement(c)) {
      out.push_back({SlotKind::kComplement, {}, c, t});
    } else if (kPhrases.contains(relation) || (relation == Deprel::kAdvcl && !is_verb(c))) {
      std::string with = preposition(c);
      if (relation == Deprel::kOblAgent || (passive && with == "by" && actor(c) != kNone)) {
        out.push_back({SlotKind::kSubject, {}, c, t});
      }
      out.push_back({SlotKind::kPhrase, std::move(with), antecedent(c), t});
    } else if (kModifiers.contains(relation)) {
      out.push_back({SlotKind::kModifier, {}, c, t});
    }
  }
  // "the man whom police arrested", without the pronoun
  if (verb && !object && tree.deprel(t) == Deprel::kAclRelcl && tree.head(t) != kNone) {
    const uint32_t noun = tree.head(t);
    const bool used =
        std::any_of(out.begin(), out.end(), [&](const Argument& a) { return a.token == noun; });
    if (!used) out.push_back({SlotKind::kObject, {}, noun, t});
  }
}

bool Scene::is_possessor(uint32_t t) const {
  const uint32_t last = sentences.first_token[sentences.sentence_of(t) + 1];
  uint32_t u = t + 1;
  while (u < last && tree.deprel(u) == Deprel::kFlat && tree.head(u) == t) ++u;
  return u < last && sentences.xpos[u] == Xpos::kPOS;
}

void Scene::wide_arguments(uint32_t t, std::vector<Argument>& out) const {
  const size_t begin = out.size();
  arguments(t, out);
  // Two levels: "pledged a million in aid to X".
  size_t end = out.size();
  for (size_t i = begin, level = 0; level < 2; ++level, end = out.size()) {
    for (; i < end; ++i) {
      if (out[i].kind != SlotKind::kObject && out[i].kind != SlotKind::kPhrase) continue;
      const uint32_t noun = out[i].token;
      if (actor(noun) != kNone || noun < t) continue;
      for (uint32_t c : tree.children(noun)) {
        if (kPhrases.contains(tree.deprel(c)) && c > noun)
          out.push_back({SlotKind::kPhrase, preposition(c), c, noun});
      }
    }
  }
}

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
  const auto keep = [&] {
    if (found != kNone) add_unique(out, found);
    found = kNone;
  };
  for (uint32_t u = from; u < last; ++u) {
    const Upos upos = sentences.upos[u];
    if (upos == Upos::kVerb && tree.deprel(u) == Deprel::kAmod) continue;  // "besieged Arla"
    if (upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kSconj) break;
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

void Scene::members(uint32_t t, std::vector<uint32_t>& out) const {
  out.push_back(t);
  for (size_t i = out.size() - 1; i < out.size() && out.size() < 2 * kMaxParticipants; ++i) {
    for (uint32_t c : tree.children(out[i])) {
      if (tree.deprel(c) == Deprel::kConj && !is_verb(c)) {
        out.push_back(c);
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
  const TokenRange phrase = tree.subtree(t);
  std::vector<uint32_t> persons, countries;
  bool named = false;
  for (uint32_t u = phrase.first; u < phrase.last; ++u) {
    if (u > t && is_verb(u)) break;
    const uint32_t id = plain_actor(u);
    if (id == kNone) continue;
    const ActorKind kind = actors.actors[id].kind;
    if (kind == ActorKind::kCountry) add_unique(countries, id);
    if (u < t || kind != ActorKind::kPerson || !actors.actors[id].named) continue;
    const std::string_view before = lemma(u - 1);
    named |= persons.empty() && (before == "," || u == t + 1);
    add_unique(persons, id);
  }
  const std::vector<uint32_t>& found = named && persons.size() > 1 ? persons : countries;
  if (found.size() < 2 || (!persons.empty() && !named)) return false;
  for (uint32_t id : found) add_unique(out, id);
  return true;
}

void Scene::actors_of(uint32_t t, std::vector<uint32_t>& out, bool& sure) const {
  std::vector<uint32_t> heads;
  members(t, heads);
  const size_t before = out.size();
  for (uint32_t head : heads) {
    if (listed(head, out)) continue;
    uint32_t id = actor(head);
    if (id != kNone && !actors.actors[id].named) {
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

void Scene::actors_of_topic(uint32_t t, std::vector<uint32_t>& out) const {
  bool sure = true;
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
    if (take(SlotKind::kObject, "")) return;
    clause = tree.child(clause, kComplements);
  }
}

uint32_t Scene::quote_of(Span span) const {
  uint32_t best = kNone;
  for (uint32_t q = 0; q < quotes.quotes.size(); ++q) {
    const Span around = quotes.quotes[q].span;
    if (around.begin > span.begin) break;
    if (around.contains(span) &&
        (best == kNone || around.size() <= quotes.quotes[best].span.size()))
      best = q;
  }
  return best;
}

bool Scene::in_direct_quote(Span span) const {
  const uint32_t q = quote_of(span);
  return q != kNone && quotes.quotes[q].kind == QuoteKind::kDirect;
}

uint32_t Scene::block_of(Span span) const {
  const auto& blocks = article.blocks;
  const auto after =
      std::upper_bound(blocks.begin(), blocks.end(), span.begin,
                       [](uint32_t at, const Block& b) { return at < b.span.begin; });
  if (after == blocks.begin()) return kNone;
  const uint32_t b = static_cast<uint32_t>(after - blocks.begin() - 1);
  return blocks[b].span.contains(span) ? b : kNone;
}

}  // namespace dateline
