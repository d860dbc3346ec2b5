// Addresses: taken apart, joined, written one way. http and https only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

struct Url {
  std::string scheme;  // "http" or "https"
  std::string host;    // lower case, without brackets, no final dot
  std::string port;    // digits; empty: the scheme's own
  std::string path;    // begins with "/"; with the query; without the fragment
  std::string text() const;
  std::string origin() const;  // scheme://host[:port]
  int port_number() const;
};

// Nothing for what is no http address: another scheme, no host, a user or a password in it, control
// characters.
std::optional<Url> parse_url(std::string_view text);
// `link` as found on a page at `base` (RFC 3986, section 5); `link` itself where `base` is empty.
std::string resolve_url(std::string_view base, std::string_view link);
bool is_web_address(std::string_view text);  // begins with http:// or https://

}  // namespace dateline
