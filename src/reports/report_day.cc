// A date that the sentence gives is taken as it is; the tense decides on which side of the page's
// day a date without a year lies. What lies behind the page's day is future, what lies a year
// before it is background.
//
// Which date belongs to which event is decided before (moment.h).
#include "reports/report_day.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <string>

#include "base/characters.h"
#include "base/civil.h"
#include "dates/resolve.h"
#include "reports/detail.h"
#include "reports/opening_day.h"
#include "reports/plover.h"

namespace dateline {
namespace {

// A day this much before the page's is background (report_finder.h): a year, so that anniversaries
// and last year's events count as past, last winter's do not.
constexpr Day kBackgroundDays = 365;

// The first date at or behind the token.
std::span<const DateExpression>::iterator date_from(const Scene& scene, uint32_t token) {
  const auto& all = scene.dates.expressions;
  return std::lower_bound(all.begin(), all.end(), token,
                          [](const DateExpression& d, uint32_t t) { return d.first_token < t; });
}

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
  const bool past = verb && r.status == Status::kActual && (x == Xpos::kVBD || x == Xpos::kVBN) &&
                    r.when.earliest > page.latest;
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

// All days that the sentence names before the act are long past: so is the act ("in 2009 she
// was appointed after X resigned").
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

// The first sentence, or the one behind "QUITO, March 3 (Reuters) -".
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
  const uint32_t aux = scene.tree.child(verb, Deprel::kAuxPass);
  return aux != kNone && scene.sentences.xpos[aux] == Xpos::kVBD &&
         !scene.tree.has_child(verb, Deprel::kMark);
}

// In a clause that only says more of a noun: "Angola, which mediated the deal signed last Tuesday".
bool is_aside(const Scene& scene, uint32_t token) {
  for (int step = 0; step < kMaxClimb && token != kNone; ++step) {
    const Deprel r = scene.tree.deprel(token);
    if (r == Deprel::kAclRelcl || r == Deprel::kAcl) return true;
    token = scene.tree.head(token);
  }
  return false;
}

bool states_date(const Scene& scene, uint32_t s) {
  for (const DateExpression& date : scene.dates.expressions) {
    if (date.first_token >= scene.sentences.first_token[s + 1]) return false;
    if (date.first_token >= scene.sentences.first_token[s] && is_point(date)) return true;
  }
  return false;
}

// A length that is counted in days, weeks, months or years: "P2W". `count` 0: none of these.
struct Length {
  int32_t count = 0;
  char unit = 0;
};
Length length_of(const DateExpression& date) {
  const std::string_view value = date.value;
  Length found;
  if (date.type != DateType::kDuration || !date.mod.empty() || !value.starts_with("P")) return {};
  const auto end = std::from_chars(value.data() + 1, value.data() + value.size(), found.count).ptr;
  if (end + 1 != value.data() + value.size() || !std::strchr("DWMY", *end)) return {};
  found.unit = *end;
  return found;
}

// The day that lies `length` before (sign -1) or after another. Days are exact; whoever counts in
// weeks is right within half of one, in months to the month, in years to the year.
When counted(const When& from, Length length, int sign, Arena& arena) {
  constexpr int32_t kMostDays = 31, kMostWeeks = 8, kMostMonths = 24, kMostYears = 200;
  constexpr Day kHalfWeek = 3;
  const bool day = from.earliest != kNoDay && from.earliest == from.latest;
  if (from.earliest == kNoDay || length.count < 1) return {};
  CivilDate date = civil_of(from.earliest);
  const CivilDate last = civil_of(from.latest);
  switch (length.unit) {
    case 'D': {
      if (!day || length.count > kMostDays) return {};
      const Day at = from.earliest + sign * length.count;
      return {arena.copy(iso_day(at)), at, at, Basis::kRelative};
    }
    case 'W': {
      if (!day || length.count > kMostWeeks) return {};
      const Day at = from.earliest + sign * 7 * length.count;
      return {arena.copy(iso_day(at) + "~"), at - kHalfWeek, at + kHalfWeek, Basis::kRelative};
    }
    case 'M': {
      if (date.year != last.year || date.month != last.month || length.count > kMostMonths)
        return {};
      const int month = date.year * 12 + date.month - 1 + sign * length.count;
      const int y = month / 12, m = month % 12 + 1;
      const Day first = day_of({y, m, 1});
      return {arena.copy(iso_day(first).substr(0, 7) + "~"), first, first + days_in_month(y, m) - 1,
              Basis::kRelative};
    }
    default: {
      const int y = date.year + sign * length.count;
      if (date.year != last.year || length.count > kMostYears || y < 1) return {};
      const Day first = day_of({y, 1, 1});
      return {arena.copy(iso_day(first).substr(0, 4) + "~"), first, day_of({y, 12, 31}),
              Basis::kRelative};
    }
  }
}

// "two days after an earthquake that killed 143": the word before the noun that is, or that the
// clause of, the act.
uint32_t mark_of_noun(const Scene& scene, uint32_t act, uint32_t first) {
  uint32_t t = act;
  for (int step = 0; step < kMaxClimb && t != kNone && t >= first; ++step) {
    if (scene.is_noun(t)) {
      for (uint32_t c : scene.tree.children(t)) {
        const std::string_view lemma = scene.lemma(c);
        if (c < t && (lemma == "after" || lemma == "before")) return c;
      }
      if (t != act) return kNone;
    } else if (scene.tree.deprel(t) != Deprel::kAclRelcl && scene.tree.deprel(t) != Deprel::kAcl &&
               scene.tree.deprel(t) != Deprel::kXcomp) {
      return kNone;
    }
    t = scene.tree.head(t);
  }
  return kNone;
}

// "…on Thursday, a day after Y did it", "The strikes came two days after Y fired missiles", "in
// May, three months after the invasion": counted from the day that the sentence gives, else from
// the one told last.
bool count_days(const Scene& scene, Report& r, const ToldDay& told, Arena& arena) {
  const uint32_t act = r.trigger_token;
  if (r.status != Status::kActual && r.status != Status::kHistorical) return false;
  uint32_t mark = kNone;
  for (uint32_t c : scene.tree.children(act)) {
    const std::string_view lemma = scene.lemma(c);
    if (c < act && (lemma == "after" || lemma == "before")) mark = c;
  }
  const uint32_t first = scene.sentences.first_token[r.sentence];
  if (mark == kNone) mark = mark_of_noun(scene, act, first);
  if (mark == kNone || mark < first + 2) return false;
  Length length;
  uint32_t from = kNone;
  for (uint32_t i = 0; i < scene.dates.expressions.size(); ++i) {
    const DateExpression& date = scene.dates.expressions[i];
    if (date.first_token >= mark) break;
    if (date.first_token < first) continue;
    if (date.last_token == mark) length = length_of(date);
    if (is_point(date) && date.when.earliest != kNoDay) from = i;
  }
  if (length.count == 0) return false;
  if (from == kNone && told.sentence != kNone - 1 && told.sentence + 2 >= r.sentence)
    from = told.date;
  if (from == kNone) {
    // "X said, three days after Y did it": from the day of the page or the one before
    if (length.unit != 'D' || scene.lemma(mark) != "after") return false;
    const Day day = counted(scene.dates.published, length, -1, arena).earliest;
    if (day == kNoDay) return false;
    r.when = {arena.copy(iso_day(day) + "~"), day - 1, day, Basis::kRelative};
    return true;
  }
  const int sign = scene.lemma(mark) == "after" ? -1 : 1;
  const When found = counted(scene.dates.expressions[from].when, length, sign, arena);
  if (found.earliest == kNoDay) return false;
  r.date = from;
  r.when = found;
  const Day page = scene.dates.published.earliest;
  if (page != kNoDay && found.latest < page - kBackgroundDays) r.status = Status::kHistorical;
  return true;
}

// "arrested two days after the ship went down on 10 November": counted from the day that the clause
// or noun behind the mark gives.
bool count_from_clause(const Scene& scene, Report& r, Arena& arena) {
  const uint32_t first = scene.sentences.first_token[r.sentence],
                 last = scene.sentences.first_token[r.sentence + 1];
  const auto& all = scene.dates.expressions;
  for (const DateExpression& span : all) {
    if (span.first_token < first) continue;
    const uint32_t mark = span.last_token;
    if (mark >= last) break;
    const std::string_view word = scene.lemma(mark);
    const Length length = length_of(span);
    if (length.count == 0 || span.first_token <= r.trigger_token ||
        (word != "after" && word != "before")) {
      continue;
    }
    const uint32_t below = scene.tree.head(mark);
    if (below == kNone || below < mark || scene.tree.head(below) != r.trigger_token) continue;
    const TokenRange clause = scene.tree.subtree(below);
    for (const DateExpression& date : all) {
      if (date.first_token <= mark || date.first_token >= clause.last) continue;
      if (!is_point(date) || date.when.earliest == kNoDay) continue;
      const When found = counted(date.when, length, word == "after" ? 1 : -1, arena);
      if (found.earliest == kNoDay) return false;
      r.date = static_cast<uint32_t>(&date - all.data());
      r.when = found;
      return true;
    }
  }
  return false;
}

// "Y rejected the statement hours later": of the day told last, or of its night.
bool hours_later(const Scene& scene, Report& r, const ToldDay& told, Arena& arena) {
  static constexpr uint32_t kNear = 3;  // sentences
  static const WordSet kShort = {"hour", "minute", "shortly", "soon", "moment"};
  if (told.sentence == kNone - 1 || told.sentence > r.sentence ||
      r.sentence - told.sentence > kNear || r.status != Status::kActual ||
      !scene.is_verb(r.trigger_token) || states_date(scene, r.sentence)) {
    return false;
  }
  const uint32_t last = scene.sentences.first_token[r.sentence + 1];
  for (uint32_t t = r.trigger_token + 1; t + 1 < last; ++t) {
    if (scene.sentences.upos[t] == Upos::kVerb) return false;
    const std::string_view next = scene.sentences.form[t + 1];
    if (!kShort.contains(scene.lemma(t)) ||
        (next != "later" && next != "afterwards" && next != "afterward")) {
      continue;
    }
    const When& day = scene.dates.expressions[told.date].when;
    r.when = {arena.copy(std::string(day.edtf) + "~"), day.earliest, day.latest + 1,
              Basis::kRelative};
    return true;
  }
  return false;
}

// "following the August 2 resignation, … was sworn in at 5 p.m.": a clock takes its day from what
// is narrated, not from a day that only tells a noun apart.
bool clock_of_aside(const Scene& scene, const Report& r, const DateExpression& clock) {
  const auto& all = scene.dates.expressions;
  const DateExpression* at = &clock;
  // "at 5 p.m. (2100 UTC)": the second from the first, the first from a day
  for (int step = 0;
       step < 3 && at->type == DateType::kTime && at->rule.kind == DateRule::Kind::kShift &&
       at->rule.amount == 0 && at->rule.reference < all.size();
       ++step) {
    at = &all[at->rule.reference];
  }
  if (at == &clock || at->type == DateType::kTime) return false;
  const DateExpression& from = *at;
  if (from.first_token >= scene.sentences.first_token[r.sentence]) return false;
  for (uint32_t t = from.first_token; t < from.last_token; ++t) {
    const uint32_t above = scene.tree.head(t);
    if (above == kNone || (above >= from.first_token && above < from.last_token)) continue;
    const Deprel relation = scene.tree.deprel(t);
    return scene.is_noun(above) && above >= from.last_token &&
           (relation == Deprel::kCompound || relation == Deprel::kNummod ||
            relation == Deprel::kAmod || relation == Deprel::kNmod);
  }
  return false;
}

// "pleaded guilty to threatening", "was convicted of killing", "charged with firing at": what the
// court's act is about.
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

// "X arrived on Wednesday. He met Y.": a story goes on, on the day that the sentence before gave
// what the same people did. Who travels and then meets does so there and then; of other acts the
// day is about that one, of words it may be any until the page's.
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

// "Greece condemned the seizure": what somebody says or agrees to, told without a day, is of the
// news of the page: of the day that the text told last, up to the page's. Where that day lies
// further back, the text is telling the background, and the day stays open.
bool day_of_news(const Scene& scene, Draft& d, const StatusReading& reading, Arena& arena) {
  static constexpr Day kNews = 3;  // days; a weekend between what happened and the page
  static constexpr Day kLongAgo = 31;
  Report& r = d.report;
  const When& page = scene.dates.published;
  const int8_t quad = quad_of(r.type);
  if ((quad != 1 && quad != 3) || r.status != Status::kActual || !reading.main ||
      reading.background || page.earliest == kNoDay || page.earliest != page.latest ||
      scene.sentences.xpos[r.trigger_token] != Xpos::kVBD ||
      scene.in_direct_quote(scene.sentences.token[r.trigger_token])) {
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
    const bool told = date.first_token < first;
    const bool old = date.when.latest + kLongAgo < page.earliest;
    // What is told in passing dates nothing else, but of long ago it says that the text looks back.
    if (is_aside(scene, date.first_token) && !old) continue;
    if (!told) return false;
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

// "have been protesting since Tuesday", "protests have been taking place since June": from then on
// to the page. Of what lasts, and where no other point of time is told.
bool goes_on_since(const Scene& scene, Report& r, Arena& arena) {
  if (r.type != EventType::kProtest || r.status != Status::kActual) return false;
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

// "12 were killed, officials said on Sunday", on Tuesday's page: what was said on Sunday is no news
// of Tuesday's. The day before the page's on which the sentence says that it was said, else kNoDay.
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
  if (goes_on_since(scene, r, arena)) return;
  if (hours_later(scene, r, told, arena) || hours_before(scene, r, told, arena)) return;
  if (count_days(scene, r, told, arena) || carry_day(scene, d, reading, told, arena)) return;
  // No words: the news of the opening sentence is of the page's day or the one before.
  if (is_opening(scene, r.sentence) && reading.main && r.status == Status::kActual &&
      !reading.background && page.earliest != kNoDay && page.earliest == page.latest &&
      !scene.is_noun(r.trigger_token) && opening_is_news) {
    const Day said = day_it_was_said(scene, r, page.earliest);
    const Day news = said == kNoDay ? page.earliest : said;
    r.when = {arena.copy(iso_day(news) + "~"), news - 1, news, Basis::kRelative};
    return;
  }
  day_of_news(scene, d, reading, arena);
}

}  // namespace dateline
