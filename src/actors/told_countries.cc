// The countries that a text speaks of, against the one that the list has: towns of a name that two
// countries have, parties of a name that many have.
#include <algorithm>
#include <array>

#include "actors/code_settler.h"
#include "base/characters.h"

namespace dateline {

// True: the text has said another country than the list, or none.
bool CodeSettler::place_by_context(ActorDraft& draft) const {
  if (draft.kind != ActorKind::kPlace ||
      (draft.entry && draft.entry->kind != GazetteerKind::kCity)) {
    return false;
  }
  const std::string_view known = draft.entry ? draft.entry->country : std::string_view();
  for (uint32_t p : draft.phrases) {
    const std::string_view told = told_country(phrases_[p], known);
    if (told.empty() || told == known || (!draft.entry && told == "?")) continue;
    draft.entry = nullptr;
    draft.country = told == "?" ? std::string_view() : told;
    return true;
  }
  return false;
}

// The list has one place of a name, the text may speak of another: "the Chilean port of San
// Antonio", "San Antonio, Chile". The country that the text gives; "?" where it only says that it
// is no town ("Samar province") and speaks nowhere of the list's country; empty: nothing said.
std::string_view CodeSettler::told_country(const Phrase& phrase, std::string_view listed) const {
  static constexpr std::array<std::string_view, 10> kAreas = {
      "province",   "state",      "region", "county", "governorate",
      "prefecture", "department", "oblast", "island", "district"};
  if (phrase.name == kNone) return {};
  const Name& name = c_.names.names[phrase.name];
  const auto country_at = [&](uint32_t t) -> std::string_view {
    const Name* other = t < s_.tokens() ? c_.names.of(t) : nullptr;
    const bool says = other && other->entry &&
                      (other->type == NameClass::kCountry || other->type == NameClass::kDemonym);
    return says ? other->entry->country : std::string_view();
  };
  if (name.last + 1 < s_.tokens() && s_.form[name.last] == ",") {
    if (const auto behind = country_at(name.last + 1); !behind.empty()) return behind;
  }
  const uint32_t above = c_.tree.head(phrase.head);
  const bool part = s_.deprel[phrase.head] == Deprel::kNmod ||
                    s_.deprel[phrase.head] == Deprel::kAppos ||
                    s_.deprel[phrase.head] == Deprel::kCompound;
  for (uint32_t noun : {phrase.head, part ? above : kNone}) {
    if (noun == kNone || (s_.upos[noun] != Upos::kNoun && s_.upos[noun] != Upos::kPropn)) continue;
    for (uint32_t c : c_.tree.children(noun)) {
      const Deprel r = s_.deprel[c];
      if (c >= name.first || (r != Deprel::kAmod && r != Deprel::kNmodPoss)) continue;
      if (const auto before = country_at(c); !before.empty()) return before;
    }
  }
  if (name.last < s_.tokens() && in_list(lower_ascii(s_.form[name.last]), kAreas) &&
      !speaks_of(listed)) {
    return "?";
  }
  return {};
}

bool CodeSettler::speaks_of(std::string_view country) const {
  for (const auto* names : {&c_.names.names, &c_.names.inner}) {
    for (const Name& name : *names) {
      if (name.entry && name.entry->country == country && name.entry->kind != GazetteerKind::kCity)
        return true;
    }
  }
  return false;
}

// "the Labour Party", "the National Front": parties of many countries have the names of a list's.
// A text that speaks of others and nowhere of the list's means its own.
void CodeSettler::open_party(ActorDraft& draft) const {
  if (!draft.entry || draft.entry->sector != "PTY" || draft.entry->country.empty() ||
      draft.kind != ActorKind::kOrganization || draft.name.find(' ') == std::string::npos) {
    return;
  }
  bool any = false;
  each_country([&](std::string_view, uint32_t, uint32_t) { any = true; });
  for (const Name& name : c_.names.names) {
    const bool place = name.entry && name.entry->kind != GazetteerKind::kOrganization;
    if (place && name.entry->country == draft.entry->country) return;
  }
  for (const Name& name : c_.names.inner) {
    if (name.entry && name.entry->kind != GazetteerKind::kOrganization &&
        name.entry->country == draft.entry->country) {
      return;
    }
  }
  if (any) draft.country = only_country();
}

// "a Spanish-speaking man", "Arabic-language media", "he said in Spanish": of no country.
bool CodeSettler::is_tongue(const Name& name) const {
  if (name.type != NameClass::kDemonym || name.last + 1 >= s_.tokens()) return false;
  if (s_.form[name.last] == "-") {
    const std::string_view word = s_.form[name.last + 1];
    return word.starts_with("speak") || word == "language";
  }
  static constexpr std::array<std::string_view, 5> kBefore = {"in", "into", "speak", "learn",
                                                              "understand"};
  const Upos next = s_.upos[name.last];
  return name.first > 0 && in_list(lower_ascii(s_.lemma[name.first - 1]), kBefore) &&
         next != Upos::kNoun && next != Upos::kPropn && next != Upos::kAdj;
}

}  // namespace dateline
