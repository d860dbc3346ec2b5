// When two names of persons are one: parts, initials, particles, order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The words of a name for comparison: lower case, without accents of Latin letters, without dots,
// and "al-" and "el-" cut off. Particles ("bin", "van") stay.
std::vector<std::string> name_parts(std::string_view name);

// Whether the two sets of parts may name one person: the shorter one is a beginning, an end or a
// subsequence of the longer one that keeps its last word, with initials allowed for given names.
// "Ali Moussa" and "Ibrahim Moussa" may not; "Moussa" and either may.
bool may_be_same_person(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace dateline
