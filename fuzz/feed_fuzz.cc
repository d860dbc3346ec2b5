// Laws of feeds: any text gives pages of valid UTF-8 without NUL, titles on one line, not more
// items than opening tags, and no more text than came in can account for.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "page/charset.h"
#include "page/feed.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  std::string text(reinterpret_cast<const char*>(data), size);
  Issues issues;
  repair(text, issues);
  const auto pages = read_feed(text, "http://a.example/");
  if (pages.size() > static_cast<size_t>(std::count(text.begin(), text.end(), '<'))) std::abort();
  for (const Page& page : pages) {
    if (!is_valid_utf8(page.content) || page.content.find('\0') != std::string::npos) std::abort();
    if (page.title.find('\n') != std::string::npos) std::abort();
    // An entity that the document declares is 1 KB at most, in at least three bytes.
    if (page.content.size() > text.size() * 400 + 1024) std::abort();
  }
  (void)sitemaps_of(text);
  (void)read_json_feed(text, "");
  const std::string iso = iso_of_mail_date(text.substr(0, 200));
  if (iso_of_mail_date(iso).size() > iso.size()) std::abort();
  return 0;
}
