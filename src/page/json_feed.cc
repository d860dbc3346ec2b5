// JSON Feed by simdjson's DOM. An item without text is a page without content, as for other feeds.
#include <simdjson.h>

#include "page/charset.h"
#include "page/feed.h"
#include "page/url.h"

namespace dateline {
namespace {

namespace dom = simdjson::dom;

std::string string_of(const dom::object& object, std::string_view key) {
  std::string_view text;
  if (object[key].get(text)) return {};
  std::string out(text);
  Issues ignored;
  repair(out, ignored);
  return out;
}

void take_author(const dom::element& element, Page& page) {
  dom::object author;
  if (element.get(author)) return;
  std::string name = string_of(author, "name");
  if (!name.empty()) page.authors.push_back(std::move(name));
}

Page page_of(const dom::object& item, const std::string& base) {
  Page page;
  page.title = string_of(item, "title");
  std::string link = string_of(item, "url");
  if (link.empty()) link = string_of(item, "external_url");
  if (link.empty() && is_web_address(string_of(item, "id"))) link = string_of(item, "id");
  if (!link.empty()) page.url = resolve_url(base, link);
  page.published = string_of(item, "date_published");
  if (page.published.empty()) page.published = string_of(item, "date_modified");
  dom::array authors;
  dom::element author;
  if (!item["authors"].get(authors)) {
    for (const dom::element one : authors) take_author(one, page);
  } else if (!item["author"].get(author)) {
    take_author(author, page);
  }
  const std::string html = string_of(item, "content_html"), text = string_of(item, "content_text");
  if (!html.empty()) {
    set_feed_content(page, html);
  } else {
    page.kind = PageKind::kText;
    page.content = text.empty() ? string_of(item, "summary") : text;
  }
  return page;
}

}  // namespace

bool is_json_feed(std::string_view head) {
  return head.substr(0, 4096).find("jsonfeed.org/version/") != head.npos;
}

Result<std::vector<Page>> read_json_feed(std::string_view json, const std::string& url) {
  dom::parser parser;
  dom::element root;
  if (const auto error = parser.parse(json.data(), json.size()).get(root))
    return Error{ErrorCode::kBadData, std::string("not JSON: ") + simdjson::error_message(error)};
  dom::object feed;
  dom::array items;
  if (root.get(feed) || feed["items"].get(items))
    return Error{ErrorCode::kBadData, "a JSON feed without items"};
  std::string base = string_of(feed, "home_page_url");
  if (base.empty()) base = url;
  std::vector<Page> pages;
  for (const dom::element element : items) {
    dom::object item;
    if (!element.get(item)) pages.push_back(page_of(item, base));
  }
  return pages;
}

}  // namespace dateline
