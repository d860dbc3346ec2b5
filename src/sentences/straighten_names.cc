// Repairs of straighten.cc to names and what stands around them: offices, places in titles, what
// somebody is elected to or declared.
#include "base/in_list.h"
#include "sentences/straightener.h"

namespace dateline {

// "Ohio Secretary of State Ana Bo said", the state called a subject of its own: names with
// nothing but an office between are one phrase.
void Straightener::place_of_title(uint32_t place) const {
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

// "and President of Peru Ana Bo signed", the office called one more that signed: a bare office and
// its "of", right before a name that hangs beside it, are the name's.
void Straightener::office_of_name(uint32_t office) const {
  if (tree_.upos[office] != Upos::kPropn || office + 3 >= tree_.last ||
      tree_.lemma[office + 1] != "of" || tree_.upos[office + 2] != Upos::kPropn ||
      tree_.upos[office + 3] != Upos::kPropn || head(office) == kNone) {
    return;
  }
  const uint32_t place = office + 2, name = office + 3;
  if (head(place) != name || deprel(place) != Deprel::kCompound || head(name) != head(office) ||
      deprel(name) != deprel(office) || head(office + 1) != place) {
    return;
  }
  attach(office, name, Deprel::kNmodDesc);
  attach(place, office, Deprel::kNmod);
  for (uint32_t t = tree_.first; t < office; ++t) {
    if (head(t) == office && deprel(t) == Deprel::kCc) tree_.head[t] = name;
  }
}

// 24. "Member of Parliament (MP) Ana Bo added", the office called a subject of its own.
void Straightener::office_in_brackets(uint32_t office) const {
  if (!is_noun(office) || head(office) == kNone) return;
  uint32_t t = office + 1;
  if (t + 1 < tree_.last && tree_.lemma[t] == "of" && tree_.upos[t + 1] == Upos::kPropn) t += 2;
  if (t + 3 >= tree_.last || tree_.lemma[t] != "(" || tree_.lemma[t + 2] != ")") return;
  const uint32_t name = t + 3;
  if (tree_.upos[name] != Upos::kPropn || head(name) != head(office) ||
      deprel(name) != deprel(office) || has_article(office)) {
    return;
  }
  for (uint32_t u = t; u < name; ++u) {
    if (is_within(office, u)) return;  // the office is below its own brackets
  }
  attach(office, name, Deprel::kNmodDesc);
  attach(t + 1, office, Deprel::kAppos);
  tree_.head[t] = tree_.head[t + 2] = t + 1;
  for (uint32_t u = name + 1; u < tree_.last; ++u) {  // "of the Labour Party" behind the name
    if (head(u) == office) tree_.head[u] = name;
  }
}

// 24. "party leader and Prime Minister Ana Bo said": an office that stands bare is a name's, and
// only one name is there.
void Straightener::two_offices(uint32_t office) const {
  static constexpr std::string_view kOffices[] = {
      "leader",    "minister",  "president",  "chairman",    "chairwoman", "chair",      "chief",
      "secretary", "head",      "spokesman",  "spokeswoman", "governor",   "mayor",      "general",
      "director",  "commander", "speaker",    "founder",     "premier",    "chancellor", "senator",
      "lawmaker",  "candidate", "ambassador", "envoy",       "boss",       "king"};
  if (tree_.upos[office] != Upos::kNoun || tree_.xpos[office] != Xpos::kNN ||
      !in_list(tree_.lemma[office], kOffices) || head(office) == kNone || has_article(office) ||
      office + 2 >= tree_.last || tree_.lemma[office + 1] != "and") {
    return;
  }
  uint32_t name = office + 2;
  while (name < tree_.last && (is_noun(name) || tree_.upos[name] == Upos::kAdj) &&
         head(name) != kNone && head(name) > name) {
    ++name;
  }
  if (name >= tree_.last || name == office + 2 || tree_.upos[name] != Upos::kPropn ||
      head(name) != office || deprel(name) != Deprel::kConj) {
    return;
  }
  const uint32_t above = head(office);
  attach(name, above, deprel(office));
  attach(office, name, Deprel::kNmodDesc);
  for (uint32_t u = tree_.first; u < tree_.last; ++u) {
    if (head(u) == office && (u > name || deprel(u) == Deprel::kCase)) tree_.head[u] = name;
  }
}

// 25. "the Russian-Malian high-level talks", the first of two that a hyphen ties hung elsewhere:
// both are of one noun.
void Straightener::pair_of_adjectives(uint32_t t) const {
  if (t + 3 >= tree_.last || tree_.lemma[t + 1] != "-" || tree_.upos[t] != Upos::kAdj ||
      tree_.upos[t + 2] != Upos::kAdj || deprel(t) != Deprel::kAmod ||
      deprel(t + 2) != Deprel::kAmod) {
    return;
  }
  const uint32_t mine = head(t), its = head(t + 2);
  if (mine != its && mine != kNone && its != kNone && mine > t + 2 && its > t + 2 &&
      !is_within(its, t)) {
    tree_.head[t] = its;
  }
}

// "elected Ana Bo president", the name called a part of the office: she was elected to it.
void Straightener::elected_to(uint32_t office) const {
  static constexpr std::string_view kVerbs[] = {"elect", "appoint", "name",
                                                "crown", "declare", "proclaim"};
  const uint32_t verb = head(office);
  if (tree_.upos[office] != Upos::kNoun || deprel(office) != Deprel::kObj || verb == kNone ||
      verb + 1 >= office || !in_list(tree_.lemma[verb], kVerbs)) {
    return;
  }
  const uint32_t name = verb + 1;
  if (tree_.upos[name] != Upos::kPropn || head(name) != office ||
      !kDescribes.contains(deprel(name))) {
    return;
  }
  for (uint32_t t = name + 1; t < office; ++t) {
    if (head(t) != name || deprel(t) != Deprel::kFlat) return;
  }
  attach(name, verb, Deprel::kObj);
  tree_.deprel[office] = Deprel::kXcomp;
}

// 20. "A Malian government spokeswoman said", the government called a subject of its own: a bare
// noun right before another one is a part of it.
void Straightener::noun_of_noun(uint32_t noun) const {
  const uint32_t next = noun + 1;
  if (next >= tree_.last || tree_.upos[noun] != Upos::kNoun || tree_.upos[next] != Upos::kNoun ||
      !kSubjects.contains(deprel(noun)) || !kSubjects.contains(deprel(next)) ||
      head(noun) != head(next) || head(noun) < next || tree_.xpos[noun] != Xpos::kNN) {
    return;
  }
  attach(noun, next, Deprel::kCompound);
}

// "elected the minister Ana Soto as president": a name is what was done to, not what it became.
void Straightener::name_is_object(uint32_t t) const {
  static constexpr std::string_view kBecome[] = {"become", "remain", "seem",
                                                 "be",     "stay",   "appear"};
  const uint32_t verb = head(t);
  if (deprel(t) != Deprel::kXcomp || tree_.upos[t] != Upos::kPropn || verb == kNone || verb >= t ||
      tree_.upos[verb] != Upos::kVerb || !is_bare(t) || in_list(tree_.lemma[verb], kBecome)) {
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

// "named X to run": what X was named for is the verb's own complement.
void Straightener::office_to_fill(uint32_t t) const {
  static constexpr std::string_view kNames[] = {"name",    "pick",     "choose", "select",
                                                "appoint", "nominate", "elect",  "tap"};
  const uint32_t verb = head(t);
  if (deprel(t) != Deprel::kAdvcl || tree_.xpos[t] != Xpos::kVB || verb == kNone || verb > t ||
      lacks_object(verb) || !in_list(tree_.lemma[verb], kNames)) {
    return;
  }
  if (tree_.lemma[t - 1] == "to") tree_.deprel[t] = Deprel::kXcomp;
}

// "declared the envoy, X, persona non grata": what he was declared.
void Straightener::unwelcome(uint32_t t) const {
  if (tree_.lemma[t] != "persona" || t + 2 >= tree_.last || tree_.lemma[t + 1] != "non") return;
  for (uint32_t v = t; v-- > tree_.first;) {
    if (tree_.upos[v] != Upos::kVerb) continue;
    if (is_within(v, t)) return;  // the verb is below: nothing to hang it on
    attach(t, v, Deprel::kXcomp);
    attach(t + 1, t, Deprel::kFlat);
    attach(t + 2, t, Deprel::kFlat);
    return;
  }
}

// 35.
void Straightener::land_before_name(uint32_t land) const {
  const uint32_t verb = head(land);
  if (tree_.upos[land] != Upos::kPropn || deprel(land) != Deprel::kObj || verb == kNone ||
      verb >= land || land + 1 >= tree_.last) {
    return;
  }
  // the noun that the next word belongs to
  uint32_t name = land + 1;
  for (int step = 0; step < 4 && head(name) != verb; ++step) {
    if (head(name) == kNone || head(name) <= land) return;
    name = head(name);
  }
  if (head(name) != verb || deprel(name) != Deprel::kObj || tree_.upos[name] != Upos::kPropn)
    return;
  attach(land, name, Deprel::kCompound);
}

// 42. "met in Niamey, Niger's capital,": a name for the place before the comma.
void Straightener::capital_of_land(uint32_t t) const {
  const uint32_t verb = head(t);
  const bool beside = deprel(t) == Deprel::kObj || (deprel(t) == Deprel::kObl && is_bare(t));
  if (!beside || tree_.upos[t] != Upos::kNoun || verb == kNone || verb >= t ||
      t + 1 >= tree_.last || tree_.upos[t + 1] != Upos::kPunct) {
    return;
  }
  uint32_t owner = kNone;
  for (uint32_t c = verb + 1; c < t; ++c) {
    if (head(c) == t && deprel(c) == Deprel::kNmodPoss) owner = c;
  }
  if (owner == kNone || owner < tree_.first + 2 || tree_.lemma[owner - 1] != ",") return;
  const uint32_t place = owner - 2;
  if (tree_.upos[place] != Upos::kPropn || head(place) != verb || deprel(place) != Deprel::kObl ||
      is_bare(place)) {
    return;
  }
  attach(t, place, Deprel::kAppos);
}

// 43. "leaders of the African Union (AU) member states": short for a part of what the leaders are
// of, not beside it.
void Straightener::noun_behind_brackets(uint32_t t) const {
  const uint32_t verb = head(t);
  if (deprel(t) != Deprel::kNsubj || !is_noun(t) || verb == kNone || verb <= t) return;
  uint32_t close = t;
  while (close > tree_.first && close + 4 > t && tree_.lemma[close] != ")") --close;
  if (tree_.lemma[close] != ")" || close < tree_.first + 4) return;
  const uint32_t brief = close - 1, name = head(brief);
  if (tree_.lemma[close - 2] != "(" || name == kNone || name >= brief ||
      deprel(name) != Deprel::kNmod || is_bare(name)) {
    return;
  }
  const uint32_t who = head(name);
  if (who == kNone || who > name || head(who) != verb || deprel(who) != Deprel::kNsubj) return;
  for (uint32_t c = tree_.first; c < name; ++c) {
    if (head(c) == name && deprel(c) == Deprel::kCase) attach(c, t, Deprel::kCase);
  }
  attach(t, who, Deprel::kNmod);
  attach(name, t, Deprel::kCompound);
}

}  // namespace dateline
