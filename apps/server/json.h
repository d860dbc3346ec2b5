// Rows of the record as JSON: what the API writes is what the pages read.
#pragma once

#include <simdjson.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.h"
#include "dateline/queries.h"

namespace dateline::server {

// `text` as a JSON string, quotes and all.
std::string json_text(std::string_view text);

using Value = simdjson::dom::element;

// The rows of one query, parsed. Values live as long as it does; moving it is safe.
class Rows {
 public:
  static Result<Rows> ask(RecordReader& record, Query query, const Filter& filter);
  const std::vector<Value>& rows() const { return rows_; }
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }
  bool empty() const { return rows_.empty(); }
  size_t size() const { return rows_.size(); }
  const Value& front() const { return rows_.front(); }

 private:
  std::unique_ptr<simdjson::dom::parser> parser_;
  std::vector<Value> rows_;
};

// What is missing or null comes as nothing: "", -1, no elements.
std::string_view text_at(Value value, std::string_view key);
std::string words_at(Value value, std::string_view key);  // a number in digits
int64_t number_at(Value value, std::string_view key);
double real_at(Value value, std::string_view key, double otherwise);
bool has(Value value, std::string_view key);  // there, and not null
std::vector<Value> list_at(Value value, std::string_view key);
Value at(Value value, std::string_view key);  // the key is there

}  // namespace dateline::server
