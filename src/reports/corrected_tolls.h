// Figures that a text takes back.
#pragma once

#include <vector>

#include "dateline/reports.h"
#include "reports/scene.h"

namespace dateline {

// "Police originally said that eight people were wounded": no figure, and no victims, where another
// report of the article tells how many were hit. Changes `counts` and `recipients`. Linear.
void drop_corrected_tolls(const Scene& scene, std::vector<Report>& reports);

}  // namespace dateline
