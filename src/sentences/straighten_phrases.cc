// Repairs of straighten.cc to noun phrases: what belongs to the whole of one and was hung on a part
// of it, ages that stand for people, names in a list, the subject that an "and" opens a clause
// with.
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/in_list.h"
#include "sentences/straightener.h"

namespace dateline {
namespace {

constexpr DeprelSet kBeforeName = {Deprel::kNmodDesc, Deprel::kCompound, Deprel::kNmodUnmarked,
                                   Deprel::kAmod};

// What a person who does something is called, where a parser takes the next word for the noun.
bool is_doer(std::string_view lemma) {
  static constexpr std::string_view kWords[] = {
      "driver", "attacker", "suspect",  "officer",  "soldier",   "boy",
      "girl",   "crowd",    "teenager", "mob",      "rider",     "militant",
      "robber", "bomber",   "sniper",   "intruder", "passenger", "pedestrian"};
  return lemma.ends_with("man") || lemma.ends_with("woman") || in_list(lemma, kWords);
}

bool is_weekday(std::string_view lemma) {
  static constexpr std::string_view kDays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
  return in_list(lemma, kDays);
}

}  // namespace

// 14. "former Ohio governor Ana Bo, who denounced ...", the clause hung on the office: it is of the
// whole.
void Straightener::clause_of_whole(uint32_t v) const {
  if (deprel(v) != Deprel::kAclRelcl && deprel(v) != Deprel::kAcl) return;
  const uint32_t part = head(v);
  if (part == kNone || part >= v || !kBeforeName.contains(deprel(part))) return;
  const uint32_t whole = head(part);
  if (whole != kNone && whole > part && whole < v && is_noun(whole)) tree_.head[v] = whole;
}

// 18. "the government and the Front (TPLF) signed", the Front said to describe the government and
// the "and" hung inside it: what begins with "and" is one more.
void Straightener::one_more(uint32_t noun) const {
  const uint32_t first = head(noun);
  // "A was impeached in 1998, and B in 1868": B too
  if (deprel(noun) == Deprel::kConj && tree_.upos[noun] == Upos::kPropn && first != kNone &&
      first < noun && tree_.upos[first] == Upos::kVerb && tree_.lemma[noun - 1] == "and") {
    uint32_t subject = kNone;
    for (uint32_t t = tree_.first; t < first; ++t) {
      if (head(t) == first && deprel(t) == Deprel::kNsubjPass) subject = t;
    }
    bool dated = false;  // a phrase of its own says when
    for (uint32_t t = noun + 1; t < tree_.last; ++t)
      dated |= head(t) == noun && deprel(t) == Deprel::kNmod && tree_.upos[t] == Upos::kNum;
    if (subject != kNone && dated) attach(noun, subject, Deprel::kConj);
    return;
  }
  if (deprel(noun) != Deprel::kAppos || first == kNone || first >= noun || !is_noun(noun)) return;
  for (uint32_t t = first + 1; t < noun; ++t) {
    if (!is_within(t, noun)) continue;
    if (tree_.upos[t] != Upos::kCconj || tree_.lemma[t] != "and") return;
    attach(t, noun, Deprel::kCc);
    tree_.deprel[noun] = Deprel::kConj;
    return;
  }
}

// 21. "Talks between A and B have been called off", the pair hung on the verb: right behind a noun,
// "between" says whose it is.
void Straightener::pair_of_noun(uint32_t between) const {
  if (between == tree_.first || tree_.lemma[between] != "between" || !is_noun(between - 1)) return;
  const uint32_t pair = head(between);
  if (deprel(between) != Deprel::kCase || pair == kNone || pair < between || !is_noun(pair)) return;
  const uint32_t above = head(pair), noun = between - 1;
  if (above == kNone || above == noun || tree_.upos[above] != Upos::kVerb ||
      is_within(noun, pair)) {
    return;
  }
  if (deprel(pair) == Deprel::kObl || deprel(pair) == Deprel::kOblAgent)
    attach(pair, noun, Deprel::kNmod);
}

// 14. "…," said Ana Bo, who asked for help", the clause called another's words: it is of the name.
void Straightener::clause_of_speaker(uint32_t v) const {
  if (deprel(v) != Deprel::kParataxis || tree_.upos[v] != Upos::kVerb || v < tree_.first + 3)
    return;
  const uint32_t who = v - 1;
  if (tree_.lemma[who] != "who" || head(who) != v || tree_.lemma[who - 1] != "," ||
      tree_.upos[who - 2] != Upos::kPropn) {
    return;
  }
  uint32_t name = who - 2;
  while (deprel(name) == Deprel::kFlat && head(name) != kNone && head(name) < name)
    name = head(name);
  if (is_within(name, v)) return;
  attach(v, name, Deprel::kAclRelcl);
}

// 14. "his award to Ana Bo who disarmed ...", the clause hung on the award: right behind a name,
// without a comma, "who" is the name's.
void Straightener::clause_of_name(uint32_t v) const {
  clause_of_speaker(v);
  if (deprel(v) != Deprel::kAclRelcl || head(v) == kNone || head(v) >= v) return;
  uint32_t who = kNone;
  for (uint32_t t = head(v) + 1; t < v; ++t) {
    if (head(t) == v && tree_.lemma[t] == "who") who = t;
  }
  if (who == kNone || tree_.upos[who - 1] != Upos::kPropn) return;
  uint32_t name = who - 1;
  while (deprel(name) == Deprel::kFlat && head(name) != kNone && head(name) < name)
    name = head(name);
  if (head(v) >= name || is_parted(head(v), name)) return;
  if (is_within(name, v)) return;
  tree_.head[v] = name;
}

// 14. "of senator Ana Bo", the "of" hung on the office: the name's.
void Straightener::case_of_whole(uint32_t t) const {
  const uint32_t part = head(t);
  if (deprel(t) != Deprel::kCase || part == kNone || part <= t ||
      deprel(part) != Deprel::kNmodDesc) {
    return;
  }
  const uint32_t name = head(part);
  if (name != kNone && name > part && tree_.upos[name] == Upos::kPropn && is_bare(name))
    tree_.head[t] = name;
}

// 22. "accused the government of fraud". A phrase with "the", and one behind a word for a part or
// an office ("members of parliament"), is the noun's, unless another one stands before it.
void Straightener::charge_of_verb(uint32_t of) const {
  static constexpr std::string_view kVerbs[] = {"accuse",  "acquit", "absolve", "clear",
                                                "convict", "rob",    "deprive", "exonerate",
                                                "strip",   "suspect"};
  static constexpr std::string_view kWhole[] = {
      "member",   "head",     "minister", "ministry",   "leader", "chief",   "group",   "number",
      "dozen",    "hundred",  "thousand", "million",    "rest",   "part",    "lot",     "secretary",
      "director", "majority", "pair",     "department", "house",  "council", "chamber", "official",
      "series",   "body",     "some",     "speaker",    "office", "party",   "board",   "judge"};
  const uint32_t charge = head(of);
  if (tree_.lemma[of] != "of" || charge == kNone || charge <= of) return;
  const bool act = deprel(of) == Deprel::kMark && deprel(charge) == Deprel::kAcl;
  const bool noun = deprel(of) == Deprel::kCase && deprel(charge) == Deprel::kNmod &&
                    tree_.upos[charge] == Upos::kNoun;
  const uint32_t object = head(charge);
  if ((!act && !noun) || object == kNone || object >= of || deprel(object) != Deprel::kObj) return;
  const uint32_t verb = head(object);
  if (verb == kNone || verb >= object || !in_list(tree_.lemma[verb], kVerbs)) return;
  if (noun) {
    bool second = false, definite = false;
    for (uint32_t t = object + 1; t < charge; ++t) {
      second |= t < of && tree_.lemma[t] == "of";
      definite |= t > of && head(t) == charge &&
                  (deprel(t) == Deprel::kDet || deprel(t) == Deprel::kNmodPoss);
    }
    if (!second && (definite || in_list(tree_.lemma[object], kWhole))) return;
    for (uint32_t t = charge + 1; t < tree_.last; ++t) {
      // "accused the heads of banks of fraud": only the last one
      if (deprel(t) == Deprel::kNmod && head(t) == object) return;
    }
  }
  attach(charge, verb, act ? Deprel::kAdvcl : Deprel::kObl);
}

// 14. "attorneys general sued": the adjective stands behind its noun.
void Straightener::general_behind(uint32_t t) const {
  static constexpr std::string_view kOffices[] = {"attorney", "secretary", "solicitor", "governor",
                                                  "consul",   "director",  "inspector", "surgeon"};
  if (tree_.lemma[t] != "general" || tree_.upos[t] != Upos::kAdj || t == tree_.first) return;
  const uint32_t office = t - 1;
  if (tree_.upos[office] != Upos::kNoun || !in_list(tree_.lemma[office], kOffices)) {
    return;
  }
  if (head(office) == t) attach(office, head(t), deprel(t));
  if (head(t) != office) attach(t, office, Deprel::kAmod);
  for (uint32_t c = tree_.first; c < tree_.last; ++c) {
    if (head(c) == t && c != office) tree_.head[c] = office;
  }
}

// 15. "told her Soto had not met Varga", the "her" called an object of the meeting: of the telling.
void Straightener::object_of_telling(uint32_t t) const {
  const uint32_t verb = head(t);
  if (tree_.upos[t] != Upos::kPron || verb == kNone || verb <= t || t == tree_.first ||
      (deprel(t) != Deprel::kObj && deprel(t) != Deprel::kIobj) ||
      tree_.upos[t - 1] != Upos::kVerb) {
    return;
  }
  for (uint32_t s = t + 1; s < verb; ++s) {
    if (head(s) != verb || !kSubjects.contains(deprel(s))) continue;
    if (is_within(t - 1, verb)) return;  // the telling is below: nothing to hang it on
    attach(t, t - 1, Deprel::kIobj);
    return;
  }
}

// 16. "killed an 11-year-old last Friday": the age stands for somebody and is no day's.
void Straightener::age_is_object(uint32_t t) const {
  if (tree_.lemma[t] != "old" || t < tree_.first + 5 || t + 1 >= tree_.last ||
      tree_.lemma[t - 1] != "-" || tree_.lemma[t - 2] != "year" || deprel(t) != Deprel::kAmod) {
    return;
  }
  const uint32_t day = head(t), number = t - 4;
  if (day == kNone || day <= t) return;
  const bool dated = is_weekday(tree_.lemma[t + 1]) || tree_.lemma[t + 1] == "last" ||
                     tree_.lemma[t + 1] == "this" || tree_.lemma[t + 1] == "on";
  const uint32_t verb =
      number > tree_.first + 1 && tree_.upos[number - 1] == Upos::kDet ? number - 2 : number - 1;
  if (!dated || tree_.upos[verb] != Upos::kVerb) return;
  if (is_within(verb, t)) return;
  attach(t, verb, Deprel::kObj);
}

// 17. "A gunman firing from a van has shot five", the firing called the subject: the gunman is.
void Straightener::doer_of_participle(uint32_t v) const {
  if (tree_.xpos[v] != Xpos::kVBG || v == tree_.first || !kSubjects.contains(deprel(v))) return;
  const uint32_t noun = v - 1;
  if (tree_.upos[noun] != Upos::kNoun || head(noun) != v || deprel(noun) != Deprel::kCompound ||
      !is_doer(tree_.lemma[noun])) {
    return;
  }
  attach(noun, head(v), deprel(v));
  attach(v, noun, Deprel::kAcl);
  for (uint32_t t = tree_.first; t < noun; ++t) {
    if (head(t) == v && (deprel(t) == Deprel::kDet || deprel(t) == Deprel::kAmod))
      tree_.head[t] = noun;
  }
}

// 18. "A, 35, and B, 25, were killed, along with her niece", B joined to the niece: what is joined
// stands behind what it is joined to, here the name before the "and".
void Straightener::joined_to_left(uint32_t t) const {
  if (deprel(t) != Deprel::kConj || head(t) == kNone || head(t) <= t || head(t) >= tree_.last ||
      tree_.upos[t] != Upos::kPropn || t < tree_.first + 2) {
    return;
  }
  uint32_t before = t - 1;
  if (deprel(before) != Deprel::kCc && tree_.upos[before] != Upos::kCconj) return;
  do {
    if (before == tree_.first) return;
    --before;
  } while (tree_.upos[before] == Upos::kPunct || tree_.upos[before] == Upos::kNum);
  if (tree_.upos[before] != Upos::kPropn) return;
  for (int step = 0; step < 4 && head(before) != kNone && head(before) < before &&
                     (deprel(before) == Deprel::kFlat || deprel(before) == Deprel::kConj);
       ++step) {
    before = head(before);
  }
  if (is_within(before, t)) return;
  attach(t, before, Deprel::kConj);
}

// "is taxing", "were freed"
bool Straightener::is_helped(uint32_t v) const {
  if (tree_.upos[v] != Upos::kVerb) return false;
  for (uint32_t t = tree_.first; t < v; ++t) {
    const Xpos x = tree_.xpos[t];
    if (head(t) == v && (deprel(t) == Deprel::kAux || deprel(t) == Deprel::kAuxPass) &&
        (x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP || x == Xpos::kMD)) {
      return true;
    }
  }
  return false;
}

// 19. "is for it, and his rivals, who include X, blame him", the rivals joined to something before
// the "and": the verb whose "and" it is has them for its subject.
void Straightener::subject_behind_and(uint32_t v) const {
  if (!is_helped(v) && !is_finite(v)) return;
  if (has_own_subject(v) || deprel(v) == Deprel::kAclRelcl) return;
  uint32_t and_word = kNone;
  for (uint32_t t = tree_.first; t < v; ++t) {
    if (head(t) == v && deprel(t) == Deprel::kCc) and_word = t;
  }
  if (and_word == kNone) return;
  uint32_t noun = and_word + 1;
  while (noun < v && !is_noun(noun)) {
    const Upos u = tree_.upos[noun];
    if (u != Upos::kDet && u != Upos::kAdj && u != Upos::kPron && u != Upos::kNum) return;
    ++noun;
  }
  while (noun + 1 < v && is_noun(noun + 1) && head(noun) == noun + 1) ++noun;
  if (noun >= v || deprel(noun) != Deprel::kConj || head(noun) == kNone || head(noun) >= and_word)
    return;
  for (uint32_t t = noun + 1; t < v; ++t) {  // nothing but what is the noun's own between them
    if (head(t) == v || tree_.upos[t] == Upos::kPunct) continue;
    uint32_t above = t;
    for (int step = 0; step < 12 && above != noun && head(above) != kNone; ++step)
      above = head(above);
    if (above != noun) return;
  }
  if (is_within(v, noun)) return;
  bool passive = false;
  for (uint32_t t = tree_.first; t < v; ++t) {
    if (head(t) != v) continue;
    passive |= deprel(t) == Deprel::kAuxPass;
    // "pledged funds and A is taxing goods": what stands before the "and" is the first verb's
    const bool object = deprel(t) == Deprel::kObj && t < and_word;
    if (object && head(v) != kNone && head(v) < t && tree_.upos[head(v)] == Upos::kVerb)
      tree_.head[t] = head(v);
  }
  attach(noun, v, passive ? Deprel::kNsubjPass : Deprel::kNsubj);
}

}  // namespace dateline
