// Laws of JSON lines: what is taken as a page has content that is UTF-8 without NUL, spans that do
// not run backwards; the same bytes give the same page.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "page/json_line.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  const auto page = page_of_json(json), again = page_of_json(json);
  if (page.has_value() != again.has_value()) std::abort();
  if (!page) return 0;
  for (const std::string* text :
       {&page->id, &page->url, &page->title, &page->published, &page->content}) {
    if (!is_valid_utf8(*text) || text->find('\0') != text->npos) std::abort();
  }
  for (const Span mention : page->mentions) {
    if (mention.begin > mention.end) std::abort();
  }
  if (page->content != again->content || page->issues.size() != again->issues.size()) std::abort();
  return 0;
}
