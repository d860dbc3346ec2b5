// What the flags mean, in one place for all queries. "7d" counts from the last day that the record
// bears (its latest published day, else its latest event), not from the clock: the same question to
// the same record has the same answer tomorrow.
#include "store/predicate.h"

#include <algorithm>

#include "base/civil.h"
#include "base/edtf.h"
#include "store/columns.h"
#include "store/countries.h"
#include "store/fold.h"
#include "store/lookup.h"
#include "store/order.h"
#include "store/record_file.h"

namespace dateline {
namespace {

const Day kFirstDay = day_of({0, 1, 1});  // before it, days are no ISO days of four-digit years

int number(std::string_view text) {
  if (text.empty() || text.size() > 6) return -1;
  int out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    out = out * 10 + (c - '0');
  }
  return out;
}

Error no_day(const std::string& text) {
  return {ErrorCode::kUsage, "\"" + text +
                                 "\" is no day: 2023, 2023-08, 2023-08-15, or 7d, 2w, 3m, 1y "
                                 "before the last day of the record"};
}

// "7d" before `last`; kNoDay if the text is no such thing.
Day days_before(const std::string& text, Day last) {
  const int count = text.empty() ? -1 : number(std::string_view(text).substr(0, text.size() - 1));
  if (count < 0) return kNoDay;
  CivilDate date = civil_of(last);
  switch (text.back()) {
    case 'd':
      return std::max(last - count, kFirstDay);
    case 'w':
      return std::max(last - 7 * count, kFirstDay);
    case 'm': {
      const int months = std::max(0, date.year * 12 + date.month - 1 - count);
      date.year = months / 12;
      date.month = months % 12 + 1;
      break;
    }
    case 'y':
      date.year = std::max(0, date.year - count);
      break;
    default:
      return kNoDay;
  }
  date.day = std::min(date.day, days_in_month(date.year, date.month));
  return day_of(date);
}

}  // namespace

Result<bool> is_behind(Database& database) {
  DATELINE_TRY(const int64_t rows,
               database.integer("SELECT count(*) FROM state WHERE key = 'behind' AND value = '1'"));
  return rows > 0;
}

Result<std::pair<std::string, std::string>> article_days(Database& database) {
  std::pair<std::string, std::string> out;
  DATELINE_TRY(const bool behind, is_behind(database));
  DATELINE_TRY(auto lookup, Lookup::make(database));
  if (lookup && !behind) {
    DATELINE_TRY(const DayRuns days, lookup->days("article"));
    for (const DayRun& run : days.runs) {
      if (!run.earliest.empty() && (out.first.empty() || run.earliest < out.first))
        out.first = run.earliest;
      if (run.latest > out.second) out.second = run.latest;
    }
    return out;
  }
  DATELINE_TRY(Statement ends,
               database.prepare("SELECT min(coalesce(r.published_earliest, a.published_earliest)), "
                                "max(coalesce(r.published_latest, a.published_latest)) FROM "
                                "articles a LEFT JOIN article_record r USING(article)"));
  DATELINE_TRY(const bool row, ends.step());
  if (row) out = {std::string(ends.text(0)), std::string(ends.text(1))};
  return out;
}

Result<std::string> day_of_edge(Database& database, const std::string& given, bool first) {
  if (const auto days = days_of_edtf(given)) {
    const Day day = first ? days->earliest : days->latest;
    if (day != kNoDay) return iso_day(day);
    if (given.find("..") != given.npos) return std::string();  // open: no limit on this side
    return no_day(given);                                      // XXXX-03-17
  }
  if (days_before(given, 0) == kNoDay) return no_day(given);
  DATELINE_TRY(auto ends, article_days(database));
  if (ends.second.empty()) {
    DATELINE_TRY(Statement last,
                 database.prepare("SELECT max(latest) FROM events WHERE status = 'actual'"));
    DATELINE_TRY(const bool row, last.step());
    if (row) ends.second = last.text(0);
  }
  const auto day = parse_iso_day(ends.second);
  return day ? iso_day(days_before(given, *day)) : std::string();
}

Result<std::vector<std::string>> actors_named(Database& database, const std::string& name) {
  DATELINE_TRY(const int64_t version, database.integer("PRAGMA user_version"));
  // By last words, names are a range of the list that has them backwards; before format 3 there is
  // none, and every name is looked at.
  const bool listed = version >= 3;
  DATELINE_TRY(
      Statement find,
      database.prepare(
          std::string("SELECT actor FROM ") +
          (listed
               ? "name_ends WHERE backwards = ?1 OR (backwards >= ?1 || ' ' AND backwards < "
                 "?1 || '!') "
               : "actor_names WHERE folded = ?1 OR substr(folded, -length(?1) - 1) = ' ' || ?1 ") +
          "UNION SELECT actor FROM actors WHERE actor = ?2 ORDER BY 1"));
  std::vector<std::string> ids;
  const std::string folded = fold_name(name);
  find.bind(folded.empty() ? std::string("\x01") : listed ? words_backwards(folded) : folded, name);
  for (;;) {
    DATELINE_TRY(const bool row, find.step());
    if (!row) return ids;
    ids.emplace_back(find.text(0));
  }
}

void Predicate::bind(Statement& statement) const {
  statement.restart();
  bind_more(statement);
}

void Predicate::bind_more(Statement& statement) const {
  for (const auto& value : values) {
    std::visit([&](const auto& v) { statement.add(v); }, value);
  }
}

namespace {

// The outlets that `names` mean, as the articles write them: by the record's list of them, else by
// jumps from one to the next in the index, so that it costs the number of outlets and not of
// articles.
Result<std::vector<std::string>> outlets_named(Database& database,
                                               const std::vector<std::string>& names, bool behind) {
  std::vector<std::string> folded, out;
  for (const std::string& name : names) folded.push_back(fold_name(name));
  DATELINE_TRY(auto lookup, Lookup::make(database));
  if (lookup && !behind) {
    DATELINE_TRY(const std::vector<std::string> all, lookup->values("article", "outlet"));
    for (const std::string& outlet : all) {
      if (std::find(folded.begin(), folded.end(), fold_name(outlet)) != folded.end())
        out.push_back(outlet);
    }
    return out;
  }
  Predicate p;
  p.values.emplace_back(json_list(folded));
  DATELINE_TRY(
      Statement find,
      database.prepare("WITH RECURSIVE o(outlet) AS (SELECT min(outlet) FROM articles UNION ALL "
                       "SELECT (SELECT min(a.outlet) FROM articles a WHERE a.outlet > o.outlet) "
                       "FROM o WHERE o.outlet IS NOT NULL) SELECT outlet FROM o WHERE "
                       "fold(outlet) IN (SELECT value FROM json_each(?))"));
  p.bind(find);
  for (;;) {
    DATELINE_TRY(const bool row, find.step());
    if (!row) return out;
    out.emplace_back(find.text(0));
  }
}

}  // namespace

Result<ResolvedFilter> ResolvedFilter::make(Database& database, const Filter& filter) {
  ResolvedFilter out;
  out.filter_ = &filter;
  DATELINE_TRY(out.behind_, is_behind(database));
  if (!filter.outlets.empty()) {
    DATELINE_TRY(out.outlets_, outlets_named(database, filter.outlets, out.behind_));
  }
  for (const std::string& country : filter.countries)
    out.countries_.push_back(country_code(country));
  for (const std::string& name : filter.actors) {
    DATELINE_TRY(std::vector<std::string> ids, actors_named(database, name));
    out.actors_.push_back(std::move(ids));
  }
  for (const std::string& name : filter.between) {
    DATELINE_TRY(std::vector<std::string> ids, actors_named(database, name));
    out.between_.push_back(std::move(ids));
  }
  if (!filter.from.empty()) {
    DATELINE_TRY(out.from_, day_of_edge(database, filter.from, true));
  }
  if (!filter.to.empty()) {
    DATELINE_TRY(out.to_, day_of_edge(database, filter.to, false));
  }
  // Where one counts from the record's last day ("7d"), nothing is found.
  const bool stated = days_of_edtf(filter.from) && days_of_edtf(filter.to);
  if (stated && !out.from_.empty() && !out.to_.empty() && out.from_ > out.to_) {
    return Error{ErrorCode::kUsage, "no day is from " + filter.from + " on and up to " + filter.to +
                                        ": the first day comes after the last"};
  }
  for (const std::string& type : filter.types) {
    if (!find_event_type(type) && fold_name(type) != "none") {
      return Error{ErrorCode::kUsage,
                   "--type " + type + ": no event type (AGREE, CONSULT, ..., ASSAULT, or none)"};
    }
  }
  for (const std::string& status : filter.statuses) {
    if (!find_status(status)) {
      return Error{
          ErrorCode::kUsage,
          "--status " + status + ": not one of actual, future, hypothetical, negated, historical"};
    }
  }
  return out;
}

std::vector<std::string> ResolvedFilter::actors() const {
  std::vector<std::string> out;
  for (const auto& ids : actors_) out.push_back(json_list(ids));
  return out;
}

std::vector<std::string> ResolvedFilter::between() const {
  std::vector<std::string> out;
  for (const auto& ids : between_) out.push_back(json_list(ids));
  return out;
}

void ResolvedFilter::add_outlets(Predicate& p, const std::string& column) const {
  if (filter_->outlets.empty()) return;
  p.add(column + " IN (SELECT value FROM json_each(?))", {json_list(outlets_)});
}

void ResolvedFilter::add_countries(Predicate& p, const std::string& column) const {
  if (countries_.empty()) return;
  p.add(column + " IN (SELECT value FROM json_each(?))", {json_list(countries_)});
}

void ResolvedFilter::add_ids(Predicate& p, const std::string& column) const {
  if (filter_->ids.empty()) return;
  p.add(column + " IN (SELECT value FROM json_each(?))", {json_list(filter_->ids)});
}

void ResolvedFilter::add_articles(Predicate& p, const std::string& column) const {
  if (filter_->articles.empty()) return;
  p.add(column + " IN (SELECT value FROM json_each(?))", {json_list(filter_->articles)});
}

Error no_such_row(const std::string& after) {
  return {ErrorCode::kNotFound, "after " + after + ": no such entry (any longer); begin anew"};
}

Result<void> ResolvedFilter::add_after(Database& database, Predicate& p, const std::string& table,
                                       const std::string& id, std::string_view order,
                                       std::string_view alias) const {
  const std::string& after = filter_->after;
  if (after.empty()) return {};
  DATELINE_TRY(Statement find, database.prepare("SELECT " + with_alias(order, "") + " FROM " +
                                                table + " WHERE " + id + " = ?"));
  DATELINE_TRY(const bool found, find.bind(after).step());
  if (!found) return no_such_row(after);
  p.add(with_alias(order, alias) + " > ?", {std::string(find.text(0))});
  return {};
}

void ResolvedFilter::add_days(Predicate& p, const std::string& earliest,
                              const std::string& latest) const {
  if (from_.empty() && to_.empty()) return;
  p.add(earliest + " IS NOT NULL OR " + latest + " IS NOT NULL");
  if (!from_.empty()) p.add("coalesce(" + latest + ", '9999') >= ?", {from_});
  if (!to_.empty()) p.add("coalesce(" + earliest + ", '0000') <= ?", {to_});
}

bool ResolvedFilter::asks_events() const {
  const Filter& f = *filter_;
  return !f.types.empty() || !f.statuses.empty() || f.min_independent > 0 || f.min_confidence > 0 ||
         !f.countries.empty();
}

Predicate ResolvedFilter::events(bool with_days) const {
  const Filter& f = *filter_;
  Predicate p;
  for (const std::string& ids : actors()) {
    p.add(
        "e.event IN (SELECT x.event FROM event_actors x WHERE x.actor IN (SELECT value FROM "
        "json_each(?)))",
        {ids});
  }
  if (between_.size() == 2) {
    p.add(
        "e.event IN (SELECT x.event FROM event_actors x JOIN event_actors y ON y.event = x.event "
        "AND y.actor <> x.actor WHERE x.actor IN (SELECT value FROM json_each(?)) "
        "AND y.actor IN (SELECT value FROM json_each(?)))",
        {json_list(between_[0]), json_list(between_[1])});
  }
  std::vector<std::string> types, statuses;
  bool untyped = false;
  for (const std::string& name : f.types) {
    if (const auto type = find_event_type(name)) {
      types.emplace_back(word_of(*type));
    } else {
      untyped = true;
    }
  }
  for (const std::string& name : f.statuses) {
    if (const auto status = find_status(name)) statuses.emplace_back(word_of(*status));
  }
  const std::string in_types = "e.type IN (SELECT value FROM json_each(?))";
  if (!f.types.empty()) {
    p.add(untyped ? "e.type IS NULL OR " + in_types : in_types, {json_list(types)});
  }
  if (!statuses.empty()) {
    p.add("e.status IN (SELECT value FROM json_each(?))", {json_list(statuses)});
  }
  if (!countries_.empty()) {
    const std::string list = json_list(countries_);
    p.add(
        "e.where_country IN (SELECT value FROM json_each(?)) OR EXISTS (SELECT 1 FROM "
        "event_actors x WHERE x.event = e.event AND x.country IN (SELECT value FROM "
        "json_each(?)))",
        {list, list});
  }
  if (!f.outlets.empty()) {
    Predicate outlet;
    add_outlets(outlet, "o.outlet");
    p.add(
        "EXISTS (SELECT 1 FROM evidence v JOIN articles o USING(article) WHERE v.event = e.event "
        "AND " +
            outlet.sql + ")",
        outlet.values);
  }
  if (!f.story.empty()) p.add("e.story = ?", {f.story});
  if (f.min_independent > 0) p.add("e.independent >= ?", {f.min_independent});
  if (f.min_confidence > 0) p.add("e.confidence >= ?", {f.min_confidence});
  if (with_days) add_days(p, "e.earliest", "e.latest");
  return p;
}

}  // namespace dateline
