#include "reports/corrected_tolls.h"

#include <algorithm>

namespace dateline {
namespace {

const WordSet kAtFirst = {"originally", "initially"};
const WordSet kEarlier = {"initial", "early", "earlier", "preliminary", "original"};
const WordSet kTellings = {"report", "figure", "toll", "count", "account", "statement"};

bool has_toll(const Report& r) {
  return r.type == EventType::kAssault && r.status == Status::kActual &&
         (r.counts.dead > 1 || r.counts.injured > 1);
}

// "originally told", "initial reports said", before the trigger
bool is_taken_back(const Scene& scene, const Report& r) {
  for (uint32_t t = scene.sentences.first_token[r.sentence]; t < r.trigger_token; ++t) {
    if (kAtFirst.contains(scene.lemma(t))) return true;
    if (kEarlier.contains(scene.lemma(t)) && kTellings.contains(scene.lemma(t + 1))) return true;
  }
  return false;
}

}  // namespace

void drop_corrected_tolls(const Scene& scene, std::vector<Report>& reports) {
  std::vector<bool> corrected(reports.size());
  bool stands = false;
  for (size_t i = 0; i < reports.size(); ++i) {
    if (!has_toll(reports[i])) continue;
    corrected[i] = is_taken_back(scene, reports[i]);
    stands |= !corrected[i];
  }
  if (!stands) return;
  for (size_t i = 0; i < reports.size(); ++i) {
    if (!corrected[i]) continue;
    reports[i].counts.dead = reports[i].counts.injured = -1;
    reports[i].recipients = {};
  }
}

}  // namespace dateline
