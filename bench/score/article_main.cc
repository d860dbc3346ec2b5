// Pages in (JSON lines, or files as arguments), articles out (JSON lines, as `dateline read --only
// article` prints them): the article stage alone, for scoring and timing.
//   dateline_article DATA_DIR [--dump] < pages.jsonl      dateline_article DATA_DIR [--dump]
//   FILE...
#include <simdjson.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "article/article_extractor.h"
#include "base/json.h"
#include "base/utf8.h"

namespace dateline {
namespace {

void print(const ArticleExtractor& extractor, const Page& page, bool dumped) {
  Arena arena;
  Issues issues = page.issues;
  const Article article = extractor.extract(page, arena, issues);
  if (dumped) {
    std::cout << "== " << page.source << "\n" << dump(article);
    for (const Issue& issue : issues) std::cout << "! " << issue.message << "\n";
    return;
  }
  std::string out;
  JsonWriter json(out);
  const OffsetMap map(article.text);
  json.begin_object()
      .key("id")
      .string(page.id)
      .key("source")
      .string(page.source)
      .key("outlet")
      .string_or_null(article.outlet);
  json.key("article")
      .begin_object()
      .key("title")
      .string_or_null(article.title)
      .key("authors")
      .begin_array();
  for (std::string_view author : article.authors) json.string(author);
  json.end_array()
      .key("agency")
      .string_or_null(article.agency)
      .key("published")
      .string_or_null(article.published.edtf);
  json.key("modified")
      .string_or_null(article.modified)
      .key("language")
      .string_or_null(article.language);
  json.key("url")
      .string_or_null(article.url)
      .key("text")
      .string(article.text)
      .key("blocks")
      .begin_array();
  constexpr std::string_view kNames[] = {"paragraph", "heading", "quote",
                                         "list",      "caption", "table"};
  for (const Block& block : article.blocks) {
    json.begin_object().key("kind").string(kNames[static_cast<size_t>(block.kind)]);
    json.key("begin").number(static_cast<int64_t>(map.code_point(block.span.begin)));
    json.key("end").number(static_cast<int64_t>(map.code_point(block.span.end))).end_object();
  }
  json.end_array().end_object().key("issues").begin_array();
  for (const Issue& issue : issues) json.string(issue.message);
  json.end_array().end_object();
  std::cout << out << "\n";
}

int run(int argc, char** argv) {
  const auto extractor = ArticleExtractor::load(argc > 1 ? argv[1] : "data");
  if (!extractor) return std::cerr << extractor.error().message << "\n", 1;
  bool dumped = false, files = false;
  for (int i = 2; i < argc; ++i) {
    const std::string path = argv[i];
    if (path == "--dump") {
      dumped = true;
      continue;
    }
    files = true;
    std::ifstream in(path, std::ios::binary);
    Page page;
    page.source = path;
    page.kind = path.ends_with(".txt") ? PageKind::kPageText : PageKind::kHtml;
    page.content = repair_utf8(std::string(std::istreambuf_iterator<char>(in), {}));
    print(*extractor, page, dumped);
  }
  if (files) return 0;
  simdjson::dom::parser parser;
  for (std::string line; std::getline(std::cin, line);) {
    simdjson::dom::element row;
    if (parser.parse(line).get(row)) continue;
    Page page;
    const auto text = [&](const char* key, std::string& to) {
      std::string_view value;
      if (row[key].get(value)) return false;
      to = value;
      return true;
    };
    text("id", page.id);
    text("url", page.url);
    text("title", page.title);
    text("published", page.published);
    page.source = page.id;
    if (text("html", page.content))
      page.kind = PageKind::kHtml;
    else if (text("page_text", page.content))
      page.kind = PageKind::kPageText;
    else if (text("text", page.content))
      page.kind = PageKind::kText;
    print(*extractor, page, dumped);
  }
  return 0;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) { return dateline::run(argc, argv); }
