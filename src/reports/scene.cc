// Questions about clauses, each answered by a walk of bounded length along heads and children.
// Control is read off the relations: an xcomp takes the object above it, unless the verb above is
// one of promising; a participle takes the subject of its clause, a relative clause its noun.
// It does not repair trees: a wrong head gives no participant, or the wrong one. Who a word stands
// for is asked in scene_actors.cc.
#include "reports/scene.h"

#include <algorithm>

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene_parts.h"

namespace dateline {

namespace {

// Nouns that only measure what they stand before: "a series of attacks", "hundreds of people".
const WordSet kMeasures = {"series",  "wave",  "number",  "round", "spate",   "string",   "kind",
                           "type",    "lot",   "couple",  "dozen", "hundred", "thousand", "ten",
                           "million", "score", "handful", "group", "crowd",   "majority", "day",
                           "hour",    "set",   "part",    "half",  "third",   "quarter"};

}  // namespace

bool is_relative_pronoun(const Sentences& s, uint32_t t) {
  if (s.upos[t] != Upos::kPron && s.upos[t] != Upos::kDet && s.upos[t] != Upos::kSconj)
    return false;
  const std::string_view lemma = s.lemma[t];
  return lemma == "who" || lemma == "which" || lemma == "that" || lemma == "whom" ||
         lemma == "whose";
}

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
