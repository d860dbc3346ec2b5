// Title, outlet and authors. Statements confirm each other: an h1 that shares most words with the
// JSON-LD headline, og:title or <title> is the headline as printed; where no h1 does, the statement
// that the others agree with best is taken, less the site's name. Dates are in choose_date.cc.
#include "article/choose.h"

#include <algorithm>
#include <unordered_set>

namespace dateline {
namespace {

// Share of the shorter title's words that the other must have to be the same headline.
constexpr double kSameTitle = 0.6;
constexpr size_t kMaxTitle = 400;
// By-lines of one article stand within this much text of each other, in bytes.
constexpr size_t kBesideByline = 250;

std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = fold_text(text);
  std::vector<std::string> words;
  std::string word;
  for (char c : folded + " ") {
    const bool letter =
        static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
    if (letter)
      word += c;
    else if (!word.empty())
      words.push_back(std::move(word)), word.clear();
  }
  return words;
}

double likeness(std::string_view a, std::string_view b) {
  const auto x = words_of(a), y = words_of(b);
  if (x.empty() || y.empty()) return 0;
  const std::unordered_set<std::string> set(y.begin(), y.end());
  const auto shared = static_cast<double>(
      std::count_if(x.begin(), x.end(), [&](const std::string& w) { return set.contains(w); }));
  return shared / static_cast<double>(std::min(x.size(), y.size()));
}

// Scripts without word spaces make one long word: there, one title within the other.
bool same_title(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  const std::string x = fold_phrase(a), y = fold_phrase(b);
  if (x.empty() || y.empty()) return false;
  if (x.find(y) != std::string::npos || y.find(x) != std::string::npos)
    return std::min(x.size(), y.size()) * 3 >= std::max(x.size(), y.size());
  return likeness(a, b) >= kSameTitle && words_of(a).size() >= 3 && words_of(b).size() >= 3;
}

constexpr std::string_view kSeparators[] = {" | ", " - ", " – ",  " — ", " · ", " • ",
                                            " » ", " « ", " :: ", " ‹ ", " › ", "| ",
                                            " / ", " > ", " ~ ",  " ― ", "｜"};

std::string squeezed(std::string_view text) {
  std::string out;
  for (char c : fold_text(text)) {
    if (static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)))
      out += c;
  }
  return out;
}

}  // namespace

std::string without_site(std::string_view title, std::string_view outlet) {
  const std::string site = squeezed(outlet);
  std::string_view kept = title;
  // From the end: parts that name the site, or are short after a bar.
  for (int round = 0; round < 3; ++round) {
    size_t cut = std::string_view::npos, width = 0;
    for (std::string_view separator : kSeparators) {
      const size_t at = kept.rfind(separator);
      if (at != std::string_view::npos && at > 0 && (cut == std::string_view::npos || at > cut))
        cut = at, width = separator.size();
    }
    if (cut == std::string_view::npos) break;
    const std::string tail = squeezed(kept.substr(cut + width));
    const bool names_site = !site.empty() && tail.size() >= 2 &&
                            (tail == site || site.find(tail) != std::string::npos ||
                             tail.find(site) != std::string::npos);
    const std::string_view mark = kept.substr(cut, width);
    const bool bar =
        mark.find('|') != std::string_view::npos || mark.find("｜") != std::string_view::npos;
    const bool brief = bar && words_of(kept.substr(cut + width)).size() <= 4 &&
                       words_of(kept.substr(0, cut)).size() >= 4;
    if (!names_site && !brief) break;
    kept = kept.substr(0, cut);
  }
  // And one from the front.
  for (std::string_view separator : kSeparators) {
    const size_t at = kept.find(separator);
    if (at == std::string_view::npos || site.empty()) continue;
    const std::string head = squeezed(kept.substr(0, at));
    if (head.size() >= 2 && head == site) kept = kept.substr(at + separator.size());
  }
  while (kept.ends_with(' ')) kept.remove_suffix(1);
  return std::string(kept);
}

const LinkedArticle* main_linked(const Metadata& meta) {
  const LinkedArticle* best = nullptr;
  int best_score = 0;
  for (const LinkedArticle& each : meta.linked) {
    if (each.type == "WebPage") continue;
    int score = 2 + (each.published.empty() ? 0 : 2) + (each.headline.empty() ? 0 : 2) + each.main +
                (each.body.empty() ? 0 : 1) + (each.authors.empty() ? 0 : 1);
    const std::string_view title = meta.headings.empty() ? std::string_view(meta.title_tag)
                                                         : std::string_view(meta.headings[0]);
    if (same_title(each.headline, title) || same_title(each.headline, meta.title_tag)) score += 4;
    if (!each.url.empty() && each.url == meta.canonical) score += 3;
    if (score > best_score) best = &each, best_score = score;
  }
  return best;
}

std::string choose_outlet(const Metadata& meta) {
  if (const std::string_view site = meta.first("og:site_name"); !site.empty())
    return std::string(site);
  if (const LinkedArticle* linked = main_linked(meta); linked && !linked->publisher.empty())
    return linked->publisher;
  for (const char* name :
       {"application-name", "publisher", "dc.publisher", "apple-mobile-web-app-title"}) {
    if (const std::string_view site = meta.first(name);
        !site.empty() && site.find("://") == std::string_view::npos)
      return std::string(site);
  }
  return {};
}

std::string choose_title(const Metadata& meta, const std::vector<Line>& lines,
                         std::string_view outlet) {
  std::vector<std::string> said;  // by trust
  if (const LinkedArticle* linked = main_linked(meta); linked && !linked->headline.empty())
    said.push_back(linked->headline);
  for (const char* name : {"og:title", "twitter:title", "headline", "dc.title", "title",
                           "parsely-title", "sailthru.title"}) {
    if (const std::string_view value = meta.first(name); !value.empty())
      said.push_back(without_site(value, outlet));
  }
  if (!meta.title_tag.empty()) said.push_back(without_site(meta.title_tag, outlet));
  // Two statements with the same words are how the page wants to be called.
  const std::string* agreed = nullptr;
  for (size_t i = 0; i < said.size() && !agreed; ++i) {
    for (size_t k = i + 1; k < said.size() && k < 3 && !agreed; ++k) {
      if (fold_phrase(said[i]) == fold_phrase(said[k]) && words_of(said[i]).size() >= 3)
        agreed = &said[i];
    }
  }
  // The printed headline: the h1 that most statements confirm.
  const std::string* printed = nullptr;
  int most = 0;
  for (const std::string& heading : meta.headings) {
    if (heading.size() > kMaxTitle || fold_phrase(heading).empty()) continue;
    int confirmed = 0;
    for (const std::string& each : said) confirmed += same_title(each, heading);
    if (confirmed > most) most = confirmed, printed = &heading;
  }
  if (printed && agreed && squeezed(*printed) != squeezed(*agreed) && meta.linked.empty())
    agreed = nullptr;
  if (printed && agreed) return squeezed(*printed) == squeezed(*agreed) ? *printed : *agreed;
  if (printed) return *printed;
  // Or another heading, or any line that says it word for word.
  for (const std::string& each : said) {
    const std::string key = fold_phrase(each);
    if (key.size() < 12) continue;
    for (const Line& line : lines) {
      if (line.key == key && line.heading) return line.text;
    }
  }
  if (said.empty()) {
    for (const std::string& heading : meta.headings) {
      if (words_of(heading).size() >= 3) return heading;
    }
    for (const Line& line : lines) {
      if (line.heading >= 1 && line.heading <= 2 && line.shape.words >= 4 &&
          !(line.phrases & (kPhraseLine | kPhraseEnd)))
        return line.text;
    }
    return {};
  }
  // Titles cut short ("...") lose to longer ones that begin alike.
  std::string best = said[0];
  for (const std::string& each : said) {
    if ((best.ends_with("...") || best.ends_with("…")) && same_title(each, best) &&
        each.size() > best.size())
      best = each;
  }
  // A single h1 on a page whose statements are only a site's name.
  if (words_of(best).size() <= 2 && !meta.headings.empty() &&
      words_of(meta.headings[0]).size() >= 4)
    return meta.headings[0];
  return best;
}

namespace {

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
                    Draft& draft) {
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
    if (draft.authors.empty()) draft.authors = std::move(kept);
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
  for (const auto* elements : {&meta.author_links, &meta.bylines}) {
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
