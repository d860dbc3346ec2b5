#include "reports/identified.h"

#include <algorithm>

namespace dateline {
namespace {

const WordSet kIdentifies = {"identify", "name"};
const WordSet kVictims = {"victim", "deceased"};

struct Identity {
  uint32_t described = kNone;  // token: "the victim"
  uint32_t name = kNone;       // actor
};

class Namer {
 public:
  Namer(const Scene& scene, Arena& arena, std::vector<Report>& reports)
      : scene_(scene), arena_(arena), reports_(reports) {}

  void run() {
    for (uint32_t t = 0; t < scene_.sentences.tokens(); ++t) {
      if (!scene_.is_verb(t) || !kIdentifies.contains(scene_.lemma(t))) continue;
      const Identity identity = identity_at(t);
      if (identity.name == kNone) continue;
      const uint32_t who = who_is_meant(identity);
      if (who != kNone && who != identity.name) put(who, identity.name);
    }
  }

 private:
  // "was identified as X", "police identified the man as X", "X was identified as the victim"
  Identity identity_at(uint32_t verb) const {
    uint32_t subject = scene_.tree.child(verb, Deprel::kNsubjPass);
    if (subject == kNone) subject = scene_.tree.child(verb, Deprel::kObj);
    if (subject == kNone || subject > verb + kReach) return {};
    for (uint32_t c : scene_.tree.children(verb)) {
      if (c < verb || scene_.preposition(c) != "as") continue;
      if (is_description(subject) && is_name(c)) return {subject, scene_.actor(c)};
      if (is_description(c) && is_name(subject)) return {c, scene_.actor(subject)};
    }
    return {};
  }

  // One person each, not one of several.
  bool is_description(uint32_t t) const {
    static const WordSet kSome = {"one", "another", "second", "third", "other", "no"};
    if (scene_.sentences.xpos[t] != Xpos::kNN || scene_.tree.has_child(t, Deprel::kConj))
      return false;
    return std::none_of(scene_.tree.children(t).begin(), scene_.tree.children(t).end(),
                        [&](uint32_t c) { return kSome.contains(scene_.lemma(c)); });
  }
  bool is_name(uint32_t t) const {
    const uint32_t id = scene_.actor(t);
    return id != kNone && scene_.sentences.upos[t] == Upos::kPropn &&
           scene_.actors.actors[id].named && scene_.actors.actors[id].kind == ActorKind::kPerson &&
           !scene_.tree.has_child(t, Deprel::kConj);
  }

  // The actor of the reports whom the description means.
  uint32_t who_is_meant(const Identity& identity) const {
    const uint32_t own = scene_.actor(identity.described);
    if (own != kNone && !scene_.actors.actors[own].named && is_in_reports(own)) return own;
    if (!kVictims.contains(scene_.lemma(identity.described))) return kNone;
    // "the victim": the only one who was attacked, if nobody has a name
    uint32_t only = kNone;
    for (const Report& r : reports_) {
      if (r.type != EventType::kAssault || r.status != Status::kActual) continue;
      for (uint32_t id : r.recipients) {
        const Actor& a = scene_.actors.actors[id];
        if (a.kind == ActorKind::kGroup || a.named || (only != kNone && only != id)) return kNone;
        if (a.kind == ActorKind::kPerson) only = id;
      }
    }
    return only;
  }

  bool is_in_reports(uint32_t id) const {
    return std::any_of(reports_.begin(), reports_.end(), [&](const Report& r) {
      return std::count(r.actors.begin(), r.actors.end(), id) > 0 ||
             std::count(r.recipients.begin(), r.recipients.end(), id) > 0;
    });
  }

  void put(uint32_t who, uint32_t name) {
    for (Report& r : reports_) {
      r.actors = named(r.actors, who, name);
      r.recipients = named(r.recipients, who, name);
    }
  }

  std::span<const uint32_t> named(std::span<const uint32_t> side, uint32_t who, uint32_t name) {
    if (std::count(side.begin(), side.end(), who) == 0) return side;
    std::vector<uint32_t> out;
    for (uint32_t id : side) add_unique(out, id == who ? name : id);
    return arena_.copy(out);
  }

  static constexpr uint32_t kReach = 12;  // tokens from the verb to its object

  const Scene& scene_;
  Arena& arena_;
  std::vector<Report>& reports_;
};

}  // namespace

void name_identified(const Scene& scene, Arena& arena, std::vector<Report>& reports) {
  Namer(scene, arena, reports).run();
}

}  // namespace dateline
