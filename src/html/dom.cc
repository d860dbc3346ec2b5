// Reading a tree: attributes, order, text; and the dump of html5lib-tests, which the conformance
// suite compares. Deliberately not here: selectors; who looks for something walks the tree once.
#include "html/dom.h"

#include <algorithm>
#include <tuple>

namespace dateline::html {
namespace {

// Names that SVG writes with capitals (13.2.6.5); the tree keeps them in lower case.
constexpr std::string_view kSvgTags[] = {"altGlyph",
                                         "altGlyphDef",
                                         "altGlyphItem",
                                         "animateColor",
                                         "animateMotion",
                                         "animateTransform",
                                         "clipPath",
                                         "feBlend",
                                         "feColorMatrix",
                                         "feComponentTransfer",
                                         "feComposite",
                                         "feConvolveMatrix",
                                         "feDiffuseLighting",
                                         "feDisplacementMap",
                                         "feDistantLight",
                                         "feDropShadow",
                                         "feFlood",
                                         "feFuncA",
                                         "feFuncB",
                                         "feFuncG",
                                         "feFuncR",
                                         "feGaussianBlur",
                                         "feImage",
                                         "feMerge",
                                         "feMergeNode",
                                         "feMorphology",
                                         "feOffset",
                                         "fePointLight",
                                         "feSpecularLighting",
                                         "feSpotLight",
                                         "feTile",
                                         "feTurbulence",
                                         "foreignObject",
                                         "glyphRef",
                                         "linearGradient",
                                         "radialGradient",
                                         "textPath"};
constexpr std::string_view kSvgAttributes[] = {"attributeName",
                                               "attributeType",
                                               "baseFrequency",
                                               "baseProfile",
                                               "calcMode",
                                               "clipPathUnits",
                                               "diffuseConstant",
                                               "edgeMode",
                                               "filterUnits",
                                               "glyphRef",
                                               "gradientTransform",
                                               "gradientUnits",
                                               "kernelMatrix",
                                               "kernelUnitLength",
                                               "keyPoints",
                                               "keySplines",
                                               "keyTimes",
                                               "lengthAdjust",
                                               "limitingConeAngle",
                                               "markerHeight",
                                               "markerUnits",
                                               "markerWidth",
                                               "maskContentUnits",
                                               "maskUnits",
                                               "numOctaves",
                                               "pathLength",
                                               "patternContentUnits",
                                               "patternTransform",
                                               "patternUnits",
                                               "pointsAtX",
                                               "pointsAtY",
                                               "pointsAtZ",
                                               "preserveAlpha",
                                               "preserveAspectRatio",
                                               "primitiveUnits",
                                               "refX",
                                               "refY",
                                               "repeatCount",
                                               "repeatDur",
                                               "requiredExtensions",
                                               "requiredFeatures",
                                               "specularConstant",
                                               "specularExponent",
                                               "spreadMethod",
                                               "startOffset",
                                               "stdDeviation",
                                               "stitchTiles",
                                               "surfaceScale",
                                               "systemLanguage",
                                               "tableValues",
                                               "targetX",
                                               "targetY",
                                               "textLength",
                                               "viewBox",
                                               "viewTarget",
                                               "xChannelSelector",
                                               "yChannelSelector",
                                               "zoomAndPan"};

template <size_t N>
std::string with_capitals(std::string_view name, const std::string_view (&table)[N]) {
  for (std::string_view entry : table) {
    if (entry.size() == name.size() &&
        std::equal(entry.begin(), entry.end(), name.begin(),
                   [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; })) {
      return std::string(entry);
    }
  }
  return std::string(name);
}

std::string foreign_attribute(std::string_view name, Namespace space) {
  if (space == Namespace::kMathml && name == "definitionurl") return "definitionURL";
  for (std::string_view known :
       {"xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title",
        "xlink:type", "xml:lang", "xml:space", "xmlns:xlink"}) {
    if (name != known) continue;
    std::string out(name);
    out[out.find(':')] = ' ';
    return out;
  }
  return space == Namespace::kSvg ? with_capitals(name, kSvgAttributes) : std::string(name);
}

}  // namespace

std::string_view Dom::attribute(NodeId id, std::string_view name) const {
  for (const Attribute& attribute : attributes_of(id)) {
    if (attribute.name.length == name.size() && view(attribute.name) == name)
      return view(attribute.value);
  }
  return {};
}

bool Dom::has_attribute(NodeId id, std::string_view name) const {
  for (const Attribute& attribute : attributes_of(id)) {
    if (attribute.name.length == name.size() && view(attribute.name) == name) return true;
  }
  return false;
}

NodeId Dom::following(NodeId id, NodeId root, bool into) const {
  if (into && nodes[id].first_child != kNone) return nodes[id].first_child;
  while (id != root && id != kNone) {
    if (nodes[id].next != kNone) return nodes[id].next;
    id = nodes[id].parent;
  }
  return kNone;
}

std::string Dom::text_of(NodeId root) const {
  std::string out;
  bool space = false;
  for (NodeId id = root; id != kNone;) {
    const Node& node = nodes[id];
    bool into = true;
    if (node.type == NodeType::kText) {
      for (char c : view(node.text)) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
          space = true;
          continue;
        }
        if (space && !out.empty()) out += ' ';
        space = false;
        out += c;
      }
    } else if (node.type == NodeType::kElement) {
      into = node.tag != Tag::kScript && node.tag != Tag::kStyle && node.tag != Tag::kTemplate &&
             node.tag != Tag::kNoscript;
      if (node.tag == Tag::kBr || (class_of(node.tag) & kSpecial)) space = true;
    }
    id = following(id, root, into);
  }
  return out;
}

std::string dump(const Dom& dom) {
  std::string out;
  // Depth grows by one below a template, for its "content" line.
  std::vector<std::pair<NodeId, size_t>> open;
  std::string pending;  // adjacent text nodes are one
  size_t pending_depth = 0;
  const auto indent = [&](size_t depth) { out.append("| ").append(depth * 2, ' '); };
  const auto flush = [&] {
    if (pending.empty()) return;
    indent(pending_depth);
    out.append("\"").append(pending).append("\"\n");
    pending.clear();
  };
  size_t depth = 0;
  for (NodeId id = dom[0].first_child; id != kNone;) {
    const Node& node = dom[id];
    if (node.type == NodeType::kText) {
      if (!pending.empty() && pending_depth != depth) flush();
      pending += dom.view(node.text);
      pending_depth = depth;
    } else {
      flush();
      indent(depth);
      if (node.type == NodeType::kComment) {
        out.append("<!-- ").append(dom.view(node.text)).append(" -->\n");
      } else if (node.type == NodeType::kDoctype) {
        const std::string_view all = dom.view(node.text);
        const size_t first = all.find('\0');
        out.append("<!DOCTYPE ").append(all.substr(0, first));
        if (first != std::string_view::npos) {
          const size_t second = all.find('\0', first + 1);
          out.append(" \"")
              .append(all.substr(first + 1, second - first - 1))
              .append("\" \"")
              .append(all.substr(second + 1))
              .append("\"");
        }
        out += ">\n";
      } else {
        const std::string_view name = dom.name(id);
        const bool svg = node.space == Namespace::kSvg, math = node.space == Namespace::kMathml;
        out.append(svg    ? "<svg "
                   : math ? "<math "
                          : "<")
            .append(svg ? with_capitals(name, kSvgTags) : std::string(name))
            .append(">\n");
        std::vector<std::pair<std::string, std::string_view>> attributes;
        for (const Attribute& a : dom.attributes_of(id)) {
          attributes.emplace_back(svg || math ? foreign_attribute(dom.view(a.name), node.space)
                                              : std::string(dom.view(a.name)),
                                  dom.view(a.value));
        }
        std::sort(attributes.begin(), attributes.end());
        for (const auto& [key, value] : attributes) {
          indent(depth + 1);
          out.append(key).append("=\"").append(value).append("\"\n");
        }
        if (node.tag == Tag::kTemplate && node.space == Namespace::kHtml)
          indent(depth + 1), out.append("content\n");
      }
    }
    if (node.first_child != kNone) {
      open.emplace_back(id, depth);
      depth += node.tag == Tag::kTemplate && node.space == Namespace::kHtml ? 2 : 1;
      id = node.first_child;
      continue;
    }
    while (id != kNone && dom[id].next == kNone) {
      flush();
      if (open.empty()) {
        id = kNone;
        break;
      }
      std::tie(id, depth) = open.back();
      open.pop_back();
    }
    if (id != kNone) id = dom[id].next;
  }
  flush();
  return out;
}

}  // namespace dateline::html
