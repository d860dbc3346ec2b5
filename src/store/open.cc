// Opening: what kind of file, whose, which version, may it be written. As root every file can be
// written, so the permission bits are asked too: a record that someone has made read-only stays as
// it is. A record at rest has no -wal file; SQLite cannot open a WAL database in a read-only
// folder, unless told that nobody changes it (immutable).
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "store/fold.h"
#include "store/record_file.h"
#include "store/schema.h"
#include "store/selection.h"

namespace dateline {
namespace {

constexpr int kBusyMilliseconds =
    2000;  // another process's transaction is shorter, or it is a lock
constexpr int64_t kCheckBytes = 64ll << 20;  // a whole check of this much takes well under a second

bool no_write_bits(const std::string& path) {
  struct stat info {};
  return stat(path.c_str(), &info) == 0 && (info.st_mode & 0222) == 0;
}

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

Result<void> quick_check(Database& database, const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0 || info.st_size > kCheckBytes) return {};
  DATELINE_TRY(Statement check, database.prepare("PRAGMA quick_check(1)"));
  DATELINE_TRY(const bool row, check.step());
  if (row && check.text(0) != "ok") {
    return Error{ErrorCode::kBadData,
                 path + ": damaged (" + std::string(check.text(0)) +
                     "); it is left as it is; restore it or add the pages to a new one"};
  }
  return {};
}

Result<Database> open_checked(const std::string& path, const char* query, int flags) {
  DATELINE_TRY(Database database, Database::open(file_uri(path, query), flags, path));
  sqlite3_busy_timeout(database.handle(), kBusyMilliseconds);
  DATELINE_CHECK(database.exec(
      "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF"));
  DATELINE_CHECK(check_schema(database, path));
  DATELINE_CHECK(add_fold_function(database));
  DATELINE_CHECK(add_chosen_function(database));
  return database;
}

bool may_write(const std::string& path) {
  return !no_write_bits(path) && !no_write_bits(folder_of(path)) &&
         access(path.c_str(), W_OK) == 0 && access(folder_of(path).c_str(), W_OK) == 0;
}

}  // namespace

Result<Database> open_for_writing(const std::string& path) {
  std::error_code error;
  const std::string folder = folder_of(path);
  if (!std::filesystem::is_directory(folder, error)) {
    return Error{ErrorCode::kNotFound, path + ": no such folder"};
  }
  if (std::filesystem::is_directory(path, error))
    return Error{ErrorCode::kNotFound, path + ": a folder, no record"};
  if (no_write_bits(path) || no_write_bits(folder)) {
    return Error{ErrorCode::kIo, path + ": read-only; cannot be written"};
  }
  DATELINE_TRY(Database database, Database::open(file_uri(path, ""),
                                                 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, path));
  sqlite3_busy_timeout(database.handle(), kBusyMilliseconds);
  // FULL: a commit that has returned survives a power cut, not only the end of the process.
  DATELINE_CHECK(database.exec("PRAGMA temp_store = MEMORY"));
  DATELINE_TRY(const int64_t tables, database.integer("SELECT count(*) FROM sqlite_schema"));
  if (tables > 0) DATELINE_CHECK(check_schema(database, path));  // before a foreign file is touched
  DATELINE_CHECK(database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"));
  DATELINE_CHECK(quick_check(database, path));
  DATELINE_CHECK(migrate(database, path));
  DATELINE_CHECK(add_fold_function(database));
  return database;
}

Result<Database> open_for_reading(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) {
    return Error{ErrorCode::kNotFound, path + ": no such record; \"dateline add\" makes one"};
  }
  if (S_ISDIR(info.st_mode)) return Error{ErrorCode::kNotFound, path + ": a folder, no record"};
  if (info.st_size == 0) return Error{ErrorCode::kBadData, path + ": an empty file, no record"};
  // A connection that may write but only asks: it takes its -wal and -shm files away when it
  // closes, which one opened for reading would leave behind.
  if (may_write(path)) return open_checked(path, "", SQLITE_OPEN_READWRITE);
  struct stat log {};
  const bool at_rest = stat((path + "-wal").c_str(), &log) != 0 || log.st_size == 0;
  if (at_rest) return open_checked(path, "?immutable=1", SQLITE_OPEN_READONLY);
  return open_checked(path, "", SQLITE_OPEN_READONLY);
}

Result<std::string> get_state(Database& database, const std::string& key) {
  DATELINE_TRY(Statement get, database.prepare("SELECT value FROM state WHERE key = ?"));
  DATELINE_TRY(const bool row, get.bind(key).step());
  return row ? std::string(get.text(0)) : std::string();
}

Result<void> put_state(Database& database, const std::string& key, const std::string& value) {
  DATELINE_TRY(Statement put,
               database.prepare("INSERT OR REPLACE INTO state(key, value) VALUES(?, ?)"));
  return put.bind(key, value).run();
}

}  // namespace dateline
