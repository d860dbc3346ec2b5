// Articles and what they hold: texts, quotes, dates, reports, full-text search.
#include <algorithm>
#include <cstdlib>

#include "store/columns.h"
#include "store/order.h"
#include "store/rows.h"
#include "store/selection.h"

namespace dateline {
namespace {

// The place of one article in that order.
Result<std::string> place_of(Database& database, const ResolvedFilter& filter,
                             const std::string& article) {
  DATELINE_TRY(Statement find, database.prepare("SELECT " + with_alias(article_order(filter), "r") +
                                                articles_joined(filter) + "WHERE a.article = ?"));
  DATELINE_TRY(const bool found, find.bind(article).step());
  if (!found) return no_such_row(article);
  return std::string(find.text(0));
}
constexpr const char* kEarliest = "coalesce(r.published_earliest, a.published_earliest)";
constexpr const char* kLatest = "coalesce(r.published_latest, a.published_latest)";

}  // namespace

std::string articles_joined(const ResolvedFilter& filter) {
  return filter.behind() ? " FROM articles a LEFT JOIN article_record r USING(article) "
                         : " FROM article_record r JOIN articles a USING(article) ";
}

std::string_view article_order(const ResolvedFilter& filter) {
  static constexpr std::string_view kAsWritten =
      "((coalesce(@published_earliest, a.published_earliest) IS NULL) || "
      "coalesce(@published_earliest, a.published_earliest, '') || ' ' || a.article)";
  return filter.behind() ? kAsWritten : kArticleOrder;
}

void add_named(Predicate& p, const ResolvedFilter& filter) {
  std::vector<std::string> named = filter.actors();
  for (const std::string& ids : filter.between()) named.push_back(ids);
  for (const std::string& ids : named) {
    p.add(
        "EXISTS (SELECT 1 FROM actor_members m WHERE m.article = a.article AND m.actor IN (SELECT "
        "value FROM json_each(?)))",
        {ids});
  }
}

void add_article_conditions(Predicate& p, const ResolvedFilter& filter) {
  const Filter& f = filter.filter();
  filter.add_outlets(p, "a.outlet");
  if (!f.story.empty()) p.add("r.story = ?", {f.story});
  filter.add_days(p, kEarliest, kLatest);
  if (!filter.asks_events()) return;
  const Predicate events = filter.events(false);  // the days are the article's own here
  p.add("a.article IN (SELECT v.article FROM evidence v JOIN events e USING(event) WHERE " +
            events.sql + ")",
        events.values);
}

namespace {

// filter().articles: those, and their copies.
Result<void> keep_articles_and_copies(Database& database, Selection& selection, const Filter& f,
                                      Places& places) {
  if (f.articles.empty()) return {};
  Places meant = Places::all(places.size());
  DATELINE_CHECK(selection.keep_ids(meant, "article", f.articles));
  Predicate p;
  p.values.emplace_back(json_list(f.articles));
  DATELINE_CHECK(for_each(database,
                          "SELECT q.place FROM article_record r CROSS JOIN article_places q "
                          "USING(article) WHERE r.copy_of IN (SELECT value FROM json_each(?))",
                          p, [&](const Statement& s) -> Result<bool> {
                            meant.add(static_cast<size_t>(s.integer(0)));
                            return true;
                          }));
  places.keep(meant);
  return {};
}

constexpr const char* kByPlace =
    "article_places z CROSS JOIN article_record r ON r.article = z.article CROSS JOIN articles a "
    "ON a.article = z.article ";

}  // namespace

Result<void> article_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  const Filter& f = filter.filter();
  const std::string columns =
      std::string("SELECT a.article, a.source, a.url, a.outlet, a.title, a.authors, a.agency, ") +
      kPublished + ", a.modified, a.language, " + (f.brief ? "NULL" : "a.text") +
      ", r.copy_of, r.story";
  const auto each = [&](const Statement& s) -> Result<bool> {
    RowBuilder row;
    for (int column = 0; column < 5; ++column) row.text(s, column);
    row.list(s, 5);
    for (int column = 6; column < 16; ++column) row.text(s, column);
    return sink(row.row());
  };
  DATELINE_TRY(auto selection, Selection::make(database, filter, true));
  if (selection) {
    DATELINE_TRY(Places places, selection->articles());
    DATELINE_CHECK(selection->keep_naming(places));
    if (!f.ids.empty()) DATELINE_CHECK(selection->keep_ids(places, "article", f.ids));
    DATELINE_CHECK(keep_articles_and_copies(database, *selection, f, places));
    DATELINE_TRY(const size_t start, selection->start("article"));
    return for_each_place(database, columns + " FROM " + kByPlace + "WHERE z.place = ?", {}, places,
                          start, each);
  }
  Predicate p;
  add_article_conditions(p, filter);
  add_named(p, filter);
  filter.add_ids(p, "a.article");
  if (!f.articles.empty()) {
    Predicate one, copies;
    filter.add_articles(one, "a.article");
    filter.add_articles(copies, "r.copy_of");
    one.values.insert(one.values.end(), copies.values.begin(), copies.values.end());
    p.add("(" + one.sql + ") OR (" + copies.sql + ")", one.values);
  }
  const std::string order = f.by_id ? "a.article" : with_alias(article_order(filter), "r");
  if (!f.after.empty()) {
    std::string place = f.after;
    if (!f.by_id) {
      DATELINE_TRY(place, place_of(database, filter, f.after));
    }
    p.add(order + " > ?", {place});
  }
  return for_each(database,
                  columns + articles_joined(filter) + "WHERE " + p.sql + " ORDER BY " + order, p,
                  each);
}

namespace {

Result<void> keep_articles_of_quotes(Database& database, Selection& selection, const Filter& f,
                                     Places& places) {
  Predicate p;
  p.values.emplace_back(json_list(f.ids));
  std::vector<std::string> articles;
  DATELINE_CHECK(for_each(
      database,
      "SELECT DISTINCT article FROM quotes WHERE quote IN (SELECT value FROM json_each(?))", p,
      [&](const Statement& s) -> Result<bool> {
        articles.emplace_back(s.text(0));
        return true;
      }));
  return selection.keep_ids(places, "article", articles);
}

}  // namespace

Result<void> quote_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  const Filter& f = filter.filter();
  DATELINE_TRY(auto selection, Selection::make(database, filter, true));
  Predicate p;  // on single quotes; by place, what is said of their articles is a set
  if (!selection) add_article_conditions(p, filter);
  filter.add_ids(p, "q.quote");
  filter.add_articles(p, "q.article");
  for (const std::string& ids : filter.actors())
    p.add("m.actor IN (SELECT value FROM json_each(?))", {ids});
  if (filter.between().size() == 2) {
    // One of the two speaks in an article that names the other.
    const std::string speaks =
        "(m.actor IN (SELECT value FROM json_each(?)) AND EXISTS (SELECT 1 FROM actor_members o "
        "WHERE o.article = q.article AND o.actor IN (SELECT value FROM json_each(?))))";
    p.add(speaks + " OR " + speaks,
          {filter.between()[0], filter.between()[1], filter.between()[1], filter.between()[0]});
  }
  std::string after_article;
  if (!f.after.empty()) {  // the same article further on, or a later one
    DATELINE_TRY(Statement find,
                 database.prepare("SELECT article, \"begin\" FROM quotes WHERE quote = ?"));
    DATELINE_TRY(const bool found, find.bind(f.after).step());
    if (!found) return no_such_row(f.after);
    after_article = find.text(0);
    if (selection) {
      p.add("q.article <> ? OR (q.\"begin\", q.quote) > (?, ?)",
            {after_article, find.integer(1), f.after});
    } else {
      DATELINE_TRY(const std::string place, place_of(database, filter, after_article));
      p.add("(" + with_alias(article_order(filter), "r") + ", q.\"begin\", q.quote) > (?, ?, ?)",
            {place, find.integer(1), f.after});
    }
  }
  const std::string columns =
      std::string("SELECT q.quote, q.article, a.outlet, ") + kPublishedOnly +
      ", q.\"begin\", q.\"end\", q.text, q.kind, m.actor, coalesce(c.name, q.speaker_text), q.cue, "
      "q.channel FROM ";
  const std::string joined =
      "LEFT JOIN actor_members m ON m.article = q.article AND m.local = q.local "
      "LEFT JOIN actors c ON c.actor = m.actor WHERE ";
  const auto each = [&](const Statement& s) -> Result<bool> {
    RowBuilder row;
    for (int column = 0; column < 4; ++column) row.text(s, column);
    row.number(s, 4).number(s, 5);
    for (int column = 6; column < 12; ++column) row.text(s, column);
    return sink(row.row());
  };
  if (selection) {
    DATELINE_TRY(Places places, selection->articles());
    DATELINE_CHECK(selection->keep_speaking(places));
    if (!f.articles.empty()) DATELINE_CHECK(selection->keep_ids(places, "article", f.articles));
    if (!f.ids.empty()) DATELINE_CHECK(keep_articles_of_quotes(database, *selection, f, places));
    size_t start = 0;
    if (!after_article.empty()) {
      DATELINE_TRY(const auto place, selection->lookup().place("article", after_article));
      start = place.value_or(places.size());
    }
    return for_each_place(database,
                          columns + kByPlace + "CROSS JOIN quotes q ON q.article = z.article " +
                              joined + "z.place = ? AND " + p.sql +
                              " ORDER BY q.\"begin\", q.quote",
                          p, places, start, each);
  }
  const std::string order =
      f.by_id ? "q.quote" : with_alias(article_order(filter), "r") + ", q.\"begin\", q.quote";
  return for_each(database,
                  columns + articles_joined(filter).substr(6) +
                      "JOIN quotes q ON q.article = a.article " + joined + p.sql + " ORDER BY " +
                      order,
                  p, each);
}

Result<void> report_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  Predicate p;
  filter.add_ids(p, "t.report");
  filter.add_articles(p, "t.article");
  return for_each(database,
                  "SELECT t.report, t.article, t.type, t.mode, t.contexts, t.quad, t.score, "
                  "t.cameo, t.status, t.actors, t.recipients, "
                  "coalesce(x.\"when\", t.\"when\"), coalesce(x.earliest, t.earliest), "
                  "coalesce(x.latest, t.latest), "
                  "coalesce(x.basis, t.basis), t.\"where\", t.where_country, t.attributed_to, "
                  "t.initiator, t.dead, t.injured, t.arrested, "
                  "t.size, t.trigger_begin, t.trigger_end, t.\"begin\", t.\"end\", t.confidence, "
                  "v.event FROM reports t "
                  "LEFT JOIN report_record x USING(report) LEFT JOIN evidence v ON v.report = "
                  "t.report WHERE " +
                      p.sql + " ORDER BY t.report",
                  p, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    for (int column = 0; column < 4; ++column) row.text(s, column);
                    row.list(s, 4).number(s, 5).real(s, 6).text(s, 7).text(s, 8).list(s, 9).list(
                        s, 10);
                    for (int column = 11; column < 17; ++column) row.text(s, column);
                    for (int column = 17; column < 27; ++column) row.number(s, column);
                    return sink(row.real(s, 27).text(s, 28).row());
                  });
}

Result<void> date_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  Predicate p;
  filter.add_articles(p, "article");
  return for_each(database,
                  "SELECT date, article, \"begin\", \"end\", type, value, \"when\", earliest, "
                  "latest, basis FROM dates WHERE " +
                      p.sql + " ORDER BY date",
                  p, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    row.text(s, 0).text(s, 1).number(s, 2).number(s, 3);
                    for (int column = 4; column < 10; ++column) row.text(s, column);
                    return sink(row.row());
                  });
}

Result<void> mention_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  Predicate p;
  filter.add_articles(p, "n.article");
  return for_each(database,
                  "SELECT n.article, m.actor, c.name, c.kind, c.country, n.\"begin\", n.\"end\", "
                  "n.kind, n.text FROM mentions n LEFT JOIN actor_members m ON m.article = "
                  "n.article AND m.local = n.local LEFT JOIN actors c ON c.actor = m.actor WHERE " +
                      p.sql + " ORDER BY n.article, n.\"begin\", n.\"end\" DESC, n.local",
                  p, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    for (int column = 0; column < 5; ++column) row.text(s, column);
                    return sink(row.number(s, 5).number(s, 6).text(s, 7).text(s, 8).row());
                  });
}

}  // namespace dateline
