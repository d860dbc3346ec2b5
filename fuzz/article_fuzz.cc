// Laws of the article stage, on all three kinds of page: blocks lie in the text, in order, apart,
// on character boundaries; all strings are UTF-8; no article means no text; twice gives the same.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "article/article_extractor.h"
#include "base/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  static const auto extractor = ArticleExtractor::load(DATELINE_SOURCE_DATA);
  if (!extractor || size == 0) return 0;
  Page page;
  page.kind = static_cast<PageKind>(data[0] % 3);
  page.content = repair_utf8({reinterpret_cast<const char*>(data) + 1, size - 1});
  Arena arena;
  Issues issues;
  const Article article = extractor->extract(page, arena, issues);
  uint32_t end = 0;
  for (const Block& block : article.blocks) {
    if (block.span.begin < end || block.span.empty() || block.span.end > article.text.size())
      std::abort();
    if (!is_boundary(article.text, block.span.begin) || !is_boundary(article.text, block.span.end))
      std::abort();
    end = block.span.end;
  }
  if (!article.is_article && !article.text.empty()) std::abort();
  const std::string first = dump(article);
  if (!is_valid_utf8(first) || first != dump(extractor->extract(page, arena, issues))) std::abort();
  return 0;
}
