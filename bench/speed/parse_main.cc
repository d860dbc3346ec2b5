// dateline_parse FILE... : CPU seconds to parse the pages, mark-up alone. Prints bytes, seconds and
// MB/s of the best of several rounds; pages are in memory and UTF-8 before the clock starts.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "html/dom.h"
#include "page/charset.h"

int main(int argc, char** argv) {
  using namespace dateline;
  std::vector<std::string> pages;
  size_t bytes = 0;
  int rounds = 5;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--rounds" && i + 1 < argc) {
      rounds = std::atoi(argv[++i]);
      continue;
    }
    std::ifstream file(name, std::ios::binary);
    const std::string raw((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    Issues issues;
    pages.push_back(to_utf8(raw, true, issues));
    bytes += pages.back().size();
  }
  double best = 1e9;
  size_t nodes = 0;
  for (int round = 0; round < rounds; ++round) {
    nodes = 0;
    const std::clock_t begin = std::clock();
    for (const std::string& page : pages) nodes += html::parse(page).nodes.size();
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  std::printf("dateline %zu pages %zu bytes %zu nodes %.4f s %.1f MB/s\n", pages.size(), bytes,
              nodes, best, static_cast<double>(bytes) / 1e6 / best);
}
