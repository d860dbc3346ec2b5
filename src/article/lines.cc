// Lines: their shape and what the lexicons say of them. Two passes: each line by itself, then the
// repeats over the page. Deliberately not here: any decision; see classify.h.
#include "article/lines.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"

namespace dateline {
namespace {

// A share bar names networks and little else; longer lines are prose about them.
constexpr size_t kMaxShareBar = 200;
// A date line holds a date and a few words ("Published: ... | Updated: ...").
constexpr size_t kMaxDateLine = 140;

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x2018 ||
         c == 0x2019 || c == 0xAB || c == 0xBB || c == 0x300C || c == 0x300D || c == 0x2039 ||
         c == 0x203A;
}

bool is_closing(char32_t c) {
  return is_quote(c) || c == ')' || c == ']' || c == 0xFF09 || c == 0x3011 || c == '*' ||
         c == 0x300D;
}

bool is_terminal(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F || c == 0x061F || c == 0x06D4 || c == 0x0964 || c == 0x37E;
}

bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7FF) || c >= 0x20000;
}

bool is_bar(char32_t c) {
  return c == '|' || c == 0x2022 || c == 0xB7 || c == 0xBB || c == '/' || c == '>' || c == 0x203A ||
         c == 0x2192;
}

bool share_bar(const Line& line, const Lexicon& lexicon) {
  if (line.folded.size() > kMaxShareBar) return false;
  size_t words = 0, at = 0;
  while (at < line.folded.size()) {
    size_t end = line.folded.find_first_of(" ,|/•·:", at);
    if (end == std::string::npos) end = line.folded.size();
    const std::string word = fold_phrase(std::string_view(line.folded).substr(at, end - at));
    at = end + 1;
    if (word.empty()) continue;
    if (!(lexicon.phrase(word) & kPhraseShare) && word != "on" && word != "via" && word != "this" &&
        word != "to" && word != "by" && word != "the" && word != "a" && word != "article" &&
        word != "all") {
      return false;
    }
    ++words;
  }
  return words >= 2 || (words == 1 && (lexicon.phrase(line.key) & kPhraseShare) != 0);
}

}  // namespace

std::string fold_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      if (byte <= ' ' || byte == 0x7F) {
        space = true;
        continue;
      }
      if (space && !out.empty()) out += ' ';
      space = false;
      out += static_cast<char>(byte);
      continue;
    }
    const size_t from = at;
    const char32_t c = next_code_point(text, at);
    if (c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x200E || c == 0x200F)
      continue;
    if (u_isUWhiteSpace(static_cast<UChar32>(c))) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out.append(text.substr(from, at - from));
  }
  return out;
}

Shape shape_of(std::string_view text) {
  Shape shape;
  shape.bytes = static_cast<uint32_t>(text.size());
  uint32_t wide = 0, letters = 0, capitals = 0;
  bool in_word = false, first_capital = false, first_lower = false, seen = false;
  char32_t last = 0, before = 0, end_mark = 0;
  const auto end_word = [&] {
    if (!in_word) return;
    ++shape.words;
    if (first_capital) ++shape.capitals;
    if (first_capital && letters >= 2 && capitals == letters) ++shape.all_capitals;
    if (first_lower && letters <= 3) ++shape.short_words;
    in_word = false;
  };
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    ++shape.chars;
    const auto u = static_cast<UChar32>(c);
    const bool ascii_letter = c < 0x80 && ((c | 32) >= 'a' && (c | 32) <= 'z');
    const bool letter = c < 0x80 ? ascii_letter : u_isalpha(u);
    const bool upper = c < 0x80 ? (c >= 'A' && c <= 'Z') : u_isupper(u);
    if (!seen && c != ' ') {
      seen = true;
      shape.quote = is_quote(c) && c != '\'';
      shape.bullet = c == '-' || c == '*' || c == 0x2022 || c == 0x2013 || c == 0x2014 ||
                     c == 0x25BA || c == 0x25A0 || c == 0x25CF || c == 0xB7;
      shape.lower = letter && !upper && (c < 0x250 || (c >= 0x370 && c < 0x530));
    }
    if (is_wide(c)) ++wide;
    if (letter || (c >= '0' && c <= '9') || c == '\'' || c == 0x2019 || c == '-') {
      if (!in_word && (letter || (c >= '0' && c <= '9'))) {
        in_word = true, letters = capitals = 0;
        first_capital = upper, first_lower = letter && !upper;
      }
      if (letter) ++letters;
      if (upper) ++capitals;
      if (c >= '0' && c <= '9') ++shape.digits;
    } else {
      end_word();
      if (c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x60C || c == ';') ++shape.commas;
      if (is_bar(c) && (before == ' ' || last == ' ')) ++shape.bars;
      if (c == '@' || c == '#') shape.handle = true;
      if (c == ' ' && is_terminal(end_mark)) ++shape.sentences;
      if (is_terminal(c) && is_wide(last)) ++shape.sentences;
    }
    if (!(c == ' ' || is_closing(c))) end_mark = c;
    before = last;
    last = c;
    if (c == ' ') end_mark = 0;
  }
  end_word();
  // The last character that is no closing quote or bracket.
  size_t end = text.size();
  char32_t tail = 0;
  while (end > 0) {
    size_t from = end - 1;
    while (from > 0 && !is_boundary(text, from)) --from;
    size_t at = from;
    tail = next_code_point(text, at);
    if (!is_closing(tail) && tail != ' ') break;
    end = from;
  }
  shape.terminal = is_terminal(tail);
  shape.question = tail == '?' || tail == 0xFF1F || tail == 0x61F;
  shape.colon = tail == ':' || tail == 0xFF1A;
  shape.ellipsis = tail == 0x2026 || (end >= 3 && text.substr(0, end).ends_with("..."));
  if (shape.terminal && !is_wide(tail) && tail != 0x3002) ++shape.sentences;
  shape.handle = shape.handle || text.find("http") != std::string_view::npos ||
                 text.find("www.") != std::string_view::npos;
  if (wide * 3 > shape.chars) {
    shape.wide = true;
    shape.words = std::max(shape.words, shape.chars / 2);
  }
  return shape;
}

bool ends_in_credit(std::string_view text, const Lexicon& lexicon) {
  if (text.size() < 8 || text.size() > 900) return false;
  // "(Photo: A/B)", "[File: A/B]": a bracket at the end that opens with a credit word, or whose
  // parts after a slash name an agency.
  const char close = text.back();
  if (close == ')' || close == ']') {
    const size_t open = text.rfind(close == ')' ? '(' : '[');
    if (open != std::string_view::npos && open > 0) {
      const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
      const size_t colon = inside.find(':');
      if (colon != std::string_view::npos &&
          (lexicon.phrase(fold_phrase(inside.substr(0, colon))) & kPhraseCredit))
        return true;
      if (lexicon.phrases(fold_text(inside), fold_phrase(inside)) & kPhraseCredit) return true;
      const std::string folded = fold_text(inside);
      for (std::string_view opening :
           {"photo by ", "file photo", "image by ", "photo ", "picture "}) {
        if (folded.starts_with(opening)) return true;
      }
      size_t at = 0;
      while (at < inside.size() && (close == ']' || inside.find('/') != std::string_view::npos)) {
        const size_t end = std::min(inside.find_first_of("/,", at), inside.size());
        std::string_view part = inside.substr(at, end - at);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!lexicon.agency(part).empty()) return true;
        if (lexicon.phrase(fold_phrase(part)) & kPhraseCredit) return true;
        at = end + 1;
      }
    }
  }
  // "Photo: A", "A market in B. Foto: C/D", "... | Photo Credit: E", "REUTERS/F", "© G"
  const size_t tail_from = text.size() > 120 ? text.size() - 120 : 0;
  for (size_t colon = text.find(':', tail_from); colon != std::string_view::npos;
       colon = text.find(':', colon + 1)) {
    if (text.size() - colon > 80 && colon > 24) continue;
    for (int words = 1; words <= 3; ++words) {
      size_t from = colon;
      for (int n = 0; n < words && from > 0; ++n) {
        while (from > 0 && text[from - 1] == ' ') --from;
        while (from > 0 && text[from - 1] != ' ') --from;
      }
      const std::string phrase = fold_phrase(text.substr(from, colon - from));
      if (phrase.empty() || !(lexicon.phrase(phrase) & kPhraseCredit)) continue;
      // "source:" opens an agency credit rather than a picture's.
      if (from == 0 && text.size() > 200) continue;
      if (from > 0 || !(lexicon.phrase(phrase) & kPhraseAgency)) return true;
    }
  }
  const size_t mark = text.rfind("©");
  if (mark != std::string_view::npos && mark > 0 && text.size() - mark < 60 &&
      text.find("20", mark) == std::string_view::npos)
    return true;
  // "REUTERS/Name", "AP Photo/Name", "Name/AFP/Getty Images", "Name via AP" at the end
  size_t space = text.size();
  for (int words = 1; words <= 4 && space != std::string_view::npos && space > 0; ++words) {
    space = text.rfind(' ', space - 1);
    std::string_view last = text.substr(space == std::string_view::npos ? 0 : space + 1);
    while (last.ends_with('.') || last.ends_with(')') || last.ends_with(']')) last.remove_suffix(1);
    const size_t slash = last.find('/');
    if (slash != std::string_view::npos && last.find("//") == std::string_view::npos &&
        text.find(' ') != std::string_view::npos) {
      const size_t last_slash = last.rfind('/');
      if (!lexicon.agency(last.substr(0, slash)).empty() ||
          !lexicon.agency(last.substr(last_slash + 1)).empty()) {
        return true;
      }
    }
    const std::string key = fold_phrase(last);
    if (key == "via reuters" || key == "via ap" || key == "getty images" ||
        key == "via getty images")
      return true;
    if (space == std::string_view::npos) break;
  }
  return false;
}

void describe(std::vector<Line>& lines, const Lexicon& lexicon, std::string_view language) {
  std::unordered_map<std::string_view, uint32_t> seen;
  seen.reserve(lines.size());
  for (Line& line : lines) {
    line.folded = fold_text(line.text);
    line.key = fold_phrase(line.folded);
    line.shape = shape_of(line.text);
    line.phrases = lexicon.phrases(line.folded, line.key);
    line.share_bar = share_bar(line, lexicon);
    line.byline = line.shape.bytes < 200 && read_byline(line.text, lexicon).found();
    line.credit = ends_in_credit(line.text, lexicon);
    line.agency = line.shape.bytes < 100 && !agency_line(line.text, lexicon).empty();
    if (line.shape.bytes <= kMaxDateLine && line.shape.digits >= 3) {
      uint32_t covered = 0;
      for (const PrintedDate& date :
           printed_dates(line.text, lexicon, language, DayOrder::kDayFirst)) {
        covered += date.span.size();
      }
      line.date_line =
          covered > 0 && covered * 10 >= line.shape.bytes * 3 && line.shape.words <= 20;
    }
  }
  for (Line& line : lines) {
    if (!line.key.empty()) ++seen[line.key];
  }
  std::unordered_map<std::string_view, bool> first;
  for (Line& line : lines) {
    if (line.key.empty()) continue;
    line.repeats = static_cast<uint16_t>(std::min<uint32_t>(seen[line.key] - 1, 1000));
    line.first_of_repeats = first.emplace(line.key, true).second;
  }
}

}  // namespace dateline
