// The quick way (lists) against the plain way (SQL), on a record of random rows: every query, many
// filters, every page. And what the quick way asks of SQLite: no table is read from end to end.
#include "store/selection.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <random>
#include <set>

#include "store/columns.h"
#include "store/fold.h"
#include "store/record_file.h"
#include "store/rows.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Rows as a record could have them, more mixed than any real one.
class RandomRecord {
 public:
  RandomRecord(Database& database, unsigned seed, size_t events)
      : database_(database), random_(seed), events_(events) {}

  Result<void> fill() {
    DATELINE_CHECK(database_.exec("BEGIN"));
    DATELINE_CHECK(actors());
    DATELINE_CHECK(articles());
    DATELINE_CHECK(events());
    DATELINE_CHECK(stories());
    DATELINE_CHECK(write_lookup(database_));
    return database_.exec("COMMIT");
  }

 private:
  static constexpr size_t kActors = 24, kArticles = 70, kStories = 15;

  size_t below(size_t n) { return random_() % n; }
  bool one_in(size_t n) { return below(n) == 0; }
  std::string day() {
    return "20" + std::to_string(20 + below(3)) + "-0" + std::to_string(1 + below(9)) + "-" +
           std::to_string(10 + below(19));
  }
  // Known, a span, open on one side or on both.
  std::pair<std::string, std::string> days() {
    std::string a = day(), b = one_in(2) ? a : day();
    if (b < a) std::swap(a, b);
    if (one_in(9)) a.clear();
    if (one_in(9)) b.clear();
    return {a, b};
  }
  std::string id(char kind, size_t i) { return kind + std::to_string(1000 + i); }
  std::string country() {
    static constexpr const char* kCountries[] = {"", "ALB", "JPN", "PER", "POL", "IGO"};
    return kCountries[below(6)];
  }

  template <class... Values>
  Result<void> put(const std::string& table, const Values&... values) {
    std::string sql = "INSERT INTO " + table + " VALUES(?";
    for (size_t i = 1; i < sizeof...(values); ++i) sql += ",?";
    DATELINE_TRY(Statement insert, database_.prepare(sql + ")"));
    insert.bind();
    (add(insert, values), ...);
    return insert.run();
  }
  static void add(Statement& s, const std::string& text) { s.add_or_null(text); }
  static void add(Statement& s, const char* text) { s.add(text); }
  static void add(Statement& s, size_t number) { s.add(static_cast<uint64_t>(number)); }
  static void add(Statement& s, double number) { s.add(number); }

  Result<void> actors() {
    static constexpr const char* kLast[] = {"Varga", "Petra Varga", "van der Berg", "Berg", "Oslo"};
    for (size_t i = 0; i < kActors; ++i) {
      const std::string name =
          std::string(1, static_cast<char>('A' + i % 7)) + "na " + kLast[below(5)];
      DATELINE_CHECK(
          put("actors", id('p', i), name, "person", country(), "GOV", below(9), below(9)));
      DATELINE_CHECK(
          put("actor_names", id('p', i), size_t{0}, name, fold_name(name), "[]", day(), day()));
      if (one_in(3)) {
        DATELINE_CHECK(put("actor_names", id('p', i), size_t{1}, "President Sylla",
                           "president sylla", "[]", day(), day()));
      }
    }
    return {};
  }

  Result<void> articles() {
    static constexpr const char* kWords[] = {"treaty", "harbour", "police", "flood", "aid"};
    for (size_t i = 0; i < kArticles; ++i) {
      const auto [first, last] = days();
      const std::string outlet = one_in(8) ? "" : "outlet" + std::to_string(below(5)) + ".example";
      std::string text = kWords[below(5)];
      for (size_t w = below(9); w > 0; --w) text.append(" ").append(kWords[below(5)]);
      DATELINE_TRY(Statement insert,
                   database_.prepare("INSERT INTO articles(article, outlet, title, authors, "
                                     "published, published_earliest, published_latest, text, "
                                     "facts) VALUES(?, ?, 'T', '[]', ?, ?, ?, ?, x'')"));
      insert.bind(id('a', i)).add_or_null(outlet).add_or_null(first).add_or_null(first);
      DATELINE_CHECK(insert.add_or_null(last).add(text).run());
      const std::string copy = one_in(6) ? id('a', below(kArticles)) : "";
      DATELINE_CHECK(put("article_record", id('a', i), first, first, last, "", copy, "",
                         one_in(2) ? id('s', below(kStories)) : "", ""));
      for (size_t local = 0; local < 4; ++local)
        DATELINE_CHECK(put("actor_members", id('a', i), local, id('p', below(kActors))));
      for (size_t q = below(3); q > 0; --q) {
        DATELINE_CHECK(put("quotes", id('a', i) + ".q" + std::to_string(q), id('a', i), below(40),
                           size_t{50}, "words", "direct", below(5), "he", size_t{0}, size_t{2},
                           "said", size_t{3}, size_t{7}, ""));
      }
      for (size_t d = below(3); d > 0; --d) {
        const std::string named = day();
        DATELINE_CHECK(put("dates", id('a', i) + ".d" + std::to_string(d), id('a', i), size_t{0},
                           size_t{3}, "DATE", named, named, named, named, "stated"));
      }
    }
    return {};
  }

  Result<void> events() {
    static constexpr const char* kTypes[] = {"", "CONSULT", "ASSAULT", "AID"};
    static constexpr const char* kStatuses[] = {"actual", "future", "negated"};
    const std::string none;
    for (size_t i = 0; i < events_; ++i) {
      const auto [first, last] = days();
      DATELINE_CHECK(
          put("events", id('e', i), first, first, last, "stated", std::string(kTypes[below(4)]), "",
              "[]", kStatuses[below(3)], size_t{1}, static_cast<double>(below(200)) / 10 - 10,
              "036", "Something", "Oslo", none, none, none, "Oslo", country(), 1.0, 2.0, none, none,
              none, none, none, size_t{1}, size_t{1}, 1 + below(13),
              static_cast<double>(below(101)) / 100, one_in(3) ? id('s', below(kStories)) : ""));
      const size_t people = below(4);
      for (size_t p = 0; p < people; ++p) {
        const std::string who = id('p', below(kActors));
        DATELINE_CHECK(put("event_actors", id('e', i), p % 2 == 0 ? "actor" : "recipient", p, who,
                           "Name of " + who, "", country(), ""));
      }
      for (size_t v = 0; v < 1 + below(3); ++v) {
        const std::string article = id('a', below(kArticles));
        DATELINE_CHECK(put("evidence", id('e', i), v, article, article + ".r" + std::to_string(i)));
      }
      if (one_in(7)) {
        for (const char* field : {"when", "dead"}) {
          const std::string conflict = id('c', i) + field;
          DATELINE_CHECK(put("conflicts", conflict, id('e', i), field));
          DATELINE_CHECK(put("conflict_values", conflict, size_t{0}, "4", "[]"));
        }
      }
      if (one_in(9)) {
        DATELINE_CHECK(put("claims", id('m', i), id('a', below(kArticles)), size_t{0}, size_t{3},
                           "third", "agrees", size_t{3}));
        DATELINE_CHECK(put("claim_events", id('m', i), size_t{0}, id('e', i)));
      }
    }
    return {};
  }

  Result<void> stories() {
    for (size_t i = 0; i < kStories; ++i) {
      const auto [first, last] = days();
      DATELINE_CHECK(put("stories", id('s', i), "Story", first, last));
      for (size_t m = 0; m < 3; ++m) {
        DATELINE_CHECK(put("story_members", id('s', i), "actor", m, id('p', below(kActors))));
        DATELINE_CHECK(put("story_members", id('s', i), "article", m, id('a', below(kArticles))));
      }
    }
    return {};
  }

  Database& database_;
  std::mt19937 random_;
  size_t events_;
};

struct Question {
  const char* name;
  Result<void> (*ask)(Database&, const ResolvedFilter&, const Sink&);
  bool paged = true;
};
Result<void> timeline(Database& d, const ResolvedFilter& f, const Sink& s) {
  return event_rows(d, f, true, s);
}
constexpr Question kQuestions[] = {
    {"timeline", timeline},        {"articles", article_rows},       {"quotes", quote_rows},
    {"actors", actor_rows},        {"stories", story_rows},          {"conflicts", conflict_rows},
    {"claims", claim_rows},        {"network", network_rows, false}, {"points", point_rows, false},
    {"months", month_rows, false}, {"search", search_rows, false},   {"facets", facet_rows, false}};

using Lines = std::vector<std::string>;

class SelectionTest : public testing::Test {
 protected:
  void SetUp() override {
    path_ =
        (fs::temp_directory_path() / ("dateline_selection_" + std::to_string(getpid()))).string();
    auto made = open_for_writing(path_);
    ASSERT_TRUE(made) << made.error().message;
    const auto filled = RandomRecord(*made, 11, events_).fill();
    ASSERT_TRUE(filled) << filled.error().message;
    auto opened = open_for_reading(path_);
    ASSERT_TRUE(opened) << opened.error().message;
    database_ = std::move(opened).value();
  }
  void TearDown() override {
    database_ = Database();
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path_ + end);
  }

  // Each row as one line, its first cell first.
  Lines ask(const Question& question, Filter filter, bool plain, size_t most = 1 << 20) {
    filter.plain = plain;
    const auto resolved = ResolvedFilter::make(database_, filter);
    EXPECT_TRUE(resolved) << resolved.error().message;
    Lines out;
    const auto done = question.ask(database_, *resolved, [&](const Row& row) {
      std::string line;
      for (const Cell& cell : row) line += cell.value + "\t";
      out.push_back(line);
      return out.size() < most;
    });
    EXPECT_TRUE(done) << question.name << ": " << (done ? "" : done.error().message);
    return out;
  }

  Filter random_filter(std::mt19937& random) {
    const auto one_in = [&](unsigned n) { return random() % n == 0; };
    static constexpr const char* kNames[] = {"Varga", "petra varga", "president sylla", "Berg",
                                             "p1003", "sylla",       "van der berg",    "nobody",
                                             "Petra", "na"};
    static constexpr const char* kDays[] = {"2020", "2021-03", "2021-05-12", "2022-09-10", "2019"};
    static constexpr const char* kTypes[] = {"CONSULT", "assault", "none", "AID"};
    Filter f;
    if (one_in(4)) f.actors.push_back(kNames[random() % 10]);
    if (one_in(9)) f.actors.push_back(kNames[random() % 10]);
    if (one_in(6)) f.between = {kNames[random() % 10], kNames[random() % 10]};
    if (one_in(4)) f.types.push_back(kTypes[random() % 4]);
    if (one_in(9)) f.types.push_back(kTypes[random() % 4]);
    if (one_in(6)) f.countries.push_back("pol");
    if (one_in(9)) f.countries.push_back("JPN");
    if (one_in(6)) f.outlets.push_back("OUTLET" + std::to_string(random() % 6) + ".example");
    if (one_in(8)) f.statuses.push_back("future");
    if (one_in(8)) f.story = "s10" + std::to_string(10 + random() % 6);
    if (one_in(4)) f.from = kDays[random() % 5];
    if (one_in(4)) f.to = kDays[random() % 5];
    if (!f.from.empty() && !f.to.empty() && f.to < f.from) std::swap(f.from, f.to);
    if (one_in(6)) f.min_independent = static_cast<int64_t>(random() % 13);
    if (one_in(6)) f.min_confidence = static_cast<double>(random() % 100) / 100;
    if (one_in(9)) f.dates = static_cast<int64_t>(random() % 6);
    if (one_in(9)) f.per_date = static_cast<int64_t>(random() % 3);
    f.text = one_in(2) ? "treaty" : "police harbour";
    return f;
  }

  std::string path_;
  Database database_;
  size_t events_ = 260;
};

// So many events that the lists of what belongs to all are read, and not each event asked.
class LargeSelectionTest : public SelectionTest {
 protected:
  LargeSelectionTest() { events_ = 6000; }
};

TEST_F(SelectionTest, ListsGiveWhatTheTablesGive) {
  std::mt19937 random(5);
  size_t found = 0;
  for (int round = 0; round < 60; ++round) {
    const Filter filter = random_filter(random);
    for (const Question& question : kQuestions) {
      const Lines plain = ask(question, filter, true);
      EXPECT_EQ(ask(question, filter, false), plain) << question.name << ", round " << round;
      found += plain.size();
    }
  }
  EXPECT_GT(found, 8000u);  // the filters are no excuse
}

TEST_F(SelectionTest, PagesPutTogetherAreTheAnswer) {
  std::mt19937 random(8);
  Filter heaviest;
  heaviest.heaviest = true;
  const Question network{"network", network_rows};
  EXPECT_EQ(ask(network, heaviest, false), ask(network, heaviest, true));
  for (int round = 0; round < 12; ++round) {
    Filter filter = round == 0 ? Filter() : random_filter(random);
    filter.dates = filter.per_date = -1;
    for (const Question& question : kQuestions) {
      if (!question.paged) continue;
      const Lines whole = ask(question, filter, true);
      Lines paged;
      for (Filter page = filter;;) {
        const Lines rows = ask(question, page, false, 7);
        paged.insert(paged.end(), rows.begin(), rows.end());
        if (rows.size() < 7) break;
        page.after = rows.back().substr(0, rows.back().find('\t'));
      }
      EXPECT_EQ(paged, whole) << question.name << ", round " << round;
    }
  }
}

TEST_F(SelectionTest, IdsAndArticles) {
  Filter filter;
  filter.ids = {"e1003", "e1200", "a1005", "p1002", "s1001", "c1003when", "nothing"};
  filter.articles = {"a1005", "a1006"};
  filter.text = "treaty";
  for (const Question& question : kQuestions) {
    EXPECT_EQ(ask(question, filter, false), ask(question, filter, true)) << question.name;
  }
}

TEST_F(SelectionTest, WordsThatVeryManyArticlesHaveComeNewestFirst) {
  auto record = open_for_writing(path_);
  ASSERT_TRUE(record);
  ASSERT_TRUE(record->exec(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5100) "
      "INSERT INTO articles(article, authors, text, facts) SELECT 'z' || i, '[]', 'harbour', x'' "
      "FROM n; INSERT INTO article_record(article, published_earliest) SELECT article, date("
      "'2000-01-01', '+' || ((number * 7919) % 5000) || ' days') FROM articles WHERE article "
      "LIKE 'z%'"));
  const auto written = write_lookup(*record);
  ASSERT_TRUE(written) << written.error().message;
  Filter filter;
  filter.text = "harbour";
  const Question search{"search", search_rows};
  const Lines all = ask(search, filter, false);
  EXPECT_GT(all.size(), 5100u);
  EXPECT_EQ(ask(search, filter, true), all);
  filter.limit = 20;
  EXPECT_EQ(ask(search, filter, false, 20), Lines(all.begin(), all.begin() + 20));
  filter.text = "harb*";
  EXPECT_EQ(ask(search, filter, false, 20).size(), 20u);
}

TEST_F(LargeSelectionTest, ListsGiveWhatTheTablesGive) {
  Filter confident, early, several;
  confident.min_confidence = 0.1;
  early.from = "2020-06";
  early.min_independent = 1;
  several.statuses = {"actual", "future", "negated"};
  several.to = "2022-05-12";
  several.dates = 9;
  for (Filter filter : {Filter(), confident, early, several}) {
    filter.text = "harbour";
    for (const bool heaviest : {false, true}) {
      filter.heaviest = heaviest;
      for (const Question& question : kQuestions) {
        if (heaviest && question.ask != network_rows) continue;
        const Lines plain = ask(question, filter, true);
        EXPECT_FALSE(plain.empty()) << question.name;
        EXPECT_EQ(ask(question, filter, false), plain) << question.name;
      }
    }
  }
}

int remember(unsigned, void* into, void* statement, void*) {
  static_cast<std::set<std::string>*>(into)->insert(
      sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
  return 0;
}

TEST_F(SelectionTest, NoTableIsReadFromEndToEnd) {
  std::set<std::string> asked;
  sqlite3_trace_v2(database_.handle(), SQLITE_TRACE_STMT, remember, &asked);
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    const Filter filter = random_filter(random);
    for (const Question& question : kQuestions) ask(question, filter, false);
  }
  sqlite3_trace_v2(database_.handle(), 0, nullptr, nullptr);
  EXPECT_GT(asked.size(), 30u);
  for (const std::string& sql : asked) {
    if (sql.rfind("SELECT", 0) != 0 && sql.rfind("WITH", 0) != 0) continue;
    auto plan = database_.prepare("EXPLAIN QUERY PLAN " + sql);
    ASSERT_TRUE(plan) << sql;
    while (*plan->step()) {
      const std::string step(plan->text(3));
      if (step.rfind("SCAN ", 0) != 0) continue;
      const std::string table = step.substr(5, step.find(' ', 5) - 5);
      // Words and lists that came with the question; the index of full text; claims, which are few
      // and asked for in order of id; the walk from one outlet to the next (one step each).
      static const std::set<std::string> kSmall = {"c", "o", "CONSTANT", "sqlite_schema",
                                                   "main.articles_fts_config"};
      if (step.find("VIRTUAL TABLE") != step.npos) continue;
      const bool last_row = sql.find("max(place)") != sql.npos;  // by its key, one row
      EXPECT_TRUE(kSmall.count(table) == 1 || last_row) << step << "\n" << sql;
    }
  }
}

}  // namespace
}  // namespace dateline
