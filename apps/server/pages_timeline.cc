// The timeline: as a page, as one self-contained file, and for TimelineJS.
#include "server/pages.h"
#include "server/timeline.h"

namespace dateline::server {
namespace {

constexpr int64_t kListed = 100;   // events of the list below the drawing; the next page has more
constexpr int64_t kDrawn = 10000;  // entries of the drawing, the best attested ones

// No rules of the file may reach outside of it, and no script runs in it.
constexpr const char* kFileHead =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n<title>Timeline · Dateline</title>\n"
    "<style>\n"
    ":root{color-scheme:light dark;--ink:#1d1b18;--soft:#5c574f;--line:#d8d2c6;--paper:#fbf9f4}\n"
    "@media(prefers-color-scheme:dark){:root{--ink:#ece7dd;--soft:#aaa397;--line:#3b3731;--paper:"
    "#171512}}\n"
    "body{font:16px/1.5 Charter,'Iowan Old Style',Georgia,serif;color:var(--ink);background:"
    "var(--paper);max-width:46rem;margin:2rem auto;padding:0 1rem}\n"
    "table{border-collapse:collapse}th{text-align:left;font:.8rem system-ui,sans-serif}"
    "td{vertical-align:top;padding:.3rem 1.2rem .3rem 0;border-top:1px solid var(--line)}"
    "td:first-child{min-width:8rem;font:600 .9rem/1.7 system-ui,sans-serif}\n"
    "article{margin:.7rem 0}h3{font-size:1.05rem;margin:0;display:inline}p{margin:.2rem 0}\n"
    ".meta,summary{color:var(--soft);font:.8rem/1.5 system-ui,sans-serif}"
    "blockquote{margin:.4rem 0;padding-left:.8rem;border-left:3px solid var(--line)}"
    "mark{background:none;color:inherit;font-weight:600;text-decoration:underline}\n"
    "</style>\n</head>\n<body>\n<h1>Timeline</h1>\n";

std::string names(Value event, const char* side) {
  std::string out;
  for (const Value actor : list_at(event, side)) {
    out += (out.empty() ? "" : ", ") + std::string(text_at(actor, "name"));
  }
  return out;
}

void add_date(std::string& out, const char* key, std::string_view day) {
  if (day.size() != 10) return;
  const auto number = [](std::string_view digits) {
    return std::to_string(std::atoi(std::string(digits).c_str()));
  };
  out += std::string(",\"") + key + "\":{\"year\":" + number(day.substr(0, 4)) +
         ",\"month\":" + number(day.substr(5, 2)) + ",\"day\":" + number(day.substr(8, 2)) + "}";
}

Response as_file(Records& records, const Request& request,
                 Result<TimelineFile> (*write)(RecordReader&, const Filter&), const char* type) {
  auto filter = page_filter(request, -1);
  if (!filter) return problem_of(request, filter.error());
  if (!value_of(request.parameters, "limit").empty()) {
    filter->limit = filter_of(request.parameters, nullptr)->limit;
  }
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto file = write(**record, *filter);
  if (!file) return problem_of(request, file.error());
  // The file is the one page that has its style inside; nothing else may be in it.
  return with_etag(request, {200,
                             type,
                             std::move(file->text),
                             {{"Content-Security-Policy",
                               "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                               "form-action 'none'; frame-ancestors 'none'"}},
                             {}});
}

}  // namespace

Result<TimelineFile> timeline_html(RecordReader& record, const Filter& filter) {
  DATELINE_TRY(const Rows events, Rows::ask(record, Query::kTimeline, filter));
  std::string out = kFileHead, day;
  out += "<table><thead><tr><th>When</th><th>What</th></tr></thead><tbody>\n";
  for (const Value event : events) {
    const std::string when = day_for_people(text_at(event, "when"), text_at(event, "earliest"),
                                            text_at(event, "latest"));
    out += "<tr><td>" + (when == day ? std::string() : text(when)) + "</td><td>";
    day = when;
    out += "<article><h3>" + text(text_at(event, "headline")) + "</h3><p class=\"meta\">";
    const std::string_view type = text_at(event, "type");
    std::string line = type.empty() ? "" : std::string(type) + " · ";
    const std::string_view status = text_at(event, "status");
    if (status != "actual") line += std::string(status) + " · ";
    const std::string actors = names(event, "actors"), recipients = names(event, "recipients");
    line += actors + (recipients.empty() ? "" : (actors.empty() ? "" : " → ") + recipients);
    if (!actors.empty() || !recipients.empty()) line += " · ";
    line += plural(number_at(event, "independent"), "independent source") + " · " +
            basis_for_people(text_at(event, "basis"));
    out += text(line) + "</p>\n";
    const auto evidence = list_at(event, "evidence");
    out += "<details><summary>" + plural(static_cast<int64_t>(evidence.size()), "report") +
           "</summary>\n";
    for (const Value report : evidence) {
      out += "<blockquote><p>" + text(text_at(report, "sentence")) + "</p><p class=\"meta\">" +
             text(has(report, "outlet") ? text_at(report, "outlet") : text_at(report, "article")) +
             (has(report, "published") ? ", " + text(text_at(report, "published")) : "") +
             "</p></blockquote>\n";
    }
    out += "</details></article></td></tr>\n";
  }
  out += "</tbody></table>\n";
  if (events.empty()) out += "<p>Nothing in the record answers this question.</p>\n";
  return TimelineFile{out + "</body>\n</html>\n", events.size()};
}

Result<TimelineFile> timeline_json(RecordReader& record, const Filter& filter) {
  DATELINE_TRY(const Rows events, Rows::ask(record, Query::kTimeline, filter));
  std::string out = "{\"title\":{\"text\":{\"headline\":\"Timeline\"}},\"events\":[";
  uint64_t count = 0;
  for (const Value event : events) {
    const std::string_view earliest = text_at(event, "earliest"), latest = text_at(event, "latest");
    const std::string_view start = earliest.empty() ? latest : earliest;
    if (start.size() != 10) continue;
    std::string words;  // TimelineJS takes both texts for HTML
    for (const Value report : list_at(event, "evidence")) {
      words += "<p>" + text(text_at(report, "sentence")) + " (" + text(text_at(report, "outlet")) +
               ")</p>";
    }
    out += (count++ == 0 ? "\n" : ",\n") + std::string("{\"unique_id\":") +
           json_text(text_at(event, "event"));
    add_date(out, "start_date", start);
    if (!latest.empty() && latest != start) add_date(out, "end_date", latest);
    out += ",\"display_date\":" +
           json_text(text(day_for_people(text_at(event, "when"), earliest, latest)));
    if (has(event, "type")) out += ",\"group\":" + json_text(text_at(event, "type"));
    out += ",\"text\":{\"headline\":" + json_text(text(text_at(event, "headline"))) +
           ",\"text\":" + json_text(words) + "}}";
  }
  return TimelineFile{out + "]}\n", count};
}

Response timeline_file(Records& records, const Request& request, std::string_view) {
  return as_file(records, request, timeline_html, "text/html; charset=utf-8");
}
Response timeline_js(Records& records, const Request& request, std::string_view) {
  return as_file(records, request, timeline_json, "application/json");
}

Response timeline_page(Records& records, const Request& request, std::string_view) {
  auto filter = page_filter(request, kListed);
  if (!filter) return problem_of(request, filter.error());
  filter->brief = true;
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto events = Rows::ask(**record, Query::kTimeline, *filter);
  if (!events) return problem_of(request, events.error());
  Page page;
  page.title = "Timeline";
  page.nav = "timeline";
  page.scripts = "timeline";
  page.api = "/api/v1/timeline";
  page.parameters = request.parameters;
  page.main = "<h1>Timeline</h1>\n";
  if (!filter->story.empty()) {
    Filter story;
    story.ids = {filter->story};
    auto stories = Rows::ask(**record, Query::kStories, story);
    if (stories && !stories->empty()) {
      page.main += "<p>Of the story " +
                   link("story", filter->story, text_at(stories->front(), "headline")) + ".</p>\n";
    }
  }
  page.main += filter_form(request, "/timeline", true);
  // The drawing: built by the script, with its own controls; without scripts the list is all.
  page.main +=
      "<section id=\"drawing\" class=\"drawing\" hidden aria-label=\"Drawn timeline\" "
      "data-most=\"" +
      std::to_string(kDrawn) + "\"></section>\n";
  if (events->empty()) {
    page.main += "<p class=\"empty\">Nothing in the record answers this question.</p>\n";
  } else {
    page.main += "<section aria-label=\"Events\" class=\"list\">" + event_list(*events) +
                 next_link(request, *events, kListed, "event") + "</section>\n";
  }
  return page_answer(request, page);
}

}  // namespace dateline::server
