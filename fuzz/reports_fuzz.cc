// Trees out of bytes: words of the lexicon hung on one another at random, cycles and all. Law:
// every index and span of a report lies inside the article, a given mention has one report, and
// nothing takes longer than a page may.
#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "encoder/encoded.h"
#include "reports/report_finder.h"

namespace {

using namespace dateline;

constexpr std::string_view kWords[] = {"meet",  "talk", "with",   "and",    "Moll",  "Tarn",
                                       "held",  "call", "attack", "kill",   "on",    "Tuesday",
                                       "agree", "to",   "send",   "troop",  "not",   "will",
                                       "he",    "coup", ",",      "arrest", "third", "12"};

void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const auto finder = ReportFinder::load(DATELINE_SOURCE_DATA);
  check(finder.has_value());
  const uint32_t n = static_cast<uint32_t>(std::min<size_t>(size / 4, 400));
  if (n == 0) return 0;
  std::string text;
  std::vector<Span> token;
  std::vector<std::string_view> form;
  std::vector<Upos> upos;
  std::vector<Xpos> xpos;
  std::vector<uint32_t> head, actor_of;
  std::vector<Deprel> deprel;
  for (uint32_t t = 0; t < n; ++t) {
    const std::string_view word = kWords[data[4 * t] % std::size(kWords)];
    if (t != 0) text += ' ';
    token.push_back(
        {static_cast<uint32_t>(text.size()), static_cast<uint32_t>(text.size() + word.size())});
    text += word;
    form.push_back(word);
    upos.push_back(static_cast<Upos>(data[4 * t + 1] % 17));
    xpos.push_back(static_cast<Xpos>(data[4 * t + 1] % 28));
    head.push_back(data[4 * t + 2] == 0 ? kNone : data[4 * t + 2] % n);
    deprel.push_back(static_cast<Deprel>(data[4 * t + 3] % (static_cast<int>(Deprel::kXcomp) + 1)));
    actor_of.push_back(word == "Moll" ? 0 : word == "Tarn" ? 1 : kNone);
  }
  const Span whole{0, static_cast<uint32_t>(text.size())};
  const uint32_t bounds[] = {0, n};
  const Sentences sentences{{&whole, 1}, bounds, token, form, form, upos, xpos, head, deprel, {}};
  Article article;
  article.text = text;
  const Actor people[] = {{"Moll", ActorKind::kPerson, true}, {"Tarn", ActorKind::kPerson, true}};
  const Actors actors{people, actor_of, actor_of};
  std::vector<DateExpression> dates;
  for (uint32_t t = 0; t < n; ++t) {
    if (form[t] != "Tuesday") continue;
    DateExpression d;
    d.span = token[t];
    d.rule.kind = DateRule::Kind::kWeekday;
    d.first_token = t;
    d.last_token = t + 1;
    dates.push_back(d);
  }
  Page page;
  page.has_mentions = data[0] % 2 == 0;
  if (page.has_mentions) page.mentions = {{0, 4}, {whole.end, whole.end + 9}};
  Arena arena;
  Issues issues;
  const Reports found = finder->find(page, article, sentences, Encoded{}, Dates{dates, {}}, actors,
                                     Quotes{}, arena, issues);
  if (page.has_mentions) check(found.reports.size() == page.mentions.size());
  for (const Report& r : found.reports) {
    check(r.trigger.end <= text.size() && r.span.end <= text.size() &&
          r.where.span.end <= text.size());
    check(r.confidence >= 0 && r.confidence <= 1);
    for (uint32_t id : r.actors) check(id < 2);
    for (uint32_t id : r.recipients) check(id < 2);
    check(r.date == kNone || r.date < dates.size());
  }
  check(!dump(found, article, actors).empty() || found.reports.empty());
  return 0;
}
