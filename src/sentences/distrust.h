// What about a text makes its sentences less sure than those of a news page.
#pragma once

#include "dateline/article.h"
#include "dateline/sentences.h"
#include "dateline/text.h"

namespace dateline {

// Adds an issue for each kind of text that the model has hardly seen: sentences that no parser
// reads reliably, a text in capitals, lines that are no sentences (verse, lists, tables), a page
// that says its words twice. Linear.
void tell_distrust(const Article& article, const Sentences& sentences, Issues& issues);

}  // namespace dateline
