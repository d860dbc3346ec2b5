// Reads a list of data/ into memory: these are small, and their rows are used for as long as the
// program runs.
#include "base/tables.h"

#include <fstream>
#include <iterator>

namespace dateline {

Result<std::string> read_table(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return Error{ErrorCode::kNotFound, path + ": cannot be opened; is the data folder complete?"};
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (file.bad()) return Error{ErrorCode::kIo, path + ": cannot be read"};
  return bytes;
}

}  // namespace dateline
