// What nobody meant: crashes, floods, shots that went off. The words of the whole article say
// whether it tells of such (once, where the Drafter is made), those of the act whether it is one.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/characters.h"
#include "reports/detail.h"
#include "reports/draft.h"
#include "reports/drafter.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"

namespace dateline {

namespace {

// What people die of when nobody kills them, and the arms of those who do.
const WordSet kMishaps = {
    "outbreak",   "disease",     "virus",     "rain",       "epidemic",  "pandemic",   "measles",
    "cholera",    "coronavirus", "crash",     "accident",   "collision", "earthquake", "quake",
    "flood",      "storm",       "landslide", "avalanche",  "hurricane", "cyclone",    "typhoon",
    "derailment", "wildfire",    "capsize",   "sink",       "tsunami",   "stampede",   "tornado",
    "collapse",   "blaze",       "fire",      "leak",       "derail",    "eruption",   "heatwave",
    "flu",        "influenza",   "swine",     "plague",     "ebola",     "malaria",    "famine",
    "drown",      "flooding",    "crush",     "aftershock", "mudslide",  "collide",    "ferry",
    "plane"};

const WordSet kArms = {"shoot",     "shooting",  "gunman",    "gunfire",     "gun",     "bomb",
                       "bombing",   "stab",      "stabbing",  "knife",       "attack",  "assault",
                       "militant",  "soldier",   "airstrike", "strike",      "missile", "rocket",
                       "shelling",  "clash",     "ambush",    "murder",      "execute", "massacre",
                       "raid",      "terrorist", "attacker",  "drone",       "shell",   "fighting",
                       "insurgent", "rebel",     "protest",   "assassinate", "gunshot", "troop",
                       "homicide",  "stray",     "bullet",    "war",         "suspect", "shot"};
// What vehicles, walls and ground do by themselves.
const WordSet kMishapVerbs = {"crash",    "collide", "derail", "capsize", "collapse", "sink",
                              "overturn", "plunge",  "erupt",  "skid",    "cave"};
constexpr size_t kFewArms = 1;  // words of arms in an article of works: "shot" of cement
const WordSet kStorms = {"hurricane", "cyclone", "typhoon", "storm", "earthquake"};
// "small-arms fire": shots.
const WordSet kGunfire = {"artillery", "rocket", "mortar", "sniper", "gun",  "enemy",   "friendly",
                          "arm",       "rifle",  "tank",   "police", "open", "hostile", "machine"};

// How often words of a set occur among the tokens.
size_t count_of(const Scene& scene, const WordSet& words, uint32_t first, uint32_t last) {
  static const WordSet kOpens = {"cease", "open", "return", "exchange", "come", "under"};
  size_t count = 0;
  for (uint32_t t = first; t < last; ++t) {
    // "fired on a post", "opened fire": arms
    if (scene.lemma(t) == "fire" &&
        (scene.is_verb(t) || (t > first && kOpens.contains(scene.lemma(t - 1))))) {
      count += words.contains("gunfire");
      continue;
    }
    if (words.contains(scene.lemma(t))) {
      ++count;
    } else if (scene.sentences.upos[t] == Upos::kPropn) {
      count += words.contains(lower_ascii(scene.lemma(t)));
    }
  }
  return count;
}

bool is_shots(const Scene& scene, uint32_t fire) {
  for (uint32_t c : scene.tree.children(fire)) {
    if (kGunfire.contains(scene.lemma(c))) return true;
  }
  return false;
}

const WordSet kUnmeant = {"accidentally",  "accidental", "unintentionally", "unintentional",
                          "inadvertently", "mistakenly", "accident",        "self-inflicted"};

// "accidentally shot", "an accidental shooting": nobody meant it.
// Where nobody did it, the word may stand anywhere in the sentence.
bool is_accidental(const Scene& scene, const Nucleus& nucleus, bool nobody) {
  const uint32_t s = scene.sentences.sentence_of(nucleus.head);
  if (nobody && count_of(scene, kUnmeant, scene.sentences.first_token[s],
                         scene.sentences.first_token[s + 1]) > 0) {
    return true;
  }
  for (uint32_t t : nucleus.tokens) {
    for (uint32_t c : scene.tree.children(t)) {
      if (kUnmeant.contains(scene.lemma(c))) return true;
    }
    for (uint32_t before = 1; before <= 2 && before <= t; ++before) {
      if (kUnmeant.contains(scene.lemma(t - before))) return true;
    }
  }
  return false;
}

// "when the gun went off, hitting X", "fired his gun by accident, striking her": the participle
// tells what the shot did that nobody meant.
bool went_off(const Scene& scene, const Nucleus& nucleus) {
  static const WordSet kGuns = {"gun",     "weapon",  "firearm",  "pistol", "rifle",
                                "handgun", "shotgun", "revolver", "round"};
  static constexpr uint32_t kReach = 20;  // tokens from the shot to what it did
  static constexpr uint32_t kClose = 3;   // from the gun to its verb: "gun apparently went off"
  const uint32_t s = scene.sentences.sentence_of(nucleus.head);
  const uint32_t first = scene.sentences.first_token[s], last = scene.sentences.first_token[s + 1];
  const uint32_t from = nucleus.head > first + kReach ? nucleus.head - kReach : first;
  const bool participle = scene.sentences.xpos[nucleus.head] == Xpos::kVBG;
  for (uint32_t t = from; t < std::min(last, nucleus.head + kReach); ++t) {
    if (participle && t < nucleus.head && kUnmeant.contains(scene.lemma(t))) return true;
    if (!kGuns.contains(scene.lemma(t))) continue;
    for (uint32_t v = t + 1; v < std::min(last, t + 1 + kClose); ++v) {
      const std::string_view lemma = scene.lemma(v);
      // "the gun was fired", "picked up a gun and fired"
      if (scene.sentences.upos[v] == Upos::kAux || scene.sentences.upos[v] == Upos::kCconj) break;
      if ((lemma == "go" && v + 1 < last && scene.lemma(v + 1) == "off") ||
          (scene.is_verb(v) && scene.sentences.xpos[v] != Xpos::kVBN &&
           (lemma == "discharge" || (participle && lemma == "fire")))) {
        return true;
      }
    }
  }
  return false;
}

// "Child shot after shooting self in hand"
bool of_own_shot(std::string_view title) {
  const std::string text = lower_ascii(title);
  for (std::string_view shot : {"shooting ", "shoots ", "shot ", "shoot "}) {
    for (std::string_view self : {"self", "himself", "herself"}) {
      if (text.find(std::string(shot) + std::string(self)) != std::string::npos) {
        return text.find("kill") == std::string::npos && text.find("then ") == std::string::npos &&
               text.find(", shoot") == std::string::npos;
      }
    }
  }
  return false;
}

// "died of a self-inflicted gunshot wound", "had shot himself and was suffering from a wound": one
// did it to oneself.
bool is_self_inflicted(const Scene& scene, const Nucleus& nucleus) {
  const uint32_t s = scene.sentences.sentence_of(nucleus.head);
  const uint32_t first = scene.sentences.first_token[s], last = scene.sentences.first_token[s + 1];
  const bool wound = (nucleus.pattern->harms || nucleus.pattern->kills) && !nucleus.pattern->noun &&
                     !scene.lemma(nucleus.head).starts_with("wound");
  for (uint32_t t = first + 1; t < last; ++t) {
    const std::string_view form = scene.sentences.form[t];
    if (form == "self-inflicted") return true;
    if (form == "inflicted" &&
        (scene.lemma(t - 1) == "self" || (t > first + 1 && scene.lemma(t - 2) == "self"))) {
      return true;
    }
    if (wound && scene.lemma(t - 1) == "shoot" && (form == "himself" || form == "herself"))
      return true;
  }
  return false;
}

bool is_reflexive(const Scene& scene, const Nucleus& nucleus) {
  if (nucleus.head + 1 < scene.sentences.tokens()) {
    const std::string_view next = scene.sentences.form[nucleus.head + 1];
    if (next == "himself" || next == "herself" || next == "themselves" || next == "itself")
      return true;
  }
  for (const Argument& a : arguments_of(scene, nucleus)) {
    if (a.kind != SlotKind::kObject) continue;
    const std::string_view form = scene.sentences.form[a.token];
    if (form.ends_with("self") || form.ends_with("selves")) return true;
  }
  return false;
}

}  // namespace

Drafter::Drafter(const TriggerLexicon& lexicon, const ActLexicon& acts, Scene& scene)
    : lexicon_(lexicon), scene_(scene), told_(acts) {
  const uint32_t tokens = scene.sentences.tokens();
  const size_t mishaps = count_of(scene, kMishaps, 0, tokens);
  static const WordSet kMeant = {"murder",   "homicide", "gunman",    "robbery",  "ambush",
                                 "argument", "gang",     "terrorist", "militant", "soldier",
                                 "protest",  "execute",  "troop",     "rebel",    "massacre",
                                 "intruder", "robber",   "fight"};
  // A title that says so is as good as two sentences.
  const bool titled = scene.article.title.find("ccident") != std::string_view::npos ||
                      of_own_shot(scene.article.title);
  const size_t unmeant = count_of(scene, kUnmeant, 0, tokens) + (titled ? 2 : 0);
  // Beside such a title one word of another matter ("homicide detectives") is none of it.
  of_accident_ = of_own_shot(scene.article.title) ||
                 (unmeant > 1 && count_of(scene, kMeant, 0, tokens) <= (titled ? 1U : 0U));
  const size_t arms = count_of(scene, kArms, 0, tokens);
  // "oil", "rig", "drilling": an article of works, where what explodes blew up by itself
  static const WordSet kIndustry = {"oil",      "rig",       "drill",   "drilling", "spill",
                                    "well",     "refinery",  "miner",   "mine",     "colliery",
                                    "factory",  "plant",     "gas",     "chemical", "wellhead",
                                    "pipeline", "fireworks", "methane", "boiler",   "rupture"};
  of_works_ = count_of(scene, kIndustry, 0, tokens) >= 4 && arms <= kFewArms;
  of_mishap_ = mishaps >= 2 && mishaps > 2 * arms;
  of_relief_ = mishaps >= 1 && mishaps >= arms;
}

// "An accident killed five": somebody died, and nobody did it.
void Drafter::accident(const Nucleus& nucleus, Draft& d) const {
  const TriggerPattern& p = *nucleus.pattern;
  if (d.report.type != EventType::kAssault) return;
  // "shot himself", not "shot five before killing himself"
  const bool others = std::any_of(d.recipients.begin(), d.recipients.end(),
                                  [&](uint32_t id) { return !contains(d.actors, id); });
  if ((is_reflexive(scene_, nucleus) && !others) ||
      ((p.harms || p.kills) && d.actors.empty() && is_self_inflicted(scene_, nucleus))) {
    if (d.actors.empty()) std::swap(d.actors, d.recipients);
    d.report.type = EventType::kNone;
    d.report.mode = {};
    d.report.cameo = {};
    return;
  }
  const bool hits = scene_.lemma(nucleus.head) == "hit" || scene_.lemma(nucleus.head) == "strike";
  // "was struck by a car": traffic, where no word says that it was meant
  if (hits && is_traffic(nucleus, d)) {
    d.report.type = EventType::kNone;
    d.report.mode = {};
    d.report.cameo = {};
    d.actors.clear();
    std::swap(d.actors, d.recipients);
    return;
  }
  const bool shots = p.mode == "firearms" || p.kills || p.harms || (hits && !d.recipients.empty());
  if (is_accidental(scene_, nucleus, d.actors.empty()) || (of_accident_ && shots) ||
      ((shots || hits) && went_off(scene_, nucleus))) {
    d.report.type = EventType::kNone;
    d.report.mode = {};
    d.report.cameo = {};
    return;
  }
  const bool storm = d.doer != kNone && scene_.actor(d.doer) != kNone &&
                     count_of(scene_, kStorms, d.doer > 2 ? d.doer - 2 : 0, d.doer + 1) > 0;
  if (storm) d.actors.clear();  // "Typhoon X": nobody
  // "rains in X killed 39"
  static const WordSet kNature = {
      "rain",     "flood",     "flooding",  "snow",       "wind",      "heat",      "heatwave",
      "cold",     "quake",     "landslide", "earthquake", "mudslide",  "avalanche", "tremor",
      "eruption", "wildfire",  "tsunami",   "drought",    "monsoon",   "downpour",  "lightning",
      "flu",      "influenza", "strain",    "virus",      "variant",   "pandemic",  "epidemic",
      "plague",   "fever",     "malaria",   "ebola",      "famine",    "hunger",    "infection",
      "outbreak", "disease",   "tornado",   "aftershock", "hurricane", "cyclone",   "typhoon",
      "storm",    "blizzard",  "cholera",   "crash",      "accident",  "stampede"};
  const bool nature =
      d.doer != kNone && scene_.actor(d.doer) == kNone && kNature.contains(scene_.lemma(d.doer));
  const bool towns =
      !d.actors.empty() && std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        return scene_.actors.actors[id].kind == ActorKind::kPlace;
      });
  const bool by_towns = towns && is_mishap(nucleus);
  // "the Deepwater Horizon rig explosion killed 11"
  const bool works =
      d.doer != kNone && ((is_blast(d.doer) && is_at_works(nucleus)) || is_of_works(nucleus));
  // "it has killed 149": the virus that the article is about; so with anybody who has no arms
  static const WordSet kArmed = {"MIL", "REB", "UAF", "PRM", "CRM", "COP", "SPY"};
  const uint32_t s = scene_.sentences.sentence_of(nucleus.head);
  const bool armed = std::any_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
    const Actor& a = scene_.actors.actors[id];
    return kArmed.contains(a.sector) || (a.named && a.kind == ActorKind::kPerson);
  });
  const bool unarmed = of_mishap_ && p.kills && !d.actors.empty() && !armed &&
                       count_of(scene_, kArms, scene_.sentences.first_token[s],
                                scene_.sentences.first_token[s + 1]) == 0;
  const bool it = of_mishap_ && d.doer != kNone && (scene_.lemma(d.doer) == "it" || unarmed);
  if (nature || by_towns || works || it) d.actors.clear();
  if (!(p.kills || p.harms || storm || p.mode == "destroy") || !d.actors.empty()) return;
  for (const TriggerPattern* joined : nucleus.joined) {
    if (joined->noun) return;
  }
  // "suffered a gunshot wound", "left one dead and five wounded": who stands there did nothing.
  const bool nobody = by_towns || d.doer == kNone || d.doer == d.patient ||
                      scene_.sentences.upos[d.doer] == Upos::kNum;
  const bool meant =
      !it && (nobody ? !is_mishap(nucleus) && !is_of_works(nucleus) && !killed_by_chance(nucleus)
                     : is_deed(d.doer) && !works);
  if (meant) return;
  d.report.type = EventType::kNone;
  d.report.mode = {};
  d.report.cameo = {};
  std::swap(d.actors, d.recipients);
}

bool Drafter::is_traffic(const Nucleus& nucleus, const Draft& d) const {
  static const WordSet kTraffic = {
      "car",       "bus",     "truck", "lorry",   "van",      "train",    "vehicle",   "motorcycle",
      "tram",      "taxi",    "suv",   "pickup",  "motorist", "tractor",  "motorbike", "automobile",
      "limousine", "minibus", "sedan", "trolley", "bike",     "bicycle",  "scooter",   "coach",
      "trailer",   "minivan", "jeep",  "cab",     "subway",   "streetcar"};
  static const WordSet kMeant = {
      "attack",    "deliberately", "deliberate", "intentionally", "ram",       "terrorist",
      "terror",    "plough",       "plow",       "militant",      "murder",    "intentional",
      "bomb",      "protester",    "crowd",      "explosive",     "extremist", "purposely",
      "assailant", "attacker",     "explode",    "demonstrator"};
  // "was driving a truck across the line and struck two riders"
  static const WordSet kDrives = {"drive", "swerve", "veer", "speed", "steer", "skid", "cross"};
  const uint32_t sentence = scene_.sentences.sentence_of(nucleus.head);
  const auto says = [&](const WordSet& words) {
    return count_of(scene_, words, scene_.sentences.first_token[sentence],
                    scene_.sentences.first_token[sentence + 1]) > 0;
  };
  const uint32_t joined = scene_.tree.head(nucleus.head);
  if (scene_.tree.deprel(nucleus.head) == Deprel::kConj && kDrives.contains(scene_.lemma(joined)) &&
      says(kTraffic) && !says(kMeant)) {
    return true;
  }
  uint32_t by = d.doer;
  for (uint32_t c : scene_.tree.children(nucleus.head)) {
    if (c > nucleus.head && scene_.preposition(c) == "by") by = c;
  }
  if (by == kNone || by == d.patient) return false;
  const auto& entities = scene_.sentences.entities;
  const auto of = std::find_if(entities.begin(), entities.end(), [&](const Entity& e) {
    return e.first <= by && by < e.last && e.type == EntityType::kProd;  // "a Volvo"
  });
  const bool traffic = kTraffic.contains(lower_ascii(scene_.lemma(by)));
  // "by a car driving on the wrong side", the driving taken for a noun
  if (scene_.lemma(by) == "driving" && scene_.sentences.upos[by] == Upos::kNoun) return true;
  // "by a Soho XC9": a make that nobody knows
  const bool make = scene_.sentences.upos[by] == Upos::kPropn && scene_.actor(by) == kNone &&
                    scene_.tree.child_with_lemma(by, "a") != kNone;
  if (!traffic && !make && of == entities.end()) return false;
  const uint32_t s = scene_.sentences.sentence_of(nucleus.head);
  return count_of(scene_, kMeant, scene_.sentences.first_token[s],
                  scene_.sentences.first_token[s + 1]) == 0 &&
         (traffic || count_of(scene_, kArms, scene_.sentences.first_token[s],
                              scene_.sentences.first_token[s + 1]) == 0);
}

// "died when shells hit a market", "in an ambush": who died was attacked.
void Drafter::violent_death(const Nucleus& nucleus, Report& report, Participants& who) const {
  for (uint32_t t : nucleus.tokens) {
    Nucleus attack;
    attack.pattern = t == nucleus.head ? nullptr : match_trigger(scene_, lexicon_, t, attack.noun);
    if (attack.pattern == nullptr || attack.pattern->type != EventType::kAssault) continue;
    attack.head = t;
    attack.tokens = {t};
    Participants attackers = participants_of(scene_, attack, last_);
    // "died after she was struck by a car"
    Draft struck;
    struck.doer = attackers.doer;
    struck.patient = attackers.patient;
    const bool hits = scene_.lemma(t) == "strike" || scene_.lemma(t) == "hit";
    if (hits && is_traffic(attack, struck)) continue;
    who.recipients = std::move(who.actors);
    who.actors = std::move(attackers.actors);
    who.patient = who.doer;
    who.doer = attackers.doer;
    std::erase_if(who.actors, [&](uint32_t id) { return contains(who.recipients, id); });
    report.type = attack.pattern->type;
    report.mode = attack.pattern->mode;
    report.cameo = attack.pattern->cameo;
    return;
  }
}

// Is what killed somebody a deed of people, by the word for it?
bool Drafter::is_deed(uint32_t doer) const {
  // "Shelling", at the beginning, may pass for a name
  const std::string lemma = lower_ascii(scene_.lemma(doer));
  if (lemma == "fire") return is_shots(scene_, doer);
  // "a plane crashed, killing 68": what had the accident killed nobody on purpose
  static const WordSet kVehicles = {"plane", "ship",  "vessel", "aircraft",   "jet",   "ferry",
                                    "boat",  "train", "bus",    "helicopter", "truck", "convoy"};
  static const WordSet kAccidents = {"crash",    "sink",       "capsize",  "collide",  "collision",
                                     "derail",   "derailment", "accident", "overturn", "ditch",
                                     "collapse", "skid",       "veer",     "plunge"};
  if (kVehicles.contains(lemma)) {
    const uint32_t s = scene_.sentences.sentence_of(doer);
    if (count_of(scene_, kAccidents, scene_.sentences.first_token[s],
                 scene_.sentences.first_token[s + 1]) > 0) {
      return false;
    }
  }
  return kArms.contains(lemma) || lexicon_.words("violence").contains(lemma) ||
         lexicon_.words("attack").contains(lemma) || lexicon_.words("force").contains(lemma);
}

bool Drafter::is_blast(uint32_t noun) const {
  const std::string lemma = lower_ascii(scene_.lemma(noun));
  return lemma == "explosion" || lemma == "blast";
}

// "The explosion killed 11 workers", "the rig exploded, killing 11", in an article of an oil spill
bool Drafter::is_of_works(const Nucleus& nucleus) const {
  static const WordSet kBlasts = {"explosion", "blast", "explode", "fire", "erupt", "blow"};
  const uint32_t s = scene_.sentences.sentence_of(nucleus.head);
  return of_works_ && count_of(scene_, kBlasts, scene_.sentences.first_token[s],
                               scene_.sentences.first_token[s + 1]) > 0;
}

// "a gas explosion at a coal mine", "a boiler exploded": what blows up by itself, where nobody
// speaks of arms or attackers. The works stand beside the blast; "a roadside mine explosion" has
// none.
bool Drafter::is_at_works(const Nucleus& nucleus) const {
  static const WordSet kWorks = {
      "rig",    "mine",    "mill",     "factory", "plant",    "refinery",  "pipeline",  "gas",
      "boiler", "oil",     "firework", "well",    "chemical", "warehouse", "fireworks", "silo",
      "tanker", "propane", "depot",    "methane", "colliery", "foundry",   "cylinder",  "firedamp"};
  static const WordSet kMeant = {"landmine", "roadside",  "separatist", "sabotage", "saboteur",
                                 "blame",    "claim",     "plant",      "device",   "suicide",
                                 "bomber",   "guerrilla", "detonate",   "blow",     "target"};
  const uint32_t s = scene_.sentences.sentence_of(nucleus.head);
  const uint32_t first = scene_.sentences.first_token[s],
                 last = scene_.sentences.first_token[s + 1];
  if (count_of(scene_, kArms, first, last) > 0) return false;
  bool works = false;
  for (uint32_t t = first; t < last; ++t) {
    const std::string_view lemma = scene_.lemma(t);
    if (!scene_.is_noun(t)) {
      if (kMeant.contains(lemma)) return false;
      continue;
    }
    if (lemma != "plant" && kMeant.contains(lemma)) return false;
    if (!kWorks.contains(lower_ascii(lemma))) continue;
    const uint32_t above = scene_.tree.head(t);
    const bool mine = lemma == "mine" && above != kNone && is_blast(above) &&
                      scene_.tree.deprel(t) == Deprel::kCompound;
    works = works || (!mine && is_by_blast(t));
  }
  return works;
}

// Does the noun stand below a blast, or beside one below the same verb?
bool Drafter::is_by_blast(uint32_t noun) const {
  static constexpr int kSteps = 3;
  uint32_t t = noun;
  for (int step = 0; step < kSteps; ++step) {
    t = scene_.tree.head(t);
    if (t == kNone) return false;
    if (is_blast(t) || scene_.lemma(t) == "explode") return true;
    if (!scene_.is_verb(t)) continue;
    return std::any_of(scene_.tree.children(t).begin(), scene_.tree.children(t).end(),
                       [&](uint32_t c) { return is_blast(c); });
  }
  return false;
}

// "was killed" by nobody: of a mishap, if the sentence, or else the article, tells of one and of no
// arms.
bool Drafter::is_mishap(const Nucleus& nucleus) const {
  const uint32_t s = scene_.sentences.sentence_of(nucleus.head);
  const uint32_t first = scene_.sentences.first_token[s],
                 last = scene_.sentences.first_token[s + 1];
  if (count_of(scene_, kArms, first, last) > 0) return false;
  static const WordSet kBlasts = {"explosion", "blast"};
  return count_of(scene_, kMishaps, first, last) > 0 || of_mishap_ ||
         (count_of(scene_, kBlasts, first, last) > 0 && is_at_works(nucleus));
}

// "while working on the tracks", "while repairing a roof", an engineer at work: by what may kill by
// itself. Farmers "working in their fields" and those who "drove to work" may have been murdered.
bool Drafter::is_risky_work(uint32_t verb, uint32_t victim) const {
  static const WordSet kRisky = {"climb", "clean", "repair",  "swim", "cycle",
                                 "hike",  "paint", "install", "mend", "weld",
                                 "ski",   "dive",  "paddle",  "surf", "skydive"};
  static const WordSet kRisks = {"track", "rail",     "railway", "line",     "street", "road",
                                 "river", "highway",  "roof",    "motorway", "rope",   "ladder",
                                 "crane", "scaffold", "machine", "machinery"};
  if (scene_.sentences.xpos[verb] != Xpos::kVBG ||
      scene_.tree.child_with_lemma(verb, "while") == kNone) {
    return false;
  }
  if (kRisky.contains(scene_.lemma(verb))) return true;
  static const WordSet kTrades = {"engineer", "labourer",   "laborer", "electrician", "builder",
                                  "roofer",   "technician", "logger",  "mechanic",    "diver"};
  if (scene_.lemma(verb) == "work" && victim != kNone && kTrades.contains(scene_.lemma(victim)))
    return true;
  static const WordSet kNearRisk = {"work", "cross", "operate", "walk"};
  return kNearRisk.contains(scene_.lemma(verb)) &&
         std::any_of(scene_.tree.children(verb).begin(), scene_.tree.children(verb).end(),
                     [&](uint32_t c) { return kRisks.contains(scene_.lemma(c)); });
}

// "killed when a wall gave way": by what happened, and no act of violence.
bool Drafter::killed_by_chance(const Nucleus& nucleus) const {
  // "was killed and eaten"
  static const WordSet kPrey = {"eat", "maul", "gore", "trample", "devour"};
  for (uint32_t c : scene_.tree.children(nucleus.head)) {
    if (scene_.tree.deprel(c) == Deprel::kConj && kPrey.contains(scene_.lemma(c))) return true;
  }
  // "fell off a stage and was injured"
  static const WordSet kFalls = {"fall", "slip", "trip", "stumble", "faint", "drown", "tumble"};
  const uint32_t first = scene_.tree.head(nucleus.head);
  if (scene_.tree.deprel(nucleus.head) == Deprel::kConj && first != kNone && first < nucleus.head &&
      scene_.is_verb(first) && kFalls.contains(scene_.lemma(first))) {
    return true;
  }
  for (uint32_t c : scene_.tree.children(nucleus.head)) {
    if (scene_.tree.deprel(c) != Deprel::kAdvcl || c < nucleus.head || !scene_.is_verb(c) ||
        is_ahead_of(scene_, c)) {
      continue;
    }
    // "an engineer was killed while working on the tracks"
    if (is_risky_work(c, scene_.tree.child(nucleus.head, Deprel::kNsubjPass))) {
      const uint32_t s = scene_.sentences.sentence_of(c);
      const uint32_t last = scene_.sentences.first_token[s + 1];
      for (uint32_t t = nucleus.head + 1; t < last; ++t) {
        const uint32_t whose = scene_.tree.head(t);
        if (scene_.lemma(t) == "by" && whose != kNone && scene_.actor(whose) != kNone) return false;
      }
      return count_of(scene_, kArms, scene_.sentences.first_token[s], last) == 0;
    }
    if (kMishapVerbs.contains(scene_.lemma(c))) {
      const uint32_t what = scene_.subject(c);
      return what == kNone || !is_deed(what);
    }
    uint32_t noun = kNone;
    const TriggerPattern* how = match_trigger(scene_, lexicon_, c, noun);
    if (how != nullptr && how->type != EventType::kNone) continue;
    const uint32_t subject = scene_.subject(c);
    if (subject == kNone || scene_.actor(subject) != kNone) continue;
    return !is_deed(subject);
  }
  return false;
}

}  // namespace dateline
