// One actor and one story: names and roles over time, contacts, quotes, events, articles.
#include <algorithm>
#include <map>

#include "server/pages.h"

namespace dateline::server {

Response actor_page(Records& records, const Request& request, std::string_view id) {
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto found = Rows::ask(**record, Query::kActors, with_id(id));
  if (!found) return problem_of(request, found.error());
  if (found->empty()) return not_there(request, id);
  const Value actor = found->front();
  constexpr int64_t kQuotes = 20, kEvents = 50, kContacts = 20;
  Filter mine;
  mine.actors = {std::string(id)};
  mine.seconds = kAnswerSeconds;
  mine.heaviest = true;
  auto contacts = Rows::ask(**record, Query::kNetwork, mine);
  mine.limit = kQuotes;
  auto quotes = Rows::ask(**record, Query::kQuotes, mine);
  mine.limit = kEvents;
  mine.brief = true;
  auto events = Rows::ask(**record, Query::kTimeline, mine);
  for (const auto* rows : {&contacts, &quotes, &events}) {
    if (!*rows) return problem_of(request, rows->error());
  }

  const auto outlets_of = [](Value value) {
    std::string out;
    for (const Value outlet : list_at(value, "outlets")) {
      std::string_view name;
      if (outlet.get(name) == simdjson::SUCCESS) out += (out.empty() ? "" : ", ") + text(name);
    }
    return out.empty() ? std::string("<i>not named</i>") : out;
  };
  const auto span_of = [](std::string_view first, std::string_view last) {
    const auto day = [](std::string_view value) {
      return "<span class=\"whole\">" + text(value) + "</span>";
    };
    if (first.empty() && last.empty()) return std::string("<i>no date</i>");
    return first == last ? day(first) : day(first) + " – " + day(last);
  };
  Page page;
  page.title = std::string(text_at(actor, "name"));
  page.nav = "actors";
  page.api = "/api/v1/actors";
  page.parameters = {{"id", std::string(id)}};
  std::string kind(text_at(actor, "kind"));
  for (const char* key : {"country", "sector"}) {
    if (has(actor, key)) kind += ", " + std::string(text_at(actor, key));
  }
  page.main = "<h1>" + text(page.title) + "</h1><p class=\"meta\">" + text(kind) + " · in " +
              plural(number_at(actor, "articles"), "article") + " · takes part in " +
              plural(number_at(actor, "events"), "event") + "</p>\n";
  std::vector<std::string> rows;
  for (const Value role : list_at(actor, "roles")) {
    rows.push_back(row(
        {text(text_at(role, "role")) +
             (has(role, "of") ? " <span class=\"role\">of " + text(text_at(role, "of")) + "</span>"
                              : ""),
         outlets_of(role), span_of(text_at(role, "from"), text_at(role, "to"))}));
  }
  page.main += "<div class=\"columns\"><section>";
  if (!rows.empty())
    page.main += table({"Called", "By", "When"}, rows, "Roles, by outlet and time");
  rows.clear();
  for (const Value name : list_at(actor, "names")) {
    rows.push_back(row({text(text_at(name, "name")), outlets_of(name),
                        span_of(text_at(name, "first"), text_at(name, "last"))}));
  }
  page.main += table({"Name", "Used by", "When"}, rows, "Names") + "</section><section>";
  struct Contact {
    std::string name;
    int64_t towards = 0, from = 0;
    double score = 0;
  };
  std::map<std::string, Contact> met;
  for (const Value edge : *contacts) {
    const bool out = text_at(edge, "source") == id;
    if (!out && text_at(edge, "target") != id) continue;
    Contact& contact = met[std::string(text_at(edge, out ? "target" : "source"))];
    contact.name = text_at(edge, out ? "target_name" : "source_name");
    const int64_t count = number_at(edge, "events");
    (out ? contact.towards : contact.from) += count;
    contact.score += real_at(edge, "score", 0) * static_cast<double>(count);
  }
  std::vector<std::pair<std::string, Contact>> contacts_by_weight(met.begin(), met.end());
  std::stable_sort(contacts_by_weight.begin(), contacts_by_weight.end(),
                   [](const auto& a, const auto& b) {
                     return a.second.towards + a.second.from > b.second.towards + b.second.from;
                   });
  if (contacts_by_weight.size() > kContacts) contacts_by_weight.resize(kContacts);
  rows.clear();
  for (const auto& [other, contact] : contacts_by_weight) {
    const int64_t all = contact.towards + contact.from;
    const std::string score = signed_number(contact.score / static_cast<double>(all));
    rows.push_back(row({link("actor", other, contact.name),
                        "<a href=\"/timeline" +
                            text(query_string({{"between", std::string(id)}, {"between", other}})) +
                            "\">" + plural(all, "event") + "</a>",
                        score}));
  }
  if (!rows.empty()) page.main += table({"With", "Events", "Mean score"}, rows, "Contacts");
  page.main += "</section></div>\n";
  if (!quotes->empty()) {
    page.main += "<section><h2>In their words</h2>\n";
    for (const Value quote : *quotes) {
      const std::string source = "<a href=\"/article/" + encode_url(text_at(quote, "article")) +
                                 "\">" + outlet_of(quote) + "</a>";
      page.main += "<blockquote class=\"said\"><p>" + text(text_at(quote, "text")) +
                   "</p><p class=\"meta\">" +
                   joined({text(text_at(quote, "cue")), source,
                           text(text_at(quote, "published").substr(0, 10))}) +
                   "</p></blockquote>\n";
    }
    page.main += "</section>\n";
  }
  page.main += "<section><h2>Timeline</h2>" + event_list(*events) +
               "<p class=\"next\"><a href=\"/timeline" +
               text(query_string({{"actor", std::string(id)}})) +
               "\">As a drawn timeline</a></p></section>\n";
  return page_answer(request, page);
}

Response story_page(Records& records, const Request& request, std::string_view id) {
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto found = Rows::ask(**record, Query::kStories, with_id(id));
  if (!found) return problem_of(request, found.error());
  if (found->empty()) return not_there(request, id);
  const Value story = found->front();
  Filter own;
  own.story = std::string(id);
  own.seconds = kAnswerSeconds;
  own.brief = true;
  auto events = Rows::ask(**record, Query::kTimeline, own);
  auto articles = Rows::ask(**record, Query::kArticles, own);
  if (!events) return problem_of(request, events.error());
  if (!articles) return problem_of(request, articles.error());
  Page page;
  page.title = has(story, "headline") ? std::string(text_at(story, "headline")) : "Story";
  page.nav = "stories";
  page.api = "/api/v1/stories";
  page.parameters = {{"id", std::string(id)}};
  page.main = "<h1>" + text(page.title) + "</h1><p class=\"meta\"><a href=\"/timeline" +
              text(query_string({{"story", std::string(id)}})) +
              "\">As a drawn timeline</a></p>\n" + event_list(*events) +
              "<section><h2>Articles</h2><ul class=\"articles\">\n";
  for (const Value article : *articles) {
    page.main += "<li>" + article_link(article) + " <span class=\"role\">" + outlet_of(article) +
                 ", " + text(text_at(article, "published").substr(0, 10)) +
                 (has(article, "copy_of") ? ", copy" : "") + "</span></li>\n";
  }
  page.main += "</ul></section>\n";
  return page_answer(request, page);
}

}  // namespace dateline::server
