// Reports on their way to events: told events of one article, then clusters across articles.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dates/resolve.h"
#include "record/work.h"

namespace dateline {

// News without a date tells of the page's day or the few before: a weekly's reach.
inline constexpr Day kNewsDays = 7;

// How much a time says.
enum class Sharpness : uint8_t {
  kDay = 0,    // one day, by words
  kRange = 1,  // both ends known, by words ("in July")
  kWords = 2,  // words that no known day settles yet ("on Wednesday")
  kSoft = 3,   // no words: the page's day or nothing
};

// What one article tells of one event: its reports that go together.
struct Told {
  uint32_t article = 0;
  uint64_t family = 0;
  bool reciprocal = false;
  bool casualties = false;
  std::vector<uint32_t> reports;           // ascending
  std::vector<uint32_t> sources, targets;  // record actors, ascending
  DayRange days;
  std::string edtf;
  Sharpness sharpness = Sharpness::kSoft;
  std::vector<uint64_t> keys;  // blocks, ascending
};

// Time of one report as settled.
Sharpness sharpness_of(const Work& work, uint32_t article, uint32_t report);

// Folds the sentences of each speaking article that tell one event; in order of article and report.
std::vector<Told> told_events(const Work& work);
// For each Told the smallest index of its cluster.
std::vector<uint32_t> join_told(const Work& work, const std::vector<Told>& told);
// Joins what coders' own spans tell (join_given.cc); `told` as from told_events.
void join_given(const Work& work, const std::vector<Told>& told, UnionFind& sets);
// One cluster becomes an event.
Event make_event(const Work& work, const std::vector<const Told*>& cluster);

bool intersects(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b);
void unite(std::vector<uint32_t>& into, const std::vector<uint32_t>& from);
bool overlap(DayRange a, DayRange b);  // open ends are open

}  // namespace dateline
