// By the tree as far as it can be right: a phrase does not go over a verb, a comma, or another
// person's name, whatever hangs on its head.
#include "actors/phrase_shape.h"

#include <algorithm>
#include <array>

#include "actors/phrase_words.h"
#include "base/characters.h"

namespace dateline {

uint32_t PhraseShape::sentence_begin(uint32_t t) const { return s_.first_token[s_.sentence_of(t)]; }

uint32_t PhraseShape::sentence_end(uint32_t t) const {
  return s_.first_token[s_.sentence_of(t) + 1];
}

uint32_t PhraseShape::top(uint32_t first, uint32_t last) const {
  uint32_t best = kNone;
  for (uint32_t t = first; t < last; ++t) {
    const uint32_t h = c_.tree.head(t);
    if (h != kNone && h >= first && h < last) continue;
    if (best == kNone || c_.tree.depth(t) < c_.tree.depth(best)) best = t;
  }
  return best == kNone ? first : best;
}

bool PhraseShape::touches_name(uint32_t first, uint32_t last) const {
  for (uint32_t t = first; t <= last; ++t) {
    if (c_.names.at[t] != kNone) return true;
  }
  return false;
}

void PhraseShape::extend_left(Phrase& phrase) {
  const TokenRange whole = c_.tree.phrase(phrase.head, kNotInPhrase);
  phrase.range.first = left_end(phrase.range.first, whole.first);
  trim(phrase);
  number(phrase);
}

uint32_t PhraseShape::left_end(uint32_t first, uint32_t lowest) const {
  if (lowest >= first || first - lowest > kMaxBefore || lowest < sentence_begin(first))
    return first;
  for (uint32_t t = first; t-- > lowest;) {
    if (closes_bracket(t) && t >= lowest + 3) {  // "Member of Parliament (MP) Ana Bo"
      t -= 2;
      continue;
    }
    const Xpos x = s_.xpos[t];
    if (x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP || x == Xpos::kMD ||
        s_.upos[t] == Upos::kAux ||
        (x == Xpos::kVBG && s_.upos[t] == Upos::kVerb && s_.deprel[t] != Deprel::kAmod)) {
      return t + 1;
    }
    // Another person's name, or what a conjunction joins to a name, is no modifier.
    const Name* name = c_.names.of(t);
    const bool part = s_.deprel[t] == Deprel::kCompound && c_.tree.head(t) == t + 1 && name &&
                      name->last == t + 1;
    if (name && name->type == NameClass::kPerson && s_.deprel[t] != Deprel::kNmodPoss &&
        s_.xpos[t + 1] != Xpos::kPOS && !part) {
      return t + 1;
    }
    if (s_.upos[t] == Upos::kCconj && t > 0 && c_.names.at[t - 1] != kNone &&
        s_.upos[t - 1] != Upos::kAdj) {
      return t + 1;
    }
    const bool mark = s_.upos[t] == Upos::kPunct && s_.form[t] != "-" && s_.form[t] != "\"" &&
                      s_.form[t] != "\xE2\x80\x9C" && s_.form[t] != "\xE2\x80\x9D" &&
                      s_.form[t] != "'";
    if (mark && !(s_.form[t] == "," && t > 0 && s_.upos[t - 1] == Upos::kAdj)) return t + 1;
  }
  return lowest;
}

bool PhraseShape::closes_bracket(uint32_t t) const {
  return t >= sentence_begin(t) + 2 && s_.form[t] == ")" && s_.form[t - 2] == "(";
}

void PhraseShape::trim(Phrase& phrase) {
  while (phrase.range.first < phrase.head &&
         (s_.upos[phrase.range.first] == Upos::kPunct ||
          s_.upos[phrase.range.first] == Upos::kAdp ||
          s_.upos[phrase.range.first] == Upos::kCconj || is_question_word(phrase.range.first) ||
          is_hedge(phrase.range.first) || s_.upos[phrase.range.first] == Upos::kSconj)) {
    ++phrase.range.first;
  }
}

bool PhraseShape::is_hedge(uint32_t t) const {
  const std::string word = lower_ascii(s_.form[t]);
  return t > sentence_begin(t) && ((word == "least" && lower_ascii(s_.form[t - 1]) == "at") ||
                                   (word == "most" && lower_ascii(s_.form[t - 1]) == "at"));
}

bool PhraseShape::is_question_word(uint32_t t) const {
  const Xpos x = s_.xpos[t];
  if (x == Xpos::kVBD || x == Xpos::kVBZ || x == Xpos::kVBP || x == Xpos::kMD) return true;
  return s_.xpos[t] == Xpos::kWP || s_.xpos[t] == Xpos::kWDT || s_.xpos[t] == Xpos::kWRB ||
         (s_.upos[t] == Upos::kPron && s_.xpos[t] != Xpos::kPRPS);
}

void PhraseShape::number(Phrase& phrase) {
  phrase.plural = s_.xpos[phrase.head] == Xpos::kNNS || s_.xpos[phrase.head] == Xpos::kNNPS;
  for (uint32_t t = phrase.range.first; t < phrase.head; ++t) {
    const std::string word = lower_ascii(s_.form[t]);
    if (word == "the" || word == "this" || word == "these" || word == "that" || word == "those" ||
        s_.deprel[t] == Deprel::kNmodPoss) {
      phrase.definite = true;
    } else if (word == "a" || word == "an" || word == "some" || word == "any" ||
               word == "another" || word == "several" || word == "many" || word == "no") {
      phrase.indefinite = true;
    } else if (s_.upos[t] == Upos::kNum || word == "both" || word == "all") {
      phrase.quantified = true;
    }
  }
}

// "last" of "last Friday", "Friday" of "Friday night": when, and no noun of the words before.
bool PhraseShape::is_of_day(uint32_t t) const {
  static constexpr std::array<std::string_view, 13> kWords = {
      "last",    "this",      "next",     "early",  "late",     "yesterday", "monday",
      "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  return in_list(lower_ascii(s_.form[t]), kWords);
}

bool PhraseShape::is_age(uint32_t t) const {
  static constexpr DeprelSet kStands = {
      Deprel::kNsubj,    Deprel::kNsubjPass, Deprel::kObj,  Deprel::kIobj,     Deprel::kObl,
      Deprel::kOblAgent, Deprel::kConj,      Deprel::kNmod, Deprel::kNmodPoss, Deprel::kAppos};
  const uint32_t begin = age_begin(s_, t);
  return begin != kNone && begin >= sentence_begin(t) && kStands.contains(s_.deprel[t]) &&
         (t + 1 == sentence_end(t) || !is_relational(s_.upos[t + 1]) || is_of_day(t + 1));
}

bool PhraseShape::is_count(uint32_t t) const {
  static constexpr DeprelSet kStands = {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kObj,
                                        Deprel::kIobj,  Deprel::kOblAgent,  Deprel::kNmodPoss};
  if (s_.upos[t] != Upos::kNum || t == sentence_begin(t) || !kStands.contains(s_.deprel[t]))
    return false;
  const std::string word = lower_ascii(s_.form[t]), before = lower_ascii(s_.form[t - 1]);
  if (word == "one" || word == "two" || word == "1" || word == "2" || word.find('.') != word.npos)
    return false;
  if (before != "the" && before != "these" && before != "those") return false;
  return t + 1 == sentence_end(t) || (!is_relational(s_.upos[t + 1]) && s_.form[t + 1] != "-" &&
                                      s_.form[t + 1] != "%" && s_.form[t + 1] != "of");
}

bool PhraseShape::is_others(uint32_t t) const {
  static constexpr DeprelSet kStands = {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kObj,
                                        Deprel::kOblAgent, Deprel::kConj};
  // "Two others, A and B," are known by name.
  return s_.form[t] == "others" && t > sentence_begin(t) && s_.upos[t - 1] == Upos::kNum &&
         kStands.contains(s_.deprel[t]) && !c_.tree.has_child(t, Deprel::kAppos) &&
         (t + 1 == sentence_end(t) || s_.form[t + 1] != "of");
}

void PhraseShape::cut_right(Phrase& phrase, uint32_t t) {
  cut_at_end(phrase, t);
  // "critics from | across the country"
  while (phrase.range.last > t + 1 && s_.upos[phrase.range.last - 1] == Upos::kAdp)
    --phrase.range.last;
}

void PhraseShape::cut_at_end(Phrase& phrase, uint32_t t) const {
  for (uint32_t i = t + 1; i < phrase.range.last; ++i) {
    const bool lists = s_.form[i] == "such" || s_.form[i] == "including" || s_.form[i] == "like";
    const bool clause = s_.xpos[i] == Xpos::kWP || s_.xpos[i] == Xpos::kWDT;
    // "14 people and wounding more than 40": another act
    const bool act = s_.upos[i] == Upos::kCconj && i + 1 < phrase.range.last &&
                     (s_.xpos[i + 1] == Xpos::kVBG || s_.xpos[i + 1] == Xpos::kVBD);
    if ((s_.upos[i] == Upos::kPunct && s_.form[i] != "-") || lists || clause || act) {
      phrase.range.last = i;
      return;
    }
    if (s_.upos[i] == Upos::kAdp && c_.tree.head(i) != kNone &&
        s_.deprel[c_.tree.head(i)] == Deprel::kNmod && c_.tree.head(c_.tree.head(i)) == t) {
      const std::string word = lower_ascii(s_.form[i]);
      const uint32_t object = c_.tree.head(i);
      const bool place =
          is_place_word(word) &&
          (names_inside(i + 1, object) || c_.lexicon.ending_at(s_, object, i + 1).word != nullptr);
      if (word != "of" && !place) {
        phrase.range.last = i;
        return;
      }
    }
  }
}

bool PhraseShape::names_inside(uint32_t first, uint32_t object) const {
  static constexpr uint32_t kReach = 4;
  const uint32_t end = std::min(sentence_end(object), object + 1 + kReach);
  for (uint32_t t = first; t <= object; ++t) {
    if (c_.names.at[t] != kNone) return true;
  }
  for (uint32_t t = object + 1; t < end; ++t) {
    if (c_.names.at[t] != kNone) return true;
    if (s_.form[t] != "of" && s_.upos[t] != Upos::kDet && s_.upos[t] != Upos::kAdj) return false;
  }
  return false;
}

}  // namespace dateline
