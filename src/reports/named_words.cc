// One pass over the file; order and repeated words are kept as they stand.
#include "reports/named_words.h"

#include <algorithm>

#include "base/tables.h"

namespace dateline {

Result<NamedWords> read_named_words(const std::string& path, const std::string& what) {
  NamedWords words;
  DATELINE_TRY(std::string table, read_table(path));
  words.text = std::make_unique<std::string>(std::move(table));
  TableLines lines(*words.text);
  while (const auto next = lines.next()) {
    const std::string_view line = next->text;
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      return Error{ErrorCode::kBadData,
                   path + ":" + std::to_string(next->number) + ": " + what + ", a tab and words"};
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
