// Each condition is a set of places, the answer is what is in all of them.
#include "store/selection.h"

#include <algorithm>
#include <set>

#include "dateline/names.h"

namespace dateline {
namespace {

// Up to so many, each event is asked for what belongs to it (some microseconds each); beyond, the
// list of all that belongs to all is read, which takes some milliseconds for half a million events.
constexpr size_t kFewEvents = 4096;

void sql_chosen(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* places = static_cast<const Places*>(sqlite3_value_pointer(values[0], kPlacesType));
  sqlite3_result_int(
      context, places && places->has(static_cast<size_t>(sqlite3_value_int64(values[1]))) ? 1 : 0);
}

}  // namespace

Result<std::optional<Selection>> Selection::make(Database& database, const ResolvedFilter& filter,
                                                 bool of_articles) {
  std::optional<Selection> out;
  if (filter.filter().by_id || filter.filter().plain || (of_articles && filter.behind()))
    return out;
  DATELINE_TRY(std::optional<Lookup> lookup, Lookup::make(database));
  if (lookup) out = Selection(*std::move(lookup), filter);
  return out;
}

Result<Places> Selection::any(const std::string& of, const char* field,
                              const std::vector<std::string>& values) {
  DATELINE_TRY(const size_t size, lookup_.size(of));
  Places out(size);
  for (const std::string& value : values) DATELINE_CHECK(lookup_.unite(out, of, field, value));
  return out;
}

Result<void> Selection::keep_any(Places& places, const std::string& of, const char* field,
                                 const std::vector<std::string>& values) {
  DATELINE_TRY(const Places found, any(of, field, values));
  places.keep(found);
  return {};
}

Result<void> Selection::keep_ids(Places& places, const std::string& of,
                                 const std::vector<std::string>& ids) {
  Places found(places.size());
  for (const std::string& id : ids) {
    DATELINE_TRY(const auto place, lookup_.place(of, id));
    if (place) found.add(*place);
  }
  places.keep(found);
  return {};
}

Result<void> Selection::keep_days(Places& places, const std::string& of) {
  const std::string &from = filter_->from(), &to = filter_->to();
  if (from.empty() && to.empty()) return {};
  DATELINE_TRY(const DayRuns days, lookup_.days(of));
  Places found(places.size());
  for (const DayRun& run : days.runs) {
    if (run.earliest.empty() && run.latest.empty()) continue;
    if (!from.empty() && !run.latest.empty() && run.latest < from) continue;
    if (!to.empty() && !run.earliest.empty() && run.earliest > to) continue;
    found.add_range(run.begin, run.end);
  }
  places.keep(found);
  return {};
}

// Events in which one of the first takes part, and another than that one of the second.
Result<void> Selection::keep_between(Places& places) {
  const auto& between = filter_->between_ids();
  if (between.size() != 2) return {};
  const std::set<std::string> first(between[0].begin(), between[0].end()),
      second(between[1].begin(), between[1].end());
  std::vector<std::string> only_first, only_second, both;
  std::set_difference(first.begin(), first.end(), second.begin(), second.end(),
                      std::back_inserter(only_first));
  std::set_difference(second.begin(), second.end(), first.begin(), first.end(),
                      std::back_inserter(only_second));
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                        std::back_inserter(both));
  DATELINE_TRY(const Places of_first, any("event", "actor", between[0]));
  DATELINE_TRY(const Places of_second, any("event", "actor", between[1]));
  DATELINE_TRY(Places found, any("event", "actor", only_first));
  found.keep(of_second);
  DATELINE_TRY(Places other_way, any("event", "actor", only_second));
  other_way.keep(of_first);
  found.unite(other_way);
  Places once(places.size());  // of those whom both names mean, two different ones
  for (const std::string& id : both) {
    DATELINE_TRY(Places of_one, any("event", "actor", {id}));
    Places twice = of_one;
    twice.keep(once);
    found.unite(twice);
    once.unite(of_one);
  }
  places.keep(found);
  return {};
}

Result<void> Selection::keep_levels(Places& places) {
  const Filter& f = filter_->filter();
  if (f.min_independent > 0) {
    DATELINE_CHECK(lookup_.keep_at_least(places, "event", "independent",
                                         static_cast<uint64_t>(f.min_independent)));
  }
  if (f.min_confidence > 0) {
    auto least = static_cast<uint64_t>(f.min_confidence * 1000);
    while (static_cast<double>(least) / 1000 < f.min_confidence) ++least;  // as SQL compares them
    DATELINE_CHECK(lookup_.keep_at_least(places, "event", "confidence", least));
  }
  return {};
}

Result<Places> Selection::events(bool with_days) {
  const Filter& f = filter_->filter();
  DATELINE_TRY(const size_t size, lookup_.size("event"));
  Places out = Places::all(size);
  for (const auto& ids : filter_->actor_ids()) DATELINE_CHECK(keep_any(out, "event", "actor", ids));
  DATELINE_CHECK(keep_between(out));
  if (!f.types.empty()) {
    std::vector<std::string> types;
    for (const std::string& name : f.types) {
      const auto type = find_event_type(name);
      types.emplace_back(type ? word_of(*type) : "");
    }
    DATELINE_CHECK(keep_any(out, "event", "type", types));
  }
  if (!f.statuses.empty()) {
    std::vector<std::string> statuses;
    for (const std::string& name : f.statuses) {
      if (const auto status = find_status(name)) statuses.emplace_back(word_of(*status));
    }
    DATELINE_CHECK(keep_any(out, "event", "status", statuses));
  }
  if (!filter_->countries().empty())
    DATELINE_CHECK(keep_any(out, "event", "country", filter_->countries()));
  if (!f.outlets.empty()) DATELINE_CHECK(keep_any(out, "event", "outlet", filter_->outlets()));
  if (!f.story.empty()) DATELINE_CHECK(keep_any(out, "event", "story", {f.story}));
  if (with_days) DATELINE_CHECK(keep_days(out, "event"));
  DATELINE_CHECK(keep_levels(out));
  return out;
}

Result<void> Selection::keep_of_events(Places& places, const Places& events, const char* list,
                                       const std::string& each) {
  Places found(places.size());
  if (events.count() > kFewEvents) {
    DATELINE_CHECK(lookup_.unite_belonging(found, list, events));
  } else {
    DATELINE_CHECK(for_each_place(lookup_.database(), each, {}, events, 0,
                                  [&](const Statement& s) -> Result<bool> {
                                    found.add(static_cast<size_t>(s.integer(0)));
                                    return true;
                                  }));
  }
  places.keep(found);
  return {};
}

Result<Places> Selection::articles() {
  const Filter& f = filter_->filter();
  DATELINE_TRY(const size_t size, lookup_.size("article"));
  Places out = Places::all(size);
  if (!f.outlets.empty()) DATELINE_CHECK(keep_any(out, "article", "outlet", filter_->outlets()));
  if (!f.story.empty()) DATELINE_CHECK(keep_any(out, "article", "story", {f.story}));
  DATELINE_CHECK(keep_days(out, "article"));
  if (!filter_->asks_events()) return out;
  DATELINE_TRY(const Places of, events(false));
  DATELINE_CHECK(keep_of_events(
      out, of, "articles",
      "SELECT a.place FROM event_places p CROSS JOIN evidence v USING(event) CROSS JOIN "
      "article_places a USING(article) WHERE p.place = ?"));
  return out;
}

Result<void> Selection::keep_naming(Places& articles) {
  for (const auto* lists : {&filter_->actor_ids(), &filter_->between_ids()}) {
    for (const auto& ids : *lists) DATELINE_CHECK(keep_any(articles, "article", "actor", ids));
  }
  return {};
}

Result<void> Selection::keep_speaking(Places& articles) {
  for (const auto& ids : filter_->actor_ids())
    DATELINE_CHECK(keep_any(articles, "article", "speaker", ids));
  const auto& between = filter_->between_ids();
  if (between.size() != 2) return {};
  DATELINE_TRY(Places found, any("article", "speaker", between[0]));
  DATELINE_CHECK(keep_any(found, "article", "actor", between[1]));
  DATELINE_TRY(Places other_way, any("article", "speaker", between[1]));
  DATELINE_CHECK(keep_any(other_way, "article", "actor", between[0]));
  found.unite(other_way);
  articles.keep(found);
  return {};
}

Result<Places> Selection::actors() {
  const Filter& f = filter_->filter();
  DATELINE_TRY(const size_t size, lookup_.size("actor"));
  Places out = Places::all(size);
  if (!f.ids.empty()) DATELINE_CHECK(keep_ids(out, "actor", f.ids));
  for (const auto& ids : filter_->actor_ids()) DATELINE_CHECK(keep_ids(out, "actor", ids));
  if (!filter_->countries().empty())
    DATELINE_CHECK(keep_any(out, "actor", "country", filter_->countries()));
  if (!f.story.empty()) DATELINE_CHECK(keep_any(out, "actor", "story", {f.story}));
  if (!f.outlets.empty()) DATELINE_CHECK(keep_any(out, "actor", "outlet", filter_->outlets()));
  if (f.types.empty() && f.statuses.empty() && f.min_independent <= 0 && f.min_confidence <= 0 &&
      f.between.empty() && f.from.empty() && f.to.empty()) {
    return out;
  }
  DATELINE_TRY(const Places of, events());
  DATELINE_CHECK(keep_of_events(
      out, of, "actors",
      "SELECT a.place FROM event_places p CROSS JOIN event_actors x USING(event) CROSS JOIN "
      "actor_places a USING(actor) WHERE p.place = ?"));
  return out;
}

Result<Places> Selection::stories() {
  const Filter& f = filter_->filter();
  DATELINE_TRY(const size_t size, lookup_.size("story"));
  Places out = Places::all(size);
  if (!f.ids.empty()) DATELINE_CHECK(keep_ids(out, "story", f.ids));
  if (!f.story.empty()) DATELINE_CHECK(keep_ids(out, "story", {f.story}));
  for (const auto* lists : {&filter_->actor_ids(), &filter_->between_ids()}) {
    for (const auto& ids : *lists) DATELINE_CHECK(keep_any(out, "story", "actor", ids));
  }
  if (!f.outlets.empty()) DATELINE_CHECK(keep_any(out, "story", "outlet", filter_->outlets()));
  DATELINE_CHECK(keep_days(out, "story"));
  if (!filter_->asks_events()) return out;
  DATELINE_TRY(const Places of, events(false));
  DATELINE_CHECK(keep_of_events(
      out, of, "stories",
      "SELECT s.place FROM event_places p CROSS JOIN events e USING(event) CROSS JOIN "
      "story_places s USING(story) WHERE p.place = ?"));
  return out;
}

Result<size_t> Selection::start(const std::string& of) {
  const std::string& after = filter_->filter().after;
  if (after.empty()) return size_t{0};
  DATELINE_TRY(const auto place, lookup_.place(of, after));
  if (!place) return no_such_row(after);
  return *place + 1;
}

Result<void> add_chosen_function(Database& database) {
  const int code = sqlite3_create_function_v2(database.handle(), "chosen", 2, SQLITE_UTF8, nullptr,
                                              sql_chosen, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return sqlite_error(database.handle());
  return {};
}

Result<void> for_each_place(Database& database, const std::string& sql, const Predicate& predicate,
                            const Places& places, size_t from,
                            const std::function<Result<bool>(const Statement&)>& each) {
  DATELINE_TRY(Statement statement, database.prepare(sql));
  for (size_t at = places.next(from); at < places.size(); at = places.next(at + 1)) {
    DATELINE_CHECK(database.in_time());
    statement.bind(at);
    predicate.bind_more(statement);
    for (;;) {
      DATELINE_TRY(const bool row, statement.step());
      if (!row) break;
      DATELINE_TRY(const bool goes_on, each(statement));
      if (!goes_on) return {};
    }
  }
  return {};
}

}  // namespace dateline
