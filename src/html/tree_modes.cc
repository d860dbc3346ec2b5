// The insertion modes before and after the body (13.2.6.4), in the standard's order. Each function
// reads token_, and sets reprocess_ where the standard says "reprocess the token".
#include <algorithm>

#include "html/tree_builder.h"

namespace dateline::html {
namespace {

bool iequals(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return (x >= 'A' && x <= 'Z' ? x + 32 : x) == (y >= 'A' && y <= 'Z' ? y + 32 : y);
         });
}

bool istarts(std::string_view text, std::string_view with) {
  return iequals(text.substr(0, with.size()), with);
}

// Public identifiers that mean quirks mode (13.2.6.4.1).
constexpr std::string_view kQuirksPrefixes[] = {
    "+//silmaril//dtd html pro v0r11 19970101//",
    "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "-//ietf//dtd html 2.0 level 1//",
    "-//ietf//dtd html 2.0 level 2//",
    "-//ietf//dtd html 2.0 strict level 1//",
    "-//ietf//dtd html 2.0 strict level 2//",
    "-//ietf//dtd html 2.0 strict//",
    "-//ietf//dtd html 2.0//",
    "-//ietf//dtd html 2.1e//",
    "-//ietf//dtd html 3.0//",
    "-//ietf//dtd html 3.2 final//",
    "-//ietf//dtd html 3.2//",
    "-//ietf//dtd html 3//",
    "-//ietf//dtd html level 0//",
    "-//ietf//dtd html level 1//",
    "-//ietf//dtd html level 2//",
    "-//ietf//dtd html level 3//",
    "-//ietf//dtd html strict level 0//",
    "-//ietf//dtd html strict level 1//",
    "-//ietf//dtd html strict level 2//",
    "-//ietf//dtd html strict level 3//",
    "-//ietf//dtd html strict//",
    "-//ietf//dtd html//",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//",
    "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//",
    "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//",
    "-//microsoft//dtd internet explorer 3.0 tables//",
    "-//netscape comm. corp.//dtd html//",
    "-//netscape comm. corp.//dtd strict html//",
    "-//o'reilly and associates//dtd html 2.0//",
    "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//",
    "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//",
    "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2 draft//",
    "-//w3c//dtd html 3.2 final//",
    "-//w3c//dtd html 3.2//",
    "-//w3c//dtd html 3.2s draft//",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//",
    "-//w3c//dtd w3 html//",
    "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//",
    "-//webtechs//dtd mozilla html//"};

bool means_quirks(const Token& token, std::string_view name, std::string_view pub,
                  std::string_view sys) {
  if (token.force_quirks || name != "html") return true;
  if (iequals(pub, "-//w3o//dtd w3 html strict 3.0//en//") ||
      iequals(pub, "-/w3c/dtd html 4.0 transitional/en") || iequals(pub, "html"))
    return true;
  if (token.has_system &&
      iequals(sys, "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"))
    return true;
  if (token.has_public) {
    for (std::string_view prefix : kQuirksPrefixes) {
      if (istarts(pub, prefix)) return true;
    }
    if (!token.has_system && (istarts(pub, "-//w3c//dtd html 4.01 frameset//") ||
                              istarts(pub, "-//w3c//dtd html 4.01 transitional//")))
      return true;
  }
  return false;
}

}  // namespace

void TreeBuilder::process() {
  do {
    reprocess_ = false;
    if (ignore_newline_) {
      ignore_newline_ = false;
      if (token_.kind == Token::kText && view(token_.text).starts_with('\n')) {
        ++token_.text.offset;
        --token_.text.length;
        if (token_.text.length == 0) return;
      }
    }
    if (!stack_.empty() && is_foreign_token())
      foreign();
    else
      process_in(mode_);
  } while (reprocess_ && !stopped_);
}

void TreeBuilder::process_in(Mode mode) {
  switch (mode) {
    case Mode::kInitial:
      return initial();
    case Mode::kBeforeHtml:
      return before_html();
    case Mode::kBeforeHead:
      return before_head();
    case Mode::kInHead:
      return in_head();
    case Mode::kInHeadNoscript:
      return in_head_noscript();
    case Mode::kAfterHead:
      return after_head();
    case Mode::kInBody:
      return in_body();
    case Mode::kText:
      if (token_.kind == Token::kText) return insert_text(token_.text);
      if (token_.kind == Token::kEof || token_.kind == Token::kEndTag) pop();
      mode_ = original_mode_;
      reprocess_ = token_.kind == Token::kEof;
      return;
    case Mode::kInTable:
      return in_table();
    case Mode::kInTableText:
      if (token_.kind == Token::kText) {
        table_text_.push_back(token_.text);
        if (leading_space(view(token_.text)) != token_.text.length) table_text_is_space_ = false;
        return;
      }
      flush_table_text();
      mode_ = original_mode_;
      reprocess_ = true;
      return;
    case Mode::kInCaption:
      return in_caption();
    case Mode::kInColumnGroup:
      return in_column_group();
    case Mode::kInTableBody:
      return in_table_body();
    case Mode::kInRow:
      return in_row();
    case Mode::kInCell:
      return in_cell();
    case Mode::kInTemplate:
      return in_template();
    case Mode::kAfterBody:
      return after_body();
    case Mode::kInFrameset:
      return in_frameset();
    case Mode::kAfterFrameset:
      return after_frameset();
    case Mode::kAfterAfterBody:
      if (token_.kind == Token::kComment) return insert_comment(0);
      if (token_.kind == Token::kDoctype ||
          (token_.kind == Token::kStartTag && token_.tag == Tag::kHtml) ||
          (token_.kind == Token::kText && leading_space(view(token_.text)) == token_.text.length))
        return in_body();
      if (token_.kind == Token::kEof) return at_end();
      mode_ = Mode::kInBody;
      reprocess_ = true;
      return;
    case Mode::kAfterAfterFrameset:
      if (token_.kind == Token::kComment) return insert_comment(0);
      if (token_.kind == Token::kDoctype ||
          (token_.kind == Token::kStartTag && token_.tag == Tag::kHtml))
        return in_body();
      if (token_.kind == Token::kStartTag && token_.tag == Tag::kNoframes) return in_head();
      if (token_.kind == Token::kText) return after_frameset();
      return;
  }
}

void TreeBuilder::initial() {
  if (token_.kind == Token::kText) {
    const size_t space = leading_space(view(token_.text));
    token_.text.offset += static_cast<uint32_t>(space);
    token_.text.length -= static_cast<uint32_t>(space);
    if (token_.text.length == 0) return;
  } else if (token_.kind == Token::kComment) {
    return insert_comment(0);
  } else if (token_.kind == Token::kDoctype) {
    const NodeId id = new_node(NodeType::kDoctype, token_.source);
    // Name, and where there are identifiers, "name\0public\0system".
    if (token_.has_public || token_.has_system) {
      const size_t from = dom_.side.size();
      const std::string all = std::string(view(token_.text)) + '\0' +
                              std::string(view(token_.public_id)) + '\0' +
                              std::string(view(token_.system_id));
      dom_.side += all;
      dom_.nodes[id].text = {static_cast<uint32_t>(from) | Dom::kSideBit,
                             static_cast<uint32_t>(all.size())};
    } else {
      dom_.nodes[id].text = token_.text;
    }
    link(id, {0, kNone});
    quirks_ =
        means_quirks(token_, view(token_.text), view(token_.public_id), view(token_.system_id));
    mode_ = Mode::kBeforeHtml;
    return;
  }
  if (token_.kind != Token::kDoctype) quirks_ = true;
  mode_ = Mode::kBeforeHtml;
  reprocess_ = true;
}

void TreeBuilder::before_html() {
  switch (token_.kind) {
    case Token::kDoctype:
      return;
    case Token::kComment:
      return insert_comment(0);
    case Token::kText: {
      const auto space = static_cast<uint32_t>(leading_space(view(token_.text)));
      token_.text.offset += space;
      token_.text.length -= space;
      if (token_.text.length == 0) return;
      break;
    }
    case Token::kStartTag:
      if (token_.tag != Tag::kHtml) break;
      {
        const NodeId id = make_element(token_, Namespace::kHtml);
        link(id, {0, kNone});
        push(id);
      }
      mode_ = Mode::kBeforeHead;
      return;
    case Token::kEndTag:
      if (!one_of(token_.tag, {Tag::kHead, Tag::kBody, Tag::kHtml, Tag::kBr})) return;
      break;
    case Token::kEof:
      break;
  }
  Token html;
  html.tag = Tag::kHtml;
  html.source = token_.source;
  const NodeId id = make_element(html, Namespace::kHtml);
  link(id, {0, kNone});
  push(id);
  mode_ = Mode::kBeforeHead;
  reprocess_ = true;
}

void TreeBuilder::before_head() {
  switch (token_.kind) {
    case Token::kDoctype:
      return;
    case Token::kComment:
      return insert_comment();
    case Token::kText: {
      const auto space = static_cast<uint32_t>(leading_space(view(token_.text)));
      token_.text.offset += space;
      token_.text.length -= space;
      if (token_.text.length == 0) return;
      break;
    }
    case Token::kStartTag:
      if (token_.tag == Tag::kHtml) return in_body();
      if (token_.tag != Tag::kHead) break;
      head_ = insert(token_);
      mode_ = Mode::kInHead;
      return;
    case Token::kEndTag:
      if (!one_of(token_.tag, {Tag::kHead, Tag::kBody, Tag::kHtml, Tag::kBr})) return;
      break;
    case Token::kEof:
      break;
  }
  head_ = insert(Tag::kHead);
  mode_ = Mode::kInHead;
  reprocess_ = true;
}

void TreeBuilder::in_head() {
  switch (token_.kind) {
    case Token::kDoctype:
      return;
    case Token::kComment:
      return insert_comment();
    case Token::kText: {
      const auto space = static_cast<uint32_t>(leading_space(view(token_.text)));
      insert_text({token_.text.offset, space});
      token_.text.offset += space;
      token_.text.length -= space;
      if (token_.text.length == 0) return;
      break;
    }
    case Token::kStartTag:
      switch (token_.tag) {
        case Tag::kHtml:
          return in_body();
        case Tag::kBase:
        case Tag::kBasefont:
        case Tag::kBgsound:
        case Tag::kLink:
        case Tag::kMeta:
          return insert_void(token_);
        case Tag::kTitle:
          return raw_element(TextMode::kRcdata);
        case Tag::kNoscript:
          if (options_.scripting) return raw_element(TextMode::kRawtext);
          insert(token_);
          mode_ = Mode::kInHeadNoscript;
          return;
        case Tag::kNoframes:
        case Tag::kStyle:
          return raw_element(TextMode::kRawtext);
        case Tag::kScript:
          return raw_element(TextMode::kScript);
        case Tag::kTemplate:
          insert(token_);
          if (current() + 1 != dom_.nodes.size())
            return;  // past the limit of depth: an ordinary element
          push_marker();
          frameset_ok_ = false;
          mode_ = Mode::kInTemplate;
          template_modes_.push_back(Mode::kInTemplate);
          return;
        case Tag::kHead:
          return;
        default:
          break;
      }
      break;
    case Token::kEndTag:
      if (token_.tag == Tag::kHead) {
        pop();
        mode_ = Mode::kAfterHead;
        return;
      }
      if (token_.tag == Tag::kTemplate) {
        if (!open(Tag::kTemplate)) return;
        implied_end_tags(Tag::kOther, true);
        pop_until(Tag::kTemplate);
        clear_to_marker();
        if (!template_modes_.empty()) template_modes_.pop_back();
        return reset_mode();
      }
      if (!one_of(token_.tag, {Tag::kBody, Tag::kHtml, Tag::kBr})) return;
      break;
    case Token::kEof:
      break;
  }
  pop();
  mode_ = Mode::kAfterHead;
  reprocess_ = true;
}

void TreeBuilder::in_head_noscript() {
  switch (token_.kind) {
    case Token::kDoctype:
      return;
    case Token::kComment:
      return in_head();
    case Token::kText:
      if (const auto space = static_cast<uint32_t>(leading_space(view(token_.text))); space > 0) {
        insert_text({token_.text.offset, space});
        token_.text.offset += space;
        token_.text.length -= space;
        if (token_.text.length == 0) return;
      }
      break;
    case Token::kStartTag:
      if (token_.tag == Tag::kHtml) return in_body();
      if (one_of(token_.tag, {Tag::kBasefont, Tag::kBgsound, Tag::kLink, Tag::kMeta, Tag::kNoframes,
                              Tag::kStyle}))
        return in_head();
      if (token_.tag == Tag::kHead || token_.tag == Tag::kNoscript) return;
      break;
    case Token::kEndTag:
      if (token_.tag == Tag::kNoscript) {
        pop();
        mode_ = Mode::kInHead;
        return;
      }
      if (token_.tag != Tag::kBr) return;
      break;
    case Token::kEof:
      break;
  }
  pop();
  mode_ = Mode::kInHead;
  reprocess_ = true;
}

void TreeBuilder::after_head() {
  switch (token_.kind) {
    case Token::kDoctype:
      return;
    case Token::kComment:
      return insert_comment();
    case Token::kText: {
      const auto space = static_cast<uint32_t>(leading_space(view(token_.text)));
      insert_text({token_.text.offset, space});
      token_.text.offset += space;
      token_.text.length -= space;
      if (token_.text.length == 0) return;
      break;
    }
    case Token::kStartTag:
      if (token_.tag == Tag::kHtml) return in_body();
      if (token_.tag == Tag::kBody) {
        insert(token_);
        frameset_ok_ = false;
        mode_ = Mode::kInBody;
        return;
      }
      if (token_.tag == Tag::kFrameset) {
        insert(token_);
        mode_ = Mode::kInFrameset;
        return;
      }
      if (one_of(token_.tag,
                 {Tag::kBase, Tag::kBasefont, Tag::kBgsound, Tag::kLink, Tag::kMeta, Tag::kNoframes,
                  Tag::kScript, Tag::kStyle, Tag::kTemplate, Tag::kTitle})) {
        push(head_);
        in_head();
        const auto at = std::find(stack_.begin(), stack_.end(), head_);
        if (at != stack_.end()) {
          stack_.erase(at);
          --open_[static_cast<size_t>(Tag::kHead)];
        }
        return;
      }
      if (token_.tag == Tag::kHead) return;
      break;
    case Token::kEndTag:
      if (token_.tag == Tag::kTemplate) return in_head();
      if (!one_of(token_.tag, {Tag::kBody, Tag::kHtml, Tag::kBr})) return;
      break;
    case Token::kEof:
      break;
  }
  insert(Tag::kBody);
  mode_ = Mode::kInBody;
  reprocess_ = true;
}

// --- After the body, framesets

void TreeBuilder::after_body() {
  switch (token_.kind) {
    case Token::kText:
      if (leading_space(view(token_.text)) == token_.text.length) return in_body();
      break;
    case Token::kComment:
      return insert_comment(stack_[0]);
    case Token::kDoctype:
      return;
    case Token::kStartTag:
      if (token_.tag == Tag::kHtml) return in_body();
      break;
    case Token::kEndTag:
      if (token_.tag != Tag::kHtml) break;
      if (context_ == kNone) mode_ = Mode::kAfterAfterBody;
      return;
    case Token::kEof:
      return at_end();
  }
  mode_ = Mode::kInBody;
  reprocess_ = true;
}

void TreeBuilder::in_frameset() {
  switch (token_.kind) {
    case Token::kText:
      return after_frameset();
    case Token::kComment:
      return insert_comment();
    case Token::kDoctype:
      return;
    case Token::kEof:
      return at_end();
    case Token::kStartTag:
      if (token_.tag == Tag::kHtml) return in_body();
      if (token_.tag == Tag::kFrameset)
        insert(token_);
      else if (token_.tag == Tag::kFrame)
        insert_void(token_);
      else if (token_.tag == Tag::kNoframes)
        in_head();
      return;
    case Token::kEndTag:
      if (token_.tag != Tag::kFrameset || stack_.size() == 1) return;
      pop();
      if (context_ == kNone && !current_is(Tag::kFrameset)) mode_ = Mode::kAfterFrameset;
      return;
  }
}

void TreeBuilder::after_frameset() {
  switch (token_.kind) {
    case Token::kText: {
      // White space only, wherever it stands.
      const std::string_view text = view(token_.text);
      std::string kept;
      for (char c : text) {
        if (leading_space({&c, 1}) == 1) kept += c;
      }
      const size_t from = dom_.side.size();
      dom_.side += kept;
      return insert_text(
          {static_cast<uint32_t>(from) | Dom::kSideBit, static_cast<uint32_t>(kept.size())});
    }
    case Token::kComment:
      return insert_comment();
    case Token::kDoctype:
      return;
    case Token::kEof:
      return at_end();
    case Token::kStartTag:
      if (token_.tag == Tag::kHtml) return in_body();
      if (token_.tag == Tag::kNoframes) in_head();
      return;
    case Token::kEndTag:
      if (token_.tag == Tag::kHtml) mode_ = Mode::kAfterAfterFrameset;
      return;
  }
}

void TreeBuilder::at_end() {
  if (open(Tag::kTemplate)) {
    pop_until(Tag::kTemplate);
    clear_to_marker();
    if (!template_modes_.empty()) template_modes_.pop_back();
    reset_mode();
    reprocess_ = true;
    return;
  }
  stopped_ = true;
}

}  // namespace dateline::html
