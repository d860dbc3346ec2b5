// Spans that coders gave (`mentions`): somebody has said that each tells an event, so no type, day
// or participant is needed to join two of them. Two are one event where they tell one act (data/
// acts.tsv: "killed", "the death") in one article, or in articles about the same matter: by average
// likeness, so that no chain runs through one article that is a little like all. Acts that say
// little ("said", "took") need participants of the same names too. Blocks are acts; a decision
// looks at the block, the participants and the likeness of articles only.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "record/events.h"
#include "record/families.h"
#include "record/words.h"

namespace dateline {
namespace {

// Mean cosine from which articles are about one matter: on dev of event-coref CoNLL F1 is within
// 0.3 of its best from 0.12 to 0.20 and falls by 1.5 at 0.22.
constexpr double kSameMatter = 0.16;
// Articles of one block that are compared with each other; of a larger one (a word that everybody
// uses) each lot of so many by itself. Bounds the work by their cube.
constexpr size_t kMaxCompared = 128;

struct Given {
  std::string_view act;
  std::set<std::string> who;  // for acts that say little
  uint32_t article = 0, told = 0;
  auto key() const { return std::tie(act, who); }
};

// Joins `told`, each of another article, bottom-up: the two groups most alike first.
void join_alike(const Work& work, const std::vector<Told>& told,
                const std::vector<uint32_t>& members, UnionFind& sets) {
  const size_t n = members.size();
  std::vector<double> alike(n * n, -1);
  std::vector<double> size(n, 1);
  for (size_t i = 0; i < n; ++i) {
    for (size_t k = i + 1; k < n; ++k) {
      alike[i * n + k] = alike[k * n + i] =
          work.text->cosine(told[members[i]].article, told[members[k]].article);
    }
  }
  while (true) {
    const size_t at =
        static_cast<size_t>(std::max_element(alike.begin(), alike.end()) - alike.begin());
    const size_t a = at / n, b = at % n;
    if (alike[at] < kSameMatter) return;
    sets.join(members[a], members[b]);
    for (size_t i = 0; i < n; ++i) {
      if (i != a && i != b && alike[a * n + i] >= 0) {
        alike[a * n + i] = alike[i * n + a] =
            (alike[a * n + i] * size[a] + alike[b * n + i] * size[b]) / (size[a] + size[b]);
      }
      alike[b * n + i] = alike[i * n + b] = -1;
    }
    size[a] += size[b];
  }
}

std::set<std::string> names_of(const Facts& facts, const Facts::Report& report) {
  std::set<std::string> names;
  for (const auto* side : {&report.actors, &report.recipients}) {
    for (uint32_t actor : *side) names.insert(fold_case(facts.actors[actor].name));
  }
  return names;
}

}  // namespace

void join_given(const Work& work, const std::vector<Told>& told, UnionFind& sets) {
  std::vector<Given> all;
  for (uint32_t i = 0; i < told.size(); ++i) {
    const Facts& facts = *work.facts[told[i].article];
    const Facts::Report& report = facts.reports[told[i].reports[0]];
    if (!is_given(report)) continue;
    Given given{std::string_view(report.lemma).substr(1), {}, told[i].article, i};
    if (given.act.starts_with('~')) {
      given.who = names_of(facts, report);
      if (given.who.empty()) continue;
    }
    all.push_back(std::move(given));
  }
  std::sort(all.begin(), all.end(), [](const Given& a, const Given& b) {
    return a.key() != b.key() ? a.key() < b.key() : a.told < b.told;
  });
  for (size_t begin = 0; begin < all.size();) {
    size_t end = begin;
    std::vector<uint32_t> firsts;  // the first told of each article
    for (; end < all.size() && all[end].key() == all[begin].key(); ++end) {
      if (firsts.empty() || told[firsts.back()].article != all[end].article) {
        firsts.push_back(all[end].told);
        if (firsts.size() == kMaxCompared) {
          join_alike(work, told, firsts, sets);
          firsts.erase(firsts.begin(), firsts.end() - 1);
        }
      } else {
        sets.join(firsts.back(), all[end].told);
      }
    }
    if (firsts.size() > 1) join_alike(work, told, firsts, sets);
    begin = end;
  }
}

}  // namespace dateline
