// The whole record into files: one a table, or as other programs of the field read it. A file
// appears whole or not at all.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "commands.h"
#include "dateline/queries.h"
#include "export.h"
#include "format.h"
#include "terminal.h"

namespace dateline::cli {

ExportFile::ExportFile(const std::filesystem::path& path)
    : path_(path), file_(std::fopen((path_.string() + ".part").c_str(), "wb")) {}

ExportFile::~ExportFile() {
  if (!file_) return;
  std::fclose(file_);
  std::remove((path_.string() + ".part").c_str());
}

bool ExportFile::put(const std::string& data) {
  return file_ && std::fwrite(data.data(), 1, data.size(), file_) == data.size();
}

bool ExportFile::close() {
  const bool written = file_ && std::fflush(file_) == 0 && std::fclose(file_) == 0;
  file_ = nullptr;
  const std::string part = path_.string() + ".part";
  if (written && std::rename(part.c_str(), path_.c_str()) == 0) return true;
  const int error = errno;
  std::remove(part.c_str());
  errno = error;
  return false;
}

int ExportFile::failed() const {
  say(path_.string() + ": " + std::strerror(errno));
  return kRecord;
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

// Rows as lines of the canonical export. Where a page was read from belongs to the run, not to the
// record: "source" is left out.
class TableFile {
 public:
  TableFile(const std::filesystem::path& path, bool csv, Query query) : file_(path), csv_(csv) {
    for (const Column& column : RecordReader::columns(query)) {
      kept_.push_back(query != Query::kArticles || column.name != "source");
      if (kept_.back()) columns_.push_back(column);
    }
    Row names;
    for (const Column& column : columns_)
      names.push_back({Cell::Kind::kText, std::string(column.name), {}});
    if (csv_) file_.put(csv_record(columns_, names));
  }
  bool write(const Row& row) {
    Row kept;
    for (size_t i = 0; i < row.size(); ++i) {
      if (kept_[i]) kept.push_back(row[i]);
    }
    return file_.put(csv_ ? csv_record(columns_, kept) : to_json(columns_, kept) + "\n");
  }
  ExportFile& file() { return file_; }

 private:
  ExportFile file_;
  bool csv_;
  std::vector<bool> kept_;
  std::vector<Column> columns_;
};

int export_tables(RecordReader& record, const std::filesystem::path& folder, bool csv) {
  Filter all;
  all.by_id = true;
  uint64_t rows = 0;
  for (const Table& table : kTables) {
    TableFile file(folder / (std::string(table.name) + (csv ? ".csv" : ".jsonl")), csv,
                   table.query);
    bool written = true;
    const auto found = record.query(table.query, all, [&](const Row& row) {
      return (written = file.write(row)) && !interrupted();
    });
    if (!found) return fail_record(found.error());
    if (interrupted()) return interrupted_code();
    if (!written || !file.file().close()) return file.file().failed();
    rows += *found;
  }
  return rows > 0 ? kDone : kNothingFound;
}

}  // namespace

int export_command(const Settings& settings, const std::string& folder) {
  if (settings.format == "parquet") {
    say("export --format parquet: this build has no Parquet library; there are jsonl, csv, gdelt "
        "and gexf (DuckDB and pandas make Parquet of jsonl in one line)");
    return kUsage;
  }
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
  if (settings.format == "gexf") return finish(export_gexf(*record, folder));
  if (settings.format == "gdelt") return finish(export_gdelt(*record, folder));
  return finish(export_tables(*record, folder, settings.format == "csv"));
}

}  // namespace dateline::cli
