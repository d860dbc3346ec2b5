// What drawings need: every event in a few cells, and how many there are in each month.
#include <map>

#include "store/order.h"
#include "store/rows.h"
#include "store/selection.h"

namespace dateline {

// Those that most independent sources tell come first, so that a limit keeps what matters.
Result<void> point_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  const std::string name =
      "(SELECT x.name FROM event_actors x WHERE x.event = e.event AND x.position = 0 AND x.side = ";
  const std::string columns =
      "SELECT e.event, e.\"when\", e.earliest, e.latest, e.type, e.status, e.score, e.independent, "
      "e.headline, " +
      name + "'actor'), coalesce(" + name +
      "'recipient'), (SELECT x.name FROM event_actors x WHERE x.event = e.event AND x.side = "
      "'actor' AND x.position = 1)), e.story, e.where_name, e.where_country, "
      // A place that the record also knows as a country is no point on a map.
      "CASE WHEN e.latitude IS NULL THEN NULL WHEN EXISTS (SELECT 1 FROM actor_names n JOIN "
      "actors c USING(actor) WHERE n.folded = fold(e.where_name) AND c.kind = 'country') THEN "
      "'country' ELSE 'place' END, e.latitude, e.longitude, e.cameo FROM ";
  const auto each = [&](const Statement& s) -> Result<bool> {
    RowBuilder row;
    for (int column = 0; column < 6; ++column) row.text(s, column);
    row.real(s, 6).number(s, 7);
    for (int column = 8; column < 15; ++column) row.text(s, column);
    return sink(row.real(s, 15).real(s, 16).text(s, 17).row());
  };
  DATELINE_TRY(auto selection, Selection::make(database, filter, false));
  if (!selection) {
    Predicate p = filter.events();
    filter.add_ids(p, "e.event");
    return for_each(
        database,
        columns + "events e WHERE " + p.sql + " ORDER BY " + with_alias(kWeightOrder, "e"), p,
        each);
  }
  DATELINE_TRY(Places places, selection->events());
  if (!filter.filter().ids.empty())
    DATELINE_CHECK(selection->keep_ids(places, "event", filter.filter().ids));
  DATELINE_TRY(const auto heaviest, selection->lookup().numbers("event", "heaviest"));
  DATELINE_TRY(Statement one,
               database.prepare(columns + "event_places q CROSS JOIN events e USING(event) WHERE "
                                          "q.place = ?"));
  for (const uint32_t place : heaviest) {
    if (!places.has(place)) continue;
    DATELINE_CHECK(database.in_time());
    DATELINE_TRY(const bool row, one.bind(place).step());
    if (!row) continue;
    DATELINE_TRY(const bool goes_on, each(one));
    if (!goes_on) break;
  }
  return {};
}

namespace {

// Events of one month follow each other, within those that are open on neither side and within
// those that are open on one: a count of bits for each stretch and type.
Result<void> months_by_place(const ResolvedFilter& filter, Selection& selection, const Sink& sink) {
  DATELINE_TRY(Places places, selection.events());
  if (!filter.filter().ids.empty())
    DATELINE_CHECK(selection.keep_ids(places, "event", filter.filter().ids));
  struct Stretch {
    std::string_view month;
    size_t begin, end;
  };
  std::vector<Stretch> stretches;
  DATELINE_TRY(const DayRuns days, selection.lookup().days("event"));
  for (const DayRun& run : days.runs) {
    const std::string_view month = (run.earliest.empty() ? run.latest : run.earliest).substr(0, 7);
    if (stretches.empty() || stretches.back().month != month)
      stretches.push_back({month, run.begin, run.end});
    stretches.back().end = run.end;
  }
  std::vector<std::string> types;
  DATELINE_CHECK(selection.lookup().count(
      places, "event", "type", [&](std::string_view type, size_t) { types.emplace_back(type); }));
  std::map<std::pair<std::string_view, std::string>, size_t> counts;  // by month and type
  for (const std::string& type : types) {
    Places of_type(places.size());
    DATELINE_CHECK(selection.lookup().unite(of_type, "event", "type", type));
    of_type.keep(places);
    for (const Stretch& stretch : stretches) {
      if (const size_t events = of_type.count(stretch.begin, stretch.end))
        counts[{stretch.month, type}] += events;
    }
  }
  for (const auto& [key, events] : counts) {
    RowBuilder row;
    key.first.empty() ? row.null() : row.text(key.first);
    key.second.empty() ? row.null() : row.text(key.second);
    if (!sink(row.number(static_cast<int64_t>(events)).row())) break;
  }
  return {};
}

}  // namespace

Result<void> month_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  DATELINE_TRY(auto selection, Selection::make(database, filter, false));
  if (selection) return months_by_place(filter, *selection, sink);
  Predicate p = filter.events();
  filter.add_ids(p, "e.event");
  return for_each(database,
                  "SELECT substr(coalesce(e.earliest, e.latest), 1, 7), e.type, count(*) FROM "
                  "events e WHERE " +
                      p.sql + " GROUP BY 1, 2 ORDER BY 1, 2",
                  p, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    return sink(row.text(s, 0).text(s, 1).number(s, 2).row());
                  });
}

// What came in: kept or set aside, by which version, in which run.
Result<void> page_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  Predicate p;
  const Filter& f = filter.filter();
  filter.add_ids(p, "page");
  if (!f.after.empty()) p.add("page > ?", {f.after});
  // What was set aside is what a reader of this list looks for; the kept ones are the articles.
  if (f.ids.empty()) p.add("status = 'set_aside'");
  return for_each(database,
                  "SELECT page, source, status, reason, issues, reader, run FROM pages WHERE " +
                      p.sql + " ORDER BY page",
                  p, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    for (int column = 0; column < 4; ++column) row.text(s, column);
                    return sink(row.nested(std::string(s.text(4))).text(s, 5).number(s, 6).row());
                  });
}

Result<void> run_rows(Database& database, const ResolvedFilter&, const Sink& sink) {
  return for_each(database,
                  "SELECT run, started, ended, reader, added, updated, unchanged, set_aside FROM "
                  "runs ORDER BY run DESC",
                  {}, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    row.number(s, 0).text(s, 1).text(s, 2).text(s, 3);
                    for (int column = 4; column < 8; ++column) row.number(s, column);
                    return sink(row.row());
                  });
}

}  // namespace dateline
