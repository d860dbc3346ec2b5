// The page's own day, where nothing beside the text gives it.
#pragma once

#include <vector>

#include "dateline/article.h"
#include "dates/draft.h"

namespace dateline {

struct PageDay {
  std::string edtf;
  DayRange days;
  Basis basis = Basis::kNone;
};

// From article.published where the page or its giver says it; else from a date line or dateline at
// the head of the text; else the bounds that stated dates told as past or to come leave.
PageDay page_day(const Article& article, const std::vector<DateDraft>& drafts);

}  // namespace dateline
