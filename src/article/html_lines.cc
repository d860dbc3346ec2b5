// The blocks of a page. One walk over the tree without recursion: text collects into the current
// line, and every element that starts a block ends it. Each line takes along what it stood in:
// elements, roles, and the families of words that site builders use for class and id names, which
// are much the same in all countries. Deliberately not here: style sheets; only style attributes
// tell what is hidden.
#include "article/html_lines.h"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"

namespace dateline {
namespace {

using html::Dom;
using html::Node;
using html::NodeId;
using html::NodeType;
using html::Tag;

struct HintWord {
  std::string_view word;
  uint32_t bits;
};

// Words of class and id names. A word stands for itself and, from five letters on, for what begins
// with it.
constexpr HintWord kHintWords[] = {
    {"articlebody", kHintBody},
    {"storybody", kHintBody},
    {"entrycontent", kHintBody},
    {"postcontent", kHintBody},
    {"article", kHintBody},
    {"artikel", kHintBody},
    {"articulo", kHintBody},
    {"articolo", kHintBody},
    {"body", kHintBody},
    {"story", kHintBody},
    {"content", kHintBody},
    {"text", kHintBody},
    {"texto", kHintBody},
    {"texte", kHintBody},
    {"entry", kHintBody},
    {"post", kHintBody},
    {"paragraph", kHintBody},
    {"richtext", kHintBody},
    {"prose", kHintBody},
    {"wysiwyg", kHintBody},
    {"copy", kHintBody},
    {"corpo", kHintBody},
    {"cuerpo", kHintBody},
    {"title", kHintTitle},
    {"headline", kHintTitle},
    {"titulo", kHintTitle},
    {"titre", kHintTitle},
    {"author", kHintByline},
    {"byline", kHintByline},
    {"autor", kHintByline},
    {"auteur", kHintByline},
    {"date", kHintByline},
    {"datum", kHintByline},
    {"fecha", kHintByline},
    {"timestamp", kHintByline},
    {"time", kHintByline},
    {"meta", kHintByline},
    {"published", kHintByline},
    {"pubdate", kHintByline},
    {"dateline", kHintByline},
    {"writer", kHintByline},
    {"contributor", kHintByline},
    {"bio", kHintByline},
    {"share", kHintShare},
    {"sharing", kHintShare},
    {"social", kHintShare},
    {"teilen", kHintShare},
    {"compartir", kHintShare},
    {"partage", kHintShare},
    {"follow", kHintShare},
    {"addthis", kHintShare},
    {"sharedaddy", kHintShare},
    {"facebook", kHintShare},
    {"twitter", kHintShare},
    {"whatsapp", kHintShare},
    {"toolbar", kHintShare},
    {"tools", kHintShare},
    {"print", kHintShare},
    {"related", kHintRelated},
    {"relacionad", kHintRelated},
    {"recommend", kHintRelated},
    {"recirc", kHintRelated},
    {"readmore", kHintRelated},
    {"seemore", kHintRelated},
    {"more", kHintRelated},
    {"also", kHintRelated},
    {"popular", kHintRelated},
    {"trending", kHintRelated},
    {"mostread", kHintRelated},
    {"latest", kHintRelated},
    {"outbrain", kHintRelated},
    {"taboola", kHintRelated},
    {"similar", kHintRelated},
    {"suggest", kHintRelated},
    {"next", kHintRelated},
    {"further", kHintRelated},
    {"linkbox", kHintRelated},
    {"readnext", kHintRelated},
    {"crosslink", kHintRelated},
    {"interlink", kHintRelated},
    {"comment", kHintComment},
    {"kommentar", kHintComment},
    {"comentario", kHintComment},
    {"commentaire", kHintComment},
    {"disqus", kHintComment},
    {"respond", kHintComment},
    {"discussion", kHintComment},
    {"reply", kHintComment},
    {"livefyre", kHintComment},
    {"ad", kHintAd},
    {"ads", kHintAd},
    {"adv", kHintAd},
    {"advert", kHintAd},
    {"advertisement", kHintAd},
    {"banner", kHintAd},
    {"sponsor", kHintAd},
    {"promo", kHintAd},
    {"werbung", kHintAd},
    {"anzeige", kHintAd},
    {"publicidad", kHintAd},
    {"dfp", kHintAd},
    {"affiliate", kHintAd},
    {"commercial", kHintAd},
    {"newsletter", kHintSubscribe},
    {"subscri", kHintSubscribe},
    {"signup", kHintSubscribe},
    {"paywall", kHintSubscribe},
    {"login", kHintSubscribe},
    {"register", kHintSubscribe},
    {"abo", kHintSubscribe},
    {"piano", kHintSubscribe},
    {"donat", kHintSubscribe},
    {"membership", kHintSubscribe},
    {"cta", kHintSubscribe},
    {"offer", kHintSubscribe},
    {"tag", kHintTags},
    {"tags", kHintTags},
    {"topic", kHintTags},
    {"topics", kHintTags},
    {"keyword", kHintTags},
    {"categor", kHintTags},
    {"taxonomy", kHintTags},
    {"label", kHintTags},
    {"kicker", kHintTags},
    {"rubri", kHintTags},
    {"schlagwort", kHintTags},
    {"sidebar", kHintSide},
    {"side", kHintSide},
    {"widget", kHintSide},
    {"aside", kHintSide},
    {"rail", kHintSide},
    {"infobox", kHintSide},
    {"factbox", kHintSide},
    {"column", kHintSide},
    {"nav", kHintNav},
    {"navi", kHintNav},
    {"navigation", kHintNav},
    {"menu", kHintNav},
    {"breadcrumb", kHintNav},
    {"header", kHintNav},
    {"footer", kHintNav},
    {"masthead", kHintNav},
    {"topbar", kHintNav},
    {"pagination", kHintNav},
    {"pager", kHintNav},
    {"skip", kHintNav},
    {"lead", kHintSummary},
    {"lede", kHintSummary},
    {"standfirst", kHintSummary},
    {"summary", kHintSummary},
    {"intro", kHintSummary},
    {"dek", kHintSummary},
    {"subtitle", kHintSummary},
    {"subheadline", kHintSummary},
    {"excerpt", kHintSummary},
    {"abstract", kHintSummary},
    {"teaser", kHintTeaser},
    {"deck", kHintSummary},
    {"description", kHintSummary},
    {"chapo", kHintSummary},
    {"vorspann", kHintSummary},
    {"bajada", kHintSummary},
    {"sommario", kHintSummary},
    {"cookie", kHintNotice},
    {"consent", kHintNotice},
    {"gdpr", kHintNotice},
    {"legal", kHintNotice},
    {"disclaimer", kHintNotice},
    {"copyright", kHintNotice},
    {"privacy", kHintNotice},
    {"popup", kHintNotice},
    {"modal", kHintNotice},
    {"overlay", kHintNotice},
    {"notice", kHintNotice},
    {"alert", kHintNotice},
    {"tooltip", kHintNotice},
    {"screenreader", kHintNotice},
    {"correction", kHintNotice},
    {"gallery", kHintMedia},
    {"slideshow", kHintMedia},
    {"video", kHintMedia},
    {"player", kHintMedia},
    {"audio", kHintMedia},
    {"podcast", kHintMedia},
    {"media", kHintMedia},
    {"image", kHintMedia},
    {"photo", kHintMedia},
    {"picture", kHintMedia},
    {"figure", kHintMedia},
    {"slide", kHintMedia},
    {"caption", kInCaption},
    {"bildunterschrift", kInCaption},
    {"legende", kInCaption},
    {"credit", kInCaption},
    {"copyrightholder", kInCaption},
    {"card", kHintTeaser},
    {"tile", kHintTeaser},
    {"listing", kHintTeaser},
    {"grid", kHintTeaser},
    {"carousel", kHintTeaser},
    {"swiper", kHintTeaser},
    {"collection", kHintTeaser},
    {"tweet", kHintEmbed},
    {"instagram", kHintEmbed},
    {"embed", kHintEmbed},
    {"oembed", kHintEmbed},
};

const std::unordered_map<std::string_view, uint32_t>& hint_table() {
  static const auto* table = [] {
    auto* made = new std::unordered_map<std::string_view, uint32_t>;
    for (const HintWord& hint : kHintWords) (*made)[hint.word] |= hint.bits;
    return made;
  }();
  return *table;
}

constexpr size_t kMinPrefix = 5, kMaxHintWord = 20;

void add_hint(std::string_view word, uint32_t& bits) {
  const auto& table = hint_table();
  if (const auto found = table.find(word); found != table.end()) {
    bits |= found->second;
    return;
  }
  for (size_t n = std::min(word.size(), kMaxHintWord); n >= kMinPrefix; --n) {
    if (const auto found = table.find(word.substr(0, n)); found != table.end()) {
      bits |= found->second;
      return;
    }
  }
}

bool starts_block(Tag tag) {
  using enum Tag;
  switch (tag) {
    case kAddress:
    case kArticle:
    case kAside:
    case kBlockquote:
    case kBody:
    case kCaption:
    case kCenter:
    case kDd:
    case kDetails:
    case kDialog:
    case kDir:
    case kDiv:
    case kDl:
    case kDt:
    case kFieldset:
    case kFigcaption:
    case kFigure:
    case kFooter:
    case kForm:
    case kH1:
    case kH2:
    case kH3:
    case kH4:
    case kH5:
    case kH6:
    case kHeader:
    case kHgroup:
    case kHr:
    case kLegend:
    case kLi:
    case kMain:
    case kMenu:
    case kNav:
    case kOl:
    case kP:
    case kPre:
    case kSearch:
    case kSection:
    case kSummary:
    case kTable:
    case kTbody:
    case kTd:
    case kTfoot:
    case kTh:
    case kThead:
    case kTr:
    case kUl:
      return true;
    default:
      return false;
  }
}

bool is_skipped(const Node& node) {
  using enum Tag;
  if (node.space != html::Namespace::kHtml) return true;
  switch (node.tag) {
    case kScript:
    case kStyle:
    case kNoscript:
    case kTemplate:
    case kIframe:
    case kObject:
    case kEmbed:
    case kSelect:
    case kTextarea:
    case kButton:
    case kInput:
    case kHead:
    case kTitle:
    case kCanvas:
    case kAudio:
    case kVideo:
    case kMap:
    case kNoframes:
      return true;
    default:
      return false;
  }
}

bool hides(std::string_view style) {
  // "display:none", "display: none", "visibility:hidden"
  size_t at = style.find("display");
  if (at != std::string_view::npos) {
    at = style.find_first_not_of(" :", at + 7);
    if (at != std::string_view::npos && style.substr(at, 4) == "none") return true;
  }
  at = style.find("visibility");
  if (at == std::string_view::npos) return false;
  at = style.find_first_not_of(" :", at + 10);
  return at != std::string_view::npos && style.substr(at, 6) == "hidden";
}

// Elements whose names speak of the line itself rather than of the page around it.
constexpr size_t kNearElements = 3;
constexpr uint32_t kNotInherited = kInParagraph;

constexpr uint64_t kHashStep = 0x9E3779B97F4A7C15ull;

// Class names less their digits, which number what is of one make.
uint32_t names_hash(std::string_view names) {
  uint32_t hash = 2166136261u;
  for (char c : names.substr(0, 200)) {
    if (c < '0' || c > '9') hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return hash;
}

class Walker {
 public:
  explicit Walker(const Dom& dom) : dom_(dom) {}

  std::vector<Line> run() {
    NodeId root = 0;
    for (NodeId id = 0; id != kNone;
         id = dom_.following(id, 0, id == 0 || dom_.is(id, Tag::kHtml))) {
      if (dom_.is(id, Tag::kBody)) {
        root = id;
        break;
      }
    }
    open_.push_back({root, 0, 0, 0, 0, 0, 0, 0});
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
    return std::move(lines_);
  }

 private:
  struct Frame {
    NodeId id;
    uint32_t place;  // of all elements around
    uint32_t own;    // of this element
    uint8_t heading;
    uint16_t links;  // <a> elements open
    NodeId block;    // the nearest element that starts a block
    uint64_t path;   // of the tags from the root to the nearest block
    uint64_t names;  // of the classes of that block and its parent
  };

  // True if the children are to be walked.
  bool enter(NodeId id) {
    const Node& node = dom_[id];
    if (node.type == NodeType::kText) return add(dom_.view(node.text)), false;
    if (node.type != NodeType::kElement) return false;
    if (is_skipped(node)) {
      if (node.tag == Tag::kIframe || node.tag == Tag::kVideo || node.tag == Tag::kHr) flush();
      return false;
    }
    if (node.tag == Tag::kBr) {
      // Two in a row part paragraphs; one is a line inside a paragraph.
      if (broken_)
        flush();
      else if (!line_.text.empty())
        line_.text += ' ';
      broken_ = true;
      return false;
    }
    if (node.tag == Tag::kHr) return flush(), false;
    Frame frame = open_.back();
    frame.id = id;
    frame.own = place_of(dom_, id);
    frame.place |= frame.own;
    if (node.tag == Tag::kA && !dom_.attribute(id, "href").empty()) {
      ++frame.links;
      ++line_.links;
    }
    if (starts_block(node.tag)) {
      flush();
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
      if (starts_block(dom_[id].tag)) flush();
      open_.pop_back();
    }
  }

  void add(std::string_view text) {
    if (text.empty()) return;
    const size_t before = line_.text.size();
    if (before == 0) {
      if (text.find_first_not_of(" \n\t\r\f") == std::string_view::npos) return;
      start_ = open_.back();
      near_ = 0;
      for (size_t i = open_.size(), n = 0; i-- > 1 && n < kNearElements; ++n) near_ |= open_[i].own;
    }
    if (text.find_first_not_of(" \n\t\r\f") != std::string_view::npos) broken_ = false;
    line_.text += text;
    if (open_.back().links > 0) line_.link_bytes += static_cast<uint32_t>(text.size());
  }

  void flush() {
    broken_ = false;
    const size_t raw = line_.text.size();
    line_.text = fold_space(line_.text);
    if (line_.text.empty()) {
      line_ = Line();
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
    line_.depth = static_cast<uint16_t>(std::min<size_t>(open_.size(), 65535));
    const NodeId block = start_.block;
    line_.parent = block == 0 ? 0 : dom_[block].parent;
    line_.grandparent = line_.parent == 0 || line_.parent == kNone ? 0 : dom_[line_.parent].parent;
    if (line_.heading)
      line_.kind = BlockKind::kHeading;
    else if (line_.place & kInCaption)
      line_.kind = BlockKind::kCaption;
    else if (line_.place & kInTable)
      line_.kind = BlockKind::kTable;
    else if (line_.place & kInQuote)
      line_.kind = BlockKind::kQuote;
    else if (dom_.is(block, Tag::kLi) || dom_.is(block, Tag::kDd))
      line_.kind = BlockKind::kList;
    lines_.push_back(std::move(line_));
    line_ = Line();
  }

  const Dom& dom_;
  std::vector<Frame> open_;
  std::vector<Line> lines_;
  Line line_;
  Frame start_{0, 0, 0, 0, 0, 0, 0, 0};
  uint32_t near_ = 0;
  bool broken_ = false;
};

}  // namespace

uint32_t hints_of(std::string_view names) {
  uint32_t bits = 0;
  std::string word;
  char last = ' ';
  const auto end_word = [&] {
    if (word.size() >= 2) add_hint(word, bits);
    word.clear();
  };
  for (char c : names) {
    const bool upper = c >= 'A' && c <= 'Z', low = c >= 'a' && c <= 'z';
    if (!upper && !low) {
      end_word();
    } else {
      if (upper && last >= 'a' && last <= 'z') end_word();
      word += static_cast<char>(c | 32);
    }
    last = c;
  }
  end_word();
  return bits;
}

uint32_t place_of(const html::Dom& dom, html::NodeId id) {
  uint32_t place = 0;
  switch (dom[id].tag) {
    case Tag::kArticle:
      place = kInArticle;
      break;
    case Tag::kMain:
      place = kInMain;
      break;
    case Tag::kNav:
      place = kInNav;
      break;
    case Tag::kHeader:
      place = kInHeader;
      break;
    case Tag::kFooter:
      place = kInFooter;
      break;
    case Tag::kAside:
      place = kInAside;
      break;
    case Tag::kForm:
      place = kInForm;
      break;
    case Tag::kFigure:
      place = kInFigure;
      break;
    case Tag::kFigcaption:
      place = kInCaption | kInFigure;
      break;
    case Tag::kUl:
    case Tag::kOl:
      place = kInList;
      break;
    case Tag::kTable:
      place = kInTable;
      break;
    case Tag::kBlockquote:
      place = kInQuote;
      break;
    case Tag::kDialog:
      place = kInDialog;
      break;
    default:
      break;
  }
  std::string_view names[2];
  for (const html::Attribute& attribute : dom.attributes_of(id)) {
    const std::string_view name = dom.view(attribute.name), value = dom.view(attribute.value);
    if (name == "class")
      names[0] = value;
    else if (name == "id")
      names[1] = value;
    else if (name == "hidden")
      place |= kInHidden;
    else if (name == "style")
      place |= hides(value) ? kInHidden : 0u;
    else if (name == "aria-hidden" && value == "true")
      place |= kInHidden;
    else if (name == "itemprop" && (value == "articleBody" || value == "reviewBody"))
      place |= kInBodyProperty;
    else if (name == "role") {
      if (value == "main")
        place |= kInMain;
      else if (value == "navigation" || value == "menu" || value == "menubar" || value == "search")
        place |= kInNav;
      else if (value == "banner")
        place |= kInHeader;
      else if (value == "contentinfo")
        place |= kInFooter;
      else if (value == "complementary")
        place |= kInAside;
      else if (value == "dialog" || value == "alertdialog")
        place |= kInDialog;
      else if (value == "article")
        place |= kInArticle;
    }
  }
  // <body> and <html> carry classes that speak of the whole page.
  if (dom[id].tag == Tag::kBody || dom[id].tag == Tag::kHtml) return place;
  for (std::string_view each : names) {
    if (!each.empty()) place |= hints_of(each.substr(0, 400));
  }
  return place;
}

std::vector<Line> html_lines(const html::Dom& dom) { return Walker(dom).run(); }

}  // namespace dateline
