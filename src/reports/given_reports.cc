// Spans that the page gives, one report each: the trigger of a mention or the two sides of a pair
// are fixed, all else is read as ever.
#include "base/characters.h"
#include "encoder/encoded.h"
#include "reports/acts.h"
#include "reports/detail.h"
#include "reports/drafter.h"
#include "reports/finding.h"
#include "reports/given.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/pair_typing.h"
#include "reports/plover.h"
#include "reports/report_day.h"
#include "reports/scene.h"
#include "reports/status.h"
#include "reports/tolls.h"
#include "reports/triggers.h"
#include "reports/victims.h"

namespace dateline {

namespace {

// Words of a mention that are read for its act: one that spans a page must not cost a page.
constexpr size_t kMostBeside = 12;

}  // namespace

void Finding::mentions(const Page& page) {
  std::vector<std::vector<Nucleus>> cache(scene_.sentences.size());
  std::vector<bool> cached(scene_.sentences.size(), false);
  const GivenSpans spans(scene_.article, scene_.sentences);
  for (const Span& given : page.mentions) {
    Span span;
    const TokenRange range = spans.tokens(given, span);
    const uint32_t head = head_of(scene_.sentences, range);
    if (head == kNone) {
      ++spans_without_words_;
      Report empty;
      empty.trigger = empty.span = span;
      empty.act = "~";
      reports_.push_back(empty);
      continue;
    }
    const uint32_t s = scene_.sentences.sentence_of(head);
    if (!cached[s]) {
      cache[s] = nuclei_of(scene_, lexicons_.triggers, s);
      cached[s] = true;
    }
    Nucleus nucleus = mention_nucleus(cache[s], range, head);
    const auto dates = dates_of(scene_, s, {nucleus});
    tell(nucleus, s, dates[0], false);
    reports_.back().trigger = span;
    reports_.back().act =
        arena_.copy(lexicons_.acts.act_of(scene_.lemma(head), beside(head, range)));
    reports_.back().span = cover(reports_.back().span, span);
  }
}

void Finding::pairs(const Page& page) {
  const GivenSpans spans(scene_.article, scene_.sentences);
  for (const GivenPair& pair : page.pairs) reports_.push_back(pair_report(pair, spans));
}

// The other words of a mention, and the particle of its head: "stepped [down]".
std::vector<std::string_view> Finding::beside(uint32_t head, TokenRange range) const {
  std::vector<std::string_view> lemmas;
  for (uint32_t t = range.first; t < range.last && lemmas.size() < kMostBeside; ++t) {
    if (t != head) lemmas.push_back(scene_.lemma(t));
  }
  for (uint32_t c : scene_.tree.children(head)) {
    if (scene_.tree.deprel(c) == Deprel::kCompoundPrt) lemmas.push_back(scene_.lemma(c));
  }
  return lemmas;
}

Nucleus Finding::mention_nucleus(const std::vector<Nucleus>& known, TokenRange range,
                                 uint32_t head) {
  for (const Nucleus& n : known) {
    for (uint32_t t : n.tokens) {
      if (range.contains(t)) return n;
    }
  }
  Nucleus n;
  n.head = head;
  n.pattern = match_trigger(scene_, lexicons_.triggers, head, n.noun);
  for (uint32_t t = range.first; n.pattern == nullptr && t < range.last; ++t) {
    n.pattern = match_trigger(scene_, lexicons_.triggers, t, n.noun);
    if (n.pattern != nullptr) n.head = t;
  }
  if (n.pattern == nullptr) n.pattern = scene_.is_noun(head) ? &plain_noun_ : &plain_verb_;
  n.tokens = {n.head};
  if (n.noun != kNone) n.tokens.push_back(n.noun);
  return n;
}

Report Finding::pair_report(const GivenPair& pair, const GivenSpans& spans) {
  const TokenRange source = spans.tokens(pair.source), target = spans.tokens(pair.target);
  spans_without_words_ +=
      (pair.source && source.empty() ? 1 : 0) + (pair.target && target.empty() ? 1 : 0);
  const uint32_t doer = head_of(scene_.sentences, source),
                 patient = head_of(scene_.sentences, target);
  const uint32_t anchor = doer != kNone ? doer : patient;
  if (anchor == kNone) return {};  // nothing to go by, and nothing made up
  Report report;
  const uint32_t s = scene_.sentences.sentence_of(anchor);
  const std::vector<Nucleus> nuclei = nuclei_of(scene_, lexicons_.triggers, s);
  const Nucleus* nucleus = joining(scene_, nuclei, source, target);
  StatusReading reading;
  if (nucleus != nullptr) reading = status_of(scene_, *nucleus);
  const EventType told =
      nucleus != nullptr ? as_told(nucleus->pattern->type, reading.status) : EventType::kNone;
  const auto [type, sure] = typing_.type_of_sides(s, source, target, told);
  Draft d;
  if (nucleus != nullptr) {
    d = drafter_.draft(*nucleus, s);
    d.report.status = reading.status;
    if (d.report.type != type) d.report.mode = {}, d.report.cameo = cameo_of(type);
  } else {
    const uint32_t verb = scene_.tree.clause(anchor);
    d.report.trigger_token = verb;
    d.report.trigger = scene_.sentences.token[verb];
    d.report.span = cover(scene_.tree.span(scene_.tree.subtree(verb)), d.report.trigger);
    d.report.cameo = cameo_of(type);
    d.report.sentence = s;
  }
  d.report.type = type;
  put_first(d.actors, doer);
  put_first(d.recipients, patient);
  if (patient == kNone)
    std::erase_if(d.recipients, [&](uint32_t id) { return contains(d.actors, id); });
  if (!d.actors.empty())
    std::erase_if(d.recipients,
                  [&](uint32_t id) { return id == d.actors[0] && id != scene_.actor(patient); });
  // Who is given as one side stands on that side only ("A met B", asked as B to A).
  if (doer != kNone && patient != kNone && scene_.actor(doer) != scene_.actor(patient))
    std::erase(d.actors, scene_.actor(patient));
  const std::vector<Nucleus> one =
      nucleus != nullptr ? std::vector<Nucleus>{*nucleus} : std::vector<Nucleus>{};
  if (nucleus != nullptr) {
    const auto dates = dates_of(scene_, s, one);
    set_when(scene_, d, reading, dates[0].empty() ? nullptr : dates[0].data(), told_day_,
             opening_is_news_, arena_);
    finish(d, *nucleus, reading, 1.0F);
  } else {
    Nucleus plain;
    plain.head = d.report.trigger_token;
    plain.pattern = &plain_verb_;
    finish(d, plain, reading, 1.0F);
  }
  report = reports_.back();
  reports_.pop_back();
  report.confidence = sure;
  return report;
}

void Finding::put_first(std::vector<uint32_t>& side, uint32_t token) const {
  const uint32_t id = token == kNone ? kNone : scene_.actor(token);
  if (id == kNone) return;
  std::erase(side, id);
  side.insert(side.begin(), id);
}

}  // namespace dateline
