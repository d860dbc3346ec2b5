// What bytes are, judged by the bytes alone.
#pragma once

#include <string_view>

namespace dateline {

enum class ContentKind { kEmpty, kHtml, kText, kJson, kWarc, kFeed, kBinary };

// `head`: the first bytes of the content, 64 KB are plenty.
ContentKind content_kind(std::string_view head);
// "PDF", "an image", ...: for messages about kBinary.
std::string_view binary_name(std::string_view head);

}  // namespace dateline
