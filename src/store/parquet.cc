// Rows → column chunks → row groups → a footer that says where they lie. Parts: the compact
// protocol of Thrift (as much of it as the structs here need), a chunk (definition levels and
// values of one column), the file. Field numbers are those of parquet.thrift.
//
// What the format allows and this writer leaves out is listed in the header.
#include "dateline/parquet.h"

#include <zstd.h>

#include <bit>
#include <cassert>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "base/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kMagic = "PAR1";
constexpr int kZstdLevel = 3;  // zstd's own default

enum PhysicalType : int32_t { kInt64 = 2, kDouble = 5, kByteArray = 6 };
enum Encoding : int32_t { kPlain = 0, kRle = 3 };
enum Codec : int32_t { kUncompressed = 0, kZstd = 6 };
constexpr int32_t kOptional = 1;
constexpr int32_t kUtf8 = 0;      // ConvertedType, for older readers
constexpr int16_t kString = 1;    // LogicalType
constexpr int32_t kDataPage = 0;  // PageType

void append_varint(std::string& out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

template <class Unsigned>
void append_little_endian(std::string& out, Unsigned value) {
  for (size_t i = 0; i < sizeof value; ++i) out += static_cast<char>(value >> (8 * i));
}

// Structs in Thrift's compact protocol; fields come in ascending order of their numbers.
class Thrift {
 public:
  explicit Thrift(std::string& out) : out_(out) {}

  Thrift& i32(int16_t field, int32_t value) { return integer(field, 5, value); }
  Thrift& i64(int16_t field, int64_t value) { return integer(field, 6, value); }
  Thrift& text(int16_t field, std::string_view value) {
    head(field, kBinary);
    return text(value);
  }
  Thrift& list_of_structs(int16_t field, size_t size) { return list(field, kStruct, size); }
  Thrift& list_of_i32(int16_t field, std::initializer_list<int32_t> values) {
    list(field, 5, values.size());
    for (const int32_t value : values) zigzag(value);
    return *this;
  }
  Thrift& list_of_one_text(int16_t field, std::string_view value) {
    return list(field, kBinary, 1).text(value);
  }
  // A struct as a field; an element of a list has no header of its own.
  Thrift& begin(int16_t field) {
    head(field, kStruct);
    return begin();
  }
  Thrift& begin() {
    last_.push_back(0);
    return *this;
  }
  Thrift& end() {
    last_.pop_back();
    out_ += '\0';
    return *this;
  }

 private:
  static constexpr int kBinary = 8, kList = 9, kStruct = 12;

  void head(int16_t field, int type) {
    const int step = field - last_.back();
    assert(step > 0 && step < 16);
    out_ += static_cast<char>(step << 4 | type);
    last_.back() = field;
  }
  void zigzag(int64_t value) {
    append_varint(out_, static_cast<uint64_t>(value) << 1 ^ static_cast<uint64_t>(value >> 63));
  }
  Thrift& integer(int16_t field, int type, int64_t value) {
    head(field, type);
    zigzag(value);
    return *this;
  }
  Thrift& text(std::string_view value) {
    append_varint(out_, value.size());
    out_ += value;
    return *this;
  }
  Thrift& list(int16_t field, int type, size_t size) {
    head(field, kList);
    if (size < 15) {
      out_ += static_cast<char>(size << 4 | type);
    } else {
      out_ += static_cast<char>(0xF0 | type);
      append_varint(out_, size);
    }
    return *this;
  }

  std::string& out_;
  std::vector<int16_t> last_;  // last field number of each struct that is open
};

PhysicalType physical(Column::Type type) {
  switch (type) {
    case Column::Type::kInteger:
      return kInt64;
    case Column::Type::kReal:
      return kDouble;
    case Column::Type::kText:
      break;
  }
  return kByteArray;
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The cells of one column that wait for their row group.
class Chunk {
 public:
  // False for a text that is longer than any page may be.
  bool add(Column::Type type, const Cell& cell) {
    bool there = cell.kind != Cell::Kind::kNull;
    if (there && type == Column::Type::kInteger) {
      const auto value = number_of<int64_t>(cell.value);
      if ((there = value.has_value())) append_little_endian(values_, static_cast<uint64_t>(*value));
    } else if (there && type == Column::Type::kReal) {
      const auto value = number_of<double>(cell.value);
      if ((there = value && std::isfinite(*value)))
        append_little_endian(values_, std::bit_cast<uint64_t>(*value));
    } else if (there && !add_text(cell.value)) {
      return false;
    }
    if (run_ > 0 && there != run_there_) close_run();
    run_there_ = there;
    ++run_;
    return true;
  }
  size_t bytes() const { return values_.size(); }

  // The page: definition levels after their length, then the values. Empties the chunk.
  std::string take_page() {
    close_run();
    std::string page;
    page.reserve(sizeof(uint32_t) + levels_.size() + values_.size());
    append_little_endian(page, static_cast<uint32_t>(levels_.size()));
    page += levels_;
    page += values_;
    levels_.clear();
    values_.clear();
    return page;
  }

 private:
  bool add_text(std::string_view text) {
    std::string repaired;
    if (!is_valid_utf8(text)) text = repaired = repair_utf8(text);
    if (text.size() > ParquetWriter::kColumnBytes) return false;
    append_little_endian(values_, static_cast<uint32_t>(text.size()));
    values_ += text;
    return true;
  }
  // A run of the RLE/bit-packing hybrid, of width 1: its length, then 1 for "there".
  void close_run() {
    if (run_ == 0) return;
    append_varint(levels_, run_ << 1);
    levels_ += run_there_ ? '\1' : '\0';
    run_ = 0;
  }

  std::string levels_, values_;
  uint64_t run_ = 0;
  bool run_there_ = false;
};

// A copy that zstd made smaller, or nothing.
std::optional<std::string> smaller(std::string_view page) {
  std::string out(ZSTD_compressBound(page.size()), '\0');
  const size_t size = ZSTD_compress(out.data(), out.size(), page.data(), page.size(), kZstdLevel);
  if (ZSTD_isError(size) || size >= page.size()) return std::nullopt;
  out.resize(size);
  return out;
}

}  // namespace

struct ParquetWriter::Impl {
  std::vector<Column> columns;
  std::string created_by;
  Put put;
  size_t group_rows;
  std::vector<Chunk> chunks;
  int64_t offset = 0;          // bytes put
  size_t rows = 0, bytes = 0;  // of the row group that waits
  int64_t all_rows = 0;
  size_t groups = 0;
  std::string group_structs;  // RowGroup, of the groups that are written
  bool finished = false;

  Result<void> append(std::string_view part) {
    if (!put(part)) return Error{ErrorCode::kIo, "cannot write the Parquet file"};
    offset += static_cast<int64_t>(part.size());
    return {};
  }

  Result<void> start() { return offset == 0 ? append(kMagic) : Result<void>{}; }

  Result<void> write_group() {
    if (rows == 0) return {};
    DATELINE_CHECK(start());
    const int64_t group_begin = offset;
    int64_t plain_bytes = 0;
    Thrift group(group_structs);
    group.begin().list_of_structs(1, columns.size());
    for (size_t i = 0; i < columns.size(); ++i) {
      if (chunks[i].bytes() > kColumnBytes) {
        return Error{ErrorCode::kRefused, "a column is too long for a Parquet page"};
      }
      DATELINE_CHECK(write_chunk(i, group, plain_bytes));
    }
    group.i64(2, plain_bytes).i64(3, static_cast<int64_t>(rows)).i64(5, group_begin);
    group.i64(6, offset - group_begin).end();
    ++groups;
    all_rows += static_cast<int64_t>(rows);
    rows = bytes = 0;
    return {};
  }

  // One page, its header before it; ColumnChunk and ColumnMetaData go to the row group.
  Result<void> write_chunk(size_t i, Thrift& group, int64_t& plain_bytes) {
    const std::string page = chunks[i].take_page();
    const std::optional<std::string> packed = smaller(page);
    const std::string& body = packed ? *packed : page;
    std::string header;
    Thrift(header)
        .begin()
        .i32(1, kDataPage)
        .i32(2, static_cast<int32_t>(page.size()))
        .i32(3, static_cast<int32_t>(body.size()))
        .begin(5)
        .i32(1, static_cast<int32_t>(rows))
        .i32(2, kPlain)
        .i32(3, kRle)
        .i32(4, kRle)
        .end()
        .end();
    const int64_t page_begin = offset;
    DATELINE_CHECK(append(header));
    DATELINE_CHECK(append(body));
    const auto whole = static_cast<int64_t>(header.size() + page.size());
    plain_bytes += whole;
    group.begin()
        .i64(2, 0)  // deprecated: there is no metadata outside the footer
        .begin(3)
        .i32(1, physical(columns[i].type))
        .list_of_i32(2, {kPlain, kRle})
        .list_of_one_text(3, columns[i].name)
        .i32(4, packed ? kZstd : kUncompressed)
        .i64(5, static_cast<int64_t>(rows))
        .i64(6, whole)
        .i64(7, offset - page_begin)
        .i64(9, page_begin)
        .end()
        .end();
    return {};
  }

  std::string footer() const {
    std::string out;
    Thrift file(out);
    file.begin().i32(1, 1).list_of_structs(2, columns.size() + 1);
    file.begin().text(4, "schema").i32(5, static_cast<int32_t>(columns.size())).end();
    for (const Column& column : columns) {
      const PhysicalType type = physical(column.type);
      file.begin().i32(1, type).i32(3, kOptional).text(4, column.name);
      if (type == kByteArray) file.i32(6, kUtf8).begin(10).begin(kString).end().end();
      file.end();
    }
    file.i64(3, all_rows).list_of_structs(4, groups);
    out += group_structs;
    file.text(6, created_by).end();
    return out;
  }
};

ParquetWriter::ParquetWriter(std::span<const Column> columns, std::string created_by, Put put,
                             size_t group_rows)
    : impl_(std::make_unique<Impl>()) {
  assert(group_rows > 0 && group_rows <= kGroupRows);
  impl_->columns.assign(columns.begin(), columns.end());
  impl_->created_by = std::move(created_by);
  impl_->put = std::move(put);
  impl_->group_rows = group_rows;
  impl_->chunks.resize(columns.size());
}

ParquetWriter::~ParquetWriter() = default;

Result<void> ParquetWriter::write(const Row& row) {
  Impl& w = *impl_;
  assert(!w.finished && row.size() == w.columns.size());
  for (size_t i = 0; i < w.columns.size(); ++i) {
    const size_t before = w.chunks[i].bytes();
    if (!w.chunks[i].add(w.columns[i].type, row[i])) {
      return Error{ErrorCode::kRefused, "a text is too long for a Parquet page"};
    }
    w.bytes += w.chunks[i].bytes() - before;
  }
  ++w.rows;
  return w.rows < w.group_rows && w.bytes < kGroupBytes ? Result<void>{} : w.write_group();
}

Result<void> ParquetWriter::finish() {
  Impl& w = *impl_;
  assert(!w.finished);
  w.finished = true;
  DATELINE_CHECK(w.start());
  DATELINE_CHECK(w.write_group());
  std::string footer = w.footer();
  append_little_endian(footer, static_cast<uint32_t>(footer.size()));
  footer += kMagic;
  return w.append(footer);
}

}  // namespace dateline
