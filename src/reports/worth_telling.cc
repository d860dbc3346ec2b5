// One filter after another, each for a kind of thing that has an event's words and tells none, or
// tells one too vaguely to be of use. Whatever is left out here is in no record: where in doubt, a
// report is kept and its confidence is low (confidence.h).
#include "reports/worth_telling.h"

#include <algorithm>
#include <string_view>

#include "base/characters.h"
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/opening_day.h"
#include "reports/participants.h"
#include "reports/plover.h"
#include "reports/report_day_parts.h"
#include "reports/scene.h"
#include "reports/status.h"
#include "reports/telling_filters.h"
#include "reports/victims.h"

namespace dateline {

namespace {

// "told the newspaper", "Speaking to Tola Online, she said": what is said to journalists is no talk
// of the parties.
bool to_the_press(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  static const WordSet kSays = {"say",  "explain", "add",    "tell",
                                "note", "claim",   "recall", "state"};
  const auto journalist = [&](uint32_t id) { return scene.actors.actors[id].sector == "JRN"; };
  const auto body = [&](uint32_t id) {
    return scene.actors.actors[id].kind == ActorKind::kOrganization &&
           scene.actors.actors[id].sector.empty();
  };
  const auto all = [](const std::vector<uint32_t>& side, auto holds) {
    return !side.empty() && std::all_of(side.begin(), side.end(), holds);
  };
  // "met newspaper editors on Sunday": those who run the papers are a party like others
  static const WordSet kOwners = {"editor", "publisher", "proprietor", "owner"};
  if (d.patient != kNone && kOwners.contains(scene.lemma(d.patient)) &&
      scene.lemma(nucleus.head) == "meet") {
    return false;
  }
  if (all(d.recipients, journalist) || (all(d.actors, journalist) && d.actors.size() == 1))
    return true;
  const uint32_t above = scene.tree.head(nucleus.head);
  return scene.sentences.xpos[nucleus.head] == Xpos::kVBG && above != kNone &&
         kSays.contains(scene.lemma(above)) && all(d.recipients, body);
}

// "beat them 2-0": a game.
bool states_score(const Scene& scene, uint32_t s, uint32_t act) {
  static constexpr size_t kDigits = 3;  // of one side
  const auto points = [&](std::string_view form) {
    return !form.empty() && form.size() <= kDigits &&
           form.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const uint32_t last = scene.sentences.first_token[s + 1];
  for (uint32_t t = act + 1; t < last; ++t) {
    const std::string_view form = scene.sentences.form[t];
    const size_t dash = form.find('-');
    if (dash != std::string_view::npos && points(form.substr(0, dash)) &&
        points(form.substr(dash + 1))) {
      return true;
    }
    if (t + 2 < last && points(form) && points(scene.sentences.form[t + 2]) &&
        (scene.sentences.form[t + 1] == "-" || scene.sentences.form[t + 1] == "–")) {
      return true;
    }
  }
  return false;
}

// Sentences at the head of an article that mostly tell its news.
constexpr uint32_t kOpening = 4;

// "commanders of the two armies"
bool is_of_counted(const Scene& scene, uint32_t noun) {
  for (uint32_t c : scene.tree.children(noun)) {
    if (scene.tree.deprel(c) == Deprel::kNmod && scene.tree.has_child(c, Deprel::kNummod))
      return true;
  }
  return false;
}

// "The government will hold a national dialogue from 14 to 30 April": many meet, whoever calls
// them.
bool is_assembly(const Scene& scene, const Nucleus& nucleus) {
  static const WordSet kAssemblies = {"dialogue", "summit", "conference", "congress", "forum"};
  return nucleus.noun != kNone && kAssemblies.contains(scene.lemma(nucleus.noun));
}

// "70 shots were fired"
bool counts_shots(const Scene& scene, uint32_t patient) {
  static const WordSet kShots = {"shot", "round", "bullet", "gunshot"};
  return patient != kNone && kShots.contains(scene.lemma(patient)) &&
         scene.tree.has_child(patient, Deprel::kNummod);
}

// A holder of an office, a state or a body of states that takes its stand on something that
// happened: "the U.N. rights chief condemned the killing", "praised the two countries".
bool is_stand(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  const TriggerPattern& p = *nucleus.pattern;
  if (p.noun || d.actors.size() != 1 || d.report.status != Status::kActual ||
      scene.sentences.xpos[nucleus.head] == Xpos::kVBG ||
      scene.in_direct_quote(scene.sentences.token[nucleus.head])) {
    return false;
  }
  const Actor& who = scene.actors.actors[d.actors.front()];
  const bool body = who.kind == ActorKind::kOrganization || who.kind == ActorKind::kGroup;
  const bool speaks = who.kind == ActorKind::kCountry || who.country == "IGO" ||
                      (who.kind == ActorKind::kPerson && who.named && !who.roles.empty()) ||
                      (body && (in_office(scene, d.actors.front()) || who.named));
  const std::string_view lemma = scene.lemma(nucleus.head);
  static const WordSet kStands = {"condemn", "denounce", "deplore",   "welcome",   "praise",
                                  "hail",    "reject",   "criticise", "criticize", "call",
                                  "demand",  "slam",     "offer",     "pledge",    "promise",
                                  "deny",    "dismiss",  "appeal",    "refuse",    "dispute"};
  if (!speaks || !kStands.contains(lemma)) return false;
  static const WordSet kWithClause = {"promise", "pledge", "offer", "refuse",
                                      "vow",     "deny",   "appeal"};
  return lemma == "call" || kWithClause.contains(lemma) ||
         (d.patient != kNone && scene.is_noun(d.patient));
}

// "Clashes erupted", "A car bomb exploded in X", told by the main clause of the first sentence:
// what that page is there to tell.
bool is_its_news(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  const uint32_t head = nucleus.head;
  if (d.report.status != Status::kActual || !is_opening(scene, d.report.sentence)) return false;
  if (nucleus.pattern->noun) return is_subject_of_news(scene, head);
  if (scene.tree.head(head) != kNone) return false;
  if (scene.sentences.xpos[head] == Xpos::kVBD) return true;
  // "Two men were charged", "Two men charged"
  return scene.sentences.xpos[head] == Xpos::kVBN && scene.tree.has_child(head, Deprel::kNsubjPass);
}

// "dozens of people have died in clashes": a figure, though an open one
bool is_many_dead(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  static const WordSet kMany = {"dozen", "hundred", "thousand", "score"};
  const TriggerPattern& p = *nucleus.pattern;
  return (p.kills || p.death || p.harms) && d.patient != kNone &&
         scene.sentences.xpos[d.patient] == Xpos::kNNS && kMany.contains(scene.lemma(d.patient));
}

// "opened fire", "fired several shots", "shot into the crowd": at whomever.
bool opens_fire(const Scene& scene, const Nucleus& nucleus) {
  const std::string_view lemma = scene.lemma(nucleus.head);
  if (nucleus.pattern->noun || nucleus.pattern->mode != "firearms") return false;
  if (lemma == "open" || lemma == "fire") return true;
  return lemma == "shoot" && std::any_of(scene.tree.children(nucleus.head).begin(),
                                         scene.tree.children(nucleus.head).end(), [&](uint32_t c) {
                                           const std::string where = scene.preposition(c);
                                           return where == "into" || where == "at";
                                         });
}

}  // namespace

bool worth_telling(const Scene& scene, const Nucleus& nucleus, const Draft& d,
                   const std::vector<DateChoice>& dates) {
  const TriggerPattern& p = *nucleus.pattern;
  const size_t people = d.actors.size() + d.recipients.size();
  const auto is_named = [&](uint32_t id) { return is_known(scene, id); };
  const bool any_named = std::any_of(d.actors.begin(), d.actors.end(), is_named) ||
                         std::any_of(d.recipients.begin(), d.recipients.end(), is_named);
  const bool place = !d.report.where.span.empty();
  // "four people were shot" is a figure too.
  const bool counted =
      d.report.counts.dead > 0 || d.report.counts.injured > 0 || d.report.counts.arrested > 0 ||
      (d.report.type == EventType::kAssault && d.report.status == Status::kActual &&
       (is_many_dead(scene, nucleus, d) || victims_of(scene, nucleus, d.patient).people > 0 ||
        counts_shots(scene, d.patient)));
  // "Both sides oppose it", of whom the text leaves open
  if (d.doer != kNone && d.actors.empty() && scene.lemma(d.doer) == "side") return false;
  // "overturned the conviction of X": one that is no more
  static const WordSet kUndoes = {"overturn", "quash", "vacate", "reverse", "void",
                                  "annul",    "throw", "squash", "set",     "nullify"};
  const uint32_t undone = p.noun ? scene.tree.head(nucleus.head) : kNone;
  if (p.mode == "convict" && undone != kNone && kUndoes.contains(scene.lemma(undone)) &&
      (scene.tree.deprel(nucleus.head) == Deprel::kObj ||
       scene.tree.deprel(nucleus.head) == Deprel::kNsubjPass)) {
    return false;
  }
  // "her plane was forced to land in X" is no visit of hers
  if (p.destination && !p.noun && d.doer != kNone && scene.is_noun(d.doer) &&
      scene.actor(d.doer) == kNone && !scene.is_measure(d.doer)) {
    return false;
  }
  if (p.destination && !std::any_of(d.actors.begin(), d.actors.end(),
                                    [&](uint32_t id) { return is_known(scene, id); })) {
    return false;
  }
  if (p.person) {
    const auto is_somebody = [&](uint32_t id) {
      return scene.actors.actors[id].kind != ActorKind::kPlace;
    };
    const auto& who = p.death && d.report.type != p.type ? d.recipients : d.actors;
    if (std::none_of(who.begin(), who.end(), is_somebody)) return false;
  }
  // One person by himself who attacks nobody: a runner, a speaker; no gunman.
  const auto is_one = [&](uint32_t id) {
    const Actor& a = scene.actors.actors[id];
    return a.kind == ActorKind::kPerson && a.sector != "UAF";
  };
  if (d.report.type == EventType::kAssault && !opens_fire(scene, nucleus) && !counted &&
      d.recipients.empty() && !place && !d.actors.empty() &&
      std::all_of(d.actors.begin(), d.actors.end(), is_one)) {
    return false;
  }
  if (d.report.type == EventType::kAssault && d.report.counts.dead <= 0 &&
      states_score(scene, d.report.sentence, nucleus.head)) {
    return false;
  }
  if (is_game(scene, nucleus, d) || is_something_else(scene, nucleus, d, dates) ||
      is_no_public_act(scene, nucleus, d) || is_peaceful(scene, nucleus, d)) {
    return false;
  }
  // "the truck struck a house"
  static const WordSet kHits = {"hit", "strike"};
  if (d.report.type == EventType::kNone && people == 0 && p.type == EventType::kAssault &&
      kHits.contains(scene.lemma(nucleus.head)) && !counted) {
    return false;
  }
  if (d.report.type == EventType::kNone) {
    if (d.report.status == Status::kHypothetical || d.report.status == Status::kNegated)
      return false;
    if (d.report.counts.dead > 0 && d.report.status == Status::kActual) return true;
    if (scene.sentences.xpos[nucleus.head] == Xpos::kVBG && dates.empty()) return false;
    if (dates.empty() && is_habit(scene, nucleus.head)) return false;
    if (d.report.counts.dead > 0 && (place || !dates.empty())) return true;
    if (p.actors.empty() || d.actors.empty()) return place || !dates.empty() || counted;
    // "The court ruled on Monday", "Voters turned out on Sunday": powers of the country that the
    // page is about, and those who elect them
    static const WordSet kPublic = {"ruling", "trial", "law", "vote", "election"};
    if (kPublic.contains(p.act) && !dates.empty() && d.report.status == Status::kActual)
      return true;
    return std::any_of(d.actors.begin(), d.actors.end(), is_named);
  }
  if (p.direct && (!d.sure || people == 0)) return false;
  if (d.report.type == EventType::kConsult && !p.destination && to_the_press(scene, nucleus, d))
    return false;
  // Words without anybody whom they are for: only as dated news or in the opening.
  const bool verbal = quad_of(d.report.type) == 3 || d.report.type == EventType::kSupport ||
                      d.report.type == EventType::kAgree;
  if (verbal && d.recipients.empty() && d.actors.size() < 2 && dates.empty() &&
      d.report.sentence > 2 && !is_stand(scene, nucleus, d)) {
    return false;
  }
  if (p.needs_recipient && d.recipients.empty() && !(p.mutual && d.actors.size() > 1)) return false;
  const bool physical =
      d.report.type == EventType::kAssault || d.report.type == EventType::kProtest ||
      d.report.type == EventType::kCoerce || d.report.type == EventType::kMobilize ||
      d.report.type == EventType::kRetreat || d.report.type == EventType::kAid ||
      d.report.type == EventType::kConcede;
  const bool many = d.doer != kNone && scene.sentences.xpos[d.doer] == Xpos::kNNS;
  // Talks of many, or of whom the text leaves open ("the next summit"), on a day in a place.
  // So are "the two camps".
  const bool sides = d.doer != kNone && (scene.tree.has_child(d.doer, Deprel::kNummod) ||
                                         scene.tree.child_with_lemma(d.doer, "both") != kNone ||
                                         is_of_counted(scene, d.doer));
  const uint32_t above = p.noun ? scene.tree.head(nucleus.head) : kNone;
  const bool begins = above != kNone && kBegins.contains(scene.lemma(above));  // "talks began"
  const bool off = d.report.status == Status::kNegated && p.noun && p.mutual;
  const bool news = is_its_news(scene, nucleus, d);
  const bool gathering = d.report.type == EventType::kConsult &&
                         (many || p.noun || nucleus.noun != kNone) && !p.destination &&
                         scene.lemma(nucleus.head) != "call" && (!dates.empty() || news) &&
                         (place || sides || begins || off || is_assembly(scene, nucleus));
  if (people == 0 && is_signing(scene, nucleus, d, dates)) return true;
  // Where nobody strikes nobody, it may be the strike of workers.
  if (people == 0 && scene.lemma(nucleus.head) == "strike" && !counted &&
      d.report.type != EventType::kProtest) {
    return false;
  }
  // "thousands marched in X": a crowd is nobody, but it was there
  const bool crowd = d.report.type == EventType::kProtest && d.doer != kNone &&
                     scene.is_measure(d.doer) &&
                     (place || !dates.empty() ||
                      (scene.sentences.xpos[nucleus.head] == Xpos::kVBD &&
                       scene.tree.deprel(nucleus.head) == Deprel::kRoot));
  if (crowd && d.report.status != Status::kHypothetical) return true;
  // "a ceasefire took effect": nobody does it
  if (people == 0 && !p.noun && p.actors.empty() && p.recipients.empty() && !dates.empty())
    return d.report.status != Status::kHypothetical;
  // "they were shot outside a club on Friday"
  const bool harms = p.kills || p.harms || p.mode == "firearms" || p.mode == "explosives";
  if (people == 0 && !gathering)
    // "a shooting that left two people dead": a toll is as good as a place
    return physical && d.report.status != Status::kHypothetical &&
           (place || !dates.empty() || news || (counted && d.report.type == EventType::kAssault)) &&
           (counted || p.noun || !nucleus.joined.empty() ||
            (place && (!dates.empty() || news) && harms));
  // "some 200 soldiers retreated": arms act, at the head of the news.
  const bool arms =
      !p.noun && d.report.sentence <= kOpening && !d.actors.empty() &&
      d.report.status == Status::kActual &&
      std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        const std::string_view sector = scene.actors.actors[id].sector;
        return sector == "MIL" || sector == "REB" || sector == "PRM" || sector == "UAF";
      });
  // "The anti-corruption agency opened an investigation on Monday", "60 hostages were freed".
  const bool body = !p.noun && !dates.empty() && d.report.status == Status::kActual &&
                    !d.actors.empty() &&
                    std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
                      return scene.actors.actors[id].kind == ActorKind::kOrganization;
                    });
  // "the government imposed a curfew", "the opposition demanded his resignation": the powers of the
  // country that the page is about, whose name need not be said again.
  static const WordSet kPowers = {"GOV", "LEG", "JUD", "OPP", "MIL"};
  const bool powers = !p.noun && d.report.status == Status::kActual && d.actors.size() == 1 &&
                      scene.actors.actors[d.actors[0]].kind == ActorKind::kOrganization &&
                      kPowers.contains(scene.actors.actors[d.actors[0]].sector) &&
                      scene.sentences.xpos[nucleus.head] == Xpos::kVBD &&
                      quad_of(d.report.type) > 2;
  // "villagers accused the government of acting too late", "called on the police to act"
  static const WordSet kBlamed = {"GOV", "LEG", "JUD", "COP", "ELI"};
  const bool blamed =
      (d.report.type == EventType::kAccuse || d.report.type == EventType::kRequest) && !p.noun &&
      d.report.status == Status::kActual && !d.actors.empty() && d.recipients.size() == 1 &&
      scene.actors.actors[d.recipients[0]].kind == ActorKind::kOrganization &&
      (kBlamed.contains(scene.actors.actors[d.recipients[0]].sector) ||
       (d.report.type == EventType::kAccuse &&
        scene.actors.actors[d.recipients[0]].sector == "MIL")) &&
      scene.sentences.xpos[nucleus.head] == Xpos::kVBD;
  const bool freed = d.report.mode == "release" && d.report.sentence <= kOpening &&
                     d.report.status == Status::kActual && !d.recipients.empty();
  // "someone opened fire on a family", "a man got out of a car and opened fire"
  const bool fired = d.report.mode == "firearms" && !p.noun && d.report.status == Status::kActual;
  const bool shots =
      (fired && d.report.sentence <= kOpening && !d.recipients.empty() && d.patient != kNone &&
       (scene.is_noun(d.patient) || d.recipients.size() > 1)) ||
      (fired && opens_fire(scene, nucleus) && !d.actors.empty() &&
       scene.sentences.xpos[nucleus.head] == Xpos::kVBD);
  // "Two men were charged in the death of a teenager"
  const bool charged = news && d.report.type == EventType::kAccuse && !p.noun &&
                       d.report.mode == "allege" && !d.recipients.empty() &&
                       (scene.is_passive(nucleus.head) ||
                        std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
                          const std::string_view sector = scene.actors.actors[id].sector;
                          return sector == "COP" || sector == "JUD";
                        }));
  if (!any_named && !charged && !gathering && !body && !powers && !blamed && !freed &&
      !(physical && (place || counted || !dates.empty() || arms || shots || (news && p.noun)))) {
    return false;
  }
  if (d.report.status == Status::kHypothetical && (p.noun || people < 2)) return false;
  if (d.report.type == EventType::kConsult && !p.destination && people < 2 && !gathering &&
      !(many && !dates.empty())) {
    return false;
  }
  if (p.noun) {
    // A bare noun tells an event when somebody is tied to it, or a day, or a toll.
    const bool toll =
        counted && (d.report.type == EventType::kAssault || d.report.mode == "arrest");
    if (people < 2 && dates.empty() && !place && d.report.ordinal == 0 && !toll && !news)
      return false;
  }
  // "The chief executive was accused of complacency"
  const bool accused = p.type == EventType::kAccuse && !p.noun && any_named &&
                       scene.is_passive(nucleus.head) && tells_past(scene, nucleus.head) &&
                       scene.tree.deprel(nucleus.head) == Deprel::kRoot &&
                       (d.report.sentence <= kOpening || !dates.empty());
  if (p.matrix && d.actors.empty() && !accused) return false;
  return true;
}

}  // namespace dateline
