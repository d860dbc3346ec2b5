// src/LAYERS says what each folder may include; this test reads every #include and holds it to
// that.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = DATELINE_ROOT;

std::map<std::string, std::set<std::string>> layers() {
  std::map<std::string, std::set<std::string>> allowed;
  std::ifstream file(kRoot / "src/LAYERS");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const size_t colon = line.find(':');
    const std::string folder = line.substr(0, colon);
    allowed[folder].insert(folder);
    std::istringstream rest(line.substr(colon + 1));
    for (std::string other; rest >> other;) allowed[folder].insert(other);
  }
  return allowed;
}

std::vector<std::string> includes(const fs::path& path) {
  static const std::regex kInclude("^#include \"([^\"]+)\"");
  std::vector<std::string> found;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (std::smatch match; std::regex_search(line, match, kInclude)) found.push_back(match[1]);
  }
  return found;
}

bool is_source(const fs::path& path) {
  return path.extension() == ".h" || path.extension() == ".cc";
}

TEST(Layers, EveryFolderIsListedAndNoneIsListedTwice) {
  const auto allowed = layers();
  for (const auto& entry : fs::directory_iterator(kRoot / "src")) {
    if (entry.is_directory()) {
      EXPECT_TRUE(allowed.contains(entry.path().filename())) << entry.path();
    }
  }
  for (const auto& [folder, others] : allowed) {
    for (const auto& other : others)
      EXPECT_TRUE(allowed.contains(other)) << folder << ": " << other;
  }
}

TEST(Layers, FoldersIncludeOnlyWhatTheyMay) {
  size_t seen = 0;
  for (const auto& [folder, may] : layers()) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / "src" / folder)) {
      if (!is_source(entry.path())) continue;
      const bool is_test = entry.path().stem().string().ends_with("_test");
      for (const auto& include : includes(entry.path())) {
        const std::string top = include.substr(0, include.find('/'));
        ++seen;
        if (top == "dateline" || may.contains(top)) continue;
        if (is_test && include.find("sentences/") == 0) continue;  // tests write trees as CoNLL-U
        ADD_FAILURE() << entry.path() << " includes " << include
                      << "; src/LAYERS does not allow it";
      }
    }
  }
  EXPECT_GT(seen, 20u);
}

TEST(Layers, ProgramsUseThePublicHeadersOnly) {
  for (const char* folder : {"apps/cli", "apps/server"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (!is_source(entry.path())) continue;
      for (const auto& include : includes(entry.path())) {
        EXPECT_TRUE(include.starts_with("dateline/") ||
                    fs::exists(entry.path().parent_path() / include) ||
                    fs::exists(kRoot / "apps" / include) || fs::exists(kRoot / include))
            << entry.path() << " includes " << include;
        EXPECT_FALSE(fs::exists(kRoot / "src" / include))
            << entry.path() << " includes " << include;
      }
    }
  }
}

TEST(Layers, PublicHeadersIncludeNoPrivateOne) {
  for (const auto& entry : fs::directory_iterator(kRoot / "include/dateline")) {
    for (const auto& include : includes(entry.path())) {
      EXPECT_TRUE(include.starts_with("dateline/")) << entry.path() << " includes " << include;
    }
  }
}

// All folders share one namespace: two types of one name would be two definitions of one type, and
// the linker would pick the members of either.
TEST(Layers, NoTwoHeadersDefineTypesOfOneName) {
  static const std::regex kType("^(?:class|struct|enum class) ([A-Z][A-Za-z0-9]*)[^;]*$");
  static const std::regex kNamespace("^namespace ([a-z:]+)");
  std::map<std::string, fs::path> defined;
  for (const char* folder : {"src", "include/dateline"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path());
      std::string space;
      for (std::string line; std::getline(file, line);) {
        std::smatch match;
        if (std::regex_search(line, match, kNamespace)) space = match[1];
        if (!std::regex_search(line, match, kType)) continue;
        const auto [at, fresh] = defined.emplace(space + "::" + match[1].str(), entry.path());
        EXPECT_TRUE(fresh) << at->first << " in " << at->second << " and " << entry.path();
      }
    }
  }
  EXPECT_GT(defined.size(), 100u);
}

}  // namespace
