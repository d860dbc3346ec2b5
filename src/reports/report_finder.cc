// Sentence by sentence: triggers are found and joined (nucleus), their dates shared out (moment),
// then each becomes a report: participants, status, when, place, counts, attribution, confidence.
// What a reader would not put in a timeline is left out here (worth_telling). Given pairs and
// mentions take the same road, with the trigger or the two sides fixed.
//
// It does not join sentences: two tellings of one event in an article are two reports, which the
// record joins. Headlines are not read: the title is not in the text.
#include "reports/report_finder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "base/civil.h"
#include "dates/resolve.h"
#include "encoder/encoded.h"
#include "reports/acts.h"
#include "reports/contexts.h"
#include "reports/detail.h"
#include "reports/given.h"
#include "reports/lend_days.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/participants.h"
#include "reports/plover.h"
#include "reports/scene.h"
#include "reports/status.h"
#include "reports/tolls.h"
#include "reports/triggers.h"

namespace dateline {
namespace {

// A day this much before the page's is background (report_finder.h): a year, so that anniversaries
// and last year's events count as past, last winter's do not.
constexpr Day kBackgroundDays = 365;
// Reports of one article; a hostile page with a trigger in each word stops here.
constexpr size_t kMaxReports = 4000;
// Weights of confidence, set by hand from what goes wrong most when read by eye.
constexpr float kBase = 0.92F, kUnsureWho = 0.75F, kNoDate = 0.85F, kUnnamed = 0.85F,
                kNotActual = 0.85F, kNounTrigger = 0.85F, kLongSentence = 0.85F, kNobody = 0.6F,
                kHeadDisagrees = 0.7F, kOneSided = 0.85F;
constexpr uint32_t kLongTokens = 55;
// Logit that the lexicon's type gets on top of the pair head's: 2 is a factor of 7 in odds. On the
// fifth of event-types that the head has not seen, macro F1 of root is 74.4 at 0, 76.2 at 1.5, 77.1
// at 2.5, 69.2 with the lexicon alone.
constexpr float kLexiconLogit = 2.0F;

// Verbs of violence that between two people mostly mean words.
const WordSet kVerbalToo = {"attack", "hit", "target", "assault"};

struct Draft {
  Report report;
  std::vector<uint32_t> actors, recipients;
  uint32_t doer = kNone, patient = kNone;
  bool sure = true;
};

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

class Finding {
 public:
  Finding(const TriggerLexicon& lexicon, const ContextLexicon& contexts, const ActLexicon& acts,
          Scene& scene, const Encoded& encoded, Arena& arena)
      : lexicon_(lexicon),
        contexts_(contexts),
        acts_(acts),
        scene_(scene),
        encoded_(encoded),
        arena_(arena) {}

  void sentence(uint32_t s) {
    const std::vector<Nucleus> nuclei = nuclei_of(scene_, lexicon_, s);
    auto dates = dates_of(scene_, s, nuclei);
    lend_lone_date(s, nuclei, dates);
    const std::vector<bool> told_by_verb = nouns_told_by_verbs(nuclei, dates);
    toll_ = toll_of(scene_, s);
    for (size_t i = 0; i < nuclei.size() && reports_.size() < kMaxReports; ++i) {
      if (!told_by_verb[i]) tell(nuclei[i], s, dates[i], true);
    }
    if (toll_.noun != kNone && reports_.size() < kMaxReports) tell_toll(s);
    if (nuclei.empty() && reports_.size() < kMaxReports) tell_crowd(s);
  }

  void mentions(const Page& page) {
    std::vector<std::vector<Nucleus>> cache(scene_.sentences.size());
    std::vector<bool> cached(scene_.sentences.size(), false);
    for (const Span& given : page.mentions) {
      const Span span = bytes_of(scene_.article.text, given);
      const TokenRange range = tokens_of(scene_.sentences, span);
      const uint32_t head = head_of(scene_.sentences, range);
      if (head == kNone) {
        Report empty;
        empty.trigger = empty.span = span;
        empty.act = "~";
        reports_.push_back(empty);
        continue;
      }
      const uint32_t s = scene_.sentences.sentence_of(head);
      if (!cached[s]) {
        cache[s] = nuclei_of(scene_, lexicon_, s);
        cached[s] = true;
      }
      Nucleus nucleus = mention_nucleus(cache[s], range, head);
      const auto dates = dates_of(scene_, s, {nucleus});
      tell(nucleus, s, dates[0], false);
      reports_.back().trigger = span;
      reports_.back().act = arena_.copy(acts_.act_of(scene_.lemma(head)));
      reports_.back().span = cover(reports_.back().span, span);
    }
  }

  void pairs(const Page& page) {
    for (const GivenPair& pair : page.pairs) reports_.push_back(pair_report(pair));
  }

  // Once all sentences are told.
  void lend() { lend_days(scene_, reports_); }

  Reports done() { return {arena_.copy(reports_)}; }

 private:
  static Span cover(Span a, Span b) {
    if (a.empty()) return b;
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
  }

  // The one day that a sentence states and that no event of another kind took is its main clause's:
  // "X shows Y the way during a meeting after the summit in Z on 9 April 2021".
  void lend_lone_date(uint32_t s, const std::vector<Nucleus>& nuclei,
                      std::vector<std::vector<DateChoice>>& dates) const {
    static constexpr float kLent = 0.7F;  // as sure as a date taken over from a clause beside it
    uint32_t lone = kNone;
    for (uint32_t d = 0; d < scene_.dates.expressions.size(); ++d) {
      const DateExpression& date = scene_.dates.expressions[d];
      if (date.first_token < scene_.sentences.first_token[s] || date.type != DateType::kDate ||
          date.first_token >= scene_.sentences.first_token[s + 1])
        continue;
      if (lone != kNone) return;
      lone = d;
    }
    if (lone == kNone || scene_.dates.expressions[lone].rule.kind != DateRule::Kind::kCalendar ||
        scene_.dates.expressions[lone].rule.day == 0)
      return;
    for (size_t i = 0; i < nuclei.size(); ++i) {
      if (scene_.tree.head(nuclei[i].head) != kNone || nuclei[i].pattern->noun || !dates[i].empty())
        continue;
      bool taken = false;  // by an event of another kind; a noun of its own kind shares
      for (size_t j = 0; j < nuclei.size(); ++j) {
        taken |= !dates[j].empty() &&
                 (!nuclei[j].pattern->noun || nuclei[j].pattern->type != nuclei[i].pattern->type);
      }
      if (!taken) dates[i].push_back({lone, kNone, kLent});
    }
  }

  // The verb without a subject that a noun and its phrases stand right before: its subject by the
  // words, where the parser has hung the noun elsewhere. kNone: there is none.
  uint32_t verb_behind(uint32_t noun) const {
    static constexpr uint32_t kReach = 6;  // "coup on 26 July 2023 ousted"
    const uint32_t last = scene_.sentences.first_token[scene_.sentences.sentence_of(noun) + 1];
    for (uint32_t t = noun + 1; t < std::min(last, noun + kReach); ++t) {
      const Upos upos = scene_.sentences.upos[t];
      if (upos == Upos::kPunct || upos == Upos::kCconj || upos == Upos::kSconj) return kNone;
      if (upos != Upos::kVerb) continue;
      const bool finite = scene_.sentences.xpos[t] == Xpos::kVBD ||
                          scene_.sentences.xpos[t] == Xpos::kVBZ ||
                          scene_.sentences.xpos[t] == Xpos::kVBP;
      return finite && !scene_.tree.has_child(t, Deprel::kNsubj) ? t : kNone;
    }
    return kNone;
  }

  // "A coup on 26 July ousted the president": one event, told by the verb; the noun lends its day.
  std::vector<bool> nouns_told_by_verbs(const std::vector<Nucleus>& nuclei,
                                        std::vector<std::vector<DateChoice>>& dates) const {
    std::vector<bool> told(nuclei.size(), false);
    std::unordered_map<uint32_t, size_t> verbs;
    for (size_t i = 0; i < nuclei.size(); ++i) {
      if (!nuclei[i].pattern->noun) verbs.emplace(nuclei[i].head, i);
    }
    for (size_t i = 0; i < nuclei.size(); ++i) {
      if (!nuclei[i].pattern->noun) continue;
      const uint32_t noun = nuclei[i].head;
      uint32_t above = scene_.tree.deprel(noun) == Deprel::kNsubj ? scene_.tree.head(noun) : kNone;
      if (above == kNone) above = verb_behind(noun);
      const auto verb = verbs.find(above);
      if (verb == verbs.end() || nuclei[verb->second].pattern->type != nuclei[i].pattern->type)
        continue;
      told[i] = true;
      if (dates[verb->second].empty()) dates[verb->second] = dates[i];
    }
    return told;
  }

  bool named(uint32_t id) const { return scene_.actors.actors[id].named; }
  // Named, or tied to a name: "Arnor's police", "soldiers from Gondor".
  bool known(uint32_t id) const {
    const Actor& a = scene_.actors.actors[id];
    if (a.named || !a.country.empty()) return true;
    for (const ActorMention& m : a.mentions) {
      for (uint32_t token = m.first_token; token < m.last_token; ++token) {
        if (scene_.sentences.upos[token] == Upos::kPropn) return true;
      }
    }
    return false;
  }

  // A figure whose act no report of the sentence tells: a report of its own, of the act that the
  // words name.
  void tell_toll(uint32_t s) {
    const uint32_t event = toll_.event != kNone ? toll_.event : toll_.noun;
    const bool accident = lexicon_.words("crash").contains(scene_.lemma(event));
    Nucleus nucleus;
    nucleus.head = event;
    nucleus.tokens = {event};
    add_unique(nucleus.tokens, toll_.noun);
    nucleus.pattern = &plain_noun_;
    Draft d = draft(nucleus, s);
    d.actors.clear();
    d.recipients.clear();
    if (!accident && lexicon_.words("attack").contains(scene_.lemma(event))) {
      d.report.type = EventType::kAssault;
      d.report.cameo = cameo_of(EventType::kAssault);
    }
    d.report.counts = {};
    d.report.counts.dead = toll_.dead;
    d.report.counts.injured = toll_.injured;
    d.report.trigger = cover(d.report.trigger, scene_.sentences.token[toll_.noun]);
    d.report.span = cover(d.report.span, d.report.trigger);
    StatusReading reading;
    const DateChoice day = toll_day(s);
    set_when(d, reading, s, day.date == kNone ? nullptr : &day);
    finish(d, nucleus, s, 1.0F);
  }

  // Another count of the crowd of the protest told just before.
  void tell_crowd(uint32_t s) {
    static constexpr uint32_t kNear = 2;  // sentences
    if (protest_ == kNone || s - reports_[protest_].sentence > kNear) return;
    const uint32_t number = crowd_of(scene_, s);
    if (number == kNone) return;
    Report again = reports_[protest_];
    again.sentence = s;
    again.trigger_token = number;
    again.trigger = scene_.sentences.token[number];
    again.span = scene_.sentences.sentence[s];
    again.counts = {};
    again.counts.size = number_at(scene_, number);
    again.attributed_to = kNone;
    again.date = kNone;
    reports_.push_back(again);
  }

  // The day that stands in the phrase of the toll; one behind the verb is that of the count.
  DateChoice toll_day(uint32_t s) const {
    const uint32_t last = scene_.sentences.first_token[s + 1];
    const auto& all = scene_.dates.expressions;
    for (uint32_t d = 0; d < all.size(); ++d) {
      if (all[d].first_token <= toll_.noun || all[d].first_token >= last || !is_point(all[d]))
        continue;
      for (uint32_t t = toll_.noun; t < all[d].first_token; ++t) {
        if (scene_.is_verb(t)) return {};
      }
      return {d, kNone, 0.9F};
    }
    return {};
  }

  // Is the nucleus what the sentence's toll is of? Then the figure is its own.
  bool takes_toll(const Nucleus& nucleus) const {
    return toll_.noun != kNone && contains(nucleus.tokens, toll_.event);
  }

  // Draws up the report or reports of one nucleus. `strict`: only if worth telling.
  void tell(const Nucleus& nucleus, uint32_t s, const std::vector<DateChoice>& dates, bool strict) {
    Draft d = draft(nucleus, s);
    const StatusReading reading = status_of(scene_, nucleus);
    d.report.status = reading.status;
    if (strict && takes_toll(nucleus)) {
      if (toll_.dead >= 0) d.report.counts.dead = toll_.dead;
      if (toll_.injured >= 0) d.report.counts.injured = toll_.injured;
    }
    if (nucleus.pattern->noun && d.actors.empty() && d.recipients.empty())
      take_up(nucleus, d, dates);
    if (strict && !worth_telling(nucleus, d, dates)) return;
    if (strict && takes_toll(nucleus)) toll_ = {};
    if (strict && accusation(nucleus, d)) nucleus_is_accusation_ = true;
    const size_t times = strict ? std::max<size_t>(1, dates.size()) : 1;
    for (size_t i = 0; i < times; ++i) {
      Draft one = d;
      // Put off from one day to another: the first is off.
      if (std::any_of(dates.begin(), dates.end(), [](const DateChoice& c) { return c.moved; }))
        one.report.status = i < dates.size() && dates[i].moved ? Status::kFuture : Status::kNegated;
      set_when(one, reading, s, i < dates.size() ? &dates[i] : nullptr);
      if (times > 1) set_place(one, nucleus, dates, i);
      finish(one, nucleus, s, i < dates.size() ? dates[i].certainty : 1.0F);
    }
    if (d.report.type == EventType::kConsult && !nucleus.pattern->noun) {
      std::vector<uint32_t> both = d.actors;
      for (uint32_t r : d.recipients) add_unique(both, r);
      std::erase_if(
          both, [&](uint32_t id) { return scene_.actors.actors[id].kind == ActorKind::kPlace; });
      if (both.size() >= 2) previous_ = std::move(both);
    }
    if (nucleus.pattern->destination && !d.actors.empty()) {
      visitors_ = d.actors;
      visited_ = d.recipients;
    }
    nucleus_is_accusation_ = false;
  }

  // "met in X on 6 April and in Y on 2 June": the place that stands before its date.
  void set_place(Draft& d, const Nucleus& nucleus, const std::vector<DateChoice>& dates,
                 size_t i) const {
    const auto& all = scene_.dates.expressions;
    const auto before = [&](size_t k) {
      uint32_t from = nucleus.head;
      if (k > 0) {
        const DateChoice& earlier = dates[k - 1];
        from = all[earlier.last_date == kNone ? earlier.date : earlier.last_date].last_token;
      }
      return place_among(scene_, from, all[dates[k].date].first_token);
    };
    if (const Place own = before(i); !own.span.empty()) {
      d.report.where = own;
    } else if (!before(0).span.empty()) {
      d.report.where = {};  // the place was the first one's
    }
  }

  // "The visit will now take place on March 17", "It was their second meeting": of whom the text
  // has just told one.
  void take_up(const Nucleus& nucleus, Draft& d, const std::vector<DateChoice>& dates) const {
    if (dates.empty() && d.report.ordinal == 0) return;
    bool known = false;
    for (uint32_t c : scene_.tree.children(nucleus.head)) {
      const std::string_view lemma = scene_.lemma(c);
      known |= c < nucleus.head && (lemma == "the" || lemma == "their" || lemma == "this");
    }
    if (!known) return;
    d.sure = false;
    if (nucleus.pattern->mutual) {
      d.actors = previous_;
    } else if (nucleus.pattern->destination) {
      d.actors = visitors_;
      d.recipients = visited_;
    }
  }

  Draft draft(const Nucleus& nucleus, uint32_t s) {
    Draft d;
    const TriggerPattern& pattern = *nucleus.pattern;
    d.report.type = pattern.type;
    d.report.mode = joined_mode(nucleus);
    d.report.cameo = pattern.cameo.empty() ? cameo_of(pattern.type) : pattern.cameo;
    if (d.report.mode == "phone") d.report.cameo = "041";
    d.report.sentence = s;
    d.report.trigger_token = nucleus.head;
    Participants who = participants_of(scene_, nucleus, previous_);
    if (part_pronouns(who)) who = participants_of(scene_, nucleus, previous_);
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
        // "We will meet again": the two who have just met.
        const bool we = scene_.lemma(who.doer) == "we";
        if (we && pattern.mutual && who.recipients.empty() && contains(previous_, speaker)) {
          for (uint32_t other : previous_) add_unique(who.actors, other);
        }
      }
    }
    d.actors = std::move(who.actors);
    d.recipients = std::move(who.recipients);
    // Out of a body is no retreat from land.
    if (d.report.type == EventType::kRetreat && d.report.mode == "withdraw" &&
        !d.recipients.empty() &&
        scene_.actors.actors[d.recipients[0]].kind == ActorKind::kOrganization) {
      d.report.type = EventType::kSanction;
      d.report.cameo = "161";
    }
    // One politician who attacks another does so with words.
    const auto is_person = [&](uint32_t id) {
      return named(id) && scene_.actors.actors[id].kind == ActorKind::kPerson;
    };
    if (d.report.type == EventType::kAssault && kVerbalToo.contains(scene_.lemma(nucleus.head)) &&
        !d.actors.empty() && !d.recipients.empty() &&
        std::all_of(d.actors.begin(), d.actors.end(), is_person) &&
        std::all_of(d.recipients.begin(), d.recipients.end(), is_person)) {
      d.report.type = EventType::kAccuse;
      d.report.mode = "disapprove";
      d.report.cameo = "111";
    }
    accident(nucleus, d);
    const auto around = arguments_of(scene_, nucleus);
    d.report.where = place_of(scene_, nucleus, around);
    d.report.counts = counts_of(scene_, nucleus, who);
    d.report.initiator = who.initiator;
    d.report.attributed_to = attributed_to(scene_, nucleus);
    const Ordinal ordinal = ordinal_of(scene_, nucleus);
    d.report.ordinal = ordinal.number;
    d.report.ordinal_period = ordinal.period;
    d.report.trigger = trigger_span(nucleus);
    d.report.span = cover(scene_.tree.span(clause_range(nucleus)), d.report.trigger);
    d.report.confidence = who.sure ? kBase : kBase * kUnsureWho;
    return d;
  }

  // "died when shells hit a market", "in an ambush": who died was attacked.
  void violent_death(const Nucleus& nucleus, Report& report, Participants& who) const {
    for (uint32_t t : nucleus.tokens) {
      Nucleus attack;
      attack.pattern =
          t == nucleus.head ? nullptr : match_trigger(scene_, lexicon_, t, attack.noun);
      if (attack.pattern == nullptr || attack.pattern->type != EventType::kAssault) continue;
      attack.head = t;
      attack.tokens = {t};
      Participants attackers = participants_of(scene_, attack, previous_);
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

  // "An accident killed five": somebody died, and nobody did it.
  void accident(const Nucleus& nucleus, Draft& d) const {
    const TriggerPattern& p = *nucleus.pattern;
    if (d.report.type != EventType::kAssault || !(p.kills || p.harms) || !d.actors.empty() ||
        d.doer == kNone)
      return;
    for (const TriggerPattern* joined : nucleus.joined) {
      if (joined->noun) return;
    }
    std::string doer(scene_.lemma(d.doer));  // "Shelling", at the beginning, may pass for a name
    for (char& c : doer) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    for (const char* kind : {"violence", "attack", "force"}) {
      if (lexicon_.words(kind).contains(doer)) return;
    }
    d.report.type = EventType::kNone;
    d.report.mode = {};
    d.report.cameo = {};
    std::swap(d.actors, d.recipients);
  }

  // One who does and one who suffers are two ("he spoke to him"): where both came out as the same
  // actor, the pronoun among them stands for somebody else, the other side of the last meeting or
  // the person named before. True: a pronoun was put right.
  bool part_pronouns(const Participants& who) {
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
    if (previous_.size() == 2 && contains(previous_, who.actors[0])) {
      instead = previous_[0] == who.actors[0] ? previous_[1] : previous_[0];
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

  Span trigger_span(const Nucleus& nucleus) const {
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

  TokenRange clause_range(const Nucleus& nucleus) const {
    static constexpr DeprelSet kBesides = {Deprel::kConj, Deprel::kCc, Deprel::kParataxis,
                                           Deprel::kAclRelcl, Deprel::kList};
    return scene_.tree.phrase(nucleus.head, kBesides);
  }

  // "members are elected for two years": a present tense tells what is usual.
  bool is_habit(uint32_t verb) const {
    const auto present = [&](uint32_t t) {
      return scene_.sentences.xpos[t] == Xpos::kVBZ || scene_.sentences.xpos[t] == Xpos::kVBP;
    };
    const uint32_t aux = scene_.tree.child(verb, {Deprel::kAux, Deprel::kAuxPass});
    return aux == kNone ? present(verb) : present(aux) && scene_.lemma(aux) == "be";
  }

  // "told the newspaper": what is said to journalists is no talk of the parties.
  bool to_the_press(const Draft& d) const {
    return !d.recipients.empty() &&
           std::all_of(d.recipients.begin(), d.recipients.end(),
                       [&](uint32_t id) { return scene_.actors.actors[id].sector == "JRN"; });
  }

  // "beat them 2-0": a game.
  bool states_score(uint32_t s) const {
    static constexpr size_t kDigits = 3;  // of one side
    const auto points = [&](std::string_view form) {
      return !form.empty() && form.size() <= kDigits &&
             form.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const uint32_t first = scene_.sentences.first_token[s];
    const uint32_t last = scene_.sentences.first_token[s + 1];
    for (uint32_t t = first + 1; t < last; ++t) {
      if (!scene_.is_verb(t - 1)) continue;
      const std::string_view form = scene_.sentences.form[t];
      const size_t dash = form.find('-');
      if (dash != std::string_view::npos && points(form.substr(0, dash)) &&
          points(form.substr(dash + 1))) {
        return true;
      }
      if (t + 2 < last && points(form) && points(scene_.sentences.form[t + 2]) &&
          (scene_.sentences.form[t + 1] == "-" || scene_.sentences.form[t + 1] == "–")) {
        return true;
      }
    }
    return false;
  }

  // Filters of what no reader would put in a timeline.
  bool worth_telling(const Nucleus& nucleus, const Draft& d,
                     const std::vector<DateChoice>& dates) const {
    const TriggerPattern& p = *nucleus.pattern;
    const size_t people = d.actors.size() + d.recipients.size();
    const auto is_named = [&](uint32_t id) { return known(id); };
    const bool any_named = std::any_of(d.actors.begin(), d.actors.end(), is_named) ||
                           std::any_of(d.recipients.begin(), d.recipients.end(), is_named);
    const bool place = !d.report.where.span.empty(), counted = d.report.counts.dead > 0 ||
                                                               d.report.counts.injured > 0 ||
                                                               d.report.counts.arrested > 0;
    if (p.destination &&
        !std::any_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) { return known(id); })) {
      return false;
    }
    if (p.person) {
      const auto is_somebody = [&](uint32_t id) {
        return scene_.actors.actors[id].kind != ActorKind::kPlace;
      };
      const auto& who = p.death && d.report.type != p.type ? d.recipients : d.actors;
      if (std::none_of(who.begin(), who.end(), is_somebody)) return false;
    }
    if (d.report.type == EventType::kAssault && d.report.counts.dead <= 0 &&
        states_score(d.report.sentence)) {
      return false;
    }
    if (d.report.type == EventType::kNone) {
      if (d.report.status == Status::kHypothetical || d.report.status == Status::kNegated)
        return false;
      if (d.report.counts.dead > 0 && d.report.status == Status::kActual) return true;
      if (scene_.sentences.xpos[nucleus.head] == Xpos::kVBG && dates.empty()) return false;
      if (dates.empty() && is_habit(nucleus.head)) return false;
      if (d.report.counts.dead > 0 && (place || !dates.empty())) return true;
      if (p.actors.empty() || d.actors.empty()) return place || !dates.empty() || counted;
      return std::any_of(d.actors.begin(), d.actors.end(), is_named);
    }
    if (p.direct && (!d.sure || people == 0)) return false;
    if (d.report.type == EventType::kConsult && !p.destination && to_the_press(d)) return false;
    // Words without anybody whom they are for: only as dated news or in the opening.
    const bool verbal = quad_of(d.report.type) == 3 || d.report.type == EventType::kSupport ||
                        d.report.type == EventType::kAgree;
    if (verbal && d.recipients.empty() && d.actors.size() < 2 && dates.empty() &&
        d.report.sentence > 2)
      return false;
    if (p.needs_recipient && d.recipients.empty() && !(p.mutual && d.actors.size() > 1))
      return false;
    const bool physical =
        d.report.type == EventType::kAssault || d.report.type == EventType::kProtest ||
        d.report.type == EventType::kCoerce || d.report.type == EventType::kMobilize ||
        d.report.type == EventType::kRetreat || d.report.type == EventType::kAid;
    const bool many = d.doer != kNone && scene_.sentences.xpos[d.doer] == Xpos::kNNS;
    // Talks of many, or of whom the text leaves open ("the next summit"), on a day in a place.
    const bool gathering = d.report.type == EventType::kConsult &&
                           (many || p.noun || nucleus.noun != kNone) && !p.destination &&
                           !dates.empty() && place;
    // Where nobody strikes nobody, it may be the strike of workers.
    if (people == 0 && scene_.lemma(nucleus.head) == "strike" && !counted) return false;
    if (people == 0 && !gathering)
      return physical && d.report.status != Status::kHypothetical && (place || !dates.empty()) &&
             (counted || p.noun || !nucleus.joined.empty());
    if (!any_named && !gathering && !(physical && (place || counted || !dates.empty())))
      return false;
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

  // A speaker's own words that somebody else did wrong: what the speaker does is accuse.
  bool accusation(const Nucleus& nucleus, Draft& d) const {
    if (d.report.quad != 0 || quad_of(d.report.type) != 4 || d.report.status != Status::kActual)
      return false;
    const Span words = scene_.sentences.token[nucleus.head];
    const uint32_t q = scene_.quote_of(words);
    if (q == kNone || scene_.quotes.quotes[q].kind == QuoteKind::kIndirect) return false;
    const uint32_t speaker = scene_.quotes.quotes[q].speaker;
    if (speaker == kNone || d.actors.empty() || contains(d.actors, speaker) || !named(speaker))
      return false;
    if (!std::any_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) { return named(id); }))
      return false;
    d.recipients = d.actors;
    d.actors = {speaker};
    d.report.type = EventType::kAccuse;
    d.report.mode = "allege";
    d.report.cameo = "112";
    d.report.counts = {};
    d.report.where = {};
    d.report.attributed_to = kNone;
    return true;
  }

  // The tense says on which side of the page's day a date without a year (or a weekday) lies; where
  // the dates stage took the other, it is counted again.
  void settle_side(Report& r, const DateExpression& date) {
    const When& page = scene_.dates.published;
    const bool open = (date.rule.kind == DateRule::Kind::kCalendar && date.rule.year == 0) ||
                      date.rule.kind == DateRule::Kind::kWeekday;
    if (!open || date.rule.reference != kNone || page.earliest == kNoDay || page.latest == kNoDay ||
        r.when.earliest == kNoDay || !scene_.is_verb(r.trigger_token)) {
      return;
    }
    const Xpos x = scene_.sentences.xpos[r.trigger_token];
    const bool past = r.status == Status::kActual && (x == Xpos::kVBD || x == Xpos::kVBN) &&
                      r.when.earliest > page.latest;
    const bool coming = r.status == Status::kFuture && r.when.latest < page.earliest;
    if (!past && !coming) return;
    DateRule rule = date.rule;
    rule.direction = past ? -1 : 1;
    const ResolvedDate found = resolve(rule, range_of(page));
    if (found.earliest == kNoDay) return;
    r.when = {arena_.copy(found.edtf), found.earliest, found.latest, found.basis};
  }

  void set_when(Draft& d, const StatusReading& reading, uint32_t s, const DateChoice* choice) {
    Report& r = d.report;
    const When& page = scene_.dates.published;
    if (choice != nullptr && !nucleus_is_accusation_) {
      const DateExpression& date = scene_.dates.expressions[choice->date];
      r.date = choice->date;
      r.when = date.when;
      settle_side(r, date);
      if (choice->last_date != kNone) {
        const When& last = scene_.dates.expressions[choice->last_date].when;
        if (date.when.earliest == kNoDay && !date.when.edtf.empty() && !last.edtf.empty()) {
          r.when.edtf = arena_.copy(std::string(date.when.edtf) + "/" + std::string(last.edtf));
        }
        if (date.when.earliest != kNoDay && last.latest != kNoDay &&
            date.when.earliest <= last.latest) {
          r.when.latest = last.latest;
          r.when.edtf = arena_.copy(edtf_of({date.when.earliest, last.latest}));
        }
      }
      if (r.status == Status::kActual) {
        if (page.latest != kNoDay && r.when.earliest != kNoDay && r.when.earliest > page.latest) {
          r.status = Status::kFuture;
        } else if (page.earliest != kNoDay) {
          if (r.when.latest != kNoDay && r.when.latest < page.earliest - kBackgroundDays)
            r.status = Status::kHistorical;
        } else if (date.rule.kind == DateRule::Kind::kCalendar && date.rule.year != 0 &&
                   date.rule.month == 0) {
          r.status = Status::kHistorical;
        } else if (reading.background && date.rule.kind == DateRule::Kind::kCalendar &&
                   date.rule.year != 0 && date.rule.day == 0) {
          r.status = Status::kHistorical;
        }
      }
      return;
    }
    if (carry_day(d, reading, s)) return;
    // No words: the news of the opening sentence is of the page's day or the one before.
    if (s == 0 && reading.main && r.status == Status::kActual && !reading.background &&
        page.earliest != kNoDay && page.earliest == page.latest &&
        !scene_.is_noun(r.trigger_token) && first_sentence_is_news_) {
      r.when = {arena_.copy(iso_day(page.earliest) + "~"), page.earliest - 1, page.earliest,
                Basis::kRelative};
    }
  }

  // "X arrived on Wednesday. He met Y.": a story goes on, on the day that the sentence before gave
  // what the same people did. Who travels and then meets does so there and then; of other acts the
  // day is about that one, of words it may be any until the page's.
  bool carry_day(Draft& d, const StatusReading& reading, uint32_t s) const {
    Report& r = d.report;
    if (told_day_.sentence + 1 != s || r.status != Status::kActual || !reading.main ||
        reading.background || scene_.sentences.xpos[r.trigger_token] != Xpos::kVBD ||
        states_date(s) || scene_.in_direct_quote(scene_.sentences.token[r.trigger_token])) {
      return false;
    }
    const auto shares = [&](const std::vector<uint32_t>& side) {
      return std::any_of(side.begin(), side.end(),
                         [&](uint32_t id) { return contains(told_day_.who, id); });
    };
    const bool doer = shares(d.actors);
    if (!doer && !shares(d.recipients)) return false;
    const When& day = scene_.dates.expressions[told_day_.date].when;
    if (doer && told_day_.contact && r.type == EventType::kConsult) {
      r.date = told_day_.date;
      r.when = day;
      return true;
    }
    const int8_t quad = quad_of(r.type);
    const Day page = scene_.dates.published.latest;
    const bool words = quad == 1 || quad == 3;
    r.when = {arena_.copy(std::string(day.edtf) + "~"), day.earliest,
              words && page != kNoDay ? std::max(page, day.latest) : day.latest, Basis::kRelative};
    return true;
  }

  bool states_date(uint32_t s) const {
    for (const DateExpression& date : scene_.dates.expressions) {
      if (date.first_token >= scene_.sentences.first_token[s + 1]) return false;
      if (date.first_token >= scene_.sentences.first_token[s] && is_point(date)) return true;
    }
    return false;
  }

  void remember_day(const Report& r, const Draft& d, uint32_t s) {
    if (r.date == kNone || r.status != Status::kActual || r.when.earliest == kNoDay ||
        r.when.earliest != r.when.latest || (told_day_.sentence == s && !told_day_.who.empty())) {
      return;
    }
    told_day_ = {s, r.date, r.type == EventType::kConsult, d.actors};
    for (uint32_t id : d.recipients) add_unique(told_day_.who, id);
  }

  void finish(Draft& d, const Nucleus& nucleus, uint32_t s, float certainty) {
    Report& r = d.report;
    remember_day(r, d, s);
    r.quad = quad_of(r.type);
    r.score = score_of(r.type, r.mode);
    r.mode = r.mode.empty() ? std::string_view{} : arena_.copy(r.mode);
    r.cameo = r.cameo.empty() ? std::string_view{} : arena_.copy(r.cameo);
    std::vector<std::string_view> contexts;
    if (r.type != EventType::kNone) contexts = contexts_.of(scene_.sentences, s);
    for (std::string_view& c : contexts) c = arena_.copy(c);
    r.contexts = arena_.copy(contexts);
    r.actors = arena_.copy(d.actors);
    r.recipients = arena_.copy(d.recipients);
    if (!r.where.name.empty()) {
      r.where.name = arena_.copy(r.where.name);
    }
    float c = r.confidence * certainty;
    if (r.when.edtf.empty()) c *= kNoDate;
    if (d.actors.empty() && d.recipients.empty()) c *= kNobody;
    const bool all_named =
        std::all_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) { return named(id); });
    if (!all_named || d.actors.empty()) c *= kUnnamed;
    // Whom it was done to is what goes wrong most; acts that need nobody are exempt.
    if (r.type != EventType::kNone && r.type != EventType::kProtest && !nucleus.pattern->mutual &&
        !nucleus.pattern->recipients.empty() && (d.actors.empty() != d.recipients.empty())) {
      c *= kOneSided;
    }
    if (r.status != Status::kActual) c *= kNotActual;
    if (nucleus.pattern->noun) c *= kNounTrigger;
    if (scene_.sentences.first_token[s + 1] - scene_.sentences.first_token[s] > kLongTokens)
      c *= kLongSentence;
    if (const EventType head = head_type(d, s);
        head != EventType::kNone && head != r.type && quad_of(head) != r.quad) {
      c *= kHeadDisagrees;
    }
    r.confidence = std::clamp(c, 0.05F, 0.95F);
    if (r.type == EventType::kProtest && r.status == Status::kActual)
      protest_ = static_cast<uint32_t>(reports_.size());
    reports_.push_back(r);
  }

  // --- the pair head ---

  TokenRange mention_range(uint32_t token) const {
    const uint32_t id = token == kNone ? kNone : scene_.actor(token);
    if (id == kNone) return token == kNone ? TokenRange{} : TokenRange{token, token + 1};
    for (const ActorMention& m : scene_.actors.actors[id].mentions) {
      if (m.first_token <= token && token < m.last_token) return {m.first_token, m.last_token};
    }
    return {token, token + 1};
  }

  bool logits_of(uint32_t s, TokenRange source, TokenRange target,
                 std::vector<float>& logits) const {
    if (encoded_.empty() || encoded_.pairs == nullptr) return false;
    logits.assign(encoded_.pairs->labels().size(), 0.0F);
    encoded_.pairs->score(encoded_, s,
                          {scene_.sentences.first_token[s], scene_.sentences.first_token[s + 1]},
                          {source.first, source.last}, {target.first, target.last}, logits);
    return !logits.empty();
  }

  EventType head_type(const Draft& d, uint32_t s) const {
    if (d.report.type == EventType::kNone || d.doer == kNone || d.patient == kNone)
      return EventType::kNone;
    std::vector<float> logits;
    if (!logits_of(s, mention_range(d.doer), mention_range(d.patient), logits))
      return EventType::kNone;
    const size_t best =
        static_cast<size_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());
    return plover_type_named(encoded_.pairs->labels()[best]);
  }

  // --- given spans ---

  Nucleus mention_nucleus(const std::vector<Nucleus>& known, TokenRange range, uint32_t head) {
    for (const Nucleus& n : known) {
      for (uint32_t t : n.tokens) {
        if (range.contains(t)) return n;
      }
    }
    Nucleus n;
    n.head = head;
    n.pattern = match_trigger(scene_, lexicon_, head, n.noun);
    for (uint32_t t = range.first; n.pattern == nullptr && t < range.last; ++t) {
      n.pattern = match_trigger(scene_, lexicon_, t, n.noun);
      if (n.pattern != nullptr) n.head = t;
    }
    if (n.pattern == nullptr) n.pattern = scene_.is_noun(head) ? &plain_noun_ : &plain_verb_;
    n.tokens = {n.head};
    if (n.noun != kNone) n.tokens.push_back(n.noun);
    return n;
  }

  // The nucleus that best joins the two sides, or null: each side among its words' phrases counts.
  const Nucleus* joining(const std::vector<Nucleus>& nuclei, TokenRange source,
                         TokenRange target) const {
    const Nucleus* best = nullptr;
    int most = 0;
    for (const Nucleus& n : nuclei) {
      if (n.pattern->type == EventType::kNone) continue;
      int sides = 0;
      const auto around = arguments_of(scene_, n);
      for (const TokenRange side : {source, target}) {
        for (const Argument& a : around) {
          const TokenRange phrase = scene_.tree.subtree(a.token);
          if (!side.empty() && phrase.first < side.last && side.first < phrase.last) {
            ++sides;
            break;
          }
        }
      }
      if (sides > most) best = &n, most = sides;
    }
    return best;
  }

  // What coders of pairs make of an act that has not happened (Hu et al.'s codebook after PLOVER's
  // manual): a promised help is an AGREE, a threatened blow a THREATEN, a help denied a REJECT.
  static EventType as_told(EventType type, Status status) {
    const int8_t quad = quad_of(type);
    const bool kind = quad == 1 || quad == 2;
    if (status == Status::kFuture && kind) return EventType::kAgree;
    if (status == Status::kFuture && quad == 4) return EventType::kThreaten;
    if (status == Status::kNegated && kind) return EventType::kReject;
    return type;
  }

  Report pair_report(const GivenPair& pair) {
    const auto range = [&](const std::optional<Span>& given) {
      return given ? tokens_of(scene_.sentences, bytes_of(scene_.article.text, *given))
                   : TokenRange{};
    };
    const TokenRange source = range(pair.source), target = range(pair.target);
    const uint32_t doer = head_of(scene_.sentences, source),
                   patient = head_of(scene_.sentences, target);
    const uint32_t anchor = doer != kNone ? doer : patient;
    Report report;
    if (anchor == kNone) {
      report.type = EventType::kConsult;  // nothing to go by: the most frequent type
      report.quad = quad_of(report.type);
      report.confidence = 0.05F;
      return report;
    }
    const uint32_t s = scene_.sentences.sentence_of(anchor);
    const std::vector<Nucleus> nuclei = nuclei_of(scene_, lexicon_, s);
    const Nucleus* nucleus = joining(nuclei, source, target);
    EventType type = nucleus != nullptr
                         ? as_told(nucleus->pattern->type, status_of(scene_, *nucleus).status)
                         : EventType::kConsult;
    std::vector<float> logits;
    float sure = nucleus != nullptr ? 0.5F : 0.1F;
    if (logits_of(s, source, target, logits)) {
      const EventType said =
          nucleus != nullptr ? as_told(nucleus->pattern->type, status_of(scene_, *nucleus).status)
                             : EventType::kNone;
      const bool yields = said == EventType::kConcede || said == EventType::kRetreat;
      for (size_t i = 0; i < logits.size(); ++i) {
        const EventType label = plover_type_named(encoded_.pairs->labels()[i]);
        if (label != EventType::kNone &&
            (label == said || (label == EventType::kConcede && yields)))
          logits[i] += kLexiconLogit;
      }
      const size_t best =
          static_cast<size_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());
      type = plover_type_named(encoded_.pairs->labels()[best]);
      if (type == EventType::kConcede && yields) type = said;
      float sum = 0;
      for (float l : logits) sum += std::exp(l - logits[best]);
      sure = 1 / sum;
    }
    Draft d;
    if (nucleus != nullptr) {
      d = draft(*nucleus, s);
      d.report.status = status_of(scene_, *nucleus).status;
      if (d.report.type != type) d.report.mode = {}, d.report.cameo = cameo_of(type);
    } else {
      const uint32_t verb = scene_.tree.clause(anchor);
      d.report.trigger_token = verb;
      d.report.trigger = scene_.sentences.token[verb];
      d.report.span = cover(scene_.tree.span(scene_.tree.subtree(verb)), d.report.trigger);
      d.report.cameo = cameo_of(type);
      d.report.sentence = s;
    }
    d.report.type = type;
    put_first(d.actors, doer);
    put_first(d.recipients, patient);
    if (patient == kNone)
      std::erase_if(d.recipients, [&](uint32_t id) { return contains(d.actors, id); });
    if (!d.actors.empty())
      std::erase_if(d.recipients,
                    [&](uint32_t id) { return id == d.actors[0] && id != scene_.actor(patient); });
    const std::vector<Nucleus> one =
        nucleus != nullptr ? std::vector<Nucleus>{*nucleus} : std::vector<Nucleus>{};
    if (nucleus != nullptr) {
      const auto dates = dates_of(scene_, s, one);
      set_when(d, status_of(scene_, *nucleus), s, dates[0].empty() ? nullptr : dates[0].data());
      finish(d, *nucleus, s, 1.0F);
    } else {
      Nucleus plain;
      plain.head = d.report.trigger_token;
      plain.pattern = &plain_verb_;
      finish(d, plain, s, 1.0F);
    }
    report = reports_.back();
    reports_.pop_back();
    report.confidence = sure;
    return report;
  }

  void put_first(std::vector<uint32_t>& side, uint32_t token) const {
    const uint32_t id = token == kNone ? kNone : scene_.actor(token);
    if (id == kNone) return;
    std::erase(side, id);
    side.insert(side.begin(), id);
  }

 public:
  // False for a page that opens with what is no news of the day (a heading, a list).
  bool first_sentence_is_news_ = true;

 private:
  const TriggerLexicon& lexicon_;
  const ContextLexicon& contexts_;
  const ActLexicon& acts_;
  Scene& scene_;
  const Encoded& encoded_;
  Arena& arena_;
  std::vector<Report> reports_;
  std::vector<uint32_t> previous_;            // the sides of the last meeting told
  std::vector<uint32_t> visitors_, visited_;  // of the last visit told
  Toll toll_;                                 // of the sentence, as long as no report has it
  // The first act of the last sentence that dated one, and who was in it.
  struct ToldDay {
    uint32_t sentence = kNone - 1;
    uint32_t date = kNone;
    bool contact = false;
    std::vector<uint32_t> who;
  };
  ToldDay told_day_;
  uint32_t protest_ = kNone;  // the last one told, among reports_
  bool nucleus_is_accusation_ = false;
  const TriggerPattern plain_verb_ = [] {
    TriggerPattern p;
    p.actors = {{SlotKind::kSubject, ""}};
    p.recipients = {{SlotKind::kObject, ""}};
    return p;
  }();
  const TriggerPattern plain_noun_ = [] {
    TriggerPattern p;
    p.noun = true;
    p.actors = {{SlotKind::kPhrase, "by"}, {SlotKind::kPossessor, ""}};
    p.recipients = {{SlotKind::kPhrase, "of"}};
    return p;
  }();
};

}  // namespace

struct ReportFinder::Impl {
  TriggerLexicon triggers;
  ContextLexicon contexts;
  ActLexicon acts;
};

ReportFinder::ReportFinder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ReportFinder::ReportFinder(ReportFinder&&) noexcept = default;
ReportFinder& ReportFinder::operator=(ReportFinder&&) noexcept = default;
ReportFinder::~ReportFinder() = default;

Result<ReportFinder> ReportFinder::load(const std::string& data_path) {
  DATELINE_TRY(auto triggers, TriggerLexicon::load(data_path + "/plover-triggers.tsv"));
  DATELINE_TRY(auto contexts, ContextLexicon::load(data_path + "/plover-contexts.tsv"));
  DATELINE_TRY(auto acts, ActLexicon::load(data_path + "/acts.tsv"));
  return ReportFinder(
      std::make_unique<Impl>(Impl{std::move(triggers), std::move(contexts), std::move(acts)}));
}

Reports ReportFinder::find(const Page& page, const Article& article, const Sentences& sentences,
                           const Encoded& encoded, const Dates& dates, const Actors& actors,
                           const Quotes& quotes, Arena& arena, Issues& issues) const {
  if (sentences.tokens() == 0 || sentences.head.empty()) {
    // Nothing to read; given spans still get their one report each.
    std::vector<Report> empty(page.has_pairs      ? page.pairs.size()
                              : page.has_mentions ? page.mentions.size()
                                                  : 0);
    for (Report& r : empty) {
      if (page.has_pairs) r.type = EventType::kConsult, r.quad = quad_of(r.type);
    }
    return {arena.copy(empty)};
  }
  Scene scene(article, sentences, dates, actors, quotes);
  Finding finding(impl_->triggers, impl_->contexts, impl_->acts, scene, encoded, arena);
  if (!article.blocks.empty()) {
    const BlockKind first = article.blocks[0].kind;
    finding.first_sentence_is_news_ =
        first == BlockKind::kParagraph || first == BlockKind::kCaption;
  }
  if (page.has_pairs) {
    finding.pairs(page);
  } else if (page.has_mentions) {
    finding.mentions(page);
  } else {
    for (uint32_t s = 0; s < sentences.size(); ++s) finding.sentence(s);
    finding.lend();
  }
  Reports reports = finding.done();
  if (reports.reports.size() >= kMaxReports) {
    issues.push_back({"reports", "more than " + std::to_string(kMaxReports) +
                                     " reports: the rest was left out"});
  }
  return reports;
}

}  // namespace dateline
