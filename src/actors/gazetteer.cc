// The idea: three tab-separated lists are read into one buffer that the entries point into. Names
// are keyed without their spaces, so that a look-up does not depend on how a tokenizer parts
// "Guinea-Bissau" or "Washington, D.C.". A second table holds every beginning of a name that ends
// at a word's end: a match stops growing as soon as no name begins like that, so a look-up at a
// token costs what the longest name there costs, whatever the text.
// It does not guess: no spelling correction, one place per name (the most populous one).
#include "actors/gazetteer.h"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <charconv>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/tables.h"

namespace dateline {
namespace {

// The longest name of the lists has 7 words; with marks as words of their own, 12 tokens.
constexpr uint32_t kMaxTokens = 12;

constexpr std::array<std::string_view, 9> kKinds = {
    "country", "demonym",      "capital",      "city",         "region",
    "seat",    "organization", "world-region", "world-demonym"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

// Appends `word` to a key: spaces dropped, the typographic apostrophe made plain.
void append_key(std::string& key, std::string_view word) {
  for (size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i, 3) == "\xE2\x80\x99") {
      key += '\'';
      i += 2;
    } else if (word[i] != ' ') {
      key += word[i];
    }
  }
}

// "MALI" -> "Mali", for pages in capitals. Words of up to three letters may be acronyms and stay.
bool lower_capitals(std::string_view word, std::string& out) {
  if (word.size() < 4) return false;
  for (char c : word) {
    if (c < 'A' || c > 'Z') return false;
  }
  out = word;
  for (size_t i = 1; i < out.size(); ++i) out[i] = static_cast<char>(out[i] - 'A' + 'a');
  return true;
}

double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

using Table = boost::unordered_flat_map<uint64_t, uint32_t>;

}  // namespace

struct Gazetteer::Impl {
  std::vector<std::string> buffers;
  std::vector<GazetteerEntry> entries;
  Table by_name;        // hash of the key -> entry
  Table beginnings;     // hash of a key's beginning -> 1
  Table country_names;  // hash of ISO-3 -> entry of the country

  void add(std::span<const std::string_view> cells) {
    GazetteerEntry entry;
    size_t kind = 0;
    while (kind < kKinds.size() && kKinds[kind] != cells[1]) ++kind;
    if (kind == kKinds.size()) return;
    entry.kind = static_cast<GazetteerKind>(kind);
    entry.name = cells[2];
    if (cells.size() > 3) entry.country = cells[3];
    if (cells.size() > 4) entry.sector = cells[4];
    if (cells.size() > 6 && !cells[5].empty()) {
      entry.latitude = number(cells[5]);
      entry.longitude = number(cells[6]);
      entry.located = true;
    }
    entry.plural = cells.size() > 7 && !cells[7].empty();
    std::string key;
    append_key(key, cells[0]);
    const auto index = static_cast<uint32_t>(entries.size());
    if (!by_name.emplace(hash64(key), index).second) return;  // the lists come in order of rank
    for (size_t i = 1; i < key.size(); ++i) {
      // Word ends: before a capital, and around marks. More beginnings than needed do no harm.
      if (!is_letter(key[i]) || !is_letter(key[i - 1]) || (key[i] >= 'A' && key[i] <= 'Z')) {
        beginnings.emplace(hash64(std::string_view(key).substr(0, i)), 1);
      }
    }
    // Words that begin in lower case ("of", "and", "al-"): ends as the list writes them.
    std::string beginning;
    size_t at = 0;
    while (at < cells[0].size()) {
      const size_t space = std::min(cells[0].find(' ', at), cells[0].size());
      append_key(beginning, cells[0].substr(at, space - at));
      beginnings.emplace(hash64(beginning), 1);
      at = space + 1;
    }
    entries.push_back(entry);
    if (entry.kind == GazetteerKind::kCountry) {
      country_names.emplace(hash64(entry.country), index);
    }
  }

  const GazetteerEntry* at(std::string_view key) const {
    const auto found = by_name.find(hash64(key));
    return found == by_name.end() ? nullptr : &entries[found->second];
  }

  Match longest(std::span<const std::string_view> forms, uint32_t first, uint32_t last,
                bool capitals) const {
    Match best;
    std::string key, lowered;
    const uint32_t end = std::min(last, first + kMaxTokens);
    for (uint32_t i = first; i < end; ++i) {
      append_key(key, capitals && lower_capitals(forms[i], lowered) ? std::string_view(lowered)
                                                                    : forms[i]);
      const uint64_t hash = hash64(key);
      if (const auto found = by_name.find(hash); found != by_name.end()) {
        best = {&entries[found->second], i + 1 - first};
      }
      if (!beginnings.contains(hash)) break;
    }
    return best;
  }
};

Gazetteer::Gazetteer() : impl_(std::make_unique<Impl>()) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

Result<Gazetteer> Gazetteer::load(const std::string& data_path) {
  Gazetteer gazetteer;
  // Rank: a country before a body before a city of the same name.
  for (const char* name : {"countries.tsv", "organizations.tsv", "places.tsv"}) {
    DATELINE_TRY(std::string bytes, read_table(data_path + "/" + name));
    gazetteer.impl_->buffers.push_back(std::move(bytes));
  }
  size_t lines = 0;
  for (const std::string& buffer : gazetteer.impl_->buffers) {
    lines += static_cast<size_t>(std::count(buffer.begin(), buffer.end(), '\n'));
  }
  gazetteer.impl_->entries.reserve(lines);
  gazetteer.impl_->by_name.reserve(lines);
  gazetteer.impl_->beginnings.reserve(2 * lines);
  for (const std::string& buffer : gazetteer.impl_->buffers) {
    for_each_row(buffer, 3,
                 [&](std::span<const std::string_view> cells) { gazetteer.impl_->add(cells); });
  }
  // Where news says "US", the country's name is the entry's preferred one, listed in every row.
  return gazetteer;
}

const GazetteerEntry* Gazetteer::find(std::string_view name) const {
  if (name.starts_with("the ") || name.starts_with("The ")) name.remove_prefix(4);
  std::string key, word;
  append_key(key, name);
  if (const GazetteerEntry* entry = impl_->at(key)) return entry;
  key.clear();
  while (!name.empty()) {
    const size_t space = std::min(name.find(' '), name.size());
    append_key(key, lower_capitals(name.substr(0, space), word) ? std::string_view(word)
                                                                : name.substr(0, space));
    name.remove_prefix(std::min(space + 1, name.size()));
  }
  return impl_->at(key);
}

Gazetteer::Match Gazetteer::longest(std::span<const std::string_view> forms, uint32_t first,
                                    uint32_t last) const {
  const Match match = impl_->longest(forms, first, last, false);
  return match.entry ? match : impl_->longest(forms, first, last, true);
}

std::string_view Gazetteer::country_name(std::string_view iso3) const {
  const auto found = impl_->country_names.find(hash64(iso3));
  return found == impl_->country_names.end() ? std::string_view()
                                             : impl_->entries[found->second].name;
}

}  // namespace dateline
