// Actors, stories, network, map, search, conflicts and claims, sources.
#include <map>

#include "server/pages.h"

namespace dateline::server {
namespace {

constexpr int64_t kListed = 100;

std::string score_cell(Value edge) {
  return has(edge, "score") ? signed_number(real_at(edge, "score", 0)) : "";
}

std::string whole(std::string_view value) {
  return value.empty() ? "" : "<span class=\"whole\">" + text(value) + "</span>";
}

// A list of a page that the links at its foot do not lead to.
std::string data_links(const std::string& query, const char* what) {
  std::string out = std::string("<p class=\"meta\">") + what + " as ";
  for (const char* format : {"json", "csv"}) {
    out += (out.back() == ' ' ? "" : " · ") + ("<a href=\"/api/v1/" + query + "?format=") + format +
           "\">" + (format[0] == 'j' ? "JSON" : "CSV") + "</a>";
  }
  return out + "</p>\n";
}

Parameters replaced(const Parameters& parameters, std::string_view name, std::string_view value) {
  Parameters out;
  for (const auto& parameter : parameters) {
    if (parameter.first != name && parameter.first != "after") out.push_back(parameter);
  }
  out.emplace_back(name, value);
  return out;
}

}  // namespace

Response actors_page(Records& records, const Request& request, std::string_view) {
  auto filter = page_filter(request, kListed);
  if (!filter) return problem_of(request, filter.error());
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto actors = Rows::ask(**record, Query::kActors, *filter);
  if (!actors) return problem_of(request, actors.error());
  Page page;
  page.title = "Actors";
  page.nav = "actors";
  page.api = "/api/v1/actors";
  page.parameters = request.parameters;
  std::vector<std::string> rows;
  for (const Value actor : *actors) {
    std::string roles;
    for (const Value role : list_at(actor, "roles")) {
      if (roles.size() > 80) break;
      roles += (roles.empty() ? "" : "; ") + std::string(text_at(role, "role"));
      if (has(role, "of")) roles += " of " + std::string(text_at(role, "of"));
    }
    rows.push_back(row({link("actor", text_at(actor, "actor"), text_at(actor, "name")),
                        text(text_at(actor, "kind")), text(text_at(actor, "country")), text(roles),
                        std::to_string(number_at(actor, "articles")),
                        std::to_string(number_at(actor, "events"))}));
  }
  page.main =
      "<h1>Actors</h1>\n" + filter_form(request, "/actors", false) +
      (rows.empty() ? "<p class=\"empty\">Nobody in the record fits.</p>"
                    : table({"Name", "Kind", "Country", "Called", "Articles", "Events"}, rows,
                            "People, bodies, groups and countries; most named first")) +
      next_link(request, *actors, kListed, "actor");
  return page_answer(request, page);
}

Response stories_page(Records& records, const Request& request, std::string_view) {
  auto filter = page_filter(request, kListed);
  if (!filter) return problem_of(request, filter.error());
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto stories = Rows::ask(**record, Query::kStories, *filter);
  if (!stories) return problem_of(request, stories.error());
  Page page;
  page.title = "Stories";
  page.nav = "stories";
  page.api = "/api/v1/stories";
  page.parameters = request.parameters;
  std::vector<std::string> rows;
  for (const Value story : *stories) {
    rows.push_back(row({time_of(text_at(story, "earliest"), text_at(story, "earliest"),
                                text_at(story, "latest"), ""),
                        link("story", text_at(story, "story"),
                             has(story, "headline") ? text_at(story, "headline") : "(no headline)"),
                        std::to_string(list_at(story, "articles").size()),
                        std::to_string(list_at(story, "events").size()),
                        std::to_string(list_at(story, "actors").size())}));
  }
  page.main = "<h1>Stories</h1>\n" + filter_form(request, "/stories", false) +
              (rows.empty() ? "<p class=\"empty\">No story fits.</p>"
                            : table({"When", "Story", "Articles", "Events", "Actors"}, rows,
                                    "Articles and events that belong together")) +
              next_link(request, *stories, kListed, "story");
  return page_answer(request, page);
}

Response network_page(Records& records, const Request& request, std::string_view) {
  auto filter = page_filter(request, kListed);
  if (!filter) return problem_of(request, filter.error());
  filter->heaviest = true;
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto edges = Rows::ask(**record, Query::kNetwork, *filter);
  if (!edges) return problem_of(request, edges.error());
  Page page;
  page.title = "Network";
  page.nav = "network";
  page.scripts = "network";
  page.api = "/api/v1/network";
  page.parameters = request.parameters;
  std::vector<std::string> rows;
  for (const Value edge : *edges) {
    rows.push_back(
        row({link("actor", text_at(edge, "source"), text_at(edge, "source_name")),
             link("actor", text_at(edge, "target"), text_at(edge, "target_name")),
             "<a href=\"/timeline" +
                 text(query_string({{"between", std::string(text_at(edge, "source"))},
                                    {"between", std::string(text_at(edge, "target"))}})) +
                 "\">" + std::to_string(number_at(edge, "events")) + "</a>",
             score_cell(edge), whole(text_at(edge, "first")), whole(text_at(edge, "last"))}));
  }
  page.main =
      "<h1>Network</h1>\n" + filter_form(request, "/network", true) +
      "<section id=\"drawing\" class=\"drawing\" hidden aria-label=\"Drawn network\"></section>\n" +
      (rows.empty() ? "<p class=\"empty\">Nobody acts towards anybody here.</p>"
                    : table({"From", "To", "Events", "Mean score", "First", "Last"}, rows,
                            "Who acts towards whom; the busiest pairs first. Scores are PLOVER's, "
                            "−10 (assault) to +10")) +
      next_link(request, *edges, kListed, "");
  return page_answer(request, page);
}

Response map_page(Records& records, const Request& request, std::string_view) {
  constexpr int64_t kDrawn = 10000;
  auto filter = page_filter(request, kDrawn);
  if (!filter) return problem_of(request, filter.error());
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto points = Rows::ask(**record, Query::kPoints, *filter);
  if (!points) return problem_of(request, points.error());
  struct Place {
    std::string country, precision;
    int64_t events = 0;
    std::vector<std::pair<std::string, std::string>> first;  // some events, id and headline
  };
  std::map<std::string, Place> places;
  int64_t nowhere = 0;
  for (const Value point : *points) {
    if (!has(point, "place")) {
      ++nowhere;
      continue;
    }
    Place& place = places[std::string(text_at(point, "place"))];
    place.country = text_at(point, "country");
    place.precision =
        has(point, "precision") ? std::string(text_at(point, "precision")) : "no coordinates";
    ++place.events;
    if (place.first.size() < 3)
      place.first.emplace_back(text_at(point, "event"), text_at(point, "headline"));
  }
  Page page;
  page.title = "Map";
  page.nav = "map";
  page.scripts = "map";
  page.api = "/api/v1/points";
  page.parameters = request.parameters;
  std::vector<std::string> rows;
  for (const auto& [name, place] : places) {
    std::string events;
    for (const auto& [id, headline] : place.first)
      events += (events.empty() ? "" : "<br>") + link("event", id, headline);
    rows.push_back(row({text(name), text(place.country), text(place.precision),
                        std::to_string(place.events), events}));
  }
  page.main =
      "<h1>Map</h1>\n" + filter_form(request, "/map", true) +
      "<section id=\"drawing\" class=\"drawing\" hidden aria-label=\"Drawn map\"></section>\n" +
      "<p class=\"meta\">" + plural(nowhere, "event") + " without a place in the text.</p>" +
      "<div class=\"below\">" +
      table({"Place", "Country", "Precision", "Events", "Among them"}, rows,
            "Places as the texts name them") +
      "</div>";
  return page_answer(request, page);
}

Response search_page(Records& records, const Request& request, std::string_view) {
  constexpr int64_t kFound = 20;
  auto filter = page_filter(request, kFound);
  if (!filter) return problem_of(request, filter.error());
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  Page page;
  page.title = filter->text.empty() ? "Search" : filter->text + " · Search";
  page.nav = "search";
  page.api = filter->text.empty() ? "" : "/api/v1/search";
  page.parameters = request.parameters;
  page.main =
      "<h1>Search</h1>\n<form class=\"big\" role=\"search\" action=\"/search\"><input "
      "type=\"search\" name=\"q\" "
      "aria-label=\"Words\" value=\"" +
      text(filter->text) +
      "\"><button>Search</button></form>\n<p class=\"meta\">Words, \"a phrase\", prefix*, OR, "
      "NOT</p>\n";
  if (filter->text.empty()) return page_answer(request, page);
  auto found = Rows::ask(**record, Query::kSearch, *filter);
  Filter all = *filter;
  all.limit = -1;
  all.after.clear();
  auto facets = Rows::ask(**record, Query::kFacets, all);
  if (!found) return problem_of(request, found.error());
  if (!facets) return problem_of(request, facets.error());
  std::map<std::string, std::string> lists;
  for (const Value facet : *facets) {
    const std::string name(text_at(facet, "facet")), value(text_at(facet, "value"));
    Parameters narrowed = name == "year"
                              ? replaced(replaced(request.parameters, "from", value), "to", value)
                              : replaced(request.parameters, name, value);
    lists[name] += "<li><a href=\"/search" + text(query_string(narrowed)) + "\">" +
                   text(text_at(facet, "label")) + "</a> <span class=\"count\">" +
                   std::to_string(number_at(facet, "articles")) + "</span></li>\n";
  }
  std::string chosen;
  for (const auto& [name, value] : request.parameters) {
    if (name == "q" || name == "after" || value.empty()) continue;
    Parameters rest;
    for (const auto& other : request.parameters) {
      if (other.first != name && other.first != "after") rest.push_back(other);
    }
    chosen += "<li><a href=\"/search" + text(query_string(rest)) + "\" aria-label=\"Without " +
              text(name) + "\">" + text(name) + ": " + text(value) + " ×</a></li>";
  }
  if (!chosen.empty()) page.main += "<ul class=\"chosen\">" + chosen + "</ul>\n";
  page.main += "<div class=\"search\"><aside aria-label=\"Narrow down\">";
  for (const char* name : {"year", "outlet", "type", "actor", "country"}) {
    if (!lists[name].empty())
      page.main += std::string("<h2>") + name + "</h2><ul>" + lists[name] + "</ul>\n";
  }
  page.main += "</aside><ol class=\"results\">\n";
  for (const Value article : *found) {
    page.main += "<li><h2>" + article_link(article) + "</h2><p class=\"meta\">" +
                 joined({outlet_of(article), text(text_at(article, "published").substr(0, 10))}) +
                 "</p><p>" + text(text_at(article, "snippet")) + "</p></li>\n";
  }
  page.main += "</ol></div>\n";
  if (found->empty()) page.main += "<p class=\"empty\">No article has these words.</p>";
  page.main += next_link(request, *found, kFound, "");
  return page_answer(request, page);
}

Response conflicts_page(Records& records, const Request& request, std::string_view) {
  auto filter = page_filter(request, kListed);
  if (!filter) return problem_of(request, filter.error());
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto conflicts = Rows::ask(**record, Query::kConflicts, *filter);
  if (!conflicts) return problem_of(request, conflicts.error());
  Filter for_claims = *filter;
  for_claims.after.clear();
  auto claims = Rows::ask(**record, Query::kClaims, for_claims);
  if (!claims) return problem_of(request, claims.error());
  Filter events;
  events.brief = true;
  for (const Value conflict : *conflicts) events.ids.emplace_back(text_at(conflict, "event"));
  for (const Value claim : *claims) {
    for (const Value id : list_at(claim, "events")) {
      std::string_view event;
      if (id.get(event) == simdjson::SUCCESS) events.ids.emplace_back(event);
    }
  }
  Filter telling;
  telling.brief = true;
  for (const Value conflict : *conflicts) {
    for (const Value value : list_at(conflict, "values")) {
      for (const Value article : list_at(value, "articles")) {
        std::string_view id;
        if (article.get(id) == simdjson::SUCCESS) telling.ids.emplace_back(id);
      }
    }
  }
  std::map<std::string, std::string> tellers;  // by article: outlet and day
  if (!telling.ids.empty()) {
    auto rows = Rows::ask(**record, Query::kArticles, telling);
    if (!rows) return problem_of(request, rows.error());
    for (const Value article : *rows) {
      const std::string_view day = text_at(article, "published").substr(0, 10);
      tellers[std::string(text_at(article, "article"))] =
          std::string(has(article, "outlet") ? text_at(article, "outlet") : "outlet not named") +
          (day.empty() ? "" : ", " + std::string(day));
    }
  }
  std::map<std::string, std::string> headlines;
  if (!events.ids.empty()) {
    auto rows = Rows::ask(**record, Query::kEvents, events);
    if (!rows) return problem_of(request, rows.error());
    for (const Value event : *rows) {
      headlines[std::string(text_at(event, "event"))] =
          std::string(text_at(event, "headline")) + " (" +
          day_for_people(text_at(event, "when"), text_at(event, "earliest"),
                         text_at(event, "latest")) +
          ")";
    }
  }
  const auto event_link = [&](std::string_view id) {
    const std::string& headline = headlines[std::string(id)];
    return link("event", id, headline.empty() ? id : std::string_view(headline));
  };
  Page page;
  page.title = "Conflicts and claims";
  page.nav = "conflicts";
  page.api = "/api/v1/conflicts";
  page.parameters = request.parameters;
  page.main = "<h1>Conflicts and claims</h1>\n" + filter_form(request, "/conflicts", false) +
              "<section><h2>Told differently</h2>\n";
  for (const Value conflict : *conflicts) {
    page.main += "<article class=\"conflict\"><h3>" + event_link(text_at(conflict, "event")) +
                 " <span class=\"role\">" + text(text_at(conflict, "field")) +
                 "</span></h3><div class=\"sides\">";
    for (const Value value : list_at(conflict, "values")) {
      const auto articles = list_at(value, "articles");
      page.main +=
          "<div><p class=\"value\">" + text(words_at(value, "value")) + "</p><ul class=\"meta\">";
      for (const Value article : articles) {
        std::string_view id;
        if (article.get(id) != simdjson::SUCCESS) continue;
        const auto teller = tellers.find(std::string(id));
        page.main +=
            "<li>" +
            link("article", id, teller == tellers.end() ? id : std::string_view(teller->second)) +
            "</li>";
      }
      page.main += "</ul></div>";
    }
    page.main += "</div></article>\n";
  }
  if (conflicts->empty())
    page.main += "<p class=\"empty\">No two reports contradict each other.</p>";
  page.main += next_link(request, *conflicts, kListed, "conflict") +
               "</section>\n<section><h2>Claims that the record can check</h2>\n";
  for (const Value claim : *claims) {
    page.main += "<article class=\"conflict\"><blockquote>" + text(text_at(claim, "text")) +
                 "</blockquote><p><strong class=\"verdict " + text(text_at(claim, "verdict")) +
                 "\">" + text(text_at(claim, "verdict")) + "</strong>: the record counts " +
                 std::to_string(number_at(claim, "counted")) + " · " +
                 link("article", text_at(claim, "article"), "the article") + "</p><ul>";
    for (const Value id : list_at(claim, "events")) {
      std::string_view event;
      if (id.get(event) == simdjson::SUCCESS) page.main += "<li>" + event_link(event) + "</li>";
    }
    page.main += "</ul></article>\n";
  }
  if (claims->empty())
    page.main += "<p class=\"empty\">No article claims what the record could count.</p>";
  page.main += data_links("claims", "Claims") + "</section>\n";
  return page_answer(request, page);
}

Response sources_page(Records& records, const Request& request, std::string_view) {
  auto filter = page_filter(request, kListed);
  if (!filter) return problem_of(request, filter.error());
  filter->brief = true;
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  Filter plain;
  plain.limit = 1000;
  auto status = Rows::ask(**record, Query::kStatus, {});
  auto runs = Rows::ask(**record, Query::kRuns, plain);
  auto aside = Rows::ask(**record, Query::kPages, plain);
  auto articles = Rows::ask(**record, Query::kArticles, *filter);
  for (const auto* rows : {&status, &runs, &aside, &articles}) {
    if (!*rows) return problem_of(request, rows->error());
  }
  const Value all = status->front();
  Page page;
  page.title = "Sources and runs";
  page.nav = "sources";
  page.api = "/api/v1/articles";
  page.parameters = request.parameters;
  page.main = "<h1>Sources and runs</h1>\n<dl class=\"facts\">";
  for (const char* key : {"articles", "copies", "events", "reports", "actors", "quotes", "stories",
                          "conflicts", "claims"}) {
    page.main += std::string("<div><dt>") + key + "</dt><dd>" +
                 std::to_string(number_at(all, key)) + "</dd></div>";
  }
  page.main += "</dl>\n";
  bool up_to_date = true;
  if (all["up_to_date"].get(up_to_date) == simdjson::SUCCESS && !up_to_date) {
    page.main +=
        "<p class=\"notice\">Pages have been added since the record was last brought up to "
        "date.</p>\n";
  }
  std::vector<std::string> rows;
  for (const Value run : *runs) {
    rows.push_back(
        row({std::to_string(number_at(run, "run")), text(text_at(run, "started")),
             has(run, "ended") ? text(text_at(run, "ended")) : "cut off",
             text(text_at(run, "reader")), std::to_string(number_at(run, "added")),
             std::to_string(number_at(run, "updated")), std::to_string(number_at(run, "unchanged")),
             std::to_string(number_at(run, "set_aside"))}));
  }
  const std::string runs_table =
      table({"Run", "Started", "Ended", "Read by", "Added", "Updated", "Unchanged", "Set aside"},
            rows, "Runs, latest first");
  rows.clear();
  for (const Value one : *aside) {
    rows.push_back(row({text(text_at(one, "source")), text(text_at(one, "reason"))}));
  }
  const std::string aside_table = rows.empty() ? "<p class=\"empty\">Nothing was set aside.</p>"
                                               : table({"Page", "Why"}, rows, "Set aside");
  rows.clear();
  for (const Value article : *articles) {
    rows.push_back(
        row({time_of(text_at(article, "published"), text_at(article, "published_earliest"),
                     text_at(article, "published_latest"), text_at(article, "published_basis")),
             article_link(article), outlet_of(article),
             has(article, "copy_of") ? link("article", text_at(article, "copy_of"), "copy") : ""}));
  }
  page.main += filter_form(request, "/sources", false) +
               table({"Published", "Article", "Outlet", ""}, rows, "Articles") +
               next_link(request, *articles, kListed, "article") + aside_table +
               data_links("pages", "What was set aside") + runs_table + data_links("runs", "Runs");
  return page_answer(request, page);
}

}  // namespace dateline::server
