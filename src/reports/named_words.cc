// One pass over the file; order and repeated words are kept as they stand.
#include "reports/named_words.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace dateline {

Result<NamedWords> read_named_words(const std::string& path, const std::string& what) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::kNotFound, path + ": cannot be opened"};
  NamedWords words;
  words.text = std::make_unique<std::string>(std::istreambuf_iterator<char>(file),
                                             std::istreambuf_iterator<char>());
  const std::string_view text = *words.text;
  size_t number = 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      return Error{ErrorCode::kBadData,
                   path + ":" + std::to_string(number) + ": " + what + ", a tab and words"};
    }
    for (size_t at = tab + 1; at < line.size();) {
      const size_t stop = std::min(line.find(' ', at), line.size());
      if (stop > at) words.each.emplace_back(line.substr(0, tab), line.substr(at, stop - at));
      at = stop + 1;
    }
  }
  return words;
}

}  // namespace dateline
