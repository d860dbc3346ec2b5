// By-lines and agency credits. A by-line is an opening ("By", "Par", "Von") and names; a name is
// two to five words that begin with a capital, particles aside. Deliberately not here: scripts
// without capitals, whose authors come from metadata only.
#include <unicode/uchar.h>

#include <algorithm>

#include "article/lines.h"
#include "base/characters.h"
#include "base/utf8.h"

namespace dateline {
namespace {

constexpr size_t kMaxNameWords = 5;
constexpr size_t kMaxAuthors = 12;  // beyond that it is a list of contributors, or no by-line

template <char... kMarks>
bool is_one_of(char c) {
  return ((c == kMarks) || ...);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_one_of<' ', ',', ';', '|', '-', '*', '.', ':'>(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_one_of<' ', ',', ';', '|', '-', '*', ':'>(text.back()))
    text.remove_suffix(1);
  return text;
}

bool is_particle(std::string_view word) {
  static constexpr std::string_view kParticles[] = {
      "de",  "da",  "do",   "dos", "das", "di", "del", "della", "du",   "des",  "la", "le", "van",
      "von", "der", "den",  "ten", "ter", "zu", "zur", "zum",   "af",   "av",   "al", "el", "bin",
      "ben", "ibn", "bint", "e",   "y",   "d'", "in",  "'t",    "dela", "ould", "ag"};
  return std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
}

// Words of a job or a place that close a by-line ("Ann Lee, News Editor") or stand where a name
// would.
bool is_office(const std::string& folded) {
  static constexpr std::string_view kWords[] = {
      "editor",    "reporter",    "correspondent", "writer",       "staff",     "desk",
      "bureau",    "team",        "journalist",    "columnist",    "newsroom",  "redaktion",
      "rédaction", "redacción",   "redacao",       "redação",      "redazione", "agencies",
      "agency",    "contributor", "producer",      "photographer", "news",      "political",
      "chief",     "senior",      "special",       "online",       "web",       "admin",
      "author",    "guest",       "analyst",       "fellow",       "professor"};
  size_t at = 0;
  while (at < folded.size()) {
    const size_t end = std::min(folded.find_first_of(" -/", at), folded.size());
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    if (std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords)) return true;
    at = end + 1;
  }
  return false;
}

bool is_name(std::string_view text) {
  size_t words = 0, capitals = 0, at = 0;
  while (at < text.size()) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    ++words;
    size_t from = 0;
    const char32_t c = next_code_point(word, from);
    if (u_isupper(static_cast<UChar32>(c)))
      ++capitals;
    else if (!is_particle(fold_text(word)) && c != '\'')
      return false;
    for (size_t i = 0; i < word.size();) {
      const char32_t each = next_code_point(word, i);
      if (u_isdigit(static_cast<UChar32>(each)) || each == '@' || each == '/' || each == ':' ||
          each == '"' || each == '?')
        return false;
    }
  }
  return words >= 2 && words <= kMaxNameWords && capitals >= 2;
}

// Splits at commas, semicolons, bars, "and" and its like.
std::vector<std::string_view> parts_of(std::string_view text) {
  static constexpr std::string_view kAnd[] = {
      " and ", " und ",  " et ", " y ", " e ",  " & ",   " og ", " och ", " en ", " And ", " AND ",
      " / ",   " with ", " i ",  " и ", " та ", " dan ", " ve ", " – ",   " — ",  " - "};
  std::vector<std::string_view> parts;
  size_t from = 0;
  for (size_t at = 0; at <= text.size(); ++at) {
    size_t cut = 0;
    if (at == text.size() || text[at] == ',' || text[at] == ';' || text[at] == '|')
      cut = 1;
    else if (text.substr(at).starts_with("•"))
      cut = 3;
    else if (text.substr(at).starts_with("·"))
      cut = 2;
    else if (text[at] == ' ') {  // as all of them begin
      for (std::string_view word : kAnd) {
        if (text.substr(at).starts_with(word)) cut = word.size();
      }
    }
    if (cut == 0) continue;
    if (at > from) parts.push_back(trim(text.substr(from, at - from)));
    from = at + cut;
    at = from - 1;
  }
  return parts;
}

}  // namespace

Byline read_byline(std::string_view line, const Lexicon& lexicon, bool bare) {
  Byline byline;
  line = trim(line);
  if (line.empty() || line.size() > 200) return byline;
  // The words of most lines open no by-line.
  if (!bare && !lexicon.may_open_byline(fold_text(line.substr(0, line.find(' '))))) return byline;
  const std::string folded = fold_text(line);
  const size_t opening = lexicon.by_opening(folded);
  if (opening == 0 && !bare) return byline;
  // Folding keeps the bytes of what a by-line opens with, but for capitals of other widths.
  size_t skip = 0;
  if (opening > 0) {
    const size_t words = static_cast<size_t>(std::count(
                             folded.begin(), folded.begin() + static_cast<long>(opening), ' ')) +
                         1;
    for (size_t n = 0; n < words; ++n) {
      skip = line.find(' ', skip);
      if (skip == std::string_view::npos) return byline;
      ++skip;
    }
  }
  for (std::string_view part : parts_of(line.substr(skip))) {
    if (part.empty()) continue;
    // "Ann Lee in Dakar": the place is not the name.
    for (std::string_view in : {" in ", " à ", " aus ", " en ", " i ", " at "}) {
      const size_t where = part.find(in);
      if (where != std::string_view::npos && where > 0) part = trim(part.substr(0, where));
    }
    const size_t bracket = part.find_first_of("([<@");
    if (bracket != std::string_view::npos) part = trim(part.substr(0, bracket));
    if (const std::string_view agency = lexicon.agency(part); !agency.empty()) {
      byline.agency = agency;
      continue;
    }
    if (is_office(fold_text(part)) || !is_name(part)) {
      if (byline.authors.empty() && byline.agency.empty()) return {};
      break;
    }
    byline.authors.emplace_back(part);
    if (byline.authors.size() > kMaxAuthors) return {};
  }
  return byline;
}

std::string agency_line(std::string_view line, const Lexicon& lexicon) {
  if (line.starts_with("\xE2\x80\x93") || line.starts_with("\xE2\x80\x94")) line.remove_prefix(3);
  while (!line.empty() && is_one_of<' ', '-', '(', '*', '[', '.'>(line.front()))
    line.remove_prefix(1);
  while (!line.empty() && is_one_of<' ', ')', '*', ']', '.'>(line.back())) line.remove_suffix(1);
  if (line.size() > 90 || line.empty()) return {};
  // "Source: X", "With inputs from X": the opening goes.
  bool credited = false;
  const bool may_credit = lexicon.may_credit_agency(line);
  for (size_t at = may_credit ? line.find_first_of(" :") : std::string_view::npos;
       at != std::string_view::npos; at = line.find_first_of(" :", at + 1)) {
    if (!(lexicon.phrase(fold_phrase(line.substr(0, at))) & kPhraseAgency)) continue;
    if (line[at] != ':' && fold_phrase(line.substr(0, at)).find(' ') == std::string::npos &&
        line.substr(at).find(':') != std::string_view::npos)
      continue;
    line.remove_prefix(at + 1);
    while (line.starts_with(' ') || line.starts_with(':')) line.remove_prefix(1);
    credited = true;
    break;
  }
  // Whole, or the first of "Reuters/ec", "AFP, Reuters", "ANI and PTI" (initials of editors follow
  // a slash).
  if (const std::string_view agency = lexicon.agency(line); !agency.empty())
    return std::string(agency);
  static constexpr ByteSet kParts("/,&");
  const size_t cut = kParts.find(line);
  if (cut != line.size()) {
    std::string_view head = trim(line.substr(0, cut)), tail = trim(line.substr(cut + 1));
    const std::string_view agency = lexicon.agency(head);
    const bool initials = tail.size() <= 4 && tail.find(' ') == std::string_view::npos;
    const size_t first = std::min(tail.find_first_of("/,& "), tail.size());
    if (!agency.empty() && (credited || initials || !lexicon.agency(tail.substr(0, first)).empty()))
      return std::string(agency);
  }
  if (credited) {
    const size_t space = std::min(line.find(' '), line.size());
    if (const std::string_view agency = lexicon.agency(line.substr(0, space));
        !agency.empty() && line.size() < 40)
      return std::string(agency);
  }
  return {};
}

std::string agency_in_dateline(std::string_view text, const Lexicon& lexicon) {
  // The bracket or the name must come early and a dash must follow: "KYIV, March 3 (Reuters) - ".
  const std::string_view head = text.substr(0, std::min<size_t>(text.size(), 120));
  const auto dash_after = [&](size_t at) {
    const std::string_view rest = head.substr(std::min(at, head.size()));
    const std::string_view next = rest.substr(0, std::min<size_t>(rest.size(), 6));
    return next.find('-') != std::string_view::npos || next.find("–") != std::string_view::npos ||
           next.find("—") != std::string_view::npos || next.find(':') != std::string_view::npos;
  };
  for (size_t open = head.find('('); open != std::string_view::npos;
       open = head.find('(', open + 1)) {
    const size_t close = head.find(')', open);
    if (close == std::string_view::npos) break;
    std::string_view inside = head.substr(open + 1, close - open - 1);
    inside = inside.substr(0, inside.find('/'));
    // "(Gulf News Agency) -": what no list knows says itself what it is
    const std::string_view whole = trim(inside);
    for (std::string_view kind : {" News Agency", " Press Agency", " News Service"}) {
      if (whole.ends_with(kind) && dash_after(close + 1)) return std::string(whole);
    }
    if (const std::string_view agency = lexicon.agency(trim(inside));
        !agency.empty() && (dash_after(close + 1) || open < 60)) {
      return std::string(agency);
    }
  }
  return {};
}

}  // namespace dateline
