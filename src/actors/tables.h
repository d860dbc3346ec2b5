// Tab-separated lists of data/: lines that begin with '#' are comments.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.h"

namespace dateline {

// The whole file, or an error that names it.
Result<std::string> read_table(const std::string& path);

// Calls `row` with the cells of every line that has at least `min_cells`; the views point into
// `table`.
template <class Row>
void for_each_row(std::string_view table, size_t min_cells, Row&& row) {
  std::vector<std::string_view> cells;
  while (!table.empty()) {
    const size_t end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    if (line.empty() || line.front() == '#') continue;
    cells.clear();
    for (size_t at = 0; at <= line.size();) {
      const size_t tab = std::min(line.find('\t', at), line.size());
      cells.push_back(line.substr(at, tab - at));
      at = tab + 1;
    }
    if (cells.size() >= min_cells) row(std::span<const std::string_view>(cells));
  }
}

}  // namespace dateline
