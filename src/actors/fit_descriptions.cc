// Whether a singular description can be said of an actor: by his offices and their country, by his
// age, by the words of a body's name.
#include <algorithm>
#include <array>

#include "actors/description_joiner.h"
#include "actors/phrase_words.h"
#include "base/characters.h"

namespace dateline {

bool is_leader_word(std::string_view lemma) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "leader",    "ruler",    "president", "premier", "chancellor", "king",
      "strongman", "dictator", "monarch",   "head",    "minister",   "emir"};
  return in_list(lemma, kWords);
}

DescriptionJoiner::Fit DescriptionJoiner::fits(const Phrase& phrase, const std::string& word,
                                               const ActorDraft& draft, uint32_t sentences) const {
  const std::string_view country = phrase.code.country;
  if (draft.kind != ActorKind::kPerson) return fits_body(phrase, word, draft, sentences);
  // "the 8-year-old" is nobody of another age, and whoever is eight.
  if (const std::string_view age = age_in(s_, phrase.range); !age.empty()) {
    const std::string_view told = age_of(draft);
    if (!told.empty() && told != age) return Fit::kNo;
    if (word == "old") return told == age ? Fit::kYes : Fit::kNo;
  }
  bool same_country = false, other_country = false, same_word = false, leads = false, open = false;
  for (const Role& role : draft.roles) {
    if (!role.country.empty()) {
      same_country |= role.country == country;
      other_country |= role.country != country;
    }
    if (role.words.empty()) continue;
    const std::string own = lemma(role.words.last - 1);
    same_word |= own == word && !is_other_office(phrase, role);
    leads |= is_leader_word(own);
    open |= own == "president" && role.country.empty() && role.of.empty();
  }
  if (!country.empty() && other_country && !same_country) return Fit::kNo;
  // "the Slovak head of state" of a president
  const bool state = is_head_of(phrase, "state"), government = is_head_of(phrase, "government");
  if (state || government) {
    for (const Role& role : draft.roles) {
      if (role.words.empty()) continue;
      const std::string own = lemma(role.words.last - 1);
      const bool presides = own == "president" || own == "king" || own == "monarch";
      const bool governs = own == "premier" || own == "chancellor" ||
                           (own == "minister" && role.words.last - role.words.first > 1 &&
                            lemma(role.words.last - 2) == "prime");
      if (state ? presides : governs) return draft.named ? Fit::kMaybe : Fit::kNo;
    }
  }
  if (same_word) {
    if (country.empty() || same_country) return Fit::kYes;
    return draft.named ? Fit::kMaybe : Fit::kNo;
  }
  if (is_leader_word(word) && leads && word != "president" && word != "minister") {
    if (!country.empty() && same_country) return Fit::kYes;
    if (country.empty() && sentences <= 1) return Fit::kMaybe;
    // "President X said … the Ecuadorian leader wrote"
    if (open && word == "leader" && !other_country && draft.named && is_subject(phrase) &&
        sentences > 0 && sentences <= 2) {
      return Fit::kMaybe;
    }
  }
  // "the Malian president" of a man so far known as that country's ruler.
  if (is_leader_word(word) && leads && same_country && draft.named) return Fit::kMaybe;
  return Fit::kNo;
}

// "the prime minister" is no minister of economy, "the president" no vice president, "the defence
// minister" no foreign minister.
bool DescriptionJoiner::is_other_office(const Phrase& phrase, const Role& role) const {
  static constexpr std::array<std::string_view, 3> kSecond = {"deputy", "vice", "assistant"};
  static constexpr std::array<std::string_view, 26> kFields = {
      "foreign", "defence",     "defense",   "finance",     "interior", "health",   "justice",
      "home",    "education",   "economy",   "trade",       "labour",   "labor",    "energy",
      "culture", "environment", "transport", "agriculture", "treasury", "security", "oil",
      "sports",  "tourism",     "housing",   "immigration", "police"};
  const uint32_t head = phrase.word_head == kNone ? phrase.head : phrase.word_head;
  const auto has = [&](uint32_t first, uint32_t last, std::string_view word) {
    for (uint32_t t = first; t < last; ++t) {
      if (lower_ascii(s_.form[t]) == word) return true;
    }
    return false;
  };
  const auto mine = [&](std::string_view word) { return has(phrase.range.first, head, word); };
  const auto held = [&](std::string_view word) {
    return has(role.words.first, role.words.last - 1, word);
  };
  if (std::any_of(kSecond.begin(), kSecond.end(), mine) !=
      std::any_of(kSecond.begin(), kSecond.end(), held)) {
    return true;
  }
  if (mine("prime") && !held("prime")) return true;
  const bool field = std::any_of(kFields.begin(), kFields.end(), mine);
  if (field && held("prime")) return true;
  return field && std::any_of(kFields.begin(), kFields.end(), held) &&
         std::none_of(kFields.begin(), kFields.end(),
                      [&](std::string_view word) { return mine(word) && held(word); });
}

// What the text says behind or in a mention: "Ana Bell, 30,", "a 30-year-old man".
std::string_view DescriptionJoiner::age_of(const ActorDraft& draft) const {
  for (const uint32_t p : draft.phrases) {
    const TokenRange& words = phrases_[p].range;
    if (const std::string_view age = age_in(s_, words); !age.empty()) return age;
    const uint32_t end = s_.first_token[sentence_[p] + 1];
    if (words.last + 2 >= end || s_.form[words.last] != ",") continue;
    const std::string_view number = s_.form[words.last + 1], behind = s_.form[words.last + 2];
    if (s_.upos[words.last + 1] == Upos::kNum && number.size() <= 2 &&
        (behind == "," || behind == ".")) {
      return number;
    }
  }
  return {};
}

// "head of state", "head of government"
bool DescriptionJoiner::is_head_of(const Phrase& phrase, std::string_view what) const {
  return lemma(phrase.head) == "head" && phrase.head + 2 < s_.tokens() &&
         s_.form[phrase.head + 1] == "of" && lemma(phrase.head + 2) == what;
}

DescriptionJoiner::Fit DescriptionJoiner::fits_body(const Phrase& phrase, const std::string& word,
                                                    const ActorDraft& draft,
                                                    uint32_t sentences) const {
  const std::string_view country = phrase.code.country;
  std::string_view own_country = draft.entry ? draft.entry->country : std::string_view();
  bool same_word = false;
  for (const Role& role : draft.roles) {
    if (!role.country.empty()) own_country = role.country;
    if (!role.words.empty() && lemma(role.words.last - 1) == word) same_word = true;
  }
  if (draft.named && !draft.phrases.empty()) {
    const Phrase& first = phrases_[draft.phrases.front()];
    if (first.name != kNone) {
      const Name& name = c_.names.names[first.name];
      for (uint32_t t = name.first; t < name.last && !same_word; ++t) {
        same_word = lower_ascii(s_.form[t]) == word;
      }
    }
    if (own_country.empty()) own_country = first.code.country;
  }
  if (!country.empty() && !own_country.empty() && country != own_country) return Fit::kNo;
  if (same_word && (country == own_country || country.empty())) return Fit::kYes;
  if (!draft.named) return Fit::kNo;
  // "the group", "the bloc", after a named body of that sector.
  if (sentences <= 2 && phrase.definite && country.empty() && draft.entry &&
      (word == "group" || word == "organization" || word == "organisation" || word == "bloc" ||
       word == "movement" || word == "agency")) {
    if (word == "bloc") return draft.entry->country == "IGO" ? Fit::kMaybe : Fit::kNo;
    if (word == "agency") return draft.entry->sector == "JRN" ? Fit::kMaybe : Fit::kNo;
    const bool armed = draft.entry->sector == "REB" || draft.entry->sector == "PRM" ||
                       draft.entry->sector == "SOC" || draft.entry->sector == "CRM";
    return armed ? Fit::kMaybe : Fit::kNo;
  }
  return Fit::kNo;
}

}  // namespace dateline
