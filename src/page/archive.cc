// Records of WARC and ARC files. Phases: header, block, then a look at what follows: where no
// record begins there, the stated length is wrong, and the true end is looked for from the block's
// beginning on. Sources: ISO 28500:2017 (WARC 1.1), the Internet Archive's ARC format. Digests are
// not checked, revisits are not looked up, continuation records are not joined: the caller sees
// their types.
#include "page/archive.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/characters.h"
#include "page/http_message.h"

namespace dateline {
namespace {

constexpr size_t kChunk = 256 << 10;
constexpr size_t kMaxHeader = 64 << 10;  // of a record; real ones have a few hundred bytes
constexpr size_t kLook = 8192;  // tells whether a record begins: a line of an ARC file is no longer

bool is_blank(char c) { return c == '\r' || c == '\n' || c == '\0'; }  // some writers pad with NUL

bool is_warc_start(std::string_view text) {
  return text.size() >= 7 && text.substr(0, 5) == "WARC/" && text[5] >= '0' && text[5] <= '9';
}

long long number_of(std::string_view text) {
  if (text.empty() || text.size() > 18) return -1;
  long long value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

struct ArcHeader {
  std::string_view url, date, type, length;
};

// A line of version 1 (URL IP date type length) or 2 (five more fields before the length). A URL
// may have spaces in it, so fields are counted from the end.
bool parse_arc_line(std::string_view line, ArcHeader& header) {
  line = trimmed(line);
  if (line.size() > 8192 || line.find(':') == line.npos) return false;
  std::array<std::string_view, 10> fields;  // from the end
  size_t count = 0;
  std::string_view left = line;
  while (count < fields.size()) {
    const size_t space = left.rfind(' ');
    fields[count++] = left.substr(space == left.npos ? 0 : space + 1);
    if (space == left.npos) {
      left = {};
      break;
    }
    left = left.substr(0, space);
  }
  const auto is_date = [](std::string_view text) {
    return text.size() >= 8 && text.size() <= 18 && number_of(text) >= 0;
  };
  const auto is_address = [](std::string_view text) {
    return text.size() >= 2 && text.find_first_not_of("0123456789abcdefABCDEF.:") == text.npos &&
           text.find_first_of(".:") != text.npos;
  };
  for (const size_t date : {size_t{2}, size_t{7}}) {
    if (count < date + 3 || !is_date(fields[date]) || !is_address(fields[date + 1])) continue;
    const auto url_end = static_cast<size_t>(fields[date + 1].data() - line.data());
    header = {trimmed(line.substr(0, url_end)), fields[date], fields[date - 1], fields[0]};
    return header.url.find(':') != header.url.npos;
  }
  return false;
}

// 20140216050221 → 2014-02-16T05:02:21Z
std::string iso_of_arc(std::string_view date) {
  std::string out;
  for (size_t i = 0; i < 14 && i < date.size(); ++i) {
    if (i == 4 || i == 6) out += '-';
    if (i == 8) out += 'T';
    if (i == 10 || i == 12) out += ':';
    out += date[i];
  }
  return date.size() >= 14 ? out + "Z" : out.substr(0, 10);
}

}  // namespace

ArchiveReader::ArchiveReader(ByteStream& stream, std::string head, uint64_t max_block)
    : stream_(stream), buffer_(std::move(head)), max_block_(max_block) {
  fill(kLook);
  arc_ = !is_warc_start(trimmed(std::string_view(buffer_).substr(0, 64)));
}

// True if so many bytes lie before us. What is behind us is dropped when it outweighs the rest, so
// that moving bytes costs no more than reading them.
bool ArchiveReader::fill(size_t count) {
  while (!ended_ && buffer_.size() - at_ < count) {
    if (at_ >= buffer_.size() - at_) {
      dropped_ += at_;
      buffer_.erase(0, at_);
      at_ = 0;
    }
    const auto got = stream_.read(buffer_, kChunk);
    if (!got) {
      trouble_ = got.error().message;
      ended_ = true;
    } else {
      ended_ = *got == 0;
    }
  }
  return buffer_.size() - at_ >= count;
}

// To the next byte that is no line break; false at the end.
bool ArchiveReader::skip_blank() {
  while (fill(1)) {
    if (!is_blank(buffer_[at_])) return true;
    ++at_;
  }
  return false;
}

bool ArchiveReader::is_record(std::string_view text) const {
  if (!arc_) return is_warc_start(text);
  ArcHeader header;
  return parse_arc_line(text.substr(0, text.find('\n')), header);
}

// Where in the buffer a line begins a record, from `from` on; npos if none does.
size_t ArchiveReader::find_record_start(size_t from) {
  const std::string_view all = buffer_;
  if (from > 0) --from;  // the line break before `from`
  if (!arc_) {
    for (size_t at = all.find("\nWARC/", from); at != all.npos; at = all.find("\nWARC/", at + 1)) {
      if (is_warc_start(all.substr(at + 1))) return at + 1;
    }
    return all.npos;
  }
  ArcHeader header;
  for (size_t at = all.find('\n', from); at != all.npos; at = all.find('\n', at + 1)) {
    const std::string_view line = all.substr(at + 1, all.find('\n', at + 1) - at - 1);
    if (parse_arc_line(line, header)) return at + 1;
  }
  return all.npos;
}

// Reports `reason` for `record` and goes to where the next one begins.
void ArchiveReader::skip_to_record(ArchiveRecord& record, std::string reason) {
  record.damage = std::move(reason);
  record.whole = false;
  for (;;) {
    const size_t start = find_record_start(at_);
    if (start != std::string::npos) {
      at_ = start;
      return;
    }
    if (ended_) break;
    at_ = buffer_.size() - std::min(rest().size(), kLook);  // the mark may be cut in two
    fill(rest().size() + 1);
  }
  at_ = buffer_.size();
}

bool ArchiveReader::take_line(std::string_view& line) {
  size_t end = rest().find('\n');
  while (end == std::string_view::npos && rest().size() < kMaxHeader) {
    if (!fill(rest().size() + 1)) break;
    end = rest().find('\n');
  }
  if (end == std::string_view::npos) return false;
  line = rest().substr(0, end);
  at_ += end + 1;
  return true;
}

bool ArchiveReader::read_warc_header(ArchiveRecord& record, long long& length) {
  std::string headers;
  std::string_view line;
  while (take_line(line)) {
    if (trimmed(line).empty()) {
      record.type = lower_ascii(header_value(headers, "warc-type"));
      std::string_view url = header_value(headers, "warc-target-uri");
      if (url.size() > 1 && url.front() == '<' && url.back() == '>')
        url = url.substr(1, url.size() - 2);  // wget 1.19 and others
      record.url = url;
      record.date = header_value(headers, "warc-date");
      record.content_type = header_value(headers, "content-type");
      length = number_of(header_value(headers, "content-length"));
      return true;
    }
    if (headers.size() + line.size() > kMaxHeader) return false;
    headers.append(line).append("\n");
  }
  return false;
}

bool ArchiveReader::read_arc_header(ArchiveRecord& record, long long& length) {
  std::string_view line;
  ArcHeader header;
  if (!take_line(line) || !parse_arc_line(line, header)) return false;
  record.is_arc = true;
  record.url = header.url;
  record.type = record.url.compare(0, 11, "filedesc://") == 0 ? "warcinfo" : "response";
  record.date = iso_of_arc(header.date);
  record.content_type = header.type;
  length = number_of(header.length);
  return true;
}

// Ends the record's block where the next record begins (or the file ends), whatever its header
// says.
void ArchiveReader::end_block_at(ArchiveRecord& record, size_t start, uint64_t stated) {
  size_t end = start;
  for (int i = 0; i < 4 && end > at_ && (buffer_[end - 1] == '\n' || buffer_[end - 1] == '\r'); ++i)
    --end;
  record.block.assign(buffer_, at_, end - at_);
  record.damage = "its stated length is wrong (" + std::to_string(stated) + " bytes stated, " +
                  std::to_string(end - at_) + " found)";
  at_ = start;
}

void ArchiveReader::read_block(ArchiveRecord& record, uint64_t length) {
  if (length > max_block_) return skip_large(record, length);
  const auto size = static_cast<size_t>(length);
  if (!fill(size)) {
    const size_t start = find_record_start(at_);
    if (start != std::string::npos) return end_block_at(record, start, length);
    record.damage = !trouble_.empty() ? std::exchange(trouble_, {})
                                      : "cut short (" + std::to_string(rest().size()) + " of " +
                                            std::to_string(length) + " bytes)";
    record.whole = false;
    record.block = rest();
    at_ = buffer_.size();
    return recover();
  }
  size_t after = size;  // where the next record should begin, from at_ on
  while (fill(after + 1) && is_blank(buffer_[at_ + after])) ++after;
  if (!fill(after + 1) || (fill(after + kLook), is_record(rest().substr(after)))) {
    record.block = rest().substr(0, size);
    at_ += after;
    return;
  }
  size_t searched = 0;
  for (;;) {
    const size_t start = find_record_start(at_ + searched);
    if (start != std::string::npos) return end_block_at(record, start, length);
    if (ended_ || rest().size() > max_block_) break;
    searched = rest().size() - std::min(rest().size(), kLook);
    fill(rest().size() + kChunk);
  }
  if (ended_ && trouble_.empty()) return end_block_at(record, buffer_.size(), length);
  record.block = rest().substr(0, size);
  at_ += size;
  skip_to_record(record, "its stated length is wrong");
}

// A block that is not kept whole. A record that begins before the stated end shows the length to be
// wrong.
void ArchiveReader::skip_large(ArchiveRecord& record, uint64_t length) {
  record.too_large = true;
  fill(static_cast<size_t>(max_block_));
  record.block = rest().substr(0, static_cast<size_t>(max_block_));
  for (uint64_t left = length; left > 0;) {
    if (!fill(1)) {
      record.damage = !trouble_.empty() ? std::exchange(trouble_, {})
                                        : "cut short (states " + std::to_string(length) + " bytes)";
      record.whole = false;
      return recover();
    }
    fill(static_cast<size_t>(std::min<uint64_t>(left, kChunk)));
    const auto here = static_cast<size_t>(std::min<uint64_t>(left, rest().size()));
    const size_t start = find_record_start(at_);
    if (start != std::string::npos && start < at_ + here) {
      record.damage = "its stated length is wrong (" + std::to_string(length) + " bytes)";
      record.whole = false;
      at_ = start;
      return;
    }
    const size_t step = left > here && here > kLook ? here - kLook : here;
    at_ += step;
    left -= step;
  }
  if (skip_blank() && (fill(kLook), !is_record(rest())))
    skip_to_record(record, "its stated length is wrong");
}

// After the stream has failed: on with the next member that can be read.
void ArchiveReader::recover() {
  if (!stream_.skip_damage()) return;
  dropped_ += buffer_.size();
  buffer_.clear();
  at_ = 0;
  ended_ = false;
}

bool ArchiveReader::next(ArchiveRecord& record) {
  record = {};
  record.number = number_ + 1;
  if (!skip_blank()) {
    if (trouble_.empty()) return false;
    ++number_;
    record.damage = std::exchange(trouble_, {});
    record.whole = false;
    recover();
    return true;
  }
  ++number_;
  fill(kLook);
  if (!is_record(rest())) return skip_to_record(record, "bytes that belong to no record"), true;
  long long length = -1;
  const uint64_t begin = dropped_ + at_;
  if (!(arc_ ? read_arc_header(record, length) : read_warc_header(record, length))) {
    if (dropped_ + at_ == begin) ++at_;  // a first line without an end: not to be found again
    skip_to_record(record, "its header does not end");
  } else if (length < 0) {
    skip_to_record(record, "its header states no length");
  } else {
    read_block(record, static_cast<uint64_t>(length));
  }
  return true;
}

}  // namespace dateline
