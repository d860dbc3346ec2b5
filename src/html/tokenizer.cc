// The tokenizer: section 13.2.5 of the WHATWG standard, read as spans rather than character by
// character. Text, attribute values and raw text are found by scan.h and left in the source; only
// what the standard rewrites (character references, CR, NUL, capitals in names) is copied into the
// tree's side buffer. Each byte is looked at a bounded number of times. Deliberately not here:
// parse errors, which nobody reads.
#include "html/tokenizer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <unordered_set>

#include "base/utf8.h"
#include "html/scan.h"

namespace dateline::html {
namespace {

constexpr size_t kEnd = std::string_view::npos;
// Beyond this many attributes, duplicates are looked up by hash: 100,000 attributes stay linear.
constexpr size_t kFewAttributes = 24;

struct Entity {
  std::string_view name;
  char32_t first, second;
};
constexpr Entity kEntities[] = {
#include "html/entities.inc"
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char l = lower(c);
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

// Numbers that windows-1252 pages meant for its characters.
char32_t from_number(uint32_t value) {
  static constexpr uint16_t kC1[32] = {
      0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
      0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0xFFFD;
  return value >= 0x80 && value <= 0x9F ? kC1[value - 0x80] : value;
}

// Where the names that begin with each letter of ASCII begin; they are in order.
constexpr auto kEntityOfLetter = [] {
  std::array<uint16_t, 129> first{};
  size_t at = 0;
  for (size_t c = 0; c < first.size(); ++c) {
    while (at < std::size(kEntities) && static_cast<unsigned char>(kEntities[at].name[0]) < c) ++at;
    first[c] = static_cast<uint16_t>(at);
  }
  return first;
}();

// The number of one of the few entities that are nine in ten, or nothing.
constexpr size_t entity_number(std::string_view name) {
  for (size_t i = 0; i < std::size(kEntities); ++i) {
    if (kEntities[i].name == name) return i;
  }
  return std::size(kEntities);
}
constexpr size_t kAmp = entity_number("amp;"), kQuot = entity_number("quot;"),
                 kNbsp = entity_number("nbsp;"), kLt = entity_number("lt;"),
                 kGt = entity_number("gt;");

// The longest name that `text` begins with.
const Entity* longest_entity(std::string_view text) {
  if (text.empty() || !is_letter(text[0])) return nullptr;
  for (const size_t usual : {kAmp, kQuot, kNbsp, kLt, kGt}) {
    if (text.starts_with(kEntities[usual].name)) return &kEntities[usual];
  }
  const Entity* found = nullptr;
  const auto letter = static_cast<unsigned char>(text[0]);
  const Entity *low = kEntities + kEntityOfLetter[letter],
               *high = kEntities + kEntityOfLetter[letter + 1u];
  for (size_t n = 1; n < text.size() && low != high; ++n) {
    const char c = text[n];
    const auto at = [n](const Entity& e) {
      return n < e.name.size() ? static_cast<unsigned char>(e.name[n]) : 0;
    };
    low = std::lower_bound(low, high, static_cast<unsigned char>(c),
                           [&](const Entity& e, unsigned char v) { return at(e) < v; });
    high = std::upper_bound(low, high, static_cast<unsigned char>(c),
                            [&](unsigned char v, const Entity& e) { return v < at(e); });
    if (low != high && low->name.size() == n + 1) found = low;
  }
  return found;
}

}  // namespace

Text Tokenizer::slice(size_t begin, size_t end) const {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin)};
}

void Tokenizer::append(char32_t c) { append_utf8(dom_.side, c); }

void Tokenizer::append_reference(size_t& at, size_t end, bool in_attribute) {
  // At the ampersand.
  size_t i = at + 1;
  if (i < end && source_[i] == '#') {
    ++i;
    const bool hex = i < end && (source_[i] | 32) == 'x';
    if (hex) ++i;
    const size_t digits = i;
    uint32_t value = 0;
    for (; i < end; ++i) {
      const int digit = hex ? hex_value(source_[i]) : is_digit(source_[i]) ? source_[i] - '0' : -1;
      if (digit < 0) break;
      value = std::min<uint32_t>(value * (hex ? 16 : 10) + static_cast<uint32_t>(digit), 0x110000);
    }
    if (i > digits) {
      if (i < end && source_[i] == ';') ++i;
      append(from_number(value));
      at = i;
      return;
    }
  } else if (const Entity* entity =
                 i < end ? longest_entity(source_.substr(i, end - i)) : nullptr) {
    const size_t after = i + entity->name.size();
    const char next = after < end ? source_[after] : '\0';
    if (entity->name.back() == ';' || !in_attribute ||
        !(next == '=' || is_letter(next) || is_digit(next))) {
      append(entity->first);
      if (entity->second) append(entity->second);
      at = after;
      return;
    }
  }
  dom_.side += '&';
  ++at;
}

// What was noted on the way through a range tells whether any of it must be written anew.
Text Tokenizer::rewritten(size_t begin, size_t end, int how, uint32_t noted) {
  const uint32_t matters =
      kReturn | (how & kReferences ? kAmpersand : 0u) | (how & kNullToReplacement ? kNull : 0u);
  return noted & matters ? write_anew(begin, end, how) : slice(begin, end);
}

Text Tokenizer::rewritten(size_t begin, size_t end, int how) {
  bool needed = false;
  for (const char c : source_.substr(begin, end - begin)) {
    needed |= c == '\r' || (c == '&' && (how & kReferences)) ||
              (c == '\0' && (how & kNullToReplacement)) || ((how & kLower) && c >= 'A' && c <= 'Z');
  }
  return needed ? write_anew(begin, end, how) : slice(begin, end);
}

Text Tokenizer::write_anew(size_t begin, size_t end, int how) {
  const size_t from = dom_.side.size();
  const char* const base = source_.data();
  for (size_t at = begin; at < end;) {
    if (!(how & kLower)) {  // copy to the next byte that matters
      const char* const next = scan_to_special(base + at, base + end);
      dom_.side.append(base + at, next);
      at = static_cast<size_t>(next - base);
      if (at == end) break;
    }
    const char c = source_[at];
    if (c == '&' && (how & kReferences)) {
      append_reference(at, end, (how & kInAttribute) != 0);
      continue;
    }
    ++at;
    if (c == '\r') {
      dom_.side += '\n';
      if (at < end && source_[at] == '\n') ++at;
    } else if (c == '\0' && (how & kNullToReplacement)) {
      append(0xFFFD);
    } else {
      dom_.side += how & kLower ? lower(c) : c;
    }
  }
  return {static_cast<uint32_t>(from) | Dom::kSideBit,
          static_cast<uint32_t>(dom_.side.size() - from)};
}

void Tokenizer::next(Token& token) {
  token.has_null = token.self_closing = token.force_quirks = token.has_public = token.has_system =
      false;
  token.tag = Tag::kOther;
  token.attributes.clear();
  for (;;) {
    token.source = static_cast<uint32_t>(at_);
    if (at_ >= source_.size()) {
      token.kind = Token::kEof;
      return;
    }
    switch (mode_) {
      case TextMode::kPlaintext:
        return plain_text(token);
      case TextMode::kCdata:
        cdata_text(token);
        if (token.text.length > 0) return;
        continue;
      case TextMode::kRcdata:
      case TextMode::kRawtext:
      case TextMode::kScript:
        raw_text(token);
        if (token.text.length > 0) return;
        continue;
      case TextMode::kData:
        break;
    }
    if (source_[at_] == '<') {
      const size_t before = at_;
      if (markup(token)) return;
      if (at_ != before || mode_ != TextMode::kData) continue;
    }
    return text(token);
  }
}

void Tokenizer::text(Token& token) {
  const char *const base = source_.data(), *const stop = base + source_.size();
  const char* end = base + at_;
  uint32_t noted = 0;
  if (*end == '<') ++end;  // markup() has found that it opens nothing
  for (;;) {
    end = scan_to(end, stop, '<', noted);
    if (end == stop) break;
    const char after = end + 1 < stop ? end[1] : '\0';
    if (is_letter(after) || after == '!' || after == '?' || (after == '/' && end + 2 < stop)) break;
    ++end;
  }
  const size_t begin = at_;
  at_ = static_cast<size_t>(end - base);
  token.kind = Token::kText;
  token.has_null = (noted & kNull) != 0;
  token.text = rewritten(begin, at_, kReferences, noted);
}

void Tokenizer::plain_text(Token& token) {
  token.kind = Token::kText;
  token.text = rewritten(at_, source_.size(), kNullToReplacement);
  at_ = source_.size();
}

void Tokenizer::cdata_text(Token& token) {
  const size_t close = source_.find("]]>", at_);
  const size_t end = close == kEnd ? source_.size() : close;
  token.kind = Token::kText;
  token.has_null = std::memchr(source_.data() + at_, 0, end - at_) != nullptr;
  token.text = rewritten(at_, end, 0);
  at_ = close == kEnd ? end : close + 3;
  mode_ = TextMode::kData;
}

bool Tokenizer::is_end_tag(size_t at, std::string_view name) const {
  if (at + 2 + name.size() >= source_.size() || source_[at] != '<' || source_[at + 1] != '/')
    return false;
  for (size_t i = 0; i < name.size(); ++i) {
    if (lower(source_[at + 2 + i]) != name[i]) return false;
  }
  const char after = source_[at + 2 + name.size()];
  return is_space(after) || after == '/' || after == '>';
}

// The end tag of a script: "<!--" opens a part in which "<script" hides one "</script".
size_t Tokenizer::script_end(size_t from) const {
  enum { kPlain, kEscaped, kDouble } state = kPlain;
  int dashes = 0;
  const auto names_script = [&](size_t at) {
    for (size_t i = 0; i < 6; ++i) {
      if (at + i >= source_.size() || lower(source_[at + i]) != "script"[i]) return false;
    }
    return at + 6 < source_.size() &&
           (is_space(source_[at + 6]) || source_[at + 6] == '/' || source_[at + 6] == '>');
  };
  for (size_t at = from; at < source_.size();) {
    if (state == kPlain) {
      at = source_.find('<', at);
      if (at == kEnd) return source_.size();
      if (is_end_tag(at, "script")) return at;
      if (source_.substr(at, 4) == "<!--")
        state = kEscaped, dashes = 2, at += 4;
      else
        ++at;
      continue;
    }
    const char c = source_[at];
    if (c == '-') {
      ++dashes, ++at;
    } else if (c == '>' && dashes >= 2) {
      state = kPlain, ++at;
    } else if (c == '<') {
      dashes = 0;
      if (state == kEscaped && is_end_tag(at, "script")) return at;
      if (state == kEscaped && names_script(at + 1))
        state = kDouble, at += 7;
      else if (state == kDouble && at + 1 < source_.size() && source_[at + 1] == '/' &&
               names_script(at + 2))
        state = kEscaped, at += 8;
      else
        ++at;
    } else {
      dashes = 0, ++at;
    }
  }
  return source_.size();
}

void Tokenizer::raw_text(Token& token) {
  const char *const base = source_.data(), *const stop = base + source_.size();
  uint32_t noted = 0;
  size_t end = at_;
  if (mode_ == TextMode::kScript) {
    end = script_end(at_);
    if (scan_to(base + at_, base + end, '\0', noted) != base + end) noted |= kNull | kReturn;
  } else {
    const char* at = base + at_;
    while ((at = scan_to(at, stop, '<', noted)) != stop &&
           !is_end_tag(static_cast<size_t>(at - base), end_name_))
      ++at;
    end = static_cast<size_t>(at - base);
  }
  token.kind = Token::kText;
  token.text = rewritten(
      at_, end, kNullToReplacement | (mode_ == TextMode::kRcdata ? kReferences : 0), noted);
  at_ = end;
  mode_ = TextMode::kData;
}

// At '<'. True: a token was made. False: skipped something (at_ moved), or a literal '<'.
bool Tokenizer::markup(Token& token) {
  if (at_ + 1 >= source_.size()) return false;
  const char c = source_[at_ + 1];
  if (is_letter(c)) {
    ++at_;
    return tag(token, false);
  }
  if (c == '/') {
    if (at_ + 2 >= source_.size()) return false;
    if (is_letter(source_[at_ + 2])) {
      at_ += 2;
      return tag(token, true);
    }
    at_ += 2;
    if (source_[at_] == '>') return ++at_, false;
    return bogus_comment(token), true;
  }
  if (c == '?') return ++at_, bogus_comment(token), true;
  if (c != '!') return false;
  if (source_.substr(at_, 4) == "<!--") return at_ += 4, comment(token), true;
  const std::string_view rest = source_.substr(at_ + 2, 7);
  constexpr std::string_view kDoctype = "doctype";
  if (rest.size() == 7 && std::equal(rest.begin(), rest.end(), kDoctype.begin(),
                                     [](char a, char b) { return lower(a) == b; })) {
    return at_ += 9, doctype(token), true;
  }
  if (cdata_ && rest == "[CDATA[") {
    at_ += 9;
    mode_ = TextMode::kCdata;
    return false;
  }
  return at_ += 2, bogus_comment(token), true;
}

// A name up to a byte that `ends` it; its first byte always belongs to it (a leading '=').
Text Tokenizer::name(uint8_t ends) {
  const size_t begin = at_;
  const char* const source = source_.data();
  uint8_t seen = name_byte(source[begin]);
  at_ = static_cast<size_t>(scan_name(source + begin + 1, source + source_.size(), ends, seen) -
                            source);
  return seen & kRewritten ? write_anew(begin, at_, kLower | kNullToReplacement)
                           : slice(begin, at_);
}

bool Tokenizer::tag(Token& token, bool end) {
  token.kind = end ? Token::kEndTag : Token::kStartTag;
  token.text = name(kEndsTagName);
  const Text& text = token.text;
  constexpr size_t kKey = sizeof(uint64_t);
  if (std::endian::native == std::endian::little && text.length < kKey &&
      text.offset + kKey <= source_.size()) {
    uint64_t key = 0;
    std::memcpy(&key, source_.data() + text.offset, kKey);
    token.tag = tag_of_key(key & ((uint64_t{1} << (8 * text.length)) - 1));
  } else {
    token.tag = tag_of(dom_.view(text));
  }
  for (;;) {
    while (at_ < source_.size() && is_space(source_[at_])) ++at_;
    if (at_ >= source_.size()) return false;  // the end of the page in a tag: no tag
    const char c = source_[at_];
    if (c == '>') break;
    if (c == '/') {
      ++at_;
      if (at_ < source_.size() && source_[at_] == '>') {
        token.self_closing = true;
        break;
      }
      continue;
    }
    attribute(token);
  }
  ++at_;
  finish_attributes(token);
  return true;
}

void Tokenizer::attribute(Token& token) {
  Attribute attribute{name(kEndsAttribute), {}};
  size_t i = at_;
  while (i < source_.size() && is_space(source_[i])) ++i;
  if (i < source_.size() && source_[i] == '=') {
    ++i;
    while (i < source_.size() && is_space(source_[i])) ++i;
    at_ = i;
    if (i < source_.size() && (source_[i] == '"' || source_[i] == '\'')) {
      const char *const base = source_.data(), *const stop = base + source_.size();
      uint32_t noted = 0;
      const char* const close = scan_to(base + i + 1, stop, source_[i], noted);
      at_ = static_cast<size_t>(close - base);
      if (close == stop) return;
      attribute.value =
          rewritten(i + 1, at_, kReferences | kInAttribute | kNullToReplacement, noted);
      ++at_;
    } else {
      while (at_ < source_.size() && !(name_byte(source_[at_]) & kEndsValue)) ++at_;
      attribute.value = rewritten(i, at_, kReferences | kInAttribute | kNullToReplacement);
    }
  }
  token.attributes.push_back(attribute);
}

void Tokenizer::finish_attributes(Token& token) {
  auto& all = token.attributes;
  if (all.size() < 2) return;
  size_t kept = 0;
  if (all.size() <= kFewAttributes) {
    // Names of one length and one first letter are few: most tags need no comparison.
    uint64_t lengths = 0;
    bool alike = false;
    for (const Attribute& each : all) {
      const char first = dom_.view(each.name)[0];
      const uint64_t bit = uint64_t{1}
                           << ((each.name.length * 27 + static_cast<unsigned char>(first)) & 63);
      alike |= (lengths & bit) != 0;
      lengths |= bit;
    }
    if (!alike) return;
    for (size_t i = 0; i < all.size(); ++i) {
      bool seen = false;
      for (size_t k = 0; k < kept && !seen; ++k)
        seen = all[k].name.length == all[i].name.length &&
               dom_.view(all[k].name) == dom_.view(all[i].name);
      if (!seen) all[kept++] = all[i];
    }
  } else {
    std::unordered_set<std::string_view> names;
    for (size_t i = 0; i < all.size(); ++i) {
      if (names.insert(dom_.view(all[i].name)).second) all[kept++] = all[i];
    }
  }
  all.resize(kept);
}

void Tokenizer::comment(Token& token) {
  token.kind = Token::kComment;
  const size_t begin = at_;
  if (source_.substr(at_, 1) == ">" || source_.substr(at_, 2) == "->") {
    at_ += source_[at_] == '>' ? 1 : 2;
    token.text = slice(begin, begin);
    return;
  }
  for (size_t dash = source_.find("--", at_); dash != kEnd; dash = source_.find("--", dash + 1)) {
    const size_t after = dash + 2;
    if (source_.substr(after, 1) == ">" || source_.substr(after, 2) == "!>") {
      token.text = rewritten(begin, dash, kNullToReplacement);
      at_ = after + (source_[after] == '>' ? 1 : 2);
      return;
    }
  }
  size_t end = source_.size();
  if (source_.substr(begin).ends_with("--!"))
    end -= 3;
  else if (source_.substr(begin).ends_with("--"))
    end -= 2;
  else if (source_.substr(begin).ends_with("-"))
    end -= 1;
  token.text = rewritten(begin, end, kNullToReplacement);
  at_ = source_.size();
}

void Tokenizer::bogus_comment(Token& token) {
  token.kind = Token::kComment;
  const size_t close = std::min(source_.find('>', at_), source_.size());
  token.text = rewritten(at_, close, kNullToReplacement);
  at_ = std::min(close + 1, source_.size());
}

void Tokenizer::doctype(Token& token) {
  token.kind = Token::kDoctype;
  token.text = token.public_id = token.system_id = slice(at_, at_);
  const auto skip = [&] {
    while (at_ < source_.size() && is_space(source_[at_])) ++at_;
  };
  const auto at_end = [&](bool quirks) {
    if (at_ >= source_.size()) return token.force_quirks = true;
    if (source_[at_] != '>') return false;
    ++at_;
    token.force_quirks = token.force_quirks || quirks;
    return true;
  };
  const auto bogus = [&] {
    at_ = std::min(source_.find('>', at_), source_.size());
    if (at_ < source_.size()) ++at_;
  };
  // A quoted identifier; an unclosed one ends at '>' or the end of the page, and means quirks.
  const auto quoted = [&](Text& id) {
    const char quote = source_[at_++];
    const size_t begin = at_;
    while (at_ < source_.size() && source_[at_] != quote && source_[at_] != '>') ++at_;
    id = rewritten(begin, at_, kNullToReplacement);
    if (at_ < source_.size() && source_[at_] == quote) return ++at_, true;
    token.force_quirks = true;
    if (at_ < source_.size()) ++at_;
    return false;
  };
  skip();
  if (at_end(true)) return;
  const size_t begin = at_;
  while (at_ < source_.size() && !is_space(source_[at_]) && source_[at_] != '>') ++at_;
  token.text = rewritten(begin, at_, kLower | kNullToReplacement);
  skip();
  if (at_end(false)) return;
  std::string keyword(source_.substr(at_, 6));
  for (char& c : keyword) c = lower(c);
  if (keyword != "public" && keyword != "system") {
    token.force_quirks = true;
    return bogus();
  }
  at_ += 6;
  skip();
  if (at_end(true)) return;
  if (source_[at_] != '"' && source_[at_] != '\'') {
    token.force_quirks = true;
    return bogus();
  }
  if (keyword == "public") {
    token.has_public = true;
    if (!quoted(token.public_id)) return;
    skip();
    if (at_end(false)) return;
    if (source_[at_] != '"' && source_[at_] != '\'') {
      token.force_quirks = true;
      return bogus();
    }
  }
  token.has_system = true;
  if (!quoted(token.system_id)) return;
  skip();
  if (at_end(false)) return;
  bogus();
}

}  // namespace dateline::html
