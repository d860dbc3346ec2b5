// The blocks of a page. One walk over the tree without recursion: text collects into the current
// line, and every element that starts a block ends it. Each line takes along what it stood in:
// elements, roles, what class and id names say (places.cc), and of which make it is.
#include "article/html_lines.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/utf8.h"
#include "html/scan.h"

namespace dateline {
namespace {

using html::Dom;
using html::Node;
using html::NodeId;
using html::NodeType;
using html::Tag;

// What a tag is to the lines of a page.
enum TagBit : uint8_t {
  kStartsBlock = 1,
  kIsSkipped = 2,  // its text is none of the page's
};
constexpr auto kTagBits = [] {
  std::array<uint8_t, static_cast<size_t>(Tag::kCount)> bits{};
  using enum Tag;
  for (const Tag tag :
       {kAddress, kArticle, kAside,  kBlockquote, kBody,   kCaption, kCenter,   kDd,
        kDetails, kDialog,  kDir,    kDiv,        kDl,     kDt,      kFieldset, kFigcaption,
        kFigure,  kFooter,  kForm,   kH1,         kH2,     kH3,      kH4,       kH5,
        kH6,      kHeader,  kHgroup, kHr,         kLegend, kLi,      kMain,     kMenu,
        kNav,     kOl,      kP,      kPre,        kSearch, kSection, kSummary,  kTable,
        kTbody,   kTd,      kTfoot,  kTh,         kThead,  kTr,      kUl})
    bits[static_cast<size_t>(tag)] |= kStartsBlock;
  // <rp>, <rt>: how a word is read, above it: not part of the text
  for (const Tag tag :
       {kScript, kStyle, kTemplate, kIframe, kObject, kEmbed, kSelect, kTextarea, kButton, kInput,
        kHead, kTitle, kCanvas, kAudio, kVideo, kMap, kNoframes, kRp, kRt})
    bits[static_cast<size_t>(tag)] |= kIsSkipped;
  return bits;
}();

bool starts_block(Tag tag) { return (kTagBits[static_cast<size_t>(tag)] & kStartsBlock) != 0; }

bool is_skipped(const Node& node, bool noscript) {
  if (node.space != html::Namespace::kHtml) return true;
  if (node.tag == Tag::kNoscript) return !noscript;
  return (kTagBits[static_cast<size_t>(node.tag)] & kIsSkipped) != 0;
}

// Elements whose names speak of the line itself rather than of the page around it.
constexpr size_t kNearElements = 3;
constexpr uint32_t kNotInherited = kInParagraph;

// What a row of a table may hold and still be one line: tables of results have twenty cells.
constexpr size_t kMaxRowNodes = 150, kMaxRowText = 800;

// The pages of two public sets have a line to so many nodes, on the average.
constexpr size_t kUsualNodesPerLine = 10;

constexpr uint64_t kHashStep = 0x9E3779B97F4A7C15ull;

// Class names less their digits, which number what is of one make.
uint32_t names_hash(std::string_view names) {
  constexpr size_t kMost = 200;
  static const auto kOfNone = static_cast<uint32_t>(hash64({}));
  if (names.empty()) return kOfNone;
  names = names.substr(0, kMost);
  unsigned digits = 0;
  for (const char c : names) digits += static_cast<unsigned char>(c - '0') < 10;
  if (digits == 0) return static_cast<uint32_t>(hash64(names));
  char kept[kMost];
  size_t size = 0;
  for (const char c : names) {
    kept[size] = c;
    size += c < '0' || c > '9';
  }
  return static_cast<uint32_t>(hash64({kept, size}));
}

class Walker {
 public:
  Walker(const Dom& dom, const ElementPlaces& places, bool noscript, Arena& texts)
      : dom_(dom), places_(places), noscript_(noscript), texts_(texts) {}

  std::vector<Line> run() {
    lines_.reserve(std::min(dom_.nodes.size() / kUsualNodesPerLine, kManyLines));
    NodeId root = 0;
    for (NodeId id = 0; id != kNone;
         id = dom_.following(id, 0, id == 0 || dom_.is(id, Tag::kHtml))) {
      if (dom_.is(id, Tag::kBody)) {
        root = id;
        break;
      }
    }
    open_.push_back(Frame{.id = root});
    for (NodeId id = dom_[root].first_child; id != kNone;) {
      const bool into = enter(id);
      if (into && dom_[id].first_child != kNone) {
        id = dom_[id].first_child;
        continue;
      }
      if (into) leave(id);
      while (id != kNone && id != root && dom_[id].next == kNone) {
        id = dom_[id].parent;
        if (id != kNone && id != root) leave(id);
      }
      if (id == root || id == kNone) break;
      id = dom_[id].next;
    }
    flush();
    limited_ |= limit_lines(lines_);
    return std::move(lines_);
  }
  bool limited() const { return limited_; }

 private:
  struct Frame {
    NodeId id = 0;
    uint32_t place = 0;  // of all elements around
    uint32_t own = 0;    // of this element
    uint8_t heading = 0;
    uint16_t links = 0;  // <a> elements open
    NodeId block = 0;    // the nearest element that starts a block
    uint64_t path = 0;   // of the tags from the root to the nearest block
    uint64_t names = 0;  // of the classes of that block and its parent
    NodeId article = 0;  // the nearest <article>
    uint16_t articles = 0;
    bool row = false;  // in a row of a table that is one line
  };

  // True if the children are to be walked.
  bool enter(NodeId id) {
    const Node& node = dom_[id];
    if (node.type == NodeType::kText) return add(dom_.view(node.text)), false;
    if (node.type != NodeType::kElement) return false;
    if (is_skipped(node, noscript_)) {
      if (node.tag == Tag::kIframe || node.tag == Tag::kVideo || node.tag == Tag::kHr) flush();
      return false;
    }
    if (node.tag == Tag::kBr) {
      // Two in a row part paragraphs; one is a line inside a paragraph.
      if (broken_)
        flush();
      else if (!raw_.empty())
        raw_ += ' ';
      broken_ = true;
      return false;
    }
    if (node.tag == Tag::kHr) return flush(), false;
    if (shows_on_hover(id) || says_new_window(id)) return false;
    Frame frame = open_.back();
    frame.id = id;
    frame.own = places_.place(id);
    frame.place |= frame.own;
    if (node.tag == Tag::kA && !dom_.attribute(id, "href").empty()) {
      ++frame.links;
      ++line_.links;
    }
    if (frame.own & kInArticle) {
      frame.article = id;
      if (frame.articles < UINT16_MAX) ++frame.articles;
    }
    if (frame.row && is_cell(node.tag)) {
      if (!raw_.empty()) raw_ += ' ';
    } else if (starts_block(node.tag)) {
      flush();
      frame.row = node.tag == Tag::kTr && is_one_line(id);
      frame.block = id;
      frame.path = (frame.path + static_cast<uint64_t>(node.tag) + 1) * kHashStep;
      // Names of the parent are the upper half, its own the lower.
      frame.names = frame.names << 32 | names_hash(dom_.attribute(id, "class"));
      frame.place = (frame.place & ~kNotInherited) | (node.tag == Tag::kP ? kInParagraph : 0u);
      if (html::class_of(node.tag) & html::kHeadings)
        frame.heading =
            static_cast<uint8_t>(static_cast<int>(node.tag) - static_cast<int>(Tag::kH1) + 1);
    }
    open_.push_back(frame);
    return true;
  }

  void leave(NodeId id) {
    if (open_.size() > 1 && open_.back().id == id) {
      if (starts_block(dom_[id].tag) && !(open_.back().row && is_cell(dom_[id].tag))) flush();
      open_.pop_back();
    }
  }

  // What opens beside a word of a sentence ("tooltip"), inside what holds the word too: who the
  // person is that was named, and other articles about them.
  bool shows_on_hover(NodeId id) const {
    return !raw_.empty() && !starts_block(dom_[id].tag) &&
           places_.says(id, ElementPlaces::kHover) &&
           places_.says(dom_[id].parent, ElementPlaces::kHover);
  }

  // What is read out after a link's words, "(opens in a new window)", in an element of its own.
  bool says_new_window(NodeId id) const {
    constexpr size_t kMaxNote = 60;
    static constexpr std::string_view kWindows[] = {
        "window",   "tab)",   "fenster", "fenêtre",    "onglet",   "ventana",  "pestaña",
        "finestra", "scheda", "janela",  "venster",    "tabblad",  "fönster",  "vindue",
        "vindu",    "oknie",  "okně",    "novom okne", "ikkunaan", "external", "externer"};
    if (open_.back().links == 0 || starts_block(dom_[id].tag)) return false;
    const NodeId child = dom_[id].first_child;
    if (child == kNone || dom_[child].type != NodeType::kText || dom_[child].next != kNone ||
        dom_[child].text.length > kMaxNote)
      return false;
    const std::string note = fold_text(fold_space(dom_.view(dom_[child].text)));
    return note.starts_with('(') && note.ends_with(')') &&
           std::any_of(std::begin(kWindows), std::end(kWindows),
                       [&](std::string_view word) { return note.find(word) != std::string::npos; });
  }

  static bool is_cell(Tag tag) { return tag == Tag::kTd || tag == Tag::kTh; }

  // A row of figures: cells of a few words. Rows that lay out a page hold blocks of their own.
  bool is_one_line(NodeId row) const {
    size_t nodes = 0, cells = 0, bytes = 0;
    for (NodeId id = dom_[row].first_child; id != kNone; id = dom_.following(id, row)) {
      const Node& node = dom_[id];
      if (++nodes > kMaxRowNodes || bytes > kMaxRowText) return false;
      if (node.type == NodeType::kText) bytes += node.text.length;
      if (node.type != NodeType::kElement) continue;
      cells += is_cell(node.tag);
      if (!is_cell(node.tag) && starts_block(node.tag)) return false;
    }
    return cells >= 2;
  }

  void add(std::string_view text) {
    if (text.empty()) return;
    const bool blank = html::leading_space(text) == text.size();
    if (raw_.empty()) {
      if (blank) return;
      start_ = open_.back();
      near_ = 0;
      for (size_t i = open_.size(), n = 0; i-- > 1 && n < kNearElements; ++n) near_ |= open_[i].own;
    }
    if (!blank) broken_ = false;
    raw_ += text;
    if (open_.back().links > 0) line_.link_bytes += static_cast<uint32_t>(text.size());
  }

  void flush() {
    broken_ = false;
    const size_t raw = raw_.size();
    if (raw > 0) line_.text = fold_space(raw_, texts_);
    raw_.clear();
    if (line_.text.empty()) {
      line_.link_bytes = line_.links = 0;
      return;
    }
    line_.link_bytes =
        raw == 0 ? 0
                 : static_cast<uint32_t>(std::min<uint64_t>(
                       line_.text.size(), uint64_t{line_.link_bytes} * line_.text.size() / raw));
    line_.place = start_.place;
    line_.near_place = near_;
    line_.heading = start_.heading;
    line_.make = (start_.path ^ start_.names * kHashStep) + start_.heading;
    line_.article = start_.article;
    line_.articles = start_.articles;
    line_.depth = static_cast<uint16_t>(std::min<size_t>(open_.size(), 65535));
    const NodeId block = start_.block;
    line_.parent = block == 0 ? 0 : dom_[block].parent;
    line_.grandparent = line_.parent == 0 || line_.parent == kNone ? 0 : dom_[line_.parent].parent;
    if (line_.heading)
      line_.kind = BlockKind::kHeading;
    else if ((near_ & kInCaption) || ((line_.place & kInCaption) && (line_.place & kInFigure)))
      line_.kind = BlockKind::kCaption;
    else if ((line_.place & kInTable) && !dom_.is(block, Tag::kP))  // pages laid out by tables
      line_.kind = BlockKind::kTable;
    else if (line_.place & kInQuote)
      line_.kind = BlockKind::kQuote;
    else if (dom_.is(block, Tag::kLi) || dom_.is(block, Tag::kDd))
      line_.kind = BlockKind::kList;
    lines_.push_back(line_);
    if (lines_.size() == kManyLines) limited_ |= limit_lines(lines_);
    line_ = Line();
  }

  const Dom& dom_;
  const ElementPlaces& places_;
  const bool noscript_;
  Arena& texts_;
  std::vector<Frame> open_;
  std::vector<Line> lines_;
  Line line_;        // the one in the making
  std::string raw_;  // its text, with all white space
  Frame start_;
  uint32_t near_ = 0;
  bool broken_ = false, limited_ = false;
};

}  // namespace

std::vector<Line> html_lines(const html::Dom& dom, const ElementPlaces& places, bool noscript,
                             Arena& texts, bool& limited) {
  Walker walker(dom, places, noscript, texts);
  std::vector<Line> lines = walker.run();
  limited = walker.limited();
  return lines;
}

}  // namespace dateline
