// The door to all queries: columns of each, one dispatch, the limit.
#include <ctime>
#include <map>

#include "base/utf8.h"
#include "store/record_file.h"
#include "store/rows.h"

namespace dateline {
namespace {

constexpr auto kInteger = Column::Type::kInteger;
constexpr auto kReal = Column::Type::kReal;

constexpr Column kEvent[] = {{"event"},
                             {"when"},
                             {"earliest", false},
                             {"latest", false},
                             {"basis", false},
                             {"type"},
                             {"mode", false},
                             {"contexts", false},
                             {"status"},
                             {"score", false, kReal},
                             {"headline"},
                             {"actors"},
                             {"recipients"},
                             {"where"},
                             {"counts"},
                             {"initiator", false},
                             {"reports", true, kInteger},
                             {"outlets", true, kInteger},
                             {"independent", true, kInteger},
                             {"confidence", false, kReal},
                             {"evidence", false},
                             {"conflicts"}};
constexpr Column kArticle[] = {{"article"},
                               {"source", false},
                               {"url", false},
                               {"outlet"},
                               {"title"},
                               {"authors"},
                               {"agency"},
                               {"published"},
                               {"published_earliest", false},
                               {"published_latest", false},
                               {"published_basis"},
                               {"modified", false},
                               {"language"},
                               {"text", false},
                               {"copy_of"},
                               {"story"}};
constexpr Column kActor[] = {{"actor"},
                             {"name"},
                             {"kind"},
                             {"country"},
                             {"sector"},
                             {"names"},
                             {"roles"},
                             {"articles", true, kInteger},
                             {"events", true, kInteger}};
constexpr Column kQuote[] = {{"quote", false},
                             {"article"},
                             {"outlet"},
                             {"published"},
                             {"begin", false, kInteger},
                             {"end", false, kInteger},
                             {"text"},
                             {"kind"},
                             {"speaker", false},
                             {"speaker_name"},
                             {"cue"},
                             {"channel"}};
constexpr Column kStory[] = {{"story"},    {"headline"}, {"earliest"}, {"latest"},
                             {"articles"}, {"events"},   {"actors"}};
constexpr Column kConflict[] = {{"conflict"}, {"event"}, {"field"}, {"values"}};
constexpr Column kClaim[] = {
    {"claim"}, {"article"}, {"begin", false, kInteger},  {"end", false, kInteger},
    {"text"},  {"verdict"}, {"counted", true, kInteger}, {"events"}};
constexpr Column kNetwork[] = {{"source", false},
                               {"target", false},
                               {"events", true, kInteger},
                               {"score", true, kReal},
                               {"first"},
                               {"last"},
                               {"types"},
                               {"source_name"},
                               {"target_name"}};
constexpr Column kWhy[] = {{"step", true, kInteger},
                           {"text"},
                           {"article"},
                           {"outlet"},
                           {"published"},
                           {"begin", false, kInteger},
                           {"end", false, kInteger},
                           {"words"}};
constexpr Column kSearch[] = {{"article"}, {"outlet"}, {"published"}, {"title"}, {"snippet"}};
constexpr Column kStatus[] = {{"articles", true, kInteger},
                              {"copies", true, kInteger},
                              {"actors", true, kInteger},
                              {"quotes", true, kInteger},
                              {"reports", true, kInteger},
                              {"events", true, kInteger},
                              {"conflicts", true, kInteger},
                              {"claims", true, kInteger},
                              {"stories", true, kInteger},
                              {"earliest"},
                              {"latest"},
                              {"set_aside"},
                              {"readers"},
                              {"up_to_date"},
                              {"format", true, kInteger}};
constexpr Column kReport[] = {{"report"},
                              {"article"},
                              {"type"},
                              {"mode"},
                              {"contexts"},
                              {"quad", true, kInteger},
                              {"score", true, kReal},
                              {"cameo"},
                              {"status"},
                              {"actors"},
                              {"recipients"},
                              {"when"},
                              {"earliest"},
                              {"latest"},
                              {"basis"},
                              {"where"},
                              {"where_country"},
                              {"attributed_to", true, kInteger},
                              {"initiator", true, kInteger},
                              {"dead", true, kInteger},
                              {"injured", true, kInteger},
                              {"arrested", true, kInteger},
                              {"size", true, kInteger},
                              {"trigger_begin", true, kInteger},
                              {"trigger_end", true, kInteger},
                              {"begin", true, kInteger},
                              {"end", true, kInteger},
                              {"confidence", true, kReal},
                              {"event"}};
constexpr Column kDate[] = {{"date"},
                            {"article"},
                            {"begin", true, kInteger},
                            {"end", true, kInteger},
                            {"type"},
                            {"value"},
                            {"when"},
                            {"earliest"},
                            {"latest"},
                            {"basis"}};
constexpr Column kMention[] = {{"article"},
                               {"actor"},
                               {"name"},
                               {"actor_kind"},
                               {"country"},
                               {"begin", true, kInteger},
                               {"end", true, kInteger},
                               {"kind"},
                               {"text"}};
constexpr Column kPoint[] = {{"event"},
                             {"when"},
                             {"earliest"},
                             {"latest"},
                             {"type"},
                             {"status"},
                             {"score", true, kReal},
                             {"independent", true, kInteger},
                             {"headline"},
                             {"source"},
                             {"target"},
                             {"story"},
                             {"place"},
                             {"country"},
                             {"precision"},
                             {"latitude", true, kReal},
                             {"longitude", true, kReal},
                             {"cameo"}};
constexpr Column kMonth[] = {{"month"}, {"type"}, {"events", true, kInteger}};
constexpr Column kFacet[] = {{"facet"}, {"value"}, {"label"}, {"articles", true, kInteger}};
constexpr Column kPage[] = {
    {"page"}, {"source"}, {"status"}, {"reason"}, {"issues"}, {"reader"}, {"run", true, kInteger}};
constexpr Column kRun[] = {{"run", true, kInteger},
                           {"started"},
                           {"ended"},
                           {"reader"},
                           {"added", true, kInteger},
                           {"updated", true, kInteger},
                           {"unchanged", true, kInteger},
                           {"set_aside", true, kInteger}};

// Stops a statement whose time is up. CPU time of this thread is what a slow question costs, and
// a busy machine does not make a question refused.
struct Deadline {
  Database& database;
  timespec until{};
  bool passed = false;

  Deadline(Database& d, double seconds) : database(d) {
    constexpr int kInstructions = 4000;  // of SQLite's machine between two looks at the clock
    if (seconds <= 0) return;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &until);
    const auto whole = static_cast<time_t>(seconds);
    until.tv_sec += whole;
    until.tv_nsec += static_cast<long>((seconds - static_cast<double>(whole)) * 1e9);
    sqlite3_progress_handler(database.handle(), kInstructions, &Deadline::look, this);
    database.set_late([this] { return look(this) != 0; });
  }
  ~Deadline() {
    sqlite3_progress_handler(database.handle(), 0, nullptr, nullptr);
    database.set_late({});
  }
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;

  static int look(void* self) {
    auto& deadline = *static_cast<Deadline*>(self);
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    const double left = static_cast<double>(deadline.until.tv_sec - now.tv_sec) +
                        static_cast<double>(deadline.until.tv_nsec - now.tv_nsec) * 1e-9;
    return (deadline.passed = left < 0) ? 1 : 0;
  }
};

}  // namespace

RowBuilder& RowBuilder::list(const Statement& s, int column) {
  // ["a","b"] → a, b for people; the elements were written by JsonWriter, so a plain scan is
  // enough.
  const std::string json(s.text(column));
  std::string label;
  for (size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '[' || json[i] == ']' || json[i] == '"') continue;
    if (json[i] == '\\' && i + 1 < json.size()) ++i;
    label += json[i];
    if (json[i] == ',') label += ' ';
  }
  return nested(json, label);
}

std::string slice(std::string_view text, int64_t begin, int64_t end) {
  const OffsetMap map(text);
  const uint32_t from = map.byte(static_cast<uint32_t>(begin)),
                 to = map.byte(static_cast<uint32_t>(end));
  return from < to ? std::string(text.substr(from, to - from)) : std::string();
}

Result<void> for_each(Database& database, const std::string& sql, const Predicate& predicate,
                      const std::function<Result<bool>(const Statement&)>& each) {
  DATELINE_TRY(Statement statement, database.prepare(sql));
  predicate.bind(statement);
  for (;;) {
    DATELINE_TRY(const bool row, statement.step());
    if (!row) return {};
    DATELINE_TRY(const bool goes_on, each(statement));
    if (!goes_on) return {};
  }
}

struct RecordReader::Impl {
  Database database;
  bool behind = false;
};

RecordReader::RecordReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

Result<RecordReader> RecordReader::open(const std::string& path) {
  DATELINE_TRY(Database database, open_for_reading(path));
  auto impl = std::make_unique<Impl>();
  DATELINE_TRY(impl->behind, is_behind(database));
  impl->database = std::move(database);
  return RecordReader(std::move(impl));
}

bool RecordReader::behind() const { return impl_->behind; }

std::span<const Column> RecordReader::columns(Query query) {
  switch (query) {
    case Query::kTimeline:
    case Query::kEvents:
      return kEvent;
    case Query::kArticles:
      return kArticle;
    case Query::kActors:
      return kActor;
    case Query::kQuotes:
      return kQuote;
    case Query::kStories:
      return kStory;
    case Query::kConflicts:
      return kConflict;
    case Query::kClaims:
      return kClaim;
    case Query::kNetwork:
      return kNetwork;
    case Query::kWhy:
      return kWhy;
    case Query::kSearch:
      return kSearch;
    case Query::kStatus:
      return kStatus;
    case Query::kReports:
      return kReport;
    case Query::kDates:
      return kDate;
    case Query::kMentions:
      return kMention;
    case Query::kPoints:
      return kPoint;
    case Query::kMonths:
      return kMonth;
    case Query::kFacets:
      return kFacet;
    case Query::kPages:
      return kPage;
    case Query::kRuns:
      return kRun;
  }
  return {};
}

Result<uint64_t> RecordReader::query(Query query, const Filter& filter,
                                     const std::function<bool(const Row&)>& row) {
  Database& database = impl_->database;
  if (filter.limit == 0) return uint64_t{0};
  if (!filter.between.empty() && filter.between.size() != 2) {
    return Error{ErrorCode::kUsage, "--between takes two names"};
  }
  const Deadline deadline(database, filter.seconds);
  DATELINE_CHECK(database.exec("BEGIN"));  // one state of the record for the whole answer
  const auto resolved = ResolvedFilter::make(database, filter);
  if (!resolved) {
    (void)database.exec("COMMIT");
    return resolved.error();
  }
  uint64_t count = 0;
  const Sink sink = [&](const Row& r) {
    ++count;
    return row(r) && (filter.limit < 0 || count < static_cast<uint64_t>(filter.limit));
  };
  Result<void> done;
  switch (query) {
    case Query::kTimeline:
      done = event_rows(database, *resolved, true, sink);
      break;
    case Query::kEvents:
      done = event_rows(database, *resolved, false, sink);
      break;
    case Query::kArticles:
      done = article_rows(database, *resolved, sink);
      break;
    case Query::kActors:
      done = actor_rows(database, *resolved, sink);
      break;
    case Query::kQuotes:
      done = quote_rows(database, *resolved, sink);
      break;
    case Query::kStories:
      done = story_rows(database, *resolved, sink);
      break;
    case Query::kConflicts:
      done = conflict_rows(database, *resolved, sink);
      break;
    case Query::kClaims:
      done = claim_rows(database, *resolved, sink);
      break;
    case Query::kNetwork:
      done = network_rows(database, *resolved, sink);
      break;
    case Query::kWhy:
      done = why_rows(database, *resolved, sink);
      break;
    case Query::kSearch:
      done = search_rows(database, *resolved, sink);
      break;
    case Query::kStatus:
      done = status_rows(database, *resolved, sink);
      break;
    case Query::kReports:
      done = report_rows(database, *resolved, sink);
      break;
    case Query::kDates:
      done = date_rows(database, *resolved, sink);
      break;
    case Query::kMentions:
      done = mention_rows(database, *resolved, sink);
      break;
    case Query::kPoints:
      done = point_rows(database, *resolved, sink);
      break;
    case Query::kMonths:
      done = month_rows(database, *resolved, sink);
      break;
    case Query::kFacets:
      done = facet_rows(database, *resolved, sink);
      break;
    case Query::kPages:
      done = page_rows(database, *resolved, sink);
      break;
    case Query::kRuns:
      done = run_rows(database, *resolved, sink);
      break;
  }
  (void)database.exec("COMMIT");
  if (!done && deadline.passed) {
    return Error{ErrorCode::kRefused, "the answer took too long; narrow the question"};
  }
  if (!done) return done.error();
  return count;
}

std::string to_json(std::span<const Column> columns, const Row& row) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  for (size_t i = 0; i < row.size() && i < columns.size(); ++i) {
    json.key(columns[i].name);
    switch (row[i].kind) {
      case Cell::Kind::kNull:
        json.null();
        break;
      case Cell::Kind::kText:
        json.string(row[i].value);
        break;
      case Cell::Kind::kNumber:
      case Cell::Kind::kNested:
        json.raw(row[i].value);
        break;
    }
  }
  json.end_object();
  return out;
}

}  // namespace dateline
