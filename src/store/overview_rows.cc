// What drawings need: every event in a few cells, and how many there are in each month.
#include "store/order.h"
#include "store/rows.h"

namespace dateline {

// Those that most independent sources tell come first, so that a limit keeps what matters.
Result<void> point_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  const Predicate p = filter.events();
  const std::string name =
      "(SELECT x.name FROM event_actors x WHERE x.event = e.event AND x.position = 0 AND x.side = ";
  return for_each(
      database,
      "SELECT e.event, e.\"when\", e.earliest, e.latest, e.type, e.status, e.score, e.independent, "
      "e.headline, " +
          name + "'actor'), coalesce(" + name +
          "'recipient'), (SELECT x.name FROM event_actors x WHERE x.event = e.event AND x.side = "
          "'actor' AND x.position = 1)), e.story, e.where_name, e.where_country, "
          // A place that the record also knows as a country is no point on a map.
          "CASE WHEN e.latitude IS NULL THEN NULL WHEN EXISTS (SELECT 1 FROM actor_names n JOIN "
          "actors c USING(actor) WHERE n.folded = fold(e.where_name) AND c.kind = 'country') THEN "
          "'country' ELSE 'place' END, e.latitude, e.longitude FROM events e WHERE " +
          p.sql + " ORDER BY " + with_alias(kWeightOrder, "e"),
      p, [&](const Statement& s) -> Result<bool> {
        RowBuilder row;
        for (int column = 0; column < 6; ++column) row.text(s, column);
        row.real(s, 6).number(s, 7);
        for (int column = 8; column < 15; ++column) row.text(s, column);
        return sink(row.real(s, 15).real(s, 16).row());
      });
}

Result<void> month_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  const Predicate p = filter.events();
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
