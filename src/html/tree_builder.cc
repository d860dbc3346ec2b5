// The tree builder's machinery: inserting nodes, the stack of open elements, the list of active
// formatting elements with the adoption agency. The insertion modes are in tree_modes.cc and
// tree_body.cc, foreign content in tree_foreign.cc. Nothing recurses, and each step is bounded: the
// stack by the limit of depth, the formatting list by kMaxFormatting, reconstructed elements by a
// budget that grows with the page; so time and memory are linear in the source. Deliberately not
// here: scripts, and the cloning of <selectedcontent>.
#include "html/tree_builder.h"

#include <algorithm>

#include "base/hash.h"

namespace dateline::html {
namespace {

// Pages that need more formatting elements open at once than this do not exist outside attacks;
// each new paragraph would reopen them all.
constexpr size_t kMaxFormatting = 128;
// Elements that the rules clone (reconstruction, adoption), over the length of the page.
constexpr size_t kClonesBase = 4096, kBytesPerClone = 16;
// Memory stays within twelve times the page, whatever is in it; a page has a node for twenty bytes.
constexpr size_t kNodesBase = 4096, kBytesPerNode = 3;
// Of the pages of two public sets, the densest tenth has a node for so many bytes.
constexpr size_t kUsualBytesPerNode = 20, kUsualBytesPerAttribute = 30;
// <html> and <body> seen again add attributes up to about this many: each time copies them all.
constexpr size_t kMaxMerged = 64;
// Past the limit of depth an end tag looks this far back for its start.
constexpr size_t kBeyondWindow = 64;

}  // namespace

TreeBuilder::TreeBuilder(Dom& dom, const ParseOptions& options)
    : dom_(dom), options_(options), tokenizer_(dom) {
  clones_left_ = kClonesBase + dom.source.size() / kBytesPerClone;
  options_.max_nodes = static_cast<uint32_t>(
      std::min<size_t>(options_.max_nodes, kNodesBase + dom.source.size() / kBytesPerNode));
  dom_.nodes.reserve(
      std::min<size_t>(dom.source.size() / kUsualBytesPerNode + 64, options_.max_nodes));
  dom_.attributes.reserve(dom.source.size() / kUsualBytesPerAttribute + 16);
  new_node(NodeType::kDocument, 0);
  if (options.context.empty()) return;
  // Fragment parsing: a root to build in, the mode of the context element.
  std::string_view name = options.context;
  Namespace space = Namespace::kHtml;
  if (name.starts_with("svg "))
    space = Namespace::kSvg, name.remove_prefix(4);
  else if (name.starts_with("math "))
    space = Namespace::kMathml, name.remove_prefix(5);
  context_ = new_node(NodeType::kElement, 0);
  dom_.attributes.push_back({});  // the place of its name
  dom_.nodes[context_].text.offset = 1;
  std::string folded(name);
  for (char& c : folded) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  dom_.nodes[context_].tag = tag_of(folded);
  dom_.nodes[context_].space = space;
  const Tag tag = dom_.nodes[context_].tag;
  if (space == Namespace::kHtml) {
    if (tag == Tag::kTitle || tag == Tag::kTextarea)
      tokenizer_.set_mode(TextMode::kRcdata, folded);
    else if (tag == Tag::kStyle || tag == Tag::kXmp || tag == Tag::kIframe ||
             tag == Tag::kNoembed || tag == Tag::kNoframes)
      tokenizer_.set_mode(TextMode::kRawtext, folded);
    else if (tag == Tag::kScript)
      tokenizer_.set_mode(TextMode::kScript, folded);
    else if (tag == Tag::kNoscript && options.scripting)
      tokenizer_.set_mode(TextMode::kRawtext, folded);
    else if (tag == Tag::kPlaintext)
      tokenizer_.set_mode(TextMode::kPlaintext, folded);
  }
  const NodeId root = new_node(NodeType::kElement, 0);
  dom_.nodes[root].tag = Tag::kHtml;
  link(root, {0, kNone});
  push(root);
  if (tag == Tag::kTemplate && space == Namespace::kHtml)
    template_modes_.push_back(Mode::kInTemplate);
  reset_mode();
  if (tag == Tag::kForm && space == Namespace::kHtml) form_ = context_;
}

void TreeBuilder::run() {
  do {
    if (dom_.nodes.size() >= options_.max_nodes) {
      dom_.truncated = true;
      return;
    }
    const NodeId node = stack_.empty() ? kNone : adjusted_current();
    tokenizer_.allow_cdata(node != kNone && dom_[node].space != Namespace::kHtml);
    tokenizer_.next(token_);
    process();
  } while (token_.kind != Token::kEof && !stopped_);
}

// --- Insertion

NodeId TreeBuilder::new_node(NodeType type, uint32_t source) {
  Node node;
  node.type = type;
  node.source = source;
  dom_.nodes.push_back(node);
  return static_cast<NodeId>(dom_.nodes.size() - 1);
}

void TreeBuilder::link(NodeId id, Place place) {
  Node& node = dom_.nodes[id];
  node.parent = place.parent;
  Node& parent = dom_.nodes[place.parent];
  if (place.before == kNone) {
    node.previous = parent.last_child;
    if (parent.last_child != kNone)
      dom_.nodes[parent.last_child].next = id;
    else
      parent.first_child = id;
    parent.last_child = id;
    return;
  }
  Node& before = dom_.nodes[place.before];
  node.previous = before.previous;
  node.next = place.before;
  if (before.previous != kNone)
    dom_.nodes[before.previous].next = id;
  else
    parent.first_child = id;
  before.previous = id;
}

void TreeBuilder::unlink(NodeId id) {
  Node& node = dom_.nodes[id];
  if (node.parent == kNone) return;
  Node& parent = dom_.nodes[node.parent];
  if (node.previous != kNone)
    dom_.nodes[node.previous].next = node.next;
  else
    parent.first_child = node.next;
  if (node.next != kNone)
    dom_.nodes[node.next].previous = node.previous;
  else
    parent.last_child = node.previous;
  node.parent = node.next = node.previous = kNone;
}

NodeId TreeBuilder::make_element(const Token& token, Namespace space) {
  const NodeId id = new_node(NodeType::kElement, token.source);
  Node& node = dom_.nodes[id];
  node.tag = token.tag;
  node.space = space;
  if (token.tag == Tag::kOther) dom_.attributes.push_back({token.text, {}});
  node.text = {static_cast<uint32_t>(dom_.attributes.size()),
               static_cast<uint32_t>(token.attributes.size())};
  dom_.attributes.insert(dom_.attributes.end(), token.attributes.begin(), token.attributes.end());
  return id;
}

TreeBuilder::Place TreeBuilder::place_for(NodeId target) {
  const Node& node = dom_[target];
  if (!foster_ || node.space != Namespace::kHtml ||
      !(node.tag == Tag::kTable || node.tag == Tag::kTbody || node.tag == Tag::kTfoot ||
        node.tag == Tag::kThead || node.tag == Tag::kTr)) {
    return {target, kNone};
  }
  // Foster parenting: before the table, unless a template is nearer.
  for (size_t i = stack_.size(); i-- > 0;) {
    if (dom_.is(stack_[i], Tag::kTemplate)) return {stack_[i], kNone};
    if (!dom_.is(stack_[i], Tag::kTable)) continue;
    if (dom_[stack_[i]].parent != kNone) return {dom_[stack_[i]].parent, stack_[i]};
    return {stack_[i > 0 ? i - 1 : 0], kNone};
  }
  return {stack_[0], kNone};
}

void TreeBuilder::push(NodeId node) {
  if (stack_.size() >= options_.max_depth) {
    dom_.flattened = true;
    beyond_.push_back(dom_[node].tag);
    return;
  }
  stack_.push_back(node);
  if (dom_[node].space == Namespace::kHtml) ++open_[static_cast<size_t>(dom_[node].tag)];
}

void TreeBuilder::pop() {
  const Node& node = dom_[stack_.back()];
  if (node.space == Namespace::kHtml) --open_[static_cast<size_t>(node.tag)];
  stack_.pop_back();
  beyond_.clear();
}

NodeId TreeBuilder::insert(const Token& token, Namespace space) {
  const Place place = place_for(current());
  const NodeId id = make_element(token, space);
  link(id, place);
  push(id);
  return id;
}

NodeId TreeBuilder::insert(Tag tag) {
  Token token;
  token.tag = tag;
  token.source = token_.source;
  return insert(token);
}

void TreeBuilder::insert_void(const Token& token) {
  const size_t depth = stack_.size();
  insert(token);
  if (stack_.size() > depth)
    pop();
  else
    beyond_.pop_back();
}

void TreeBuilder::insert_comment(NodeId parent) {
  const Place place = parent == kNone ? place_for(current()) : Place{parent, kNone};
  const NodeId id = new_node(NodeType::kComment, token_.source);
  dom_.nodes[id].text = token_.text;
  link(id, place);
}

void TreeBuilder::insert_text(Text text) {
  if (text.length == 0) return;
  const Place place = place_for(current());
  if (dom_[place.parent].type == NodeType::kDocument) return;
  const NodeId id = new_node(NodeType::kText, token_.source);
  dom_.nodes[id].text = text;
  link(id, place);
}

void TreeBuilder::pop_until(Tag tag) {
  while (stack_.size() > 1) {
    const bool found = current_is(tag);
    pop();
    if (found) return;
  }
}

void TreeBuilder::pop_to(NodeId node) {
  while (stack_.size() > 1) {
    const bool found = current() == node;
    pop();
    if (found) return;
  }
}

void TreeBuilder::clear_to(std::initializer_list<Tag> tags) {
  while (stack_.size() > 1) {
    for (Tag tag : tags) {
      if (current_is(tag)) return;
    }
    if (current_is(Tag::kTemplate) || current_is(Tag::kHtml)) return;
    pop();
  }
}

void TreeBuilder::raw_element(TextMode mode) {
  const size_t depth = stack_.size();
  insert(token_);
  if (stack_.size() == depth)
    stack_.push_back(static_cast<NodeId>(dom_.nodes.size() - 1)),
        ++open_[static_cast<size_t>(token_.tag)];
  tokenizer_.set_mode(mode, view(token_.text));
  original_mode_ = mode_;
  mode_ = Mode::kText;
}

// --- The stack of open elements

NodeId TreeBuilder::adjusted_current() const {
  return stack_.size() == 1 && context_ != kNone ? context_ : current();
}

bool TreeBuilder::is_scope_marker(NodeId id, Scope scope) const {
  const Node& node = dom_[id];
  if (scope == Scope::kTable) {
    return node.space == Namespace::kHtml &&
           (node.tag == Tag::kHtml || node.tag == Tag::kTable || node.tag == Tag::kTemplate);
  }
  if (node.space == Namespace::kMathml) {
    return node.tag == Tag::kMi || node.tag == Tag::kMo || node.tag == Tag::kMn ||
           node.tag == Tag::kMs || node.tag == Tag::kMtext || node.tag == Tag::kAnnotation;
  }
  if (node.space == Namespace::kSvg)
    return node.tag == Tag::kForeignObject || node.tag == Tag::kDesc || node.tag == Tag::kTitle;
  if (class_of(node.tag) & kScopeMarker) return true;
  if (scope == Scope::kListItem) return node.tag == Tag::kOl || node.tag == Tag::kUl;
  return scope == Scope::kButton && node.tag == Tag::kButton;
}

bool TreeBuilder::in_scope(Tag tag, Scope scope) const {
  if (!open(tag)) return false;
  for (size_t i = stack_.size(); i-- > 0;) {
    if (dom_.is(stack_[i], tag)) return true;
    if (is_scope_marker(stack_[i], scope)) return false;
  }
  return false;
}

bool TreeBuilder::in_scope(NodeId node) const {
  for (size_t i = stack_.size(); i-- > 0;) {
    if (stack_[i] == node) return true;
    if (is_scope_marker(stack_[i], Scope::kDefault)) return false;
  }
  return false;
}

bool TreeBuilder::heading_in_scope() const {
  for (size_t i = stack_.size(); i-- > 0;) {
    const Node& node = dom_[stack_[i]];
    if (node.space == Namespace::kHtml && (class_of(node.tag) & kHeadings)) return true;
    if (is_scope_marker(stack_[i], Scope::kDefault)) return false;
  }
  return false;
}

bool TreeBuilder::on_stack(NodeId node) const {
  return std::find(stack_.rbegin(), stack_.rend(), node) != stack_.rend();
}

bool TreeBuilder::is_special(NodeId id) const {
  const Node& node = dom_[id];
  if (node.space == Namespace::kHtml) return (class_of(node.tag) & kSpecial) != 0;
  return is_scope_marker(id, Scope::kDefault);
}

void TreeBuilder::implied_end_tags(Tag except, bool all) {
  while (stack_.size() > 1) {
    const Node& node = dom_[current()];
    if (node.space != Namespace::kHtml || node.tag == except) return;
    if (!(class_of(node.tag) & (all ? kImpliedEndAll : kImpliedEnd))) return;
    pop();
  }
}

void TreeBuilder::close_p() {
  implied_end_tags(Tag::kP);
  pop_until(Tag::kP);
}

void TreeBuilder::close_cell() {
  implied_end_tags();
  while (stack_.size() > 1) {
    const bool cell = current_is(Tag::kTd) || current_is(Tag::kTh);
    pop();
    if (cell) break;
  }
  clear_to_marker();
  mode_ = Mode::kInRow;
}

void TreeBuilder::reset_mode() {
  for (size_t i = stack_.size(); i-- > 0;) {
    const bool last = i == 0;
    const NodeId id = last && context_ != kNone ? context_ : stack_[i];
    if (dom_[id].space != Namespace::kHtml) {
      if (last) break;
      continue;
    }
    switch (dom_[id].tag) {
      case Tag::kTd:
      case Tag::kTh:
        if (last) break;
        mode_ = Mode::kInCell;
        return;
      case Tag::kTr:
        mode_ = Mode::kInRow;
        return;
      case Tag::kTbody:
      case Tag::kThead:
      case Tag::kTfoot:
        mode_ = Mode::kInTableBody;
        return;
      case Tag::kCaption:
        mode_ = Mode::kInCaption;
        return;
      case Tag::kColgroup:
        mode_ = Mode::kInColumnGroup;
        return;
      case Tag::kTable:
        mode_ = Mode::kInTable;
        return;
      case Tag::kTemplate:
        mode_ = template_modes_.empty() ? Mode::kInTemplate : template_modes_.back();
        return;
      case Tag::kHead:
        if (last) break;
        mode_ = Mode::kInHead;
        return;
      case Tag::kBody:
        mode_ = Mode::kInBody;
        return;
      case Tag::kFrameset:
        mode_ = Mode::kInFrameset;
        return;
      case Tag::kHtml:
        mode_ = head_ == kNone ? Mode::kBeforeHead : Mode::kAfterHead;
        return;
      default:
        break;
    }
  }
  mode_ = Mode::kInBody;
}

// --- Active formatting elements

// The same for equal attributes in whatever order; found once for each element and its clones, as
// far as the cache goes.
uint32_t TreeBuilder::attributes_hash(NodeId node) {
  const Text own = dom_[node].text;
  if (own.length == 0) return 0;
  constexpr uint32_t kSpread = 0x9E3779B1u;  // Fibonacci hashing
  AttributesHash& known = hashes_[own.offset * kSpread >> (32 - kHashBits)];
  if (known.offset == own.offset) return known.hash;
  uint64_t sum = own.length;
  for (const Attribute& attribute : dom_.attributes_of(node))
    sum += hash64(view(attribute.value), hash64(view(attribute.name)));
  known = {own.offset, static_cast<uint32_t>(sum ^ sum >> 32)};
  return known.hash;
}

bool TreeBuilder::same_element(NodeId a, NodeId b) const {
  if (dom_[a].tag != dom_[b].tag || dom_[a].text.length != dom_[b].text.length) return false;
  const auto x = dom_.attributes_of(a), y = dom_.attributes_of(b);
  for (const Attribute& attribute : x) {
    const bool found = std::any_of(y.begin(), y.end(), [&](const Attribute& other) {
      return view(other.name) == view(attribute.name) && view(other.value) == view(attribute.value);
    });
    if (!found) return false;
  }
  return true;
}

// At most three alike since the last marker ("Noah's Ark"), and at most kMaxFormatting in all.
void TreeBuilder::push_formatting(NodeId node) {
  if (!on_stack(node)) return;  // past the limit of depth
  size_t alike = 0, seen = 0;
  size_t earliest = 0, oldest = 0;
  // Attributes are compared for the few that have few: an attack with many is none the worse for
  // it.
  constexpr uint32_t kFewAttributes = 16;
  const bool few = dom_[node].text.length <= kFewAttributes;
  for (size_t i = formatting_.size(); i-- > 0 && formatting_[i] != kNone; ++seen) {
    oldest = i;
    const NodeId other = formatting_[i];
    if (few && dom_[other].tag == dom_[node].tag &&
        dom_[other].text.length == dom_[node].text.length &&
        attributes_hash(other) == attributes_hash(node) && same_element(other, node))
      ++alike, earliest = i;
  }
  if (alike >= 3)
    formatting_.erase(formatting_.begin() + static_cast<long>(earliest));
  else if (seen >= kMaxFormatting)
    formatting_.erase(formatting_.begin() + static_cast<long>(oldest));
  formatting_.push_back(node);
}

void TreeBuilder::clear_to_marker() {
  while (!formatting_.empty()) {
    const bool marker = formatting_.back() == kNone;
    formatting_.pop_back();
    if (marker) return;
  }
}

NodeId TreeBuilder::clone(NodeId from) {
  const NodeId id = new_node(NodeType::kElement, dom_[from].source);
  Node& node = dom_.nodes[id];
  node.tag = dom_[from].tag;
  node.text = dom_[from].text;  // attributes are shared
  if (clones_left_ > 0) --clones_left_;
  return id;
}

void TreeBuilder::reconstruct() {
  if (formatting_.empty() || formatting_.back() == kNone || on_stack(formatting_.back())) return;
  if (clones_left_ == 0) {
    dom_.flattened = true;
    return;
  }
  size_t first = formatting_.size() - 1;
  while (first > 0 && formatting_[first - 1] != kNone && !on_stack(formatting_[first - 1])) --first;
  for (size_t i = first; i < formatting_.size(); ++i) {
    if (stack_.size() >= options_.max_depth || clones_left_ == 0) return;
    const Place place = place_for(current());
    const NodeId id = clone(formatting_[i]);
    link(id, place);
    push(id);
    formatting_[i] = id;
  }
}

void TreeBuilder::remove_formatting(NodeId node) {
  const auto at = std::find(formatting_.rbegin(), formatting_.rend(), node);
  if (at != formatting_.rend()) formatting_.erase(std::next(at).base());
}

// The adoption agency algorithm, step by step as the standard has it.
void TreeBuilder::adopt(Tag tag) {
  if (current_is(tag) &&
      std::find(formatting_.begin(), formatting_.end(), current()) == formatting_.end())
    return pop();
  for (int outer = 0; outer < 8; ++outer) {
    size_t at = formatting_.size();
    while (at > 0 && formatting_[at - 1] != kNone && dom_[formatting_[at - 1]].tag != tag) --at;
    if (at == 0 || formatting_[at - 1] == kNone) {
      any_other_end_tag();
      return;
    }
    const NodeId element = formatting_[at - 1];
    const auto on = std::find(stack_.begin(), stack_.end(), element);
    if (on == stack_.end()) return remove_formatting(element);
    if (!in_scope(element)) return;
    const size_t position = static_cast<size_t>(on - stack_.begin());
    size_t block = position + 1;
    while (block < stack_.size() && !is_special(stack_[block])) ++block;
    if (block == stack_.size()) {
      pop_to(element);
      return remove_formatting(element);
    }
    const NodeId furthest = stack_[block], ancestor = stack_[position - 1];
    NodeId bookmark = element;  // the clone goes after this entry (before it, if it is the element)
    NodeId last = furthest;
    size_t index = block;
    for (int inner = 1;; ++inner) {
      NodeId node = stack_[--index];
      if (node == element) break;
      auto entry = std::find(formatting_.begin(), formatting_.end(), node);
      if (inner > 3 && entry != formatting_.end()) {
        formatting_.erase(entry);
        entry = formatting_.end();
      }
      if (entry == formatting_.end()) {
        if (dom_[node].space == Namespace::kHtml) --open_[static_cast<size_t>(dom_[node].tag)];
        stack_.erase(stack_.begin() + static_cast<long>(index));
        continue;
      }
      const NodeId copy = clone(node);
      *std::find(formatting_.begin(), formatting_.end(), node) = copy;
      stack_[index] = copy;
      node = copy;
      if (last == furthest) bookmark = node;
      unlink(last);
      link(last, {node, kNone});
      last = node;
    }
    unlink(last);
    link(last, place_for(ancestor));
    const NodeId copy = clone(element);
    // The children of the furthest block move into the copy, as one chain.
    Node& from = dom_.nodes[furthest];
    Node& to = dom_.nodes[copy];
    to.first_child = from.first_child;
    to.last_child = from.last_child;
    for (NodeId child = from.first_child; child != kNone; child = dom_[child].next)
      dom_.nodes[child].parent = copy;
    from.first_child = from.last_child = kNone;
    link(copy, {furthest, kNone});
    if (bookmark == element) {
      *std::find(formatting_.begin(), formatting_.end(), element) = copy;
    } else {
      remove_formatting(element);
      const auto mark = std::find(formatting_.begin(), formatting_.end(), bookmark);
      formatting_.insert(mark == formatting_.end() ? mark : mark + 1, copy);
    }
    stack_.erase(std::find(stack_.begin(), stack_.end(), element));
    stack_.insert(std::find(stack_.begin(), stack_.end(), furthest) + 1, copy);
    if (clones_left_ == 0) return;
  }
}

// An end tag by its name: closes the nearest element of that name, unless a special element is
// nearer.
bool TreeBuilder::any_other_end_tag() {
  if (!beyond_.empty()) {
    const size_t low = beyond_.size() > kBeyondWindow ? beyond_.size() - kBeyondWindow : 0;
    for (size_t i = beyond_.size(); i-- > low;) {
      if (beyond_[i] != token_.tag) continue;
      beyond_.resize(i);
      return true;
    }
  }
  if (token_.tag != Tag::kOther && !open(token_.tag)) return false;
  for (size_t i = stack_.size(); i-- > 1;) {
    const Node& node = dom_[stack_[i]];
    const bool same = node.space == Namespace::kHtml && node.tag == token_.tag &&
                      (node.tag != Tag::kOther || dom_.name(stack_[i]) == view(token_.text));
    if (same) {
      const NodeId target = stack_[i];
      implied_end_tags(token_.tag == Tag::kOther ? Tag::kOther : token_.tag);
      pop_to(target);
      return true;
    }
    if (is_special(stack_[i])) return false;
  }
  return false;
}

std::string_view TreeBuilder::token_attribute(std::string_view name) const {
  for (const Attribute& attribute : token_.attributes) {
    if (view(attribute.name) == name) return view(attribute.value);
  }
  return {};
}

bool TreeBuilder::hidden_input() const {
  const std::string_view type = token_attribute("type");
  constexpr std::string_view kHidden = "hidden";
  return type.size() == kHidden.size() && std::equal(type.begin(), type.end(), kHidden.begin(),
                                                     [](char a, char b) { return (a | 32) == b; });
}

// Memory stays within twelve times the page, whatever is in it; a page has a node for twenty bytes.
constexpr size_t kNodesBase = 4096, kBytesPerNode = 3;
// Of the pages of two public sets, the densest tenth has a node for so many bytes.
constexpr size_t kUsualBytesPerNode = 20, kUsualBytesPerAttribute = 30;
// <html> and <body> seen again add the attributes that are not there yet.
void TreeBuilder::merge_attributes(NodeId id) {
  std::vector<Attribute> fresh;
  for (const Attribute& attribute : token_.attributes) {
    if (!dom_.has_attribute(id, view(attribute.name))) fresh.push_back(attribute);
  }
  const auto old = dom_.attributes_of(id);
  if (fresh.empty() || old.size() > kMaxMerged) return;
  std::vector<Attribute> all(old.begin(), old.end());
  all.insert(all.end(), fresh.begin(), fresh.end());
  dom_.nodes[id].text = {static_cast<uint32_t>(dom_.attributes.size()),
                         static_cast<uint32_t>(all.size())};
  dom_.attributes.insert(dom_.attributes.end(), all.begin(), all.end());
}

Dom parse(std::string_view source, const ParseOptions& options) {
  Dom dom;
  dom.source = source;
  TreeBuilder(dom, options).run();
  return dom;
}

}  // namespace dateline::html
