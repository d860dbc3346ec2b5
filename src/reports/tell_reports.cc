// From one nucleus to its reports: drafted, mended by what only the whole shows (threats, captives,
// accusations), left out if nobody would put it in a timeline, dated, and weighed.
#include <algorithm>

#include "base/characters.h"
#include "encoder/encoded.h"
#include "reports/confidence.h"
#include "reports/contexts.h"
#include "reports/detail.h"
#include "reports/drafter.h"
#include "reports/finding.h"
#include "reports/given.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/pair_typing.h"
#include "reports/parts_by_day.h"
#include "reports/plover.h"
#include "reports/report_day.h"
#include "reports/scene.h"
#include "reports/status.h"
#include "reports/telling_filters.h"
#include "reports/tolls.h"
#include "reports/triggers.h"
#include "reports/victims.h"
#include "reports/worth_telling.h"

namespace dateline {

// Draws up the report or reports of one nucleus. `strict`: only if worth telling.
// `spoken_of`: the object of praise, blame or refusal.
void Finding::tell(const Nucleus& nucleus, uint32_t s, const std::vector<DateChoice>& dates,
                   bool strict, bool spoken_of) {
  Draft d = drafter_.draft(nucleus, s);
  const StatusReading reading = status_of(scene_, nucleus);
  d.report.status = reading.status;
  if (strict && may_come(nucleus, reading, dates)) d.report.status = Status::kFuture;
  if (strict && reading.if_then && warns(nucleus, d)) {
    d.report.type = EventType::kThreaten;
    d.report.mode = "violence";
    d.report.cameo = "138";
    d.report.status = Status::kActual;
    d.report.counts = {};
  }
  if (strict && frees_own_captives(nucleus, d)) {
    d.report.type = EventType::kRetreat;
    d.report.mode = "release";
    d.report.cameo = "0841";
  }
  if (strict && takes_toll(nucleus)) {
    if (toll_.dead >= 0) d.report.counts.dead = toll_.dead;
    if (toll_.injured >= 0) d.report.counts.injured = toll_.injured;
  }
  if (nucleus.pattern->noun &&
      (is_what_was_told(nucleus, d) || (d.actors.empty() && d.recipients.empty()))) {
    drafter_.take_up(nucleus, d, dates);
  }
  if (strict && nucleus.pattern->again && !drafter_.take_up_it(nucleus, d)) return;
  if (spoken_of && dates.empty() && d.recipients.empty() && d.report.counts.dead < 0 &&
      d.report.counts.injured < 0) {
    return;
  }
  if (strict) leave_speaker_out(nucleus, d);
  if (strict && !worth_telling(scene_, nucleus, d, dates)) return;
  if (strict && takes_toll(nucleus)) toll_ = {};
  // The dead are who did the dying, where nobody did it to them.
  const bool died = nucleus.pattern->death && d.patient == kNone;
  const Victims victims = victims_of(scene_, nucleus, died ? d.doer : d.patient);
  const bool accuses = strict && accusation(nucleus, d);
  const size_t times = strict ? std::max<size_t>(1, dates.size()) : 1;
  for (size_t i = 0; i < times; ++i) {
    Draft one = d;
    // Put off from one day to another: the first is off.
    if (std::any_of(dates.begin(), dates.end(), [](const DateChoice& c) { return c.moved; }))
      one.report.status = i < dates.size() && dates[i].moved ? Status::kFuture : Status::kNegated;
    // The words blamed have a day, the blaming has that of the article.
    const DateChoice* day = i < dates.size() && !accuses ? &dates[i] : nullptr;
    const DateChoice of_told{d.told_date, kNone, kOfTold};
    if (dates.empty() && d.told_date != kNone) day = &of_told;
    set_when(scene_, one, reading, day, told_day_, opening_is_news_, arena_);
    if (strict && is_of_a_life(scene_, one)) continue;
    if (times > 1) keep_part_of_day(scene_, one, nucleus, dates, i);
    finish(one, nucleus, reading, day != nullptr ? day->certainty : 1.0F);
    victims_.resize(reports_.size());
    if (!accuses && d.report.type != EventType::kThreaten) victims_.back() = victims;
  }
  drafter_.remember(nucleus, d, dates);
}

// "rebels freed six hostages": who held them lets them go; soldiers would have rescued them.
bool Finding::frees_own_captives(const Nucleus& nucleus, const Draft& d) const {
  static const WordSet kCaptors = {"REB", "PRM", "CRM", "UAF", "INS"};
  return d.report.type == EventType::kAid && !nucleus.pattern->noun &&
         scene_.lemma(nucleus.head) == "free" &&
         std::any_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
           return kCaptors.contains(scene_.actors.actors[id].sector);
         });
}

// "If they attack, we will strike their ports, the president said": he threatens, where he speaks
// for those who would strike. What others expect of them is no threat.
bool Finding::warns(const Nucleus& nucleus, const Draft& d) const {
  const uint32_t by = d.report.attributed_to;
  if (d.report.type != EventType::kAssault || nucleus.pattern->noun || by == kNone ||
      d.actors.empty() || d.recipients.empty()) {
    return false;
  }
  static const WordSet kSpeakFor = {"GOV", "MIL", "REB", "PTY", "PRM"};
  const Actor& speaker = scene_.actors.actors[by];
  return std::any_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
    const Actor& a = scene_.actors.actors[id];
    return id == by || (kSpeakFor.contains(speaker.sector) && !a.country.empty() &&
                        a.country == speaker.country && a.kind != ActorKind::kPerson);
  });
}

// "could be signed in the spring": what has a day to come is planned, as far as is known.
bool Finding::may_come(const Nucleus& nucleus, const StatusReading& reading,
                       const std::vector<DateChoice>& dates) const {
  const int8_t quad = quad_of(nucleus.pattern->type);
  const When& page = scene_.dates.published;
  if (reading.status != Status::kHypothetical || dates.empty() || (quad != 1 && quad != 2) ||
      page.latest == kNoDay) {
    return false;
  }
  const When& when = scene_.dates.expressions[dates[0].date].when;
  // "talks could begin in May": by the verb that the noun is the subject of
  const uint32_t above = nucleus.pattern->noun ? scene_.tree.head(nucleus.head) : nucleus.head;
  const uint32_t verb = above == kNone ? nucleus.head : above;
  const bool could = scene_.tree.child_with_lemma(verb, "could") != kNone ||
                     scene_.tree.child_with_lemma(verb, "may") != kNone ||
                     scene_.tree.child_with_lemma(verb, "might") != kNone;
  return could && when.earliest != kNoDay && when.earliest > page.latest;
}

// "SMITH: [inaudible] killed the deal": whom a label gives the words to does not do what they
// tell by standing before it.
void Finding::leave_speaker_out(const Nucleus& nucleus, Draft& d) const {
  const uint32_t q = scene_.quote_of(scene_.sentences.token[nucleus.head]);
  if (q == kNone || d.doer == kNone) return;
  const Quote& quote = scene_.quotes.quotes[q];
  const Span label = quote.speaker_span;
  if (label.empty() || !quote.cue.empty() || label.end > quote.span.begin) return;
  const Span doer = scene_.sentences.token[d.doer];
  if (doer.begin < label.begin || doer.end > label.end) return;
  const uint32_t id = scene_.actor(d.doer);
  d.doer = kNone;
  std::erase(d.actors, id);
}

// "It was their third call": "it" is what the sentence before told, no party to it.
bool Finding::is_what_was_told(const Nucleus& nucleus, Draft& d) const {
  if (!nucleus.pattern->mutual || d.report.ordinal == 0 ||
      d.actors.size() + d.recipients.size() > 1) {
    return false;
  }
  const uint32_t subject = scene_.tree.child(nucleus.head, Deprel::kNsubj);
  if (subject == kNone || scene_.tree.child(nucleus.head, Deprel::kCop) == kNone) return false;
  const std::string_view word = scene_.lemma(subject);
  if (word != "it" && word != "this" && word != "that") return false;
  d.actors.clear();
  d.recipients.clear();
  return true;
}

// A speaker's own words that somebody else did wrong: what the speaker does is accuse.
bool Finding::accusation(const Nucleus& nucleus, Draft& d) const {
  if (d.report.quad != 0 || d.report.type != EventType::kAssault ||
      d.report.status != Status::kActual || !d.sure)
    return false;
  const Span words = scene_.sentences.token[nucleus.head];
  const uint32_t q = scene_.quote_of(words);
  if (q == kNone || scene_.quotes.quotes[q].kind == QuoteKind::kIndirect) return false;
  const uint32_t speaker = scene_.quotes.quotes[q].speaker;
  if (speaker == kNone || d.actors.empty() || contains(d.actors, speaker) ||
      !is_named(scene_, speaker))
    return false;
  // Police and courts tell what was found out.
  const std::string_view sector = scene_.actors.actors[speaker].sector;
  if (sector == "COP" || sector == "JUD") return false;
  if (!std::any_of(d.actors.begin(), d.actors.end(),
                   [&](uint32_t id) { return is_named(scene_, id); }))
    return false;
  d.recipients = d.actors;
  d.actors = {speaker};
  d.report.type = EventType::kAccuse;
  d.report.mode = "allege";
  d.report.cameo = "112";
  d.report.counts = {};
  d.report.where = {};
  d.report.attributed_to = kNone;
  return true;
}

// Is the nucleus what the sentence's toll is of? Then the figure is its own.
bool Finding::takes_toll(const Nucleus& nucleus) const {
  return toll_.noun != kNone && contains(nucleus.tokens, toll_.event);
}

void Finding::finish(Draft& d, const Nucleus& nucleus, const StatusReading& reading,
                     float certainty) {
  Report& r = d.report;
  remember_day(d, told_day_);
  r.quad = quad_of(r.type);
  r.score = score_of(r.type, r.mode);
  r.mode = r.mode.empty() ? std::string_view{} : arena_.copy(r.mode);
  r.cameo = r.cameo.empty() ? std::string_view{} : arena_.copy(r.cameo);
  std::vector<std::string_view> contexts;
  if (r.type != EventType::kNone) contexts = lexicons_.contexts.of(scene_.sentences, r.sentence);
  for (std::string_view& c : contexts) c = arena_.copy(c);
  r.contexts = arena_.copy(contexts);
  r.actors = arena_.copy(d.actors);
  r.recipients = arena_.copy(d.recipients);
  if (!r.where.name.empty()) {
    r.where.name = arena_.copy(r.where.name);
  }
  if (r.type == EventType::kNone && !nucleus.pattern->act.empty())
    r.act = arena_.copy(nucleus.pattern->act);
  const Traits traits = traits_of(scene_, nucleus, d, reading, typing_, certainty);
  r.confidence = lexicons_.weights.probability(traits);
  if (r.type == EventType::kProtest && r.status == Status::kActual)
    protest_ = static_cast<uint32_t>(reports_.size());
  reports_.push_back(r);
  if (traits_ != nullptr) traits_->push_back(traits);
}

}  // namespace dateline
