// Laws of addresses: what is written is read back the same; a host holds nothing that could be
// taken for another part; resolving against a base gives the same as parsing what it gives.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "page/url.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const std::string& candidate :
       {text, "http://" + text, resolve_url("https://a.example/b/c?d", text)}) {
    const auto url = parse_url(candidate);
    if (!url) continue;
    const auto again = parse_url(url->text());
    if (!again || again->text() != url->text()) std::abort();
    if (url->host.empty() || url->host.find_first_of("/?#@\\% \r\n") != std::string::npos)
      std::abort();
    if (url->text().find_first_of(" \r\n\t") != std::string::npos) std::abort();
  }
  return 0;
}
