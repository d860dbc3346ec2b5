// Choosing among what a page says of itself: title, authors, outlet, dates. Each takes all
// statements and weighs them; none takes the first found.
#pragma once

#include "article/draft.h"
#include "article/metadata.h"

namespace dateline {

// The headline as a reader sees it: an h1 that other statements confirm, else the statements
// themselves without the site's name.
std::string choose_title(const Metadata& meta, const std::vector<Line>& lines,
                         std::string_view outlet);

std::string choose_outlet(const Metadata& meta);

// Authors in order, and the agency where one is credited in their place.
void choose_authors(const Metadata& meta, const std::vector<Line>& lines, const Lexicon& lexicon,
                    Draft& draft);

// Published and modified.
void choose_dates(const Metadata& meta, const std::vector<Line>& lines, std::string_view url,
                  const Lexicon& lexicon, Draft& draft, Issues& issues);

// A title without the site's name before or after a separator.
std::string without_site(std::string_view title, std::string_view outlet);

// The article object of the JSON-LD that tells of this page, or null.
const LinkedArticle* main_linked(const Metadata& meta);

}  // namespace dateline
