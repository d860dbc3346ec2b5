// UTF-8 by hand: small, and exactly the standard's replacement of ill-formed parts. Case folding,
// normalisation and character classes are ICU's business, not this file's.
#include "base/utf8.h"

#include <simdjson.h>

#include <algorithm>

namespace dateline {
namespace {

constexpr uint32_t kStride = 256;

// Length of the well-formed sequence at `at`, or 0; `bad` is then the length of the maximal
// ill-formed part (Unicode 15, table 3-7).
size_t sequence(std::string_view text, size_t at, size_t* bad) {
  const auto byte = [&](size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0x100;
  };
  const unsigned lead = byte(at);
  *bad = 1;
  if (lead < 0x80) return 1;
  unsigned low = 0x80, high = 0xBF;
  size_t length = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  for (size_t i = 1; i < length; ++i) {
    if (byte(at + i) < low || byte(at + i) > high) {
      *bad = i;
      return 0;
    }
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

bool is_lead(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

char32_t next_code_point(std::string_view text, size_t& at) {
  const auto byte = [&](size_t i) -> char32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) & 0x3F : 0;
  };
  const unsigned char lead = static_cast<unsigned char>(text[at]);
  char32_t point = lead;
  size_t length = 1;
  if (lead >= 0xF0) {
    point = (lead & 0x07u) << 18 | byte(at + 1) << 12 | byte(at + 2) << 6 | byte(at + 3);
    length = 4;
  } else if (lead >= 0xE0) {
    point = (lead & 0x0Fu) << 12 | byte(at + 1) << 6 | byte(at + 2);
    length = 3;
  } else if (lead >= 0xC0) {
    point = (lead & 0x1Fu) << 6 | byte(at + 1);
    length = 2;
  }
  at = std::min(at + length, text.size());
  return point;
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

bool is_valid_utf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());  // many bytes at a time
}

std::string repair_utf8(std::string_view bytes, size_t* replaced) {
  if (is_valid_utf8(bytes)) {
    if (replaced) *replaced = 0;
    return std::string(bytes);
  }
  std::string out;
  out.reserve(bytes.size());
  size_t count = 0, bad = 0;
  for (size_t at = 0; at < bytes.size();) {
    if (const size_t length = sequence(bytes, at, &bad)) {
      out.append(bytes, at, length);
      at += length;
    } else {
      out += "\xEF\xBF\xBD";
      at += bad;
      ++count;
    }
  }
  if (replaced) *replaced = count;
  return out;
}

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; })) return;
  checkpoints_.reserve(text.size() / kStride + 1);
  uint32_t points = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) checkpoints_.push_back(points);
    points += is_lead(text[i]);
  }
  if (text.size() % kStride == 0) checkpoints_.push_back(points);
}

uint32_t OffsetMap::code_point(uint32_t byte) const {
  byte = std::min<uint32_t>(byte, static_cast<uint32_t>(text_.size()));
  if (checkpoints_.empty()) return byte;
  uint32_t points = checkpoints_[byte / kStride];
  for (uint32_t i = byte / kStride * kStride; i < byte; ++i) points += is_lead(text_[i]);
  return points;
}

uint32_t OffsetMap::byte(uint32_t code_point) const {
  const auto size = static_cast<uint32_t>(text_.size());
  if (checkpoints_.empty()) return std::min(code_point, size);
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), code_point);
  uint32_t at = static_cast<uint32_t>(after - checkpoints_.begin() - 1) * kStride;
  uint32_t points = checkpoints_[at / kStride];
  // `at` may stand inside a character that began before the checkpoint.
  while (at < size && !is_lead(text_[at])) ++at;
  while (at < size && points < code_point) {
    ++at;
    while (at < size && !is_lead(text_[at])) ++at;
    ++points;
  }
  return at;
}

}  // namespace dateline
