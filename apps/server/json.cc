#include "server/json.h"

namespace dateline::server {

std::string json_text(std::string_view text) {
  // The writer of rows escapes; a row of one cell is an object of one key.
  static constexpr Column kOne[] = {{"t"}};
  const std::string object = to_json(kOne, {{Cell::Kind::kText, std::string(text), {}}});
  return object.substr(5, object.size() - 6);  // {"t":"..."}
}

Result<Rows> Rows::ask(RecordReader& record, Query query, const Filter& filter) {
  std::string json = "[";
  const auto columns = RecordReader::columns(query);
  const auto found = record.query(query, filter, [&](const Row& row) {
    if (json.size() > 1) json += ',';
    json += to_json(columns, row);
    return true;
  });
  if (!found) return found.error();
  json += ']';
  Rows out;
  out.parser_ = std::make_unique<simdjson::dom::parser>();
  simdjson::dom::array array;
  if (out.parser_->parse(json).get(array) != simdjson::SUCCESS) {
    return Error{ErrorCode::kBadData, "a row of the record is no JSON"};
  }
  for (const Value row : array) out.rows_.push_back(row);
  return out;
}

std::string_view text_at(Value value, std::string_view key) {
  std::string_view out;
  return value[key].get(out) == simdjson::SUCCESS ? out : std::string_view();
}

std::string words_at(Value value, std::string_view key) {
  int64_t number = 0;
  return value[key].get(number) == simdjson::SUCCESS ? std::to_string(number)
                                                     : std::string(text_at(value, key));
}

int64_t number_at(Value value, std::string_view key) {
  int64_t out = 0;
  return value[key].get(out) == simdjson::SUCCESS ? out : -1;
}

double real_at(Value value, std::string_view key, double otherwise) {
  double out = 0;
  return value[key].get(out) == simdjson::SUCCESS ? out : otherwise;
}

bool has(Value value, std::string_view key) {
  Value found;
  return value[key].get(found) == simdjson::SUCCESS && !found.is_null();
}

std::vector<Value> list_at(Value value, std::string_view key) {
  std::vector<Value> out;
  simdjson::dom::array array;
  if (value[key].get(array) == simdjson::SUCCESS) {
    for (const Value item : array) out.push_back(item);
  }
  return out;
}

Value at(Value value, std::string_view key) {
  Value out;
  return value[key].get(out) == simdjson::SUCCESS ? out : Value();
}

}  // namespace dateline::server
