// What the words of a page's lines have to do with each other: an article speaks of one matter, in
// the words of its headline, and goes on with the names that it has named; a list of other articles
// does not. And lines of lists (comments, results, shares) open or end in the same words.
#pragma once

#include <span>
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

// The words of the lines of a page that are asked about, one line after the other.
struct LineWords {
  struct Word {
    uint64_t hash;         // word_hash
    uint32_t begin, size;  // bytes of `folded`
    bool ascii;
  };
  std::vector<Word> words;
  std::vector<size_t> ends;  // of each line's; a line that is not asked about has none

  std::span<const Word> of(size_t line) const {
    const size_t begin = line == 0 ? 0 : ends[line - 1];
    return std::span(words).subspan(begin, ends[line] - begin);
  }
};

// `asked`: whether each line is asked about. Linear in the text.
LineWords words_of(const std::vector<Line>& lines, const std::vector<char>& asked);

// `core`: lines [first, last) whose prose is surely the article's, as `prose` says. Linear in the
// text. Lines that are not asked about say nothing here; `words` are those of the others.
std::vector<Cohesion> cohesion_of(const std::vector<Line>& lines, const LineWords& words,
                                  const std::vector<char>& asked, const std::vector<char>& prose,
                                  size_t first, size_t last, std::string_view title);

}  // namespace dateline
