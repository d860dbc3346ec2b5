// The whole record into files: one a table, or as other programs of the field read it. A file
// appears whole or not at all.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>

#include "commands.h"
#include "dateline/parquet.h"
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

bool ExportFile::put(std::string_view data) {
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

enum class Form { kJsonl, kCsv, kParquet };

const char* ending(Form form) {
  if (form == Form::kCsv) return ".csv";
  return form == Form::kParquet ? ".parquet" : ".jsonl";
}

// Rows as the canonical export has them. Where a page was read from belongs to the run, not to the
// record: "source" is left out.
class TableFile {
 public:
  TableFile(const std::filesystem::path& path, Form form, Query query)
      : path_(path), file_(path), form_(form) {
    for (const Column& column : RecordReader::columns(query)) {
      kept_.push_back(query != Query::kArticles || column.name != "source");
      if (kept_.back()) columns_.push_back(column);
    }
    if (form_ == Form::kParquet) {
      parquet_.emplace(columns_, "dateline version " DATELINE_VERSION,
                       [this](std::string_view part) { return file_.put(part); });
    }
    if (form_ != Form::kCsv) return;
    Row names;
    for (const Column& column : columns_)
      names.push_back({Cell::Kind::kText, std::string(column.name), {}});
    file_.put(csv_record(columns_, names));
  }
  bool write(const Row& row) {
    Row kept;
    for (size_t i = 0; i < row.size(); ++i) {
      if (kept_[i]) kept.push_back(row[i]);
    }
    if (parquet_) return went(parquet_->write(kept));
    return file_.put(form_ == Form::kCsv ? csv_record(columns_, kept)
                                         : to_json(columns_, kept) + "\n");
  }
  bool close() { return (!parquet_ || went(parquet_->finish())) && file_.close(); }
  int failed() const {  // says why, gives the exit code
    if (refused_.empty()) return file_.failed();
    say(path_.string() + ": " + refused_);
    return kRecord;
  }

 private:
  bool went(const Result<void>& result) {
    if (!result && result.error().code == ErrorCode::kRefused) refused_ = result.error().message;
    return result.has_value();
  }

  std::filesystem::path path_;
  ExportFile file_;
  Form form_;
  std::vector<bool> kept_;
  std::vector<Column> columns_;
  std::optional<ParquetWriter> parquet_;
  std::string refused_;
};

int export_tables(RecordReader& record, const std::filesystem::path& folder, Form form) {
  Filter all;
  all.by_id = true;
  uint64_t rows = 0;
  for (const Table& table : kTables) {
    TableFile file(folder / (std::string(table.name) + ending(form)), form, table.query);
    bool written = true;
    const auto found = record.query(table.query, all, [&](const Row& row) {
      return (written = file.write(row)) && !interrupted();
    });
    if (!found) return fail_record(found.error());
    if (interrupted()) return interrupted_code();
    if (!written || !file.close()) return file.failed();
    rows += *found;
  }
  return rows > 0 ? kDone : kNothingFound;
}

}  // namespace

int export_command(const Settings& settings, const std::string& folder) {
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
  const Form form = settings.format == "csv"       ? Form::kCsv
                    : settings.format == "parquet" ? Form::kParquet
                                                   : Form::kJsonl;
  return finish(export_tables(*record, folder, form));
}

}  // namespace dateline::cli
