// Charsets. The bytes outrank the label: text that is valid UTF-8 beyond ASCII is UTF-8 (by chance
// that happens to almost no other charset), whatever the page declares. Labels mean what the WHATWG
// Encoding Standard makes of them (latin1 is windows-1252); ICU converts. No charset is ever an
// error.
#include "page/charset.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "base/characters.h"
#include "base/utf8.h"
#include "page/prescan.h"

namespace dateline {
namespace {

// Of the bytes beyond ASCII, how many must be ill-formed before a declared UTF-8 is not believed.
constexpr double kNotUtf8 = 0.3;

struct Converter {
  std::string_view encoding, name;
};
// Encodings of the standard that ICU knows better under another name.
constexpr std::array kConverters = {
    Converter{"gbk", "gb18030"},        Converter{"shift_jis", "ibm-943_P15A-2003"},
    Converter{"euc-kr", "windows-949"}, Converter{"big5", "Big5-HKSCS"},
    Converter{"ibm866", "ibm-866"},     Converter{"iso-8859-8-i", "iso-8859-8"},
    Converter{"koi8-u", "KOI8-U"},
};

bool is_utf8_label(std::string_view label) { return encoding_of_label(label) == "utf-8"; }

// The bytes converted, or nothing if ICU knows no such charset.
bool convert(std::string_view bytes, std::string_view label, std::string& out) {
  const std::string_view encoding = encoding_of_label(label);
  std::string name(encoding.empty() ? label : encoding);
  for (const auto& [from, to] : kConverters) {
    if (from == name) name = to;
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
  return lower_ascii(uchardet_get_charset(detector.get()));
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

void repair(std::string& text, Issues& issues) {
  size_t count = 0;
  if (!is_valid_utf8(text)) {
    text = repair_utf8(text, &count);
    issues.push_back({"page", std::to_string(count) + " ill-formed UTF-8 sequence(s) replaced"});
  }
  if (text.find('\0') == text.npos) return;
  const auto nuls = std::count(text.begin(), text.end(), '\0');
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

std::string to_utf8(std::string_view bytes, bool is_html, Issues& issues,
                    std::string_view transport) {
  std::string out;
  std::string mark;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
    out = bytes.substr(3);
    repair(out, issues);
    return out;
  }
  for (const auto& [mark32, name] : {std::pair{std::string_view("\xFF\xFE\0\0", 4), "utf-32le"},
                                     std::pair{std::string_view("\0\0\xFE\xFF", 4), "utf-32be"}}) {
    if (bytes.substr(0, 4) == mark32 && convert(bytes.substr(4), name, out)) {
      repair(out, issues);
      return out;
    }
  }
  if (bytes.substr(0, 2) == "\xFF\xFE") mark = "utf-16le";
  if (bytes.substr(0, 2) == "\xFE\xFF") mark = "utf-16be";
  const std::string wide = mark.empty() ? utf16_without_mark(bytes) : mark;
  if (!wide.empty() && convert(bytes.substr(mark.empty() ? 0 : 2), wide, out)) {
    repair(out, issues);
    return out;
  }

  std::string label = lower_ascii(transport);
  if (label.empty() && is_html) label = declared_charset(bytes);
  const auto seven_bit = [&] {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
  };
  const bool escapes = bytes.find('\x1B') != bytes.npos;  // ISO-2022: all ASCII, none of it meant
  if (!(escapes && seven_bit())) {
    size_t replaced = 0;
    out = repair_utf8(bytes, &replaced);
    const bool utf8 = replaced == 0;
    // Declared UTF-8 with a few broken bytes (cut by the crawler, two charsets mixed) stays UTF-8.
    const bool mostly = !utf8 && (is_utf8_label(label) || label.empty()) &&
                        share_ill_formed(bytes, replaced) < kNotUtf8;
    if (utf8 && !label.empty() && !is_utf8_label(label) && !seven_bit()) {
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
