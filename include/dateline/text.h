// What every stage's output is made of: spans into the one text of an article, an arena that owns
// what a reading points at, and the issues that a page left behind.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dateline {

// Half-open byte range of the article's UTF-8 text, always on character boundaries. In JSON, SQL
// and Python the same range is given in code points.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool empty() const { return begin >= end; }
  uint32_t size() const { return end - begin; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
  friend bool operator==(Span, Span) = default;
  friend auto operator<=>(Span, Span) = default;
};

// An index that points nowhere: no speaker, no date, no head.
inline constexpr uint32_t kNone = std::numeric_limits<uint32_t>::max();

// A bump allocator. What it returns lives as long as the arena, also when the arena is moved.
// Only trivially destructible types; no destructor runs. Not thread-safe: one worker, one arena.
class Arena {
 public:
  Arena() = default;
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;

  // Uninitialised storage for `count` values. Never null, also for count 0.
  template <class T>
  T* allocate(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    return static_cast<T*>(raw(count * sizeof(T), alignof(T)));
  }
  // An exact-size copy, frozen.
  template <class T>
  std::span<const T> copy(const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    T* data = allocate<T>(values.size());
    std::copy(values.begin(), values.end(), data);
    return {data, values.size()};
  }
  std::string_view copy(std::string_view text) {
    char* data = allocate<char>(text.size());
    std::copy(text.begin(), text.end(), data);
    return {data, text.size()};
  }
  size_t bytes() const { return bytes_; }

 private:
  void* raw(size_t size, size_t align) {
    size_t at = (used_ + align - 1) / align * align;
    if (chunks_.empty() || at + size > capacity_) {
      capacity_ =
          std::max(size, chunks_.empty() ? kFirstChunk : std::min(capacity_ * 2, kMaxChunk));
      chunks_.push_back(std::make_unique<std::byte[]>(capacity_));
      bytes_ += capacity_;
      at = 0;
    }
    used_ = at + size;
    return chunks_.back().get() + at;
  }
  static constexpr size_t kFirstChunk = 16
                                        << 10;  // an ordinary reading fits in two or three chunks
  static constexpr size_t kMaxChunk = 4 << 20;
  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  size_t used_ = 0, capacity_ = 0, bytes_ = 0;
};

// Something about a page that a user should know: a limit that was met, a declared charset that was
// wrong, a page that is no article. `begin` is a byte offset into the article's text, or kNone.
struct Issue {
  std::string_view stage;  // "page", "article", "sentences", ... (static storage)
  std::string message;
  uint32_t begin = kNone;
};
using Issues = std::vector<Issue>;

// Well-formed UTF-8 (Unicode, table 3-7). Linear.
bool is_valid_utf8(std::string_view text);

}  // namespace dateline
