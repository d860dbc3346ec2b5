// A page of mark-up. Phases: tree; what the page says of itself; lines; likelihoods and the stretch
// that holds the article; title, authors, dates; the lines inside the stretch one by one.
#include <algorithm>

#include "article/choose.h"
#include "article/classify.h"
#include "article/draft.h"
#include "article/headline.h"
#include "article/html_lines.h"
#include "article/language.h"
#include "article/metadata.h"
#include "article/no_article.h"
#include "article/script_text.h"
#include "base/characters.h"

namespace dateline {
namespace {

constexpr size_t kLanguageSample = 16 << 10;  // of the text, for its language
// Where nothing is likely enough, but the page says that it is an article: lists of short facts,
// pictures with a word each. On pages without a statement it would let furniture in.
constexpr float kMaybeLine = 0.2f;
// Bytes of text for readers without scripts that may be the article.
constexpr size_t kMinNoscript = 400;

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

// "More Coast Daily", "More great Coast Daily stories": the heading of a list of other articles.
void mark_more_of_site(std::vector<Line>& lines, std::string_view outlet) {
  static constexpr std::string_view kMore[] = {
      "more ",   "mehr ", "weitere ", "plus ",    "más ",      "mais ",  "mer ",
      "mere ",   "meer ", "altri ",   "altro ",   "więcej ",   "další ", "еще ",
      "більше ", "daha ", "lisää ",   "további ", "mai multe "};
  // The first bytes of these.
  static constexpr ByteSet kOpenings("mwpavdlt\xD0");
  constexpr uint32_t kMaxWords = 7;
  const std::string name = fold_phrase(outlet);
  if (name.size() < 3) return;
  for (Line& line : lines) {
    if (line.shape.words <= kMaxWords && !line.shape.terminal && !line.key.empty() &&
        kOpenings.has(line.key[0]) &&
        std::any_of(std::begin(kMore), std::end(kMore),
                    [&](std::string_view more) { return line.key.starts_with(more); }) &&
        line.key.find(name) != std::string::npos)
      line.phrases |= kPhraseEnd;
  }
}

}  // namespace

PageLines html_page_lines(const Page& page, const Lexicon& lexicon, const Limits& limits,
                          bool scripting) {
  PageLines out;
  html::ParseOptions options;
  options.scripting = scripting;
  options.max_depth = limits.dom_depth;
  options.max_nodes = limits.dom_nodes;
  const html::Dom dom = html::parse(page.content, options);
  out.truncated = dom.truncated;
  const ElementPlaces places(dom);
  out.meta = read_metadata(dom, places);
  const LinkedArticle* main = main_linked(out.meta);
  out.meta.main =
      main ? static_cast<size_t>(main - out.meta.linked.data()) : out.meta.linked.size();
  out.lines = html_lines(dom, places, !scripting, out.texts, out.limited);
  std::string sample;
  for (const Line& line : out.lines) {
    const bool linked = line.link_bytes * 2 >= line.text.size();
    if (line.text.size() >= 60 && !linked && sample.size() < kLanguageSample)
      sample.append(line.text).append("\n");
  }
  // The text says what language it is in; the attribute adds the region.
  const std::string stated = bcp47(out.meta.language);
  const std::string stated_base = stated.substr(0, stated.find('-'));
  const std::string detected = detect_language(sample, lexicon, stated_base);
  out.language = detected.empty() || stated_base == detected ? stated : detected;
  describe(out.lines, lexicon, std::string_view(out.language).substr(0, out.language.find('-')),
           out.texts);
  const std::string_view own =
      out.meta.canonical.empty() ? out.meta.first("og:url") : std::string_view(out.meta.canonical);
  out.url = own.empty() ? page.url : absolute_url(own, page.url);
  out.outlet = choose_outlet(out.meta);
  mark_more_of_site(out.lines, out.outlet);
  out.title = page.title.empty()
                  ? choose_title(out.meta, out.lines,
                                 site_name(out.outlet, out.url.empty() ? page.url : out.url))
                  : fold_space(page.title);
  out.headline = find_headline(out.lines, out.title);
  place_by_headline(dom, out.headline, out.lines);
  const LinkedArticle* linked = main_linked(out.meta);
  if (linked) out.body = linked->body;
  out.description = linked && !linked->description.empty()
                        ? linked->description
                        : std::string(out.meta.first("og:description"));
  if (out.description.empty()) out.description = out.meta.first("description");
  return out;
}

namespace {

// True if the page has a text for readers without scripts, longer than a notice.
bool has_noscript(std::string_view content) {
  constexpr std::string_view kOpen = "<noscript", kClose = "</noscript";
  for (size_t at = content.find(kOpen); at != std::string_view::npos;) {
    const size_t end = std::min(content.find(kClose, at), content.size());
    if (end - at > kMinNoscript &&
        content.substr(at, end - at).find("<p") != std::string_view::npos)
      return true;
    at = content.find(kOpen, end);
  }
  return false;
}

bool says_article(const Metadata& meta) {
  return meta.first("og:type").starts_with("article") || main_linked(meta) != nullptr;
}

// A standfirst that the page states as its description, below the headline, of which the classifier
// is in two minds: sites mark it as they mark teasers.
void keep_standfirst(std::vector<Line>& lines, size_t headline, std::string_view description) {
  // On dev pages three in four such lines are in the text by who cut it out; 0.3 does as well.
  constexpr float kLeast = 0.37f;
  constexpr size_t kNear = 12, kMinBytes = 25;
  const std::string key = fold_phrase(description);
  if (key.size() < kMinBytes || headline >= lines.size()) return;
  for (size_t i = headline + 1; i < std::min(lines.size(), headline + kNear); ++i) {
    Line& line = lines[i];
    if (line.key != key) continue;
    if (line.keep >= kLeast && line.kind != BlockKind::kCaption && line.link_bytes == 0)
      line.keep = std::max(line.keep, kKeepHtmlLine);
    return;
  }
}

ArticleDraft read_lines(PageLines cut, const Page& page, const Lexicon& lexicon,
                        const LineModel& model, Issues& issues) {
  ArticleDraft draft;
  std::vector<Line>& lines = cut.lines;
  if (cut.truncated)
    issues.push_back({"article", "the page has more nodes than the limit; its end was not read"});
  if (cut.limited) issues.push_back({"article", std::string(kTooManyLines)});
  draft.language = cut.language;
  draft.title = cut.title;
  draft.outlet = cut.outlet;
  draft.url = cut.url;
  score_by_model(lines, cut.context(), model, true);
  even_out_lists(lines);
  keep_standfirst(lines, cut.headline, cut.description);
  drop_scrambled(lines, draft.language, lexicon);
  choose_authors(cut.meta, lines, lexicon, draft);
  choose_dates(cut.meta, lines, page.url.empty() ? draft.url : page.url, page.content, lexicon,
               draft, issues);

  for (const Line& line : lines) {
    if (draft.agency.empty() && line.agency && line.keep > 0.02)
      draft.agency = agency_line(line.text, lexicon);
  }
  const std::string title_key = fold_phrase(draft.title);
  keep_body(lines, title_key, kKeepHtmlLine, draft);
  if (draft.body.empty() && says_article(cut.meta)) keep_body(lines, title_key, kMaybeLine, draft);
  if (draft.agency.empty()) {
    for (const Line& line : draft.body) {
      if (line.kind != BlockKind::kParagraph) continue;
      draft.agency = agency_in_dateline(line.text, lexicon);
      break;
    }
  }
  draft.texts = std::move(cut.texts);
  draft.reason = why_no_article(lines, draft, &cut.meta, lexicon);
  if (!draft.reason.empty()) {
    draft.body.clear();
    draft.is_article = false;
  }
  return draft;
}

}  // namespace

ArticleDraft read_html_page(const Page& page, const Lexicon& lexicon, const LineModel& model,
                            const Limits& limits, Issues& issues) {
  Issues found;
  ArticleDraft draft =
      read_lines(html_page_lines(page, lexicon, limits), page, lexicon, model, found);
  if (!draft.is_article && has_noscript(page.content)) {
    Issues again;
    ArticleDraft other =
        read_lines(html_page_lines(page, lexicon, limits, false), page, lexicon, model, again);
    if (other.is_article) draft = std::move(other), found = std::move(again);
  }
  if (!draft.is_article && draft.reason == kNoRunningText) {
    const std::string text = text_in_scripts(html::parse(page.content));
    if (!text.empty()) {
      // The same page with the text where a browser would show it.
      Page shown = page;
      shown.content += "<article><div class=\"article-body\">" + text + "</div></article>";
      Issues again;
      ArticleDraft other =
          read_lines(html_page_lines(shown, lexicon, limits), shown, lexicon, model, again);
      if (other.is_article) draft = std::move(other), found = std::move(again);
    }
  }
  issues.insert(issues.end(), found.begin(), found.end());
  return draft;
}

}  // namespace dateline
