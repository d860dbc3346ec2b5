// Tells pages from what is none. Order: magic numbers; UTF-16 by its mark; control bytes; then the
// first characters that are not white space. Mark-up is recognised by tags that only pages have, so
// a text that quotes "<b>" stays a text.
#include "page/kind.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace dateline {
namespace {

constexpr size_t kLook = 16 << 10;  // <head> of a page may open late, after comments and scripts

struct Magic {
  std::string_view bytes, name;
};
constexpr std::array kMagic = {
    Magic{"%PDF-", "a PDF"},
    Magic{"PK\x03\x04", "a zip archive or office document"},
    Magic{"\x89PNG", "a PNG image"},
    Magic{"\xFF\xD8\xFF", "a JPEG image"},
    Magic{"GIF8", "a GIF image"},
    Magic{"RIFF", "a RIFF media file"},
    Magic{"\x7F"
          "ELF",
          "a program"},
    Magic{"SQLite format 3", "an SQLite database"},
    Magic{"\x28\xB5\x2F\xFD", "zstd data"},
    Magic{"BZh", "bzip2 data"},
    Magic{"\xFD"
          "7zXZ",
          "xz data"},
    Magic{"\xD0\xCF\x11\xE0", "an old office document"},
};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool has_utf16_mark(std::string_view head) {
  return head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF";
}

// Bytes that no text in any charset of the web has; NUL too, unless every other byte is one (UTF-16
// without a mark).
bool is_binary(std::string_view head) {
  size_t controls = 0;
  std::array<size_t, 2> nul{};
  for (size_t i = 0; i < head.size(); ++i) {
    const auto c = static_cast<unsigned char>(head[i]);
    if (c == 0) ++nul[i % 2];
    controls += c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B && c != 0;
  }
  const size_t nuls = nul[0] + nul[1];
  if (nuls > head.size() / 3 && std::min(nul[0], nul[1]) < head.size() / 50) return false;
  // One stray NUL or control byte is a broken page; one in thirty is no page.
  return (nuls + controls) * 30 > head.size();
}

bool has_markup(std::string_view low) {
  for (std::string_view tag :
       {"<!doctype", "<html", "<head", "<body", "<article", "<section", "<title", "<meta ",
        "<script", "<div", "<main", "<table", "<link "}) {
    if (low.find(tag) != low.npos) return true;
  }
  // A fragment: paragraphs, or mark-up from the first character on.
  if (low.find("<p>") != low.npos || low.find("<p ") != low.npos || low.find("</p>") != low.npos)
    return true;
  size_t closing = 0;
  for (size_t at = low.find("</"); at != low.npos; at = low.find("</", at + 2)) ++closing;
  size_t opening = 0;
  for (size_t at = low.find('<'); at + 1 < low.size() && at != low.npos;
       at = low.find('<', at + 1)) {
    opening += std::isalpha(static_cast<unsigned char>(low[at + 1])) != 0;
  }
  return closing >= 3 || (low.front() == '<' && opening >= 3);
}

}  // namespace

std::string_view binary_name(std::string_view head) {
  for (const auto& [bytes, name] : kMagic) {
    if (head.substr(0, bytes.size()) == bytes) return name;
  }
  return "binary data";
}

ContentKind content_kind(std::string_view head) {
  if (head.substr(0, 3) == "\xEF\xBB\xBF") head.remove_prefix(3);
  if (head.empty()) return ContentKind::kEmpty;
  for (const auto& [bytes, name] : kMagic) {
    if (head.substr(0, bytes.size()) == bytes) return ContentKind::kBinary;
  }
  head = head.substr(0, kLook);
  std::string narrow;  // UTF-16 as far as ASCII goes: enough to see tags
  if (has_utf16_mark(head)) {
    for (char c : head.substr(2)) {
      if (c != 0) narrow += c;
    }
  } else if (is_binary(head)) {
    return ContentKind::kBinary;
  } else {
    narrow = head;
    narrow.erase(std::remove(narrow.begin(), narrow.end(), '\0'), narrow.end());
  }
  const size_t first = narrow.find_first_not_of(" \t\r\n\f\v");
  if (first == narrow.npos) return ContentKind::kEmpty;
  const std::string low = lower(std::string_view(narrow).substr(first));
  if (low.compare(0, 5, "warc/") == 0) return ContentKind::kWarc;
  if (low[0] == '{' || (low[0] == '[' && low.find_first_not_of(" \t\r\n", 1) != low.npos &&
                        low[low.find_first_not_of(" \t\r\n", 1)] == '{')) {
    // JSON begins with a key or is empty; "{{template}}" and "{note}" are texts.
    const size_t key = low.find_first_not_of(" \t\r\n[{");
    if (key != low.npos && (low[key] == '"' || low[key] == '}')) return ContentKind::kJson;
  }
  if (low[0] == '<') {
    const size_t root = low.find_first_of("<", low.compare(0, 5, "<?xml") == 0 ? 1 : 0);
    const std::string_view from = std::string_view(low).substr(std::min(root, low.size()));
    for (std::string_view name : {"<rss", "<feed", "<rdf:rdf"}) {
      if (from.substr(0, name.size()) == name) return ContentKind::kFeed;
    }
  }
  return has_markup(low) ? ContentKind::kHtml : ContentKind::kText;
}

}  // namespace dateline
