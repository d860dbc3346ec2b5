// Filters as SQL: conditions with their values, never with text pasted in.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "dateline/queries.h"
#include "store/sqlite.h"

namespace dateline {

// Conditions joined by AND, each "(...)", with values in the order of their question marks.
struct Predicate {
  std::string sql = "1";
  std::vector<std::variant<std::string, int64_t, double>> values;

  void add(const std::string& condition) { sql += " AND (" + condition + ")"; }
  void add(const std::string& condition,
           std::vector<std::variant<std::string, int64_t, double>> with) {
    add(condition);
    values.insert(values.end(), with.begin(), with.end());
  }
  void bind(Statement& statement) const;
};

// A filter with its names and days looked up in the record.
class ResolvedFilter {
 public:
  static Result<ResolvedFilter> make(Database& database, const Filter& filter);

  // On events (alias e): all that the filter says.
  Predicate events(bool with_days = true) const;
  // True where the filter says something that only events have.
  bool asks_events() const;
  // On what is no event: the days [earliest, latest] of two SQL expressions overlap --from and
  // --to.
  void add_days(Predicate& p, const std::string& earliest, const std::string& latest) const;
  void add_list(Predicate& p, const std::string& column,
                const std::vector<std::string>& values) const;

  const Filter& filter() const { return *filter_; }
  // JSON lists of actor ids, one for each --actor, and two for --between.
  const std::vector<std::string>& actors() const { return actors_; }
  const std::vector<std::string>& between() const { return between_; }

 private:
  const Filter* filter_ = nullptr;
  std::vector<std::string> actors_, between_;
  std::string from_, to_;  // ISO days or empty
};

// --from and --to as days: the first day of `from`, the last of `to`.
Result<std::string> day_of_edge(Database& database, const std::string& text, bool first);
// JSON list of the ids of the actors that `name` means.
Result<std::string> actors_named(Database& database, const std::string& name);

}  // namespace dateline
