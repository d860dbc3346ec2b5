// One filter after another, each for a kind of thing that has an event's words and tells none, or
// tells one too vaguely to be of use. Whatever is left out here is in no record: where in doubt, a
// report is kept and its confidence is low (confidence.h).
#include "reports/worth_telling.h"

#include <algorithm>
#include <string_view>

#include "base/characters.h"
#include "reports/plover.h"
#include "reports/victims.h"

namespace dateline {
namespace {

// "members are elected for two years": a present tense tells what is usual.
bool is_habit(const Scene& scene, uint32_t verb) {
  const auto present = [&](uint32_t t) {
    return scene.sentences.xpos[t] == Xpos::kVBZ || scene.sentences.xpos[t] == Xpos::kVBP;
  };
  const uint32_t aux = scene.tree.child(verb, {Deprel::kAux, Deprel::kAuxPass});
  return aux == kNone ? present(verb) : present(aux) && scene.lemma(aux) == "be";
}

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

bool in_office(const Scene& scene, uint32_t id) {
  static const WordSet kOffices = {"GOV", "MIL", "LEG", "JUD", "PTY", "OPP", "ELI", "REB", "SPY"};
  const Actor& a = scene.actors.actors[id];
  return !a.country.empty() || kOffices.contains(a.sector);
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

// "warned that it would respond": what it will do itself. "Analysts warned that troops would": not.
bool warns_of_itself(const Scene& scene, uint32_t verb) {
  static const WordSet kItself = {"it", "he", "she", "they", "we"};
  const uint32_t clause = scene.tree.child(verb, Deprel::kCcomp);
  if (clause == kNone) return false;
  const uint32_t subject = scene.tree.child(clause, kSubjectRelations);
  const uint32_t aux = scene.tree.child(clause, Deprel::kAux);
  return subject != kNone && kItself.contains(lower_ascii(scene.lemma(subject))) && aux != kNone &&
         (scene.lemma(aux) == "would" || scene.lemma(aux) == "will");
}

// What is written does nothing: "the constitution prohibits".
const WordSet kPapers = {"constitution", "law",        "rule", "policy",    "bill",     "article",
                         "report",       "study",      "book", "film",      "politics", "view",
                         "statement",    "regulation", "code", "amendment", "charter",  "treaty",
                         "agreement",    "document",   "page", "position",  "stance",   "idea",
                         "novel",        "story",      "data", "research",  "survey",   "poll"};
// "Under the Constitution, the House impeaches": what the papers say is done.
bool states_rule(const Scene& scene, uint32_t s) {
  static const WordSet kUnder = {"under", "Under"};
  static constexpr uint32_t kReach = 6;  // tokens: "under the new Senate rules"
  const uint32_t last = scene.sentences.first_token[s + 1];
  for (uint32_t t = scene.sentences.first_token[s]; t < last; ++t) {
    if (!kUnder.contains(scene.sentences.form[t])) continue;
    for (uint32_t u = t + 1; u < std::min(last, t + kReach) && !scene.is_verb(u); ++u) {
      if (scene.is_noun(u) && kPapers.contains(lower_ascii(scene.lemma(u)))) return true;
    }
  }
  return false;
}

const WordSet kCustody = {"custody", "jail",    "prison",  "arrest", "bail",    "detain",
                          "bond",    "hostage", "captive", "charge", "prisoner"};
const WordSet kPolice = {"police",  "detective", "investigator", "custody",
                         "officer", "suspect",   "detain",       "arrest"};
const WordSet kProtests = {"protest", "protester", "demonstrate", "demonstrator", "demonstration",
                           "march",   "against",   "demand",      "activist",     "opposition"};
const WordSet kAnybody = {"anyone", "anybody", "tipster"};
const WordSet kHospital = {"hospital", "treat",     "hospitalize", "surgery",
                           "doctor",   "infirmary", "clinic",      "Hospital",
                           "Medical",  "Clinic",    "Infirmary"};

const WordSet kBegins = {"begin", "start", "resume", "open", "reopen", "restart"};

bool sentence_has(const Scene& scene, uint32_t s, const WordSet& words) {
  const auto& first = scene.sentences.first_token;
  for (uint32_t t = first[s]; t < first[s + 1]; ++t) {
    if (words.contains(scene.lemma(t))) return true;
  }
  return false;
}

// Sentences at the head of an article that mostly tell its news.
constexpr uint32_t kOpening = 4;

// A present tense without a day in running text tells what is so; a progressive tells what happens.
bool tells_usual(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  const uint32_t verb = nucleus.head;
  const bool passive_of_past = scene.sentences.xpos[verb] == Xpos::kVBN;
  return !nucleus.pattern->noun && d.report.sentence > 0 && !passive_of_past &&
         scene.sentences.xpos[verb] != Xpos::kVBG && is_habit(scene, verb);
}

// "are often raided", "would usually speak": what is so time and again, in the present or told by
// "would".
bool tells_repeated(const Scene& scene, uint32_t verb) {
  static const WordSet kTimes = {"often",     "usually",   "regularly", "frequently",  "routinely",
                                 "typically", "sometimes", "always",    "normally",    "commonly",
                                 "rarely",    "seldom",    "generally", "occasionally"};
  if (!is_habit(scene, verb) && scene.tree.child_with_lemma(verb, "would") == kNone) return false;
  for (uint32_t c : scene.tree.children(verb)) {
    if (scene.tree.deprel(c) == Deprel::kAdvmod && kTimes.contains(scene.lemma(c))) return true;
  }
  return false;
}

// "The agreement was signed in X on Monday", "will be signed": whoever they are.
bool is_signing(const Scene& scene, const Nucleus& nucleus, const Draft& d,
                const std::vector<DateChoice>& dates) {
  return d.report.type == EventType::kSupport && nucleus.pattern->light && !dates.empty() &&
         scene.lemma(nucleus.head) == "sign" && scene.is_passive(nucleus.head) &&
         d.report.status != Status::kHypothetical && !d.report.where.span.empty();
}

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

bool has_reflexive(const Scene& scene, const Nucleus& nucleus) {
  for (uint32_t c : scene.tree.children(nucleus.head)) {
    const std::string_view form = scene.sentences.form[c];
    if (scene.tree.deprel(c) == Deprel::kObj &&
        (form.ends_with("self") || form.ends_with("selves"))) {
      return true;
    }
  }
  return false;
}

bool is_talks(const Scene& scene, uint32_t noun) {
  static const WordSet kTalks = {"talk",        "meeting", "summit",
                                 "negotiation", "visit",   "consultation"};
  return noun != kNone && scene.is_noun(noun) && kTalks.contains(scene.lemma(noun));
}

// Who strikes are people at work; a rocket, a storm, a clock strikes otherwise.
bool is_workers(const Scene& scene, const Draft& d) {
  static const WordSet kTrades = {"LAB", "EDU", "MED", "AGR", "JRN", "BUS", "COP", "JUD"};
  static const WordSet kUnions = {"union", "worker", "workforce", "staff",
                                  "crew",  "labour", "labor"};
  if (d.doer == kNone) return false;
  const uint32_t id = scene.actor(d.doer);
  if (kUnions.contains(scene.lemma(d.doer))) return true;
  return id != kNone && scene.actors.actors[id].kind != ActorKind::kCountry &&
         kTrades.contains(scene.actors.actors[id].sector);
}

// "70 shots were fired"
bool counts_shots(const Scene& scene, uint32_t patient) {
  static const WordSet kShots = {"shot", "round", "bullet", "gunshot"};
  return patient != kNone && kShots.contains(scene.lemma(patient)) &&
         scene.tree.has_child(patient, Deprel::kNummod);
}

// Games have attacks, battles and meetings; what is no game has arms, police or a toll.
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

// "her 2009 release Along the Way": a song, a book, a film.
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
  static const WordSet kPrivate = {"CVL", "SOC", "CRM", "UAF", "LAB", "EDU", "MED", "JRN"};
  const Actor& a = scene.actors.actors[id];
  if (a.kind == ActorKind::kCountry || a.kind == ActorKind::kPlace) return false;
  if (a.kind == ActorKind::kOrganization) return a.sector == "JRN";
  // "French experts" speak for more than themselves.
  static const WordSet kSent = {"SOC", "LAB", "EDU", "MED"};
  if (!a.country.empty() && !a.named && kSent.contains(a.sector)) return false;
  return kPrivate.contains(a.sector);
}

// A person whom the text gives no office, land or body.
bool is_nobody_public(const Scene& scene, uint32_t id) {
  const Actor& a = scene.actors.actors[id];
  return is_private(scene, id) ||
         (a.kind == ActorKind::kPerson && a.sector.empty() && a.country.empty() && a.roles.empty());
}

// What people do in private and words that are also those of games, markets and campaigns.
bool is_no_public_act(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  const std::string_view lemma = scene.lemma(nucleus.head);
  const auto all_private = [&](const std::vector<uint32_t>& side) {
    return std::all_of(side.begin(), side.end(),
                       [&](uint32_t id) { return is_private(scene, id); });
  };
  const bool actors = !d.actors.empty();
  // "She had one telephone conversation with his mother"
  if (d.report.type == EventType::kConsult && d.actors.size() + d.recipients.size() > 0 &&
      all_private(d.actors) && all_private(d.recipients))
    return true;
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
  // "the pathway to beating X": at the polls
  if (d.report.mode == "beat" && !actors && sentence_has(scene, d.report.sentence, kVotes))
    return true;
  // "the index has been rallying"
  if (lemma == "rally" && d.report.type == EventType::kProtest &&
      sentence_has(scene, d.report.sentence, kMarkets) &&
      !sentence_has(scene, d.report.sentence, kProtests)) {
    return true;
  }
  // "was under near-constant attack": with words, where nobody speaks of arms
  if (lemma == "attack" && nucleus.pattern->noun && !actors &&
      scene.preposition(nucleus.head) == "under" &&
      !sentence_has(scene, d.report.sentence, kWeapons)) {
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

// Words that look like the type and are used of other things, seen when reports are read by eye.
bool is_something_else(const Scene& scene, const Nucleus& nucleus, const Draft& d,
                       const std::vector<DateChoice>& dates) {
  const TriggerPattern& p = *nucleus.pattern;
  const auto kind = [&](uint32_t id) { return scene.actors.actors[id].kind; };
  const auto named = [&](uint32_t id) { return is_known(scene, id); };
  const auto all = [&](auto holds) {
    return std::all_of(d.actors.begin(), d.actors.end(), holds) &&
           std::all_of(d.recipients.begin(), d.recipients.end(), holds);
  };
  if (p.bodies && !all([&](uint32_t id) {
        return kind(id) != ActorKind::kPerson && scene.actors.actors[id].sector != "CVL";
      })) {
    return true;  // "sold his friend a gun"
  }
  const bool coming = scene.lemma(nucleus.head) == "due" || scene.lemma(nucleus.head) == "expect";
  if (p.destination && d.recipients.empty() && d.report.where.span.empty() &&
      (dates.empty() || (!p.noun && !coming && scene.lemma(nucleus.head) != "arrive"))) {
    return true;  // "is leaving the race"
  }
  if (p.type == EventType::kConsult && p.direct && !p.noun && d.actors.empty()) return true;
  if (p.type == EventType::kConsult && p.direct && !p.noun &&
      std::any_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        return kind(id) == ActorKind::kOrganization || kind(id) == ActorKind::kPlace ||
               (kind(id) == ActorKind::kPerson && !is_named(scene, id) && !is_known(scene, id));
      })) {
    return true;  // "received a notice"
  }
  if (d.report.type != EventType::kNone && has_reflexive(scene, nucleus)) return true;
  // "received a visitor": a host is somebody in office, or his guest is
  // ("Ana Soto received Ben Ali at State House": two whose names are told in full, in a place)
  const auto whole_name = [&](uint32_t id) {
    return is_named(scene, id) && scene.actors.actors[id].name.find(' ') != std::string_view::npos;
  };
  const bool audience =
      !d.actors.empty() && !d.recipients.empty() && all(whole_name) && !d.report.where.span.empty();
  if (p.type == EventType::kConsult && p.direct && p.mode == "visit" && !audience &&
      all([&](uint32_t id) { return kind(id) == ActorKind::kPerson && !in_office(scene, id); })) {
    return true;
  }
  // "his politics clashed with theirs"
  if (p.mutual && d.report.type == EventType::kAssault && !p.noun && d.doer != kNone &&
      scene.is_noun(d.doer) && scene.actor(d.doer) == kNone && !scene.is_measure(d.doer)) {
    return true;
  }
  // "it went off and struck him"
  if (d.report.type == EventType::kAssault && d.doer != kNone && scene.lemma(d.doer) == "it" &&
      scene.actor(d.doer) == kNone) {
    return true;
  }
  if (d.report.type == EventType::kSanction && p.mode == "withdraw" && !p.noun &&
      d.actors.empty() && !scene.is_passive(nucleus.head)) {
    return true;  // nobody left it
  }
  if (d.report.type == EventType::kAgree && d.report.status == Status::kHypothetical) return true;
  if (p.mutual && d.report.type == EventType::kAssault && d.recipients.empty() &&
      d.actors.size() < 2 && !p.noun && d.report.counts.dead < 0 && d.report.counts.injured < 0) {
    return true;  // "let us keep fighting"
  }
  const std::string_view lemma = scene.lemma(nucleus.head);
  const bool actors = !d.actors.empty();
  if (lemma == "warn" && d.report.mode == "violence") return !warns_of_itself(scene, nucleus.head);
  if (lemma == "warn" && std::none_of(d.recipients.begin(), d.recipients.end(), named))
    return true;  // "warned residents of rain"
  if (lemma == "force" && !actors) return true;
  // "talks planned for Monday were called off": told by the noun, as talks that will not be
  if (d.report.type == EventType::kSanction && d.report.mode == "discontinue" && !actors &&
      d.doer == kNone && is_talks(scene, scene.subject(nucleus.head))) {
    return true;
  }
  if (d.report.type == EventType::kAccuse && d.report.mode == "investigate" && actors &&
      std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        return !is_named(scene, id) && scene.actors.actors[id].sector == "CVL";
      })) {
    return true;  // "fans quizzed the stars"
  }
  if ((lemma == "question" || lemma == "quiz") && !actors &&
      !sentence_has(scene, d.report.sentence, kPolice)) {
    return true;  // by the press, in court
  }
  if (scene.tree.has_child(nucleus.head, Deprel::kCsubj)) return true;  // "to vote would force …"
  const int8_t quad = quad_of(d.report.type);
  const bool material = quad == 2 || quad == 4;
  if (!p.noun && dates.empty() && is_habit(scene, nucleus.head) &&
      states_rule(scene, d.report.sentence)) {
    return true;
  }
  if (material && dates.empty() && tells_usual(scene, nucleus, d)) return true;
  if (!p.noun && dates.empty() && tells_repeated(scene, nucleus.head)) return true;
  if (material && d.doer != kNone && scene.actor(d.doer) == kNone &&
      kPapers.contains(scene.lemma(d.doer))) {
    return true;
  }
  if (quad == 4 && d.report.status == Status::kHypothetical &&
      (!actors || std::none_of(d.recipients.begin(), d.recipients.end(), named))) {
    return true;
  }
  // "due in court"
  if (p.destination && !d.recipients.empty() &&
      std::all_of(d.recipients.begin(), d.recipients.end(), [&](uint32_t id) {
        return scene.actors.actors[id].sector == "JUD" || scene.actors.actors[id].sector == "MED";
      })) {
    return true;
  }
  // "the evidence supported the claim"
  if ((quad == 1 || quad == 3) && !p.mutual && !actors && d.doer != kNone && !p.noun &&
      d.doer != d.patient && scene.is_noun(d.doer) && scene.actor(d.doer) == kNone &&
      !scene.is_passive(nucleus.head)) {
    return true;
  }
  if (d.report.type == EventType::kSupport && d.report.status == Status::kHypothetical) return true;
  // "the paper asked her how": a question
  if (d.report.type == EventType::kRequest && actors &&
      std::all_of(d.actors.begin(), d.actors.end(),
                  [&](uint32_t id) { return scene.actors.actors[id].sector == "JRN"; })) {
    return true;
  }
  // "asked anyone with information to call"
  if (d.report.type == EventType::kRequest &&
      (sentence_has(scene, d.report.sentence, kAnybody) ||
       (sentence_has(scene, d.report.sentence, {"information"}) &&
        sentence_has(scene, d.report.sentence, {"contact", "call"})))) {
    return true;
  }
  // "can be removed by X": what is possible at all times
  if (material && d.report.status == Status::kHypothetical && dates.empty() &&
      scene.tree.child_with_lemma(nucleus.head, "can") != kNone) {
    return true;
  }
  // "was not on board, an official said, denying reports": what goes with the words, and no more
  if (lemma == "deny" && (scene.sentences.xpos[nucleus.head] == Xpos::kVBG || !actors)) return true;
  const bool sure_of_act =
      d.report.status == Status::kActual || d.report.status == Status::kHistorical;
  // "a summit will be held", "talks could begin in May"
  const uint32_t verb_above = p.noun ? scene.tree.head(nucleus.head) : kNone;
  const bool to_begin = verb_above != kNone && kBegins.contains(scene.lemma(verb_above));
  const bool is_off = d.report.status == Status::kNegated;  // "talks planned for Monday are off"
  // "the agreement was signed in X on Monday", "will be signed": whoever they are
  const bool signing = is_signing(scene, nucleus, d, dates);
  const bool arranged = d.report.type == EventType::kConsult && !dates.empty() &&
                        (nucleus.noun != kNone ? !d.report.where.span.empty()
                                               : to_begin || (p.noun && p.mutual && is_off));
  if (!actors && !sure_of_act && quad > 0 && quad != 4 && !arranged && !signing)
    return true;  // "designed to help him"
  if (d.report.type == EventType::kAid && !actors && dates.empty()) return true;
  // "was helping her sister": two private people
  if (d.report.type == EventType::kAid && !d.recipients.empty() &&
      all([&](uint32_t id) { return kind(id) == ActorKind::kPerson && !in_office(scene, id); })) {
    return true;
  }
  // "the project was released as open source": who is set free is somebody
  if (d.report.type == EventType::kRetreat && d.report.mode == "release" && !p.noun &&
      !d.recipients.empty() &&
      std::all_of(d.recipients.begin(), d.recipients.end(), [&](uint32_t id) {
        const std::string_view sector = scene.actors.actors[id].sector;
        return kind(id) == ActorKind::kOrganization && (sector.empty() || sector == "BUS");
      })) {
    return true;
  }
  // "would let him allocate funds for a wall along the border with X": to whom is a guess
  if (d.report.type == EventType::kAid && d.report.status == Status::kHypothetical && !d.sure)
    return true;
  // "left on advice from the ministry": one leaves a land
  if (p.destination && (lemma == "leave" || lemma == "depart") && !d.recipients.empty() &&
      d.patient != kNone && scene.preposition(d.patient) == "from" &&
      std::all_of(d.recipients.begin(), d.recipients.end(), [&](uint32_t id) {
        return kind(id) == ActorKind::kOrganization && scene.actors.actors[id].country != "IGO";
      })) {
    return true;
  }
  // "recalled its envoy in protest at the verdict": why, no crowd ("took part in protests",
  // "gathered in protest")
  static const WordSet kCrowd = {"gather", "march", "rally", "join", "participate"};
  const uint32_t why = scene.tree.head(nucleus.head);
  if (p.noun && lemma == "protest" && nucleus.head > 0 && scene.lemma(nucleus.head - 1) == "in" &&
      scene.sentences.xpos[nucleus.head] == Xpos::kNN &&
      (why == kNone || !kCrowd.contains(scene.lemma(why)))) {
    return true;
  }
  // "signed with the club"
  if (d.report.type == EventType::kSupport && lemma == "sign" && !p.light && !p.noun &&
      std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        return kind(id) == ActorKind::kPerson && !in_office(scene, id);
      })) {
    return true;
  }
  // "withdrew from the school", "went to visit his friend"
  const auto schools = [&](uint32_t id) { return scene.actors.actors[id].sector == "EDU"; };
  if (p.mode == "withdraw" && !d.recipients.empty() &&
      std::all_of(d.recipients.begin(), d.recipients.end(), schools)) {
    return true;
  }
  if (p.type == EventType::kConsult && p.mode == "visit" && !d.actors.empty() &&
      !d.recipients.empty() && !audience &&
      all([&](uint32_t id) { return kind(id) == ActorKind::kPerson && !in_office(scene, id); })) {
    return true;
  }
  // "as the people vote for their members": how it is always done
  if (d.report.type == EventType::kSupport && lemma == "vote" && !p.noun && dates.empty() &&
      scene.sentences.xpos[nucleus.head] == Xpos::kVBP &&
      std::none_of(d.actors.begin(), d.actors.end(), named)) {
    return true;
  }
  if (p.worker && !is_workers(scene, d)) return true;
  // "fired at them, striking and killing two"
  static const WordSet kHarm = {"kill", "wound", "injure", "hurt"};
  if (p.worker && std::any_of(scene.tree.children(nucleus.head).begin(),
                              scene.tree.children(nucleus.head).end(), [&](uint32_t c) {
                                return scene.tree.deprel(c) == Deprel::kConj &&
                                       kHarm.contains(scene.lemma(c));
                              })) {
    return true;
  }
  // "everybody who met him", "a student whom she met": somebody told by having been met
  if (d.report.type == EventType::kConsult && !p.noun && !p.destination && dates.empty() &&
      scene.tree.deprel(nucleus.head) == Deprel::kAclRelcl) {
    const auto nobody = [&](uint32_t id) {
      return (kind(id) == ActorKind::kPerson && !is_named(scene, id) &&
              scene.actors.actors[id].sector == "CVL") ||
             (kind(id) == ActorKind::kGroup && !named(id));
    };
    if (std::any_of(d.actors.begin(), d.actors.end(), nobody) ||
        std::any_of(d.recipients.begin(), d.recipients.end(), nobody)) {
      return true;
    }
  }
  // "called it a coup to unseat the president": what something is for, by nobody
  if (material && !actors && !p.noun && scene.tree.deprel(nucleus.head) == Deprel::kAcl &&
      scene.sentences.xpos[nucleus.head] == Xpos::kVB && dates.empty()) {
    return true;
  }
  // "heard pounding": a sound
  static const WordSet kHears = {"hear", "see", "feel"};
  const uint32_t above = scene.tree.head(nucleus.head);
  if (d.report.type == EventType::kAssault && d.recipients.empty() && !p.noun && above != kNone &&
      scene.sentences.xpos[nucleus.head] == Xpos::kVBG && kHears.contains(scene.lemma(above)) &&
      scene.tree.deprel(nucleus.head) == Deprel::kXcomp) {
    return true;
  }
  // "ready to receive patients", said by a body of its work
  if (d.report.type == EventType::kAgree && scene.sentences.upos[nucleus.head] == Upos::kAdj &&
      std::all_of(d.recipients.begin(), d.recipients.end(), [&](uint32_t id) {
        return !is_named(scene, id) && scene.actors.actors[id].sector == "CVL";
      })) {
    return true;
  }
  // "marked the anniversary of the takeover": told by its return
  static const WordSet kReturns = {"anniversary", "commemoration", "remembrance", "centenary"};
  if (p.noun && above != kNone && kReturns.contains(scene.lemma(above)) &&
      scene.tree.deprel(nucleus.head) == Deprel::kNmod) {
    return true;
  }
  // "a report critical of the army": what it is, not what it does
  if (d.report.type == EventType::kAccuse && scene.sentences.upos[nucleus.head] == Upos::kAdj &&
      !scene.tree.has_child(nucleus.head, Deprel::kCop)) {
    return true;
  }
  // "was shot as he left a rally": of a campaign, as far as is told
  // "attended the president's rally"
  if (p.noun && lemma == "rally" && d.recipients.empty() &&
      std::all_of(
          d.actors.begin(), d.actors.end(),
          [&](uint32_t id) { return kind(id) == ActorKind::kPerson && is_named(scene, id); }) &&
      !sentence_has(scene, d.report.sentence, kProtests)) {
    return true;
  }
  if (d.report.type == EventType::kMobilize && d.report.mode == "police" && !actors) return true;
  // "the wrestler signed with a league", "signed a contract with a club": he took work there
  const uint32_t paper = scene.tree.child(nucleus.head, Deprel::kObj);
  if (lemma == "sign" && !p.noun && (paper == kNone || scene.lemma(paper) == "contract") &&
      actors && !scene.is_passive(nucleus.head) &&
      std::all_of(
          d.actors.begin(), d.actors.end(),
          [&](uint32_t id) { return kind(id) == ActorKind::kPerson && !in_office(scene, id); }) &&
      std::all_of(d.recipients.begin(), d.recipients.end(),
                  [&](uint32_t id) { return kind(id) == ActorKind::kOrganization; })) {
    return true;
  }
  if (d.report.mode == "release" && p.noun && is_work(scene, nucleus.head)) return true;
  return d.report.type == EventType::kRetreat && d.report.mode == "release" &&
         sentence_has(scene, d.report.sentence, kHospital) &&
         !sentence_has(scene, d.report.sentence, kCustody);
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
       (victims_of(scene, nucleus, d.patient).people > 0 || counts_shots(scene, d.patient)));
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
  // One person by himself who attacks nobody: a runner, a speaker.
  const auto is_one = [&](uint32_t id) {
    return scene.actors.actors[id].kind == ActorKind::kPerson;
  };
  if (d.report.type == EventType::kAssault && !counted && d.recipients.empty() && !place &&
      !d.actors.empty() && std::all_of(d.actors.begin(), d.actors.end(), is_one)) {
    return false;
  }
  if (d.report.type == EventType::kAssault && d.report.counts.dead <= 0 &&
      states_score(scene, d.report.sentence, nucleus.head)) {
    return false;
  }
  if (is_game(scene, nucleus, d) || is_something_else(scene, nucleus, d, dates) ||
      is_no_public_act(scene, nucleus, d)) {
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
  const bool gathering = d.report.type == EventType::kConsult &&
                         (many || p.noun || nucleus.noun != kNone) && !p.destination &&
                         scene.lemma(nucleus.head) != "call" && !dates.empty() &&
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
  const bool harms = p.kills || p.harms || p.mode == "firearms";
  if (people == 0 && !gathering)
    // "a shooting that left two people dead": a toll is as good as a place
    return physical && d.report.status != Status::kHypothetical &&
           (place || !dates.empty() || (counted && d.report.type == EventType::kAssault)) &&
           (counted || p.noun || !nucleus.joined.empty() || (place && !dates.empty() && harms));
  // "some 200 soldiers retreated": arms act, at the head of the news.
  const bool arms = !p.noun && d.report.sentence <= kOpening && !d.actors.empty() &&
                    d.report.status == Status::kActual &&
                    std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
                      const std::string_view sector = scene.actors.actors[id].sector;
                      return sector == "MIL" || sector == "REB" || sector == "PRM";
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
  // "someone opened fire on a family"
  const bool shots = d.report.mode == "firearms" && d.report.sentence <= kOpening && !p.noun &&
                     d.report.status == Status::kActual && !d.recipients.empty() &&
                     d.patient != kNone && (scene.is_noun(d.patient) || d.recipients.size() > 1);
  if (!any_named && !gathering && !body && !powers && !blamed && !freed &&
      !(physical && (place || counted || !dates.empty() || arms || shots))) {
    return false;
  }
  if (d.report.status == Status::kHypothetical && (p.noun || people < 2)) return false;
  if (d.report.type == EventType::kConsult && !p.destination && people < 2 && !gathering &&
      !(many && !dates.empty())) {
    return false;
  }
  if (p.noun) {
    // A bare noun tells an event when somebody is tied to it, or a day.
    if (people < 2 && dates.empty() && !place && d.report.ordinal == 0) return false;
  }
  if (p.matrix && d.actors.empty()) return false;
  return true;
}

}  // namespace dateline
