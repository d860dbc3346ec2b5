// Title and outlet. A page says its title up to four times (JSON-LD, og:title, h1,
// <title>), less the site's name: the wording that most of them share wins. Authors are in
// choose_authors.cc, dates in choose_date.cc.
#include "article/choose.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "article/html_lines.h"
#include "base/characters.h"

namespace dateline {

std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = fold_text(text);
  std::vector<std::string> words;
  std::string word;
  for (char c : folded + " ") {
    if (is_word_byte(c))
      word += c;
    else if (!word.empty())
      words.push_back(std::move(word)), word.clear();
  }
  return words;
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (char c : fold_text(text)) {
    if (is_word_byte(c)) out += c;
  }
  return out;
}

namespace {

// Share of the shorter title's words that the other must have to be the same headline.
constexpr double kSameTitle = 0.6;
constexpr size_t kMaxTitle = 400;
// The label of a host that may stand for the site's name, and how much may follow it in a title
// ("The Daily", "Daily Sport").
constexpr size_t kMinHostLabel = 4, kMaxAfterHost = 12;

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

constexpr std::string_view kSeparators[] = {" | ", " - ",  " – ", " — ", " · ",  " • ", " » ",
                                            " « ", " :: ", " ‹ ", " › ", "| ",   " / ", " > ",
                                            " ~ ", " ― ",  "｜",  "ㅣ",  " － ", "_"};

}  // namespace

SiteName site_name(std::string_view outlet, std::string_view url) {
  SiteName site{squeezed(outlet), {}};
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return site;
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  // The label that was chosen by the site: the longest before the last.
  for (size_t at = 0; at < host.size();) {
    const size_t dot = host.find('.', at);
    if (dot == std::string_view::npos) break;
    if (dot - at > site.host.size() && dot - at >= kMinHostLabel)
      site.host = squeezed(host.substr(at, dot - at));
    at = dot + 1;
  }
  return site;
}

namespace {

// True if a title cannot hold the separator: the mark that it is told by is not there.
bool lacks(std::string_view title, std::string_view separator) {
  const char mark = separator[0] == ' ' ? separator[1] : separator[0];
  return title.find(mark) == std::string_view::npos;
}

// Where the last separator of a title begins, by its mark.
size_t last_of(std::string_view title, std::string_view separator) {
  const size_t before = separator[0] == ' ';
  for (size_t at = title.rfind(separator[before]); at != title.npos && at >= before;
       at = at > 0 ? title.rfind(separator[before], at - 1) : title.npos) {
    if (title.substr(at - before).starts_with(separator)) return at - before;
  }
  return title.npos;
}

}  // namespace

std::string without_site(std::string_view title, const SiteName& name) {
  const std::string& site = name.outlet;
  std::string_view kept = title;
  // From the end: parts that name the site, or are short after a bar.
  for (int round = 0; round < 3; ++round) {
    size_t cut = std::string_view::npos, width = 0;
    for (std::string_view separator : kSeparators) {
      const size_t at = last_of(kept, separator);
      if (at != std::string_view::npos && at > 0 && (cut == std::string_view::npos || at > cut))
        cut = at, width = separator.size();
    }
    if (cut == std::string_view::npos) break;
    const std::string tail = squeezed(kept.substr(cut + width));
    const bool names_host = !name.host.empty() && tail.starts_with(name.host) &&
                            tail.size() <= name.host.size() + kMaxAfterHost;
    const bool names_site = names_host || (!site.empty() && tail.size() >= 2 &&
                                           (tail == site || site.find(tail) != std::string::npos ||
                                            tail.find(site) != std::string::npos));
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
    if (lacks(kept, separator)) continue;
    const size_t at = kept.find(separator);
    if (at == std::string_view::npos || site.empty()) continue;
    const std::string head = squeezed(kept.substr(0, at));
    if (head.size() >= 2 && head == site) kept = kept.substr(at + separator.size());
  }
  // A colon is part of many headlines: it parts the site's name from one only where that is exact.
  for (std::string_view colon : {":", "："}) {
    const size_t at = kept.rfind(colon);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string tail = squeezed(kept.substr(at + colon.size()));
    if (!tail.empty() && (tail == site || tail == name.host)) kept = kept.substr(0, at);
  }
  while (kept.ends_with(' ')) kept.remove_suffix(1);
  return std::string(kept);
}

const LinkedArticle* main_linked(const Metadata& meta) {
  if (meta.main != Metadata::kNotChosen)
    return meta.main < meta.linked.size() ? &meta.linked[meta.main] : nullptr;
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

namespace {

// One voice of a page about its own title, in the order in which they are trusted where the votes
// are even: what is said to machines first, since sites print rewritten headlines and keep the
// stated one. On the 132 pages of publisher-pages alone, 71 % of JSON-LD headlines, 69 % of h1 and
// 67 % of og:title are the title by the publisher's own rules; where two agree, 84 % are.
struct Voice {
  std::string text, key;  // as said; letters and digits only
  int weight = 0;
};
// A stated and a printed headline count twice what og:title and <title> do, which are written for
// a preview and a tab.
constexpr int kHeadlineWeight = 2, kPreviewWeight = 1;

// Headlines in JSON-LD may not be longer than 110 characters: sites cut theirs.
constexpr uint32_t kMinCut = 95;
// Headings of a page that may say its title; the headline is among the first.
constexpr size_t kMaxHeadings = 60;

// Marks that part a kicker from a headline.
size_t parting_marks(std::string_view text) {
  size_t marks = 0;
  for (std::string_view mark : {":", "|", "/", "–", "—", " - "}) {
    for (size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + mark.size()))
      ++marks;
  }
  return marks;
}

// "Headline-Politics" on a page of that section: the headline.
std::string without_section(std::string title, std::string_view section) {
  if (section.empty() || title.size() < 2 * section.size() || !title.ends_with(section))
    return title;
  std::string_view rest = std::string_view(title).substr(0, title.size() - section.size());
  while (rest.ends_with(' ')) rest.remove_suffix(1);
  for (std::string_view mark : {"-", "|", "–", "—", "·"}) {
    if (!rest.ends_with(mark)) continue;
    rest.remove_suffix(mark.size());
    while (rest.ends_with(' ')) rest.remove_suffix(1);
    return std::string(rest);
  }
  return title;
}

// True if `part` is the beginning of `whole` and looks cut short.
bool is_cut(const Voice& part, const Voice& whole) {
  if (part.key.size() >= whole.key.size()) return false;
  std::string_view key = part.key;
  const bool dots = part.text.ends_with("...") || part.text.ends_with("…");
  if (part.text.ends_with("…")) key.remove_suffix(std::min<size_t>(key.size(), 3));
  return (dots || shape_of(part.text).chars >= kMinCut) && !key.empty() &&
         whole.key.starts_with(key);
}

bool could_be_headline(std::string_view text) {
  const Shape shape = shape_of(text);
  return shape.wide ? shape.chars >= 8 : shape.words >= 4;
}

// The title with one of its parts dropped at either end, for what a heading may say: a site's
// name that nothing else on the page gives away.
std::vector<std::string> unframed(std::string_view text) {
  std::vector<std::string> keys;
  if (text.size() > kMaxTitle) return keys;
  for (std::string_view separator : kSeparators) {
    if (lacks(text, separator)) continue;
    for (size_t at = text.find(separator); at != std::string_view::npos && keys.size() < 20;
         at = text.find(separator, at + 1)) {
      for (std::string_view part : {text.substr(0, at), text.substr(at + separator.size())}) {
        if (could_be_headline(part)) keys.push_back(squeezed(part));
      }
    }
  }
  return keys;
}

// The first headings among the lines, by their letters.
std::unordered_map<std::string, const Line*> headings_of(const std::vector<Line>& lines) {
  std::unordered_map<std::string, const Line*> found;
  size_t seen = 0;
  for (const Line& line : lines) {
    if (line.heading == 0 || line.text.size() > kMaxTitle) continue;
    if (++seen > kMaxHeadings) break;
    found.emplace(squeezed(line.text), &line);
  }
  return found;
}

// The h1 that most of what was said confirms; else the first that is long enough for a headline.
std::string printed_headline(const Metadata& meta, const std::vector<Voice>& said) {
  const std::string* best = nullptr;
  int most = 0;
  for (const std::string& heading : meta.headings) {
    if (heading.size() > kMaxTitle || fold_phrase(heading).empty()) continue;
    int confirmed = 0;
    for (const Voice& each : said) confirmed += same_title(each.text, heading);
    if (confirmed > most) most = confirmed, best = &heading;
  }
  for (const std::string& heading : meta.headings) {
    if (!best && heading.size() <= kMaxTitle && could_be_headline(heading)) best = &heading;
  }
  return best ? *best : std::string();
}

}  // namespace

namespace {

// Below a trail that ends in an h1: the h2 that says what the page states, less a kicker before it.
std::string headline_below_trail(const Metadata& meta, const std::vector<Voice>& said) {
  for (const std::string& heading : meta.below_trail) {
    if (heading.size() > kMaxTitle || !could_be_headline(heading)) continue;
    const std::string key = squeezed(heading);
    for (const Voice& each : said) {
      if (could_be_headline(each.text) && key.ends_with(each.key)) return each.text;
    }
    for (const Voice& each : said) {
      if (same_title(each.text, heading)) return heading;
    }
  }
  return {};
}

}  // namespace

std::string choose_title(const Metadata& meta, const std::vector<Line>& lines,
                         const SiteName& site) {
  const auto voice = [&](std::string_view text, int weight) {
    std::string kept = without_section(without_site(text, site), meta.first("article:section"));
    std::string key = squeezed(kept);
    return Voice{std::move(kept), std::move(key), weight};
  };
  std::vector<Voice> said;  // by trust
  const LinkedArticle* linked = main_linked(meta);
  if (linked && !linked->headline.empty()) said.push_back(voice(linked->headline, kHeadlineWeight));
  // What a site without JSON-LD states under the same name.
  if (const std::string_view headline = meta.first("headline"); said.empty() && !headline.empty())
    said.push_back(voice(headline, kHeadlineWeight));
  const bool stated = !said.empty();
  // Different names of one field: one voice.
  bool has_preview = false;
  for (const char* name :
       {"og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"}) {
    if (const std::string_view value = meta.first(name); !value.empty()) {
      said.push_back(voice(value, kPreviewWeight));
      has_preview = true;
      break;
    }
  }
  if (!meta.title_tag.empty()) said.push_back(voice(meta.title_tag, kPreviewWeight));
  const std::string below_trail = headline_below_trail(meta, said);
  const std::string printed = below_trail.empty() ? printed_headline(meta, said) : below_trail;
  if (!below_trail.empty()) {
    said.insert(said.begin(), {printed, squeezed(printed), kHeadlineWeight});
  } else if (!printed.empty()) {
    // A heading may hold a kicker without the mark that parts it from the headline.
    const bool preview = has_preview && said[stated].key == squeezed(printed) &&
                         parting_marks(said[stated].text) > parting_marks(printed);
    said.insert(said.begin() + stated + preview, {printed, squeezed(printed), kHeadlineWeight});
  }
  for (Voice& each : said) {
    for (const Voice& other : said) {
      if (is_cut(each, other)) each.text = other.text, each.key = other.key;
    }
  }
  std::optional<std::unordered_map<std::string, const Line*>> headings;
  for (Voice& each : said) {
    for (const std::string& part : unframed(each.text)) {
      if (!headings) headings = headings_of(lines);
      const auto headed = headings->find(part);
      if (headed == headings->end()) continue;
      each.text = headed->second->text, each.key = part;
      break;
    }
  }
  const Voice* best = nullptr;
  int most = 0;
  // A page that is called as its author is (a body, a firm) says the site's name for a title.
  const std::string author = squeezed(meta.first("author"));
  const bool all_author = std::all_of(said.begin(), said.end(), [&](const Voice& each) {
    return each.key.empty() || each.key == author;
  });
  for (const Voice& each : said) {
    if (each.key.empty() || (each.key == author && !all_author)) continue;
    int votes = 0;
    for (const Voice& other : said) votes += other.key == each.key ? other.weight : 0;
    if (votes > most) most = votes, best = &each;
  }
  // Only a site's name was said: a headline among the lines is better.
  if (best &&
      (words_of(best->text).size() >= 2 || most > kHeadlineWeight || shape_of(best->text).wide))
    return best->text;
  for (const Line& line : lines) {
    if (line.heading >= 1 && line.heading <= 2 && line.shape.words >= 4 &&
        !(line.phrases & (kPhraseLine | kPhraseEnd)))
      return std::string(line.text);
  }
  if (best) return best->text;
  // Nothing else says a title: the only main heading, though it is short ("Floods in Lorn").
  const bool lone = meta.headings.size() == 1 && meta.headings[0].size() <= kMaxTitle;
  const auto heading = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
    return lone && line.heading == 1 && line.text == meta.headings[0];
  });
  constexpr uint32_t kSomewhereElse = kInNav | kInFooter | kInAside | kInHidden;
  if (heading == lines.end() || (heading->phrases & (kPhraseLine | kPhraseEnd)) != 0 ||
      (heading->place & kSomewhereElse) != 0 || heading->link_bytes > 0)
    return std::string();
  return meta.headings[0];
}

}  // namespace dateline
