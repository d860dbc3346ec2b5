// Who somebody turns out to be.
#pragma once

#include <span>
#include <vector>

#include "dateline/reports.h"
#include "dateline/text.h"
#include "reports/scene.h"

namespace dateline {

// "A man was shot ... The victim was identified as X": the man is X in all reports of the article,
// where one person alone can be meant. Changes `actors` and `recipients`. Linear.
void name_identified(const Scene& scene, Arena& arena, std::vector<Report>& reports);

// Puts `names` in the place of `who` in all reports, each once. Linear.
void put_names(uint32_t who, std::span<const uint32_t> names, Arena& arena,
               std::vector<Report>& reports);

}  // namespace dateline
