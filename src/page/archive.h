// WARC (0.17 to 1.1) and ARC files as a stream of records.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "page/byte_stream.h"

namespace dateline {

struct ArchiveRecord {
  uint64_t number = 0;       // 1 for the first of the file: names the record in messages
  std::string type;          // "response", "resource", "conversion", "revisit", ...; lower case
  std::string url;           // may be empty
  std::string date;          // ISO 8601 where the file's writer kept to it
  std::string content_type;  // of the block
  std::string block;
  bool too_large = false;  // the block is cut at `max_block`
  bool is_arc = false;
  // Not empty: the record is damaged, and how. `whole` is true where all of its block could be
  // read nevertheless.
  std::string damage;
  bool whole = true;
};

// Reads on after damage: at the next line that begins a record, or, where every record is
// compressed by itself, at the next member that can be read. Memory: one record.
class ArchiveReader {
 public:
  // `head`: what has been read of `stream` already. `max_block`: bytes of a block that are kept; of
  // a longer one only the beginning is.
  ArchiveReader(ByteStream& stream, std::string head, uint64_t max_block);
  // False at the end of the file.
  bool next(ArchiveRecord& record);

 private:
  bool fill(size_t count);
  std::string_view rest() const { return std::string_view(buffer_).substr(at_); }
  bool skip_blank();
  size_t find_record_start(size_t from);
  void skip_to_record(ArchiveRecord& record, std::string reason);
  bool take_line(std::string_view& line);
  bool read_warc_header(ArchiveRecord& record, long long& length);
  bool read_arc_header(ArchiveRecord& record, long long& length);
  void read_block(ArchiveRecord& record, uint64_t length);
  void skip_large(ArchiveRecord& record, uint64_t length);
  void end_block_at(ArchiveRecord& record, size_t start, uint64_t stated);
  void recover();
  bool is_record(std::string_view text) const;

  ByteStream& stream_;
  std::string buffer_;
  size_t at_ = 0;
  bool ended_ = false;
  std::string trouble_;  // why the stream stopped giving bytes, until it is told
  uint64_t dropped_ = 0;  // bytes that were before the buffer
  uint64_t number_ = 0, max_block_;
  bool arc_ = false;
};

}  // namespace dateline
