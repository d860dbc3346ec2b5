// Articles and what they hold: texts, quotes, dates, reports, full-text search.
#include <algorithm>

#include "store/rows.h"

namespace dateline {
namespace {

constexpr const char* kJoin = " FROM articles a LEFT JOIN article_record r USING(article) ";
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
  filter.add_list(p, "a.outlet", f.outlets);
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
  add_article_conditions(p, filter);
  add_named(p, filter);
  const std::string order = filter.filter().by_id
                                ? "a.article"
                                : std::string(kEarliest) + " IS NULL, " + kEarliest + ", a.article";
  return for_each(
      database,
      std::string("SELECT a.article, a.source, a.url, a.outlet, a.title, a.authors, a.agency, ") +
          kPublished + ", a.modified, a.language, a.text, r.copy_of, r.story" + kJoin + "WHERE " +
          p.sql + " ORDER BY " + order,
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
  const std::string order =
      f.by_id ? "q.quote"
              : std::string(kEarliest) + " IS NULL, " + kEarliest + ", q.article, q.\"begin\"";
  return for_each(
      database,
      std::string("SELECT q.quote, q.article, a.outlet, ") + kPublishedOnly +
          ", q.\"begin\", q.\"end\", q.text, q.kind, m.actor, coalesce(c.name, q.speaker_text), "
          "q.cue, q.channel "
          "FROM quotes q JOIN articles a USING(article) LEFT JOIN article_record r USING(article) "
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

Result<void> search_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  const std::string query = fts_query(filter.filter().text);
  if (query.empty()) return {};
  Predicate p;
  p.add("articles_fts MATCH ?", {query});
  add_article_conditions(p, filter);
  add_named(p, filter);
  return for_each(database,
                  std::string("SELECT a.article, a.outlet, ") + kPublishedOnly +
                      ", a.title, snippet(articles_fts, 1, '', '', ' … ', 24) FROM articles_fts "
                      "JOIN articles a ON a.number = articles_fts.rowid LEFT JOIN article_record r "
                      "USING(article) "
                      "WHERE " +
                      p.sql + " ORDER BY rank, a.article",
                  p, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    for (int column = 0; column < 5; ++column) row.text(s, column);
                    return sink(row.row());
                  });
}

Result<void> report_rows(Database& database, const ResolvedFilter&, const Sink& sink) {
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
                  "t.report ORDER BY t.report",
                  {}, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    for (int column = 0; column < 4; ++column) row.text(s, column);
                    row.list(s, 4).number(s, 5).real(s, 6).text(s, 7).text(s, 8).list(s, 9).list(
                        s, 10);
                    for (int column = 11; column < 17; ++column) row.text(s, column);
                    for (int column = 17; column < 27; ++column) row.number(s, column);
                    return sink(row.real(s, 27).text(s, 28).row());
                  });
}

Result<void> date_rows(Database& database, const ResolvedFilter&, const Sink& sink) {
  return for_each(database,
                  "SELECT date, article, \"begin\", \"end\", type, value, \"when\", earliest, "
                  "latest, basis FROM dates ORDER BY date",
                  {}, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    row.text(s, 0).text(s, 1).number(s, 2).number(s, 3);
                    for (int column = 4; column < 10; ++column) row.text(s, column);
                    return sink(row.row());
                  });
}

}  // namespace dateline
