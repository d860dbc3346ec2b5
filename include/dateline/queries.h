// Questions to a record: rows of cells, ready to be written as JSON lines, CSV or a table.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.h"

namespace dateline {

struct Cell {
  enum class Kind : uint8_t { kNull, kNumber, kText, kNested };
  Kind kind = Kind::kNull;
  std::string value;  // kText: the text itself; kNumber, kNested: JSON
  std::string label;  // kNested: for people ("Zawada, Sylla"); empty: not shown
};
using Row = std::vector<Cell>;

struct Column {
  enum class Type : uint8_t { kText, kInteger, kReal };
  std::string_view name;
  bool shown = true;        // in tables for people
  Type type = Type::kText;  // of its cells that are numbers; kText: text, or nested (JSON)
};

enum class Query : uint8_t {
  kTimeline,
  kEvents,
  kArticles,
  kActors,
  kQuotes,
  kStories,
  kConflicts,
  kClaims,
  kNetwork,
  kWhy,
  kSearch,
  kStatus,
  kReports,
  kDates,
  kMentions,  // the words that name actors, with `articles`
  kPoints,    // events in few cells, for drawing; those that most independent sources tell first
  kMonths,    // events by month and type
  kFacets,    // what a search found, counted by outlet, type, country, actor and year
  kPages,     // what was read and set aside, and why
  kRuns,
};

// What the flags say. Names match without case and accents, by any name of an actor, last words
// suffice; ids match too. Several actors: all of them. Everything is ANDed; values of one list
// (types, countries, outlets, statuses) are ORed.
struct Filter {
  std::vector<std::string> actors;
  std::vector<std::string> between;  // empty, or two
  std::vector<std::string> types, countries, outlets, statuses;
  std::string story;
  std::string from, to;  // EDTF, or "7d", "2w", "3m", "1y" before the record's last day
  int64_t min_independent = 0;
  double min_confidence = 0;
  int64_t limit = -1;               // -1: none
  int64_t dates = -1, per_date = -1;  // timeline: the days that matter most, entries each; -1: all
  std::string text;                 // kWhy: the id; kSearch: the words
  bool by_id = false;               // in order of id (the canonical export), else of date

  std::vector<std::string> ids;       // these entries only
  std::vector<std::string> articles;  // what these articles hold; of articles: also their copies
  std::string after;   // what follows this id; kNotFound where there is no such entry (any longer).
                       // Of kSearch and kNetwork: a number of rows to pass over
  bool brief = false;  // long cells are null: the text of articles, the evidence of events
  bool heaviest = false;  // kNetwork: edges of most events first
  double seconds = 0;     // CPU; kRefused when the answer takes longer; 0: no limit
  bool plain = false;     // by the tables alone, without the record's lists: the same answer, later
};

// Reads one record; never writes. Not thread-safe.
class RecordReader {
 public:
  // kNotFound where there is no file.
  static Result<RecordReader> open(const std::string& path);
  RecordReader(RecordReader&&) noexcept;
  RecordReader& operator=(RecordReader&&) noexcept;
  ~RecordReader();

  static std::span<const Column> columns(Query query);
  // The number of rows given to `row`, which returns false to stop. kUsage for a filter that makes
  // no sense; kNotFound (kWhy) for an id that is not in the record.
  Result<uint64_t> query(Query query, const Filter& filter,
                         const std::function<bool(const Row&)>& row);
  // True where pages have been added since the record was last brought up to date.
  bool behind() const;

 private:
  struct Impl;
  explicit RecordReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// One row as a line of JSON, without the newline.
std::string to_json(std::span<const Column> columns, const Row& row);

}  // namespace dateline
