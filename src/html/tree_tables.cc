// The insertion modes of tables and templates (13.2.6.4.9 to 13.2.6.4.16, 13.2.6.4.18), in the
// standard's order. Each function reads token_, and sets reprocess_ where the standard says
// "reprocess the token".
#include "html/tree_builder.h"

namespace dateline::html {

void TreeBuilder::flush_table_text() {
  for (Text text : table_text_) {
    if (table_text_is_space_) {
      insert_text(text);
    } else {
      foster_ = true;
      body_text(text, view(text).find('\0') != std::string_view::npos);
      foster_ = false;
    }
  }
  table_text_.clear();
  table_text_is_space_ = true;
}

void TreeBuilder::in_table() {
  const bool in_table_element = current_is(Tag::kTable) || current_is(Tag::kTbody) ||
                                current_is(Tag::kTemplate) || current_is(Tag::kTfoot) ||
                                current_is(Tag::kThead) || current_is(Tag::kTr);
  switch (token_.kind) {
    case Token::kText:
      if (!in_table_element) break;
      original_mode_ = mode_;
      mode_ = Mode::kInTableText;
      reprocess_ = true;
      return;
    case Token::kComment:
      return insert_comment();
    case Token::kDoctype:
      return;
    case Token::kEof:
      return in_body();
    case Token::kStartTag:
      switch (token_.tag) {
        case Tag::kCaption:
          clear_to({Tag::kTable});
          push_marker();
          insert(token_);
          mode_ = Mode::kInCaption;
          return;
        case Tag::kColgroup:
          clear_to({Tag::kTable});
          insert(token_);
          mode_ = Mode::kInColumnGroup;
          return;
        case Tag::kCol:
          clear_to({Tag::kTable});
          insert(Tag::kColgroup);
          mode_ = Mode::kInColumnGroup;
          reprocess_ = true;
          return;
        case Tag::kTbody:
        case Tag::kTfoot:
        case Tag::kThead:
          clear_to({Tag::kTable});
          insert(token_);
          mode_ = Mode::kInTableBody;
          return;
        case Tag::kTd:
        case Tag::kTh:
        case Tag::kTr:
          clear_to({Tag::kTable});
          insert(Tag::kTbody);
          mode_ = Mode::kInTableBody;
          reprocess_ = true;
          return;
        case Tag::kTable:
          if (!in_scope(Tag::kTable, Scope::kTable)) return;
          pop_until(Tag::kTable);
          reset_mode();
          reprocess_ = true;
          return;
        case Tag::kStyle:
        case Tag::kScript:
        case Tag::kTemplate:
          return in_head();
        case Tag::kInput:
          if (!hidden_input()) break;
          return insert_void(token_);
        case Tag::kForm:
          if (open(Tag::kTemplate) || form_ != kNone) return;
          form_ = insert(token_);
          if (current() == form_) pop();
          return;
        default:
          break;
      }
      break;
    case Token::kEndTag:
      if (token_.tag == Tag::kTable) {
        if (!in_scope(Tag::kTable, Scope::kTable)) return;
        pop_until(Tag::kTable);
        return reset_mode();
      }
      if (one_of(token_.tag, {Tag::kBody, Tag::kCaption, Tag::kCol, Tag::kColgroup, Tag::kHtml,
                              Tag::kTbody, Tag::kTd, Tag::kTfoot, Tag::kTh, Tag::kThead, Tag::kTr}))
        return;
      if (token_.tag == Tag::kTemplate) return in_head();
      break;
  }
  foster_ = true;
  in_body();
  foster_ = false;
}

void TreeBuilder::in_caption() {
  const bool closes =
      (token_.kind == Token::kStartTag &&
       one_of(token_.tag, {Tag::kCaption, Tag::kCol, Tag::kColgroup, Tag::kTbody, Tag::kTd,
                           Tag::kTfoot, Tag::kTh, Tag::kThead, Tag::kTr})) ||
      (token_.kind == Token::kEndTag && (token_.tag == Tag::kTable || token_.tag == Tag::kCaption));
  if (closes) {
    if (!in_scope(Tag::kCaption, Scope::kTable)) return;
    implied_end_tags();
    pop_until(Tag::kCaption);
    clear_to_marker();
    mode_ = Mode::kInTable;
    reprocess_ = !(token_.kind == Token::kEndTag && token_.tag == Tag::kCaption);
    return;
  }
  if (token_.kind == Token::kEndTag &&
      one_of(token_.tag, {Tag::kBody, Tag::kCol, Tag::kColgroup, Tag::kHtml, Tag::kTbody, Tag::kTd,
                          Tag::kTfoot, Tag::kTh, Tag::kThead, Tag::kTr}))
    return;
  in_body();
}

void TreeBuilder::in_column_group() {
  switch (token_.kind) {
    case Token::kText: {
      const auto space = static_cast<uint32_t>(leading_space(view(token_.text)));
      insert_text({token_.text.offset, space});
      token_.text.offset += space;
      token_.text.length -= space;
      if (token_.text.length == 0) return;
      break;
    }
    case Token::kComment:
      return insert_comment();
    case Token::kDoctype:
      return;
    case Token::kEof:
      return in_body();
    case Token::kStartTag:
      if (token_.tag == Tag::kHtml) return in_body();
      if (token_.tag == Tag::kCol) return insert_void(token_);
      if (token_.tag == Tag::kTemplate) return in_head();
      break;
    case Token::kEndTag:
      if (token_.tag == Tag::kColgroup) {
        if (!current_is(Tag::kColgroup)) return;
        pop();
        mode_ = Mode::kInTable;
        return;
      }
      if (token_.tag == Tag::kCol) return;
      if (token_.tag == Tag::kTemplate) return in_head();
      break;
  }
  if (!current_is(Tag::kColgroup)) return;
  pop();
  mode_ = Mode::kInTable;
  reprocess_ = true;
}

void TreeBuilder::in_table_body() {
  if (token_.kind == Token::kStartTag) {
    if (token_.tag == Tag::kTr) {
      clear_to({Tag::kTbody, Tag::kTfoot, Tag::kThead});
      insert(token_);
      mode_ = Mode::kInRow;
      return;
    }
    if (token_.tag == Tag::kTh || token_.tag == Tag::kTd) {
      clear_to({Tag::kTbody, Tag::kTfoot, Tag::kThead});
      insert(Tag::kTr);
      mode_ = Mode::kInRow;
      reprocess_ = true;
      return;
    }
  }
  const bool part_end =
      token_.kind == Token::kEndTag && one_of(token_.tag, {Tag::kTbody, Tag::kTfoot, Tag::kThead});
  if (part_end) {
    if (!in_scope(token_.tag, Scope::kTable)) return;
    clear_to({Tag::kTbody, Tag::kTfoot, Tag::kThead});
    pop();
    mode_ = Mode::kInTable;
    return;
  }
  const bool closes = (token_.kind == Token::kStartTag &&
                       one_of(token_.tag, {Tag::kCaption, Tag::kCol, Tag::kColgroup, Tag::kTbody,
                                           Tag::kTfoot, Tag::kThead})) ||
                      (token_.kind == Token::kEndTag && token_.tag == Tag::kTable);
  if (closes) {
    if (!in_scope(Tag::kTbody, Scope::kTable) && !in_scope(Tag::kThead, Scope::kTable) &&
        !in_scope(Tag::kTfoot, Scope::kTable))
      return;
    clear_to({Tag::kTbody, Tag::kTfoot, Tag::kThead});
    pop();
    mode_ = Mode::kInTable;
    reprocess_ = true;
    return;
  }
  if (token_.kind == Token::kEndTag &&
      one_of(token_.tag, {Tag::kBody, Tag::kCaption, Tag::kCol, Tag::kColgroup, Tag::kHtml,
                          Tag::kTd, Tag::kTh, Tag::kTr}))
    return;
  in_table();
}

void TreeBuilder::in_row() {
  if (token_.kind == Token::kStartTag && (token_.tag == Tag::kTh || token_.tag == Tag::kTd)) {
    clear_to({Tag::kTr});
    insert(token_);
    mode_ = Mode::kInCell;
    push_marker();
    return;
  }
  const bool row_end = token_.kind == Token::kEndTag && token_.tag == Tag::kTr;
  const bool closes = (token_.kind == Token::kStartTag &&
                       one_of(token_.tag, {Tag::kCaption, Tag::kCol, Tag::kColgroup, Tag::kTbody,
                                           Tag::kTfoot, Tag::kThead, Tag::kTr})) ||
                      (token_.kind == Token::kEndTag &&
                       one_of(token_.tag, {Tag::kTable, Tag::kTbody, Tag::kTfoot, Tag::kThead}));
  if (row_end || closes) {
    if (token_.kind == Token::kEndTag && !row_end && token_.tag != Tag::kTable &&
        !in_scope(token_.tag, Scope::kTable))
      return;
    if (!in_scope(Tag::kTr, Scope::kTable)) return;
    clear_to({Tag::kTr});
    pop();
    mode_ = Mode::kInTableBody;
    reprocess_ = !row_end;
    return;
  }
  if (token_.kind == Token::kEndTag &&
      one_of(token_.tag, {Tag::kBody, Tag::kCaption, Tag::kCol, Tag::kColgroup, Tag::kHtml,
                          Tag::kTd, Tag::kTh}))
    return;
  in_table();
}

void TreeBuilder::in_cell() {
  if (token_.kind == Token::kEndTag) {
    if (token_.tag == Tag::kTd || token_.tag == Tag::kTh) {
      if (!in_scope(token_.tag, Scope::kTable)) return;
      implied_end_tags();
      pop_until(token_.tag);
      clear_to_marker();
      mode_ = Mode::kInRow;
      return;
    }
    if (one_of(token_.tag, {Tag::kBody, Tag::kCaption, Tag::kCol, Tag::kColgroup, Tag::kHtml}))
      return;
    if (one_of(token_.tag, {Tag::kTable, Tag::kTbody, Tag::kTfoot, Tag::kThead, Tag::kTr})) {
      if (!in_scope(token_.tag, Scope::kTable)) return;
      close_cell();
      reprocess_ = true;
      return;
    }
  }
  if (token_.kind == Token::kStartTag &&
      one_of(token_.tag, {Tag::kCaption, Tag::kCol, Tag::kColgroup, Tag::kTbody, Tag::kTd,
                          Tag::kTfoot, Tag::kTh, Tag::kThead, Tag::kTr})) {
    if (!in_scope(Tag::kTd, Scope::kTable) && !in_scope(Tag::kTh, Scope::kTable)) return;
    close_cell();
    reprocess_ = true;
    return;
  }
  in_body();
}

void TreeBuilder::in_template() {
  switch (token_.kind) {
    case Token::kText:
    case Token::kComment:
    case Token::kDoctype:
      return in_body();
    case Token::kEof:
      return at_end();
    case Token::kEndTag:
      if (token_.tag == Tag::kTemplate) in_head();
      return;
    case Token::kStartTag:
      break;
  }
  if (one_of(token_.tag, {Tag::kBase, Tag::kBasefont, Tag::kBgsound, Tag::kLink, Tag::kMeta,
                          Tag::kNoframes, Tag::kScript, Tag::kStyle, Tag::kTemplate, Tag::kTitle}))
    return in_head();
  Mode mode = Mode::kInBody;
  if (one_of(token_.tag, {Tag::kCaption, Tag::kColgroup, Tag::kTbody, Tag::kTfoot, Tag::kThead}))
    mode = Mode::kInTable;
  else if (token_.tag == Tag::kCol)
    mode = Mode::kInColumnGroup;
  else if (token_.tag == Tag::kTr)
    mode = Mode::kInTableBody;
  else if (token_.tag == Tag::kTd || token_.tag == Tag::kTh)
    mode = Mode::kInRow;
  if (!template_modes_.empty()) template_modes_.back() = mode;
  mode_ = mode;
  reprocess_ = true;
}

}  // namespace dateline::html
