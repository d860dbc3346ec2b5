// Days as programs write them into addresses and names. Deliberately not here: what such a day is
// worth beside others (choose_date.cc).
#include "article/source_date.h"

#include <algorithm>
#include <string>

namespace dateline {
namespace {

// No page on the web is older; numbers beyond are no years.
constexpr int kFirstYear = 1995, kLastYear = 2035;
constexpr size_t kDigits = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Calls f(year, month, day) for each number of exactly eight digits that could be a day.
template <class F>
void each_compact_day(std::string_view text, F&& f) {
  for (size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const size_t begin = at;
    int value = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) {
      if (at - begin < kDigits) value = value * 10 + (text[at] - '0');
    }
    if (at - begin != kDigits) continue;
    const CivilDate date{value / 10000, value / 100 % 100, value % 100};
    if (date.year >= kFirstYear && date.year <= kLastYear && is_valid(date)) f(date);
  }
}

}  // namespace

std::vector<AddressDate> dates_of_address(std::string_view url, const Lexicon& lexicon) {
  std::vector<AddressDate> found;
  if (const size_t scheme = url.find("://"); scheme != std::string_view::npos)
    url.remove_prefix(std::min(url.find('/', scheme + 3), url.size()));
  std::string path(url.substr(0, url.find('?')));
  std::replace(path.begin(), path.end(), '_', '-');
  for (const PrintedDate& date : printed_dates(path, lexicon, "en", DayOrder::kDayFirst)) {
    if (date.valid && date.numeric && date.date.year >= kFirstYear) found.push_back({date, false});
  }
  each_compact_day(path, [&](const CivilDate& day) {
    PrintedDate date;
    date.date = day;
    found.push_back({date, true});
  });
  return found;
}

std::optional<int> year_in_source(std::string_view source, int month, int day) {
  std::optional<int> year;
  bool two = false;
  each_compact_day(source, [&](const CivilDate& date) {
    if (date.month != month || date.day != day) return;
    two |= year && *year != date.year;
    year = date.year;
  });
  return two ? std::nullopt : year;
}

std::string_view forwarded_to(std::string_view source) {
  for (std::string_view call : {"location.href=", "location.href =", "location.replace("}) {
    size_t at = source.find(call);
    if (at == std::string_view::npos) continue;
    at = source.find_first_not_of(' ', at + call.size());
    if (at == std::string_view::npos || (source[at] != '"' && source[at] != '\'')) continue;
    const size_t end = source.find(source[at], at + 1);
    if (end != std::string_view::npos) return source.substr(at + 1, end - at - 1);
  }
  return {};
}

}  // namespace dateline
