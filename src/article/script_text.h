// Pages that a browser puts together: the text is in a script, as mark-up inside a string.
#pragma once

#include <string>

#include "html/dom.h"

namespace dateline {

// The longest string of the page's scripts that reads as mark-up of paragraphs, or the plain
// articleBody that one states, as mark-up; empty if there is none of some length. For pages that
// show nothing else: what is in a script may be another page's. Linear in the scripts.
std::string text_in_scripts(const html::Dom& dom);

}  // namespace dateline
