// SVG and MathML inside HTML (13.2.6.5).
#include <algorithm>

#include "html/tree_builder.h"

namespace dateline::html {
namespace {

// Start tags that end foreign content.
bool breaks_out(Tag tag) {
  using enum Tag;
  static constexpr Tag kTags[] = {
      kB,     kBig,   kBlockquote, kBody,   kBr,   kCenter, kCode,  kDd, kDiv,  kDl,   kDt,
      kEm,    kEmbed, kH1,         kH2,     kH3,   kH4,     kH5,    kH6, kHead, kHr,   kI,
      kImg,   kLi,    kListing,    kMenu,   kMeta, kNobr,   kOl,    kP,  kPre,  kRuby, kS,
      kSmall, kSpan,  kStrong,     kStrike, kSub,  kSup,    kTable, kTt, kU,    kUl,   kVar};
  return std::find(std::begin(kTags), std::end(kTags), tag) != std::end(kTags);
}

}  // namespace

bool TreeBuilder::is_mathml_text_point(NodeId id) const {
  const Node& node = dom_[id];
  return node.space == Namespace::kMathml &&
         (node.tag == Tag::kMi || node.tag == Tag::kMo || node.tag == Tag::kMn ||
          node.tag == Tag::kMs || node.tag == Tag::kMtext);
}

bool TreeBuilder::is_html_point(NodeId id) const {
  const Node& node = dom_[id];
  if (node.space == Namespace::kSvg)
    return node.tag == Tag::kForeignObject || node.tag == Tag::kDesc || node.tag == Tag::kTitle;
  if (node.space != Namespace::kMathml || node.tag != Tag::kAnnotation) return false;
  std::string encoding(dom_.attribute(id, "encoding"));
  for (char& c : encoding) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return encoding == "text/html" || encoding == "application/xhtml+xml";
}

bool TreeBuilder::is_foreign_to_html() const {
  const NodeId id = adjusted_current();
  const Node& node = dom_[id];
  if (token_.kind == Token::kEof) return false;
  const bool start = token_.kind == Token::kStartTag, text = token_.kind == Token::kText;
  if (is_mathml_text_point(id) &&
      ((start && token_.tag != Tag::kMglyph && token_.tag != Tag::kMalignmark) || text))
    return false;
  if (node.space == Namespace::kMathml && node.tag == Tag::kAnnotation && start &&
      token_.tag == Tag::kSvg)
    return false;
  return !(is_html_point(id) && (start || text));
}

void TreeBuilder::foreign() {
  switch (token_.kind) {
    case Token::kText: {
      const std::string_view text = view(token_.text);
      if (leading_space(text) != text.size() &&
          text.find_first_not_of(std::string_view("\0 \n\t\f\r", 6)) != std::string_view::npos)
        frameset_ok_ = false;
      if (!token_.has_null) return insert_text(token_.text);
      std::string replaced;
      for (char c : text) replaced += c == '\0' ? std::string("\xEF\xBF\xBD") : std::string(1, c);
      const size_t from = dom_.side.size();
      dom_.side += replaced;
      return insert_text(
          {static_cast<uint32_t>(from) | Dom::kSideBit, static_cast<uint32_t>(replaced.size())});
    }
    case Token::kComment:
      return insert_comment();
    case Token::kDoctype:
    case Token::kEof:
      return;
    case Token::kStartTag: {
      const bool font =
          token_.tag == Tag::kFont &&
          (!token_attribute("color").empty() || !token_attribute("face").empty() ||
           !token_attribute("size").empty() ||
           std::any_of(token_.attributes.begin(), token_.attributes.end(), [&](const Attribute& a) {
             return view(a.name) == "color" || view(a.name) == "face" || view(a.name) == "size";
           }));
      if (font || breaks_out(token_.tag)) break;
      const size_t depth = stack_.size();
      insert(token_, dom_[adjusted_current()].space);
      if (token_.self_closing && stack_.size() > depth) pop();
      return;
    }
    case Token::kEndTag: {
      if (token_.tag == Tag::kBr || token_.tag == Tag::kP) break;
      // Walk up the foreign elements; the first HTML one decides by its own rules.
      for (size_t i = stack_.size(); i-- > 0;) {
        const Node& node = dom_[stack_[i]];
        if (i == 0) return;
        if (node.space == Namespace::kHtml) return process_in(mode_);
        if (node.tag == token_.tag &&
            (node.tag != Tag::kOther || dom_.name(stack_[i]) == view(token_.text)))
          return pop_to(stack_[i]);
      }
      return;
    }
  }
  // An HTML tag inside foreign content: leave it.
  while (stack_.size() > 1 && dom_[current()].space != Namespace::kHtml &&
         !is_mathml_text_point(current()) && !is_html_point(current()))
    pop();
  if (token_.kind == Token::kEndTag || context_ != kNone) return process_in(mode_);
  reprocess_ = true;
}

}  // namespace dateline::html
