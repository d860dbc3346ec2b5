// One event, two columns: at the left its day and below it the id that `why` asks for; at the right
// what happened, then who did it to whom, where and how many, then who tells it and what they
// disagree on. Nothing is cut: long lines are wrapped at blanks. Only what differs from the plain
// case is said: a status that is not "actual", an outlet count where there are several reports.
// Colours by type: green for what brings together, yellow for words against somebody, red for deeds
// against somebody; they say nothing that the words do not.
#include "entries.h"

#include <algorithm>
#include <string_view>

#include "terminal.h"

namespace dateline::cli {
namespace {

constexpr size_t kLeft = 15;       // an id and two blanks
constexpr size_t kNarrowest = 30;  // of the right column, however narrow the terminal
constexpr size_t kMostNames = 4;   // of one side, the others counted

struct Entry {
  std::span<const Column> columns;
  const Row& row;

  const Cell* cell(std::string_view name) const {
    for (size_t i = 0; i < columns.size() && i < row.size(); ++i) {
      if (columns[i].name == name) return &row[i];
    }
    return nullptr;
  }
  // As people read it.
  std::string text(std::string_view name) const {
    const Cell* c = cell(name);
    if (c == nullptr || c->kind == Cell::Kind::kNull) return {};
    return printable(c->kind == Cell::Kind::kNested ? c->label : c->value);
  }
};

const char* colour_of(std::string_view type) {
  static constexpr std::string_view kWords[] = {"REQUEST", "ACCUSE", "REJECT", "THREATEN"};
  static constexpr std::string_view kDeeds[] = {"PROTEST", "SANCTION", "MOBILIZE", "COERCE",
                                                "ASSAULT"};
  const auto in = [&](auto& list) {
    return std::find(std::begin(list), std::end(list), type) != std::end(list);
  };
  if (type.empty()) return "\x1b[36m";
  return in(kDeeds) ? "\x1b[31m" : in(kWords) ? "\x1b[33m" : "\x1b[32m";
}

// "A, B, C, D and 9 more"
std::string few(const std::string& names) {
  size_t at = 0, count = 0, cut = std::string::npos;
  while ((at = names.find(", ", at)) != std::string::npos) {
    if (++count == kMostNames) cut = at;
    at += 2;
  }
  if (cut == std::string::npos || count == kMostNames) return names;
  return names.substr(0, cut) + " and " + std::to_string(count + 1 - kMostNames) + " more";
}

std::vector<std::string> wrapped(const std::string& text, size_t width) {
  std::vector<std::string> lines(1);
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (!lines.back().empty() && width_of(lines.back()) + 1 + width_of(word) > width)
      lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

std::string joined(std::initializer_list<std::string> parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string who(const Entry& entry) {
  const std::string from = few(entry.text("actors")), to = few(entry.text("recipients"));
  if (to.empty()) return from;
  return (from.empty() ? "?" : from) + " → " + to;
}

std::string told_by(const Entry& entry) {
  const std::string reports = entry.text("reports"), outlets = entry.text("outlets"),
                    independent = entry.text("independent");
  std::string out = reports == "1" ? "1 report" : reports + " reports";
  if (outlets != "1") out += ", " + outlets + " outlets";
  if (outlets != "1" && outlets != independent) out += " (" + independent + " independent)";
  return out;
}

void add_entry(const Entry& entry, size_t width, bool colour, std::string& out) {
  const char* off = colour ? "\x1b[0m" : "";
  const char* dim = colour ? "\x1b[2m" : "";
  const std::string type = entry.text("type"), status = entry.text("status");
  const std::string mark = joined({type, status == "actual" ? "" : "(" + status + ")"}, " ");
  const std::string headline = entry.text("headline");
  std::string when = entry.text("when");
  if (when.empty()) when = "day open";

  std::vector<std::pair<std::string, const char*>> right;
  for (const std::string& line : wrapped(joined({mark, headline}, "  "), width - kLeft))
    right.emplace_back(line, "");
  // The type is coloured where it stands: at the head of the first line.
  if (colour && !mark.empty() && right[0].first.starts_with(mark))
    right[0].first = colour_of(type) + mark + off + right[0].first.substr(mark.size());
  std::string where = entry.text("where");
  if (!where.empty()) where = "in " + where;
  const std::string act = joined({who(entry), where, entry.text("counts")}, " · ");
  for (const std::string& line : wrapped(act, width - kLeft)) right.emplace_back(line, "");
  std::string said = told_by(entry);
  if (const std::string conflicts = entry.text("conflicts"); !conflicts.empty())
    said += " · they differ on " + conflicts;
  for (const std::string& line : wrapped(said, width - kLeft)) right.emplace_back(line, dim);

  // A long stretch of time takes a line of its own.
  std::vector<std::string> left;
  if (width_of(when) + 2 > kLeft && when.find('/') != std::string::npos) {
    left.push_back(when.substr(0, when.find('/') + 1));
    left.push_back(when.substr(when.find('/') + 1));
  } else {
    left.push_back(when);
  }
  left.push_back(entry.text("event"));
  for (size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    const std::string at_left = i < left.size() ? left[i] : "";
    const bool id = i + 1 == left.size();
    std::string line = std::string(id                          ? dim
                                   : colour && i < left.size() ? "\x1b[1m"
                                                               : "") +
                       at_left + (colour && i < left.size() ? off : "");
    if (i < right.size() && !right[i].first.empty()) {
      const size_t used = width_of(at_left);
      line += std::string(used + 2 > kLeft ? 2 : kLeft - used, ' ');
      line += right[i].second + right[i].first + (*right[i].second ? off : "");
    }
    out += line + "\n";
  }
}

}  // namespace

std::string entries(std::span<const Column> columns, const std::vector<Row>& rows, size_t width,
                    bool colour) {
  std::string out;
  for (const Row& row : rows) {
    if (!out.empty()) out += "\n";
    add_entry({columns, row}, std::max(width, kLeft + kNarrowest), colour, out);
  }
  return out;
}

}  // namespace dateline::cli
