// What a page says of itself in its mark-up: JSON-LD, meta elements, microdata, <time>, links.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/dom.h"

namespace dateline {

class ElementPlaces;  // html_lines.h

// One statement of a page and where it was made. Lower is better.
enum class Origin : uint8_t { kJsonLd, kOpenGraph, kMeta, kItemprop, kTime, kLink, kUrl, kText };

struct Stated {
  Origin origin;
  std::string name;  // the property: "datePublished", "og:title", "pubdate"
  std::string value;
};

// One article-like object of JSON-LD.
struct LinkedArticle {
  std::string type, headline, name, published, modified, body, url, language, publisher,
      description;
  std::vector<std::string> authors;
  bool main = false;  // names the page itself (mainEntityOfPage, url), or is the only one
};

// A <time> element or an element with itemprop of a date.
struct TimeElement {
  std::string datetime, text;
  std::string hints;        // its class, itemprop and "pubdate", folded
  uint32_t place = 0;       // bits of Place, of it and all around
  uint32_t near_place = 0;  // of it and the nearest few
  uint32_t line = 0;        // bytes of text before it: nearness to the headline
};

// The text of an element that names authors, and how many bytes of text came before it.
struct NamedAt {
  std::string text;
  size_t position = 0;
};

struct Metadata {
  std::vector<LinkedArticle> linked;
  static constexpr size_t kNotChosen = SIZE_MAX;
  size_t main = kNotChosen;    // which of them main_linked() gives, once that is known
  std::vector<Stated> stated;  // in document order
  std::vector<TimeElement> times;
  std::vector<std::string> headings;  // h1, in order
  // The first h2 after an h1 that ends a trail ("Home > Politics > title"): there the h1 is the
  // title made for search, and the headline that readers see stands below it.
  std::vector<std::string> below_trail;
  std::string title_tag, language, canonical, base_type;
  std::vector<NamedAt> author_links;   // rel=author, itemprop=author
  std::vector<NamedAt> profile_links;  // links to a page about one who writes for the site
  std::vector<NamedAt> bylines;        // elements whose class says by-line
  bool has_video = false;              // og:type video, or VideoObject as the main thing
  std::string og_type;

  // The first value of a property, or empty.
  std::string_view first(std::string_view name) const;
};

Metadata read_metadata(const html::Dom& dom, const ElementPlaces& places);

// The article-like objects of one JSON-LD script; broken JSON is repaired where that is plain.
void read_linked_data(std::string_view script, std::vector<LinkedArticle>& out);

}  // namespace dateline
