// A page: the bytes that came in, as UTF-8, with where they came from and when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/text.h"

namespace dateline {

enum class PageKind : uint8_t {
  kHtml = 0,      // mark-up
  kPageText = 1,  // what a crawler saved of a page, furniture in (a .txt file, "page_text")
  kText = 2,      // the article itself: becomes article.text unchanged ("text")
};

// A source-target pair given by a coder; one side may be missing. Code point offsets of the text.
struct GivenPair {
  std::optional<Span> source, target;
};

struct Page {
  std::string id;         // as it came with the page; empty: the engine makes one from the content
  std::string source;     // path, "-", "file.jsonl:17", URL: names the input in messages
  std::string url;        // empty if unknown
  std::string title;      // as it came with the page; empty if none did
  std::string published;  // as it came with the page or by --published (ISO 8601 or EDTF); or empty
  std::string crawled;    // when the page was fetched, if that came with it; ISO 8601; or empty
  std::vector<std::string> authors;  // as they came with the page (feeds)
  PageKind kind = PageKind::kHtml;
  std::string content;           // UTF-8, valid, no BOM
  std::vector<GivenPair> pairs;  // JSON lines only
  std::vector<Span> mentions;    // JSON lines only; code points
  bool has_pairs = false, has_mentions = false;
  Issues issues;  // what went wrong on the way in (charset, truncation)
};

}  // namespace dateline
