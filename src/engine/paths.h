// Where the models and lexicons that ship lie.
#pragma once

#include <string>

#include "dateline/error.h"

namespace dateline {

// `given`, else DATELINE_DATA, else beside the program (share/dateline/data,
// ../share/dateline/data), else the source tree that it was built from.
std::string data_path(const std::string& given);
// The model file: `given`, else the first *.dlm by name in DATELINE_MODELS or the places above.
// kNotFound says where it was looked for.
Result<std::string> model_path(const std::string& given);

}  // namespace dateline
