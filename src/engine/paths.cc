// Finds what ships with the program: by the environment, beside the program, in the source tree.
#include "engine/paths.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Folders called `name` that may hold what ships, best first.
std::vector<fs::path> places(const char* variable, const std::string& name,
                             const char* source_tree) {
  std::vector<fs::path> out;
  if (const char* value = std::getenv(variable); value && *value) out.emplace_back(value);
  std::array<char, 4096> buffer{};
  const ssize_t size = readlink("/proc/self/exe", buffer.data(), buffer.size());
  if (size > 0) {
    const fs::path folder =
        fs::path(std::string(buffer.data(), static_cast<size_t>(size))).parent_path();
    out.push_back(folder / "share/dateline" / name);
    out.push_back(folder.parent_path() / "share/dateline" / name);
    out.push_back(folder.parent_path().parent_path() /
                  name);  // build/release/dateline of a checkout
  }
  out.emplace_back(source_tree);
  return out;
}

std::string first_model(const fs::path& folder) {
  std::error_code error;
  std::vector<std::string> models;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".dlm") models.push_back(it->path().string());
  }
  return models.empty() ? std::string() : *std::min_element(models.begin(), models.end());
}

}  // namespace

std::string data_path(const std::string& given) {
  if (!given.empty()) return given;
  const auto folders = places("DATELINE_DATA", "data", DATELINE_SOURCE_DATA);
  std::error_code error;
  for (const fs::path& folder : folders) {
    if (fs::is_directory(folder, error)) return folder.string();
  }
  return folders.back().string();
}

Result<std::string> model_path(const std::string& given) {
  std::error_code error;
  if (!given.empty() && !fs::is_directory(given, error)) return given;
  std::vector<fs::path> folders = {given};
  if (given.empty()) folders = places("DATELINE_MODELS", "models", DATELINE_SOURCE_MODELS);
  std::string looked;
  for (const fs::path& folder : folders) {
    if (std::string model = first_model(folder); !model.empty()) return model;
    looked += (looked.empty() ? "" : ", ") + folder.string();
  }
  return Error{ErrorCode::kNotFound, "no model (*.dlm) in " + looked + "; set DATELINE_MODELS"};
}

}  // namespace dateline
