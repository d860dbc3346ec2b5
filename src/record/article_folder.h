// One article's reports on their way to told events.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "record/events.h"

namespace dateline {

// What an article is about stands in its first sentences.
inline constexpr uint32_t kLeadSentences = 5;

// How many events of one family back a report can go on about: bounds the work on long lists.
inline constexpr size_t kMaxPerFamily = 64;

// Reports of one article are of one event by whom they name and when (told_agree.cc).
bool sides_agree(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b);
bool participants_agree(const Work& work, const Told& a, const Told& b);
bool times_agree(const Told& a, const Told& b);
// Adds what the other tells.
void absorb(Told& into, const Told& from);

class ArticleFolder {
 public:
  ArticleFolder(const Work& work, uint32_t article) : work_(work), article_(article) {}

  // What the article tells, in the order of its first reports.
  std::vector<Told> fold();

 private:
  // Which event a report goes on about (told_events.cc).
  void in_text_order();
  std::vector<uint32_t> candidates(const Told& told) const;
  bool modes_agree(const Told& event, const Told& told) const;
  bool goes_on(const Told& event, const Told& told) const;
  bool only_historical(const Told& event) const;
  void place(Told told, const std::vector<uint32_t>& fits);
  uint32_t continued(const Told& told, const std::vector<uint32_t>& fits) const;

  // Attacks and accidents and what they did (told_incidents.cc).
  std::vector<uint32_t> same_incident(const Told& told) const;
  uint32_t lone_accident(const Told& told) const;
  bool is_lead_incident(const Told& event, const Told& told) const;
  bool happens(const Facts::Report& report) const;
  bool places_agree(const Told& event, const Told& told) const;
  bool is_town(const Facts::Place& place) const;
  bool one_side_open(const Told& a, const Told& b) const;
  static bool is_ahead(const Facts::Report& report) {
    return report.status == Status::kFuture || report.status == Status::kHypothetical;
  }

  // One crime, told in many sentences (told_crimes.cc).
  void join_crime();
  void join_suspects();
  bool is_crime(const Told& event) const;
  bool is_one_crime(const Told& a, const Told& b) const;
  bool goes_on_about_another(const Told& main, const Told& told) const;
  bool is_sum_beside(const Told& a, const Told& b) const;
  void join_bare_arrest();

  // The blocks in which an event meets those of other articles (told_keys.cc).
  void add_incident_keys(Told& event) const;
  void add_words_keys();
  void add_story_key();

  const Work& work_;
  uint32_t article_;
  std::vector<Told> events_;
  std::map<uint64_t, std::vector<uint32_t>> by_family_;
};

}  // namespace dateline
