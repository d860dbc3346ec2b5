// Dense numbers for keys, in order of first sight: what a map into a vector is used for, without a
// node a key. Open addressing over a power of two; linear in the keys.
#pragma once

#include <algorithm>
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
    Slot* slot = slot_of(text, hash);
    if (slot->number != kMissing) return slot->number;
    *slot = {static_cast<uint32_t>(keys_.size()), mark_of(hash)};
    keys_.push_back({text, hash});
    longest_ = text.size() > longest_ ? text.size() : longest_;
    if (keys_.size() * 2 > slots_.size()) grow(keys_.size());
    sieve_.clear();
    return static_cast<uint32_t>(keys_.size() - 1);
  }
  uint32_t find(std::string_view text) const {
    if (text.size() > longest_) return kMissing;
    const uint64_t hash = hash64(text);
    if (!sieve_.empty() && (sieve_[sieve_word(hash)] >> (hash & 63) & 1) == 0) return kMissing;
    return slot_of(text, hash)->number;
  }
  // For an index that is full now and that is asked mostly for what it has not: a bit for about
  // each sixteenth hash, which stays in the nearest cache where the slots do not.
  void sift() {
    sieve_.assign(std::max<size_t>(1, slots_.size() / 16), 0);
    for (const Key& key : keys_) sieve_[sieve_word(key.hash)] |= uint64_t{1} << (key.hash & 63);
  }
  bool contains(std::string_view text) const { return find(text) != kMissing; }

 private:
  struct Key {
    std::string_view text;
    uint64_t hash;
  };
  // A part of the hash beside the number tells most keys apart without a look at them: most of what
  // a lexicon is asked for is not in it.
  struct Slot {
    uint32_t number = kMissing, mark = 0;
  };
  size_t sieve_word(uint64_t hash) const { return hash >> 6 & (sieve_.size() - 1); }
  static uint32_t mark_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }
  Slot* slot_of(std::string_view text, uint64_t hash) const {
    for (size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot slot = slots_[at];
      if (slot.number == kMissing ||
          (slot.mark == mark_of(hash) && keys_[slot.number].text == text))
        return const_cast<Slot*>(&slots_[at]);
    }
  }
  void grow(size_t expected) {
    size_t slots = 16;
    while (slots < expected * 4) slots *= 2;
    slots_.assign(slots, Slot());
    for (size_t i = 0; i < keys_.size(); ++i)
      *slot_of(keys_[i].text, keys_[i].hash) = {static_cast<uint32_t>(i), mark_of(keys_[i].hash)};
  }

  std::vector<Key> keys_;
  std::vector<Slot> slots_;
  std::vector<uint64_t> sieve_;  // a power of two of words, or empty
  size_t longest_ = 0;
};

}  // namespace dateline
