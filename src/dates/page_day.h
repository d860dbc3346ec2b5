// The page's own day, where nothing beside the text gives it.
#pragma once

#include <string>
#include <vector>

#include "dateline/article.h"
#include "dates/draft.h"

namespace dateline {

struct PageDay {
  std::string edtf;
  DayRange days;
  Basis basis = Basis::kNone;
  std::string issue;  // what the head of the text says twice and differently, or empty
};

// From a date line or dateline at the head of the text, or "today, 15 August 2023" in it; else the
// bounds that stated dates told as past or to come leave, and the day on which the page was fetched
// (kNoDay: not known), narrowed to the years in which weekdays and days of the month agree.
PageDay page_day(const Article& article, const std::vector<DateDraft>& drafts, Day crawled);

}  // namespace dateline
