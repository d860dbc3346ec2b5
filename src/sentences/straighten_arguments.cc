// Repairs of straighten.cc to what a verb has: its subject, its object, and whose a number, a name
// or a part of a verb is.
#include "base/in_list.h"
#include "sentences/straightener.h"

namespace dateline {
namespace {

// What a bare noun behind its verb is called when it is not called its object.
constexpr DeprelSet kOdd = {Deprel::kObl, Deprel::kIobj, Deprel::kParataxis,
                            Deprel::kDep, Deprel::kList, Deprel::kOblUnmarked};

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
  return in_list(lemma, kWords);
}

}  // namespace

void Straightener::settle(uint32_t v) const {
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
    if (kOdd.contains(r) && t > v && plain == kNone && is_noun(t) && !tells_time(tree_.lemma[t]) &&
        is_bare(t)) {
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
void Straightener::second_subject(uint32_t v, uint32_t own) const {
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
bool Straightener::join(uint32_t first, uint32_t second) const {
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

// "launched missiles targeting troops": what is aimed is the missiles.
void Straightener::aimed_at(uint32_t act) const {
  if (tree_.lemma[act] != "target" || tree_.xpos[act] != Xpos::kVBG ||
      deprel(act) != Deprel::kAdvcl || act == tree_.first || !is_noun(act - 1) ||
      deprel(act - 1) != Deprel::kObj || head(act - 1) != head(act)) {
    return;
  }
  attach(act, act - 1, Deprel::kAcl);
}

// "followed talks between A and B by telephone": how they talked is the talks', not the verb's.
void Straightener::talks_by_telephone(uint32_t by) const {
  static constexpr std::string_view kMeans[] = {"telephone", "phone",          "video",
                                                "videolink", "teleconference", "videoconference"};
  static constexpr std::string_view kTalks[] = {"talk",         "conversation", "discussion",
                                                "consultation", "meeting",      "negotiation"};
  const uint32_t means = head(by);
  if (tree_.lemma[by] != "by" || deprel(by) != Deprel::kCase || means == kNone || means <= by ||
      deprel(means) != Deprel::kObl || head(means) == kNone || head(means) >= by ||
      !in_list(tree_.lemma[means], kMeans)) {
    return;
  }
  for (uint32_t t = by; t-- > head(means) + 1;) {
    if (head(t) != head(means) || !in_list(tree_.lemma[t], kTalks)) {
      continue;
    }
    return attach(means, t, Deprel::kNmod);
  }
}

// 20. "The two last met in May", "last" called a second subject: when they did.
void Straightener::when_not_who(uint32_t t) const {
  if (t == tree_.first || t + 1 >= tree_.last || tree_.upos[t] != Upos::kAdj ||
      (tree_.lemma[t] != "last" && tree_.lemma[t] != "first") || head(t) != t + 1 ||
      !kSubjects.contains(deprel(t)) || tree_.upos[t + 1] != Upos::kVerb) {
    return;
  }
  if (head(t - 1) == t + 1 && kSubjects.contains(deprel(t - 1))) tree_.deprel[t] = Deprel::kAdvmod;
}

// "Four were killed and 10 were shot", the 10 said to count the four, across their verb: the
// subject of the next, which takes its "were".
void Straightener::number_of_next(uint32_t t) const {
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
void Straightener::second_object(uint32_t object) const {
  if (tree_.upos[object] != Upos::kNoun || object + 1 >= tree_.last) return;
  const uint32_t next = object + 1;
  if (head(next) == head(object) && deprel(next) == Deprel::kObj &&
      tree_.upos[next] == Upos::kPropn) {
    attach(next, object, Deprel::kAppos);
  }
}

// 9.
void Straightener::take_voice(uint32_t t) const {
  const uint32_t verb = head(t);
  if (verb == kNone || tree_.upos[verb] != Upos::kVerb || !is_noun(t)) return;
  // "after his lawyer was convicted", the lawyer called the one by whom: nothing says "by"
  if (deprel(t) == Deprel::kOblAgent && t < verb && is_bare(t) && !has_own_subject(verb)) {
    for (uint32_t c = t + 1; c < verb; ++c) {
      if (head(c) == verb && deprel(c) == Deprel::kAuxPass) tree_.deprel[t] = Deprel::kNsubjPass;
    }
    return;
  }
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
void Straightener::stay_before_verb(uint32_t t) const {
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
uint32_t Straightener::false_owner(uint32_t v) const {
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

// 6.
void Straightener::leave_relative_clause(uint32_t noun) const {
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
    if (is_within(v, verb)) return;  // the verb is below the clause: nothing to hang it on
    attach(noun, v, Deprel::kObj);
    attach(verb, noun, Deprel::kAclRelcl);
    return;
  }
}

// 11. "killed 100 people and wounded 300 others", the others joined to the people across the
// verb.
void Straightener::object_of_joined(uint32_t t) const {
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

// 27. "impeached X in 1998, and Y in 1868", Y called a clause beside the verb: one more object.
void Straightener::object_behind_and(uint32_t t) const {
  const uint32_t verb = head(t);
  if (tree_.upos[t] != Upos::kPropn || deprel(t) != Deprel::kConj || verb == kNone || verb >= t ||
      tree_.upos[verb] != Upos::kVerb) {
    return;
  }
  uint32_t object = kNone;
  for (uint32_t c = verb + 1; c < t; ++c) {
    if (head(c) == verb && deprel(c) == Deprel::kObj) object = c;
    if (tree_.upos[c] == Upos::kVerb) return;
  }
  if (object == kNone || tree_.upos[object] != Upos::kPropn) return;
  for (uint32_t c = t + 1; c < tree_.last; ++c) {  // "and Uganda the attache": a subject
    if (head(c) == t && is_noun(c) && deprel(c) != Deprel::kFlat && deprel(c) != Deprel::kNmod &&
        deprel(c) != Deprel::kObl) {
      return;
    }
  }
  attach(t, object, Deprel::kConj);
}

// 12.
void Straightener::subject_of_joined(uint32_t v) const {
  const uint32_t above = head(v);
  if (tree_.upos[v] != Upos::kVerb || v == tree_.first || above == kNone || above >= v ||
      (tree_.xpos[v] != Xpos::kVBD && tree_.xpos[v] != Xpos::kVBN && tree_.xpos[v] != Xpos::kVBZ) ||
      lacks_object(v) || has_own_subject(v)) {
    return;
  }
  const Deprel r = deprel(v);
  if (r != Deprel::kAcl && r != Deprel::kConj && r != Deprel::kParataxis && r != Deprel::kDep)
    return;
  uint32_t name = v - 1;  // or what its last word hangs on
  while (name > tree_.first && (deprel(name) == Deprel::kFlat || deprel(name) == Deprel::kAdvmod)) {
    --name;
  }
  const uint32_t object = head(name);
  if (deprel(name) != Deprel::kConj || tree_.upos[name] != Upos::kPropn || object == kNone ||
      object >= name || deprel(object) != Deprel::kObj || !is_bare(name)) {
    return;
  }
  const uint32_t verb = head(object);
  if (verb == kNone || verb > object || (above != verb && above != name && above != object)) return;
  for (uint32_t c = object + 1; c < name; ++c) {
    if (tree_.upos[c] == Upos::kPunct) return;  // one of a list
    if (deprel(c) == Deprel::kCc && head(c) == name) attach(c, v, Deprel::kCc);
  }
  attach(v, verb, Deprel::kConj);
  attach(name, v, Deprel::kNsubj);
}

// ", killing at least 68 people": no measure of the killing.
void Straightener::object_of_participle(uint32_t t) const {
  const uint32_t verb = head(t);
  if ((deprel(t) != Deprel::kOblUnmarked && deprel(t) != Deprel::kObl) || !is_noun(t) ||
      verb == kNone || verb >= t || tree_.xpos[verb] != Xpos::kVBG || !is_bare(t) ||
      tells_time(tree_.lemma[t]) || !lacks_object(verb)) {
    return;
  }
  tree_.deprel[t] = Deprel::kObj;
}

// 13.
void Straightener::part_of_verb(uint32_t t) const {
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
void Straightener::no_object(uint32_t noun) const {
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

// "urged X to go": who is to go is the object.
void Straightener::whom_to_act(uint32_t noun) const {
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

// 41. "The ministers are to meet": an auxiliary, though "the aim is to win" speaks of the aim.
void Straightener::are_to_act(uint32_t verb) const {
  static constexpr std::array<std::string_view, 38> kAims = {
      "aim",      "goal",      "plan",   "purpose",  "idea",     "objective", "intention",
      "task",     "job",       "hope",   "way",      "step",     "strategy",  "role",
      "point",    "challenge", "thing",  "priority", "answer",   "option",    "solution",
      "ambition", "dream",     "duty",   "move",     "choice",   "desire",    "effort",
      "mandate",  "policy",    "target", "wish",     "function", "key",       "reason",
      "what",     "focus",     "mission"};
  const uint32_t to = verb - 1, be = verb - 2;
  if (verb < tree_.first + 3 || tree_.xpos[verb] != Xpos::kVB || tree_.xpos[to] != Xpos::kTO ||
      head(to) != verb || head(be) != verb || deprel(be) != Deprel::kCop) {
    return;
  }
  uint32_t who = kNone;
  for (uint32_t t = tree_.first; t < be; ++t) {
    if (head(t) == verb && deprel(t) == Deprel::kNsubjOuter) who = t;
  }
  if (who == kNone || !is_noun(who) || in_list(tree_.lemma[who], kAims)) return;
  tree_.deprel[who] = Deprel::kNsubj;
  tree_.deprel[be] = Deprel::kAux;
}

}  // namespace dateline
