// The idea: each name takes the title words before it along ("Mali's interim president Assimi
// Sylla" is one phrase); each remaining noun of the lexicon is a description; each personal pronoun
// is a phrase. Adjacency decides about titles, not the tree: taggers disagree on where to hang a
// title, readers do not. Linear: each token is looked at a bounded number of times.
#include "actors/phrases.h"

#include <algorithm>
#include <array>

#include "actors/phrase_finder.h"
#include "actors/phrase_shape.h"
#include "actors/phrase_words.h"
#include "base/characters.h"

namespace dateline {

std::vector<Phrase> PhraseFinder::run() {
  for (uint32_t n = 0; n < c_.names.names.size(); ++n) from_name(n);
  for (uint32_t t = 0; t < s_.tokens(); ++t) {
    if (used_[t]) continue;
    if (s_.upos[t] == Upos::kPron || s_.upos[t] == Upos::kDet) {
      from_pronoun(t);
    } else if (is_age(t)) {
      from_age(t);
    } else if (is_count(t)) {
      from_count(t);
    } else if (is_others(t)) {
      from_others(t);
    } else if (c_.names.at[t] == kNone) {
      from_noun(t);
    } else if (is_unknown(t) && names_kind(t)) {
      from_kind(t);
    }
  }
  std::sort(out_.begin(), out_.end(), [](const Phrase& a, const Phrase& b) {
    return a.head != b.head ? a.head < b.head : a.range.first < b.range.first;
  });
  return std::move(out_);
}

const Phrase* PhraseFinder::phrase_of(uint32_t head) const {
  for (auto p = out_.rbegin(); p != out_.rend() && p - out_.rbegin() < 8; ++p) {
    if (p->head == head) return &*p;
  }
  return nullptr;
}

void PhraseFinder::from_noun(uint32_t t) {
  const Upos upos = s_.upos[t];
  if (upos != Upos::kNoun && upos != Upos::kPropn) return;
  const Deprel relation = s_.deprel[t];
  const uint32_t above = c_.tree.head(t);
  if (t > sentence_begin(t) && t + 1 < s_.token.size() && closes_bracket(t + 1) &&
      relation == Deprel::kAppos) {
    return;  // "(MP)": short for what stands before it
  }
  const uint32_t reach = above != kNone && above > t && closes_bracket(above - 1) ? 7 : 4;
  if (above != kNone && above > t && above - t <= reach && !comma_between(t, above) &&
      (relation == Deprel::kCompound || relation == Deprel::kAmod ||
       relation == Deprel::kNmodDesc)) {
    return;  // a modifier: its head is looked at
  }
  const auto match = c_.lexicon.ending_at(s_, t, sentence_begin(t));
  if (!match.word) {
    if (names_kind(t)) from_kind(t);
    return;
  }
  Phrase phrase;
  phrase.kind = MentionKind::kDescription;
  phrase.head = t;
  phrase.word = match.word;
  phrase.word_head = t;
  const TokenRange whole = c_.tree.phrase(t, kNotInPhrase);
  phrase.range = {std::min(match.first, t), t + 1};
  phrase.range.first = left_end(phrase.range.first, whole.first);
  if (whole.last > t && whole.last - t <= kMaxPhrase) phrase.range.last = whole.last;
  cut_right(phrase, t);
  cut_at_verb(phrase, t);
  trim(phrase);
  number(phrase);
  if (is_abstract(phrase, t)) return;
  phrase.role = {match.first, t + 1};
  while (phrase.role.first > phrase.range.first && c_.names.at[phrase.role.first - 1] == kNone &&
         (s_.upos[phrase.role.first - 1] == Upos::kAdj ||
          (s_.upos[phrase.role.first - 1] == Upos::kNoun &&
           s_.deprel[phrase.role.first - 1] == Deprel::kCompound))) {
    --phrase.role.first;
  }
  phrase.code = code_phrase(c_, phrase.range, t, match, {});
  if (phrase.code.country.empty()) serves_whom(t, phrase);
  if (match.word->kind == WordKind::kOrganization) {
    phrase.actor_kind = phrase.plural ? ActorKind::kGroup : ActorKind::kOrganization;
  } else {
    phrase.actor_kind =
        phrase.plural || is_many(lower_ascii(s_.lemma[t])) ? ActorKind::kGroup : ActorKind::kPerson;
    phrase.gender = gender_of_noun(lower_ascii(s_.lemma[t]));
    // "the male victim"
    for (uint32_t c : c_.tree.children(t)) {
      if (c < t && s_.lemma[c] == "male") phrase.gender = 'm';
      if (c < t && s_.lemma[c] == "female") phrase.gender = 'f';
    }
  }
  phrase.kind = match.word->title && !phrase.plural && phrase.definite ? MentionKind::kTitle
                                                                       : MentionKind::kDescription;
  out_.push_back(phrase);
}

// "Five people were shot, including one", the latter hung on the people: not the verb between.
void PhraseFinder::cut_at_verb(Phrase& phrase, uint32_t t) const {
  const uint32_t verb = c_.tree.head(t);
  if (verb == kNone || verb <= t || verb >= phrase.range.last) return;
  uint32_t last = verb;
  while (last > t + 1 && (s_.upos[last - 1] == Upos::kAux || s_.upos[last - 1] == Upos::kAdv ||
                          s_.upos[last - 1] == Upos::kPunct)) {
    --last;
  }
  phrase.range.last = last;
}

// "Peru's minister, Juan Soto, said": what stands before the comma is a phrase of its own.
bool PhraseFinder::comma_between(uint32_t t, uint32_t above) const {
  for (uint32_t u = t + 1; u < above; ++u) {
    if (s_.form[u] == ",") return true;
  }
  return false;
}

bool PhraseFinder::is_unknown(uint32_t t) const {
  const Name* name = c_.names.of(t);
  return name != nullptr && name->type == NameClass::kUnknown;
}

// "the Fund", after "the International Monetary Fund": a capital on a word that ends a name told
// before.
bool PhraseFinder::names_kind(uint32_t t) const {
  const std::string_view form = s_.form[t];
  if (form.empty() || form[0] < 'A' || form[0] > 'Z' || t == sentence_begin(t) ||
      lower_ascii(s_.form[t - 1]) != "the") {
    return false;
  }
  for (const Name& name : c_.names.names) {
    if (name.first >= t) return false;
    if (name.type == NameClass::kOrganization && name.last - name.first > 1 &&
        s_.form[name.last - 1] == form) {
      return true;
    }
  }
  return false;
}

void PhraseFinder::from_kind(uint32_t t) {
  Phrase phrase;
  phrase.kind = MentionKind::kDescription;
  phrase.head = phrase.word_head = t;
  phrase.range = {t - 1, t + 1};
  phrase.definite = true;
  phrase.actor_kind = ActorKind::kOrganization;
  out_.push_back(phrase);
}

// "adviser to Mali's president": of the country that the words behind "to" begin with.
void PhraseFinder::serves_whom(uint32_t t, Phrase& phrase) const {
  static constexpr std::array<std::string_view, 7> kServes = {
      "adviser", "advisor", "aide", "assistant", "counsellor", "deputy", "counsel"};
  const uint32_t end = sentence_end(t);
  if (t + 2 >= end || !in_list(lower_ascii(s_.lemma[t]), kServes) || s_.form[t + 1] != "to") return;
  const uint32_t first = t + 2 + (s_.upos[t + 2] == Upos::kDet);
  const Name* name = first < end ? c_.names.of(first) : nullptr;
  if (!name || !name->entry || name->type == NameClass::kPerson) return;
  phrase.code.country = name->entry->country;
  phrase.code.of_first = name->first;
  phrase.code.of_last = name->last;
  phrase.code.of_entry = name->entry;
}

// "demanded justice": the thing, not a judge.
bool PhraseFinder::is_abstract(const Phrase& phrase, uint32_t t) const {
  static constexpr std::array<std::string_view, 18> kFeasts = {
      "birthday",   "block", "house",   "pool",   "dinner",    "wedding",
      "graduation", "tea",   "holiday", "street", "christmas", "garden",
      "cocktail",   "beach", "search",  "lawn",   "costume",   "halloween"};
  if (s_.lemma[t] == "party" && t > sentence_begin(t) &&
      in_list(lower_ascii(s_.form[t - 1]), kFeasts)) {
    return true;  // "a birthday party"
  }
  static constexpr std::array<std::string_view, 9> kDirections = {
      "east", "west", "north", "south", "southeast", "southwest", "northeast", "northwest", "far"};
  if (s_.lemma[t] == "side" && t > sentence_begin(t) &&
      in_list(lower_ascii(s_.form[t - 1]), kDirections)) {
    return true;  // "the city's west side"
  }
  if (s_.form[t] == "side" && t + 3 < sentence_end(t) && s_.form[t + 1] == "of" &&
      s_.upos[t + 2] == Upos::kDet && s_.upos[t + 3] == Upos::kNoun &&
      !c_.lexicon.ending_at(s_, t + 3, t + 3).word) {
    return true;  // "the side of the tunnel"
  }
  if (s_.form[t] == "guard" && t > sentence_begin(t) &&
      (s_.form[t - 1] == "on" || s_.form[t - 1] == "off")) {
    return true;
  }
  // "a woman's head was grazed"
  static constexpr std::array<std::string_view, 9> kOwners = {
      "child", "victim", "teen", "teenager", "infant", "baby", "toddler", "person", "driver"};
  if (s_.form[t] == "head") {
    const uint32_t owner = c_.tree.child(t, Deprel::kNmodPoss);
    if (owner != kNone && s_.upos[owner] == Upos::kNoun &&
        (gender_of_noun(s_.lemma[owner]) != 0 || in_list(s_.lemma[owner], kOwners))) {
      return true;
    }
  }
  if (s_.form[t] == "head" && s_.deprel[t] == Deprel::kObl &&
      !c_.tree.has_child(t, {Deprel::kCompound, Deprel::kAmod, Deprel::kNmod})) {
    for (uint32_t c : c_.tree.children(t)) {
      const std::string_view word = s_.form[c];
      if (c < t && (word == "in" || word == "on" || word == "to" || word == "at")) return true;
    }  // "shot in the head"
  }
  return s_.form[t] == "justice" && phrase.range.last == t + 1 && !phrase.definite &&
         !phrase.indefinite && !phrase.quantified && s_.xpos[t] != Xpos::kNNS &&
         lower_ascii(s_.form[phrase.range.first]) != "chief";
}

void PhraseFinder::from_age(uint32_t t) {
  Phrase phrase;
  phrase.kind = MentionKind::kDescription;
  phrase.head = t;
  phrase.role = phrase.range = {age_begin(s_, t), t + 1};
  if (const uint32_t first = sentence_begin(t);
      phrase.range.first > first && (s_.upos[phrase.range.first - 1] == Upos::kDet)) {
    --phrase.range.first;
  }
  number(phrase);
  phrase.plural = s_.form[t] == "olds";
  phrase.code.sector = "CVL";
  phrase.actor_kind = phrase.plural ? ActorKind::kGroup : ActorKind::kPerson;
  out_.push_back(phrase);
}

void PhraseFinder::from_count(uint32_t t) {
  Phrase phrase;
  phrase.kind = MentionKind::kDescription;
  phrase.head = t;
  phrase.range = {t - 1, t + 1};
  phrase.role = {t, t + 1};
  phrase.plural = phrase.definite = phrase.quantified = true;
  phrase.actor_kind = ActorKind::kGroup;
  out_.push_back(phrase);
}

// "wounded two others": people who were not told of before.
void PhraseFinder::from_others(uint32_t t) {
  Phrase phrase;
  phrase.kind = MentionKind::kDescription;
  phrase.head = t;
  phrase.range = {t - 1, t + 1};
  phrase.role = {t, t + 1};
  phrase.plural = phrase.indefinite = phrase.quantified = true;
  phrase.actor_kind = ActorKind::kGroup;
  out_.push_back(phrase);
}

void PhraseFinder::from_pronoun(uint32_t t) {
  struct Entry {
    std::string_view form;
    char gender;
    bool plural;
  };
  static constexpr std::array<Entry, 18> kPronouns = {{{"he", 'm', false},
                                                       {"him", 'm', false},
                                                       {"his", 'm', false},
                                                       {"himself", 'm', false},
                                                       {"she", 'f', false},
                                                       {"her", 'f', false},
                                                       {"hers", 'f', false},
                                                       {"herself", 'f', false},
                                                       {"it", 'n', false},
                                                       {"its", 'n', false},
                                                       {"itself", 'n', false},
                                                       {"they", 0, true},
                                                       {"them", 0, true},
                                                       {"their", 0, true},
                                                       {"themselves", 0, true},
                                                       {"theirs", 0, true},
                                                       {"who", 0, false},
                                                       {"whom", 0, false}}};
  const std::string form = lower_ascii(s_.form[t]);
  for (const Entry& e : kPronouns) {
    if (e.form != form) continue;
    if (s_.deprel[t] == Deprel::kExpl) return;
    Phrase phrase;
    phrase.kind = MentionKind::kPronoun;
    phrase.head = t;
    phrase.range = {t, t + 1};
    phrase.gender = e.gender;
    phrase.plural = e.plural;
    phrase.actor_kind = e.gender == 'n' ? ActorKind::kOrganization
                        : e.plural      ? ActorKind::kGroup
                                        : ActorKind::kPerson;
    out_.push_back(phrase);
    return;
  }
}

std::vector<Phrase> find_phrases(const ActorContext& context) {
  return PhraseFinder(context).run();
}

}  // namespace dateline
