// Laws of robots.txt: any bytes are rules; robots.txt itself is always allowed; a comment changes
// nothing; what forbids everything forbids everything.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "page/robots.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Robots robots = Robots::parse(text, "dateline");
  if (!robots.allows("/robots.txt") || robots.delay() < 0 || robots.delay() > 60) std::abort();
  const Robots commented = Robots::parse("# a comment\n" + text, "dateline");
  const std::string path = "/" + text.substr(0, 64);
  if (size < 4096 && text.compare(0, 1, "\xEF") != 0 &&
      robots.allows(path) != commented.allows(path))
    std::abort();
  if (Robots::nothing_allowed().allows(path) && path != "/robots.txt") std::abort();
  return 0;
}
