// One article: its text with everything that was read in it marked, and what it is related to.
#include "server/marks.h"
#include "server/pages.h"

namespace dateline::server {

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

}  // namespace dateline::server
