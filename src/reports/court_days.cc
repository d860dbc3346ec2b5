// Deliberately not: steps in the perfect ("has been charged", a state of things), of old, of
// somebody for whom the text tells two such days, further off than a few sentences, or long before
// the page.
#include "reports/court_days.h"

#include <algorithm>

#include "reports/counts.h"
#include "reports/date_owner.h"
#include "reports/incident_days.h"

namespace dateline {
namespace {

// Verbs of a day in court or of an arrest, whoever does them.
const WordSet kSteps = {"appear",    "plead",   "arraign",   "arrest",    "charge",
                        "indict",    "convict", "book",      "sentence",  "acquit",
                        "surrender", "turn",    "apprehend", "extradite", "detain"};
constexpr uint32_t kReach = 6;     // sentences
constexpr int32_t kNewsDays = 10;  // before the page
constexpr float kCertainty = 0.8F;

struct Step {
  uint32_t date = kNone;
  uint32_t sentence = 0;
  uint32_t who = kNone;
};

bool is_of_law(const Report& r) {
  return (r.type == EventType::kAccuse && r.mode == "allege") ||
         (r.type == EventType::kCoerce && r.mode == "arrest") ||
         (r.type == EventType::kSanction && r.mode == "convict");
}

class CourtDays {
 public:
  CourtDays(const Scene& scene, std::vector<Report>& reports)
      : scene_(scene), reports_(reports), all_(scene.dates.expressions) {}

  void run() {
    if (std::none_of(reports_.begin(), reports_.end(),
                     [this](const Report& r) { return receives(r); })) {
      return;
    }
    for (uint32_t d = 0; d < all_.size(); ++d) find(d);
    for (Report& r : reports_) {
      if (receives(r)) lend(r);
    }
  }

 private:
  // The one against whom a dated step was taken.
  void find(uint32_t d) {
    const DateExpression& date = all_[d];
    if (!is_day(date) || date.when.earliest == kNoDay || !is_news(date.when.earliest)) return;
    uint32_t verb = head_token(scene_, date);
    for (int step = 0; step < kMaxClimb && verb != kNone && !scene_.is_verb(verb); ++step)
      verb = scene_.tree.head(verb);
    if (verb == kNone || !scene_.is_verb(verb)) return;
    // "appeared in court Monday and pleaded": the day is that of both
    for (uint32_t v : {verb, scene_.tree.head(verb)}) {
      if (v == kNone || !kSteps.contains(scene_.lemma(v))) continue;
      for (uint32_t who : {scene_.tree.child(v, Deprel::kNsubjPass), scene_.subject(v),
                           scene_.tree.child(v, Deprel::kObj)}) {
        const uint32_t id = who == kNone ? kNone : scene_.actor(scene_.antecedent(who));
        if (id == kNone || scene_.actors.actors[id].kind != ActorKind::kPerson) continue;
        steps_.push_back({d, scene_.sentences.sentence_of(date.first_token), id});
        return;
      }
    }
  }

  bool is_news(Day day) const {
    const When& page = scene_.dates.published;
    return page.earliest != kNoDay && day <= page.latest && day >= page.earliest - kNewsDays;
  }

  bool receives(const Report& r) const {
    const uint32_t t = r.trigger_token;
    return is_of_law(r) && r.status == Status::kActual && r.date == kNone &&
           r.recipients.size() == 1 && kSteps.contains(scene_.lemma(t)) && is_told_past(t) &&
           scene_.is_verb(t) && scene_.is_passive(t) && !is_perfect(t) && !is_dated(r.sentence);
  }

  // "was charged", or joined to one; "is charged" is a state of things
  bool is_told_past(uint32_t verb) const {
    for (uint32_t c : scene_.tree.children(verb)) {
      if (scene_.tree.deprel(c) == Deprel::kAuxPass) return scene_.sentences.xpos[c] == Xpos::kVBD;
    }
    const uint32_t above = scene_.tree.head(verb);
    return scene_.tree.deprel(verb) == Deprel::kConj && above != kNone && above < verb &&
           scene_.is_verb(above) && is_told_past(above);
  }

  bool is_perfect(uint32_t verb) const {
    for (uint32_t c : scene_.tree.children(verb)) {
      if (c < verb && (scene_.lemma(c) == "have" || scene_.lemma(c) == "later")) return true;
    }
    const uint32_t above = scene_.tree.head(verb);
    return scene_.tree.deprel(verb) == Deprel::kConj && above != kNone && above < verb &&
           scene_.is_verb(above) && is_perfect(above);
  }

  bool is_dated(uint32_t sentence) const {
    const uint32_t first = scene_.sentences.first_token[sentence],
                   last = scene_.sentences.first_token[sentence + 1];
    return std::any_of(all_.begin(), all_.end(), [&](const DateExpression& d) {
      return d.first_token >= first && d.first_token < last && d.type != DateType::kDuration;
    });
  }

  void lend(Report& r) const {
    const Step* near = nullptr;
    for (const Step& step : steps_) {
      const uint32_t far =
          std::max(step.sentence, r.sentence) - std::min(step.sentence, r.sentence);
      if (step.who != r.recipients[0] || far > kReach) continue;
      if (near != nullptr && all_[near->date].when.earliest != all_[step.date].when.earliest)
        return;
      if (near == nullptr) near = &step;
    }
    if (near == nullptr) return;
    r.date = near->date;
    r.when = all_[near->date].when;
    r.confidence *= kCertainty;
  }

  const Scene& scene_;
  std::vector<Report>& reports_;
  std::span<const DateExpression> all_;
  std::vector<Step> steps_;
};

}  // namespace

void lend_court_days(const Scene& scene, std::vector<Report>& reports) {
  CourtDays(scene, reports).run();
}

}  // namespace dateline
