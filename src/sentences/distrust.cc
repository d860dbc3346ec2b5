// The idea: each kind is a count over the columns of Sentences, told once a page, with the place
// where it begins. Nothing is changed or left out here: later stages read such a text as any other,
// and whoever reads their output is told what it rests on. A page of news has none of these but by
// accident, so every threshold asks for a good part of the page.
#include "sentences/distrust.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/hash.h"
#include "base/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kStage = "sentences";
// A headline in capitals, or an acronym or two, are no text in capitals.
constexpr uint32_t kLeastLetters = 60;
// A short list at the end of an article does not make it one; a stanza has four lines.
constexpr uint32_t kLeastLines = 4;
constexpr uint32_t kLongestLine = 16;  // words; what is longer is a sentence without its stop
// So many words in a row that come again are no accident of wording; nor is a tenth of the page.
constexpr uint32_t kRepeated = 10;
constexpr uint32_t kRepeatedShare = 10;  // one in so many

void tell(Issues& issues, std::string message, uint32_t begin) {
  issues.push_back({kStage, std::move(message), begin});
}

// Letters of the scripts that have capitals, as far as English pages have them.
bool is_upper(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}
bool is_lower(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}

void capitals(const Article& article, Issues& issues) {
  uint32_t upper = 0, lower = 0;
  for (size_t at = 0; at < article.text.size();) {
    const char32_t c = next_code_point(article.text, at);
    upper += is_upper(c);
    lower += is_lower(c);
  }
  if (upper >= kLeastLetters && upper > 4 * lower)
    tell(issues, "written in capitals: names are not sure", 0);
}

bool ends_sentence(std::string_view form) {
  static constexpr std::string_view kStops[] = {".",  "!",  "?",      "…",      "...",    "\"",
                                                "'",  "''", "\u201D", "\u2019", "\u00BB", ")",
                                                "?!", ":",  ".\"",    ".)"};
  for (const std::string_view stop : kStops) {
    if (form == stop) return true;
  }
  return false;
}

// Short lines, most of which no stop ends.
void lines(const Article& article, const Sentences& s, Issues& issues) {
  uint32_t short_lines = 0, without_stop = 0, all = 0, first = kNone;
  uint32_t i = 0;
  for (const Block& block : article.blocks) {
    while (i < s.size() && s.sentence[i].end <= block.span.begin) ++i;
    const uint32_t begin = i;
    while (i < s.size() && s.sentence[i].begin < block.span.end) ++i;
    if (i == begin || block.kind == BlockKind::kHeading || block.kind == BlockKind::kCaption)
      continue;
    ++all;
    const uint32_t last_token = s.first_token[i] - 1;
    if (last_token + 1 - s.first_token[begin] > kLongestLine) continue;
    ++short_lines;
    if (ends_sentence(s.form[last_token])) continue;
    if (without_stop++ == 0) first = block.span.begin;
  }
  if (short_lines < kLeastLines || 2 * short_lines < all || 2 * without_stop < short_lines) return;
  tell(issues,
       std::to_string(without_stop) + " of " + std::to_string(all) +
           " lines end without a stop: verse, a list or a table, where sentences are not sure",
       first);
}

void repeats(const Sentences& s, Issues& issues) {
  const uint32_t n = s.tokens();
  if (n < 2 * kRepeated) return;
  std::vector<uint64_t> word(n);
  for (uint32_t t = 0; t < n; ++t) word[t] = hash64(s.form[t]);
  // Rabin and Karp: the hash of each stretch from that of the one before.
  constexpr uint64_t kBase = 0x9E3779B97F4A7C15ull;
  uint64_t power = 1;
  for (uint32_t i = 0; i < kRepeated; ++i) power *= kBase;
  std::unordered_set<uint64_t> seen;
  seen.reserve(n);
  uint64_t rolling = 0;
  uint32_t twice = 0, first = kNone, covered = 0;  // covered: tokens before it are counted
  for (uint32_t t = 0; t < n; ++t) {
    rolling = rolling * kBase + word[t];
    if (t >= kRepeated) rolling -= power * word[t - kRepeated];
    if (t + 1 < kRepeated || seen.insert(rolling).second) continue;
    const uint32_t begin = t + 1 - kRepeated;
    if (first == kNone) first = begin;
    twice += t + 1 - std::max(begin, covered);
    covered = t + 1;
  }
  if (twice == 0 || kRepeatedShare * twice < n) return;
  tell(issues,
       "the page says " + std::to_string(twice) + " of its " + std::to_string(n) +
           " words more than once",
       s.token[first].begin);
}

}  // namespace

void tell_distrust(const Article& article, const Sentences& sentences, Issues& issues) {
  capitals(article, issues);
  lines(article, sentences, issues);
  repeats(sentences, issues);
}

}  // namespace dateline
