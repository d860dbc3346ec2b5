// The stages' headers, in the order of the data.
#pragma once

#include <string>

#include "dateline/dateline.h"
#include "sentences/conllu.h"

#ifdef DATELINE_HAS_ARTICLE
#include "article/article_extractor.h"
#else
namespace dateline {
struct ArticleExtractor {
  static Result<ArticleExtractor> load(const std::string&) { return ArticleExtractor(); }
  Article extract(const Page& page, Arena& arena, Issues&) const {
    Article a;
    a.title = arena.copy(page.title);
    a.url = arena.copy(page.url);
    a.text = arena.copy(page.content);
    Block b{BlockKind::kParagraph, {0, static_cast<uint32_t>(a.text.size())}};
    a.blocks = arena.copy(std::vector<Block>{b});
    return a;
  }
};
}  // namespace dateline
#endif
#ifdef DATELINE_HAS_SENTENCES
#include "sentences/annotator.h"
#else
namespace dateline {
struct Encoded {};
struct SentenceScratch {
  Encoded encoded;
};
struct SentenceAnnotator {
  static Result<SentenceAnnotator> load(const std::string&, const std::string&) {
    return SentenceAnnotator();
  }
  Sentences annotate(const Article&, SentenceScratch&, Arena&, Issues&) const { return {}; }
  Sentences annotate_tokens(const ConlluDocument& d, SentenceScratch&, Arena&, Issues&) const {
    return d.sentences;
  }
};
}  // namespace dateline
#endif
#ifdef DATELINE_HAS_DATES
#include "dates/date_finder.h"
#else
namespace dateline {
struct DateFinder {
  static Result<DateFinder> load(const std::string&) { return DateFinder(); }
  Dates find(const Article&, const Sentences&, Arena&, Issues&) const { return {}; }
};
}  // namespace dateline
#endif
#ifdef DATELINE_HAS_ACTORS
#include "actors/actor_finder.h"
#else
namespace dateline {
struct ActorFinder {
  static Result<ActorFinder> load(const std::string&) { return ActorFinder(); }
  Actors find(const Article&, const Sentences&, Arena&, Issues&) const { return {}; }
};
}  // namespace dateline
#endif
#ifdef DATELINE_HAS_QUOTES
#include "quotes/quote_finder.h"
#else
namespace dateline {
struct QuoteFinder {
  static Result<QuoteFinder> load(const std::string&) { return QuoteFinder(); }
  Quotes find(const Article&, const Sentences&, const Encoded&, const Actors&, Arena&,
              Issues&) const {
    return {};
  }
};
}  // namespace dateline
#endif
#ifdef DATELINE_HAS_REPORTS
#include "reports/report_finder.h"
#else
namespace dateline {
struct ReportFinder {
  static Result<ReportFinder> load(const std::string&) { return ReportFinder(); }
  Reports find(const Page&, const Article&, const Sentences&, const Encoded&, const Dates&,
               const Actors&, const Quotes&, Arena&, Issues&) const {
    return {};
  }
};
}  // namespace dateline
#endif
