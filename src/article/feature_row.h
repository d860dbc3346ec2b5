// How the features of one line are written: numbers into their columns, flags as bits.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "article/features.h"

namespace dateline {

// The columns in order: n for a number, f for a flag.
inline constexpr std::string_view kColumns =
    // own()
    "nnnnnnnnnfffffffff"
    "ffffffff"
    "fffff"
    "nfff"
    // around()
    "nnnnnfnnnnnnnnnnnfnf"
    "nff"
    "nff"
    "nffffn"
    "nffffn"
    "nff"
    "nff"
    "f"
    "nnnnnnnnnnn"
    // marked_up()
    "nnnn"
    "ffffffffffffffffffffffffffffffff"
    "ffffffffffffffffffffffff"
    "nnnnnnnn"
    "ffff"
    "nnffnnnfnf"
    "nnnnnnnnnnn"
    "ffff"
    "nnnn"
    // by_headline()
    "nnnnnnnnnfnnnnnnnnnn";
static_assert(kColumns.size() == kHtmlFeatures);

// Most of what is asked for are small counts.
inline constexpr size_t kLogTable = 4096;
struct LogTable {
  std::array<float, kLogTable> of;
  LogTable() {
    for (size_t i = 0; i < kLogTable; ++i)
      of[i] = static_cast<float>(std::log1p(static_cast<double>(i)));
  }
};
inline const LogTable kLogs;

inline float log_of(double value) {
  if (value >= 0 && value < kLogTable) {
    const auto whole = static_cast<uint32_t>(value);
    if (whole == value) return kLogs.of[whole];
  }
  return static_cast<float>(std::log1p(value));
}
inline float share(double part, double whole) {
  return whole > 0 ? static_cast<float>(part / whole) : 0.0f;
}
inline float log_of(uint32_t value) {
  return value < kLogTable ? kLogs.of[value]
                           : static_cast<float>(std::log1p(static_cast<double>(value)));
}
// A flag that may have no answer.
inline float flag(bool value) { return value ? 1.0f : 0.0f; }

// Where the numbers of one line go.
struct Row {
  float* numbers;   // of the first column; a stride further, of the next
  uint64_t* flags;  // of the line's block
  size_t stride;
  unsigned line;  // of the block
  size_t column = 0;

  void put(float value) {
    assert(kColumns[std::min(column, kHtmlFeatures - 1)] == 'n');
    numbers[column++ * stride] = value;
  }
  void put_flag(bool value) {
    assert(kColumns[column] == 'f');
    flags[column++] |= uint64_t{value} << line;
  }
  // As many flags in a row, of which few are set.
  void put_flags(uint32_t bits, size_t count) {
    assert(kColumns[column] == 'f' && kColumns[column + count - 1] == 'f');
    for (; bits != 0; bits &= bits - 1)
      flags[column + static_cast<size_t>(__builtin_ctz(bits))] |= uint64_t{1} << line;
    column += count;
  }
};

}  // namespace dateline
