// The expressions of an article as drafts: what each says before any reference is known.
#pragma once

#include <vector>

#include "dateline/article.h"
#include "dateline/sentences.h"
#include "dates/draft.h"
#include "dates/language.h"

namespace dateline {

// In text order, not overlapping. Linear in the text. Without sentences, lines and full stops part
// the text, and word lists tell what tags and trees else would.
std::vector<DateDraft> find_drafts(const Language& language, const Article& article,
                                   const Sentences& sentences, Issues& issues);

}  // namespace dateline
