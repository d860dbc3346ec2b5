// What the words of a page's lines have to do with each other: an article speaks of one matter, in
// the words of its headline, and goes on with the names that it has named; a list of other articles
// does not. And lines of lists (comments, results, shares) open or end in the same words.
#pragma once

#include <string_view>
#include <vector>

#include "article/lines.h"

namespace dateline {

// Of one line.
struct Cohesion {
  float titled = 0;       // share of its long words that the title has
  float shared = 0;       // share of them that other lines of the core have
  float shared_rare = 0;  // the same, each word as the inverse of the lines that have it
  float names = 0;        // how many of them are in few lines of the page, and in the core
  float before = 0;       // lines back to the next one that has one of its rare words; kFar if none
  float after = 0;        // lines on to the next
  float openings = 0;     // other lines that open as it does, figures aside
  float endings = 0;      // other lines that end as it does
  float near_opening = 0;  // lines to the nearest of them; kFar if none
  float near_ending = 0;
  float listed = 0;  // share of the lines around that open or end as lines near them do
};

// `core`: lines [first, last) whose prose is surely the article's, as `prose` says. Linear in the
// text. What is nothing but a link says nothing here.
std::vector<Cohesion> cohesion_of(const std::vector<Line>& lines, const std::vector<char>& prose,
                                  size_t first, size_t last, std::string_view title);

}  // namespace dateline
