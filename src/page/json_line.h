// One JSON object → Page:
// {"id","url","published","title","html"|"text"|"page_text","pairs","mentions"}.
#pragma once

#include <string>
#include <string_view>

#include "dateline/error.h"
#include "dateline/page.h"

namespace dateline {

// `json` is one whole object. Unknown keys are ignored; a key of the wrong type is an issue of the
// page. kBadData: no JSON object, or one without content. page.id is left empty if none came.
Result<Page> page_of_json(std::string_view json);

}  // namespace dateline
