// read(): one page through all stages, one line a stage. Beside that only what every stage shares:
// where models and lexicons lie, which stages another one needs, the limit of time, the id.
#include <ctime>
#include <filesystem>
#include <optional>
#include <utility>

#include "actors/actor_finder.h"
#include "article/article_extractor.h"
#include "base/civil.h"
#include "base/hash.h"
#include "dateline/dateline.h"
#include "dates/date_finder.h"
#include "engine/paths.h"
#include "quotes/quote_finder.h"
#include "reports/given.h"
#include "reports/report_finder.h"
#include "sentences/annotator.h"
#include "sentences/conllu.h"

namespace dateline {
namespace {

// A stage brings those that it needs.
uint32_t with_needs(uint32_t stages) {
  if (stages & kStageReports) stages |= kStageQuotes | kStageDates;
  if (stages & kStageQuotes) stages |= kStageActors;
  if (stages & (kStageActors | kStageDates)) stages |= kStageSentences;
  return stages | kStageArticle;
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// The model file's name for it.
std::string network_of(const std::string& model) { return model == "full" ? "" : model; }

}  // namespace

struct Workspace::Impl {
  SentenceScratch sentences;
};

Workspace::Workspace() : impl_(std::make_unique<Impl>()) {}
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

struct Reader::Impl {
  uint32_t stages = kStageAll;  // asked for
  uint32_t needed = kStageAll;  // run
  double page_seconds = 0;
  std::string version;
  ArticleExtractor article;
  DateFinder dates;  // the page's own day is part of the article, whatever else is asked for
  std::optional<SentenceAnnotator> sentences;
  std::optional<ActorFinder> actors;
  std::optional<QuoteFinder> quotes;
  std::optional<ReportFinder> reports;
};

Reader::Reader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::load(const ReaderOptions& options) {
  const std::string data = data_path(options.data_path);
  DATELINE_TRY(auto article, ArticleExtractor::load(data, options.limits));
  DATELINE_TRY(auto dates, DateFinder::load(data));
  auto impl =
      std::make_unique<Impl>(Impl{.article = std::move(article), .dates = std::move(dates)});
  impl->stages = options.stages | kStageArticle;
  impl->needed = with_needs(options.stages);
  impl->page_seconds = options.limits.page_seconds;
  impl->version = "dateline " DATELINE_VERSION;
  if (impl->needed & kStageSentences) {
    DATELINE_TRY(const std::string model, model_path(options.model_path));
    DATELINE_TRY(impl->sentences,
                 SentenceAnnotator::load(model, data, options.limits,
                                         network_of(options.model)));
    impl->version += ", model " + impl->sentences->model_name();
  }
  if (impl->needed & kStageActors) {
    DATELINE_TRY(impl->actors, ActorFinder::load(data));
  }
  if (impl->needed & kStageQuotes) {
    DATELINE_TRY(impl->quotes, QuoteFinder::load(data));
  }
  if (impl->needed & kStageReports) {
    DATELINE_TRY(impl->reports, ReportFinder::load(data));
  }
  return Reader(std::move(impl));
}

Reading Reader::read(const Page& page, Workspace& workspace) const {
  Reading r;
  Arena& arena = r.arena;
  const Impl& stage = *impl_;
  const double deadline = stage.page_seconds > 0 ? cpu_seconds() + stage.page_seconds : 0;
  const auto goes_on = [&](Stage next) {
    if (!(stage.needed & next) || !r.set_aside.empty()) return false;
    if (deadline == 0 || cpu_seconds() < deadline) return true;
    r.set_aside = "takes longer than the limit of time for one page";
    r.issues.push_back({"page", r.set_aside});
    return false;
  };
  r.id = page.id.empty() ? content_id('a', page.url + '\0' + page.title + '\0' + page.content)
                         : page.id;
  r.source = page.source;
  r.stages = stage.stages;
  r.issues = page.issues;

  SentenceScratch& scratch = workspace.impl_->sentences;
  r.article = stage.article.extract(page, arena, r.issues);
  stage.dates.settle_published(r.article, parse_iso_day(page.crawled).value_or(kNoDay), arena,
                               r.issues);
  r.url = page.url.empty() ? std::string(r.article.url) : page.url;  // what was given speaks
  if (goes_on(kStageSentences))
    r.sentences = stage.sentences->annotate(r.article, scratch, arena, r.issues);
  if (goes_on(kStageDates)) r.dates = stage.dates.find(r.article, r.sentences, arena, r.issues);
  if (goes_on(kStageActors)) r.actors = stage.actors->find(r.article, r.sentences, arena, r.issues);
  if (goes_on(kStageQuotes)) {
    r.quotes =
        stage.quotes->find(r.article, r.sentences, scratch.encoded, r.actors, arena, r.issues);
  }
  if (goes_on(kStageReports)) {
    r.actors = with_given(page, r.article, r.sentences, r.actors, *stage.actors, arena);
    r.reports = stage.reports->find(page, r.article, r.sentences, scratch.encoded, r.dates,
                                    r.actors, r.quotes, arena, r.issues);
  }
  return r;
}

Reading Reader::read(const Page& page) const {
  Workspace workspace;
  return read(page, workspace);
}

std::string Reader::version() const { return impl_->version; }

Result<std::string> Reader::annotate_conllu(const std::string& conllu, Workspace& workspace) const {
  Arena arena;
  Issues issues;
  DATELINE_TRY(const ConlluDocument document, read_conllu(conllu, arena));
  SentenceScratch& scratch = workspace.impl_->sentences;
  return write_conllu(document,
                      impl_->sentences->annotate_tokens(document, scratch, arena, issues));
}

}  // namespace dateline
