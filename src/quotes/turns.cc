// The idea: a label before a colon is a speaker's only where the page goes on so: the same label
// comes back, or it stands among such ("UPDATE: …" comes once, "Photo: …" has nobody who answers).
// Labels in capitals need one that comes back, others two. Lines after a dash are dialogue where
// two of them follow each other. Nothing else of a transcript is guessed: a block without a label
// stays without.
#include "quotes/turns.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kMaxLabel = 60;      // bytes
constexpr uint32_t kMaxWords = 4;       // of a name
constexpr uint32_t kMaxSignature = 60;  // bytes behind the dash

enum class Label : uint8_t { kNone, kQuestion, kAnswer, kCapitals, kName, kDash };

struct Turn {
  Label label = Label::kNone;
  Span name;   // the label without what is in brackets
  Span words;  // what is said
  bool holds = false;
};

bool is_upper(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE); }
bool is_dash(char32_t c) { return c == 0x2013 || c == 0x2014 || c == 0x2015; }

// Words of a name from `at`: each with a capital first; behind the last one. `begin` where none.
uint32_t name_end(std::string_view text, uint32_t begin, uint32_t limit, bool& capitals) {
  uint32_t words = 0;
  size_t at = begin;
  uint32_t end = begin;
  bool first = true;
  capitals = true;
  while (at < limit) {
    const auto here = static_cast<uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    if (c == ' ') {
      if (first) return begin;
      first = true;
      continue;
    }
    if (c == ':' || c == '(' || is_dash(c)) return here;
    if (first && (!is_upper(c) || ++words > kMaxWords)) return begin;
    const bool letter = (c >= 'a' && c <= 'z') || is_upper(c) || c >= 0xC0;
    if (!letter && c != '.' && c != '-' && c != '\'' && c != 0x2019) return begin;
    capitals &= !(c >= 'a' && c <= 'z');
    first = false;
    end = static_cast<uint32_t>(at);
  }
  return end;
}

Turn parse(std::string_view text, Span block) {
  Turn turn;
  size_t at = block.begin;
  char32_t c = at < block.end ? next_code_point(text, at) : 0;
  if ((c == '"' || c == 0x201C) && at < block.end) {  // a transcript that is quoted as a whole
    block.begin = static_cast<uint32_t>(at);
    c = next_code_point(text, at);
  }
  const bool spaced = at < block.end && text[at] == ' ';
  if (c == 0x2014 || c == 0x2015 || (c == 0x2013 && spaced)) {
    turn.label = Label::kDash;
    while (at < block.end && text[at] == ' ') ++at;
    // "— We go — she said": the words end where a second dash gives the word to the teller.
    size_t end = block.end;
    for (const std::string_view dash : {" \u2014 ", " \u2013 ", " \u2015 "}) {
      end = std::min(end, text.substr(0, block.end).find(dash, at));
    }
    turn.words = {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
    return turn;
  }
  const uint32_t limit = std::min(block.end, block.begin + kMaxLabel);
  if ((c == 'Q' || c == 'A') && at + 1 < block.end && (text[at] == ':' || text[at] == '.') &&
      text[at + 1] == ' ') {
    turn.label = c == 'Q' ? Label::kQuestion : Label::kAnswer;
    turn.words = {static_cast<uint32_t>(at + 2), block.end};
    return turn;
  }
  bool capitals = false;
  uint32_t end = name_end(text, block.begin, limit, capitals);
  if (end <= block.begin + 1) return turn;
  turn.name = {block.begin, end};
  while (turn.name.end > block.begin && text[turn.name.end - 1] == ' ') --turn.name.end;
  if (end < limit && text[end] == '(') {
    end = static_cast<uint32_t>(std::min<size_t>(text.find(')', end), limit));
    if (end < limit) ++end;
  }
  if (end + 1 >= limit || text[end] != ':' || (text[end + 1] != ' ' && text[end + 1] != '\n'))
    return Turn();
  turn.label = capitals ? Label::kCapitals : Label::kName;
  turn.words = {end + 2, block.end};
  while (!turn.words.empty() && text[turn.words.begin] == ' ') ++turn.words.begin;
  return turn;
}

// Which of the labels are speakers.
void settle(std::string_view text, std::vector<Turn>& turns) {
  std::vector<std::pair<std::string_view, uint32_t>> labels;
  for (uint32_t i = 0; i < turns.size(); ++i) {
    if (turns[i].label == Label::kCapitals || turns[i].label == Label::kName)
      labels.emplace_back(turns[i].name.of(text), i);
  }
  std::sort(labels.begin(), labels.end());
  std::vector<uint32_t> repeated;
  uint32_t names = 0;  // labels that come back
  for (size_t i = 0; i < labels.size();) {
    size_t end = i;
    while (end < labels.size() && labels[end].first == labels[i].first) ++end;
    if (end - i >= 2) {
      ++names;
      for (size_t k = i; k < end; ++k) repeated.push_back(labels[k].second);
    }
    i = end;
  }
  std::vector<bool> comes_back(turns.size(), false);
  for (uint32_t i : repeated) comes_back[i] = true;
  for (uint32_t i : repeated) turns[i].holds = turns[i].label == Label::kCapitals || names >= 2;
  for (uint32_t i = 0; i < turns.size(); ++i) {
    const Label before = i > 0 ? turns[i - 1].label : Label::kNone;
    const Label after = i + 1 < turns.size() ? turns[i + 1].label : Label::kNone;
    switch (turns[i].label) {
      case Label::kQuestion:
        turns[i].holds = after == Label::kAnswer || before == Label::kAnswer;
        break;
      case Label::kAnswer:
        turns[i].holds = before == Label::kQuestion || after == Label::kQuestion;
        break;
      case Label::kDash:
        turns[i].holds = before == Label::kDash || after == Label::kDash;
        break;
      case Label::kCapitals:  // once, between others: somebody who speaks once
        turns[i].holds |= i > 0 && i + 1 < turns.size() && turns[i - 1].holds && comes_back[i + 1];
        break;
      default:
        break;
    }
  }
}

// "…” — Ada Obi" to the end of the block.
Span signature(std::string_view text, uint32_t from, uint32_t block_end) {
  size_t at = from;
  while (at < block_end && text[at] == ' ') ++at;
  if (at >= block_end || block_end - at > kMaxSignature + 4) return {};
  const char32_t dash = next_code_point(text, at);
  if (!is_dash(dash) && dash != '-') return {};
  while (at < block_end && text[at] == ' ') ++at;
  size_t look = at;
  if (at >= block_end || !is_upper(next_code_point(text, look))) return {};
  const Span name{static_cast<uint32_t>(at), block_end};
  return name.of(text).find_first_of(".!?\n\"") == std::string_view::npos ? name : Span();
}

}  // namespace

void add_turns(std::string_view text, std::span<const Block> blocks, std::vector<Quoted>& marked) {
  std::vector<Turn> turns;
  turns.reserve(blocks.size());
  for (const Block& block : blocks) turns.push_back(parse(text, block.span));
  settle(text, turns);
  std::vector<Quoted> all;
  all.reserve(marked.size());
  std::vector<uint32_t> moved(marked.size());
  uint32_t m = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Span block = blocks[i].span;
    uint32_t around = kNone;
    if (turns[i].holds && !turns[i].words.empty()) {
      around = static_cast<uint32_t>(all.size());
      Quoted turn;
      turn.inner = turns[i].words;
      turn.outer = block;
      turn.speaker = turns[i].name;
      turn.turn = true;
      all.push_back(turn);
    }
    for (; m < marked.size() && marked[m].outer.begin < block.end; ++m) {
      moved[m] = static_cast<uint32_t>(all.size());
      Quoted q = marked[m];
      q.inside = q.inside == kNone ? around : moved[q.inside];
      if (q.inside == kNone && q.closed) {
        const size_t line = text.substr(0, block.end).find('\n', q.outer.end);
        q.speaker =
            signature(text, q.outer.end, static_cast<uint32_t>(std::min<size_t>(line, block.end)));
      }
      all.push_back(q);
    }
  }
  marked = std::move(all);
}

}  // namespace dateline
