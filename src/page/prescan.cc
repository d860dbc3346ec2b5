// The prescan of the HTML standard, step by step, over bytes: comments, meta tags with their
// attributes, other tags (so that an attribute value that holds "<meta" is none), other mark-up. It
// goes on where the standard leaves the rest to the parser, which may change its mind at a later
// meta tag: both come to the same.
#include "page/prescan.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "page/http_message.h"

namespace dateline {
namespace {

constexpr size_t kPrescan = 16 << 10;
constexpr size_t kStandard = 1024;  // up to here the prescan looks into scripts as well

struct Labels {
  std::string_view name, labels;
};
// https://encoding.spec.whatwg.org/#names-and-labels, all of it.
constexpr std::array kEncodings = {
    Labels{"utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"},
    Labels{"ibm866", "866 cp866 csibm866 ibm866"},
    Labels{"iso-8859-2",
           "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 "
           "latin2"},
    Labels{"iso-8859-3",
           "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 "
           "latin3"},
    Labels{"iso-8859-4",
           "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 "
           "latin4"},
    Labels{"iso-8859-5",
           "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 "
           "iso_8859-5:1988"},
    Labels{"iso-8859-6",
           "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 "
           "iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    Labels{"iso-8859-7",
           "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 "
           "iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"},
    Labels{"iso-8859-8",
           "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 "
           "iso88598 iso_8859-8 iso_8859-8:1988 visual"},
    Labels{"iso-8859-8-i", "csiso88598i iso-8859-8-i logical"},
    Labels{"iso-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    Labels{"iso-8859-13", "iso-8859-13 iso8859-13 iso885913"},
    Labels{"iso-8859-14", "iso-8859-14 iso8859-14 iso885914"},
    Labels{"iso-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"},
    Labels{"iso-8859-16", "iso-8859-16"},
    Labels{"koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"},
    Labels{"koi8-u", "koi8-ru koi8-u"},
    Labels{"macintosh", "csmacintosh mac macintosh x-mac-roman"},
    Labels{"windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"},
    Labels{"windows-1250", "cp1250 windows-1250 x-cp1250"},
    Labels{"windows-1251", "cp1251 windows-1251 x-cp1251"},
    Labels{"windows-1252",
           "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 "
           "iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"},
    Labels{"windows-1253", "cp1253 windows-1253 x-cp1253"},
    Labels{"windows-1254",
           "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 "
           "iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"},
    Labels{"windows-1255", "cp1255 windows-1255 x-cp1255"},
    Labels{"windows-1256", "cp1256 windows-1256 x-cp1256"},
    Labels{"windows-1257", "cp1257 windows-1257 x-cp1257"},
    Labels{"windows-1258", "cp1258 windows-1258 x-cp1258"},
    Labels{"x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"},
    Labels{"gbk", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"},
    Labels{"gb18030", "gb18030"},
    Labels{"big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
    Labels{"euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    Labels{"iso-2022-jp", "csiso2022jp iso-2022-jp"},
    Labels{"shift_jis", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    Labels{"euc-kr",
           "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 "
           "ksc_5601 windows-949"},
    Labels{"utf-16be", "unicodefffe utf-16be"},
    Labels{"utf-16le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
    Labels{"x-user-defined", "x-user-defined"},
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

struct Scan {
  std::string_view bytes;  // lower case
  size_t at = 0;
  bool ended() const { return at >= bytes.size(); }
  char here() const { return ended() ? '\0' : bytes[at]; }
  void skip_space() {
    while (!ended() && is_space(bytes[at])) ++at;
  }
};

// "Get an attribute". False: there is none left in the tag (or the bytes have ended).
bool next_attribute(Scan& scan, std::string& name, std::string& value) {
  name.clear();
  value.clear();
  while (!scan.ended() && (is_space(scan.here()) || scan.here() == '/')) ++scan.at;
  if (scan.ended() || scan.here() == '>') return false;
  while (!scan.ended() && !(scan.here() == '=' && !name.empty()) && !is_space(scan.here()) &&
         scan.here() != '/' && scan.here() != '>')
    name += scan.bytes[scan.at++];
  scan.skip_space();
  if (scan.here() != '=') return true;
  ++scan.at;
  scan.skip_space();
  const char quote = scan.here();
  if (quote == '"' || quote == '\'') {
    const size_t end = scan.bytes.find(quote, scan.at + 1);
    if (end == scan.bytes.npos) return scan.at = scan.bytes.size(), false;
    value = scan.bytes.substr(scan.at + 1, end - scan.at - 1);
    scan.at = end + 1;
    return true;
  }
  while (!scan.ended() && !is_space(scan.here()) && scan.here() != '>')
    value += scan.bytes[scan.at++];
  return true;
}

// "Extracting a character encoding from a meta element": of a content attribute.
std::string_view charset_in_content(std::string_view content) {
  for (size_t at = content.find("charset"); at != content.npos; at = content.find("charset", at)) {
    at += 7;
    while (at < content.size() && is_space(content[at])) ++at;
    if (at >= content.size() || content[at] != '=') continue;
    ++at;
    while (at < content.size() && is_space(content[at])) ++at;
    if (at >= content.size()) return {};
    const char quote = content[at];
    if (quote == '"' || quote == '\'') {
      const size_t end = content.find(quote, at + 1);
      return end == content.npos ? std::string_view() : content.substr(at + 1, end - at - 1);
    }
    return content.substr(at, content.find_first_of("; \t\n\r\f", at) - at);
  }
  return {};
}

// The label that a meta tag declares; the scan is behind "<meta".
std::string label_of_meta(Scan& scan) {
  bool pragma = false, has_content = false, has_charset = false, needs_pragma = false;
  bool seen_equiv = false, seen_content = false, seen_charset = false;
  std::string name, value, label;
  while (next_attribute(scan, name, value)) {
    if (name == "http-equiv" && !seen_equiv) {
      seen_equiv = true;
      pragma = value == "content-type";
    } else if (name == "content" && !seen_content) {
      seen_content = true;
      const std::string_view found = charset_in_content(value);
      if (!found.empty() && !has_charset && !has_content) {
        label = found;
        has_content = needs_pragma = true;
      }
    } else if (name == "charset" && !seen_charset) {
      seen_charset = has_charset = true;
      label = value;
      needs_pragma = false;
    }
  }
  if (scan.ended()) return {};  // the tag is cut short
  return needs_pragma && !pragma ? std::string() : label;
}

std::string of_xml_declaration(std::string_view low) {
  const size_t xml = low.find_first_not_of(" \t\r\n");
  if (xml == low.npos || low.compare(xml, 5, "<?xml") != 0) return {};
  const size_t end = low.find("?>", xml), at = low.find("encoding", xml);
  if (at == low.npos || at > end) return {};
  const size_t quote = low.find_first_of("\"'", at);
  if (quote == low.npos) return {};
  const size_t close = low.find(low[quote], quote + 1);
  return std::string(trimmed(low.substr(quote + 1, close - quote - 1)));
}

}  // namespace

std::string_view encoding_of_label(std::string_view label) {
  const std::string low = lower_ascii(trimmed(label));
  if (low.empty() || low.find(' ') != std::string::npos) return {};
  for (const auto& [name, labels] : kEncodings) {
    for (size_t at = labels.find(low); at != labels.npos; at = labels.find(low, at + 1)) {
      const size_t end = at + low.size();
      if ((at == 0 || labels[at - 1] == ' ') && (end == labels.size() || labels[end] == ' '))
        return name;
    }
  }
  return {};
}

std::string declared_charset(std::string_view head) {
  const std::string low = lower_ascii(head.substr(0, kPrescan));
  std::string unknown;
  // UTF-16 cannot be declared in ASCII (13.2.3.2, "process"); x-user-defined is meant for 1252.
  const auto known = [&](const std::string& label) -> std::string {
    const std::string_view name = encoding_of_label(label);
    if (name == "utf-16be" || name == "utf-16le") return "utf-8";
    if (name == "x-user-defined") return "windows-1252";
    if (name.empty() && unknown.empty()) unknown = label;
    return std::string(name);
  };
  Scan scan{low};
  for (; !scan.ended(); ++scan.at) {
    if (scan.here() != '<') continue;
    const std::string_view rest = scan.bytes.substr(scan.at);
    if (rest.substr(0, 4) == "<!--") {
      const size_t end = low.find("-->", scan.at + 2);
      if (end == low.npos) break;
      scan.at = end + 2;
    } else if (rest.substr(0, 5) == "<meta" && rest.size() > 5 &&
               (is_space(rest[5]) || rest[5] == '/')) {
      scan.at += 5;
      if (std::string name = known(label_of_meta(scan)); !name.empty()) return name;
    } else if (rest.size() > 1 &&
               (is_letter(rest[1]) || (rest[1] == '/' && rest.size() > 2 && is_letter(rest[2])))) {
      while (!scan.ended() && !is_space(scan.here()) && scan.here() != '>') ++scan.at;
      std::string name, value;
      while (next_attribute(scan, name, value)) {
      }
      if (scan.at > kStandard && rest.substr(0, 7) == "<script")
        scan.at = std::min(low.find("</script", scan.at), low.size());
    } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?')) {
      const size_t end = low.find('>', scan.at);
      if (end == low.npos) break;
      scan.at = end;
    }
  }
  if (const std::string xml = of_xml_declaration(low); !xml.empty()) {
    if (std::string name = known(xml); !name.empty()) return name;
  }
  return unknown;
}

}  // namespace dateline
