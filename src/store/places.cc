// Plain 64-bit words. The stored form begins with a letter: 'd' distances, 'b' bits in bytes, the
// lowest first.
#include "store/places.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace dateline {

void put_number(std::string& out, uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

Places Places::all(size_t size) {
  Places out(size);
  out.add_range(0, size);
  return out;
}

void Places::add_range(size_t begin, size_t end) {
  end = std::min(end, size_);
  for (; begin < end && begin % 64 != 0; ++begin) add(begin);
  for (; begin + 64 <= end; begin += 64) words_[begin / 64] = ~uint64_t{0};
  for (; begin < end; ++begin) add(begin);
}

void Places::unite(const Places& other) {
  assert(size_ == other.size_);
  for (size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
}

void Places::keep(const Places& other) {
  assert(size_ == other.size_);
  for (size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
}

void Places::remove(const Places& other) {
  assert(size_ == other.size_);
  for (size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
}

size_t Places::count(size_t begin, size_t end) const {
  end = std::min(end, size_);
  size_t out = 0;
  for (; begin < end && begin % 64 != 0; ++begin) out += has(begin) ? 1 : 0;
  for (; begin + 64 <= end; begin += 64)
    out += static_cast<size_t>(std::popcount(words_[begin / 64]));
  for (; begin < end; ++begin) out += has(begin) ? 1 : 0;
  return out;
}

size_t Places::next(size_t from) const {
  if (from >= size_) return size_;
  size_t word = from / 64;
  uint64_t bits = words_[word] & (~uint64_t{0} << (from % 64));
  while (bits == 0) {
    if (++word == words_.size()) return size_;
    bits = words_[word];
  }
  return word * 64 + static_cast<size_t>(std::countr_zero(bits));
}

std::string Places::bits() const {
  std::string out;
  for (size_t i = 0; i < (size_ + 7) / 8; ++i)
    out += static_cast<char>(words_[i / 8] >> (i % 8 * 8));
  return out;
}

void PlacesWriter::add(uint64_t place) {
  if (entries_ > 0 && place == last_) return;
  assert(entries_ == 0 || place > last_);
  put_number(bytes_, place - last_);
  last_ = place;
  ++entries_;
}

std::string PlacesWriter::encode(size_t size) const {
  if (bytes_.size() <= (size + 7) / 8) return bytes_;
  Places places(size);
  places.unite_encoded(bytes_);
  return "b" + places.bits();
}

namespace {

// Calls `distance` with each place of the first form, `bits` with each byte of the second.
template <class Place, class Byte>
void decode(std::string_view bytes, Place each_place, Byte each_byte) {
  if (bytes.empty()) return;
  const char form = bytes.front();
  bytes.remove_prefix(1);
  if (form == 'd') {
    uint64_t place = 0, distance = 0;
    while (take_number(bytes, distance)) each_place(place += distance);
  } else {
    for (size_t i = 0; i < bytes.size(); ++i) each_byte(i, static_cast<unsigned char>(bytes[i]));
  }
}

}  // namespace

void Places::unite_encoded(std::string_view bytes) {
  decode(
      bytes, [this](size_t place) { add(place); },
      [this](size_t i, uint64_t bits) {
        if (i / 8 < words_.size()) words_[i / 8] |= bits << (i % 8 * 8);
      });
  if (size_ % 64 != 0) words_.back() &= (uint64_t{1} << (size_ % 64)) - 1;
}

size_t Places::count_encoded(std::string_view bytes) const {
  size_t out = 0;
  decode(
      bytes, [&](size_t place) { out += has(place) ? 1 : 0; },
      [&](size_t i, uint64_t bits) {
        if (i / 8 < words_.size())
          out += static_cast<size_t>(std::popcount(words_[i / 8] >> (i % 8 * 8) & bits));
      });
  return out;
}

}  // namespace dateline
