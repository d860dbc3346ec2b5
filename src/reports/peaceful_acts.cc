// The words of arms used of what harms nobody: a firm "fights" a regulator, an advertisement
// "targets" voters, a company "mobilises" its lawyers. Told apart by who does it and by what other
// words the sentence has.
#include <algorithm>

#include "reports/draft.h"
#include "reports/nucleus.h"
#include "reports/scene.h"
#include "reports/telling_filters.h"

namespace dateline {

namespace {

// Who does not fight with arms.
const WordSet kUnarmed = {"BUS", "EDU", "JRN", "JUD", "LEG", "MED", "SOC", "PTY"};
const WordSet kArmsOrHarm = {
    "gun",    "bomb",   "knife",    "rocket", "missile",  "drone",     "shell",     "soldier",
    "troop",  "police", "rebel",    "army",   "militant", "militia",   "gunman",    "kill",
    "wound",  "injure", "dead",     "fire",   "weapon",   "tank",      "airstrike", "stone",
    "tear",   "gas",    "baton",    "street", "arson",    "riot",      "fist",      "punch",
    "shot",   "shoot",  "attacker", "mob",    "raid",     "stab",      "military",  "beat",
    "beaten", "harass", "assault",  "detain", "war",      "battalion", "guerrilla"};

bool any_of(const Scene& scene, const Draft& d, const WordSet& sectors) {
  const auto is = [&](uint32_t id) { return sectors.contains(scene.actors.actors[id].sector); };
  return std::any_of(d.actors.begin(), d.actors.end(), is) ||
         std::any_of(d.recipients.begin(), d.recipients.end(), is);
}

bool all_actors(const Scene& scene, const Draft& d, const WordSet& sectors) {
  return !d.actors.empty() && std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
    return sectors.contains(scene.actors.actors[id].sector);
  });
}

}  // namespace

bool is_peaceful(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  const std::string_view lemma = scene.lemma(nucleus.head);
  const TriggerPattern& p = *nucleus.pattern;
  const bool toll = d.report.counts.dead > 0 || d.report.counts.injured > 0;
  // "The fair returned to its city": no visit of anybody
  if (d.report.mode == "visit" && lemma == "return" && !d.actors.empty() &&
      std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        const Actor& a = scene.actors.actors[id];
        return a.kind == ActorKind::kOrganization && a.country != "IGO" && a.sector != "GOV" &&
               a.sector != "MIL";
      })) {
    return true;
  }
  // "had arrived in America a few months ago": somebody came to live there
  static const WordSet kComes = {"arrive", "come", "move", "immigrate", "emigrate"};
  if (d.report.mode == "visit" && kComes.contains(lemma) && !d.actors.empty() &&
      std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        const Actor& a = scene.actors.actors[id];
        return a.kind == ActorKind::kPerson && a.roles.empty() &&
               (a.sector.empty() || a.sector == "CVL");
      })) {
    return true;
  }
  // "The firm, backed by X, is the first": what it is
  if (d.report.type == EventType::kSupport && (lemma == "back" || lemma == "support") &&
      scene.sentences.xpos[nucleus.head] == Xpos::kVBN &&
      scene.tree.deprel(nucleus.head) == Deprel::kAcl && d.report.date == kNone) {
    return true;
  }
  // "spent two days in the hospital. After being released, she went home"
  static const WordSet kHospitals = {"hospital", "Hospital", "clinic", "surgery"};
  if (d.report.type == EventType::kRetreat && d.report.mode == "release" && d.actors.empty() &&
      d.report.sentence > 0 && sentence_has(scene, d.report.sentence - 1, kHospitals) &&
      !sentence_has(scene, d.report.sentence - 1, {"jail", "prison", "custody", "arrest"})) {
    return true;
  }
  // "has been arrested before": nobody says when
  const bool of_law = d.report.type == EventType::kCoerce || d.report.type == EventType::kAccuse ||
                      d.report.type == EventType::kSanction;
  const uint32_t before = scene.tree.child_with_lemma(nucleus.head, "before");
  if (of_law && !p.noun && d.report.date == kNone && before != kNone &&
      scene.tree.deprel(before) == Deprel::kAdvmod) {
    return true;
  }
  // "Police were talking to witnesses"
  static const WordSet kAsked = {"witness", "neighbor", "neighbour", "victim", "resident"};
  if (d.report.type == EventType::kConsult && d.patient != kNone &&
      (lemma == "talk" || lemma == "speak") && kAsked.contains(scene.lemma(d.patient)) &&
      (d.actors.empty() || scene.actors.actors[d.actors[0]].sector == "COP")) {
    return true;
  }
  // "tested its rocket by launching a car into space"
  static const WordSet kSpace = {"space", "orbit", "satellite", "spacecraft", "astronaut",
                                 "moon",  "mars",  "capsule",   "spaceflight"};
  if ((d.report.type == EventType::kMobilize || d.report.type == EventType::kAssault) && !toll &&
      (lemma == "test" || lemma == "launch" || lemma == "fire") &&
      sentence_has(scene, d.report.sentence, kSpace) &&
      !sentence_has(scene, d.report.sentence, {"missile", "weapon", "warhead", "ballistic"})) {
    return true;
  }
  // "The killing was for jackal meat"
  static const WordSet kAnimals = {
      "animal",  "jackal", "elephant", "lion",   "leopard", "tiger",    "rhino",   "dog",
      "wolf",    "bear",   "deer",     "cattle", "cow",     "sheep",    "goat",    "poultry",
      "chicken", "whale",  "shark",    "seal",   "poacher", "poaching", "hunting", "wildlife"};
  if (d.report.type == EventType::kAssault && p.noun && d.recipients.empty() && d.actors.empty() &&
      (lemma == "killing" || lemma == "attack" || lemma == "slaughter") &&
      sentence_has(scene, d.report.sentence, kAnimals)) {
    return true;
  }
  static const WordSet kSavers = {"firefighter", "fireman", "medic", "rescuer", "paramedic"};
  if (d.report.type == EventType::kAssault && d.doer != kNone &&
      (lemma == "battle" || lemma == "fight") && kSavers.contains(scene.lemma(d.doer))) {
    return true;  // "Firefighters battled in vain": the dead are of the fire
  }
  if (toll) return false;
  // "The company has mobilized a lobbying campaign", "is moving a second ship to the site"
  static const WordSet kTrade = {"BUS", "EDU", "JRN", "MED", "SOC", "LAB", "AGR"};
  if (d.report.type == EventType::kMobilize && all_actors(scene, d, kTrade)) return true;
  if (d.report.type != EventType::kAssault) return false;
  const bool arms = sentence_has(scene, d.report.sentence, kArmsOrHarm);
  // "She can't beat this guy": at the polls; "Don't shoot him": nobody did
  static const WordSet kRivals = {"PTY", "LEG", "GOV", "ELI", "OPP"};
  if (d.report.mode == "beat" && !arms && !scene.is_passive(nucleus.head) &&
      (all_actors(scene, d, kRivals) || d.report.status == Status::kNegated)) {
    return true;
  }
  if (!p.noun && d.actors.empty() && d.report.status == Status::kNegated &&
      scene.sentences.xpos[nucleus.head] == Xpos::kVB && scene.tree.head(nucleus.head) == kNone &&
      !scene.tree.has_child(nucleus.head, kSubjectRelations)) {
    return true;
  }
  // "flu-hit Mexico", "invading British troops": what it is like
  const uint32_t left = nucleus.head > 0 ? nucleus.head - 1 : 0;
  if (scene.tree.deprel(nucleus.head) == Deprel::kAmod && !p.noun &&
      (scene.sentences.xpos[nucleus.head] == Xpos::kVBG || scene.sentences.form[left] == "-")) {
    return true;
  }
  // "BP clashes with scientists", "a battle between the firm and the government"
  static const WordSet kFights = {"clash", "battle", "fight", "skirmish"};
  static const WordSet kArmed = {"MIL", "REB", "UAF", "PRM", "CRM", "COP"};
  const bool armed = any_of(scene, d, kArmed);
  if (kFights.contains(lemma)) return !arms && !armed && any_of(scene, d, kUnarmed);
  // "launched a deep-sea operation"
  static const WordSet kOperations = {"operation", "campaign", "mission", "offensive"};
  if (p.light && nucleus.noun != kNone && kOperations.contains(scene.lemma(nucleus.noun)))
    return !arms && all_actors(scene, d, kUnarmed);
  // "a protest targeted the gallery", "ads targeting the spill"
  const bool by_thing = d.doer != kNone && d.doer != d.patient && scene.actor(d.doer) == kNone;
  return lemma == "target" && !arms && !armed &&
         (by_thing || all_actors(scene, d, kUnarmed) || d.recipients.empty() ||
          scene.sentences.xpos[nucleus.head] == Xpos::kVBG);
}

}  // namespace dateline
