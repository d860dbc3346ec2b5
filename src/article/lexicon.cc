// The lexicons of the article stage. Three tab-separated files of data/: furniture.tsv,
// agencies.tsv, months.tsv; each opens with comment lines. Phrases that may start anywhere are
// indexed by their first word, so that a look-up touches each word of a line once. Deliberately
// not here: weights. How much a phrase counts is the line classifier's business.
#include "article/lexicon.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <fstream>

#include "base/utf8.h"

namespace dateline {
namespace {

// Limits of length for the phrase kinds, in bytes; a longer line is prose that happens to begin or
// speak like furniture. From looking at the dev pages: notices run to 400, labels to 160.
constexpr size_t kMaxStartLine = 160;
constexpr size_t kMaxHasLine = 400;
constexpr size_t kMaxMoreLine = 250;
// What stands before a date is a label of at most so many bytes; shorter words than the least
// ("on", "le", "vom") stand before every kind of date.
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
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if ((c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7FF)) return true;
  }
  return false;
}

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
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
  constexpr std::string_view kCount = "0123456789.,() ";
  if (key.size() > kMaxCounted) return key;
  const size_t first = key.find_first_not_of(kCount), last = key.find_last_not_of(kCount);
  return first == std::string_view::npos ? key : key.substr(first, last - first + 1);
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

}  // namespace

std::string fold_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      if (byte <= ' ') {
        space = true;
        continue;
      }
      if (space && !out.empty()) out += ' ';
      space = false;
      out += byte == '`'                  ? '\''
             : byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32)
                                          : static_cast<char>(byte);
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (is_invisible(c)) continue;
    if (u_isUWhiteSpace(static_cast<UChar32>(c))) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    append_utf8(out, straighten(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)))));
  }
  return out;
}

std::string fold_phrase(std::string_view text) {
  const std::string folded = fold_text(text);
  const auto is_kept = [](char32_t c, bool opening) {
    return u_isalnum(static_cast<UChar32>(c)) ||
           u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK ||
           u_charType(static_cast<UChar32>(c)) == U_COMBINING_SPACING_MARK ||
           (opening && c == 0xA9) || (!opening && c == '+');
  };
  size_t begin = folded.size(), end = 0;
  for (size_t at = 0; at < folded.size();) {
    const size_t from = at;
    const char32_t c = next_code_point(folded, at);
    if (begin == folded.size() && is_kept(c, true)) begin = from;
    if (begin != folded.size() && is_kept(c, false)) end = at;
  }
  return begin < end ? folded.substr(begin, end - begin) : std::string();
}

Result<Lexicon> Lexicon::load(const std::string& data_path) {
  Lexicon lexicon;
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
      if (has_unspaced_script(pattern))
        lexicon.unspaced_.push_back({pattern, bit});
      else
        lexicon.by_first_word_[std::string(first_word(pattern))].push_back({pattern, bit});
    }
    if (bit & ~kPhraseHas) lexicon.whole_[phrase] |= bit;
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
  for (const auto& row : agencies) lexicon.agencies_[row[1]] = row[0];
  DATELINE_TRY(const auto months, read_tsv(data_path + "/months.tsv", 4));
  for (const auto& row : months) {
    const int number = std::atoi(row[2].c_str());
    if (row[0] == "weekday")
      lexicon.weekdays_[fold_phrase(row[3])] = number;
    else
      lexicon.months_[fold_phrase(row[3])].push_back({row[1], number});
  }
  return lexicon;
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
  const auto found = whole_.find(std::string(key));
  return found == whole_.end() ? 0 : found->second;
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
  for (size_t at = 0; at < folded.size(); ++at) {
    if (at > 0 && (is_word_byte(folded[at - 1]) || !is_word_byte(folded[at]))) continue;
    const auto found = by_first_word_.find(std::string(first_word(folded.substr(at))));
    const std::string_view rest = folded.substr(at);
    const bool opening = at == 0 || at == folded.find_first_not_of("-*•>»→►▶ [(");
    // Words may carry punctuation ("also read:"), so the bare word is tried too.
    const auto try_all = [&](const std::vector<Pattern>& patterns) {
      for (const Pattern& pattern : patterns) {
        if (!rest.starts_with(pattern.text) || !bounded_at(rest, pattern.text.size())) continue;
        if (pattern.bits & kPhraseHas) bits |= kPhraseHas;
        if (!opening) continue;
        if ((pattern.bits & kPhraseStart) && folded.size() <= kMaxStartLine) bits |= kPhraseStart;
        if ((pattern.bits & kPhraseMore) && folded.size() <= kMaxMoreLine) bits |= kPhraseMore;
        if (pattern.bits & kPhraseBy) bits |= kPhraseBy;
      }
    };
    if (found != by_first_word_.end()) try_all(found->second);
    std::string bare(first_word(rest));
    if (!bare.empty() && !is_word_byte(bare.back())) {
      while (!bare.empty() && !is_word_byte(bare.back())) bare.pop_back();
      const auto again = by_first_word_.find(bare);
      if (again != by_first_word_.end()) try_all(again->second);
    }
  }
  if (!unspaced_.empty() && has_unspaced_script(folded)) {
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
  const auto found = by_first_word_.find(std::string(first_word(folded)));
  if (found == by_first_word_.end()) return 0;
  for (const Pattern& pattern : found->second) {
    if ((pattern.bits & kPhraseBy) && folded.starts_with(pattern.text) &&
        (pattern.text.size() == folded.size() || folded[pattern.text.size()] == ' ')) {
      best = std::max(best, pattern.text.size());
    }
  }
  return best;
}

std::string_view Lexicon::agency(std::string_view name) const {
  const auto found = agencies_.find(std::string(name));
  return found == agencies_.end() ? std::string_view() : std::string_view(found->second);
}

int Lexicon::month(std::string_view name, std::string_view language) const {
  const auto found = months_.find(std::string(name));
  if (found == months_.end()) return 0;
  const std::string_view base = language.substr(0, language.find('-'));
  int number = 0;
  bool agree = true;
  for (const Month& month : found->second) {
    if (month.language == base) return month.number;
    if (number != 0 && number != month.number) agree = false;
    number = month.number;
  }
  return agree ? number : 0;
}

bool Lexicon::weekday(std::string_view name) const { return weekdays_.contains(std::string(name)); }

}  // namespace dateline
