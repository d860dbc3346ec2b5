// What --published takes: EDTF level 1 and ISO 8601 moments, by their shape.
#include <algorithm>
#include <string>
#include <string_view>

#include "base/civil.h"
#include "dateline/inputs.h"

namespace dateline {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// YYYY, YYYY-MM, YYYY-MM-DD, each with X for digits not known, ? ~ % after it, a time after the
// day.
bool is_edtf_point(std::string_view text) {
  while (!text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%'))
    text.remove_suffix(1);
  if (text == "..") return true;
  std::string plain(text.substr(0, text.find_first_of("T ")));
  for (char& c : plain) {
    if (c == 'X') c = '0';
  }
  if (plain.size() == 4) return is_digits(plain);
  if (plain.size() == 7) {
    const int month =
        plain[4] == '-' && is_digits(plain.substr(5)) ? std::stoi(plain.substr(5)) : -1;
    return is_digits(plain.substr(0, 4)) && month >= 0 && month <= 12;
  }
  if (plain.size() != 10) return false;
  if (text.find('X') != text.npos) {
    return plain[4] == '-' && plain[7] == '-' && is_digits(plain.substr(0, 4)) &&
           is_digits(plain.substr(5, 2)) && is_digits(plain.substr(8));
  }
  return parse_iso_day(text).has_value();
}

}  // namespace

bool is_date(const std::string& text) {
  const size_t slash = text.find('/');
  if (slash == text.npos) return text != ".." && is_edtf_point(text);
  return is_edtf_point(std::string_view(text).substr(0, slash)) &&
         is_edtf_point(std::string_view(text).substr(slash + 1));
}

}  // namespace dateline
