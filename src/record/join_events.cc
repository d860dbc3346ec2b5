// Reports to events: folded inside each article (told_events.cc), joined across articles
// (join_told.cc), each cluster made an event (make_event.cc). Here: ids from content, conflicts'
// ids, settled days of reports, counts per actor.
#include <algorithm>
#include <map>
#include <set>

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
  auto facts_of_article = [&](const std::string& id) -> const Facts& {
    return **std::lower_bound(
        work.facts.begin(), work.facts.end(), id,
        [](const Facts* f, const std::string& key) { return f->article < key; });
  };
  std::map<std::string, uint32_t> seen;
  std::vector<std::string> contents;
  for (const Event& event : events) {
    const Event::Evidence& first = event.evidence[0];
    contents.push_back(content_of(event, facts_of_article(first.article), first.report));
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
  std::map<uint32_t, std::vector<const Told*>> clusters;
  for (uint32_t i = 0; i < told.size(); ++i) clusters[cluster_of[i]].push_back(&told[i]);
  for (const auto& [root, cluster] : clusters) record.events.push_back(make_event(work, cluster));
  give_ids(work, record.events);
  std::sort(record.events.begin(), record.events.end(),
            [](const Event& a, const Event& b) { return a.event < b.event; });
  keep_settled(work, record);
}

}  // namespace dateline
