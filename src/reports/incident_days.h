// The days on which an article's incidents of violence and accidents were, wherever it tells them.
#pragma once

#include <vector>

#include "dateline/reports.h"
#include "reports/scene.h"

namespace dateline {

// A date that is the day of an incident.
struct IncidentDay {
  uint32_t date = kNone;
  uint32_t sentence = 0;
  uint32_t report = kNone;  // the dated report
  bool says_when = false;   // "it happened", the police were called
  bool death = false;       // of a death, which may have come later than the harm
};

// Does the report tell violence or an accident?
bool tells_harm(const Scene& scene, const Report& report);
// Does the expression name one day?
bool is_day(const DateExpression& date);

// A lemma of what is told of another time or another incident than the article's ("a similar
// shooting").
bool tells_another(std::string_view lemma);

// In text order. `reports` are those of the article. Linear.
std::vector<IncidentDay> incident_days(const Scene& scene, const std::vector<Report>& reports);

}  // namespace dateline
