// JSON lines by simdjson's DOM, which knows no recursion over depth. What simdjson refuses although
// real crawls have it is mended first: ill-formed UTF-8 and lone surrogates become U+FFFD. Numbers
// as ids are taken as their digits. Offsets of pairs and mentions stay in code points.
#include "page/json_line.h"

#include <simdjson.h>

#include <algorithm>

#include "base/utf8.h"
#include "page/charset.h"

namespace dateline {
namespace {

namespace dom = simdjson::dom;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The code unit of "\uXXXX" at `at`, or -1.
int escape_at(std::string_view json, size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return -1;
  int unit = 0;
  for (size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_value(json[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

// Lone surrogate escapes become �; true if there were any.
bool mend_surrogates(std::string& json) {
  bool mended = false;
  for (size_t at = 0; at < json.size(); ++at) {
    if (json[at] != '\\') continue;
    const int unit = escape_at(json, at);
    if (unit < 0xD800 || unit > 0xDFFF) {
      ++at;  // past the escaped character: "\\u" is no escape
      continue;
    }
    const int next = escape_at(json, at + 6);
    if (unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      at += 11;
      continue;
    }
    json.replace(at, 6, "\\ufffd");
    mended = true;
    at += 5;
  }
  return mended;
}

// Numbers too large for simdjson (an id of thirty digits, 1e999) become strings of their digits.
bool quote_long_numbers(std::string& json) {
  constexpr size_t kSafeDigits = 15;  // fits every type that a number could be read into
  std::string out;
  bool in_string = false, changed = false;
  for (size_t at = 0; at < json.size();) {
    const char c = json[at];
    if (in_string || (c != '-' && (c < '0' || c > '9'))) {
      if (in_string && c == '\\' && at + 1 < json.size()) out += json[at++];
      if (c == '"') in_string = !in_string;
      out += json[at++];
      continue;
    }
    const size_t end = std::min(json.find_first_not_of("0123456789+-.eE", at), json.size());
    const std::string_view digits = std::string_view(json).substr(at, end - at);
    const bool wide = digits.size() > kSafeDigits || digits.find_first_of("eE") != digits.npos;
    changed = changed || wide;
    out.append(wide ? "\"" : "").append(digits).append(wide ? "\"" : "");
    at = end;
  }
  if (changed) json = std::move(out);
  return changed;
}

void complain(Page& page, std::string message) {
  page.issues.push_back({"page", std::move(message)});
}

// A string (or a number, as its digits); null and absent are empty.
std::string text_of(const dom::object& object, std::string_view key, Page& page) {
  dom::element value;
  if (object[key].get(value) || value.is_null()) return {};
  std::string_view text;
  if (!value.get(text)) {
    std::string out(text);
    repair(out, page.issues);
    return out;
  }
  if (value.is_number()) return simdjson::minify(value);
  complain(page, "\"" + std::string(key) + "\" is no string: ignored");
  return {};
}

bool span_of(const dom::element& value, Span& span) {
  uint64_t begin = 0, end = 0;
  if (value["begin"].get(begin) || value["end"].get(end)) return false;
  if (begin > end || end > kNone) return false;
  span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  return true;
}

// The list under `key`; false where there is none, with an issue where something else is.
bool list_of(const dom::object& object, std::string_view key, Page& page, dom::array& list) {
  dom::element value;
  if (object[key].get(value) || value.is_null()) return false;
  if (!value.get(list)) return true;
  complain(page, "\"" + std::string(key) + "\" is no list: ignored");
  return false;
}

void read_pairs(const dom::object& object, Page& page) {
  dom::array pairs;
  if (!list_of(object, "pairs", page, pairs)) return;
  page.has_pairs = true;
  for (const dom::element pair : pairs) {
    GivenPair given;
    Span span;
    dom::element side;
    if (!pair.is_object()) complain(page, "a pair is no object: both sides taken as null");
    if (!pair["source"].get(side) && !side.is_null()) {
      if (span_of(side, span))
        given.source = span;
      else
        complain(page, "a pair's \"source\" is no span: taken as null");
    }
    if (!pair["target"].get(side) && !side.is_null()) {
      if (span_of(side, span))
        given.target = span;
      else
        complain(page, "a pair's \"target\" is no span: taken as null");
    }
    page.pairs.push_back(given);
  }
}

void read_mentions(const dom::object& object, Page& page) {
  dom::array mentions;
  if (!list_of(object, "mentions", page, mentions)) return;
  page.has_mentions = true;
  for (const dom::element mention : mentions) {
    Span span;
    if (!span_of(mention, span)) complain(page, "a mention is no span: taken as empty");
    page.mentions.push_back(span);
  }
}

}  // namespace

Result<Page> page_of_json(std::string_view json) {
  Page page;
  std::string mended;
  thread_local dom::parser parser;  // keeps its buffers from line to line
  dom::element root;
  auto error = parser.parse(json.data(), json.size()).get(root);
  if (error) {
    mended = json;
    repair(mended, page.issues);
    if (mend_surrogates(mended)) complain(page, "lone surrogate(s) replaced");
    error = parser.parse(mended.data(), mended.size()).get(root);
    if (error == simdjson::NUMBER_ERROR && quote_long_numbers(mended)) {
      error = parser.parse(mended.data(), mended.size()).get(root);
    }
  }
  if (error) {
    return Error{ErrorCode::kBadData, std::string("not JSON: ") + simdjson::error_message(error)};
  }
  dom::object object;
  if (root.get(object)) return Error{ErrorCode::kBadData, "not a JSON object"};
  page.id = text_of(object, "id", page);
  page.url = text_of(object, "url", page);
  page.title = text_of(object, "title", page);
  page.published = text_of(object, "published", page);
  page.crawled = text_of(object, "crawled", page);
  bool has_content = false;
  struct Key {
    const char* name;
    PageKind kind;
  };
  for (const auto& [name, kind] : {Key{"html", PageKind::kHtml}, Key{"text", PageKind::kText},
                                   Key{"page_text", PageKind::kPageText}}) {
    dom::element value;
    if (has_content || object[name].get(value) || !value.is_string()) continue;
    page.content = text_of(object, name, page);
    page.kind = kind;
    has_content = true;
  }
  if (!has_content) {
    return Error{ErrorCode::kBadData, "JSON object without \"html\", \"text\" or \"page_text\""};
  }
  read_pairs(object, page);
  read_mentions(object, page);
  return page;
}

}  // namespace dateline
