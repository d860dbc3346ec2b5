// Names on the command line → files, folders opened recursively.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

struct FoundFile {
  std::string path;
  std::string problem;  // not empty: cannot be read, and why (a folder that does not open, a loop)
  bool found = true;    // false: does not exist
  uint64_t bytes = 0;
};

// In the order given; inside a folder by name (bytes). Symbolic links are followed, each folder is
// entered once, a link back to a folder above is a problem of its own. Hidden files, README,
// LICENSE and the like, and `skip`, are left out of folders (not of the command line).
std::vector<FoundFile> walk(const std::vector<std::string>& paths,
                            const std::vector<std::string>& skip,
                            std::vector<std::string>* left_out);

}  // namespace dateline
