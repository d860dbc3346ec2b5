// A table brought to what it should hold: a row that is there already costs a look and no writing,
// so that what is written to the disk is what has changed.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/sqlite.h"

namespace dateline {

// Rows are given as to a Statement, in any order, each once; then finish() takes away the others.
// Memory: 40 bytes for each row of the table. The Database must outlive it.
class TableMerge {
 public:
  // `columns` of `table`, the first `keys` of which are its primary key.
  static Result<TableMerge> make(Database& database, const std::string& table, size_t columns,
                                 size_t keys);

  template <class... Values>
  TableMerge& bind(const Values&... values) {
    row_.clear();
    (add(values), ...);
    return *this;
  }
  TableMerge& add(std::string_view text);
  TableMerge& add(const char* text) { return add(std::string_view(text)); }
  TableMerge& add(const std::string& text) { return add(std::string_view(text)); }
  TableMerge& add(int64_t value);
  TableMerge& add(int value) { return add(static_cast<int64_t>(value)); }
  TableMerge& add(uint32_t value) { return add(static_cast<int64_t>(value)); }
  TableMerge& add(uint64_t value) { return add(static_cast<int64_t>(value)); }
  TableMerge& add(double value);
  TableMerge& add(std::nullptr_t);
  TableMerge& add_or_null(std::string_view text) { return text.empty() ? add(nullptr) : add(text); }
  TableMerge& add_day(Day day);  // "2023-08-15" or NULL

  Result<void> run();     // this row belongs in the table
  Result<void> finish();  // and no other

 private:
  using Value = std::variant<std::nullptr_t, int64_t, double, std::string>;
  struct Hash {
    uint64_t low = 0, high = 0;
    friend bool operator==(const Hash&, const Hash&) = default;
  };
  struct HashOfHash {
    size_t operator()(const Hash& hash) const { return static_cast<size_t>(hash.low); }
  };
  struct There {
    Hash row;
    bool wanted = false;
  };

  TableMerge() = default;
  static Hash hash_of(const std::vector<Value>& row, size_t columns);
  static std::vector<Value> values_of(const Statement& row);
  static Result<void> run_with(Statement& statement, const std::vector<Value>& values);

  Statement insert_, replace_, remove_, keys_of_all_;
  boost::unordered_flat_map<Hash, There, HashOfHash> there_;  // by the hash of the key
  std::vector<Value> row_;
  size_t columns_ = 0, keys_ = 0, wanted_ = 0;
};

}  // namespace dateline
