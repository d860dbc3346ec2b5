// Laws of decompression: never more than the limits allow, never a byte beyond what was asked for,
// and the file and the memory paths agree.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "page/byte_stream.h"
#include "page/http_message.h"
#include "page/inflate.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  if (size == 0) return 0;
  Limits limits;
  limits.page_bytes = 1 << 20;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto compression = static_cast<Compression>(data[0] % 5 + 1);
  const auto whole = inflate_whole(bytes, compression, limits);
  if (whole && whole->size() > limits.page_bytes) std::abort();
  auto stream = ByteStream::of(std::string(bytes), "x", limits);
  if (stream) {
    std::string out;
    for (;;) {
      const size_t before = out.size();
      const auto got = stream->read(out, 1000);
      if (out.size() - before > 1000) std::abort();
      if (!got || *got == 0 || out.size() > limits.page_bytes) break;
    }
  }
  const auto message = parse_http(bytes);
  if (message) {
    const auto body = decoded_body(*message, limits);
    if (body && body->size() > limits.page_bytes) std::abort();
  }
  return 0;
}
