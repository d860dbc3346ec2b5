// The headline's ancestors are numbered from its parent upwards; a line's distance is the number of
// the nearest of them that also holds the line, and the steps down from there to the line.
// Deliberately not here: what follows from the distance (features.cc).
#include "article/headline.h"

#include <algorithm>

#include "article/html_lines.h"
#include "base/index.h"

namespace dateline {

size_t find_headline(const std::vector<Line>& lines, std::string_view title) {
  const std::string key = fold_phrase(title);
  size_t best = lines.size(), only = lines.size(), first_headings = 0;
  int most = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.heading == 1 && !line.key.empty() && first_headings++ == 0) only = i;
    if (key.empty() || line.key != key) continue;
    // A heading before a line, the first heading before the others; a link leads to the page from
    // a list. Of equals the first.
    constexpr int kOfHeading = 10, kOfLink = 12;
    const int worth = 20 + (line.heading > 0 ? kOfHeading - line.heading : 0) -
                      (line.link_bytes * 2 > line.text.size() ? kOfLink : 0) -
                      ((line.place & (kInHidden | kInAside | kInNav)) != 0 ? kOfLink : 0);
    if (worth > most) most = worth, best = i;
  }
  return best == lines.size() && first_headings == 1 ? only : best;
}

void place_by_headline(const html::Dom& dom, size_t headline, std::vector<Line>& lines) {
  if (headline >= lines.size()) return;
  NumberIndex around;
  const auto up = [&](html::NodeId id) { return id < dom.nodes.size() ? dom[id].parent : id; };
  for (html::NodeId id = lines[headline].parent; id < dom.nodes.size(); id = up(id)) around.add(id);
  for (size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (i > 0 && lines[i - 1].parent == line.parent) {
      line.headline_up = lines[i - 1].headline_up;
      line.headline_down = lines[i - 1].headline_down;
      continue;
    }
    uint16_t down = 0;
    html::NodeId id = line.parent;
    while (id < dom.nodes.size() && !around.contains(id)) id = up(id), ++down;
    line.headline_up = id < dom.nodes.size() ? static_cast<int16_t>(around.find(id)) : int16_t{-1};
    line.headline_down = static_cast<int16_t>(down);
  }
}

}  // namespace dateline
