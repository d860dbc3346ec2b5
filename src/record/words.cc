// Folding and splitting of words for the record's comparisons. ASCII takes a short way; the rest
// goes through ICU's compatibility case folding and loses its combining marks. No stemming: names
// and sentences are compared as they are written.
#include "record/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/utf8.h"

namespace dateline {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}
bool is_ascii_word(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Letters that Unicode does not take apart but that outlets write either way.
char plain_letter(char32_t c) {
  switch (c) {
    case 0x0142:
      return 'l';
    case 0x00F8:
      return 'o';
    case 0x0111:
    case 0x00F0:
      return 'd';
    case 0x0131:
      return 'i';
    default:
      return 0;
  }
}

// Bytes of an apostrophe at `at` (typewriter's or printer's), or 0.
size_t apostrophe(std::string_view text, size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}
bool is_letter_s(std::string_view text, size_t at) {
  return at < text.size() && (text[at] == 's' || text[at] == 'S') &&
         (at + 1 == text.size() || !is_ascii_word(static_cast<unsigned char>(text[at + 1])));
}
// "O'Brien", "don't": part of the word; a closing mark and a possessive are not.
bool inner_apostrophe(std::string_view text, size_t after) {
  return after < text.size() && is_ascii_word(static_cast<unsigned char>(text[after])) &&
         !is_letter_s(text, after);
}

std::string fold_unicode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  if (U_FAILURE(status)) {
    for (char c : text) out += lower_ascii(c);
    return out;
  }
  const icu::UnicodeString source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  const icu::UnicodeString marks =
      decompose->normalize(casefold->normalize(source, status), status);
  icu::UnicodeString kept;
  for (int32_t i = 0; i < marks.length(); i = marks.moveIndex32(i, 1)) {
    const UChar32 c = marks.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    if (const char plain = plain_letter(static_cast<char32_t>(c))) {
      kept.append(static_cast<UChar32>(plain));
    } else {
      kept.append(c);
    }
  }
  kept.toUTF8String(out);
  return out;
}

// Function words of English: pronouns, determiners, auxiliaries, prepositions, conjunctions (closed
// classes of any grammar; contractions as words_of leaves them). Sorted.
constexpr std::array<std::string_view, 139> kFunctionWords = {
    "a",        "about",  "above",   "across", "after",   "again", "against", "all",     "also",
    "although", "am",     "amid",    "among",  "an",      "and",   "any",     "are",     "as",
    "at",       "be",     "because", "been",   "before",  "being", "below",   "between", "both",
    "but",      "by",     "can",     "could",  "did",     "do",    "does",    "doing",   "down",
    "during",   "each",   "either",  "few",    "for",     "from",  "further", "had",     "has",
    "have",     "having", "he",      "her",    "here",    "hers",  "him",     "his",     "how",
    "i",        "if",     "in",      "into",   "is",      "it",    "its",     "itself",  "just",
    "may",      "me",     "might",   "more",   "most",    "must",  "my",      "no",      "nor",
    "not",      "now",    "of",      "off",    "on",      "once",  "only",    "or",      "other",
    "our",      "out",    "over",    "own",    "per",     "said",  "same",    "say",     "says",
    "shall",    "she",    "should",  "since",  "so",      "some",  "such",    "than",    "that",
    "the",      "their",  "them",    "then",   "there",   "these", "they",    "this",    "those",
    "through",  "to",     "too",     "toward", "towards", "under", "until",   "up",      "upon",
    "us",       "very",   "was",     "we",     "were",    "what",  "when",    "where",   "whether",
    "which",    "while",  "who",     "whom",   "whose",   "why",   "will",    "with",    "within",
    "without",  "would",  "you",     "your"};
static_assert(std::is_sorted(kFunctionWords.begin(), kFunctionWords.end()));

// Titles of courtesy, office and rank before a name: not part of it. Styles of the common news
// style books (AP, Reuters). Sorted.
constexpr std::array<std::string_view, 42> kTitles = {
    "adm",       "ambassador", "brig",  "brigadier", "capt",     "captain",  "chancellor",
    "col",       "colonel",    "cpl",   "dr",        "gen",      "general",  "gov",
    "governor",  "hon",        "judge", "king",      "lady",     "lord",     "lt",
    "madame",    "maj",        "major", "marshal",   "minister", "miss",     "monsieur",
    "mr",        "mrs",        "ms",    "president", "prince",   "princess", "prof",
    "professor", "queen",      "rep",   "sen",       "senator",  "sgt",      "sir"};
static_assert(std::is_sorted(kTitles.begin(), kTitles.end()));

bool is_title(std::string_view word) {
  return std::binary_search(kTitles.begin(), kTitles.end(), word);
}

}  // namespace

std::string collapsed(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string fold_case(std::string_view text) {
  if (!is_ascii(text)) return fold_unicode(text);
  std::string out(text);
  for (char& c : out) c = lower_ascii(c);
  return out;
}

std::vector<FoldedWord> words_of(std::string_view text) {
  std::vector<FoldedWord> words;
  size_t at = 0;
  while (at < text.size()) {
    const size_t begin = at;
    size_t end = begin;
    while (end < text.size()) {
      const auto c = static_cast<unsigned char>(text[end]);
      if (is_ascii_word(c)) {
        ++end;
      } else if (const size_t mark = apostrophe(text, end); mark > 0) {
        if (end == begin || !inner_apostrophe(text, end + mark)) break;
        end += mark;
      } else if (c >= 0x80) {
        size_t next = end;
        const char32_t code_point = next_code_point(text, next);
        if (!u_isalnum(static_cast<UChar32>(code_point)) &&
            u_charType(static_cast<UChar32>(code_point)) != U_NON_SPACING_MARK) {
          break;
        }
        end = next;
      } else {
        break;
      }
    }
    if (end == begin) {
      // A possessive 's is no word.
      const size_t mark = apostrophe(text, at);
      if (mark > 0 && at > 0 && is_letter_s(text, at + mark)) {
        at += mark + 1;
      } else {
        next_code_point(text, at);
      }
      continue;
    }
    const std::string_view word = text.substr(begin, end - begin);
    FoldedWord out;
    out.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    std::string letters;
    for (size_t i = 0; i < word.size();) {
      const size_t mark = apostrophe(word, i);
      if (mark == 0) letters += word[i];
      i += mark > 0 ? mark : 1;
    }
    out.folded = fold_case(letters);
    words.push_back(std::move(out));
    at = end;
  }
  return words;
}

bool is_function_word(std::string_view folded) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), folded);
}

std::string join_initials(std::string_view name) {
  std::string joined;
  for (size_t i = 0; i < name.size(); ++i) {
    const bool initial = name[i] == '.' && i > 0 && is_ascii_word(name[i - 1]) &&
                         (i < 2 || !is_ascii_word(name[i - 2])) && i + 1 < name.size() &&
                         is_ascii_word(name[i + 1]);
    if (!initial) joined += name[i];
  }
  return joined;
}

std::string name_key(std::string_view name) {
  // Possessive marks go first, so that "Sylla's" and "Sylla" meet.
  for (std::string_view mark : {"'s", "\xE2\x80\x99s", "'", "\xE2\x80\x99"}) {
    if (name.size() > mark.size() && name.ends_with(mark)) {
      name.remove_suffix(mark.size());
      break;
    }
  }
  const std::vector<FoldedWord> words = words_of(join_initials(name));
  size_t first = 0;
  while (first + 1 < words.size() &&
         (words[first].folded == "the" || is_title(words[first].folded))) {
    ++first;
  }
  // "X Jr." is X; a father is told apart as "X Sr.".
  size_t last = words.size();
  while (last > first + 2 && (words[last - 1].folded == "jr" || words[last - 1].folded == "junior"))
    --last;
  std::string key;
  for (size_t i = first; i < last; ++i) {
    if (!key.empty()) key += ' ';
    key += words[i].folded;
  }
  return key;
}

std::vector<std::string_view> key_words(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const size_t space = key.find(' ');
    words.push_back(key.substr(0, space));
    key = space == std::string_view::npos ? std::string_view{} : key.substr(space + 1);
  }
  return words;
}

}  // namespace dateline
