// dateline_pages DATA_DIR PAGES.jsonl... [--rounds N] [--parse] [--inflate FILE]: CPU seconds from
// page to article (or to the tree alone), one thread. Pages are in memory and UTF-8 before the
// clock starts; the best of several rounds is printed as "dateline PAGES pages BYTES bytes SECONDS
// s", with a hash of all articles: what is made faster must give the same. With --inflate FILE in
// place of pages: CPU seconds to read an archive to its end as `dateline read` does, decompressed
// and nothing more.
#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

#include "article/article_extractor.h"
#include "base/hash.h"
#include "html/dom.h"
#include "page/byte_stream.h"

namespace dateline {
namespace {

void load(const char* path, std::vector<Page>& pages) {
  std::ifstream in(path, std::ios::binary);
  simdjson::dom::parser parser;
  for (std::string line; std::getline(in, line);) {
    simdjson::dom::element row;
    std::string_view value;
    if (parser.parse(line).get(row)) continue;
    Page page;
    if (!row["url"].get(value)) page.url = value;
    if (row["html"].get(value)) {
      page.kind = PageKind::kPageText;
      if (row["page_text"].get(value)) continue;
    }
    page.content = value;
    pages.push_back(std::move(page));
  }
}

// By pieces of a size that the reader of archives asks for.
int inflate(const char* path, int rounds) {
  constexpr size_t kPiece = 256 << 10;
  double best = std::numeric_limits<double>::max();
  size_t bytes = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t begin = std::clock();
    auto stream = ByteStream::open(path, {});
    if (!stream) return std::puts(stream.error().message.c_str()), 1;
    std::string piece;
    bytes = 0;
    for (;;) {
      piece.clear();
      const auto got = stream->read(piece, kPiece);
      if (!got) return std::puts(got.error().message.c_str()), 1;
      if (*got == 0) break;
      bytes += *got;
    }
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  std::printf("inflation %zu bytes %.4f s\n", bytes, best);
  return 0;
}

int run(int argc, char** argv) {
  if (argc < 3)
    return std::puts(
               "dateline_pages DATA_DIR PAGES.jsonl... [--rounds N] [--parse] [--inflate FILE]"),
           2;
  std::vector<Page> pages;
  int rounds = 3;
  bool parse = false;
  const char* archive = nullptr;
  for (int i = 2; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--rounds" && i + 1 < argc)
      rounds = std::atoi(argv[++i]);
    else if (word == "--inflate" && i + 1 < argc)
      archive = argv[++i];
    else if (word == "--parse")
      parse = true;
    else
      load(argv[i], pages);
  }
  if (archive != nullptr) return inflate(archive, rounds);
  const auto extractor = ArticleExtractor::load(argv[1]);
  if (!extractor) return std::puts(extractor.error().message.c_str()), 1;
  double best = std::numeric_limits<double>::max();
  size_t bytes = 0;
  uint64_t hash = 0;
  for (const Page& page : pages) bytes += page.content.size();
  for (int round = 0; round < rounds; ++round) {
    double seconds = 0;
    for (const Page& page : pages) {
      const std::clock_t begin = std::clock();
      if (parse) {
        const size_t nodes = html::parse(page.content).nodes.size();
        if (round == 0) hash += nodes;
        seconds += static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        continue;
      }
      Arena arena;
      Issues issues;
      const Article article = extractor->extract(page, arena, issues);
      seconds += static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
      if (round == 0) hash = hash * 31 + hash64(dump(article));
    }
    best = std::min(best, seconds);
  }
  std::printf("dateline %zu pages %zu bytes %.4f s %.1f pages/s %.1f MB/s %016llx\n", pages.size(),
              bytes, best, static_cast<double>(pages.size()) / best,
              static_cast<double>(bytes) / 1e6 / best, static_cast<unsigned long long>(hash));
  return 0;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) { return dateline::run(argc, argv); }
