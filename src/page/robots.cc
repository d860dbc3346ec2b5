// Phases: lines into groups (one or more user-agent lines, then rules), groups of one name joined,
// the longest name that fits chosen; patterns with * and $ matched greedily, without going back
// over more than one star, so in time of path times pattern at most. Crawl-delay is not in the RFC,
// but sites mean it.
#include "page/robots.h"

#include <algorithm>
#include <cstdlib>

#include "base/characters.h"
#include "page/http_message.h"

namespace dateline {
namespace {

constexpr size_t kMaxText = 512 << 10;  // RFC 9309, section 2.5: at least 500 KiB
constexpr size_t kMaxPattern = 2048, kMaxRules = 10'000;
constexpr double kMaxDelay = 60;

std::string_view without_comment(std::string_view line) {
  return trimmed(line.substr(0, line.find('#')));
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// One spelling of each path: escapes of unreserved characters undone, other bytes escaped.
std::string normal(std::string_view path) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (size_t i = 0; i < path.size(); ++i) {
    auto byte = static_cast<unsigned char>(path[i]);
    bool escape = byte <= ' ' || byte >= 0x7F;
    if (byte == '%' && i + 2 < path.size() && hex(path[i + 1]) >= 0 && hex(path[i + 2]) >= 0) {
      byte = static_cast<unsigned char>(hex(path[i + 1]) * 16 + hex(path[i + 2]));
      const bool plain = (byte >= '0' && byte <= '9') ||
                         ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '-' ||
                         byte == '.' || byte == '_' || byte == '~';
      escape = !plain;
      i += 2;
    }
    if (escape) {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += static_cast<char>(byte);
    }
  }
  return out;
}

bool fits(std::string_view pattern, std::string_view path) {
  const bool anchored = !pattern.empty() && pattern.back() == '$';
  if (anchored) pattern.remove_suffix(1);
  size_t p = 0, s = 0, star = std::string_view::npos, from = 0;
  while (true) {
    if (p == pattern.size() && (!anchored || s == path.size())) return true;
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      from = s;
    } else if (p < pattern.size() && s < path.size() && pattern[p] == path[s]) {
      ++p;
      ++s;
    } else if (star != std::string_view::npos && from < path.size()) {
      p = star;
      s = ++from;
    } else {
      return false;
    }
  }
}

}  // namespace

Robots Robots::parse(std::string_view text, std::string_view product) {
  text = text.substr(0, kMaxText);
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const std::string wanted = lower_ascii(product);
  Robots own, all;
  bool has_own = false, in_own = false, in_all = false, in_agents = false;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const std::string_view line = without_comment(text.substr(at, end - at));
    at = end + 1;
    const size_t colon = line.find(':');
    if (colon == line.npos) continue;
    const std::string key = lower_ascii(trimmed(line.substr(0, colon)));
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (key == "user-agent") {
      if (!in_agents) in_own = in_all = false;
      in_agents = true;
      const std::string agent = lower_ascii(value.substr(0, value.find_first_of("/ \t")));
      if (agent == "*") in_all = true;
      if (agent == wanted) in_own = has_own = true;
      continue;
    }
    const bool rule = key == "allow" || key == "disallow", delay = key == "crawl-delay";
    if (!rule && !delay) continue;
    in_agents = false;
    for (Robots* robots : {in_own ? &own : nullptr, in_all ? &all : nullptr}) {
      if (!robots) continue;
      if (delay)
        robots->delay_ = std::clamp(std::atof(std::string(value).c_str()), 0.0, kMaxDelay);
      else if (!value.empty() && value.size() <= kMaxPattern && robots->rules_.size() < kMaxRules)
        robots->rules_.push_back({normal(value), key == "allow"});
    }
  }
  return has_own ? own : all;
}

Robots Robots::nothing_allowed() {
  Robots robots;
  robots.rules_.push_back({"/", false});
  return robots;
}

bool Robots::allows(std::string_view path) const {
  const std::string whole = normal(path);
  if (whole == "/robots.txt") return true;
  bool allowed = true;
  size_t longest = 0;
  for (const Rule& rule : rules_) {
    const size_t length = rule.pattern.size();
    if (length < longest || (length == longest && !rule.allow) || !fits(rule.pattern, whole))
      continue;
    longest = length;
    allowed = rule.allow;
  }
  return allowed;
}

}  // namespace dateline
