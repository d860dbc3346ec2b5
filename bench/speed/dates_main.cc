// dateline_dates FILE.conllu [--rounds N] [--published DAY]: CPU seconds of the dates stage alone, its
// sentences, tags and trees given. Prints sentences, seconds and sentences/s of the best of several
// rounds; documents are read and the grammar is compiled before the clock starts.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/civil.h"
#include "dates/date_finder.h"
#include "sentences/conllu.h"

int main(int argc, char** argv) {
  using namespace dateline;
  std::string input, published = "2019-06-12";
  int rounds = 5;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--rounds" && i + 1 < argc) {
      rounds = std::atoi(argv[++i]);
    } else if (name == "--published" && i + 1 < argc) {
      published = argv[++i];
    } else {
      std::ifstream file(name, std::ios::binary);
      input.append(std::istreambuf_iterator<char>(file), {});
    }
  }
  const Result<DateFinder> finder = DateFinder::load(DATELINE_SOURCE_DATA);
  const auto day = parse_iso_day(published);
  if (!finder || !day) return std::fprintf(stderr, "no lexicons, or no such day\n"), 2;
  Arena arena;
  std::vector<ConlluDocument> documents;
  size_t sentences = 0, bytes = 0, found = 0;
  for (const std::string_view part : split_conllu(input)) {
    Result<ConlluDocument> document = read_conllu(part, arena);
    if (!document) return std::fprintf(stderr, "%s\n", document.error().message.c_str()), 2;
    document->article.published = {published, *day, *day, Basis::kGiven};
    sentences += document->sentences.size();
    bytes += document->article.text.size();
    documents.push_back(std::move(*document));
  }
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    found = 0;
    const std::clock_t begin = std::clock();
    for (const ConlluDocument& document : documents) {
      Arena own;
      Issues issues;
      found += finder->find(document.article, document.sentences, own, issues).expressions.size();
    }
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  std::printf("dateline %zu sentences %zu bytes %zu dates %.4f s %.0f sentences/s\n", sentences,
              bytes, found, best, static_cast<double>(sentences) / best);
}
