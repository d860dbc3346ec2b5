// Events and what hangs on them: timelines, conflicts, claims. One statement lists the events,
// prepared ones fetch the parts of each.
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <optional>
#include <tuple>

#include "store/order.h"
#include "store/rows.h"
#include "store/selection.h"

namespace dateline {
namespace {

// {"value": as the reports have it, ...: the counts of events are numbers, so are their values
// here.
void add_value(JsonWriter& json, std::string_view field, std::string_view value) {
  json.begin_object().key("value");
  int64_t count = 0;
  const bool counted =
      field == "dead" || field == "injured" || field == "arrested" || field == "size";
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
  if (counted && error == std::errc() && end == value.data() + value.size())
    json.number(count);
  else
    json.string(value);
}

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
      add_value(json, conflicts_.text(1), conflicts_.text(2));
      json.key("articles").raw(conflicts_.text(3)).end_object();
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
  if (filter.dates < 0 && filter.per_date < 0) return {};
  if (filter.dates >= 0) {
    const std::string days = "SELECT e.earliest FROM events e WHERE " + p.sql +
                             " AND e.earliest = e.latest GROUP BY e.earliest "
                             "ORDER BY sum(e.independent) + 2 * (SELECT count(DISTINCT d.article) "
                             "FROM dates d WHERE d.earliest = e.earliest "
                             "AND d.latest = e.earliest) DESC, e.earliest LIMIT ?";
    auto values = p.values;
    values.emplace_back(filter.dates);
    p.add("e.earliest = e.latest AND e.earliest IN (" + days + ")", values);
  }
  if (filter.per_date >= 0) {
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

// How many articles name each day: by the record's list, or asked where it may have fallen behind.
Result<std::map<std::string, int64_t>> namings(Selection& selection, bool behind) {
  std::map<std::string, int64_t> out;
  if (!behind) {
    DATELINE_TRY(const DayRuns named, selection.lookup().days("date"));
    for (const DayRun& day : named.runs)
      out[std::string(day.earliest)] = static_cast<int64_t>(day.end - day.begin);
    return out;
  }
  DATELINE_CHECK(for_each(selection.lookup().database(), kNamedDays, {},
                          [&](const Statement& s) -> Result<bool> {
                            out[std::string(s.text(0))] = s.integer(2);
                            return true;
                          }));
  return out;
}

// Days of equal weight by date.
Result<void> keep_heaviest_days(Selection& selection, bool behind, int64_t most, Places& places) {
  DATELINE_TRY(const DayRuns days, selection.lookup().days("event"));
  DATELINE_TRY(const auto independent, selection.lookup().numbers("event", "independent"));
  DATELINE_TRY(const auto named, namings(selection, behind));
  std::vector<std::pair<int64_t, const DayRun*>> weights;
  for (const DayRun& run : days.runs) {
    if (run.earliest.empty() || run.earliest != run.latest) continue;
    int64_t weight = 0;
    bool any = false;
    for (size_t at = places.next(run.begin); at < run.end; at = places.next(at + 1)) {
      any = true;
      if (at < independent.size()) weight += independent[at];
    }
    const auto known = named.find(std::string(run.earliest));
    if (any) weights.emplace_back(weight + (known == named.end() ? 0 : 2 * known->second), &run);
  }
  std::sort(weights.begin(), weights.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second->earliest < b.second->earliest;
  });
  if (weights.size() > static_cast<size_t>(most)) weights.resize(static_cast<size_t>(most));
  Places kept(places.size());
  for (const auto& [weight, run] : weights) kept.add_range(run->begin, run->end);
  places.keep(kept);
  return {};
}

// The same by place. Of one day, what more sources tell first.
Result<void> keep_main_days(Database& database, Selection& selection, bool behind,
                            const Filter& filter, Places& places) {
  struct Entry {
    size_t place;
    int64_t independent, reports;
    double confidence;
    std::string event;
  };
  if (filter.dates < 0 && filter.per_date < 0) return {};
  if (filter.dates >= 0)
    DATELINE_CHECK(keep_heaviest_days(selection, behind, filter.dates, places));
  if (filter.per_date < 0) return {};
  std::map<std::string, std::vector<Entry>> of;  // by day, or what there is instead of one
  DATELINE_CHECK(for_each_place(
      database,
      "SELECT p.place, e.independent, e.reports, e.confidence, e.event, coalesce(e.earliest, "
      "e.\"when\", e.event) FROM event_places p CROSS JOIN events e USING(event) WHERE p.place = ?",
      {}, places, 0, [&](const Statement& s) -> Result<bool> {
        of[std::string(s.text(5))].push_back({static_cast<size_t>(s.integer(0)), s.integer(1),
                                              s.integer(2), s.real(3), std::string(s.text(4))});
        return true;
      }));
  Places kept(places.size());
  for (auto& [day, entries] : of) {
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return std::tie(b.independent, b.reports, b.confidence, a.event) <
             std::tie(a.independent, a.reports, a.confidence, b.event);
    });
    if (entries.size() > static_cast<size_t>(filter.per_date))
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
  if (timeline)
    DATELINE_CHECK(keep_main_days(database, selection, filter.behind(), filter.filter(), places));
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
      add_value(json, s.text(2), values.text(0));
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

}  // namespace dateline
