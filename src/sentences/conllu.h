// CoNLL-U: trees as text. Given tokens come in by it (`dateline read --conllu`), annotated ones go
// out by it, and the tests of all later stages write their trees in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article.h"
#include "dateline/error.h"
#include "dateline/sentences.h"
#include "dateline/text.h"

namespace dateline {

// One document. The article's text is made of the sentences' "# text" lines where the forms fit
// them, else of the forms and SpaceAfter=No; sentences are joined by a space, and "# newpar" begins
// a new block (after an empty line). The language is "en". All views point into the arena.
struct ConlluDocument {
  struct Line {
    std::string_view text;   // as it came: a comment, a range, an empty node, an empty line, a word
    uint32_t token = kNone;  // the token that a word's line is, else kNone
  };
  Article article;
  Sentences sentences;  // every column; heads and labels that were "_" are kNone, X, dep
  std::vector<Line> lines;
};

// Ten columns parted by tabs. For tests, columns may be parted by two or more spaces, lines may be
// indented, and short rows are
//   ID FORM LEMMA UPOS HEAD DEPREL            (6 columns)
//   ID FORM LEMMA UPOS HEAD DEPREL MISC       (7)
//   ID FORM LEMMA UPOS XPOS HEAD DEPREL MISC  (8)
// Entities are read from MISC: NER=B-PER. A damaged line is an error that names its number.
Result<ConlluDocument> read_conllu(std::string_view input, Arena& arena);

// The parts of a file that begin at "# newdoc" lines, in order; a file without them is one part.
std::vector<std::string_view> split_conllu(std::string_view input);

// The document's own lines with the columns of `sentences` in the words' lines: ids, forms,
// comments, ranges, empty nodes, features, DEPS and the rest of MISC stay. A column that is empty
// in `sentences` (not asked for) is left as it came.
std::string write_conllu(const ConlluDocument& document, const Sentences& sentences);

// Sentences of an article as new CoNLL-U: "# newdoc id", "# sent_id", "# text", SpaceAfter=No.
std::string write_conllu(std::string_view id, std::string_view text, const Sentences& sentences);

// One line a token: "index  form  lemma  UPOS  head  deprel  entity", an empty line after each
// sentence; for tests.
std::string dump(const Sentences& sentences);

}  // namespace dateline
