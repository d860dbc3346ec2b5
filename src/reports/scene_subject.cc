// Who does what a verb says: its own subject, or the one that control, a relative clause, a
// decision or a joined verb gives it.
#include <algorithm>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"
#include "reports/scene_parts.h"

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
constexpr DeprelSet kComplements = {Deprel::kXcomp, Deprel::kCcomp};

}  // namespace

bool is_anybody(std::string_view lemma) {
  return lemma == "someone" || lemma == "somebody" || lemma == "anyone" || lemma == "anybody" ||
         lemma == "everyone" || lemma == "everybody" || lemma == "nobody";
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

// "signed a letter of intent on selling gas", "a deal for building a port": what is agreed.
bool Scene::is_agreed(uint32_t participle, uint32_t noun) const {
  if (sentences.xpos[participle] != Xpos::kVBG || !is_noun(noun) ||
      (!kDecisions.contains(lemma(noun)) && lemma(noun) != "letter" && lemma(noun) != "intent")) {
    return false;
  }
  const uint32_t mark = tree.child(participle, {Deprel::kMark, Deprel::kCase});
  return mark != kNone && mark < participle &&
         (lemma(mark) == "on" || lemma(mark) == "for" || lemma(mark) == "of" ||
          lemma(mark) == "about");
}

// "found Ana lying in the street": what somebody is found doing is done by who is found.
uint32_t Scene::found_doing(uint32_t participle, uint32_t verb) const {
  static const WordSet kFinds = {"find", "discover", "locate", "see",
                                 "spot", "catch",    "leave",  "observe"};
  if (sentences.xpos[participle] != Xpos::kVBG || !kFinds.contains(lemma(verb)) ||
      verb > participle || is_passive(verb) || tree.has_child(participle, Deprel::kMark)) {
    return kNone;
  }
  const uint32_t object = tree.child(verb, Deprel::kObj);
  return object != kNone && object < participle && object > verb ? antecedent(object) : kNone;
}

// "the suspect, whom police have described as a guest, firing shots into the crowd": the clause
// between the commas only says who it is; the suspect fires.
uint32_t Scene::described_doing(uint32_t participle, uint32_t verb) const {
  static const WordSet kDescribes = {"describe", "identify", "name", "know", "call", "say", "think",
                                     "believe", "suspect", "recognize", "recognise"};
  if (sentences.xpos[participle] != Xpos::kVBG || tree.deprel(verb) != Deprel::kAclRelcl ||
      verb > participle || participle == 0 || tree.has_child(participle, Deprel::kMark) ||
      !kDescribes.contains(lemma(verb))) {
    return kNone;
  }
  const uint32_t pronoun = tree.child(verb, Deprel::kObj);
  const bool of_whom = pronoun != kNone && pronoun < verb && lemma(pronoun) == "whom";
  return of_whom && sentences.upos[participle - 1] == Upos::kPunct ? tree.head(verb)
                                                                   : uint32_t{kNone};
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
        // "The second attack was in Larne, killing eight": not Larne
        if (t == verb && sentences.xpos[t] == Xpos::kVBG && tree.has_child(above, Deprel::kCop) &&
            tree.has_child(above, Deprel::kCase)) {
          return tree.child(above, kSubjectRelations);
        }
        if (is_agreed(t, above)) {  // who agrees does it
          if (const uint32_t who = possessor_of(above); who != kNone) return who;
          t = tree.clause(above);
          if (t == above || !is_verb(t)) return kNone;
          continue;
        }
        return above;
      case Deprel::kXcomp: {
        const uint32_t object = tree.child(above, {Deprel::kObj, Deprel::kIobj});
        if (object != kNone && !kSubjectControl.contains(lemma(above))) return object;
        break;
      }
      case Deprel::kCcomp: {
        if (const uint32_t who = t == verb ? found_doing(t, above) : kNone; who != kNone)
          return who;
        // "a friend that the family says killed him": what the clause above is about
        const Deprel of_above = tree.deprel(above);
        const Xpos x = sentences.xpos[t];
        const uint32_t has = tree.child(t, Deprel::kAux);  // "which they suspect has killed 150"
        const bool perfect = x == Xpos::kVBN && has != kNone && sentences.xpos[has] == Xpos::kVBZ;
        if ((of_above == Deprel::kAclRelcl || of_above == Deprel::kAdvclRelcl) && t == verb &&
            (x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP || perfect) &&
            tree.head(above) != kNone && own_subject(above) != kNone &&
            (!tree.has_child(t, Deprel::kMark) || tree.child(t, Deprel::kMark) < above)) {
          return tree.head(above);
        }
        break;
      }
      case Deprel::kAdvcl:
        if (t == verb) {
          if (const uint32_t who = answerable(t, above); who != kNone) return who;
          if (const uint32_t who = found_doing(t, above); who != kNone) return who;
          if (const uint32_t who = described_doing(t, above); who != kNone) return who;
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

}  // namespace dateline
