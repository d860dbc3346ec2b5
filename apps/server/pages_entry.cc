// One event, one article, one actor, one story: each down to the words.
#include <algorithm>
#include <map>
#include <set>

#include "server/marks.h"
#include "server/pages.h"

namespace dateline::server {
namespace {

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

// Links to what pages name as their address: only to the web, and without telling where from.
std::string outward(std::string_view url) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return {};
  return "<a class=\"outward\" rel=\"noopener noreferrer nofollow\" href=\"" + text(url) +
         "\">Original page</a>";
}

std::string fact(const char* name, const std::string& html) {
  return html.empty() ? "" : std::string("<div><dt>") + name + "</dt><dd>" + html + "</dd></div>\n";
}

std::string people(Value event, const char* side) {
  std::string out;
  for (const Value actor : list_at(event, side)) {
    out += "<li>" + link("actor", text_at(actor, "actor"), text_at(actor, "name"));
    std::string more;
    for (const char* key : {"role", "country", "sector"}) {
      if (has(actor, key)) more += (more.empty() ? "" : ", ") + std::string(text_at(actor, key));
    }
    if (!more.empty()) out += " <span class=\"role\">" + text(more) + "</span>";
    out += "</li>";
  }
  return out.empty() ? "" : "<ul class=\"plain\">" + out + "</ul>";
}

// A sentence with the words of the act marked, as far as its place in the article is known.
std::string sentence_of(Value report, const Rows& why) {
  const std::string_view sentence = text_at(report, "sentence");
  const int64_t trigger = number_at(report, "trigger_begin");
  for (const Value step : why) {
    const int64_t begin = number_at(step, "begin"), end = number_at(step, "end");
    if (text_at(step, "article") != text_at(report, "article") || begin < 0 || begin > trigger ||
        end < number_at(report, "trigger_end") || text_at(step, "words") != sentence) {
      continue;
    }
    std::vector<Mark> marks;
    marks.push_back({number_at(report, "begin") - begin, number_at(report, "end") - begin,
                     MarkKind::kClause, "", ""});
    marks.push_back({trigger - begin, number_at(report, "trigger_end") - begin, MarkKind::kReport,
                     "", "the words of the act"});
    return marked(sentence, marks);
  }
  return text(sentence);
}

std::string conflict_columns(Value event, const std::map<std::string, std::string>& outlets) {
  std::string out;
  for (const Value conflict : list_at(event, "conflicts")) {
    out += "<h3>" + text(text_at(conflict, "field")) + "</h3><div class=\"sides\">";
    for (const Value value : list_at(conflict, "values")) {
      out +=
          "<div><p class=\"value\">" + text(text_at(value, "value")) + "</p><ul class=\"plain\">";
      for (const Value article : list_at(value, "articles")) {
        std::string_view id;
        if (article.get(id) != simdjson::SUCCESS) continue;
        const auto known = outlets.find(std::string(id));
        out += "<li>" +
               link("article", id, known == outlets.end() ? id : std::string_view(known->second)) +
               "</li>";
      }
      out += "</ul></div>";
    }
    out += "</div>\n";
  }
  return out.empty() ? "" : "<section><h2>Told differently</h2>\n" + out + "</section>\n";
}

// Reports side by side: one card for each article that says it in its own words, with the copies of
// it named underneath.
std::string reports_of(Value event, const Rows& articles, const Rows& why) {
  std::map<std::string, std::string> copy_of;
  std::map<std::string, Value> known;
  for (const Value article : articles) {
    known.emplace(text_at(article, "article"), article);
    if (has(article, "copy_of"))
      copy_of[std::string(text_at(article, "article"))] = text_at(article, "copy_of");
  }
  std::map<std::string, std::vector<Value>> by_article;
  std::vector<std::string> order;
  for (const Value report : list_at(event, "evidence")) {
    const std::string id(text_at(report, "article"));
    if (!by_article.count(id)) order.push_back(id);
    by_article[id].push_back(report);
  }
  std::map<std::string, std::vector<std::string>> copies;
  for (const std::string& id : order) {
    const auto origin = copy_of.find(id);
    if (origin != copy_of.end() && by_article.count(origin->second))
      copies[origin->second].push_back(id);
  }
  std::string out = "<section><h2>Who tells it</h2>\n<div class=\"cards\">\n";
  for (const std::string& id : order) {
    const auto origin = copy_of.find(id);
    if (origin != copy_of.end() && by_article.count(origin->second)) continue;
    const Value first = by_article[id].front();
    out += "<article class=\"card\"><h3>" + outlet_of(first) + "</h3><p class=\"meta\">" +
           text(has(first, "published") ? std::string(text_at(first, "published").substr(0, 10))
                                        : "no date") +
           "</p>\n";
    for (const Value report : by_article[id]) {
      out += "<blockquote>" + sentence_of(report, why) + "</blockquote>\n";
    }
    out += "<p><a href=\"/article/" + encode_url(id) + "#" + text(text_at(first, "report")) +
           "\">Read it in the article</a>";
    const auto article = known.find(id);
    if (article != known.end()) {
      const std::string original = outward(text_at(article->second, "url"));
      if (!original.empty()) out += " · " + original;
    }
    out += "</p>";
    if (!copies[id].empty()) {
      out += "<details><summary>The same text in " + std::to_string(copies[id].size()) +
             " more</summary><ul>";
      for (const std::string& copy : copies[id]) {
        const Value report = by_article[copy].front();
        out +=
            "<li><a href=\"/article/" + encode_url(copy) + "\">" + outlet_of(report) + "</a></li>";
      }
      out += "</ul></details>";
    }
    out += "</article>\n";
  }
  return out + "</div></section>\n";
}

std::string why_steps(const Rows& why) {
  std::string out =
      "<section><details><summary>Why the record says so, step by step</summary><ol>\n";
  for (const Value step : why) {
    out += "<li>" + text(text_at(step, "text"));
    if (has(step, "words")) {
      out += ": <q>" + text(text_at(step, "words")) + "</q> " +
             link("article", text_at(step, "article"),
                  has(step, "outlet") ? text_at(step, "outlet") : text_at(step, "article"));
    }
    out += "</li>\n";
  }
  return out + "</ol></details></section>\n";
}

std::string share(double value) {
  return std::to_string(static_cast<int>(value * 100 + 0.5)) + " %";
}

Response not_there(const Request& request, std::string_view id) {
  return problem(request, 404, std::string(id) + ": no such entry in this record");
}

}  // namespace

Response event_page(Records& records, const Request& request, std::string_view id) {
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto found = Rows::ask(**record, Query::kEvents, with_id(id));
  if (!found) return problem_of(request, found.error());
  if (found->empty()) return not_there(request, id);
  const Value event = found->front();
  std::vector<std::string> ids;
  for (const Value report : list_at(event, "evidence"))
    ids.emplace_back(text_at(report, "article"));
  Filter by_ids;
  by_ids.ids = ids;
  by_ids.brief = true;
  auto articles = Rows::ask(**record, Query::kArticles, by_ids);
  if (!articles) return problem_of(request, articles.error());
  Filter entry;
  entry.text = std::string(id);
  entry.seconds = kAnswerSeconds;
  auto why = Rows::ask(**record, Query::kWhy, entry);
  if (!why) return problem_of(request, why.error());
  std::map<std::string, std::string> outlets;
  for (const Value article : *articles) {
    outlets[std::string(text_at(article, "article"))] =
        has(article, "outlet") ? text_at(article, "outlet") : std::string_view("outlet not named");
  }

  Page page;
  page.title = std::string(text_at(event, "headline"));
  page.nav = "timeline";
  page.api = "/api/v1/events";
  page.parameters = {{"id", std::string(id)}};
  const std::string_view status = text_at(event, "status");
  std::string where;
  if (has(event, "where")) {
    const Value place = at(event, "where");
    where = text(has(place, "name") ? text_at(place, "name") : text_at(place, "text"));
    if (has(place, "country")) where += ", " + text(text_at(place, "country"));
  }
  std::string counts;
  const Value numbers = at(event, "counts");
  for (const char* key : {"dead", "injured", "arrested", "size"}) {
    if (number_at(numbers, key) >= 0) {
      counts += (counts.empty() ? "" : ", ") + std::to_string(number_at(numbers, key)) + " " +
                (std::string_view(key) == "size" ? "people" : key);
    }
  }
  std::string type = type_chip(text_at(event, "type"));
  if (has(event, "mode")) type += " " + text(text_at(event, "mode"));
  for (const Value context : list_at(event, "contexts")) {
    std::string_view word;
    if (context.get(word) == simdjson::SUCCESS)
      type += " <span class=\"context\">" + text(word) + "</span>";
  }
  page.main = "<article class=\"entry\"><h1>" + text(page.title.empty() ? "Event" : page.title) +
              "</h1>\n<dl class=\"facts\">\n";
  page.main +=
      fact("When", time_of(text_at(event, "when"), text_at(event, "earliest"),
                           text_at(event, "latest"), text_at(event, "basis")) +
                       " <span class=\"role\">" + text(basis_for_people(text_at(event, "basis"))) +
                       (has(event, "when") ? ", " + text(text_at(event, "when")) : "") + "</span>");
  page.main += fact("What", type);
  page.main += fact("Who", people(event, "actors"));
  page.main += fact("To whom", people(event, "recipients"));
  page.main += fact("Where", where);
  page.main += fact("Status", text(status));
  page.main += fact("Numbers", text(counts));
  page.main += fact("Told by", plural(number_at(event, "reports"), "report") + " of " +
                                   plural(number_at(event, "outlets"), "outlet") + ", " +
                                   plural(number_at(event, "independent"), "independent source") +
                                   "; confidence " + share(real_at(event, "confidence", 0)));
  page.main += "</dl></article>\n" + conflict_columns(event, outlets) +
               reports_of(event, *articles, *why) + why_steps(*why);
  return page_answer(request, page);
}

Response article_page(Records& records, const Request& request, std::string_view id) {
  auto record = records.lend();
  if (!record) return problem_of(request, record.error());
  auto found = Rows::ask(**record, Query::kArticles, with_id(id));
  if (!found) return problem_of(request, found.error());
  if (found->empty()) return not_there(request, id);
  const Value article = found->front();
  const Filter own = of_articles({std::string(id)});
  auto dates = Rows::ask(**record, Query::kDates, own);
  auto mentions = Rows::ask(**record, Query::kMentions, own);
  auto quotes = Rows::ask(**record, Query::kQuotes, own);
  auto reports = Rows::ask(**record, Query::kReports, own);
  auto pages = Rows::ask(**record, Query::kPages, with_id(id));
  Filter brief = own;
  brief.brief = true;
  auto family = Rows::ask(**record, Query::kArticles, brief);
  for (const auto* rows : {&dates, &mentions, &quotes, &reports, &pages, &family}) {
    if (!*rows) return problem_of(request, rows->error());
  }

  Page page;
  page.title = has(article, "title") ? std::string(text_at(article, "title")) : "Article";
  page.nav = "sources";
  page.scripts = "article";
  page.api = "/api/v1/articles";
  page.parameters = {{"id", std::string(id)}};
  std::string authors;
  for (const Value author : list_at(article, "authors")) {
    std::string_view name;
    if (author.get(name) == simdjson::SUCCESS)
      authors += (authors.empty() ? "" : ", ") + text(name);
  }
  page.main = "<article class=\"reading\"><h1>" + text(page.title) + "</h1>\n<p class=\"meta\">" +
              outlet_of(article);
  if (!authors.empty()) page.main += " · " + authors;
  if (has(article, "agency")) page.main += " · " + text(text_at(article, "agency"));
  page.main +=
      " · " + time_of(text_at(article, "published"), text_at(article, "published_earliest"),
                      text_at(article, "published_latest"), text_at(article, "published_basis"));
  const std::string original = outward(text_at(article, "url"));
  if (!original.empty()) page.main += " · " + original;
  page.main += "</p>\n";
  std::string others;
  if (has(article, "copy_of")) {
    others += "<li>Repeats the text of " +
              link("article", text_at(article, "copy_of"), "this article") + "</li>";
  }
  for (const Value other : *family) {
    if (text_at(other, "article") == id) continue;
    others += "<li>Repeated by <a href=\"/article/" + encode_url(text_at(other, "article")) +
              "\">" + outlet_of(other) + "</a></li>";
  }
  if (has(article, "story"))
    others += "<li>Part of a " + link("story", text_at(article, "story"), "story") + "</li>";
  if (!pages->empty()) {
    for (const Value issue : list_at(pages->front(), "issues")) {
      others += "<li class=\"issue\">" + text(text_at(issue, "stage")) + ": " +
                text(text_at(issue, "message")) + "</li>";
    }
  }
  if (!others.empty()) page.main += "<ul class=\"notes\">" + others + "</ul>\n";
  // Boxes that need no script: the style sheet hides the marks of what is not checked.
  for (const char* kind : {"dates", "actors", "quotes", "reports"}) {
    page.main += std::string("<input type=\"checkbox\" class=\"show\" id=\"show-") + kind +
                 "\" checked><label for=\"show-" + kind + "\" class=\"" + kind + "\">" + kind +
                 "</label>\n";
  }
  std::vector<Mark> marks;
  for (const Value date : *dates) {
    const std::string value = has(date, "when") ? std::string(text_at(date, "when"))
                                                : std::string(text_at(date, "value"));
    marks.push_back(
        {number_at(date, "begin"), number_at(date, "end"), MarkKind::kDate, "",
         value + " (" +
             std::string(has(date, "basis") ? text_at(date, "basis") : text_at(date, "type")) +
             ")"});
  }
  for (const Value mention : *mentions) {
    std::string title(text_at(mention, "name"));
    for (const char* key : {"actor_kind", "country"}) {
      if (has(mention, key)) title += ", " + std::string(text_at(mention, key));
    }
    marks.push_back({number_at(mention, "begin"), number_at(mention, "end"), MarkKind::kActor,
                     has(mention, "actor") ? "/actor/" + encode_url(text_at(mention, "actor")) : "",
                     title});
  }
  for (const Value quote : *quotes) {
    marks.push_back({number_at(quote, "begin"), number_at(quote, "end"), MarkKind::kQuote, "",
                     "quote (" + std::string(text_at(quote, "kind")) + "): " +
                         std::string(has(quote, "speaker_name") ? text_at(quote, "speaker_name")
                                                                : "speaker not known")});
  }
  for (const Value report : *reports) {
    std::string title(has(report, "type") ? text_at(report, "type") : std::string_view("no type"));
    title += ", " + std::string(text_at(report, "status"));
    if (has(report, "when"))
      title += ", " + std::string(text_at(report, "when")) + " (" +
               std::string(text_at(report, "basis")) + ")";
    Mark mark{number_at(report, "trigger_begin"), number_at(report, "trigger_end"),
              MarkKind::kReport,
              has(report, "event") ? "/event/" + encode_url(text_at(report, "event")) : "", title};
    mark.anchor = text_at(report, "report");
    marks.push_back(std::move(mark));
  }
  page.main += "<div class=\"text\" lang=\"" + text(text_at(article, "language")) + "\">\n" +
               marked_paragraphs(text_at(article, "text"), marks) + "</div></article>\n";
  return page_answer(request, page);
}

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
    return out;
  };
  const auto span_of = [](std::string_view first, std::string_view last) {
    const auto day = [](std::string_view value) {
      return "<span class=\"whole\">" + text(value) + "</span>";
    };
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
    char score[16];
    std::snprintf(score, sizeof score, "%+.1f", contact.score / static_cast<double>(all));
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
      page.main += "<blockquote class=\"said\"><p>" + text(text_at(quote, "text")) +
                   "</p><p class=\"meta\">" + text(text_at(quote, "cue")) +
                   " · <a href=\"/article/" + encode_url(text_at(quote, "article")) + "\">" +
                   outlet_of(quote) + "</a> " + text(text_at(quote, "published").substr(0, 10)) +
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
