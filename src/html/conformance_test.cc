// The suites of html5lib-tests, read from the shared data where they are at hand. The rates below
// are what the parser reaches; a change may raise them, never lower them.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "base/utf8.h"
#include "html/dom.h"
#include "html/tokenizer.h"

namespace dateline::html {
namespace {

namespace fs = std::filesystem;

fs::path suite() {
  for (fs::path root = DATELINE_ROOT; !root.empty() && root != root.parent_path();
       root = root.parent_path()) {
    const fs::path folder = root / "shared/data/conformance/html5lib";
    if (fs::exists(folder)) return folder;
  }
  return {};
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct TreeCase {
  std::map<std::string, std::string> parts;
};

std::vector<TreeCase> tree_cases(const std::string& file) {
  std::vector<TreeCase> cases;
  std::string part;
  for (size_t at = 0; at <= file.size();) {
    const size_t end = std::min(file.find('\n', at), file.size());
    const std::string line = file.substr(at, end - at);
    at = end + 1;
    if (line == "#data") {
      cases.emplace_back();
      part = "data";
      cases.back().parts[part];
    } else if (line.starts_with('#') && !cases.empty() &&
               (line == "#errors" || line == "#new-errors" || line == "#document" ||
                line == "#document-fragment" || line == "#script-on" || line == "#script-off")) {
      part = line.substr(1);
      cases.back().parts[part];
    } else if (!cases.empty()) {
      cases.back().parts[part] += line + "\n";
    }
  }
  return cases;
}

std::string trimmed(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

TEST(Html5lib, TreeConstruction) {
  if (suite().empty()) GTEST_SKIP() << "html5lib-tests are not at hand";
  const char* verbose = std::getenv("HTML5LIB_VERBOSE");
  int passed = 0, all = 0;
  for (const auto& entry : fs::directory_iterator(suite() / "tree-construction")) {
    if (entry.path().extension() != ".dat") continue;
    for (const TreeCase& test : tree_cases(read(entry.path()))) {
      std::string data = test.parts.at("data");
      if (data.ends_with('\n')) data.pop_back();
      const bool on = test.parts.contains("script-on"), off = test.parts.contains("script-off");
      for (const bool scripting : {false, true}) {
        if ((scripting && !on) || (!scripting && on)) continue;
        (void)off;
        ParseOptions options;
        options.scripting = scripting;
        std::string context;
        if (test.parts.contains("document-fragment"))
          context = trimmed(test.parts.at("document-fragment"));
        options.context = context;
        Dom dom = parse(data, options);
        std::string got;
        if (context.empty()) {
          got = dump(dom);
        } else {
          // What the root of the fragment holds.
          std::string whole = dump(dom);
          size_t at = whole.find('\n') + 1;
          while (at < whole.size()) {
            const size_t end = std::min(whole.find('\n', at), whole.size());
            const std::string line = whole.substr(at, end - at);
            got += (line.starts_with("|   ") ? "| " + line.substr(4) : line) + "\n";
            at = end + 1;
          }
        }
        ++all;
        const std::string want = trimmed(test.parts.at("document"));
        if (trimmed(got) == want)
          ++passed;
        else if (verbose)
          std::cout << entry.path().filename() << "\n--- data\n"
                    << data << "\n--- want\n"
                    << want << "\n--- got\n"
                    << got << "\n";
      }
    }
  }
  std::cout << "html5lib tree construction: " << passed << " of " << all << " ("
            << 100.0 * passed / all << "%)\n";
  EXPECT_GE(passed * 1000, all * 996);
}

}  // namespace
}  // namespace dateline::html
