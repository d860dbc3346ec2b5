// Tokens → tree: section 13.2.6 of the standard. Internal to html/; see dom.h for what it makes.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "html/scan.h"
#include "html/tokenizer.h"

namespace dateline::html {

class TreeBuilder {
 public:
  TreeBuilder(Dom& dom, const ParseOptions& options);
  void run();

 private:
  enum class Mode : uint8_t {
    kInitial,
    kBeforeHtml,
    kBeforeHead,
    kInHead,
    kInHeadNoscript,
    kAfterHead,
    kInBody,
    kText,
    kInTable,
    kInTableText,
    kInCaption,
    kInColumnGroup,
    kInTableBody,
    kInRow,
    kInCell,
    kInTemplate,
    kAfterBody,
    kInFrameset,
    kAfterFrameset,
    kAfterAfterBody,
    kAfterAfterFrameset
  };
  enum class Scope : uint8_t { kDefault, kListItem, kButton, kTable };
  struct Place {
    NodeId parent = 0, before = kNone;
  };

  // The rules of each insertion mode (tree_modes.cc, tree_body.cc). They read token_.
  void process();
  void process_in(Mode mode);
  void process_text(Text text);
  void initial();
  void before_html();
  void before_head();
  void in_head();
  void in_head_noscript();
  void after_head();
  void in_body();
  void in_body_start();
  void in_body_end();
  void in_table();
  void in_caption();
  void in_column_group();
  void in_table_body();
  void in_row();
  void in_cell();
  void in_template();
  void after_body();
  void in_frameset();
  void after_frameset();
  void at_end();
  void flush_table_text();
  void foreign();
  void start_select_content();
  bool in_body_text_is_dropped() const;
  void body_text(Text text, bool may_hold_null);
  void start_table_part();

  // Insertion.
  NodeId new_node(NodeType type, uint32_t source);
  void link(NodeId node, Place place);
  void unlink(NodeId node);
  NodeId make_element(const Token& token, Namespace space);
  NodeId insert(const Token& token, Namespace space = Namespace::kHtml);
  NodeId insert(Tag tag);  // with no attributes
  void insert_void(const Token& token);
  void insert_comment(NodeId parent = kNone);
  void insert_text(Text text);
  Place place_for(NodeId target);
  void push(NodeId node);
  void pop();
  void pop_until(Tag tag);   // including it
  void pop_to(NodeId node);  // including it
  void clear_to(std::initializer_list<Tag> tags);
  void raw_element(TextMode mode);

  // The stack of open elements.
  NodeId current() const { return stack_.back(); }
  NodeId adjusted_current() const;
  bool current_is(Tag tag) const { return dom_.is(current(), tag); }
  bool open(Tag tag) const { return open_[static_cast<size_t>(tag)] > 0; }
  bool in_scope(Tag tag, Scope scope = Scope::kDefault) const;
  bool in_scope(NodeId node) const;
  bool heading_in_scope() const;
  bool on_stack(NodeId node) const;
  bool is_scope_marker(NodeId node, Scope scope) const;
  bool is_special(NodeId node) const;
  void implied_end_tags(Tag except = Tag::kOther, bool all = false);
  void close_p();
  void close_cell();
  void reset_mode();

  // The list of active formatting elements.
  void push_formatting(NodeId node);
  void push_marker() { formatting_.push_back(kNone); }
  void clear_to_marker();
  void reconstruct();
  bool same_element(NodeId a, NodeId b) const;
  uint32_t attributes_hash(NodeId node);
  void adopt(Tag tag);
  bool any_other_end_tag();
  void remove_formatting(NodeId node);
  NodeId clone(NodeId node);

  bool is_foreign_token() const {
    return dom_[adjusted_current()].space != Namespace::kHtml && is_foreign_to_html();
  }
  bool is_foreign_to_html() const;
  bool is_mathml_text_point(NodeId node) const;
  bool is_html_point(NodeId node) const;
  std::string_view view(Text text) const { return dom_.view(text); }
  bool name_is(std::string_view name) const { return view(token_.text) == name; }
  std::string_view token_attribute(std::string_view name) const;
  void merge_attributes(NodeId node);
  bool hidden_input() const;

  Dom& dom_;
  ParseOptions options_;
  Tokenizer tokenizer_;
  Token token_;
  bool reprocess_ = false;
  bool stopped_ = false;
  Mode mode_ = Mode::kInitial, original_mode_ = Mode::kInitial;
  std::vector<Mode> template_modes_;
  std::vector<NodeId> stack_;
  std::vector<Tag> beyond_;  // elements past the limit of depth, not on the stack
  std::array<uint32_t, static_cast<size_t>(Tag::kCount)> open_{};  // of HTML elements on the stack
  std::vector<NodeId> formatting_;                                 // kNone is a marker
  std::vector<Text> table_text_;
  bool table_text_is_space_ = true;
  NodeId head_ = kNone, form_ = kNone, context_ = kNone;
  bool foster_ = false, frameset_ok_ = true, ignore_newline_ = false, quirks_ = false;
  size_t clones_left_ = 0;
  // Four times as many as the list of formatting elements may hold.
  static constexpr uint32_t kHashBits = 9;
  struct AttributesHash {
    uint32_t offset = UINT32_MAX, hash = 0;
  };
  std::array<AttributesHash, 1u << kHashBits> hashes_{};  // by where the attributes are
};

}  // namespace dateline::html
