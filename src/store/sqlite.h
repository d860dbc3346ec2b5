// SQLite with Result and RAII; nothing of Dateline's in it.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dateline/dates.h"
#include "dateline/error.h"

namespace dateline {

class Database;

// A prepared statement. Columns count from 0, parameters are bound in order. Views of columns live
// until the next step. A Database must outlive its statements.
class Statement {
 public:
  Statement() = default;
  explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}

  // Starts anew with these values. Strings are copied by SQLite.
  template <class... Values>
  Statement& bind(const Values&... values) {
    restart();
    (add(values), ...);
    return *this;
  }
  void restart();
  Statement& add(std::string_view text);
  Statement& add(const char* text) { return add(std::string_view(text)); }
  Statement& add(const std::string& text) { return add(std::string_view(text)); }
  Statement& add(int64_t value);
  Statement& add(int value) { return add(static_cast<int64_t>(value)); }
  Statement& add(uint32_t value) { return add(static_cast<int64_t>(value)); }
  Statement& add(uint64_t value) { return add(static_cast<int64_t>(value)); }
  Statement& add(double value);
  Statement& add(std::nullptr_t);
  Statement& add_blob(std::string_view bytes);
  // An object that a function of the statement reads; it must live until the next bind.
  Statement& add_pointer(void* object, const char* type);
  Statement& add_or_null(std::string_view text) { return text.empty() ? add(nullptr) : add(text); }
  Statement& add_day(Day day);  // "2023-08-15" or NULL

  Result<bool> step();  // true: a row; false: the end
  Result<void> run();   // to the end, rows ignored

  bool is_null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
  }
  int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
  std::string_view text(int column) const;  // also of blobs
  int columns() const { return sqlite3_column_count(handle_.get()); }
  const char* name(int column) const { return sqlite3_column_name(handle_.get(), column); }
  int type(int column) const { return sqlite3_column_type(handle_.get(), column); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
  int next_ = 1;
};

class Database {
 public:
  // `flags`: SQLITE_OPEN_*; `uri` as sqlite3_open_v2 takes it. `name` is what messages call it.
  static Result<Database> open(const std::string& uri, int flags, const std::string& name);

  Result<Statement> prepare(std::string_view sql);
  Result<void> exec(const std::string& sql);      // one or more statements
  Result<int64_t> integer(std::string_view sql);  // the first column of the first row, else 0
  sqlite3* handle() { return handle_.get(); }
  // While a question is answered: called between two statements, says that its time is up.
  void set_late(std::function<bool()> late) { late_ = std::move(late); }
  Result<void> in_time();
  int changes() { return sqlite3_changes(handle_.get()); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
  std::function<bool()> late_;
  unsigned looked_ = 0;
};

// The last error of `handle` in words for people: locked, damaged, read-only, out of space.
Error sqlite_error(sqlite3* handle);

// A file: URI of a path, every character that a URI means something by escaped.
std::string file_uri(const std::string& path, std::string_view query);

}  // namespace dateline
