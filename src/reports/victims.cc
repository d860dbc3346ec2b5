// "Moll was shot and killed" is one dead, though no number is said; "four people were shot" is four
// injured, unless the article tells of somebody dead, who may be one of the four. Both ask the
// whole article: where it counts its dead, or names several, a single name is a part of the toll
// and no toll.
#include "reports/victims.h"

#include <algorithm>

#include "reports/counts.h"

namespace dateline {
namespace {

const WordSet kHits = {"shoot", "stab", "hit", "strike", "graze", "gun"};
const WordSet kFatally = {"fatally", "dead", "mortally"};
const WordSet kFatal = {"fatal", "deadly"};

// Words of death, whoever's.
const WordSet kDeath = {"dead",     "die",      "death",   "deadly",  "kill",     "killing",
                        "murder",   "homicide", "slay",    "slain",   "slaying",  "fatal",
                        "fatally",  "coroner",  "autopsy", "funeral", "deceased", "manslaughter",
                        "fatality", "killer",   "suicide", "body",    "mourn",    "morgue"};

bool tells_death(const Scene& scene) {
  for (uint32_t t = 0; t < scene.sentences.tokens(); ++t) {
    if (kDeath.contains(scene.lemma(t))) return true;
  }
  return false;
}

// Of several verbs joined to one event the gravest counts.
Victims::Fate fate_of(const Scene& scene, const Nucleus& nucleus) {
  Victims::Fate fate = Victims::Fate::kNone;
  if (nucleus.pattern->kills || nucleus.pattern->death) return Victims::Fate::kDead;
  if (nucleus.pattern->harms) fate = Victims::Fate::kHurt;
  for (const TriggerPattern* joined : nucleus.joined) {
    if (joined->kills || joined->death) return Victims::Fate::kDead;
    if (joined->harms) fate = Victims::Fate::kHurt;
  }
  for (uint32_t t : nucleus.tokens) {
    if (fatal_part(scene, t) > 0) return Victims::Fate::kNone;
    if (is_fatal(scene, t)) return Victims::Fate::kDead;
    // "was hit by a bullet and later died"
    for (uint32_t c : scene.tree.children(t)) {
      if (scene.tree.deprel(c) == Deprel::kConj && scene.lemma(c) == "die")
        return Victims::Fate::kDead;
    }
    const bool firearms = nucleus.pattern->mode == "firearms" && !nucleus.pattern->noun;
    if (fate == Victims::Fate::kNone && (firearms || kHits.contains(scene.lemma(t))))
      fate = Victims::Fate::kHit;
  }
  return fate;
}

}  // namespace

int32_t fatal_part(const Scene& scene, uint32_t verb) {
  for (uint32_t c : scene.tree.children(verb)) {
    if (!kFatally.contains(scene.lemma(c)) || c < verb + 2) continue;
    uint32_t t = c - 1;
    if (t > verb + 2 && scene.lemma(t - 1) == "of") t -= 2;
    if (const int32_t n = number_at(scene, t); scene.sentences.upos[t] == Upos::kNum && n > 0)
      return n;
  }
  return -1;
}

bool is_fatal(const Scene& scene, uint32_t verb) {
  if (fatal_part(scene, verb) > 0) return false;
  for (uint32_t c : scene.tree.children(verb)) {
    const std::string_view lemma = scene.lemma(c);
    if (scene.is_noun(verb) ? kFatal.contains(lemma) : kFatally.contains(lemma)) return true;
    if (lemma == "death" && scene.preposition(c) == "to") return true;
  }
  return false;
}

Victims victims_of(const Scene& scene, const Nucleus& nucleus, uint32_t patient) {
  Victims victims;
  const EventType type = nucleus.pattern->type;
  if (patient == kNone || (type != EventType::kAssault && type != EventType::kNone)) return victims;
  victims.fate = fate_of(scene, nucleus);
  if (victims.fate == Victims::Fate::kNone) return victims;
  victims.people = people_of(scene, patient);
  if (victims.people == 1) victims.actor = scene.actor(patient);
  return victims;
}

void count_victims(const Scene& scene, const std::vector<Victims>& victims,
                   std::vector<Report>& reports) {
  using Fate = Victims::Fate;
  // Does the article tell of one single victim of that fate?
  const auto one_alone = [&](Fate fate) {
    uint32_t only = kNone;
    bool any = false;
    for (size_t i = 0; i < reports.size(); ++i) {
      if (victims[i].fate != fate || reports[i].status != Status::kActual) continue;
      if (victims[i].people != 1 || (any && victims[i].actor != only)) return false;
      only = victims[i].actor;
      any = true;
    }
    return any;
  };
  const auto counted = [&](int32_t Counts::*member) {
    return std::any_of(reports.begin(), reports.end(), [&](const Report& r) {
      return r.status == Status::kActual && r.counts.*member > 1;
    });
  };
  const bool one_dead = one_alone(Fate::kDead) && !counted(&Counts::dead);
  const bool one_hurt = one_alone(Fate::kHurt) && !counted(&Counts::injured);
  const bool one_hit = one_alone(Fate::kHit) && !counted(&Counts::injured);
  const bool somebody_died = tells_death(scene);
  for (size_t i = 0; i < reports.size(); ++i) {
    Counts& counts = reports[i].counts;
    const Victims& v = victims[i];
    if (reports[i].status != Status::kActual || v.people < 1) continue;
    const bool several = v.people > 1;
    if (v.fate == Fate::kDead && counts.dead < 0 && (several || one_dead)) counts.dead = v.people;
    if (counts.injured >= 0 || counts.dead >= 0) continue;
    if (v.fate == Fate::kHurt && (several || one_hurt)) counts.injured = v.people;
    if (v.fate == Fate::kHit && !somebody_died && (several || one_hit)) counts.injured = v.people;
  }
}

}  // namespace dateline
