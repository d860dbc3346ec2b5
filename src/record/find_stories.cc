// Stories: articles about one matter within some days of each other. Each article looks for its
// like among those that share its rare words (an inverted index of each article's weightiest words,
// in a window of days); what is alike enough becomes one story, by average: an article joins where
// it is like the story as a whole, so that no chain of neighbours runs through a hub. Copies go
// with their originals, older versions with the newer. Events go with the story of most of their
// articles.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "base/hash.h"
#include "record/work.h"

namespace dateline {
namespace {

// Days between two articles of one story: measured on story-clusters (dev), see docs.
constexpr Day kWindow = 7;
// Cosine of an article with a story's mean.
constexpr double kAlike = 0.20;
// Where a day is open, likeness must speak for time as well.
constexpr double kAlikeUndated = 0.35;
// An article is found through its weightiest words, among the latest stories that have them.
constexpr size_t kIndexTerms = 24;
constexpr size_t kMaxPosting = 400;
// Stories that an article is compared with in full.
constexpr size_t kMaxCompared = 24;

class StoryFinder {
 public:
  explicit StoryFinder(Work& work) : work_(work) {}

  // In order of day: each joins the story that it is most like, or begins one.
  void run() {
    std::vector<uint32_t> order;
    for (uint32_t i = 0; i < work_.facts.size(); ++i) {
      if (work_.speaks(i) && work_.copy_of[i] == kNone && !work_.facts[i]->words.empty())
        order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      return day_of(a) != day_of(b) ? day_of(a) < day_of(b) : a < b;
    });
    scores_.assign(order.size(), 0);
    for (uint32_t i : order) {
      uint32_t story = most_alike(i);
      if (story == kNone) {
        story = static_cast<uint32_t>(clusters_.size());
        clusters_.emplace_back();
      }
      add(story, i);
    }
    // Copies and older versions follow.
    for (uint32_t i = 0; i < work_.facts.size(); ++i) {
      uint32_t original = i;
      if (!work_.speaks(original)) original = work_.superseded_by[original];
      if (work_.copy_of[original] != kNone) original = work_.copy_of[original];
      if (original != i) work_.story_of[i] = work_.story_of[original];
    }
  }

 private:
  struct Cluster {
    std::unordered_map<uint32_t, double> sum;  // of the members' vectors
    double norm2 = 0;
    Day last = kNoDay;
  };

  Day day_of(uint32_t article) const { return work_.published[article].earliest; }

  std::vector<TextIndex::Term> index_terms(uint32_t article) const {
    std::vector<TextIndex::Term> terms = work_.text->terms(article);
    std::sort(terms.begin(), terms.end(), [](const TextIndex::Term& a, const TextIndex::Term& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.key < b.key;
    });
    if (terms.size() > kIndexTerms) terms.resize(kIndexTerms);
    return terms;
  }

  uint32_t most_alike(uint32_t article) {
    // A first sum over the index words picks the few that are worth the whole comparison.
    touched_.clear();
    const Day day = day_of(article);
    for (const TextIndex::Term& term : index_terms(article)) {
      const auto at = postings_.find(term.key);
      if (at == postings_.end()) continue;
      const std::vector<Posting>& list = at->second;
      for (size_t i = list.size() > kMaxPosting ? list.size() - kMaxPosting : 0; i < list.size();
           ++i) {
        const Cluster& cluster = clusters_[list[i].cluster];
        if (day != kNoDay && cluster.last != kNoDay && day - cluster.last > kWindow) continue;
        float& score = scores_[list[i].cluster];
        if (score == 0) touched_.push_back(list[i].cluster);
        score += term.weight * list[i].weight;
      }
    }
    const size_t keep = std::min(touched_.size(), kMaxCompared);
    std::partial_sort(touched_.begin(), touched_.begin() + static_cast<ptrdiff_t>(keep),
                      touched_.end(), [&](uint32_t a, uint32_t b) {
                        return scores_[a] != scores_[b] ? scores_[a] > scores_[b] : a < b;
                      });
    uint32_t best = kNone;
    double most = 0;
    for (size_t i = 0; i < touched_.size(); ++i) {
      scores_[touched_[i]] = 0;
      if (i >= keep) continue;
      const double alike = cosine(article, clusters_[touched_[i]]);
      const bool open = day == kNoDay || clusters_[touched_[i]].last == kNoDay;
      if (alike > std::max(most, open ? kAlikeUndated : kAlike)) {
        best = touched_[i];
        most = alike;
      }
    }
    return best;
  }

  double cosine(uint32_t article, const Cluster& cluster) const {
    double dot = 0;
    for (const TextIndex::Term& term : work_.text->terms(article)) {
      if (const auto at = cluster.sum.find(term.key); at != cluster.sum.end())
        dot += double{term.weight} * at->second;
    }
    return cluster.norm2 <= 0 ? 0 : dot / std::sqrt(cluster.norm2);
  }

  void add(uint32_t c, uint32_t article) {
    Cluster& cluster = clusters_[c];
    for (const TextIndex::Term& term : work_.text->terms(article)) {
      double& value = cluster.sum[term.key];
      cluster.norm2 += (value + term.weight) * (value + term.weight) - value * value;
      value += term.weight;
    }
    cluster.last = std::max(cluster.last, day_of(article));
    work_.story_of[article] = c;
    for (const TextIndex::Term& term : index_terms(article)) {
      postings_[term.key].push_back({c, term.weight});
    }
  }

  Work& work_;
  std::vector<Cluster> clusters_;
  struct Posting {
    uint32_t cluster = 0;
    float weight = 0;
  };
  std::unordered_map<uint32_t, std::vector<Posting>> postings_;
  std::vector<float> scores_;  // by cluster, all 0 between calls
  std::vector<uint32_t> touched_;
};

class StoryWriter {
 public:
  StoryWriter(const Work& work, Record& record) : work_(work), record_(record) {}

  void run() {
    std::map<uint32_t, std::vector<uint32_t>> stories;
    for (uint32_t i = 0; i < work_.facts.size(); ++i) {
      if (work_.story_of[i] != kNone) stories[work_.story_of[i]].push_back(i);
    }
    for (const auto& [number, members] : stories) {
      Story story;
      story.story = content_id('s', work_.facts[members[0]]->article);
      for (uint32_t i : members) {
        story.articles.push_back(work_.facts[i]->article);
        widen(work_.published[i], story);
        record_.articles[i].story = story.story;
      }
      story.headline = headline(members);
      record_.stories.push_back(std::move(story));
    }
    std::sort(record_.stories.begin(), record_.stories.end(),
              [](const Story& a, const Story& b) { return a.story < b.story; });
    give_events();
  }

 private:
  static void widen(const Dated& day, Story& story) {
    if (day.earliest != kNoDay && (story.earliest == kNoDay || day.earliest < story.earliest))
      story.earliest = day.earliest;
    if (day.latest != kNoDay && day.latest > story.latest) story.latest = day.latest;
  }

  // The title of the article most like the rest; the first of equals.
  std::string headline(const std::vector<uint32_t>& members) const {
    std::unordered_map<uint32_t, double> sum;
    for (uint32_t i : members) {
      for (const TextIndex::Term& term : work_.text->terms(i)) sum[term.key] += double{term.weight};
    }
    double most = -1;
    std::string best;
    for (uint32_t i : members) {
      const Facts& facts = *work_.facts[i];
      std::string line = facts.title;
      if (line.empty() && !facts.reports.empty()) line = facts.reports[0].headline;
      double alike = 0;
      for (const TextIndex::Term& term : work_.text->terms(i))
        alike += double{term.weight} * sum[term.key];
      if (line.empty() || alike <= most + 1e-9) continue;
      most = alike;
      best = std::move(line);
    }
    return best;
  }

  void give_events() {
    std::map<std::string, size_t> at;
    for (size_t s = 0; s < record_.stories.size(); ++s) at[record_.stories[s].story] = s;
    std::vector<std::set<std::string>> actors(record_.stories.size());
    for (Event& event : record_.events) {
      std::map<std::string, std::set<std::string>> votes;
      for (const Event::Evidence& evidence : event.evidence) {
        const auto article = std::lower_bound(
            record_.articles.begin(), record_.articles.end(), evidence.article,
            [](const RecordArticle& a, const std::string& id) { return a.article < id; });
        if (!article->story.empty()) votes[article->story].insert(evidence.article);
      }
      size_t most = 0;
      for (const auto& [story, articles] : votes) {
        if (articles.size() > most) {
          most = articles.size();
          event.story = story;
        }
      }
      if (event.story.empty()) continue;
      const size_t s = at[event.story];
      record_.stories[s].events.push_back(event.event);
      for (const Event::Participant& p : event.actors) actors[s].insert(p.actor);
      for (const Event::Participant& p : event.recipients) actors[s].insert(p.actor);
    }
    for (size_t s = 0; s < record_.stories.size(); ++s)
      record_.stories[s].actors.assign(actors[s].begin(), actors[s].end());
  }

  const Work& work_;
  Record& record_;
};

}  // namespace

void cluster_stories(Work& work) {
  work.story_of.assign(work.facts.size(), kNone);
  StoryFinder(work).run();
}

void write_stories(const Work& work, Record& record) { StoryWriter(work, record).run(); }

}  // namespace dateline
