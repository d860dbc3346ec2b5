// "Moll was shot and killed" is one dead, though no number is said; "four people were shot" is four
// injured, unless the article tells of somebody dead, who may be one of the four. Both ask the
// whole article: where it counts its dead, or names several, a single name is a part of the toll
// and no toll.
#include "reports/victims.h"

#include <algorithm>
#include <optional>

#include "reports/counts.h"
#include "reports/person_facts.h"
#include "reports/report_day_parts.h"
#include "reports/title_toll.h"

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

// "attempted murder", "homicide detectives", "the upper body": nobody is dead by these.
bool is_deathless(const Scene& scene, uint32_t t) {
  static const WordSet kTried = {"attempt", "attempted"};
  static const WordSet kSquads = {"detective", "unit",         "squad",  "division", "bureau",
                                  "section",   "investigator", "camera", "armor",    "armour",
                                  "cam",       "weapon",       "shop",   "language"};
  static const WordSet kOfOne = {"upper", "lower", "his", "her", "their", "student", "he", "she"};
  const std::string_view lemma = scene.lemma(t);
  const uint32_t next = t + 1;
  if (next < scene.sentences.tokens() && kSquads.contains(scene.lemma(next))) return true;
  if (lemma == "body") return t > 0 && kOfOne.contains(scene.lemma(t - 1));
  static constexpr uint32_t kReach = 4;  // "attempted first-degree murder"
  for (uint32_t u = t; u > 0 && t - u < kReach; --u) {
    if (kTried.contains(scene.lemma(u - 1))) return true;
  }
  return false;
}

bool tells_death(const Scene& scene) {
  for (uint32_t t = 0; t < scene.sentences.tokens(); ++t) {
    if (kDeath.contains(scene.lemma(t)) && !is_deathless(scene, t)) return true;
  }
  return false;
}

// What the text says of one victim, as far as it can tell two of them apart.
struct Person {
  std::vector<uint32_t> actors;
  std::string_view name;  // its last word
  char gender = 0;
  std::string_view age;
};

Person person_of(const Scene& scene, const Victims& v) {
  Person p;
  if (v.token != kNone) p.gender = gender_at(scene, v.token);
  if (v.actor == kNone) return p;
  p.actors = {v.actor};
  const Actor& a = scene.actors.actors[v.actor];
  if (a.named) p.name = a.name.substr(a.name.rfind(' ') + 1);
  const PersonFacts facts = facts_of(scene, a);
  if (p.gender == 0) p.gender = facts.gender;
  p.age = facts.age;
  return p;
}

// Adds what is known of another mention; false: that is somebody else.
bool unite(const Scene& scene, Person& all, const Victims& v) {
  static const WordSet kOthers = {"another", "other", "second", "third"};
  if (v.actor != kNone && contains(all.actors, v.actor)) return true;
  if (v.token != kNone) {
    for (uint32_t c : scene.tree.children(v.token)) {
      if (kOthers.contains(scene.lemma(c))) return false;
    }
    // "also shot a neighbour"
    const uint32_t verb = scene.tree.head(v.token);
    if (verb != kNone && scene.is_verb(verb) && scene.tree.child_with_lemma(verb, "also") != kNone)
      return false;
  }
  const Person p = person_of(scene, v);
  const auto differ = [](const auto& a, const auto& b) { return a != b; };
  const double mine = number_of_word(p.age), its = number_of_word(all.age);  // "2", "two"
  if (!all.name.empty() && !p.name.empty() && differ(all.name, p.name)) return false;
  if (all.gender != 0 && p.gender != 0 && differ(all.gender, p.gender)) return false;
  if (!all.age.empty() && !p.age.empty() && differ(mine, its)) return false;
  if (all.name.empty()) all.name = p.name;
  if (all.gender == 0) all.gender = p.gender;
  if (all.age.empty()) all.age = p.age;
  all.actors.insert(all.actors.end(), p.actors.begin(), p.actors.end());
  return true;
}

// Who died by this word: "he died", "was pronounced dead", "is dead"; kNone. Not who might have,
// and nobody's kin: "his father died".
uint32_t who_died(const Scene& scene, uint32_t t) {
  static const WordSet kDies = {"die", "succumb", "perish"};
  static const WordSet kSays = {"pronounce", "declare", "find"};
  static const WordSet kMay = {"could",  "would",  "might", "may",     "can",   "will",
                               "should", "must",   "not",   "n't",     "never", "if",
                               "nearly", "almost", "to",    "whether", "unless"};
  // "investigating the death of a two-year-old boy"
  if (scene.lemma(t) == "death" && scene.is_noun(t)) {
    for (uint32_t c : scene.tree.children(t)) {
      if (c > t && scene.tree.deprel(c) == Deprel::kNmod && scene.preposition(c) == "of" &&
          !scene.tree.has_child(c, Deprel::kNmodPoss)) {
        return c;
      }
    }
    return kNone;
  }
  uint32_t verb = kNone;
  if (scene.is_verb(t) && kDies.contains(scene.lemma(t))) verb = t;
  if (scene.lemma(t) == "dead") {
    const uint32_t above = scene.tree.head(t);
    if (scene.tree.has_child(t, Deprel::kCop)) {
      verb = t;
    } else if (above != kNone && kSays.contains(scene.lemma(above)) &&
               scene.tree.deprel(t) == Deprel::kXcomp) {
      verb = above;
    }
  }
  if (verb == kNone) return kNone;
  for (uint32_t c : scene.tree.children(verb)) {
    if (kMay.contains(scene.lemma(c)) && c < verb) return kNone;
  }
  uint32_t who = scene.tree.child(verb, Deprel::kNsubjPass);
  if (who == kNone) who = scene.subject(verb);
  if (who == kNone) return kNone;
  who = scene.antecedent(who);
  return scene.tree.has_child(who, Deprel::kNmodPoss) ? kNone : who;
}

// Does the sentence tell of a day long before the article?
bool is_long_ago(const Scene& scene, uint32_t sentence) {
  constexpr int32_t kLongAgo = 60;  // days; an article may follow a case for some weeks
  const Day page = scene.dates.published.earliest;
  if (page == kNoDay) return false;
  const auto& all = scene.dates.expressions;
  for (auto at = date_from(scene, scene.sentences.first_token[sentence]);
       at != all.end() && at->first_token < scene.sentences.first_token[sentence + 1]; ++at) {
    if (at->when.latest != kNoDay && at->when.latest < page - kLongAgo) return true;
  }
  return false;
}

// The deaths that the article tells in any words, its reports or not.
std::vector<Victims> deaths_of(const Scene& scene) {
  std::vector<Victims> deaths;
  for (uint32_t t = 0; t < scene.sentences.tokens(); ++t) {
    const uint32_t who = who_died(scene, t);
    if (who == kNone || is_long_ago(scene, scene.sentences.sentence_of(t))) continue;
    Victims v;
    v.fate = Victims::Fate::kDead;
    v.people = people_of(scene, who);
    if (v.people < 1) continue;
    v.token = who;
    v.actor = v.people == 1 ? scene.actor(who) : kNone;
    deaths.push_back(v);
  }
  return deaths;
}

// What the text counts in no sentence its headline may: the first attack that it tells has it.
void take_toll_of_title(const TitleToll& toll, bool somebody_died, std::vector<Report>& reports) {
  const auto is_attack = [](const Report& r) {
    return r.type == EventType::kAssault && r.status == Status::kActual &&
           (r.mode.empty() || r.mode == "firearms" || r.mode == "primitive");
  };
  const auto give = [&](int32_t Counts::*field, int32_t people) {
    if (people < 0 || std::any_of(reports.begin(), reports.end(), [&](const Report& r) {
          return r.status == Status::kActual && r.counts.*field > 0;
        })) {
      return;
    }
    const auto first = std::find_if(reports.begin(), reports.end(), is_attack);
    if (first != reports.end()) first->counts.*field = people;
  };
  give(&Counts::dead, toll.dead);
  give(&Counts::injured, toll.injured);
  if (toll.dead < 0 && toll.injured < 0 && !somebody_died) give(&Counts::injured, toll.shot);
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
      if (scene.tree.deprel(c) == Deprel::kConj && scene.lemma(c) == "die" &&
          !scene.tree.has_child(c, kSubjectRelations))
        return Victims::Fate::kDead;
    }
    const bool firearms = nucleus.pattern->mode == "firearms";
    if (fate == Victims::Fate::kNone && (firearms || kHits.contains(scene.lemma(t))))
      fate = Victims::Fate::kHit;
  }
  return fate;
}

}  // namespace

int32_t fatal_part(const Scene& scene, uint32_t verb) {
  const uint32_t last = scene.sentences.first_token[scene.sentences.sentence_of(verb) + 1];
  for (uint32_t g = verb + 2; g < last; ++g) {
    if (!kFatally.contains(scene.lemma(g))) continue;
    const uint32_t above = scene.tree.head(g);
    if (above != verb && (above == kNone || scene.tree.head(above) != verb)) continue;
    // "one fatally", "two of them fatally", "one man fatally"
    uint32_t t = g - 1;
    if (t > verb + 2 && scene.lemma(t - 1) == "of") t -= 2;
    if (t > verb + 1 && scene.is_noun(t)) --t;
    if (const int32_t n = number_at(scene, t); scene.sentences.upos[t] == Upos::kNum && n > 0)
      return n;
  }
  return -1;
}

bool is_fatal(const Scene& scene, uint32_t verb) {
  if (fatal_part(scene, verb) > 0) return false;
  // "a gunman who fatally shot two", whatever the parser took the word for
  if (verb > scene.sentences.first_token[scene.sentences.sentence_of(verb)] &&
      scene.lemma(verb - 1) == "fatally") {
    return true;
  }
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
  if (type != EventType::kAssault && type != EventType::kNone) return victims;
  if (patient == kNone) {
    victims.unsaid = nucleus.pattern->noun && is_fatal(scene, nucleus.head) &&
                     scene.sentences.xpos[nucleus.head] == Xpos::kNN;
    return victims;
  }
  victims.fate = fate_of(scene, nucleus);
  if (victims.fate == Victims::Fate::kNone) return victims;
  victims.people = people_of(scene, patient);
  if (victims.people == 1) {
    victims.token = scene.antecedent(patient);
    victims.actor = scene.actor(victims.token);
  }
  // "shot at him": nobody says that he was hit
  static const WordSet kTowards = {"at", "toward", "towards"};
  const bool at = nucleus.head + 1 < scene.sentences.tokens() && nucleus.head > patient &&
                  kTowards.contains(scene.lemma(nucleus.head + 1)) &&
                  scene.tree.deprel(nucleus.head + 1) != Deprel::kCase;  // "was shot at"
  if (victims.fate == Victims::Fate::kHit && !nucleus.pattern->noun &&
      (at || kTowards.contains(scene.preposition(patient)))) {
    victims.fate = Victims::Fate::kNone;
  }
  return victims;
}

namespace {

// Numbers of people that may hold the dead: "five were shot", "found three people with wounds".
bool holds_the_dead(const Scene& scene, const Victims& v, const Report& r) {
  static const WordSet kFinds = {"find", "discover", "locate", "suffer", "sustain"};
  if (v.people < 2) return false;
  if (v.fate != Victims::Fate::kHit &&
      !(v.fate == Victims::Fate::kHurt && kFinds.contains(scene.lemma(r.trigger_token)))) {
    return false;
  }
  // "shot two others" are not those who died
  return std::none_of(r.recipients.begin(), r.recipients.end(), [&](uint32_t id) {
    const std::string_view name = scene.actors.actors[id].name;
    return name.find("other") != std::string_view::npos ||
           name.find("more") != std::string_view::npos;
  });
}

// "left one dead and three injured ... sent four to hospital": the one is among the four. "One is
// dead after a gunman opened fire, shooting five": the other four lived.
void count_survivors(const Scene& scene, const std::vector<Victims>& victims,
                     std::vector<Report>& reports) {
  static constexpr int32_t kFewest = 3;
  const Report* both = nullptr;
  const Report* fatal = nullptr;  // the one with the most dead
  for (const Report& r : reports) {
    if (r.status != Status::kActual || r.counts.dead <= 0) continue;
    if (fatal == nullptr || r.counts.dead > fatal->counts.dead) fatal = &r;
    if (both == nullptr && r.counts.injured > 0) both = &r;
  }
  if (fatal == nullptr) return;
  const int32_t dead = fatal->counts.dead;
  if (both != nullptr) {
    const int32_t all = both->counts.dead + both->counts.injured;
    for (size_t i = 0; i < reports.size(); ++i) {
      Report& r = reports[i];
      if (r.counts.dead >= 0) continue;
      if (r.counts.injured == all) r.counts.injured = -1;
      // "left one dead and two in critical condition. ... found four men with wounds": three lived
      if (r.counts.injured == victims[i].people && victims[i].people > all &&
          holds_the_dead(scene, victims[i], r)) {
        r.counts.injured -= dead;
      }
    }
    return;
  }
  size_t found = reports.size();
  for (size_t i = 0; i < reports.size(); ++i) {
    const Report& r = reports[i];
    if (r.status != Status::kActual) continue;
    const int32_t fewest = r.sentence < fatal->sentence ? dead + 1 : std::max(kFewest, dead + 1);
    const bool all = holds_the_dead(scene, victims[i], r) && victims[i].people >= fewest;
    if (r.counts.injured > 0 && !all) return;
    if (all && (found == reports.size() || victims[i].people > victims[found].people)) found = i;
  }
  if (found == reports.size()) return;
  for (size_t i = 0; i < reports.size(); ++i) {
    if (holds_the_dead(scene, victims[i], reports[i])) reports[i].counts.injured = -1;
  }
  reports[found].counts.injured = victims[found].people - dead;
}

}  // namespace

void count_victims(const Scene& scene, const std::vector<Victims>& victims,
                   std::vector<Report>& reports) {
  static constexpr Day kSoon = 7;  // days in which who was shot may die
  using Fate = Victims::Fate;
  const std::vector<Victims> deaths = deaths_of(scene);
  // The one single victim of that fate whom the article tells of, if it tells of one.
  const auto one_alone = [&](Fate fate) -> std::optional<Person> {
    std::optional<Person> only;
    for (size_t i = 0; i < reports.size(); ++i) {
      if (victims[i].fate != fate || reports[i].status != Status::kActual) continue;
      if (victims[i].people != 1 || (only && !unite(scene, *only, victims[i]))) return {};
      if (!only) only = person_of(scene, victims[i]);
    }
    if (fate != Fate::kDead) return only;
    for (const Victims& v : deaths) {
      if (v.people != 1 || (only && !unite(scene, *only, v))) return {};
      if (!only) only = person_of(scene, v);
    }
    return only;
  };
  const auto counted = [&](int32_t Counts::*member) {
    return std::any_of(reports.begin(), reports.end(), [&](const Report& r) {
      return r.status == Status::kActual && r.counts.*member > 1;
    });
  };
  const std::optional<Person> dead = one_alone(Fate::kDead), hit = one_alone(Fate::kHit);
  const bool one_dead = dead && !counted(&Counts::dead);
  const bool one_hurt = one_alone(Fate::kHurt) && !counted(&Counts::injured);
  const bool one_hit = hit && !counted(&Counts::injured);
  const bool somebody_died = tells_death(scene);
  // "Last month a woman was shot ...", beside the one who died on Tuesday
  const auto elsewhen = [&](size_t i) {
    const Report& own = reports[i];
    return own.when.latest != kNoDay &&
           std::any_of(reports.begin(), reports.end(), [&](const Report& r) {
             const Fate fate = victims[static_cast<size_t>(&r - reports.data())].fate;
             return fate == Fate::kDead && r.status == Status::kActual &&
                    r.when.earliest != kNoDay && r.when.earliest > own.when.latest + kSoon;
           });
  };
  const auto died = [&](size_t i) {
    const Victims& v = victims[i];
    if (!one_dead || v.people != 1 || elsewhen(i)) return false;
    if (v.actor != kNone && contains(dead->actors, v.actor)) return true;
    Person both = *dead;
    return one_hit && unite(scene, both, v);
  };
  for (size_t i = 0; i < reports.size(); ++i) {
    Counts& counts = reports[i].counts;
    const Victims& v = victims[i];
    if (reports[i].status != Status::kActual) continue;
    // "was found with a wound to the head. She died": dead, not hurt
    if (v.fate == Fate::kHurt && v.people == 1 && v.actor != kNone && one_dead &&
        contains(dead->actors, v.actor)) {
      counts.dead = 1;
      if (counts.injured == 1) counts.injured = -1;
    }
    // "a teen was found with a wound. The victim died": the only one who was hurt
    static const WordSet kBare = {"victim", "patient"};
    if (v.fate == Fate::kHurt && v.people == 1 && one_dead && one_hurt && deaths.size() == 1 &&
        deaths[0].token != kNone && kBare.contains(scene.lemma(deaths[0].token))) {
      counts.dead = 1;
      counts.injured = -1;
      continue;
    }
    // "a woman who was wounded on Sunday has died"
    if (v.people == 1 && counts.injured == 1 && v.token != kNone &&
        std::any_of(deaths.begin(), deaths.end(),
                    [&](const Victims& d) { return d.token == v.token; })) {
      counts.injured = -1;
      if (counts.dead < 0 && one_dead) counts.dead = 1;
      continue;
    }
    if (v.unsaid && counts.dead < 0 && counts.injured < 0 && one_dead) counts.dead = 1;
    if (v.people < 1) continue;
    const bool several = v.people > 1;
    if (v.fate == Fate::kDead && counts.dead < 0 && (several || one_dead)) counts.dead = v.people;
    if (counts.injured >= 0 || counts.dead >= 0) continue;
    if (v.fate == Fate::kHit && died(i)) {
      counts.dead = 1;
      continue;
    }
    if (v.fate == Fate::kHurt && (several || one_hurt)) counts.injured = v.people;
    const bool others = several && !reports[i].recipients.empty() &&
                        scene.actors.actors[reports[i].recipients[0]].name.ends_with("others");
    if (v.fate == Fate::kHit && (!somebody_died || others) && (several || one_hit))
      counts.injured = v.people;
  }
  count_survivors(scene, victims, reports);
  take_toll_of_title(toll_of_title(scene.article.title), somebody_died, reports);
}

}  // namespace dateline
