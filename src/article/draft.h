// An article in the making: what the two paths (mark-up, bare text) hand to assembly.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "article/article_extractor.h"
#include "article/features.h"
#include "article/line_model.h"
#include "article/lines.h"
#include "article/metadata.h"
#include "dateline/page.h"

namespace dateline {

struct ArticleDraft {
  std::string title;
  std::vector<std::string> authors;
  std::string agency;
  std::string outlet;
  std::string url;
  std::string language;
  std::optional<PrintedDate> published;
  bool published_is_change = false;  // only the day of a change is known: published by then
  bool published_is_about = false;  // only the day is known that the page's picture was filed under
  std::string modified;             // ISO 8601
  std::vector<Line> body;
  Arena texts;  // of the body's lines
  bool is_article = true;
  std::string reason;  // why it is none
};

// What is said of a page of which lines were left out.
inline constexpr std::string_view kTooManyLines =
    "the page has more lines than the limit; its head and the stretch with most text were read";

// A page cut into lines, with what is known before its lines are told apart.
struct PageLines {
  std::vector<Line> lines;
  Arena texts;    // of the lines
  Metadata meta;  // of mark-up
  std::string title, language, outlet, url, body, description;
  size_t headline = SIZE_MAX;  // the line that prints it, if any
  bool truncated = false;      // more nodes than the limit
  bool limited = false;        // more lines
  PageContext context() const { return {title, body, description, headline}; }
};
PageLines text_page_lines(const Page& page, const Lexicon& lexicon);
// `scripting`: as in a browser, where what stands in <noscript> is not read.
PageLines html_page_lines(const Page& page, const Lexicon& lexicon, const Limits& limits = {},
                          bool scripting = true);

// A page that a crawler saved as bare text.
ArticleDraft read_text_page(const Page& page, const Lexicon& lexicon, const LineModel& model,
                            Issues& issues);
// A page of mark-up.
ArticleDraft read_html_page(const Page& page, const Lexicon& lexicon, const LineModel& model,
                            const Limits& limits, Issues& issues);

// Letters in disorder stand where a text must be paid for, in words as long as its own. A long line
// without function words is not likely any more, in languages that have many of them.
void drop_scrambled(std::vector<Line>& lines, std::string_view language, const Lexicon& lexicon);

// The lines of the article, in order, into draft.body: what the classifier keeps (at least as
// likely as `least`), less what their words rule out, and the captions of pictures inside it.
void keep_body(std::vector<Line>& lines, std::string_view title_key, float least,
               ArticleDraft& draft);

}  // namespace dateline
