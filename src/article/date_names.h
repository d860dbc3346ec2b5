// Names under which pages state when they came out and when they changed, in meta elements,
// microdata and the like. Weights by how often each is right on the dev pages of page-dates.
#pragma once

#include <string_view>

namespace dateline {

// "date" without a word on what it dates: a printed one beside the headline overrules it.
inline constexpr double kAnyDate = 4.7;

struct NamedWeight {
  std::string_view name;
  double weight;
};

// Metadata names that mean publication, by how often they are right on the dev pages.
inline constexpr NamedWeight kPublishedNames[] = {{"article:published_time", 9},
                                                  {"og:published_time", 8},
                                                  {"article:published", 8},
                                                  {"og:article:published_time", 8},
                                                  {"datepublished", 8},
                                                  {"parsely-pub-date", 8},
                                                  {"sailthru.date", 7},
                                                  {"pubdate", 7},
                                                  {"publishdate", 7},
                                                  {"publish-date", 7},
                                                  {"publication_date", 7},
                                                  {"published_time", 7},
                                                  {"article.published", 7},
                                                  {"dcterms.created", 6},
                                                  {"dcterms.issued", 7},
                                                  {"dc.date.issued", 7},
                                                  {"dc.date", kAnyDate},
                                                  {"dcterms.date", kAnyDate},
                                                  {"dc.created", 6},
                                                  {"dc.date.created", 6},
                                                  {"date", kAnyDate},
                                                  {"displaydate", 6},
                                                  {"originalpublicationdate", 8},
                                                  {"citation_publication_date", 6},
                                                  {"citation_date", 6},
                                                  {"ptime", 6},
                                                  {"article_date_original", 7},
                                                  {"cxenseparse:recs:publishtime", 7},
                                                  {"cxenseparse:publishtime", 7},
                                                  {"datecreated", 6},
                                                  {"rnews:datepublished", 7},
                                                  {"publisheddate", 7},
                                                  {"published-date", 7},
                                                  {"published_date", 7},
                                                  {"pub_date", 7},
                                                  {"release_date", 6},
                                                  {"article:publicationdate", 7},
                                                  {"article:post_date", 6},
                                                  {"shareaholic:article_published_time", 7},
                                                  {"vr:published_time", 7},
                                                  {"bt:pubdate", 7},
                                                  {"last-published", 3},
                                                  {"created", 5},
                                                  {"video:release_date", 4},
                                                  {"og:pubdate", 7},
                                                  {"og:publish_date", 7},
                                                  {"article:create", 5},
                                                  {"creation_date", 5},
                                                  {"uploaddate", 6},
                                                  {"date.release", 6},
                                                  {"wt.pub_date", 5},
                                                  {"prism.publicationdate", 6}};
inline constexpr std::string_view kModifiedNames[] = {"article:modified_time",
                                                      "og:updated_time",
                                                      "datemodified",
                                                      "last-modified",
                                                      "lastmod",
                                                      "dcterms.modified",
                                                      "modified",
                                                      "revised",
                                                      "date.modified",
                                                      "article:modified",
                                                      "og:modified_time",
                                                      "utime"};

}  // namespace dateline
