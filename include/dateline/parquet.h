// Rows of a query as an Apache Parquet file, for DuckDB, pandas (pyarrow), Spark.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "dateline/error.h"
#include "dateline/queries.h"

namespace dateline {

// Writes one file from its first byte to its last, in one pass.
//
// Shape: a flat table, every column optional, named and typed as Column says: text and nested cells
// are strings (UTF8/STRING; nested ones hold JSON, as in CSV), integers INT64, reals DOUBLE. A null
// cell is null, an empty text is an empty string. Row groups of at most kGroupRows rows or, about,
// kGroupBytes bytes, one data page (v1, PLAIN, definition levels RLE) a column; a column chunk is
// compressed (zstd) where that makes it smaller. Memory: one row group and one compressed column.
// The same rows give the same bytes; another release of libzstd may compress to others.
//
// Errors: kIo where `put` returned false (no more is put; errno is as `put` left it), kRefused for
// a row group with a column of more than kColumnBytes bytes. After an error the file is of no use.
// Text that is no UTF-8 is repaired as JSON lines repair it; a cell that is no number in a column
// of numbers is null.
//
// Left out on purpose: dictionaries and delta encodings (zstd finds what they would), statistics
// and page indexes (the tables are small to a reader that has columns), booleans and nested columns
// (no table has them; a list of objects as JSON reads the same in every tool), checksums, keys.
// Format: github.com/apache/parquet-format (README, Encodings.md, parquet.thrift); the footer is in
// Thrift's compact protocol (github.com/apache/thrift, doc/specs/thrift-compact-protocol.md).
class ParquetWriter {
 public:
  static constexpr size_t kGroupRows = 100'000;        // near DuckDB's own 122,880
  static constexpr size_t kGroupBytes = 16 << 20;      // values before compression: bounds memory
  static constexpr size_t kColumnBytes = 0x7000'0000;  // sizes of pages are 32-bit, signed

  using Put = std::function<bool(std::string_view)>;
  // `columns` is copied; names and `put` must outlive the writer. `created_by` as readers parse
  // it: "dateline version 1.2.3".
  ParquetWriter(std::span<const Column> columns, std::string created_by, Put put,
                size_t group_rows = kGroupRows);
  ~ParquetWriter();
  ParquetWriter(const ParquetWriter&) = delete;
  ParquetWriter& operator=(const ParquetWriter&) = delete;

  Result<void> write(const Row& row);  // as many cells as there are columns
  Result<void> finish();               // what is left and the footer; once, nothing after it

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
