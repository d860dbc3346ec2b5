// Events as a reader wants them on a terminal: an entry each, wrapped to its width.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "dateline/queries.h"

namespace dateline::cli {

// The columns of a timeline and the rows of one answer; lines with their line ends, safe for a
// terminal. `width` in columns.
std::string entries(std::span<const Column> columns, const std::vector<Row>& rows, size_t width,
                    bool colour);

}  // namespace dateline::cli
