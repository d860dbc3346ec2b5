// Questions about clauses, each answered by a walk of bounded length along heads and children.
// Control is read off the relations: an xcomp takes the object above it, unless the verb above is
// one of promising; a participle takes the subject of its clause, a relative clause its noun.
// It does not repair trees: a wrong head gives no participant, or the wrong one. Who a word stands
// for is asked in scene_actors.cc.
#include "reports/scene.h"

#include <algorithm>

namespace dateline {
namespace {

// Verbs whose "for doing" is what the one did whom they hit.
const WordSet kPunishes = {"sentence", "jail",  "convict", "accuse",    "arrest",   "detain",
                           "charge",   "fine",  "punish",  "blame",     "indict",   "sanction",
                           "try",      "thank", "praise",  "condemn",   "hand",     "give",
                           "imprison", "expel", "dismiss", "criticise", "criticize"};
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
constexpr DeprelSet kModifiers = {Deprel::kAmod, Deprel::kCompound, Deprel::kNmodDesc,
                                  Deprel::kNmodUnmarked, Deprel::kFlat};
constexpr DeprelSet kPhrases = {Deprel::kObl, Deprel::kNmod, Deprel::kOblAgent,
                                Deprel::kOblUnmarked};
constexpr DeprelSet kComplements = {Deprel::kXcomp, Deprel::kCcomp};

// "someone had been shot": somebody, whoever it be.
bool is_anybody(std::string_view lemma) {
  return lemma == "someone" || lemma == "somebody" || lemma == "anyone" || lemma == "anybody" ||
         lemma == "everyone" || lemma == "everybody" || lemma == "nobody";
}

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
  // "Advisory Number 14"
  if (lemma(t) == "number" && t + 1 < sentences.tokens() && sentences.upos[t + 1] == Upos::kNum) {
    return false;
  }
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

// "found him shot", "to a person shot in": what was done to somebody, without "was".
bool Scene::is_found(uint32_t t) const {
  static const WordSet kFinds = {"find", "leave", "discover"};
  const Xpos x = sentences.xpos[t];
  if ((x != Xpos::kVBN && x != Xpos::kVBD) ||
      tree.has_child(t, {Deprel::kAux, Deprel::kAuxPass, Deprel::kObj, Deprel::kMark}))
    return false;
  const uint32_t above = tree.head(t);
  if (above == kNone) return false;
  if (tree.deprel(t) == Deprel::kCcomp || tree.deprel(t) == Deprel::kXcomp)
    return kFinds.contains(lemma(above));
  return tree.deprel(t) == Deprel::kAclRelcl && x == Xpos::kVBN &&
         !tree.has_child(t, kSubjectRelations) && t > 0 && !is_relative_pronoun(sentences, t - 1);
}

// "X, 16, shot to death today", "Two killed in blast": headlines leave out "was". A verb that has
// nobody behind it, though it must.
bool Scene::is_bare_passive(uint32_t t) const {
  static const WordSet kDoneTo = {
      "kill",     "injure",    "wound",  "arrest", "shoot",   "stab",   "detain",     "jail",
      "sentence", "abduct",    "kidnap", "indict", "convict", "murder", "behead",     "expel",
      "deport",   "extradite", "rescue", "acquit", "impeach", "oust",   "assassinate"};
  const Xpos x = sentences.xpos[t];
  if ((x != Xpos::kVBD && x != Xpos::kVBN) || !kDoneTo.contains(lemma(t)) ||
      t + 1 >= sentences.first_token[sentences.sentence_of(t) + 1]) {
    return false;
  }
  if (t + 2 < sentences.tokens() && lemma(t + 1) == "to" && lemma(t + 2) == "death") return true;
  if (sentences.upos[t + 1] != Upos::kAdp || lemma(t + 1) == "at" || lemma(t + 1) == "on" ||
      lemma(t + 1) == "into" || tree.deprel(t) != Deprel::kRoot) {
    return false;
  }
  const uint32_t object = tree.child(t, Deprel::kObj);  // "at Tola Market", called one
  return own_subject(t) != kNone && own_subject(t) < t &&
         (object == kNone || !preposition(object).empty()) &&
         !tree.has_child(t, {Deprel::kCcomp, Deprel::kXcomp, Deprel::kAux, Deprel::kAuxPass});
}

// "was convicted in May and sentenced the month after": a form that may be either, of a verb that
// is not without an object, behind a passive.
bool Scene::is_joined_passive(uint32_t t) const {
  static const WordSet kAlwaysOnSomebody = {
      "sentence", "convict", "jail",    "arrest", "charge",    "fine",    "kill",    "wound",
      "injure",   "execute", "release", "deport", "detain",    "expel",   "impeach", "remove",
      "acquit",   "ban",     "suspend", "rescue", "imprison",  "indict",  "free",    "evacuate",
      "abduct",   "kidnap",  "murder",  "behead", "extradite", "replace", "elect",   "appoint"};
  const uint32_t above = tree.head(t);
  return sentences.xpos[t] == Xpos::kVBD && tree.deprel(t) == Deprel::kConj && above != kNone &&
         tree.has_child(above, Deprel::kAuxPass) && kAlwaysOnSomebody.contains(lemma(t)) &&
         !tree.has_child(t, kSubjectRelations);
}

bool Scene::is_passive(uint32_t t) const {
  if (is_bare_passive(t)) return true;
  for (int step = 0; step < kMaxClimb; ++step) {
    // A simple past without its "was" is no passive, whatever its subject is called.
    if (is_found(t)) return true;
    if (tree.is_passive(t))
      return sentences.xpos[t] != Xpos::kVBD || tree.has_child(t, Deprel::kAuxPass);
    // "the candidate murdered on Monday": a plain past opens no clause of a noun
    const bool participle = sentences.xpos[t] == Xpos::kVBN ||
                            (sentences.xpos[t] == Xpos::kVBD && tree.deprel(t) == Deprel::kAcl) ||
                            is_joined_passive(t);
    if (!participle || tree.has_child(t, {Deprel::kAux, Deprel::kObj, Deprel::kNsubj})) {
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
    const uint32_t clause = above;
    above = tree.head(above);
    if (relation == Deprel::kAclRelcl || (relation == Deprel::kAcl && is_noun(above)))
      return tree.relative_noun(clause);
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
    if (upos == Upos::kPron && (actor(t) != kNone || is_anybody(lemma(t)))) return t;
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

// "arrested X for killing", "sanctioned A for arming B", "accused A of shelling": whoever it is
// done to, or said of, did it.
uint32_t Scene::answerable(uint32_t participle, uint32_t verb) const {
  static const WordSet kBlames = {"accuse",   "blame",    "criticise", "criticize", "condemn",
                                  "denounce", "thank",    "praise",    "sanction",  "punish",
                                  "fine",     "suspect",  "convict",   "charge",    "jail",
                                  "arrest",   "sentence", "slam",      "rebuke"};
  if (sentences.xpos[participle] != Xpos::kVBG || !is_verb(verb) || verb > participle) return kNone;
  const uint32_t mark = tree.child(participle, {Deprel::kMark, Deprel::kCase});
  if (mark == kNone || mark > participle || (lemma(mark) != "for" && lemma(mark) != "of"))
    return kNone;
  uint32_t object = is_passive(verb) ? own_subject(verb) : tree.child(verb, Deprel::kObj);
  if (object == kNone && tree.deprel(verb) == Deprel::kAcl) object = tree.head(verb);
  if (object == kNone || object > participle) return kNone;
  // "slammed A's hypocrisy for arresting B"
  if (actor(object) == kNone) {
    const uint32_t owner = possessor_of(object);
    if (owner != kNone && actor(owner) != kNone) return owner;
  }
  return actor(object) != kNone || kBlames.contains(lemma(verb)) ? antecedent(object) : kNone;
}

// Whom a verb's act is done to, by the tree: its object, in the passive its subject, or the one to
// whom something is given.
uint32_t Scene::whom_it_hits(uint32_t verb) const {
  if (is_passive(verb)) return own_subject(verb);
  for (uint32_t c : tree.children(verb)) {
    if (tree.deprel(c) == Deprel::kObl && preposition(c) == "to" && actor(c) != kNone) return c;
  }
  const uint32_t object = tree.child(verb, {Deprel::kIobj, Deprel::kObj});
  return object != kNone && actor(object) != kNone ? object : kNone;
}

uint32_t Scene::subject(uint32_t verb) const {
  uint32_t t = verb;
  for (int step = 0; step < kMaxClimb; ++step) {
    if (const uint32_t noun = decision_noun(t); noun != kNone) {
      // "Niger's decision to annul", "the plan by A to ..."
      if (const uint32_t who = possessor_of(noun); who != kNone) return who;
      // "a US proposal to send troops"
      for (uint32_t c : tree.children(noun)) {
        const bool land = actor(c) != kNone && actors.actors[actor(c)].kind == ActorKind::kCountry;
        if (land && c < noun &&
            (tree.deprel(c) == Deprel::kAmod || tree.deprel(c) == Deprel::kCompound)) {
          return c;
        }
      }
      const uint32_t clause = tree.clause(noun);
      if (clause == noun || clause == t || tree.deprel(t) != Deprel::kAcl) return kNone;
      // "was jailed for his part in an attempt to oust Y": somebody's, and not the judge's
      if (tree.deprel(noun) == Deprel::kObl && kPunishes.contains(lemma(clause)))
        return whom_it_hits(clause);
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
      case Deprel::kAclRelcl: {
        // "a post in which he thanked": what the pronoun stands for is no subject
        static constexpr DeprelSet kOther = {Deprel::kObl, Deprel::kNmodPoss, Deprel::kOblAgent};
        const bool elsewhere =
            std::any_of(tree.children(t).begin(), tree.children(t).end(), [&](uint32_t c) {
              return c < t && kOther.contains(tree.deprel(c)) && is_relative_pronoun(sentences, c);
            });
        if (!elsewhere || is_passive(t)) return above;
        t = tree.clause(above);
        if (t == verb || !is_verb(t)) return kNone;
        continue;
      }
      case Deprel::kAcl:
        return above;
      case Deprel::kXcomp: {
        const uint32_t object = tree.child(above, {Deprel::kObj, Deprel::kIobj});
        if (object != kNone && !kSubjectControl.contains(lemma(above))) return object;
        break;
      }
      case Deprel::kCcomp: {
        // "a friend that the family says killed him": what the clause above is about
        const Deprel of_above = tree.deprel(above);
        const Xpos x = sentences.xpos[t];
        if ((of_above == Deprel::kAclRelcl || of_above == Deprel::kAdvclRelcl) && t == verb &&
            (x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP) && tree.head(above) != kNone &&
            own_subject(above) != kNone &&
            (!tree.has_child(t, Deprel::kMark) || tree.child(t, Deprel::kMark) < above)) {
          return tree.head(above);
        }
        break;
      }
      case Deprel::kAdvcl:
        if (t == verb) {
          if (const uint32_t who = answerable(t, above); who != kNone) return who;
        }
        break;
      case Deprel::kConj:
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

// "called on X to resign", "appealed to X to return": what X is to do.
bool Scene::called_upon(uint32_t t) const {
  const uint32_t verb = tree.head(t);
  if (verb == kNone || verb > t || sentences.xpos[t] != Xpos::kVB ||
      tree.child_with_lemma(t, "to") == kNone) {
    return false;
  }
  const std::string_view word = lemma(verb);
  if (word != "call" && word != "appeal" && word != "lobby") return false;
  // "called for X to resign"
  const uint32_t mark = tree.child_with_lemma(t, "for");
  if (mark == verb + 1 && tree.deprel(mark) == Deprel::kMark) return true;
  for (uint32_t c : tree.children(verb)) {
    if (c > verb && c < t && tree.deprel(c) == Deprel::kObl && is_noun(c)) return true;
  }
  return false;
}

bool Scene::is_complement(uint32_t t) const {
  const Deprel relation = tree.deprel(t);
  // "have pledged funds and C is taxing goods", hung wrong: what "and" opens is no content
  const uint32_t joins = tree.child(t, Deprel::kCc);
  if (kComplements.contains(relation))
    return joins == kNone || joins > t || !tree.has_child(t, kSubjectRelations) ||
           tree.has_child(t, Deprel::kMark);
  if (relation == Deprel::kAcl) {
    const uint32_t mark = tree.child(t, Deprel::kMark);
    return mark == kNone || lemma(mark) == "to" || lemma(mark) == "that" || lemma(mark) == "for";
  }
  if (relation != Deprel::kAdvcl) return false;
  if (called_upon(t)) return true;
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

namespace {

// Of one form; a participle and a past mostly look alike.
bool same_tense(const Sentences& s, uint32_t a, uint32_t b) {
  const auto past = [&](uint32_t t) { return s.xpos[t] == Xpos::kVBD || s.xpos[t] == Xpos::kVBN; };
  return s.xpos[a] == s.xpos[b] || (past(a) && past(b));
}

}  // namespace

// "arrested and charged X": the object of the second verb, no word but "and" between the two.
uint32_t Scene::shared_object(uint32_t verb) const {
  static constexpr DeprelSet kOwn = {Deprel::kObj, Deprel::kCcomp, Deprel::kXcomp, Deprel::kIobj};
  const uint32_t next = verb + 2;
  if (next >= sentences.first_token[sentences.sentence_of(verb) + 1] || tree.head(next) != verb ||
      tree.deprel(next) != Deprel::kConj || sentences.upos[verb + 1] != Upos::kCconj ||
      sentences.upos[next] != Upos::kVerb || !same_tense(sentences, verb, next) ||
      tree.has_child(verb, kOwn)) {
    return kNone;
  }
  const uint32_t object = tree.child(next, Deprel::kObj);
  return object == kNone || object < next ? kNone : antecedent(object);
}

// "most of its aid", an object or what a parser took for an adverb: the aid; kNone.
uint32_t Scene::whole_of(uint32_t t) const {
  static const WordSet kShares = {"most", "much", "all", "some", "part", "half"};
  if ((tree.deprel(t) != Deprel::kAdvmod && tree.deprel(t) != Deprel::kObj) ||
      !kShares.contains(lemma(t))) {
    return kNone;
  }
  for (uint32_t c : tree.children(t)) {
    if (c > t && tree.deprel(c) == Deprel::kNmod && preposition(c) == "of") return c;
  }
  return kNone;
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
      const uint32_t whole = whole_of(c);
      out.push_back({SlotKind::kObject, {}, whole == kNone ? antecedent(c) : whole, t});
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
    } else if (const uint32_t whole = verb && !passive && c > t ? whole_of(c) : kNone;
               whole != kNone && !tree.has_child(t, Deprel::kObj)) {
      out.push_back({SlotKind::kObject, {}, whole, t});  // "suspended most of its aid"
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
    } else if (kPhrases.contains(relation) || (relation == Deprel::kAdvcl && !is_verb(c)) ||
               (verb && relation == Deprel::kConj && c > t && is_noun(c) &&
                !preposition(c).empty())) {  // "met with A and with B"
      std::string with = preposition(c);
      if ((relation == Deprel::kOblAgent && with == "by") ||
          (passive && with == "by" && actor(c) != kNone)) {
        out.push_back({SlotKind::kSubject, {}, c, t});
      }
      out.push_back({SlotKind::kPhrase, std::move(with), antecedent(c), t});
    } else if (kModifiers.contains(relation)) {
      out.push_back({SlotKind::kModifier, {}, c, t});
    }
  }
  // "the man whom police arrested", without the pronoun
  // ("the town where she was attacked": no object, the town)
  const auto is_adverb = [&](uint32_t c) {
    return c < t && (lemma(c) == "where" || lemma(c) == "when" || lemma(c) == "why");
  };
  const bool adverb = std::any_of(tree.children(t).begin(), tree.children(t).end(), is_adverb);
  // "whose mother she accused"
  if (verb && !object && tree.deprel(t) == Deprel::kAclRelcl) {
    for (uint32_t c : tree.children(t)) {
      const uint32_t owner = tree.child(c, Deprel::kNmodPoss);
      if (c > t || !kSubjectRelations.contains(tree.deprel(c)) || owner == kNone ||
          lemma(owner) != "whose" || own_subject(t) == c) {
        continue;
      }
      out.push_back({SlotKind::kObject, {}, c, t});
      object = true;
      break;
    }
  }
  if (const uint32_t shared = verb && !object ? shared_object(t) : kNone; shared != kNone) {
    out.push_back({SlotKind::kObject, {}, shared, t});
    object = true;
  }
  if (verb && !object && !adverb && tree.deprel(t) == Deprel::kAclRelcl && tree.head(t) != kNone) {
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
