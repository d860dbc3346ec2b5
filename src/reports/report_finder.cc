// Sentence by sentence: triggers are found and joined (nucleus), their dates shared out (moment),
// then each becomes a report: a draft (drafter) gets its status, is left out if no reader would put
// it in a timeline (worth_telling), gets its day (report_day) and its confidence. Given pairs and
// mentions take the same road, with the trigger or the two sides fixed.
//
// It does not join sentences: two tellings of one event in an article are two reports, which the
// record joins. Headlines are not read: the title is not in the text.
#include "reports/report_finder.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/characters.h"
#include "encoder/encoded.h"
#include "reports/acts.h"
#include "reports/confidence.h"
#include "reports/contexts.h"
#include "reports/counts.h"
#include "reports/detail.h"
#include "reports/drafter.h"
#include "reports/given.h"
#include "reports/initiator.h"
#include "reports/lend_days.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/pair_typing.h"
#include "reports/parts_by_day.h"
#include "reports/plover.h"
#include "reports/report_day.h"
#include "reports/retold_days.h"
#include "reports/scene.h"
#include "reports/sport.h"
#include "reports/status.h"
#include "reports/tolls.h"
#include "reports/triggers.h"
#include "reports/victims.h"
#include "reports/worth_telling.h"

namespace dateline {
namespace {

// Reports of one article; a hostile page with a trigger in each word stops here.
constexpr size_t kMaxReports = 4000;
// Words of a mention that are read for its act: one that spans a page must not cost a page.
constexpr size_t kMostBeside = 12;
// As sure as a day that another sentence lends (lend_days.cc).
constexpr float kOfTold = 0.75F;

// What ships in data/ for this stage.
struct Lexicons {
  TriggerLexicon triggers;
  ContextLexicon contexts;
  ActLexicon acts;
  ConfidenceWeights weights;
};

class Finding {
 public:
  // `opening_is_news`: false for a page that opens with what is no news of the day (a heading, a
  // list). `traits`: of each report, where asked for.
  Finding(const Lexicons& lexicons, Scene& scene, const Encoded& encoded, bool opening_is_news,
          Arena& arena, std::vector<Traits>* traits)
      : lexicons_(lexicons),
        scene_(scene),
        typing_(scene, encoded),
        drafter_(lexicons.triggers, lexicons.acts, scene),
        opening_is_news_(opening_is_news),
        arena_(arena),
        traits_(traits) {}

  void sentence(uint32_t s) {
    if (is_link(s)) return;
    const std::vector<Nucleus> nuclei = nuclei_of(scene_, lexicons_.triggers, s);
    auto dates = dates_of(scene_, s, nuclei);
    lend_lone_date(scene_, s, nuclei, dates);
    share_with_outcome(nuclei, dates);
    const std::vector<bool> told_by_verb = nouns_told_by_verbs(nuclei, dates);
    const std::vector<bool> spoken_of = nouns_spoken_of(scene_, nuclei);
    toll_ = toll_of(scene_, s);
    const size_t before = reports_.size();
    for (size_t i = 0; i < nuclei.size() && reports_.size() < kMaxReports; ++i) {
      if (!told_by_verb[i] && !is_broken_off(scene_, nuclei, i))
        tell(nuclei[i], s, dates[i], true, spoken_of[i]);
    }
    if (toll_.noun != kNone && reports_.size() < kMaxReports) tell_toll(s);
    if (reports_.size() == before && reports_.size() < kMaxReports) tell_crowd(s);
    if (reports_.size() == before) remember_narrated_day(scene_, s, told_day_);
    settle_initiator(s);
  }

  void mentions(const Page& page) {
    std::vector<std::vector<Nucleus>> cache(scene_.sentences.size());
    std::vector<bool> cached(scene_.sentences.size(), false);
    const GivenSpans spans(scene_.article, scene_.sentences);
    for (const Span& given : page.mentions) {
      Span span;
      const TokenRange range = spans.tokens(given, span);
      const uint32_t head = head_of(scene_.sentences, range);
      if (head == kNone) {
        ++spans_without_words_;
        Report empty;
        empty.trigger = empty.span = span;
        empty.act = "~";
        reports_.push_back(empty);
        continue;
      }
      const uint32_t s = scene_.sentences.sentence_of(head);
      if (!cached[s]) {
        cache[s] = nuclei_of(scene_, lexicons_.triggers, s);
        cached[s] = true;
      }
      Nucleus nucleus = mention_nucleus(cache[s], range, head);
      const auto dates = dates_of(scene_, s, {nucleus});
      tell(nucleus, s, dates[0], false);
      reports_.back().trigger = span;
      reports_.back().act =
          arena_.copy(lexicons_.acts.act_of(scene_.lemma(head), beside(head, range)));
      reports_.back().span = cover(reports_.back().span, span);
    }
  }

  void pairs(const Page& page) {
    const GivenSpans spans(scene_.article, scene_.sentences);
    for (const GivenPair& pair : page.pairs) reports_.push_back(pair_report(pair, spans));
  }

  // Given spans that are not within the text or hold no word of it.
  uint32_t spans_without_words() const { return spans_without_words_; }

  // Once all sentences are told.
  void lend() {
    victims_.resize(reports_.size());
    count_victims(scene_, victims_, reports_);
    lend_days(scene_, reports_);
    lend_retold_days(scene_, reports_);
  }

  Reports done() { return {arena_.copy(reports_)}; }

 private:
  // The other words of a mention, and the particle of its head: "stepped [down]".
  std::vector<std::string_view> beside(uint32_t head, TokenRange range) const {
    std::vector<std::string_view> lemmas;
    for (uint32_t t = range.first; t < range.last && lemmas.size() < kMostBeside; ++t) {
      if (t != head) lemmas.push_back(scene_.lemma(t));
    }
    for (uint32_t c : scene_.tree.children(head)) {
      if (scene_.tree.deprel(c) == Deprel::kCompoundPrt) lemmas.push_back(scene_.lemma(c));
    }
    return lemmas;
  }

  // "READ MORE: …", "STORY: …", "0:34 …": a pointer to another page, or to a moment of a film.
  bool is_link(uint32_t s) const {
    static const WordSet kLabels = {"story",    "related",    "more",    "watch",  "video",
                                    "read",     "also",       "gallery", "listen", "slideshow",
                                    "previous", "previously", "archive"};
    constexpr uint32_t kLongest = 3;  // "ALSO READ THIS:"
    const uint32_t first = scene_.sentences.first_token[s],
                   last = scene_.sentences.first_token[s + 1];
    const std::string_view clock = scene_.sentences.form[first];
    if (clock.size() >= 4 && clock.size() <= 5 && clock[clock.size() - 3] == ':' &&
        clock.find_first_not_of("0123456789:") == std::string_view::npos && first + 1 < last &&
        scene_.sentences.form[first + 1][0] >= 'A' && scene_.sentences.form[first + 1][0] <= 'Z' &&
        scene_.sentences.form[last - 1] != ".") {
      return true;
    }
    for (uint32_t t = first; t < std::min(last, first + kLongest + 1); ++t) {
      const std::string_view form = scene_.sentences.form[t];
      if (form == ":") return t > first;
      const bool capitals =
          std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      if (!capitals || !kLabels.contains(lower_ascii(form))) return false;
    }
    return false;
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

  // "two shootings that left one dead and four wounded on Wednesday", "Sunday's attack that killed
  // three": an act of violence and what came of it have one day, where only one of them gives it.
  void share_with_outcome(const std::vector<Nucleus>& nuclei,
                          std::vector<std::vector<DateChoice>>& dates) const {
    for (size_t i = 0; i < nuclei.size(); ++i) {
      if (!nuclei[i].pattern->noun || nuclei[i].pattern->type != EventType::kAssault) continue;
      for (size_t j = 0; j < nuclei.size(); ++j) {
        if (nuclei[j].pattern->noun || nuclei[j].pattern->type != EventType::kAssault ||
            dates[i].empty() == dates[j].empty() || !is_outcome(nuclei[j].head, nuclei[i].head)) {
          continue;
        }
        (dates[i].empty() ? dates[i] : dates[j]) = dates[i].empty() ? dates[j] : dates[i];
      }
    }
  }
  bool is_outcome(uint32_t verb, uint32_t act) const {
    for (int step = 0; step < kMaxClimb && verb != kNone && verb > act; ++step) {
      const Deprel r = scene_.tree.deprel(verb);
      const uint32_t above = scene_.tree.head(verb);
      if (above == act) return r == Deprel::kAclRelcl || r == Deprel::kAcl;
      if (r == Deprel::kAdvcl || r == Deprel::kParataxis) return false;
      verb = above;
    }
    return false;
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

  // "suspended talks with A": the talks are what there will be no more of.
  static bool is_broken_off(const Scene& scene, const std::vector<Nucleus>& nuclei, size_t i) {
    const uint32_t noun = nuclei[i].head;
    return nuclei[i].pattern->noun && nuclei[i].pattern->type == EventType::kConsult &&
           scene.tree.deprel(noun) == Deprel::kObj &&
           std::any_of(nuclei.begin(), nuclei.end(), [&](const Nucleus& n) {
             return n.head == scene.tree.head(noun) && n.pattern->type == EventType::kSanction &&
                    n.pattern->mode == "discontinue";
           });
  }

  // "condemned an attack by A's soldiers": what the words are about. With nothing but who did it,
  // it tells no more than the blame does.
  static std::vector<bool> nouns_spoken_of(const Scene& scene, const std::vector<Nucleus>& nuclei) {
    std::vector<bool> about(nuclei.size(), false);
    for (size_t i = 0; i < nuclei.size(); ++i) {
      const uint32_t noun = nuclei[i].head;
      if (!nuclei[i].pattern->noun || scene.tree.deprel(noun) != Deprel::kObj) continue;
      about[i] = std::any_of(nuclei.begin(), nuclei.end(), [&](const Nucleus& n) {
        const EventType type = n.pattern->type;
        return n.head == scene.tree.head(noun) && !n.pattern->noun && !n.pattern->light &&
               n.pattern->mode != "investigate" &&
               (type == EventType::kAccuse || type == EventType::kSupport ||
                type == EventType::kReject);
      });
    }
    return about;
  }

  // A figure whose act no report of the sentence tells: a report of its own, of the act that the
  // words name.
  void tell_toll(uint32_t s) {
    const uint32_t event = toll_.event != kNone ? toll_.event : toll_.noun;
    const bool accident = lexicons_.triggers.words("crash").contains(scene_.lemma(event));
    Nucleus nucleus;
    nucleus.head = event;
    nucleus.tokens = {event};
    add_unique(nucleus.tokens, toll_.noun);
    nucleus.pattern = &plain_noun_;
    Draft d = drafter_.draft(nucleus, s);
    d.actors.clear();
    d.recipients.clear();
    if (!accident && lexicons_.triggers.words("attack").contains(scene_.lemma(event))) {
      d.report.type = EventType::kAssault;
      d.report.cameo = cameo_of(EventType::kAssault);
    }
    d.report.counts = {};
    d.report.counts.dead = toll_.dead;
    d.report.counts.injured = toll_.injured;
    d.report.trigger = cover(d.report.trigger, scene_.sentences.token[toll_.noun]);
    d.report.span = cover(d.report.span, d.report.trigger);
    StatusReading reading;
    const DateChoice day = toll_day(scene_, toll_, s);
    set_when(scene_, d, reading, day.date == kNone ? nullptr : &day, told_day_, opening_is_news_,
             arena_);
    finish(d, nucleus, reading, 1.0F);
  }

  // "The conversation, initiated by X, lasted an hour": of the talks told last.
  void settle_initiator(uint32_t s) {
    static constexpr uint32_t kNear = 2;  // sentences
    for (size_t i = reports_.size(); i-- > 0 && reports_[i].sentence + kNear >= s;) {
      Report& r = reports_[i];
      if (r.type != EventType::kConsult || r.sentence == s) continue;
      if (r.initiator != kNone || r.actors.size() + r.recipients.size() < 2) return;
      std::vector<uint32_t> sides(r.actors.begin(), r.actors.end());
      sides.insert(sides.end(), r.recipients.begin(), r.recipients.end());
      r.initiator = initiator_told(scene_, s, sides);
      return;
    }
  }

  // Another count of the crowd of the protest told just before.
  void tell_crowd(uint32_t s) {
    static constexpr uint32_t kNear = 2;  // sentences
    if (protest_ == kNone || s - reports_[protest_].sentence > kNear) return;
    for (uint32_t number = crowd_of(scene_, s, kNone); number != kNone;
         number = crowd_of(scene_, s, number)) {
      tell_crowd_of(s, number);
    }
  }

  void tell_crowd_of(uint32_t s, uint32_t number) {
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
    if (traits_ != nullptr) traits_->push_back(Traits((*traits_)[protest_]));
  }

  // Is the nucleus what the sentence's toll is of? Then the figure is its own.
  bool takes_toll(const Nucleus& nucleus) const {
    return toll_.noun != kNone && contains(nucleus.tokens, toll_.event);
  }

  // Draws up the report or reports of one nucleus. `strict`: only if worth telling.
  // `spoken_of`: the object of praise, blame or refusal.
  void tell(const Nucleus& nucleus, uint32_t s, const std::vector<DateChoice>& dates, bool strict,
            bool spoken_of = false) {
    Draft d = drafter_.draft(nucleus, s);
    const StatusReading reading = status_of(scene_, nucleus);
    d.report.status = reading.status;
    if (strict && may_come(nucleus, reading, dates)) d.report.status = Status::kFuture;
    if (strict && reading.if_then && warns(nucleus, d)) {
      d.report.type = EventType::kThreaten;
      d.report.mode = "violence";
      d.report.cameo = "138";
      d.report.status = Status::kActual;
      d.report.counts = {};
    }
    if (strict && frees_own_captives(nucleus, d)) {
      d.report.type = EventType::kRetreat;
      d.report.mode = "release";
      d.report.cameo = "0841";
    }
    if (strict && takes_toll(nucleus)) {
      if (toll_.dead >= 0) d.report.counts.dead = toll_.dead;
      if (toll_.injured >= 0) d.report.counts.injured = toll_.injured;
    }
    if (nucleus.pattern->noun &&
        (is_what_was_told(nucleus, d) || (d.actors.empty() && d.recipients.empty()))) {
      drafter_.take_up(nucleus, d, dates);
    }
    if (strict && nucleus.pattern->again && !drafter_.take_up_it(nucleus, d)) return;
    if (spoken_of && dates.empty() && d.recipients.empty() && d.report.counts.dead < 0 &&
        d.report.counts.injured < 0) {
      return;
    }
    if (strict) leave_speaker_out(nucleus, d);
    if (strict && !worth_telling(scene_, nucleus, d, dates)) return;
    if (strict && takes_toll(nucleus)) toll_ = {};
    // The dead are who did the dying, where nobody did it to them.
    const bool died = nucleus.pattern->death && d.patient == kNone;
    const Victims victims = victims_of(scene_, nucleus, died ? d.doer : d.patient);
    const bool accuses = strict && accusation(nucleus, d);
    const size_t times = strict ? std::max<size_t>(1, dates.size()) : 1;
    for (size_t i = 0; i < times; ++i) {
      Draft one = d;
      // Put off from one day to another: the first is off.
      if (std::any_of(dates.begin(), dates.end(), [](const DateChoice& c) { return c.moved; }))
        one.report.status = i < dates.size() && dates[i].moved ? Status::kFuture : Status::kNegated;
      // The words blamed have a day, the blaming has that of the article.
      const DateChoice* day = i < dates.size() && !accuses ? &dates[i] : nullptr;
      const DateChoice of_told{d.told_date, kNone, kOfTold};
      if (dates.empty() && d.told_date != kNone) day = &of_told;
      set_when(scene_, one, reading, day, told_day_, opening_is_news_, arena_);
      if (times > 1) keep_part_of_day(scene_, one, nucleus, dates, i);
      finish(one, nucleus, reading, day != nullptr ? day->certainty : 1.0F);
      victims_.resize(reports_.size());
      if (!accuses && d.report.type != EventType::kThreaten) victims_.back() = victims;
    }
    drafter_.remember(nucleus, d, dates);
  }

  // "rebels freed six hostages": who held them lets them go; soldiers would have rescued them.
  bool frees_own_captives(const Nucleus& nucleus, const Draft& d) const {
    static const WordSet kCaptors = {"REB", "PRM", "CRM", "UAF", "INS"};
    return d.report.type == EventType::kAid && !nucleus.pattern->noun &&
           scene_.lemma(nucleus.head) == "free" &&
           std::any_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
             return kCaptors.contains(scene_.actors.actors[id].sector);
           });
  }

  // "If they attack, we will strike their ports, the president said": he threatens, where he speaks
  // for those who would strike. What others expect of them is no threat.
  bool warns(const Nucleus& nucleus, const Draft& d) const {
    const uint32_t by = d.report.attributed_to;
    if (d.report.type != EventType::kAssault || nucleus.pattern->noun || by == kNone ||
        d.actors.empty() || d.recipients.empty()) {
      return false;
    }
    static const WordSet kSpeakFor = {"GOV", "MIL", "REB", "PTY", "PRM"};
    const Actor& speaker = scene_.actors.actors[by];
    return std::any_of(d.actors.begin(), d.actors.end(), [&](uint32_t id) {
      const Actor& a = scene_.actors.actors[id];
      return id == by || (kSpeakFor.contains(speaker.sector) && !a.country.empty() &&
                          a.country == speaker.country && a.kind != ActorKind::kPerson);
    });
  }

  // "could be signed in the spring": what has a day to come is planned, as far as is known.
  bool may_come(const Nucleus& nucleus, const StatusReading& reading,
                const std::vector<DateChoice>& dates) const {
    const int8_t quad = quad_of(nucleus.pattern->type);
    const When& page = scene_.dates.published;
    if (reading.status != Status::kHypothetical || dates.empty() || (quad != 1 && quad != 2) ||
        page.latest == kNoDay) {
      return false;
    }
    const When& when = scene_.dates.expressions[dates[0].date].when;
    // "talks could begin in May": by the verb that the noun is the subject of
    const uint32_t above = nucleus.pattern->noun ? scene_.tree.head(nucleus.head) : nucleus.head;
    const uint32_t verb = above == kNone ? nucleus.head : above;
    const bool could = scene_.tree.child_with_lemma(verb, "could") != kNone ||
                       scene_.tree.child_with_lemma(verb, "may") != kNone ||
                       scene_.tree.child_with_lemma(verb, "might") != kNone;
    return could && when.earliest != kNoDay && when.earliest > page.latest;
  }

  // "SMITH: [inaudible] killed the deal": whom a label gives the words to does not do what they
  // tell by standing before it.
  void leave_speaker_out(const Nucleus& nucleus, Draft& d) const {
    const uint32_t q = scene_.quote_of(scene_.sentences.token[nucleus.head]);
    if (q == kNone || d.doer == kNone) return;
    const Quote& quote = scene_.quotes.quotes[q];
    const Span label = quote.speaker_span;
    if (label.empty() || !quote.cue.empty() || label.end > quote.span.begin) return;
    const Span doer = scene_.sentences.token[d.doer];
    if (doer.begin < label.begin || doer.end > label.end) return;
    const uint32_t id = scene_.actor(d.doer);
    d.doer = kNone;
    std::erase(d.actors, id);
  }

  // "It was their third call": "it" is what the sentence before told, no party to it.
  bool is_what_was_told(const Nucleus& nucleus, Draft& d) const {
    if (!nucleus.pattern->mutual || d.report.ordinal == 0 ||
        d.actors.size() + d.recipients.size() > 1) {
      return false;
    }
    const uint32_t subject = scene_.tree.child(nucleus.head, Deprel::kNsubj);
    if (subject == kNone || scene_.tree.child(nucleus.head, Deprel::kCop) == kNone) return false;
    const std::string_view word = scene_.lemma(subject);
    if (word != "it" && word != "this" && word != "that") return false;
    d.actors.clear();
    d.recipients.clear();
    return true;
  }

  // A speaker's own words that somebody else did wrong: what the speaker does is accuse.
  bool accusation(const Nucleus& nucleus, Draft& d) const {
    if (d.report.quad != 0 || d.report.type != EventType::kAssault ||
        d.report.status != Status::kActual || !d.sure)
      return false;
    const Span words = scene_.sentences.token[nucleus.head];
    const uint32_t q = scene_.quote_of(words);
    if (q == kNone || scene_.quotes.quotes[q].kind == QuoteKind::kIndirect) return false;
    const uint32_t speaker = scene_.quotes.quotes[q].speaker;
    if (speaker == kNone || d.actors.empty() || contains(d.actors, speaker) ||
        !is_named(scene_, speaker))
      return false;
    if (!std::any_of(d.actors.begin(), d.actors.end(),
                     [&](uint32_t id) { return is_named(scene_, id); }))
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

  void finish(Draft& d, const Nucleus& nucleus, const StatusReading& reading, float certainty) {
    Report& r = d.report;
    remember_day(d, told_day_);
    r.quad = quad_of(r.type);
    r.score = score_of(r.type, r.mode);
    r.mode = r.mode.empty() ? std::string_view{} : arena_.copy(r.mode);
    r.cameo = r.cameo.empty() ? std::string_view{} : arena_.copy(r.cameo);
    std::vector<std::string_view> contexts;
    if (r.type != EventType::kNone) contexts = lexicons_.contexts.of(scene_.sentences, r.sentence);
    for (std::string_view& c : contexts) c = arena_.copy(c);
    r.contexts = arena_.copy(contexts);
    r.actors = arena_.copy(d.actors);
    r.recipients = arena_.copy(d.recipients);
    if (!r.where.name.empty()) {
      r.where.name = arena_.copy(r.where.name);
    }
    if (r.type == EventType::kNone && !nucleus.pattern->act.empty())
      r.act = arena_.copy(nucleus.pattern->act);
    const Traits traits = traits_of(scene_, nucleus, d, reading, typing_, certainty);
    r.confidence = lexicons_.weights.probability(traits);
    if (r.type == EventType::kProtest && r.status == Status::kActual)
      protest_ = static_cast<uint32_t>(reports_.size());
    reports_.push_back(r);
    if (traits_ != nullptr) traits_->push_back(traits);
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
    n.pattern = match_trigger(scene_, lexicons_.triggers, head, n.noun);
    for (uint32_t t = range.first; n.pattern == nullptr && t < range.last; ++t) {
      n.pattern = match_trigger(scene_, lexicons_.triggers, t, n.noun);
      if (n.pattern != nullptr) n.head = t;
    }
    if (n.pattern == nullptr) n.pattern = scene_.is_noun(head) ? &plain_noun_ : &plain_verb_;
    n.tokens = {n.head};
    if (n.noun != kNone) n.tokens.push_back(n.noun);
    return n;
  }

  Report pair_report(const GivenPair& pair, const GivenSpans& spans) {
    const TokenRange source = spans.tokens(pair.source), target = spans.tokens(pair.target);
    spans_without_words_ +=
        (pair.source && source.empty() ? 1 : 0) + (pair.target && target.empty() ? 1 : 0);
    const uint32_t doer = head_of(scene_.sentences, source),
                   patient = head_of(scene_.sentences, target);
    const uint32_t anchor = doer != kNone ? doer : patient;
    if (anchor == kNone) return {};  // nothing to go by, and nothing made up
    Report report;
    const uint32_t s = scene_.sentences.sentence_of(anchor);
    const std::vector<Nucleus> nuclei = nuclei_of(scene_, lexicons_.triggers, s);
    const Nucleus* nucleus = joining(scene_, nuclei, source, target);
    StatusReading reading;
    if (nucleus != nullptr) reading = status_of(scene_, *nucleus);
    const EventType told =
        nucleus != nullptr ? as_told(nucleus->pattern->type, reading.status) : EventType::kNone;
    const auto [type, sure] = typing_.type_of_sides(s, source, target, told);
    Draft d;
    if (nucleus != nullptr) {
      d = drafter_.draft(*nucleus, s);
      d.report.status = reading.status;
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
    // Who is given as one side stands on that side only ("A met B", asked as B to A).
    if (doer != kNone && patient != kNone && scene_.actor(doer) != scene_.actor(patient))
      std::erase(d.actors, scene_.actor(patient));
    const std::vector<Nucleus> one =
        nucleus != nullptr ? std::vector<Nucleus>{*nucleus} : std::vector<Nucleus>{};
    if (nucleus != nullptr) {
      const auto dates = dates_of(scene_, s, one);
      set_when(scene_, d, reading, dates[0].empty() ? nullptr : dates[0].data(), told_day_,
               opening_is_news_, arena_);
      finish(d, *nucleus, reading, 1.0F);
    } else {
      Nucleus plain;
      plain.head = d.report.trigger_token;
      plain.pattern = &plain_verb_;
      finish(d, plain, reading, 1.0F);
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

  const Lexicons& lexicons_;
  Scene& scene_;
  const PairTyping typing_;
  Drafter drafter_;
  const bool opening_is_news_;
  Arena& arena_;
  std::vector<Traits>* traits_;
  std::vector<Report> reports_;
  std::vector<Victims> victims_;  // of each report
  ToldDay told_day_;
  uint32_t protest_ = kNone;  // the last one told, among reports_
  uint32_t spans_without_words_ = 0;
  Toll toll_;  // of the sentence, as long as no report has it
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

void tell_wordless(size_t spans, Issues& issues) {
  if (spans == 0) return;
  issues.push_back({"reports", std::to_string(spans) + " given span" + (spans == 1 ? "" : "s") +
                                   " without words of the text: taken as null"});
}

}  // namespace

struct ReportFinder::Impl {
  Lexicons lexicons;
};

ReportFinder::ReportFinder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ReportFinder::ReportFinder(ReportFinder&&) noexcept = default;
ReportFinder& ReportFinder::operator=(ReportFinder&&) noexcept = default;
ReportFinder::~ReportFinder() = default;

Result<ReportFinder> ReportFinder::load(const std::string& data_path) {
  DATELINE_TRY(auto triggers, TriggerLexicon::load(data_path + "/plover-triggers.tsv"));
  DATELINE_TRY(auto contexts, ContextLexicon::load(data_path + "/plover-contexts.tsv"));
  DATELINE_TRY(auto acts, ActLexicon::load(data_path + "/acts.tsv"));
  DATELINE_TRY(auto weights, ConfidenceWeights::load(data_path + "/report-confidence.tsv"));
  return ReportFinder(std::make_unique<Impl>(
      Impl{{std::move(triggers), std::move(contexts), std::move(acts), std::move(weights)}}));
}

Reports ReportFinder::find(const Page& page, const Article& article, const Sentences& sentences,
                           const Encoded& encoded, const Dates& dates, const Actors& actors,
                           const Quotes& quotes, Arena& arena, Issues& issues,
                           std::vector<Traits>* traits) const {
  if (sentences.tokens() == 0 || sentences.head.empty()) {
    // Nothing to read; given spans still get their one report each.
    const std::vector<Report> empty(page.has_pairs      ? page.pairs.size()
                                    : page.has_mentions ? page.mentions.size()
                                                        : 0);
    tell_wordless(empty.size(), issues);
    return {arena.copy(empty)};
  }
  Scene scene(article, sentences, dates, actors, quotes);
  scene.sport = is_sport(article, sentences);
  bool opening_is_news = true;
  if (!article.blocks.empty()) {
    const BlockKind first = article.blocks[0].kind;
    opening_is_news = first == BlockKind::kParagraph || first == BlockKind::kCaption;
  }
  Finding finding(impl_->lexicons, scene, encoded, opening_is_news, arena, traits);
  if (page.has_pairs) {
    finding.pairs(page);
  } else if (page.has_mentions) {
    finding.mentions(page);
  } else {
    for (uint32_t s = 0; s < sentences.size(); ++s) finding.sentence(s);
    finding.lend();
  }
  tell_wordless(finding.spans_without_words(), issues);
  Reports reports = finding.done();
  if (reports.reports.size() >= kMaxReports) {
    issues.push_back({"reports", "more than " + std::to_string(kMaxReports) +
                                     " reports: the rest was left out"});
  }
  return reports;
}

}  // namespace dateline
