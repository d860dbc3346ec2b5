// Comments of readers where no mark-up tells them: each is headed by who wrote it, and when, in
// one line ("Ann on 12 March 2022 at 4:47 pm said:") or two. Below the article several such heads
// begin a section that goes on to the end. Deliberately not here: comments that their elements
// name (keep.cc).
#include "article/comments.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "article/classify.h"

namespace dateline {
namespace {

// Readers who speak; two may be sources whose words a text sets off.
constexpr size_t kMinReaders = 3;
// Words of prose above the first of them: a side column may list the latest comments.
constexpr uint32_t kMinText = 30;
constexpr uint32_t kMaxHeadBytes = 110, kMaxHeadWords = 16;
constexpr uint32_t kMaxNameBytes = 40, kMaxNameWords = 4, kMaxMomentWords = 9;

bool says(std::string_view folded) {
  static constexpr std::string_view kSays[] = {
      "says",    "said",     "wrote",      "writes",   "replied", "commented", "sagt",  "sagte",
      "schrieb", "schreibt", "meint",      "meinte",   "dit",     "écrit",     "a dit", "dice",
      "dijo",    "escribió", "ha scritto", "ha detto", "scrive",  "disse",     "diz",   "escreveu",
      "zegt",    "zei",      "schreef",    "skrev",    "skriver", "säger",     "siger", "sier",
      "pisze",   "napisał",  "napisała",   "napsal",   "napsala", "говорит",   "пишет", "сказал",
      "сказала", "írta",     "a spus",     "spune",    "diyor",   "dedi"};
  while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) folded.remove_suffix(1);
  return std::any_of(std::begin(kSays), std::end(kSays), [&](std::string_view word) {
    return folded.size() > word.size() && folded.ends_with(word) &&
           folded[folded.size() - word.size() - 1] == ' ';
  });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_reader_name(const Line& line) {
  return line.shape.bytes <= kMaxNameBytes && line.shape.words > 0 &&
         line.shape.words <= kMaxNameWords && !line.shape.terminal && !line.shape.colon &&
         !is_furniture(line) && !line.date_line;
}

// "2 days ago", "vor 3 Stunden".
bool is_while_ago(const Line& line) {
  static constexpr std::string_view kBehind[] = {"ago",  "geleden", "sedan", "siden",
                                                 "temu", "fa",      "назад"};
  static constexpr std::string_view kBefore[] = {"vor ", "il y a ", "hace ", "há ",
                                                 "för ", "for ",    "před "};
  constexpr uint32_t kMaxBytes = 45, kMaxWords = 7;
  if (line.shape.bytes > kMaxBytes || line.shape.words > kMaxWords || line.shape.digits == 0)
    return false;
  std::string padded(" ");
  padded.append(line.key).append(" ");
  return std::any_of(std::begin(kBehind), std::end(kBehind),
                     [&](std::string_view word) {
                       return padded.find(" " + std::string(word) + " ") != std::string::npos;
                     }) ||
         std::any_of(std::begin(kBefore), std::end(kBefore),
                     [&](std::string_view word) { return line.key.starts_with(word); });
}

// "August 8, 2018 at 7:21 pm": a day and an hour, and nothing else.
bool is_moment(const Line& line) {
  if (line.byline || line.shape.words > kMaxMomentWords) return false;
  if (is_while_ago(line)) return true;
  if (!line.date_line) return false;
  for (size_t at = line.text.find(':'); at != std::string::npos; at = line.text.find(':', at + 1)) {
    if (at > 0 && at + 1 < line.text.size() && is_digit(line.text[at - 1]) &&
        is_digit(line.text[at + 1]))
      return true;
  }
  return false;
}

// A name and a moment below it, and then what was said: not the next name, as in a list of titles.
bool is_dated_head(const std::vector<Line>& lines, size_t moment) {
  if (moment == 0 || !is_moment(lines[moment]) || !is_reader_name(lines[moment - 1])) return false;
  return moment + 2 >= lines.size() ||
         !(is_reader_name(lines[moment + 1]) && is_moment(lines[moment + 2]));
}

}  // namespace

size_t find_comments(const std::vector<Line>& lines) {
  std::unordered_set<std::string_view> readers;
  size_t first = lines.size();
  uint32_t text = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    // A statement that a text sets off ("The minister said:") has no hour.
    const bool moment = line.shape.digits >= 5 || (i + 1 < lines.size() && is_moment(lines[i + 1]));
    const bool speaks = line.shape.colon && line.shape.bytes <= kMaxHeadBytes &&
                        line.shape.words <= kMaxHeadWords && moment && says(line.folded);
    const bool dated = is_dated_head(lines, i);
    if (speaks || dated) {
      if (text < kMinText) continue;
      const size_t head = speaks ? i : i - 1;
      readers.insert(lines[head].key);
      first = std::min(first, head);
    } else if (first == lines.size() && line.keep >= kKeepLine && is_prose(line)) {
      text += line.shape.words;
    }
  }
  return readers.size() >= kMinReaders ? first : lines.size();
}

}  // namespace dateline
