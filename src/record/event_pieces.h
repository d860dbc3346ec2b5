// The reports that tell one event, each with what its article makes of it, and what independent
// sources say of a field.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "record/events.h"

namespace dateline {

// A report in the telling of an event.
struct Piece {
  uint32_t article = 0;
  uint32_t index = 0;  // of the report
  const Facts* facts = nullptr;
  const Facts::Report* report = nullptr;
  const Dated* when = nullptr;
  uint32_t date = kNone;  // index into the article's dates
  Sharpness sharpness = Sharpness::kSoft;
  uint32_t source = 0;  // independent source, counted from 0 in this event
};

// How many independent sources say each value; the most, then the least value.
template <class K>
class Votes {
 public:
  void add(const K& value, const Piece& piece) { votes_[value].insert(piece.source); }
  bool empty() const { return votes_.empty(); }
  const K& best() const {
    auto best = votes_.begin();
    for (auto it = votes_.begin(); it != votes_.end(); ++it) {
      if (it->second.size() > best->second.size()) best = it;
    }
    return best->first;
  }
  size_t of(const K& value) const {
    const auto at = votes_.find(value);
    return at == votes_.end() ? 0 : at->second.size();
  }
  const std::map<K, std::set<uint32_t>>& all() const { return votes_; }

 private:
  std::map<K, std::set<uint32_t>> votes_;
};

// The pieces of a cluster, in order of article and report, their sources numbered: copies, articles
// that share passages, one outlet's articles and one agency's are one source.
struct Telling {
  const Work& work;
  std::vector<Piece> pieces;
  const Piece* best = nullptr;  // the report that tells it best
  uint32_t sources = 0;
  bool reciprocal = false;  // among equals: talks, treaties

  Telling(const Work& work, const std::vector<const Told*>& cluster);
  Telling(const Telling&) = delete;
  Telling& operator=(const Telling&) = delete;
};

// How well a report tells the event: a headline's, one with a day, high in its text, sure.
std::tuple<bool, bool, bool, bool, int, float, int> rank_of(const Piece& piece);
// Orders articles by the day that they bear; those without one first, as if oldest.
bool is_older(const Work& work, uint32_t a, uint32_t b);
// A conflict of these values, each with the articles that say it.
void push_conflict(const Work& work, const char* field,
                   const std::map<std::string, std::set<uint32_t>>& values, Event& event);

// Actors, recipients and initiator, and what the articles disagree on there.
void set_participants(const Telling& telling, Event& event);
// Of `told`, to whom an attack was done in any report: each person once, and no more unnamed ones
// than `counts` has room for (event_victims.cc).
std::vector<uint32_t> settle_victims(const Telling& telling, const Counts& counts,
                                     const std::vector<uint32_t>& told);
// Event::why: how many tell it, where its day is from. `when`: the piece that gave it, or null.
void explain(const Telling& telling, const Piece* when, Event& event);

}  // namespace dateline
