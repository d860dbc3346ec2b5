// The told events of one block, on their way to clusters.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "record/events.h"

namespace dateline {

// How alike the texts of two articles about one incident are, where the days differ.
inline constexpr double kSameIncident = 0.3;
// Told events without a day in one block beyond this are compared with their neighbours only.
inline constexpr size_t kMaxOpen = 48;

class BlockJoiner {
 public:
  BlockJoiner(const Work& work, const std::vector<const Told*>& told, UnionFind& sets)
      : work_(work), told_(told), sets_(sets) {}

  // Joins in `sets` those of `members`, indices into `told`, that are one event.
  void join(const std::vector<uint32_t>& members);

 private:
  // The phases (block_joiner.cc).
  std::vector<uint32_t> join_same_day(const std::vector<uint32_t>& list);
  uint32_t only_event(DayRange range, uint32_t asking);
  void join_ranges(const std::vector<uint32_t>& ranges);
  bool has_events(DayRange range) const;
  void join_words(const std::vector<uint32_t>& words);
  void join_related(const std::vector<uint32_t>& list);
  void join_soft(const std::vector<uint32_t>& soft);
  uint32_t only_related_event(uint32_t asking);
  void join_soft_pages(std::vector<uint32_t>& alone);
  void join_adjacent_days();
  bool tells_day(uint32_t article, Day day) const;

  // What two told events, or one, say (block_pairs.cc).
  bool can_be_one(uint32_t a, uint32_t b) const;
  bool related(uint32_t a, uint32_t b, double least) const;
  bool far_apart(uint32_t a, uint32_t b) const;
  const Facts::Place* place_of(uint32_t i) const;
  bool same_place(uint32_t a, uint32_t b) const;
  bool sources_differ(uint32_t a, uint32_t b) const;
  bool turned_round(uint32_t a, uint32_t b) const;
  static std::string last_word(const std::string& name);
  bool targets_differ(uint32_t a, uint32_t b) const;
  bool one_incident_two_days(uint32_t a, uint32_t b) const;
  const Facts::Report& first_report(uint32_t i) const;

  const Work& work_;
  const std::vector<const Told*>& told_;
  UnionFind& sets_;
  std::map<Day, std::vector<uint32_t>> by_day_;
  std::map<Day, std::vector<uint32_t>> leaders_;  // one of each event of the day
};

}  // namespace dateline
