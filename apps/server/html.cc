// The frame of every page and the small parts that several pages share.
#include "server/html.h"

#include <cmath>
#include <cstdio>

#include "cli/format.h"

namespace dateline::server {
namespace {

struct Entry {
  const char *name, *path, *label;
};
constexpr Entry kNavigation[] = {
    {"timeline", "/timeline", "Timeline"},
    {"stories", "/stories", "Stories"},
    {"actors", "/actors", "Actors"},
    {"network", "/network", "Network"},
    {"map", "/map", "Map"},
    {"conflicts", "/conflicts", "Conflicts & claims"},
    {"sources", "/sources", "Sources"},
};
constexpr const char* kMonths[] = {"January",   "February", "March",    "April",
                                   "May",       "June",     "July",     "August",
                                   "September", "October",  "November", "December"};

bool is_day(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && text[0] >= '0' && text[0] <= '9';
}
int two(std::string_view text) { return (text[0] - '0') * 10 + (text[1] - '0'); }
std::string month_of(std::string_view day) {
  const int month = two(day.substr(5, 2));
  return month >= 1 && month <= 12 ? kMonths[month - 1] : "";
}
std::string long_day(std::string_view day) {
  return std::to_string(two(day.substr(8, 2))) + " " + month_of(day) + " " +
         std::string(day.substr(0, 4));
}

}  // namespace

std::string text(std::string_view from_a_page) { return cli::html_escaped(from_a_page); }

std::string to_html(const Page& page) {
  // The id of the style sheet is the one that cytoscape looks for before it would write a style
  // element of its own, which the policy forbids.
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
      text(page.title) +
      " · Dateline</title>\n<link rel=\"stylesheet\" href=\"/assets/room.css\" "
      "id=\"__________cytoscape_stylesheet\">\n<link rel=\"icon\" href=\"/assets/icon.svg\">\n";
  if (!page.scripts.empty()) {
    out += "<script type=\"module\" src=\"/assets/" + page.scripts + ".js\"></script>\n";
  }
  out +=
      "</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header>\n"
      "<a class=\"brand\" href=\"/timeline\">Dateline</a>\n<nav aria-label=\"Views\"><ul>";
  for (const Entry& entry : kNavigation) {
    out += "<li><a href=\"" + std::string(entry.path) + "\"" +
           (page.nav == entry.name ? " aria-current=\"page\"" : "") + ">" + text(entry.label) +
           "</a></li>";
  }
  out +=
      "</ul></nav>\n<form class=\"find\" role=\"search\" action=\"/search\"><input type=\"search\" "
      "name=\"q\" aria-label=\"Search the articles\" placeholder=\"Search\" value=\"" +
      text(page.nav == "search" ? value_of(page.parameters, "q") : "") +
      "\"><button>Search</button></form>\n</header>\n<main id=\"main\">\n" + page.main +
      "\n</main>\n";
  if (!page.api.empty()) {
    Parameters kept;
    for (const auto& parameter : page.parameters) {
      if (parameter.first != "format") kept.push_back(parameter);
    }
    const auto with = [&](const char* format) {
      Parameters all = kept;
      all.emplace_back("format", format);
      return text(page.api + query_string(all));
    };
    out += "<footer><p>This view: <a href=\"" + with("json") + "\">JSON</a> · <a href=\"" +
           with("jsonl") + "\">JSON lines</a> · <a href=\"" + with("csv") + "\">CSV</a>";
    if (page.api == "/api/v1/timeline") {
      out += " · <a href=\"/timeline.html" + text(query_string(kept)) +
             "\" download=\"timeline.html\">one HTML file</a> · <a "
             "href=\"/timeline.json" +
             text(query_string(kept)) + "\">TimelineJS</a>";
    }
    out += " · its address reproduces it</p></footer>\n";
  }
  return out + "</body>\n</html>\n";
}

std::string link(std::string_view kind, std::string_view id, std::string_view label) {
  return "<a href=\"/" + std::string(kind) + "/" + encode_url(id) + "\">" + text(label) + "</a>";
}

std::string basis_for_people(std::string_view basis) {
  if (basis == "stated") return "the words give it";
  if (basis == "relative") return "counted from the day of publication";
  if (basis == "weekday") return "weekday and day of the month agree only then";
  if (basis == "other_article") return "settled by another article";
  if (basis == "metadata") return "the page's own metadata";
  if (basis == "given") return "came with the page";
  return "nothing settles it";
}

std::string day_for_people(std::string_view when, std::string_view earliest,
                           std::string_view latest) {
  if (is_day(earliest) && earliest == latest) {
    const bool about = when.find('~') != when.npos;
    return (about ? "about " : "") + long_day(earliest);
  }
  if (when.size() == 7 && is_day(earliest))
    return month_of(earliest) + " " + std::string(when.substr(0, 4));
  if (when.size() == 4) return std::string(when);
  if (is_day(earliest) && is_day(latest)) {
    // Whole years and months are what the words said.
    const std::string_view first = earliest.substr(0, 4), last = latest.substr(0, 4);
    if (earliest.substr(4) == "-01-01" && latest.substr(4) == "-12-31")
      return std::string(first) + (first == last ? "" : "–" + std::string(last));
    if (earliest.substr(0, 7) == latest.substr(0, 7)) {
      return std::to_string(two(earliest.substr(8, 2))) + "–" + long_day(latest);
    }
    return long_day(earliest) + " – " + long_day(latest);
  }
  if (is_day(earliest)) return "from " + long_day(earliest);
  if (is_day(latest)) return "until " + long_day(latest);
  return when.empty() ? "undated" : std::string(when);
}

std::string time_of(std::string_view when, std::string_view earliest, std::string_view latest,
                    std::string_view basis) {
  std::string out = "<time";
  if (is_day(earliest) && earliest == latest) out += " datetime=\"" + text(earliest) + "\"";
  out +=
      " title=\"" + text(when.empty() ? "no date" : when) + ": " + basis_for_people(basis) + "\">";
  return out + text(day_for_people(when, earliest, latest)) + "</time>";
}

std::string type_chip(std::string_view type) {
  if (type.empty()) return "<span class=\"chip none\">other</span>";
  return "<span class=\"chip " + text(type) + "\">" + text(type) + "</span>";
}

std::string signed_number(double value) {
  char out[16];
  std::snprintf(out, sizeof out, "%.1f", std::abs(value));
  return (std::string_view(out) == "0.0" ? "" : value < 0 ? "−" : "+") + std::string(out);
}

std::string plural(int64_t count, std::string_view one) {
  return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

}  // namespace dateline::server
