// One block, phase by phase, in the order that join_told.cc gives: days, ranges, words, nothing
// said, adjacent days. Whether two told events can be one is asked of block_pairs.cc.
#include "record/block_joiner.h"

#include <algorithm>

#include "record/families.h"
#include "record/sides.h"

namespace dateline {
namespace {

// Visits and meetings are announced, and called off, weeks ahead.
constexpr Day kPlanDays = 45;

// A page can be of the day before its event's in another time zone.
constexpr Day kZoneDays = 1;

}  // namespace

void BlockJoiner::join(const std::vector<uint32_t>& members) {
  by_day_.clear();
  std::vector<uint32_t> ranges, words, soft;
  for (uint32_t i : members) {
    switch (told_[i]->sharpness) {
      case Sharpness::kDay:
        by_day_[told_[i]->days.earliest].push_back(i);
        break;
      case Sharpness::kRange:
        ranges.push_back(i);
        break;
      case Sharpness::kWords:
        words.push_back(i);
        break;
      case Sharpness::kSoft:
        soft.push_back(i);
    }
  }
  for (const auto& [day, list] : by_day_) leaders_[day] = join_same_day(list);
  join_ranges(ranges);
  join_words(words);
  join_soft(soft);
  join_adjacent_days();
}

// One representative of each event found so far on the day: with few, far places a day stays
// linear in practice; the cap bounds a hostile one.
std::vector<uint32_t> BlockJoiner::join_same_day(const std::vector<uint32_t>& list) {
  std::vector<uint32_t> leaders;
  std::vector<std::vector<uint32_t>> groups;  // of each leader, the first kMaxOpen
  for (const bool with_target : {true, false}) {
    for (uint32_t i : list) {
      const bool deed = is_deed(first_report(i));
      const bool open = deed && as_standing(work_, told_[i]->targets).empty();
      if (open == with_target) continue;
      uint32_t fit = kNone;
      size_t fits = 0;
      for (size_t l = 0; l < leaders.size() && (open || fits == 0); ++l) {
        // With each of its group: what the first leaves open another may have said.
        if (!std::all_of(groups[l].begin(), groups[l].end(),
                         [&](uint32_t member) { return can_be_one(member, i); })) {
          continue;
        }
        if (fit == kNone) fit = static_cast<uint32_t>(l);
        ++fits;
      }
      // A deed without its target is the only one that has it, and none of two.
      if (fits == 1 || (fits > 1 && !open)) {
        sets_.join(leaders[fit], i);
        if (groups[fit].size() < kMaxOpen) groups[fit].push_back(i);
      } else if (leaders.size() < kMaxOpen) {
        leaders.push_back(i);
        groups.push_back({i});
      }
    }
  }
  return leaders;
}

// The one event of the block inside `range`, or kNone: none, or several.
uint32_t BlockJoiner::only_event(DayRange range, uint32_t asking) {
  uint32_t found = kNone;
  auto it = range.earliest == kNoDay ? leaders_.begin() : leaders_.lower_bound(range.earliest);
  for (; it != leaders_.end() && (range.latest == kNoDay || it->first <= range.latest); ++it) {
    for (uint32_t i : it->second) {
      if (!can_be_one(i, asking)) continue;
      if (found != kNone && sets_.find(found) != sets_.find(i)) return kNone;
      found = i;
    }
  }
  return found;
}

void BlockJoiner::join_ranges(const std::vector<uint32_t>& ranges) {
  std::map<std::string, std::vector<uint32_t>> by_words;
  std::vector<std::pair<uint32_t, uint32_t>> joins;
  for (uint32_t i : ranges) {
    const uint32_t event = only_event(told_[i]->days, i);
    if (event != kNone) {
      joins.emplace_back(event, i);
    } else if (!has_events(told_[i]->days)) {
      by_words[told_[i]->edtf].push_back(i);
    }
  }
  for (const auto& [event, i] : joins) sets_.join(event, i);
  for (const auto& [edtf, list] : by_words) join_related(list);
}

bool BlockJoiner::has_events(DayRange range) const {
  const auto at = by_day_.lower_bound(range.earliest);
  return at != by_day_.end() && at->first <= range.latest;
}

void BlockJoiner::join_words(const std::vector<uint32_t>& words) {
  std::map<std::string, std::vector<uint32_t>> by_words;
  for (uint32_t i : words) by_words[told_[i]->edtf].push_back(i);
  for (const auto& [edtf, list] : by_words) join_related(list);
}

// Those of a list whose articles are about the same matter. Bounded: each against the kMaxOpen
// before it.
void BlockJoiner::join_related(const std::vector<uint32_t>& list) {
  for (size_t i = 0; i < list.size(); ++i) {
    for (size_t k = i > kMaxOpen ? i - kMaxOpen : 0; k < i; ++k) {
      if (sets_.find(list[i]) != sets_.find(list[k]) && can_be_one(list[k], list[i]) &&
          related(list[k], list[i], kSameMatter)) {
        sets_.join(list[k], list[i]);
      }
    }
  }
}

void BlockJoiner::join_soft(const std::vector<uint32_t>& soft) {
  std::vector<uint32_t> alone;
  std::vector<std::pair<uint32_t, uint32_t>> joins;
  for (uint32_t i : soft) {
    const Facts::Report& report = first_report(i);
    if (report.status == Status::kHistorical) continue;
    const Dated& page = work_.published[told_[i]->article];
    uint32_t event = kNone;
    if (page.earliest != kNoDay && page.latest != kNoDay) {
      DayRange news = {page.earliest - kNewsDays, page.latest + kZoneDays};
      if (report.status == Status::kFuture || report.status == Status::kNegated)
        news.latest = page.latest + kPlanDays;
      event = only_event(news, i);
    } else {
      event = only_related_event(i);
    }
    if (event != kNone) {
      joins.emplace_back(event, i);
    } else {
      alone.push_back(i);
    }
  }
  for (const auto& [event, i] : joins) sets_.join(event, i);
  join_soft_pages(alone);
}

// For a page without a day: the one event told by articles that print its passages.
uint32_t BlockJoiner::only_related_event(uint32_t asking) {
  uint32_t found = kNone;
  for (const Work::Neighbour& neighbour : work_.neighbours[told_[asking]->article]) {
    for (const auto& [day, list] : by_day_) {
      for (size_t l = 0; l < list.size() && l < kMaxOpen; ++l) {
        const uint32_t i = list[l];
        if (told_[i]->article != neighbour.article || !can_be_one(i, asking)) continue;
        if (found != kNone && sets_.find(found) != sets_.find(i)) return kNone;
        found = i;
      }
    }
  }
  return found;
}

// Undated news of pages of about one day, about the same matter.
void BlockJoiner::join_soft_pages(std::vector<uint32_t>& alone) {
  auto day = [&](uint32_t i) { return work_.published[told_[i]->article].latest; };
  std::sort(alone.begin(), alone.end(),
            [&](uint32_t a, uint32_t b) { return day(a) != day(b) ? day(a) < day(b) : a < b; });
  for (size_t i = 0; i < alone.size(); ++i) {
    for (size_t k = i > kMaxOpen ? i - kMaxOpen : 0; k < i; ++k) {
      if (day(alone[i]) - day(alone[k]) > kNewsDays && day(alone[k]) != kNoDay) continue;
      if (told_[alone[i]]->article != told_[alone[k]]->article &&
          sets_.find(alone[i]) != sets_.find(alone[k]) && can_be_one(alone[k], alone[i]) &&
          related(alone[k], alone[i], kSameIncident)) {
        sets_.join(alone[k], alone[i]);
      }
    }
  }
}

void BlockJoiner::join_adjacent_days() {
  std::vector<std::pair<uint32_t, uint32_t>> joins;
  for (auto it = leaders_.begin(); it != leaders_.end(); ++it) {
    const auto next = std::next(it);
    if (next == leaders_.end() || next->first != it->first + 1) continue;
    for (size_t a = 0; a < it->second.size(); ++a) {
      for (size_t b = 0; b < next->second.size(); ++b) {
        if (one_incident_two_days(it->second[a], next->second[b]))
          joins.emplace_back(it->second[a], next->second[b]);
      }
    }
  }
  for (const auto& [a, b] : joins) sets_.join(a, b);
}

// Does an article tell an event of this block on that day?
bool BlockJoiner::tells_day(uint32_t article, Day day) const {
  const auto at = by_day_.find(day);
  if (at == by_day_.end()) return false;
  return std::any_of(at->second.begin(), at->second.end(),
                     [&](uint32_t i) { return told_[i]->article == article; });
}

}  // namespace dateline
