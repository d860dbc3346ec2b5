// Lists of words and tests of letters; no context but the words of the name itself.
#include "actors/name_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/characters.h"
#include "base/in_list.h"
#include "base/utf8.h"

namespace dateline {

bool starts_upper(std::string_view form) {
  if (form.empty()) return false;
  if (form[0] >= 'A' && form[0] <= 'Z') return true;
  if ((form[0] & 0x80) == 0) return false;
  size_t at = 0;
  const char32_t c = next_code_point(form, at);
  return (c >= 0xC0 && c <= 0xDE) || c == 0x160 || c == 0x17D || c == 0x15E || c == 0x130 ||
         (c >= 0x410 && c <= 0x42F);
}

bool has_upper(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) ||
         starts_upper(form);
}

bool is_name_particle(std::string_view form) {
  static constexpr std::array<std::string_view, 24> kParticles = {
      "al",  "el",  "bin",   "ibn", "bint", "van", "von", "der", "den", "de",   "da", "do",
      "dos", "del", "della", "di",  "du",   "la",  "le",  "ben", "abu", "ould", "ul", "ur"};
  return std::find(kParticles.begin(), kParticles.end(), form) != kParticles.end() ||
         form.starts_with("al-") || form.starts_with("el-") || form.starts_with("ul-");
}

bool is_functional(Upos upos) {
  return upos == Upos::kPron || upos == Upos::kDet || upos == Upos::kAux || upos == Upos::kAdp ||
         upos == Upos::kSconj || upos == Upos::kCconj || upos == Upos::kPart ||
         upos == Upos::kPunct;
}

bool is_courtesy(std::string_view form, char* gender) {
  struct Courtesy {
    std::string_view word;
    char gender;
  };
  static constexpr std::array<Courtesy, 18> kWords = {{{"Mr", 'm'},
                                                       {"Mr.", 'm'},
                                                       {"Mrs", 'f'},
                                                       {"Mrs.", 'f'},
                                                       {"Ms", 'f'},
                                                       {"Ms.", 'f'},
                                                       {"Miss", 'f'},
                                                       {"Sir", 'm'},
                                                       {"Lady", 'f'},
                                                       {"Dame", 'f'},
                                                       {"Lord", 'm'},
                                                       {"Dr", 0},
                                                       {"Dr.", 0},
                                                       {"Comrade", 0},
                                                       {"Madam", 'f'},
                                                       {"Madame", 'f'},
                                                       {"Monsieur", 'm'},
                                                       {"Alhaji", 'm'}}};
  for (const Courtesy& c : kWords) {
    if (c.word == form) {
      if (gender) *gender = c.gender;
      return true;
    }
  }
  return false;
}

bool is_creed(std::string_view form) {
  static constexpr std::array<std::string_view, 8> kCreeds = {
      "islam", "christianity", "sharia", "arabic", "hebrew", "english", "latin", "jihad"};
  const std::string word = lower_ascii(form);
  return word.ends_with("ism") || in_list(word, kCreeds);
}

bool is_feast(std::string_view form) {
  static constexpr std::array<std::string_view, 8> kFeasts = {
      "christmas", "easter", "ramadan", "eid", "thanksgiving", "passover", "diwali", "hanukkah"};
  return in_list(lower_ascii(form), kFeasts);
}

bool is_event(const Sentences& s, uint32_t first, uint32_t last) {
  static constexpr std::array<std::string_view, 46> kEvents = {
      "conference",   "summit",     "forum",       "cup",        "games",      "festival",
      "treaty",       "agreement",  "accord",      "act",        "war",        "day",
      "championship", "election",   "elections",   "convention", "dialogue",   "award",
      "prize",        "olympics",   "bill",        "amendment",  "protocol",   "plan",
      "deal",         "resolution", "declaration", "project",    "initiative", "constitution",
      "charter",      "pact",       "accords",     "revolution", "tournament", "marathon",
      "ceasefire",    "referendum", "massacre",    "battle",     "uprising",   "spring",
      "christmas",    "ramadan",    "easter",      "eid"};
  const auto listed = [&](uint32_t t) {
    return std::find(kEvents.begin(), kEvents.end(), lower_ascii(s.form[t])) != kEvents.end();
  };
  if (listed(last - 1)) return true;
  for (uint32_t t = first; t + 1 < last; ++t) {
    if (s.upos[t + 1] != Upos::kAdp) continue;
    // "the Forum for Change" is a party, the Forum on Trade a meeting
    const std::string word = lower_ascii(s.form[t]);
    return listed(t) && !((word == "forum" || word == "initiative") && s.form[t + 1] == "for");
  }
  return false;
}

}  // namespace dateline
