// Four kinds of namesakes:
//   1. parties: "Labour Party", "National Front"; the list has one of the many of that name
//   2. areas: "Navarro County" is no town of Navarro, "Miami-Dade" nothing of Dade
//   3. bodies of a town: "the Indianapolis Metropolitan Police" is not London's
//   4. the state of Georgia, where the text speaks of the United States and not of the country
// A text that speaks of the entry's country otherwise is believed to mean the entry.
#include "actors/namesakes.h"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <string_view>

#include "base/characters.h"

namespace dateline {
namespace {

class NamesakeFinder {
 public:
  NamesakeFinder(const Sentences& s, std::vector<Name>& names, std::vector<Name>& inner)
      : s_(s), names_(names), inner_(inner) {}

  void run() {
    parties();
    count_countries();
    speaks_of_union_ = is_of_union();
    for (size_t i = 0; i < names_.size(); ++i) {
      Name& name = names_[i];
      if (name.entry == nullptr || name.type == NameClass::kPair) continue;
      if (is_area(name) || is_tied_town(i) || is_body_of_town(i) || is_state(name)) drop(name);
    }
    for (Name& name : inner_) {
      if (name.entry != nullptr && (is_area(name) || is_state(name))) name.entry = nullptr;
    }
    std::erase_if(inner_, [](const Name& name) { return name.entry == nullptr; });
  }

 private:
  static void drop(Name& name) {
    if (name.entry->kind != GazetteerKind::kOrganization) name.type = NameClass::kPlace;
    name.entry = nullptr;
  }

  static bool is_town(const Name& name) {
    return name.entry != nullptr && (name.entry->kind == GazetteerKind::kCity ||
                                     name.entry->kind == GazetteerKind::kCapital);
  }

  void parties() {
    constexpr uint32_t kOften = 2;
    boost::unordered_flat_map<std::string_view, uint32_t> told;
    uint32_t most = 0;
    const auto tell = [&](const GazetteerEntry* entry) {
      if (entry == nullptr || entry->country.empty() || entry->country == "IGO") return;
      most = std::max(most, ++told[entry->country]);
    };
    const auto is_party = [](const GazetteerEntry* entry) {
      return entry != nullptr && entry->kind == GazetteerKind::kOrganization &&
             entry->sector == "PTY" && !entry->country.empty() && entry->country != "IGO";
    };
    boost::unordered_flat_map<std::string_view, std::string_view> parties;  // of a country: the one
    for (const auto* names : {&names_, &inner_}) {
      for (const Name& name : *names) {
        for (const GazetteerEntry* entry : {name.entry, name.second}) {
          if (!is_party(entry)) {
            tell(entry);
            continue;
          }
          const auto [at, first] = parties.emplace(entry->country, entry->name);
          if (!first && at->second != entry->name) tell(entry);  // two of its parties: its politics
        }
      }
    }
    // Once or so it may be in passing.
    if (most < kOften) return;
    for (Name& name : names_) {
      // "Democrats", "Tories": words for one country's
      const bool members = name.last - name.first == 1 && s_.form[name.first].ends_with('s');
      if (is_party(name.entry) && !members && !told.contains(name.entry->country))
        name.entry = nullptr;
    }
  }

  // How often the text speaks of each country, and how often by more than a town or a body.
  void count_countries() {
    for (const auto* names : {&names_, &inner_}) {
      for (const Name& name : *names) {
        for (const GazetteerEntry* entry : {name.entry, name.second}) {
          if (entry == nullptr || entry->country.empty()) continue;
          ++named_[entry->country];
          if (!is_town(name) && entry->kind != GazetteerKind::kOrganization)
            ++spoken_of_[entry->country];
        }
      }
    }
  }
  bool speaks_of(std::string_view country) const { return spoken_of_.contains(country); }

  // "Navarro County", "Athens-Clarke County", "Jefferson Parish": a part of a land, named like a
  // town elsewhere.
  bool is_area(const Name& name) const {
    static constexpr std::array<std::string_view, 4> kAreas = {"county", "parish", "township",
                                                               "borough"};
    if (!is_town(name) || speaks_of(name.entry->country)) return false;
    uint32_t t = name.last;
    while (t + 1 < s_.tokens() && s_.form[t] == "-") t += 2;
    return t < s_.tokens() && s_.sentence_of(t) == s_.sentence_of(name.first) &&
           in_list(lower_ascii(s_.form[t]), kAreas) && s_.form[t][0] < 'a';
  }

  // "Miami-Dade", "Savannah-Chatham": two towns of a hyphen are of one land.
  bool is_tied_town(size_t i) const {
    const Name& name = names_[i];
    if (!is_town(name) || i == 0 || name.first < 2 || s_.form[name.first - 1] != "-") return false;
    const Name& before = names_[i - 1];
    return is_town(before) && before.last + 1 == name.first &&
           before.entry->country != name.entry->country && !speaks_of(name.entry->country);
  }

  // "Indianapolis Metropolitan Police": another town's, or of a name that stands right before it.
  bool is_body_of_town(size_t i) const {
    const Name& name = names_[i];
    if (name.entry->kind != GazetteerKind::kOrganization || name.entry->sector != "COP" ||
        name.entry->country.empty() || name.first == s_.first_token[s_.sentence_of(name.first)]) {
      return false;
    }
    const uint32_t before = name.first - 1;
    // "On Tuesday Metropolitan Police ...": a day beside the name is no part of it
    if (s_.upos[before] != Upos::kPropn || is_date(before)) return false;
    const bool own = i > 0 && names_[i - 1].last == name.first && names_[i - 1].entry != nullptr &&
                     names_[i - 1].entry->country == name.entry->country;
    return !own;
  }

  bool is_date(uint32_t token) const {
    return std::any_of(s_.entities.begin(), s_.entities.end(), [&](const Entity& e) {
      return e.type == EntityType::kDate && e.first <= token && token < e.last;
    });
  }

  // A state of the United States that shares its name with a country.
  bool is_state(const Name& name) const {
    if (name.entry->kind != GazetteerKind::kCountry || name.entry->name != kShared ||
        name.last - name.first != 1) {
      return false;
    }
    return speaks_of_union_;
  }

  // The country has Georgians, a capital, neighbours, a foreign ministry; the state stands beside
  // other states and towns of its land, or has a governor.
  bool is_of_union() const {
    if (!named_.contains(kUnion)) return false;
    bool beside = false;
    for (const auto* names : {&names_, &inner_}) {
      for (const Name& other : *names) {
        if (other.entry == nullptr) continue;
        if (other.entry->country == kOfIt &&
            (other.entry->kind != GazetteerKind::kCountry || other.entry->name != kShared)) {
          return false;
        }
        beside = beside ||
                 (other.entry->country == kUnion && (other.entry->kind == GazetteerKind::kCity ||
                                                     other.entry->kind == GazetteerKind::kRegion));
      }
    }
    static constexpr std::array<std::string_view, 6> kOfStates = {
        "governor", "county", "sheriff", "ga.", "atlanta", "statewide"};
    static constexpr std::array<std::string_view, 5> kOfCountries = {
        "sanctions", "ambassador", "embassy", "diplomat", "breakaway"};
    for (uint32_t t = 0; t < s_.tokens(); ++t) {
      const std::string word = lower_ascii(s_.form[t]);
      if (in_list(word, kOfCountries)) return false;
      beside = beside || in_list(word, kOfStates);
    }
    if (!beside) return false;
    return std::all_of(named_.begin(), named_.end(), [&](const auto& country) {
      return country.first == kUnion || country.first == kOfIt || country.first == "IGO" ||
             country.second < named_.at(kUnion);
    });
  }

  static constexpr std::string_view kShared = "Georgia", kOfIt = "GEO", kUnion = "USA";
  const Sentences& s_;
  std::vector<Name>& names_;
  std::vector<Name>& inner_;
  boost::unordered_flat_map<std::string_view, uint32_t> named_, spoken_of_;
  bool speaks_of_union_ = false;
};

}  // namespace

void drop_namesakes(const Sentences& sentences, std::vector<Name>& names,
                    std::vector<Name>& inner) {
  NamesakeFinder(sentences, names, inner).run();
}

}  // namespace dateline
