// Numbered migrations: number n takes a file from user_version n to n + 1. A migration that has
// shipped is never changed. Tables of readings hold what one page says and are written page by
// page; tables of the record hold what `reconcile` returned and are rewritten whole.
#include "store/schema.h"

#include "store/lookup.h"
#include "store/order.h"

namespace dateline {
namespace {

constexpr const char* kFirst = R"sql(
-- run data: what came in and when; never exported
CREATE TABLE runs(
  run INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT, reader TEXT NOT NULL,
  added INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0, set_aside INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE pages(
  page TEXT PRIMARY KEY, source TEXT NOT NULL, content_key TEXT NOT NULL, given_published TEXT,
  status TEXT NOT NULL CHECK(status IN ('kept', 'set_aside')), reason TEXT,
  issues TEXT NOT NULL, reader TEXT NOT NULL, run INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE state(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- readings: what one page says
CREATE TABLE articles(
  number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, source TEXT, url TEXT, outlet TEXT, title TEXT,
  authors TEXT NOT NULL, agency TEXT, published TEXT, published_earliest TEXT, published_latest TEXT,
  published_basis TEXT, modified TEXT, language TEXT, text TEXT NOT NULL, facts BLOB NOT NULL) STRICT;
CREATE TABLE dates(
  date TEXT PRIMARY KEY, article TEXT NOT NULL, "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  type TEXT NOT NULL, value TEXT, "when" TEXT, earliest TEXT, latest TEXT, basis TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX dates_of_article ON dates(article);
CREATE INDEX dates_of_day ON dates(earliest, latest);
CREATE TABLE mentions(
  article TEXT NOT NULL, local INTEGER NOT NULL, position INTEGER NOT NULL, "begin" INTEGER NOT NULL,
  "end" INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY(article, local, position)) STRICT, WITHOUT ROWID;
CREATE TABLE quotes(
  quote TEXT PRIMARY KEY, article TEXT NOT NULL, "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  text TEXT NOT NULL, kind TEXT NOT NULL, local INTEGER, speaker_text TEXT, speaker_begin INTEGER,
  speaker_end INTEGER, cue TEXT, cue_begin INTEGER, cue_end INTEGER, channel TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX quotes_of_article ON quotes(article);
CREATE TABLE reports(
  report TEXT PRIMARY KEY, article TEXT NOT NULL, type TEXT, mode TEXT, contexts TEXT NOT NULL, quad INTEGER,
  score REAL, cameo TEXT, status TEXT NOT NULL, actors TEXT NOT NULL, recipients TEXT NOT NULL,
  "when" TEXT, earliest TEXT, latest TEXT, basis TEXT, "where" TEXT, where_country TEXT,
  attributed_to INTEGER, initiator INTEGER, dead INTEGER, injured INTEGER, arrested INTEGER, size INTEGER,
  trigger_begin INTEGER NOT NULL, trigger_end INTEGER NOT NULL, "begin" INTEGER NOT NULL,
  "end" INTEGER NOT NULL, sentence_begin INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  confidence REAL NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX reports_of_article ON reports(article);
CREATE VIRTUAL TABLE articles_fts USING fts5(
  title, text, content='articles', content_rowid='number', tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts(rowid, title, text) VALUES(new.number, new.title, new.text);
END;
CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, title, text) VALUES('delete', old.number, old.title, old.text);
END;

-- the record: what all pages say together
CREATE TABLE article_record(
  article TEXT PRIMARY KEY, published TEXT, published_earliest TEXT, published_latest TEXT,
  published_basis TEXT, copy_of TEXT, source_group TEXT, story TEXT, superseded_by TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX article_record_story ON article_record(story);
CREATE TABLE report_record(
  report TEXT PRIMARY KEY, "when" TEXT, earliest TEXT, latest TEXT, basis TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE actors(
  actor TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, sector TEXT,
  articles INTEGER NOT NULL, events INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE actor_names(
  actor TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
  outlets TEXT NOT NULL, first TEXT, last TEXT, PRIMARY KEY(actor, position)) STRICT, WITHOUT ROWID;
CREATE INDEX actor_names_folded ON actor_names(folded);
CREATE TABLE actor_roles(
  actor TEXT NOT NULL, position INTEGER NOT NULL, role TEXT NOT NULL, "of" TEXT, "from" TEXT, "to" TEXT,
  outlets TEXT NOT NULL, PRIMARY KEY(actor, position)) STRICT, WITHOUT ROWID;
CREATE TABLE actor_members(
  article TEXT NOT NULL, local INTEGER NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY(article, local)) STRICT, WITHOUT ROWID;
CREATE INDEX actor_members_actor ON actor_members(actor, article);
CREATE TABLE events(
  event TEXT PRIMARY KEY, "when" TEXT, earliest TEXT, latest TEXT, basis TEXT, type TEXT, mode TEXT,
  contexts TEXT NOT NULL, status TEXT NOT NULL, quad INTEGER, score REAL, cameo TEXT, headline TEXT,
  where_text TEXT, where_article TEXT, where_begin INTEGER, where_end INTEGER, where_name TEXT,
  where_country TEXT, latitude REAL, longitude REAL, dead INTEGER, injured INTEGER, arrested INTEGER,
  size INTEGER, initiator TEXT, reports INTEGER NOT NULL, outlets INTEGER NOT NULL,
  independent INTEGER NOT NULL, confidence REAL NOT NULL, story TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX events_in_time ON events(earliest, latest, event);
CREATE INDEX events_of_story ON events(story);
CREATE TABLE event_actors(
  event TEXT NOT NULL, side TEXT NOT NULL CHECK(side IN ('actor', 'recipient')), position INTEGER NOT NULL,
  actor TEXT NOT NULL, name TEXT NOT NULL, role TEXT, country TEXT, sector TEXT,
  PRIMARY KEY(event, side, position)) STRICT, WITHOUT ROWID;
CREATE INDEX event_actors_actor ON event_actors(actor, event);
CREATE TABLE evidence(
  event TEXT NOT NULL, position INTEGER NOT NULL, article TEXT NOT NULL, report TEXT NOT NULL,
  PRIMARY KEY(event, position)) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_article ON evidence(article, event);
CREATE INDEX evidence_report ON evidence(report);
CREATE TABLE conflicts(
  conflict TEXT PRIMARY KEY, event TEXT NOT NULL, field TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX conflicts_event ON conflicts(event);
CREATE TABLE conflict_values(
  conflict TEXT NOT NULL, position INTEGER NOT NULL, value TEXT NOT NULL, articles TEXT NOT NULL,
  PRIMARY KEY(conflict, position)) STRICT, WITHOUT ROWID;
CREATE TABLE claims(
  claim TEXT PRIMARY KEY, article TEXT NOT NULL, "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  text TEXT NOT NULL, verdict TEXT NOT NULL, counted INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE claim_events(
  claim TEXT NOT NULL, position INTEGER NOT NULL, event TEXT NOT NULL,
  PRIMARY KEY(claim, position)) STRICT, WITHOUT ROWID;
CREATE TABLE stories(
  story TEXT PRIMARY KEY, headline TEXT, earliest TEXT, latest TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE story_members(
  story TEXT NOT NULL, kind TEXT NOT NULL CHECK(kind IN ('article', 'event', 'actor')),
  position INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY(story, kind, position)) STRICT, WITHOUT ROWID;
CREATE INDEX story_members_id ON story_members(id, story);
CREATE TABLE steps(
  entry TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL, article TEXT, "begin" INTEGER,
  "end" INTEGER, PRIMARY KEY(entry, position)) STRICT, WITHOUT ROWID;
)sql";

// Indexes over the order of each answer (order.h) and over what filters ask for most. They hold
// nothing of their own: a file of format 1 gives the same answers, later.
std::string second() {
  const auto index = [](const char* name, const char* table, std::string_view expression) {
    return std::string("CREATE INDEX ") + name + " ON " + table + "(" + with_alias(expression, "") +
           ");";
  };
  return index("events_in_order", "events", kEventOrder) +
         index("events_by_weight", "events", kWeightOrder) +
         index("articles_in_order", "article_record", kArticleOrder) +
         index("actors_in_order", "actors", kActorOrder) +
         index("stories_in_order", "stories", kStoryOrder) +
         "CREATE INDEX articles_of_outlet ON articles(outlet);"
         "CREATE INDEX copies_of_article ON article_record(copy_of) WHERE copy_of IS NOT NULL;";
}

// Lists for filters (lookup.h): derived from the tables of the record, written with them.
constexpr const char* kThird = R"sql(
CREATE TABLE event_places(place INTEGER PRIMARY KEY, event TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE article_places(place INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE actor_places(place INTEGER PRIMARY KEY, actor TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE story_places(place INTEGER PRIMARY KEY, story TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE postings(
  "of" TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, entries INTEGER NOT NULL,
  places BLOB NOT NULL, UNIQUE("of", field, value)) STRICT;
CREATE TABLE place_lists(
  "of" TEXT NOT NULL, list TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY("of", list)) STRICT;
CREATE TABLE name_ends(
  backwards TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY(backwards, actor)) STRICT, WITHOUT ROWID;
CREATE INDEX pages_by_reader ON pages(reader);
CREATE INDEX pages_set_aside ON pages(page) WHERE status = 'set_aside';
)sql";

std::string migration(int from) {
  return from == 0 ? kFirst : from == 1 ? second() : std::string(kThird);
}

}  // namespace

Result<void> check_schema(Database& database, const std::string& name) {
  DATELINE_TRY(const int64_t version, database.integer("PRAGMA user_version"));
  DATELINE_TRY(const int64_t application, database.integer("PRAGMA application_id"));
  if (application != kApplicationId) {
    DATELINE_TRY(const int64_t tables, database.integer("SELECT count(*) FROM sqlite_schema"));
    if (tables == 0 && version == 0)
      return Error{ErrorCode::kBadData, name + ": an empty file, no record"};
    return Error{ErrorCode::kBadData,
                 name + ": an SQLite file of another program, no record; it is left as it is"};
  }
  if (version > kSchemaVersion) {
    return Error{ErrorCode::kUnsupported, name + ": written by a newer version (format " +
                                              std::to_string(version) + ", this program knows " +
                                              std::to_string(kSchemaVersion) + ")"};
  }
  return {};
}

Result<void> migrate(Database& database, const std::string& name) {
  DATELINE_TRY(const int64_t tables, database.integer("SELECT count(*) FROM sqlite_schema"));
  DATELINE_TRY(int64_t version, database.integer("PRAGMA user_version"));
  if (tables > 0 || version > 0) {
    DATELINE_CHECK(check_schema(database, name));
  }
  if (version == kSchemaVersion) return {};
  DATELINE_CHECK(database.exec("BEGIN IMMEDIATE"));
  DATELINE_TRY(version,
               database.integer("PRAGMA user_version"));  // another process may have been quicker
  for (; version < kSchemaVersion; ++version) {
    auto done = database.exec(migration(static_cast<int>(version)));
    if (done && version + 1 == kSchemaVersion) done = write_lookup(database);
    if (!done) {
      (void)database.exec("ROLLBACK");
      return done;
    }
  }
  DATELINE_CHECK(database.exec("PRAGMA application_id = " + std::to_string(kApplicationId) +
                               "; PRAGMA user_version = " + std::to_string(kSchemaVersion) +
                               "; COMMIT"));
  return {};
}

}  // namespace dateline
