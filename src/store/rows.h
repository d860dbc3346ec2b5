// Building rows, and the functions behind each query. Layer below RecordReader.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "dateline/queries.h"
#include "store/predicate.h"
#include "store/sqlite.h"

namespace dateline {

using Sink = std::function<bool(const Row&)>;

// A row, cell by cell, from values and from columns of a statement (NULL is null).
class RowBuilder {
 public:
  RowBuilder& null() { return add({}); }
  RowBuilder& text(std::string_view text) {
    return add({Cell::Kind::kText, std::string(text), {}});
  }
  RowBuilder& number(int64_t value) {
    return add({Cell::Kind::kNumber, std::to_string(value), {}});
  }
  RowBuilder& nested(std::string json, std::string label = {}) {
    return add({Cell::Kind::kNested, std::move(json), std::move(label)});
  }
  RowBuilder& text(const Statement& s, int column) {
    return s.is_null(column) ? null() : text(s.text(column));
  }
  RowBuilder& number(const Statement& s, int column) {
    return s.is_null(column) ? null() : number(s.integer(column));
  }
  RowBuilder& real(double value) {
    std::string json;
    JsonWriter(json).number(value, 3);
    return add({Cell::Kind::kNumber, std::move(json), {}});
  }
  RowBuilder& real(const Statement& s, int column) {
    return s.is_null(column) ? null() : real(s.real(column));
  }
  RowBuilder& list(const Statement& s, int column);  // a JSON list of strings as it is stored
  const Row& row() const { return row_; }

 private:
  RowBuilder& add(Cell cell) {
    row_.push_back(std::move(cell));
    return *this;
  }
  Row row_;
};

// Columns into an object that is being written.
inline void text_or_null(JsonWriter& json, std::string_view key, const Statement& s, int column) {
  json.key(key);
  s.is_null(column) ? json.null() : json.string(s.text(column));
}
inline void number_or_null(JsonWriter& json, std::string_view key, const Statement& s, int column) {
  json.key(key);
  s.is_null(column) ? json.null() : json.number(s.integer(column));
}

// Code points [begin, end) of a text.
std::string slice(std::string_view text, int64_t begin, int64_t end);

// Runs `sql` with the predicate's values; `each` gets the statement on each row and returns false
// to stop.
Result<void> for_each(Database& database, const std::string& sql, const Predicate& predicate,
                      const std::function<Result<bool>(const Statement&)>& each);

Result<void> event_rows(Database& database, const ResolvedFilter& filter, bool timeline,
                        const Sink& sink);
Result<void> conflict_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> claim_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> network_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> article_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> quote_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> search_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> report_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> date_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> mention_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> facet_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> actor_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> story_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> why_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> status_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> point_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> month_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> page_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);
Result<void> run_rows(Database& database, const ResolvedFilter& filter, const Sink& sink);

// On what hangs on articles (alias a for articles, r for article_record): outlet, story, days, and
// "is evidence of an event that the filter means" where it asks about events.
void add_article_conditions(Predicate& p, const ResolvedFilter& filter);
// Articles that name all the actors asked for.
void add_named(Predicate& p, const ResolvedFilter& filter);
// " FROM " articles (a) with what the record says of them (r), and their order. Where the record
// knows every article its index gives the order; where it is behind, what an article itself says
// fills in.
std::string articles_joined(const ResolvedFilter& filter);
std::string_view article_order(const ResolvedFilter& filter);
inline constexpr const char* kPublishedOnly =
    "CASE WHEN r.published IS NOT NULL THEN r.published ELSE a.published END";
// "published" of an article as the record settled it, else as the page says.
inline constexpr const char* kPublished =
    "CASE WHEN r.published IS NOT NULL THEN r.published ELSE a.published END, "
    "CASE WHEN r.published IS NOT NULL THEN r.published_earliest ELSE a.published_earliest END, "
    "CASE WHEN r.published IS NOT NULL THEN r.published_latest ELSE a.published_latest END, "
    "CASE WHEN r.published IS NOT NULL THEN r.published_basis ELSE a.published_basis END";

}  // namespace dateline
