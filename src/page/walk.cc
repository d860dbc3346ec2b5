// Folder walk with an explicit stack: no recursion over depth. Folders are known by device and
// inode. What a folder says about itself (README, LICENSE) is no page of it; those are reported as
// left out.
#include "page/walk.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "page/url.h"

namespace dateline {
namespace {

using FileId = std::pair<dev_t, ino_t>;

struct Pending {
  std::string path;
  bool leave = false;  // the marker after a folder's entries: it is no longer above us
  FileId id{};
};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Exactly the names by which projects describe themselves, bare or as a document: a page called
// "notice.html" is a page.
bool is_about_the_folder(std::string_view name) {
  static constexpr std::string_view kNames[] = {"readme",  "license",   "licence",
                                                "copying", "changelog", "changes",
                                                "authors", "notice",    "contributing"};
  std::string low(name);
  for (char& c : low) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  std::string_view stem = low;
  for (const std::string_view extension : {".md", ".rst", ".txt"}) {
    if (ends_with(stem, extension)) {
      stem.remove_suffix(extension.size());
      break;
    }
  }
  return std::find(std::begin(kNames), std::end(kNames), stem) != std::end(kNames);
}

class Walk {
 public:
  Walk(const std::vector<std::string>& skip, std::vector<std::string>* left_out)
      : left_out_(left_out) {
    for (const std::string& path : skip) skip_.insert(canonical(path));
  }

  void add(const std::string& path) {
    if (path == "-" || is_web_address(path)) {
      files_.push_back({path});
      return;
    }
    stack_.push_back({path});
    bool named = true;
    while (!stack_.empty()) {
      const Pending next = std::move(stack_.back());
      stack_.pop_back();
      if (next.leave) {
        above_.erase(next.id);
      } else {
        visit(next.path, named);
      }
      named = false;
    }
  }
  std::vector<FoundFile> take() { return std::move(files_); }

 private:
  static std::string canonical(const std::string& path) {
    std::error_code error;
    const auto full = std::filesystem::weakly_canonical(path, error);
    return error ? path : full.string();
  }

  void visit(const std::string& path, bool named) {
    struct stat info {};
    if (stat(path.c_str(), &info) != 0) {
      const bool loop = errno == ELOOP;
      files_.push_back({path, loop ? "a loop of symbolic links" : std::strerror(errno),
                        errno != ENOENT && errno != ENOTDIR});
      return;
    }
    if (!S_ISDIR(info.st_mode)) {
      if (!named && !S_ISREG(info.st_mode)) {
        files_.push_back({path, "not a regular file"});
      } else if (named || skip_.empty() || !skip_.count(canonical(path))) {
        files_.push_back({path, "", true, static_cast<uint64_t>(info.st_size)});
      }
      return;
    }
    const FileId id{info.st_dev, info.st_ino};
    if (above_.count(id)) {
      files_.push_back({path, "a loop: this link leads back to a folder above it"});
      return;
    }
    if (!seen_.insert(id).second) return;
    enter(path, id);
  }

  void enter(const std::string& path, FileId id) {
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(path.c_str()), closedir);
    if (!folder) {
      files_.push_back({path, std::strerror(errno)});
      return;
    }
    std::vector<std::string> names;
    while (const dirent* entry = readdir(folder.get())) {
      const std::string_view name = entry->d_name;
      if (name[0] == '.') continue;
      if (is_about_the_folder(name)) {
        if (left_out_) left_out_->push_back(path + "/" + std::string(name));
        continue;
      }
      names.emplace_back(name);
    }
    std::sort(names.begin(), names.end(), std::greater<>());  // a stack turns them round
    above_.insert(id);
    stack_.push_back({"", true, id});
    const char* slash = path.back() == '/' ? "" : "/";
    for (const std::string& name : names) stack_.push_back({path + slash + name});
  }

  std::vector<FoundFile> files_;
  std::vector<Pending> stack_;
  std::set<FileId> above_, seen_;
  std::set<std::string> skip_;
  std::vector<std::string>* left_out_;
};

}  // namespace

std::vector<FoundFile> walk(const std::vector<std::string>& paths,
                            const std::vector<std::string>& skip,
                            std::vector<std::string>* left_out) {
  Walk walk(skip, left_out);
  for (const std::string& path : paths) walk.add(path);
  return walk.take();
}

}  // namespace dateline
