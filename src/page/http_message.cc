// Phases: status line, headers up to the blank line, then, when asked for, the body: chunks first,
// then the encodings from the outermost in. Digests are not checked: a page whose bytes were mended
// by a crawler is a page.
#include "page/http_message.h"

#include <algorithm>
#include <vector>

#include "base/characters.h"
#include "page/inflate.h"
#include "page/size_text.h"

namespace dateline {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The size that a chunk's line states, -1 if it is no such line. `at` moves past the line.
long long chunk_size(std::string_view body, size_t& at) {
  size_t i = at;
  long long size = 0;
  while (i < body.size() && hex_digit(body[i]) >= 0 && i - at < 8)
    size = size * 16 + hex_digit(body[i++]);
  if (i == at) return -1;
  const size_t end = body.find('\n', i);
  if (end == body.npos || end - i > 1024) return -1;
  const std::string_view rest = trimmed(body.substr(i, end - i));
  if (!rest.empty() && rest[0] != ';') return -1;  // an extension, or no chunk at all
  at = end + 1;
  return size;
}

Result<std::string> joined_chunks(std::string_view body) {
  std::string out;
  size_t at = 0;
  for (bool first = true;; first = false) {
    const long long size = chunk_size(body, at);
    if (size < 0 && first) return std::string(body);
    if (size < 0) {
      if (trimmed(body.substr(at)).empty()) {
        return Error{ErrorCode::kBadData, "its last chunk is missing"};
      }
      return Error{ErrorCode::kBadData, "its chunks do not fit together",
                   static_cast<long long>(at)};
    }
    if (size == 0) return out;
    if (static_cast<unsigned long long>(size) > body.size() - at)
      return Error{ErrorCode::kBadData, "a chunk is longer than the record"};
    out.append(body.substr(at, static_cast<size_t>(size)));
    at += static_cast<size_t>(size);
    if (body.substr(at, 2) == "\r\n")
      at += 2;
    else if (body.substr(at, 1) == "\n")
      at += 1;
    else
      return Error{ErrorCode::kBadData, "its chunks do not fit together",
                   static_cast<long long>(at)};
  }
}

Compression named(std::string_view encoding, std::string_view body) {
  const Compression seen = compression_of(body);
  if (encoding == "gzip" || encoding == "x-gzip")
    return seen == Compression::kGzip ? seen : Compression::kNone;
  if (encoding == "zstd") return seen == Compression::kZstd ? seen : Compression::kNone;
  if (encoding == "br") return Compression::kBrotli;
  if (encoding != "deflate" || body.size() < 2) return Compression::kNone;
  // "deflate" is zlib by the standard and raw for some servers; the first two bytes tell.
  const auto b0 = static_cast<unsigned char>(body[0]), b1 = static_cast<unsigned char>(body[1]);
  return (b0 & 0x0F) == 8 && (b0 * 256 + b1) % 31 == 0 ? Compression::kZlib : Compression::kDeflate;
}

bool looks_like_text(std::string_view body) {
  const std::string_view head = body.substr(0, 512);
  return !head.empty() && std::none_of(head.begin(), head.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20 && u != '\n' && u != '\r' && u != '\t' && u != '\f' && u != 0x1B;
  });
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

std::string_view header_value(std::string_view headers, std::string_view name) {
  for (size_t at = 0; at < headers.size();) {
    const size_t end = std::min(headers.find('\n', at), headers.size());
    const std::string_view line = headers.substr(at, end - at);
    const size_t colon = line.find(':');
    if (colon != line.npos && lower_ascii(trimmed(line.substr(0, colon))) == name)
      return trimmed(line.substr(colon + 1));
    at = end + 1;
  }
  return {};
}

void read_content_type(std::string_view value, HttpMessage& message) {
  message.media_type = lower_ascii(trimmed(value.substr(0, value.find(';'))));
  const std::string low = lower_ascii(value);
  const size_t at = low.find("charset=");
  if (at == low.npos) return;
  std::string_view charset = trimmed(std::string_view(low).substr(at + 8));
  if (!charset.empty() && (charset[0] == '"' || charset[0] == '\'')) {
    charset = charset.substr(1, charset.find(charset[0], 1) - 1);
  } else {
    charset = charset.substr(0, charset.find_first_of("; \t,\"'"));
  }
  message.charset = trimmed(charset);
}

Result<HttpMessage> parse_http(std::string_view bytes) {
  if (bytes.substr(0, 5) != "HTTP/") return Error{ErrorCode::kBadData, "no HTTP response"};
  HttpMessage message;
  const size_t line = bytes.find('\n');
  const std::string_view first = bytes.substr(0, line);
  const size_t space = first.find(' ');
  for (size_t i = space == first.npos ? first.size() : space + 1;
       i < first.size() && first[i] >= '0' && first[i] <= '9' && message.status < 1000; ++i)
    message.status = message.status * 10 + (first[i] - '0');
  size_t at = line == bytes.npos ? bytes.size() : line + 1;
  const size_t headers_at = at;
  for (;;) {  // to the blank line
    const size_t end = bytes.find('\n', at);
    if (end == bytes.npos) {
      message.body = {};
      at = bytes.size();
      break;
    }
    const bool blank = trimmed(bytes.substr(at, end - at)).empty();
    at = end + 1;
    if (!blank) continue;
    message.body = bytes.substr(at);
    break;
  }
  const std::string_view headers = bytes.substr(headers_at, at - headers_at);
  read_content_type(header_value(headers, "content-type"), message);
  message.content_encoding = lower_ascii(header_value(headers, "content-encoding"));
  message.transfer_encoding = lower_ascii(header_value(headers, "transfer-encoding"));
  return message;
}

Result<std::string> decoded_body(const HttpMessage& message, const Limits& limits) {
  std::string body;
  if (message.transfer_encoding.find("chunked") != std::string::npos) {
    DATELINE_TRY(body, joined_chunks(message.body));
  } else {
    body = message.body;
  }
  std::vector<std::string_view> encodings;
  for (std::string_view rest = message.content_encoding; !rest.empty();) {
    const size_t comma = std::min(rest.find(','), rest.size());
    encodings.push_back(trimmed(rest.substr(0, comma)));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  int layers = 0;
  for (size_t i = encodings.size(); i-- > 0;) {
    const Compression compression = named(encodings[i], body);
    if (compression == Compression::kNone) continue;
    if (++layers > limits.inflate_layers) {
      return Error{ErrorCode::kRefused,
                   "compressed more than " + std::to_string(limits.inflate_layers) + " times over"};
    }
    auto plain = inflate_whole(body, compression, limits);
    // Neither brotli nor raw deflate begins with a mark: text stays text.
    const bool unmarked =
        compression == Compression::kBrotli || compression == Compression::kDeflate;
    if (!plain && unmarked && plain.error().code == ErrorCode::kBadData && looks_like_text(body))
      continue;
    if (!plain) return plain.error();
    body = std::move(plain).value();
  }
  if (body.size() > limits.page_bytes) {
    return Error{ErrorCode::kRefused,
                 "larger than the limit of " + size_text(limits.page_bytes) + " a page"};
  }
  return body;
}

}  // namespace dateline
