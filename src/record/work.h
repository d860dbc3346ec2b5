// What the phases of reconcile hand to each other. Articles are counted in the order of their ids,
// so that no phase depends on the order in which they came.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record.h"
#include "record/text_index.h"

namespace dateline {

// Two articles this much alike (TextIndex::cosine) are about the same matter.
inline constexpr double kSameMatter = 0.2;

struct Work {
  // Another article that shares passages with this one.
  struct Neighbour {
    uint32_t article = 0;
    float containment = 0;  // share of the shorter text, 0-1
  };
  std::vector<const Facts*> facts;  // ascending by article id, each id once

  // versions and copies (copies.cc)
  std::vector<uint32_t> superseded_by;  // the version that speaks, or kNone
  std::vector<uint32_t> copy_of;        // or kNone
  std::vector<uint32_t> source_group;   // the group's first article
  std::vector<std::vector<Neighbour>> neighbours;

  // actors joined (join_actors.cc)
  std::vector<std::vector<uint32_t>> actor_of;  // [article][local actor] -> index in `actors`
  std::vector<RecordActor> actors;              // members, names, roles filled; ascending by id

  // By actor, for telling whether two reports have the same participants: a country for its capital
  // or its name; kNone for a person of whom nothing is known ("a spokesman").
  std::vector<uint32_t> stands_for;

  // days settled (settle_dates.cc)
  std::vector<Dated> published;
  std::vector<std::vector<Step>> published_why;
  std::vector<std::vector<Dated>> when;  // [article][report]
  // [article][report]: index into the article's dates, or kNone; a report without one of its own
  // has that of a report in its sentence with the same actor ("visited Kyiv on Thursday and met
  // ...").
  std::vector<std::vector<uint32_t>> date_of;

  // stories (find_stories.cc): a number by article, or kNone
  std::vector<uint32_t> story_of;

  const TextIndex* text = nullptr;  // of `facts`

  // Index of an article by its id, or kNone.
  uint32_t index_of(std::string_view article) const;
  bool speaks(uint32_t article) const { return superseded_by[article] == kNone; }
};

void find_versions_and_copies(Work& work);
void join_actors(Work& work);
void settle_dates(Work& work);
void cluster_stories(Work& work);
// Fills events (with conflicts) and settled.
void join_events(const Work& work, Record& record);
// Needs the record's events.
void check_claims(const Work& work, Record& record);
// Fills record.stories and the `story` of articles and events.
void write_stories(const Work& work, Record& record);

// Small sets over indices: the root of a set is its smallest member, so that the outcome does not
// depend on the order of the unions.
class UnionFind {
 public:
  explicit UnionFind(size_t size) : parent_(size) {
    for (size_t i = 0; i < size; ++i) parent_[i] = static_cast<uint32_t>(i);
  }
  uint32_t find(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(uint32_t a, uint32_t b) {
    a = find(a);
    b = find(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<uint32_t> parent_;
};

// Share of the shorter of two texts that is also in the other, from their sketches, 0-1.
double containment(const std::vector<uint64_t>& a, uint32_t a_count, const std::vector<uint64_t>& b,
                   uint32_t b_count);

}  // namespace dateline
