// News of an incident gives its day once and tells the rest without: "Two men were shot. ... The
// shooting happened on Friday." Each undated report takes an incident's day (incident_days.h) of
// its own sentence, else the article's one day, else the day told right beside it. An article that
// tells several days lends none over a distance. Where no date is an incident's by its words, the
// one day that the text narrates is lent to what stands near it.
//
// Deliberately not: acts of talk and policy, which articles tell many of; what is told as a state
// of things ("have killed thousands"), of old, of another incident, or of somebody who, the article
// says, was killed long ago.
#include "reports/lend_days.h"

#include <algorithm>
#include <utility>

#include "reports/incident_days.h"
#include "reports/moment.h"
#include "reports/plover.h"

namespace dateline {
namespace {

const WordSet kFatal = {"kill",   "murder",  "assassinate",   "slay",   "execute",
                        "behead", "killing", "assassination", "slaying"};
const WordSet kDefinite = {"the", "this", "that", "his", "her", "their"};

// An anchor further off in sentences dates only what shares a participant with it, or an incident
// that the whole article is about.
constexpr uint32_t kNear = 3;
// Where days differ, only the sentences beside it.
constexpr uint32_t kBeside = 2;
// The lead's day goes on for so many sentences where no other is told.
constexpr uint32_t kLeadReach = 10;
// So many sentences mostly tell of one thing.
constexpr size_t kShortArticle = 45;
// The lead may tell its news in the perfect ("four officers have been shot").
constexpr uint32_t kLeadSentences = 2;
// As sure as a date that a participle shares (moment.cc), less one step for each way.
constexpr float kSameSentence = 0.85F, kElsewhere = 0.75F;
// A day that is only narrated was the incident's in five cases of six (story-clusters), so near.
constexpr float kNarrated = 0.6F;
constexpr uint32_t kNarratedReach = 5;

bool same_day(const DateExpression& a, const DateExpression& b) {
  if (a.when.earliest != kNoDay && b.when.earliest != kNoDay)
    return a.when.earliest == b.when.earliest && a.when.latest == b.when.latest;
  return a.rule.kind == b.rule.kind && a.rule.weekday == b.rule.weekday &&
         a.rule.month == b.rule.month && a.rule.day == b.rule.day;
}

class Lender {
 public:
  Lender(const Scene& scene, std::vector<Report>& reports)
      : scene_(scene),
        reports_(reports),
        all_(scene.dates.expressions),
        anchors_(incident_days(scene, reports)) {
    std::erase_if(anchors_, [this](const IncidentDay& a) { return of_words(a); });
  }

  void run() {
    deaths_ = anchors_;
    std::erase_if(deaths_, [](const IncidentDay& a) { return !a.death; });
    std::erase_if(anchors_, [](const IncidentDay& a) { return a.death; });
    // A clock that has its day from elsewhere counts where no day is told by name.
    if (std::any_of(anchors_.begin(), anchors_.end(),
                    [](const IncidentDay& a) { return !a.borrowed; })) {
      std::erase_if(anchors_, [](const IncidentDay& a) { return a.borrowed; });
    }
    short_ = scene_.sentences.size() <= kShortArticle;
    for (const Report& r : reports_) {
      if (r.type != EventType::kAssault || r.status != Status::kHistorical ||
          !kFatal.contains(scene_.lemma(r.trigger_token))) {
        continue;
      }
      for (uint32_t id : r.recipients) {
        if (scene_.actors.actors[id].kind == ActorKind::kPerson) old_victims_.push_back(id);
      }
    }
    std::sort(old_victims_.begin(), old_victims_.end());
    if (!anchors_.empty() || !deaths_.empty()) lend_told();
    if (short_ && !anything_dated()) lend_narrated();
  }

 private:
  // "The strike that killed X was condemned by Y on Monday": the day of what was said of it.
  bool of_words(const IncidentDay& anchor) const {
    uint32_t verb = all_[anchor.date].first_token;
    for (int step = 0; step < kMaxClimb && verb != kNone && !scene_.is_verb(verb); ++step)
      verb = scene_.tree.head(verb);
    return verb != kNone && std::any_of(reports_.begin(), reports_.end(), [&](const Report& r) {
             const int8_t quad = quad_of(r.type);
             return r.trigger_token == verb && r.date == anchor.date && (quad == 1 || quad == 3);
           });
  }

  void lend_told() {
    one_day_ = std::all_of(anchors_.begin(), anchors_.end(), [&](const IncidentDay& a) {
      return same_day(all_[a.date], all_[anchors_.front().date]);
    });
    for (uint32_t i = 0; i < reports_.size(); ++i) {
      if (receives(reports_[i])) lend(i);
    }
  }

  bool anything_dated() const {
    return std::any_of(reports_.begin(), reports_.end(), [&](const Report& r) {
      return r.type == EventType::kAssault && r.status == Status::kActual && r.date != kNone &&
             r.when.earliest != kNoDay && r.when.earliest == r.when.latest;
    });
  }

  void lend_narrated() {
    const std::vector<IncidentDay> days = narrated_days(scene_, reports_);
    if (days.empty()) return;
    for (const IncidentDay& day : days) {
      if (!same_day(all_[day.date], all_[days.front().date])) return;
    }
    one_day_ = true;
    for (uint32_t i = 0; i < reports_.size(); ++i) {
      const Report& r = reports_[i];
      if (!receives(r)) continue;
      const IncidentDay* best = nullptr;
      for (const IncidentDay& day : days) {
        const uint32_t far = distance(day.sentence, r.sentence);
        if (far <= kNarratedReach && takes(r, day) &&
            (best == nullptr || far < distance(best->sentence, r.sentence)))
          best = &day;
      }
      if (best != nullptr) give(i, *best, kNarrated);
    }
  }

  bool receives(const Report& r) const {
    if (!tells_harm(scene_, r) || r.status != Status::kActual ||
        r.sentence >= scene_.sentences.size() || of_old_victim(r))
      return false;
    if (r.date != kNone && !(one_day_ && borrows_day(all_[r.date])) &&
        (is_day(all_[r.date]) || all_[r.date].when.earliest == kNoDay))
      return false;
    const uint32_t t = r.trigger_token;
    // "the Russian invasion of Ukraine": longer than the day of anything beside it
    static const WordSet kLasting = {"invasion", "war",        "occupation", "conflict",
                                     "genocide", "insurgency", "offensive",  "campaign"};
    if (scene_.is_noun(t)) {
      if (kLasting.contains(scene_.lemma(t))) return false;
      if (scene_.sentences.xpos[t] != Xpos::kNN) return false;
    } else if (r.sentence >= kLeadSentences && perfect(t)) {
      return false;
    }
    const uint32_t first = scene_.sentences.first_token[r.sentence],
                   last = scene_.sentences.first_token[r.sentence + 1];
    for (uint32_t u = first; u < last; ++u) {
      if (tells_another(scene_, u)) return false;
    }
    return true;
  }

  bool of_old_victim(const Report& r) const {
    return std::any_of(r.recipients.begin(), r.recipients.end(), [this](uint32_t id) {
      return std::binary_search(old_victims_.begin(), old_victims_.end(), id);
    });
  }

  // "the shooting": one that was told of.
  bool definite(uint32_t noun) const {
    for (uint32_t c : scene_.tree.children(noun)) {
      if (kDefinite.contains(scene_.lemma(c)) && c < noun) return true;
    }
    return false;
  }

  bool perfect(uint32_t verb) const {
    // "have attacked nearly 100 vessels and hijacked 40"
    for (int step = 0;
         step < kMaxClimb && scene_.tree.deprel(verb) == Deprel::kConj &&
         !scene_.tree.has_child(verb, Deprel::kAux) &&
         !scene_.tree.has_child(verb, kSubjectRelations) && scene_.tree.head(verb) != kNone;
         ++step) {
      verb = scene_.tree.head(verb);
    }
    for (uint32_t c : scene_.tree.children(verb)) {
      const Deprel r = scene_.tree.deprel(c);
      if ((r != Deprel::kAux && r != Deprel::kAuxPass) || scene_.lemma(c) != "have") continue;
      // "said he had been shot": in an article of one incident it is that one.
      if (scene_.sentences.xpos[c] != Xpos::kVBD || !one_day_ || !short_) return true;
    }
    return false;
  }

  // A day or a longer stretch is told beside it, and is not the anchor's: the act may be of then.
  // `own`: the anchor is of the sentence itself.
  bool other_time(const Report& r, const DateExpression& day, bool own) const {
    const uint32_t first = scene_.sentences.first_token[r.sentence],
                   last = scene_.sentences.first_token[r.sentence + 1];
    auto d =
        std::lower_bound(all_.begin(), all_.end(), first,
                         [](const DateExpression& e, uint32_t t) { return e.first_token < t; });
    for (; d != all_.end() && d->first_token < last; ++d) {
      if (d->type == DateType::kSet || (d->type == DateType::kTime && !is_day(*d))) continue;
      if (d->type == DateType::kTime && borrows_day(*d)) continue;
      if (is_day(*d)) {
        // Of a verb of its own, later in the sentence, it is that verb's day.
        if (!own && !same_day(*d, day) && d->first_token < r.trigger_token) return true;
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

  // "carried out the airstrike"
  bool names_again(const Report& r) const {
    if (scene_.is_noun(r.trigger_token)) return definite(r.trigger_token);
    const uint32_t object = scene_.tree.child(r.trigger_token, Deprel::kObj);
    return object != kNone && scene_.sentences.token[object].end <= r.trigger.end &&
           definite(object);
  }

  // "Last month, the navy sank a vessel. … The vessel destroyed …": what goes on from another time.
  bool goes_on_elsewhen(const Report& r, const IncidentDay& day) const {
    if (r.sentence == 0 || day.sentence > r.sentence - 1 || names_again(r)) return false;
    // "The shooting Monday happened near a July 2014 shooting. Ana Bell was shot": the latter
    constexpr Day kLongBefore = 30;
    const bool beside = day.sentence == r.sentence - 1;
    const uint32_t first = scene_.sentences.first_token[r.sentence - 1],
                   last = scene_.sentences.first_token[r.sentence];
    for (const DateExpression& d : all_) {
      if (d.first_token >= last) break;
      if (d.first_token < first || !is_point(d) || d.type != DateType::kDate) continue;
      if (beside && (d.first_token < all_[day.date].first_token ||
                     d.when.latest + kLongBefore > all_[day.date].when.earliest)) {
        continue;
      }
      if (d.when.latest != kNoDay && all_[day.date].when.earliest != kNoDay &&
          d.when.latest < all_[day.date].when.earliest) {
        return true;
      }
    }
    return false;
  }

  bool takes(const Report& r, const IncidentDay& day) const {
    if (goes_on_elsewhen(r, day)) return false;
    // "Just this month, pirates captured two boats": of Saturday only if Saturday's were the same
    constexpr Day kStretch = 10;
    if (r.date != kNone && !borrows_day(all_[r.date]) && is_point(all_[r.date]) &&
        all_[r.date].when.earliest != kNoDay &&
        all_[r.date].when.latest - all_[r.date].when.earliest > kStretch &&
        (day.report == kNone || !share(r, reports_[day.report]))) {
      return false;
    }
    return inside(r, all_[day.date]) && !other_time(r, all_[day.date], false) &&
           (day.report == kNone || !differ(r, reports_[day.report]));
  }
  // Of two towns, or with two numbers of dead: two incidents. "The shooting took place Monday in
  // the Elm Park neighborhood" only says more closely where the one was that was told before it.
  bool differ(const Report& r, const Report& of_day) const {
    const bool told_again = scene_.is_noun(of_day.trigger_token) &&
                            definite(of_day.trigger_token) && r.sentence <= of_day.sentence;
    const bool places = !told_again && !r.where.name.empty() && !of_day.where.name.empty() &&
                        r.where.name != of_day.where.name;
    return places ||
           (r.counts.dead >= 0 && of_day.counts.dead >= 0 && r.counts.dead != of_day.counts.dead);
  }
  // In an article of one day.
  bool tied(const Report& r, const IncidentDay& day, uint32_t far) const {
    return far <= kNear || day.sentence < kLeadSentences || short_ || says_when_anywhere() ||
           (scene_.is_noun(r.trigger_token) && definite(r.trigger_token)) ||
           (day.report != kNone && share(r, reports_[day.report]));
  }
  // In one of several.
  bool beside(const Report& r, const IncidentDay& day) const {
    return day.says_when || (day.report != kNone && share(r, reports_[day.report]));
  }

  void lend(uint32_t i) {
    const Report& r = reports_[i];
    const auto first =
        std::lower_bound(anchors_.begin(), anchors_.end(), r.sentence,
                         [](const IncidentDay& a, uint32_t s) { return a.sentence < s; });
    // Of its own sentence, where that tells one day.
    const IncidentDay* own = nullptr;
    bool several = false;
    for (auto a = first; a != anchors_.end() && a->sentence == r.sentence; ++a) {
      several |= own != nullptr && !same_day(all_[own->date], all_[a->date]);
      own = &*a;
    }
    for (const IncidentDay& death : deaths_) {
      // "died Saturday night after he was shot"
      if (own == nullptr && death.sentence == r.sentence && r.date == kNone &&
          r.trigger_token > all_[death.date].first_token) {
        own = &death;
      }
    }
    if (own != nullptr) {
      if (!several && !other_time(r, all_[own->date], true)) give(i, *own, kSameSentence);
      return;
    }
    const IncidentDay* best = nullptr;
    const uint32_t reach = one_day_ ? static_cast<uint32_t>(scene_.sentences.size()) : kBeside;
    auto from = first;
    while (from != anchors_.begin() && r.sentence - std::prev(from)->sentence <= reach) --from;
    for (auto a = from; a != anchors_.end(); ++a) {
      const uint32_t far = distance(a->sentence, r.sentence);
      if (a->sentence > r.sentence && far > reach) break;
      if (!(one_day_ ? tied(r, *a, far) : beside(r, *a)) || !takes(r, *a)) continue;
      if (best == nullptr || far < distance(best->sentence, r.sentence)) best = &*a;
      if (one_day_) break;
    }
    // Of several, the lead's goes on until another is told.
    if (best == nullptr && first != anchors_.begin()) {
      // "… on Thursday. The strike came after the December 31 attack": what is told apart by its
      // day is not what the lead is about.
      const IncidentDay* last = &*std::prev(first);
      const bool apart = last->report != kNone &&
                         scene_.is_noun(reports_[last->report].trigger_token) &&
                         all_[last->date].first_token < reports_[last->report].trigger_token;
      for (auto a = anchors_.begin(); apart && a != first; ++a) {
        if (a->sentence < kLeadSentences &&
            all_[a->date].when.earliest > all_[last->date].when.earliest)
          last = &*a;
      }
      if (last->sentence < kLeadSentences && r.sentence - last->sentence <= kLeadReach &&
          takes(r, *last))
        best = last;
    }
    if (best != nullptr) give(i, *best, kElsewhere);
  }

  // An article of one incident says so: some anchor is nothing but its day.
  bool says_when_anywhere() const {
    return std::any_of(anchors_.begin(), anchors_.end(),
                       [](const IncidentDay& a) { return a.says_when; });
  }

  // "Over the weekend", "in May": the day must lie in what its own words say.
  bool inside(const Report& r, const DateExpression& day) const {
    if (r.date == kNone) return true;
    if (!one_day_) return false;
    if (borrows_day(all_[r.date]) || !is_point(all_[r.date])) return true;
    const When& own = all_[r.date].when;
    return day.when.earliest != kNoDay && day.when.earliest >= own.earliest &&
           day.when.latest <= own.latest;
  }

  void give(uint32_t i, const IncidentDay& anchor, float certainty) {
    Report& r = reports_[i];
    if (!inside(r, all_[anchor.date])) return;
    r.date = anchor.date;
    r.when = all_[anchor.date].when;
    r.confidence *= certainty;
  }

  const Scene& scene_;
  std::vector<Report>& reports_;
  std::span<const DateExpression> all_;
  std::vector<IncidentDay> anchors_;   // by date, so by sentence
  std::vector<IncidentDay> deaths_;    // those of deaths, where there are others
  std::vector<uint32_t> old_victims_;  // persons who were killed of old, sorted
  bool one_day_ = false;
  bool short_ = false;  // the article tells of one thing
};

}  // namespace

void lend_days(const Scene& scene, std::vector<Report>& reports) { Lender(scene, reports).run(); }

}  // namespace dateline
