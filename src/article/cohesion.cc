// Words are numbered as they are met; what is asked of a word (in how many lines of the core, in
// how many of the page, in which line last) is kept by its number. Scripts that do not part words
// are read by pairs of characters. Deliberately not here: stems, and which words a language has for
// grammar; short words and words of many lines count little instead.
#include "article/cohesion.h"

#include <algorithm>
#include <cmath>

#include "article/feature_row.h"
#include "base/characters.h"
#include "base/index.h"
#include "base/word_runs.h"

namespace dateline {
namespace {

// Characters of a word that is likely to name what is spoken of.
constexpr size_t kLongWord = 5;
// Of a page's text there is a new long word to so many bytes, seldom more.
constexpr size_t kBytesOfWord = 24;
// A word of any length with what parts it from the next.
constexpr size_t kBytesOfAnyWord = 5;
// A word of more lines than this ties nothing together.
constexpr uint32_t kRareLines = 6;
constexpr float kFar = 30;
// Lines around in which lists show, and how near lines of one list stand.
constexpr size_t kWindow = 6;
constexpr float kNearOfList = 6;
constexpr uint64_t kPrime = 1099511628211ull;

// What a byte is to a word: nothing, a letter or digit, the first byte of a character, a later one,
// the first byte of a character of a script that does not part words.
enum ByteKind : uint8_t { kOutside = 0, kPlain = 1, kLead = 2, kLater = 4, kWide = 8 };
struct ByteKinds {
  uint8_t of[256] = {};
  constexpr ByteKinds() {
    for (int c = 0; c < 256; ++c) {
      const bool ascii = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      of[c] = c >= 0xE3   ? uint8_t{kLead | kWide}
              : c >= 0xC0 ? uint8_t{kLead}
              : c >= 0x80 ? uint8_t{kLater}
                          : uint8_t{ascii};
    }
  }
};
constexpr ByteKinds kKinds;
uint8_t kind_of(char c) { return kKinds.of[static_cast<unsigned char>(c)]; }

// Calls f(hash) for each pair of neighbouring characters of such a script in a run of word bytes.
template <class F>
void each_pair(std::string_view run, F&& f) {
  uint64_t last = 0;
  for (size_t at = 0; at < run.size();) {
    const bool wide = (kind_of(run[at]) & kWide) != 0;
    uint64_t character = static_cast<unsigned char>(run[at++]);
    for (; at < run.size() && kind_of(run[at]) == kLater; ++at)
      character = character << 8 | static_cast<unsigned char>(run[at]);
    if (wide && last != 0) f(last << 32 | character);
    last = wide ? character : 0;
  }
}

// Calls f(hash) for a word of a folded text if it is a long one.
template <class F>
void if_long(std::string_view word, uint64_t hash, bool ascii, F&& f) {
  size_t later = 0;
  if (!ascii) {
    uint8_t seen = 0;
    for (const char c : word) {
      const uint8_t kind = kind_of(c);
      seen |= kind;
      later += kind == kLater;
    }
    if (seen & kWide) return each_pair(word, f);
  }
  if (word.size() - later >= kLongWord) f(hash);
}

// A hash of the first or the last two words, figures as one; 0 where there is none.
uint64_t edge_of(std::string_view folded, bool end) {
  uint64_t hash = 0;
  size_t words = 0;
  bool inside = false;
  for (size_t n = 0; n < folded.size(); ++n) {
    char c = folded[end ? folded.size() - 1 - n : n];
    if (!is_word_byte(c)) {
      if (inside && ++words == 2) break;
      inside = false;
      continue;
    }
    if (c >= '0' && c <= '9') c = '0';
    if (!inside || c != '0' || (hash & 0xFF) != '0')
      hash = (hash + static_cast<unsigned char>(c)) * kPrime << 8 | static_cast<unsigned char>(c);
    inside = true;
  }
  return hash;
}

// How many other lines have the same edge, and how far the nearest is.
void count_edges(const std::vector<Line>& lines, const std::vector<char>& asked, bool end,
                 std::vector<Cohesion>& out) {
  float Cohesion::*const count = end ? &Cohesion::endings : &Cohesion::openings;
  float Cohesion::*const near = end ? &Cohesion::near_ending : &Cohesion::near_opening;
  NumberIndex edges(lines.size() / 2);
  std::vector<uint32_t> number(lines.size()), counts, last;
  for (size_t i = 0; i < lines.size(); ++i) {
    out[i].*near = kFar;
    const uint64_t edge = asked[i] ? edge_of(lines[i].folded, end) : 0;
    if (edge == 0) {
      number[i] = NumberIndex::kMissing;
      continue;
    }
    number[i] = edges.add(edge);
    if (number[i] == counts.size()) counts.push_back(0), last.push_back(UINT32_MAX);
    const uint32_t n = number[i];
    if (counts[n]++ > 0) {
      const float distance = std::min(kFar, static_cast<float>(i - last[n]));
      out[i].*near = distance;
      out[last[n]].*near = std::min(out[last[n]].*near, distance);
    }
    last[n] = static_cast<uint32_t>(i);
  }
  for (size_t i = 0; i < lines.size(); ++i) {
    if (number[i] != NumberIndex::kMissing) out[i].*count = log_of(counts[number[i]] - 1);
  }
}

}  // namespace

LineWords words_of(const std::vector<Line>& lines, const std::vector<char>& asked) {
  LineWords out;
  size_t bytes = 0;
  for (size_t i = 0; i < lines.size(); ++i) bytes += asked[i] ? lines[i].folded.size() : 0;
  out.words.reserve(bytes / kBytesOfAnyWord);
  out.ends.reserve(lines.size());
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].folded;
    if (asked[i]) {
      each_word(text, [&](std::string_view word, bool ascii) {
        out.words.push_back({word_hash(word), static_cast<uint32_t>(word.data() - text.data()),
                             static_cast<uint32_t>(word.size()), ascii});
      });
    }
    out.ends.push_back(out.words.size());
  }
  return out;
}

std::vector<Cohesion> cohesion_of(const std::vector<Line>& lines, const LineWords& line_words,
                                  const std::vector<char>& asked, const std::vector<char>& prose,
                                  size_t first, size_t last, std::string_view title) {
  struct Word {
    uint32_t core = 0, all = 0;  // lines of the core, of the page
    uint32_t line = UINT32_MAX;  // the last that had it
    bool titled = false;
  };
  const size_t n = lines.size();
  std::vector<Cohesion> out(n);
  size_t bytes = title.size();
  for (const Line& line : lines) bytes += line.folded.size();
  NumberIndex index(bytes / kBytesOfWord);
  std::vector<Word> words;
  words.reserve(bytes / kBytesOfWord);
  std::vector<uint32_t> said;  // the words of all lines, one after the other
  std::vector<size_t> ends(n);
  each_word(title, [&](std::string_view word, bool ascii) {
    if_long(word, word_hash(word), ascii, [&](uint64_t hash) {
      const uint32_t number = index.add(hash);
      if (number == words.size()) words.emplace_back();
      words[number].titled = true;
    });
  });
  const auto in_core = [&](size_t i) { return i >= first && i < last && prose[i]; };
  for (size_t i = 0; i < n; ++i) {
    const bool core = in_core(i);
    ends[i] = said.size();
    const auto add = [&](uint64_t hash) {
      const uint32_t number = index.add(hash);
      if (number == words.size()) words.emplace_back();
      Word& word = words[number];
      if (word.line == i) return;
      word.line = static_cast<uint32_t>(i);
      ++word.all;
      word.core += core;
      said.push_back(number);
    };
    for (const LineWords::Word& word : line_words.of(i))
      if_long(std::string_view(lines[i].folded).substr(word.begin, word.size), word.hash,
              word.ascii, add);
    ends[i] = said.size();
  }
  for (Word& word : words) word.line = UINT32_MAX;
  size_t at = 0;
  for (size_t i = 0; i < n; ++i) {
    Cohesion& line = out[i];
    line.before = line.after = kFar;
    float all = 0, titled = 0, shared = 0, weights = 0, rare = 0;
    for (; at < ends[i]; ++at) {
      Word& word = words[said[at]];
      const bool known = word.core > static_cast<uint32_t>(in_core(i));
      const float weight = 1.0f / static_cast<float>(word.all);
      all += 1, titled += word.titled, shared += known;
      weights += weight, rare += known ? weight : 0;
      if (word.all > kRareLines) continue;
      line.names += known;
      if (word.line != UINT32_MAX) {
        const float distance = std::min(kFar, static_cast<float>(i - word.line));
        line.before = std::min(line.before, distance);
        out[word.line].after = std::min(out[word.line].after, distance);
      }
      word.line = static_cast<uint32_t>(i);
    }
    if (all == 0) continue;
    line.titled = titled / all, line.shared = shared / all, line.shared_rare = rare / weights;
    line.names = std::log1p(line.names);
  }
  count_edges(lines, asked, false, out);
  count_edges(lines, asked, true, out);
  std::vector<uint32_t> listed(n + 1);
  for (size_t i = 0; i < n; ++i)
    listed[i + 1] = listed[i] + (std::min(out[i].near_opening, out[i].near_ending) <= kNearOfList);
  for (size_t i = 0; i < n; ++i) {
    const size_t low = i > kWindow ? i - kWindow : 0, high = std::min(n, i + kWindow + 1);
    out[i].listed = static_cast<float>(listed[high] - listed[low]) / static_cast<float>(high - low);
  }
  return out;
}

}  // namespace dateline
