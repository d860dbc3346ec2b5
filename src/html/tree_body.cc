// The insertion mode "in body" (13.2.6.4.7), in the standard's order.
#include <algorithm>

#include "html/tree_builder.h"

namespace dateline::html {

void TreeBuilder::body_text(Text text, bool may_hold_null) {
  if (may_hold_null) {
    std::string kept(view(text));
    std::erase(kept, '\0');
    text = {static_cast<uint32_t>(dom_.side.size()) | Dom::kSideBit,
            static_cast<uint32_t>(kept.size())};
    dom_.side += kept;
  }
  if (text.length == 0) return;
  if (leading_space(view(text)) != text.length) frameset_ok_ = false;
  reconstruct();
  insert_text(text);
}

void TreeBuilder::in_body() {
  switch (token_.kind) {
    case Token::kText:
      return body_text(token_.text, token_.has_null);
    case Token::kComment:
      return insert_comment();
    case Token::kDoctype:
      return;
    case Token::kStartTag:
      return in_body_start();
    case Token::kEndTag:
      return in_body_end();
    case Token::kEof:
      if (!template_modes_.empty()) return in_template();
      stopped_ = true;
  }
}

void TreeBuilder::in_body_start() {
  const Tag tag = token_.tag;
  switch (tag) {
    case Tag::kHtml:
      if (!open(Tag::kTemplate)) merge_attributes(stack_[0]);
      return;
    case Tag::kBase:
    case Tag::kBasefont:
    case Tag::kBgsound:
    case Tag::kLink:
    case Tag::kMeta:
    case Tag::kNoframes:
    case Tag::kScript:
    case Tag::kStyle:
    case Tag::kTemplate:
    case Tag::kTitle:
      return in_head();
    case Tag::kBody:
      if (stack_.size() < 2 || !dom_.is(stack_[1], Tag::kBody) || open(Tag::kTemplate)) return;
      frameset_ok_ = false;
      return merge_attributes(stack_[1]);
    case Tag::kFrameset:
      if (stack_.size() < 2 || !dom_.is(stack_[1], Tag::kBody) || !frameset_ok_) return;
      unlink(stack_[1]);
      while (stack_.size() > 1) pop();
      insert(token_);
      mode_ = Mode::kInFrameset;
      return;
    case Tag::kAddress:
    case Tag::kArticle:
    case Tag::kAside:
    case Tag::kBlockquote:
    case Tag::kCenter:
    case Tag::kDetails:
    case Tag::kDialog:
    case Tag::kDir:
    case Tag::kDiv:
    case Tag::kDl:
    case Tag::kFieldset:
    case Tag::kFigcaption:
    case Tag::kFigure:
    case Tag::kFooter:
    case Tag::kHeader:
    case Tag::kHgroup:
    case Tag::kMain:
    case Tag::kMenu:
    case Tag::kNav:
    case Tag::kOl:
    case Tag::kP:
    case Tag::kSearch:
    case Tag::kSection:
    case Tag::kSummary:
    case Tag::kUl:
      if (in_scope(Tag::kP, Scope::kButton)) close_p();
      insert(token_);
      return;
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6:
      if (in_scope(Tag::kP, Scope::kButton)) close_p();
      if (dom_[current()].space == Namespace::kHtml && (class_of(dom_[current()].tag) & kHeadings))
        pop();
      insert(token_);
      return;
    case Tag::kPre:
    case Tag::kListing:
      if (in_scope(Tag::kP, Scope::kButton)) close_p();
      insert(token_);
      ignore_newline_ = true;
      frameset_ok_ = false;
      return;
    case Tag::kForm: {
      if (form_ != kNone && !open(Tag::kTemplate)) return;
      if (in_scope(Tag::kP, Scope::kButton)) close_p();
      const NodeId form = insert(token_);
      if (!open(Tag::kTemplate)) form_ = form;
      return;
    }
    case Tag::kLi:
    case Tag::kDd:
    case Tag::kDt: {
      frameset_ok_ = false;
      const bool item = tag == Tag::kLi;
      if (open(Tag::kLi) || open(Tag::kDd) || open(Tag::kDt)) {
        for (size_t i = stack_.size(); i-- > 0;) {
          const Node& node = dom_[stack_[i]];
          const bool html = node.space == Namespace::kHtml;
          if (html &&
              (item ? node.tag == Tag::kLi : node.tag == Tag::kDd || node.tag == Tag::kDt)) {
            const Tag closing = node.tag;
            implied_end_tags(closing);
            pop_until(closing);
            break;
          }
          if (is_special(stack_[i]) && !(html && (node.tag == Tag::kAddress ||
                                                  node.tag == Tag::kDiv || node.tag == Tag::kP)))
            break;
        }
      }
      if (in_scope(Tag::kP, Scope::kButton)) close_p();
      insert(token_);
      return;
    }
    case Tag::kPlaintext:
      if (in_scope(Tag::kP, Scope::kButton)) close_p();
      insert(token_);
      tokenizer_.set_mode(TextMode::kPlaintext, "plaintext");
      return;
    case Tag::kButton:
      if (in_scope(Tag::kButton)) {
        implied_end_tags();
        pop_until(Tag::kButton);
      }
      reconstruct();
      insert(token_);
      frameset_ok_ = false;
      return;
    case Tag::kA:
      for (size_t i = formatting_.size(); i-- > 0 && formatting_[i] != kNone;) {
        if (dom_[formatting_[i]].tag != Tag::kA) continue;
        const NodeId link = formatting_[i];
        adopt(Tag::kA);
        remove_formatting(link);
        if (const auto at = std::find(stack_.begin(), stack_.end(), link); at != stack_.end()) {
          stack_.erase(at);
          --open_[static_cast<size_t>(Tag::kA)];
        }
        break;
      }
      reconstruct();
      push_formatting(insert(token_));
      return;
    case Tag::kB:
    case Tag::kBig:
    case Tag::kCode:
    case Tag::kEm:
    case Tag::kFont:
    case Tag::kI:
    case Tag::kS:
    case Tag::kSmall:
    case Tag::kStrike:
    case Tag::kStrong:
    case Tag::kTt:
    case Tag::kU:
      reconstruct();
      push_formatting(insert(token_));
      return;
    case Tag::kNobr:
      reconstruct();
      if (in_scope(Tag::kNobr)) {
        adopt(Tag::kNobr);
        reconstruct();
      }
      push_formatting(insert(token_));
      return;
    case Tag::kApplet:
    case Tag::kMarquee:
    case Tag::kObject:
      reconstruct();
      if (const NodeId id = insert(token_); current() == id) push_marker();
      frameset_ok_ = false;
      return;
    case Tag::kTable:
      if (!quirks_ && in_scope(Tag::kP, Scope::kButton)) close_p();
      if (const NodeId id = insert(token_); current() == id) mode_ = Mode::kInTable;
      frameset_ok_ = false;
      return;
    case Tag::kArea:
    case Tag::kBr:
    case Tag::kEmbed:
    case Tag::kImg:
    case Tag::kKeygen:
    case Tag::kWbr:
      reconstruct();
      insert_void(token_);
      frameset_ok_ = false;
      return;
    case Tag::kInput:
      if (context_ != kNone && dom_.is(context_, Tag::kSelect)) return;
      if (in_scope(Tag::kSelect)) pop_until(Tag::kSelect);
      reconstruct();
      insert_void(token_);
      if (!hidden_input()) frameset_ok_ = false;
      return;
    case Tag::kParam:
    case Tag::kSource:
    case Tag::kTrack:
      return insert_void(token_);
    case Tag::kHr:
      if (in_scope(Tag::kP, Scope::kButton)) close_p();
      if (in_scope(Tag::kSelect)) implied_end_tags();
      insert_void(token_);
      frameset_ok_ = false;
      return;
    case Tag::kImage: {
      token_.tag = Tag::kImg;
      reprocess_ = true;
      return;
    }
    case Tag::kTextarea:
      raw_element(TextMode::kRcdata);
      ignore_newline_ = true;
      frameset_ok_ = false;
      return;
    case Tag::kXmp:
      if (in_scope(Tag::kP, Scope::kButton)) close_p();
      reconstruct();
      frameset_ok_ = false;
      return raw_element(TextMode::kRawtext);
    case Tag::kIframe:
      frameset_ok_ = false;
      return raw_element(TextMode::kRawtext);
    case Tag::kNoembed:
      return raw_element(TextMode::kRawtext);
    case Tag::kNoscript:
      if (options_.scripting) return raw_element(TextMode::kRawtext);
      break;
    case Tag::kSelect:
    case Tag::kOption:
    case Tag::kOptgroup:
      return start_select_content();
    case Tag::kRb:
    case Tag::kRtc:
      if (in_scope(Tag::kRuby)) implied_end_tags();
      insert(token_);
      return;
    case Tag::kRp:
    case Tag::kRt:
      if (in_scope(Tag::kRuby)) implied_end_tags(Tag::kRtc);
      insert(token_);
      return;
    case Tag::kMath:
    case Tag::kSvg: {
      reconstruct();
      const Namespace space = tag == Tag::kMath ? Namespace::kMathml : Namespace::kSvg;
      if (token_.self_closing) {
        const size_t depth = stack_.size();
        insert(token_, space);
        if (stack_.size() > depth) pop();
      } else {
        insert(token_, space);
      }
      return;
    }
    case Tag::kCaption:
    case Tag::kCol:
    case Tag::kColgroup:
    case Tag::kFrame:
    case Tag::kHead:
    case Tag::kTbody:
    case Tag::kTd:
    case Tag::kTfoot:
    case Tag::kTh:
    case Tag::kThead:
    case Tag::kTr:
      return;
    default:
      break;
  }
  reconstruct();
  insert(token_);
}

// <select> and what it holds, as the standard has it since "in select" went (2025).
void TreeBuilder::start_select_content() {
  if (token_.tag == Tag::kSelect) {
    if (context_ != kNone && dom_.is(context_, Tag::kSelect)) return;
    if (in_scope(Tag::kSelect)) return pop_until(Tag::kSelect);
    reconstruct();
    insert(token_);
    frameset_ok_ = false;
    return;
  }
  if (in_scope(Tag::kSelect)) {
    implied_end_tags(token_.tag == Tag::kOption ? Tag::kOptgroup : Tag::kOther);
  } else if (current_is(Tag::kOption)) {
    pop();
  }
  reconstruct();
  insert(token_);
}

void TreeBuilder::in_body_end() {
  const Tag tag = token_.tag;
  switch (tag) {
    case Tag::kTemplate:
      return in_head();
    case Tag::kBody:
    case Tag::kHtml:
      if (!in_scope(Tag::kBody)) return;
      mode_ = Mode::kAfterBody;
      reprocess_ = tag == Tag::kHtml;
      return;
    case Tag::kAddress:
    case Tag::kArticle:
    case Tag::kAside:
    case Tag::kBlockquote:
    case Tag::kButton:
    case Tag::kCenter:
    case Tag::kDetails:
    case Tag::kDialog:
    case Tag::kDir:
    case Tag::kDiv:
    case Tag::kDl:
    case Tag::kFieldset:
    case Tag::kFigcaption:
    case Tag::kFigure:
    case Tag::kFooter:
    case Tag::kHeader:
    case Tag::kHgroup:
    case Tag::kListing:
    case Tag::kMain:
    case Tag::kMenu:
    case Tag::kNav:
    case Tag::kOl:
    case Tag::kPre:
    case Tag::kSearch:
    case Tag::kSection:
    case Tag::kSelect:
    case Tag::kSummary:
    case Tag::kUl:
      // Past the limit of depth, an end tag closes what is beyond first.
      if (!beyond_.empty()) {
        any_other_end_tag();
        return;
      }
      if (!in_scope(tag)) return;
      implied_end_tags();
      return pop_until(tag);
    case Tag::kForm: {
      if (open(Tag::kTemplate)) {
        if (!in_scope(Tag::kForm)) return;
        implied_end_tags();
        return pop_until(Tag::kForm);
      }
      const NodeId form = form_;
      form_ = kNone;
      if (form == kNone || !in_scope(form)) return;
      implied_end_tags();
      if (const auto at = std::find(stack_.begin(), stack_.end(), form);
          at != stack_.end() && at != stack_.begin()) {
        stack_.erase(at);
        --open_[static_cast<size_t>(Tag::kForm)];
      }
      return;
    }
    case Tag::kP:
      if (!in_scope(Tag::kP, Scope::kButton)) insert(Tag::kP);
      return close_p();
    case Tag::kLi:
      if (!in_scope(Tag::kLi, Scope::kListItem)) return;
      implied_end_tags(Tag::kLi);
      return pop_until(Tag::kLi);
    case Tag::kDd:
    case Tag::kDt:
      if (!in_scope(tag)) return;
      implied_end_tags(tag);
      return pop_until(tag);
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6:
      if (!heading_in_scope()) return;
      implied_end_tags();
      while (stack_.size() > 1) {
        const bool heading = dom_[current()].space == Namespace::kHtml &&
                             (class_of(dom_[current()].tag) & kHeadings);
        pop();
        if (heading) return;
      }
      return;
    case Tag::kA:
    case Tag::kB:
    case Tag::kBig:
    case Tag::kCode:
    case Tag::kEm:
    case Tag::kFont:
    case Tag::kI:
    case Tag::kNobr:
    case Tag::kS:
    case Tag::kSmall:
    case Tag::kStrike:
    case Tag::kStrong:
    case Tag::kTt:
    case Tag::kU:
      return adopt(tag);
    case Tag::kApplet:
    case Tag::kMarquee:
    case Tag::kObject:
      if (!in_scope(tag)) return;
      implied_end_tags();
      pop_until(tag);
      return clear_to_marker();
    case Tag::kBr:
      token_.kind = Token::kStartTag;
      token_.attributes.clear();
      reconstruct();
      insert_void(token_);
      frameset_ok_ = false;
      return;
    default:
      any_other_end_tag();
  }
}

}  // namespace dateline::html
