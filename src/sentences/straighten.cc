// Subject, verb, object stand in this order in an English statement, and names that a parser has
// not met are what it gets wrong: it hangs the object on the subject, across the verb, or calls
// both subjects. Repairs, the first four only where the active, finite verb lacks what it gets:
//   1. two subjects, one on each side: the one behind is the object; both before it, joined by
//      "and": the second is joined to the first
//   2. a noun behind the verb that describes one before it: the object
//      (so is a phrase behind it without a preposition, or one that is called a part of the verb)
//   3. a noun before the verb that describes one behind it, or is called its object: the subject
//   4. a noun that is said to own the next one without "'s" ("elected Soto president"): the object
//   5. a phrase before "to", "when", "after", or before an "and" between two verbs, that hangs on
//      the clause behind that word: it belongs to the one before ("met in Rome on Monday to talk")
//   6. a noun that hangs on its own relative clause ("put off a trip that was planned"): the object
//      of the verb before it
//   7. a number or adjective on the other side of the verb than its noun: the next noun's
//   (and a name that heads a sentence in place of its verb gives way to it)
//   (what stands behind a preposition is no object: "went on strike"; a bare noun right behind a
//   verb is no clause beside it; a name before a verb without a subject is not one either)
//   8. ", killing 12, police said": the participle belongs to the clause before it, not to "said"
//   9. a noun before "was" that is said to own the verb ("where Brezan was shot"): its subject; a
//      noun behind "have arrested" that is called its subject in the passive: its object
//   10. words, then who says them ("A met B at the wish of C, the office said"): what stands before
//      the speaker, a mark between, is in the words and not beside the verb of saying
//   11. what a verb or a participle parts from what it hangs on: behind the verb nothing is in its
//      subject's clause ("Ana, who led the party, died on Sunday"); before a participle stands what
//      is the noun's ("a summit of leaders planned for May"); behind a second verb, its own object
//      ("killed 100 people and wounded 300 others")
//   12. a name joined to an object, right before a verb with an object of its own: that verb's
//       subject ("A freed soldiers and B handed over officers")
//   13. what a hyphen ties to the verb behind it is a part of it ("test-fired")
// Clauses that turn the order round are left alone: questions, relative clauses, "said X". No arc
// is scored again, and sentences whose verb was not taken for a verb stay as they are.
#include "sentences/straighten.h"

#include <algorithm>
#include <initializer_list>

#include "sentences/labels.h"
#include "sentences/tree.h"

namespace dateline {
namespace {

constexpr DeprelSet kSubjects = {Deprel::kNsubj, Deprel::kNsubjPass};
constexpr DeprelSet kArguments = {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kObj,
                                  Deprel::kIobj,  Deprel::kObl,       Deprel::kAdvcl};
// What a bare noun behind its verb is called when it is not called its object.
constexpr DeprelSet kOdd = {Deprel::kObl, Deprel::kIobj, Deprel::kParataxis,
                            Deprel::kDep, Deprel::kList, Deprel::kOblUnmarked};
constexpr DeprelSet kDescribes = {Deprel::kAppos, Deprel::kNmodDesc, Deprel::kCompound,
                                  Deprel::kFlat};

// Verbs whose subject may follow: "said Smith", "came the reply".
bool may_be_turned_round(std::string_view lemma) {
  static constexpr std::string_view kVerbs[] = {"say", "add",    "tell", "ask", "write", "reply",
                                                "be",  "become", "come", "go",  "lie",   "follow"};
  return std::find(std::begin(kVerbs), std::end(kVerbs), lemma) != std::end(kVerbs);
}

bool tells_time(std::string_view lemma) {
  static constexpr std::string_view kWords[] = {
      "day",       "week",      "month",    "year",     "hour",     "time",   "morning",
      "afternoon", "evening",   "night",    "minute",   "season",   "way",    "Monday",
      "Tuesday",   "Wednesday", "Thursday", "Friday",   "Saturday", "Sunday", "January",
      "February",  "March",     "April",    "May",      "June",     "July",   "August",
      "September", "October",   "November", "December", "Mon",      "Tue",    "Wed",
      "Thu",       "Fri",       "Sat",      "Sun",      "percent",  "mile",   "kilometre",
      "kilometer", "km",        "metre",    "meter",    "point",    "second", "decade",
      "century",   "cent",      "foot",     "weekend"};
  return std::find(std::begin(kWords), std::end(kWords), lemma) != std::end(kWords);
}

class Straightener {
 public:
  explicit Straightener(const SentenceColumns& tree) : tree_(tree) {}

  void run() {
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      // "have" helps to no passive; "has suspended aid" is none.
      if (deprel(t) == Deprel::kAuxPass && tree_.lemma[t] == "have") tree_.deprel[t] = Deprel::kAux;
    }
    for (uint32_t v = tree_.first; v < tree_.last; ++v) {
      if (tree_.upos[v] == Upos::kVerb) give_words_their_own(v);
    }
    verb_to_root();
    for (uint32_t t = tree_.first; t < tree_.last; ++t) take_voice(t);
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      own_clause_to_root(t);
      leave_relative_clause(t);
      no_clause(t);
      no_object(t);
      leave_subject(t);
      leave_participle(t);
      object_of_joined(t);
      number_of_next(t);
      place_of_title(t);
      subject_of_joined(t);
      part_of_verb(t);
      clause_of_noun(t);
      name_is_object(t);
      object_of_participle(t);
      office_to_fill(t);
      unwelcome(t);
      clause_of_apposition(t);
      whom_to_act(t);
    }
    for (uint32_t v = tree_.first; v < tree_.last; ++v) {
      if (is_statement_verb(v)) settle(v);
      beside_its_tense(v);
    }
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      leave_later_clause(t);
      leave_speech(t);
      no_clause(t);
      stay_before_verb(t);
    }
  }

 private:
  uint32_t head(uint32_t t) const { return tree_.head[t]; }
  Deprel deprel(uint32_t t) const { return tree_.deprel[t]; }
  bool is_noun(uint32_t t) const {
    return tree_.upos[t] == Upos::kNoun || tree_.upos[t] == Upos::kPropn;
  }

  bool is_finite(uint32_t v) const {
    const Xpos x = tree_.xpos[v];
    return tree_.upos[v] == Upos::kVerb && (x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP);
  }
  // A participle without an auxiliary at the head of a sentence is a past tense.
  bool is_past_after_all(uint32_t v) const {
    if (tree_.upos[v] != Upos::kVerb || tree_.xpos[v] != Xpos::kVBN ||
        (deprel(v) != Deprel::kRoot && deprel(v) != Deprel::kCcomp)) {
      return false;
    }
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) == v && (deprel(t) == Deprel::kAux || deprel(t) == Deprel::kAuxPass))
        return false;
    }
    return true;
  }
  // "has postponed"
  bool is_perfect(uint32_t v) const {
    if (tree_.upos[v] != Upos::kVerb || tree_.xpos[v] != Xpos::kVBN) return false;
    bool have = false;
    for (uint32_t t = tree_.first; t < v; ++t) {
      if (head(t) != v) continue;
      if (deprel(t) == Deprel::kAuxPass) return false;
      have |= deprel(t) == Deprel::kAux && tree_.lemma[t] == "have";
    }
    return have;
  }
  bool is_statement_verb(uint32_t v) const {
    return (is_finite(v) || is_past_after_all(v) || is_perfect(v)) &&
           deprel(v) != Deprel::kAclRelcl && !may_be_turned_round(tree_.lemma[v]);
  }

  // A name that heads a sentence whose finite verb is called a part of it: the other way round.
  void verb_to_root() const {
    static constexpr DeprelSet kPart = {Deprel::kGoeswith, Deprel::kFlat,     Deprel::kDep,
                                        Deprel::kAppos,    Deprel::kCompound, Deprel::kNmod};
    // Beside it only where a mark stands between: "Exclusive: A met B".
    const auto is_part = [&](uint32_t t, uint32_t root) {
      return kPart.contains(deprel(t)) ||
             (deprel(t) == Deprel::kParataxis && !has_own_subject(t) && !is_parted(root, t));
    };
    uint32_t root = kNone, verb = kNone;
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) == kNone) root = t;
    }
    if (root == kNone || !is_noun(root)) return;
    for (uint32_t t = root + 1; t < tree_.last && verb == kNone; ++t) {
      if (head(t) == root && is_finite(t) && is_part(t, root)) verb = t;
    }
    if (verb == kNone) return;
    attach(verb, kNone, Deprel::kRoot);
    attach(root, verb, Deprel::kNsubj);
    for (uint32_t t = verb + 1; t < tree_.last; ++t) {
      if (head(t) != root) continue;
      const Deprel r = deprel(t);
      const bool object = is_noun(t) && kDescribes.contains(r) && lacks_object(verb);
      attach(t, verb, object ? Deprel::kObj : r == Deprel::kNmod ? Deprel::kObl : r);
    }
  }

  bool has_own_subject(uint32_t v) const {
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) == v && kSubjects.contains(deprel(t))) return true;
    }
    return false;
  }

  bool is_parted(uint32_t from, uint32_t to) const {
    for (uint32_t t = from + 1; t < to; ++t) {
      if (tree_.upos[t] == Upos::kPunct) return true;
    }
    return false;
  }

  // Behind its verb, without a preposition, and called what no verb has: a part of its name, or a
  // clause that has nothing of a clause.
  bool is_misnamed(uint32_t t) const {
    if (!is_noun(t) || !is_bare(t)) return false;
    if (kDescribes.contains(deprel(t))) return true;
    if (deprel(t) != Deprel::kAdvcl || tree_.upos[t] != Upos::kNoun) return false;
    static constexpr DeprelSet kOfClauses = {Deprel::kMark,      Deprel::kCop, Deprel::kNsubj,
                                             Deprel::kNsubjPass, Deprel::kAux, Deprel::kAdvmod};
    for (uint32_t c = tree_.first; c < tree_.last; ++c) {
      if (head(c) == t && kOfClauses.contains(deprel(c))) return false;
    }
    return true;
  }

  void attach(uint32_t t, uint32_t to, Deprel relation) const {
    tree_.head[t] = to;
    tree_.deprel[t] = relation;
  }

  bool is_bare(uint32_t noun) const {
    for (uint32_t t = tree_.first; t < noun; ++t) {
      if (head(t) == noun && deprel(t) == Deprel::kCase) return false;
    }
    return true;
  }

  void settle(uint32_t v) const {
    bool passive = false, object = false, clause = false, subject = false;
    uint32_t behind = kNone;       // a subject behind the verb
    uint32_t before = kNone;       // no subject, but stands where one should
    uint32_t own = kNone;          // the first subject before the verb
    uint32_t suffers = kNone;      // a subject called passive
    uint32_t suffers_too = kNone;  // another one, behind the verb
    bool helped = false;           // has a "was"
    uint32_t plain = kNone;  // a phrase behind the verb without a preposition ("killed at least 12
                             // people")
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) != v) continue;
      const Deprel r = deprel(t);
      passive |= r == Deprel::kAuxPass || (r == Deprel::kNsubjPass && is_finite(v));
      helped |= r == Deprel::kAuxPass;
      if (r == Deprel::kNsubjPass && t < v) suffers = t;
      if (r == Deprel::kNsubjPass && t > v && is_noun(t)) suffers_too = t;
      if (r == Deprel::kObj && t > v) second_object(t);
      if (r == Deprel::kObj) object |= t > v;
      if (r == Deprel::kCcomp || r == Deprel::kXcomp) clause |= t > v;
      if (r == Deprel::kNsubj && t > v) behind = t;
      if (kOdd.contains(r) && t > v && plain == kNone && is_noun(t) &&
          !tells_time(tree_.lemma[t]) && is_bare(t)) {
        plain = t;
      }
      if (t < v && r == Deprel::kNsubj && own != kNone && is_noun(t) && join(own, t)) continue;
      if (t < v && (kSubjectRelations.contains(r) || r == Deprel::kExpl)) {
        subject = true;
        if (own == kNone && is_noun(t)) own = t;
      }
      const bool misplaced = r == Deprel::kObj || r == Deprel::kAppos || r == Deprel::kXcomp;
      if (t < v && misplaced && is_noun(t)) before = t;
      if (r == Deprel::kVocative && t < v && is_noun(t) && !is_parted(t, v)) before = t;
    }
    if (!helped && !object && suffers_too != kNone && is_bare(suffers_too) &&
        (suffers != kNone || own != kNone)) {
      if (suffers != kNone) attach(suffers, v, Deprel::kNsubj);
      attach(suffers_too, v, Deprel::kObj);
      return;
    }
    // "entered X and drove out Y": the subject stands with the verb before
    subject |= deprel(v) == Deprel::kConj && head(v) != kNone && head(v) < v &&
               tree_.upos[head(v)] == Upos::kVerb;
    // "the unions suspended a strike": no passive, where nothing helps to one and an object is
    // there
    if (passive && (helped || plain == kNone || suffers == kNone || suffers >= v)) return;
    if (suffers != kNone && (object || plain != kNone)) attach(suffers, v, Deprel::kNsubj);
    if (!subject && before == kNone) before = describing(v, /*behind=*/false);
    if (!subject && before != kNone && is_bare(before)) {
      attach(before, v, Deprel::kNsubj);
      subject = true;
      own = before;
      if (behind == kNone && !helped) behind = suffers_too;
    }
    if (own != kNone) second_subject(v, own);
    for (uint32_t t = v + 1; t < tree_.last && plain == kNone; ++t) {
      if (head(t) == v && is_misnamed(t)) plain = t;
    }
    if (!subject || object) return;
    if (!clause && behind == kNone) behind = plain;
    if (clause) {
      behind = false_owner(v);
    } else if (behind == kNone || !is_noun(behind)) {
      behind = describing(v, /*behind=*/true);
      if (behind == kNone) behind = false_owner(v);
    }
    if (behind != kNone && is_bare(behind)) attach(behind, v, Deprel::kObj);
  }

  // "X and Y held talks", Y said to describe the talks: it is joined to X, and has what was joined
  // in its place ("X and Omani minister Y").
  void second_subject(uint32_t v, uint32_t own) const {
    for (uint32_t t = own + 1; t < v; ++t) {
      const uint32_t behind = head(t);
      const bool describes = kDescribes.contains(deprel(t)) || deprel(t) == Deprel::kNsubj;
      if (behind == kNone || behind <= v || behind >= tree_.last || !is_noun(t) || !describes ||
          !is_bare(t) || tree_.upos[behind] == Upos::kVerb) {
        continue;
      }
      join(own, t);
    }
  }

  // With an "and" between them the second is joined to the first, and has what stands behind the
  // "and" and was hung on the first ("X and Mali's president, Y").
  bool join(uint32_t first, uint32_t second) const {
    uint32_t and_word = kNone;
    for (uint32_t c = first + 1; c < second; ++c) {
      if (deprel(c) == Deprel::kCc) and_word = c;
    }
    if (and_word == kNone) return false;
    for (uint32_t c = and_word + 1; c < second; ++c) {
      const Deprel r = deprel(c);
      if (head(c) != first || (r != Deprel::kConj && !kDescribes.contains(r))) continue;
      attach(c, second,
             tree_.upos[c] == Upos::kAdj     ? Deprel::kAmod
             : tree_.upos[c] == Upos::kPropn ? Deprel::kCompound
                                             : Deprel::kNmodDesc);
    }
    attach(and_word, second, Deprel::kCc);
    attach(second, first, Deprel::kConj);
    return true;
  }

  // "Ohio Secretary of State Ana Bo said", the state called a subject of its own: names with
  // nothing but an office between are one phrase.
  void place_of_title(uint32_t place) const {
    if (deprel(place) != Deprel::kNsubj || tree_.upos[place] != Upos::kPropn) return;
    uint32_t name = place + 1;
    while (name < tree_.last &&
           (is_noun(name) || tree_.upos[name] == Upos::kAdj || tree_.upos[name] == Upos::kAdp) &&
           !(head(name) == head(place) && deprel(name) == Deprel::kNsubj)) {
      ++name;
    }
    if (name >= tree_.last || name == place + 1 || tree_.upos[name] != Upos::kPropn ||
        head(name) != head(place) || deprel(name) != Deprel::kNsubj) {
      return;
    }
    for (uint32_t t = place + 1; t < name; ++t) {
      if (head(t) <= place || head(t) > name) return;
    }
    attach(place, name, Deprel::kCompound);
  }

  // "Four were killed and 10 were shot", the 10 said to count the four, across their verb: the
  // subject of the next, which takes its "were".
  void number_of_next(uint32_t t) const {
    const uint32_t noun = head(t);
    if (deprel(t) != Deprel::kNummod || noun == kNone || noun >= t || t + 1 >= tree_.last ||
        deprel(t - 1) != Deprel::kCc) {
      return;
    }
    uint32_t before = kNone, verb = kNone;
    for (uint32_t v = noun + 1; v < tree_.last && verb == kNone; ++v) {
      if (tree_.upos[v] != Upos::kVerb) continue;
      (v < t ? before : verb) = v;
    }
    if (before == kNone || verb == kNone || head(verb) != before || deprel(verb) != Deprel::kConj ||
        has_own_subject(verb)) {
      return;
    }
    bool passive = false;
    for (uint32_t a = t + 1; a < verb; ++a) {
      if (tree_.upos[a] != Upos::kAux) continue;
      if (head(a) == before) tree_.head[a] = verb;
      passive |= deprel(a) == Deprel::kAuxPass;
    }
    attach(t, verb, passive ? Deprel::kNsubjPass : Deprel::kNsubj);
  }

  // "his counterparts X and Y", both called objects: the names are the counterparts'.
  void second_object(uint32_t object) const {
    if (tree_.upos[object] != Upos::kNoun || object + 1 >= tree_.last) return;
    const uint32_t next = object + 1;
    if (head(next) == head(object) && deprel(next) == Deprel::kObj &&
        tree_.upos[next] == Upos::kPropn) {
      attach(next, object, Deprel::kAppos);
    }
  }

  // 9.
  void take_voice(uint32_t t) const {
    const uint32_t verb = head(t);
    if (verb == kNone || tree_.upos[verb] != Upos::kVerb || !is_noun(t)) return;
    const bool owns = deprel(t) == Deprel::kNmodPoss && t < verb;
    const bool suffers = deprel(t) == Deprel::kNsubjPass && t > verb;
    if (!owns && !suffers) return;
    bool aux = false, passive = false, has = false, subject = false;
    for (uint32_t c = tree_.first; c < tree_.last; ++c) {
      if (head(c) != verb || c == t) continue;
      aux |= deprel(c) == Deprel::kAux || deprel(c) == Deprel::kAuxPass;
      passive |= deprel(c) == Deprel::kAuxPass;
      has |= deprel(c) == Deprel::kAux && tree_.lemma[c] == "have";
      subject |= kSubjectRelations.contains(deprel(c)) && c < verb;
    }
    if (owns && aux && !subject && (t + 1 >= tree_.last || tree_.xpos[t + 1] != Xpos::kPOS)) {
      attach(t, verb, passive ? Deprel::kNsubjPass : Deprel::kNsubj);
    } else if (suffers && has && !passive && subject && is_bare(t)) {
      attach(t, verb, Deprel::kObj);
    }
  }

  // 7.
  void stay_before_verb(uint32_t t) const {
    const uint32_t noun = head(t);
    const Deprel r = deprel(t);
    if ((r != Deprel::kNummod && r != Deprel::kAmod) || noun == kNone || noun <= t ||
        noun >= tree_.last) {
      return;
    }
    uint32_t next = kNone;
    for (uint32_t u = t + 1; u < noun; ++u) {
      if (next == kNone && is_noun(u) && deprel(u) != Deprel::kCompound) next = u;
      if (is_statement_verb(u)) {
        if (next != kNone) attach(t, next, r);
        return;
      }
    }
  }

  // 4.
  uint32_t false_owner(uint32_t v) const {
    for (uint32_t t = v + 1; t < tree_.last; ++t) {
      const uint32_t h = head(t);
      const bool owns = h != kNone && deprel(t) == Deprel::kNmodPoss;
      const bool names = h != kNone && deprel(t) == Deprel::kCompound && h < tree_.last &&
                         deprel(h) == Deprel::kXcomp;
      if ((!owns && !names) || tree_.upos[t] != Upos::kPropn || h <= t || head(h) != v) continue;
      for (uint32_t c = t + 1; c < h; ++c) {
        if (tree_.xpos[c] == Xpos::kPOS) return kNone;
      }
      return t;
    }
    return kNone;
  }

  // The noun on one side of the verb that is said to describe a child of the verb on the other.
  uint32_t describing(uint32_t v, bool behind) const {
    const uint32_t first = behind ? v + 1 : tree_.first, last = behind ? tree_.last : v;
    for (uint32_t t = first; t < last; ++t) {
      const uint32_t h = head(t);
      if (h == kNone || h < tree_.first || h >= tree_.last || !is_noun(t)) continue;
      const bool across = behind ? h < v : h > v;
      if (!across || head(h) != v) continue;
      const bool owner = t + 1 < tree_.last && tree_.xpos[t + 1] == Xpos::kPOS;
      if (kDescribes.contains(deprel(t)) || (!behind && !owner && deprel(t) == Deprel::kNsubj))
        return t;
    }
    return kNone;
  }

  bool lacks_object(uint32_t v) const {
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      const Deprel r = deprel(t);
      if (head(t) == v && (r == Deprel::kObj || r == Deprel::kCcomp || r == Deprel::kXcomp ||
                           r == Deprel::kAuxPass)) {
        return false;
      }
    }
    return true;
  }

  // 6.
  void leave_relative_clause(uint32_t noun) const {
    const uint32_t verb = head(noun);
    if (verb == kNone || verb <= noun || verb >= tree_.last || !is_noun(noun) ||
        deprel(noun) != Deprel::kObj || deprel(verb) == Deprel::kAclRelcl) {
      return;
    }
    uint32_t pronoun = kNone;
    for (uint32_t t = noun + 1; t < verb && pronoun == kNone; ++t) {
      const Xpos x = tree_.xpos[t];
      if (head(t) == verb && (x == Xpos::kWDT || x == Xpos::kWP)) pronoun = t;
    }
    if (pronoun == kNone) return;
    for (uint32_t v = noun; v > tree_.first;) {
      if (tree_.upos[--v] != Upos::kVerb) continue;
      for (uint32_t t = v + 1; t < noun; ++t) {
        if (head(t) == v && deprel(t) == Deprel::kObj) return;
      }
      for (uint32_t above = v; above != kNone; above = head(above)) {
        if (above == verb) return;  // the verb is below the clause: nothing to hang it on
      }
      attach(noun, v, Deprel::kObj);
      attach(verb, noun, Deprel::kAclRelcl);
      return;
    }
  }

  // "Germany has suspended aid" taken for a noun with a clause: the noun is the root, its verb
  // stands before it with "has" of its own, and so does a name that passes for part of the noun.
  void own_clause_to_root(uint32_t v) const {
    const uint32_t noun = head(v);
    if (deprel(v) != Deprel::kAcl || noun == kNone || noun <= v || head(noun) != kNone ||
        !is_noun(noun) || !is_perfect(v)) {
      return;
    }
    attach(v, kNone, Deprel::kRoot);
    attach(noun, v, Deprel::kObj);
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) != noun) continue;
      const bool before = t < v && is_noun(t) && deprel(t) == Deprel::kCompound;
      if (before) attach(t, v, Deprel::kNsubj);
      if (tree_.upos[t] == Upos::kPunct && t + 1 == tree_.last) attach(t, v, Deprel::kPunct);
    }
  }

  // "said": the verb above two clauses, of which one is a noun: the object of the verb right before
  // it, or the subject of the one behind it.
  void no_clause(uint32_t noun) const {
    if (!is_noun(noun) || deprel(noun) != Deprel::kCcomp || head(noun) == kNone) return;
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      const Deprel r = deprel(t);
      if (head(t) == noun && (r == Deprel::kCop || r == Deprel::kMark || r == Deprel::kCase ||
                              kSubjectRelations.contains(r))) {
        return;
      }
    }
    const uint32_t said = head(noun);
    const uint32_t before = noun == tree_.first ? kNone : noun - 1;
    if (before != kNone && tree_.upos[before] == Upos::kVerb && head(before) == said &&
        lacks_object(before)) {
      attach(noun, before, Deprel::kObj);
      return;
    }
    for (uint32_t v = noun + 1; v < tree_.last; ++v) {
      if (head(v) != said || deprel(v) != Deprel::kCcomp || !is_finite(v)) continue;
      for (uint32_t t = tree_.first; t < v; ++t) {
        if (head(t) == v && kSubjectRelations.contains(deprel(t))) return;
      }
      attach(noun, v, Deprel::kNsubj);
      return;
    }
  }

  // "denied that they had broken the truce and accused the army": a plain past is joined to the
  // plain past above, not to "had broken".
  void beside_its_tense(uint32_t v) const {
    const uint32_t before = head(v);
    if (deprel(v) != Deprel::kConj || tree_.xpos[v] != Xpos::kVBD || before == kNone ||
        before > v || !is_perfect(before) || deprel(before) != Deprel::kCcomp) {
      return;
    }
    const uint32_t above = head(before);
    if (above == kNone || above > before || tree_.xpos[above] != Xpos::kVBD) return;
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) == v && kSubjectRelations.contains(deprel(t))) return;
    }
    attach(v, above, Deprel::kConj);
  }

  // "urged X to go": who is to go is the object.
  void whom_to_act(uint32_t noun) const {
    const uint32_t verb = head(noun);
    if (deprel(noun) != Deprel::kIobj || verb == kNone || verb >= noun) return;
    bool infinitive = false;
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) == verb && deprel(t) == Deprel::kObj) return;
      infinitive |=
          head(t) == verb && deprel(t) == Deprel::kXcomp && t > noun && tree_.xpos[t] == Xpos::kVB;
    }
    if (infinitive) attach(noun, verb, Deprel::kObj);
  }

  // 11. "Ana, who led the party, died on Sunday": behind the verb nothing is in its subject's
  // clause.
  void leave_subject(uint32_t t) const {
    const Deprel r = deprel(t);
    const uint32_t inner = head(t);
    if (inner == kNone || inner >= t || tree_.upos[inner] != Upos::kVerb ||
        deprel(inner) != Deprel::kAclRelcl ||
        (r != Deprel::kObl && r != Deprel::kOblUnmarked && r != Deprel::kAdvmod)) {
      return;
    }
    uint32_t top = inner;
    while (head(top) != kNone && !kSubjects.contains(deprel(top))) top = head(top);
    const uint32_t verb = head(top);
    if (verb != kNone && verb > inner && verb < t) attach(t, verb, r);
  }

  // 11. "a summit of leaders planned for May": between a noun and its participle is the noun's.
  void leave_participle(uint32_t t) const {
    const uint32_t verb = head(t);
    if (deprel(t) != Deprel::kObl || !is_noun(t) || verb == kNone || verb <= t ||
        verb >= tree_.last || deprel(verb) != Deprel::kAcl || tree_.xpos[verb] != Xpos::kVBN) {
      return;
    }
    if (const uint32_t noun = head(verb); noun < t) attach(t, noun, Deprel::kNmod);
  }

  // 11. "killed 100 people and wounded 300 others", the others joined to the people across the
  // verb.
  void object_of_joined(uint32_t t) const {
    const uint32_t noun = head(t);
    if (deprel(t) != Deprel::kConj || !is_noun(t) || noun == kNone || noun >= t || !is_bare(t))
      return;
    uint32_t verb = kNone;
    for (uint32_t v = noun + 1; v < t; ++v) {
      if (tree_.upos[v] == Upos::kVerb && deprel(v) == Deprel::kConj && head(v) < noun) verb = v;
    }
    if (verb == kNone || !lacks_object(verb)) return;
    for (uint32_t c = verb + 1; c < t; ++c) {
      if (deprel(c) == Deprel::kCc || tree_.upos[c] == Upos::kPunct) return;
    }
    attach(t, verb, Deprel::kObj);
  }

  // 12.
  void subject_of_joined(uint32_t v) const {
    const uint32_t above = head(v);
    if (tree_.upos[v] != Upos::kVerb || v == tree_.first || above == kNone || above >= v ||
        (tree_.xpos[v] != Xpos::kVBD && tree_.xpos[v] != Xpos::kVBN &&
         tree_.xpos[v] != Xpos::kVBZ) ||
        lacks_object(v) || has_own_subject(v)) {
      return;
    }
    const Deprel r = deprel(v);
    if (r != Deprel::kAcl && r != Deprel::kConj && r != Deprel::kParataxis && r != Deprel::kDep)
      return;
    uint32_t name = v - 1;  // or what its last word hangs on
    while (name > tree_.first &&
           (deprel(name) == Deprel::kFlat || deprel(name) == Deprel::kAdvmod)) {
      --name;
    }
    const uint32_t object = head(name);
    if (deprel(name) != Deprel::kConj || tree_.upos[name] != Upos::kPropn || object == kNone ||
        object >= name || deprel(object) != Deprel::kObj || !is_bare(name)) {
      return;
    }
    const uint32_t verb = head(object);
    if (verb == kNone || verb > object || (above != verb && above != name && above != object))
      return;
    for (uint32_t c = object + 1; c < name; ++c) {
      if (tree_.upos[c] == Upos::kPunct) return;  // one of a list
      if (deprel(c) == Deprel::kCc && head(c) == name) attach(c, v, Deprel::kCc);
    }
    attach(v, verb, Deprel::kConj);
    attach(name, v, Deprel::kNsubj);
  }

  // ", sentenced to ten years,": joined by no word to the noun before the comma: its clause.
  void clause_of_noun(uint32_t t) const {
    const uint32_t noun = head(t);
    if (deprel(t) != Deprel::kConj || tree_.upos[t] != Upos::kVerb || tree_.xpos[t] != Xpos::kVBN ||
        noun == kNone || noun >= t || !is_noun(noun) || tree_.lemma[t - 1] != ",") {
      return;
    }
    for (uint32_t c = tree_.first; c < tree_.last; ++c) {
      if (head(c) != t) continue;
      const Deprel r = deprel(c);
      if (r == Deprel::kCc || r == Deprel::kAux || r == Deprel::kAuxPass || kSubjects.contains(r))
        return;
    }
    tree_.deprel[t] = Deprel::kAcl;
  }

  // "elected the minister Ana Soto as president": a name is what was done to, not what it became.
  void name_is_object(uint32_t t) const {
    static constexpr std::string_view kBecome[] = {"become", "remain", "seem",
                                                   "be",     "stay",   "appear"};
    const uint32_t verb = head(t);
    if (deprel(t) != Deprel::kXcomp || tree_.upos[t] != Upos::kPropn || verb == kNone ||
        verb >= t || tree_.upos[verb] != Upos::kVerb || !is_bare(t) ||
        std::find(std::begin(kBecome), std::end(kBecome), tree_.lemma[verb]) != std::end(kBecome)) {
      return;
    }
    for (uint32_t c = tree_.first; c < tree_.last; ++c) {
      const Deprel r = deprel(c);
      if (head(c) == verb && (r == Deprel::kObj || r == Deprel::kAuxPass)) return;
      if (head(c) == t && (r == Deprel::kCop || r == Deprel::kMark || r == Deprel::kNsubj)) return;
    }
    tree_.deprel[t] = Deprel::kObj;
    if (t > verb + 1 && head(t - 1) == verb && deprel(t - 1) == Deprel::kXcomp && is_noun(t - 1))
      attach(t - 1, t, Deprel::kNmodDesc);
  }

  // "declared the envoy, X, persona non grata": what he was declared.
  void unwelcome(uint32_t t) const {
    if (tree_.lemma[t] != "persona" || t + 2 >= tree_.last || tree_.lemma[t + 1] != "non") return;
    for (uint32_t v = t; v-- > tree_.first;) {
      if (tree_.upos[v] != Upos::kVerb) continue;
      for (uint32_t above = v; above != kNone; above = head(above)) {
        if (above == t) return;  // the verb is below: nothing to hang it on
      }
      attach(t, v, Deprel::kXcomp);
      attach(t + 1, t, Deprel::kFlat);
      attach(t + 2, t, Deprel::kFlat);
      return;
    }
  }

  // "named X to run": what X was named for is the verb's own complement.
  void office_to_fill(uint32_t t) const {
    static constexpr std::string_view kNames[] = {"name",    "pick",     "choose", "select",
                                                  "appoint", "nominate", "elect",  "tap"};
    const uint32_t verb = head(t);
    if (deprel(t) != Deprel::kAdvcl || tree_.xpos[t] != Xpos::kVB || verb == kNone || verb > t ||
        lacks_object(verb) ||
        std::find(std::begin(kNames), std::end(kNames), tree_.lemma[verb]) == std::end(kNames)) {
      return;
    }
    if (tree_.lemma[t - 1] == "to") tree_.deprel[t] = Deprel::kXcomp;
  }

  // ", killing at least 68 people": no measure of the killing.
  void object_of_participle(uint32_t t) const {
    const uint32_t verb = head(t);
    if ((deprel(t) != Deprel::kOblUnmarked && deprel(t) != Deprel::kObl) || !is_noun(t) ||
        verb == kNone || verb >= t || tree_.xpos[verb] != Xpos::kVBG || !is_bare(t) ||
        tells_time(tree_.lemma[t]) || !lacks_object(verb)) {
      return;
    }
    tree_.deprel[t] = Deprel::kObj;
  }

  // "The party of X, the candidate murdered on Wednesday, on Sunday named Y": the verb of the
  // sentence stands behind the second comma; the participle is the noun's before it.
  void clause_of_apposition(uint32_t v) const {
    if (head(v) != kNone || tree_.upos[v] != Upos::kVerb || v <= tree_.first + 1 ||
        (tree_.xpos[v] != Xpos::kVBN && tree_.xpos[v] != Xpos::kVBD)) {
      return;
    }
    const uint32_t noun = v - 1;
    if (!is_noun(noun) || deprel(noun) != Deprel::kAppos || is_parted(noun, v)) return;
    uint32_t subject = kNone, verb = kNone;
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) != v) continue;
      if (kSubjects.contains(deprel(t)) && t < noun) subject = t;
      const bool tells = is_finite(t) || tree_.xpos[t] == Xpos::kVBN;
      if (t > v && verb == kNone && tells && is_parted(v, t) && !has_own_subject(t) &&
          (deprel(t) == Deprel::kAdvcl || deprel(t) == Deprel::kConj ||
           deprel(t) == Deprel::kParataxis)) {
        verb = t;
      }
    }
    if (subject == kNone || verb == kNone) return;
    for (uint32_t t = v; t < verb; ++t) {
      if (head(t) == verb && (deprel(t) == Deprel::kMark || deprel(t) == Deprel::kCc)) return;
    }
    uint32_t comma = v;
    while (comma < verb && tree_.upos[comma] != Upos::kPunct) ++comma;
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) == v && (t > comma || t == subject)) tree_.head[t] = verb;
    }
    attach(verb, kNone, Deprel::kRoot);
    attach(v, noun, Deprel::kAcl);
    tree_.deprel[subject] = Deprel::kNsubj;
  }

  // 13.
  void part_of_verb(uint32_t t) const {
    const uint32_t verb = head(t);
    if (deprel(t) != Deprel::kNsubj || verb != t + 2 || verb >= tree_.last ||
        tree_.lemma[t + 1] != "-" || tree_.upos[verb] != Upos::kVerb) {
      return;
    }
    for (uint32_t c = tree_.first; c < t; ++c) {
      if (head(c) == verb && kSubjects.contains(deprel(c))) {
        attach(t, verb, Deprel::kCompound);
        return;
      }
    }
  }

  // "put X on its list": a phrase with its preposition right before it.
  void no_object(uint32_t noun) const {
    const uint32_t verb = head(noun);
    if (deprel(noun) != Deprel::kObj || !is_noun(noun) || verb == kNone || verb >= noun) return;
    for (uint32_t t = verb + 1; t < noun; ++t) {
      if (head(t) == noun && deprel(t) == Deprel::kNummod) return;  // "killed over 100 people"
    }
    for (uint32_t t = verb + 1; t < noun; ++t) {
      const bool before = deprel(t) == Deprel::kCase || deprel(t) == Deprel::kAdvmod;
      if (head(t) != noun || !before || tree_.upos[t] != Upos::kAdp) continue;
      if (deprel(t) == Deprel::kAdvmod) attach(t, noun, Deprel::kCase);
      if (tree_.lemma[t] != "of" && tree_.lemma[t] != "than") attach(noun, verb, Deprel::kObl);
      return;
    }
  }

  // 10.
  void give_words_their_own(uint32_t said) const {
    uint32_t words = kNone, speaker = kNone;
    for (uint32_t t = tree_.first; t < tree_.last; ++t) {
      if (head(t) != said) continue;
      if (deprel(t) == Deprel::kCcomp && t < said) {
        if (words != kNone) return;
        words = t;
      } else if (words != kNone && kSubjects.contains(deprel(t))) {
        if (speaker != kNone) return;
        speaker = t;
      }
    }
    if (words == kNone || speaker == kNone) return;
    const uint32_t border = std::min(speaker, said);
    const bool has_subject = has_own_subject(words);
    bool parted = false;  // a mark between the token and the border
    for (uint32_t t = border; t-- > tree_.first;) {
      const bool argument =
          kArguments.contains(deprel(t)) && !(has_subject && kSubjects.contains(deprel(t)));
      if (parted && argument && head(t) == said && t != words) tree_.head[t] = words;
      parted |= tree_.upos[t] == Upos::kPunct;
    }
  }

  // 8.
  void leave_speech(uint32_t t) const {
    const uint32_t said = head(t);
    if (tree_.xpos[t] != Xpos::kVBG || said == kNone || said <= t || t == tree_.first ||
        tree_.upos[t - 1] != Upos::kPunct ||
        (deprel(t) != Deprel::kCcomp && deprel(t) != Deprel::kAdvcl)) {
      return;
    }
    for (uint32_t c = tree_.first; c < t; ++c) {
      if (head(c) == t && (kSubjectRelations.contains(deprel(c)) || deprel(c) == Deprel::kAux))
        return;
    }
    for (uint32_t v = tree_.first; v < t; ++v) {
      if (head(v) != said || tree_.upos[v] != Upos::kVerb || deprel(v) != Deprel::kCcomp) continue;
      attach(t, v, Deprel::kAdvcl);
      return;
    }
  }

  // 5.
  void leave_later_clause(uint32_t t) const {
    const uint32_t verb = head(t);
    const Deprel r = deprel(t);
    if (verb == kNone || verb <= t || verb >= tree_.last || !is_noun(t)) return;
    if (r != Deprel::kObl && r != Deprel::kOblUnmarked && r != Deprel::kNsubj) return;
    const uint32_t above = head(verb);
    if (above == kNone || above >= t || deprel(verb) == Deprel::kAclRelcl) return;
    for (uint32_t m = t + 1; m < verb; ++m) {
      if (head(m) != verb) continue;
      const bool joins = deprel(m) == Deprel::kCc && deprel(verb) == Deprel::kConj &&
                         tree_.upos[verb] == Upos::kVerb && tree_.upos[above] == Upos::kVerb;
      const bool opens = deprel(m) == Deprel::kMark || tree_.xpos[m] == Xpos::kWRB;
      if (!joins && !(opens && r != Deprel::kNsubj)) continue;
      if (r == Deprel::kNsubj) {
        if (is_statement_verb(above) && lacks_object(above)) attach(t, above, Deprel::kObj);
        return;
      }
      // On a noun ("a plan on Monday to go") the phrase is the verb's above it.
      uint32_t owner = above;
      while (owner != kNone && tree_.upos[owner] != Upos::kVerb && head(owner) != kNone &&
             head(owner) < t) {
        owner = head(owner);
      }
      attach(t, owner, r);
      return;
    }
  }

  SentenceColumns tree_;
};

}  // namespace

void straighten(const SentenceColumns& tree) { Straightener(tree).run(); }

}  // namespace dateline
