// Lists of data/: lines, mostly of cells parted by tabs; those that begin with '#' are comments.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.h"

namespace dateline {

// The whole file, or an error that names it.
Result<std::string> read_table(const std::string& path);

// Calls `each` with every line as it stands, without its end.
template <class Each>
void for_each_line(std::string_view text, Each&& each) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    each(line);
  }
}

struct TableLine {
  size_t number = 0;  // from 1
  std::string_view text;
};

// The lines that are neither empty nor comments, one after the other; views of the table.
class TableLines {
 public:
  explicit TableLines(std::string_view table) : rest_(table) {}
  std::optional<TableLine> next() {
    while (!rest_.empty()) {
      const std::string_view line = rest_.substr(0, rest_.find('\n'));
      rest_.remove_prefix(std::min(line.size() + 1, rest_.size()));
      ++number_;
      if (!line.empty() && line.front() != '#') return TableLine{number_, line};
    }
    return std::nullopt;
  }

 private:
  std::string_view rest_;
  size_t number_ = 0;
};

// Calls `row` with the cells of every line that has at least `min_cells`; the views point into
// `table`.
template <class Row>
void for_each_row(std::string_view table, size_t min_cells, Row&& row) {
  std::vector<std::string_view> cells;
  TableLines lines(table);
  while (const auto line = lines.next()) {
    cells.clear();
    for (size_t at = 0; at <= line->text.size();) {
      const size_t tab = std::min(line->text.find('\t', at), line->text.size());
      cells.push_back(line->text.substr(at, tab - at));
      at = tab + 1;
    }
    if (cells.size() >= min_cells) row(std::span<const std::string_view>(cells));
  }
}

}  // namespace dateline
