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
#include "reports/corrected_tolls.h"
#include "reports/counts.h"
#include "reports/court_days.h"
#include "reports/detail.h"
#include "reports/drafter.h"
#include "reports/finding.h"
#include "reports/given.h"
#include "reports/identified.h"
#include "reports/initiator.h"
#include "reports/lend_days.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/pair_typing.h"
#include "reports/plover.h"
#include "reports/report_day.h"
#include "reports/retold_days.h"
#include "reports/scene.h"
#include "reports/sport.h"
#include "reports/status.h"
#include "reports/suspects.h"
#include "reports/tolls.h"
#include "reports/triggers.h"
#include "reports/victims.h"

namespace dateline {

namespace {

void tell_wordless(size_t spans, Issues& issues) {
  if (spans == 0) return;
  issues.push_back({"reports", std::to_string(spans) + " given span" + (spans == 1 ? "" : "s") +
                                   " without words of the text: taken as null"});
}

}  // namespace

void Finding::sentence(uint32_t s) {
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

// Given spans that are not within the text or hold no word of it.
uint32_t Finding::spans_without_words() const { return spans_without_words_; }

// Once all sentences are told.
void Finding::lend() {
  victims_.resize(reports_.size());
  count_victims(scene_, victims_, reports_);
  drop_corrected_tolls(scene_, reports_);
  lend_days(scene_, reports_);
  lend_court_days(scene_, reports_);
  lend_retold_days(scene_, reports_);
  name_identified(scene_, arena_, reports_);
  name_suspect(scene_, arena_, reports_);
}

Reports Finding::done() { return {arena_.copy(reports_)}; }

// "READ MORE: …", "STORY: …", "0:34 …": a pointer to another page, or to a moment of a film.
bool Finding::is_link(uint32_t s) const {
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
uint32_t Finding::verb_behind(uint32_t noun) const {
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
void Finding::share_with_outcome(const std::vector<Nucleus>& nuclei,
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

bool Finding::is_outcome(uint32_t verb, uint32_t act) const {
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
std::vector<bool> Finding::nouns_told_by_verbs(const std::vector<Nucleus>& nuclei,
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
    // "X was arrested in March; when announcing the arrest in May": the same one
    const uint32_t det = scene_.tree.child(noun, Deprel::kDet);
    if (nuclei[i].pattern->mode == "arrest" && det != kNone && scene_.lemma(det) == "the" &&
        scene_.tree.deprel(noun) == Deprel::kObj &&
        std::any_of(
            nuclei.begin(), nuclei.begin() + static_cast<std::ptrdiff_t>(i),
            [](const Nucleus& n) { return !n.pattern->noun && n.pattern->mode == "arrest"; })) {
      told[i] = true;
      continue;
    }
    if (verb == verbs.end() || nuclei[verb->second].pattern->type != nuclei[i].pattern->type)
      continue;
    told[i] = true;
    if (dates[verb->second].empty()) dates[verb->second] = dates[i];
  }
  return told;
}

// "suspended talks with A": the talks are what there will be no more of.
bool Finding::is_broken_off(const Scene& scene, const std::vector<Nucleus>& nuclei, size_t i) {
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
std::vector<bool> Finding::nouns_spoken_of(const Scene& scene, const std::vector<Nucleus>& nuclei) {
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
void Finding::tell_toll(uint32_t s) {
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
void Finding::settle_initiator(uint32_t s) {
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
void Finding::tell_crowd(uint32_t s) {
  static constexpr uint32_t kNear = 2;  // sentences
  if (protest_ == kNone || s - reports_[protest_].sentence > kNear) return;
  for (uint32_t number = crowd_of(scene_, s, kNone); number != kNone;
       number = crowd_of(scene_, s, number)) {
    tell_crowd_of(s, number);
  }
}

void Finding::tell_crowd_of(uint32_t s, uint32_t number) {
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
