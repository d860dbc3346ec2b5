// What charset a page declares, as the standards read it.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The name of the encoding that a label means (https://encoding.spec.whatwg.org/#names-and-labels),
// lower case: "latin1" → "windows-1252". Empty for what is no label.
std::string_view encoding_of_label(std::string_view label);

// "Prescan a byte stream to determine its encoding" (HTML, 13.2.3.2), but over 16 KB where
// the standard has 1 KB: real pages have it later. Else the encoding of an XML declaration. The
// name of the encoding; where only labels that mean nothing were found, the first of those; or
// empty.
std::string declared_charset(std::string_view head);

}  // namespace dateline
