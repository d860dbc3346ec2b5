// Repairs of straighten.cc to clauses: which one a phrase, a participle or a clause belongs to, and
// which one heads the sentence.
#include <algorithm>
#include <array>

#include "base/in_list.h"
#include "sentences/straightener.h"

namespace dateline {
namespace {

constexpr DeprelSet kArguments = {Deprel::kNsubj,      Deprel::kNsubjPass, Deprel::kObj,
                                  Deprel::kIobj,       Deprel::kObl,       Deprel::kAdvcl,
                                  Deprel::kOblUnmarked};

}  // namespace

// A name that heads a sentence whose finite verb is called a part of it: the other way round.
void Straightener::verb_to_root() const {
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

// "Germany has suspended aid" taken for a noun with a clause: the noun is the root, its verb
// stands before it with "has" of its own, and so does a name that passes for part of the noun.
void Straightener::own_clause_to_root(uint32_t v) const {
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
void Straightener::no_clause(uint32_t noun) const {
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
void Straightener::beside_its_tense(uint32_t v) const {
  const uint32_t before = head(v);
  if (deprel(v) != Deprel::kConj || tree_.xpos[v] != Xpos::kVBD || before == kNone || before > v ||
      !is_perfect(before) || deprel(before) != Deprel::kCcomp) {
    return;
  }
  const uint32_t above = head(before);
  if (above == kNone || above > before || tree_.xpos[above] != Xpos::kVBD) return;
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    if (head(t) == v && kSubjectRelations.contains(deprel(t))) return;
  }
  attach(v, above, Deprel::kConj);
}

// "the wages were not paid, the union said on Monday, threatening a strike": what a participle
// behind the speaker's verb tells is the speaker's, not the words' before it, where it is itself a
// word for speaking ("a bomb went off, police said, killing two": the bomb).
void Straightener::beyond_the_speaker(uint32_t v) const {
  static constexpr std::array<std::string_view, 16> kSpeaks = {
      "threaten", "accuse", "warn", "add",     "blame",     "urge",      "demand", "vow",
      "promise",  "deny",   "call", "condemn", "criticise", "criticize", "pledge", "denounce"};
  const uint32_t words = head(v);
  if (deprel(v) != Deprel::kAdvcl || tree_.xpos[v] != Xpos::kVBG || v == tree_.first ||
      tree_.lemma[v - 1] != "," || words == kNone || words > v || deprel(words) != Deprel::kCcomp ||
      !in_list(tree_.lemma[v], kSpeaks)) {
    return;
  }
  const uint32_t said = head(words);
  if (said == kNone || said < words || said > v || !is_finite(said)) return;
  attach(v, said, Deprel::kAdvcl);
}

// "said the attack had killed twelve and injured twenty": a participle without an auxiliary of its
// own is joined to the participle of what was said, not to a plain past. So is a past of harm:
// who says so seldom does it.
void Straightener::within_what_was_said(uint32_t v) const {
  const uint32_t said = head(v);
  static constexpr std::array<std::string_view, 6> kHarms = {"injure", "wound",  "kill",
                                                             "hurt",   "damage", "destroy"};
  const bool participle = tree_.xpos[v] == Xpos::kVBN ||
                          (tree_.xpos[v] == Xpos::kVBD && in_list(tree_.lemma[v], kHarms));
  if (deprel(v) != Deprel::kConj || tree_.upos[v] != Upos::kVerb || !participle || said == kNone ||
      said > v || !is_finite(said)) {
    return;
  }
  uint32_t words = kNone;
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    const Deprel r = deprel(t);
    if (head(t) == v && (r == Deprel::kAux || r == Deprel::kAuxPass || kSubjects.contains(r)))
      return;
    const bool behind = t > said && t < v && head(t) == said && r == Deprel::kCcomp;
    if (behind && tree_.upos[t] == Upos::kVerb && tree_.xpos[t] == Xpos::kVBN) words = t;
  }
  if (words != kNone) attach(v, words, Deprel::kConj);
}

// "one of five people shot on 27 October has died": a day cannot be that of "has died", it is the
// participle's before it.
void Straightener::day_of_participle(uint32_t t) const {
  const Deprel r = deprel(t);
  const uint32_t verb = head(t);
  if ((r != Deprel::kObl && r != Deprel::kOblUnmarked && r != Deprel::kNmodUnmarked) ||
      verb == kNone || verb <= t || verb >= tree_.last || !is_perfect(verb)) {
    return;
  }
  uint32_t subject = kNone, auxiliary = kNone;
  for (uint32_t c = tree_.first; c < verb; ++c) {
    if (head(c) != verb) continue;
    if (kSubjects.contains(deprel(c)) && c < t) subject = c;
    if (deprel(c) == Deprel::kAux && auxiliary == kNone) auxiliary = c;
  }
  if (subject == kNone || auxiliary < t || tree_.xpos[auxiliary] == Xpos::kVBD) return;
  for (uint32_t a = t; a-- > subject;) {
    if (tree_.upos[a] == Upos::kPunct) return;
    if (deprel(a) != Deprel::kAcl || tree_.xpos[a] != Xpos::kVBN || !is_within(a, subject))
      continue;
    attach(t, a, r);
    return;
  }
}

// 11. "Ana, who led the party, died on Sunday": behind the verb nothing is in its subject's
// clause.
void Straightener::leave_subject(uint32_t t) const {
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
void Straightener::leave_participle(uint32_t t) const {
  const uint32_t verb = head(t);
  if (deprel(t) != Deprel::kObl || !is_noun(t) || verb == kNone || verb <= t ||
      verb >= tree_.last || deprel(verb) != Deprel::kAcl || tree_.xpos[verb] != Xpos::kVBN) {
    return;
  }
  if (const uint32_t noun = head(verb); noun < t) attach(t, noun, Deprel::kNmod);
}

// 31. "hanged three men convicted of murder", "in exchange for Iranians jailed in the U.S.", the
// participle hung further off: of the noun right before it.
void Straightener::participle_of_nearest(uint32_t t) const {
  const uint32_t above = head(t), noun = t - 1;
  if (t == tree_.first || tree_.xpos[t] != Xpos::kVBN || above == kNone || above >= noun ||
      !is_noun(noun)) {
    return;
  }
  for (uint32_t c = tree_.first; c < t; ++c) {
    if (head(c) == t) return;  // an auxiliary, a subject, "when"
  }
  const bool of_other = deprel(t) == Deprel::kAcl && is_noun(above) && !is_within(noun, above);
  const bool of_verb =
      deprel(t) == Deprel::kAdvcl && head(noun) == above && deprel(noun) == Deprel::kObj;
  // "the lawyer for a man charged with", "the mother of a boy killed in": the man, the boy
  static constexpr std::array<std::string_view, 22> kOfAnother = {
      "attorney", "lawyer", "solicitor", "barrister", "counsel",    "advocate", "mother", "father",
      "parent",   "wife",   "husband",   "widow",     "son",        "daughter", "sister", "brother",
      "family",   "friend", "relative",  "cousin",    "girlfriend", "boyfriend"};
  const bool of_kin = deprel(t) == Deprel::kAcl && head(noun) == above &&
                      deprel(noun) == Deprel::kNmod && tree_.xpos[noun] == Xpos::kNN &&
                      in_list(tree_.lemma[above], kOfAnother);
  if (of_other || of_verb || of_kin) attach(t, noun, Deprel::kAcl);
}

// ", sentenced to ten years,": joined by no word to the noun before the comma: its clause.
void Straightener::clause_of_noun(uint32_t t) const {
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

// "The party of X, the candidate murdered on Wednesday, on Sunday named Y": the verb of the
// sentence stands behind the second comma; the participle is the noun's before it.
void Straightener::clause_of_apposition(uint32_t v) const {
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

bool Straightener::is_without_object(uint32_t verb) const {
  for (uint32_t t = verb + 1; t < tree_.last; ++t) {
    if (head(t) == verb && deprel(t) == Deprel::kObj) return false;
  }
  return true;
}

// 23. "called for the army to leave", the army hung on "called": it is who is to leave.
void Straightener::one_to_act(uint32_t word) const {
  if (tree_.lemma[word] != "for" || tree_.upos[word] == Upos::kAdv) return;
  uint32_t to = word + 1;
  while (to < tree_.last && tree_.xpos[to] != Xpos::kTO) {
    if (tree_.upos[to] == Upos::kVerb || tree_.upos[to] == Upos::kPunct ||
        tree_.upos[to] == Upos::kAdp) {
      return;
    }
    ++to;
  }
  if (to + 1 >= tree_.last) return;
  const uint32_t act = head(to);
  if (act == kNone || act <= to || (tree_.xpos[act] != Xpos::kVB && tree_.xpos[act] != Xpos::kVBN))
    return;
  const uint32_t verb = head(act);
  if (verb == kNone || verb >= word || tree_.upos[verb] != Upos::kVerb ||
      (deprel(act) != Deprel::kXcomp && deprel(act) != Deprel::kAdvcl)) {
    return;
  }
  static constexpr DeprelSet kOfVerb = {Deprel::kObj, Deprel::kIobj, Deprel::kNsubj, Deprel::kObl};
  for (uint32_t t = word + 1; t < to; ++t) {
    if (head(t) != verb || !kOfVerb.contains(deprel(t))) continue;
    bool passive = false;
    for (uint32_t a = to; a < act; ++a) passive |= head(a) == act && deprel(a) == Deprel::kAuxPass;
    attach(t, act, passive ? Deprel::kNsubjPass : Deprel::kNsubj);
    attach(word, act, Deprel::kMark);
    // What is called for stands in the place of an object; behind an object it says what for.
    tree_.deprel[act] = is_without_object(verb) ? Deprel::kCcomp : Deprel::kAdvcl;
    return;
  }
}

// 32.
void Straightener::give_words_what_opens(uint32_t said) const {
  static constexpr DeprelSet kOpens = {Deprel::kObl, Deprel::kOblUnmarked, Deprel::kAdvmod};
  if (said + 1 >= tree_.last || tree_.lemma[said + 1] != ",") return;
  uint32_t words = kNone, speaker = kNone;
  for (uint32_t t = tree_.first; t < tree_.last; ++t) {
    if (head(t) != said) continue;
    if (t < said && kSubjects.contains(deprel(t))) speaker = t;
    if (t > said && deprel(t) == Deprel::kCcomp && words == kNone) words = t;
  }
  if (words == kNone || speaker == kNone) return;
  bool parted = false;  // a mark between what opens and the speaker
  for (uint32_t t = speaker; t-- > tree_.first;) {
    if (parted && head(t) == said && kOpens.contains(deprel(t)) && !is_within(words, t))
      tree_.head[t] = words;
    parted |= tree_.lemma[t] == ",";
  }
}

// 33.
void Straightener::doers_behind_by(uint32_t t) const {
  static constexpr std::array<std::string_view, 12> kIntransitive = {
      "protest", "march",   "chant",   "riot",  "demonstrate", "flee",
      "advance", "retreat", "compete", "rebel", "strike",      "loot"};
  const uint32_t above = head(t), noun = t + 1;
  if (tree_.xpos[t] != Xpos::kVBG || deprel(t) != Deprel::kAdvcl || above == kNone || above >= t ||
      t == tree_.first || tree_.lemma[t - 1] != "by" || noun >= tree_.last ||
      tree_.xpos[noun] != Xpos::kNNS || head(noun) != t || deprel(noun) != Deprel::kObj ||
      !in_list(tree_.lemma[t], kIntransitive)) {
    return;
  }
  bool passive = false;
  for (uint32_t c = tree_.first; c < above; ++c)
    passive |= head(c) == above && deprel(c) == Deprel::kAuxPass;
  if (!passive) return;
  attach(noun, above, Deprel::kOblAgent);
  for (uint32_t c = tree_.first; c < tree_.last; ++c) {
    if (head(c) == t && c != noun) tree_.head[c] = noun;
  }
  attach(t, noun, Deprel::kAmod);
  tree_.deprel[t - 1] = Deprel::kCase;
}

// 34.
void Straightener::name_beside_object(uint32_t name) const {
  const uint32_t verb = head(name);
  if (tree_.upos[name] != Upos::kPropn || deprel(name) != Deprel::kNsubj || verb == kNone ||
      verb >= name || tree_.xpos[verb] != Xpos::kVBG) {
    return;
  }
  uint32_t object = kNone, comma = kNone;
  for (uint32_t t = verb + 1; t < name; ++t) {
    if (head(t) == verb && deprel(t) == Deprel::kObj) object = t;
    if (tree_.lemma[t] == ",") comma = t;
  }
  if (object == kNone || comma != object + 1) return;
  attach(name, object, Deprel::kAppos);
}

// 10.
void Straightener::give_words_their_own(uint32_t said) const {
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
  // "Police arrested businessman X, officials said": what stands behind a past tense may be called
  // its subject, where its own was given to "said".
  const auto is_before = [&](uint32_t t) {
    return head(t) == words && kSubjectRelations.contains(deprel(t)) && t < words;
  };
  bool has_subject = has_own_subject(words);
  if (has_subject && (is_finite(words) || is_past_after_all(words))) {
    has_subject = false;
    for (uint32_t t = tree_.first; t < words && !has_subject; ++t) has_subject = is_before(t);
  }
  bool parted = false;  // a mark between the token and the border
  for (uint32_t t = border; t-- > tree_.first;) {
    const bool argument =
        kArguments.contains(deprel(t)) && !(has_subject && kSubjects.contains(deprel(t)));
    if (parted && argument && head(t) == said && t != words) tree_.head[t] = words;
    parted |= tree_.upos[t] == Upos::kPunct;
  }
}

// 8.
void Straightener::leave_speech(uint32_t t) const {
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
void Straightener::leave_later_clause(uint32_t t) const {
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

// 28.
void Straightener::hand_over(uint32_t t) const {
  if (tree_.lemma[t] != "over" || t == tree_.first || tree_.lemma[t - 1] != "hand" ||
      tree_.upos[t - 1] != Upos::kVerb || is_within(t - 1, t)) {
    return;
  }
  attach(t, t - 1, Deprel::kCompoundPrt);
}

// 29.
void Straightener::verb_of_nearer_clause(uint32_t t) const {
  const uint32_t above = head(t);
  if (tree_.upos[t] != Upos::kVerb || deprel(t) != Deprel::kConj || above == kNone || above >= t ||
      has_own_subject(t)) {
    return;
  }
  for (uint32_t v = t; v-- > above + 1;) {
    if (tree_.lemma[v] == ";") return;
    if (tree_.upos[v] != Upos::kVerb || head(v) != above || deprel(v) != Deprel::kParataxis ||
        !has_own_subject(v)) {
      continue;
    }
    attach(t, v, Deprel::kConj);
    return;
  }
}

// 30.
void Straightener::reduced_relative(uint32_t noun) const {
  const uint32_t verb = head(noun), subject = noun + 1;
  if (tree_.upos[noun] != Upos::kNoun || deprel(noun) != Deprel::kNsubj || verb == kNone ||
      subject >= verb || tree_.upos[subject] != Upos::kPropn || head(subject) != verb ||
      deprel(subject) != Deprel::kNsubj || !has_article(noun) || head(verb) == kNone ||
      head(verb) >= noun) {
    return;
  }
  attach(noun, head(verb), Deprel::kParataxis);
  attach(verb, noun, Deprel::kAclRelcl);
}

}  // namespace dateline
