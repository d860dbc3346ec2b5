// The gazetteer's share in the names: which of its entries the words are here. Countries, demonyms
// and bodies are taken at their word, cities need the tagger or a word of place, and a person of
// that surname in the text takes the name from bodies and towns.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "actors/name_finder.h"
#include "actors/name_words.h"
#include "base/characters.h"

namespace dateline {

// "The Australian Embassy": not the newspaper of that name.
bool NameFinder::is_people_of_paper(uint32_t t, const Gazetteer::Match& match, uint32_t end) const {
  if (match.tokens != 2 || match.entry->kind != GazetteerKind::kOrganization ||
      lower_ascii(s_.form[t]) != "the" || t + 2 >= end) {
    return false;
  }
  const GazetteerEntry* people = gazetteer_.find(s_.form[t + 1]);
  const Upos next = s_.upos[t + 2];
  return people != nullptr && people->kind == GazetteerKind::kDemonym &&
         (next == Upos::kNoun || next == Upos::kPropn || next == Upos::kAdj);
}

void NameFinder::from_gazetteer(uint32_t begin, uint32_t end) {
  for (uint32_t t = begin; t < end;) {
    if (out_.at[t] != kNone || hyphen_pair(t)) {
      ++t;
      continue;
    }
    if (!has_upper(s_.form[t]) && !(s_.form[t].starts_with("al") && t + 1 < end)) {
      ++t;
      continue;
    }
    const Gazetteer::Match match = gazetteer_.longest(s_.form, t, end);
    const size_t inner = out_.inner.size();
    if (!match.entry || (match.tokens == 1 && is_feast(s_.form[t])) ||
        !accept(t, t + match.tokens, *match.entry)) {
      t += out_.inner.size() > inner ? match.tokens : 1;  // not York in "New York State Police"
      continue;
    }
    add({t, t + match.tokens, class_of(*match.entry), match.entry});
    t += match.tokens;
  }
}

// "Russian-Malian", "US-China" as one token: two countries.
bool NameFinder::hyphen_pair(uint32_t t) {
  const std::string_view form = s_.form[t];
  const size_t hyphen = form.find('-');
  if (hyphen == form.npos || hyphen == 0 || hyphen + 1 >= form.size()) return false;
  if (gazetteer_.find(form)) return false;
  const GazetteerEntry* a = country_like(form.substr(0, hyphen));
  const GazetteerEntry* b = country_like(form.substr(hyphen + 1));
  if (!a && !b) return false;
  if (!a || !b) {
    // "Russia-Africa": one country and a part of the world. "US-backed": only a modifier.
    const GazetteerEntry* other =
        gazetteer_.find(a ? form.substr(hyphen + 1) : form.substr(0, hyphen));
    if (!other) return false;
  }
  Name name{t, t + 1, NameClass::kPair, a, b};
  name.split = static_cast<uint32_t>(hyphen);
  add(name);
  return true;
}

const GazetteerEntry* NameFinder::country_like(std::string_view word) const {
  const GazetteerEntry* entry = gazetteer_.find(word);
  const bool country =
      entry && (entry->kind == GazetteerKind::kCountry || entry->kind == GazetteerKind::kDemonym ||
                (entry->kind == GazetteerKind::kOrganization && entry->country == "IGO"));
  return country ? entry : nullptr;
}

NameClass NameFinder::class_of(const GazetteerEntry& entry) {
  switch (entry.kind) {
    case GazetteerKind::kCountry:
      return NameClass::kCountry;
    case GazetteerKind::kDemonym:
      return NameClass::kDemonym;
    case GazetteerKind::kCapital:
    case GazetteerKind::kCity:
    case GazetteerKind::kRegion:
      return NameClass::kPlace;
    case GazetteerKind::kSeat:
      return NameClass::kSeat;
    case GazetteerKind::kOrganization:
      return NameClass::kOrganization;
    default:
      return NameClass::kWorld;
  }
}

// Whether the words [first, last) are that entry here. Notes the name as an inner one where a
// longer entity holds it.
// "Prince George's County", "Commonwealth's Attorney": the possessor is a part of another name.
bool NameFinder::is_possessive_part(uint32_t last, const GazetteerEntry& entry) const {
  if (last + 1 >= s_.tokens() || (s_.form[last] != "'s" && s_.form[last] != "\xE2\x80\x99s"))
    return false;
  const std::string owned = lower_ascii(s_.form[last + 1]);
  return owned == "county" || owned == "parish" ||
         (owned == "attorney" && entry.name == "Commonwealth");
}

bool NameFinder::accept(uint32_t first, uint32_t last, const GazetteerEntry& entry) {
  if (last - first == 1 && is_functional(s_.upos[first])) return false;
  if (is_possessive_part(last, entry)) return false;
  const Entity* around = entity(first);
  if (!around && last - first > 1) around = entity(last - 1);
  if (around && (around->first < first || around->last > last)) {
    return accept_inside(first, last, entry, *around);
  }
  const bool city = entry.kind == GazetteerKind::kCity || entry.kind == GazetteerKind::kRegion ||
                    entry.kind == GazetteerKind::kCapital;
  if (!city) return !in_longer_run(first, last, entry);
  // "after Lima threw out the envoy", in news of Peru, taken for somebody
  const bool acts = entry.kind == GazetteerKind::kCapital && around &&
                    around->last - around->first == 1 && speaks_of(entry.country);
  if (around) return around->type != EntityType::kPer || acts || place_context(first, last);
  if (s_.upos[first] != Upos::kPropn && s_.upos[first] != Upos::kX) return false;
  return !in_longer_run(first, last, entry) &&
         (entry.kind == GazetteerKind::kCapital || place_context(first, last));
}

bool NameFinder::accept_inside(uint32_t first, uint32_t last, const GazetteerEntry& entry,
                               const Entity& around) {
  const bool at_begin = around.first == first || only_marks(around.first, first);
  const bool to_end = around.last == last || only_marks(last, around.last);
  if (at_begin && to_end) return true;  // "the Pentagon", "Mali 's"
  // "the UN and African Union" as one entity: coordinated names are two.
  const auto joins = [&](uint32_t t) {
    // "Ana Davis-Riley", "Davis-Riley" after her: one person
    const bool hyphen =
        s_.form[t] == "-" && (around.type != EntityType::kPer || !is_double_surname(t) ||
                              country_like(s_.form[first]) != nullptr);
    return s_.upos[t] == Upos::kCconj || s_.form[t] == "," || hyphen ||
           s_.form[t] == "\xE2\x80\x93" || s_.form[t] == "/" || s_.form[t] == "&";
  };
  if (at_begin && joins(last)) return true;
  if (to_end && first > 0 && joins(first - 1)) return true;
  switch (around.type) {
    case EntityType::kPer:
      // "Mali Alpha Sylla" as one person: two words that are a name stand behind the country.
      if (at_begin && entry.kind == GazetteerKind::kCountry && around.last - last >= 2 &&
          !given_.contains(s_.form[first])) {
        return true;
      }
      // "Russian President X" tagged as one person: the demonym stands alone.
      return at_begin &&
             (entry.kind == GazetteerKind::kDemonym || entry.kind == GazetteerKind::kCountry) &&
             last < around.last && has_title(last, around.last);
    case EntityType::kLoc:
    case EntityType::kOrg:
      // "Republic of Ghana Nana Addo": a person stands behind the country.
      if (at_begin && entry.kind == GazetteerKind::kCountry && around.last - last >= 2 &&
          (given_.contains(s_.form[last]) || behind_office(first))) {
        return true;
      }
      [[fallthrough]];
    default:
      out_.inner.push_back({first, last, class_of(entry), &entry});
      return false;
  }
}

// Does the text name the country, or its people, by a word of its own?
bool NameFinder::speaks_of(std::string_view country) {
  if (!countries_read_) {
    countries_read_ = true;
    for (uint32_t t = 0; t < s_.tokens(); ++t) {
      if (!starts_upper(s_.form[t])) continue;
      const GazetteerEntry* entry = gazetteer_.find(s_.form[t]);
      if (entry &&
          (entry->kind == GazetteerKind::kCountry || entry->kind == GazetteerKind::kDemonym)) {
        countries_.push_back(entry->country);
      }
    }
    std::sort(countries_.begin(), countries_.end());
  }
  return std::binary_search(countries_.begin(), countries_.end(), country);
}

bool NameFinder::only_marks(uint32_t first, uint32_t last) const {
  for (uint32_t t = first; t < last; ++t) {
    if (s_.form[t] != "'s" && s_.form[t] != "\xE2\x80\x99s" && s_.upos[t] != Upos::kPunct &&
        lower_ascii(s_.form[t]) != "the" && s_.form[t] != "'") {
      return false;
    }
  }
  return true;
}

// Part of a longer run of proper nouns that reads as one name ("Paris Hilton", "Chad Smith").
bool NameFinder::in_longer_run(uint32_t first, uint32_t last, const GazetteerEntry& entry) const {
  if (entry.kind == GazetteerKind::kDemonym || entry.kind == GazetteerKind::kWorldDemonym ||
      entry.kind == GazetteerKind::kSeat) {
    return false;
  }
  const auto joined = [&](uint32_t a, uint32_t b) {  // b directly after a in one name
    return s_.upos[b] == Upos::kPropn && s_.upos[a] == Upos::kPropn && has_upper(s_.form[b]) &&
           has_upper(s_.form[a]) && (tree_.head(a) == b || tree_.head(b) == a) &&
           (s_.deprel[b] == Deprel::kFlat || s_.deprel[a] == Deprel::kFlat);
  };
  if (first > 0 && joined(first - 1, first) && !is_title(first - 1)) return true;
  return last < s_.tokens() && joined(last - 1, last);
}

// After a preposition of place, or as a dateline at the start of a block.
bool NameFinder::place_context(uint32_t first, uint32_t last, bool trust_tagger) const {
  uint32_t before = first;
  while (before > 0 &&
         (s_.upos[before - 1] == Upos::kDet || s_.upos[before - 1] == Upos::kAdj ||
          (s_.upos[before - 1] == Upos::kNoun && s_.deprel[before - 1] == Deprel::kCompound))) {
    --before;
  }
  if (before > 0) {
    static constexpr std::array<std::string_view, 13> kPlaceWords = {
        "in",     "at",      "from",   "near",   "to", "into",   "outside",
        "around", "towards", "toward", "across", "of", "between"};
    const std::string word = lower_ascii(s_.form[before - 1]);
    if (std::find(kPlaceWords.begin(), kPlaceWords.end(), word) != kPlaceWords.end()) return true;
  }
  const Entity* e = entity(first);
  if (trust_tagger && e && e->type == EntityType::kLoc) return true;
  return last < s_.tokens() && s_.form[last] == "," && last + 1 < s_.tokens() &&
         gazetteer_.find(s_.form[last + 1]) != nullptr;
}

// "Bloomberg" where the text names a Michael Bloomberg: him, not the agency. So are bodies and
// towns of one word, unless the text calls the body by a longer name, too, or says "in" the town.
void NameFinder::persons_over_bodies() {
  std::unordered_set<std::string_view> surnames, bodies, lands;
  for (const Name& name : found_) {
    if (name.type == NameClass::kPerson && name.last - name.first > 1)
      surnames.insert(s_.form[name.last - 1]);
    if (name.entry != nullptr && name.last - name.first > 1) bodies.insert(name.entry->name);
    // A land that more is said of than its name.
    if (name.entry != nullptr &&
        (name.entry->kind != GazetteerKind::kCountry || behind_place_word(name.first))) {
      lands.insert(name.entry->country);
    }
  }
  for (Name& name : found_) {
    if (name.entry == nullptr || name.last - name.first != 1 ||
        !surnames.contains(s_.form[name.first])) {
      continue;
    }
    const bool body =
        name.entry->kind == GazetteerKind::kOrganization && !bodies.contains(name.entry->name);
    const bool town =
        (name.entry->kind == GazetteerKind::kCity || name.entry->kind == GazetteerKind::kRegion) &&
        !behind_place_word(name.first) && !is_place_of(name.last);
    // "Jordan" where the text names a Michael Jordan and nothing else of the country
    const bool land = name.entry->kind == GazetteerKind::kCountry &&
                      !behind_place_word(name.first) && !lands.contains(name.entry->country);
    if (!body && !town && !land) continue;
    name.type = NameClass::kPerson;
    name.entry = nullptr;
  }
}

// "in Houston", "the Houston area"
bool NameFinder::behind_place_word(uint32_t t) const {
  static constexpr std::array<std::string_view, 12> kIn = {
      "in",      "at",     "near",   "from",    "to",     "into",
      "outside", "around", "toward", "towards", "across", "downtown"};
  return t > 0 && in_list(lower_ascii(s_.form[t - 1]), kIn);
}

// "Houston, Texas"
bool NameFinder::is_place_of(uint32_t t) const {
  if (t + 1 >= s_.tokens() || s_.form[t] != ",") return false;
  const GazetteerEntry* next = gazetteer_.find(s_.form[t + 1]);
  return next != nullptr && next->kind != GazetteerKind::kOrganization;
}

}  // namespace dateline
