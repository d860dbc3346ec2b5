// Choosing among what a page says of itself: title, authors, outlet, dates. Each takes all
// statements and weighs them; none takes the first found.
#pragma once

#include "article/draft.h"
#include "article/metadata.h"

namespace dateline {

// The words of a text in small letters, without marks; its letters and digits alone.
std::vector<std::string> words_of(std::string_view text);
std::string squeezed(std::string_view text);

// What a site may be called in its titles, letters and digits only: its stated name, and the
// label of its host.
struct SiteName {
  std::string outlet, host;
};
SiteName site_name(std::string_view outlet, std::string_view url);

// The headline: what most of JSON-LD, og:title, h1 and <title> say, without the site's name.
std::string choose_title(const Metadata& meta, const std::vector<Line>& lines,
                         const SiteName& site);

std::string choose_outlet(const Metadata& meta);

// Authors in order, and the agency where one is credited in their place.
void choose_authors(const Metadata& meta, const std::vector<Line>& lines, const Lexicon& lexicon,
                    ArticleDraft& draft);

// Published and modified. `source`: the page's bytes, where nothing that it says dates it.
void choose_dates(const Metadata& meta, const std::vector<Line>& lines, std::string_view url,
                  std::string_view source, const Lexicon& lexicon, ArticleDraft& draft,
                  Issues& issues);

// A title without the site's name before or after a separator.
std::string without_site(std::string_view title, const SiteName& name);

// The article object of the JSON-LD that tells of this page, or null.
const LinkedArticle* main_linked(const Metadata& meta);

}  // namespace dateline
