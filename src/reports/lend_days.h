// Days that an article tells in another place than its act.
#pragma once

#include <vector>

#include "dateline/reports.h"
#include "reports/scene.h"

namespace dateline {

// Reports of violence and accidents that have no day of their own words, or only a longer stretch
// or a guess, take that of the incident where the text names it elsewhere ("It happened on
// Friday"). Changes `date`, `when` and `confidence`. Linear in reports and dates, but for those of
// one neighbourhood.
void lend_days(const Scene& scene, std::vector<Report>& reports);

}  // namespace dateline
