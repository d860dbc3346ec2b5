// The table of pages, and the parts that they share: lists of events, filters, tables.
#include "server/pages.h"

#include "cli/format.h"
#include "dateline/names.h"

namespace dateline::server {
namespace {

Response home(Records&, const Request& request, std::string_view) {
  Response out{303, "text/plain; charset=utf-8", "", {}, {}};
  out.headers.emplace_back("Location", "/timeline" + query_string(request.parameters));
  return out;
}

std::string names_of(Value event, const char* side) {
  std::string out;
  for (const Value actor : list_at(event, side)) {
    if (!out.empty()) out += ", ";
    out += link("actor", text_at(actor, "actor"), text_at(actor, "name"));
    if (has(actor, "role"))
      out += " <span class=\"role\">" + text(text_at(actor, "role")) + "</span>";
  }
  return out;
}

template <class Enum>
std::vector<std::string_view> words_up_to(Enum last) {
  std::vector<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (const auto word = word_of(static_cast<Enum>(i)); !word.empty()) words.push_back(word);
  }
  return words;
}

std::string choice(const Request& request, const char* name, const char* label,
                   const std::vector<std::string_view>& values) {
  const std::string_view chosen = value_of(request.parameters, name);
  std::string out = std::string("<label>") + label + " <select name=\"" + name +
                    "\"><option value=\"\">any</option>";
  for (const std::string_view value : values) {
    out += std::string("<option") + (chosen == value ? " selected" : "") + ">" +
           std::string(value) + "</option>";
  }
  return out + "</select></label>";
}

std::string field(const Request& request, const char* name, const char* label, const char* hint) {
  return std::string("<label>") + label + " <input name=\"" + name + "\" placeholder=\"" + hint +
         "\" value=\"" + text(value_of(request.parameters, name)) + "\"></label>";
}

}  // namespace

Response page_answer(const Request& request, const Page& page) {
  Response out;
  out.body = to_html(page);
  return with_etag(request, std::move(out));
}

Result<Filter> page_filter(const Request& request, int64_t rows) {
  DATELINE_TRY(Filter filter, filter_of(request.parameters, nullptr));
  filter.limit = rows;
  filter.seconds = kAnswerSeconds;
  return filter;
}

Filter with_id(std::string_view id) {
  Filter filter;
  filter.ids = {std::string(id)};
  filter.seconds = kAnswerSeconds;
  return filter;
}
Filter of_articles(std::vector<std::string> articles) {
  Filter filter;
  filter.articles = std::move(articles);
  filter.seconds = kAnswerSeconds;
  return filter;
}

std::string outward(std::string_view url) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return {};
  return "<a class=\"outward\" rel=\"noopener noreferrer nofollow\" href=\"" + text(url) +
         "\">Original page</a>";
}

Response not_there(const Request& request, std::string_view id) {
  return problem(request, 404, std::string(id) + ": no such entry in this record");
}

std::string article_link(Value article) {
  const std::string_view id = text_at(article, "article");
  if (has(article, "title")) return link("article", id, text_at(article, "title"));
  return link("article", id, "Untitled article " + std::string(id));
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!part.empty()) out += (out.empty() ? "" : " · ") + part;
  }
  return out;
}

std::string outlet_of(Value thing) {
  return has(thing, "outlet") ? text(text_at(thing, "outlet")) : "<i>outlet not named</i>";
}

std::string event_item(Value event) {
  const std::string status(text_at(event, "status"));
  const std::string actors = names_of(event, "actors"), recipients = names_of(event, "recipients");
  std::string out = "<li class=\"event\"><p class=\"line\">" + type_chip(text_at(event, "type"));
  if (!status.empty() && status != "actual") {
    out += " <span class=\"status\">" + text(status) + "</span>";
  }
  out += " " + link("event", text_at(event, "event"),
                    has(event, "headline") ? text_at(event, "headline") : "(no words)");
  std::string who = actors, where_name;
  if (!recipients.empty())
    who += (actors.empty() ? "to " : " <span aria-label=\"to\">→</span> ") + recipients;
  const Value where = at(event, "where");
  if (has(event, "where")) {
    where_name = "<span class=\"where\">" +
                 text(has(where, "name") ? text_at(where, "name") : text_at(where, "text")) +
                 "</span>";
  }
  const int64_t independent = number_at(event, "independent"),
                reports = number_at(event, "reports");
  out +=
      "</p><p class=\"who\">" + joined({who, where_name,
                                        "<span class=\"told\">" + plural(reports, "report") + ", " +
                                            plural(independent, "independent source") + "</span>"});
  if (!list_at(event, "conflicts").empty())
    out += " <span class=\"differs\">told differently</span>";
  return out + "</p></li>\n";
}

std::string event_list(const Rows& events) {
  std::string out = "<ol class=\"days\">", day;
  bool open = false;
  for (const Value event : events) {
    const std::string time = time_of(text_at(event, "when"), text_at(event, "earliest"),
                                     text_at(event, "latest"), text_at(event, "basis"));
    const std::string key = day_for_people(text_at(event, "when"), text_at(event, "earliest"),
                                           text_at(event, "latest"));
    if (!open || key != day) {
      if (open) out += "</ol></li>\n";
      out += "<li class=\"day\"><h3>" + time + "</h3><ol>\n";
      day = key;
      open = true;
    }
    out += event_item(event);
  }
  if (open) out += "</ol></li>\n";
  return out + "</ol>\n";
}

std::string next_link(const Request& request, const Rows& rows, int64_t most,
                      std::string_view key) {
  if (rows.empty() || static_cast<int64_t>(rows.size()) < most) return {};
  Parameters next;
  for (const auto& parameter : request.parameters) {
    if (parameter.first != "after") next.push_back(parameter);
  }
  std::string after;
  if (key.empty()) {
    const std::string passed(value_of(request.parameters, "after"));
    after = std::to_string(std::atoll(passed.c_str()) + static_cast<int64_t>(rows.size()));
  } else {
    after = text_at(rows.rows().back(), key);
  }
  next.emplace_back("after", after);
  return "<p class=\"next\"><a rel=\"next\" href=\"" + text(request.path + query_string(next)) +
         "\">Next page</a></p>";
}

std::string filter_form(const Request& request, const char* action, bool with_status) {
  std::string out = std::string("<form class=\"filters\" action=\"") + action +
                    "\"><fieldset><legend>Filters</legend>";
  out += field(request, "actor", "Who", "any name");
  std::vector<std::string_view> types = words_up_to(EventType::kAssault);
  types.emplace_back("none");
  out += choice(request, "type", "Type", types);
  out += field(request, "country", "Country", "MLI");
  out += field(request, "outlet", "Outlet", "any outlet");
  out += field(request, "from", "From", "2023-08");
  out += field(request, "to", "To", "2023-10-15");
  if (with_status) out += choice(request, "status", "Status", words_up_to(Status::kHistorical));
  out += field(request, "min_independent", "Sources ≥", "1");
  for (const char* kept : {"story", "lanes", "q"}) {
    const std::string_view value = value_of(request.parameters, kept);
    if (!value.empty()) {
      out += std::string("<input type=\"hidden\" name=\"") + kept + "\" value=\"" + text(value) +
             "\">";
    }
  }
  for (const auto& [name, value] : request.parameters) {
    if (name == "between") {
      out += "<input type=\"hidden\" name=\"between\" value=\"" + text(value) + "\">";
    }
  }
  return out + "<button>Show</button> <a class=\"clear\" href=\"" + action +
         "\">Clear</a></fieldset></form>\n";
}

std::string table(const std::vector<std::string>& head, const std::vector<std::string>& rows,
                  const std::string& caption) {
  std::string out =
      "<div class=\"wide\"><table><caption>" + text(caption) + "</caption><thead><tr>";
  for (const std::string& cell : head) out += "<th scope=\"col\">" + text(cell) + "</th>";
  out += "</tr></thead><tbody>\n";
  for (const std::string& line : rows) out += line;
  return out + "</tbody></table></div>\n";
}

std::string row(const std::vector<std::string>& cells) {
  std::string out = "<tr>";
  for (const std::string& cell : cells) out += "<td>" + cell + "</td>";
  return out + "</tr>\n";
}

std::vector<Route> page_routes() {
  return {{"/", home},
          {"/timeline", timeline_page},
          {"/timeline.html", timeline_file},
          {"/timeline.json", timeline_js},
          {"/event/*", event_page},
          {"/article/*", article_page},
          {"/actor/*", actor_page},
          {"/story/*", story_page},
          {"/actors", actors_page},
          {"/stories", stories_page},
          {"/network", network_page},
          {"/map", map_page},
          {"/search", search_page},
          {"/conflicts", conflicts_page},
          {"/sources", sources_page}};
}

}  // namespace dateline::server
