// What the reading room knows of HTTP: a question that was read, an answer to be written.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::server {

using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string path;         // decoded, without the query
  Parameters parameters;    // decoded, in their order
  std::string etag;         // If-None-Match
  std::string authority;    // Host
  std::string bearer;       // the token of Authorization: Bearer
  std::string cookie;       // the token that the cookie carries
  bool page_wanted = true;  // false under /api: problems are told as JSON
};

struct Response {
  unsigned status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  // Where set: what follows `body`, piece by piece, until it returns false. Each piece is asked for
  // when the one before has been taken, so that a slow reader costs one piece of memory.
  // `broken` in a piece's place ends the connection, so that nobody takes a part for the whole.
  enum class Piece { kMore, kLast, kBroken };
  std::function<Piece(std::string& piece)> more;
};

// The first value of a parameter, or empty.
inline std::string_view value_of(const Parameters& parameters, std::string_view name) {
  for (const auto& [key, value] : parameters) {
    if (key == name) return value;
  }
  return {};
}

// %XX and + decoded; false for what is malformed, no UTF-8 or holds a NUL.
bool decode_url(std::string_view text, bool plus_is_space, std::string& out);
std::string encode_url(std::string_view text);
// Path and parameters of a request target; false where it is malformed, or tries to leave the root.
bool parse_target(std::string_view target, Request& request);
// "?a=b&c=d", or nothing.
std::string query_string(const Parameters& parameters);

// application/problem+json (RFC 9457) under /api, a page elsewhere.
Response problem(const Request& request, unsigned status, std::string_view detail);
std::string_view reason_of(unsigned status);

}  // namespace dateline::server
