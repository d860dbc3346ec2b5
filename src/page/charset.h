// Bytes of any charset of the web → valid UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "dateline/text.h"

namespace dateline {

// Always succeeds. Order of belief: byte order mark; bytes that are valid UTF-8; the page's own
// declaration (`is_html`: meta or XML declaration in the first 4 KB); uchardet; windows-1252.
// A declaration that the bytes contradict and each repair leave an issue. U+0000 becomes U+FFFD.
// `transport`: the charset that came with the bytes (HTTP), or empty; it outranks the declaration.
std::string to_utf8(std::string_view bytes, bool is_html, Issues& issues,
                    std::string_view transport = {});

// Ill-formed parts and U+0000 of text that should be UTF-8 become U+FFFD, with an issue.
void repair(std::string& text, Issues& issues);

}  // namespace dateline
