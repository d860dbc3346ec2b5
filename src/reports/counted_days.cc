// Days that are counted from another: "two days later", "hours after the raid", "the third day of".
#include <charconv>
#include <string>

#include "base/characters.h"
#include "base/civil.h"
#include "dates/resolve.h"
#include "reports/detail.h"
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/report_day.h"
#include "reports/report_day_parts.h"
#include "reports/scene.h"
#include "reports/status.h"

namespace dateline {

namespace {

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

}  // namespace

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
    const bool time = scene.lemma(t) == "time" && scene.lemma(t - 1) == "short";
    if ((!time && !kShort.contains(scene.lemma(t))) ||
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

}  // namespace dateline
