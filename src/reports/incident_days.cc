// A date is an incident's where it hangs on a dated report of violence, on a noun of that kind
// ("the gunfire that erupted Saturday"), on a verb that says of it when it was ("it happened",
// "shots rang out"), on wounds that were suffered, or on the coming of those who are called to it.
// By the tree; where news is written so loosely that trees fail ("dead.It happened at 3"), by the
// words before the date.
//
// Where no such date is to be had, the days that the article narrates without an act of its own
// ("was walking home Saturday") may be one: then it is the incident's. Days of words, of courts and
// of the page are none of these.
#include "reports/incident_days.h"

#include <algorithm>
#include <string>

#include "reports/date_owner.h"
#include "reports/moment.h"

namespace dateline {
namespace {

// Tokens' lemmas. What a date can hang on that says when an incident was.
const WordSet kIncidents = {
    "incident",  "shooting",  "attack",     "stabbing",  "killing",    "murder",    "homicide",
    "slaying",   "massacre",  "violence",   "gunfire",   "shot",       "gunshot",   "explosion",
    "blast",     "bombing",   "ambush",     "raid",      "assault",    "robbery",   "crash",
    "collision", "accident",  "derailment", "stampede",  "tragedy",    "rampage",   "clash",
    "shootout",  "abduction", "kidnapping", "hijacking", "earthquake", "landslide", "collapse",
    "standoff",  "brawl",     "riot",       "drowning",  "shelling",   "airstrike", "battle",
    "gunbattle", "gunfight",  "firefight",  "spree",     "carjacking", "invasion",  "suicide"};
const WordSet kHappen = {"happen", "occur", "unfold", "take",  "begin",  "start",
                         "erupt",  "break", "ring",   "come",  "strike", "hit",
                         "leave",  "kill",  "injure", "wound", "send",   "claim"};
// What violence grows out of: its day where it "broke out", not where it is told of.
const WordSet kQuarrels = {"argument",    "fight",     "quarrel",    "dispute",
                           "altercation", "fistfight", "melee",      "confrontation",
                           "scuffle",     "fighting",  "disturbance"};
const WordSet kBreaksOut = {"happen", "occur", "erupt", "break", "start", "begin", "ensue"};
const WordSet kIt = {"it", "this", "that", "one", "first"};
const WordSet kCome = {"call", "respond", "dispatch", "summon",
                       "rush", "alert",   "receive",  "arrive"};
const WordSet kFinds = {"find", "discover"};
const WordSet kSuffers = {"suffer", "sustain"};
const WordSet kHospitals = {"hospital", "center", "clinic"};
const WordSet kWounds = {"wound", "injury", "gunshot", "burn", "fracture"};
const WordSet kMeanwhile = {"while", "when", "as"};
const WordSet kCalled = {"officer",   "police",    "deputy",     "crew",      "firefighter",
                         "paramedic", "trooper",   "department", "unit",      "medic",
                         "ambulance", "rescuer",   "official",   "authority", "sheriff",
                         "detective", "emergency", "responder",  "office",    "squad",
                         "marshal",   "they"};
// Verbs of harm beside those of type ASSAULT.
const WordSet kHarm = {"die",      "kill",    "perish", "collapse", "explode", "crash", "collide",
                       "overturn", "capsize", "drown",  "wound",    "injure",  "shoot", "stab",
                       "hit",      "strike",  "hurt",   "fire",     "rampage"};
const WordSet kFound = {"gunshot", "wound", "wounded", "body",   "dead",         "injured",
                        "shot",    "shoot", "stab",    "victim", "unresponsive", "lifeless"};
// What comes of harm, mostly within the day: "was rushed to hospital on Sunday after".
const WordSet kAftermath = {"hospitalize", "hospitalise", "airlift", "transport", "rush", "fly"};
// Verbs that say of an incident alone that it was, whatever their subject.
const WordSet kOnlyHappen = {"happen", "occur", "unfold"};
const WordSet kWeapons = {"gun", "handgun", "weapon", "rifle", "firearm", "pistol", "shotgun"};
// What news tells of once an incident is over: words about it, and what police, courts and the
// press do with it.
const WordSet kAfterwards = {
    "say",      "tell",    "announce",  "report",   "ask",     "confirm",  "speak",    "write",
    "remain",   "learn",   "interview", "question", "tweet",   "describe", "continue", "note",
    "add",      "explain", "talk",      "comment",  "hint",    "reveal",   "reassure", "remind",
    "identify", "name",    "release",   "publish",  "post",    "update",   "mention",  "warn",
    "discuss",  "recall",  "thank",     "react",    "charge",  "arrest",   "convict",  "sentence",
    "indict",   "appear",  "plead",     "enter",    "arraign", "book",     "file",     "rule",
    "jail",     "hold",    "drop",      "dismiss",  "testify", "schedule", "set",      "face",
    "surrender"};
const WordSet kVerdicts = {"guilty", "liable", "responsible", "still"};
const WordSet kBefore = {"previous", "previously", "ago", "since"};
const WordSet kAnother = {"separate", "unrelated", "another", "similar"};
const WordSet kCases = {"case", "incident", "one", "occasion", "time"};

// From a date to the word that says what it dates.
constexpr int kClimb = 12;

class DayFinder {
 public:
  DayFinder(const Scene& scene, const std::vector<Report>& reports)
      : scene_(scene), reports_(reports), all_(scene.dates.expressions) {}

  std::vector<IncidentDay> run() {
    std::vector<IncidentDay> days;
    std::vector<uint32_t> told(all_.size(), kNone);
    for (uint32_t i = 0; i < reports_.size(); ++i) {
      const Report& r = reports_[i];
      if (tells_harm(scene_, r) && r.status == Status::kActual && r.date != kNone) told[r.date] = i;
    }
    for (uint32_t d = 0; d < all_.size(); ++d) {
      if (!is_day(all_[d]) || all_[d].first_token >= scene_.sentences.tokens()) continue;
      IncidentDay anchor;
      anchor.date = d;
      anchor.sentence = scene_.sentences.sentence_of(all_[d].first_token);
      anchor.report = told[d];
      anchor.borrowed = borrows_day(all_[d]);
      if (is_label(scene_, anchor.sentence, all_[d])) continue;
      anchor.death = told[d] != kNone && reports_[told[d]].type == EventType::kNone &&
                     scene_.lemma(reports_[told[d]].trigger_token) == "die";
      if (to_come(all_[d])) continue;
      if (dates_incident(d, anchor) || anchor.report != kNone) days.push_back(anchor);
    }
    return days;
  }

  std::vector<IncidentDay> narrated() const {
    std::vector<IncidentDay> days;
    std::vector<bool> taken(all_.size(), false);
    for (const Report& r : reports_) {
      if (r.date != kNone && !tells_harm(scene_, r)) taken[r.date] = true;
    }
    for (uint32_t d = 0; d < all_.size(); ++d) {
      if (taken[d] || !is_day(all_[d]) || borrows_day(all_[d]) || to_come(all_[d]) ||
          all_[d].first_token >= scene_.sentences.tokens() ||
          scene_.in_direct_quote(all_[d].span)) {
        continue;
      }
      IncidentDay day;
      day.date = d;
      day.sentence = scene_.sentences.sentence_of(all_[d].first_token);
      if (!is_label(scene_, day.sentence, all_[d]) && of_narrative(all_[d])) days.push_back(day);
    }
    return days;
  }

 private:
  // A day to come is no incident's.
  bool to_come(const DateExpression& d) const {
    const Day page = scene_.dates.published.latest;
    return page != kNoDay && d.when.earliest != kNoDay && d.when.earliest > page;
  }

  // Hangs on a verb, and not on one of what came afterwards.
  bool of_narrative(const DateExpression& d) const {
    for (uint32_t t = d.first_token; t < d.last_token; ++t) {
      uint32_t above = scene_.tree.head(t);
      if (above != kNone && above >= d.first_token && above < d.last_token) continue;
      if (scene_.tree.deprel(t) == Deprel::kNmodPoss) return false;  // "at Wednesday's hearing"
      for (int step = 0; step < kClimb && above != kNone; ++step) {
        if (scene_.is_verb(above)) return narrates(above);
        // "was at the bar Saturday", not "is behind bars Saturday", "was in court Friday"
        const uint32_t be = scene_.tree.child(above, Deprel::kCop);
        if (be != kNone) {
          static const WordSet kLaw = {"court", "custody", "jail",   "prison",
                                       "bar",   "trial",   "hearing"};
          return scene_.sentences.xpos[be] == Xpos::kVBD &&
                 !(kLaw.contains(scene_.lemma(above)) && scene_.preposition(above) != "at");
        }
        above = scene_.tree.head(above);
      }
    }
    return false;
  }

  bool narrates(uint32_t verb) const {
    if (kAfterwards.contains(scene_.lemma(verb))) return false;
    for (uint32_t c : scene_.tree.children(verb)) {
      if (kVerdicts.contains(scene_.lemma(c))) return false;  // "was found guilty"
      // "turned himself in", "turned him over"; a party may "turn deadly"
      if (scene_.lemma(verb) == "turn" && scene_.tree.deprel(c) == Deprel::kCompoundPrt)
        return false;
    }
    return true;
  }

  // The tree may hang the words of one expression on several ("just before 10:00 Friday night").
  bool dates_incident(uint32_t d, IncidentDay& anchor) const {
    if (is_of_sitting(scene_, all_[d])) return false;
    if (behind_happen(all_[d], anchor.sentence)) return anchor.says_when = true;
    if (behind_incident(all_[d], anchor.sentence)) return true;
    for (uint32_t t = all_[d].first_token; t < all_[d].last_token; ++t) {
      const uint32_t above = scene_.tree.head(t);
      const bool head =
          above == kNone || above < all_[d].first_token || above >= all_[d].last_token;
      if (head && hangs_on_incident(d, t, anchor)) return true;
    }
    return false;
  }

  bool hangs_on_incident(uint32_t d, uint32_t head, IncidentDay& anchor) const {
    const std::string before = scene_.preposition(head);
    const bool clock = all_[d].type == DateType::kTime;  // "shortly after 3 p.m. Friday"
    if (before == "since" || before == "until" || before == "for" || before == "by" ||
        (!clock && (before == "before" || before == "after"))) {
      return false;
    }
    uint32_t t = head;
    for (int step = 0; step < kClimb; ++step) {
      const uint32_t above = scene_.tree.head(t);
      if (above == kNone || scene_.sentences.sentence_of(above) != anchor.sentence) return false;
      if (scene_.is_verb(above))
        return verb_says_when(above, anchor) || noun_before(above, all_[d].first_token);
      if (scene_.is_noun(above) && incident_of(above) != kNone) return actual(above);
      // "in last Thursday's death of Ana Bell"
      if (t == head && scene_.lemma(above) == "death" && scene_.is_noun(above) &&
          scene_.tree.deprel(t) == Deprel::kNmodPoss) {
        return actual(above);
      }
      t = above;
    }
    return false;
  }

  // "Charges have been filed in the shooting death of a man on Saturday": the verb's time is not of
  // a day gone by, so the day is that of the incident named before it.
  bool noun_before(uint32_t verb, uint32_t date) const {
    bool now =
        scene_.sentences.xpos[verb] == Xpos::kVBZ || scene_.sentences.xpos[verb] == Xpos::kVBP;
    for (uint32_t c : scene_.tree.children(verb)) {
      const Deprel r = scene_.tree.deprel(c);
      const bool present =
          scene_.sentences.xpos[c] == Xpos::kVBZ || scene_.sentences.xpos[c] == Xpos::kVBP;
      now |= (r == Deprel::kAux || r == Deprel::kAuxPass || r == Deprel::kCop) && present;
    }
    if (!now || date <= verb) return false;
    for (uint32_t t = verb + 1; t < date; ++t) {
      if (scene_.is_verb(t)) return false;
      if (scene_.is_noun(t) && incident_of(t) != kNone && actual(t)) return true;
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

  // "investigating a shooting Sunday night", wherever the tree has hung the night.
  bool behind_incident(const DateExpression& d, uint32_t sentence) const {
    constexpr uint32_t kBetween = 3;
    const uint32_t first = scene_.sentences.first_token[sentence];
    for (uint32_t k = 1; k <= kBetween && first + k <= d.first_token; ++k) {
      const uint32_t t = d.first_token - k;
      if (scene_.is_noun(t)) return kIncidents.contains(scene_.lemma(t)) && actual(t);
      const Upos upos = scene_.sentences.upos[t];
      if (upos != Upos::kAdp && upos != Upos::kAdv && upos != Upos::kAdj) return false;
    }
    return false;
  }

  // No plan, no denial, no "if".
  bool actual(uint32_t t) const {
    for (uint32_t c : scene_.tree.children(t)) {
      const std::string_view lemma = scene_.lemma(c);
      if (scene_.sentences.xpos[c] == Xpos::kMD || lemma == "not" || lemma == "no" ||
          lemma == "if" || lemma == "past" || kBefore.contains(lemma) || kAnother.contains(lemma)) {
        return false;
      }
    }
    return true;
  }

  bool verb_says_when(uint32_t verb, IncidentDay& anchor) const {
    if (!actual(verb)) return false;
    if (meanwhile(verb)) return true;
    const uint32_t subject = scene_.tree.child(verb, kSubjectRelations);
    const std::string_view lemma = scene_.lemma(verb);
    if (subject != kNone) {
      const uint32_t noun = incident_of(scene_.antecedent(subject));
      const std::string_view who = scene_.lemma(scene_.antecedent(subject));
      const bool incident = noun != kNone && actual(noun);
      if (kQuarrels.contains(who) && kBreaksOut.contains(lemma)) return true;
      if (kWeapons.contains(who) && (lemma == "discharge" || lemma == "fire")) return true;
      // "the call came in"
      if ((who == "call" || who == "report") && (lemma == "come" || lemma == "go"))
        return anchor.says_when = true;
      anchor.says_when = kHappen.contains(lemma) && (incident || kIt.contains(who));
      if (incident && kHappen.contains(lemma)) return true;
      if (anchor.says_when && lemma != "take" && lemma != "leave" && lemma != "come" &&
          lemma != "hit" && lemma != "begin" && lemma != "start") {
        return true;
      }
      anchor.says_when = false;
    }
    if (suffers_wound(verb) || has_cause(verb)) return true;
    if (lemma == "hear" && has_object(verb, kIncidents)) return true;
    const bool found = kFinds.contains(lemma) && finds_victim(verb);
    if (kCome.contains(lemma) || found) {
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
    if (found && subject != kNone && scene_.is_passive(verb)) return true;
    // "officers responding to a call around midnight Saturday"
    if (kCome.contains(lemma) && scene_.tree.deprel(verb) == Deprel::kAcl &&
        kCalled.contains(scene_.lemma(scene_.tree.head(verb)))) {
      return anchor.says_when = true;
    }
    if (kAftermath.contains(lemma)) return anchor.death = true;
    if (lemma == "take" && has_object(verb, kHospitals)) return anchor.death = true;
    if (lemma == "leave" && has_object(verb, {"condition"})) return anchor.death = true;
    if (lemma == "die" && !scene_.tree.has_child(verb, Deprel::kAuxPass))
      return anchor.death = true;
    if (lemma != "die" && harm_verb(verb)) return true;
    // "a shooting that left three dead early Sunday"
    const Deprel relation = scene_.tree.deprel(verb);
    const uint32_t noun = scene_.tree.head(verb);
    return (relation == Deprel::kAclRelcl || relation == Deprel::kAcl) && noun != kNone &&
           kIncidents.contains(scene_.lemma(noun)) && actual(noun);
  }

  // "the shooting", "the most violent of the shootings", "the shooting death of a man"
  uint32_t incident_of(uint32_t noun) const {
    if (kIncidents.contains(scene_.lemma(noun))) return noun;
    for (uint32_t c : scene_.tree.children(noun)) {
      const Deprel relation = scene_.tree.deprel(c);
      const bool inside = (relation == Deprel::kNmod && scene_.preposition(c) == "of") ||
                          (relation == Deprel::kCompound && scene_.lemma(noun) == "death");
      if (inside && kIncidents.contains(scene_.lemma(c))) return c;
    }
    return kNone;
  }

  // "a birthday was interrupted Monday by a shooting"
  bool has_cause(uint32_t verb) const {
    for (uint32_t c : scene_.tree.children(verb)) {
      const uint32_t noun =
          scene_.tree.deprel(c) == Deprel::kOblAgent ? incident_of(c) : uint32_t{kNone};
      if (noun != kNone && actual(noun)) return true;
    }
    return false;
  }

  // "suffered a gunshot wound", "a wound suffered on Friday"
  bool suffers_wound(uint32_t verb) const {
    if (!kSuffers.contains(scene_.lemma(verb))) return false;
    const uint32_t noun = scene_.tree.deprel(verb) == Deprel::kAcl ? scene_.tree.head(verb) : kNone;
    return has_object(verb, kWounds) || (noun != kNone && kWounds.contains(scene_.lemma(noun)));
  }

  // Among its objects and phrases is one of the words.
  bool has_object(uint32_t verb, const WordSet& words) const {
    for (uint32_t c : scene_.tree.children(verb)) {
      const Deprel r = scene_.tree.deprel(c);
      if ((r == Deprel::kObj || r == Deprel::kObl || r == Deprel::kNsubjPass) &&
          words.contains(scene_.lemma(c)))
        return true;
    }
    return false;
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
      // "was driving on the night of June 21 and struck a group"
      if (harm_verb(c) && scene_.tree.deprel(c) == Deprel::kConj && actual(c) &&
          scene_.sentences.xpos[verb] == Xpos::kVBG && scene_.sentences.xpos[c] == Xpos::kVBD) {
        return true;
      }
    }
    return false;
  }

  // "was shot", "shots were fired", "gunfire erupted"
  bool harm_verb(uint32_t verb) const {
    if (!scene_.is_verb(verb)) return false;
    if (kHarm.contains(scene_.lemma(verb))) return true;
    // "when it went off"
    if (scene_.lemma(verb) == "go" && scene_.tree.child_with_lemma(verb, "off") != kNone)
      return true;
    // "discharged, killing him"
    for (uint32_t c : scene_.tree.children(verb)) {
      if (scene_.tree.deprel(c) == Deprel::kAdvcl && scene_.sentences.xpos[c] == Xpos::kVBG &&
          kHarm.contains(scene_.lemma(c)))
        return true;
    }
    const uint32_t object = scene_.tree.child(verb, Deprel::kObj);
    if (scene_.lemma(verb) == "open" && object != kNone && scene_.lemma(object) == "fire")
      return true;
    const uint32_t subject = scene_.tree.child(verb, kSubjectRelations);
    return subject != kNone && kIncidents.contains(scene_.lemma(subject));
  }

  const Scene& scene_;
  const std::vector<Report>& reports_;
  std::span<const DateExpression> all_;
};

}  // namespace

bool tells_harm(const Scene& scene, const Report& report) {
  const std::string_view lemma = scene.lemma(report.trigger_token);
  return report.type == EventType::kAssault || lemma == "rampage" ||
         (report.type == EventType::kNone && kHarm.contains(lemma));
}

// "another man was shot" is of the same shooting.
bool tells_another(const Scene& scene, uint32_t token) {
  const std::string_view lemma = scene.lemma(token);
  if (kBefore.contains(lemma)) return true;
  if (!kAnother.contains(lemma)) return false;
  // "three are dead and another was hurt"
  if (lemma == "another" && kSubjectRelations.contains(scene.tree.deprel(token))) return false;
  const uint32_t noun = scene.tree.head(token);
  return noun == kNone || !scene.is_noun(noun) || kIncidents.contains(scene.lemma(noun)) ||
         kCases.contains(scene.lemma(noun));
}

bool borrows_day(const DateExpression& d) {
  return d.type == DateType::kTime && d.rule.kind == DateRule::Kind::kShift && d.rule.amount == 0 &&
         d.rule.reference != kNone;
}

bool is_day(const DateExpression& d) {
  if (!is_point(d) || d.rule.part != DateRule::Part::kNone) return false;
  if (d.when.earliest != kNoDay) return d.when.earliest == d.when.latest;
  return d.rule.kind == DateRule::Kind::kWeekday ||
         (d.rule.kind == DateRule::Kind::kCalendar && d.rule.day != 0 && d.rule.end_day == 0);
}

std::vector<IncidentDay> incident_days(const Scene& scene, const std::vector<Report>& reports) {
  return DayFinder(scene, reports).run();
}

std::vector<IncidentDay> narrated_days(const Scene& scene, const std::vector<Report>& reports) {
  return DayFinder(scene, reports).narrated();
}

}  // namespace dateline
