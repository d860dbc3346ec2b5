// The record's own lists for filters: of each kind of entry, the order of its answer as numbers
// (tables *_places), for each word that a filter can name the places that have it (`postings`), and
// what else goes by place (`place_lists`). They hold nothing that the record's tables do not say; a
// file or a state of the record without them gives the same answers by SQL alone (predicate.h),
// later.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/places.h"
#include "store/sqlite.h"

namespace dateline {

// Writes all lists anew from the record's tables, inside the open transaction.
Result<void> write_lookup(Database& database);

// Entries that follow each other in the order of answers and lie on the same days.
struct DayRun {
  std::string_view earliest, latest;  // ISO days; empty: open
  size_t begin, end;                  // places
};
struct DayRuns {
  std::unique_ptr<std::string> text;  // what the views point into
  std::vector<DayRun> runs;
};

class Lookup {
 public:
  // Nothing where the file has no lists (an older format).
  static Result<std::optional<Lookup>> make(Database& database);

  // How many entries `of` (event, article, actor, story) there are places for.
  Result<size_t> size(const std::string& of);
  // Adds the places of what has this word.
  Result<void> unite(Places& places, std::string_view of, std::string_view field,
                     std::string_view value);
  // The place of an entry.
  Result<std::optional<size_t>> place(const std::string& of, std::string_view id);
  Result<DayRuns> days(std::string_view of);
  // Of events: "heaviest", their places, from the one that most sources tell down; "independent"
  // and "confidence" (in thousandths) by place. Of articles: "numbers", the row number of each, by
  // place.
  Result<std::vector<uint32_t>> numbers(std::string_view of, std::string_view list);
  // Keeps what has at least this number in a list that goes by place.
  Result<void> keep_at_least(Places& places, std::string_view of, std::string_view list,
                             uint64_t least);
  // Of events, "articles", "actors", "stories": adds to `places` those of what belongs to `events`.
  Result<void> unite_belonging(Places& places, std::string_view list, const Places& events);
  Result<std::vector<std::string>> values(std::string_view of, std::string_view field);
  // Of events, "sides": for each of `events` the places of who takes part, twice, and one more
  // where they are at its receiving end.
  Result<void> each_side(const Places& events,
                         const std::function<void(size_t, const std::vector<uint64_t>&)>& each);
  // The words of one field with how many of `places` have each.
  Result<void> count(const Places& places, std::string_view of, std::string_view field,
                     const std::function<void(std::string_view, size_t)>& each);

  Database& database() { return *database_; }

 private:
  Result<std::string> list(std::string_view of, std::string_view name);

  Database* database_ = nullptr;
  Statement unite_;
};

// How many articles name each day, as "days" of `date` has it: day, day, articles.
inline constexpr const char* kNamedDays =
    "SELECT earliest, earliest, count(DISTINCT article) FROM dates WHERE earliest = latest GROUP "
    "BY "
    "earliest ORDER BY earliest";

// "wang yi" → "yi wang": words of a folded name, the last one first.
std::string words_backwards(std::string_view folded);

}  // namespace dateline
