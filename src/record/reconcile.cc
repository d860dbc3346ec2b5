// The whole set in its phases. Articles are put in the order of their ids first; nothing after that
// knows in which order they came. Decisions of a person (merge, split, redate, reject) will come as
// one more input here, between the phases that they concern.
#include <algorithm>
#include <set>

#include "record/actor_atoms.h"
#include "record/work.h"

namespace dateline {
namespace {

// Each id once. Two of one id are one page read twice: the one with the greater content stays, so
// that the choice does not depend on order.
std::vector<const Facts*> in_order(const std::vector<Facts>& facts) {
  std::vector<const Facts*> out;
  out.reserve(facts.size());
  for (const Facts& f : facts) out.push_back(&f);
  std::sort(out.begin(), out.end(), [](const Facts* a, const Facts* b) {
    if (a->article != b->article) return a->article < b->article;
    if (a->text_key != b->text_key) return a->text_key > b->text_key;
    return encode(*a) > encode(*b);
  });
  out.erase(std::unique(out.begin(), out.end(),
                        [](const Facts* a, const Facts* b) { return a->article == b->article; }),
            out.end());
  return out;
}

void write_articles(const Work& work, Record& record) {
  auto id = [&](uint32_t i) { return i == kNone ? std::string() : work.facts[i]->article; };
  for (uint32_t i = 0; i < work.facts.size(); ++i) {
    RecordArticle article;
    article.article = id(i);
    article.published = work.published[i];
    article.copy_of = id(work.copy_of[i]);
    article.source_group = id(work.source_group[i]);
    article.superseded_by = id(work.superseded_by[i]);
    article.published_why = work.published_why[i];
    record.articles.push_back(std::move(article));
  }
}

void count_events(Record& record) {
  std::vector<std::string> seen;
  for (const Event& event : record.events) {
    std::set<std::string> actors;
    for (const Event::Participant& p : event.actors) actors.insert(p.actor);
    for (const Event::Participant& p : event.recipients) actors.insert(p.actor);
    for (const std::string& id : actors) {
      const auto at = std::lower_bound(
          record.actors.begin(), record.actors.end(), id,
          [](const RecordActor& a, const std::string& key) { return a.actor < key; });
      if (at != record.actors.end() && at->actor == id) ++at->events;
    }
  }
}

}  // namespace

uint32_t Work::index_of(std::string_view article) const {
  const auto at =
      std::lower_bound(facts.begin(), facts.end(), article,
                       [](const Facts* f, std::string_view id) { return f->article < id; });
  return at == facts.end() || (*at)->article != article ? kNone
                                                        : static_cast<uint32_t>(at - facts.begin());
}

Record reconcile(const std::vector<Facts>& facts) {
  Work work;
  work.facts = in_order(facts);
  const TextIndex text(work.facts);
  work.text = &text;
  find_versions_and_copies(work);
  join_actors(work);
  settle_dates(work);
  cluster_stories(work);
  describe_over_time(work);

  Record record;
  write_articles(work, record);
  join_events(work, record);
  check_claims(work, record);
  write_stories(work, record);
  record.actors = std::move(work.actors);
  count_events(record);
  return record;
}

}  // namespace dateline
