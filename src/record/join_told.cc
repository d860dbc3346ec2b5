// Across articles: what different articles tell becomes one event where participants and kind of
// act meet (a block), and time agrees. In each block, in this order:
//   1. days: told events of one day are one event (attacks told in places far apart excepted).
//   2. ranges: "in July" joins the one event of that block in July; two of them, and it stays
//   alone.
//   3. words: "on Wednesday" without a known day joins the same words in an article that shares
//      passages or subject.
//   4. nothing said: joins the one event of the block within the days before the page.
//   5. adjacent days: one attack or accident, told in the same place by articles about the same
//      matter, none of which tells both days: one event with a conflict on `when`.
// Then, over all blocks: "the foreign ministers of A and B met" joins the one meeting of that day
// between named persons of these two countries, and a protest announced joins the one that an
// article about the same matter tells of that day.
// Decisions of one block do not look at another; the union of all makes the events.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "record/block_joiner.h"
#include "record/events.h"

namespace dateline {
namespace {

// The two countries that all participants of talks are of, and whether a person among them is
// named.
struct CountryPair {
  std::string a, b;
  bool named = false;
};

bool country_pair(const Work& work, const Told& told, CountryPair& out) {
  if (!told.reciprocal || told.sharpness != Sharpness::kDay) return false;
  std::vector<uint32_t> all = told.sources;
  unite(all, told.targets);
  for (uint32_t i : all) {
    const RecordActor& actor = work.actors[i];
    if (actor.country.empty()) return false;
    if (out.a.empty() || out.a == actor.country) {
      out.a = actor.country;
    } else if (out.b.empty() || out.b == actor.country) {
      out.b = actor.country;
    } else {
      return false;
    }
    out.named |= actor.named && actor.kind == ActorKind::kPerson;
  }
  if (out.b.empty()) return false;
  if (out.b < out.a) std::swap(out.a, out.b);
  return true;
}

void join_countries(const Work& work, const std::vector<Told>& told, UnionFind& sets) {
  struct Day {
    std::vector<uint32_t> named, plain;
  };
  std::map<std::tuple<std::string, std::string, dateline::Day>, Day> days;
  for (uint32_t i = 0; i < told.size(); ++i) {
    CountryPair pair;
    if (!country_pair(work, told[i], pair)) continue;
    Day& day = days[{pair.a, pair.b, told[i].days.earliest}];
    (pair.named ? day.named : day.plain).push_back(i);
  }
  for (const auto& [key, day] : days) {
    if (day.named.empty() || day.plain.empty()) continue;
    const uint32_t first = day.named[0];
    const bool one = std::all_of(day.named.begin(), day.named.end(), [&sets, first](uint32_t i) {
      return sets.find(i) == sets.find(first);
    });
    if (!one) continue;
    for (uint32_t i : day.plain) sets.join(first, i);
  }
}

// Do two articles speak of one person or body by name?
bool share_somebody(const Work& work, uint32_t x, uint32_t y) {
  const auto named = [&work](uint32_t a) {
    return a != kNone && work.actors[a].named &&
           (work.actors[a].kind == ActorKind::kPerson ||
            work.actors[a].kind == ActorKind::kOrganization);
  };
  std::vector<uint32_t> of_x = work.actor_of[x];
  std::erase_if(of_x, [&](uint32_t a) { return !named(a); });
  std::sort(of_x.begin(), of_x.end());
  return std::any_of(work.actor_of[y].begin(), work.actor_of[y].end(),
                     [&](uint32_t a) { return std::binary_search(of_x.begin(), of_x.end(), a); });
}

// A march that one article announces and another about the same matter tells: one, where there is
// only one that day.
void join_plans(const Work& work, const std::vector<Told>& told, UnionFind& sets) {
  struct Day {
    std::vector<uint32_t> plans, done;
  };
  std::map<std::pair<uint64_t, dateline::Day>, Day> days;
  for (uint32_t i = 0; i < told.size(); ++i) {
    const Facts& facts = *work.facts[told[i].article];
    const Facts::Report& first = facts.reports[told[i].reports[0]];
    if (first.type != EventType::kProtest && first.type != EventType::kMobilize) continue;
    if (told[i].sharpness != Sharpness::kDay) continue;
    const bool planned =
        std::all_of(told[i].reports.begin(), told[i].reports.end(),
                    [&](uint32_t r) { return facts.reports[r].status == Status::kFuture; });
    Day& day = days[{told[i].family, told[i].days.earliest}];
    std::vector<uint32_t>& list = planned ? day.plans : day.done;
    if (list.size() < kMaxOpen) list.push_back(i);
  }
  const auto related = [&work, &told](uint32_t a, uint32_t b) {
    const uint32_t x = told[a].article, y = told[b].article;
    return (work.story_of[x] != kNone && work.story_of[x] == work.story_of[y]) ||
           work.text->cosine(x, y) >= kSameMatter || share_somebody(work, x, y);
  };
  std::vector<std::pair<uint32_t, uint32_t>> joins;
  for (const auto& [key, day] : days) {
    for (uint32_t plan : day.plans) {
      uint32_t only = kNone;
      bool several = false;
      for (uint32_t done : day.done) {
        if (!related(plan, done)) continue;
        several |= only != kNone && sets.find(only) != sets.find(done);
        only = done;
      }
      if (only != kNone && !several) joins.emplace_back(only, plan);
    }
  }
  for (const auto& [done, plan] : joins) sets.join(done, plan);
}

}  // namespace

std::vector<uint32_t> join_told(const Work& work, const std::vector<Told>& told) {
  struct Entry {
    uint64_t key;
    uint32_t told;
    auto operator<=>(const Entry&) const = default;
  };
  std::vector<Entry> entries;
  for (uint32_t i = 0; i < told.size(); ++i) {
    for (uint64_t key : told[i].keys) entries.push_back({key, i});
  }
  std::sort(entries.begin(), entries.end());
  UnionFind sets(told.size());
  // Reads of the sets inside a block see this block's unions only: each block has its own, and the
  // outcome is the union of all.
  std::vector<uint32_t> members;
  for (size_t begin = 0; begin < entries.size();) {
    size_t end = begin;
    members.clear();
    std::vector<const Told*> local;
    for (; end < entries.size() && entries[end].key == entries[begin].key; ++end)
      members.push_back(entries[end].told);
    if (members.size() > 1) {
      for (uint32_t i : members) local.push_back(&told[i]);
      UnionFind in_block(members.size());
      std::vector<uint32_t> positions(members.size());
      for (uint32_t i = 0; i < positions.size(); ++i) positions[i] = i;
      BlockJoiner(work, local, in_block).join(positions);
      for (uint32_t i = 0; i < positions.size(); ++i)
        sets.join(members[in_block.find(i)], members[i]);
    }
    begin = end;
  }
  join_given(work, told, sets);
  join_countries(work, told, sets);
  join_plans(work, told, sets);
  std::vector<uint32_t> cluster(told.size());
  for (uint32_t i = 0; i < told.size(); ++i) cluster[i] = sets.find(i);
  return cluster;
}

}  // namespace dateline
