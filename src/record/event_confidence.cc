// A report is right when it says what its sentence says. An event promises more: who read the whole
// page misses a day, a name, a figure that stands elsewhere in it. So readers judged events beside
// their pages (bench/score/events_strict.tsv), and a logistic regression over a few traits says how
// often such events were right (tools/learn_event_confidence.py, which prints these weights; held
// out, of those at 0.8 and more four in five were).
#include "record/event_confidence.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr double kMost = 0.99;

double logit(double p) {
  p = std::clamp(p, 0.02, 0.98);
  return std::log(p / (1 - p));
}

bool has_figures(const Counts& counts) {
  return counts.dead >= 0 || counts.injured >= 0 || counts.arrested >= 0 || counts.size >= 0;
}

}  // namespace

float event_confidence(const Event& event, double told) {
  if (event.type == EventType::kNone) return static_cast<float>(std::min(told, kMost));
  const bool assault = event.type == EventType::kAssault;
  double sum = 0.62 + 0.47 * logit(told);
  if (event.when.edtf.empty()) sum -= 0.91;
  if (event.actors.empty()) sum -= 0.69;
  if (event.recipients.empty()) sum -= 0.35;
  if (assault) sum -= 0.94;
  if (assault && !has_figures(event.counts)) sum -= 0.96;
  if (event.mode == "restrict") sum -= 0.64;
  if (event.type == EventType::kAccuse) sum += 0.43;
  if (event.type == EventType::kRetreat) sum += 0.56;
  if (event.type == EventType::kRequest) sum -= 0.48;
  if (event.status == Status::kHypothetical) sum -= 0.66;
  return static_cast<float>(std::min(1 / (1 + std::exp(-sum)), kMost));
}

}  // namespace dateline
