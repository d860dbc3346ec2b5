// An act told again without its day has the day that the article gave it before.
#pragma once

#include <vector>

#include "dateline/reports.h"
#include "reports/scene.h"

namespace dateline {

// "A court sentenced a former adviser on Wednesday. … Judge X sentenced Y to six years": fills
// `date` and `when` of what is told again by the same word, of the same people as far as is said.
// Acts of violence have rules of their own (lend_days.h). Linear in reports of one type and word.
void lend_retold_days(const Scene& scene, std::vector<Report>& reports);

}  // namespace dateline
