// Mark-up → tokens: section 13.2.5 of the standard.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/dom.h"

namespace dateline::html {

struct Token {
  enum Kind : uint8_t { kEof, kText, kStartTag, kEndTag, kComment, kDoctype };
  Kind kind = kEof;
  Tag tag = Tag::kOther;
  bool self_closing = false;
  bool force_quirks = false;
  bool has_public = false, has_system = false;
  bool has_null = false;  // text: holds U+0000
  uint32_t source = 0;    // where it began
  Text text;              // text, comment; name of a tag or doctype
  Text public_id, system_id;
  std::vector<Attribute> attributes;  // in order, the first of each name
};

// What the text after a start tag is, until its end tag.
enum class TextMode : uint8_t { kData, kRcdata, kRawtext, kScript, kPlaintext, kCdata };

// Writes rewritten strings into the side buffer of `dom`.
class Tokenizer {
 public:
  explicit Tokenizer(Dom& dom) : dom_(dom), source_(dom.source) {}
  // The next token; kEof for ever at the end.
  void next(Token& token);
  // Raw text until </name>; called by the tree builder after the start tag.
  void set_mode(TextMode mode, std::string_view end_name) {
    mode_ = mode;
    end_name_ = end_name;
  }
  // CDATA sections are text inside foreign content, comments elsewhere.
  void allow_cdata(bool allow) { cdata_ = allow; }

 private:
  void text(Token& token);
  void raw_text(Token& token);
  void plain_text(Token& token);
  void cdata_text(Token& token);
  bool markup(Token& token);
  bool tag(Token& token, bool end);
  void attribute(Token& token);
  void finish_attributes(Token& token);
  void comment(Token& token);
  void bogus_comment(Token& token);
  void doctype(Token& token);
  size_t script_end(size_t from) const;
  bool is_end_tag(size_t at, std::string_view name) const;

  Text slice(size_t begin, size_t end) const;
  // The range with what must be rewritten: \r\n, U+0000, character references, capitals.
  enum Rewrite : uint8_t { kReferences = 1, kInAttribute = 2, kNullToReplacement = 4, kLower = 8 };
  Text rewritten(size_t begin, size_t end, int how);
  Text rewritten(size_t begin, size_t end, int how, uint32_t noted);
  Text write_anew(size_t begin, size_t end, int how);
  Text name(uint8_t ends);
  void append_reference(size_t& at, size_t end, bool in_attribute);
  void append(char32_t c);

  Dom& dom_;
  std::string_view source_;
  size_t at_ = 0;
  TextMode mode_ = TextMode::kData;
  std::string end_name_;
  bool cdata_ = false;
};

}  // namespace dateline::html
