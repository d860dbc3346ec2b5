// How likely a report is right in who, what, whom, when and status: a logistic regression over
// yes-or-no traits of how it was read (data/report-confidence.tsv).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/error.h"
#include "reports/draft.h"
#include "reports/nucleus.h"
#include "reports/pair_typing.h"
#include "reports/status.h"

namespace dateline {

// Names of the traits that hold, each once; they outlive the program's tables.
using Traits = std::vector<std::string_view>;

// `date_certainty`: DateChoice::certainty, 1 where there is no date.
Traits traits_of(const Scene& scene, const Nucleus& nucleus, const Draft& draft,
                 const StatusReading& reading, const PairTyping& typing, float date_certainty);

class ConfidenceWeights {
 public:
  // The file: a trait, a tab and its weight in log-odds a line; "bias" is always added. kBadData
  // names a line that is not so.
  static Result<ConfidenceWeights> load(const std::string& path);
  // In [0.02, 0.98]: the sample that it is learnt from cannot tell more.
  float probability(std::span<const std::string_view> traits) const;

 private:
  std::unique_ptr<std::string> text_;
  std::unordered_map<std::string_view, float> weights_;  // views of text_
};

}  // namespace dateline
