// Page → Article: the article stage.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "dateline/article.h"
#include "dateline/error.h"
#include "dateline/limits.h"
#include "dateline/page.h"

namespace dateline {

class Lexicon;

// Immutable after load; safe to share between threads.
class ArticleExtractor {
 public:
  // Reads the lexicons of `data_path`; of `limits` it keeps those of a page's tree. Errors: a file
  // is missing or damaged.
  static Result<ArticleExtractor> load(const std::string& data_path, const Limits& limits = {});
  ArticleExtractor(ArticleExtractor&&) noexcept;
  ArticleExtractor& operator=(ArticleExtractor&&) noexcept;
  ~ArticleExtractor();

  // Cannot fail: a page that is no article gives is_article = false, an empty text and an issue.
  // All views of the result point into `arena`.
  Article extract(const Page& page, Arena& arena, Issues& issues) const;

 private:
  struct Impl;
  explicit ArticleExtractor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// A canonical text of all fields, one a line, then the blocks: for table tests.
std::string dump(const Article& article);

}  // namespace dateline
