// The article stage: picks the path for the kind of page and freezes what it drafted into the
// arena. A page of kind kText is the article: its text is unchanged, and blocks are its paragraphs.
#include "article/article_extractor.h"

#include "article/choose.h"
#include "article/draft.h"
#include "article/language.h"
#include "article/lexicon.h"
#include "base/civil.h"

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

// "2023-08" and "2023" as they may come with a page: a range of days.
std::optional<When> partial_when(std::string_view given, Arena& arena) {
  const auto digits = [&](size_t from, size_t count) {
    int value = 0;
    for (size_t i = from; i < from + count; ++i) {
      if (i >= given.size() || given[i] < '0' || given[i] > '9') return -1;
      value = value * 10 + (given[i] - '0');
    }
    return value;
  };
  const int year = digits(0, 4);
  if (year < 1 || (given.size() != 4 && (given.size() != 7 || given[4] != '-')))
    return std::nullopt;
  const int month = given.size() == 7 ? digits(5, 2) : 0;
  if (given.size() == 7 && (month < 1 || month > 12)) return std::nullopt;
  return When{arena.copy(given), day_of({year, month ? month : 1, 1}),
              day_of({year, month ? month : 12, month ? days_in_month(year, month) : 31}),
              Basis::kGiven};
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
};

ArticleExtractor::ArticleExtractor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ArticleExtractor::ArticleExtractor(ArticleExtractor&&) noexcept = default;
ArticleExtractor& ArticleExtractor::operator=(ArticleExtractor&&) noexcept = default;
ArticleExtractor::~ArticleExtractor() = default;

Result<ArticleExtractor> ArticleExtractor::load(const std::string& data_path) {
  DATELINE_TRY(Lexicon lexicon, Lexicon::load(data_path));
  DATELINE_TRY(LineModel model, LineModel::load(data_path + "/article_lines.txt"));
  return ArticleExtractor(std::make_unique<Impl>(Impl{std::move(lexicon), std::move(model)}));
}

Article ArticleExtractor::extract(const Page& page, Arena& arena, Issues& issues) const {
  const Lexicon& lexicon = impl_->lexicon;
  Article article;
  ArticleDraft draft;
  if (page.kind == PageKind::kText) {
    draft.title = fold_space(page.title);
    draft.language = detect_language(page.content, lexicon);
    draft.agency = agency_in_dateline(page.content, lexicon);
    keep_as_is(article, page, arena);
    if (article.blocks.empty()) {
      draft.is_article = false;
      draft.reason = "the page is empty";
    }
  } else {
    const LineModel& model = impl_->model;
    draft = page.kind == PageKind::kHtml ? read_html_page(page, lexicon, model, issues)
                                         : read_text_page(page, lexicon, model, issues);
    if (draft.is_article) assemble(article, draft.body, arena);
  }
  // Where neither its words nor who brought it date a text, its address may ("/2023/08/15/").
  if (page.kind != PageKind::kHtml && !draft.published && page.published.empty())
    choose_dates({}, {}, page.url, lexicon, draft, issues);
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
  article.outlet = arena.copy(draft.outlet.empty() ? host_of(article.url) : draft.outlet);
  article.language = arena.copy(draft.language);
  article.modified = arena.copy(draft.modified);
  if (draft.published) article.published = when_of(*draft.published, Basis::kMetadata, arena);
  if (draft.published && draft.published_is_change) {
    article.published.edtf = arena.copy(iso_day(day_of(draft.published->date)) + "~");
    article.published.earliest = kNoDay;
  }
  if (!page.published.empty()) {
    const auto given = printed_dates(page.published, lexicon, "en", DayOrder::kUnknown, true);
    if (const auto partial = partial_when(page.published, arena)) {
      article.published = *partial;
    } else if (given.size() == 1 && given[0].valid && !given[0].ambiguous) {
      article.published = when_of(given[0], Basis::kGiven, arena);
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
