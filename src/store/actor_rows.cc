// Actors with their names and roles over time, and stories.
#include "store/order.h"
#include "store/rows.h"
#include "store/selection.h"

namespace dateline {
namespace {

// Names or roles of one actor, as JSON objects with `keys`; the column `list_key` is JSON already.
Result<void> add_parts(RowBuilder& row, Statement& s, std::string_view actor,
                       const std::vector<const char*>& keys, const char* list_key) {
  std::string out, label;
  JsonWriter json(out);
  json.begin_array();
  s.bind(actor);
  for (;;) {
    DATELINE_TRY(const bool more, s.step());
    if (!more) break;
    json.begin_object();
    for (size_t i = 0; i < keys.size(); ++i) {
      if (std::string_view(keys[i]) == list_key) {
        json.key(keys[i]).raw(s.text(static_cast<int>(i)));
      } else {
        text_or_null(json, keys[i], s, static_cast<int>(i));
      }
    }
    json.end_object();
    label += (label.empty() ? "" : "; ") + std::string(s.text(0));
    if (std::string_view(keys[1]) == "of" && !s.is_null(1))
      label += " of " + std::string(s.text(1));
  }
  json.end_array();
  row.nested(std::move(out), std::move(label));
  return {};
}

Result<void> add_ids(RowBuilder& row, Statement& s, std::string_view story, const char* kind) {
  std::string out;
  size_t count = 0;
  JsonWriter json(out);
  json.begin_array();
  s.bind(story, kind);
  for (;;) {
    DATELINE_TRY(const bool more, s.step());
    if (!more) break;
    json.string(s.text(0));
    ++count;
  }
  json.end_array();
  row.nested(std::move(out), std::to_string(count));
  return {};
}

}  // namespace

Result<void> actor_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  DATELINE_TRY(
      Statement names,
      database.prepare(
          "SELECT name, outlets, first, last FROM actor_names WHERE actor = ? ORDER BY position"));
  DATELINE_TRY(Statement roles,
               database.prepare("SELECT role, \"of\", \"from\", \"to\", outlets FROM actor_roles "
                                "WHERE actor = ? ORDER BY position"));
  const auto each = [&](const Statement& s) -> Result<bool> {
    RowBuilder row;
    for (int column = 0; column < 5; ++column) row.text(s, column);
    DATELINE_CHECK(
        add_parts(row, names, s.text(0), {"name", "outlets", "first", "last"}, "outlets"));
    DATELINE_CHECK(
        add_parts(row, roles, s.text(0), {"role", "of", "from", "to", "outlets"}, "outlets"));
    return sink(row.number(s, 5).number(s, 6).row());
  };
  const std::string columns =
      "SELECT c.actor, c.name, c.kind, c.country, c.sector, c.articles, c.events FROM ";
  DATELINE_TRY(auto selection, Selection::make(database, filter, false));
  if (selection) {
    DATELINE_TRY(const Places places, selection->actors());
    DATELINE_TRY(const size_t start, selection->start("actor"));
    return for_each_place(
        database, columns + "actor_places q CROSS JOIN actors c USING(actor) WHERE q.place = ?", {},
        places, start, each);
  }
  Predicate p;
  const Filter& f = filter.filter();
  for (const std::string& ids : filter.actors())
    p.add("c.actor IN (SELECT value FROM json_each(?))", {ids});
  filter.add_countries(p, "c.country");
  filter.add_ids(p, "c.actor");
  if (!f.story.empty())
    p.add("EXISTS (SELECT 1 FROM story_members m WHERE m.id = c.actor AND m.story = ?)", {f.story});
  if (!f.outlets.empty()) {
    Predicate articles;
    filter.add_outlets(articles, "a.outlet");
    p.add(
        "EXISTS (SELECT 1 FROM actor_members m JOIN articles a USING(article) WHERE m.actor = "
        "c.actor AND " +
            articles.sql + ")",
        articles.values);
  }
  if (!f.types.empty() || !f.statuses.empty() || f.min_independent > 0 || f.min_confidence > 0 ||
      !f.between.empty() || !f.from.empty() || !f.to.empty()) {
    const Predicate events = filter.events();
    p.add("c.actor IN (SELECT k.actor FROM event_actors k JOIN events e USING(event) WHERE " +
              events.sql + ")",
          events.values);
  }
  const std::string_view order = f.by_id ? "@actor" : kActorOrder;
  DATELINE_CHECK(filter.add_after(database, p, "actors", "actor", order, "c"));
  return for_each(database,
                  columns + "actors c WHERE " + p.sql + " ORDER BY " + with_alias(order, "c"), p,
                  each);
}

Result<void> story_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  DATELINE_TRY(Statement ids,
               database.prepare(
                   "SELECT id FROM story_members WHERE story = ? AND kind = ? ORDER BY position"));
  const auto each = [&](const Statement& s) -> Result<bool> {
    RowBuilder row;
    for (int column = 0; column < 4; ++column) row.text(s, column);
    for (const char* kind : {"article", "event", "actor"})
      DATELINE_CHECK(add_ids(row, ids, s.text(0), kind));
    return sink(row.row());
  };
  const std::string columns = "SELECT s.story, s.headline, s.earliest, s.latest FROM ";
  DATELINE_TRY(auto selection, Selection::make(database, filter, false));
  if (selection) {
    DATELINE_TRY(const Places places, selection->stories());
    DATELINE_TRY(const size_t start, selection->start("story"));
    return for_each_place(
        database, columns + "story_places q CROSS JOIN stories s USING(story) WHERE q.place = ?",
        {}, places, start, each);
  }
  Predicate p;
  const Filter& f = filter.filter();
  if (!f.story.empty()) p.add("s.story = ?", {f.story});
  std::vector<std::string> named = filter.actors();
  for (const std::string& ids : filter.between()) named.push_back(ids);
  for (const std::string& ids : named) {
    p.add(
        "EXISTS (SELECT 1 FROM story_members m WHERE m.story = s.story AND m.kind = 'actor' "
        "AND m.id IN (SELECT value FROM json_each(?)))",
        {ids});
  }
  if (!f.outlets.empty()) {
    Predicate articles;
    filter.add_outlets(articles, "a.outlet");
    p.add(
        "EXISTS (SELECT 1 FROM story_members m JOIN articles a ON a.article = m.id WHERE m.story = "
        "s.story AND " +
            articles.sql + ")",
        articles.values);
  }
  filter.add_days(p, "s.earliest", "s.latest");
  if (filter.asks_events()) {
    const Predicate events = filter.events(false);
    p.add("EXISTS (SELECT 1 FROM events e WHERE e.story = s.story AND " + events.sql + ")",
          events.values);
  }
  const std::string_view order = f.by_id ? "@story" : kStoryOrder;
  filter.add_ids(p, "s.story");
  DATELINE_CHECK(filter.add_after(database, p, "stories", "story", order, "s"));
  return for_each(database,
                  columns + "stories s WHERE " + p.sql + " ORDER BY " + with_alias(order, "s"), p,
                  each);
}

}  // namespace dateline
