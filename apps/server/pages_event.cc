// One event: when and on what basis, who, where; each outlet's words side by side; what is told
// differently; why the record says so.
#include <algorithm>
#include <map>

#include "server/marks.h"
#include "server/pages.h"

namespace dateline::server {
namespace {

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
          "<div><p class=\"value\">" + text(words_at(value, "value")) + "</p><ul class=\"plain\">";
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
  std::string type = type_chip(text_at(event, "type")), contexts;
  if (has(event, "mode")) type += " " + text(text_at(event, "mode"));
  for (const Value context : list_at(event, "contexts")) {
    std::string_view word;
    if (context.get(word) != simdjson::SUCCESS) continue;
    std::string words(word);
    std::replace(words.begin(), words.end(), '_', ' ');
    contexts += (contexts.empty() ? "" : ", ") + text(words);
  }
  if (!contexts.empty()) type += " <span class=\"context\">" + contexts + "</span>";
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

}  // namespace dateline::server
