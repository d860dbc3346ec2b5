// What the files of pages share.
#pragma once

#include "server/html.h"
#include "server/json.h"
#include "server/router.h"

namespace dateline::server {

// A page as the answer, with its ETag.
Response page_answer(const Request& request, const Page& page);
// The filter of a page's address with the page's own number of rows, and its time limit.
Result<Filter> page_filter(const Request& request, int64_t rows);
// What a filter of one entry says, and of what these articles hold.
Filter with_id(std::string_view id);
Filter of_articles(std::vector<std::string> articles);
// Links to what pages name as their address: only to the web, and without telling where from.
std::string outward(std::string_view url);
Response not_there(const Request& request, std::string_view id);
// What is not empty, with dots between; HTML.
std::string joined(const std::vector<std::string>& parts);
// One event in a list: day, type, headline, who, how well attested.
std::string event_item(Value event);
// A row of `articles` as a link by its title, or by its id where it has none.
std::string article_link(Value article);
// The outlet's name, or that there is none; HTML.
std::string outlet_of(Value thing);
// Events grouped by their day.
std::string event_list(const Rows& events);
// "Next page", where the list is as long as it may be.
std::string next_link(const Request& request, const Rows& rows, int64_t most, std::string_view key);
// The form of filters; `kept` are parameters that it carries along unseen.
std::string filter_form(const Request& request, const char* action, bool with_status);
std::string table(const std::vector<std::string>& head, const std::vector<std::string>& rows,
                  const std::string& caption);
std::string row(const std::vector<std::string>& cells);  // of HTML

Response timeline_page(Records& records, const Request& request, std::string_view rest);
Response timeline_file(Records& records, const Request& request, std::string_view rest);
Response timeline_js(Records& records, const Request& request, std::string_view rest);
Response event_page(Records& records, const Request& request, std::string_view id);
Response article_page(Records& records, const Request& request, std::string_view id);
Response actor_page(Records& records, const Request& request, std::string_view id);
Response story_page(Records& records, const Request& request, std::string_view id);
Response actors_page(Records& records, const Request& request, std::string_view rest);
Response stories_page(Records& records, const Request& request, std::string_view rest);
Response network_page(Records& records, const Request& request, std::string_view rest);
Response map_page(Records& records, const Request& request, std::string_view rest);
Response search_page(Records& records, const Request& request, std::string_view rest);
Response conflicts_page(Records& records, const Request& request, std::string_view rest);
Response sources_page(Records& records, const Request& request, std::string_view rest);

}  // namespace dateline::server
