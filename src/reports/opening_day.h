// The day of the occasion that opens a clause, and of acts that lie hours before what is told.
#pragma once

#include <cstdint>

#include "reports/report_day.h"
#include "reports/scene.h"

namespace dateline {

// "During Monday's session, lawmakers rejected …", "In a 2016 referendum, voters approved …": the
// date beside the noun that opens the clause of a verb is the verb's.
bool opens_clause(const Scene& scene, uint32_t date_head, uint32_t noun);

// "Clashes erupted in the capital", "A bombing rocked Kabul": a noun, not told before, that is the
// subject of a verb by which it happens or hits. "The attack left" may be of any day.
bool is_subject_of_news(const Scene& scene, uint32_t noun);

// "have died over the past week": within it. Fills `when`.
bool over_past(const Scene& scene, Report& report);

// "The arrest came hours after thousands marched": on the day told last, or the one before. Fills
// `when`.
bool hours_before(const Scene& scene, Report& report, const ToldDay& told, Arena& arena);

}  // namespace dateline
