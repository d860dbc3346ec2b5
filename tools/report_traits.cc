// Prints the reports of pages, each with what its confidence rests on: what
// tools/learn_confidence.py learns from.
//   report_traits < pages.jsonl > traits.jsonl
// A page is a line of `dateline read --input jsonl`. A line of output: its id and for each report,
// in the order of the reading, type, status, first byte of the trigger, names of both sides,
// traits.
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "actors/actor_finder.h"
#include "article/article_extractor.h"
#include "base/json.h"
#include "dates/date_finder.h"
#include "need.h"
#include "page/json_line.h"
#include "quotes/quote_finder.h"
#include "reports/plover.h"
#include "reports/report_finder.h"
#include "sentences/annotator.h"

using namespace dateline;

namespace {

void names(JsonWriter& json, std::string_view key, std::span<const uint32_t> side,
           const Actors& actors) {
  json.key(key).begin_array();
  for (uint32_t id : side) json.string(actors.actors[id].name);
  json.end_array();
}

}  // namespace

int main() {
  const std::string data = DATELINE_SOURCE_DATA;
  const auto articles = need(ArticleExtractor::load(data));
  const auto annotator =
      need(SentenceAnnotator::load(std::string(DATELINE_SOURCE_MODELS) + "/en.dlm", data));
  const auto dates_of = need(DateFinder::load(data));
  const auto actors_of = need(ActorFinder::load(data));
  const auto quotes_of = need(QuoteFinder::load(data));
  const auto reports_of = need(ReportFinder::load(data));
  SentenceScratch scratch;
  for (std::string line; std::getline(std::cin, line);) {
    const Page page = need(page_of_json(line));
    Arena arena;
    Issues issues;
    const Article article = articles.extract(page, arena, issues);
    const Sentences sentences = annotator.annotate(article, scratch, arena, issues);
    const Dates dates = dates_of.find(article, sentences, arena, issues);
    const Actors actors = actors_of.find(article, sentences, arena, issues);
    const Quotes quotes =
        quotes_of.find(article, sentences, scratch.encoded, actors, arena, issues);
    std::vector<std::vector<std::string_view>> traits;
    const Reports reports = reports_of.find(page, article, sentences, scratch.encoded, dates,
                                            actors, quotes, arena, issues, &traits);
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("id").string(page.id).key("reports").begin_array();
    for (size_t i = 0; i < reports.reports.size(); ++i) {
      const Report& r = reports.reports[i];
      json.begin_object();
      json.key("type").number(int64_t{static_cast<int>(r.type)});
      json.key("status").number(int64_t{static_cast<int>(r.status)});
      json.key("begin").number(int64_t{r.trigger.begin});
      names(json, "actors", r.actors, actors);
      names(json, "recipients", r.recipients, actors);
      json.key("traits").begin_array();
      for (std::string_view trait : traits[i]) json.string(trait);
      json.end_array().end_object();
    }
    json.end_array().end_object();
    std::puts(out.c_str());
  }
}
