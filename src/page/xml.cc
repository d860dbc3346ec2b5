// One pass, no stack: matching tags is left to the caller, who forgives. Not Expat, which stops at
// the first mistake: one feed in ten has one, and its items are news like all others. Entities of
// the document type are taken where their text holds no reference and no mark-up, each at most 1
// KB, so that a "billion laughs" document has nothing to laugh with; external ones are not looked
// at.
#include "page/xml.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "html/dom.h"

namespace dateline {
namespace {

constexpr size_t kMaxEntity = 1024, kMaxEntities = 1024;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_name_start(char c) {
  const auto u = static_cast<unsigned char>(c);
  return ((u | 0x20) >= 'a' && (u | 0x20) <= 'z') || c == '_' || c == ':' || u >= 0x80;
}
bool is_name(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

// "&...;" by the HTML table; the reference itself where it is none.
std::string html_reference(std::string_view reference) {
  const html::Dom dom = html::parse(reference);
  for (html::NodeId id = 0; id != kNone; id = dom.following(id, 0)) {
    if (dom[id].type == html::NodeType::kText) return std::string(dom.view(dom[id].text));
  }
  return std::string(reference);
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const size_t colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return lower_ascii(x) == lower_ascii(y);
         });
}

std::string XmlScanner::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes_) {
    if (same_name(local_name(key), name)) return decode(value);
  }
  return {};
}

std::string XmlScanner::decode(std::string_view raw) const {
  std::string out;
  out.reserve(raw.size());
  for (size_t at = 0; at < raw.size();) {
    const size_t amp = std::min(raw.find('&', at), raw.size());
    out.append(raw.substr(at, amp - at));
    at = amp;
    if (at == raw.size()) break;
    size_t end = at + 1;
    while (end < raw.size() && end - at < 40 && (is_name(raw[end]) || raw[end] == '#')) ++end;
    if (end >= raw.size() || raw[end] != ';') {
      out += raw[at++];  // a lone ampersand, as in addresses
      continue;
    }
    const std::string_view name = raw.substr(at + 1, end - at - 1);
    const auto declared = entities_.find(name);
    if (name == "amp") {
      out += '&';
    } else if (name == "lt") {
      out += '<';
    } else if (name == "gt") {
      out += '>';
    } else if (name == "quot") {
      out += '"';
    } else if (name == "apos") {
      out += '\'';
    } else if (declared != entities_.end()) {
      out += declared->second;
    } else {
      out += html_reference(raw.substr(at, end + 1 - at));
    }
    at = end + 1;
  }
  return out;
}

void XmlScanner::declare_entity(std::string_view declaration) {  // name "value"
  size_t at = 0;
  const auto skip = [&] {
    while (at < declaration.size() && is_space(declaration[at])) ++at;
  };
  skip();
  const size_t from = at;
  while (at < declaration.size() && is_name(declaration[at])) ++at;
  const std::string_view name = declaration.substr(from, at - from);
  skip();
  if (name.empty() || at >= declaration.size()) return;
  const char quote = declaration[at];
  if (quote != '"' && quote != '\'') return;  // SYSTEM, PUBLIC
  const size_t end = declaration.find(quote, at + 1);
  if (end == declaration.npos) return;
  const std::string_view value = declaration.substr(at + 1, end - at - 1);
  const bool plain = value.find_first_of("<%") == value.npos &&
                     std::none_of(value.begin(), value.end(), [](char c) { return c == '\0'; });
  if (!plain || value.size() > kMaxEntity || entities_.size() >= kMaxEntities) return;
  // Character references are text; others would nest.
  for (size_t amp = value.find('&'); amp != value.npos; amp = value.find('&', amp + 1)) {
    if (value.substr(amp, 2) != "&#") return;
  }
  entities_.try_emplace(std::string(name), decode(value));
}

void XmlScanner::skip_doctype() {  // at_ is behind "<!DOCTYPE"
  bool inside = false;             // the internal subset
  while (at_ < source_.size()) {
    const char c = source_[at_];
    if (source_.substr(at_, 4) == "<!--") {
      at_ = std::min(source_.find("-->", at_ + 4), source_.size() - 3) + 3;
    } else if (source_.substr(at_, 8) == "<!ENTITY") {
      size_t end = at_ + 8;
      char quote = 0;
      while (end < source_.size() && (quote != 0 || source_[end] != '>')) {
        if (quote == 0 && (source_[end] == '"' || source_[end] == '\''))
          quote = source_[end];
        else if (source_[end] == quote)
          quote = 0;
        ++end;
      }
      declare_entity(source_.substr(at_ + 8, end - at_ - 8));
      at_ = std::min(end + 1, source_.size());
    } else if (c == '[') {
      inside = true;
      ++at_;
    } else if (c == ']') {
      inside = false;
      ++at_;
    } else if (c == '"' || c == '\'') {
      const size_t end = source_.find(c, at_ + 1);
      at_ = end == source_.npos ? at_ + 1 : end + 1;
    } else if (c == '<' && !inside) {
      return;  // its end is missing
    } else {
      ++at_;
      if (c == '>' && !inside) return;
    }
  }
}

XmlScanner::Kind XmlScanner::open_tag() {  // at_ is at the name
  const size_t size = source_.size();
  size_t from = at_;
  while (at_ < size && is_name(source_[at_])) ++at_;
  name_ = source_.substr(from, at_ - from);
  attributes_.clear();
  while (at_ < size) {
    while (at_ < size && (is_space(source_[at_]) || source_[at_] == '/')) ++at_;
    if (at_ >= size || source_[at_] == '<') break;  // the tag is not closed
    if (source_[at_] == '>') {
      close_next_ = source_[at_ - 1] == '/';
      ++at_;
      break;
    }
    from = at_;
    while (at_ < size && !is_space(source_[at_]) && source_[at_] != '=' && source_[at_] != '>' &&
           source_[at_] != '<')
      ++at_;
    const std::string_view key = source_.substr(from, at_ - from);
    while (at_ < size && is_space(source_[at_])) ++at_;
    std::string_view value;
    if (at_ < size && source_[at_] == '=') {
      ++at_;
      while (at_ < size && is_space(source_[at_])) ++at_;
      const char quote = at_ < size ? source_[at_] : '\0';
      if (quote == '"' || quote == '\'') {
        const size_t end = std::min(source_.find(quote, at_ + 1), size);
        value = source_.substr(at_ + 1, end - at_ - 1);
        at_ = std::min(end + 1, size);
      } else {
        from = at_;
        while (at_ < size && !is_space(source_[at_]) && source_[at_] != '>' && source_[at_] != '<')
          ++at_;
        value = source_.substr(from, at_ - from);
      }
    }
    attributes_.emplace_back(key, value);
    if (at_ == from) ++at_;
  }
  return Kind::kOpen;
}

XmlScanner::Kind XmlScanner::next() {
  if (close_next_) {
    close_next_ = false;
    begin_ = at_;
    return Kind::kClose;
  }
  text_.clear();
  begin_ = at_;
  const size_t size = source_.size();
  while (at_ < size) {
    if (source_[at_] != '<') {
      const size_t end = std::min(source_.find('<', at_ + 1), size);
      text_ += decode(source_.substr(at_, end - at_));
      at_ = end;
      continue;
    }
    const std::string_view rest = source_.substr(at_);
    if (rest.substr(0, 9) == "<![CDATA[") {
      const size_t end = std::min(source_.find("]]>", at_), size);
      text_ += source_.substr(at_ + 9, end - at_ - 9);
      at_ = std::min(end + 3, size);
    } else if (rest.substr(0, 4) == "<!--") {
      at_ = std::min(source_.find("-->", at_ + 4), size - 3) + 3;
    } else if (rest.substr(0, 2) == "<?") {
      at_ = std::min(source_.find('>', at_), size - 1) + 1;
    } else if (rest.size() > 9 && same_name(rest.substr(0, 9), "<!doctype")) {
      at_ += 9;
      skip_doctype();
    } else if (rest.size() > 1 && (is_name_start(rest[1]) || rest[1] == '/')) {
      if (!text_.empty()) return Kind::kText;
      begin_ = at_;
      if (rest[1] == '/') {
        const size_t end = std::min(source_.find_first_of("<>", at_ + 2), size);
        name_ = source_.substr(at_ + 2, end - at_ - 2);
        while (!name_.empty() && is_space(name_.back())) name_.remove_suffix(1);
        at_ = end < size && source_[end] == '>' ? end + 1 : end;
        return Kind::kClose;
      }
      ++at_;
      return open_tag();
    } else {
      text_ += source_[at_++];  // a "<" that opens nothing
    }
  }
  return text_.empty() ? Kind::kEnd : Kind::kText;
}

}  // namespace dateline
