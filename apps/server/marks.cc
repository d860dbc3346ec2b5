// One pass over the text along the sorted ends of the marks; what covers the place is kept in one
// ordered set for each kind, so that a text full of overlapping marks costs n log n.
#include "server/marks.h"

#include <algorithm>
#include <array>
#include <set>

#include "server/html.h"

namespace dateline::server {
namespace {

constexpr const char* kClasses[kMarkKinds] = {"clause", "quote", "date", "actor", "report"};

class Pieces {
 public:
  Pieces(std::string_view text, const std::vector<Mark>& marks, bool paragraphs)
      : text_(text), marks_(marks), paragraphs_(paragraphs), shown_(marks.size()) {}

  std::string html() {
    struct Edge {
      int64_t at;
      bool opens;
      size_t mark;
    };
    std::vector<Edge> edges;
    for (size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].begin < 0 || marks_[i].begin >= marks_[i].end) continue;
      edges.push_back({marks_[i].begin, true, i});
      edges.push_back({marks_[i].end, false, i});
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
      return a.at != b.at ? a.at < b.at : a.opens < b.opens;
    });
    if (paragraphs_) out_ += "<p>";
    for (const Edge& edge : edges) {
      advance(edge.at);
      auto& open = open_[static_cast<size_t>(marks_[edge.mark].kind)];
      const std::pair<int64_t, size_t> key{marks_[edge.mark].begin, edge.mark};
      edge.opens ? (void)open.insert(key) : (void)open.erase(key);
    }
    piece(text_.size());
    if (paragraphs_) out_ += "</p>\n";
    return std::move(out_);
  }

 private:
  // Up to code point `at`.
  void advance(int64_t at) {
    size_t byte = byte_;
    while (point_ < at && byte < text_.size()) {
      ++byte;
      while (byte < text_.size() && (static_cast<unsigned char>(text_[byte]) & 0xC0) == 0x80)
        ++byte;
      ++point_;
    }
    piece(byte);
  }

  // The bytes up to `end`, which have one set of marks over them; cut again between paragraphs.
  void piece(size_t end) {
    while (byte_ < end) {
      size_t stop = paragraphs_ ? std::min(text_.find("\n\n", byte_), end) : end;
      if (stop > byte_) {
        const std::string close = begin_element();
        out_ += text(text_.substr(byte_, stop - byte_)) + close;
        byte_ = stop;
      }
      if (byte_ < end) {
        while (byte_ < end && text_[byte_] == '\n') ++byte_;
        out_ += "</p>\n<p>";
      }
    }
  }

  std::string begin_element() {
    std::string classes, title, href, anchor;
    for (size_t kind = 0; kind < kMarkKinds; ++kind) {
      if (open_[kind].empty()) continue;
      const size_t index = open_[kind].rbegin()->second;
      const Mark& mark = marks_[index];
      classes += (classes.empty() ? "" : " ") + std::string(kClasses[kind]);
      if (!mark.title.empty()) title += (title.empty() ? "" : " · ") + mark.title;
      if (!mark.href.empty()) href = mark.href;
      if (!mark.anchor.empty() && !shown_[index]) {
        anchor = mark.anchor;
        shown_[index] = true;
      }
    }
    if (classes.empty()) return {};
    const std::string tag = href.empty() ? "span" : "a";
    out_ += "<" + tag + " class=\"m " + classes + "\"";
    if (!anchor.empty()) out_ += " id=\"" + text(anchor) + "\"";
    if (!href.empty()) out_ += " href=\"" + text(href) + "\"";
    if (!title.empty()) out_ += " title=\"" + text(title) + "\"";
    out_ += ">";
    return "</" + tag + ">";
  }

  std::string_view text_;
  const std::vector<Mark>& marks_;
  bool paragraphs_;
  std::vector<bool> shown_;
  std::array<std::set<std::pair<int64_t, size_t>>, kMarkKinds> open_;
  size_t byte_ = 0;
  int64_t point_ = 0;
  std::string out_;
};

}  // namespace

std::string marked(std::string_view text, const std::vector<Mark>& marks) {
  return Pieces(text, marks, false).html();
}
std::string marked_paragraphs(std::string_view text, const std::vector<Mark>& marks) {
  return Pieces(text, marks, true).html();
}

}  // namespace dateline::server
