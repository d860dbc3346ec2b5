// Dense numbers for keys, in order of first sight: what a map into a vector is used for, without a
// node a key. Open addressing over a power of two; linear in the keys.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace dateline {

// Keys are numbers.
class NumberIndex {
 public:
  static constexpr uint32_t kMissing = UINT32_MAX;

  explicit NumberIndex(size_t expected = 0) { grow(expected); }
  size_t size() const { return keys_.size(); }
  // The number of a key, a new one where it was not there.
  uint32_t add(uint64_t key) {
    uint32_t* slot = slot_of(key);
    if (*slot != kMissing) return *slot;
    *slot = static_cast<uint32_t>(keys_.size());
    keys_.push_back(key);
    if (keys_.size() * 2 > slots_.size()) grow(keys_.size());
    return static_cast<uint32_t>(keys_.size() - 1);
  }
  bool contains(uint64_t key) const { return find(key) != kMissing; }
  uint32_t find(uint64_t key) const { return *slot_of(key); }

 private:
  uint32_t* slot_of(uint64_t key) const {
    for (size_t at = key * 0x9E3779B97F4A7C15ull >> shift_;; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at] == kMissing || keys_[slots_[at]] == key)
        return const_cast<uint32_t*>(&slots_[at]);
    }
  }
  void grow(size_t expected) {
    shift_ = 60;
    while ((size_t{1} << (64 - shift_)) < expected * 4) --shift_;
    slots_.assign(size_t{1} << (64 - shift_), kMissing);
    for (size_t i = 0; i < keys_.size(); ++i) *slot_of(keys_[i]) = static_cast<uint32_t>(i);
  }

  std::vector<uint64_t> keys_;
  std::vector<uint32_t> slots_;
  int shift_ = 60;
};

// Keys are strings that must outlive the index.
class StringIndex {
 public:
  static constexpr uint32_t kMissing = UINT32_MAX;

  explicit StringIndex(size_t expected = 0) { grow(expected); }
  size_t size() const { return keys_.size(); }
  std::string_view key(uint32_t number) const { return keys_[number].text; }
  // The number of a key, a new one where it was not there; the key itself is kept, not copied.
  uint32_t add(std::string_view text) {
    const uint64_t hash = hash64(text);
    uint32_t* slot = slot_of(text, hash);
    if (*slot != kMissing) return *slot;
    *slot = static_cast<uint32_t>(keys_.size());
    keys_.push_back({text, hash});
    longest_ = text.size() > longest_ ? text.size() : longest_;
    if (keys_.size() * 2 > slots_.size()) grow(keys_.size());
    return static_cast<uint32_t>(keys_.size() - 1);
  }
  uint32_t find(std::string_view text) const {
    return text.size() > longest_ ? kMissing : *slot_of(text, hash64(text));
  }
  bool contains(std::string_view text) const { return find(text) != kMissing; }

 private:
  struct Key {
    std::string_view text;
    uint64_t hash;
  };
  uint32_t* slot_of(std::string_view text, uint64_t hash) const {
    for (size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      const uint32_t number = slots_[at];
      if (number == kMissing || (keys_[number].hash == hash && keys_[number].text == text))
        return const_cast<uint32_t*>(&slots_[at]);
    }
  }
  void grow(size_t expected) {
    size_t slots = 16;
    while (slots < expected * 4) slots *= 2;
    slots_.assign(slots, kMissing);
    for (size_t i = 0; i < keys_.size(); ++i)
      *slot_of(keys_[i].text, keys_[i].hash) = static_cast<uint32_t>(i);
  }

  std::vector<Key> keys_;
  std::vector<uint32_t> slots_;
  size_t longest_ = 0;
};

}  // namespace dateline
