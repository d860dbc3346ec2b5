// A date that the sentence gives is taken as it is; the tense decides on which side of the page's
// day a date without a year lies. What lies behind the page's day is future, what lies a year
// before it is background.
//
// Which date belongs to which event is decided before (moment.h).
#include "reports/report_day.h"

#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/civil.h"
#include "dates/resolve.h"
#include "reports/date_owner.h"
#include "reports/detail.h"
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/opening_day.h"
#include "reports/participants.h"
#include "reports/plover.h"
#include "reports/report_day_parts.h"
#include "reports/scene.h"
#include "reports/status.h"

namespace dateline {

namespace {

// The tense says on which side of the page's day a date without a year (or a weekday) lies; where
// the dates stage took the other, it is counted again.
void settle_side(const Scene& scene, Report& r, const DateExpression& date, Arena& arena) {
  const When& page = scene.dates.published;
  const bool open = (date.rule.kind == DateRule::Kind::kCalendar && date.rule.year == 0) ||
                    date.rule.kind == DateRule::Kind::kWeekday;
  if (!open || date.rule.reference != kNone || page.earliest == kNoDay || page.latest == kNoDay ||
      r.when.earliest == kNoDay) {
    return;
  }
  const Xpos x = scene.sentences.xpos[r.trigger_token];
  const bool verb = scene.is_verb(r.trigger_token);
  // "did not lift it until Monday"
  const uint32_t did = scene.tree.child(r.trigger_token, Deprel::kAux);
  const bool helped = did != kNone && scene.sentences.xpos[did] == Xpos::kVBD;
  const bool past = verb && r.status == Status::kActual &&
                    (x == Xpos::kVBD || x == Xpos::kVBN || helped) && r.when.earliest > page.latest;
  // "cancelled a visit planned for Tuesday"
  const bool off = r.status == Status::kNegated && date.first_token > 0 &&
                   scene.lemma(date.first_token - 1) == "for" && !scene.is_verb(r.trigger_token);
  const bool coming =
      ((verb && r.status == Status::kFuture) || off) && r.when.latest < page.earliest;
  if (!past && !coming) return;
  // "rejected a plan to send troops on Monday": the day of the rejection, as far as is said
  if (coming && scene.tree.deprel(r.trigger_token) == Deprel::kAcl &&
      scene.sentences.xpos[r.trigger_token] == Xpos::kVB) {
    r.when = {};
    r.date = kNone;
    return;
  }
  DateRule rule = date.rule;
  rule.direction = past ? -1 : 1;
  const ResolvedDate found = resolve(rule, range_of(page));
  if (found.earliest == kNoDay) return;
  r.when = {arena.copy(found.edtf), found.earliest, found.latest, found.basis};
}

// "are investigating", "is charged": no "has", no past.
bool goes_on_now(const Scene& scene, uint32_t verb) {
  bool now = false;
  for (uint32_t c : scene.tree.children(verb)) {
    const Deprel r = scene.tree.deprel(c);
    if (r != Deprel::kAux && r != Deprel::kAuxPass) continue;
    const Xpos x = scene.sentences.xpos[c];
    if (scene.lemma(c) != "be" || (x != Xpos::kVBZ && x != Xpos::kVBP)) return false;
    now = true;
  }
  return now && scene.is_verb(verb);
}

}  // namespace

void remember_narrated_day(const Scene& scene, uint32_t s, ToldDay& told) {
  uint32_t root = kNone;
  for (uint32_t t = scene.sentences.first_token[s]; t < scene.sentences.first_token[s + 1]; ++t) {
    if (scene.tree.deprel(t) == Deprel::kRoot) root = t;
  }
  if (root == kNone || scene.sentences.xpos[root] != Xpos::kVBD ||
      scene.in_direct_quote(scene.sentences.token[root]) || is_speech(scene.lemma(root))) {
    return;
  }
  uint32_t only = kNone;
  const auto& all = scene.dates.expressions;
  for (auto at = date_from(scene, scene.sentences.first_token[s]);
       at != all.end() && at->first_token < scene.sentences.first_token[s + 1]; ++at) {
    if (!is_point(*at)) continue;
    if (only != kNone) return;
    only = static_cast<uint32_t>(at - all.begin());
  }
  if (only == kNone || is_label(scene, s, all[only]) || all[only].when.earliest == kNoDay ||
      all[only].when.earliest != all[only].when.latest ||
      (scene.dates.published.latest != kNoDay &&
       all[only].when.earliest > scene.dates.published.latest)) {
    return;
  }
  uint32_t above = all[only].first_token;
  for (int step = 0; step < kMaxClimb && above != kNone && !scene.is_verb(above); ++step) {
    static constexpr DeprelSet kOfVerb = {Deprel::kObl, Deprel::kOblUnmarked, Deprel::kAdvmod,
                                          Deprel::kRoot};
    if (!kOfVerb.contains(scene.tree.deprel(above)) &&
        !(scene.tree.head(above) != kNone && scene.tree.head(above) >= all[only].first_token &&
          scene.tree.head(above) < all[only].last_token)) {
      return;
    }
    above = scene.tree.head(above);
  }
  if (above != root) return;
  // The same day told again: a meeting goes on.
  const bool same = told.date != kNone && all[told.date].when.earliest == all[only].when.earliest &&
                    all[told.date].when.latest == all[only].when.latest;
  if (!same) told = {s, only, false, {}};
  told.sentence = s;
  told.date = only;
  for (uint32_t t = scene.sentences.first_token[s]; t < scene.sentences.first_token[s + 1]; ++t) {
    if (const uint32_t id = scene.actor(t); id != kNone) add_unique(told.who, id);
  }
}

void remember_day(const Draft& d, ToldDay& told) {
  const Report& r = d.report;
  if (r.date == kNone || r.status != Status::kActual || r.when.earliest == kNoDay ||
      r.when.earliest != r.when.latest || (told.sentence == r.sentence && !told.who.empty())) {
    return;
  }
  const bool contact = r.type == EventType::kConsult || r.type == EventType::kAgree;
  told = {r.sentence, r.date, contact, d.actors};
  for (uint32_t id : d.recipients) add_unique(told.who, id);
}

void lend_lone_date(const Scene& scene, uint32_t s, const std::vector<Nucleus>& nuclei,
                    std::vector<std::vector<DateChoice>>& dates) {
  static constexpr float kLent = 0.7F;  // as sure as a date taken over from a clause beside it
  uint32_t lone = kNone;
  for (uint32_t d = 0; d < scene.dates.expressions.size(); ++d) {
    const DateExpression& date = scene.dates.expressions[d];
    if (date.first_token < scene.sentences.first_token[s] || date.type != DateType::kDate ||
        date.first_token >= scene.sentences.first_token[s + 1] || is_label(scene, s, date))
      continue;
    if (lone != kNone) return;
    // "was suspended until October 14": the day that it ends
    static const WordSet kEnds = {"until", "till", "since", "through"};
    if (date.first_token > 0 && kEnds.contains(scene.lemma(date.first_token - 1))) return;
    lone = d;
  }
  if (lone == kNone || scene.dates.expressions[lone].rule.kind != DateRule::Kind::kCalendar ||
      scene.dates.expressions[lone].rule.day == 0)
    return;
  for (size_t i = 0; i < nuclei.size(); ++i) {
    if (scene.tree.head(nuclei[i].head) != kNone || nuclei[i].pattern->noun || !dates[i].empty())
      continue;
    bool taken = false;  // by an event of another kind; a noun of its own kind shares
    for (size_t j = 0; j < nuclei.size(); ++j) {
      taken |= !dates[j].empty() &&
               (!nuclei[j].pattern->noun || nuclei[j].pattern->type != nuclei[i].pattern->type);
    }
    if (!taken) dates[i].push_back({lone, kNone, kLent});
  }
}

DateChoice toll_day(const Scene& scene, const Toll& toll, uint32_t s) {
  const uint32_t last = scene.sentences.first_token[s + 1];
  const auto& all = scene.dates.expressions;
  // "last week's earthquake": whoever has a day of its own is what the toll is of
  for (uint32_t d = 0; d < all.size(); ++d) {
    if (all[d].first_token < scene.sentences.first_token[s] || all[d].first_token >= last ||
        !is_point(all[d]) || all[d].last_token >= last) {
      continue;
    }
    const std::string_view behind = scene.sentences.form[all[d].last_token];
    const bool owns = behind == "'s" || behind == "’s" || behind == "'" || behind == "’" ||
                      scene.sentences.form[all[d].last_token - 1].ends_with("'s");
    if (owns) return {d, kNone, 0.8F};
  }
  for (uint32_t d = 0; d < all.size(); ++d) {
    if (all[d].first_token <= toll.noun || all[d].first_token >= last || !is_point(all[d]))
      continue;
    for (uint32_t t = toll.noun; t < all[d].first_token; ++t) {
      if (scene.is_verb(t)) return {};
    }
    return {d, kNone, 0.9F};
  }
  return {};
}

void set_when(const Scene& scene, Draft& d, const StatusReading& reading, const DateChoice* choice,
              const ToldDay& told, bool opening_is_news, Arena& arena) {
  Report& r = d.report;
  const When& page = scene.dates.published;
  if (count_from_clause(scene, r, arena)) {
    if (r.status == Status::kActual && page.earliest != kNoDay &&
        r.when.latest < page.earliest - kBackgroundDays) {
      r.status = Status::kHistorical;
    }
    return;
  }
  // "are investigating a shooting late on Tuesday": what goes on now is not of a day gone by.
  if (choice != nullptr && quad_of(r.type) == 3 && page.earliest != kNoDay &&
      goes_on_now(scene, r.trigger_token) &&
      scene.dates.expressions[choice->date].when.latest != kNoDay &&
      scene.dates.expressions[choice->date].when.latest < page.earliest) {
    return;
  }
  if (choice != nullptr && clock_of_aside(scene, r, scene.dates.expressions[choice->date])) {
    return;
  }
  if (choice != nullptr) {
    const DateExpression& date = scene.dates.expressions[choice->date];
    r.date = choice->date;
    r.when = date.when;
    settle_side(scene, r, date, arena);
    if (choice->last_date != kNone) {
      const When& last = scene.dates.expressions[choice->last_date].when;
      if (date.when.earliest == kNoDay && !date.when.edtf.empty() && !last.edtf.empty()) {
        r.when.edtf = arena.copy(std::string(date.when.edtf) + "/" + std::string(last.edtf));
      }
      if (date.when.earliest != kNoDay && last.latest != kNoDay &&
          date.when.earliest <= last.latest) {
        r.when.latest = last.latest;
        r.when.edtf = arena.copy(edtf_of({date.when.earliest, last.latest}));
      }
    }
    if (r.status == Status::kActual) {
      if (page.latest != kNoDay && r.when.earliest != kNoDay && r.when.earliest > page.latest) {
        // "was released and is to appear on 16 March": another's day; a clock alone has its day
        // from elsewhere, too
        const bool clock = date.type == DateType::kTime && date.rule.reference != kNone;
        if (clock || tells_past(scene, r.trigger_token)) {
          r.when = {};
          r.date = kNone;
        } else {
          r.status = Status::kFuture;
        }
      } else if (page.earliest != kNoDay) {
        if (r.when.latest != kNoDay && r.when.latest < page.earliest - kBackgroundDays)
          r.status = Status::kHistorical;
      } else if (date.rule.kind == DateRule::Kind::kCalendar && date.rule.year != 0 &&
                 date.rule.month == 0) {
        r.status = Status::kHistorical;
      } else if (reading.background && date.rule.kind == DateRule::Kind::kCalendar &&
                 date.rule.year != 0 && date.rule.day == 0) {
        r.status = Status::kHistorical;
      }
    }
    return;
  }
  if (r.status == Status::kActual && page.earliest != kNoDay &&
      is_beside_past(scene, r, page.earliest - kBackgroundDays)) {
    r.status = Status::kHistorical;
    return;
  }
  // "thanked Y for receiving him", "pleaded guilty to threatening her": at some time before
  if (r.status == Status::kActual && scene.is_verb(r.trigger_token) &&
      scene.sentences.xpos[r.trigger_token] == Xpos::kVBG && told.sentence == r.sentence &&
      ((scene.tree.deprel(r.trigger_token) == Deprel::kAdvcl &&
        scene.tree.child_with_lemma(r.trigger_token, "for") != kNone) ||
       is_charge(scene, r.trigger_token))) {
    const When& day = scene.dates.expressions[told.date].when;
    if (day.latest != kNoDay)
      r.when = {arena.copy("../" + iso_day(day.latest)), kNoDay, day.latest, Basis::kRelative};
    return;
  }
  if (is_later_of_old(scene, r)) {
    r.status = Status::kHistorical;
    return;
  }
  if (goes_on_since(scene, r, arena)) return;
  if (r.status == Status::kActual && over_past(scene, r)) return;
  if (hours_later(scene, r, told, arena) || hours_before(scene, r, told, arena)) return;
  if (count_days(scene, r, told, arena) || carry_day(scene, d, reading, told, arena)) return;
  // "Prosecutors said at Tuesday's hearing that X shot her": long before
  const auto& all = scene.dates.expressions;
  if (r.type == EventType::kAssault &&
      std::any_of(date_from(scene, scene.sentences.first_token[r.sentence]), all.end(),
                  [&](const DateExpression& d) {
                    return d.first_token < scene.sentences.first_token[r.sentence + 1] &&
                           is_of_sitting(scene, d);
                  })) {
    return;
  }
  // No words: the news of the opening sentence is of the page's day or the one before.
  if (is_opening(scene, r.sentence) && reading.main && r.status == Status::kActual &&
      !reading.background && page.earliest != kNoDay && page.earliest == page.latest &&
      (!scene.is_noun(r.trigger_token) || is_subject_of_news(scene, r.trigger_token)) &&
      opening_is_news) {
    const Day said = day_it_was_said(scene, r, page.earliest);
    const Day news = said == kNoDay ? page.earliest : said;
    r.when = {arena.copy(iso_day(news) + "~"), news - 1, news, Basis::kRelative};
    return;
  }
  day_of_news(scene, d, reading, arena);
}

}  // namespace dateline
