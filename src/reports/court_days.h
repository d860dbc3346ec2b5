// Days of arrests, charges and verdicts that the text tells beside another step of the same case.
#pragma once

#include <vector>

#include "dateline/reports.h"
#include "reports/scene.h"

namespace dateline {

// "X appeared in court Monday and pleaded guilty. ... X was sentenced to ten years": reports of the
// law against somebody that have no day take that of another step of the law against the same one,
// where the text tells one such day near them. Changes `date`, `when` and `confidence`. Linear in
// reports and dates.
void lend_court_days(const Scene& scene, std::vector<Report>& reports);

}  // namespace dateline
