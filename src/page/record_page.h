// A record of an archive → the page in it, if there is one.
#pragma once

#include <optional>
#include <string>

#include "dateline/error.h"
#include "dateline/inputs.h"
#include "page/archive.h"

namespace dateline {

// What an archive holds beside pages, counted for a note.
struct RecordCounts {
  uint64_t media = 0;     // pictures, styles, scripts, data
  uint64_t errors = 0;    // answers with another status than 200
  uint64_t revisits = 0;  // the same bytes as an earlier record
  uint64_t feeds = 0;     // their items are on the pages around them
};
std::string note_of(const RecordCounts& counts);  // empty if there was nothing

// Whether the record's type may hold a page at all: a response, a resource, a conversion.
bool is_page_type(const ArchiveRecord& record);
// Nothing for what is no page, which is counted. Errors: a page that cannot be decoded or is larger
// than the limits; the message says why. source and id are left to the caller.
Result<std::optional<Page>> page_of_record(const ArchiveRecord& record, const Limits& limits,
                                           RecordCounts& counts);

}  // namespace dateline
