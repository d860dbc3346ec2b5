// Collecting what a page says of itself: one walk over the tree. Nothing is weighed here; see
// choose.cc. Values keep the page's wording, white space folded.
#include "article/metadata.h"

#include <algorithm>
#include <iterator>

#include "article/html_lines.h"
#include "base/characters.h"

namespace dateline {
namespace {

using html::Dom;
using html::NodeId;
using html::NodeType;
using html::Tag;

// Longer values are texts, not statements.
constexpr size_t kMaxValue = 2000;
constexpr size_t kMaxHeadline = 500;
constexpr size_t kNearElements = 4;
constexpr size_t kMaxStated = 400, kMaxTimes = 300, kMaxHeadings = 20, kMaxNames = 40;
// Elements around a heading that may be a trail, and headings below it that may be the headline.
constexpr size_t kTrailElements = 4, kMaxBelowTrail = 3;

// Four digits in a row: a title that may hold a day.
bool has_year(std::string_view text) {
  size_t digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

// The text of an element, but not of a huge one (each text is read once per marked element around
// it).
std::string short_text(const Dom& dom, NodeId root, size_t limit) {
  std::string out;
  size_t nodes = 0;
  for (NodeId id = root; id != kNone && out.size() < 4 * limit && nodes < 400;
       id = dom.following(id, root), ++nodes) {
    if (dom[id].type == NodeType::kText && !dom.is(dom[id].parent, Tag::kScript) &&
        !dom.is(dom[id].parent, Tag::kStyle)) {
      out += dom.view(dom[id].text).substr(0, 4 * limit);
      out += ' ';
    } else if (dom[id].type == NodeType::kElement &&
               (dom.is(id, Tag::kBr) || dom.is(id, Tag::kLi))) {
      out += " | ";
    }
  }
  // The cut may have split a character.
  out = fold_space(out.substr(0, out.size()));
  return out.size() > limit ? std::string() : out;
}

// An address under a folder of the people who write for a site.
bool is_profile(std::string_view href) {
  static constexpr std::string_view kFolders[] = {
      "author",    "authors",     "autor",        "autores",    "autoren",
      "auteur",    "auteurs",     "autore",       "autori",     "writers",
      "reporters", "by",          "editors",      "journalist", "journalists",
      "redakteur", "contributor", "contributors", "columnist",  "columnists"};
  for (size_t slash = href.find('/'); slash != std::string_view::npos;) {
    const size_t next = href.find('/', slash + 1);
    if (next == std::string_view::npos || next + 1 >= href.size()) return false;
    const std::string_view folder = href.substr(slash + 1, next - slash - 1);
    if (std::find(std::begin(kFolders), std::end(kFolders), folder) != std::end(kFolders))
      return true;
    slash = next;
  }
  return false;
}

// A headline's text. Elements inside it may part words without a space (a kicker before the
// headline) or hold a piece of one ("<em>The Film</em>: A Review"): a space goes between two
// characters that are no punctuation.
std::string headline_text(const Dom& dom, NodeId root, size_t limit) {
  std::string out;
  size_t nodes = 0;
  for (NodeId id = root; id != kNone && out.size() < 4 * limit && nodes < 400;
       id = dom.following(id, root), ++nodes) {
    if (dom[id].type != NodeType::kText || dom.is(dom[id].parent, Tag::kScript) ||
        dom.is(dom[id].parent, Tag::kStyle) || dom.is(dom[id].parent, Tag::kRt) ||
        dom.is(dom[id].parent, Tag::kRp))
      continue;
    const std::string_view text = dom.view(dom[id].text).substr(0, 4 * limit);
    const auto is_mark = [](char c) { return std::ispunct(static_cast<unsigned char>(c)) != 0; };
    // Bytes from 0xE3 on begin the scripts without word spaces, and full-width punctuation.
    const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0xE3; };
    if (!out.empty() && !text.empty() && !is_mark(out.back()) && !is_mark(text.front()) &&
        !text.starts_with("’") && !text.starts_with("”") && !out.ends_with("‘") &&
        !out.ends_with("“") && !out.ends_with("„") && !is_wide(text.front()))
      out += ' ';
    out += text;
  }
  out = fold_space(out);
  return out.size() > limit ? std::string() : out;
}

// True if the element says of itself that it is a trail of links to the page: in a class, an id, or
// the name of an attribute.
bool says_trail(const Dom& dom, NodeId id) {
  constexpr std::string_view kTrail = "breadcrumb";
  for (const html::Attribute& attribute : dom.attributes_of(id)) {
    const std::string_view name = dom.view(attribute.name);
    if (name.find(kTrail) != std::string_view::npos) return true;
    if ((name == "class" || name == "id") &&
        lower_ascii(dom.view(attribute.value)).find(kTrail) != std::string::npos)
      return true;
  }
  return false;
}

// The last entry of a trail: in elements that say so, or an item of a list of links in <nav>.
bool ends_trail(const Dom& dom, NodeId heading) {
  bool item = false;
  NodeId id = heading;
  for (size_t n = 0; n <= kTrailElements && id < dom.nodes.size(); ++n, id = dom[id].parent) {
    if (dom[id].type != NodeType::kElement) return false;
    if (says_trail(dom, id)) return true;
    item = item || dom.is(id, Tag::kLi);
    if (item && dom.is(id, Tag::kNav)) return true;
  }
  return false;
}

class Collector {
 public:
  Collector(const Dom& dom, const ElementPlaces& places) : dom_(dom), places_(places) {}

  Metadata run() {
    for (NodeId id = dom_[0].first_child; id != kNone;) {
      while (!open_.empty() && !is_below(id, open_.back().id)) open_.pop_back();
      const uint32_t around = open_.empty() ? 0 : open_.back().place;
      if (dom_[id].type == NodeType::kText) bytes_ += dom_[id].text.length;
      if (dom_[id].type == NodeType::kElement && dom_[id].space == html::Namespace::kHtml) {
        const uint32_t own = places_.place(id), place = around | own;
        element(id, place);
        if (dom_[id].first_child != kNone) open_.push_back({id, place, own});
      } else if (dom_[id].first_child != kNone) {
        open_.push_back({id, around, 0});
      }
      id = dom_.following(id, 0, !dom_.is(id, Tag::kTemplate));
    }
    return std::move(out_);
  }

 private:
  struct Around {
    NodeId id;
    uint32_t place, own;  // bits of all elements around and of itself; of itself
  };

  // Bits of the element that is looked at and of the nearest few around it.
  uint32_t near(NodeId id) const {
    uint32_t bits = places_.place(id);
    for (size_t i = open_.size(), n = 0; i-- > 0 && n < kNearElements; ++n) bits |= open_[i].own;
    return bits;
  }

  bool is_below(NodeId id, NodeId above) const { return dom_[id].parent == above; }

  void state(Origin origin, std::string name, std::string_view value) {
    if (value.empty() || value.size() > kMaxValue || out_.stated.size() >= kMaxStated) return;
    std::string folded = fold_space(value);
    if (!folded.empty()) out_.stated.push_back({origin, std::move(name), std::move(folded)});
  }

  void element(NodeId id, uint32_t place) {
    switch (dom_[id].tag) {
      case Tag::kHtml:
        out_.language = fold_space(dom_.attribute(id, "lang"));
        break;
      case Tag::kTitle:
        if (out_.title_tag.empty()) out_.title_tag = dom_.text_of(id);
        break;
      case Tag::kMeta:
        meta(id);
        break;
      case Tag::kLink: {
        const std::string rel = lower_ascii(dom_.attribute(id, "rel"));
        if (rel == "canonical" && out_.canonical.empty())
          out_.canonical = fold_space(dom_.attribute(id, "href"));
        break;
      }
      case Tag::kScript: {
        const std::string type = lower_ascii(dom_.attribute(id, "type"));
        if (type.find("ld+json") != std::string::npos && dom_[id].first_child != kNone) {
          read_linked_data(dom_.view(dom_[dom_[id].first_child].text), out_.linked);
        }
        return;
      }
      case Tag::kH1:
        heading(id);
        break;
      case Tag::kH2:
        if (in_trail_ && out_.below_trail.size() < kMaxBelowTrail) {
          if (std::string text = headline_text(dom_, id, kMaxHeadline); !text.empty())
            out_.below_trail.push_back(std::move(text));
        }
        break;
      default:
        break;
    }
    properties(id, place);
  }

  void heading(NodeId id) {
    if (out_.headings.size() >= kMaxHeadings) return;
    std::string text = headline_text(dom_, id, kMaxHeadline);
    if (text.empty()) return;
    out_.headings.push_back(std::move(text));
    in_trail_ = ends_trail(dom_, id);
    if (!in_trail_) out_.below_trail.clear();
  }

  void meta(NodeId id) {
    std::string_view content = dom_.attribute(id, "content");
    if (content.empty()) content = dom_.attribute(id, "value");  // a common slip
    for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string names = lower_ascii(dom_.attribute(id, key));
      for (size_t at = 0; at < names.size();) {
        const size_t end = std::min(names.find(' ', at), names.size());
        if (end > at) {
          const std::string name = names.substr(at, end - at);
          state(name.starts_with("og:") || name.starts_with("article:") ? Origin::kOpenGraph
                : key == std::string_view("itemprop")                   ? Origin::kItemprop
                                                                        : Origin::kMeta,
                name, content);
        }
        at = end + 1;
      }
    }
  }

  void properties(NodeId id, uint32_t place) {
    // Older pages give the day of <abbr class="published" title="..."> in its title.
    const bool abbr = dom_.is(id, Tag::kAbbr) && has_year(dom_.attribute(id, "title"));
    if (dom_[id].text.length == 0 && dom_[id].tag != Tag::kTime) return;
    const bool named = places_.says(id, ElementPlaces::kProperty),
               byline = places_.says(id, ElementPlaces::kByline), link = dom_.is(id, Tag::kA);
    // Most elements state nothing.
    if (!named && !byline && !link && !abbr && !dom_.is(id, Tag::kTime)) return;
    const uint32_t near = this->near(id);
    std::string itemprop = named ? lower_ascii(dom_.attribute(id, "itemprop")) : std::string();
    if (named && itemprop.empty() &&
        !dom_.is(id, Tag::kMeta)) {  // RDFa: property="schema:datePublished"
      itemprop = lower_ascii(dom_.attribute(id, "property"));
      itemprop = itemprop.substr(itemprop.rfind(':') + 1);
    }
    const std::string rel = link && places_.says(id, ElementPlaces::kRelation)
                                ? lower_ascii(dom_.attribute(id, "rel"))
                                : std::string();
    const bool dated = itemprop.starts_with("date") || itemprop == "published";
    if ((dom_.is(id, Tag::kTime) || dated || abbr) && !dom_.is(id, Tag::kMeta) &&
        out_.times.size() < kMaxTimes) {
      TimeElement time;
      time.datetime = fold_space(dom_.attribute(id, "datetime"));
      if (time.datetime.empty()) time.datetime = fold_space(dom_.attribute(id, "content"));
      if (abbr && time.datetime.empty()) time.datetime = fold_space(dom_.attribute(id, "title"));
      time.text = short_text(dom_, id, 200);
      time.hints = itemprop + " " + lower_ascii(dom_.attribute(id, "class"));
      if (dom_.has_attribute(id, "pubdate")) time.hints += " pubdate";
      time.place = place;
      time.near_place = near;
      time.line = static_cast<uint32_t>(std::min<size_t>(bytes_, UINT32_MAX));
      out_.times.push_back(std::move(time));
    }
    if (dom_.is(id, Tag::kMeta)) return;
    if (itemprop == "headline")
      state(Origin::kItemprop, "headline", headline_text(dom_, id, kMaxHeadline));
    constexpr uint32_t kElsewhere = kHintRelated | kHintComment | kHintTeaser,
                       kNever = kInNav | kInFooter | kInAside | kInHidden;
    const bool author_link =
        rel == "author" || itemprop == "author" || (rel.find("author") != std::string::npos);
    if (author_link && !(near & (kHintComment | kHintRelated)) &&
        out_.author_links.size() < kMaxNames) {
      if (std::string text = short_text(dom_, id, 120); !text.empty())
        out_.author_links.push_back({std::move(text), bytes_});
    }
    if ((near & kElsewhere) || (place & kNever)) return;
    if (link && out_.profile_links.size() < kMaxNames && is_profile(dom_.attribute(id, "href"))) {
      if (std::string text = short_text(dom_, id, 60); !text.empty())
        out_.profile_links.push_back({std::move(text), bytes_});
    }
    if (byline && out_.bylines.size() < kMaxNames) {
      if (std::string text = short_text(dom_, id, 200); !text.empty())
        out_.bylines.push_back({std::move(text), bytes_});
    }
  }

  const Dom& dom_;
  const ElementPlaces& places_;
  std::vector<Around> open_;  // the elements around
  bool in_trail_ = false;     // the last h1 ended a trail
  Metadata out_;
  size_t bytes_ = 0;
};

}  // namespace

std::string_view Metadata::first(std::string_view name) const {
  for (const Stated& each : stated) {
    if (each.name == name) return each.value;
  }
  return {};
}

Metadata read_metadata(const html::Dom& dom, const ElementPlaces& places) {
  return Collector(dom, places).run();
}

}  // namespace dateline
