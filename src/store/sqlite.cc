// SQLite behind a door. Result codes become Dateline's: what a retry, another disk or other rights
// would mend is kIo, damage is kBadData.
#include "store/sqlite.h"

#include "base/civil.h"

namespace dateline {
namespace {

Error error_of(int code, const std::string& name, const char* message) {
  const std::string at = name + ": ";
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::kIo, at + "locked by another process; try again when it is done"};
    case SQLITE_READONLY:
      return {ErrorCode::kIo, at + "read-only; cannot be written"};
    case SQLITE_FULL:
      return {ErrorCode::kIo, at + "no space left on the disk"};
    case SQLITE_CORRUPT:
      return {ErrorCode::kBadData,
              at + "damaged (" + message + "); restore it or add the pages to a new one"};
    case SQLITE_NOTADB:
      return {ErrorCode::kBadData, at + "damaged or not an SQLite file; it is left as it is"};
    case SQLITE_CANTOPEN:
      return {ErrorCode::kIo, at + "cannot be opened (missing folder, or no permission)"};
    case SQLITE_IOERR:
      return {ErrorCode::kIo,
              at + (code == SQLITE_IOERR_WRITE
                        ? "cannot be written (no space, or over a limit of file size)"
                        : std::string("cannot be read or written: ") + message)};
    default:
      return {ErrorCode::kIo, at + message};
  }
}

}  // namespace

Error sqlite_error(sqlite3* handle) {
  const char* name = sqlite3_db_filename(handle, "main");
  return error_of(sqlite3_extended_errcode(handle), name && *name ? name : "record",
                  sqlite3_errmsg(handle));
}

std::string file_uri(const std::string& path, std::string_view query) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      out += '%';
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    } else {
      out += c;
    }
  }
  return out + std::string(query);
}

void Statement::restart() {
  sqlite3_reset(handle_.get());
  sqlite3_clear_bindings(handle_.get());
  next_ = 1;
}

Statement& Statement::add(std::string_view text) {
  sqlite3_bind_text64(handle_.get(), next_++, text.data() ? text.data() : "", text.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}
Statement& Statement::add(int64_t value) {
  sqlite3_bind_int64(handle_.get(), next_++, value);
  return *this;
}
Statement& Statement::add(double value) {
  sqlite3_bind_double(handle_.get(), next_++, value);
  return *this;
}
Statement& Statement::add(std::nullptr_t) {
  sqlite3_bind_null(handle_.get(), next_++);
  return *this;
}
Statement& Statement::add_blob(std::string_view bytes) {
  sqlite3_bind_blob64(handle_.get(), next_++, bytes.data() ? bytes.data() : "", bytes.size(),
                      SQLITE_TRANSIENT);
  return *this;
}
Statement& Statement::add_pointer(void* object, const char* type) {
  sqlite3_bind_pointer(handle_.get(), next_++, object, type, nullptr);
  return *this;
}
Statement& Statement::add_day(Day day) { return add_or_null(iso_day(day)); }

Result<bool> Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  Error error = sqlite_error(sqlite3_db_handle(handle_.get()));
  sqlite3_reset(handle_.get());
  return error;
}

Result<void> Statement::run() {
  for (;;) {
    DATELINE_TRY(const bool row, step());
    if (!row) break;
  }
  sqlite3_reset(handle_.get());
  return {};
}

std::string_view Statement::text(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  const auto size = static_cast<size_t>(sqlite3_column_bytes(handle_.get(), column));
  return data ? std::string_view(data, size) : std::string_view();
}

Result<Database> Database::open(const std::string& uri, int flags, const std::string& name) {
  Database database;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &handle,
                                   flags | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE, nullptr);
  database.handle_.reset(handle);
  if (code != SQLITE_OK)
    return error_of(code, name, handle ? sqlite3_errmsg(handle) : "out of memory");
  return database;
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                      &statement, nullptr);
  if (code != SQLITE_OK) return sqlite_error(handle_.get());
  return Statement(statement);
}

Result<void> Database::exec(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return sqlite_error(handle_.get());
}

Result<void> Database::in_time() {
  constexpr unsigned kBetweenLooks = 256;  // a look at the clock costs as much as a short statement
  if (late_ && ++looked_ % kBetweenLooks == 0 && late_())
    return Error{ErrorCode::kRefused, "the answer took too long; narrow the question"};
  return {};
}

Result<int64_t> Database::integer(std::string_view sql) {
  DATELINE_TRY(Statement statement, prepare(sql));
  DATELINE_TRY(const bool row, statement.step());
  return row ? statement.integer(0) : 0;
}

}  // namespace dateline
