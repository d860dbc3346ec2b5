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
  void bind_more(Statement& statement) const;  // after what is bound already
};

// A filter with its names and days looked up in the record.
class ResolvedFilter {
 public:
  static Result<ResolvedFilter> make(Database& database, const Filter& filter);

  // On events (alias e): all that the filter says but ids, which are of what is asked for.
  Predicate events(bool with_days = true) const;
  // True where the filter says something that only events have.
  bool asks_events() const;
  // On what is no event: the days [earliest, latest] of two SQL expressions overlap --from and
  // --to.
  void add_days(Predicate& p, const std::string& earliest, const std::string& latest) const;
  void add_outlets(Predicate& p, const std::string& column) const;
  void add_countries(Predicate& p, const std::string& column) const;
  void add_articles(Predicate& p, const std::string& column) const;

  const Filter& filter() const { return *filter_; }
  // JSON lists of actor ids, one for each --actor, and two for --between.
  std::vector<std::string> actors() const;
  std::vector<std::string> between() const;
  // The same as lists.
  const std::vector<std::vector<std::string>>& actor_ids() const { return actors_; }
  const std::vector<std::vector<std::string>>& between_ids() const { return between_; }
  const std::vector<std::string>& outlets() const { return outlets_; }
  const std::vector<std::string>& countries() const { return countries_; }
  const std::string& from() const { return from_; }
  const std::string& to() const { return to_; }
  // Pages have been added that the record's tables do not know yet.
  bool behind() const { return behind_; }
  // Goes on after the row of `table` whose column `id` is filter().after, in the order `order` (see
  // order.h) of what has the alias `alias` in the statement.
  Result<void> add_after(Database& database, Predicate& p, const std::string& table,
                         const std::string& id, std::string_view order,
                         std::string_view alias) const;
  // Only rows whose `column` is in filter().ids.
  void add_ids(Predicate& p, const std::string& column) const;

 private:
  const Filter* filter_ = nullptr;
  bool behind_ = false;
  std::vector<std::string> outlets_, countries_;  // as the record writes them
  std::vector<std::vector<std::string>> actors_, between_;
  std::string from_, to_;  // ISO days or empty
};

Error no_such_row(const std::string& after);

// Pages have been added that the record's tables do not know yet.
Result<bool> is_behind(Database& database);
// The first and the last day that articles bear; empty where none does.
Result<std::pair<std::string, std::string>> article_days(Database& database);
// --from and --to as days: the first day of `from`, the last of `to`.
Result<std::string> day_of_edge(Database& database, const std::string& text, bool first);
// Ids of the actors that `name` means, in order.
Result<std::vector<std::string>> actors_named(Database& database, const std::string& name);

}  // namespace dateline
