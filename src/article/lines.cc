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

bool share_bar(const Line& line, const Lexicon& lexicon) {
  if (line.folded.size() > kMaxShareBar) return false;
  size_t words = 0, at = 0;
  std::string whole;
  while (at < line.folded.size()) {
    static constexpr ByteSet kBetween(" ,|/•·:");
    const size_t end = kBetween.find(line.folded, at);
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
  static constexpr std::string_view kFollow[] = {
      "follow ",         "folgen sie ",  "folge ",       "folgt ",    "suivez ",   "sigue ",
      "siga ",           "síguenos ",    "seguici ",     "segui ",    "siga-nos ", "volg ",
      "följ ",           "følg ",        "śledź ",       "obserwuj ", "sledujte ", "urmărește ",
      "подписывайтесь ", "подпишитесь ", "підписуйтесь "};
  static constexpr std::string_view kNetworks[] = {"facebook", "twitter",  "instagram", "youtube",
                                                   "tiktok",   "whatsapp", "telegram",  "linkedin",
                                                   "bluesky",  "threads"};
  // The first bytes of kFollow.
  static constexpr ByteSet kOpenings("fosuv\xC5\xD0");
  if (line.key.empty() || !kOpenings.has(line.key[0])) return false;
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

namespace {

// What is written into the buffer, which has room for the text.
std::string_view fold_space_into(std::string_view text, FoldBuffer& out) {
  char *const begin = out.data(), *to = begin;
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    if ((text[at] & 0x80) == 0) copy_plain<false>(text, at, begin, to, space);
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
    if (space && to != begin) *to++ = ' ';
    space = false;
    to = std::copy(text.begin() + static_cast<ptrdiff_t>(from),
                   text.begin() + static_cast<ptrdiff_t>(at), to);
  }
  return {begin, static_cast<size_t>(to - begin)};
}

}  // namespace

std::string fold_space(std::string_view text) {
  FoldBuffer out(text.size());
  return std::string(fold_space_into(text, out));
}

std::string_view fold_space(std::string_view text, Arena& arena) {
  FoldBuffer out(text.size());
  return arena.copy(fold_space_into(text, out));
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
  if (text.size() > kLongest ||
      (text.find('/') == std::string_view::npos && text.find('|') == std::string_view::npos))
    return false;
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
  constexpr char kSignLead = '\xC2';  // the first byte of ©
  const std::string_view tail = text.substr(near_end);
  const size_t mark = tail.find(kSignLead) == tail.npos ? tail.npos : tail.rfind("©");
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

void describe_line(Line& line, const Lexicon& lexicon, std::string_view language, Arena& texts) {
  line.folded = fold_text(line.text, texts);
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

void describe(std::vector<Line>& lines, const Lexicon& lexicon, std::string_view language,
              Arena& texts) {
  StringIndex wordings(lines.size()), keys(lines.size());
  std::vector<size_t> first_with_text;
  std::vector<uint32_t> number(lines.size()), count;
  for (size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    // Menus are often printed twice, for screens of two sizes.
    const uint32_t text = wordings.add(line.text);
    if (text < first_with_text.size()) {
      copy_description(lines[first_with_text[text]], line);
    } else {
      first_with_text.push_back(i);
      describe_line(line, lexicon, language, texts);
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
