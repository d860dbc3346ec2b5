// Pages that are no article. Each kind has its own sign, and none is taken from what the page says
// of itself alone: there must also be little text, since an article that is called an error is
// lost. Deliberately not here: galleries and players without text, which have nothing to keep.
#include "article/no_article.h"

#include <algorithm>

#include "article/choose.h"

namespace dateline {
namespace {

// A page whose kept text is shorter than this is no article (a stub, a wall, a player): bytes.
constexpr size_t kMinArticle = 60;
constexpr size_t kMaxVideoText = 600;
// What stands of an article before it is cut off for those who do not pay: a paragraph or two; and
// how far below its last line the notice may be.
constexpr size_t kMaxStub = 250, kNoticeLines = 12;
// An error says little; a cookie wall may go on for a while.
constexpr size_t kMaxErrorText = 600, kMaxWallText = 4000;
// An index has at least so many headings that link, and at most so many paragraphs to each.
constexpr size_t kIndexHeadings = 2, kIndexParagraphs = 2;
// And so many among all lines of a page of which nothing was kept: menus have a few.
constexpr size_t kPageHeadings = 4;
// What is kept of an index by mistake: bytes.
constexpr size_t kMaxTeasers = 400;
constexpr size_t kMaxTitleLine = 120;

bool is_linked_heading(const Line& line) {
  return line.heading > 0 && line.link_bytes * 10 >= line.text.size() * 8;
}

// An index: headings that are links, each with a line or two under it, and nothing that says
// "article".
bool is_index(const std::vector<Line>& body, const Metadata& meta, size_t least) {
  size_t linked = 0, paragraphs = 0;
  for (const Line& line : body) {
    linked += is_linked_heading(line);
    paragraphs += line.kind == BlockKind::kParagraph;
  }
  return linked >= least && paragraphs <= kIndexParagraphs * (linked + 1) &&
         meta.first("og:type") != "article" && main_linked(meta) == nullptr;
}

// Of an index a line or two may look like a short report, being the first below its headline: each
// stands right under a heading that links elsewhere.
bool is_teaser(const std::vector<Line>& lines, const ArticleDraft& draft, size_t size) {
  if (size > kMaxTeasers) return false;
  size_t next = 0;
  for (size_t i = 0; i < lines.size() && next < draft.body.size(); ++i) {
    const Line& wanted = draft.body[next];
    if (lines[i].parent != wanted.parent || lines[i].text != wanted.text) continue;
    if (!is_linked_heading(lines[i]) &&
        (i == 0 || !is_linked_heading(lines[i - 1]) || lines[i - 1].parent != wanted.parent))
      return false;
    ++next;
  }
  return next == draft.body.size();
}

// A page for a film: the text beside it is a description.
bool is_video(const Metadata& meta, size_t size) {
  return meta.first("og:type").starts_with("video") && size < kMaxVideoText;
}

// An error or a gate for machines: its headline says so.
bool is_error(const std::vector<Line>& lines, const ArticleDraft& draft, const Metadata* meta,
              size_t size, const Lexicon& lexicon) {
  if (size > kMaxErrorText || draft.published) return false;
  const auto says = [&](std::string_view text) {
    return text.size() <= kMaxTitleLine && lexicon.says(Lexicon::Gate::kMissing, fold_text(text));
  };
  if (says(draft.title) || (meta && says(meta->title_tag))) return true;
  return std::any_of(lines.begin(), lines.end(),
                     [&](const Line& line) { return line.heading == 1 && says(line.text); });
}

// A cookie wall: each line that was kept speaks of consent.
bool is_wall(const ArticleDraft& draft, size_t size, const Lexicon& lexicon) {
  if (size > kMaxWallText || draft.published || !draft.authors.empty()) return false;
  return std::all_of(draft.body.begin(), draft.body.end(), [&](const Line& line) {
    return line.heading > 0 || lexicon.says(Lexicon::Gate::kConsent, line.folded);
  });
}

// The beginning of an article that goes on for those who pay: little text, and the notice right
// below it.
bool is_closed(const std::vector<Line>& lines, const ArticleDraft& draft, size_t size,
               const Lexicon& lexicon) {
  if (size > kMaxStub || draft.body.empty()) return false;
  const std::string_view end = draft.body.back().text;
  size_t last = lines.size();
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].text == end) last = i;
  }
  for (size_t i = last; i < lines.size() && i <= last + kNoticeLines; ++i) {
    if (lines[i].folded.size() <= kMaxStub && lexicon.says(Lexicon::Gate::kClosed, lines[i].folded))
      return true;
  }
  return false;
}

}  // namespace

std::string why_no_article(const std::vector<Line>& lines, const ArticleDraft& draft,
                           const Metadata* meta, const Lexicon& lexicon) {
  size_t size = 0;
  for (const Line& line : draft.body)
    size += line.kind == BlockKind::kCaption ? 0 : line.text.size();
  if (size < (meta ? kMinArticle : 1)) {
    if (meta && is_index(lines, *meta, kPageHeadings))
      return "no article found: the page is an index of articles";
    if (meta && is_video(*meta, size)) return "no article found: the page shows a video";
    if (is_error(lines, draft, meta, size, lexicon))
      return "no article found: the page says that there is none";
    return std::string(kNoRunningText);
  }
  if (meta && (is_index(draft.body, *meta, kIndexHeadings) ||
               (is_index(lines, *meta, kPageHeadings) && is_teaser(lines, draft, size))))
    return "no article found: the page is an index of articles";
  if (meta && is_video(*meta, size)) return "no article found: the page shows a video";
  if (is_error(lines, draft, meta, size, lexicon))
    return "no article found: the page says that there is none";
  if (is_wall(draft, size, lexicon)) return "no article found: the page asks for consent";
  if (is_closed(lines, draft, size, lexicon))
    return "no article found: the text is cut off for those who do not pay";
  return {};
}

}  // namespace dateline
