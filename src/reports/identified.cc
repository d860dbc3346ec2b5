#include "reports/identified.h"

#include <algorithm>
#include <string>

#include "base/characters.h"
#include "reports/counts.h"

namespace dateline {
namespace {

const WordSet kIdentifies = {"identify", "name"};
const WordSet kVictims = {"victim", "deceased"};
const WordSet kSuspects = {"suspect", "shooter", "gunman", "attacker", "assailant", "killer"};
const WordSet kDead = {"dead", "kill", "killed", "deceased", "slain"};
const WordSet kHurt = {"injure", "injured", "wound", "wounded", "hurt"};
const WordSet kPeople = {"victim", "deceased", "man",   "woman",   "boy",      "girl",
                         "person", "teen",     "child", "student", "teenager", "other"};

struct Identity {
  uint32_t described = kNone;   // token: "the victim"
  std::vector<uint32_t> names;  // actors
};

class Namer {
 public:
  Namer(const Scene& scene, Arena& arena, std::vector<Report>& reports)
      : scene_(scene), arena_(arena), reports_(reports) {}

  void run() {
    for (uint32_t t = 0; t < scene_.sentences.tokens(); ++t) {
      Identity identity;
      if (scene_.is_verb(t) && kIdentifies.contains(scene_.lemma(t))) {
        identity = identity_at(t);
      } else if (scene_.sentences.xpos[t] == Xpos::kNN && is_description(t) &&
                 scene_.actor(t) != kNone) {
        // "The attacker, identified as X, ..."
        const uint32_t name = scene_.name_token_behind(t);
        if (name != kNone) identity = {t, names_of(name)};
      } else if (scene_.tree.has_child(t, Deprel::kCop)) {
        identity = identity_by_being(t);
      }
      if (identity.names.empty()) continue;
      if (is_plural(identity.described)) {
        put_several(identity);
        continue;
      }
      if (identity.names.size() != 1) continue;
      const uint32_t name = identity.names[0], who = who_is_meant(identity);
      if (who != kNone && who != name) {
        put(who, identity.names);
        put_same_age(who, identity.names);
      } else if (kSuspects.contains(scene_.lemma(identity.described))) {
        suspects_.push_back(name);
      }
    }
    put_suspect();
  }

 private:
  // "was identified as X", "police identified the man as X", "X was identified as the victim"
  Identity identity_at(uint32_t verb) const {
    uint32_t subject = scene_.tree.child(verb, Deprel::kNsubjPass);
    if (subject == kNone) subject = scene_.tree.child(verb, Deprel::kObj);
    if (subject == kNone) {  // "The teen killed near a school was identified as X"
      const uint32_t clause = scene_.tree.child(verb, Deprel::kCsubjPass);
      if (clause != kNone && clause < verb) subject = scene_.tree.child(clause, Deprel::kNsubj);
    }
    if (subject == kNone || subject > verb + kReach) return {};
    std::vector<uint32_t> heads = {verb, subject};
    for (uint32_t above : {subject, verb}) {  // "the victim in the shooting as X"
      for (uint32_t c : scene_.tree.children(above)) {
        const Deprel r = scene_.tree.deprel(c);
        if (c > subject && (r == Deprel::kNmod || r == Deprel::kObl)) heads.push_back(c);
      }
    }
    for (uint32_t above : heads) {
      for (uint32_t c : scene_.tree.children(above)) {
        if (c < verb || scene_.preposition(c) != "as") continue;
        if (is_description(subject) && is_name(c)) return {subject, names_of(c)};
        if (is_description(c) && is_name(subject)) return {c, names_of(subject)};
      }
    }
    return {};
  }

  // "The dead student is X", "The victims were X and Y", "The suspect is X"
  Identity identity_by_being(uint32_t name) const {
    const uint32_t cop = scene_.tree.child(name, Deprel::kCop);
    uint32_t subject = scene_.tree.child(name, Deprel::kNsubj);
    // "Injured were X and Y"
    if (subject == kNone && cop > 0 && cop < name &&
        cop - 1 == scene_.sentences.first_token[scene_.sentences.sentence_of(name)] &&
        is_name(name) && fate_at(cop - 1) != nullptr) {
      return {cop - 1, names_of(name)};
    }
    if (subject != kNone && scene_.lemma(subject) == "name")  // "The victim's name is X"
      subject = scene_.tree.child(subject, Deprel::kNmodPoss);
    if (subject == kNone || subject > name || scene_.lemma(cop) != "be" || !is_name(name) ||
        !is_description(subject)) {
      return {};
    }
    const std::string_view lemma = scene_.lemma(subject);
    const bool known = kVictims.contains(lemma) || kSuspects.contains(lemma) || is_dead(subject);
    return known ? Identity{subject, names_of(name)} : Identity{};
  }

  // Which figure tells of those who are called so: "killed", "the injured", "the victims".
  int32_t Counts::*fate_at(uint32_t t) const {
    if (kDead.contains(scene_.lemma(t)) || kVictims.contains(scene_.lemma(t))) return &Counts::dead;
    return kHurt.contains(scene_.lemma(t)) ? &Counts::injured : nullptr;
  }

  bool is_dead(uint32_t noun) const {
    return std::any_of(scene_.tree.children(noun).begin(), scene_.tree.children(noun).end(),
                       [&](uint32_t c) { return c < noun && kDead.contains(scene_.lemma(c)); });
  }

  bool is_plural(uint32_t t) const {
    return scene_.sentences.upos[t] == Upos::kVerb || scene_.sentences.xpos[t] == Xpos::kNNS ||
           scene_.lemma(t) == "them" || scene_.lemma(t) == "they";
  }

  // One person each, or all of several; not one of them.
  bool is_description(uint32_t t) const {
    static const WordSet kPronouns = {"he", "him", "she", "her", "they", "them"};
    if (scene_.sentences.upos[t] == Upos::kPron) return kPronouns.contains(scene_.lemma(t));
    static const WordSet kSome = {"one", "another", "second", "third", "other", "no"};
    if ((scene_.sentences.xpos[t] != Xpos::kNN && !is_plural(t)) ||
        scene_.tree.has_child(t, Deprel::kConj)) {
      return false;
    }
    return std::none_of(scene_.tree.children(t).begin(), scene_.tree.children(t).end(),
                        [&](uint32_t c) { return kSome.contains(scene_.lemma(c)); });
  }
  bool is_name(uint32_t t) const {
    const uint32_t id = scene_.actor(t);
    return id != kNone && scene_.sentences.upos[t] == Upos::kPropn && is_person(id);
  }
  bool is_person(uint32_t id) const {
    const Actor& a = scene_.actors.actors[id];
    return a.named && a.kind == ActorKind::kPerson;
  }
  std::vector<uint32_t> names_of(uint32_t t) const {
    std::vector<uint32_t> names;
    bool sure = true;
    scene_.actors_of(t, names, sure);
    std::erase_if(names, [&](uint32_t id) { return !is_person(id); });
    return names;
  }

  // The actor of the reports whom the description means.
  uint32_t who_is_meant(const Identity& identity) const {
    const uint32_t own = scene_.actor(identity.described);
    if (own != kNone && !scene_.actors.actors[own].named && is_in_reports(own)) return own;
    if (kSuspects.contains(scene_.lemma(identity.described))) return only_attacker();
    if (!kVictims.contains(scene_.lemma(identity.described)) && !is_dead(identity.described))
      return kNone;
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

  // The one person without a name who attacked, if nobody with a name did; no officer.
  uint32_t only_attacker() const {
    uint32_t only = kNone;
    for (const Report& r : reports_) {
      if (r.type != EventType::kAssault || r.status != Status::kActual) continue;
      for (uint32_t id : r.actors) {
        const Actor& a = scene_.actors.actors[id];
        if (a.named || a.kind != ActorKind::kPerson || a.sector == "COP" ||
            (only != kNone && only != id)) {
          return kNone;
        }
        only = id;
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

  // "The victims were identified as X and Y": those who were attacked, where they are counted as
  // many as there are names.
  void put_several(const Identity& identity) {
    const bool pronoun = scene_.sentences.upos[identity.described] == Upos::kPron;
    int32_t Counts::*fate = pronoun ? nullptr : fate_at(identity.described);
    if (identity.names.size() < 2 ||
        (!pronoun && fate == nullptr && !kPeople.contains(scene_.lemma(identity.described)))) {
      return;
    }
    std::vector<uint32_t> meant;
    for (const Report& r : reports_) {
      if (r.type != EventType::kAssault || r.status != Status::kActual) continue;
      for (uint32_t id : r.recipients) {
        const Actor& a = scene_.actors.actors[id];
        const double people = number_of_word(lower_ascii(a.name.substr(0, a.name.find(' '))));
        // beside others ("an infant and two women") only by the same word
        const bool same = pronoun ? id == scene_.actor(identity.described)
                                  : a.name.ends_with(scene_.sentences.form[identity.described]);
        if (!a.named && people == static_cast<double>(identity.names.size()) &&
            (same || (!pronoun && r.recipients.size() == 1))) {
          add_unique(meant, id);
        }
      }
    }
    for (uint32_t who : meant) put(who, identity.names);
    if (!meant.empty() || fate == nullptr) return;
    // "Four were shot and two of them died. ... The victims are X and Y"
    for (Report& r : reports_) {
      if (r.type != EventType::kAssault || r.status != Status::kActual ||
          r.counts.*fate != static_cast<int32_t>(identity.names.size()) ||
          std::any_of(r.recipients.begin(), r.recipients.end(), [&](uint32_t id) {
            return scene_.actors.actors[id].kind == ActorKind::kPerson;
          })) {
        continue;
      }
      std::vector<uint32_t> all(r.recipients.begin(), r.recipients.end());
      for (uint32_t name : identity.names) add_unique(all, name);
      r.recipients = arena_.copy(all);
      return;
    }
  }

  // "A shooting left one dead. ... Police identified the suspect as X": where nobody else is said
  // to have done it and X is no victim.
  void put_suspect() {
    if (suspects_.empty() || std::any_of(suspects_.begin(), suspects_.end(),
                                         [&](uint32_t id) { return id != suspects_[0]; })) {
      return;
    }
    Report* first = nullptr;
    for (Report& r : reports_) {
      if (r.type != EventType::kAssault || r.status != Status::kActual) continue;
      if (!r.actors.empty() || tells_of_suspect(r)) return;
      if (first == nullptr) first = &r;
    }
    if (first != nullptr) first->actors = arena_.copy(std::vector<uint32_t>{suspects_[0]});
  }

  // "2" of "two-year-old boy" and "2-year-old"; -1
  double age_of(uint32_t id) const {
    const std::string name = lower_ascii(scene_.actors.actors[id].name);
    const size_t at = name.find("-year-old");
    if (at == std::string::npos) return -1;
    const size_t space = name.rfind(' ', at);
    return number_of_word(name.substr(space == std::string::npos ? 0 : space + 1,
                                      at - (space == std::string::npos ? 0 : space + 1)));
  }

  // Those who were hit and are called by the age of the one who has the name now.
  void put_same_age(uint32_t who, const std::vector<uint32_t>& names) {
    const double age = age_of(who);
    if (age < 0) return;
    std::vector<uint32_t> same;
    for (const Report& r : reports_) {
      if (r.type != EventType::kAssault || r.status != Status::kActual) continue;
      for (uint32_t id : r.recipients) {
        const Actor& a = scene_.actors.actors[id];
        if (!a.named && a.kind == ActorKind::kPerson && age_of(id) == age) add_unique(same, id);
      }
    }
    for (uint32_t id : same) put(id, names);
  }

  bool tells_of_suspect(const Report& r) const {
    return std::any_of(r.recipients.begin(), r.recipients.end(), [&](uint32_t id) {
      const std::string_view name = scene_.actors.actors[id].name;
      return id == suspects_[0] ||
             kSuspects.contains(lower_ascii(name.substr(name.rfind(' ') + 1)));
    });
  }

  void put(uint32_t who, std::span<const uint32_t> names) {
    put_names(who, names, arena_, reports_);
  }

  static constexpr uint32_t kReach = 12;  // tokens from the verb to its object

  const Scene& scene_;
  Arena& arena_;
  std::vector<Report>& reports_;
  std::vector<uint32_t> suspects_;
};

std::span<const uint32_t> named(std::span<const uint32_t> side, uint32_t who,
                                std::span<const uint32_t> names, Arena& arena) {
  if (std::count(side.begin(), side.end(), who) == 0) return side;
  std::vector<uint32_t> out;
  for (uint32_t id : side) {
    if (id != who) {
      add_unique(out, id);
      continue;
    }
    for (uint32_t name : names) add_unique(out, name);
  }
  return arena.copy(out);
}

}  // namespace

void put_names(uint32_t who, std::span<const uint32_t> names, Arena& arena,
               std::vector<Report>& reports) {
  for (Report& r : reports) {
    r.actors = named(r.actors, who, names, arena);
    r.recipients = named(r.recipients, who, names, arena);
  }
}

void name_identified(const Scene& scene, Arena& arena, std::vector<Report>& reports) {
  Namer(scene, arena, reports).run();
}

}  // namespace dateline
