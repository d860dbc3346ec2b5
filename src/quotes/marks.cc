// The idea: one sweep per block with a small stack of open marks. Curly, angle and low marks say by
// themselves whether they open; straight ones open after a space and close otherwise. A single mark
// is an apostrophe unless it opens before a letter and its partner comes before a space or a mark.
// An opening mark that meets one of its own kind still open (a mark was forgotten) restarts the
// stretch. A mark left open at the end of its block is a running quote where it began the block or
// the next block opens with the same mark; else it was a mistake, and the stretch is dropped.
#include "quotes/marks.h"

#include <array>

#include "base/utf8.h"

namespace dateline {
namespace {

constexpr size_t kMaxDepth = 4;       // marks open at once; deeper ones are text
constexpr uint32_t kMaxSingle = 300;  // bytes between single marks; longer: an apostrophe

struct Open {
  char32_t mark;
  uint32_t begin;  // of the mark
  uint32_t after;  // behind it
  size_t index;    // into the result
};

bool is_space(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xA0 || c == 0x202F || c == 0x2009;
}
bool is_word(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000);
}
bool opens_after(char32_t before) {
  return before == 0 || is_space(before) || before == '(' || before == '[' || before == 0x2014 ||
         before == 0x2013 || before == '-' || before == ':' || before == 0x201C ||
         before == 0x2018 || before == '"' || before == '\'' || before == 0x2015 || before == '/';
}

enum class Family : uint8_t { kNone, kDouble, kSingle };

struct Mark {
  Family family = Family::kNone;
  bool may_open = false, may_close = false;
};

Mark mark_of(char32_t c, char32_t before, char32_t after) {
  switch (c) {
    case 0x201C:
      return {Family::kDouble, true, true};  // “ closes „ in German
    case 0x201E:
      return {Family::kDouble, true, false};  // „
    case 0x201F:
      return {Family::kDouble, true, false};
    case 0x201D:
      return {Family::kDouble, false, true};  // ”
    case 0xAB:
      return {Family::kDouble, true, true};  // «, also inverted in Danish
    case 0xBB:
      return {Family::kDouble, true, true};  // »
    case '"':
    case 0xFF02:
      return {Family::kDouble, opens_after(before) && !is_space(after) && after != 0,
              !(opens_after(before) && is_word(after))};
    case 0x2018:
      return {Family::kSingle, !is_word(before) && !is_space(after), false};
    case 0x2019:
      return {Family::kSingle, false, !is_word(after)};
    case '\'':
      return {Family::kSingle,
              opens_after(before) && is_word(after) && !(after >= '0' && after <= '9'),
              !is_word(after) && !is_space(before)};
    default:
      return {};
  }
}

// Whether mark `closing` ends what `open` began.
bool closes(char32_t open, char32_t closing) {
  switch (open) {
    case 0x201C:
      return closing == 0x201D || closing == '"';
    case 0x201F:
      return closing == 0x201D;
    case 0x201E:
      return closing == 0x201C || closing == 0x201D || closing == '"';
    case 0xAB:
      return closing == 0xBB;
    case 0xBB:
      return closing == 0xAB || closing == 0xBB;
    case '"':
    case 0xFF02:
      return closing == open || closing == 0x201D;
    case 0x2018:
      return closing == 0x2019 || closing == '\'';
    case '\'':
      return closing == '\'' || closing == 0x2019;
    default:
      return false;
  }
}

class Sweep {
 public:
  Sweep(std::string_view text, std::vector<Quoted>& out) : text_(text), out_(out) {}

  void block(Span span, bool next_opens) {
    open_.clear();
    char32_t before = 0;
    size_t at = span.begin;
    while (at < span.end) {
      const auto begin = static_cast<uint32_t>(at);
      char32_t c = next_code_point(text_, at);
      // LaTeX marks: `` and ''.
      if ((c == '`' || c == '\'') && at < span.end && text_[at] == static_cast<char>(c)) {
        ++at;
        const bool opening = c == '`';
        mark(begin, static_cast<uint32_t>(at), opening ? 0x201C : 0x201D,
             {Family::kDouble, opening, !opening});
        before = opening ? 0x201C : 0x201D;
        continue;
      }
      size_t ahead = at;
      const char32_t after = at < span.end ? next_code_point(text_, ahead) : 0;
      const Mark m = mark_of(c, before, after);
      if (m.family != Family::kNone) mark(begin, static_cast<uint32_t>(at), c, m);
      before = c;
    }
    end_block(span, next_opens);
  }

  const UnclosedMarks& unclosed() const { return unclosed_; }

 private:
  void mark(uint32_t begin, uint32_t end, char32_t c, Mark m) {
    if (m.may_close) {
      for (size_t i = open_.size(); i-- > 0;) {
        if (!closes(open_[i].mark, c)) continue;
        // A double mark closes over singles that were apostrophes; a single closes only the top.
        if (m.family == Family::kSingle && i + 1 != open_.size()) break;
        if (m.family == Family::kSingle && begin - open_[i].after > kMaxSingle) break;
        for (size_t k = i + 1; k < open_.size(); ++k) drop(open_[k].index);
        finish(open_[i], begin, end);
        open_.resize(i);
        return;
      }
    }
    if (!m.may_open) return;
    for (size_t i = open_.size(); i-- > 0;) {
      if (open_[i].mark == c) {  // forgotten: begin again here
        forgotten(open_[i]);
        for (size_t k = i; k < open_.size(); ++k) drop(open_[k].index);
        open_.resize(i);
        break;
      }
    }
    if (open_.size() >= kMaxDepth) return;
    Quoted quoted;
    quoted.single = m.family == Family::kSingle;
    quoted.outer = {begin, end};
    quoted.inner = {end, end};
    quoted.closed = false;
    quoted.inside = open_.empty() ? kNone : static_cast<uint32_t>(open_.back().index);
    open_.push_back({c, begin, end, out_.size()});
    out_.push_back(quoted);
  }

  void finish(const Open& open, uint32_t begin, uint32_t end) {
    Quoted& quoted = out_[open.index];
    quoted.inner = {open.after, begin};
    quoted.outer = {open.begin, end};
    quoted.closed = true;
  }

  void forgotten(const Open& open) {
    if (out_[open.index].single) return;  // an apostrophe as likely
    if (unclosed_.count++ == 0) unclosed_.first = open.begin;
  }

  void drop(size_t index) { out_[index].outer = out_[index].inner = {}; }

  void end_block(Span span, bool next_opens) {
    for (size_t i = 0; i < open_.size(); ++i) {
      Quoted& quoted = out_[open_[i].index];
      const bool at_start = open_[i].begin == span.begin;
      if (i == 0 && !quoted.single && (at_start || next_opens)) {
        quoted.inner = {open_[i].after, span.end};
        quoted.outer = {open_[i].begin, span.end};
        quoted.runs_on = next_opens;
        if (!next_opens) forgotten(open_[i]);
      } else {
        forgotten(open_[i]);
        drop(open_[i].index);
      }
    }
  }

  std::string_view text_;
  std::vector<Quoted>& out_;
  std::vector<Open> open_;
  UnclosedMarks unclosed_;
};

bool opens_with_mark(std::string_view text, Span block) {
  size_t at = block.begin;
  if (at >= block.end) return false;
  const char32_t c = next_code_point(text, at);
  return c == 0x201C || c == '"' || c == 0xAB || c == 0x201E ||
         (c == '`' && at < block.end && text[at] == '`');
}

}  // namespace

std::vector<Quoted> find_quoted(std::string_view text, std::span<const Block> blocks,
                                UnclosedMarks* unclosed) {
  std::vector<Quoted> out;
  Sweep sweep(text, out);
  for (size_t i = 0; i < blocks.size(); ++i) {
    sweep.block(blocks[i].span, i + 1 < blocks.size() && opens_with_mark(text, blocks[i + 1].span));
  }
  if (unclosed != nullptr) *unclosed = sweep.unclosed();
  // Dropped stretches leave; indices of those around are moved along.
  std::vector<uint32_t> moved(out.size(), kNone);
  size_t kept = 0;
  for (size_t i = 0; i < out.size(); ++i) {
    if (out[i].inner.empty()) continue;
    moved[i] = static_cast<uint32_t>(kept);
    Quoted quoted = out[i];
    if (quoted.inside != kNone) quoted.inside = moved[quoted.inside];
    out[kept++] = quoted;
  }
  out.resize(kept);
  return out;
}

}  // namespace dateline
