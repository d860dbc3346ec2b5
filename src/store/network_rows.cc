// Who acts towards whom: the events between each pair, counted. From each actor to each recipient;
// where nobody is a recipient (they met), between the actors, once, in order of id.
//
// By place everything is a number until it is shown: a record of half a million events takes a
// tenth of a second. By the tables alone it is a join of each event with its people, twice.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <unordered_map>

#include "store/rows.h"
#include "store/selection.h"

namespace dateline {
namespace {

// Up to so many events are joined with their people one by one (10 us each); beyond, the lists of
// all are read, which takes 20 ms for half a million.
constexpr size_t kFewEvents = 2000;

struct Edge {
  std::string source, target;
  int64_t events = 0, scored = 0;
  int64_t score = 0;  // thousandths: a sum that no order of events changes
  std::string first, last;
  std::set<std::string> types;
};

Result<bool> give(const Edge& edge, Statement& name, const Sink& sink) {
  RowBuilder row;
  row.text(edge.source).text(edge.target).number(edge.events);
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
  row.nested(std::move(out), std::move(label));
  for (const std::string* actor : {&edge.source, &edge.target}) {
    DATELINE_TRY(const bool there, name.bind(*actor).step());
    there ? row.text(name, 0) : row.null();
  }
  return sink(row.row());
}

// Events are those of `few`, or all that the filter means.
Result<void> by_tables(Database& database, const ResolvedFilter& filter, const Places* few,
                       size_t passed, Statement& name, const Sink& sink) {
  std::map<std::pair<std::string, std::string>, Edge> edges;
  const std::string columns =
      "SELECT s.actor, t.actor, e.score, e.earliest, e.latest, e.type FROM ";
  const std::string people =
      "CROSS JOIN event_actors s ON s.event = e.event AND s.side = 'actor' CROSS JOIN event_actors "
      "t ON t.event = e.event AND (t.side = 'recipient' OR (t.side = 'actor' AND t.actor > s.actor "
      "AND NOT EXISTS (SELECT 1 FROM event_actors n WHERE n.event = e.event AND n.side = "
      "'recipient'))) WHERE s.actor <> t.actor AND ";
  const auto each = [&](const Statement& s) -> Result<bool> {
    Edge& edge = edges[{std::string(s.text(0)), std::string(s.text(1))}];
    ++edge.events;
    if (!s.is_null(2)) edge.score += std::llround(s.real(2) * 1000), ++edge.scored;
    const std::string first(s.text(3)), last(s.text(4));
    if (!first.empty() && (edge.first.empty() || first < edge.first)) edge.first = first;
    if (last > edge.last) edge.last = last;
    if (!s.is_null(5)) edge.types.emplace(s.text(5));
    return true;
  };
  if (few) {
    DATELINE_CHECK(for_each_place(
        database,
        columns + "event_places q CROSS JOIN events e USING(event) " + people + "q.place = ?", {},
        *few, 0, each));
  } else {
    Predicate p = filter.events();
    filter.add_ids(p, "e.event");
    DATELINE_CHECK(for_each(database, columns + "events e " + people + p.sql, p, each));
  }
  std::vector<Edge*> ordered;
  for (auto& [ids, edge] : edges) {
    edge.source = ids.first;
    edge.target = ids.second;
    ordered.push_back(&edge);
  }
  if (filter.filter().heaviest) {
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Edge* a, const Edge* b) { return a->events > b->events; });
  }
  for (size_t i = passed; i < ordered.size(); ++i) {
    DATELINE_TRY(const bool goes_on, give(*ordered[i], name, sink));
    if (!goes_on) break;
  }
  return {};
}

// An edge in numbers: places of actors, runs of days, a bit for each type.
struct Count {
  uint32_t source = 0, target = 0;
  uint32_t events = 0, scored = 0;
  int64_t score = 0;
  std::string_view first, last;
  uint32_t types = 0;
};

Result<std::vector<Count>> counted(Selection& selection, const Places& places,
                                   const std::vector<std::string>& types, const DayRuns& days,
                                   const std::vector<uint32_t>& rank) {
  Lookup& lookup = selection.lookup();
  DATELINE_TRY(const auto scores, lookup.numbers("event", "score"));
  std::vector<uint8_t> type_of(places.size());  // 0: none, else one more than its index
  for (size_t i = 0; i < types.size(); ++i) {
    if (types[i].empty()) continue;
    Places of_type(places.size());
    DATELINE_CHECK(lookup.unite(of_type, "event", "type", types[i]));
    of_type.keep(places);
    for (size_t at = of_type.next(0); at < of_type.size(); at = of_type.next(at + 1))
      type_of[at] = static_cast<uint8_t>(i + 1);
  }
  std::unordered_map<uint64_t, Count> edges;
  size_t run = 0;
  DATELINE_CHECK(lookup.each_side(places, [&](size_t event, const std::vector<uint64_t>& sides) {
    while (run + 1 < days.runs.size() && days.runs[run].end <= event) ++run;
    const bool received =
        std::any_of(sides.begin(), sides.end(), [](uint64_t side) { return side % 2 == 1; });
    for (const uint64_t from : sides) {
      for (const uint64_t to : sides) {
        const uint64_t source = from / 2, target = to / 2;
        if (from % 2 == 1 || source == target || source >= rank.size() || target >= rank.size())
          continue;
        if (received ? to % 2 == 0 : rank[target] < rank[source]) continue;
        Count& edge = edges[source << 32 | target];
        edge.source = static_cast<uint32_t>(source);
        edge.target = static_cast<uint32_t>(target);
        ++edge.events;
        if (const uint32_t score = event < scores.size() ? scores[event] : 0; score > 0) {
          ++edge.scored;
          edge.score += score % 2 == 1 ? (score - 1) / 2 : -static_cast<int64_t>((score - 2) / 2);
        }
        if (type_of[event] > 0) edge.types |= 1u << (type_of[event] - 1);
        if (run >= days.runs.size()) continue;
        const auto& [earliest, latest, begin, end] = days.runs[run];
        if (!earliest.empty() && (edge.first.empty() || earliest < edge.first))
          edge.first = earliest;
        if (latest > edge.last) edge.last = latest;
      }
    }
  }));
  std::vector<Count> out;
  out.reserve(edges.size());
  for (const auto& [pair, edge] : edges) out.push_back(edge);
  return out;
}

Result<void> by_place(Database& database, const ResolvedFilter& filter, Selection& selection,
                      size_t passed, Statement& name, const Sink& sink) {
  DATELINE_TRY(Places places, selection.events());
  if (!filter.filter().ids.empty())
    DATELINE_CHECK(selection.keep_ids(places, "event", filter.filter().ids));
  if (places.count() <= kFewEvents) return by_tables(database, filter, &places, passed, name, sink);
  DATELINE_TRY(const std::vector<std::string> types, selection.lookup().values("event", "type"));
  DATELINE_TRY(const DayRuns days, selection.lookup().days("event"));
  DATELINE_TRY(const auto rank, selection.lookup().numbers("actor", "by_id"));
  DATELINE_TRY(std::vector<Count> edges, counted(selection, places, types, days, rank));
  const bool heaviest = filter.filter().heaviest;
  std::sort(edges.begin(), edges.end(), [&](const Count& a, const Count& b) {
    if (heaviest && a.events != b.events) return a.events > b.events;
    return std::pair(rank[a.source], rank[a.target]) < std::pair(rank[b.source], rank[b.target]);
  });
  DATELINE_TRY(Statement actor, database.prepare("SELECT actor FROM actor_places WHERE place = ?"));
  for (size_t i = passed; i < edges.size(); ++i) {
    DATELINE_CHECK(database.in_time());
    const Count& count = edges[i];
    Edge edge;
    for (auto [id, place] : {std::pair(&edge.source, count.source), {&edge.target, count.target}}) {
      DATELINE_TRY(const bool there, actor.bind(place).step());
      if (there) *id = actor.text(0);
    }
    edge.events = count.events;
    edge.scored = count.scored;
    edge.score = count.score;
    edge.first = count.first;
    edge.last = count.last;
    for (size_t type = 0; type < types.size(); ++type) {
      if (count.types >> type & 1) edge.types.insert(types[type]);
    }
    DATELINE_TRY(const bool goes_on, give(edge, name, sink));
    if (!goes_on) break;
  }
  return {};
}

}  // namespace

Result<void> network_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  const auto passed = static_cast<size_t>(std::max(0ll, std::atoll(filter.filter().after.c_str())));
  DATELINE_TRY(Statement name, database.prepare("SELECT name FROM actors WHERE actor = ?"));
  DATELINE_TRY(auto selection, Selection::make(database, filter, false));
  return selection ? by_place(database, filter, *selection, passed, name, sink)
                   : by_tables(database, filter, nullptr, passed, name, sink);
}

}  // namespace dateline
