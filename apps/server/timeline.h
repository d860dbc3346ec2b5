// A timeline as one file that needs nothing else.
#pragma once

#include <cstdint>
#include <string>

#include "dateline/queries.h"

namespace dateline::server {

struct TimelineFile {
  std::string text;
  uint64_t events = 0;
};
// A page without scripts: events by day, the words behind each folded under it.
Result<TimelineFile> timeline_html(RecordReader& record, const Filter& filter);
// TimelineJS 3 (timeline.knightlab.com/docs/json-format.html). Events without any day are left out.
Result<TimelineFile> timeline_json(RecordReader& record, const Filter& filter);

}  // namespace dateline::server
