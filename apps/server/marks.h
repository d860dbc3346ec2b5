// A text with what was read in it marked: dates, names, quotes, acts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::server {

enum class MarkKind : uint8_t { kClause = 0, kQuote = 1, kDate = 2, kActor = 3, kReport = 4 };
inline constexpr int kMarkKinds = 5;

struct Mark {
  int64_t begin = 0, end = 0;  // code points of the text
  MarkKind kind = MarkKind::kDate;
  std::string href;         // a path of the room, or empty
  std::string title;        // what the mark says, for people
  std::string anchor = {};  // id of its first piece, or empty
};

// The text as HTML. Marks may overlap and nest in any way: the text is cut where one begins or
// ends, and each piece has the classes of all marks over it, and the link of the last kind that has
// one (of several of one kind, of the one that begins last).
std::string marked(std::string_view text, const std::vector<Mark>& marks);
// The same in paragraphs: an empty line parts them.
std::string marked_paragraphs(std::string_view text, const std::vector<Mark>& marks);

}  // namespace dateline::server
