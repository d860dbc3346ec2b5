// The pattern gives type, mode and code; the tree gives the participants; then what they are mends
// the type (words between politicians are no blows, an accident is nobody's assault). First persons
// in a quote are its speaker; a pronoun that came out as both sides stands for somebody else.
//
// It does not ask whether the event is worth telling, nor when it was.
#include "reports/drafter.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "actors/phrase_words.h"
#include "base/characters.h"
#include "reports/counts.h"
#include "reports/detail.h"
#include "reports/draft.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/plover.h"
#include "reports/scene.h"
#include "reports/telling_filters.h"

namespace dateline {

namespace {

// Verbs of violence that between two people mostly mean words.
const WordSet kVerbalToo = {"attack", "hit", "target", "pound", "hammer", "batter", "bombard"};

bool is_first_person(std::string_view lemma) {
  return lemma == "i" || lemma == "I" || lemma == "we" || lemma == "us";
}

// Phone, video and the like are modes of whatever meeting they modify.
std::string_view joined_mode(const Nucleus& nucleus) {
  if (!nucleus.pattern->mode.empty()) return nucleus.pattern->mode;
  for (const TriggerPattern* p : nucleus.joined) {
    if (p->type == nucleus.pattern->type && !p->mode.empty() && p->mode != "visit") return p->mode;
  }
  return {};
}

bool is_street(const Actor& actor) {
  const size_t space = actor.name.rfind(' ');
  return actor.kind == ActorKind::kPlace && space != std::string_view::npos &&
         is_street_word(actor.name.substr(space + 1));
}

}  // namespace

uint32_t Drafter::first_person(uint32_t doer) const {
  if (doer == kNone) return kNone;
  if (is_first_person(scene_.lemma(doer))) return doer;
  for (uint32_t c : scene_.tree.children(doer)) {
    if (scene_.tree.deprel(c) == Deprel::kConj && is_first_person(scene_.lemma(c))) return c;
  }
  return kNone;
}

bool Drafter::is_whose(const Place& place, uint32_t s, const std::vector<uint32_t>& actors) const {
  for (uint32_t t = scene_.sentences.first_token[s];
       !place.span.empty() && t < scene_.sentences.first_token[s + 1]; ++t) {
    const Span word = scene_.sentences.token[t];
    const Deprel r = scene_.tree.deprel(t);
    if (word.begin >= place.span.begin && word.end <= place.span.end &&
        contains(actors, scene_.actor(t)) && (r == Deprel::kCompound || r == Deprel::kAmod)) {
      return true;
    }
  }
  return false;
}

// "According to Sheriff X, ... A bullet struck him": the one who was hit, not who tells of it.
bool Drafter::mend_victim(const Participants& who) {
  static constexpr uint32_t kNearVictim = 6;  // sentences
  static const WordSet kTellers = {"COP", "GOV", "JUD", "MED"};
  if (who.patient == kNone || victim_ == kNone || who.recipients.size() != 1 ||
      scene_.sentences.xpos[who.patient] != Xpos::kPRP || who.recipients[0] == victim_) {
    return false;
  }
  const uint32_t s = scene_.sentences.sentence_of(who.patient);
  const Actor& teller = scene_.actors.actors[who.recipients[0]];
  if (!kTellers.contains(teller.sector) || s - victim_in_ > kNearVictim) return false;
  scene_.set_actor(who.patient, victim_);
  return true;
}

Draft Drafter::draft(const Nucleus& nucleus, uint32_t s) {
  Draft d;
  const TriggerPattern& pattern = *nucleus.pattern;
  d.report.type = pattern.type;
  d.report.mode = joined_mode(nucleus);
  d.report.cameo = pattern.cameo.empty() ? cameo_of(pattern.type) : pattern.cameo;
  if (d.report.mode == "phone") d.report.cameo = "041";
  d.report.sentence = s;
  d.report.trigger_token = nucleus.head;
  Participants who = participants_of(scene_, nucleus, last_);
  if (part_pronouns(who)) who = participants_of(scene_, nucleus, last_);
  if (pattern.type == EventType::kAssault && mend_victim(who))
    who = participants_of(scene_, nucleus, last_);
  if (pattern.noun && d.report.mode == "phone" && who.actors.empty() && !who.recipients.empty())
    called_by(nucleus, who);
  if (pattern.death) violent_death(nucleus, d.report, who);
  d.doer = who.doer;
  d.patient = who.patient;
  d.sure = who.sure;
  const Span words = scene_.sentences.token[nucleus.head];
  // "I", "we", "my wife and I" in a quote: its speaker.
  const uint32_t self = first_person(who.doer);
  if (self != kNone) {
    const uint32_t q = scene_.quote_of(words);
    if (q != kNone && scene_.quotes.quotes[q].speaker != kNone &&
        !contains(who.actors, scene_.quotes.quotes[q].speaker)) {
      const uint32_t speaker = scene_.quotes.quotes[q].speaker;
      who.actors.insert(who.actors.begin(), speaker);
      std::erase(who.recipients, speaker);
      // "We will meet again": the two who have just met.
      const bool we = scene_.lemma(self) == "we";
      if (we && pattern.mutual && who.recipients.empty() && contains(last_.met, speaker)) {
        for (uint32_t other : last_.met) add_unique(who.actors, other);
      }
    }
  }
  drop_speakers(nucleus, who);
  drop_label(nucleus, who);
  d.actors = std::move(who.actors);
  d.recipients = std::move(who.recipients);
  // "the Tola Park killing", "the Tola College player charged with killing her": a body that a word
  // of place or team names is no attacker
  if (d.report.type == EventType::kAssault && d.doer != kNone &&
      (pattern.noun ? scene_.tree.deprel(d.doer) == Deprel::kCompound
                    : scene_.actor(d.doer) == kNone && scene_.is_noun(d.doer))) {
    static const WordSet kPeaceful = {"", "EDU", "BUS", "SOC", "MED", "LAB", "JRN", "CVL"};
    std::erase_if(d.actors, [&](uint32_t id) {
      const Actor& a = scene_.actors.actors[id];
      return (a.kind == ActorKind::kOrganization && kPeaceful.contains(a.sector) &&
              a.country != "IGO") ||
             (a.kind == ActorKind::kPlace && pattern.noun);  // "an Englewood attack"
    });
  }
  // "were shot in an Englewood attack": where
  if (d.report.type == EventType::kAssault && !pattern.noun) {
    std::erase_if(d.actors, [&](uint32_t id) {
      const Actor& a = scene_.actors.actors[id];
      return a.kind == ActorKind::kPlace &&
             std::all_of(a.mentions.begin(), a.mentions.end(), [&](const ActorMention& m) {
               return scene_.tree.deprel(m.head) == Deprel::kCompound;
             });
    });
  }
  // "Both sides oppose it", of whom?
  std::erase_if(d.actors, [&](uint32_t id) {
    const Actor& a = scene_.actors.actors[id];
    return !a.named && (a.name == "sides" || a.name == "both sides");
  });
  // "shots were fired on Clio Avenue": a street is where, and no party to anything
  for (auto* side : {&d.actors, &d.recipients})
    std::erase_if(*side, [&](uint32_t id) { return is_street(scene_.actors.actors[id]); });
  take_up_acts(nucleus, d);
  const Counts fates = take_fates(nucleus, d);
  // Out of a body is no retreat from land; who surrenders goes to it.
  if (d.report.type == EventType::kRetreat && d.report.mode == "withdraw" &&
      scene_.lemma(nucleus.head) != "surrender" && !d.recipients.empty() &&
      scene_.actors.actors[d.recipients[0]].kind == ActorKind::kOrganization) {
    d.report.type = EventType::kSanction;
    d.report.cameo = "161";
  }
  // One politician who attacks another does so with words; between people in no office it is blows.
  const auto speaks = [&](uint32_t id) { return in_office(scene_, id); };
  const auto is_person = [&](uint32_t id) {
    return is_named(scene_, id) && scene_.actors.actors[id].kind == ActorKind::kPerson;
  };
  static const WordSet kBlows = {"kill", "murder", "stab",   "knife",    "gun",      "shoot",
                                 "rape", "wound",  "injure", "punch",    "bullet",   "shooting",
                                 "fire", "beat",   "weapon", "hospital", "sexually", "blood"};
  const bool blows = sentence_has(scene_, d.report.sentence, kBlows);
  const bool by_attack = nucleus.pattern->light && nucleus.noun != kNone &&
                         scene_.lemma(nucleus.noun) == "attack";  // "mounted strong attacks on"
  if (d.report.type == EventType::kAssault &&
      (kVerbalToo.contains(scene_.lemma(nucleus.head)) || by_attack) && !d.actors.empty() &&
      (!d.recipients.empty() || nucleus.pattern->noun) &&
      ((!nucleus.pattern->noun && !blows &&
        std::all_of(d.actors.begin(), d.actors.end(), is_person) &&
        std::all_of(d.recipients.begin(), d.recipients.end(), is_person) &&
        (std::any_of(d.actors.begin(), d.actors.end(), speaks) ||
         std::any_of(d.recipients.begin(), d.recipients.end(), speaks))) ||
       with_words(nucleus, d))) {
    d.report.type = EventType::kAccuse;
    d.report.mode = "disapprove";
    d.report.cameo = "111";
  }
  accident(nucleus, d);
  // What is sent to where a flood was is help.
  if (d.report.type == EventType::kMobilize && d.report.mode == "troops" && of_relief_ &&
      (scene_.lemma(nucleus.head) == "send" || scene_.lemma(nucleus.head) == "dispatch" ||
       scene_.lemma(nucleus.head) == "deploy")) {
    d.report.type = EventType::kAid;
    d.report.mode = {};
    d.report.cameo = "073";
  }
  if (d.report.type == EventType::kProtest && d.patient != kNone &&
      scene_.preposition(d.patient) == "at") {  // "protested at a university in X"
    static const WordSet kSites = {"EDU", "MED", "REL"};
    std::erase_if(d.recipients, [&](uint32_t id) {
      const Actor& a = scene_.actors.actors[id];
      return !a.named && a.kind == ActorKind::kOrganization && kSites.contains(a.sector);
    });
  }
  if (d.report.type == EventType::kProtest) {  // "blocked roads into X": a town is where, not whom
    std::erase_if(d.recipients,
                  [&](uint32_t id) { return scene_.actors.actors[id].kind == ActorKind::kPlace; });
  }
  const auto around = arguments_of(scene_, nucleus);
  d.report.where = place_of(scene_, nucleus, around);
  // "killed in a US operation": whose it was, not where
  if (is_whose(d.report.where, s, d.actors)) d.report.where = {};
  // "shot at the X station": where, not whom
  if (d.report.type == EventType::kAssault && !d.report.where.span.empty()) {
    std::erase_if(d.recipients, [&](uint32_t id) {
      const auto& mentions = scene_.actors.actors[id].mentions;
      return mentions.size() == 1 && mentions[0].span == d.report.where.span &&
             d.report.mode == "firearms";
    });
  }
  d.report.counts = counts_of(scene_, nucleus, who);
  if (d.report.counts.dead < 0) d.report.counts.dead = fates.dead;
  if (d.report.counts.injured < 0) d.report.counts.injured = fates.injured;
  // "40 people" that a mishap killed are a figure, not somebody.
  if (d.report.type == EventType::kNone && (pattern.kills || pattern.harms) &&
      (d.report.counts.dead > 1 || d.report.counts.injured > 1)) {
    std::erase_if(d.actors, [&](uint32_t id) { return !is_known(scene_, id); });
    std::erase_if(d.recipients, [&](uint32_t id) { return !is_known(scene_, id); });
  }
  // "the city's first murder": where, not whom
  if (pattern.noun && (pattern.kills || pattern.mode == "firearms")) {
    std::erase_if(d.recipients,
                  [&](uint32_t id) { return scene_.actors.actors[id].kind == ActorKind::kPlace; });
  }
  // "a shooting at a school", "opened fire at the bar": where, not whom
  if ((pattern.noun || d.report.mode == "firearms") && d.report.type == EventType::kAssault &&
      d.patient != kNone && scene_.preposition(d.patient) == "at") {
    std::erase_if(d.recipients, [&](uint32_t id) {
      const Actor& a = scene_.actors.actors[id];
      const bool site =
          a.kind == ActorKind::kPlace || (a.kind == ActorKind::kOrganization && a.sector != "COP" &&
                                          a.sector != "MIL" && (a.named || pattern.noun));
      if (site && a.named && d.report.where.span.empty())
        d.report.where = {scene_.sentences.token[d.patient], a.name, a.country, 0, 0, false};
      return site;
    });
  }
  // "a deadly attack in Egypt": where, not whom
  if (pattern.noun && d.report.type == EventType::kAssault && d.patient != kNone &&
      scene_.preposition(d.patient) == "in" && !d.report.where.span.empty()) {
    std::erase_if(d.recipients, [&](uint32_t id) {
      const ActorKind kind = scene_.actors.actors[id].kind;
      return kind == ActorKind::kPlace || kind == ActorKind::kCountry;
    });
  }
  // "Tola News reports 27 wounded": who tells of it did not
  if (d.report.type == EventType::kAssault && (pattern.kills || pattern.harms)) {
    for (auto* side : {&d.actors, &d.recipients}) {
      std::erase_if(*side, [&](uint32_t id) {
        const Actor& a = scene_.actors.actors[id];
        return a.kind == ActorKind::kOrganization && a.sector == "JRN";
      });
    }
  }
  // "opened fire at a party": no party of politicians
  if (d.report.type == EventType::kAssault && d.patient != kNone &&
      scene_.preposition(d.patient) == "at") {
    std::erase_if(d.recipients, [&](uint32_t id) {
      const Actor& a = scene_.actors.actors[id];
      return !a.named && a.sector == "PTY";
    });
  }
  // "attacked the proclamation of X as its land": a place is no party to words, "the state of X" is
  static const WordSet kJurisdictions = {"state", "city", "county", "town", "province", "district"};
  if ((d.report.type == EventType::kAccuse || d.report.type == EventType::kSupport ||
       d.report.type == EventType::kReject) &&
      d.recipients.size() == 1 && d.patient != kNone && scene_.actor(d.patient) == kNone &&
      !kJurisdictions.contains(scene_.lemma(d.patient)) &&
      scene_.actors.actors[d.recipients[0]].kind == ActorKind::kPlace) {
    d.recipients.clear();
  }
  // "declared an emergency ahead of Hurricane X": over a land or its people
  if (d.report.mode == "martial-law") {
    std::erase_if(d.recipients, [&](uint32_t id) {
      const ActorKind kind = scene_.actors.actors[id].kind;
      return kind == ActorKind::kPerson || kind == ActorKind::kOrganization;
    });
  }
  d.report.initiator = who.initiator;
  d.report.attributed_to = attributed_to(scene_, nucleus);
  const uint32_t teller = d.report.attributed_to;
  // "The prosecutor said that he had killed his wife": not the prosecutor, but who was last said to
  // have attacked somebody
  static const WordSet kFindOut = {"COP", "JUD", "GOV", "MED"};
  if (d.report.type == EventType::kAssault && teller != kNone && d.doer != kNone &&
      d.actors.size() == 1 && d.actors[0] == teller &&
      scene_.sentences.xpos[d.doer] == Xpos::kPRP &&
      kFindOut.contains(scene_.actors.actors[teller].sector)) {
    d.actors.clear();
    if (attacker_ != kNone && !contains(d.recipients, attacker_)) d.actors.push_back(attacker_);
    d.sure = false;
  }
  // "The sheriff said they arrested two": his people
  if (d.report.mode == "arrest" && d.actors.empty() && d.doer != kNone && teller != kNone &&
      scene_.sentences.upos[d.doer] == Upos::kPron &&
      scene_.actors.actors[teller].sector == "COP" && !contains(d.recipients, teller)) {
    d.actors.push_back(teller);
    d.sure = false;
  }
  const Ordinal ordinal = ordinal_of(scene_, nucleus);
  d.report.ordinal = ordinal.number;
  d.report.ordinal_period = ordinal.period;
  d.report.trigger = trigger_span(nucleus);
  d.report.span = cover(scene_.tree.span(clause_range(nucleus)), d.report.trigger);
  return d;
}

// "attacked the press", "attacked X for blocking the bill": those who hold or seek an office do it
// with words.
bool Drafter::with_words(const Nucleus& nucleus, const Draft& d) const {
  static const WordSet kOffices = {"GOV", "PTY", "LEG", "OPP", "ELI", "JUD"};
  static const WordSet kBodies = {"JRN", "PTY", "LEG", "JUD", "OPP"};
  const auto sector = [&](uint32_t id) { return scene_.actors.actors[id].sector; };
  const auto speaks = [&](uint32_t id) {
    return kOffices.contains(sector(id)) && scene_.actors.actors[id].kind == ActorKind::kPerson;
  };
  // "faced attacks from politicians and the press"
  const auto is_talker = [&](uint32_t id) { return kBodies.contains(sector(id)); };
  if (scene_.lemma(nucleus.head) == "attack" && nucleus.pattern->noun) {
    static const WordSet kArms = {"gun",  "bomb",    "knife", "drone", "missile", "rocket",
                                  "kill", "soldier", "arson", "acid",  "wound",   "injure"};
    return !d.actors.empty() && std::all_of(d.actors.begin(), d.actors.end(), is_talker) &&
           !sentence_has(scene_, d.report.sentence, kArms);
  }
  if (scene_.lemma(nucleus.head) != "attack" || nucleus.pattern->noun ||
      !std::all_of(d.actors.begin(), d.actors.end(), speaks)) {
    return false;
  }
  for (uint32_t c : scene_.tree.children(nucleus.head)) {
    if (c > nucleus.head && scene_.tree.deprel(c) == Deprel::kAdvcl &&
        scene_.sentences.xpos[c] == Xpos::kVBG && scene_.tree.child_with_lemma(c, "for") != kNone) {
      return true;
    }
  }
  return std::all_of(d.recipients.begin(), d.recipients.end(),
                     [&](uint32_t id) { return kBodies.contains(sector(id)); });
}

// One who does and one who suffers are two ("he spoke to him"): where both came out as the same
// actor, the pronoun among them stands for somebody else, the other side of the last meeting or
// the person named before. True: a pronoun was put right.
bool Drafter::part_pronouns(const Participants& who) {
  if (who.doer == kNone || !who.recipients.empty() || who.actors.size() != 1) return false;
  uint32_t other = kNone;
  for (uint32_t t : who.beside) {
    if (t != who.doer && scene_.actor(t) == who.actors[0]) other = t;
  }
  if (other == kNone) return false;
  const auto is_pronoun = [&](uint32_t t) {
    return scene_.sentences.upos[t] == Upos::kPron && scene_.lemma(t) != "they";
  };
  // The object's pronoun gives way to a name before it, the subject's to a name behind it.
  const uint32_t pronoun = is_pronoun(other) ? other : is_pronoun(who.doer) ? who.doer : kNone;
  if (pronoun == kNone) return false;
  uint32_t instead = kNone;
  if (last_.met.size() == 2 && contains(last_.met, who.actors[0])) {
    instead = last_.met[0] == who.actors[0] ? last_.met[1] : last_.met[0];
  } else {
    uint32_t nearest = 0;
    for (uint32_t id = 0; id < scene_.actors.actors.size(); ++id) {
      const Actor& a = scene_.actors.actors[id];
      if (id == who.actors[0] || a.kind != ActorKind::kPerson || !a.named) continue;
      for (const ActorMention& m : a.mentions) {
        if (m.head < who.doer && m.head >= nearest) nearest = m.head, instead = id;
      }
    }
  }
  if (instead == kNone) return false;
  scene_.set_actor(pronoun, instead);
  return true;
}

Span Drafter::trigger_span(const Nucleus& nucleus) const {
  static constexpr uint32_t kFar = 8;  // tokens between a light verb and its noun
  TokenRange range{nucleus.head, nucleus.head + 1};
  if (nucleus.noun != kNone) {
    const uint32_t low = std::min(nucleus.head, nucleus.noun),
                   high = std::max(nucleus.head, nucleus.noun);
    if (high - low <= kFar) range = {low, high + 1};
  }
  for (uint32_t c : scene_.tree.children(nucleus.head)) {
    if (scene_.tree.deprel(c) == Deprel::kCompoundPrt && c == range.last) ++range.last;
  }
  return scene_.tree.span(range);
}

TokenRange Drafter::clause_range(const Nucleus& nucleus) const {
  static constexpr DeprelSet kBesides = {Deprel::kConj, Deprel::kCc, Deprel::kParataxis,
                                         Deprel::kAclRelcl, Deprel::kList};
  return scene_.tree.phrase(nucleus.head, kBesides);
}

}  // namespace dateline
