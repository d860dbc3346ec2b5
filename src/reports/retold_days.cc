// News gives the act and its day in the opening and tells it again with names and numbers. Told
// again is what has the type and the verb of an act of the opening, no time of its own, a plain
// past, and nobody who speaks against it: one participant at least is the same, and where both name
// somebody on a side, they name one of them in common or one of the two only describes him.
//
// A person dies once: a death told again without a day, or at an hour that was counted from some
// other day told before it, is of the day that its first telling gives.
#include "reports/retold_days.h"

#include <algorithm>

#include "reports/incident_days.h"
#include "reports/moment.h"
#include "reports/plover.h"

namespace dateline {
namespace {

constexpr uint32_t kOpening = 3;   // sentences in which news tells its act
constexpr uint32_t kFurther = 12;  // sentences from there to where it is told again
constexpr uint32_t kNames = 2;     // sentences from a description to the name
constexpr size_t kMostBefore = 40;
constexpr float kRetold = 0.9F;

class Retelling {
 public:
  Retelling(const Scene& scene, std::vector<Report>& reports) : scene_(scene), reports_(reports) {}

  void run() {
    for (uint32_t i = 0; i < reports_.size(); ++i) {
      if (!lacks_day(reports_[i])) continue;
      if (const Report* told = told_before(i)) take(reports_[i], *told);
    }
    for (uint32_t i = 1; i < reports_.size(); ++i) {
      if (const uint32_t who = who_died(reports_[i]); who != kNone && is_open(reports_[i]))
        die_once(i, who);
    }
  }

 private:
  // The one person, known by name, whose death a report tells.
  uint32_t who_died(const Report& r) const {
    if (r.counts.dead != 1 || r.status != Status::kActual) return kNone;
    const auto& side = r.type == EventType::kNone ? r.actors : r.recipients;
    if (side.size() != 1 || !scene_.actors.actors[side[0]].named ||
        scene_.actors.actors[side[0]].kind != ActorKind::kPerson) {
      return kNone;
    }
    return side[0];
  }
  // No day, a guess by the page, or a day that its clock took from elsewhere.
  bool is_open(const Report& r) const {
    if (r.date == kNone) return true;
    const DateExpression& date = scene_.dates.expressions[r.date];
    return date.type == DateType::kTime && date.rule.reference != kNone;
  }
  void die_once(uint32_t i, uint32_t who) {
    for (uint32_t k = 0; k < i; ++k) {
      const Report& first = reports_[k];
      if (who_died(first) != who || is_open(first) || first.when.earliest == kNoDay ||
          first.when.earliest != first.when.latest || first.sentence == reports_[i].sentence) {
        continue;
      }
      take(reports_[i], first);
      return;
    }
  }

  bool lacks_day(const Report& r) const {
    if (r.type == EventType::kNone || tells_harm(scene_, r) || r.status != Status::kActual ||
        r.date != kNone || !scene_.is_verb(r.trigger_token) ||
        scene_.in_direct_quote(scene_.sentences.token[r.trigger_token]) ||
        !is_plain_past(r.trigger_token)) {
      return false;
    }
    const uint32_t first = scene_.sentences.first_token[r.sentence],
                   last = scene_.sentences.first_token[r.sentence + 1];
    const auto& all = scene_.dates.expressions;
    auto date = std::lower_bound(
        all.begin(), all.end(), first,
        [](const DateExpression& d, uint32_t token) { return d.first_token < token; });
    for (; date != all.end() && date->first_token < last; ++date) {
      if (date->type != DateType::kDuration) return false;
    }
    for (uint32_t t = first; t < last; ++t) {
      if (tells_another(scene_, t) || scene_.lemma(t) == "again" || scene_.lemma(t) == "earlier" ||
          scene_.sentences.form[t] == "later") {
        return false;
      }
    }
    return true;
  }

  // "sentenced", "was sentenced"; no "has", no "had"
  bool is_plain_past(uint32_t verb) const {
    bool past = scene_.sentences.xpos[verb] == Xpos::kVBD;
    for (uint32_t c : scene_.tree.children(verb)) {
      const Deprel r = scene_.tree.deprel(c);
      if (r == Deprel::kAux) return false;
      if (r == Deprel::kAuxPass) past = scene_.sentences.xpos[c] == Xpos::kVBD;
    }
    const Deprel r = scene_.tree.deprel(verb);
    return past && r != Deprel::kAclRelcl && r != Deprel::kAcl && r != Deprel::kAdvcl;
  }

  const Report* told_before(uint32_t i) const {
    const Report& r = reports_[i];
    const std::string_view lemma = scene_.lemma(r.trigger_token);
    const Report* found = nullptr;
    for (size_t k = i > kMostBefore ? i - kMostBefore : 0; k < i; ++k) {
      const Report& p = reports_[k];
      if (p.sentence >= kOpening || p.sentence >= r.sentence ||
          r.sentence - p.sentence > kFurther || p.type == EventType::kNone ||
          quad_of(p.type) != quad_of(r.type) || p.status != Status::kActual || p.date == kNone ||
          p.when.earliest == kNoDay || p.when.earliest != p.when.latest ||
          scene_.lemma(p.trigger_token) != lemma || !agree(p, r)) {
        continue;
      }
      if (found != nullptr && found->when.earliest != p.when.earliest) return nullptr;
      found = &p;
    }
    return found;
  }

  bool agree(const Report& p, const Report& r) const {
    const int doers = compare(p.actors, r.actors), others = compare(p.recipients, r.recipients);
    if (doers < 0 || others < 0) return false;
    if (doers + others > 0) return true;
    // The opening describes him, the next sentence names him.
    return r.sentence <= p.sentence + kNames &&
           (introduces(p.actors, r.actors) || introduces(p.recipients, r.recipients));
  }
  bool introduces(std::span<const uint32_t> described, std::span<const uint32_t> named) const {
    const auto is_named = [&](uint32_t id) { return scene_.actors.actors[id].named; };
    return described.size() == 1 && named.size() == 1 && !is_named(described[0]) &&
           is_named(named[0]) &&
           scene_.actors.actors[described[0]].kind == scene_.actors.actors[named[0]].kind;
  }
  // 1: one in common; 0: may be; -1: somebody else.
  int compare(std::span<const uint32_t> a, std::span<const uint32_t> b) const {
    if (a.empty() || b.empty()) return 0;
    for (uint32_t id : a) {
      if (std::find(b.begin(), b.end(), id) != b.end()) return 1;
    }
    const auto named = [&](uint32_t id) { return scene_.actors.actors[id].named; };
    const bool both =
        std::any_of(a.begin(), a.end(), named) && std::any_of(b.begin(), b.end(), named);
    return both ? -1 : 0;
  }

  static void take(Report& r, const Report& told) {
    r.date = told.date;
    r.when = told.when;
    r.confidence *= kRetold;
  }

  const Scene& scene_;
  std::vector<Report>& reports_;
};

}  // namespace

void lend_retold_days(const Scene& scene, std::vector<Report>& reports) {
  Retelling(scene, reports).run();
}

}  // namespace dateline
