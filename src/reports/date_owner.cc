// A date climbs the tree from its own head: the first trigger on its way owns it, a verb that is no
// trigger stops it. What the climb cannot see, a charge about what was done before or the nearest
// act before the date, is asked here as well.
#include "reports/date_owner.h"

#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/opening_day.h"
#include "reports/participants.h"
#include "reports/scene.h"

namespace dateline {

namespace {

// "Posted: Tuesday, May 5": the day of the page, printed into its text.
const WordSet kLabels = {"post",    "posted",    "update",   "updated",
                         "publish", "published", "modified", "copyright"};
// Parts of a time: "the morning of March 3".
const WordSet kTimes = {
    "start",  "end",   "beginning", "morning", "evening", "afternoon",  "night",  "eve",
    "middle", "part",  "half",      "quarter", "course",  "month",      "week",   "weekend",
    "day",    "hour",  "summer",    "winter",  "spring",  "fall",       "autumn", "rest",
    "close",  "dawn",  "remainder", "most",    "date",    "midnight",   "noon",   "close",
    "turn",   "early", "late",      "month",   "holiday", "anniversary"};

}  // namespace

uint32_t head_token(const Scene& scene, const DateExpression& d) {
  for (uint32_t t = d.first_token; t < d.last_token; ++t) {
    const uint32_t above = scene.tree.head(t);
    if (above == kNone || above < d.first_token || above >= d.last_token) return t;
  }
  return d.first_token;
}

int width(const DateExpression& d) {
  if (d.when.earliest == d.when.latest && d.when.earliest != kNoDay) return 0;
  if (d.rule.kind == DateRule::Kind::kWeekday) return 0;
  if (d.rule.kind == DateRule::Kind::kCalendar)
    return d.rule.day != 0 ? 0 : d.rule.month != 0 ? 30 : 365;
  if (d.rule.kind == DateRule::Kind::kShift) {
    switch (d.rule.unit) {
      case DateRule::Unit::kDay:
        return 0;
      case DateRule::Unit::kWeek:
        return 7;
      case DateRule::Unit::kMonth:
        return 30;
      case DateRule::Unit::kYear:
        return 365;
      default:
        break;
    }
  }
  return 400;
}

bool is_to_begin(const Scene& scene, const DateExpression& date) {
  static const WordSet kEnds = {"to", "until", "till", "through", "-", "–"};
  const When& page = scene.dates.published;
  const bool ends =
      date.last_token < scene.sentences.tokens() && kEnds.contains(scene.lemma(date.last_token));
  return !ends && width(date) == 0 && page.latest != kNoDay && date.when.earliest != kNoDay &&
         date.when.earliest > page.latest;
}

namespace {

// "thanked them for their help after the flood in May": of what was before, where it is no single
// day (a chase on Sunday and the arrest after it are of one day).
bool of_time_before(const Scene& scene, uint32_t noun) {
  static const WordSet kBefore = {"after", "since", "following", "before"};
  const Deprel relation = scene.tree.deprel(noun);
  return (relation == Deprel::kObl || relation == Deprel::kNmod) && scene.is_noun(noun) &&
         kBefore.contains(scene.preposition(noun));
}

}  // namespace

Owner climb(const Scene& scene, uint32_t t, const std::vector<uint32_t>& nucleus_at, uint32_t first,
            const std::vector<Nucleus>& nuclei, bool one_day, bool one_year) {
  for (int step = 0; step < kMaxClimb; ++step) {
    const Deprel relation = scene.tree.deprel(t);
    const uint32_t above = scene.tree.head(t);
    if (!one_day && step > 0 && of_time_before(scene, t)) return {kNone, kNone, true};
    if (above == kNone || above < first || above - first >= nucleus_at.size()) return {kNone, t};
    const uint32_t n = nucleus_at[above - first];
    if (n != kNone) {
      // "the 2015 agreement" dates the paper, not its annulment
      const bool beside = relation == Deprel::kAmod || relation == Deprel::kCompound ||
                          relation == Deprel::kNummod || relation == Deprel::kNmodPoss;
      if (beside && step == 0 && above != nuclei[n].head &&
          nuclei[n].pattern->type != EventType::kConsult &&
          nuclei[n].pattern->type != EventType::kAssault) {
        return {};
      }
      return {n, kNone};
    }
    if (scene.is_verb(above) || scene.tree.is_clause_head(above)) return {kNone, above};
    // "endorsed Y for this year's election": a year that another noun owns is not the act's
    if (step == 0 && relation == Deprel::kNmodPoss && scene.is_noun(above) && one_year)
      return {kNone, kNone, true};
    // "against his defeat in last week's election": the noun's, where the noun is not what the act
    // took place at ("in Monday's speech, he condemned")
    if (step == 0 && relation == Deprel::kNmodPoss && scene.is_noun(above) &&
        scene.tree.deprel(above) == Deprel::kNmod) {
      return {kNone, kNone, true};
    }
    // "the Act of 1867", "the riots of May 2011": the noun's, where that is not a time itself
    if (step == 0 && scene.is_noun(above) && relation == Deprel::kNmod &&
        scene.preposition(t) == "of" && !kTimes.contains(scene.lemma(above)) &&
        scene.tree.deprel(above) != Deprel::kRoot &&
        (scene.actor(above) == kNone ||
         scene.actors.actors[scene.actor(above)].kind != ActorKind::kCountry)) {
      return {kNone, kNone, true};
    }
    // "in the 2020 election": the year of the noun
    if (step == 0 && !opens_clause(scene, t, above) && scene.is_noun(above) &&
        (relation == Deprel::kAmod || relation == Deprel::kCompound ||
         relation == Deprel::kNummod)) {
      return {kNone, kNone, true};
    }
    t = above;
  }
  return {};
}

uint32_t nearest_before(const Scene& scene, const DateExpression& date, uint32_t verb,
                        const std::vector<Nucleus>& nuclei) {
  uint32_t best = kNone, at = 0;
  for (uint32_t i = 0; i < nuclei.size(); ++i) {
    for (uint32_t t : nuclei[i].tokens) {
      if (t < date.first_token && (best == kNone || t > at)) best = i, at = t;
    }
  }
  if (best == kNone) return kNone;
  for (uint32_t t = at + 1; t < date.first_token; ++t) {
    if (scene.sentences.upos[t] == Upos::kVerb) return kNone;
  }
  if (verb < at) return best;
  if (verb < date.last_token) return kNone;
  for (uint32_t t = date.last_token; t < verb; ++t) {
    if (scene.sentences.upos[t] == Upos::kPunct) return best;
  }
  return kNone;
}

uint32_t incident_charged(const Scene& scene, const DateExpression& date, const Nucleus& nucleus) {
  static const WordSet kIncidents = {"incident", "shooting", "attack",      "stabbing", "robbery",
                                     "crash",    "assault",  "fight",       "killing",  "murder",
                                     "death",    "accident", "altercation", "burglary"};
  static const WordSet kOver = {"for", "in", "over", "after", "from", "with", "following", "to"};
  const EventType type = nucleus.pattern->type;
  if (nucleus.pattern->noun || nucleus.head > date.first_token ||
      (type != EventType::kAccuse && type != EventType::kCoerce && type != EventType::kSanction)) {
    return kNone;
  }
  for (uint32_t t = date.first_token; --t > nucleus.head + 1;) {
    if (scene.is_verb(t)) return kNone;
    if (!kIncidents.contains(scene.lemma(t))) continue;
    for (uint32_t c = t; --c > nucleus.head && t - c < 5;) {
      const std::string_view word = scene.lemma(c);
      if (word == "a" || word == "an") return kOver.contains(scene.lemma(c - 1)) ? t : kNone;
      if (word == "the") return kNone;
    }
  }
  return kNone;
}

uint32_t that_day_when(const Scene& scene, uint32_t date_head) {
  static const WordSet kDays = {"day",     "night",     "evening", "morning",
                                "weekend", "afternoon", "week"};
  const uint32_t time = scene.tree.head(date_head);
  if (scene.tree.deprel(date_head) != Deprel::kNsubj || time == kNone || time < date_head ||
      !kDays.contains(scene.lemma(time)) || !scene.tree.has_child(time, Deprel::kCop)) {
    return kNone;
  }
  return scene.tree.child(time, Deprel::kAclRelcl);
}

bool is_of_sitting(const Scene& scene, const DateExpression& date) {
  static const WordSet kSittings = {"hearing", "arraignment", "appearance"};
  static const WordSet kFor = {"for", "during", "at", "before"};
  const auto reached_by = [&](uint32_t noun) {
    return kFor.contains(scene.preposition(noun)) && scene.is_noun(noun) &&
           kSittings.contains(scene.lemma(noun));
  };
  if (date.first_token == 0) return false;
  if (reached_by(date.first_token - 1)) return true;
  uint32_t t = date.first_token;
  for (int step = 0; step < 3 && t != kNone; ++step) {
    t = scene.tree.head(t);
    if (t == kNone || scene.is_verb(t)) return false;
    if (t >= date.last_token && reached_by(t)) return true;
  }
  return false;
}

bool names_thing(const Scene& scene, uint32_t head) {
  const uint32_t above = scene.tree.head(head);
  return scene.tree.deprel(head) == Deprel::kCompound && above != kNone && above > head &&
         scene.is_noun(above);
}

bool is_point(const DateExpression& d) {
  // A clock without a day that the text has named is no day.
  const bool bare_clock = d.type == DateType::kTime && d.rule.kind == DateRule::Kind::kShift &&
                          d.rule.amount == 0 && d.rule.reference == kNone && d.rule.approximate;
  return (d.type == DateType::kDate || d.type == DateType::kTime) &&
         d.rule.kind != DateRule::Kind::kNone && !bare_clock;
}

bool is_label(const Scene& scene, uint32_t sentence, const DateExpression& date) {
  constexpr uint32_t kReach = 8;  // from a clock back to the label of its day
  const uint32_t first = scene.sentences.first_token[sentence];
  const uint32_t from = date.first_token > first + kReach ? date.first_token - kReach : first;
  for (uint32_t t = date.first_token; t-- > from;) {
    const std::string_view lemma = scene.lemma(t);
    if (lemma == ":" && t > first) return kLabels.contains(scene.lemma(t - 1));
    // "(Published Friday, July 31)"
    if (kLabels.contains(lemma) && (t == first || scene.lemma(t - 1) == "(")) return true;
    if (scene.is_verb(t)) return false;
  }
  return false;
}

}  // namespace dateline
