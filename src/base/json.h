// A JSON writer: appends to one string, keeps no tree. Keys and structure are the caller's; commas
// and escapes are the writer's. Strings must be UTF-8; ill-formed bytes come out as U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& string_or_null(std::string_view text) { return text.empty() ? null() : string(text); }
  JsonWriter& number(int64_t value);
  // At most `digits` decimals, trailing zeros dropped; the same bytes on every machine.
  JsonWriter& number(double value, int digits);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json);  // a whole value that is JSON already

 private:
  void separate();
  std::string& out_;
  std::vector<bool> has_items_;
  bool after_key_ = false;
};

// `text` in quotes, escaped: control characters, quote, backslash, and U+0085, U+2028 and U+2029
// (which end a line in Python and JavaScript).
void append_json_string(std::string& out, std::string_view text);

}  // namespace dateline
