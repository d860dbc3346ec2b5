// One pass over the table first, which keeps of each row a hash of its key and one of all of it
// (128 bits: that two rows of a record meet by chance is not to be expected). Reading a table from
// end to end is some ten times cheaper than writing it with its indexes. Tables are WITHOUT ROWID:
// the order in which rows came leaves no trace in them.
#include "store/table_merge.h"

#include <xxhash.h>

#include <cstring>

#include "base/civil.h"

namespace dateline {

Result<TableMerge> TableMerge::make(Database& database, const std::string& table, size_t columns,
                                    size_t keys) {
  TableMerge merge;
  merge.columns_ = columns;
  merge.keys_ = keys;
  std::vector<std::string> names;
  DATELINE_TRY(Statement all, database.prepare("SELECT * FROM " + table));
  for (size_t i = 0; i < keys; ++i)
    names.push_back("\"" + std::string(all.name(static_cast<int>(i))) + "\"");
  for (;;) {
    DATELINE_TRY(const bool row, all.step());
    if (!row) break;
    const std::vector<Value> values = values_of(all);
    merge.there_[hash_of(values, keys)] = {hash_of(values, columns), false};
  }
  std::string marks = "(?", key_list, is_key;
  for (size_t i = 1; i < columns; ++i) marks += ",?";
  for (const std::string& name : names) {
    key_list += (key_list.empty() ? "" : ",") + name;
    is_key += (is_key.empty() ? "" : " AND ") + name + " = ?";
  }
  DATELINE_TRY(merge.insert_, database.prepare("INSERT INTO " + table + " VALUES" + marks + ")"));
  DATELINE_TRY(merge.replace_,
               database.prepare("INSERT OR REPLACE INTO " + table + " VALUES" + marks + ")"));
  DATELINE_TRY(merge.remove_, database.prepare("DELETE FROM " + table + " WHERE " + is_key));
  DATELINE_TRY(merge.keys_of_all_, database.prepare("SELECT " + key_list + " FROM " + table));
  return merge;
}

TableMerge& TableMerge::add(std::string_view text) {
  return row_.emplace_back(std::string(text)), *this;
}
TableMerge& TableMerge::add(int64_t value) { return row_.emplace_back(value), *this; }
TableMerge& TableMerge::add(double value) { return row_.emplace_back(value), *this; }
TableMerge& TableMerge::add(std::nullptr_t) { return row_.emplace_back(nullptr), *this; }

TableMerge& TableMerge::add_day(Day day) {
  return day == kNoDay ? add(nullptr) : add(iso_day(day));
}

std::vector<TableMerge::Value> TableMerge::values_of(const Statement& row) {
  std::vector<Value> values;
  for (int i = 0; i < row.columns(); ++i) {
    switch (row.type(i)) {
      case SQLITE_NULL:
        values.emplace_back(nullptr);
        break;
      case SQLITE_INTEGER:
        values.emplace_back(row.integer(i));
        break;
      case SQLITE_FLOAT:
        values.emplace_back(row.real(i));
        break;
      default:
        values.emplace_back(std::string(row.text(i)));
    }
  }
  return values;
}

TableMerge::Hash TableMerge::hash_of(const std::vector<Value>& row, size_t columns) {
  std::string bytes;
  for (size_t i = 0; i < columns && i < row.size(); ++i) {
    const Value& value = row[i];
    bytes += static_cast<char>(value.index());
    const auto raw = [&](const auto& number) {
      char buffer[sizeof number];
      std::memcpy(buffer, &number, sizeof number);
      bytes.append(buffer, sizeof number);
    };
    if (const auto* whole = std::get_if<int64_t>(&value)) raw(*whole);
    if (const auto* real = std::get_if<double>(&value)) raw(*real);
    if (const auto* text = std::get_if<std::string>(&value)) {
      raw(text->size());
      bytes += *text;
    }
  }
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

Result<void> TableMerge::run_with(Statement& statement, const std::vector<Value>& values) {
  statement.restart();
  for (const Value& value : values) std::visit([&](const auto& v) { statement.add(v); }, value);
  return statement.run();
}

Result<void> TableMerge::run() {
  const Hash key = hash_of(row_, keys_), row = hash_of(row_, columns_);
  const auto at = there_.find(key);
  // A key that comes twice is a mistake, which the table itself reports.
  if (at == there_.end() || at->second.wanted) {
    DATELINE_CHECK(run_with(insert_, row_));
    there_[key] = {row, true};
  } else {
    if (!(at->second.row == row)) DATELINE_CHECK(run_with(replace_, row_));
    at->second = {row, true};
  }
  ++wanted_;
  return {};
}

Result<void> TableMerge::finish() {
  if (wanted_ == there_.size()) return {};
  std::vector<std::vector<Value>> gone;
  for (;;) {
    DATELINE_TRY(const bool row, keys_of_all_.step());
    if (!row) break;
    std::vector<Value> key = values_of(keys_of_all_);
    const auto at = there_.find(hash_of(key, keys_));
    if (at == there_.end() || !at->second.wanted) gone.push_back(std::move(key));
  }
  for (const std::vector<Value>& key : gone) DATELINE_CHECK(run_with(remove_, key));
  return {};
}

}  // namespace dateline
