// Full text: which articles have the words, the best of them first, and what those are about.
//
// Which articles have the words is asked first, and costs a fraction of a microsecond each; what
// makes one better than another costs ten times that. Words that many thousands of articles have
// tell little between them, so that beyond a number the newest come first instead.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <span>

#include "store/columns.h"
#include "store/order.h"
#include "store/rows.h"
#include "store/selection.h"

namespace dateline {
namespace {

// A rank costs about 2 us (FTS5's bm25): 10 ms for so many.
constexpr size_t kRankedArticles = 5000;

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

// What was found, in the order of the answer: by rank, those of one rank as articles are ordered;
// or the newest first.
struct Found {
  std::vector<int64_t> numbers;  // articles.number
  std::optional<Selection> selection;
  Places places;  // the same as a set, where there is a selection
};

// Articles that have the words and that the filter means.
Result<std::vector<int64_t>> found_by_place(Database& database, const std::string& query,
                                            Selection& selection, Places& all) {
  DATELINE_TRY(Places places, selection.articles());
  DATELINE_CHECK(selection.keep_naming(places));
  DATELINE_TRY(const auto numbers, selection.lookup().numbers("article", "numbers"));
  const uint32_t most = numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end());
  std::vector<uint32_t> place_of(most + size_t{1});
  Places meant(most + size_t{1});  // by number
  for (size_t place = places.next(0); place < std::min(places.size(), numbers.size());
       place = places.next(place + 1)) {
    meant.add(numbers[place]);
    place_of[numbers[place]] = static_cast<uint32_t>(place);
  }
  all = Places(places.size());
  DATELINE_TRY(Statement match,
               database.prepare("SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?"));
  match.bind(query);
  for (;;) {
    DATELINE_TRY(const bool row, match.step());
    if (!row) break;
    const auto number = static_cast<size_t>(match.integer(0));
    if (meant.has(number)) all.add(place_of[number]);
  }
  std::vector<int64_t> out;
  if (all.count() > kRankedArticles) {
    for (size_t at = all.next(0); at < all.size(); at = all.next(at + 1))
      out.push_back(numbers[at]);
    std::reverse(out.begin(), out.end());
    return out;
  }
  std::vector<std::pair<double, uint32_t>> ranked;
  DATELINE_TRY(Statement rank,
               database.prepare("SELECT rowid, rank FROM articles_fts WHERE articles_fts MATCH ? "
                                "AND chosen(?, rowid)"));
  rank.bind(query);
  rank.add_pointer(&meant, kPlacesType);
  for (;;) {
    DATELINE_TRY(const bool row, rank.step());
    if (!row) break;
    ranked.emplace_back(rank.real(1), place_of[static_cast<size_t>(rank.integer(0))]);
  }
  std::sort(ranked.begin(), ranked.end());
  for (const auto& [weight, place] : ranked) out.push_back(numbers[place]);
  return out;
}

// The same by the tables alone.
Result<std::vector<int64_t>> found_by_tables(Database& database, const std::string& query,
                                             const ResolvedFilter& filter) {
  Predicate p;
  p.add("articles_fts MATCH ?", {query});
  add_article_conditions(p, filter);
  add_named(p, filter);
  struct Match {
    double rank;
    std::string order;
    int64_t number;
  };
  std::vector<Match> found;
  DATELINE_CHECK(
      for_each(database,
               "SELECT a.number, rank, " + with_alias(article_order(filter), "r") +
                   " FROM articles_fts JOIN articles a ON a.number = articles_fts.rowid LEFT JOIN "
                   "article_record r USING(article) WHERE " +
                   p.sql,
               p, [&](const Statement& s) -> Result<bool> {
                 found.push_back({s.real(1), std::string(s.text(2)), s.integer(0)});
                 return true;
               }));
  const bool ranked = found.size() <= kRankedArticles;
  std::sort(found.begin(), found.end(), [&](const Match& a, const Match& b) {
    if (!ranked) return a.order > b.order;
    return a.rank != b.rank ? a.rank < b.rank : a.order < b.order;
  });
  std::vector<int64_t> out;
  for (const Match& match : found) out.push_back(match.number);
  return out;
}

Result<Found> found_articles(Database& database, const ResolvedFilter& filter) {
  Found out;
  const std::string query = fts_query(filter.filter().text);
  DATELINE_TRY(out.selection, Selection::make(database, filter, true));
  if (query.empty()) return out;
  if (out.selection) {
    DATELINE_TRY(out.numbers, found_by_place(database, query, *out.selection, out.places));
  } else {
    DATELINE_TRY(out.numbers, found_by_tables(database, query, filter));
  }
  return out;
}

// Of so many rows at once: one pass over what matches. Few rows are asked for one by one, unless
// there is a prefix, whose words would all be looked up for each.
constexpr size_t kMostAtOnce = 500, kFewAtOnce = 30;

Result<std::map<int64_t, std::string>> snippets_of(Database& database, const std::string& query,
                                                   std::span<const int64_t> numbers) {
  std::map<int64_t, std::string> out;
  const int64_t most = *std::max_element(numbers.begin(), numbers.end());
  const std::string sql =
      "SELECT rowid, snippet(articles_fts, 1, '', '', ' … ', 24) FROM articles_fts WHERE "
      "articles_fts MATCH ? AND ";
  if (numbers.size() <= kFewAtOnce && query.find("\"*") == query.npos) {
    DATELINE_TRY(Statement one, database.prepare(sql + "rowid = ?"));
    for (const int64_t number : numbers) {
      DATELINE_TRY(const bool row, one.bind(query, number).step());
      if (row) out[number] = one.text(1);
    }
    return out;
  }
  Places meant(static_cast<size_t>(most) + 1);
  for (const int64_t number : numbers) meant.add(static_cast<size_t>(number));
  DATELINE_TRY(Statement cut, database.prepare(sql + "chosen(?, rowid)"));
  cut.bind(query);
  cut.add_pointer(&meant, kPlacesType);
  for (;;) {
    DATELINE_TRY(const bool row, cut.step());
    if (!row) return out;
    out[cut.integer(0)] = cut.text(1);
  }
}

}  // namespace

Result<void> search_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  DATELINE_TRY(const Found answer, found_articles(database, filter));
  const std::vector<int64_t>& found = answer.numbers;
  const std::string& after = filter.filter().after;
  const int64_t limit = filter.filter().limit;
  const size_t some = limit < 0 ? kMostAtOnce : std::min<size_t>(limit, kMostAtOnce);
  DATELINE_TRY(Statement one,
               database.prepare(std::string("SELECT a.article, a.outlet, ") + kPublishedOnly +
                                ", a.title FROM articles a LEFT JOIN article_record r "
                                "USING(article) WHERE a.number = ?"));
  std::map<int64_t, std::string> snippets;
  size_t begin = static_cast<size_t>(std::max(0ll, std::atoll(after.c_str())));
  for (size_t i = begin, cut = begin; i < found.size(); ++i) {
    DATELINE_CHECK(database.in_time());
    if (i == cut) {
      cut = std::min(found.size(), i + some);
      DATELINE_TRY(snippets, snippets_of(database, fts_query(filter.filter().text),
                                         {found.data() + i, cut - i}));
    }
    DATELINE_TRY(const bool there, one.bind(found[i]).step());
    if (!there) continue;
    RowBuilder row;
    for (int column = 0; column < 4; ++column) row.text(one, column);
    const auto snippet = snippets.find(found[i]);
    snippet == snippets.end() ? row.null() : row.text(snippet->second);
    if (!sink(row.row())) break;
  }
  return {};
}

namespace {

// Who is in most of the best articles: the first hundreds say as much as the rest, and a name of
// each actor of ten thousand articles would take longer than all else.
Result<void> actor_facet(Database& database, const std::vector<int64_t>& numbers,
                         const Sink& sink) {
  constexpr size_t kCountedArticles = 200;
  std::vector<std::string> best;
  DATELINE_TRY(Statement name, database.prepare("SELECT article FROM articles WHERE number = ?"));
  for (size_t i = 0; i < std::min(numbers.size(), kCountedArticles); ++i) {
    DATELINE_TRY(const bool there, name.bind(numbers[i]).step());
    if (there) best.emplace_back(name.text(0));
  }
  Predicate p;
  p.values.emplace_back(json_list(best));
  return for_each(database,
                  "SELECT c.actor, c.name, count(DISTINCT m.article) FROM json_each(?) j CROSS "
                  "JOIN actor_members m ON m.article = j.value CROSS JOIN actors c USING(actor) "
                  "GROUP BY 1 ORDER BY 3 DESC, 2, 1 LIMIT 12",
                  p, [&](const Statement& s) -> Result<bool> {
                    RowBuilder row;
                    return sink(row.text("actor").text(s, 0).text(s, 1).number(s, 2).row());
                  });
}

struct Facet {
  const char* name;
  size_t most;
  bool by_value;    // else the most frequent first
  const char* sql;  // value and article of each pair, of the articles in a JSON list
};
constexpr Facet kFacets[] = {
    {"outlet", 12, false,
     "SELECT a.outlet, a.article FROM json_each(?) j JOIN articles a ON a.number = j.value"},
    {"type", 16, false,
     "SELECT e.type, a.article FROM json_each(?) j JOIN articles a ON a.number = j.value JOIN "
     "evidence v USING(article) JOIN events e USING(event)"},
    {"country", 12, false,
     "SELECT c.country, a.article FROM json_each(?) j JOIN articles a ON a.number = j.value JOIN "
     "actor_members m USING(article) JOIN actors c USING(actor)"},
    {"year", 40, true,
     "SELECT substr(coalesce(r.published_earliest, a.published_earliest), 1, 4), a.article FROM "
     "json_each(?) j JOIN articles a ON a.number = j.value LEFT JOIN article_record r "
     "USING(article)"},
};

using Counts = std::map<std::string, size_t>;

Result<Counts> counts_by_tables(Database& database, const std::vector<int64_t>& numbers,
                                const Facet& facet) {
  std::string list;
  JsonWriter json(list);
  json.begin_array();
  for (const int64_t number : numbers) json.number(number);
  json.end_array();
  Predicate p;
  p.values.emplace_back(list);
  Counts out;
  DATELINE_CHECK(for_each(
      database,
      std::string(
          "SELECT value, count(DISTINCT article) FROM (SELECT * FROM (SELECT NULL AS value, "
          "NULL AS article WHERE 0 UNION ALL ") +
          facet.sql + ") WHERE value IS NOT NULL) GROUP BY 1",
      p, [&](const Statement& s) -> Result<bool> {
        out[std::string(s.text(0))] = static_cast<size_t>(s.integer(1));
        return true;
      }));
  return out;
}

Result<Counts> counts_by_place(Lookup& lookup, const Places& places, const Facet& facet) {
  Counts out;
  if (facet.by_value) {  // the year, which is no word of its own
    DATELINE_TRY(const DayRuns days, lookup.days("article"));
    for (const DayRun& run : days.runs) {
      if (run.earliest.empty()) continue;
      if (const size_t found = places.count(run.begin, run.end))
        out[std::string(run.earliest.substr(0, 4))] += found;
    }
    return out;
  }
  DATELINE_CHECK(
      lookup.count(places, "article", facet.name,
                   [&](std::string_view value, size_t found) { out[std::string(value)] = found; }));
  return out;
}

}  // namespace

// Counts of what a search found.
Result<void> facet_rows(Database& database, const ResolvedFilter& filter, const Sink& sink) {
  DATELINE_TRY(Found found, found_articles(database, filter));
  for (const Facet& facet : kFacets) {
    auto counted = found.selection ? counts_by_place(found.selection->lookup(), found.places, facet)
                                   : counts_by_tables(database, found.numbers, facet);
    if (!counted) return counted.error();
    std::vector<std::pair<std::string, size_t>> order(counted->begin(), counted->end());
    if (!facet.by_value) {
      std::stable_sort(order.begin(), order.end(),
                       [](const auto& a, const auto& b) { return a.second > b.second; });
    }
    for (size_t i = 0; i < std::min(order.size(), facet.most); ++i) {
      RowBuilder row;
      row.text(facet.name).text(order[i].first).text(order[i].first);
      if (!sink(row.number(static_cast<int64_t>(order[i].second)).row())) return {};
    }
  }
  return found.numbers.empty() ? Result<void>() : actor_facet(database, found.numbers, sink);
}

}  // namespace dateline
