// The day of an act to which the text gives none: that on which the story goes on, of the news, or
// on which it was said.
#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/civil.h"
#include "dates/resolve.h"
#include "reports/detail.h"
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/plover.h"
#include "reports/report_day.h"
#include "reports/report_day_parts.h"
#include "reports/scene.h"
#include "reports/status.h"

namespace dateline {

std::span<const DateExpression>::iterator date_from(const Scene& scene, uint32_t token) {
  const auto& all = scene.dates.expressions;
  return std::lower_bound(all.begin(), all.end(), token,
                          [](const DateExpression& d, uint32_t t) { return d.first_token < t; });
}

bool is_beside_past(const Scene& scene, const Report& r, Day before) {
  const auto& all = scene.dates.expressions;
  const uint32_t first = scene.sentences.first_token[r.sentence],
                 last = scene.sentences.first_token[r.sentence + 1];
  auto date = std::lower_bound(
      all.begin(), all.end(), first,
      [](const DateExpression& d, uint32_t token) { return d.first_token < token; });
  bool any = false;
  for (; date != all.end() && date->first_token < last; ++date) {
    if (!is_point(*date)) continue;
    if (date->first_token > r.trigger_token) return any;
    if (date->first_token > first && scene.lemma(date->first_token - 1) == "since") continue;
    if (date->when.latest == kNoDay || date->when.latest >= before) return false;
    any = true;
  }
  return any;
}

bool is_opening(const Scene& scene, uint32_t s) {
  if (s == 0) return true;
  if (s > 1) return false;
  return is_dash(scene.sentences.form[scene.sentences.first_token[1] - 1]);
}

bool tells_past(const Scene& scene, uint32_t verb) {
  if (!scene.is_verb(verb)) return false;
  if (scene.sentences.xpos[verb] == Xpos::kVBD) return true;
  const uint32_t above = scene.tree.head(verb);
  if (scene.sentences.xpos[verb] == Xpos::kVBG && scene.tree.deprel(verb) == Deprel::kAdvcl &&
      above != kNone && scene.sentences.xpos[above] == Xpos::kVBD) {
    return true;
  }
  // "have been ordered": done
  const uint32_t have = scene.tree.child(verb, Deprel::kAux);
  if (scene.sentences.xpos[verb] == Xpos::kVBN && have != kNone && scene.lemma(have) == "have" &&
      scene.sentences.xpos[have] != Xpos::kVB) {
    return true;
  }
  const uint32_t aux = scene.tree.child(verb, Deprel::kAuxPass);
  return aux != kNone && scene.sentences.xpos[aux] == Xpos::kVBD &&
         !scene.tree.has_child(verb, Deprel::kMark);
}

namespace {

// In a clause that only says more of a noun: "Angola, which mediated the deal signed last Tuesday".
bool is_aside(const Scene& scene, uint32_t token) {
  for (int step = 0; step < kMaxClimb && token != kNone; ++step) {
    const Deprel r = scene.tree.deprel(token);
    if (r == Deprel::kAclRelcl || r == Deprel::kAcl) return true;
    token = scene.tree.head(token);
  }
  return false;
}

}  // namespace

bool states_date(const Scene& scene, uint32_t s) {
  for (const DateExpression& date : scene.dates.expressions) {
    if (date.first_token >= scene.sentences.first_token[s + 1]) return false;
    if (date.first_token >= scene.sentences.first_token[s] && is_point(date)) return true;
  }
  return false;
}

bool is_charge(const Scene& scene, uint32_t act) {
  static const WordSet kCourts = {"plead",  "convict", "charge", "accuse", "acquit", "indict",
                                  "arrest", "jail",    "fine",   "find",   "admit",  "sentence",
                                  "guilty", "suspect", "clear",  "try"};
  static const WordSet kOf = {"to", "of", "with", "for"};
  if (act == 0 || scene.sentences.xpos[act] != Xpos::kVBG || !kOf.contains(scene.lemma(act - 1)))
    return false;
  const uint32_t above = scene.tree.head(act);
  return above != kNone && above < act && kCourts.contains(scene.lemma(above));
}

namespace {

// Behind the words of the trigger.
uint32_t last_of(const Scene& scene, const Report& r) {
  uint32_t t = r.trigger_token;
  while (t < scene.sentences.tokens() && scene.sentences.token[t].begin < r.trigger.end) ++t;
  return t;
}

// "announced it in a speech in which he thanked them": what was done on the occasion of the main
// verb.
bool is_of_occasion(const Scene& scene, uint32_t verb) {
  static const WordSet kIn = {"in", "during", "at"};
  if (scene.tree.deprel(verb) != Deprel::kAclRelcl) return false;
  const uint32_t noun = scene.tree.head(verb);
  const uint32_t above = noun == kNone ? kNone : scene.tree.head(noun);
  if (above == kNone || scene.tree.deprel(above) != Deprel::kRoot ||
      scene.sentences.xpos[above] != Xpos::kVBD) {
    return false;
  }
  for (uint32_t t = noun + 1; t + 1 < verb; ++t) {
    if (kIn.contains(scene.lemma(t)) && scene.lemma(t + 1) == "which") return true;
  }
  return false;
}

}  // namespace

bool carry_day(const Scene& scene, Draft& d, const StatusReading& reading, const ToldDay& told,
               Arena& arena) {
  Report& r = d.report;
  const bool main = (reading.main && !reading.background) || is_of_occasion(scene, r.trigger_token);
  if (told.sentence + 1 != r.sentence || r.status != Status::kActual || !main ||
      scene.sentences.xpos[r.trigger_token] != Xpos::kVBD || states_date(scene, r.sentence) ||
      scene.in_direct_quote(scene.sentences.token[r.trigger_token])) {
    return false;
  }
  const auto shares = [&](const std::vector<uint32_t>& side) {
    return std::any_of(side.begin(), side.end(),
                       [&](uint32_t id) { return contains(told.who, id); });
  };
  const bool doer = shares(d.actors);
  // "X expelled the envoy. Foreign Minister Y accused …": one who speaks for the state
  const bool speaks = std::any_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
    const Actor& a = scene.actors.actors[id];
    return !a.country.empty() && a.sector == "GOV" &&
           std::any_of(told.who.begin(), told.who.end(), [&](uint32_t other) {
             const Actor& state = scene.actors.actors[other];
             return state.kind == ActorKind::kCountry && state.country == a.country;
           });
  });
  const bool signs = r.type == EventType::kSupport && r.cameo == "057";
  if (!doer && !speaks && !signs && !shares(d.recipients)) return false;
  const When& day = scene.dates.expressions[told.date].when;
  // "reached a deal on Wednesday. A and B signed the agreement at …": on one occasion
  bool known = false;  // "the agreement"
  for (uint32_t t = r.trigger_token + 1; signs && t < last_of(scene, r); ++t)
    known |= scene.lemma(t) == "the";
  if (told.contact && ((doer && r.type == EventType::kConsult) || (signs && (doer || known)))) {
    r.date = told.date;
    r.when = day;
    return true;
  }
  if (!doer && !speaks && !shares(d.recipients)) return false;
  const int8_t quad = quad_of(r.type);
  const Day page = scene.dates.published.latest;
  const bool words = quad == 1 || quad == 3;
  r.when = {arena.copy(std::string(day.edtf) + "~"), day.earliest,
            words && page != kNoDay ? std::max(page, day.latest) : day.latest, Basis::kRelative};
  return true;
}

namespace {

// Is one of the participants a state, a body or in office?
bool is_of_public(const Scene& scene, const Draft& d) {
  const auto is_public = [&](uint32_t id) {
    const Actor& a = scene.actors.actors[id];
    static const WordSet kPrivate = {"", "CVL", "CRM", "UAF", "SOC", "COP", "UNK"};
    return a.kind == ActorKind::kCountry || a.kind == ActorKind::kOrganization ||
           !kPrivate.contains(a.sector);
  };
  return std::any_of(d.actors.begin(), d.actors.end(), is_public) ||
         std::any_of(d.recipients.begin(), d.recipients.end(), is_public);
}

}  // namespace

bool day_of_news(const Scene& scene, Draft& d, const StatusReading& reading, Arena& arena) {
  static constexpr Day kNews = 3;  // days; a weekend between what happened and the page
  static constexpr Day kLongAgo = 31;
  Report& r = d.report;
  const When& page = scene.dates.published;
  const int8_t quad = quad_of(r.type);
  // "I urge her to step down," said X: done by saying it
  const uint32_t self = scene.subject(r.trigger_token);
  const bool performed = scene.sentences.xpos[r.trigger_token] == Xpos::kVBP && self != kNone &&
                         (scene.lemma(self) == "I" || scene.lemma(self) == "we");
  const bool told = scene.sentences.xpos[r.trigger_token] == Xpos::kVBD &&
                    !scene.in_direct_quote(scene.sentences.token[r.trigger_token]);
  if ((quad != 1 && quad != 3) || r.status != Status::kActual || !reading.main ||
      reading.background || page.earliest == kNoDay || page.earliest != page.latest ||
      (!told && !performed)) {
    return false;
  }
  // Two private persons who met are no news of the day: a court or a life is told of.
  if (r.type == EventType::kConsult && !is_of_public(scene, d)) return false;
  Day from = page.earliest - 1;
  const DateExpression* newest = nullptr;
  const uint32_t first = scene.sentences.first_token[r.sentence],
                 last = scene.sentences.first_token[r.sentence + 1];
  for (const DateExpression& date : scene.dates.expressions) {
    if (date.first_token >= last) break;
    const bool quoted = scene.in_direct_quote(scene.sentences.token[date.first_token]);
    if (quoted || date.when.earliest == kNoDay || !is_point(date)) continue;
    const bool before = date.first_token < first;
    const bool old = date.when.latest + kLongAgo < page.earliest;
    // What is told in passing dates nothing else, but of long ago it says that the text looks back.
    if (is_aside(scene, date.first_token) && !old) continue;
    if (!before) return false;
    if (date.when.earliest > page.latest) continue;
    if (date.first_token > 0 && scene.lemma(date.first_token - 1) == "since") continue;
    from = date.when.earliest;
    if (newest == nullptr || date.when.earliest >= newest->when.earliest) newest = &date;
  }
  if (from + kNews < page.earliest) return false;
  // Of the newest day told, if of any; it may have come later, by the page at the latest.
  const bool day = newest != nullptr && newest->when.earliest == newest->when.latest;
  const Day about = day ? newest->when.earliest : page.earliest;
  r.when = {arena.copy(iso_day(about) + "~"), from, page.latest, Basis::kRelative};
  return true;
}

bool is_later_of_old(const Scene& scene, const Report& r) {
  static constexpr Day kOld = 365;
  const Day page = scene.dates.published.earliest;
  if (r.status != Status::kActual || r.sentence == 0 || page == kNoDay ||
      !scene.is_verb(r.trigger_token)) {
    return false;
  }
  const auto& below = scene.tree.children(r.trigger_token);
  if (std::none_of(below.begin(), below.end(),
                   [&](uint32_t c) { return scene.sentences.form[c] == "later"; })) {
    return false;
  }
  const DateExpression* before = nullptr;
  for (auto at = date_from(scene, scene.sentences.first_token[r.sentence - 1]);
       at != scene.dates.expressions.end() &&
       at->first_token < scene.sentences.first_token[r.sentence + 1];
       ++at) {
    if (!is_point(*at)) continue;
    if (at->first_token >= scene.sentences.first_token[r.sentence]) return false;
    before = &*at;
  }
  return before != nullptr && before->when.latest != kNoDay && before->when.latest + kOld < page;
}

bool goes_on_since(const Scene& scene, Report& r, Arena& arena) {
  // "Since October, 15 people have been killed": what goes on, and a sum of acts
  const bool sum = r.type == EventType::kAssault && (r.counts.dead > 1 || r.counts.injured > 1);
  if ((r.type != EventType::kProtest && !sum) || r.status != Status::kActual) return false;
  uint32_t verb = r.trigger_token;
  if (scene.is_noun(verb)) {
    if (scene.tree.deprel(verb) != Deprel::kNsubj) return false;
    verb = scene.tree.head(verb);
  }
  if (verb == kNone || !scene.is_verb(verb)) return false;
  bool perfect = false;
  for (uint32_t c : scene.tree.children(verb)) {
    perfect |= scene.tree.deprel(c) == Deprel::kAux && scene.lemma(c) == "have" &&
               scene.sentences.xpos[c] != Xpos::kVBD;
  }
  if (!perfect) return false;
  const auto& all = scene.dates.expressions;
  const uint32_t last = scene.sentences.first_token[r.sentence + 1];
  const Day page = scene.dates.published.latest;
  const DateExpression* from = nullptr;
  for (auto at = date_from(scene, scene.sentences.first_token[r.sentence]);
       at != all.end() && at->first_token < last; ++at) {
    const DateExpression& date = *at;
    if (!is_point(date)) continue;
    uint32_t above = date.first_token;
    for (int step = 0; step < kMaxClimb && above != kNone && !scene.is_verb(above); ++step)
      above = scene.tree.head(above);
    if (above != verb || date.first_token == 0 || scene.lemma(date.first_token - 1) != "since")
      continue;
    if (from != nullptr) return false;
    from = &date;
  }
  if (from == nullptr || from->when.earliest == kNoDay || page == kNoDay ||
      from->when.earliest > page) {
    return false;
  }
  r.date = static_cast<uint32_t>(from - all.data());
  r.when = {arena.copy(std::string(from->when.edtf) + "/" + iso_day(page)), from->when.earliest,
            page, from->when.basis};
  return true;
}

Day day_it_was_said(const Scene& scene, const Report& r, Day page) {
  static constexpr Day kStillNews = 31;
  const auto& all = scene.dates.expressions;
  const uint32_t last = scene.sentences.first_token[r.sentence + 1];
  auto date = std::lower_bound(
      all.begin(), all.end(), scene.sentences.first_token[r.sentence],
      [](const DateExpression& d, uint32_t token) { return d.first_token < token; });
  for (; date != all.end() && date->first_token < last; ++date) {
    const Day day = date->when.earliest;
    if (!is_point(*date) || day == kNoDay || day != date->when.latest || day >= page ||
        day + kStillNews < page) {
      continue;
    }
    uint32_t at = date->first_token;
    for (int step = 0; step < kMaxClimb && at != kNone && !scene.is_verb(at); ++step)
      at = scene.tree.head(at);
    if (at != kNone && at != r.trigger_token && is_speech(scene.lemma(at))) return day;
  }
  return kNoDay;
}

}  // namespace dateline
