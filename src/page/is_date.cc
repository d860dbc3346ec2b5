// What --published takes.
#include <string>

#include "base/edtf.h"
#include "dateline/inputs.h"

namespace dateline {

bool is_date(const std::string& text) { return days_of_edtf(text).has_value(); }

}  // namespace dateline
