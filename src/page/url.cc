// RFC 3986 as far as fetching needs it. Spaces and bytes beyond ASCII in a path are escaped, as
// browsers do; hosts beyond ASCII are not translated (libcurl refuses them, and says so).
#include "page/url.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/characters.h"
#include "page/http_message.h"

namespace dateline {
namespace {

constexpr size_t kMaxUrl = 8192;  // what servers commonly take

std::string escaped(std::string_view path) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto u = static_cast<unsigned char>(c);
    if (u <= ' ' || u >= 0x7F || c == '"' || c == '<' || c == '>' || c == '\\' || c == '^' ||
        c == '`' || c == '{' || c == '|' || c == '}') {
      out += '%';
      out += kHex[u >> 4];
      out += kHex[u & 15];
    } else {
      out += c;
    }
  }
  return out;
}

// "/a/b/../c/./d" → "/a/c/d"; the query stays as it is.
std::string without_dots(std::string_view path) {
  const size_t query = std::min(path.find('?'), path.size());
  std::vector<std::string_view> parts;
  bool slash = false;  // the path ends in one
  for (size_t at = 0; at < query;) {
    const size_t end = std::min(path.find('/', at + 1), query);
    const std::string_view part = path.substr(at + 1, end - at - 1);
    slash = part == "." || part == ".." || (part.empty() && end == query);
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
    } else if (part != "." && !(part.empty() && end == query)) {
      parts.push_back(part);
    }
    at = end;
  }
  std::string out;
  for (const std::string_view part : parts) out.append("/").append(part);
  if (slash || out.empty()) out += '/';
  return out.append(path.substr(query));
}

}  // namespace

bool is_web_address(std::string_view text) {
  const std::string low = lower_ascii(text.substr(0, 8));
  return low.compare(0, 7, "http://") == 0 || low == "https://";
}

std::string Url::origin() const {
  const bool six = host.find(':') != std::string::npos;
  return scheme + "://" + (six ? "[" + host + "]" : host) + (port.empty() ? "" : ":" + port);
}

std::string Url::text() const { return origin() + path; }

int Url::port_number() const {
  return port.empty() ? (scheme == "https" ? 443 : 80) : std::atoi(port.c_str());
}

std::optional<Url> parse_url(std::string_view text) {
  text = trimmed(text);
  if (text.size() > kMaxUrl || !is_web_address(text)) return std::nullopt;
  Url url;
  url.scheme = lower_ascii(text.substr(0, text.find(':')));
  text.remove_prefix(url.scheme.size() + 3);
  const size_t end = std::min(text.find_first_of("/?#\\"), text.size());
  std::string_view authority = text.substr(0, end);
  if (authority.find('@') != authority.npos) return std::nullopt;
  if (authority.substr(0, 1) == "[") {
    const size_t close = authority.find(']');
    if (close == authority.npos) return std::nullopt;
    url.host = lower_ascii(authority.substr(1, close - 1));
    authority.remove_prefix(close + 1);
    if (url.host.find_first_not_of("0123456789abcdef:.") != std::string::npos) return std::nullopt;
  } else {
    const size_t colon = std::min(authority.find(':'), authority.size());
    url.host = lower_ascii(authority.substr(0, colon));
    authority.remove_prefix(colon);
    if (!url.host.empty() && url.host.back() == '.') url.host.pop_back();
    for (const char c : url.host) {
      const auto u = static_cast<unsigned char>(c);
      if (u <= ' ' || u == 0x7F || c == '%') return std::nullopt;
    }
  }
  if (url.host.empty()) return std::nullopt;
  if (!authority.empty()) {
    if (authority[0] != ':') return std::nullopt;
    url.port = authority.substr(1);
    if (url.port.size() > 5 || url.port.find_first_not_of("0123456789") != std::string::npos ||
        std::atoi(url.port.c_str()) > 65535)
      return std::nullopt;
    if (url.port == (url.scheme == "https" ? "443" : "80")) url.port.clear();
  }
  std::string_view path = text.substr(end);
  path = path.substr(0, path.find('#'));
  url.path = (path.empty() || path[0] != '/' ? "/" : "") +
             escaped(path.substr(!path.empty() && path[0] == '\\' ? 1 : 0));
  url.path = without_dots(url.path);
  return url;
}

std::string resolve_url(std::string_view base, std::string_view link) {
  link = trimmed(link);
  const size_t colon = link.find_first_of(":/?#");
  if (base.empty() || (colon != link.npos && link[colon] == ':')) return std::string(link);
  const auto from = parse_url(base);
  if (!from) return std::string(link);
  if (link.empty()) return from->text();
  std::string whole;
  if (link.substr(0, 2) == "//") {
    whole = from->scheme + ":" + std::string(link);
  } else if (link[0] == '/') {
    whole = from->origin() + std::string(link);
  } else {
    const std::string path = from->path.substr(0, from->path.find('?'));
    if (link[0] == '?')
      whole = from->origin() + path + std::string(link);
    else if (link[0] == '#')
      whole = from->text();
    else
      whole = from->origin() + path.substr(0, path.rfind('/') + 1) + std::string(link);
  }
  const auto url = parse_url(whole);
  return url ? url->text() : whole;
}

}  // namespace dateline
