// The response of a web server as an archive keeps it: status, headers, and a body as it went over
// the wire.
#pragma once

#include <string>
#include <string_view>

#include "dateline/error.h"
#include "dateline/inputs.h"

namespace dateline {

struct HttpMessage {
  int status = 0;
  std::string media_type;  // lower case, without parameters; empty if the server named none
  std::string charset;     // lower case; empty if the server named none
  std::string content_encoding, transfer_encoding;  // lower case
  std::string_view body;                            // a view into what was parsed
};

// Header lines may end in LF or CRLF. kBadData where the bytes do not begin as a response does.
Result<HttpMessage> parse_http(std::string_view bytes);
// "text/html; charset=UTF-8" taken apart into `message`.
void read_content_type(std::string_view value, HttpMessage& message);
// The body with chunks joined and compressions undone, within `limits`. A body that only claims to
// be chunked or compressed is taken as it is: crawlers undo both and leave the headers standing.
// kBadData, kRefused: what is wrong.
Result<std::string> decoded_body(const HttpMessage& message, const Limits& limits);

// Value of a header line's name in a block of them; empty if it is not there. `name` in lower case.
std::string_view header_value(std::string_view headers, std::string_view name);
std::string_view trimmed(std::string_view text);

}  // namespace dateline
