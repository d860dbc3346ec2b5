// News of an incident gives its day once and tells the rest without: "Two men were shot. ... The
// shooting happened on Friday." First the anchors: dates that hang on a dated report of violence,
// on a noun of that kind ("the gunfire that erupted Saturday"), on a verb that says of it when it
// was ("it happened", "shots rang out") or on the coming of those who are called to it. Then each
// undated report takes an anchor of its own sentence, else the article's one day, else the day of
// the anchor next to it. An article that tells several days lends none over a distance.
//
// Deliberately not: acts of talk and policy, which articles tell many of; what is told as a state
// of things ("have killed thousands"), of old, or of another incident.
#include "reports/lend_days.h"

#include <algorithm>
#include <string>
#include <utility>

#include "reports/moment.h"

namespace dateline {
namespace {

// Tokens' lemmas. What a date can hang on that says when an incident was.
const WordSet kIncidents = {
    "incident",  "shooting", "attack",     "stabbing",   "killing",   "murder",     "homicide",
    "slaying",   "massacre", "violence",   "gunfire",    "shot",      "gunshot",    "explosion",
    "blast",     "bombing",  "ambush",     "raid",       "assault",   "robbery",    "crash",
    "collision", "accident", "derailment", "stampede",   "tragedy",   "rampage",    "altercation",
    "clash",     "shootout", "abduction",  "kidnapping", "hijacking", "earthquake", "landslide",
    "collapse",  "standoff", "brawl",      "riot",       "drowning",  "shelling",   "airstrike"};
const WordSet kHappen = {"happen", "occur", "unfold", "take", "begin", "start", "erupt",  "break",
                         "ring",   "come",  "strike", "hit",  "leave", "kill",  "injure", "wound"};
const WordSet kIt = {"it", "this", "that", "one", "first"};
const WordSet kCome = {"call", "respond", "dispatch", "summon", "rush", "alert", "receive"};
const WordSet kMeanwhile = {"while", "when", "as"};
const WordSet kCalled = {
    "officer",    "police",    "deputy",    "crew",      "firefighter", "paramedic", "trooper",
    "department", "unit",      "medic",     "ambulance", "rescuer",     "official",  "authority",
    "sheriff",    "detective", "emergency", "responder", "office",      "squad",     "marshal"};
// Verbs of harm beside those of type ASSAULT.
const WordSet kHarm = {"die",      "kill",    "perish", "collapse", "explode", "crash", "collide",
                       "overturn", "capsize", "drown",  "wound",    "injure",  "shoot", "stab",
                       "hit",      "strike",  "hurt",   "fire",     "rampage"};
const WordSet kFound = {"gunshot", "wound", "wounded", "body",   "dead",         "injured",
                        "shot",    "shoot", "stab",    "victim", "unresponsive", "lifeless"};
// Verbs that say of an incident alone that it was, whatever their subject.
const WordSet kOnlyHappen = {"happen", "occur", "unfold"};
const WordSet kWeapons = {"gun", "handgun", "weapon", "rifle", "firearm", "pistol", "shotgun"};
// What is told of another time or another incident than the article's.
const WordSet kOther = {"previous", "previously", "separate", "unrelated", "another",
                        "past",     "ago",        "similar",  "since"};
const WordSet kDefinite = {"the", "this", "that", "his", "her", "their"};

// From a date to the word that says what it dates.
constexpr int kClimb = 12;
// An anchor further off in sentences dates only what shares a participant with it, or an incident
// that the whole article is about.
constexpr uint32_t kNear = 3;
// Where days differ, only the sentences beside it.
constexpr uint32_t kBeside = 2;
// So many sentences mostly tell of one thing.
constexpr size_t kShortArticle = 30;
// The lead may tell its news in the perfect ("four officers have been shot").
constexpr uint32_t kLeadSentences = 2;
// As sure as a date that a participle shares (moment.cc), less one step for each way.
constexpr float kSameSentence = 0.85F, kElsewhere = 0.75F;

struct Anchor {
  uint32_t date = kNone;
  uint32_t sentence = 0;
  uint32_t report = kNone;  // the dated report
  bool says_when = false;   // "it happened", the police were called
  bool death = false;       // of a death, which may have come later than the harm
};

bool is_day(const DateExpression& d) {
  if (!is_point(d) || d.rule.part != DateRule::Part::kNone) return false;
  if (d.when.earliest != kNoDay) return d.when.earliest == d.when.latest;
  return d.rule.kind == DateRule::Kind::kWeekday ||
         (d.rule.kind == DateRule::Kind::kCalendar && d.rule.day != 0 && d.rule.end_day == 0);
}

bool same_day(const DateExpression& a, const DateExpression& b) {
  if (a.when.earliest != kNoDay && b.when.earliest != kNoDay)
    return a.when.earliest == b.when.earliest && a.when.latest == b.when.latest;
  return a.rule.kind == b.rule.kind && a.rule.weekday == b.rule.weekday &&
         a.rule.month == b.rule.month && a.rule.day == b.rule.day;
}

class Lender {
 public:
  Lender(const Scene& scene, std::vector<Report>& reports)
      : scene_(scene), reports_(reports), all_(scene.dates.expressions) {}

  void run() {
    find_anchors();
    deaths_ = anchors_;
    std::erase_if(deaths_, [](const Anchor& a) { return !a.death; });
    std::erase_if(anchors_, [](const Anchor& a) { return a.death; });
    if (anchors_.empty() && deaths_.empty()) return;
    one_day_ = std::all_of(anchors_.begin(), anchors_.end(), [&](const Anchor& a) {
      return same_day(all_[a.date], all_[anchors_.front().date]);
    });
    short_ = scene_.sentences.size() <= kShortArticle;
    for (uint32_t i = 0; i < reports_.size(); ++i) {
      if (receives(reports_[i])) lend(i);
    }
  }

 private:
  bool harms(const Report& r) const {
    const std::string_view lemma = scene_.lemma(r.trigger_token);
    return r.type == EventType::kAssault || lemma == "rampage" ||
           (r.type == EventType::kNone && kHarm.contains(lemma));
  }

  // --- anchors -----------------------------------------------------------------------------------
  void find_anchors() {
    std::vector<uint32_t> told(all_.size(), kNone);
    for (uint32_t i = 0; i < reports_.size(); ++i) {
      const Report& r = reports_[i];
      if (harms(r) && r.status == Status::kActual && r.date != kNone) told[r.date] = i;
    }
    for (uint32_t d = 0; d < all_.size(); ++d) {
      if (!is_day(all_[d]) || all_[d].first_token >= scene_.sentences.tokens()) continue;
      Anchor anchor{d, scene_.sentences.sentence_of(all_[d].first_token), told[d], false, false};
      anchor.death = told[d] != kNone && reports_[told[d]].type == EventType::kNone &&
                     scene_.lemma(reports_[told[d]].trigger_token) == "die";
      // A day to come is no incident's.
      const Day page = scene_.dates.published.latest;
      if (page != kNoDay && all_[d].when.earliest != kNoDay && all_[d].when.earliest > page)
        continue;
      if (dates_incident(d, anchor) || anchor.report != kNone) anchors_.push_back(anchor);
    }
  }

  uint32_t head_of(const DateExpression& d) const {
    for (uint32_t t = d.first_token; t < d.last_token; ++t) {
      const uint32_t above = scene_.tree.head(t);
      if (above == kNone || above < d.first_token || above >= d.last_token) return t;
    }
    return d.first_token;
  }

  bool dates_incident(uint32_t d, Anchor& anchor) const {
    const uint32_t head = head_of(all_[d]);
    const std::string before = scene_.preposition(head);
    const bool clock = all_[d].type == DateType::kTime;  // "shortly after 3 p.m. Friday"
    if (before == "since" || before == "until" || before == "for" || before == "by" ||
        (!clock && (before == "before" || before == "after"))) {
      return false;
    }
    if (behind_happen(all_[d], anchor.sentence)) return anchor.says_when = true;
    uint32_t t = head;
    for (int step = 0; step < kClimb; ++step) {
      const uint32_t above = scene_.tree.head(t);
      if (above == kNone || scene_.sentences.sentence_of(above) != anchor.sentence) return false;
      if (scene_.is_verb(above)) return verb_says_when(above, anchor);
      if (scene_.is_noun(above) && kIncidents.contains(scene_.lemma(above))) return actual(above);
      t = above;
    }
    return false;
  }

  // "It happened shortly after 3 p.m. Friday": by the words, where the tree is not to be had.
  bool behind_happen(const DateExpression& d, uint32_t sentence) const {
    constexpr uint32_t kBetween = 5;
    const uint32_t first = scene_.sentences.first_token[sentence];
    for (uint32_t k = 1; k <= kBetween && first + k <= d.first_token; ++k) {
      const uint32_t t = d.first_token - k;
      if (kOnlyHappen.contains(scene_.lemma(t))) return actual(t);
      const Upos upos = scene_.sentences.upos[t];
      if (upos == Upos::kVerb || upos == Upos::kNoun || upos == Upos::kPropn ||
          upos == Upos::kPunct)
        return false;
    }
    return false;
  }

  // No plan, no denial, no "if".
  bool actual(uint32_t t) const {
    for (uint32_t c : scene_.tree.children(t)) {
      const std::string_view lemma = scene_.lemma(c);
      if (scene_.sentences.xpos[c] == Xpos::kMD || lemma == "not" || lemma == "no" ||
          lemma == "if" || kOther.contains(lemma)) {
        return false;
      }
    }
    return true;
  }

  bool verb_says_when(uint32_t verb, Anchor& anchor) const {
    if (!actual(verb)) return false;
    if (meanwhile(verb)) return true;
    const uint32_t subject = scene_.tree.child(verb, kSubjectRelations);
    const std::string_view lemma = scene_.lemma(verb);
    if (subject != kNone) {
      const uint32_t noun = incident_of(scene_.antecedent(subject));
      const std::string_view who = scene_.lemma(scene_.antecedent(subject));
      const bool incident = noun != kNone && actual(noun);
      if (kWeapons.contains(who) && (lemma == "discharge" || lemma == "fire")) return true;
      anchor.says_when = kHappen.contains(lemma) && (incident || kIt.contains(who));
      if (incident && kHappen.contains(lemma)) return true;
      if (anchor.says_when && lemma != "take" && lemma != "leave" && lemma != "come" &&
          lemma != "hit" && lemma != "begin" && lemma != "start") {
        return true;
      }
      anchor.says_when = false;
    }
    if (kCome.contains(lemma) || (lemma == "find" && finds_victim(verb))) {
      for (uint32_t c : scene_.tree.children(verb)) {
        const Deprel r = scene_.tree.deprel(c);
        const bool party = kSubjectRelations.contains(r) || r == Deprel::kObj;
        if (party &&
            (kCalled.contains(scene_.lemma(c)) ||
             (lemma == "receive" && (scene_.lemma(c) == "call" || scene_.lemma(c) == "report")))) {
          return anchor.says_when = true;
        }
      }
    }
    if (lemma == "die" && !scene_.tree.has_child(verb, Deprel::kAuxPass))
      return anchor.death = true;
    // "a shooting that left three dead early Sunday"
    const Deprel relation = scene_.tree.deprel(verb);
    const uint32_t noun = scene_.tree.head(verb);
    return (relation == Deprel::kAclRelcl || relation == Deprel::kAcl) && noun != kNone &&
           kIncidents.contains(scene_.lemma(noun)) && actual(noun);
  }

  // "the shooting", "the most violent of the shootings"
  uint32_t incident_of(uint32_t noun) const {
    if (kIncidents.contains(scene_.lemma(noun))) return noun;
    for (uint32_t c : scene_.tree.children(noun)) {
      if (scene_.tree.deprel(c) == Deprel::kNmod && kIncidents.contains(scene_.lemma(c)) &&
          scene_.preposition(c) == "of")
        return c;
    }
    return kNone;
  }

  // "found a man suffering from a gunshot wound"
  bool finds_victim(uint32_t verb) const {
    const TokenRange below = scene_.tree.subtree(verb);
    for (uint32_t t = verb + 1; t < below.last; ++t) {
      if (kFound.contains(scene_.lemma(t))) return true;
    }
    return false;
  }

  // "was shot while he sat in a car Monday night", "was driving on Sunday when shots were fired"
  bool meanwhile(uint32_t verb) const {
    const auto joined = [&](uint32_t clause, uint32_t other) {
      if (scene_.tree.deprel(clause) != Deprel::kAdvcl || !actual(other) || !actual(clause))
        return false;
      for (uint32_t c : scene_.tree.children(clause)) {
        if (kMeanwhile.contains(scene_.lemma(c)) && c < clause) return true;
      }
      return false;
    };
    const uint32_t above = scene_.tree.head(verb);
    if (above != kNone && harm_verb(above) && joined(verb, above)) return true;
    for (uint32_t c : scene_.tree.children(verb)) {
      if (harm_verb(c) && joined(c, verb)) return true;
    }
    return false;
  }

  // "was shot", "shots were fired", "gunfire erupted"
  bool harm_verb(uint32_t verb) const {
    if (!scene_.is_verb(verb)) return false;
    if (kHarm.contains(scene_.lemma(verb))) return true;
    const uint32_t subject = scene_.tree.child(verb, kSubjectRelations);
    return subject != kNone && kIncidents.contains(scene_.lemma(subject));
  }

  // --- who takes one -----------------------------------------------------------------------------
  bool receives(const Report& r) const {
    if (!harms(r) || r.status != Status::kActual || r.sentence >= scene_.sentences.size())
      return false;
    if (r.date != kNone && (is_day(all_[r.date]) || all_[r.date].when.earliest == kNoDay))
      return false;
    const uint32_t t = r.trigger_token;
    if (scene_.is_noun(t)) {
      if (scene_.sentences.xpos[t] != Xpos::kNN) return false;
    } else if (r.sentence >= kLeadSentences && perfect(t)) {
      return false;
    }
    const uint32_t first = scene_.sentences.first_token[r.sentence],
                   last = scene_.sentences.first_token[r.sentence + 1];
    for (uint32_t u = first; u < last; ++u) {
      if (kOther.contains(scene_.lemma(u))) return false;
    }
    return true;
  }

  // "the shooting": one that was told of.
  bool definite(uint32_t noun) const {
    for (uint32_t c : scene_.tree.children(noun)) {
      if (kDefinite.contains(scene_.lemma(c)) && c < noun) return true;
    }
    return false;
  }

  bool perfect(uint32_t verb) const {
    for (uint32_t c : scene_.tree.children(verb)) {
      const Deprel r = scene_.tree.deprel(c);
      if ((r == Deprel::kAux || r == Deprel::kAuxPass) && scene_.lemma(c) == "have") return true;
    }
    return false;
  }

  // A day or a longer stretch is told beside it, and is not the anchor's: the act may be of then.
  bool other_time(const Report& r, const DateExpression& day) const {
    const uint32_t first = scene_.sentences.first_token[r.sentence],
                   last = scene_.sentences.first_token[r.sentence + 1];
    auto d =
        std::lower_bound(all_.begin(), all_.end(), first,
                         [](const DateExpression& e, uint32_t t) { return e.first_token < t; });
    for (; d != all_.end() && d->first_token < last; ++d) {
      if (d->type == DateType::kTime || d->type == DateType::kSet) continue;
      if (is_day(*d)) {
        // Of a verb of its own, later in the sentence, it is that verb's day.
        if (!same_day(*d, day) && d->first_token < r.trigger_token) return true;
        continue;
      }
      if (d->type == DateType::kDuration && !d->value.starts_with("PT") && steps(d->last_token))
        return true;
      if (d->type == DateType::kDuration || d->when.earliest == kNoDay) continue;
      if (day.when.earliest == kNoDay || day.when.earliest < d->when.earliest ||
          day.when.latest > d->when.latest) {
        return true;
      }
    }
    return false;
  }

  // "two days after it fired a missile"
  bool steps(uint32_t t) const {
    if (t >= scene_.sentences.tokens()) return false;
    const std::string_view lemma = scene_.lemma(t);
    return lemma == "after" || lemma == "before" || lemma == "later" || lemma == "earlier";
  }

  bool share(const Report& a, const Report& b) const {
    for (const auto* x : {&a.actors, &a.recipients}) {
      for (const auto* y : {&b.actors, &b.recipients}) {
        for (uint32_t id : *x) {
          if (std::find(y->begin(), y->end(), id) != y->end()) return true;
        }
      }
    }
    return false;
  }

  static uint32_t distance(uint32_t a, uint32_t b) { return a > b ? a - b : b - a; }

  void lend(uint32_t i) {
    const Report& r = reports_[i];
    const auto first = std::lower_bound(anchors_.begin(), anchors_.end(), r.sentence,
                                        [](const Anchor& a, uint32_t s) { return a.sentence < s; });
    // Of its own sentence, where that tells one day.
    const Anchor* own = nullptr;
    bool several = false;
    for (auto a = first; a != anchors_.end() && a->sentence == r.sentence; ++a) {
      several |= own != nullptr && !same_day(all_[own->date], all_[a->date]);
      own = &*a;
    }
    for (const Anchor& death : deaths_) {
      if (own == nullptr && death.sentence == r.sentence) own = &death;
    }
    if (own != nullptr) {
      if (!several && !other_time(r, all_[own->date])) give(i, *own, kSameSentence);
      return;
    }
    const Anchor* best = nullptr;
    const uint32_t reach = one_day_ ? static_cast<uint32_t>(scene_.sentences.size()) : kBeside;
    auto from = first;
    while (from != anchors_.begin() && r.sentence - std::prev(from)->sentence <= reach) --from;
    for (auto a = from; a != anchors_.end(); ++a) {
      const uint32_t far = distance(a->sentence, r.sentence);
      if (a->sentence > r.sentence && far > reach) break;
      const bool tied = far <= kNear ||
                        (scene_.is_noun(r.trigger_token) && definite(r.trigger_token)) ||
                        (a->report != kNone && share(r, reports_[a->report]));
      const bool fits = one_day_
                            ? tied || says_when_anywhere() || short_
                            : a->says_when || (a->report != kNone && share(r, reports_[a->report]));
      if (!fits || !inside(r, all_[a->date]) || other_time(r, all_[a->date])) continue;
      if (best == nullptr || far < distance(best->sentence, r.sentence)) best = &*a;
      if (one_day_ && best != nullptr) break;
    }
    if (best != nullptr) give(i, *best, kElsewhere);
  }

  // An article of one incident says so: some anchor is nothing but its day.
  bool says_when_anywhere() const {
    return std::any_of(anchors_.begin(), anchors_.end(),
                       [](const Anchor& a) { return a.says_when; });
  }

  // "Over the weekend", "in May": the day must lie in what its own words say.
  bool inside(const Report& r, const DateExpression& day) const {
    if (r.date == kNone) return true;
    const When& own = all_[r.date].when;
    return day.when.earliest != kNoDay && day.when.earliest >= own.earliest &&
           day.when.latest <= own.latest;
  }

  void give(uint32_t i, const Anchor& anchor, float certainty) {
    Report& r = reports_[i];
    if (!inside(r, all_[anchor.date])) return;
    r.date = anchor.date;
    r.when = all_[anchor.date].when;
    r.confidence *= certainty;
  }

  const Scene& scene_;
  std::vector<Report>& reports_;
  std::span<const DateExpression> all_;
  std::vector<Anchor> anchors_;  // by date, so by sentence
  std::vector<Anchor> deaths_;   // those of deaths, where there are others
  bool one_day_ = false;
  bool short_ = false;  // the article tells of one thing
};

}  // namespace

void lend_days(const Scene& scene, std::vector<Report>& reports) { Lender(scene, reports).run(); }

}  // namespace dateline
