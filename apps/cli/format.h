// Rows of any query as a table, JSON lines, CSV, Markdown or a page.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "dateline/queries.h"

namespace dateline::cli {

enum class Format { kTable, kJsonl, kCsv, kMarkdown, kHtml };

// One writer for one answer, onto standard output. JSON lines and CSV are written row by row; the
// others collect the rows for their widths.
class RowWriter {
 public:
  RowWriter(Format format, std::span<const Column> columns, std::string title);
  ~RowWriter();
  bool write(const Row& row);  // false once standard output can no longer be written
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The default where none was asked for: a table on a terminal, JSON lines in a pipe.
Format format_named(const std::string& name);

// A CSV record with its line end. Cells that a spreadsheet would take for a formula get a leading
// '.
std::string csv_record(std::span<const Column> columns, const Row& row);
std::string html_escaped(std::string_view text);
std::string markdown_escaped(std::string_view text);

}  // namespace dateline::cli
