// The tree of a page's mark-up: nodes in one array, in order of creation, linked by number. Strings
// are ranges of the source, or of a side buffer where the parser had to rewrite them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/limits.h"
#include "dateline/text.h"
#include "html/tags.h"

namespace dateline::html {

enum class NodeType : uint8_t { kDocument, kDoctype, kElement, kText, kComment };
enum class Namespace : uint8_t { kHtml, kSvg, kMathml };

// A range of the source; of the side buffer where the high bit of `offset` is set.
struct Text {
  uint32_t offset = 0;
  uint32_t length = 0;
};

struct Attribute {
  Text name, value;
};

using NodeId = uint32_t;  // index into Dom::nodes; kNone: no node

struct Node {
  NodeId parent = kNone, first_child = kNone, last_child = kNone, next = kNone, previous = kNone;
  // Of text, comment, doctype; of an element: offset and number of its attributes. Before those of
  // an element of no known tag stands its name, as if it were one.
  Text text;
  uint32_t source = 0;  // byte offset in the source of what made it
  Tag tag = Tag::kOther;
  NodeType type = NodeType::kElement;
  Namespace space = Namespace::kHtml;
};
static_assert(sizeof(Node) == 36);  // a page of "<i>" without end takes twelve times its size

class Dom {
 public:
  static constexpr uint32_t kSideBit = 0x80000000u;

  std::string_view source;  // must outlive the tree
  std::string side;
  std::vector<Node> nodes;  // nodes[0] is the document
  std::vector<Attribute> attributes;
  bool truncated = false;  // a limit of nodes was met: the rest of the page is not in the tree
  bool flattened = false;  // the limit of depth was met

  std::string_view view(Text text) const {
    return text.offset & kSideBit
               ? std::string_view(side.data() + (text.offset & ~kSideBit), text.length)
               : std::string_view(source.data() + text.offset, text.length);
  }
  const Node& operator[](NodeId id) const { return nodes[id]; }
  bool is(NodeId id, Tag tag) const {
    return nodes[id].type == NodeType::kElement && nodes[id].tag == tag &&
           nodes[id].space == Namespace::kHtml;
  }
  std::string_view name(NodeId id) const {
    return nodes[id].tag == Tag::kOther ? view(attributes[nodes[id].text.offset - 1].name)
                                        : name_of(nodes[id].tag);
  }
  std::span<const Attribute> attributes_of(NodeId id) const {
    if (nodes[id].type != NodeType::kElement) return {};
    return {attributes.data() + nodes[id].text.offset, nodes[id].text.length};
  }
  // The value of an attribute by its lower-case name; empty if it is not there.
  std::string_view attribute(NodeId id, std::string_view name) const;
  bool has_attribute(NodeId id, std::string_view name) const;

  // The node after `id` in document order inside `root`, or kNone; without `into`, past its
  // children.
  NodeId following(NodeId id, NodeId root, bool into = true) const;
  // All text below a node, scripts and styles left out, runs of white space as one space.
  std::string text_of(NodeId id) const;
};

struct ParseOptions {
  bool scripting = false;                   // true: <noscript> is raw text
  uint32_t max_depth = Limits{}.dom_depth;  // deeper elements become siblings
  uint32_t max_nodes = Limits{}.dom_nodes;  // also one for three bytes of the source
  std::string_view context = {};  // fragment parsing: the context element's name ("td", "svg path")
};

// Parses as the WHATWG standard says (section 13.2). Any bytes give a tree; time and memory are
// linear in the source. The source is UTF-8 without a byte order mark.
Dom parse(std::string_view source, const ParseOptions& options = {});

// The tree as html5lib-tests writes it: "| <p>\n|   \"text\"\n".
std::string dump(const Dom& dom);

}  // namespace dateline::html
