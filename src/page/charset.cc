// Charsets. The bytes outrank the label: text that is valid UTF-8 beyond ASCII is UTF-8 (by chance
// that happens to almost no other charset), whatever the page declares. Labels mean what the WHATWG
// Encoding Standard makes of them (latin1 is windows-1252); ICU converts. No charset is ever an
// error.
#include "page/charset.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <vector>

#include "base/utf8.h"

namespace dateline {
namespace {

constexpr size_t kPrescan = 4096;  // the standard asks for 1024; real pages have it later
// Of the bytes beyond ASCII, how many must be ill-formed before a declared UTF-8 is not believed.
constexpr double kNotUtf8 = 0.3;

struct Label {
  std::string_view label, converter;
};
// https://encoding.spec.whatwg.org/#names-and-labels, the labels whose ICU name differs.
constexpr std::array kLabels = {
    Label{"latin1", "windows-1252"},
    Label{"l1", "windows-1252"},
    Label{"iso-8859-1", "windows-1252"},
    Label{"iso8859-1", "windows-1252"},
    Label{"iso88591", "windows-1252"},
    Label{"iso_8859-1", "windows-1252"},
    Label{"ascii", "windows-1252"},
    Label{"us-ascii", "windows-1252"},
    Label{"ansi_x3.4-1968", "windows-1252"},
    Label{"cp1252", "windows-1252"},
    Label{"x-cp1252", "windows-1252"},
    Label{"iso-8859-9", "windows-1254"},
    Label{"latin5", "windows-1254"},
    Label{"iso-8859-11", "windows-874"},
    Label{"tis-620", "windows-874"},
    Label{"gb2312", "gb18030"},
    Label{"gbk", "gb18030"},
    Label{"x-gbk", "gb18030"},
    Label{"gb_2312-80", "gb18030"},
    Label{"chinese", "gb18030"},
    Label{"shift_jis", "ibm-943_P15A-2003"},
    Label{"shift-jis", "ibm-943_P15A-2003"},
    Label{"sjis", "ibm-943_P15A-2003"},
    Label{"x-sjis", "ibm-943_P15A-2003"},
    Label{"windows-31j", "ibm-943_P15A-2003"},
    Label{"ks_c_5601-1987", "windows-949"},
    Label{"euc-kr", "windows-949"},
    Label{"korean", "windows-949"},
    Label{"x-mac-roman", "macintosh"},
    Label{"x-mac-cyrillic", "x-mac-cyrillic"},
    Label{"koi8-u", "KOI8-U"},
    Label{"unicode", "utf-16le"},
};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool is_utf8_label(std::string_view label) {
  return label == "utf-8" || label == "utf8" || label == "unicode-1-1-utf-8" ||
         label == "x-unicode20utf8";
}

// The bytes converted, or nothing if ICU knows no such charset.
bool convert(std::string_view bytes, std::string_view label, std::string& out) {
  std::string name(label);
  for (const auto& [from, to] : kLabels) {
    if (from == label) name = to;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(
      ucnv_open(name.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) return false;
  // Straight through UTF-16 in pieces: no copy of the whole page in between.
  const std::unique_ptr<UConverter, void (*)(UConverter*)> utf8(ucnv_open("UTF-8", &status),
                                                                ucnv_close);
  if (U_FAILURE(status)) return false;
  out.clear();
  out.reserve(bytes.size() + bytes.size() / 2);
  std::array<UChar, 8192> pivot{};
  UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
  std::array<char, 32768> piece{};
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  bool reset = true;
  do {
    status = U_ZERO_ERROR;
    char* target = piece.data();
    ucnv_convertEx(utf8.get(), converter.get(), &target, piece.data() + piece.size(), &source, end,
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), reset,
                   true, &status);
    reset = false;
    out.append(piece.data(), static_cast<size_t>(target - piece.data()));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return U_SUCCESS(status);
}

std::string detect(std::string_view bytes) {
  const std::unique_ptr<uchardet, void (*)(uchardet*)> detector(uchardet_new(), uchardet_delete);
  constexpr size_t kEnough = 256 << 10;
  if (uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kEnough)) != 0)
    return {};
  uchardet_data_end(detector.get());
  return lower(uchardet_get_charset(detector.get()));
}

// Share of the bytes beyond ASCII that are not well-formed UTF-8.
double share_ill_formed(std::string_view bytes, size_t replaced) {
  const auto high =
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  return high == 0 ? 0 : static_cast<double>(replaced) / static_cast<double>(high);
}

std::string utf16_without_mark(std::string_view bytes) {
  size_t even = 0, odd = 0;
  const size_t look = std::min<size_t>(bytes.size(), 4096);
  for (size_t i = 0; i < look; ++i) (i % 2 ? odd : even) += bytes[i] == 0;
  if (odd > look / 4 && even < look / 50) return "utf-16le";
  if (even > look / 4 && odd < look / 50) return "utf-16be";
  return {};
}

}  // namespace

std::string declared_charset(std::string_view head) {
  const std::string low = lower(head.substr(0, kPrescan));
  for (size_t at = low.find("charset"); at != low.npos; at = low.find("charset", at + 7)) {
    // Only inside a meta tag: scripts speak of charsets too.
    const size_t open = low.rfind('<', at);
    if (open == low.npos || low.compare(open, 5, "<meta") != 0) continue;
    size_t from = low.find_first_not_of(" \t\r\n", at + 7);
    if (from == low.npos || low[from] != '=') continue;
    from = low.find_first_not_of(" \t\r\n\"'", from + 1);
    if (from == low.npos) continue;
    return low.substr(from, low.find_first_of(" \t\r\n\"';/>", from) - from);
  }
  const size_t xml = low.find_first_not_of(" \t\r\n");
  if (xml != low.npos && low.compare(xml, 5, "<?xml") == 0) {
    const size_t end = low.find("?>", xml), at = low.find("encoding", xml);
    if (at != low.npos && at < end) {
      const size_t from = low.find_first_of("\"'", at);
      if (from != low.npos)
        return low.substr(from + 1, low.find_first_of("\"'", from + 1) - from - 1);
    }
  }
  return {};
}

void repair(std::string& text, Issues& issues) {
  size_t count = 0;
  if (!is_valid_utf8(text)) {
    text = repair_utf8(text, &count);
    issues.push_back({"page", std::to_string(count) + " ill-formed UTF-8 sequence(s) replaced"});
  }
  const auto nuls = std::count(text.begin(), text.end(), '\0');
  if (nuls == 0) return;
  std::string out;
  out.reserve(text.size() + 2 * static_cast<size_t>(nuls));
  for (char c : text) {
    if (c == 0) {
      out += "\xEF\xBF\xBD";
    } else {
      out += c;
    }
  }
  text = std::move(out);
  issues.push_back({"page", std::to_string(nuls) + " NUL character(s) replaced"});
}

std::string to_utf8(std::string_view bytes, bool is_html, Issues& issues) {
  std::string out;
  std::string mark;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
    out = bytes.substr(3);
    repair(out, issues);
    return out;
  }
  if (bytes.substr(0, 2) == "\xFF\xFE") mark = "utf-16le";
  if (bytes.substr(0, 2) == "\xFE\xFF") mark = "utf-16be";
  const std::string wide = mark.empty() ? utf16_without_mark(bytes) : mark;
  if (!wide.empty() && convert(bytes.substr(mark.empty() ? 0 : 2), wide, out)) {
    repair(out, issues);
    return out;
  }

  std::string label = is_html ? declared_charset(bytes) : std::string();
  const bool seven_bit =
      std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
  const bool escapes = bytes.find('\x1B') != bytes.npos;  // ISO-2022: all ASCII, none of it meant
  if (!(seven_bit && escapes)) {
    size_t replaced = 0;
    out = repair_utf8(bytes, &replaced);
    const bool utf8 = replaced == 0;
    // Declared UTF-8 with a few broken bytes (cut by the crawler, two charsets mixed) stays UTF-8.
    const bool mostly =
        (is_utf8_label(label) || label.empty()) && share_ill_formed(bytes, replaced) < kNotUtf8;
    if (utf8 && !seven_bit && !label.empty() && !is_utf8_label(label)) {
      issues.push_back({"page", "declared charset " + label + ", but the bytes are UTF-8"});
    }
    if (utf8 || mostly) {
      if (!utf8)
        issues.push_back(
            {"page", std::to_string(replaced) + " ill-formed UTF-8 sequence(s) replaced"});
      repair(out, issues);  // NUL
      return out;
    }
    if (is_utf8_label(label)) {
      issues.push_back({"page", "declared charset UTF-8, but the bytes are not"});
      label.clear();
    }
  }
  if (label.compare(0, 6, "utf-16") == 0)
    label.clear();  // a page whose <meta> is ASCII is no UTF-16
  if (!label.empty() && !convert(bytes, label, out)) {
    issues.push_back({"page", "unknown charset " + label.substr(0, 40)});
    label.clear();
  }
  if (label.empty()) {
    label = detect(bytes);
    if (label.empty() || !convert(bytes, label, out)) convert(bytes, label = "windows-1252", out);
    issues.push_back({"page", "charset not declared; read as " + label});
  }
  repair(out, issues);
  return out;
}

}  // namespace dateline
