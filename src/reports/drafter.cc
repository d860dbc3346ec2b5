// The pattern gives type, mode and code; the tree gives the participants; then what they are mends
// the type (words between politicians are no blows, an accident is nobody's assault). First persons
// in a quote are its speaker; a pronoun that came out as both sides stands for somebody else.
//
// It does not ask whether the event is worth telling, nor when it was.
#include "reports/drafter.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "actors/phrase_words.h"
#include "base/characters.h"
#include "reports/counts.h"
#include "reports/detail.h"
#include "reports/plover.h"

namespace dateline {
namespace {

// Verbs of violence that between two people mostly mean words.
const WordSet kVerbalToo = {"attack", "hit", "target", "assault"};

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

// What people die of when nobody kills them, and the arms of those who do.
const WordSet kMishaps = {
    "outbreak",   "disease",     "virus",     "rain",       "epidemic",  "pandemic",   "measles",
    "cholera",    "coronavirus", "crash",     "accident",   "collision", "earthquake", "quake",
    "flood",      "storm",       "landslide", "avalanche",  "hurricane", "cyclone",    "typhoon",
    "derailment", "wildfire",    "capsize",   "sink",       "tsunami",   "stampede",   "tornado",
    "collapse",   "blaze",       "fire",      "leak",       "derail",    "eruption",   "heatwave",
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

bool is_street(const Actor& actor) {
  const size_t space = actor.name.rfind(' ');
  return actor.kind == ActorKind::kPlace && space != std::string_view::npos &&
         is_street_word(actor.name.substr(space + 1));
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
  of_mishap_ = mishaps >= 2 && mishaps > 2 * arms;
  of_relief_ = mishaps >= 1 && mishaps >= arms;
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
  if (pattern.noun && d.report.mode == "phone" && who.actors.empty() && !who.recipients.empty())
    called_by(nucleus, who);
  if (pattern.death) violent_death(nucleus, d.report, who);
  d.doer = who.doer;
  d.patient = who.patient;
  d.sure = who.sure;
  const Span words = scene_.sentences.token[nucleus.head];
  // "I", "we" in a quote: its speaker.
  if (who.doer != kNone && is_first_person(scene_.lemma(who.doer))) {
    const uint32_t q = scene_.quote_of(words);
    if (q != kNone && scene_.quotes.quotes[q].speaker != kNone &&
        !contains(who.actors, scene_.quotes.quotes[q].speaker)) {
      const uint32_t speaker = scene_.quotes.quotes[q].speaker;
      who.actors.insert(who.actors.begin(), speaker);
      std::erase(who.recipients, speaker);
      // "We will meet again": the two who have just met.
      const bool we = scene_.lemma(who.doer) == "we";
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
      return a.kind == ActorKind::kOrganization && kPeaceful.contains(a.sector) &&
             a.country != "IGO";
    });
  }
  // "shots were fired on Clio Avenue": a street is where, and no party to anything
  for (auto* side : {&d.actors, &d.recipients})
    std::erase_if(*side, [&](uint32_t id) { return is_street(scene_.actors.actors[id]); });
  take_up_acts(nucleus, d);
  // Out of a body is no retreat from land; who surrenders goes to it.
  if (d.report.type == EventType::kRetreat && d.report.mode == "withdraw" &&
      scene_.lemma(nucleus.head) != "surrender" && !d.recipients.empty() &&
      scene_.actors.actors[d.recipients[0]].kind == ActorKind::kOrganization) {
    d.report.type = EventType::kSanction;
    d.report.cameo = "161";
  }
  // One politician who attacks another does so with words.
  const auto is_person = [&](uint32_t id) {
    return is_named(scene_, id) && scene_.actors.actors[id].kind == ActorKind::kPerson;
  };
  if (d.report.type == EventType::kAssault && kVerbalToo.contains(scene_.lemma(nucleus.head)) &&
      !d.actors.empty() && !d.recipients.empty() &&
      ((std::all_of(d.actors.begin(), d.actors.end(), is_person) &&
        std::all_of(d.recipients.begin(), d.recipients.end(), is_person)) ||
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
  if (d.report.type == EventType::kProtest) {  // "blocked roads into X": a town is where, not whom
    std::erase_if(d.recipients,
                  [&](uint32_t id) { return scene_.actors.actors[id].kind == ActorKind::kPlace; });
  }
  const auto around = arguments_of(scene_, nucleus);
  d.report.where = place_of(scene_, nucleus, around);
  // "shot at the X station": where, not whom
  if (d.report.type == EventType::kAssault && !d.report.where.span.empty()) {
    std::erase_if(d.recipients, [&](uint32_t id) {
      const auto& mentions = scene_.actors.actors[id].mentions;
      return mentions.size() == 1 && mentions[0].span == d.report.where.span &&
             d.report.mode == "firearms";
    });
  }
  d.report.counts = counts_of(scene_, nucleus, who);
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
  // "a shooting at a school", "the attack at the station": where, not whom
  if (pattern.noun && d.report.type == EventType::kAssault && d.patient != kNone &&
      scene_.preposition(d.patient) == "at") {
    std::erase_if(d.recipients, [&](uint32_t id) {
      const Actor& a = scene_.actors.actors[id];
      return a.kind == ActorKind::kPlace || (a.kind == ActorKind::kOrganization && !a.named);
    });
  }
  // "attacked the proclamation of X as its land": a place is no party to words
  if ((d.report.type == EventType::kAccuse || d.report.type == EventType::kSupport ||
       d.report.type == EventType::kReject) &&
      d.recipients.size() == 1 && d.patient != kNone && scene_.actor(d.patient) == kNone &&
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
  const Ordinal ordinal = ordinal_of(scene_, nucleus);
  d.report.ordinal = ordinal.number;
  d.report.ordinal_period = ordinal.period;
  d.report.trigger = trigger_span(nucleus);
  d.report.span = cover(scene_.tree.span(clause_range(nucleus)), d.report.trigger);
  return d;
}

// "X offered to mediate in a telephone call with Y": X called.
void Drafter::called_by(const Nucleus& nucleus, Participants& who) const {
  const std::string with = scene_.preposition(nucleus.head);
  if (with != "in" && with != "during" && with != "over") return;
  uint32_t t = nucleus.head;
  for (int step = 0; step < 4 && t != kNone; ++step) {
    t = scene_.tree.head(t);
    if (t == kNone || !scene_.is_verb(t)) continue;
    const uint32_t subject = scene_.subject(t);
    if (subject == kNone) continue;
    scene_.actors_of(subject, who.actors, who.sure);
    for (uint32_t id : who.actors) std::erase(who.recipients, id);
    return;
  }
}

// "The visit will now take place on March 17", "It was their second meeting": of whom the text
// has just told one.
void Drafter::take_up(const Nucleus& nucleus, Draft& d,
                      const std::vector<DateChoice>& dates) const {
  if (dates.empty() && d.report.ordinal == 0) return;
  bool known = false;
  for (uint32_t c : scene_.tree.children(nucleus.head)) {
    const std::string_view lemma = scene_.lemma(c);
    known |= c < nucleus.head && (lemma == "the" || lemma == "their" || lemma == "this");
  }
  if (!known) return;
  d.sure = false;
  if (nucleus.pattern->mutual && d.report.type != EventType::kAssault) {  // talkers fight nobody
    d.actors = last_.met;
  } else if (nucleus.pattern->destination) {
    d.actors = visitors_;
    d.recipients = visited_;
  }
}

bool Drafter::take_up_it(const Nucleus& nucleus, Draft& d) const {
  static constexpr uint32_t kReach = 2;  // sentences
  const WordSet &talks = lexicon_.words("talk"), &visits = lexicon_.words("visit");
  const uint32_t s = scene_.sentences.sentence_of(nucleus.head);
  for (uint32_t t = nucleus.head; t > scene_.sentences.first_token[s - std::min(s, kReach)];) {
    --t;
    if (!scene_.is_noun(t)) continue;
    const bool talk = talks.contains(scene_.lemma(t)), visit = visits.contains(scene_.lemma(t));
    if (!talk && !visit) continue;
    d.actors = talk ? last_.met : visitors_;
    d.recipients = talk ? std::vector<uint32_t>{} : visited_;
    d.sure = false;
    return !d.actors.empty();
  }
  return false;
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

// Between the marks of the quote: "that he was" of a mixed one is not.
bool Drafter::is_spoken(uint32_t q, uint32_t t) const {
  const Quote& quote = scene_.quotes.quotes[q];
  const Span word = scene_.sentences.token[t];
  if (!quote.span.contains(word)) return false;
  if (quote.kind != QuoteKind::kMixed) return true;
  for (uint32_t u = t; u > 0 && scene_.sentences.token[u - 1].begin >= quote.span.begin; --u) {
    const std::string_view form = scene_.sentences.form[u - 1];
    if (form == "\"" || form == "“" || form == "‘" || form == "'" || form == "``") return true;
  }
  return false;
}

// "He got hit," X said: a third person in somebody's own words is not the speaker.
void Drafter::drop_speakers(const Nucleus& nucleus, Participants& who) const {
  static const WordSet kThird = {"he", "she", "him", "her"};
  const uint32_t q = scene_.quote_of(scene_.sentences.token[nucleus.head]);
  if (q == kNone || scene_.quotes.quotes[q].kind == QuoteKind::kIndirect) return;
  const uint32_t speaker = scene_.quotes.quotes[q].speaker;
  // told them that he was "shooting back": he is outside the words
  const auto third = [&](uint32_t t) {
    return t != kNone && scene_.sentences.upos[t] == Upos::kPron &&
           kThird.contains(scene_.lemma(t)) && is_spoken(q, t);
  };
  if (third(who.doer)) std::erase(who.actors, speaker);
  if (third(who.patient)) std::erase(who.recipients, speaker);
}

// "Police: Six injured in crash": who tells is no party to it.
void Drafter::drop_label(const Nucleus& nucleus, Participants& who) const {
  const uint32_t last =
      scene_.sentences.first_token[scene_.sentences.sentence_of(nucleus.head) + 1];
  const auto is_label = [&](uint32_t t) {
    return t != kNone && t + 1 < last && t < nucleus.head && scene_.sentences.form[t + 1] == ":" &&
           scene_.actor(t) != kNone &&
           (t + 2 >= last || scene_.actor(t + 2) != scene_.actor(t));  // "Gunman: Ana Bell"
  };
  if (is_label(who.doer)) {
    std::erase(who.actors, scene_.actor(who.doer));
    who.doer = kNone;
  }
  if (is_label(who.patient)) {
    std::erase(who.recipients, scene_.actor(who.patient));
    who.patient = kNone;
  }
}

// "criticised the appointment": those who made it. "Five were killed in the raid": by those who
// raided.
void Drafter::take_up_acts(const Nucleus& nucleus, Draft& d) const {
  static constexpr uint32_t kNearDeal = 4;  // sentences, as for any act taken up (told_before.cc)
  static const WordSet kIn = {"in", "during", "by"};
  const TriggerPattern& p = *nucleus.pattern;
  const bool words =
      p.type == EventType::kSupport || p.type == EventType::kAccuse || p.type == EventType::kReject;
  if (words && !p.noun && !p.needs_recipient && d.recipients.empty() && d.patient != kNone &&
      scene_.is_noun(d.patient)) {
    const ToldBefore::Act* act = told_.taken_up(scene_, d.patient);
    if (act == nullptr) return;
    d.recipients = act->doers;
    std::erase_if(d.recipients, [&](uint32_t id) { return contains(d.actors, id); });
    d.sure = false;
  }
  // "The ceasefire was signed in Rome": by those who agreed it
  if (p.type == EventType::kSupport && scene_.lemma(nucleus.head) == "sign" && !p.noun &&
      scene_.is_passive(nucleus.head) && d.actors.empty() && d.recipients.empty() &&
      agreed_.size() > 1 && d.report.sentence - agreed_in_ <= kNearDeal) {
    d.actors = agreed_;
    d.sure = false;
  }
  const bool harm = p.type == EventType::kAssault && (p.kills || p.harms);
  if (!harm || p.noun || !d.actors.empty() || d.doer != kNone) return;
  const uint32_t last = scene_.sentences.first_token[d.report.sentence + 1];
  for (uint32_t t = nucleus.head + 1; t < last; ++t) {
    if (scene_.lemma(t) == "," || scene_.lemma(t) == "that") return;
    if (!scene_.is_noun(t) || !kIn.contains(scene_.preposition(t))) continue;
    const ToldBefore::Act* act = told_.taken_up(scene_, t);
    if (act == nullptr || (act->type != EventType::kAssault && act->type != EventType::kCoerce))
      continue;
    d.told_date = act->date;
    d.actors = act->doers;
    std::erase_if(d.actors, [&](uint32_t id) { return contains(d.recipients, id); });
    d.sure = false;
    return;
  }
}

void Drafter::remember(const Nucleus& nucleus, const Draft& d,
                       const std::vector<DateChoice>& dates) {
  told_.remember(scene_, nucleus, d, dates.empty() ? kNone : dates.front().date);
  if (d.report.type == EventType::kAgree && d.report.status == Status::kActual) {
    agreed_ = d.actors;
    for (uint32_t r : d.recipients) add_unique(agreed_, r);
    agreed_in_ = d.report.sentence;
  }
  if (d.report.type == EventType::kConsult && !nucleus.pattern->noun) {
    std::vector<uint32_t> both = d.actors;
    for (uint32_t r : d.recipients) add_unique(both, r);
    std::erase_if(both,
                  [&](uint32_t id) { return scene_.actors.actors[id].kind == ActorKind::kPlace; });
    if (both.size() >= 2) last_.met = std::move(both);
  }
  const auto body = [this](uint32_t id) {
    const ActorKind kind = scene_.actors.actors[id].kind;
    return kind != ActorKind::kPerson && kind != ActorKind::kPlace;
  };
  if (quad_of(d.report.type) > 2 && d.actors.size() == 1 && d.recipients.size() == 1 &&
      d.actors != d.recipients && body(d.actors[0]) && body(d.recipients[0])) {
    last_.opposed = {d.actors[0], d.recipients[0]};
  }
  if (nucleus.pattern->destination && !d.actors.empty()) {
    visitors_ = d.actors;
    visited_ = d.recipients;
  }
}

// "An accident killed five": somebody died, and nobody did it.
void Drafter::accident(const Nucleus& nucleus, Draft& d) const {
  const TriggerPattern& p = *nucleus.pattern;
  if (d.report.type != EventType::kAssault) return;
  // "shot himself", not "shot five before killing himself"
  const bool others = std::any_of(d.recipients.begin(), d.recipients.end(),
                                  [&](uint32_t id) { return !contains(d.actors, id); });
  if (is_reflexive(scene_, nucleus) && !others) {
    d.report.type = EventType::kNone;
    d.report.mode = {};
    d.report.cameo = {};
    return;
  }
  const bool hits = scene_.lemma(nucleus.head) == "hit" || scene_.lemma(nucleus.head) == "strike";
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
      "rain",     "flood",    "flooding",  "snow",       "wind",      "heat",      "heatwave",
      "cold",     "quake",    "landslide", "earthquake", "mudslide",  "avalanche", "tremor",
      "eruption", "wildfire", "tsunami",   "drought",    "monsoon",   "downpour",  "lightning",
      "outbreak", "disease",  "tornado",   "aftershock", "hurricane", "cyclone",   "typhoon",
      "storm",    "blizzard", "cholera",   "crash",      "accident",  "stampede"};
  const bool nature =
      d.doer != kNone && scene_.actor(d.doer) == kNone && kNature.contains(scene_.lemma(d.doer));
  const bool towns =
      !d.actors.empty() && std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
        return scene_.actors.actors[id].kind == ActorKind::kPlace;
      });
  const bool by_towns = towns && is_mishap(nucleus);
  // "the Deepwater Horizon rig explosion killed 11"
  const bool works = d.doer != kNone && is_blast(d.doer) && is_at_works(nucleus);
  if (nature || by_towns || works) d.actors.clear();
  if (!(p.kills || p.harms || storm || p.mode == "destroy") || !d.actors.empty()) return;
  for (const TriggerPattern* joined : nucleus.joined) {
    if (joined->noun) return;
  }
  const bool meant = by_towns || d.doer == kNone ? !is_mishap(nucleus) && !killed_by_chance(nucleus)
                                                 : is_deed(d.doer) && !works;
  if (meant) return;
  d.report.type = EventType::kNone;
  d.report.mode = {};
  d.report.cameo = {};
  std::swap(d.actors, d.recipients);
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

// "a gas explosion at a coal mine": what blows up where nobody speaks of arms or attackers.
bool Drafter::is_at_works(const Nucleus& nucleus) const {
  static const WordSet kWorks = {
      "rig",    "mine",      "mill",     "factory",   "plant", "refinery", "pipeline", "gas",
      "boiler", "fireworks", "firework", "warehouse", "oil",   "well",     "chemical", "silo",
      "tanker", "propane",   "methane",  "colliery",  "depot", "foundry"};
  const uint32_t s = scene_.sentences.sentence_of(nucleus.head);
  const uint32_t first = scene_.sentences.first_token[s],
                 last = scene_.sentences.first_token[s + 1];
  return count_of(scene_, kWorks, first, last) > 0 && count_of(scene_, kArms, first, last) == 0;
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

// "killed when a wall gave way": by what happened, and no act of violence.
bool Drafter::killed_by_chance(const Nucleus& nucleus) const {
  for (uint32_t c : scene_.tree.children(nucleus.head)) {
    if (scene_.tree.deprel(c) != Deprel::kAdvcl || c < nucleus.head || !scene_.is_verb(c) ||
        is_ahead_of(scene_, c)) {
      continue;
    }
    // "an engineer was killed while working on the tracks"
    static const WordSet kAtWork = {"work", "ride",  "drive", "cross", "climb",   "clean", "repair",
                                    "swim", "cycle", "hike",  "paint", "install", "mine"};
    if (scene_.sentences.xpos[c] == Xpos::kVBG && kAtWork.contains(scene_.lemma(c)) &&
        scene_.tree.child_with_lemma(c, "while") != kNone) {
      const uint32_t s = scene_.sentences.sentence_of(c);
      return count_of(scene_, kArms, scene_.sentences.first_token[s],
                      scene_.sentences.first_token[s + 1]) == 0;
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
  const auto is_pronoun = [&](uint32_t t) { return scene_.sentences.upos[t] == Upos::kPron; };
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
