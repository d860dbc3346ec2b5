// Lines: their shape and what the lexicons say of them. Two passes: each line by itself, then the
// repeats over the page. Deliberately not here: any decision; see classify.h.
#include "article/lines.h"

#include <algorithm>

#include "article/fold.h"
#include "base/characters.h"
#include "base/index.h"

namespace dateline {
namespace {

// A share bar names networks and little else; longer lines are prose about them.
constexpr size_t kMaxShareBar = 200;
// Lines that are looked at: the longest pages of dev data (live blogs, forums, tables) have under
// ten thousand. Of more, the head of the page and one stretch are kept.
constexpr size_t kMaxLines = 20'000, kHeadLines = 2'000;
// What shows a stretch of text: lines of this many bytes, each counted up to the most.
constexpr size_t kTextLine = 40, kMostOfLine = 400;
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
         c == 0xFF1F || c == 0x061F || c == 0x06D4 || c == 0x0964 || c == 0x37E || c == 0x0589 ||
         c == 0x0F0D || c == 0x104B || c == 0x1362 || c == 0x17D4;
}

bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7FF) || c >= 0x20000;
}

// Thai, Lao, Tibetan, Burmese, Khmer: words are not parted, and Thai and Lao have no full stop. How
// long a word is on the average, vowel marks counted, and how long a line is rather a sentence.
bool is_unparted(char32_t c) {
  return (c >= 0x0E00 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
}
constexpr uint32_t kUnpartedWord = 5, kUnpartedSentence = 80;

bool is_bar(char32_t c) {
  return c == '|' || c == 0x2022 || c == 0xB7 || c == 0xBB || c == '/' || c == '>' || c == 0x203A ||
         c == 0x2192;
}

// What shape_of asks of an ASCII character.
enum ShapeBit : uint8_t {
  kLetter = 1,
  kUpper = 2,
  kDigit = 4,
  kInWord = 8,    // what a word may hold: letters, digits, ' and -
  kAddress = 16,  // may end "http" or "www"
};
struct ShapeTable {
  uint8_t of[128] = {};
  constexpr ShapeTable() {
    for (int c = 'a'; c <= 'z'; ++c) {
      of[c] = kLetter | kInWord;
      of[c - 32] = kLetter | kUpper | kInWord;
    }
    for (int c = '0'; c <= '9'; ++c) of[c] = kDigit | kInWord;
    of['\''] = of['-'] = kInWord;
    of['p'] |= kAddress;
    of['w'] |= kAddress;
  }
};
constexpr ShapeTable kShapes;

// True if the character before `at` ends "http", or is the last of "www" before a full stop.
bool ends_address(std::string_view text, size_t at) {
  return text.substr(0, at).ends_with("http") ||
         (at < text.size() && text[at] == '.' && text.substr(0, at).ends_with("www"));
}

bool share_bar(const Line& line, const Lexicon& lexicon) {
  if (line.folded.size() > kMaxShareBar) return false;
  size_t words = 0, at = 0;
  std::string whole;
  while (at < line.folded.size()) {
    size_t end = line.folded.find_first_of(" ,|/•·:", at);
    if (end == std::string::npos) end = line.folded.size();
    // Marks of several bytes may have cut a character in two, which folding puts right.
    const std::string_view cut = std::string_view(line.folded).substr(at, end - at);
    const bool ascii = std::all_of(cut.begin(), cut.end(), [](char c) { return (c & 0x80) == 0; });
    if (!ascii) whole = fold_phrase(cut);
    const std::string_view word = ascii ? trim_folded(cut) : std::string_view(whole);
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

// "Follow Coast Daily on Facebook and Instagram."
bool asks_to_follow(const Line& line) {
  constexpr size_t kMaxAsk = 140;
  constexpr std::string_view kFollow[] = {
      "follow ",         "folgen sie ",  "folge ",       "folgt ",    "suivez ",   "sigue ",
      "siga ",           "síguenos ",    "seguici ",     "segui ",    "siga-nos ", "volg ",
      "följ ",           "følg ",        "śledź ",       "obserwuj ", "sledujte ", "urmărește ",
      "подписывайтесь ", "подпишитесь ", "підписуйтесь "};
  constexpr std::string_view kNetworks[] = {"facebook", "twitter",  "instagram", "youtube",
                                            "tiktok",   "whatsapp", "telegram",  "linkedin",
                                            "bluesky",  "threads"};
  const auto opens = [&](std::string_view word) { return line.key.starts_with(word); };
  const auto names = [&](std::string_view word) {
    return line.key.find(word) != std::string::npos;
  };
  // "Follow these steps that ..."
  return line.key.size() <= kMaxAsk && !opens("follow these ") &&
         std::any_of(std::begin(kFollow), std::end(kFollow), opens) &&
         std::any_of(std::begin(kNetworks), std::end(kNetworks), names);
}

}  // namespace

std::string fold_space(std::string_view text) {
  std::string out(text.size(), '\0');
  char* to = out.data();
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    if ((text[at] & 0x80) == 0) copy_plain<false>(text, at, out.data(), to, space);
    if (at == text.size()) break;
    const size_t from = at;
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      if (byte <= ' ' || byte == 0x7F) {
        space = true;
        at = skip_plain_space(text, at);
        continue;
      }
    } else {
      const char32_t c = next_character(text, at);
      if (c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x200E || c == 0x200F)
        continue;
      if (character_bits(c) & kIsSpace) {
        space = true;
        continue;
      }
    }
    if (space && to != out.data()) *to++ = ' ';
    space = false;
    to = std::copy(text.begin() + static_cast<ptrdiff_t>(from),
                   text.begin() + static_cast<ptrdiff_t>(at), to);
  }
  out.resize(static_cast<size_t>(to - out.data()));
  return out;
}

Shape shape_of(std::string_view text) {
  Shape shape;
  shape.bytes = static_cast<uint32_t>(text.size());
  uint32_t wide = 0, unparted = 0, letters = 0, capitals = 0;
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
    if (in_word) {  // most of a text: small letters inside a word
      const size_t from = at;
      for (char byte; at < text.size() && (byte = text[at]) >= 'a' && byte <= 'z';) {
        ++at;
        if ((byte == 'p' || byte == 'w') && ends_address(text, at)) shape.handle = true;
      }
      if (at > from) {
        const auto run = static_cast<uint32_t>(at - from);
        shape.chars += run, letters += run;
        before = run > 1 ? static_cast<char32_t>(text[at - 2]) : last;
        last = end_mark = static_cast<char32_t>(text[at - 1]);
        continue;
      }
    }
    const char32_t c = next_character(text, at);
    ++shape.chars;
    uint8_t kind = 0;
    if (c < 0x80) {
      kind = kShapes.of[c];
      if ((kind & kAddress) && ends_address(text, at)) shape.handle = true;
    } else {
      const uint8_t bits = character_bits(c);
      kind = static_cast<uint8_t>((bits & kIsAlpha ? kLetter | kInWord : 0) |
                                  (bits & kIsUpper ? kUpper : 0) | (c == 0x2019 ? kInWord : 0) |
                                  (bits & kIsDigit ? kDigit | kInWord : 0));
      if (is_wide(c)) ++wide;
      if (is_unparted(c)) ++unparted;
    }
    const bool letter = kind & kLetter, upper = kind & kUpper, digit = kind & kDigit;
    if (!seen && c != ' ') {
      seen = true;
      shape.quote = is_quote(c) && c != '\'';
      shape.bullet = c == '-' || c == '*' || c == 0x2022 || c == 0x2013 || c == 0x2014 ||
                     c == 0x25BA || c == 0x25A0 || c == 0x25CF || c == 0xB7;
      shape.lower = letter && !upper && (c < 0x250 || (c >= 0x370 && c < 0x530));
    }
    if (kind & kInWord) {
      if (!in_word && (letter || digit)) {
        in_word = true, letters = capitals = 0;
        first_capital = upper, first_lower = letter && !upper;
      }
      if (letter) ++letters;
      if (upper) ++capitals;
      if (digit) ++shape.digits;
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
  if (wide * 3 > shape.chars) {
    shape.wide = true;
    shape.words = std::max(shape.words, shape.chars / 2);
  } else if (unparted * 3 > shape.chars) {
    shape.words = std::max(shape.words, shape.chars / kUnpartedWord);
    if (shape.chars >= kUnpartedSentence && !shape.colon && !shape.terminal) {
      shape.terminal = true;
      ++shape.sentences;
    }
  }
  return shape;
}

namespace {

// The last four words hold a slash, or end as "Reuters", "AP" and "Images" do.
bool may_end_in_names(std::string_view text) {
  size_t at = text.size();
  for (int spaces = 0; at > 0; --at) {
    if (text[at - 1] == '/') return true;
    if (text[at - 1] == ' ' && ++spaces == 4) break;
  }
  for (at = text.size(); at > 0; --at) {
    const char c = text[at - 1];
    if (is_word_byte(c)) return (c & 0x80) || (c | 32) == 's' || (c | 32) == 'p';
  }
  return false;
}

// "In this Dec. 12, 2006, file photo, made available by ...", "FILE - In this ...": how agencies
// open captions in English. What a photo shows may be told of in running text too ("In this photo
// he stands"), so the day between is asked for.
bool opens_as_caption(std::string_view text) {
  if (text.starts_with("FILE - ") || text.starts_with("FILE – ") || text.starts_with("FILE — "))
    return true;
  constexpr std::string_view kOpening = "In this ";
  constexpr size_t kDay = 32;  // bytes of "Wednesday, September 18, 2019, "
  if (!text.starts_with(kOpening)) return false;
  const std::string_view day = text.substr(kOpening.size(), kDay + 11);
  for (std::string_view picture : {"file photo", "photo", "image", "frame grab", "frame from"}) {
    const size_t at = day.find(picture);
    if (at == std::string_view::npos || at > kDay) continue;
    return picture == "file photo" || day.substr(0, at).find_first_of("0123456789") != day.npos;
  }
  return false;
}

// "Name Name / AP file", "AFP | Name Name", "Agency / Name / Getty Images": nothing but names,
// parted by marks with room around them, the first or the last an agency's.
bool is_parted_credit(std::string_view text, const Lexicon& lexicon) {
  constexpr size_t kLongest = 80;
  if (text.size() > kLongest) return false;
  const auto is_agency = [&](std::string_view name) {
    for (std::string_view word : {" file", " photo", " images", " File", " Photo", " Images"}) {
      if (name.ends_with(word) &&
          !lexicon.agency(name.substr(0, name.size() - word.size())).empty())
        return true;
    }
    return !lexicon.agency(name).empty();
  };
  for (std::string_view mark : {" / ", " | "}) {
    const size_t first = text.find(mark);
    if (first == text.npos) continue;
    if (is_agency(text.substr(0, first)) || is_agency(text.substr(text.rfind(mark) + mark.size())))
      return true;
  }
  return false;
}

}  // namespace

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
  if (opens_as_caption(text)) return true;
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
  const size_t near_end = text.size() > 60 ? text.size() - 59 : 1;
  const size_t mark = text.substr(near_end).rfind("©");
  if (mark != std::string_view::npos && text.find("20", near_end + mark) == std::string_view::npos)
    return true;
  // "REUTERS/Name", "AP Photo/Name", "Name/AFP/Getty Images", "Name via AP" at the end
  if (!may_end_in_names(text)) return false;
  size_t space = text.size();
  bool named = false;  // the last word is one of those below
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
    if (words == 1 || named) {
      const std::string key = fold_phrase(last);
      if (words == 1) named = key == "reuters" || key == "ap" || key == "images";
      if (key == "via reuters" || key == "via ap" || key == "getty images" ||
          key == "via getty images")
        return true;
    }
    if (space == std::string_view::npos) break;
  }
  return false;
}

bool limit_lines(std::vector<Line>& lines) {
  if (lines.size() <= kMaxLines) return false;
  constexpr size_t kStretch = kMaxLines - kHeadLines;
  const auto weight = [&](size_t i) {
    const size_t size = lines[i].text.size();
    return size < kTextLine ? 0 : std::min(size, kMostOfLine);
  };
  // The first of the stretches behind the head that hold most text.
  size_t sum = 0, most = 0, from = kHeadLines;
  for (size_t i = kHeadLines; i < lines.size(); ++i) {
    sum += weight(i);
    if (i >= kMaxLines) sum -= weight(i - kStretch);
    if (sum > most && i + 1 >= kMaxLines) most = sum, from = i + 1 - kStretch;
  }
  if (from > kHeadLines)
    std::move(lines.begin() + static_cast<ptrdiff_t>(from),
              lines.begin() + static_cast<ptrdiff_t>(from + kStretch),
              lines.begin() + static_cast<ptrdiff_t>(kHeadLines));
  lines.resize(kMaxLines);
  return true;
}

namespace {

void describe_line(Line& line, const Lexicon& lexicon, std::string_view language) {
  line.folded = fold_text(line.text);
  line.key = trim_folded(line.folded);
  line.shape = shape_of(line.text);
  line.phrases = lexicon.phrases(line.folded, line.key);
  if (asks_to_follow(line)) line.phrases |= kPhraseStart;
  line.share_bar = share_bar(line, lexicon);
  line.byline = line.shape.bytes < 200 && read_byline(line.text, lexicon).found();
  line.bare_credit = is_parted_credit(line.text, lexicon);
  line.credit = line.bare_credit || ends_in_credit(line.text, lexicon);
  line.agency = line.shape.bytes < 100 && !agency_line(line.text, lexicon).empty();
  if (line.shape.bytes > kMaxDateLine || line.shape.digits < 3) return;
  uint32_t covered = 0;
  for (const PrintedDate& date : printed_dates(line.text, lexicon, language, DayOrder::kDayFirst))
    covered += date.span.size();
  line.date_line = covered > 0 && covered * 10 >= line.shape.bytes * 3 && line.shape.words <= 20;
}

// All that describe_line() says, of a line with the same text.
void copy_description(const Line& from, Line& to) {
  to.folded = from.folded;
  to.key = from.key;
  to.shape = from.shape;
  to.phrases = from.phrases;
  to.share_bar = from.share_bar;
  to.byline = from.byline;
  to.credit = from.credit;
  to.bare_credit = from.bare_credit;
  to.agency = from.agency;
  to.date_line = from.date_line;
}

}  // namespace

void describe(std::vector<Line>& lines, const Lexicon& lexicon, std::string_view language) {
  StringIndex texts(lines.size()), keys(lines.size());
  std::vector<size_t> first_with_text;
  std::vector<uint32_t> number(lines.size()), count;
  for (size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    // Menus are often printed twice, for screens of two sizes.
    const uint32_t text = texts.add(line.text);
    if (text < first_with_text.size()) {
      copy_description(lines[first_with_text[text]], line);
    } else {
      first_with_text.push_back(i);
      describe_line(line, lexicon, language);
    }
    if (line.key.empty()) continue;
    number[i] = keys.add(line.key);
    line.first_of_repeats = number[i] == count.size();
    if (line.first_of_repeats) count.push_back(0);
    ++count[number[i]];
  }
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].key.empty())
      lines[i].repeats = static_cast<uint16_t>(std::min<uint32_t>(count[number[i]] - 1, 1000));
  }
}

}  // namespace dateline
