// Words that look like an act of a type and tell a habit, a rule, or something else altogether.
// Each case was seen when reports were read by eye.
#include <algorithm>
#include <string_view>

#include "base/characters.h"
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/plover.h"
#include "reports/scene.h"
#include "reports/status.h"
#include "reports/telling_filters.h"
#include "reports/victims.h"

namespace dateline {

bool is_habit(const Scene& scene, uint32_t verb) {
  const auto present = [&](uint32_t t) {
    return scene.sentences.xpos[t] == Xpos::kVBZ || scene.sentences.xpos[t] == Xpos::kVBP;
  };
  const uint32_t aux = scene.tree.child(verb, {Deprel::kAux, Deprel::kAuxPass});
  return aux == kNone ? present(verb) : present(aux) && scene.lemma(aux) == "be";
}

namespace {

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
const WordSet kAnybody = {"anyone", "anybody", "tipster"};
const WordSet kHospital = {"hospital", "treat",     "hospitalize", "surgery",
                           "doctor",   "infirmary", "clinic",      "Hospital",
                           "Medical",  "Clinic",    "Infirmary"};

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

}  // namespace

bool is_signing(const Scene& scene, const Nucleus& nucleus, const Draft& d,
                const std::vector<DateChoice>& dates) {
  return d.report.type == EventType::kSupport && nucleus.pattern->light && !dates.empty() &&
         scene.lemma(nucleus.head) == "sign" && scene.is_passive(nucleus.head) &&
         d.report.status != Status::kHypothetical && !d.report.where.span.empty();
}

namespace {

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

}  // namespace

namespace {

// "called her “Miss Piggy”": a name, and no telephone
bool gives_a_name(const Scene& scene, const Nucleus& nucleus, const Draft& d) {
  if (nucleus.pattern->noun || scene.lemma(nucleus.head) != "call" ||
      d.report.type != EventType::kConsult) {
    return false;
  }
  // "an emperor called Ashoka"
  const Xpos x = scene.sentences.xpos[nucleus.head];
  if (scene.tree.deprel(nucleus.head) == Deprel::kAcl && (x == Xpos::kVBN || x == Xpos::kVBD)) {
    return true;
  }
  const uint32_t object = scene.tree.child(nucleus.head, Deprel::kObj);
  if (object == kNone) return false;
  if (scene.tree.has_child(nucleus.head, Deprel::kXcomp)) return true;
  const uint32_t last = scene.sentences.first_token[d.report.sentence + 1];
  uint32_t t = object + 1;
  while (t < last && scene.tree.deprel(t) == Deprel::kFlat && scene.tree.head(t) == object) ++t;
  if (t + 1 >= last) return false;
  const std::string_view mark = scene.sentences.form[t];
  const Upos next = scene.sentences.upos[t + 1];
  if (mark == "\"" || mark == "“" || mark == "``" || mark == "‘") {
    return next == Upos::kPropn || next == Upos::kNoun || next == Upos::kAdj || next == Upos::kDet;
  }
  return false;
}

// "demanded why the army had fired", "asked to know whether they met": a question and no request
bool asks_a_question(const Scene& scene, const Nucleus& nucleus) {
  static const WordSet kAsks = {"ask", "demand", "query"};
  static const WordSet kQuestions = {"why", "how", "whether", "what", "who", "when", "where"};
  if (nucleus.pattern->noun || !kAsks.contains(scene.lemma(nucleus.head))) return false;
  for (uint32_t c : scene.tree.children(nucleus.head)) {
    const Deprel r = scene.tree.deprel(c);
    // "asking if he was hit"
    const uint32_t mark = scene.tree.child_with_lemma(c, "if");
    if (c > nucleus.head && mark != kNone && mark <= nucleus.head + 2) return true;
    if (c < nucleus.head || (r != Deprel::kCcomp && r != Deprel::kXcomp)) continue;
    if (r == Deprel::kXcomp && scene.lemma(c) == "know") return true;
    for (uint32_t w : scene.tree.children(c)) {
      if (w < c && kQuestions.contains(scene.lemma(w))) return true;
    }
  }
  return false;
}

}  // namespace

bool is_something_else(const Scene& scene, const Nucleus& nucleus, const Draft& d,
                       const std::vector<DateChoice>& dates) {
  const TriggerPattern& p = *nucleus.pattern;
  if (p.type == EventType::kRequest && asks_a_question(scene, nucleus)) return true;
  if (gives_a_name(scene, nucleus, d)) return true;
  // "is charged with deciding when": a task
  static const WordSet kTasks = {"decide",  "produce", "protect",  "ensure",    "oversee",
                                 "enforce", "lead",    "manage",   "implement", "find",
                                 "review",  "develop", "run",      "advise",    "promote",
                                 "keep",    "draft",   "supervise"};
  if (scene.lemma(nucleus.head) == "charge" && !p.noun) {
    for (uint32_t c : scene.tree.children(nucleus.head)) {
      if (c > nucleus.head && scene.sentences.xpos[c] == Xpos::kVBG &&
          kTasks.contains(scene.lemma(c))) {
        return true;
      }
    }
  }
  // "is clearing as we speak"
  if (p.type == EventType::kConsult && scene.lemma(nucleus.head) == "speak" &&
      scene.tree.deprel(nucleus.head) == Deprel::kAdvcl &&
      scene.tree.child_with_lemma(nucleus.head, "as") != kNone) {
    return true;
  }
  // "the geyser threatening the coast": no threat of anybody's
  if (p.type == EventType::kThreaten && !p.noun && scene.lemma(nucleus.head) == "threaten" &&
      d.doer != kNone && scene.is_noun(d.doer) && scene.actor(d.doer) == kNone &&
      scene.sentences.xpos[nucleus.head] == Xpos::kVBG) {
    return true;
  }
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
      all([&](uint32_t id) {
        return (kind(id) == ActorKind::kPerson || kind(id) == ActorKind::kGroup) &&
               !in_office(scene, id);
      })) {
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
  // "Experts warned that it could be riskier", "issued a warning to travellers": of what may befall
  static const WordSet kTellers = {"BUS", "EDU", "MED", "SOC", "JRN", "LAB"};
  const uint32_t issued = scene.tree.child(nucleus.head, Deprel::kObj);
  const bool warning = issued != kNone && scene.lemma(issued) == "warning";
  if (d.report.type == EventType::kThreaten && (lemma == "warn" || warning)) {
    const auto is_teller = [&](uint32_t id) {
      return kTellers.contains(scene.actors.actors[id].sector);
    };
    const auto is_public = [&](uint32_t id) { return scene.actors.actors[id].sector == "CVL"; };
    if (actors && std::all_of(d.actors.begin(), d.actors.end(), is_teller)) return true;
    if (warning && std::all_of(d.recipients.begin(), d.recipients.end(), is_public)) return true;
  }
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

}  // namespace dateline
