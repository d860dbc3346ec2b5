// The one suspect of an article, described before the name is told.
#pragma once

#include <vector>

#include "dateline/text.h"
#include "reports/draft.h"
#include "reports/scene.h"

namespace dateline {

// "Police arrested a man in the shooting. ... John Smith, 25, was charged": the man is John Smith in
// all reports, where nobody else is suspected, by name or by another description that cannot be his.
// Changes `actors` and `recipients`. Linear.
void name_suspect(const Scene& scene, Arena& arena, std::vector<Report>& reports);

}  // namespace dateline
