// Whether a word is one of a short list that stands in code.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace dateline {

inline bool in_list(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace dateline
