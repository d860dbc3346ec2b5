// News of a crime tells of the suspect by a description first ("a Chicago man", "one woman") and
// gives the name where the charges are told. Both are one person where the article suspects one
// person alone: every name that is charged, arrested, convicted or said to have attacked is the
// same, and no description there is of another gender or age, of several, or of "another".
#include "reports/suspects.h"

#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/nouns.h"
#include "reports/counts.h"
#include "reports/identified.h"
#include "reports/person_facts.h"

namespace dateline {
namespace {

const WordSet kAnybody = {
    "suspect", "shooter",  "attacker", "assailant", "killer",   "teen",      "teenager",
    "person",  "student",  "driver",   "accused",   "resident", "defendant", "perpetrator",
    "youth",   "motorist", "juvenile", "someone",   "cousin",   "dad",       "mom"};
const WordSet kOther = {"another", "other", "second", "third", "fourth", "different"};
// From the description to the report that has the name, in sentences.
constexpr uint32_t kReach = 12;

class SuspectNamer {
 public:
  SuspectNamer(const Scene& scene, Arena& arena, std::vector<Report>& reports)
      : scene_(scene), arena_(arena), reports_(reports) {}

  void run() {
    for (const Report& r : reports_) {
      // "arrested a man and a woman", "two were arrested"
      if (suspected(r).size() > 1 || r.counts.arrested > 1) return;
      for (uint32_t id : suspected(r)) {
        if (!take(id, r)) return;
      }
    }
    if (name_ == kNone || described_.empty() || is_hit(name_)) return;
    PersonFacts known = facts_of(scene_, actor(name_));
    for (const Described& d : described_) {
      const PersonFacts facts = facts_of(scene_, actor(d.id));
      if (!facts.age.empty() && !known.age.empty() &&
          number_of_word(facts.age) != number_of_word(known.age)) {
        return;
      }
      if (facts.gender != 0 && known.gender != 0 && facts.gender != known.gender) return;
      if (known.gender == 0) known.gender = facts.gender;
    }
    for (const Described& d : described_) {
      if (d.sentence > name_last_ || name_first_ <= d.sentence + kReach)
        put_names(d.id, {&name_, 1}, arena_, reports_);
    }
  }

 private:
  struct Described {
    uint32_t id = kNone;
    uint32_t sentence = 0;
  };

  const Actor& actor(uint32_t id) const { return scene_.actors.actors[id]; }

  // Those whom a report tells as suspects.
  std::span<const uint32_t> suspected(const Report& r) const {
    if (r.status != Status::kActual) return {};
    const std::string_view mode = r.mode;
    if (r.type == EventType::kAssault) return r.actors;
    const bool law = (r.type == EventType::kAccuse && mode == "allege") ||
                     (r.type == EventType::kCoerce && mode == "arrest") ||
                     (r.type == EventType::kSanction && mode == "convict");
    return law ? r.recipients : std::span<const uint32_t>{};
  }

  // False where the article suspects several, or others than private people.
  bool take(uint32_t id, const Report& r) {
    const Actor& a = actor(id);
    if (a.kind != ActorKind::kPerson || is_public(a)) return false;
    if (a.named) {
      if (name_ != kNone && name_ != id) return false;
      if (name_ == kNone) name_first_ = r.sentence;
      name_ = id;
      name_last_ = r.sentence;
      return true;
    }
    if (!is_one_person(a)) return false;
    if (std::none_of(described_.begin(), described_.end(),
                     [&](const Described& d) { return d.id == id; })) {
      described_.push_back({id, r.sentence});
    }
    return true;
  }

  static bool is_public(const Actor& a) {
    return a.sector == "COP" || a.sector == "MIL" || a.sector == "GOV" || a.sector == "SPY" ||
           a.sector == "REB";
  }

  // One person, described by a word for anybody; not "another man".
  bool is_one_person(const Actor& a) const {
    const std::string name = lower_ascii(a.name), last = name.substr(name.rfind(' ') + 1);
    if (gender_of_noun(last) == 0 && !kAnybody.contains(last)) return false;
    return std::none_of(a.mentions.begin(), a.mentions.end(), [&](const ActorMention& m) {
      for (uint32_t t = m.first_token; t < m.last_token; ++t) {
        if (kOther.contains(scene_.lemma(t))) return true;
      }
      return false;
    });
  }

  // The suspect was attacked, too: a fight of two, a gunman shot by police.
  bool is_hit(uint32_t id) const {
    return std::any_of(reports_.begin(), reports_.end(), [&](const Report& r) {
      return r.type == EventType::kAssault &&
             std::find(r.recipients.begin(), r.recipients.end(), id) != r.recipients.end();
    });
  }

  const Scene& scene_;
  Arena& arena_;
  std::vector<Report>& reports_;
  uint32_t name_ = kNone, name_first_ = 0, name_last_ = 0;
  std::vector<Described> described_;
};

}  // namespace

void name_suspect(const Scene& scene, Arena& arena, std::vector<Report>& reports) {
  SuspectNamer(scene, arena, reports).run();
}

}  // namespace dateline
