// Events and what hangs on them: timelines, conflicts, claims, the network of who acts towards
// whom. One statement lists the events, prepared ones fetch the parts of each.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "store/order.h"
#include "store/rows.h"
#include "store/selection.h"

namespace dateline {
namespace {

// The parts of one event, each a prepared statement.
class EventParts {
 public:
  static Result<EventParts> make(Database& database) {
    EventParts p;
    DATELINE_TRY(p.actors_,
                 database.prepare("SELECT actor, name, role, country, sector FROM event_actors "
                                  "WHERE event = ? AND side = ? ORDER BY position"));
    DATELINE_TRY(p.evidence_,
                 database.prepare("SELECT v.report, v.article, a.outlet, coalesce(x.published, "
                                  "a.published), t.trigger_begin, t.trigger_end, "
                                  "t.\"begin\", t.\"end\", substr(a.text, t.sentence_begin + 1, "
                                  "t.sentence_end - t.sentence_begin) "
                                  "FROM evidence v JOIN articles a ON a.article = v.article JOIN "
                                  "reports t ON t.report = v.report "
                                  "LEFT JOIN article_record x ON x.article = v.article WHERE "
                                  "v.event = ? ORDER BY v.position"));
    DATELINE_TRY(p.conflicts_,
                 database.prepare("SELECT c.conflict, c.field, v.value, v.articles FROM conflicts "
                                  "c JOIN conflict_values v USING(conflict) "
                                  "WHERE c.event = ? ORDER BY c.field, c.conflict, v.position"));
    return p;
  }

  Result<void> add_actors(RowBuilder& row, std::string_view event, const char* side) {
    std::string out, label;
    JsonWriter json(out);
    json.begin_array();
    actors_.bind(event, side);
    for (;;) {
      DATELINE_TRY(const bool more, actors_.step());
      if (!more) break;
      json.begin_object();
      int column = 0;
      for (const char* key : {"actor", "name", "role", "country", "sector"})
        text_or_null(json, key, actors_, column++);
      json.end_object();
      label += (label.empty() ? "" : ", ") + std::string(actors_.text(1));
    }
    json.end_array();
    row.nested(std::move(out), std::move(label));
    return {};
  }

  Result<void> add_evidence(RowBuilder& row, std::string_view event) {
    std::string out;
    JsonWriter json(out);
    json.begin_array();
    evidence_.bind(event);
    for (;;) {
      DATELINE_TRY(const bool more, evidence_.step());
      if (!more) break;
      json.begin_object();
      int column = 0;
      for (const char* key : {"report", "article", "outlet", "published"})
        text_or_null(json, key, evidence_, column++);
      for (const char* key : {"trigger_begin", "trigger_end", "begin", "end"}) {
        number_or_null(json, key, evidence_, column++);
      }
      text_or_null(json, "sentence", evidence_, column);
      json.end_object();
    }
    json.end_array();
    row.nested(std::move(out));
    return {};
  }

  Result<void> add_conflicts(RowBuilder& row, std::string_view event) {
    std::string out, label, current;
    JsonWriter json(out);
    json.begin_array();
    conflicts_.bind(event);
    for (;;) {
      DATELINE_TRY(const bool more, conflicts_.step());
      if (!more || conflicts_.text(0) != current) {
        if (!current.empty()) json.end_array().end_object();
        if (!more) break;
        current = conflicts_.text(0);
        json.begin_object().key("field").string(conflicts_.text(1)).key("values").begin_array();
        label += (label.empty() ? "" : "; ") + std::string(conflicts_.text(1)) + ":";
      } else {
        label += " |";
      }
      json.begin_object()
          .key("value")
          .string(conflicts_.text(2))
          .key("articles")
          .raw(conflicts_.text(3))
          .end_object();
      label += " " + std::string(conflicts_.text(2));
    }
    json.end_array();
    row.nested(std::move(out), std::move(label));
    return {};
  }

 private:
  Statement actors_, evidence_, conflicts_;
};

constexpr const char* kEventColumns =
    "e.event, e.\"when\", e.earliest, e.latest, e.basis, e.type, e.mode, e.contexts, e.status, "
    "e.score, e.headline, "
    "e.where_text, e.where_article, e.where_begin, e.where_end, e.where_name, e.where_country, "
    "e.latitude, e.longitude, "
    "e.dead, e.injured, e.arrested, e.size, e.initiator, e.reports, e.outlets, e.independent, "
    "e.confidence";

void add_where(RowBuilder& row, const Statement& s) {
  if (s.is_null(11) && s.is_null(15)) {
    row.null();
    return;
  }
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  text_or_null(json, "text", s, 11);
  text_or_null(json, "article", s, 12);
  number_or_null(json, "begin", s, 13);
  number_or_null(json, "end", s, 14);
  text_or_null(json, "name", s, 15);
  text_or_null(json, "country", s, 16);
  json.key("latitude");
  s.is_null(17) ? json.null() : json.number(s.real(17), 5);
  json.key("longitude");
  s.is_null(18) ? json.null() : json.number(s.real(18), 5);
  json.end_object();
  row.nested(std::move(out), std::string(s.text(s.is_null(15) ? 11 : 15)));
}

void add_counts(RowBuilder& row, const Statement& s) {
  std::string out, label;
  JsonWriter json(out);
  json.begin_object();
  int column = 19;
  for (const char* key : {"dead", "injured", "arrested", "size"}) {
    if (!s.is_null(column))
      label += (label.empty() ? "" : ", ") + std::string(s.text(column)) + " " + key;
    number_or_null(json, key, s, column++);
  }
  json.end_object();
  row.nested(std::move(out), std::move(label));
}

Result<Row> event_row(const Statement& s, EventParts& parts, bool brief) {
  RowBuilder row;
  const std::string event(s.text(0));
  for (int column = 0; column < 7; ++column) row.text(s, column);
  row.list(s, 7).text(s, 8).real(s, 9).text(s, 10);
  DATELINE_CHECK(parts.add_actors(row, event, "actor"));
  DATELINE_CHECK(parts.add_actors(row, event, "recipient"));
  add_where(row, s);
  add_counts(row, s);
  row.text(s, 23).number(s, 24).number(s, 25).number(s, 26).real(s, 27);
  if (brief) {
    row.null();
  } else {
    DATELINE_CHECK(parts.add_evidence(row, event));
  }
  DATELINE_CHECK(parts.add_conflicts(row, event));
  return row.row();
}

// --dates N --per-date K. A day matters as much as it is told of: independent sources of its
// events, and articles that name it (the strongest single sign of a day that timelines keep; Tran
// et al. 2013).
Result<void> keep_main_days(Database& database, Predicate& p, const Filter& filter) {
  if (filter.dates <= 0 && filter.per_date <= 0) return {};
  if (filter.dates > 0) {
    const std::string days = "SELECT e.earliest FROM events e WHERE " + p.sql +
                             " AND e.earliest = e.latest GROUP BY e.earliest "
                             "ORDER BY sum(e.independent) + 2 * (SELECT count(DISTINCT d.article) "
                             "FROM dates d WHERE d.earliest = e.earliest "
                             "AND d.latest = e.earliest) DESC, e.earliest LIMIT ?";
    auto values = p.values;
    values.emplace_back(filter.dates);
    p.add("e.earliest = e.latest AND e.earliest IN (" + days + ")", values);
  }
  if (filter.per_date > 0) {
    const std::string ranked =
        "SELECT event FROM (SELECT e.event, row_number() OVER (PARTITION BY coalesce(e.earliest, "
        "e.\"when\", e.event) "
        "ORDER BY e.independent DESC, e.reports DESC, e.confidence DESC, e.event) AS place FROM "
        "events e WHERE " +
        p.sql + ") WHERE place <= ?";
    auto values = p.values;
    values.emplace_back(filter.per_date);
    p.add("e.event IN (" + ranked + ")", values);
  }
  (void)database;
  return {};
}

// The same by place. Of one day, what more sources tell first; days of equal weight by date.
Result<void> keep_main_days(Database& database, Places& places, const Filter& filter) {
  struct Entry {
    size_t place;
    int64_t independent, reports;
    double confidence;
    std::string event;
  };
  if (filter.dates <= 0 && filter.per_date <= 0) return {};
  std::map<std::string, int64_t> weights;        // of days, by what is told of them
  std::map<std::string, std::vector<Entry>> of;  // by day, or what there is instead of one
  DATELINE_CHECK(for_each_place(
      database,
      "SELECT p.place, e.independent, e.reports, e.confidence, e.event, coalesce(e.earliest, "
      "e.\"when\", e.event), e.earliest = e.latest FROM event_places p CROSS JOIN events e "
      "USING(event) WHERE p.place = ?",
      {}, places, 0, [&](const Statement& s) -> Result<bool> {
        if (filter.dates > 0 && s.integer(6) == 0) return true;
        const std::string day(s.text(5));
        weights[day] += s.integer(1);
        of[day].push_back({static_cast<size_t>(s.integer(0)), s.integer(1), s.integer(2), s.real(3),
                           std::string(s.text(4))});
        return true;
      }));
  std::vector<std::pair<int64_t, std::string>> days;  // the heaviest first
  DATELINE_TRY(Statement naming, database.prepare("SELECT count(DISTINCT article) FROM dates WHERE "
                                                  "earliest = ?1 AND latest = ?1"));
  for (const auto& [day, weight] : weights) {
    if (filter.dates > 0) {
      DATELINE_TRY(const bool row, naming.bind(day).step());
      days.emplace_back(-weight - (row ? 2 * naming.integer(0) : 0), day);
    } else {
      days.emplace_back(0, day);
    }
  }
  std::sort(days.begin(), days.end());
  if (filter.dates > 0 && days.size() > static_cast<size_t>(filter.dates))
    days.resize(static_cast<size_t>(filter.dates));
  Places kept(places.size());
  for (const auto& [weight, day] : days) {
    std::vector<Entry>& entries = of[day];
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return std::tie(b.independent, b.reports, b.confidence, a.event) <
             std::tie(a.independent, a.reports, a.confidence, b.event);
    });
    if (filter.per_date > 0 && entries.size() > static_cast<size_t>(filter.per_date))
      entries.resize(static_cast<size_t>(filter.per_date));
    for (const Entry& entry : entries) kept.add(entry.place);
  }
  places = std::move(kept);
  return {};
}

Result<void> events_by_place(Database& database, const ResolvedFilter& filter, Selection& selection,
                             bool timeline, EventParts& parts, const Sink& sink) {
  DATELINE_TRY(Places places, selection.events());
  if (!filter.filter().ids.empty())
    DATELINE_CHECK(selection.keep_ids(places, "event", filter.filter().ids));
  if (timeline) DATELINE_CHECK(keep_main_days(database, places, filter.filter()));
  DATELINE_TRY(const size_t start, selection.start("event"));
  return for_each_place(database,
                        std::string("SELECT ") + kEventColumns +
                            " FROM event_places p CROSS JOIN events e USING(event) WHERE p.place "
                            "= ?",
                        {}, places, start, [&](const Statement& s) -> Result<bool> {
                          DATELINE_TRY(const Row row, event_row(s, parts, filter.filter().brief));
                          return sink(row);
                        });
}

}  // namespace

Result<void> event_rows(Database& database, const ResolvedFilter& filter, bool timeline,
                        const Sink& sink) {
  DATELINE_TRY(EventParts parts, EventParts::make(database));
  DATELINE_TRY(auto selection, Selection::make(database, filter, false));
  if (selection) return events_by_place(database, filter, *selection, timeline, parts, sink);
  Predicate p = filter.events();
  filter.add_ids(p, "e.event");
  if (timeline) DATELINE_CHECK(keep_main_days(database, p, filter.filter()));
  const std::string_view order = filter.filter().by_id ? "@event" : kEventOrder;
  DATELINE_CHECK(filter.add_after(database, p, "events", "event", order, "e"));
  const bool brief = filter.filter().brief;
  return for_each(database,
                  std::string("SELECT ") + kEventColumns + " FROM events e WHERE " + p.sql +
                      " ORDER BY " + with_alias(order, "e"),
                  p, [&](const Statement& s) -> Result<bool> {
                    DATELINE_TRY(const Row row, event_row(s, parts, brief));
                    return sink(row);
                  });
}

Result<void> conflict_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  DATELINE_TRY(auto selection, Selection::make(database, filter, false));
  Predicate p = selection ? Predicate() : filter.events();
  filter.add_ids(p, "c.conflict");
  const std::string order = filter.filter().by_id
                                ? "c.conflict"
                                : with_alias(kEventOrder, "e") + " || c.field || c.conflict";
  const std::string& after = filter.filter().after;
  size_t start = 0;
  if (!after.empty()) {
    DATELINE_TRY(Statement find,
                 database.prepare("SELECT " + order + (selection ? ", q.place" : ", 0") +
                                  " FROM conflicts c JOIN events e USING(event) " +
                                  (selection ? "JOIN event_places q USING(event) " : "") +
                                  "WHERE c.conflict = ?"));
    DATELINE_TRY(const bool found, find.bind(after).step());
    if (!found) return no_such_row(after);
    p.add(order + " > ?", {std::string(find.text(0))});
    start = static_cast<size_t>(find.integer(1));
  }
  DATELINE_TRY(
      Statement values,
      database.prepare(
          "SELECT value, articles FROM conflict_values WHERE conflict = ? ORDER BY position"));
  const auto each = [&](const Statement& s) -> Result<bool> {
    RowBuilder row;
    row.text(s, 0).text(s, 1).text(s, 2);
    std::string out, label;
    JsonWriter json(out);
    json.begin_array();
    values.bind(s.text(0));
    for (;;) {
      DATELINE_TRY(const bool more, values.step());
      if (!more) break;
      json.begin_object().key("value").string(values.text(0));
      json.key("articles").raw(values.text(1)).end_object();
      label += (label.empty() ? "" : " | ") + std::string(values.text(0));
    }
    json.end_array();
    return sink(row.nested(std::move(out), std::move(label)).row());
  };
  const std::string columns = "SELECT c.conflict, c.event, c.field FROM ";
  if (!selection) {
    return for_each(
        database,
        columns + "conflicts c JOIN events e USING(event) WHERE " + p.sql + " ORDER BY " + order, p,
        each);
  }
  DATELINE_TRY(Places places, selection->events());
  Places told(places.size());
  DATELINE_CHECK(selection->lookup().unite(told, "event", "conflict", "any"));
  places.keep(told);
  return for_each_place(
      database,
      columns +
          "event_places q CROSS JOIN events e USING(event) CROSS JOIN conflicts c USING(event) "
          "WHERE q.place = ? AND " +
          p.sql + " ORDER BY c.field, c.conflict",
      p, places, start, each);
}

Result<void> claim_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  Predicate p;
  const Filter& f = filter.filter();
  const bool asks = filter.asks_events() || !f.actors.empty() || !f.between.empty() ||
                    !f.from.empty() || !f.to.empty();
  DATELINE_TRY(auto selection, Selection::make(database, filter, false));
  std::optional<Places> meant;
  Statement counted;
  if (asks && selection) {
    DATELINE_TRY(meant, selection->events());
    DATELINE_TRY(counted, database.prepare("SELECT q.place FROM claim_events m CROSS JOIN "
                                           "event_places q USING(event) WHERE m.claim = ?"));
  } else if (asks) {
    const Predicate events = filter.events();
    p.add("c.claim IN (SELECT m.claim FROM claim_events m JOIN events e USING(event) WHERE " +
              events.sql + ")",
          events.values);
  }
  filter.add_outlets(p, "a.outlet");
  filter.add_ids(p, "c.claim");
  filter.add_articles(p, "c.article");
  if (!f.after.empty()) p.add("c.claim > ?", {f.after});
  if (!f.story.empty()) p.add("r.story = ?", {f.story});
  DATELINE_TRY(
      Statement events,
      database.prepare("SELECT event FROM claim_events WHERE claim = ? ORDER BY position"));
  return for_each(
      database,
      "SELECT c.claim, c.article, c.\"begin\", c.\"end\", c.text, c.verdict, c.counted FROM claims "
      "c "
      "JOIN articles a USING(article) LEFT JOIN article_record r USING(article) WHERE " +
          p.sql + " ORDER BY c.claim",
      p, [&](const Statement& s) -> Result<bool> {
        if (meant) {
          bool fits = false;
          for (counted.bind(s.text(0)); !fits;) {
            DATELINE_TRY(const bool more, counted.step());
            if (!more) break;
            fits = meant->has(static_cast<size_t>(counted.integer(0)));
          }
          if (!fits) return true;
        }
        RowBuilder row;
        row.text(s, 0).text(s, 1).number(s, 2).number(s, 3).text(s, 4).text(s, 5).number(s, 6);
        std::string out, label;
        JsonWriter json(out);
        json.begin_array();
        events.bind(s.text(0));
        for (;;) {
          DATELINE_TRY(const bool more, events.step());
          if (!more) break;
          json.string(events.text(0));
          label += (label.empty() ? "" : ", ") + std::string(events.text(0));
        }
        json.end_array();
        return sink(row.nested(std::move(out), std::move(label)).row());
      });
}

Result<void> network_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  struct Edge {
    int64_t events = 0;
    int64_t score = 0;  // thousandths: a sum that no order of events changes
    int64_t scored = 0;
    std::string source_name, target_name, first, last;
    std::set<std::string> types;
  };
  std::map<std::pair<std::string, std::string>, Edge> edges;
  Predicate p;
  // From each actor to each recipient; where nobody is a recipient (they met), between the actors,
  // once, in order of id.
  const std::string columns =
      "SELECT s.actor, s.name, t.actor, t.name, e.score, e.earliest, e.latest, e.type FROM ";
  const std::string pairs =
      "CROSS JOIN event_actors s ON s.event = e.event AND s.side = 'actor' CROSS JOIN event_actors "
      "t ON "
      "t.event = e.event AND "
      "(t.side = 'recipient' OR (t.side = 'actor' AND t.actor > s.actor AND NOT EXISTS (SELECT 1 "
      "FROM event_actors n "
      "WHERE n.event = e.event AND n.side = 'recipient'))) WHERE s.actor <> t.actor AND ";
  const auto each = [&](const Statement& s) -> Result<bool> {
    Edge& edge = edges[{std::string(s.text(0)), std::string(s.text(2))}];
    edge.source_name = s.text(1);
    edge.target_name = s.text(3);
    ++edge.events;
    if (!s.is_null(4)) edge.score += std::llround(s.real(4) * 1000), ++edge.scored;
    const std::string first(s.text(5)), last(s.text(6));
    if (!first.empty() && (edge.first.empty() || first < edge.first)) edge.first = first;
    if (!last.empty() && last > edge.last) edge.last = last;
    if (!s.is_null(7)) edge.types.emplace(s.text(7));
    return true;
  };
  DATELINE_TRY(auto selection, Selection::make(database, filter, false));
  if (selection) {
    DATELINE_TRY(Places places, selection->events());
    if (!filter.filter().ids.empty())
      DATELINE_CHECK(selection->keep_ids(places, "event", filter.filter().ids));
    DATELINE_CHECK(for_each_place(
        database,
        columns + "event_places q CROSS JOIN events e USING(event) " + pairs + "q.place = ?", {},
        places, 0, each));
  } else {
    p = filter.events();
    filter.add_ids(p, "e.event");
    DATELINE_CHECK(for_each(database, columns + "events e " + pairs + p.sql, p, each));
  }
  using Entry = std::pair<const std::pair<std::string, std::string>, Edge>;
  std::vector<const Entry*> ordered;
  for (const Entry& entry : edges) ordered.push_back(&entry);
  if (filter.filter().heaviest) {
    std::stable_sort(ordered.begin(), ordered.end(), [](const Entry* a, const Entry* b) {
      return a->second.events > b->second.events;
    });
  }
  const int64_t passed = std::max(0ll, std::atoll(filter.filter().after.c_str()));
  for (size_t i = static_cast<size_t>(passed); i < ordered.size(); ++i) {
    const auto& [ids, edge] = *ordered[i];
    RowBuilder row;
    row.text(ids.first).text(ids.second).number(edge.events);
    edge.scored == 0
        ? row.null()
        : row.real(static_cast<double>(edge.score) / 1000 / static_cast<double>(edge.scored));
    edge.first.empty() ? row.null() : row.text(edge.first);
    edge.last.empty() ? row.null() : row.text(edge.last);
    std::string out, label;
    JsonWriter json(out);
    json.begin_array();
    for (const std::string& type : edge.types) {
      json.string(type);
      label += (label.empty() ? "" : ", ") + type;
    }
    json.end_array();
    row.nested(std::move(out), std::move(label)).text(edge.source_name).text(edge.target_name);
    if (!sink(row.row())) break;
  }
  return {};
}

}  // namespace dateline
