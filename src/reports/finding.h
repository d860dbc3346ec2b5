// The reports of one article in the making: what ReportFinder::find() runs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "encoder/encoded.h"
#include "reports/acts.h"
#include "reports/confidence.h"
#include "reports/contexts.h"
#include "reports/detail.h"
#include "reports/drafter.h"
#include "reports/given.h"
#include "reports/moment.h"
#include "reports/nucleus.h"
#include "reports/pair_typing.h"
#include "reports/report_day.h"
#include "reports/report_finder.h"
#include "reports/scene.h"
#include "reports/status.h"
#include "reports/tolls.h"
#include "reports/triggers.h"
#include "reports/victims.h"

namespace dateline {

// Reports of one article; a hostile page with a trigger in each word stops here.
inline constexpr size_t kMaxReports = 4000;

// As sure as a day that another sentence lends (lend_days.cc).
inline constexpr float kOfTold = 0.75F;

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

  void sentence(uint32_t s);
  void mentions(const Page& page);
  void pairs(const Page& page);
  // Given spans that are not within the text or hold no word of it.
  uint32_t spans_without_words() const;
  // Once all sentences are told.
  void lend();
  Reports done();

 private:
  // From a nucleus to its reports (tell_reports.cc).
  void tell(const Nucleus& nucleus, uint32_t s, const std::vector<DateChoice>& dates, bool strict,
            bool spoken_of = false);
  bool frees_own_captives(const Nucleus& nucleus, const Draft& d) const;
  bool warns(const Nucleus& nucleus, const Draft& d) const;
  bool may_come(const Nucleus& nucleus, const StatusReading& reading,
                const std::vector<DateChoice>& dates) const;
  void leave_speaker_out(const Nucleus& nucleus, Draft& d) const;
  bool is_what_was_told(const Nucleus& nucleus, Draft& d) const;
  bool accusation(const Nucleus& nucleus, Draft& d) const;
  bool takes_toll(const Nucleus& nucleus) const;
  void finish(Draft& d, const Nucleus& nucleus, const StatusReading& reading, float certainty);

  // Given mentions and pairs (given_reports.cc).
  std::vector<std::string_view> beside(uint32_t head, TokenRange range) const;
  Nucleus mention_nucleus(const std::vector<Nucleus>& known, TokenRange range, uint32_t head);
  Report pair_report(const GivenPair& pair, const GivenSpans& spans);
  void put_first(std::vector<uint32_t>& side, uint32_t token) const;

  // A sentence, its triggers, tolls and crowds (report_finder.cc).
  bool is_link(uint32_t s) const;
  uint32_t verb_behind(uint32_t noun) const;
  void share_with_outcome(const std::vector<Nucleus>& nuclei,
                          std::vector<std::vector<DateChoice>>& dates) const;
  bool is_outcome(uint32_t verb, uint32_t act) const;
  std::vector<bool> nouns_told_by_verbs(const std::vector<Nucleus>& nuclei,
                                        std::vector<std::vector<DateChoice>>& dates) const;
  static bool is_broken_off(const Scene& scene, const std::vector<Nucleus>& nuclei, size_t i);
  static std::vector<bool> nouns_spoken_of(const Scene& scene, const std::vector<Nucleus>& nuclei);
  void tell_toll(uint32_t s);
  void settle_initiator(uint32_t s);
  void tell_crowd(uint32_t s);
  void tell_crowd_of(uint32_t s, uint32_t number);

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

}  // namespace dateline
