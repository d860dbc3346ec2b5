// A name and the title, kind and land that stand beside it: one phrase. Countries, peoples and
// capitals are the actor, a part of another phrase, or only where something was.
#include <algorithm>
#include <array>

#include "actors/name_words.h"
#include "actors/phrase_finder.h"
#include "actors/phrase_shape.h"
#include "actors/phrase_words.h"
#include "actors/phrases.h"
#include "base/characters.h"

namespace dateline {

void PhraseFinder::from_name(uint32_t n) {
  const Name& name = c_.names.names[n];
  Phrase phrase;
  phrase.kind = MentionKind::kName;
  phrase.name = n;
  if (name.type == NameClass::kUnknown || name.type == NameClass::kWorld) return;
  if (name.type == NameClass::kPair) {
    from_pair(n, name);
    return;
  }
  uint32_t first = name.first;
  uint32_t last = name.last;
  if (name.type == NameClass::kPerson) {
    first = take_titles(name, phrase);
  } else if (name.type == NameClass::kOrganization) {
    last = take_kind_word(name, phrase);
  }
  phrase.head = top(first, last);
  phrase.range = {first, last};
  extend_left(phrase);
  switch (name.type) {
    case NameClass::kPerson:
      phrase.actor_kind = ActorKind::kPerson;
      break;
    case NameClass::kCountry:
      phrase.actor_kind = ActorKind::kCountry;
      break;
    case NameClass::kDemonym:
      if (!demonym(phrase, name)) return;
      break;
    case NameClass::kPlace:
      phrase.actor_kind = ActorKind::kPlace;
      capital(phrase, name);
      break;
    case NameClass::kSeat:
      phrase.actor_kind = ActorKind::kOrganization;
      phrase.acts_as_place = after_place_word(phrase);
      if (phrase.acts_as_place) phrase.actor_kind = ActorKind::kPlace;
      break;
    default:
      phrase.actor_kind = name.people ? ActorKind::kGroup : ActorKind::kOrganization;
  }
  if (name.type != NameClass::kPerson) phrase.code = code_name(c_, name);
  if (!phrase.people_sector.empty()) phrase.code.sector = phrase.people_sector;
  if (name.type == NameClass::kPerson || (name.type == NameClass::kOrganization && !name.entry)) {
    named_behind(last, phrase);
  }
  if (name.type == NameClass::kOrganization && phrase.code.country.empty()) {
    const PhraseCode around = code_phrase(c_, phrase.range, phrase.head, {}, {first, last});
    phrase.code.country = around.country;
    phrase.code.of_first = around.of_first;
    phrase.code.of_last = around.of_last;
    phrase.code.of_entry = around.of_entry;
    if (phrase.code.sector.empty() && phrase.word) phrase.code.sector = phrase.word->sector;
  }
  for (uint32_t t = first; t < last; ++t) used_[t] = true;
  out_.push_back(phrase);
}

// "President X of Mali", "the Supreme Court in India": the country right behind a name; "X of the
// Red Cross": the body.
void PhraseFinder::named_behind(uint32_t last, Phrase& phrase) const {
  if (!phrase.code.country.empty() || last + 1 >= sentence_end(phrase.head)) return;
  const std::string word = lower_ascii(s_.form[last]);
  if (word != "of" && !(word == "in" && phrase.actor_kind != ActorKind::kPerson)) return;
  const uint32_t t = last + 1 + (s_.upos[last + 1] == Upos::kDet);
  const Name* name = t < sentence_end(phrase.head) ? c_.names.of(t) : nullptr;
  if (!name || !name->entry) return;
  const bool body = name->type == NameClass::kOrganization && word == "of" && !phrase.word &&
                    phrase.actor_kind == ActorKind::kPerson;
  const bool land = name->type == NameClass::kCountry || name->type == NameClass::kPlace;
  if (!body && (!land || name->entry->country.empty())) return;
  if (body) phrase.code.sector = code_name(c_, *name).sector;
  phrase.code.country = name->entry->country;
  phrase.code.of_first = name->first;
  phrase.code.of_last = name->last;
  phrase.code.of_entry = name->entry;
}

// "Russian-Malian talks": a mention of each country, in one token.
void PhraseFinder::from_pair(uint32_t n, const Name& name) {
  const Span token = s_.token[name.first];
  for (const bool second : {false, true}) {
    const GazetteerEntry* entry = second ? name.second : name.entry;
    if (!entry) continue;
    Phrase phrase;
    phrase.kind = MentionKind::kName;
    phrase.name = n;
    phrase.head = name.first;
    phrase.range = {name.first, name.last};
    phrase.part = second ? Span{token.begin + name.split + 1, token.end}
                         : Span{token.begin, token.begin + name.split};
    phrase.part_entry = entry;
    phrase.actor_kind = entry->kind == GazetteerKind::kOrganization ? ActorKind::kOrganization
                                                                    : ActorKind::kCountry;
    phrase.code.country = entry->country;
    out_.push_back(phrase);
  }
  used_[name.first] = true;
}

// Titles directly before a person's name; returns where they begin.
uint32_t PhraseFinder::take_titles(const Name& name, Phrase& phrase) {
  if (name.last - name.first > 1) phrase.gender = c_.given.gender(s_.form[name.first]);
  uint32_t first = name.first;
  const uint32_t begin =
      std::max(sentence_begin(first), first > kMaxBefore ? first - kMaxBefore : 0);
  uint32_t role_end = kNone;
  while (first > begin) {
    uint32_t t = first - 1;
    if (first == name.first && t >= begin + 3 && closes_bracket(t)) t -= 3;  // "Minister (Home) X"
    char gender = 0;
    if (is_courtesy(s_.form[t], &gender)) {
      if (gender) phrase.gender = gender;
      first = t;
      continue;
    }
    if (const uint32_t office = office_of_what(first, begin); office != kNone && !phrase.word) {
      const auto match = c_.lexicon.ending_at(s_, office, begin, true);
      if (match.word && match.word->title && match.word->kind == WordKind::kPerson &&
          s_.xpos[office] != Xpos::kNNS && !touches_name(match.first, office)) {
        phrase.word = match.word;
        phrase.word_head = office;
        phrase.role = {match.first, name.first};
        role_end = first;
        first = match.first;
        break;
      }
    }
    // "Secretary of State X": capitals alone do not make a name of it
    const bool named = c_.names.at[t] != kNone && !is_unknown(t);
    if (named || !is_relational(s_.upos[t])) break;
    auto match = c_.lexicon.ending_at(s_, t, begin, true);
    if (c_.names.at[t] != kNone && match.first == t) break;
    // "U.S. Treasury Secretary X": the body's name before the office, which ends the title.
    const bool listed = match.word && match.first < t && is_unknown(t);
    if (match.word && match.first < t && !listed && touches_name(match.first, t))
      match = c_.lexicon.ending_at(s_, t, t);
    if (!match.word || match.word->kind != WordKind::kPerson || s_.xpos[t] == Xpos::kNNS) break;
    while (match.first < t && s_.upos[match.first] == Upos::kPunct) ++match.first;
    if (!listed && touches_name(match.first, t)) break;
    // "Prime Minister Sheikh X", "President General X": the office, not the rank
    if (!phrase.word ||
        (phrase.word->title && (phrase.word->sector == "MIL" || phrase.word->sector == "REL"))) {
      phrase.word = match.word;
      phrase.word_head = t;
    }
    phrase.role = {match.first, name.first};
    if (const char g = gender_of_noun(lower_ascii(s_.lemma[t]))) phrase.gender = g;
    first = match.first;
    // "founder and financier X": the title before the conjunction is his too.
    if (first > begin + 1 && s_.upos[first - 1] == Upos::kCconj &&
        c_.names.at[first - 2] == kNone) {
      const auto other = c_.lexicon.ending_at(s_, first - 2, begin);
      if (other.word && other.word->kind == WordKind::kPerson && s_.xpos[first - 2] != Xpos::kNNS &&
          !touches_name(other.first, first - 2)) {
        phrase.second_role = {other.first, first - 1};
        first = other.first;
        phrase.role.first = match.first;
        break;
      }
    }
  }
  if (phrase.word) {
    // Adjectives that belong to the role: "interim", "deputy", "former".
    const uint32_t office = phrase.role.first;  // without what stands before it
    uint32_t role = phrase.second_role.empty() ? office : first;
    while (role > begin && c_.names.at[role - 1] == kNone && !used_[role - 1] &&
           (s_.upos[role - 1] == Upos::kAdj || is_part_of_office(role - 1)) &&
           s_.deprel[role - 1] != Deprel::kNmodPoss) {
      --role;
    }
    if (phrase.second_role.empty())
      phrase.role = {role, role_end != kNone ? role_end : phrase.word_head + 1};
    else
      phrase.second_role.first = role;
    if (!phrase.second_role.empty()) phrase.role = {phrase.role.first, phrase.word_head + 1};
    first = std::min(first, role);
    TokenRange range = {first, name.last};
    uint32_t lead = first;
    while (lead > begin && (belongs_before(lead - 1) || c_.names.at[lead - 1] != kNone)) --lead;
    range.first = lead;
    phrase.code =
        code_phrase(c_, range, phrase.word_head, {phrase.word, office}, {name.first, name.last});
  }
  if (phrase.code.country.empty()) phrase.code.country = country_of_leader(name, phrase);
  return first;
}

bool PhraseFinder::heads_a_state(uint32_t office) const {
  static constexpr std::array<std::string_view, 3> kHeads = {"president", "chancellor", "premier"};
  const std::string word = lower_ascii(s_.lemma[office]);
  return in_list(word, kHeads) ||
         (word == "minister" && office > 0 && lower_ascii(s_.form[office - 1]) == "prime");
}

// "President Obama", "Narendra Modi": whose words are known the world over, where the page gives
// no country beside the name.
std::string_view PhraseFinder::country_of_leader(const Name& name, const Phrase& phrase) const {
  static constexpr std::array<std::string_view, 7> kPublic = {"GOV", "LEG", "OPP", "PTY",
                                                              "ELI", "MIL", "JUD"};
  if (name.last < s_.tokens() && s_.form[name.last] == "of") return {};
  const bool office = phrase.word != nullptr && in_list(phrase.word->sector, kPublic);
  if (name.last - name.first == 1)
    return office && heads_a_state(phrase.word_head)
               ? c_.leaders.country_of_surname(s_.form[name.first])
               : std::string_view();
  std::string full;
  for (uint32_t t = name.first; t < name.last; ++t) {
    if (t > name.first && s_.token[t - 1].end < s_.token[t].begin) full += ' ';
    full += s_.form[t];
  }
  return c_.leaders.country(full, office);
}

// "Minister of Finance X", "Inspector General of Police X": the office's word before "of", where
// capitals that no list knows stand between it and `first`; kNone.
uint32_t PhraseFinder::office_of_what(uint32_t first, uint32_t begin) const {
  constexpr uint32_t kLongest = 5;  // "Minister of Trade, ..." is longer, and has commas
  for (uint32_t t = first; t-- > begin + 1 && first - t <= kLongest;) {
    if (s_.form[t] == "of") return first - t > 1 ? t - 1 : kNone;
    const Name* name = c_.names.of(t);
    if (name != nullptr && name->entry != nullptr) return kNone;
    const char initial = s_.form[t][0];
    const bool capital = initial >= 'A' && initial <= 'Z';
    if (!capital && (t + 1 == first || (s_.form[t] != "and" && s_.form[t] != "the"))) return kNone;
  }
  return kNone;
}

// "deputy defence minister", "Vice Premier"
bool PhraseFinder::is_part_of_office(uint32_t t) const {
  return (s_.upos[t] == Upos::kNoun || s_.upos[t] == Upos::kPropn) &&
         s_.deprel[t] == Deprel::kCompound;
}

// Words that may stand between a country and a title: "Mali 's", "the", "its".
bool PhraseFinder::belongs_before(uint32_t t) const {
  return s_.upos[t] == Upos::kAdj || s_.upos[t] == Upos::kDet || s_.upos[t] == Upos::kPart ||
         s_.xpos[t] == Xpos::kPOS || s_.xpos[t] == Xpos::kPRPS ||
         (s_.upos[t] == Upos::kNoun && s_.deprel[t] == Deprel::kCompound);
}

// "Wagner mercenary group": the noun that says what the name is belongs to the name.
uint32_t PhraseFinder::take_kind_word(const Name& name, Phrase& phrase) {
  static constexpr std::array<std::string_view, 30> kKinds = {
      "group",        "movement",    "company",   "party",    "network",     "agency",
      "newspaper",    "firm",        "militia",   "bloc",     "alliance",    "organization",
      "organisation", "airline",     "bank",      "magazine", "channel",     "cartel",
      "gang",         "insurgency",  "coalition", "website",  "corporation", "foundation",
      "daily",        "broadcaster", "giant",     "charity",  "regime",      "faction"};
  uint32_t t = name.last;
  const uint32_t end = std::min(sentence_end(name.first), name.last + 4);
  while (t < end && c_.names.at[t] == kNone &&
         (s_.upos[t] == Upos::kNoun || s_.upos[t] == Upos::kAdj) &&
         !in_list(lower_ascii(s_.lemma[t]), kKinds) && lower_ascii(s_.lemma[t]) != "force") {
    ++t;
  }
  const bool armed = name.entry && (name.entry->sector == "PRM" || name.entry->sector == "REB");
  if (t >= end || c_.names.at[t] != kNone || s_.upos[t] != Upos::kNoun ||
      s_.xpos[t] == Xpos::kNNS ||
      (!in_list(lower_ascii(s_.lemma[t]), kKinds) &&
       !(armed && lower_ascii(s_.lemma[t]) == "force"))) {
    return name.last;
  }
  const uint32_t above = c_.tree.head(top(name.first, name.last));
  if (above != t) return name.last;
  const auto match = c_.lexicon.ending_at(s_, t, name.last);
  if (match.word) {
    phrase.word = match.word;
    phrase.word_head = t;
    phrase.role = {match.first, t + 1};
  }
  return t + 1;
}

// "Russian strikes": the country acts. "Russian president": the phrase of the head does.
bool PhraseFinder::demonym(Phrase& phrase, const Name& name) {
  phrase.actor_kind = ActorKind::kCountry;
  uint32_t t = phrase.head;
  // "Russian and Malian officials": the second one modifies what the first one does.
  if (s_.deprel[t] == Deprel::kConj && c_.tree.head(t) != kNone && c_.tree.head(t) < t) {
    const Name* first = c_.names.of(c_.tree.head(t));
    if (first && (first->type == NameClass::kDemonym || first->type == NameClass::kWorld)) {
      t = c_.tree.head(t);
    }
  }
  const bool modifier = s_.deprel[t] == Deprel::kAmod || s_.deprel[t] == Deprel::kCompound ||
                        s_.deprel[t] == Deprel::kNmodDesc || s_.deprel[t] == Deprel::kFlat ||
                        s_.deprel[t] == Deprel::kDep;
  if (modifier && c_.tree.head(t) != kNone) {
    const uint32_t head = c_.tree.head(t);
    if (c_.names.at[head] != kNone) return false;
    if (c_.lexicon.ending_at(s_, head, head).word) return false;
    phrase.demonym = true;
    phrase.range = {name.first, name.last};
    return true;
  }
  // "Malians", "the French": the people.
  phrase.actor_kind = ActorKind::kGroup;
  phrase.plural = name.entry->plural || phrase.definite;
  phrase.kind = MentionKind::kDescription;
  if (!phrase.plural) {
    phrase.actor_kind = ActorKind::kPerson;  // "a Russian"
    if (s_.upos[t] != Upos::kNoun && s_.upos[t] != Upos::kPropn) return false;
  }
  phrase.role = {name.first, name.last};
  phrase.word_head = name.last - 1;
  for (uint32_t m : c_.tree.children(t)) {  // "displaced Afghans"
    if (m >= name.first || !phrase.people_sector.empty()) continue;
    if (const SectorWord* word = c_.lexicon.modifier(s_, m)) phrase.people_sector = word->sector;
  }
  return true;
}

bool PhraseFinder::after_place_word(const Phrase& phrase) const {
  static constexpr std::array<std::string_view, 22> kPlaceWords = {
      "in",     "at",      "near",       "outside", "inside", "around", "into", "across",
      "within", "through", "throughout", "over",    "from",   "to",     "via",  "on",
      "toward", "towards", "off",        "beyond",  "of",     "leave"};
  for (uint32_t c : c_.tree.children(phrase.head)) {
    if (s_.deprel[c] == Deprel::kCase && in_list(lower_ascii(s_.form[c]), kPlaceWords)) return true;
  }
  uint32_t before = phrase.range.first;
  if (before > sentence_begin(before) && in_list(lower_ascii(s_.form[before - 1]), kPlaceWords))
    return true;
  return false;
}

// A capital acts for its government as a subject, a possessor, or beside "with" and "between".
void PhraseFinder::capital(Phrase& phrase, const Name& name) {
  if (!name.entry || name.entry->kind != GazetteerKind::kCapital) return;
  const Deprel relation = s_.deprel[phrase.head];
  const uint32_t above = c_.tree.head(phrase.head);
  bool acts = false;
  if (relation == Deprel::kNsubj || relation == Deprel::kNsubjPass) {
    // "Moscow is the capital", "Moscow has parks": a copula speaks of the town.
    acts = above != kNone && s_.upos[above] == Upos::kVerb;
  } else if (relation == Deprel::kObj || relation == Deprel::kIobj ||
             relation == Deprel::kOblAgent) {
    acts = above != kNone && s_.upos[above] == Upos::kVerb &&
           is_act_on_state(lower_ascii(s_.lemma[above]));
    if (relation == Deprel::kOblAgent) acts = true;
  } else if (relation == Deprel::kNmodPoss) {
    acts = above != kNone && is_act_noun(lower_ascii(s_.lemma[above]));
  } else if (relation == Deprel::kObl || relation == Deprel::kNmod) {
    for (uint32_t c : c_.tree.children(phrase.head)) {
      const std::string word = lower_ascii(s_.form[c]);
      if (s_.deprel[c] == Deprel::kCase &&
          (word == "with" || word == "by" || word == "against" || word == "between"))
        acts = true;
    }
  } else if (relation == Deprel::kConj && above != kNone && c_.names.at[above] != kNone) {
    // "between Lisbon and the White House": as the first of them.
    const Phrase* first = phrase_of(above);
    acts = first && first->actor_kind == ActorKind::kOrganization;
  }
  if (acts) phrase.actor_kind = ActorKind::kOrganization;
}

}  // namespace dateline
