// Articles and what they hold: texts, quotes, dates, reports, full-text search.
#include <algorithm>
#include <cstdlib>

#include "store/columns.h"
#include "store/order.h"
#include "store/rows.h"

namespace dateline {
namespace {

constexpr const char* kAsWritten =
    "((coalesce(@published_earliest, a.published_earliest) IS NULL) || "
    "coalesce(@published_earliest, a.published_earliest, '') || ' ' || a.article)";

// Articles (a) with what the record says of them (r), and their order. Where the record knows every
// article its index gives the order; where it is behind, what an article itself says fills in.
std::string articles_joined(const ResolvedFilter& filter) {
  return filter.behind() ? " FROM articles a LEFT JOIN article_record r USING(article) "
                         : " FROM article_record r JOIN articles a USING(article) ";
}
std::string_view article_order(const ResolvedFilter& filter) {
  return filter.behind() ? kAsWritten : kArticleOrder;
}
// The place of one article in that order.
Result<std::string> place_of(Database& database, const ResolvedFilter& filter,
                             const std::string& article) {
  DATELINE_TRY(Statement find, database.prepare("SELECT " + with_alias(article_order(filter), "r") +
                                                articles_joined(filter) + "WHERE a.article = ?"));
  DATELINE_TRY(const bool found, find.bind(article).step());
  if (!found) return no_such_row(article);
  return std::string(find.text(0));
}
constexpr const char* kPublishedOnly =
    "CASE WHEN r.published IS NOT NULL THEN r.published ELSE a.published END";
constexpr const char* kEarliest = "coalesce(r.published_earliest, a.published_earliest)";
constexpr const char* kLatest = "coalesce(r.published_latest, a.published_latest)";

// Words as FTS5 wants them: each quoted, so that nothing in them is syntax; "..." stays a phrase, a
// trailing * asks for a prefix; OR, AND and NOT in capitals between words are kept.
std::string fts_query(const std::string& words) {
  std::string out, word;
  bool phrase = false, operand = false;
  const auto finish = [&](bool prefix) {
    const bool op = !phrase && (word == "OR" || word == "AND" || word == "NOT");
    if (op && operand) {
      out += " " + word;
      operand = false;
    } else if (!word.empty()) {
      out += (out.empty() ? "\"" : " \"") + word + (prefix ? "\"*" : "\"");
      operand = true;
    }
    word.clear();
  };
  for (size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (c == '"') {
      finish(false);
      phrase = !phrase;
    } else if (!phrase && (c == ' ' || c == '\t' || c == '\n')) {
      finish(false);
    } else if (!phrase && c == '*' && (i + 1 == words.size() || words[i + 1] == ' ')) {
      finish(true);
    } else if (c != '\0') {
      word += c;
    }
  }
  finish(false);
  if (!operand) {  // a trailing operator is a word
    const size_t space = out.rfind(' ');
    if (space != out.npos) out = out.substr(0, space + 1) + "\"" + out.substr(space + 1) + "\"";
  }
  return out;
}

// Articles that name all the actors asked for.
void add_named(Predicate& p, const ResolvedFilter& filter) {
  std::vector<std::string> named = filter.actors();
  named.insert(named.end(), filter.between().begin(), filter.between().end());
  for (const std::string& ids : named) {
    p.add(
        "EXISTS (SELECT 1 FROM actor_members m WHERE m.article = a.article AND m.actor IN (SELECT "
        "value FROM json_each(?)))",
        {ids});
  }
}

}  // namespace

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

Result<void> article_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  Predicate p;
  const Filter& f = filter.filter();
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
  return for_each(
      database,
      std::string("SELECT a.article, a.source, a.url, a.outlet, a.title, a.authors, a.agency, ") +
          kPublished + ", a.modified, a.language, " + (f.brief ? "NULL" : "a.text") +
          ", r.copy_of, r.story" + articles_joined(filter) + "WHERE " + p.sql + " ORDER BY " +
          order,
      p, [&](const Statement& s) -> Result<bool> {
        RowBuilder row;
        for (int column = 0; column < 5; ++column) row.text(s, column);
        row.list(s, 5);
        for (int column = 6; column < 16; ++column) row.text(s, column);
        return sink(row.row());
      });
}

Result<void> quote_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  Predicate p;
  const Filter& f = filter.filter();
  add_article_conditions(p, filter);
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
  if (!f.after.empty()) {  // the same article further on, or a later one
    DATELINE_TRY(Statement find,
                 database.prepare("SELECT article, \"begin\" FROM quotes WHERE quote = ?"));
    DATELINE_TRY(const bool found, find.bind(f.after).step());
    if (!found) return no_such_row(f.after);
    DATELINE_TRY(const std::string place, place_of(database, filter, std::string(find.text(0))));
    p.add("(" + with_alias(article_order(filter), "r") + ", q.\"begin\", q.quote) > (?, ?, ?)",
          {place, find.integer(1), f.after});
  }
  const std::string order =
      f.by_id ? "q.quote" : with_alias(article_order(filter), "r") + ", q.\"begin\", q.quote";
  return for_each(
      database,
      std::string("SELECT q.quote, q.article, a.outlet, ") + kPublishedOnly +
          ", q.\"begin\", q.\"end\", q.text, q.kind, m.actor, coalesce(c.name, q.speaker_text), "
          "q.cue, q.channel" +
          articles_joined(filter) +
          "JOIN quotes q ON q.article = a.article "
          "LEFT JOIN actor_members m ON m.article = q.article AND m.local = q.local "
          "LEFT JOIN actors c ON c.actor = m.actor WHERE " +
          p.sql + " ORDER BY " + order,
      p, [&](const Statement& s) -> Result<bool> {
        RowBuilder row;
        for (int column = 0; column < 4; ++column) row.text(s, column);
        row.number(s, 4).number(s, 5);
        for (int column = 6; column < 12; ++column) row.text(s, column);
        return sink(row.row());
      });
}

// The words asked for as a condition on articles_fts, and all that the filter says of articles.
// False where there are no words.
bool add_search(Predicate& p, const ResolvedFilter& filter) {
  const std::string query = fts_query(filter.filter().text);
  if (query.empty()) return false;
  p.add("articles_fts MATCH ?", {query});
  add_article_conditions(p, filter);
  add_named(p, filter);
  return true;
}

Result<void> search_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  Predicate p;
  if (!add_search(p, filter)) return {};
  const std::string& after = filter.filter().after;
  const int64_t passed = after.empty() ? 0 : std::atoll(after.c_str());
  p.values.emplace_back(std::max<int64_t>(passed, 0));
  // Snippets of the rows that are shown only: SQLite would make one of every row before it sorts.
  DATELINE_TRY(Statement snippet,
               database.prepare("SELECT snippet(articles_fts, 1, '', '', ' … ', 24) FROM "
                                "articles_fts WHERE articles_fts MATCH ? AND rowid = ?"));
  const std::string query = fts_query(filter.filter().text);
  return for_each(database,
                  std::string("SELECT a.article, a.outlet, ") + kPublishedOnly +
                      ", a.title, a.number FROM articles_fts JOIN articles a ON a.number = "
                      "articles_fts.rowid LEFT JOIN article_record r USING(article) WHERE " +
                      p.sql + " ORDER BY rank, a.article LIMIT -1 OFFSET ?",
                  p, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    for (int column = 0; column < 4; ++column) row.text(s, column);
                    DATELINE_TRY(const bool found, snippet.bind(query, s.integer(4)).step());
                    found ? row.text(snippet, 0) : row.null();
                    return sink(row.row());
                  });
}

// Counts of what a search found. Facets of a common word are those of its best articles: a reader
// narrows a search by them, and the first thousand say as much as the rest.
Result<void> facet_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  constexpr int64_t kCountedArticles = 1000;
  Predicate p;
  if (!add_search(p, filter)) return {};
  p.values.emplace_back(kCountedArticles);
  std::vector<std::string> found;
  DATELINE_CHECK(for_each(database,
                          "SELECT a.article FROM articles_fts JOIN articles a ON a.number = "
                          "articles_fts.rowid LEFT JOIN article_record r USING(article) WHERE " +
                              p.sql + " ORDER BY rank LIMIT ?",
                          p, [&](const Statement& s) -> Result<bool> {
                            found.emplace_back(s.text(0));
                            return true;
                          }));
  struct Facet {
    const char *name, *sql;
  };
  static constexpr Facet kFacets[] = {
      {"outlet",
       "SELECT a.outlet, a.outlet, count(*) FROM articles a WHERE a.article IN (SELECT value FROM "
       "json_each(?)) AND a.outlet IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT 12"},
      {"type",
       "SELECT e.type, e.type, count(DISTINCT v.article) FROM evidence v JOIN events e "
       "USING(event) "
       "WHERE v.article IN (SELECT value FROM json_each(?)) AND e.type IS NOT NULL GROUP BY 1 "
       "ORDER BY 3 DESC, 1 LIMIT 16"},
      {"actor",
       "SELECT c.actor, c.name, count(DISTINCT m.article) FROM actor_members m JOIN actors c "
       "USING(actor) WHERE m.article IN (SELECT value FROM json_each(?)) GROUP BY 1 ORDER BY 3 "
       "DESC, 2, 1 LIMIT 12"},
      {"country",
       "SELECT c.country, c.country, count(DISTINCT m.article) FROM actor_members m JOIN actors c "
       "USING(actor) WHERE m.article IN (SELECT value FROM json_each(?)) AND c.country IS NOT NULL "
       "GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT 12"},
      {"year",
       "SELECT substr(coalesce(r.published_earliest, a.published_earliest), 1, 4), "
       "substr(coalesce(r.published_earliest, a.published_earliest), 1, 4), count(*) FROM articles "
       "a LEFT JOIN article_record r USING(article) WHERE a.article IN (SELECT value FROM "
       "json_each(?)) AND coalesce(r.published_earliest, a.published_earliest) IS NOT NULL GROUP "
       "BY "
       "1 ORDER BY 1 LIMIT 40"},
  };
  Predicate list;
  list.values.emplace_back(json_list(found));
  for (const Facet& facet : kFacets) {
    DATELINE_CHECK(for_each(database, facet.sql, list, [&](const Statement& s) -> Result<bool> {
      RowBuilder row;
      return sink(row.text(facet.name).text(s, 0).text(s, 1).number(s, 2).row());
    }));
  }
  return {};
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
