// Feeds → pages: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, sitemaps of news.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/error.h"
#include "dateline/page.h"

namespace dateline {

// One page an item, in the order of the feed: its title, address, day, authors, and its text where
// the feed has it, else the summary; an item without either is a page without content. Any text
// gives what items can be found in it. `url`: of the feed itself, for links that are relative; may
// be empty. Sources and ids of the pages are left empty.
std::vector<Page> read_feed(std::string_view utf8, const std::string& url);
// The same for a JSON Feed (jsonfeed.org, 1.0 and 1.1). kBadData: no JSON, or no feed.
Result<std::vector<Page>> read_json_feed(std::string_view json, const std::string& url);
bool is_json_feed(std::string_view head);

// The content of an item given as mark-up: read as a page where it is long, else as plain text.
void set_feed_content(Page& page, std::string_view markup);

// Addresses that an index of sitemaps names; empty for all else.
std::vector<std::string> sitemaps_of(std::string_view utf8);

// "Tue, 15 Aug 2023 14:03:00 +0200", "15 Aug 23 14:03 EST" → ISO 8601; the text itself where it is
// no such date.
std::string iso_of_mail_date(std::string_view text);

}  // namespace dateline
