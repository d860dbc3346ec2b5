// The lexicons of the article stage. Three tab-separated files of data/: furniture.tsv,
// agencies.tsv, months.tsv; each opens with comment lines. Phrases that may start anywhere are
// indexed by their first word, so that a look-up touches each word of a line once. Deliberately
// not here: weights. How much a phrase counts is the line classifier's business.
#include "article/lexicon.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <sstream>

#include "article/fold.h"
#include "base/characters.h"
#include "base/word_runs.h"

namespace dateline {
namespace {

// Limits of length for the phrase kinds, in bytes; a longer line is prose that happens to begin or
// speak like furniture. From looking at the dev pages: notices run to 400, labels to 160.
constexpr size_t kMaxStartLine = 160;
constexpr size_t kMaxHasLine = 400;
constexpr size_t kMaxMoreLine = 250;
// What stands before a date is a label of at most so many bytes; shorter words than the least
// ("on", "le", "vom") stand before every kind of date.
constexpr size_t kMaxLanguages = 250;  // function-words.tsv; their numbers are bytes
constexpr size_t kMaxLabel = 60, kMinLabel = 6;

char32_t straighten(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x2032:
    case '`':
    case 0xB4:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    default:
      return c;
  }
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

bool has_unspaced_script(std::string_view text) {
  // Its characters are three bytes long, from 0xE2 on.
  if (std::none_of(text.begin(), text.end(),
                   [](char c) { return static_cast<unsigned char>(c) >= 0xE2; }))
    return false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if ((c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7FF)) return true;
  }
  return false;
}

std::string_view first_word(std::string_view text) {
  size_t end = 0;
  while (end < text.size() && text[end] != ' ') ++end;
  return text.substr(0, end);
}

bool bounded_at(std::string_view text, size_t end) {
  return end >= text.size() || !is_word_byte(text[end]) || !is_word_byte(text[end - 1]);
}

Result<std::vector<std::vector<std::string>>> read_tsv(const std::string& path, size_t columns) {
  std::ifstream in(path);
  if (!in)
    return Error{ErrorCode::kNotFound, path + ": cannot be read; is the data folder complete?"};
  std::vector<std::vector<std::string>> rows;
  std::string line;
  for (long long number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> row(1);
    for (char c : line) {
      if (c == '\t')
        row.emplace_back();
      else
        row.back() += c;
    }
    if (row.size() != columns) {
      return Error{ErrorCode::kBadData, path + ": line " + std::to_string(number) + " has " +
                                            std::to_string(row.size()) + " columns, not " +
                                            std::to_string(columns)};
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

// A short heading without the number before or after its words.
std::string_view without_count(std::string_view key) {
  constexpr size_t kMaxCounted = 40;
  static constexpr ByteSet kCount("0123456789.,() ");
  if (key.size() > kMaxCounted) return key;
  size_t first = 0, end = key.size();
  while (first < end && kCount.has(key[first])) ++first;
  while (end > first && kCount.has(key[end - 1])) --end;
  return first == end ? key : key.substr(first, end - first);
}

size_t two_bytes(std::string_view text) {
  return static_cast<unsigned char>(text[0]) |
         (text.size() > 1 ? size_t{static_cast<unsigned char>(text[1])} << 8 : 0);
}

uint16_t kind_bit(std::string_view kind) {
  static constexpr std::pair<std::string_view, uint16_t> kKinds[] = {
      {"line", kPhraseLine},       {"start", kPhraseStart},  {"has", kPhraseHas},
      {"end", kPhraseEnd},         {"share", kPhraseShare},  {"more", kPhraseMore},
      {"credit", kPhraseCredit},   {"by", kPhraseBy},        {"dated", kPhraseDated},
      {"changed", kPhraseChanged}, {"agency", kPhraseAgency}};
  for (const auto& [name, bit] : kKinds) {
    if (name == kind) return bit;
  }
  return 0;
}

// As append_utf8.
char* write_utf8(char* to, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (c < 0x80) {
    *to++ = static_cast<char>(c);
  } else if (c < 0x800) {
    *to++ = static_cast<char>(0xC0 | c >> 6);
    *to++ = static_cast<char>(0x80 | (c & 0x3F));
  } else {
    if (c < 0x10000) {
      *to++ = static_cast<char>(0xE0 | c >> 12);
    } else {
      *to++ = static_cast<char>(0xF0 | c >> 18);
      *to++ = static_cast<char>(0x80 | (c >> 12 & 0x3F));
    }
    *to++ = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    *to++ = static_cast<char>(0x80 | (c & 0x3F));
  }
  return to;
}

// A byte that is no UTF-8 becomes a character of three.
constexpr size_t kMostOfByte = 3;

// What is written into the buffer, which has room for kMostOfByte times the text.
std::string_view fold_text_into(std::string_view text, FoldBuffer& out) {
  char *const begin = out.data(), *to = begin;
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    if ((text[at] & 0x80) == 0) copy_plain<true>(text, at, begin, to, space);
    if (at == text.size()) break;
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      if (byte <= ' ') {
        space = true;
        at = skip_plain_space(text, at);
        continue;
      }
      if (space && to != begin) *to++ = ' ';
      space = false;
      *to++ = byte == '`'                  ? '\''
              : byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32)
                                           : static_cast<char>(byte);
      continue;
    }
    const char32_t c = next_character(text, at);
    if (is_invisible(c)) continue;
    if (character_bits(c) & kIsSpace) {
      space = true;
      continue;
    }
    if (space && to != begin) *to++ = ' ';
    space = false;
    to = write_utf8(to, straighten(lower_of(c)));
  }
  return {begin, static_cast<size_t>(to - begin)};
}

}  // namespace

std::string fold_text(std::string_view text) {
  FoldBuffer out(text.size() * kMostOfByte);
  return std::string(fold_text_into(text, out));
}

std::string_view fold_text(std::string_view text, Arena& arena) {
  FoldBuffer out(text.size() * kMostOfByte);
  return arena.copy(fold_text_into(text, out));
}

std::string_view trim_folded(std::string_view folded) {
  const auto is_kept = [](char32_t c, bool opening) {
    return (character_bits(c) & (kIsAlpha | kIsDigit | kIsMark)) != 0 || (opening && c == 0xA9) ||
           (!opening && c == '+');
  };
  size_t begin = 0;
  while (begin < folded.size()) {
    size_t next = begin;
    if (is_kept(next_character(folded, next), true)) break;
    begin = next;
  }
  size_t end = folded.size();
  while (end > begin) {
    size_t from = end - 1;
    while (from > begin && (static_cast<unsigned char>(folded[from]) & 0xC0) == 0x80) --from;
    size_t at = from;
    if (is_kept(next_character(folded, at), false)) break;
    end = from;
  }
  return folded.substr(begin, end - begin);
}

std::string fold_phrase(std::string_view text) {
  std::string folded = fold_text(text);
  const std::string_view kept = trim_folded(folded);
  if (kept.size() == folded.size()) return folded;
  return std::string(kept);
}

Result<Lexicon> Lexicon::load(const std::string& data_path) {
  Lexicon lexicon;
  const auto add = [&](StringIndex& index, std::string_view key) {
    const uint32_t number = index.find(key);
    return number != StringIndex::kMissing ? number : index.add(lexicon.names_.copy(key));
  };
  const std::string furniture_path = data_path + "/furniture.tsv";
  DATELINE_TRY(const auto furniture, read_tsv(furniture_path, 3));
  for (const auto& row : furniture) {
    const uint16_t bit = kind_bit(row[0]);
    if (bit == 0) return Error{ErrorCode::kBadData, furniture_path + ": unknown kind " + row[0]};
    const std::string phrase = fold_phrase(row[2]);
    // An opening keeps its punctuation: "read:" is a pointer, "read" is a word.
    std::string pattern = fold_text(row[2]);
    if (phrase.empty() && pattern != "©") continue;
    if (bit & (kPhraseStart | kPhraseHas | kPhraseMore | kPhraseBy)) {
      if (has_unspaced_script(pattern)) {
        lexicon.unspaced_.push_back({pattern, bit});
      } else {
        const std::string_view word = first_word(pattern);
        const uint32_t number = add(lexicon.first_words_, word);
        lexicon.by_first_word_.resize(lexicon.first_words_.size());
        lexicon.by_first_word_[number].push_back({pattern, bit});
        lexicon.openings_.set(opening_of(word));
        if (bit & kPhraseHas) lexicon.has_openings_.set(opening_of(word) >> kFiner);
      }
    }
    if (bit & ~kPhraseHas) {
      const uint32_t number = add(lexicon.whole_, phrase);
      lexicon.whole_bits_.resize(lexicon.whole_.size());
      lexicon.whole_bits_[number] |= bit;
      if (bit & kPhraseAgency) {
        lexicon.agency_phrases_.push_back(phrase);
        lexicon.agency_openings_.set(static_cast<unsigned char>(phrase[0]));
        lexicon.agency_openings_of_two_.set(two_bytes(phrase));
      }
    }
  }
  const std::string gates_path = data_path + "/no_article.tsv";
  DATELINE_TRY(const auto gates, read_tsv(gates_path, 3));
  for (const auto& row : gates) {
    const int kind = row[0] == "missing"   ? 0
                     : row[0] == "consent" ? 1
                     : row[0] == "closed"  ? 2
                                           : -1;
    if (kind < 0) return Error{ErrorCode::kBadData, gates_path + ": unknown kind " + row[0]};
    lexicon.gates_[kind].push_back(fold_text(row[2]));
  }
  DATELINE_TRY(const auto agencies, read_tsv(data_path + "/agencies.tsv", 2));
  for (const auto& row : agencies) {
    const uint32_t number = add(lexicon.agency_names_, row[1]);
    lexicon.agencies_.resize(lexicon.agency_names_.size());
    lexicon.agencies_[number] = row[0];
  }
  DATELINE_TRY(const auto months, read_tsv(data_path + "/months.tsv", 4));
  for (const auto& row : months) {
    const int number = std::atoi(row[2].c_str());
    if (row[0] == "weekday") {
      add(lexicon.weekdays_, fold_phrase(row[3]));
    } else {
      const uint32_t name = add(lexicon.month_names_, fold_phrase(row[3]));
      lexicon.months_.resize(lexicon.month_names_.size());
      lexicon.months_[name].push_back({row[1], number});
    }
  }
  const std::string words_path = data_path + "/function-words.tsv";
  DATELINE_TRY(const auto languages, read_tsv(words_path, 2));
  if (languages.size() > kMaxLanguages)
    return Error{ErrorCode::kBadData, words_path + ": too many languages"};
  for (const auto& row : languages) {
    const auto number = static_cast<uint8_t>(lexicon.languages_.size());
    lexicon.languages_.push_back(row[0]);
    std::istringstream words(fold_text(row[1]));
    for (std::string word; words >> word;) {
      const uint32_t at = add(lexicon.function_words_, word);
      lexicon.word_languages_.resize(lexicon.function_words_.size());
      lexicon.word_languages_[at].push_back(number);
    }
  }
  for (StringIndex* index : {&lexicon.whole_, &lexicon.first_words_, &lexicon.agency_names_,
                             &lexicon.month_names_, &lexicon.function_words_})
    index->sift();
  return lexicon;
}

const std::vector<uint8_t>& Lexicon::languages_of(std::string_view word) const {
  static const std::vector<uint8_t> kNone;
  const uint32_t found = function_words_.find(word);
  return found == StringIndex::kMissing ? kNone : word_languages_[found];
}

bool Lexicon::says(Gate kind, std::string_view folded) const {
  for (const std::string& phrase : gates_[static_cast<size_t>(kind)]) {
    for (size_t at = folded.find(phrase); at != std::string_view::npos;
         at = folded.find(phrase, at + 1)) {
      if ((at == 0 || !is_word_byte(folded[at - 1]) || has_unspaced_script(phrase)) &&
          bounded_at(folded, at + phrase.size()))
        return true;
    }
  }
  return false;
}

uint16_t Lexicon::phrase(std::string_view key) const {
  const uint32_t found = whole_.find(key);
  return found == StringIndex::kMissing ? 0 : whole_bits_[found];
}

std::span<const Lexicon::Pattern> Lexicon::patterns_of(std::string_view first_word) const {
  const uint32_t found = first_words_.find(first_word);
  if (found == StringIndex::kMissing) return {};
  return by_first_word_[found];
}

size_t Lexicon::opening_of(std::string_view text) {
  size_t size = 1;
  while (size < 4 && size < text.size() && is_word_byte(text[size])) ++size;
  return opening_of_word(text.substr(0, size));
}

size_t Lexicon::opening_of_word(std::string_view word) {
  uint32_t bytes = 0;
  if (word.size() >= 4) {
    std::memcpy(&bytes, word.data(), 4);
  } else {
    for (size_t i = 0; i < word.size(); ++i)
      bytes |= uint32_t{static_cast<unsigned char>(word[i])} << (8 * i);
  }
  return bytes * 0x9E3779B1u >> 16;
}

bool Lexicon::may_open_byline(std::string_view word) const {
  if (word.empty() || !openings_[opening_of(word)]) return false;
  const auto patterns = patterns_of(word);
  return std::any_of(patterns.begin(), patterns.end(),
                     [](const Pattern& pattern) { return (pattern.bits & kPhraseBy) != 0; });
}

bool Lexicon::may_credit_agency(std::string_view line) const {
  const auto word = std::find_if(line.begin(), line.end(), is_word_byte);
  if (word == line.end()) return false;
  const bool ascii = (*word & 0x80) == 0;
  if (ascii && !agency_openings_[static_cast<size_t>(*word >= 'A' ? *word | 32 : *word)])
    return false;
  const bool letter =
      ascii && word + 1 != line.end() && static_cast<unsigned>((word[1] | 32) - 'a') < 26;
  if (letter && !agency_openings_of_two_[two_bytes(lower_ascii(std::string_view(word, word + 2)))])
    return false;
  const std::string key = fold_phrase(line);
  return std::any_of(agency_phrases_.begin(), agency_phrases_.end(),
                     [&](const std::string& phrase) { return key.starts_with(phrase); });
}

uint16_t Lexicon::label(std::string_view text, bool brief) const {
  // Only what could be a phrase is read, and from a character's beginning.
  size_t begin = text.size() > kMaxLabel ? text.size() - kMaxLabel : 0;
  while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  const std::string key = fold_phrase(text.substr(begin));
  uint16_t bits = 0;
  for (size_t at = 0; at != std::string::npos;) {
    const std::string_view tail = std::string_view(key).substr(at);
    if (tail.size() >= (brief ? 1 : kMinLabel)) bits |= phrase(tail);
    at = key.find_first_of(" |:-", at);
    if (at != std::string::npos) at = key.find_first_not_of(" |:-", at);
  }
  return bits;
}

uint16_t Lexicon::phrases(std::string_view folded, std::string_view key) const {
  constexpr uint16_t kWhole = kPhraseLine | kPhraseEnd | kPhraseShare | kPhraseDated |
                              kPhraseChanged | kPhraseCredit | kPhraseAgency;
  uint16_t bits = key.size() <= 80 ? phrase(key) & kWhole : 0;
  // "34 comments", "Comments (34)"
  if (const std::string_view bare = without_count(key); bare.size() < key.size())
    bits |= phrase(bare) & kPhraseEnd;
  if (folded.size() > kMaxHasLine) return bits;
  static constexpr ByteSet kMarks("-*•>»→►▶ [(");
  size_t begin = 0;
  while (begin < folded.size() && kMarks.has(folded[begin])) ++begin;
  const auto look = [&](size_t at) {
    const std::string_view rest = folded.substr(at);
    const bool opening = at == 0 || at == begin;
    // Words may carry punctuation ("also read:"), so the bare word is tried too.
    const auto try_all = [&](std::span<const Pattern> patterns) {
      for (const Pattern& pattern : patterns) {
        if (!rest.starts_with(pattern.text) || !bounded_at(rest, pattern.text.size())) continue;
        if (pattern.bits & kPhraseHas) bits |= kPhraseHas;
        if (!opening) continue;
        if ((pattern.bits & kPhraseStart) && folded.size() <= kMaxStartLine) bits |= kPhraseStart;
        if ((pattern.bits & kPhraseMore) && folded.size() <= kMaxMoreLine) bits |= kPhraseMore;
        if (pattern.bits & kPhraseBy) bits |= kPhraseBy;
      }
    };
    std::string_view word = first_word(rest);
    try_all(patterns_of(word));
    if (!word.empty() && !is_word_byte(word.back())) {
      while (!word.empty() && !is_word_byte(word.back())) word.remove_suffix(1);
      if (!word.empty()) try_all(patterns_of(word));
    }
  };
  // At the text's beginning, whatever stands there, and wherever a word begins.
  if (!folded.empty() && !is_word_byte(folded[0]) && openings_[opening_of(folded)]) look(0);
  bool all_ascii = true;
  each_word(folded, [&](std::string_view word, bool ascii) {
    all_ascii = all_ascii && ascii;
    const auto at = static_cast<size_t>(word.data() - folded.data());
    const size_t opening = opening_of_word(word);
    const bool opens = at == 0 || at == begin;
    if (opens ? openings_[opening] : has_openings_[opening >> kFiner]) look(at);
  });
  if (!all_ascii && !unspaced_.empty() && has_unspaced_script(folded)) {
    for (const Pattern& pattern : unspaced_) {
      const size_t where = folded.find(pattern.text);
      if (where == std::string_view::npos) continue;
      if (pattern.bits & kPhraseHas) bits |= kPhraseHas;
      if (where == 0 && folded.size() <= kMaxStartLine)
        bits |= pattern.bits & (kPhraseStart | kPhraseMore);
    }
  }
  return bits;
}

size_t Lexicon::by_opening(std::string_view folded) const {
  size_t best = 0;
  for (const Pattern& pattern : patterns_of(first_word(folded))) {
    if ((pattern.bits & kPhraseBy) && folded.starts_with(pattern.text) &&
        (pattern.text.size() == folded.size() || folded[pattern.text.size()] == ' ')) {
      best = std::max(best, pattern.text.size());
    }
  }
  return best;
}

std::string_view Lexicon::agency(std::string_view name) const {
  const uint32_t found = agency_names_.find(name);
  return found == StringIndex::kMissing ? std::string_view() : std::string_view(agencies_[found]);
}

int Lexicon::month(std::string_view name, std::string_view language) const {
  const uint32_t found = month_names_.find(name);
  if (found == StringIndex::kMissing) return 0;
  const std::string_view base = language.substr(0, language.find('-'));
  int number = 0;
  bool agree = true;
  for (const Month& month : months_[found]) {
    if (month.language == base) return month.number;
    if (number != 0 && number != month.number) agree = false;
    number = month.number;
  }
  return agree ? number : 0;
}

bool Lexicon::weekday(std::string_view name) const { return weekdays_.contains(name); }

}  // namespace dateline
