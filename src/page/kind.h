// What bytes are, judged by the bytes alone.
#pragma once

#include <string_view>

namespace dateline {

enum class ContentKind {
  kEmpty,
  kHtml,
  kText,
  kJson,  // objects, lines or an array of them
  kJsonFeed,
  kWarc,  // or ARC
  kFeed,  // RSS, Atom, CDF, a sitemap
  kMail,  // an e-mail message, a mailbox, a page saved as MHTML
  kBinary
};

// `head`: the first bytes of the content, 64 KB are plenty.
ContentKind content_kind(std::string_view head);
// "a PDF", "a PNG image", ...: for messages about kBinary and kMail.
std::string_view binary_name(std::string_view head);

}  // namespace dateline
