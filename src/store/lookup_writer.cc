// Writing the lists: the order of each kind of entry as numbers first, then one pass over what
// hangs on the entries, in that order, so that each list is written from its first place to its
// last.
#include <map>

#include "store/lookup.h"
#include "store/order.h"

namespace dateline {
namespace {

// "lawyers for Ana Ruiz": the lawyers. Whom a description goes on to name is somebody else.
std::string_view head_phrase(std::string_view folded) {
  size_t end = folded.size();
  for (const std::string_view link :
       {" of ", " for ", " in ", " at ", " with ", " to ", " from "}) {
    end = std::min(end, folded.find(link));
  }
  return folded.substr(0, end);
}

class LookupWriter {
 public:
  explicit LookupWriter(Database& database) : database_(database) {}

  Result<void> write() {
    // Everything is looked up in everything: with SQLite's own 2 MB of pages, a record of 100,000
    // articles read each of them from the file sixty times.
    DATELINE_CHECK(database_.exec("PRAGMA cache_size = -49152"));
    const auto written = write_all();
    DATELINE_CHECK(database_.exec("PRAGMA cache_size = -2000"));
    return written;
  }

 private:
  using Lists = std::map<std::pair<std::string, std::string>, PlacesWriter>;

  Result<void> write_all() {
    DATELINE_CHECK(
        database_.exec("DELETE FROM postings; DELETE FROM place_lists; DELETE FROM name_ends"));
    DATELINE_CHECK(events());
    DATELINE_CHECK(articles());
    DATELINE_CHECK(actors());
    DATELINE_CHECK(stories());
    DATELINE_CHECK(belonging());
    DATELINE_CHECK(days("date", kNamedDays));
    return name_ends();
  }

  Result<void> number(const std::string& of, const std::string& table, std::string_view order) {
    DATELINE_CHECK(database_.exec("DELETE FROM " + of + "_places"));
    return database_.exec("INSERT INTO " + of + "_places SELECT row_number() OVER (ORDER BY " +
                          with_alias(order, "") + ") - 1, " + of + " FROM " + table);
  }

  // Rows of `sql` are a place and a word (NULL: passed over), in order of place.
  Result<void> collect(const std::string& field, const std::string& sql) {
    DATELINE_TRY(Statement all, database_.prepare(sql));
    for (;;) {
      DATELINE_TRY(const bool row, all.step());
      if (!row) return {};
      if (all.is_null(1)) continue;
      lists_[{field, std::string(all.text(1))}].add(static_cast<uint64_t>(all.integer(0)));
    }
  }

  Result<void> keep(const std::string& of) {
    DATELINE_TRY(const int64_t size, database_.integer("SELECT count(*) FROM " + of + "_places"));
    DATELINE_TRY(Statement put,
                 database_.prepare("INSERT INTO postings(\"of\", field, value, entries, places) "
                                   "VALUES(?, ?, ?, ?, ?)"));
    for (const auto& [word, list] : lists_) {
      put.bind(of, word.first, word.second, list.entries());
      DATELINE_CHECK(put.add_blob(list.encode(static_cast<size_t>(size))).run());
    }
    lists_.clear();
    return {};
  }

  // `sql` gives the first and the last day of each entry, in order of place; a third column, where
  // there is one, how many there are of it.
  Result<void> days(const char* of, const std::string& sql) {
    std::string out, earliest, latest;
    uint64_t entries = 0;
    const auto finish = [&] {
      if (entries == 0) return;
      out.append(earliest).append(" ").append(latest).append(" ");
      out.append(std::to_string(entries)).append("\n");
      entries = 0;
    };
    DATELINE_TRY(Statement all, database_.prepare(sql));
    for (;;) {
      DATELINE_TRY(const bool row, all.step());
      if (!row) break;
      if (all.text(0) != earliest || all.text(1) != latest) {
        finish();
        earliest = all.text(0);
        latest = all.text(1);
      }
      entries += all.columns() > 2 ? static_cast<uint64_t>(all.integer(2)) : 1;
    }
    finish();
    return put_list(of, "days", out);
  }

  Result<void> put_list(const char* of, const char* list, const std::string& data) {
    DATELINE_TRY(Statement put, database_.prepare("INSERT INTO place_lists VALUES(?, ?, ?)"));
    put.bind(of, list);
    return put.add_blob(data).run();
  }

  // Numbers of `sql`, in its order.
  Result<void> numbers(const char* of, const char* list, const std::string& sql) {
    std::string out;
    DATELINE_TRY(Statement all, database_.prepare(sql));
    for (;;) {
      DATELINE_TRY(const bool row, all.step());
      if (!row) return put_list(of, list, out);
      put_number(out, static_cast<uint64_t>(all.integer(0)));
    }
  }

  Result<void> events() {
    DATELINE_CHECK(number("event", "events", kEventOrder));
    const std::string in_order = " FROM event_places p CROSS JOIN events e USING(event) ";
    DATELINE_CHECK(
        collect("type", "SELECT p.place, coalesce(e.type, '')" + in_order + "ORDER BY p.place"));
    DATELINE_CHECK(collect("status", "SELECT p.place, e.status" + in_order + "ORDER BY p.place"));
    DATELINE_CHECK(collect("story", "SELECT p.place, e.story" + in_order + "ORDER BY p.place"));
    DATELINE_CHECK(collect("country", "SELECT p.place, e.where_country" + in_order +
                                          "UNION ALL SELECT p.place, x.country" + in_order +
                                          "CROSS JOIN event_actors x USING(event) ORDER BY 1"));
    DATELINE_CHECK(collect("actor",
                           "SELECT p.place, x.actor FROM event_places p CROSS JOIN "
                           "event_actors x USING(event) ORDER BY p.place"));
    DATELINE_CHECK(collect("outlet",
                           "SELECT p.place, a.outlet FROM event_places p CROSS JOIN "
                           "evidence v USING(event) CROSS JOIN articles a "
                           "USING(article) ORDER BY p.place"));
    DATELINE_CHECK(collect("conflict",
                           "SELECT p.place, 'any' FROM event_places p WHERE p.event "
                           "IN (SELECT event FROM conflicts) ORDER BY p.place"));
    DATELINE_CHECK(keep("event"));
    // 0: none; else 1 + twice the thousandths of what is not negative, 2 + twice those of what is.
    DATELINE_CHECK(numbers("event", "score",
                           "SELECT CASE WHEN e.score IS NULL THEN 0 WHEN e.score >= 0 THEN 1 + 2 * "
                           "CAST(round(e.score * 1000) AS INTEGER) ELSE 2 - 2 * "
                           "CAST(round(e.score * 1000) AS INTEGER) END" +
                               in_order + "ORDER BY p.place"));
    DATELINE_CHECK(
        numbers("event", "independent", "SELECT e.independent" + in_order + "ORDER BY p.place"));
    DATELINE_CHECK(numbers(
        "event", "confidence",
        "SELECT CAST(round(e.confidence * 1000) AS INTEGER)" + in_order + "ORDER BY p.place"));
    DATELINE_CHECK(
        numbers("event", "heaviest",
                "SELECT p.place" + in_order + "ORDER BY " + with_alias(kWeightOrder, "e")));
    return days("event", "SELECT e.earliest, e.latest" + in_order + "ORDER BY p.place");
  }

  // What belongs to each event, as places: how many bytes, then each in so many. `sql` gives pairs
  // of places in order.
  Result<void> belonging(const char* list, const std::string& sql) {
    DATELINE_TRY(const int64_t size, database_.integer("SELECT count(*) FROM event_places"));
    std::string out, of_one;
    int64_t event = 0;
    const auto finish = [&](int64_t next) {
      for (; event < next; ++event) {
        put_number(out, of_one.size());
        out += of_one;
        of_one.clear();
      }
    };
    DATELINE_TRY(Statement all, database_.prepare(sql));
    for (;;) {
      DATELINE_TRY(const bool row, all.step());
      if (!row) break;
      finish(all.integer(0));
      put_number(of_one, static_cast<uint64_t>(all.integer(1)));
    }
    finish(size);
    return put_list("event", list, out);
  }

  // After all kinds have their places.
  Result<void> belonging() {
    const std::string from = " FROM event_places p CROSS JOIN ";
    DATELINE_CHECK(belonging("articles", "SELECT p.place, a.place" + from +
                                             "evidence v USING(event) CROSS JOIN article_places a "
                                             "USING(article) ORDER BY p.place"));
    DATELINE_CHECK(belonging("actors", "SELECT p.place, a.place" + from +
                                           "event_actors x USING(event) CROSS JOIN actor_places a "
                                           "USING(actor) ORDER BY p.place"));
    DATELINE_CHECK(belonging("sides", "SELECT p.place, 2 * a.place + (x.side = 'recipient')" +
                                          from +
                                          "event_actors x USING(event) CROSS JOIN actor_places a "
                                          "USING(actor) ORDER BY p.place"));
    return belonging("stories", "SELECT p.place, s.place" + from +
                                    "events e USING(event) CROSS JOIN story_places s USING(story) "
                                    "ORDER BY p.place");
  }

  Result<void> articles() {
    DATELINE_CHECK(number("article", "article_record", kArticleOrder));
    const std::string in_order = " FROM article_places p CROSS JOIN articles a USING(article) ";
    DATELINE_CHECK(collect("outlet", "SELECT p.place, a.outlet" + in_order + "ORDER BY p.place"));
    DATELINE_CHECK(collect("story",
                           "SELECT p.place, r.story FROM article_places p CROSS JOIN "
                           "article_record r USING(article) ORDER BY p.place"));
    DATELINE_CHECK(collect("actor",
                           "SELECT p.place, m.actor FROM article_places p CROSS JOIN "
                           "actor_members m USING(article) ORDER BY p.place"));
    DATELINE_CHECK(collect("speaker",
                           "SELECT p.place, m.actor FROM article_places p CROSS JOIN quotes q "
                           "USING(article) CROSS JOIN actor_members m ON m.article = q.article "
                           "AND m.local = q.local ORDER BY p.place"));
    DATELINE_CHECK(collect("type",
                           "SELECT p.place, e.type FROM article_places p CROSS JOIN evidence "
                           "v USING(article) CROSS JOIN events e USING(event) ORDER BY "
                           "p.place"));
    DATELINE_CHECK(collect("country",
                           "SELECT p.place, c.country FROM article_places p CROSS JOIN "
                           "actor_members m USING(article) CROSS JOIN actors c USING(actor) ORDER "
                           "BY p.place"));
    DATELINE_CHECK(keep("article"));
    DATELINE_CHECK(
        numbers("article", "numbers", "SELECT a.number" + in_order + "ORDER BY p.place"));
    return days("article",
                "SELECT coalesce(r.published_earliest, a.published_earliest), "
                "coalesce(r.published_latest, a.published_latest)" +
                    in_order + "CROSS JOIN article_record r USING(article) ORDER BY p.place");
  }

  Result<void> actors() {
    DATELINE_CHECK(number("actor", "actors", kActorOrder));
    DATELINE_CHECK(collect("country",
                           "SELECT p.place, c.country FROM actor_places p CROSS JOIN "
                           "actors c USING(actor) ORDER BY p.place"));
    DATELINE_CHECK(collect("story",
                           "SELECT p.place, m.story FROM actor_places p CROSS JOIN "
                           "story_members m ON m.id = p.actor ORDER BY p.place"));
    DATELINE_CHECK(collect("outlet",
                           "SELECT p.place, a.outlet FROM actor_places p CROSS JOIN "
                           "actor_members m USING(actor) CROSS JOIN articles a "
                           "USING(article) ORDER BY p.place"));
    // The rank of each in order of id.
    DATELINE_CHECK(numbers("actor", "by_id",
                           "SELECT row_number() OVER (ORDER BY p.actor) - 1 FROM actor_places p "
                           "ORDER BY p.place"));
    return keep("actor");
  }

  Result<void> stories() {
    DATELINE_CHECK(number("story", "stories", kStoryOrder));
    const std::string members =
        " FROM story_places p CROSS JOIN story_members m ON m.story = p.story ";
    DATELINE_CHECK(collect(
        "actor", "SELECT p.place, m.id" + members + "WHERE m.kind = 'actor' ORDER BY p.place"));
    DATELINE_CHECK(collect("outlet", "SELECT p.place, a.outlet" + members +
                                         "CROSS JOIN articles a ON a.article = m.id ORDER BY "
                                         "p.place"));
    DATELINE_CHECK(keep("story"));
    return days("story",
                "SELECT s.earliest, s.latest FROM story_places p CROSS JOIN stories s "
                "USING(story) ORDER BY p.place");
  }

  // "last words suffice": names from their last word to their first, so that what ends alike stands
  // together.
  Result<void> name_ends() {
    DATELINE_TRY(Statement put, database_.prepare("INSERT OR IGNORE INTO name_ends VALUES(?, ?)"));
    DATELINE_TRY(Statement all,
                 database_.prepare("SELECT n.folded, n.actor, n.name, a.kind FROM actor_names n "
                                   "LEFT JOIN actors a USING(actor)"));
    for (;;) {
      DATELINE_TRY(const bool row, all.step());
      if (!row) return {};
      const std::string_view folded = all.text(0), name = all.text(2);
      const bool described =
          all.text(3) == "group" || (!name.empty() && name[0] >= 'a' && name[0] <= 'z');
      const std::string_view own = described ? head_phrase(folded) : folded;
      DATELINE_CHECK(put.bind(words_backwards(own), all.text(1)).run());
    }
  }

  Database& database_;
  Lists lists_;
};

}  // namespace

std::string words_backwards(std::string_view folded) {
  std::string out;
  for (size_t end = folded.size(); end > 0;) {
    const size_t space = folded.rfind(' ', end - 1);
    const size_t begin = space == folded.npos ? 0 : space + 1;
    out.append(out.empty() ? "" : " ").append(folded.substr(begin, end - begin));
    end = space == folded.npos ? 0 : space;
  }
  return out;
}

Result<void> write_lookup(Database& database) { return LookupWriter(database).write(); }

}  // namespace dateline
