// Gazetteer: names that the whole world shares — countries and their demonyms, capitals, cities,
// regions, seats of government, bodies of states, armed groups, media — with country, PLOVER sector
// and, for places, coordinates. Read once from data/*.tsv; immutable; shared by all threads.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "dateline/error.h"

namespace dateline {

enum class GazetteerKind : uint8_t {
  kCountry = 0,  // "Mali", "Republic of Mali", "DR Congo"
  kDemonym = 1,  // "Malian", "Malians", "French": stands for a country
  kCapital = 2,  // speaks for its government where it acts ("Moscow said")
  kCity = 3,
  kRegion = 4,        // a part of one country: "Kidal", "Texas"
  kSeat = 5,          // a building or office that stands for a government: "the Pentagon"
  kOrganization = 6,  // "ECOWAS", "Boko Haram", "Reuters"
  kWorldRegion = 7,   // of several countries: "Sahel", "West Africa", "the West": no country code
  kWorldDemonym = 8,  // "African", "Western", "Arab": no country code
};

struct GazetteerEntry {
  std::string_view name;  // the name that the list prefers: "Mali" for "Malian"
  GazetteerKind kind = GazetteerKind::kCountry;
  std::string_view country;            // ISO 3166-1 alpha-3 of the sovereign state, "IGO", or empty
  std::string_view sector;             // PLOVER sector, or empty
  double latitude = 0, longitude = 0;  // degrees; of a capital or city, good to about 0.1 degree
  bool located = false;
  bool plural = false;  // "Malians", "Germans": the people
};

class Gazetteer {
 public:
  static Result<Gazetteer> load(const std::string& data_path);
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;
  ~Gazetteer();

  // The entry of a name as written ("U.S.", "the Pentagon"; a leading "the" and case of all-capital
  // words do not matter), or null. Entries live as long as the gazetteer.
  const GazetteerEntry* find(std::string_view name) const;

  struct Match {
    const GazetteerEntry* entry = nullptr;
    uint32_t tokens = 0;
  };
  // The longest name that begins at `forms[first]` and ends before `last`. Bounded by the longest
  // name of the list.
  Match longest(std::span<const std::string_view> forms, uint32_t first, uint32_t last) const;

  // The country's common English name, or empty.
  std::string_view country_name(std::string_view iso3) const;

 private:
  Gazetteer();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
