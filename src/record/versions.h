// Ids of the earlier texts of a page that came again changed under its own id: "a1@5f3e77c01a2b".
// The text that speaks keeps the id.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

inline constexpr size_t kVersionDigits = 12;  // of a content id, without its letter

inline std::string version_id(std::string_view page, std::string_view content_key) {
  return std::string(page) + '@' + std::string(content_key.substr(1));
}

// The page of which `id` is an earlier text; empty: it is none.
inline std::string_view page_of_version(std::string_view id) {
  const size_t at = id.rfind('@');
  if (at == std::string_view::npos || at == 0 || id.size() - at - 1 != kVersionDigits) return {};
  const bool hex = id.find_first_not_of("0123456789abcdef", at + 1) == std::string_view::npos;
  return hex ? id.substr(0, at) : std::string_view();
}

}  // namespace dateline
