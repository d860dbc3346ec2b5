// Authors: what JSON-LD and meta elements state, else what links and by-lines print, less what is
// no person: the outlet, desks, addresses, user names.
#include <algorithm>

#include "article/choose.h"
#include "article/html_lines.h"

namespace dateline {
namespace {

// By-lines of one article stand within this much text of each other, in bytes.
constexpr size_t kBesideByline = 250;

// Names that are no person: the outlet's own, desks, addresses, user names.
bool is_author(std::string_view name, const Lexicon& lexicon) {
  const std::string folded = fold_text(name);
  if (name.size() < 2 || name.size() > 80 || folded.find("http") != std::string::npos ||
      folded.find("www.") != std::string::npos || folded.find('@') != std::string::npos ||
      folded.find(':') != std::string::npos || folded == "admin")
    return false;
  bool networks = true;
  for (const std::string& word : words_of(name))
    networks = networks && (lexicon.phrase(word) & kPhraseShare);
  return !networks && !(lexicon.phrase(fold_phrase(name)) & kPhraseLine);
}

bool is_person(std::string_view name, std::string_view outlet) {
  if (name.empty() || name.size() > 80) return false;
  const std::string folded = fold_text(name);
  for (std::string_view bad :
       {"http", "www.", "@", ".com", ".de", "admin", "redaktion", "redaction", "rédaction",
        "redacción", "editor", "newsroom", "staff"}) {
    if (folded.find(bad) != std::string::npos) return false;
  }
  const std::string site = squeezed(outlet), own = squeezed(name);
  if (!site.empty() && (own == site || own.find(site) != std::string::npos)) return false;
  return own.size() >= 2;
}

// "Kirche+Leben, Münster, Germany": the parts of an address; persons have two names.
bool is_list_of_words(const std::vector<std::string>& names) {
  constexpr size_t kMinParts = 3;
  return names.size() >= kMinParts &&
         std::all_of(names.begin(), names.end(), [](const std::string& name) {
           return name.find(' ') == std::string::npos && !shape_of(name).wide;
         });
}

std::string tidy_name(std::string_view name, const Lexicon& lexicon) {
  std::string out = fold_space(name);
  const std::string folded = fold_text(out);
  if (const size_t opening = lexicon.by_opening(folded);
      opening > 0 && opening < out.size() && out.find(' ') != std::string::npos) {
    size_t words = static_cast<size_t>(std::count(
                       folded.begin(), folded.begin() + static_cast<long>(opening), ' ')) +
                   1,
           skip = 0;
    for (; words > 0 && skip != std::string::npos; --words)
      skip = out.find(' ', skip) == std::string::npos ? std::string::npos : out.find(' ', skip) + 1;
    if (skip != std::string::npos && skip < out.size()) out = out.substr(skip);
  }
  if (const size_t bracket = out.find(" ("); bracket != std::string::npos && out.ends_with(')'))
    out.resize(bracket);
  while (!out.empty() && std::string_view(" ,;|-:").find(out.back()) != std::string_view::npos)
    out.pop_back();
  while (!out.empty() && std::string_view(" ,;|-:").find(out.front()) != std::string_view::npos)
    out.erase(0, 1);
  return out;
}

// "Ann Lee, Bo Ek and C. D. Fox" as one string.
std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  std::string rest(text);
  for (std::string_view word :
       {" and ", " und ", " et ", " y ", " & ", " og ", " och ", " AND ", " And "}) {
    for (size_t at = rest.find(word); at != std::string::npos; at = rest.find(word))
      rest.replace(at, word.size(), ", ");
  }
  for (size_t at = 0; at <= rest.size();) {
    const size_t end = std::min(rest.find_first_of(",;|", at), rest.size());
    std::string name = fold_space(rest.substr(at, end - at));
    if (!name.empty()) names.push_back(std::move(name));
    at = end + 1;
  }
  return names;
}

}  // namespace

void choose_authors(const Metadata& meta, const std::vector<Line>& lines, const Lexicon& lexicon,
                    ArticleDraft& draft) {
  // What a statement names as author stands, be it a desk; what is read off the page must be a
  // person.
  const auto take = [&](const std::vector<std::string>& names, bool split, bool stated) {
    std::vector<std::string> kept;
    for (const std::string& each : names) {
      for (const std::string& part : split ? split_names(each) : std::vector<std::string>{each}) {
        const std::string name = tidy_name(part, lexicon);
        if (const std::string_view agency = lexicon.agency(name); !agency.empty()) {
          if (draft.agency.empty()) draft.agency = agency;
          if (!stated) continue;
        }
        if ((stated ? is_author(name, lexicon)
                    : is_author(name, lexicon) && is_person(name, draft.outlet)) &&
            std::find(kept.begin(), kept.end(), name) == kept.end())
          kept.push_back(name);
      }
    }
    if (!is_list_of_words(kept) && draft.authors.empty()) draft.authors = std::move(kept);
  };
  if (const LinkedArticle* linked = main_linked(meta)) take(linked->authors, true, true);
  if (draft.authors.empty()) {
    for (const char* name :
         {"author", "article:author", "article:author_name", "dc.creator", "dcterms.creator",
          "parsely-author", "sailthru.author", "byl", "creator", "citation_author", "dcsext.author",
          "cxenseparse:author", "twitter:creator_name"}) {
      std::vector<std::string> values;
      for (const Stated& each : meta.stated) {
        if (each.name == name) values.push_back(each.value);
      }
      if (!values.empty() && draft.authors.empty()) take(values, true, true);
    }
  }
  for (const auto* elements : {&meta.author_links, &meta.bylines, &meta.profile_links}) {
    if (!draft.authors.empty()) break;
    // The first that names somebody, and those right beside it; later ones are other articles'.
    std::vector<std::string> names;
    size_t last = 0;
    for (const NamedAt& each : *elements) {
      if (!names.empty() && each.position > last + kBesideByline) break;
      const Byline byline = read_byline(each.text, lexicon, true);
      if (draft.agency.empty()) draft.agency = byline.agency;
      if (byline.authors.empty()) continue;
      names.insert(names.end(), byline.authors.begin(), byline.authors.end());
      last = each.position;
    }
    take(names, false, false);
  }
  if (!draft.authors.empty()) return;
  // A printed by-line near the headline.
  const std::string title = fold_phrase(draft.title);
  size_t head = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!title.empty() && lines[i].key == title) head = i;
  }
  for (size_t i = head; i < lines.size() && i < head + 15; ++i) {
    if (!lines[i].byline) continue;
    const Byline byline = read_byline(lines[i].text, lexicon);
    take(byline.authors, false, false);
    if (draft.agency.empty()) draft.agency = byline.agency;
    break;
  }
}

}  // namespace dateline
