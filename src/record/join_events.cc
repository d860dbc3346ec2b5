// Reports to events: folded inside each article (told_events.cc), joined across articles
// (join_told.cc), each cluster made an event (make_event.cc). Here: ids from content, conflicts'
// ids, settled days of reports, counts per actor.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/hash.h"
#include "record/events.h"

namespace dateline {
namespace {

std::string content_of(const Event& event, const Facts& first, uint32_t report) {
  std::set<std::string> participants;
  for (const Event::Participant& p : event.actors) participants.insert(p.actor);
  for (const Event::Participant& p : event.recipients) participants.insert(p.actor);
  std::string content = std::to_string(static_cast<int>(event.type)) + '|' + event.when.edtf + '|' +
                        event.where.name + '|' +
                        (event.type == EventType::kNone ? first.reports[report].lemma : "");
  for (const std::string& actor : participants) content += '|' + actor;
  return content;
}

void give_ids(const Work& work, std::vector<Event>& events) {
  std::unordered_map<std::string, uint32_t> seen;
  std::vector<std::string> contents;
  for (const Event& event : events) {
    const Event::Evidence& first = event.evidence[0];
    contents.push_back(content_of(event, *work.facts[work.index_of(first.article)], first.report));
    ++seen[contents.back()];
  }
  for (size_t i = 0; i < events.size(); ++i) {
    Event& event = events[i];
    std::string content = contents[i];
    // Two that nothing of the above tells apart: their first words do.
    if (seen[content] > 1)
      content += '|' + event.evidence[0].article + '|' + std::to_string(event.evidence[0].report);
    event.event = content_id('e', content);
    for (Conflict& conflict : event.conflicts) {
      conflict.event = event.event;
      conflict.conflict = content_id('c', event.event + '|' + conflict.field);
    }
  }
}

void keep_settled(const Work& work, Record& record) {
  for (uint32_t i = 0; i < work.facts.size(); ++i) {
    const Facts& facts = *work.facts[i];
    for (uint32_t r = 0; r < facts.reports.size(); ++r) {
      if (!(work.when[i][r] == facts.reports[r].when))
        record.settled.push_back({facts.article, r, work.when[i][r]});
    }
  }
}

}  // namespace

void join_events(const Work& work, Record& record) {
  const std::vector<Told> told = told_events(work);
  const std::vector<uint32_t> cluster_of = join_told(work, told);
  std::vector<uint32_t> order(told.size());
  for (uint32_t i = 0; i < told.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return cluster_of[a] < cluster_of[b]; });
  std::vector<Event> events;
  std::vector<const Told*> cluster;
  for (size_t i = 0; i < order.size(); ++i) {
    cluster.push_back(&told[order[i]]);
    if (i + 1 < order.size() && cluster_of[order[i + 1]] == cluster_of[order[i]]) continue;
    events.push_back(make_event(work, cluster));
    cluster.clear();
  }
  give_ids(work, events);
  std::vector<uint32_t> by_id(events.size());
  for (uint32_t i = 0; i < by_id.size(); ++i) by_id[i] = i;
  std::sort(by_id.begin(), by_id.end(),
            [&](uint32_t a, uint32_t b) { return events[a].event < events[b].event; });
  record.events.reserve(events.size());
  for (uint32_t i : by_id) record.events.push_back(std::move(events[i]));
  keep_settled(work, record);
}

}  // namespace dateline
