// What people do in private, in games, at markets and on the stage, in the words of public acts.
#include <algorithm>
#include <string_view>

#include "base/characters.h"
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/scene.h"
#include "reports/telling_filters.h"
#include "reports/victims.h"

namespace dateline {

bool in_office(const Scene& scene, uint32_t id) {
  static const WordSet kOffices = {"GOV", "MIL", "LEG", "JUD", "PTY", "OPP", "ELI", "REB", "SPY"};
  const Actor& a = scene.actors.actors[id];
  return !a.country.empty() || kOffices.contains(a.sector);
}

bool sentence_has(const Scene& scene, uint32_t s, const WordSet& words) {
  const auto& first = scene.sentences.first_token;
  for (uint32_t t = first[s]; t < first[s + 1]; ++t) {
    if (words.contains(scene.lemma(t))) return true;
  }
  return false;
}

bool is_game(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  static const WordSet kEarnest = {"police", "knife", "gun",     "stab",  "gunman",    "bomb",
                                   "arrest", "court", "fan",     "riot",  "supporter", "abuse",
                                   "racist", "war",   "soldier", "crush", "stampede"};
  if (!scene.sport || sentence_has(scene, d.report.sentence, kEarnest)) return false;
  const auto toll = [](int32_t n) { return n > 0; };
  if (toll(d.report.counts.dead) || toll(d.report.counts.injured)) return false;
  const auto official = [&](uint32_t id) { return !scene.actors.actors[id].sector.empty(); };
  static const WordSet kOfGames = {"rally",  "demonstrate", "hit",    "beat", "sign",
                                   "attack", "defend",      "strike", "fight"};
  if (!nucleus.pattern->noun && kOfGames.contains(scene.lemma(nucleus.head))) return true;
  return d.report.type == EventType::kAssault ||
         (d.report.type == EventType::kConsult &&
          std::none_of(d.actors.begin(), d.actors.end(), official) &&
          std::none_of(d.recipients.begin(), d.recipients.end(), official));
}

bool is_work(const Scene& scene, uint32_t noun) {
  static constexpr DeprelSet kBeside = {Deprel::kAppos, Deprel::kFlat, Deprel::kNmodDesc};
  const uint32_t next = noun + 1;
  if (next >= scene.sentences.first_token[scene.sentences.sentence_of(noun) + 1] ||
      scene.sentences.form[next][0] < 'A' || scene.sentences.form[next][0] > 'Z') {
    return false;
  }
  const auto& entities = scene.sentences.entities;
  const bool title = std::any_of(entities.begin(), entities.end(), [&](const Entity& e) {
    return e.first == next && (e.type == EntityType::kMisc || e.type == EntityType::kProd);
  });
  return title || (scene.tree.head(next) == noun && kBeside.contains(scene.tree.deprel(next)));
}

namespace {

const WordSet kVotes = {"election", "electoral", "vote",   "voter", "campaign", "poll",  "race",
                        "primary",  "ballot",    "caucus", "seat",  "match",    "final", "game"};
const WordSet kMarkets = {"index",    "stock",   "market",    "share", "earnings",
                          "investor", "trading", "benchmark", "bond",  "gain",
                          "nifty",    "sensex",  "rupee",     "yield"};
const WordSet kWeapons = {"gun",     "knife",  "bomb",     "shot",   "fire",      "rocket",
                          "missile", "drone",  "soldier",  "troop",  "police",    "militant",
                          "rebel",   "army",   "attacker", "gunman", "assailant", "kill",
                          "wound",   "injure", "shell"};

// Known to be of no body, office or country: a mother, an actress, a suspect.
bool is_private(const Scene& scene, uint32_t id) {
  // Unions negotiate and activists meet in public.
  static const WordSet kPrivate = {"CVL", "SOC", "CRM", "UAF", "EDU", "MED", "JRN"};
  const Actor& a = scene.actors.actors[id];
  if (a.kind == ActorKind::kCountry || a.kind == ActorKind::kPlace) return false;
  if (a.kind == ActorKind::kOrganization) return a.sector == "JRN";
  // "French experts" speak for more than themselves.
  static const WordSet kSent = {"SOC", "EDU", "MED"};
  if (!a.country.empty() && !a.named && kSent.contains(a.sector)) return false;
  return kPrivate.contains(a.sector);
}

// A person whom the text gives no office, land or body.
bool is_nobody_public(const Scene& scene, uint32_t id) {
  const Actor& a = scene.actors.actors[id];
  return is_private(scene, id) ||
         (a.kind == ActorKind::kPerson && a.sector.empty() && a.country.empty() && a.roles.empty());
}

// What a person or a body is "under" by what others say: "came under fire over her remarks".
// kNone where the act is another.
uint32_t under_what(const Scene& scene, const Nucleus& nucleus) {
  static const WordSet kUnder = {"attack", "fire", "assault"};
  for (uint32_t t : nucleus.tokens) {
    if (kUnder.contains(scene.lemma(t)) && scene.preposition(t) == "under") return t;
  }
  return kNone;
}

// By critics: a person, a party or a plan, for something, without rest; no convoy, town or post.
bool is_attack_in_words(const Scene& scene, uint32_t attack, const Draft& d) {
  static const WordSet kSteady = {"constant", "near-constant", "growing",   "verbal",
                                  "fierce",   "increasing",    "political", "relentless"};
  static const WordSet kArms = {"rocket", "mortar", "artillery", "sniper", "enemy", "gun"};
  const bool fire = scene.lemma(attack) == "fire";
  const bool is = scene.tree.has_child(attack, Deprel::kCop);
  const uint32_t verb = is ? attack : scene.tree.head(attack);
  for (uint32_t c : scene.tree.children(attack)) {
    if (kArms.contains(scene.lemma(c))) return false;
    if (kSteady.contains(scene.lemma(c)) || scene.preposition(c) == "over") return true;
  }
  if (verb == kNone) return true;
  for (uint32_t c : scene.tree.children(verb)) {
    if (scene.preposition(c) == "over") return true;
  }
  if (!fire && sentence_has(scene, d.report.sentence, kWeapons)) return false;
  static const WordSet kSaid = {
      "policy",  "plan",   "proposal",  "decision", "remark",  "record",   "idea",      "law",
      "comment", "reform", "right",     "value",    "freedom", "strategy", "democracy", "bill",
      "tax",     "budget", "judiciary", "liberty",  "faith",   "deal",     "character"};
  static const WordSet kHouses = {"embassy", "consulate", "mission", "office",  "ministry",
                                  "palace",  "house",     "convoy",  "building"};
  static const WordSet kDebate = {"GOV", "PTY", "OPP", "LEG", "JUD", "JRN", "BUS"};
  const uint32_t who = scene.subject(verb);
  if (who == kNone) return d.recipients.empty();
  if (kHouses.contains(scene.lemma(who))) return false;
  if (kSaid.contains(scene.lemma(who))) return true;
  const uint32_t id = scene.actor(who);
  if (id == kNone) return false;
  const Actor& a = scene.actors.actors[id];
  return kDebate.contains(a.sector) || (a.kind == ActorKind::kPerson && a.sector != "MIL");
}

}  // namespace

bool is_of_a_life(const Scene& scene, const Draft& d) {
  const auto no_public = [&](const std::vector<uint32_t>& side) {
    return std::all_of(side.begin(), side.end(), [&](uint32_t id) {
      const Actor& a = scene.actors.actors[id];  // a role without a sector: "co-star"
      return is_private(scene, id) ||
             (a.kind == ActorKind::kPerson && a.sector.empty() && a.country.empty());
    });
  };
  return d.report.status == Status::kHistorical && !d.actors.empty() && no_public(d.actors) &&
         no_public(d.recipients) &&
         (d.report.type == EventType::kConsult || d.report.type == EventType::kAgree);
}

bool is_no_public_act(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  const std::string_view lemma = scene.lemma(nucleus.head);
  const auto all_private = [&](const std::vector<uint32_t>& side) {
    return std::all_of(side.begin(), side.end(),
                       [&](uint32_t id) { return is_private(scene, id); });
  };
  const bool actors = !d.actors.empty();
  // "She had one telephone conversation with his mother"; two activists may well confer
  static const WordSet kHome = {"CVL", "CRM", "UAF", "MED", "JRN"};
  const auto any_home = [&](const std::vector<uint32_t>& side) {
    return std::any_of(side.begin(), side.end(),
                       [&](uint32_t id) { return kHome.contains(scene.actors.actors[id].sector); });
  };
  if (d.report.type == EventType::kConsult && all_private(d.actors) && all_private(d.recipients) &&
      (any_home(d.actors) || any_home(d.recipients))) {
    return true;
  }
  // "The man caught the virus during a visit to Mexico"
  if (nucleus.pattern->destination && actors &&
      std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        const Actor& a = scene.actors.actors[id];
        return !a.named && a.kind == ActorKind::kPerson && a.sector == "CVL";
      })) {
    return true;
  }
  // "The church had been travelling to a theme park"; a trip of whoever stands near it
  static const WordSet kGoes = {"travel", "go", "drive", "head", "arrive"};
  if (nucleus.pattern->destination && actors &&
      (kGoes.contains(lemma) || (nucleus.pattern->noun && !d.sure)) && !d.recipients.empty() &&
      std::none_of(d.actors.begin(), d.actors.end(),
                   [&](uint32_t id) { return in_office(scene, id); }) &&
      std::all_of(d.recipients.begin(), d.recipients.end(), [&](uint32_t id) {
        const Actor& a = scene.actors.actors[id];
        return a.kind == ActorKind::kPlace && a.country.empty();
      })) {
    return true;
  }
  // "She and her brother agreed to an interview"
  if (d.report.type == EventType::kAgree && actors && all_private(d.recipients) &&
      (all_private(d.actors) || (d.actors.size() == 1 && is_nobody_public(scene, d.actors[0])))) {
    return true;
  }
  // "The army took to the streets"
  static const WordSet kArmed = {"MIL", "COP"};
  if (d.report.type == EventType::kProtest && lemma == "take" && actors &&
      std::all_of(d.actors.begin(), d.actors.end(),
                  [&](uint32_t id) { return kArmed.contains(scene.actors.actors[id].sector); })) {
    return true;
  }
  // "Storm X is blasting the coast"
  static const WordSet kStorms = {"Storm", "Hurricane", "Typhoon", "Cyclone"};
  const bool storm =
      d.doer != kNone && (kStorms.contains(scene.sentences.form[d.doer]) ||
                          (d.doer > 0 && kStorms.contains(scene.sentences.form[d.doer - 1])));
  if (storm) return d.report.type != EventType::kNone;
  // "the programme had just been released": no captive
  if (d.report.mode == "release" && !actors && !d.recipients.empty() &&
      std::all_of(d.recipients.begin(), d.recipients.end(), [&](uint32_t id) {
        return scene.actors.actors[id].kind == ActorKind::kOrganization;
      })) {
    return true;
  }
  // "the band's 50th anniversary tour"
  if (d.report.mode == "visit" && nucleus.pattern->noun && lemma != "visit" &&
      d.recipients.empty() && std::none_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        return in_office(scene, id) || scene.actors.actors[id].kind == ActorKind::kCountry;
      })) {
    return true;
  }
  // "the pathway to beating X": at the polls; who "was beaten" was hurt
  if (d.report.mode == "beat" && !actors && scene.sentences.xpos[nucleus.head] == Xpos::kVBG &&
      !scene.tree.has_child(nucleus.head, Deprel::kAuxPass) && d.report.counts.dead <= 0 &&
      sentence_has(scene, d.report.sentence, kVotes)) {
    return true;
  }
  // "the index has been rallying"
  if (lemma == "rally" && d.report.type == EventType::kProtest &&
      sentence_has(scene, d.report.sentence, kMarkets) &&
      !sentence_has(scene, d.report.sentence, kProtests)) {
    return true;
  }
  // "the minister came under attack over his remarks": with words, where nobody speaks of arms
  if (const uint32_t attack = under_what(scene, nucleus);
      attack != kNone && is_attack_in_words(scene, attack, d)) {
    return true;
  }
  // "settlements in annexed east Jerusalem": what a place is, not what is done to it
  const uint32_t before = nucleus.head > 0 ? nucleus.head - 1 : nucleus.head;
  if (d.report.mode == "seize" && !actors && !nucleus.pattern->noun &&
      (scene.tree.deprel(nucleus.head) == Deprel::kAmod ||
       (scene.sentences.xpos[nucleus.head] == Xpos::kVBN &&
        scene.sentences.upos[before] == Upos::kAdp))) {
    return true;
  }

  // "Opposition parties questioned him about reform": in debate
  static const WordSet kDebate = {"PTY", "OPP", "JRN", "SOC", "EDU"};
  return (lemma == "question" || lemma == "quiz") && actors &&
         std::all_of(d.actors.begin(), d.actors.end(),
                     [&](uint32_t id) { return kDebate.contains(scene.actors.actors[id].sector); });
}

}  // namespace dateline
