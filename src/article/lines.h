// The lines of a page: what both kinds of page (mark-up and bare text) are cut into before anything
// is decided. A line is one block of text with its shape, what the lexicons say of it and, where
// there was mark-up, where it stood.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/lexicon.h"
#include "article/printed_date.h"
#include "dateline/article.h"

namespace dateline {

// How a line reads, whatever its language.
struct Shape {
  uint32_t bytes = 0;
  uint32_t chars = 0;
  uint32_t words = 0;      // characters / 2 where the script does not part words
  uint32_t sentences = 0;  // sentence ends inside and at the end
  uint32_t commas = 0;
  uint32_t capitals = 0;      // words that begin with a capital
  uint32_t all_capitals = 0;  // words of two letters and more, all capitals
  uint32_t short_words = 0;   // lower-case words of at most three letters: the glue of prose
  uint32_t digits = 0;        // characters that are digits
  uint32_t bars = 0;          // | • · » / and the like between spaces
  bool terminal = false;      // ends as a sentence does
  bool colon = false;         // ends in a colon
  bool ellipsis = false;      // ends in … or ...
  bool quote = false;         // begins with a quotation mark
  bool bullet = false;        // begins with a dash or bullet
  bool lower = false;         // begins with a lower-case letter
  bool handle = false;        // an @name, a #tag, an address or an e-mail address
  bool wide = false;          // mostly in a script without word spaces
  bool question = false;      // ends in a question mark
};

// Its texts live in the arena that the lines of a page share.
struct Line {
  std::string_view text;  // white space folded; never empty
  BlockKind kind = BlockKind::kParagraph;
  bool gap_before = false;  // bare text: an empty line stood before it

  // From the mark-up; zero and false for bare text. See html_lines.h.
  uint32_t link_bytes = 0;  // bytes of `text` inside <a>
  uint16_t links = 0;
  uint8_t heading = 0;      // 1-6
  uint32_t place = 0;       // bits of Place: what it stood in
  uint32_t near_place = 0;  // the same of the nearest three elements only
  uint32_t parent = 0;      // number of the element that holds the block
  uint32_t grandparent = 0;
  uint16_t depth = 0;
  uint32_t article = 0;   // number of the nearest <article>; 0 in none
  uint16_t articles = 0;  // <article> elements around it
  // Elements of one make: the same tags from the root, and the same classes at the end. The
  // paragraphs of a text have one parent; comments and teasers are of one make in many places.
  uint64_t make = 0;
  // Steps up from the headline to the nearest element that also holds this line, and down from
  // there to it; -1 where there is no headline. See headline.h.
  int16_t headline_up = -1, headline_down = -1;

  // Filled by describe().
  std::string_view folded, key;  // fold_text, fold_phrase
  Shape shape;
  uint16_t phrases = 0;  // bits of Phrase
  uint16_t repeats = 0;  // other lines of the page with the same key
  bool first_of_repeats = true;
  bool share_bar = false;  // nothing but names of networks and share words
  bool byline = false;
  bool credit = false;       // ends (or opens) as the credit of a picture
  bool bare_credit = false;  // is nothing but such a credit, of several names
  bool agency = false;       // nothing but an agency's mark
  bool date_line = false;    // a printed date is most of it
  float keep = 0;            // how likely it is part of the article, 0-1
};

// Linear in the text. The same, a character at a time: what the fast way is tested against.
Shape shape_of(std::string_view text);
Shape shape_by_character(std::string_view text);

// White space of every kind to one space, none at either end, invisible characters dropped.
std::string fold_space(std::string_view text);
std::string_view fold_space(std::string_view text, Arena& arena);

// Of a page with more lines than any article's page has, keeps the first ones and the stretch of
// lines with most text. True if lines were dropped. Linear. Who makes lines calls it whenever there
// are kManyLines, so that a page of nothing but line breaks does not cost memory.
bool limit_lines(std::vector<Line>& lines);
inline constexpr size_t kManyLines = 40'000;

// Fills all but `keep`; `texts`: where their texts are kept. `language` may be empty. Linear in the
// page.
void describe(std::vector<Line>& lines, const Lexicon& lexicon, std::string_view language,
              Arena& texts);

// A caption that ends in a credit "(Photo: A/B via REUTERS)", "[File: C/D]", "Foto: E", "© F", or
// that opens with one ("Photo: ...").
bool ends_in_credit(std::string_view text, const Lexicon& lexicon);

// What a by-line names. Empty where the line is none.
struct Byline {
  std::vector<std::string> authors;
  std::string agency;
  bool found() const { return !authors.empty() || !agency.empty(); }
};
// `bare`: also takes a line of nothing but names, without "By".
Byline read_byline(std::string_view line, const Lexicon& lexicon, bool bare = false);

// The agency that a line credits: "Source: Reuters/ec", "(AFP)", "With inputs from PTI". Empty if
// none.
std::string agency_line(std::string_view line, const Lexicon& lexicon);
// The agency in a dateline at a text's opening: "MOSCOW, Oct 10 (Reuters) - The ...".
std::string agency_in_dateline(std::string_view text, const Lexicon& lexicon);

}  // namespace dateline
