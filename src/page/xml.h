// XML as feeds are written in: a scanner that gives tags and text, well-formed or not.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

class XmlScanner {
 public:
  enum class Kind { kOpen, kClose, kText, kEnd };

  // `source`: UTF-8, must outlive the scanner.
  explicit XmlScanner(std::string_view source) : source_(source) {}

  // The next tag or stretch of text; comments, instructions and the document type are passed over.
  // An element that is empty by "/>" gives kOpen and then kClose.
  Kind next();

  std::string_view name() const { return name_; }      // of a tag, with its prefix, as written
  std::string attribute(std::string_view name) const;  // local name, any case; decoded
  const std::vector<std::pair<std::string_view, std::string_view>>& attributes() const {
    return attributes_;  // raw: name with prefix, value not decoded
  }
  const std::string& text() const { return text_; }  // decoded
  // Where the present tag or text lies in the source.
  size_t begin() const { return begin_; }
  size_t end() const { return at_; }
  // Character references, the five of XML, those of HTML, and what the document type declares as
  // plain text. Nothing is fetched, nothing expands twice.
  std::string decode(std::string_view raw) const;

 private:
  Kind open_tag();
  void skip_doctype();
  void declare_entity(std::string_view declaration);

  std::string_view source_;
  size_t at_ = 0, begin_ = 0;
  std::string_view name_;
  std::vector<std::pair<std::string_view, std::string_view>> attributes_;
  std::string text_;
  std::map<std::string, std::string, std::less<>> entities_;
  bool close_next_ = false;
};

std::string_view local_name(std::string_view name);      // "dc:creator" → "creator"
bool same_name(std::string_view a, std::string_view b);  // ASCII case ignored

}  // namespace dateline
