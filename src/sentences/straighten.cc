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
//       ("taken to a hospital with a wound": the wound is not the hospital's)
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
//   14. a clause behind a name that hangs on the office before the name, or a "who" right behind it
//       that hangs further off: the name's
//       ("attorneys general": the noun before the adjective is the head)
//   15. a pronoun right behind a verb, called the object of the clause behind it ("told her A had
//       met B"): of that verb
//   16. an age that stands for somebody and hangs on the day behind it: the verb's object
//   17. "a gunman firing from a van" whose participle is called the subject: the gunman is
//   18. a name joined to one behind it: to the name before its "and"
//   19. a verb with an "and" and no subject, the noun behind the "and" joined to one before it: its
//       subject
//   20. a bare noun right before another, both called subjects ("a government spokeswoman said"): a
//       part of it; "last" between the subject and its verb: when
//   21. "between A and B" right behind a noun, hung on the verb: the noun's
//   22. "accused the government of fraud", "of killing them": what "of" brings is the verb's (the
//       treebanks that the parser learnt from have no such sentence)
//       ("elected A president": whom; "and President of Peru A": whose; talks by telephone: how)
//   23. "called for A to leave", A hung on "called": who is to leave
//   24. "Member of Parliament (MP) A said", "party leader and President A said", the first office
//       called somebody beside A: A's
//   25. "the Russian-Malian high-level talks": both adjectives are of one noun
//   26. "A was not paid, B said, threatening a strike": what B does by speaking is of "said"
//   27. "impeached X in 1998, and Y in 1868", Y hung on the verb: one more object
//   28. "handed over four hostages": over is the verb's, and no more than four
//   29. "A marched; police used gas and arrested 63", arrested hung on "marched": of the clause
//       that begins behind the mark
//   30. ", a charge A denied", both called subjects: a charge that A denied
//   31. "hanged three men convicted of murder", convicted hung on "hanged": of the men
//   32. "On Sunday, his family says, he was shot", Sunday hung on "says": of the words
//   33. "was interrupted by protesting deputies", protesting taken for what they did to the
//       deputies: the deputies interrupted
//   34. "overthrowing his father, Sultan A", A called the subject of the participle: A is the
//       father
//   35. "killed U.S. Rep. A", both U.S. and A called objects: U.S. is a part of the name's phrase
//   36. "five hurt after shooting in Oslo", shooting taken for what the five did: a noun
//       ("a drive-by shooting" too)
//   37. "Two men charged in death of teen": in a headline, without "are", the men are charged;
//       "gunman shot, killed"; "A was killed and three others injured": so are the three
//   38. "identified the boy killed on Saturday as A", the boy said to have killed: he was killed
//   39. "were shot after a sedan drove by", the sedan said to be shot: it drove
//   40. "left two dead and two others injured", the others joined to the dead: they were injured
//   41. "the ministers are to meet", the ministers no subject of the meeting: an auxiliary
//   42. "met in Niamey, Niger's capital", the capital said to be met: the place before it
//   43. "leaders of the African Union (AU) member states", two subjects: leaders of the states
// Clauses that turn the order round are left alone: questions, relative clauses, "said X". No arc
// is scored again, and sentences whose verb was not taken for a verb stay as they are.
#include "base/in_list.h"
#include "sentences/straightener.h"

namespace dateline {
namespace {

// Verbs whose subject may follow: "said Smith", "came the reply".
bool may_be_turned_round(std::string_view lemma) {
  static constexpr std::string_view kVerbs[] = {"say", "add",    "tell", "ask", "write", "reply",
                                                "be",  "become", "come", "go",  "lie",   "follow"};
  return in_list(lemma, kVerbs);
}

}  // namespace

bool Straightener::is_finite(uint32_t v) const {
  const Xpos x = tree_.xpos[v];
  return tree_.upos[v] == Upos::kVerb && (x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP);
}

// A participle without an auxiliary at the head of a sentence is a past tense.
bool Straightener::is_past_after_all(uint32_t v) const {
  if (tree_.upos[v] != Upos::kVerb || tree_.xpos[v] != Xpos::kVBN ||
      (deprel(v) != Deprel::kRoot && deprel(v) != Deprel::kCcomp &&
       deprel(v) != Deprel::kParataxis)) {
    return false;
  }
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    if (head(t) == v && (deprel(t) == Deprel::kAux || deprel(t) == Deprel::kAuxPass)) return false;
  }
  return true;
}

// "has postponed"
bool Straightener::is_perfect(uint32_t v) const {
  if (tree_.upos[v] != Upos::kVerb || tree_.xpos[v] != Xpos::kVBN) return false;
  bool have = false;
  for (uint32_t t = tree_.first; t < v; ++t) {
    if (head(t) != v) continue;
    if (deprel(t) == Deprel::kAuxPass) return false;
    have |= deprel(t) == Deprel::kAux && tree_.lemma[t] == "have";
  }
  return have;
}

bool Straightener::is_statement_verb(uint32_t v) const {
  return (is_finite(v) || is_past_after_all(v) || is_perfect(v)) &&
         deprel(v) != Deprel::kAclRelcl && !may_be_turned_round(tree_.lemma[v]);
}

bool Straightener::has_own_subject(uint32_t v) const {
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    if (head(t) == v && kSubjects.contains(deprel(t))) return true;
  }
  return false;
}

bool Straightener::is_parted(uint32_t from, uint32_t to) const {
  for (uint32_t t = from + 1; t < to; ++t) {
    if (tree_.upos[t] == Upos::kPunct) return true;
  }
  return false;
}

// Behind its verb, without a preposition, and called what no verb has: a part of its name, or a
// clause that has nothing of a clause.
bool Straightener::is_misnamed(uint32_t t) const {
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

bool Straightener::is_within(uint32_t t, uint32_t above) const {
  while (t != kNone && t != above) t = head(t);
  return t != kNone;
}

void Straightener::attach(uint32_t t, uint32_t to, Deprel relation) const {
  tree_.head[t] = to;
  tree_.deprel[t] = relation;
}

bool Straightener::is_bare(uint32_t noun) const {
  for (uint32_t t = tree_.first; t < noun; ++t) {
    if (head(t) == noun && deprel(t) == Deprel::kCase) return false;
  }
  return true;
}

bool Straightener::has_article(uint32_t noun) const {
  for (uint32_t t = tree_.first; t < noun; ++t) {
    if (head(t) == noun && (deprel(t) == Deprel::kDet || deprel(t) == Deprel::kNmodPoss))
      return true;
  }
  return false;
}

bool Straightener::lacks_object(uint32_t v) const {
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    const Deprel r = deprel(t);
    if (head(t) == v && (r == Deprel::kObj || r == Deprel::kCcomp || r == Deprel::kXcomp ||
                         r == Deprel::kAuxPass)) {
      return false;
    }
  }
  return true;
}

// The noun on one side of the verb that is said to describe a child of the verb on the other.
uint32_t Straightener::describing(uint32_t v, bool behind) const {
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

void Straightener::run() {
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    // "have" helps to no passive; "has suspended aid" is none.
    if (deprel(t) == Deprel::kAuxPass && tree_.lemma[t] == "have") tree_.deprel[t] = Deprel::kAux;
  }
  for (uint32_t v = tree_.first; v < tree_.last; ++v) {
    if (tree_.upos[v] == Upos::kVerb) give_words_their_own(v);
    if (tree_.upos[v] == Upos::kVerb) give_words_what_opens(v);
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
    participle_of_nearest(t);
    object_of_joined(t);
    object_behind_and(t);
    hand_over(t);
    doers_behind_by(t);
    name_beside_object(t);
    land_before_name(t);
    verb_of_nearer_clause(t);
    reduced_relative(t);
    number_of_next(t);
    noun_of_noun(t);
    when_not_who(t);
    place_of_title(t);
    office_of_name(t);
    office_in_brackets(t);
    pair_of_adjectives(t);
    elected_to(t);
    talks_by_telephone(t);
    aimed_at(t);
    subject_of_joined(t);
    part_of_verb(t);
    clause_of_noun(t);
    name_is_object(t);
    object_of_participle(t);
    office_to_fill(t);
    unwelcome(t);
    clause_of_apposition(t);
    whom_to_act(t);
    clause_of_whole(t);
    clause_of_name(t);
    case_of_whole(t);
    charge_of_verb(t);
    general_behind(t);
    object_of_telling(t);
    age_is_object(t);
    doer_of_participle(t);
    joined_to_left(t);
    subject_behind_and(t);
    pair_of_noun(t);
    one_more(t);
    one_to_act(t);
    drive_by(t);
    befell(t);
    brought_with(t);
    passive_of_headline(t);
    passive_goes_on(t);
    identified_as(t);
    left_injured(t);
    are_to_act(t);
    capital_of_land(t);
    noun_behind_brackets(t);
    clause_behind_after(t);
  }
  for (uint32_t v = tree_.first; v < tree_.last; ++v) {
    if (is_statement_verb(v)) settle(v);
    beside_its_tense(v);
    beyond_the_speaker(v);
    within_what_was_said(v);
    day_of_participle(v);
  }
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    two_offices(t);
    leave_later_clause(t);
    leave_speech(t);
    no_clause(t);
    stay_before_verb(t);
  }
}

void straighten(const SentenceColumns& tree) { Straightener(tree).run(); }

}  // namespace dateline
