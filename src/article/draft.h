// An article in the making: what the two paths (mark-up, bare text) hand to assembly.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "article/lines.h"
#include "dateline/page.h"

namespace dateline {

struct Draft {
  std::string title;
  std::vector<std::string> authors;
  std::string agency;
  std::string outlet;
  std::string url;
  std::string language;
  std::optional<PrintedDate> published;
  std::string modified;  // ISO 8601
  std::vector<Line> body;
  bool is_article = true;
  std::string reason;  // why it is none
};

// A page that a crawler saved as bare text.
Draft read_text_page(const Page& page, const Lexicon& lexicon, Issues& issues);

// A page of mark-up.
Draft read_html_page(const Page& page, const Lexicon& lexicon, Issues& issues);

// BCP 47 code of the language of a text, or empty where that is not clear.
std::string detect_language(std::string_view text);

}  // namespace dateline
