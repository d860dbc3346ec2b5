// Reading the lists. What is stored is checked as any input: a damaged list gives fewer places,
// never one outside.
#include "store/lookup.h"

#include <algorithm>
#include <charconv>

namespace dateline {

Result<std::optional<Lookup>> Lookup::make(Database& database) {
  DATELINE_TRY(const int64_t there,
               database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'postings'"));
  if (there == 0) return std::optional<Lookup>();
  Lookup out;
  out.database_ = &database;
  DATELINE_TRY(out.unite_, database.prepare("SELECT places FROM postings WHERE \"of\" = ? AND "
                                            "field = ? AND value = ?"));
  return std::optional<Lookup>(std::move(out));
}

Result<size_t> Lookup::size(const std::string& of) {
  DATELINE_TRY(const int64_t last,
               database_->integer("SELECT coalesce(max(place) + 1, 0) FROM " + of + "_places"));
  return static_cast<size_t>(last);
}

Result<void> Lookup::unite(Places& places, std::string_view of, std::string_view field,
                           std::string_view value) {
  DATELINE_TRY(const bool row, unite_.bind(of, field, value).step());
  if (row) places.unite_encoded(unite_.text(0));
  unite_.restart();
  return {};
}

Result<std::optional<size_t>> Lookup::place(const std::string& of, std::string_view id) {
  DATELINE_TRY(Statement find,
               database_->prepare("SELECT place FROM " + of + "_places WHERE " + of + " = ?"));
  DATELINE_TRY(const bool row, find.bind(id).step());
  if (!row) return std::optional<size_t>();
  return std::optional<size_t>(static_cast<size_t>(find.integer(0)));
}

Result<DayRuns> Lookup::days(std::string_view of) {
  DayRuns out;
  out.text = std::make_unique<std::string>();
  DATELINE_TRY(*out.text, list(of, "days"));
  std::string_view left = *out.text;
  const auto word = [&left](char end) {
    const size_t at = std::min(left.find(end), left.size());
    const std::string_view taken = left.substr(0, at);
    left.remove_prefix(std::min(at + 1, left.size()));
    return taken;
  };
  size_t place = 0;
  while (!left.empty()) {
    const std::string_view earliest = word(' '), latest = word(' '), digits = word('\n');
    size_t entries = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), entries);
    out.runs.push_back({earliest, latest, place, place + entries});
    place += entries;
  }
  return out;
}

Result<std::vector<uint32_t>> Lookup::numbers(std::string_view of, std::string_view name) {
  DATELINE_TRY(const std::string data, list(of, name));
  std::vector<uint32_t> out;
  out.reserve(data.size() / 2);  // most numbers take two or three bytes
  std::string_view bytes = data;
  uint64_t number = 0;
  while (take_number(bytes, number)) out.push_back(static_cast<uint32_t>(number));
  return out;
}

Result<void> Lookup::keep_at_least(Places& places, std::string_view of, std::string_view name,
                                   uint64_t least) {
  DATELINE_TRY(const std::string data, list(of, name));
  Places found(places.size());
  std::string_view bytes = data;
  uint64_t number = 0;
  for (size_t place = 0; take_number(bytes, number); ++place) {
    if (number >= least) found.add(place);
  }
  places.keep(found);
  return {};
}

Result<std::vector<std::string>> Lookup::values(std::string_view of, std::string_view field) {
  DATELINE_TRY(Statement all,
               database_->prepare(
                   "SELECT value FROM postings WHERE \"of\" = ? AND field = ? ORDER BY value"));
  std::vector<std::string> out;
  all.bind(of, field);
  for (;;) {
    DATELINE_TRY(const bool row, all.step());
    if (!row) return out;
    out.emplace_back(all.text(0));
  }
}

Result<void> Lookup::unite_belonging(Places& places, std::string_view name, const Places& events) {
  DATELINE_TRY(const std::string data, list("event", name));
  std::string_view bytes = data;
  uint64_t length = 0, place = 0;
  for (size_t event = 0; take_number(bytes, length); ++event) {
    std::string_view of_one = bytes.substr(0, length);
    bytes.remove_prefix(of_one.size());
    if (!events.has(event)) continue;
    while (take_number(of_one, place)) places.add(place);
  }
  return {};
}

Result<void> Lookup::each_side(
    const Places& events, const std::function<void(size_t, const std::vector<uint64_t>&)>& each) {
  DATELINE_TRY(const std::string data, list("event", "sides"));
  std::string_view bytes = data;
  uint64_t length = 0, side = 0;
  std::vector<uint64_t> sides;
  for (size_t event = 0; take_number(bytes, length); ++event) {
    std::string_view of_one = bytes.substr(0, length);
    bytes.remove_prefix(of_one.size());
    if (!events.has(event)) continue;
    sides.clear();
    while (take_number(of_one, side)) sides.push_back(side);
    each(event, sides);
  }
  return {};
}

Result<std::string> Lookup::list(std::string_view of, std::string_view name) {
  DATELINE_TRY(Statement find, database_->prepare("SELECT data FROM place_lists WHERE \"of\" = ? "
                                                  "AND list = ?"));
  DATELINE_TRY(const bool row, find.bind(of, name).step());
  return row ? std::string(find.text(0)) : std::string();
}

Result<void> Lookup::count(const Places& places, std::string_view of, std::string_view field,
                           const std::function<void(std::string_view, size_t)>& each) {
  DATELINE_TRY(Statement list,
               database_->prepare("SELECT value, places FROM postings WHERE \"of\" = ? AND "
                                  "field = ? ORDER BY value"));
  list.bind(of, field);
  for (;;) {
    DATELINE_TRY(const bool row, list.step());
    if (!row) return {};
    if (const size_t found = places.count_encoded(list.text(1))) each(list.text(0), found);
  }
}

}  // namespace dateline
