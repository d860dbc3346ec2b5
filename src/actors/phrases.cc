// The idea: each name takes the title words before it along ("Mali's interim president Assimi
// Sylla" is one phrase); each remaining noun of the lexicon is a description; each personal pronoun
// is a phrase. Adjacency decides about titles, not the tree: taggers disagree on where to hang a
// title, readers do not. Linear: each token is looked at a bounded number of times.
#include "actors/phrases.h"

#include <algorithm>
#include <array>

#include "actors/phrase_shape.h"
#include "actors/phrase_words.h"
#include "base/characters.h"

namespace dateline {
namespace {

class Finder : private PhraseShape {
 public:
  explicit Finder(const ActorContext& c) : PhraseShape(c), used_(s_.tokens(), false) {}

  std::vector<Phrase> run() {
    for (uint32_t n = 0; n < c_.names.names.size(); ++n) from_name(n);
    for (uint32_t t = 0; t < s_.tokens(); ++t) {
      if (used_[t]) continue;
      if (s_.upos[t] == Upos::kPron || s_.upos[t] == Upos::kDet) {
        from_pronoun(t);
      } else if (is_age(t)) {
        from_age(t);
      } else if (is_count(t)) {
        from_count(t);
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

 private:
  void from_name(uint32_t n) {
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
  void named_behind(uint32_t last, Phrase& phrase) const {
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
  void from_pair(uint32_t n, const Name& name) {
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
  uint32_t take_titles(const Name& name, Phrase& phrase) {
    if (name.last - name.first > 1) phrase.gender = c_.given.gender(s_.form[name.first]);
    uint32_t first = name.first;
    const uint32_t begin =
        std::max(sentence_begin(first), first > kMaxBefore ? first - kMaxBefore : 0);
    uint32_t role_end = kNone;
    while (first > begin) {
      uint32_t t = first - 1;
      if (first == name.first && t >= begin + 3 && closes_bracket(t))
        t -= 3;  // "Minister (Home) X"
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
        if (other.word && other.word->kind == WordKind::kPerson &&
            s_.xpos[first - 2] != Xpos::kNNS && !touches_name(other.first, first - 2)) {
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

  bool heads_a_state(uint32_t office) const {
    static constexpr std::array<std::string_view, 3> kHeads = {"president", "chancellor",
                                                               "premier"};
    const std::string word = lower_ascii(s_.lemma[office]);
    return in_list(word, kHeads) ||
           (word == "minister" && office > 0 && lower_ascii(s_.form[office - 1]) == "prime");
  }

  // "President Obama", "Narendra Modi": whose words are known the world over, where the page gives
  // no country beside the name.
  std::string_view country_of_leader(const Name& name, const Phrase& phrase) const {
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
  uint32_t office_of_what(uint32_t first, uint32_t begin) const {
    constexpr uint32_t kLongest = 5;  // "Minister of Trade, ..." is longer, and has commas
    for (uint32_t t = first; t-- > begin + 1 && first - t <= kLongest;) {
      if (s_.form[t] == "of") return first - t > 1 ? t - 1 : kNone;
      const Name* name = c_.names.of(t);
      if (name != nullptr && name->entry != nullptr) return kNone;
      const char initial = s_.form[t][0];
      const bool capital = initial >= 'A' && initial <= 'Z';
      if (!capital && (t + 1 == first || (s_.form[t] != "and" && s_.form[t] != "the")))
        return kNone;
    }
    return kNone;
  }

  // "deputy defence minister", "Vice Premier"
  bool is_part_of_office(uint32_t t) const {
    return (s_.upos[t] == Upos::kNoun || s_.upos[t] == Upos::kPropn) &&
           s_.deprel[t] == Deprel::kCompound;
  }

  // Words that may stand between a country and a title: "Mali 's", "the", "its".
  bool belongs_before(uint32_t t) const {
    return s_.upos[t] == Upos::kAdj || s_.upos[t] == Upos::kDet || s_.upos[t] == Upos::kPart ||
           s_.xpos[t] == Xpos::kPOS || s_.xpos[t] == Xpos::kPRPS ||
           (s_.upos[t] == Upos::kNoun && s_.deprel[t] == Deprel::kCompound);
  }

  // "Wagner mercenary group": the noun that says what the name is belongs to the name.
  uint32_t take_kind_word(const Name& name, Phrase& phrase) {
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
  bool demonym(Phrase& phrase, const Name& name) {
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

  bool after_place_word(const Phrase& phrase) const {
    static constexpr std::array<std::string_view, 22> kPlaceWords = {
        "in",     "at",      "near",       "outside", "inside", "around", "into", "across",
        "within", "through", "throughout", "over",    "from",   "to",     "via",  "on",
        "toward", "towards", "off",        "beyond",  "of",     "leave"};
    for (uint32_t c : c_.tree.children(phrase.head)) {
      if (s_.deprel[c] == Deprel::kCase && in_list(lower_ascii(s_.form[c]), kPlaceWords))
        return true;
    }
    uint32_t before = phrase.range.first;
    if (before > sentence_begin(before) && in_list(lower_ascii(s_.form[before - 1]), kPlaceWords))
      return true;
    return false;
  }

  // A capital acts for its government as a subject, a possessor, or beside "with" and "between".
  void capital(Phrase& phrase, const Name& name) {
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

  const Phrase* phrase_of(uint32_t head) const {
    for (auto p = out_.rbegin(); p != out_.rend() && p - out_.rbegin() < 8; ++p) {
      if (p->head == head) return &*p;
    }
    return nullptr;
  }

  void from_noun(uint32_t t) {
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
      phrase.actor_kind = phrase.plural || is_many(lower_ascii(s_.lemma[t])) ? ActorKind::kGroup
                                                                             : ActorKind::kPerson;
      phrase.gender = gender_of_noun(lower_ascii(s_.lemma[t]));
      // "the male victim"
      for (uint32_t c : c_.tree.children(t)) {
        if (c < t && s_.lemma[c] == "male") phrase.gender = 'm';
        if (c < t && s_.lemma[c] == "female") phrase.gender = 'f';
      }
    }
    phrase.kind = match.word->title && !phrase.plural && phrase.definite
                      ? MentionKind::kTitle
                      : MentionKind::kDescription;
    out_.push_back(phrase);
  }

  // "Five people were shot, including one", the latter hung on the people: not the verb between.
  void cut_at_verb(Phrase& phrase, uint32_t t) const {
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
  bool comma_between(uint32_t t, uint32_t above) const {
    for (uint32_t u = t + 1; u < above; ++u) {
      if (s_.form[u] == ",") return true;
    }
    return false;
  }

  bool is_unknown(uint32_t t) const {
    const Name* name = c_.names.of(t);
    return name != nullptr && name->type == NameClass::kUnknown;
  }

  // "the Fund", after "the International Monetary Fund": a capital on a word that ends a name told
  // before.
  bool names_kind(uint32_t t) const {
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

  void from_kind(uint32_t t) {
    Phrase phrase;
    phrase.kind = MentionKind::kDescription;
    phrase.head = phrase.word_head = t;
    phrase.range = {t - 1, t + 1};
    phrase.definite = true;
    phrase.actor_kind = ActorKind::kOrganization;
    out_.push_back(phrase);
  }

  // "adviser to Mali's president": of the country that the words behind "to" begin with.
  void serves_whom(uint32_t t, Phrase& phrase) const {
    static constexpr std::array<std::string_view, 7> kServes = {
        "adviser", "advisor", "aide", "assistant", "counsellor", "deputy", "counsel"};
    const uint32_t end = sentence_end(t);
    if (t + 2 >= end || !in_list(lower_ascii(s_.lemma[t]), kServes) || s_.form[t + 1] != "to")
      return;
    const uint32_t first = t + 2 + (s_.upos[t + 2] == Upos::kDet);
    const Name* name = first < end ? c_.names.of(first) : nullptr;
    if (!name || !name->entry || name->type == NameClass::kPerson) return;
    phrase.code.country = name->entry->country;
    phrase.code.of_first = name->first;
    phrase.code.of_last = name->last;
    phrase.code.of_entry = name->entry;
  }

  // "demanded justice": the thing, not a judge.
  bool is_abstract(const Phrase& phrase, uint32_t t) const {
    static constexpr std::array<std::string_view, 18> kFeasts = {
        "birthday",   "block", "house",   "pool",   "dinner",    "wedding",
        "graduation", "tea",   "holiday", "street", "christmas", "garden",
        "cocktail",   "beach", "search",  "lawn",   "costume",   "halloween"};
    if (s_.lemma[t] == "party" && t > sentence_begin(t) &&
        in_list(lower_ascii(s_.form[t - 1]), kFeasts)) {
      return true;  // "a birthday party"
    }
    static constexpr std::array<std::string_view, 9> kDirections = {
        "east",      "west",      "north",     "south", "southeast",
        "southwest", "northeast", "northwest", "far"};
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

  void from_age(uint32_t t) {
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

  void from_count(uint32_t t) {
    Phrase phrase;
    phrase.kind = MentionKind::kDescription;
    phrase.head = t;
    phrase.range = {t - 1, t + 1};
    phrase.role = {t, t + 1};
    phrase.plural = phrase.definite = phrase.quantified = true;
    phrase.actor_kind = ActorKind::kGroup;
    out_.push_back(phrase);
  }

  void from_pronoun(uint32_t t) {
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

  std::vector<bool> used_;
  std::vector<Phrase> out_;
};

}  // namespace

std::vector<Phrase> find_phrases(const ActorContext& context) { return Finder(context).run(); }

}  // namespace dateline
