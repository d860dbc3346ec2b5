// A set of places: where an entry stands in the order of its answer, counted from 0. The currency
// of filters that go by the record's lists (lookup.h): ANDs and ORs of a whole record take
// microseconds, and the first N of an answer are the first N bits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class Places {
 public:
  explicit Places(size_t size = 0) : size_(size), words_((size + 63) / 64) {}
  static Places all(size_t size);

  size_t size() const { return size_; }  // of what there are places for, not of the set
  void add(size_t place) {
    if (place < size_) words_[place / 64] |= uint64_t{1} << (place % 64);
  }
  void add_range(size_t begin, size_t end);
  bool has(size_t place) const {
    return place < size_ && (words_[place / 64] >> (place % 64) & 1) != 0;
  }
  void unite(const Places& other);
  void keep(const Places& other);    // what is in both
  void remove(const Places& other);  // what is not in the other
  size_t count() const { return count(0, size_); }
  size_t count(size_t begin, size_t end) const;
  // The first member at or after `from`; size() where there is none.
  size_t next(size_t from) const;

  std::string bits() const;  // in bytes, the lowest first
  // Adds what `bytes` hold. Places outside are passed over: the bytes come from a file.
  void unite_encoded(std::string_view bytes);
  // How many members `bytes` hold too.
  size_t count_encoded(std::string_view bytes) const;

 private:
  size_t size_;
  std::vector<uint64_t> words_;
};

// A set that is being written, place by place in order; the same place again is passed over.
class PlacesWriter {
 public:
  void add(uint64_t place);
  uint64_t entries() const { return entries_; }
  // As it is stored: distances in 7-bit groups, or the bits themselves where those are shorter.
  std::string encode(size_t size) const;

 private:
  std::string bytes_ = "d";
  uint64_t last_ = 0, entries_ = 0;
};

// Numbers in 7-bit groups, the last one with its high bit clear.
void put_number(std::string& out, uint64_t number);
// False at the end of the bytes.
inline bool take_number(std::string_view& bytes, uint64_t& number) {
  number = 0;
  size_t at = 0;
  for (int shift = 0; at < bytes.size() && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    number |= uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) {
      bytes.remove_prefix(at);
      return true;
    }
  }
  return false;
}

}  // namespace dateline
