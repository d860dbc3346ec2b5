// Every question to a record: open, ask, write, and say by the exit code whether anything was
// found.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "commands.h"
#include "dateline/queries.h"
#include "format.h"
#include "server/timeline.h"
#include "terminal.h"

namespace dateline::cli {

int query_command(const Settings& settings, Query query, const std::string& title,
                  const Filter& filter) {
  auto record = RecordReader::open(settings.db);
  if (!record) return fail_record(record.error());
  if (record->behind() && query != Query::kStatus) {
    say(settings.db +
        ": pages have been added since the record was last brought up to date; run \"dateline "
        "add\" again");
  }
  const bool html = settings.format == "html", timeline_js = settings.format == "timelinejs";
  if (timeline_js && query != Query::kTimeline) {
    say("--format timelinejs: only of the timeline");
    return kUsage;
  }
  if (query == Query::kTimeline && (html || timeline_js)) {
    const auto file =
        html ? server::timeline_html(*record, filter) : server::timeline_json(*record, filter);
    if (!file) return finish(fail_record(file.error()));
    put(file->text);
    return finish(file->events > 0 ? kDone : kNothingFound);
  }
  RowWriter writer(format_named(settings.format), RecordReader::columns(query), title);
  const auto found = record->query(
      query, filter, [&](const Row& row) { return writer.write(row) && !interrupted(); });
  if (!found) return finish(fail_record(found.error()));
  if (interrupted()) return finish(interrupted_code());
  writer.finish();
  if (query == Query::kWhy && *found == 0) say(filter.text + ": no such entry in " + settings.db);
  return finish(*found > 0 ? kDone : kNothingFound);
}

namespace {

struct Table {
  const char* name;
  Query query;
};
constexpr Table kTables[] = {
    {"articles", Query::kArticles},   {"dates", Query::kDates},     {"actors", Query::kActors},
    {"quotes", Query::kQuotes},       {"reports", Query::kReports}, {"events", Query::kEvents},
    {"conflicts", Query::kConflicts}, {"claims", Query::kClaims},   {"stories", Query::kStories},
    {"network", Query::kNetwork},
};

// A row as a line of the canonical export. Where a page was read from belongs to the run, not to
// the record: "source" is left out.
class TableFile {
 public:
  TableFile(const std::filesystem::path& path, bool csv, Query query) : path_(path), csv_(csv) {
    for (const Column& column : RecordReader::columns(query)) {
      kept_.push_back(query != Query::kArticles || column.name != "source");
      if (kept_.back()) columns_.push_back(column);
    }
    file_ = std::fopen((path_.string() + ".part").c_str(), "wb");
    Row names;
    for (const Column& column : columns_)
      names.push_back({Cell::Kind::kText, std::string(column.name), {}});
    if (csv_) put(csv_record(columns_, names));
  }
  ~TableFile() {
    if (file_) std::fclose(file_);
  }
  bool write(const Row& row) {
    Row kept;
    for (size_t i = 0; i < row.size(); ++i) {
      if (kept_[i]) kept.push_back(row[i]);
    }
    return put(csv_ ? csv_record(columns_, kept) : to_json(columns_, kept) + "\n");
  }
  // The file appears whole or not at all.
  bool close() {
    const bool written = file_ && std::fflush(file_) == 0 && std::fclose(file_) == 0;
    file_ = nullptr;
    const std::string part = path_.string() + ".part";
    if (written && std::rename(part.c_str(), path_.c_str()) == 0) return true;
    const int error = errno;
    std::remove(part.c_str());
    errno = error;
    return false;
  }

 private:
  bool put(const std::string& data) {
    return file_ && std::fwrite(data.data(), 1, data.size(), file_) == data.size();
  }
  std::filesystem::path path_;
  bool csv_;
  std::vector<bool> kept_;
  std::vector<Column> columns_;
  std::FILE* file_ = nullptr;
};

}  // namespace

int export_command(const Settings& settings, const std::string& folder) {
  if (settings.format == "parquet" || settings.format == "gdelt" || settings.format == "gexf") {
    say("export --format " + settings.format + ": not written by this version; jsonl and csv are");
    return kUsage;
  }
  const bool csv = settings.format == "csv";
  auto record = RecordReader::open(settings.db);
  if (!record) return fail_record(record.error());
  if (record->behind())
    say(settings.db + ": the record is behind its pages; run \"dateline add\" again");
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    say(folder + ": " + error.message());
    return kUsage;
  }
  Filter all;
  all.by_id = true;
  uint64_t rows = 0;
  for (const Table& table : kTables) {
    const std::filesystem::path path =
        std::filesystem::path(folder) / (std::string(table.name) + (csv ? ".csv" : ".jsonl"));
    TableFile file(path, csv, table.query);
    bool written = true;
    const auto found = record->query(table.query, all, [&](const Row& row) {
      return (written = file.write(row)) && !interrupted();
    });
    if (!found) return fail_record(found.error());
    if (interrupted()) return interrupted_code();
    if (!written || !file.close()) {
      say(path.string() + ": " + std::strerror(errno));
      return kRecord;
    }
    rows += *found;
  }
  return finish(rows > 0 ? kDone : kNothingFound);
}

}  // namespace dateline::cli
