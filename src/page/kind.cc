// Tells pages from what is none. Order: magic numbers; UTF-16 by its mark; control bytes; then the
// first characters that are not white space. Mark-up is recognised by tags that only pages have, so
// a text that quotes "<b>" stays a text.
#include "page/kind.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "base/characters.h"
#include "page/feed.h"

namespace dateline {
namespace {

constexpr size_t kLook = 16 << 10;  // <head> of a page may open late, after comments and scripts

struct Magic {
  std::string_view bytes, name;
};
constexpr std::array kMagic = {
    Magic{"%PDF-", "a PDF"},
    Magic{"PK\x03\x04", "a zip archive or office document"},
    Magic{"PK\x05\x06", "an empty zip archive"},
    Magic{"{\\rtf", "an RTF document"},
    Magic{"%!PS", "a PostScript file"},
    Magic{"\x89PNG", "a PNG image"},
    Magic{"\xFF\xD8\xFF", "a JPEG image"},
    Magic{"GIF8", "a GIF image"},
    Magic{"RIFF", "a RIFF media file"},
    Magic{std::string_view("II*\0", 4), "a TIFF image"},
    Magic{std::string_view("MM\0*", 4), "a TIFF image"},
    Magic{"wOF", "a font"},
    Magic{"ID3", "an MP3 file"},
    Magic{"OggS", "an Ogg media file"},
    Magic{"fLaC", "a FLAC file"},
    Magic{"Rar!", "a RAR archive"},
    Magic{"PAR1", "a Parquet file"},
    Magic{"\x7F"
          "ELF",
          "a program"},
    Magic{"SQLite format 3", "an SQLite database"},
    Magic{"BZh", "bzip2 data"},
    Magic{"\xFD"
          "7zXZ",
          "xz data"},
    Magic{"\xD0\xCF\x11\xE0", "an old office document"},
};

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

// A message begins with header lines; two of those that only mail has tell it from a text that
// opens with "From: our correspondent".
bool is_mail(std::string_view head) {
  head = head.substr(0, kLook);
  size_t known = 0, lines = 0;
  for (size_t at = 0; at < head.size() && lines < 200; ++lines) {
    const size_t end = std::min(head.find('\n', at), head.size());
    const std::string_view line = head.substr(at, end - at);
    at = end + 1;
    if (lines == 0 && line.substr(0, 5) == "From " && line.find('@') != line.npos) {
      ++known;  // a mailbox
      continue;
    }
    if (!line.empty() && (line[0] == ' ' || line[0] == '\t') && lines > 0) continue;
    const size_t colon = line.find(':');
    if (colon == line.npos || colon == 0 || line.substr(0, colon).find(' ') != line.npos) break;
    const std::string name = lower_ascii(line.substr(0, colon));
    for (const std::string_view header :
         {"received", "return-path", "message-id", "mime-version", "delivered-to", "x-mailer",
          "content-transfer-encoding", "dkim-signature", "reply-to", "in-reply-to"}) {
      known += name == header;
    }
    if (name == "from" && line.find('@') != line.npos) ++known;
    if (name == "content-type" && line.find('/') != line.npos) ++known;
  }
  return known >= 2;
}

bool is_mhtml(std::string_view head) {
  return lower_ascii(head.substr(0, 4096)).find("multipart/related") != std::string::npos;
}

// The root element of XML, behind its declaration, comments and document type; lower case.
std::string_view root_name(std::string_view low) {
  size_t at = 0;
  while (at < low.size()) {
    at = low.find_first_not_of(" \t\r\n\f", at);
    if (at == low.npos || low[at] != '<') return {};
    const std::string_view rest = low.substr(at);
    size_t end = low.npos;
    if (rest.substr(0, 4) == "<!--") {
      end = low.find("-->", at + 4);
      at = end == low.npos ? end : end + 3;
    } else if (rest.substr(0, 2) == "<?") {
      end = low.find('>', at);
      at = end == low.npos ? end : end + 1;
    } else if (rest.substr(0, 9) == "<!doctype") {
      const size_t subset = low.find_first_of("[>", at);
      end = subset != low.npos && low[subset] == '[' ? low.find("]", subset) : subset;
      end = end == low.npos ? end : low.find('>', end);
      at = end == low.npos ? end : end + 1;
    } else {
      return rest.substr(1, rest.find_first_of(" \t\r\n/>", 1) - 1);
    }
  }
  return {};
}

// "[]" and nothing behind it.
bool is_empty_list(std::string_view low) {
  constexpr std::string_view kBlank = " \t\r\n";
  const size_t end = low[0] == '[' ? low.find_first_not_of(kBlank, 1) : low.npos;
  return end != low.npos && low[end] == ']' && low.find_first_not_of(kBlank, end + 1) == low.npos;
}

bool is_feed_root(std::string_view name) {
  if (const size_t colon = name.find(':'); colon != name.npos) name.remove_prefix(colon + 1);
  for (const std::string_view root :
       {"rss", "feed", "rdf", "channel", "urlset", "sitemapindex", "entry"}) {
    if (name == root) return true;
  }
  return false;
}

}  // namespace

std::string_view binary_name(std::string_view head) {
  if (is_mail(head)) return is_mhtml(head) ? "a page saved as MHTML" : "an e-mail message";
  if (head.substr(0, 4) == "PK\x03\x04") {
    const std::string_view start = head.substr(0, 4096);
    if (start.find("[Content_Types].xml") != start.npos) return "an office document";
    if (start.find("mimetypeapplication/epub") != start.npos) return "an EPUB book";
    if (start.find("mimetypeapplication/vnd") != start.npos) return "an office document";
    return "a zip archive";
  }
  if (head.size() > 12 && head.substr(4, 4) == "ftyp") return "a video";
  if (head.size() > 262 && head.substr(257, 5) == "ustar") return "a tar archive";
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
  if (head.size() > 262 && head.substr(257, 5) == "ustar") return ContentKind::kBinary;
  head = head.substr(0, kLook);
  // Archives are binary from the first record on that is.
  const size_t start = std::min(head.find_first_not_of("\r\n"), head.size());
  if (head.substr(start, 5) == "WARC/" || head.substr(start, 11) == "filedesc://")
    return ContentKind::kWarc;
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
  const std::string low = lower_ascii(std::string_view(narrow).substr(first));
  if (is_empty_list(low)) return ContentKind::kJson;
  if (low[0] == '{' || (low[0] == '[' && low.find_first_not_of(" \t\r\n", 1) != low.npos &&
                        low[low.find_first_not_of(" \t\r\n", 1)] == '{')) {
    // JSON begins with a key or is empty; "{{template}}" and "{note}" are texts.
    const size_t key = low.find_first_not_of(" \t\r\n[{");
    if (key != low.npos && (low[key] == '"' || low[key] == '}'))
      return is_json_feed(low) ? ContentKind::kJsonFeed : ContentKind::kJson;
  }
  if (low[0] == '<' && is_feed_root(root_name(low))) return ContentKind::kFeed;
  if (is_mail(narrow)) return ContentKind::kMail;
  return has_markup(low) ? ContentKind::kHtml : ContentKind::kText;
}

}  // namespace dateline
