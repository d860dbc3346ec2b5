// Words to word pieces: BERT's uncased pieces of a word, and the word's shape, which they hide.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.h"

namespace dateline {

// What of a word's case and signs the uncased pieces lose; positions in the model's shape table.
enum class WordShape : uint8_t {
  kNone = 0,
  kLower = 1,
  kCapital = 2,
  kCapitals = 3,
  kDigit = 4,
  kMixed = 5,
  kMark = 6,
};
WordShape word_shape_of(std::string_view word);

// Immutable; the pieces are views into the text that it was made of.
class Vocabulary {
 public:
  // `text`: the pieces joined by line breaks, in the order of their ids.
  static Result<Vocabulary> make(std::string_view text, uint32_t size);

  // Appends the ids of a word: at least one.
  void append(std::string_view word, std::vector<uint32_t>& ids) const;
  uint32_t start() const { return start_; }  // [CLS]
  uint32_t end() const { return end_; }      // [SEP]

 private:
  static constexpr uint32_t kFree = UINT32_MAX;
  uint32_t find(std::string_view letters, bool goes_on) const;
  void append_token(std::string_view token, std::vector<uint32_t>& ids) const;

  std::vector<std::string_view> letters_;  // of each id, "##" dropped
  std::vector<bool> goes_on_;              // had "##"
  std::vector<uint32_t> table_;            // open addressing, kFree where empty
  size_t longest_ = 0;
  uint32_t start_ = 0, end_ = 0, unknown_ = 0;
};

// The pieces of the word forms seen lately; one worker's. A full cache is emptied: news repeats its
// words, so it fills again at once.
class PieceCache {
 public:
  struct Entry {
    uint32_t begin = 0, count = 0;  // of ids()
    WordShape shape = WordShape::kNone;
  };
  Entry get(const Vocabulary& vocabulary, std::string_view word);
  std::span<const uint32_t> ids(Entry entry) const {
    return {ids_.data() + entry.begin, entry.count};
  }

 private:
  static constexpr size_t kSlots = 1 << 15;  // 20,000 forms are a week of one outlet
  static constexpr size_t kMaxFill = kSlots / 4 * 3;
  struct Slot {
    uint32_t text_begin = 0, text_size = 0;
    Entry entry;
  };
  std::vector<Slot> slots_;
  std::string text_;
  std::vector<uint32_t> ids_;
  size_t filled_ = 0;
};

}  // namespace dateline
