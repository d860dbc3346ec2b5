#include "dateline/parquet.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstring>
#include <map>

namespace dateline {
namespace {

constexpr Column kColumns[] = {
    {"name"}, {"count", true, Column::Type::kInteger}, {"score", true, Column::Type::kReal}};

Cell text(std::string value) { return {Cell::Kind::kText, std::move(value), {}}; }
Cell number(std::string value) { return {Cell::Kind::kNumber, std::move(value), {}}; }
Cell nested(std::string value) { return {Cell::Kind::kNested, std::move(value), {}}; }
const Cell kNull;

std::string file_of(const std::vector<Row>& rows, size_t group_rows = ParquetWriter::kGroupRows) {
  std::string out;
  ParquetWriter writer(
      kColumns, "dateline version 1.2.3", [&](std::string_view part) { return out += part, true; },
      group_rows);
  for (const Row& row : rows) EXPECT_TRUE(writer.write(row).has_value());
  EXPECT_TRUE(writer.finish().has_value());
  return out;
}

// Thrift's compact protocol into a tree, and from it the cells of an uncompressed file: written
// from the specifications, with nothing of the writer's.
struct Value {
  int64_t number = 0;
  std::string text;
  std::vector<Value> list;
  std::map<int, Value> fields;
  const Value& at(int field) const { return fields.at(field); }
};

class Decoder {
 public:
  Decoder(std::string_view bytes, size_t at) : bytes_(bytes), at_(at) {}
  size_t at() const { return at_; }
  uint64_t varint() {
    uint64_t out = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_.at(at_++));
      out |= uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return out;
    }
  }
  Value value(int type) {
    Value out;
    if (type == 5 || type == 6) {
      const uint64_t zigzag = varint();
      out.number = static_cast<int64_t>(zigzag >> 1) ^ -static_cast<int64_t>(zigzag & 1);
    } else if (type == 8) {
      const size_t size = varint();
      out.text = bytes_.substr(at_, size);
      at_ += size;
    } else if (type == 9) {
      const auto head = static_cast<unsigned char>(bytes_.at(at_++));
      const size_t size = head >> 4 == 15 ? varint() : head >> 4;
      for (size_t i = 0; i < size; ++i) out.list.push_back(value(head & 15));
    } else if (type == 12) {
      for (int field = 0;;) {
        const auto head = static_cast<unsigned char>(bytes_.at(at_++));
        if (head == 0) break;
        field += head >> 4;
        out.fields[field] = value(head & 15);
      }
    } else {
      ADD_FAILURE() << "type " << type;
    }
    return out;
  }

 private:
  std::string_view bytes_;
  size_t at_;
};

template <class T>
T little_endian(std::string_view bytes, size_t at) {
  T out{};
  for (size_t i = 0; i < sizeof out; ++i)
    out |= static_cast<T>(static_cast<unsigned char>(bytes.at(at + i))) << (8 * i);
  return out;
}

Value footer_of(std::string_view file) {
  EXPECT_EQ(file.substr(0, 4), "PAR1");
  EXPECT_EQ(file.substr(file.size() - 4), "PAR1");
  const size_t size = little_endian<uint32_t>(file, file.size() - 8);
  Decoder decoder(file, file.size() - 8 - size);
  Value out = decoder.value(12);
  EXPECT_EQ(decoder.at(), file.size() - 8);
  return out;
}

std::string cell_at(std::string_view file, int64_t type, size_t& at) {
  if (type == 6) {
    const size_t size = little_endian<uint32_t>(file, at);
    at += 4 + size;
    return "'" + std::string(file.substr(at - size, size)) + "'";
  }
  const auto bits = little_endian<uint64_t>(file, at);
  at += 8;
  return std::to_string(type == 2 ? static_cast<double>(static_cast<int64_t>(bits))
                                  : std::bit_cast<double>(bits));
}

// The cells of each column, all row groups; "-" for null.
std::vector<std::vector<std::string>> cells_of(std::string_view file) {
  std::vector<std::vector<std::string>> out(std::size(kColumns));
  const Value footer = footer_of(file);
  for (const Value& group : footer.at(4).list) {
    for (size_t i = 0; i < out.size(); ++i) {
      const Value& data = group.at(1).list.at(i).at(3);
      EXPECT_EQ(data.at(4).number, 0) << "compressed";
      Decoder decoder(file, static_cast<size_t>(data.at(9).number));
      const Value header = decoder.value(12);
      size_t at = decoder.at();
      EXPECT_EQ(at + static_cast<size_t>(header.at(3).number),
                static_cast<size_t>(data.at(9).number + data.at(7).number));
      size_t value = at + 4 + little_endian<uint32_t>(file, at);
      Decoder levels(file, at + 4);
      int64_t left = header.at(5).at(1).number;
      EXPECT_EQ(left, group.at(3).number);
      while (left > 0) {
        const uint64_t run = levels.varint();
        EXPECT_EQ(run & 1, 0u);
        const bool there = levels.varint() == 1;
        for (uint64_t n = 0; n < run >> 1; ++n, --left)
          out[i].push_back(there ? cell_at(file, data.at(1).number, value) : "-");
      }
      EXPECT_EQ(left, 0);
      EXPECT_EQ(value, at + static_cast<size_t>(header.at(2).number));
    }
  }
  return out;
}

TEST(Parquet, BytesOfATinyTable) {
  std::string out;
  ParquetWriter writer(std::span<const Column>(kColumns).first(1), "d",
                       [&](std::string_view part) { return out += part, true; });
  ASSERT_TRUE(writer.write({text("ab")}).has_value());
  ASSERT_TRUE(writer.write({kNull}).has_value());
  ASSERT_TRUE(writer.finish().has_value());
  using namespace std::string_literals;
  const std::string page =
      "\4\0\0\0\2\1\2\0"s  // levels: a run of one that is there, a run of one that is not
      "\2\0\0\0ab"s;       // PLAIN
  const std::string header =
      "\x15\0\x15\x1C\x15\x1C"s             // DATA_PAGE, 14 bytes, 14 bytes
      "\x2C\x15\4\x15\0\x15\6\x15\6\0\0"s;  // 2 values, PLAIN, RLE, RLE
  const std::string footer =
      "\x15\2\x19\x2C"s                                // version 1, two schema elements
      "\x48\6schema\x15\2\0"s                          // the root, one child
      "\x15\x0C\x25\2\x18\4name\x25\0\x4C\x1C\0\0\0"s  // BYTE_ARRAY, OPTIONAL, UTF8, STRING
      "\x16\4\x19\x1C"s                                // two rows, one row group
      "\x19\x1C\x26\0\x1C"s                            // one column chunk, its metadata
      "\x15\x0C\x19\x25\0\6\x19\x18\4name\x15\0"s      // PLAIN and RLE, path, UNCOMPRESSED
      "\x16\4\x16\x3E\x16\x3E\x26\x08\0\0"s            // 2 values, 31 bytes twice, at byte 4
      "\x16\x3E\x16\4\x26\x08\x16\x3E\0"s              // 31 bytes, 2 rows, at byte 4, 31 bytes
      "\x28\1"
      "d\0"s;
  const std::string size(1, static_cast<char>(footer.size()));
  EXPECT_EQ(out, "PAR1" + header + page + footer + size + "\0\0\0PAR1"s);
}

TEST(Parquet, CellsComeBack) {
  using namespace std::string_literals;
  struct Case {
    Cell cell[3];
    std::string name, count, score;
  };
  const Case cases[] = {
      {{text("Łódź, 東京 🙂"), number("-9223372036854775808"), number("0.125")},
       "'Łódź, 東京 🙂'",
       std::to_string(-9223372036854775808.0),
       "0.125000"},
      {{text("a\0b"s), number("0"), number("-10")}, "'a\0b'"s, "0.000000", "-10.000000"},
      {{kNull, kNull, kNull}, "-", "-", "-"},
      {{text(""), kNull, number("7")}, "''", "-", "7.000000"},
      {{nested(R"(["x",1])"), number("3"), kNull}, R"('["x",1]')", "3.000000", "-"},
      {{text("=1+1\r\n\"q\""), number("null"), number("null")}, "'=1+1\r\n\"q\"'", "-", "-"},
      {{text("bad \xFF end"), number("1.5"), number("1e999")}, "'bad \xEF\xBF\xBD end'", "-", "-"},
  };
  std::vector<Row> rows;
  std::vector<std::vector<std::string>> expected(3);
  for (const Case& c : cases) {
    rows.push_back({c.cell[0], c.cell[1], c.cell[2]});
    expected[0].push_back(c.name), expected[1].push_back(c.count), expected[2].push_back(c.score);
  }
  EXPECT_EQ(cells_of(file_of(rows)), expected);
  EXPECT_EQ(cells_of(file_of(rows, 1)), expected);
  EXPECT_EQ(cells_of(file_of(rows, 2)), expected);
  EXPECT_EQ(file_of(rows), file_of(rows));
}

TEST(Parquet, AnEmptyTableHasItsColumns) {
  const Value footer = footer_of(file_of({}));
  EXPECT_EQ(footer.at(1).number, 1);
  EXPECT_EQ(footer.at(3).number, 0);
  EXPECT_TRUE(footer.at(4).list.empty());
  EXPECT_EQ(footer.at(6).text, "dateline version 1.2.3");
  ASSERT_EQ(footer.at(2).list.size(), 4u);
  EXPECT_EQ(footer.at(2).list[0].at(5).number, 3);
  EXPECT_EQ(footer.at(2).list[2].at(4).text, "count");
  EXPECT_EQ(footer.at(2).list[2].at(1).number, 2);
  EXPECT_EQ(footer.at(2).list[3].at(1).number, 5);
}

// Sizes at which the list of row groups gets its long header, and a last group that is not full.
TEST(Parquet, RowGroupsAreBounded) {
  for (const size_t rows : {1u, 2u, 3u, 29u, 30u, 31u}) {
    const Value footer =
        footer_of(file_of(std::vector<Row>(rows, Row{text("x"), number("1"), kNull}), 2));
    EXPECT_EQ(footer.at(3).number, static_cast<int64_t>(rows));
    ASSERT_EQ(footer.at(4).list.size(), (rows + 1) / 2);
    EXPECT_EQ(footer.at(4).list.back().at(3).number, rows % 2 == 0 ? 2 : 1);
  }
  // By bytes: a row that fills the group is put before the next one comes.
  size_t put = 0;
  ParquetWriter writer(kColumns, "d",
                       [&](std::string_view part) { return put += part.size(), true; });
  ASSERT_TRUE(writer.write({text("short"), kNull, kNull}).has_value());
  EXPECT_EQ(put, 0u);
  ASSERT_TRUE(
      writer.write({text(std::string(ParquetWriter::kGroupBytes, 'a')), kNull, kNull}).has_value());
  EXPECT_GT(put, 0u);
}

TEST(Parquet, LongTextIsCompressed) {
  const std::string file = file_of({{text(std::string(100'000, 'a')), number("1"), kNull}});
  EXPECT_LT(file.size(), 1000u);
  const Value footer = footer_of(file);
  const auto& columns = footer.at(4).list[0].at(1).list;
  EXPECT_EQ(columns[0].at(3).at(4).number, 6);  // ZSTD
  EXPECT_GT(columns[0].at(3).at(6).number, 100'000);
  EXPECT_LT(columns[0].at(3).at(7).number, 1000);
  EXPECT_EQ(columns[1].at(3).at(4).number, 0);  // too short to gain
}

TEST(Parquet, AFullDiskIsAnErrorAtEveryWrite) {
  size_t parts = 0;
  for (size_t room = 0;; ++room) {
    parts = 0;
    ParquetWriter writer(
        kColumns, "d", [&](std::string_view) { return parts++ < room; }, 1);
    const auto written = writer.write({text("a"), number("1"), kNull});
    const auto finished = written ? writer.finish() : written;
    if (finished) break;
    EXPECT_EQ(finished.error().code, ErrorCode::kIo);
    EXPECT_EQ(parts, room + 1) << "went on after the error";
  }
  EXPECT_EQ(parts, 8u);  // magic, three times header and page, footer
}

}  // namespace
}  // namespace dateline
