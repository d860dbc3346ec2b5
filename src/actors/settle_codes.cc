// What the joined phrases say of an actor's country and sector: its own words first, then whom it
// belongs to ("his spokesman"), then the country that the text speaks of. A place of the gazetteer
// gives way to what the text says of where it is.
#include <algorithm>
#include <array>

#include "actors/code_settler.h"
#include "base/characters.h"

namespace dateline {

void CodeSettler::run() {
  officers_of_police();
  inherit();
  serve_bodies();
  belong();
  lend_home();
  finish();
}

// "officers", "Captain X" where the text speaks of police and of no army.
void CodeSettler::officers_of_police() {
  static constexpr std::array<std::string_view, 7> kPolice = {
      "police", "sheriff", "cop", "detective", "policeman", "deputy", "constable"};
  static constexpr std::array<std::string_view, 13> kArmy = {
      "army",  "soldier",   "troop", "military", "navy",  "general",  "junta",
      "rebel", "battalion", "coup",  "militant", "corps", "commander"};
  static constexpr std::array<std::string_view, 13> kRanks = {
      "officer", "captain", "sergeant", "lieutenant", "corporal", "capt.", "sgt.",
      "lt.",     "lt",      "sgt",      "capt",       "cpl.",     "major"};
  // "the attorney general", "the general hospital"
  static constexpr std::array<std::string_view, 6> kOffices = {
      "attorney", "secretary", "inspector", "solicitor", "surgeon", "director"};
  static constexpr std::array<std::string_view, 5> kHouses = {"hospital", "assembly", "manager",
                                                              "counsel", "public"};
  constexpr size_t kFewer = 4;  // of so many words of police one of an army may be by the way
  size_t police = 0, army = 0;
  for (uint32_t t = 0; t < s_.tokens(); ++t) {
    const std::string word = lower_ascii(s_.lemma[t]);
    police += in_list(word, kPolice);
    const bool civil =
        word == "general" &&
        ((t > 0 && in_list(lower_ascii(s_.lemma[t - 1]), kOffices)) ||
         (t + 1 < s_.tokens() && in_list(lower_ascii(s_.lemma[t + 1]), kHouses)));
    army += in_list(word, kArmy) && !civil;
  }
  if (police == 0 || army * kFewer > police) return;
  for (ActorDraft& draft : drafts_) {
    for (Role& role : draft.roles) {
      if (role.sector == "MIL" && !role.words.empty() &&
          in_list(lower_ascii(s_.lemma[role.words.last - 1]), kRanks)) {
        role.sector = "COP";
      }
    }
  }
  for (Phrase& phrase : phrases_) {
    if (phrase.code.sector == "MIL" && phrase.word_head != kNone &&
        in_list(lower_ascii(s_.lemma[phrase.word_head]), kRanks)) {
      phrase.code.sector = "COP";
    }
  }
}

// "his spokesman", "Zawada's aide": the country of the owner.
void CodeSettler::inherit() {
  for (uint32_t p = 0; p < phrases_.size(); ++p) {
    Phrase& phrase = phrases_[p];
    if (const std::string_view country = shared_country(phrase); !country.empty()) {
      phrase.code.country = country;
      for (Role& role : drafts_[phrase.actor].roles) {
        if (role.words == phrase.role && role.country.empty()) role.country = country;
      }
      continue;
    }
    if (phrase.actor == kNone || !phrase.code.country.empty() || phrase.code.owner == kNone)
      continue;
    const uint32_t q = owner_phrase(phrase.code.owner);
    if (q == kNone || phrases_[q].actor == kNone || phrases_[q].actor == phrase.actor) continue;
    const std::string_view country = country_of(drafts_[phrases_[q].actor]);
    if (country.empty()) continue;
    for (Role& role : drafts_[phrase.actor].roles) {
      if (role.words == phrase.role && role.country.empty()) role.country = country;
    }
    phrase.code.country = country;
  }
  for (const Phrase& phrase : phrases_) hold_same_office(phrase);
}

// "Danish media and parliament": a bare body joined to one that a country's word stands before.
std::string_view CodeSettler::shared_country(const Phrase& phrase) const {
  if (phrase.actor == kNone || !phrase.code.country.empty() || phrase.name != kNone ||
      phrase.actor_kind != ActorKind::kOrganization || phrase.definite || phrase.indefinite ||
      phrase.range.first < phrase.role.first || s_.deprel[phrase.head] != Deprel::kConj) {
    return {};
  }
  const uint32_t first = c_.tree.head(phrase.head);
  if (first == kNone || first > phrase.head || at_head_[first] == kNone) return {};
  const Phrase& other = phrases_[at_head_[first]];
  const bool before = other.code.of_first != kNone && other.code.of_last <= other.head;
  return before ? other.code.country : std::string_view();
}

// "his Malian counterpart": whoever it is, the office is the other's.
void CodeSettler::hold_same_office(const Phrase& phrase) {
  if (phrase.actor == kNone || phrase.code.owner == kNone || phrase.word_head == kNone ||
      lemma(phrase.word_head) != "counterpart") {
    return;
  }
  const uint32_t q = owner_phrase(phrase.code.owner);
  if (q == kNone || phrases_[q].actor == kNone || phrases_[q].actor == phrase.actor) return;
  const std::string_view sector = sector_of(drafts_[phrases_[q].actor]);
  for (Role& role : drafts_[phrase.actor].roles) {
    if (!(role.words == phrase.role) || !role.sector.empty()) continue;
    role.sector = sector;
    role.words = {};  // "counterpart" names no office
  }
}

// "NLC president X": an office in a body that the text knows by a longer name is of its country.
void CodeSettler::serve_bodies() {
  boost::unordered_flat_map<std::string, std::string_view> countries;
  for (const ActorDraft& draft : drafts_) {
    if (draft.kind != ActorKind::kOrganization || !draft.named) continue;
    const std::string_view country = country_of(draft);
    if (country.empty()) continue;
    for (uint32_t p : draft.phrases) {
      if (phrases_[p].name != kNone) countries.emplace(name_text(phrases_[p]), country);
    }
  }
  for (ActorDraft& draft : drafts_) {
    if (draft.kind != ActorKind::kPerson) continue;
    for (Role& role : draft.roles) {
      if (role.of.empty() || !role.country.empty()) continue;
      if (const auto at = countries.find(std::string(role.of)); at != countries.end())
        role.country = at->second;
    }
  }
}

// "Ecuador's Gabriela Sotomayor": one who stands for the country, whatever the office.
void CodeSettler::belong() {
  for (uint32_t p = 0; p < phrases_.size(); ++p) {
    Phrase& phrase = phrases_[p];
    if (!is_person_name(p) || !phrase.code.country.empty()) continue;
    ActorDraft& draft = drafts_[phrase.actor];
    if (!draft.named || !country_of(draft).empty()) continue;
    const uint32_t first = c_.names.names[phrase.name].first;
    if (first < 2 || (s_.form[first - 1] != "'s" && s_.form[first - 1] != "’s")) continue;
    const Name* owner = c_.names.of(first - 2);
    if (owner != nullptr && owner->entry && owner->type == NameClass::kCountry)
      phrase.code.country = owner->entry->country;
  }
}

void CodeSettler::finish() {
  for (ActorDraft& draft : drafts_) {
    std::sort(draft.phrases.begin(), draft.phrases.end());
    draft.first_phrase = draft.phrases.front();
    // "QUITO (Reuters) -": written so for the look of it
    if (draft.kind == ActorKind::kPlace && draft.entry && draft.name.size() > 3 &&
        std::none_of(draft.name.begin(), draft.name.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; })) {
      draft.name = draft.entry->name;
    }
    if (!place_by_context(draft)) draft.country = country_of(draft);
    open_party(draft);
    if (draft.entry) {
      const bool acts = draft.kind == ActorKind::kOrganization;
      draft.sector = draft.entry->sector;
      if (draft.sector == "IGO") draft.sector = {};
      if (acts && draft.entry->kind == GazetteerKind::kCapital) draft.sector = "GOV";
      if (draft.kind == ActorKind::kPlace) draft.sector = {};
    } else if (draft.kind != ActorKind::kPlace) {
      draft.sector = sector_of(draft);
    }
  }
}

uint32_t CodeSettler::owner_phrase(uint32_t t) const {
  if (at_head_[t] != kNone) return at_head_[t];
  const Name* name = c_.names.of(t);
  for (uint32_t i = name ? name->first : t; name && i < name->last; ++i) {
    if (at_head_[i] != kNone) return at_head_[i];
  }
  return kNone;
}

std::string_view CodeSettler::country_of(const ActorDraft& draft) const {
  if (draft.entry) return draft.entry->country;
  for (const Role& role : draft.roles) {
    if (!role.country.empty()) return role.country;
  }
  for (uint32_t p : draft.phrases) {
    if (!phrases_[p].code.country.empty()) return phrases_[p].code.country;
  }
  return {};
}

// A rank says less than an office: "General" gives way to "military ruler".
std::string_view CodeSettler::sector_of(const ActorDraft& draft) const {
  std::string_view rank, general;
  for (const Role& role : draft.roles) {
    if (role.sector.empty()) continue;
    // "Prime Minister Sheikh X": a title of honour
    if (role.word && role.word->title && (role.sector == "MIL" || role.sector == "REL")) {
      if (rank.empty()) rank = role.sector;
    } else if (role.word && role.word->general) {
      if (general.empty()) general = role.sector;
    } else {
      return role.sector;
    }
  }
  if (!general.empty()) return general;
  if (!rank.empty()) return rank;
  for (uint32_t p : draft.phrases) {
    if (phrases_[p].kind != MentionKind::kPronoun && !phrases_[p].code.sector.empty()) {
      return phrases_[p].code.sector;
    }
  }
  return {};
}

void settle_codes(Resolution& resolution) { CodeSettler(resolution).run(); }

}  // namespace dateline
