// Versions, copies and sources. Phases:
//   1. versions: articles of one URL; the newest speaks.
//   2. an outlet's repeated lines: keys found in several articles of one outlet say nothing.
//   3. candidates: articles that meet in a bucket (a sentence, a shingle of the sketch). Small
//      buckets give all their pairs; large ones link neighbours in the order of their sketches,
//      where near copies stand side by side. So the number of pairs is linear.
//   4. each candidate pair is measured by its sketches: copy, or shared passages.
//   5. copies get the first article that they repeat; articles with shared passages one source.
// No text is compared: sketches err by a few hundredths, which the thresholds leave room for.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/hash.h"
#include "record/versions.h"
#include "record/work.h"

namespace dateline {
namespace {

// Most of the shorter text: what editors call the same story.
constexpr double kCopyContainment = 0.6;
// Passages in common: below a tenth two reporters' phrases meet by chance. Measured on
// story-clusters (dev): of pairs of different incidents 0.3 % reach it once repeated lines are out.
constexpr double kPassageContainment = 0.12;
// With the same agency credit a trace is enough: rewrites of one text by two desks.
constexpr double kAgencyContainment = 0.04;
// Fewer shingles in common are a stock phrase ("officials of the city said on").
constexpr size_t kMinCommon = 5;
// Texts below this have too few shingles to judge.
constexpr size_t kMinShingles = 12;
// A key in this many articles of one outlet is furniture. A paper prints a story twice, not often.
constexpr size_t kRepeatedLine = 4;
// Buckets up to this size give all pairs, larger ones this many neighbours of each.
constexpr size_t kSmallBucket = 16;
constexpr size_t kBucketNeighbours = 4;

std::string url_key(std::string_view url) {
  for (std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  }
  if (url.starts_with("www.")) url.remove_prefix(4);
  url = url.substr(0, url.find('#'));
  while (url.ends_with('/')) url.remove_suffix(1);
  if (url.find_first_of("/?") == std::string_view::npos) return {};  // a site, not a page
  return std::string(url);
}

// Which of two versions is the newer: by the days that they bear, then by a note that it corrects,
// then the longer (corrections add), then by id, so that there is always an answer.
bool newer(const Facts& a, const Facts& b) {
  if (a.published.earliest != b.published.earliest && a.published.earliest != kNoDay &&
      b.published.earliest != kNoDay) {
    return a.published.earliest > b.published.earliest;
  }
  if (a.modified != b.modified) return a.modified > b.modified;
  if (a.published.edtf != b.published.edtf) return a.published.edtf > b.published.edtf;
  if (a.correction != b.correction) return a.correction;
  if (a.shingle_count != b.shingle_count) return a.shingle_count > b.shingle_count;
  return a.article > b.article;
}

void find_versions(Work& work) {
  std::unordered_map<std::string, std::vector<uint32_t>> by_url;
  for (uint32_t i = 0; i < work.facts.size(); ++i) {
    // An earlier text of a page gives way to the page, whatever else is at its address.
    const std::string_view page = page_of_version(work.facts[i]->article);
    if (!page.empty()) work.superseded_by[i] = work.index_of(page);
    if (work.superseded_by[i] != kNone) continue;
    const std::string key = url_key(work.facts[i]->url);
    if (!key.empty()) by_url[key].push_back(i);
  }
  for (const auto& [url, versions] : by_url) {
    // Not a strict order over all (open days compare with nothing): the winner is found in id
    // order.
    uint32_t speaker = versions[0];
    for (uint32_t i : versions) {
      if (newer(*work.facts[i], *work.facts[speaker])) speaker = i;
    }
    for (uint32_t i : versions) {
      if (i != speaker) work.superseded_by[i] = speaker;
    }
  }
}

struct Key {
  uint64_t key;
  uint32_t article;
  friend auto operator<=>(const Key&, const Key&) = default;
};

std::vector<Key> all_keys(const Work& work) {
  std::vector<Key> keys;
  for (uint32_t i = 0; i < work.facts.size(); ++i) {
    if (!work.speaks(i)) continue;
    for (uint64_t key : work.facts[i]->sentence_keys) keys.push_back({key, i});
    for (uint64_t key : work.facts[i]->shingles) keys.push_back({key, i});
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

template <class F>
void each_bucket(const std::vector<Key>& keys, F visit) {
  for (size_t begin = 0; begin < keys.size();) {
    size_t end = begin + 1;
    while (end < keys.size() && keys[end].key == keys[begin].key) ++end;
    if (end - begin > 1) visit(begin, end);
    begin = end;
  }
}

std::unordered_set<uint64_t> repeated_lines(const Work& work, const std::vector<Key>& keys) {
  std::unordered_set<uint64_t> repeated;
  std::vector<uint64_t> outlets;
  each_bucket(keys, [&](size_t begin, size_t end) {
    if (end - begin < kRepeatedLine) return;
    outlets.clear();
    for (size_t i = begin; i < end; ++i) {
      const Facts& facts = *work.facts[keys[i].article];
      if (!facts.outlet.empty()) outlets.push_back(hash64(facts.outlet));
    }
    std::sort(outlets.begin(), outlets.end());
    for (size_t i = 0; i + kRepeatedLine <= outlets.size(); ++i) {
      if (outlets[i] == outlets[i + kRepeatedLine - 1]) {
        repeated.insert(keys[begin].key);
        return;
      }
    }
  });
  return repeated;
}

struct Sketch {
  std::vector<uint64_t> shingles;
  uint32_t count = 0;
};

std::vector<Sketch> own_sketches(const Work& work, const std::unordered_set<uint64_t>& repeated) {
  std::vector<Sketch> sketches(work.facts.size());
  for (size_t i = 0; i < work.facts.size(); ++i) {
    const Facts& facts = *work.facts[i];
    for (uint64_t key : facts.shingles) {
      if (!repeated.contains(key)) sketches[i].shingles.push_back(key);
    }
    if (facts.shingles.empty()) continue;
    sketches[i].count = static_cast<uint32_t>(uint64_t{facts.shingle_count} *
                                              sketches[i].shingles.size() / facts.shingles.size());
  }
  return sketches;
}

std::vector<std::pair<uint32_t, uint32_t>> candidate_pairs(
    const std::vector<Key>& keys, const std::unordered_set<uint64_t>& repeated,
    const std::vector<Sketch>& sketches) {
  std::vector<uint64_t> pairs;
  std::vector<uint32_t> members;
  auto add = [&](uint32_t a, uint32_t b) {
    pairs.push_back(uint64_t{std::min(a, b)} << 32 | std::max(a, b));
  };
  each_bucket(keys, [&](size_t begin, size_t end) {
    if (repeated.contains(keys[begin].key)) return;
    members.clear();
    for (size_t i = begin; i < end; ++i) members.push_back(keys[i].article);
    size_t reach = members.size();
    if (members.size() > kSmallBucket) {
      std::sort(members.begin(), members.end(), [&](uint32_t a, uint32_t b) {
        return sketches[a].shingles != sketches[b].shingles
                   ? sketches[a].shingles < sketches[b].shingles
                   : a < b;
      });
      reach = kBucketNeighbours;
    }
    for (size_t i = 0; i < members.size(); ++i) {
      for (size_t k = i + 1; k < members.size() && k <= i + reach; ++k) add(members[i], members[k]);
    }
  });
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::vector<std::pair<uint32_t, uint32_t>> out;
  out.reserve(pairs.size());
  for (uint64_t pair : pairs)
    out.emplace_back(static_cast<uint32_t>(pair >> 32), static_cast<uint32_t>(pair));
  return out;
}

size_t shared_sentences(const Facts& a, const Facts& b) {
  std::vector<uint64_t> x = a.sentence_keys, y = b.sentence_keys, both;
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return both.size();
}

bool same_agency(const Facts& a, const Facts& b) {
  return !a.agency.empty() && a.agency == b.agency;
}

// The one that the others repeat: first in print, then the most complete.
bool original_before(const Facts& a, const Facts& b) {
  const bool a_known = a.published.earliest != kNoDay, b_known = b.published.earliest != kNoDay;
  if (a_known && b_known && a.published.earliest != b.published.earliest)
    return a.published.earliest < b.published.earliest;
  if (a_known != b_known) return a_known;
  if (a_known && a.published.edtf != b.published.edtf) return a.published.edtf < b.published.edtf;
  if (a.shingle_count != b.shingle_count) return a.shingle_count > b.shingle_count;
  return a.article < b.article;
}

void fold_copies(Work& work, const std::vector<std::vector<uint32_t>>& copies_of) {
  std::vector<uint32_t> order(work.facts.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return original_before(*work.facts[a], *work.facts[b]);
  });
  std::vector<char> settled(work.facts.size(), 0);
  for (uint32_t original : order) {
    if (settled[original]) continue;
    settled[original] = 1;
    // All that repeat it, also through another copy (a cut of a cut), repeat this one.
    std::vector<uint32_t> open = {original};
    while (!open.empty()) {
      const uint32_t at = open.back();
      open.pop_back();
      for (uint32_t copy : copies_of[at]) {
        if (settled[copy]) continue;
        settled[copy] = 1;
        work.copy_of[copy] = original;
        open.push_back(copy);
      }
    }
  }
}

}  // namespace

double containment(const std::vector<uint64_t>& a, uint32_t a_count, const std::vector<uint64_t>& b,
                   uint32_t b_count) {
  if (a.empty() || b.empty()) return 0;
  // The sketches are samples of their texts below a common limit; what lies above the lower of
  // their largest values is not comparable, unless a sketch is the whole text.
  const uint64_t a_limit = a_count > a.size() ? a.back() : ~uint64_t{0};
  const uint64_t b_limit = b_count > b.size() ? b.back() : ~uint64_t{0};
  const uint64_t limit = std::min(a_limit, b_limit);
  size_t common = 0, in_a = 0, in_b = 0;
  for (size_t i = 0, k = 0; i < a.size() || k < b.size();) {
    const bool take_a = i < a.size() && (k >= b.size() || a[i] <= b[k]);
    const bool take_b = k < b.size() && (i >= a.size() || b[k] <= a[i]);
    const uint64_t value = take_a ? a[i] : b[k];
    if (value > limit) break;
    in_a += take_a;
    in_b += take_b;
    common += take_a && take_b;
    i += take_a;
    k += take_b;
  }
  const size_t shorter = a_count <= b_count ? in_a : in_b;
  return common < kMinCommon ? 0 : static_cast<double>(common) / static_cast<double>(shorter);
}

void find_versions_and_copies(Work& work) {
  const size_t n = work.facts.size();
  work.superseded_by.assign(n, kNone);
  work.copy_of.assign(n, kNone);
  work.source_group.assign(n, 0);
  work.neighbours.assign(n, {});
  find_versions(work);

  const std::vector<Key> keys = all_keys(work);
  const std::unordered_set<uint64_t> repeated = repeated_lines(work, keys);
  const std::vector<Sketch> sketches = own_sketches(work, repeated);
  std::vector<std::vector<uint32_t>> copies(n);
  UnionFind groups(n);
  for (const auto& [a, b] : candidate_pairs(keys, repeated, sketches)) {
    const Sketch &x = sketches[a], &y = sketches[b];
    if (std::min(x.shingles.size(), y.shingles.size()) < kMinShingles) continue;
    const double shared = containment(x.shingles, x.count, y.shingles, y.count);
    const Facts &fa = *work.facts[a], &fb = *work.facts[b];
    const bool agency = same_agency(fa, fb);
    if (shared < kPassageContainment && !(agency && shared >= kAgencyContainment) &&
        shared_sentences(fa, fb) < 2) {
      continue;
    }
    groups.join(a, b);
    work.neighbours[a].push_back({b, static_cast<float>(shared)});
    work.neighbours[b].push_back({a, static_cast<float>(shared)});
    if (shared >= kCopyContainment) {
      copies[a].push_back(b);
      copies[b].push_back(a);
    }
  }
  fold_copies(work, copies);
  for (uint32_t i = 0; i < n; ++i) {
    if (!work.speaks(i)) groups.join(i, work.superseded_by[i]);
  }
  for (uint32_t i = 0; i < n; ++i) work.source_group[i] = groups.find(i);
}

}  // namespace dateline
