#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "dateline/names.h"
#include "store/fold.h"
#include "store/predicate.h"
#include "store/record_file.h"
#include "store/schema.h"
#include "store/table_merge.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

class StoreTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("dateline_store_" + std::to_string(getpid()));
    fs::create_directories(folder_);
    path_ = (folder_ / "r%20 ?#.db").string();  // a name that a URI would take apart
  }
  void TearDown() override { fs::remove_all(folder_); }
  fs::path folder_;
  std::string path_;
};

TEST(Fold, NamesWithoutCaseAndMarks) {
  struct Case {
    const char *in, *out;
  };
  for (const auto& [in, out] :
       {Case{"Assimi GOÏTA", "assimi goita"}, Case{" Jean-Luc  O'Brien ", "jean luc obrien"},
        Case{"Željka Šarić", "zeljka saric"}, Case{"ﬁne", "fine"}, Case{"王毅", "王毅"},
        Case{"", ""}, Case{"--", ""}, Case{"Straße", "strasse"}}) {
    EXPECT_EQ(fold_name(in), out);
  }
}

TEST(Names, TablesFitTheEnums) {
  EXPECT_EQ(word_of(Basis::kGiven), "given");
  EXPECT_EQ(word_of(EventType::kAssault), "ASSAULT");
  EXPECT_EQ(word_of(Status::kHistorical), "historical");
  EXPECT_EQ(word_of(ActorKind::kPlace), "place");
  EXPECT_EQ(find_event_type("assault"), EventType::kAssault);
  EXPECT_FALSE(find_event_type(""));
  EXPECT_EQ(find_status("Negated"), Status::kNegated);
}

TEST_F(StoreTest, MakesOpensAndReadsBack) {
  {
    auto database = open_for_writing(path_);
    ASSERT_TRUE(database) << database.error().message;
    ASSERT_TRUE(put_state(*database, "a", "1"));
  }
  EXPECT_TRUE(fs::exists(path_));
  EXPECT_FALSE(fs::exists(path_ + "-wal"));  // at rest it is one file
  auto database = open_for_reading(path_);
  ASSERT_TRUE(database) << database.error().message;
  EXPECT_EQ(*get_state(*database, "a"), "1");
  EXPECT_FALSE(put_state(*database, "a", "2"));
}

// Only what differs is written, and what nobody asks for goes.
TEST_F(StoreTest, AMergeWritesWhatHasChanged) {
  auto database = open_for_writing(path_);
  ASSERT_TRUE(database) << database.error().message;
  ASSERT_TRUE(database->exec(
      "CREATE TABLE t(a TEXT NOT NULL, b INTEGER NOT NULL, c REAL, d TEXT, PRIMARY KEY(a, b)) "
      "STRICT, WITHOUT ROWID;"
      "CREATE TEMP TABLE log(what TEXT);"
      "CREATE TEMP TRIGGER put AFTER INSERT ON t BEGIN INSERT INTO log VALUES('+' || new.a || "
      "new.b); END;"
      "CREATE TEMP TRIGGER gone AFTER DELETE ON t BEGIN INSERT INTO log VALUES('-' || old.a || "
      "old.b); END;"));
  struct Line {
    const char* a;
    int b;
    double c;
    const char* d;
  };
  const auto merge = [&](std::vector<Line> lines) {
    EXPECT_TRUE(database->exec("DELETE FROM log"));
    auto table = TableMerge::make(*database, "t", 4, 2);
    EXPECT_TRUE(table);
    for (const Line& line : lines) {
      const auto put = table->bind(line.a, line.b, line.c).add_or_null(line.d).run();
      if (!put) return std::string("refused");
    }
    EXPECT_TRUE(table->finish());
    std::string out;
    auto log = database->prepare("SELECT what FROM log ORDER BY rowid");
    while (*log->step()) out += std::string(log->text(0)) + " ";
    auto all = database->prepare("SELECT a || b || ' ' || c || coalesce(d, '-') FROM t");
    for (out += "|"; *all->step();) out += " " + std::string(all->text(0));
    return out;
  };
  EXPECT_EQ(merge({{"y", 2, 2, "two"}, {"x", 1, 0.5, ""}}), "+y2 +x1 | x1 0.5- y2 2.0two");
  EXPECT_EQ(merge({{"x", 1, 0.5, ""}, {"y", 2, 2, "two"}}), "| x1 0.5- y2 2.0two");
  EXPECT_EQ(merge({{"x", 1, 0.5, ""}, {"y", 2, 2, "2"}}), "+y2 | x1 0.5- y2 2.02");
  EXPECT_EQ(merge({{"y", 2, 2, "2"}, {"y", 3, 0, ""}}), "+y3 -x1 | y2 2.02 y3 0.0-");
  EXPECT_EQ(merge({}), "-y2 -y3 |");
  EXPECT_EQ(merge({{"x", 1, 0, ""}, {"x", 1, 1, ""}}), "refused");
}

TEST_F(StoreTest, RefusesWhatIsNoRecord) {
  EXPECT_EQ(open_for_reading(path_).error().code, ErrorCode::kNotFound);
  std::ofstream(path_) << "hello, this is no database at all";
  EXPECT_EQ(open_for_reading(path_).error().code, ErrorCode::kBadData);
  EXPECT_EQ(open_for_writing(path_).error().code, ErrorCode::kBadData);
  fs::remove(path_);
  {
    auto database = open_for_writing(path_);
    ASSERT_TRUE(database->exec("PRAGMA user_version = 99"));
  }
  EXPECT_EQ(open_for_reading(path_).error().code, ErrorCode::kUnsupported);
  EXPECT_EQ(open_for_writing(path_).error().code, ErrorCode::kUnsupported);
}

TEST_F(StoreTest, KeepsAReadingAndItsFacts) {
  auto database = open_for_writing(path_);
  ASSERT_TRUE(database);
  auto writer = PageWriter::make(*database);
  ASSERT_TRUE(writer) << writer.error().message;
  Reading reading;
  reading.id = "a1";
  reading.article.text = "é Ana Duarte spoke.";
  Facts facts;
  facts.article = "a1";
  facts.actors.resize(1);
  facts.actors[0].name = "Ana Duarte";
  facts.actors[0].mentions.push_back({{3, 13}, MentionKind::kName, "Ana Duarte"});
  for (int i = 0; i < 2; ++i) {  // the second time replaces the first
    ASSERT_TRUE(writer->begin());
    const auto kept =
        writer->keep({"a1", "x.txt", "k", "2023-08-15", "", "", "v", true, 1}, reading, facts);
    ASSERT_TRUE(kept) << kept.error().message;
    ASSERT_TRUE(writer->commit());
  }
  EXPECT_EQ(*database->integer("SELECT count(*) FROM articles"), 1);
  EXPECT_EQ(*database->integer("SELECT \"begin\" FROM mentions"), 2);  // code points
  EXPECT_EQ(
      *database->integer("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'duarte'"), 1);
  EXPECT_EQ(writer->known("a1")->given_published, "2023-08-15");
  EXPECT_EQ(load_facts(*database)->at(0).actors.at(0).name, "Ana Duarte");
}

TEST_F(StoreTest, EdgesOfTime) {
  auto database = open_for_writing(path_);
  ASSERT_TRUE(put_state(*database, "behind", "1"));  // an article that the record does not know
  ASSERT_TRUE(
      database->exec("INSERT INTO articles(article, authors, text, facts, published_latest) "
                     "VALUES('a', '[]', '', x'', '2024-03-31')"));
  struct Case {
    const char *text, *first, *last;
  };
  for (const auto& [text, first, last] :
       {Case{"2023", "2023-01-01", "2023-12-31"}, Case{"2024-02", "2024-02-01", "2024-02-29"},
        Case{"2023-08-15", "2023-08-15", "2023-08-15"},
        Case{"2023-08~", "2023-08-01", "2023-08-31"},
        Case{"2023-01/2023-03", "2023-01-01", "2023-03-31"}, Case{"7d", "2024-03-24", "2024-03-24"},
        Case{"1m", "2024-02-29", "2024-02-29"}, Case{"../2023", "", "2023-12-31"}}) {
    EXPECT_EQ(*day_of_edge(*database, text, true), first) << text;
    EXPECT_EQ(*day_of_edge(*database, text, false), last) << text;
  }
  for (const char* bad : {"yesterday", "2023-13", "2023-02-31", "d", "XXXX-03"}) {
    EXPECT_FALSE(day_of_edge(*database, bad, true)) << bad;
  }
}

}  // namespace
}  // namespace dateline
