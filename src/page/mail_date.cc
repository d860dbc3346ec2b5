// RFC 822 dates as feeds write them: names of days are skipped, names of zones are those of the
// RFC; years of two digits are this century's below 70.
#include <array>
#include <cstdio>
#include <vector>

#include "base/characters.h"
#include "base/civil.h"
#include "page/feed.h"
#include "page/http_message.h"

namespace dateline {
namespace {

struct Zone {
  std::string_view name;
  int minutes;
};
constexpr std::array kZones = {
    Zone{"gmt", 0},    Zone{"ut", 0},     Zone{"utc", 0},    Zone{"z", 0},      Zone{"est", -300},
    Zone{"edt", -240}, Zone{"cst", -360}, Zone{"cdt", -300}, Zone{"mst", -420}, Zone{"mdt", -360},
    Zone{"pst", -480}, Zone{"pdt", -420}, Zone{"bst", 60},   Zone{"cet", 60},   Zone{"cest", 120}};

int digits(std::string_view text) {
  if (text.empty() || text.size() > 4) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int month_of(std::string_view word) {
  static constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
  if (word.size() < 3) return 0;
  for (size_t i = 0; i < 12; ++i) {
    if (kMonths.substr(i * 3, 3) == word.substr(0, 3)) return static_cast<int>(i) + 1;
  }
  return 0;
}

struct Parts {
  int year = -1, month = 0, day = -1, hour = -1, minute = 0, second = -1, zone = 9999;
};

void read_time(std::string_view word, Parts& parts) {
  const size_t first = word.find(':'), second = word.find(':', first + 1);
  parts.hour = digits(word.substr(0, first));
  parts.minute = digits(word.substr(first + 1, second == word.npos ? second : second - first - 1));
  if (second != word.npos) parts.second = digits(word.substr(second + 1, 2));
}

void read_zone(std::string_view word, Parts& parts) {
  if ((word[0] == '+' || word[0] == '-') && word.size() >= 5) {
    const int hours = digits(word.substr(1, 2));
    const int minutes = digits(word.substr(word[3] == ':' ? 4 : 3));
    if (hours >= 0 && hours <= 14 && minutes >= 0 && minutes < 60)
      parts.zone = (word[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
  }
  for (const auto& [name, minutes] : kZones) {
    if (word == name) parts.zone = minutes;
  }
}

}  // namespace

std::string iso_of_mail_date(std::string_view text) {
  const std::string raw(trimmed(text));
  const std::string low = lower_ascii(raw);
  std::vector<std::string_view> words;
  for (size_t at = 0; at < low.size() && words.size() < 16;) {
    const size_t from = low.find_first_not_of(" ,\t\r\n", at);
    if (from == low.npos) break;
    at = std::min(low.find_first_of(" ,\t\r\n", from), low.size());
    words.push_back(std::string_view(low).substr(from, at - from));
  }
  Parts parts;
  for (const std::string_view word : words) {
    if (word.find(':') != word.npos && word[0] >= '0' && word[0] <= '9' && parts.hour < 0) {
      read_time(word, parts);
    } else if (const int number = digits(word); number >= 0) {
      if (parts.day < 0 && word.size() <= 2)
        parts.day = number;
      else if (parts.year < 0)
        parts.year = word.size() == 4 ? number : number + (number < 70 ? 2000 : 1900);
    } else if (parts.month == 0 && month_of(word) > 0) {
      parts.month = month_of(word);
    } else if (parts.hour >= 0 && parts.zone == 9999) {
      read_zone(word, parts);
    }
  }
  if (parts.year < 0 || parts.day < 0 || !is_valid({parts.year, parts.month, parts.day}))
    return raw;
  std::array<char, 64> out{};
  int length =
      std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", parts.year, parts.month, parts.day);
  std::string iso(out.data(), static_cast<size_t>(length));
  if (parts.hour < 0 || parts.hour > 23 || parts.minute < 0 || parts.minute > 59) return iso;
  length = std::snprintf(out.data(), out.size(), "T%02d:%02d", parts.hour, parts.minute);
  iso.append(out.data(), static_cast<size_t>(length));
  if (parts.second >= 0 && parts.second < 60) {
    length = std::snprintf(out.data(), out.size(), ":%02d", parts.second);
    iso.append(out.data(), static_cast<size_t>(length));
  } else {
    iso += ":00";
  }
  if (parts.zone == 9999) return iso;
  if (parts.zone == 0) return iso + "Z";
  const int minutes = parts.zone < 0 ? -parts.zone : parts.zone;
  length = std::snprintf(out.data(), out.size(), "%c%02d:%02d", parts.zone < 0 ? '-' : '+',
                         minutes / 60, minutes % 60);
  return iso.append(out.data(), static_cast<size_t>(length));
}

}  // namespace dateline
