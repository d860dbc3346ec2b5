// Finds where items end without parsing them: a line at its line break; an element of an array
// where its brackets close, strings and escapes minded. An item that is too long is passed over
// without being kept. What an item is, the caller finds out.
#include "page/json_items.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr size_t kChunk = 256 << 10;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

}  // namespace

JsonItems::JsonItems(ByteStream& stream, std::string head, uint64_t limit)
    : stream_(stream), buffer_(std::move(head)), limit_(limit) {
  if (buffer_.compare(0, 3, "\xEF\xBB\xBF") == 0) at_ = 3;
  size_t first = at_;
  while (first < buffer_.size() && is_blank(buffer_[first])) ++first;
  // An array that begins and ends on one line among others is a line of its own.
  array_ = first < buffer_.size() && buffer_[first] == '[';
  if (array_) at_ = first + 1;
}

// More bytes; false at the end or where the stream failed.
bool JsonItems::fill(std::string& error) {
  if (ended_) return false;
  if (at_ > buffer_.size() / 2) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const auto got = stream_.read(buffer_, kChunk);
  ended_ = !got || *got == 0;
  if (!got) error = got.error().message;
  return !ended_;
}

JsonItems::Got JsonItems::next(std::string_view& item, uint64_t& number, std::string& error) {
  for (;;) {
    const Got got = array_ ? next_element(item, error) : next_line(item, error);
    number = number_;
    if (got != Got::kItem || !std::all_of(item.begin(), item.end(), is_blank)) return got;
  }
}

JsonItems::Got JsonItems::next_line(std::string_view& item, std::string& error) {
  size_t length = 0;  // of the line so far, from at_ on
  bool too_long = false;
  for (;;) {
    const size_t newline = buffer_.find('\n', at_ + length);
    const bool complete = newline != std::string::npos;
    length = (complete ? newline : buffer_.size()) - at_;
    if (length > limit_) too_long = true;
    if (!complete && too_long) {  // forget what has been read of it, go on to its end
      at_ = buffer_.size();
      length = 0;
    }
    if (!complete && fill(error)) continue;
    if (!error.empty()) return Got::kError;
    if (!complete && length == 0 && !too_long) return Got::kEnd;
    ++number_;
    item = std::string_view(buffer_).substr(at_, length);
    at_ += length + (complete ? 1 : 0);
    return too_long ? Got::kTooLong : Got::kItem;
  }
}

JsonItems::Got JsonItems::next_element(std::string_view& item, std::string& error) {
  size_t length = 0;
  int depth = 0;
  bool in_string = false, escaped = false, too_long = false;
  for (;;) {
    for (; at_ + length < buffer_.size(); ++length) {
      const char c = buffer_[at_ + length];
      if (in_string) {
        if (escaped)
          escaped = false;
        else if (c == '\\')
          escaped = true;
        else if (c == '"')
          in_string = false;
        continue;
      }
      if (c == '"') in_string = true;
      if (c == '{' || c == '[') ++depth;
      const bool closes = c == '}' || c == ']';
      if ((closes || c == ',') && depth == 0) {
        item = std::string_view(buffer_).substr(at_, length);
        at_ += length + 1;
        if (closes) array_ = false;  // behind the array, lines may follow
        const bool blank = std::all_of(item.begin(), item.end(), is_blank);
        if (!blank || too_long) ++number_;
        return too_long ? Got::kTooLong : Got::kItem;
      }
      if (closes) --depth;
    }
    if (length > limit_) {
      too_long = true;
      at_ = buffer_.size();
      length = 0;
    }
    if (fill(error)) continue;
    if (!error.empty()) return Got::kError;
    item = std::string_view(buffer_).substr(at_, length);
    at_ = buffer_.size();
    const bool blank = std::all_of(item.begin(), item.end(), is_blank);
    if (blank && !too_long) return Got::kEnd;
    ++number_;
    return too_long ? Got::kTooLong : Got::kItem;  // cut short: no JSON, as the caller will see
  }
}

}  // namespace dateline
