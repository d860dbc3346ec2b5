// Targets taken apart, problems put together.
#include "server/http.h"

#include "cli/format.h"
#include "dateline/text.h"
#include "server/html.h"
#include "server/json.h"

namespace dateline::server {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

bool decode_url(std::string_view text, bool plus_is_space, std::string& out) {
  out.clear();
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return false;
      const int high = hex(text[i + 1]), low = hex(text[i + 2]);
      if (high < 0 || low < 0) return false;
      c = static_cast<char>(high * 16 + low);
      i += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    if (c == '\0') return false;
    out += c;
  }
  return is_valid_utf8(out);
}

std::string encode_url(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || c == '.' || c == '~';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    }
  }
  return out;
}

bool parse_target(std::string_view target, Request& request) {
  if (target.empty() || target[0] != '/') return false;
  const size_t mark = target.find('?');
  if (!decode_url(target.substr(0, mark), false, request.path)) return false;
  for (size_t at = 0; at != std::string::npos; at = request.path.find('/', at + 1)) {
    const std::string_view rest = std::string_view(request.path).substr(at + 1);
    const std::string_view segment = rest.substr(0, rest.find('/'));
    if (segment == ".." || segment == ".") return false;
  }
  request.page_wanted = !request.path.starts_with("/api/");
  if (mark == target.npos) return true;
  std::string_view query = target.substr(mark + 1);
  constexpr size_t kMostParameters = 200;
  while (!query.empty()) {
    const size_t amp = query.find('&');
    const std::string_view pair = query.substr(0, amp);
    query = amp == query.npos ? std::string_view() : query.substr(amp + 1);
    if (pair.empty()) continue;
    const size_t equals = pair.find('=');
    std::string name, value;
    if (!decode_url(pair.substr(0, equals), true, name)) return false;
    if (equals != pair.npos && !decode_url(pair.substr(equals + 1), true, value)) return false;
    for (char& c : name) c = c == '-' ? '_' : c;  // min-independent as on the command line
    if (request.parameters.size() == kMostParameters) return false;
    request.parameters.emplace_back(std::move(name), std::move(value));
  }
  return true;
}

std::string query_string(const Parameters& parameters) {
  std::string out;
  for (const auto& [name, value] : parameters) {
    out += (out.empty() ? "?" : "&") + encode_url(name) + "=" + encode_url(value);
  }
  return out;
}

std::string_view reason_of(unsigned status) {
  switch (status) {
    case 200:
      return "OK";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 413:
      return "Content Too Large";
    case 421:
      return "Misdirected Request";
    case 431:
      return "Request Header Fields Too Large";
    case 503:
      return "Service Unavailable";
    default:
      return "Internal Server Error";
  }
}

Response problem(const Request& request, unsigned status, std::string_view detail) {
  Response out;
  out.status = status;
  if (request.page_wanted) {
    Page page;
    page.title = std::string(reason_of(status));
    page.main = "<h1>" + text(page.title) + "</h1><p>" + text(detail) +
                "</p><p><a href=\"/timeline\">To the timeline</a></p>";
    out.body = to_html(page);
    return out;
  }
  out.type = "application/problem+json";
  out.body = "{\"type\":\"about:blank\",\"title\":" + json_text(reason_of(status)) +
             ",\"status\":" + std::to_string(status) + ",\"detail\":" + json_text(detail) + "}\n";
  return out;
}

}  // namespace dateline::server
