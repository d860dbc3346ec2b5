// How days came to be known, in steps for people.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/record.h"

namespace dateline {

// How the expression facts.dates[date] comes to its days where the page is of `published`: its
// words, what they count from back to the page's day, and what that rests on. Empty when there is
// no such date.
std::vector<Step> explain_date(const Facts& facts, uint32_t date, const Dated& published);

// What the page's own day rests on: where it is known from, and, where its text gives it, the words
// that do.
std::vector<Step> explain_published(const Facts& facts, const Dated& published);

}  // namespace dateline
