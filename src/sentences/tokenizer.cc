// Two steps over characters that were classed once. Chunks between white space are cut from left to
// right: what is one word whatever its marks (addresses, numbers, emoticons), runs of one mark,
// single marks, and words, which are then looked at again for hyphens ("well - known", but
// "anti-war"), clitics ("do n't"), units ("5 km") and their final stop ("Gen."). Conventions are
// those of EWT and GUM; which words keep a stop or a hyphen comes from data/abbreviations.tsv.
// Nothing is normalised: a token is a stretch of the text.
#include "sentences/tokenizer.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/characters.h"
#include "base/tables.h"

namespace dateline {
namespace {

enum CharKind : uint8_t { kSpace, kLine, kLetter, kDigit, kExtend, kSign };
using Char = TokenizerScratch::Char;

CharKind kind_of(char32_t c) {
  if (c < 0x80) {
    if (c == '\n' || c == '\r') return kLine;
    if (c <= ' ' || c == 0x7F) return kSpace;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return kLetter;
    return c >= '0' && c <= '9' ? kDigit : kSign;
  }
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return kLetter;
    case U_DECIMAL_DIGIT_NUMBER:
      return kDigit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return kExtend;
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return kLine;
    case U_SPACE_SEPARATOR:
    case U_CONTROL_CHAR:
    case U_UNASSIGNED:
    case U_SURROGATE:
      return kSpace;
    case U_FORMAT_CHAR:
      // Joiners and tags hold words and emoji together; a soft hyphen is part of its word.
      return c == 0x200C || c == 0x200D || c == 0xAD || (c >= 0xE0020 && c <= 0xE007F) ? kExtend
                                                                                       : kSpace;
    default:
      return c >= 0x1F3FB && c <= 0x1F3FF ? kExtend : kSign;  // skin tones follow their emoji
  }
}

bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isUUppercase(static_cast<UChar32>(c));
}
bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : u_isULowercase(static_cast<UChar32>(c));
}
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }
bool is_open(char32_t c) {
  return c == '(' || c == '[' || c == '{' || c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x201E;
}
bool is_close(char32_t c) { return c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0xBB; }
bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB ||
         c == 0xBB;
}

// Signs that stay together when repeated.
bool runs(char32_t c) {
  return c == '.' || c == '-' || c == '=' || c == '*' || c == '_' || c == '~' || c == '+' ||
         c == '#' || c == '<' || c == '>' || c == '`' || c == '\'' || c == 0x2019 || c == 0x2026 ||
         c == '|' || c == '^';
}

// Words after a number that are cut off it, in lower case.
constexpr std::string_view kUnits[] = {
    "am",  "pm",  "km",  "m",    "cm",  "mm",  "kg",   "g",    "k",  "b",  "bn", "mn", "t",
    "ft",  "in",  "mph", "kmh",  "kph", "lb",  "lbs",  "mg",   "ml", "mw", "gw", "kw", "tn",
    "trn", "hrs", "min", "mins", "p.m", "a.m", "p.m.", "a.m.", "c",  "f",  "pc"};
constexpr std::string_view kFaces[] = {":)",  ":-)", ";)", ";-)", ":(",  ":-(", ":D",
                                       ":-D", "=)",  "(:", ":P",  ":-P", ":p",  ":/",
                                       ":O",  "xD",  "<3", "^_^", ":]",  "=D",  ":'("};
constexpr std::string_view kClitics[] = {"s", "m", "re", "ve", "ll", "d"};
// Words of two parts: where the second begins.
struct TwoParts {
  std::string_view word;
  uint8_t at;
};
constexpr TwoParts kTwoParts[] = {
    {"cannot", 3}, {"gonna", 3}, {"wanna", 3},  {"gotta", 3},    {"dont", 2},    {"didnt", 3},
    {"doesnt", 4}, {"wont", 2},  {"cant", 2},   {"couldnt", 5},  {"wouldnt", 5}, {"isnt", 2},
    {"wasnt", 3},  {"aint", 2},  {"havent", 4}, {"shouldnt", 6}, {"arent", 3},   {"hasnt", 3}};

// How far an address or a telephone number is looked for: no real one is longer, and hostile text
// would be looked through again at each of its marks.
constexpr size_t kLongestLook = 128;

template <size_t N>
bool contains(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

struct EscapedBracket {
  std::string_view written, meant;
};
constexpr EscapedBracket kEscapedBrackets[] = {{"-LRB-", "("}, {"-RRB-", ")"}, {"-LSB-", "["},
                                               {"-RSB-", "]"}, {"-LCB-", "{"}, {"-RCB-", "}"}};

}  // namespace

std::string_view bracket_meant(std::string_view word) {
  for (const EscapedBracket& b : kEscapedBrackets) {
    if (b.written == word) return b.meant;
  }
  return {};
}

namespace {

// One block on its way to tokens.
class Cutter {
 public:
  Cutter(const WordLists& words, TokenizerScratch& scratch, std::vector<RawToken>& tokens)
      : words_(words), chars_(scratch.chars), word_(scratch.word), tokens_(tokens) {}

  void run() {
    const size_t n = chars_.size() - 1;  // the last one is the end
    bool line = false;
    for (size_t i = 0; i < n;) {
      if (chars_[i].kind <= kLine) {
        line |= chars_[i].kind == kLine;
        ++i;
        continue;
      }
      size_t end = i;
      bool has_at = false;
      while (end < n && chars_[end].kind > kLine) has_at |= chars_[end++].c == '@';
      space_ = true;
      line_ = line;
      has_at_ = has_at;
      end_ = end;
      while (i < end) i = next(i);
      line = false;
    }
  }

 private:
  char32_t at(size_t i) const { return i < end_ ? chars_[i].c : 0; }
  uint8_t kind(size_t i) const { return i < end_ ? chars_[i].kind : static_cast<uint8_t>(kSpace); }
  bool alnum(size_t i) const { return kind(i) == kLetter || kind(i) == kDigit; }

  void add(size_t begin, size_t end) {
    if (begin >= end) return;
    tokens_.push_back({{chars_[begin].at, chars_[end].at}, space_, space_ && line_});
    space_ = false;
  }

  std::string_view lower(size_t begin, size_t end) {
    word_.clear();
    for (size_t i = begin; i < end; ++i) append_utf8(word_, lower_of(chars_[i].c));
    return word_;
  }
  bool is(size_t begin, std::string_view ascii) const {
    for (size_t k = 0; k < ascii.size(); ++k) {
      if (lower_of(at(begin + k)) != static_cast<unsigned char>(ascii[k])) return false;
    }
    return true;
  }

  // Cuts one token or word at `i`; returns where the next begins.
  size_t next(size_t i) {
    if (const size_t end = address(i); end > i) return add(i, end), end;
    if (const size_t end = face(i); end > i) return add(i, end), end;
    if (const size_t end = escaped_bracket(i); end > i) return add(i, end), end;
    if (alnum(i)) return word(i);
    const char32_t c = at(i);
    if ((c == '.' || c == ',') && kind(i + 1) == kDigit && c == '.' && space_) return word(i);
    if ((c == '#' || c == '@') && kind(i + 1) == kLetter && space_) return word(i + 1, i);
    if (is_apostrophe(c)) {
      if (const size_t end = after_apostrophe(i); end > i) return add(i, end), end;
    }
    size_t end = i + 1;
    if (c == '!' || c == '?') {
      while (at(end) == '!' || at(end) == '?') ++end;
    } else if (runs(c)) {
      // Two apostrophes are a quotation mark; more are that many single ones.
      const size_t limit = is_apostrophe(c) ? std::min(end_, i + 3) : end_;
      while (end < limit && at(end) == c) ++end;
      if (is_apostrophe(c) && end > i + 2) end = i + 1;
    } else if (c >= 0x1F1E6 && c <= 0x1F1FF && at(end) >= 0x1F1E6 && at(end) <= 0x1F1FF) {
      ++end;  // a flag is two letters
    }
    // Marks, joiners and what they join.
    while (kind(end) == kExtend) {
      const bool joiner = at(end) == 0x200D;
      ++end;
      if (joiner && kind(end) == kSign) ++end;
    }
    add(i, end);
    return end;
  }

  // "'s", "'90s", "'em": an apostrophe that begins a token of letters. Its end, or `i`.
  size_t after_apostrophe(size_t i) {
    size_t end = i + 1;
    while (alnum(end)) ++end;
    if (end == i + 1) return i;
    const std::string_view rest = lower(i + 1, end);
    const bool clitic = contains(kClitics, rest) || rest == "t";
    const bool word =
        rest == "em" || rest == "cause" || rest == "til" || rest == "tis" || rest == "n";
    if (kind(i + 1) == kDigit && (rest.size() == 2 || rest.ends_with("s")) && rest.size() <= 3)
      return end;
    return (clitic && !(space_ && rest.size() == 1 && rest != "s")) || (word && space_) ? end : i;
  }

  // A URL or an e-mail address that begins at `i`: its end, or `i`.
  size_t address(size_t i) {
    if (!space_ && i > 0 && alnum(i - 1)) return i;
    if (kind(i) != kLetter && kind(i) != kDigit) return i;
    size_t end = i;
    if (is(i, "http://") || is(i, "https://") || is(i, "ftp://") || is(i, "www.") ||
        is(i, "mailto:")) {
      while (end < end_ && at(end) != '<' && at(end) != '>' && at(end) != '"' && at(end) != 0x201D)
        ++end;
    } else if (has_at_) {
      size_t k = i;
      const size_t limit = std::min(end_, i + kLongestLook);
      while (k < limit && (alnum(k) || at(k) == '.' || at(k) == '_' || at(k) == '+' ||
                           at(k) == '-' || at(k) == '%'))
        ++k;
      if (at(k) != '@' || !alnum(k + 1)) return i;
      end = k + 1;
      while (alnum(end) || at(end) == '.' || at(end) == '-' || at(end) == '_') ++end;
    }
    int open = 0;
    for (size_t k = i; k < end; ++k) open += (at(k) == '(') - (at(k) == ')');
    while (end > i) {
      const char32_t c = at(end - 1);
      const bool extra = c == ')' && open < 0;
      if (!extra && c != '.' && c != ',' && c != ';' && c != ':' && c != '!' && c != '?' &&
          c != ']' && c != '}' && !is_quote(c))
        break;
      open += extra;
      --end;
    }
    return end;
  }

  size_t face(size_t i) {
    const char32_t c = at(i);
    if (!space_ ||
        (c != ':' && c != ';' && c != '=' && c != '(' && c != '<' && c != '^' && c != 'x'))
      return i;
    for (const std::string_view f : kFaces) {
      size_t k = 0;
      while (k < f.size() && at(i + k) == static_cast<unsigned char>(f[k])) ++k;
      if (k == f.size() && !alnum(i + k) && at(i + k) != '/') return i + k;
    }
    return i;
  }

  // "-LRB-", as treebanks write a bracket: its end, or `i`.
  size_t escaped_bracket(size_t i) const {
    constexpr size_t kLength = 5;
    if (at(i) != '-' || at(i + kLength - 1) != '-') return i;
    char word[kLength];
    for (size_t k = 0; k < kLength; ++k)
      word[k] = at(i + k) < 0x80 ? static_cast<char>(at(i + k)) : 0;
    return bracket_meant({word, kLength}).empty() ? i : i + kLength;
  }

  // "end.In May", "end.A man": a word behind the stop that is too short to tell it by its length.
  bool opens_sentence(size_t stop) const {
    static constexpr std::array<std::string_view, 17> kWords = {
        "In", "It", "He", "As", "On", "An", "At", "We", "By", "To", "No", "If", "So", "My", "Is",
        "A",  "I"};
    if (stop < 3 || !is_lower(at(stop - 1)) || !is_lower(at(stop - 2)) || !is_lower(at(stop - 3)))
      return false;
    return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
      for (size_t k = 0; k < word.size(); ++k) {
        if (at(stop + 1 + k) != static_cast<unsigned char>(word[k])) return false;
      }
      return kind(stop + 1 + word.size()) == kSpace;
    });
  }

  // Whether the sign at `i` holds its neighbours together in one word.
  bool joins(size_t i) const {
    const char32_t c = at(i);
    const bool digits = kind(i - 1) == kDigit && kind(i + 1) == kDigit;
    const bool letters = kind(i - 1) == kLetter && kind(i + 1) == kLetter;
    if (!alnum(i + 1)) return false;
    switch (c) {
      case '.': {
        if (digits || !letters) return true;
        // "end.Next": a stop without its space, unless the second part is short as in "Ph.D.".
        const bool sentence = is_lower(at(i - 1)) && is_upper(at(i + 1)) && is_lower(at(i + 2)) &&
                              i >= 2 && is_lower(at(i - 2)) && is_lower(at(i + 3));
        return !sentence && !opens_sentence(i);
      }
      case ',':
        return digits;
      case ':':
        return digits;
      case '_':
      case '@':
        return true;
      case '&':
        return letters && is_upper(at(i - 1)) && is_upper(at(i + 1));
      case '/': {
        if (digits) return true;
        // "s/he", "w/o", "24/7"
        const bool short_left = i < 2 || !alnum(i - 2), short_right = !alnum(i + 2);
        return letters && (short_left || short_right) &&
               !(at(i - 1) == 'c' && short_left && is_lower(at(i + 1)) && at(i + 1) == 'o');
      }
      default:
        return is_apostrophe(c) && alnum(i - 1);
    }
  }

  // A word with what holds it together; `from`: where it begins, when a sign goes before it.
  size_t word(size_t i, size_t from) {
    size_t end = i;
    while (kind(end) == kLetter || kind(end) == kDigit || kind(end) == kExtend || at(end) == '_')
      ++end;
    add(from, end);
    return end;
  }

  size_t word(size_t i) {
    size_t end = i + 1;
    while (end < end_) {
      if (kind(end) == kLetter || kind(end) == kDigit || kind(end) == kExtend) {
        ++end;
      } else if (joins(end)) {
        end += 2;
      } else if (at(end) == '-' && alnum(end + 1) && keeps_hyphen(i, end)) {
        end += 2;
      } else {
        break;
      }
    }
    if (at(end) == '$' && end - i <= 3 && is_upper(at(i)))
      return add(i, end + 1), end + 1;  // "US$"
    end = final_stop(i, end);
    parts(i, end);
    return end;
  }

  // The hyphen at `dash` of a word that began at `i`: kept after a prefix, in telephone numbers and
  // dates of digits, and in given names of East Asia ("Min-woo" after a family name is left to
  // chance).
  bool keeps_hyphen(size_t i, size_t dash) {
    size_t begin = dash;
    while (begin > i && at(begin - 1) != '-') --begin;
    if (words_.prefix.contains(std::string(lower(begin, dash))) && begin == i)
      return kind(dash + 1) == kLetter || kind(dash + 1) == kDigit;
    bool all_digits = true;
    size_t end = i, dashes = 0, last = 0;
    while (all_digits && (alnum(end) || at(end) == '-' || at(end) == '/')) {
      all_digits &= kind(end) != kLetter && end - i < kLongestLook;
      dashes += at(end) == '-';
      last = at(end) == '-' ? 0 : last + 1;
      ++end;
    }
    if (!all_digits) return false;
    return dashes >= 2 || (last == 4 && dash - i == 3) || (last == 4 && dash - i == 5);
  }

  // Where a word ends that a stop follows: with it for abbreviations and initials.
  size_t final_stop(size_t i, size_t end) {
    if (at(end) != '.' || at(end + 1) == '.') return end;
    const std::string word(lower(i, end));
    const std::string with = word + ".";
    const bool last = end + 1 == end_;
    const bool inner = word.find('.') != word.npos && kind(i) == kLetter;
    if (words_.title.contains(with))
      return with == "v." || with == "est." || with == "det." || with == "mt."
                 ? (last && follows_word(end) ? end + 1 : end)
                 : end + 1;
    if (words_.abbreviation.contains(with)) return end + 1;
    if (words_.capital.contains(with) && is_upper(at(i))) return ends_text(end) ? end : end + 1;
    if (words_.number.contains(with)) return next_kind(end + 1) == kDigit ? end + 1 : end;
    if (inner && short_parts(i, end)) return end + 1;  // "U.S.", "a.k.a."
    if (end - i == 1 && is_upper(at(i)) && at(i) != 'I' && follows_word(end))
      return end + 1;  // "J. Smith"
    return end;
  }

  bool short_parts(size_t i, size_t end) const {
    size_t run = 0;
    for (; i < end; ++i) {
      run = at(i) == '.' ? 0 : run + 1;
      if (run > 2) return false;
    }
    return true;
  }
  // The kind of the next character that is no space, in this block.
  uint8_t next_kind(size_t i) const {
    while (i + 1 < chars_.size() && chars_[i].kind <= kLine) ++i;
    return i + 1 < chars_.size() ? chars_[i].kind : static_cast<uint8_t>(kSpace);
  }
  bool follows_word(size_t stop) const { return next_kind(stop + 1) == kLetter; }
  bool ends_text(size_t stop) const { return next_kind(stop + 1) == kSpace; }

  // Cuts a word that has neither hyphen nor stop to look at any more.
  void parts(size_t begin, size_t end) {
    size_t i = begin;
    if (kind(i) == kDigit) {
      size_t digits = i;
      while (digits < end && kind(digits) != kLetter) ++digits;
      if (digits < end && (contains(kUnits, lower(digits, end))) && at(digits - 1) != '-') {
        add(i, digits);
        add(digits, end);
        return;
      }
      if (digits < end && at(digits - 1) != '\'') return add(i, end);
    }
    const std::string_view low = lower(begin, end);
    for (const auto& [word, at_letter] : kTwoParts) {
      if (low == word) {
        add(begin, begin + at_letter);
        add(begin + at_letter, end);
        return;
      }
    }
    const size_t clitic = clitic_of(begin, end);
    add(begin, clitic);
    add(clitic, end);
  }

  // Where the clitic of a word begins: "do|n't", "Mali|'s", or its end.
  size_t clitic_of(size_t begin, size_t end) const {
    size_t mark = end;
    while (mark > begin && !is_apostrophe(at(mark - 1))) --mark;
    if (mark == begin || mark == end) return end;  // none, or it ends the word
    --mark;
    if (mark == begin) return end;
    const size_t size = end - mark - 1;
    if (size == 1 && lower_of(at(end - 1)) == 't' && mark >= begin + 2 &&
        lower_of(at(mark - 1)) == 'n')
      return mark - 1;
    for (const std::string_view c : kClitics) {
      if (c.size() == size && is(mark + 1, c)) return mark;
    }
    return end;
  }

  const WordLists& words_;
  const std::vector<Char>& chars_;
  std::string& word_;
  std::vector<RawToken>& tokens_;
  size_t end_ = 0;  // of the chunk
  bool space_ = false, line_ = false, has_at_ = false;
};

}  // namespace

Result<WordLists> WordLists::load(const std::string& data_path) {
  const std::string path = data_path + "/abbreviations.tsv";
  DATELINE_TRY(const std::string table, read_table(path));
  WordLists lists;
  TableLines lines(table);
  while (const auto next = lines.next()) {
    const std::string_view line = next->text;
    const size_t tab = line.find('\t');
    const std::string_view kind = line.substr(0, tab);
    auto* list = kind == "title"          ? &lists.title
                 : kind == "abbreviation" ? &lists.abbreviation
                 : kind == "capital"      ? &lists.capital
                 : kind == "number"       ? &lists.number
                 : kind == "prefix"       ? &lists.prefix
                 : kind == "starter"      ? &lists.starter
                                          : nullptr;
    if (tab == line.npos || list == nullptr) {
      return Error{ErrorCode::kBadData,
                   path + ": line " + std::to_string(next->number) + ": kind and word expected"};
    }
    list->emplace(line.substr(tab + 1));
  }
  return lists;
}

void Tokenizer::tokenize(std::string_view text, Span block, TokenizerScratch& scratch,
                         std::vector<RawToken>& tokens) const {
  auto& chars = scratch.chars;
  chars.clear();
  for (size_t at = block.begin; at < block.end;) {
    const auto begin = static_cast<uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    CharKind kind = kind_of(c);
    // A mark without what it could extend stands for itself.
    if (kind == kExtend && (chars.empty() || chars.back().kind <= kLine)) kind = kSign;
    chars.push_back({c, begin, kind});
  }
  chars.push_back({0, block.end, kSpace});
  Cutter(words_, scratch, tokens).run();
}

namespace {

// What the splitter asks of tokens.
class Splitter {
 public:
  Splitter(const WordLists& words, std::string_view text, const std::vector<RawToken>& tokens,
           std::string& word)
      : words_(words), text_(text), tokens_(tokens), word_(word) {}

  std::string_view of(size_t t) const { return tokens_[t].span.of(text_); }
  char32_t first(size_t t) const {
    size_t at = tokens_[t].span.begin;
    return next_code_point(text_, at);
  }
  bool is_word(size_t t) const {
    const CharKind k = kind_of(first(t));
    return k == kLetter || k == kDigit;
  }
  bool is_end_mark(size_t t) const {
    const std::string_view w = of(t);
    const char c = w.front();
    if (c == '.' || c == '!' || c == '?') return w.find_first_not_of(".!?") == w.npos;
    return w == "…";
  }
  // Closing marks stay with the sentence that they close.
  bool is_closer(size_t t) const {
    const char32_t c = first(t);
    return is_close(c) || c == 0x2019 || ((c == '"' || c == '\'') && !opens(t));
  }
  // A straight mark opens where white space goes before it and none after.
  bool opens(size_t t) const {
    return tokens_[t].space_before && t + 1 < tokens_.size() && !tokens_[t + 1].space_before;
  }
  bool starter(size_t t) {
    word_.clear();
    const std::string_view w = of(t);
    append_lower(w, word_);
    return words_.starter.contains(word_);
  }
  bool joins(size_t t) const {
    const std::string_view w = of(t);
    return w == "and" || w == "or" || w == "but" || w == "as" || w == "that" || w == "of";
  }
  // ":)" after a stop belongs to what it smiles at.
  bool is_face(size_t t) const { return contains(kFaces, of(t)) && of(t).size() > 1; }
  // "Regards," or "Many thanks," at a sentence's begin stands alone.
  bool is_greeting(size_t first, size_t comma) {
    if (of(comma) != "," || comma == first || comma - first > 2) return false;
    starter(comma - 1);
    return word_ == "thanks" || word_ == "regards" || word_ == "sincerely" || word_ == "cheers";
  }
  // "TEHRAN (AFP) -", "KYIV, Ukraine —", "(Reuters) -" before a story's first words: the token
  // after the dash, or `first`. Only capitals, numbers and marks; a credit in brackets, or a place
  // in capitals.
  size_t after_dateline(size_t first) const {
    constexpr size_t kLongest = 14;  // "NEW YORK, N.Y., Sept. 11, 2001 (AP) --"
    const size_t limit = std::min(tokens_.size(), first + kLongest);
    bool credit = false;
    for (size_t t = first; t + 1 < limit; ++t) {
      if (t > first && is_dash(of(t)) && tokens_[t + 1].space_before) {
        if (credit ? of(t - 1) == ")" : tokens_[t].space_before && opens_in_capitals(first))
          return t + 1;
        return first;
      }
      credit |= of(t) == "(";
      // "DUSHANBE. March 13. INTERFAX —": stops part its pieces
      const bool piece = of(t) == "." && in_capitals(first);
      if (is_word(t) ? is_lower(this->first(t))
                     : (is_end_mark(t) && !piece) || is_quote(this->first(t))) {
        break;
      }
    }
    return first;
  }
  // "LA PAZ": a short word and the next
  bool opens_in_capitals(size_t t) const {
    return in_capitals(t) || (of(t).size() == 2 && in_capitals(t + 1) &&
                              is_upper(static_cast<unsigned char>(of(t)[0])) &&
                              is_upper(static_cast<unsigned char>(of(t)[1])));
  }
  bool in_capitals(size_t t) const {
    const std::string_view w = of(t);
    size_t letters = 0;
    for (size_t at = 0; at < w.size(); ++letters) {
      if (!is_upper(next_code_point(w, at))) return false;
    }
    return letters >= 3;
  }
  bool is_capital(size_t t) const { return is_upper(first(t)); }
  bool ends_with_stop(size_t t) const {
    return of(t).size() > 1 && of(t).back() == '.' && is_word(t);
  }
  bool is_title(size_t t) {
    starter(t);
    return words_.title.contains(word_);
  }

  // Whether a sentence ends after token `t` (with closers up to `next`, the token that would begin
  // the new one).
  bool ends(size_t t, size_t next) {
    size_t n = next;
    while (n < tokens_.size() && !is_word(n) && (is_quote(first(n)) || is_open(first(n)))) ++n;
    if (n == tokens_.size()) return is_end_mark(t);
    const char32_t c = first(n);
    if (ends_with_stop(t)) {
      if (!is_upper(c) || is_title(t)) return false;
      // "wrote on X. The": no initial
      if (of(t) == "X." && t > 0 && (of(t - 1) == "on" || of(t - 1) == "via"))
        return starter(n) || of(n) == "A" || of(n) == "I";
      if (of(t).size() == 2) return false;  // an initial
      // "U.S. President X": the office is of the country before it
      return starter(n) && word_ != "president";
    }
    if (!is_end_mark(t)) return false;
    const bool dots = of(t).size() > 1 && of(t).front() == '.' &&
                      of(t).find_first_not_of('.') == std::string_view::npos;
    if (!tokens_[next].space_before && !(is_upper(c) && is_word(n))) return false;
    if (is_lower(c)) {
      // Text without capitals. After a closing mark ("Really?" she asked) it is the frame that goes
      // on; a short word or a capital before the stop may be an abbreviation that nobody listed.
      if (dots || next != t + 1 || n != next) return false;
      if (of(t) == "." && (t == 0 || is_capital(t - 1) || of(t - 1).size() < 3)) return starter(n);
      return !joins(n);
    }
    if (dots || of(t) == "…") return is_upper(c);
    return true;
  }

 private:
  const WordLists& words_;
  std::string_view text_;
  const std::vector<RawToken>& tokens_;
  std::string& word_;
};

}  // namespace

void Tokenizer::split(std::string_view text, const std::vector<RawToken>& tokens, uint32_t first,
                      TokenizerScratch& scratch, std::vector<uint32_t>& sentences) const {
  Splitter s(words_, text, tokens, scratch.word);
  const auto n = static_cast<uint32_t>(tokens.size());
  if (first == n) return;
  sentences.push_back(first);
  const auto body = static_cast<uint32_t>(s.after_dateline(first));
  if (body > first) sentences.push_back(body);
  for (uint32_t t = body; t + 1 < n;) {
    uint32_t next = t + 1;
    if (tokens[next].line_before) {
      sentences.push_back(next);
    } else if (s.is_end_mark(t) || (s.ends_with_stop(t) && sentences.back() != t)) {
      // (an abbreviation alone is no sentence)
      while (next < n && !tokens[next].line_before && (s.is_closer(next) || s.is_face(next)))
        ++next;
      if (next < n && (tokens[next].line_before || s.ends(t, next))) sentences.push_back(next);
    }
    if (next < n && next == t + 1 && sentences.back() != next && s.is_capital(next) &&
        s.is_greeting(sentences.back(), t)) {
      sentences.push_back(next);
    }
    t = next;
  }
}

}  // namespace dateline
