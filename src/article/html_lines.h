// Mark-up → lines: the blocks of a page in reading order, with where each one stood.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "article/lines.h"
#include "base/index.h"
#include "html/dom.h"

namespace dateline {

// What a line stood in, as bits: elements and roles first, then what class and id names speak of.
enum Place : uint32_t {
  kInArticle = 1u << 0,
  kInMain = 1u << 1,
  kInNav = 1u << 2,
  kInHeader = 1u << 3,
  kInFooter = 1u << 4,
  kInAside = 1u << 5,
  kInForm = 1u << 6,
  kInFigure = 1u << 7,
  kInList = 1u << 8,
  kInTable = 1u << 9,
  kInQuote = 1u << 10,
  kInBodyProperty = 1u << 11,  // itemprop="articleBody"
  kInHidden = 1u << 12,        // hidden, display:none
  kInDialog = 1u << 13,
  kInParagraph = 1u << 14,  // inside <p>
  kInCaption = 1u << 15,    // <figcaption>, or a class that says so
  kHintBody = 1u << 16,
  kHintTitle = 1u << 17,
  kHintByline = 1u << 18,  // author, byline, date, meta
  kHintShare = 1u << 19,
  kHintRelated = 1u << 20,
  kHintComment = 1u << 21,
  kHintAd = 1u << 22,
  kHintSubscribe = 1u << 23,
  kHintTags = 1u << 24,
  kHintSide = 1u << 25,     // sidebar, widget
  kHintNav = 1u << 26,      // menu, breadcrumb, header, footer
  kHintSummary = 1u << 27,  // lead, standfirst, summary
  kHintNotice = 1u << 28,   // cookie, legal, disclaimer, copyright
  kHintMedia = 1u << 29,    // gallery, video, player
  kHintTeaser = 1u << 30,   // teaser, card, list item
  kHintEmbed = 1u << 31,    // an embedded post of a network
};

// Bits of Place that class and id names give. Linear in the names.
uint32_t hints_of(std::string_view names);

// What each element of HTML says of itself: the bits of Place of its tag, role, class and id (not
// those of what it stands in), and what is worth a closer look. Linear in the tree; what is said of
// one class is found once a page. Kept by the element's first attribute, so that a page
// of bare tags needs no more memory than its tree.
class ElementPlaces {
 public:
  explicit ElementPlaces(const html::Dom& dom);
  uint32_t place(html::NodeId id) const {
    const html::Node& node = dom_[id];
    return kOfTag[static_cast<size_t>(node.tag)] |
           (node.text.length > 0 ? bits_[node.text.offset] : 0u);
  }
  // Whether its class speaks of a by-line; whether it has itemprop, property or rel; whether its
  // class speaks of what shows only while a pointer rests on a word.
  enum Says : uint8_t { kByline = 1, kProperty = 2, kRelation = 4, kHover = 8 };
  bool says(html::NodeId id, Says what) const {
    const html::Node& node = dom_[id];
    return node.text.length > 0 && (says_[node.text.offset] & what) != 0;
  }

 private:
  struct Said {
    uint32_t bits = 0;
    uint8_t says = 0;
  };
  static const std::array<uint32_t, static_cast<size_t>(html::Tag::kCount)> kOfTag;
  Said said_by(html::NodeId id, StringIndex& classes, std::vector<Said>& by_class) const;

  const html::Dom& dom_;
  std::vector<uint32_t> bits_;  // at the number of the element's first attribute
  std::vector<uint8_t> says_;
};

// The lines of <body> in document order. Scripts, styles, controls and the like are left out;
// hidden parts are in, and marked; `noscript`: so is what is meant for readers without scripts.
// `texts`: where their texts are kept; `limited`: whether limit_lines() dropped some. Linear in the
// tree.
std::vector<Line> html_lines(const html::Dom& dom, const ElementPlaces& places, bool noscript,
                             Arena& texts, bool& limited);

}  // namespace dateline
