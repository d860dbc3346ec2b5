// The article stage: picks the path for the kind of page and freezes what it drafted into the
// arena. A page of kind kText is the article: its text is unchanged, and blocks are its paragraphs.
#include "article/article_extractor.h"

#include "article/choose.h"
#include "article/draft.h"
#include "article/language.h"
#include "article/lexicon.h"
#include "article/lines.h"
#include "base/civil.h"
#include "base/edtf.h"

namespace dateline {
namespace {

constexpr std::string_view kBlockNames[] = {"paragraph", "heading", "quote",
                                            "list",      "caption", "table"};

void assemble(Article& article, const std::vector<Line>& body, Arena& arena) {
  size_t size = 0;
  for (const Line& line : body) size += line.text.size() + 2;
  std::string text;
  text.reserve(size);
  std::vector<Block> blocks;
  blocks.reserve(body.size());
  for (const Line& line : body) {
    if (!text.empty()) text += "\n\n";
    const auto begin = static_cast<uint32_t>(text.size());
    text += line.text;
    blocks.push_back({line.kind, {begin, static_cast<uint32_t>(text.size())}});
  }
  article.text = arena.copy(text);
  article.blocks = arena.copy(blocks);
}

// The text as it is; a block is what stands between line breaks.
void keep_as_is(Article& article, const Page& page, Arena& arena) {
  article.text = arena.copy(std::string_view(page.content));
  std::vector<Block> blocks;
  const std::string_view text = article.text;
  for (size_t at = 0; at < text.size();) {
    size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    size_t from = at, to = end;
    while (from < to && static_cast<unsigned char>(text[from]) <= ' ') ++from;
    while (to > from && static_cast<unsigned char>(text[to - 1]) <= ' ') --to;
    if (from < to)
      blocks.push_back(
          {BlockKind::kParagraph, {static_cast<uint32_t>(from), static_cast<uint32_t>(to)}});
    at = end + 1;
  }
  article.blocks = arena.copy(blocks);
}

When when_of(const PrintedDate& date, Basis basis, Arena& arena) {
  const Day day = day_of(date.date);
  return {arena.copy(iso_moment(date)), day, day, basis};
}

// Printed pages of years that no news page on the web bears are slips and fillers ("9999-12-31");
// before 1583 the calendar itself is another one.
constexpr int kFirstGivenYear = 1583, kLastGivenYear = 2099;

// The day that came with a page: EDTF as it stands, a moment with its time and zone, else what
// metadata writes ("Tue, 15 Aug 2023 14:03:00 +0200").
std::optional<When> given_when(std::string_view given, const Lexicon& lexicon, Arena& arena) {
  const auto within = [](Day day) {
    if (day == kNoDay) return true;
    const int year = civil_of(day).year;
    return year >= kFirstGivenYear && year <= kLastGivenYear;
  };
  const auto days = days_of_edtf(given);
  if (days && (!within(days->earliest) || !within(days->latest))) return std::nullopt;
  // A slash behind a hyphen parts an interval; "15/08/2023" has none.
  const bool interval = given.find('/') != given.npos && given.find('-') < given.find('/');
  if (interval && !days) return std::nullopt;
  const bool moment = given.find_first_of("T ") != given.npos && !interval;
  if (days && !moment) return When{arena.copy(given), days->earliest, days->latest, Basis::kGiven};
  const auto printed = printed_dates(given, lexicon, "en", DayOrder::kUnknown, true);
  if (printed.size() != 1 || !printed[0].valid || printed[0].ambiguous) {
    if (!days) return std::nullopt;
    return When{arena.copy(given.substr(0, 10)), days->earliest, days->latest, Basis::kGiven};
  }
  return when_of(printed[0], Basis::kGiven, arena);
}

std::string host_of(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  if (const size_t at = host.rfind('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
  host = host.substr(0, host.find(':'));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string(host);
}

}  // namespace

struct ArticleExtractor::Impl {
  Lexicon lexicon;
  LineModel model;
  Limits limits;
};

ArticleExtractor::ArticleExtractor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ArticleExtractor::ArticleExtractor(ArticleExtractor&&) noexcept = default;
ArticleExtractor& ArticleExtractor::operator=(ArticleExtractor&&) noexcept = default;
ArticleExtractor::~ArticleExtractor() = default;

namespace {

// Where an agency signs: "(Reuters)" below the text.
std::string_view last_line(std::string_view text) {
  const size_t end = text.find_last_not_of(" \r\n\t");
  text = text.substr(0, end == std::string_view::npos ? 0 : end + 1);
  const size_t at = text.rfind('\n');
  return at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
}

}  // namespace

Result<ArticleExtractor> ArticleExtractor::load(const std::string& data_path,
                                                const Limits& limits) {
  DATELINE_TRY(Lexicon lexicon, Lexicon::load(data_path));
  DATELINE_TRY(LineModel model, LineModel::load(data_path + "/article_lines.txt"));
  return ArticleExtractor(
      std::make_unique<Impl>(Impl{std::move(lexicon), std::move(model), limits}));
}

Article ArticleExtractor::extract(const Page& page, Arena& arena, Issues& issues) const {
  const Lexicon& lexicon = impl_->lexicon;
  Article article;
  ArticleDraft draft;
  if (page.kind == PageKind::kText) {
    draft.title = fold_space(page.title);
    draft.language = detect_language(page.content, lexicon);
    draft.agency = agency_in_dateline(page.content, lexicon);
    if (draft.agency.empty()) draft.agency = agency_line(last_line(page.content), lexicon);
    keep_as_is(article, page, arena);
    if (article.blocks.empty()) {
      draft.is_article = false;
      draft.reason = "the page is empty";
    }
  } else {
    const LineModel& model = impl_->model;
    draft = page.kind == PageKind::kHtml
                ? read_html_page(page, lexicon, model, impl_->limits, issues)
                : read_text_page(page, lexicon, model, issues);
    if (draft.is_article) assemble(article, draft.body, arena);
  }
  // Where neither its words nor who brought it date a text, its address may ("/2023/08/15/").
  if (page.kind != PageKind::kHtml && !draft.published && page.published.empty())
    choose_dates({}, {}, page.url, {}, lexicon, draft, issues);
  if (!draft.is_article) {
    article.text = {};
    article.blocks = {};
    article.is_article = false;
    issues.push_back({"article", draft.reason});
  }
  article.title = arena.copy(draft.title);
  std::vector<std::string_view> authors;
  const auto& names = page.authors.empty() ? draft.authors : page.authors;
  for (const std::string& author : names) authors.push_back(arena.copy(author));
  article.authors = arena.copy(authors);
  article.agency = arena.copy(draft.agency);
  article.url = arena.copy(draft.url.empty() ? page.url : draft.url);
  article.outlet = arena.copy(
      draft.outlet.empty() ? host_of(page.url.empty() ? std::string_view(article.url) : page.url)
                           : draft.outlet);
  article.language = arena.copy(draft.language);
  article.modified = arena.copy(draft.modified);
  if (draft.published) article.published = when_of(*draft.published, Basis::kMetadata, arena);
  if (draft.published && draft.published_is_change) {
    article.published.edtf = arena.copy(iso_day(day_of(draft.published->date)) + "~");
    article.published.earliest = kNoDay;
  } else if (draft.published && draft.published_is_about) {
    article.published.edtf = arena.copy(iso_day(day_of(draft.published->date)) + "~");
  }
  if (!page.published.empty()) {
    if (const auto given = given_when(page.published, lexicon, arena)) {
      article.published = *given;
    } else {
      issues.push_back(
          {"article", "the date that came with the page is no day: " + page.published});
    }
  }
  return article;
}

std::string dump(const Article& article) {
  std::string out;
  const auto line = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out.append(name).append(": ").append(value).append("\n");
  };
  line("title", article.title);
  for (std::string_view author : article.authors) line("author", author);
  line("agency", article.agency);
  line("outlet", article.outlet);
  line("url", article.url);
  line("language", article.language);
  line("published", article.published.edtf);
  if (article.published.basis == Basis::kGiven) line("basis", "given");
  line("modified", article.modified);
  if (!article.is_article) out += "no article\n";
  for (const Block& block : article.blocks) {
    out.append(kBlockNames[static_cast<size_t>(block.kind)])
        .append(": ")
        .append(block.span.of(article.text))
        .append("\n");
  }
  return out;
}

}  // namespace dateline
