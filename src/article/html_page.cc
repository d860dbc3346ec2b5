// A page of mark-up. Phases: tree; what the page says of itself; lines; likelihoods and the stretch that
// holds the article; title, authors, dates; the lines inside the stretch one by one.
#include <algorithm>

#include "article/choose.h"
#include "article/classify.h"
#include "article/draft.h"
#include "article/html_lines.h"
#include "article/metadata.h"

namespace dateline {
namespace {

// A page whose kept text is shorter than this is no article (a stub, a wall, a player): bytes.
constexpr size_t kMinArticle = 60;

std::string absolute_url(std::string_view link, std::string_view page_url) {
  if (link.find("://") != std::string_view::npos) return std::string(link);
  if (link.starts_with("//")) return "https:" + std::string(link);
  const size_t scheme = page_url.find("://");
  if (scheme == std::string_view::npos || !link.starts_with('/')) return std::string(page_url);
  const size_t host = std::min(page_url.find('/', scheme + 3), page_url.size());
  return std::string(page_url.substr(0, host)) + std::string(link);
}

std::string bcp47(std::string_view language) {
  std::string out;
  for (char c : language.substr(0, 12)) {
    if (c == '_') c = '-';
    if (!(std::isalnum(static_cast<unsigned char>(c)) || c == '-')) return {};
    out += c;
  }
  return out;
}

}  // namespace

Draft read_html_page(const Page& page, const Lexicon& lexicon, Issues& issues) {
  Draft draft;
  const html::Dom dom = html::parse(page.content);
  if (dom.truncated) issues.push_back({"article", "the page has more nodes than the limit; its end was not read"});
  const Metadata meta = read_metadata(dom);
  std::vector<Line> lines = html_lines(dom);
  std::string sample;
  for (const Line& line : lines) {
    if (line.text.size() >= 60 && line.link_bytes * 2 < line.text.size() && sample.size() < (16u << 10)) sample += line.text + "\n";
  }
  const std::string stated = bcp47(meta.language);
  const std::string detected = detect_language(sample);
  // The text says what language it is in; the attribute adds the region.
  draft.language = detected.empty() || stated.substr(0, stated.find('-')) == detected ? stated : detected;
  if (draft.language.empty()) draft.language = detected;
  const std::string base_language = draft.language.substr(0, draft.language.find('-'));
  describe(lines, lexicon, base_language);
  draft.url = meta.canonical.empty() ? page.url : absolute_url(meta.canonical, page.url);
  draft.outlet = choose_outlet(meta);
  draft.title = page.title.empty() ? choose_title(meta, lines, draft.outlet) : fold_space(page.title);
  const LinkedArticle* linked = main_linked(meta);
  score_html_lines(lines, draft.title, linked ? linked->body : std::string_view(), linked ? linked->description : meta.first("og:description"));
  choose_authors(meta, lines, lexicon, draft);
  choose_dates(meta, lines, page.url.empty() ? draft.url : page.url, lexicon, draft, issues);

  const std::string title_key = fold_phrase(draft.title);
  size_t size = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (draft.agency.empty() && line.agency && line.keep > 0.02) draft.agency = agency_line(line.text, lexicon);
    if (line.kind == BlockKind::kCaption ? line.keep < kKeepCaption : line.keep < kKeepLine) continue;
    if (line.key == title_key && !is_prose(line)) continue;
    size += line.text.size();
    draft.body.push_back(line);
  }
  if (draft.agency.empty()) {
    for (const Line& line : draft.body) {
      if (line.kind != BlockKind::kParagraph) continue;
      draft.agency = agency_in_dateline(line.text, lexicon);
      break;
    }
  }
  if (size < kMinArticle) {
    draft.body.clear();
    draft.is_article = false;
    draft.reason = "no article found: nothing on the page reads as running text";
  }
  return draft;
}

}  // namespace dateline
