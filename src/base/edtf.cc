// A point is read field by field; a field that is not stated (X) leaves open what it would settle
// and what stands behind it. A year without any digit is open on both sides. Seasons (2023-21) are
// left out: which months they are depends on the hemisphere.
#include "base/edtf.h"

#include "base/civil.h"

namespace dateline {
namespace {

constexpr int kOpen = -1, kBad = -2;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A field of two digits; kOpen for "XX".
int field(std::string_view text) {
  if (text == "XX") return kOpen;
  if (text.size() != 2 || !is_digit(text[0]) || !is_digit(text[1])) return kBad;
  return (text[0] - '0') * 10 + (text[1] - '0');
}

// "14", "14:03", "14:03:05.123", "140305", each with "Z", "+02", "+0200", "+02:00" or the letters
// of a zone behind it.
bool is_time(std::string_view text) {
  constexpr int kHighest[] = {24, 59, 60};
  size_t at = 0;
  for (int i = 0; i < 3; ++i) {
    if (i > 0 && at < text.size() && text[at] == ':') ++at;
    if (at + 2 > text.size() || !is_digit(text[at])) {
      if (i == 0) return false;
      break;
    }
    const int value = field(text.substr(at, 2));
    if (value < 0 || value > kHighest[i]) return false;
    at += 2;
  }
  if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
    ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
  }
  while (at < text.size() && text[at] == ' ') ++at;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!letter && !is_digit(c) && c != '+' && c != '-' && c != ':') return false;
  }
  return true;
}

std::optional<EdtfDays> point(std::string_view text) {
  if (text == "..") return EdtfDays{};
  while (!text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%'))
    text.remove_suffix(1);
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) {
    if (!is_time(text.substr(11))) return std::nullopt;
    text = text.substr(0, 10);
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  int first = 0, last = 0, stated = 0;
  for (size_t i = 0; i < 4; ++i) {
    const bool open = text[i] == 'X';
    if (!open && (!is_digit(text[i]) || stated < static_cast<int>(i))) return std::nullopt;
    first = first * 10 + (open ? 0 : text[i] - '0');
    last = last * 10 + (open ? 9 : text[i] - '0');
    stated += open ? 0 : 1;
  }
  int month = kOpen, day = kOpen;
  if (text.size() >= 7) {
    if (text[4] != '-' || (month = field(text.substr(5, 2))) == kBad) return std::nullopt;
    if (month != kOpen && (month < 1 || month > 12)) return std::nullopt;
  }
  if (text.size() == 10) {
    if (text[7] != '-' || (day = field(text.substr(8, 2))) == kBad) return std::nullopt;
    // In a year or month that is not stated, whatever day some year and month have.
    const int leap_year = 2000, long_month = 12;
    if (day != kOpen && (day < 1 || day > days_in_month(stated == 4 ? first : leap_year,
                                                        month == kOpen ? long_month : month))) {
      return std::nullopt;
    }
  }
  if (stated == 0) return EdtfDays{};
  if (stated < 4 || month == kOpen) return EdtfDays{day_of({first, 1, 1}), day_of({last, 12, 31})};
  if (day == kOpen)
    return EdtfDays{day_of({first, month, 1}), day_of({first, month, days_in_month(first, month)})};
  const Day exact = day_of({first, month, day});
  return EdtfDays{exact, exact};
}

}  // namespace

std::optional<EdtfDays> days_of_edtf(std::string_view text) {
  const size_t slash = text.find('/');
  if (slash == text.npos) return text == ".." ? std::nullopt : point(text);
  const auto begin = point(text.substr(0, slash)), end = point(text.substr(slash + 1));
  if (!begin || !end) return std::nullopt;
  const EdtfDays days{begin->earliest, end->latest};
  if (days.earliest != kNoDay && days.latest != kNoDay && days.earliest > days.latest)
    return std::nullopt;
  return days;
}

}  // namespace dateline
