// One row → five formats. People see the columns that are marked for them; machines see all. Text
// from pages is data everywhere: control characters never reach a terminal, HTML and Markdown are
// escaped, and CSV cells cannot become formulas.
#include "format.h"

#include <algorithm>
#include <vector>

#include "entries.h"
#include "printable_lines.h"
#include "terminal.h"

namespace dateline::cli {
namespace {

constexpr size_t kWidestCell = 60;  // of a table, before the terminal's width is shared out

std::string for_people(const Cell& cell) {
  if (cell.kind == Cell::Kind::kNull) return {};
  return cell.kind == Cell::Kind::kNested ? cell.label : cell.value;
}

bool is_number(std::string_view text) {
  size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  size_t digits = 0, points = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '.') {
      ++points;
    } else if (text[at] >= '0' && text[at] <= '9') {
      ++digits;
    } else {
      return false;
    }
  }
  return digits > 0 && points <= 1;
}

// "1 234 567 characters cut": at most `width` columns, the last one an ellipsis.
std::string cut(const std::string& text, size_t width) {
  if (width_of(text) <= width) return text;
  std::string out;
  size_t used = 0;
  for (size_t at = 0; at < text.size();) {
    size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const std::string letter = text.substr(at, end - at);
    const size_t w = width_of(letter);
    if (used + w + 1 > width) break;
    out += letter;
    used += w;
    at = end;
  }
  return out + "…";
}

std::string padded(const std::string& text, size_t width) {
  const size_t w = width_of(text);
  return w < width ? text + std::string(width - w, ' ') : text;
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// Everything that Markdown (CommonMark, GFM tables) could read as syntax gets a backslash; < and &
// are entities, since Markdown lets HTML through.
std::string markdown_escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      if (std::string_view("\\`*_{}[]()#+!|~").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string csv_record(std::span<const Column> columns, const Row& row) {
  std::string out;
  for (size_t i = 0; i < row.size() && i < columns.size(); ++i) {
    if (i > 0) out += ',';
    // Line breaks and tabs are data here; what steers a terminal is none, in a file neither.
    std::string text = printable_lines(row[i].value, "\n\r\t");
    if (row[i].kind == Cell::Kind::kText && !text.empty() && !is_number(text) &&
        std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) {
      text.insert(0, "'");
    }
    if (text.find_first_of(",\"\r\n") == text.npos) {
      out += text;
      continue;
    }
    out += '"';
    for (const char c : text) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  return out + "\r\n";
}

Format format_named(const std::string& name) {
  if (name == "table") return Format::kTable;
  if (name == "jsonl") return Format::kJsonl;
  if (name == "csv") return Format::kCsv;
  if (name == "md") return Format::kMarkdown;
  if (name == "html") return Format::kHtml;
  return is_terminal(stdout) ? Format::kTable : Format::kJsonl;
}

struct RowWriter::Impl {
  Format format;
  std::span<const Column> columns;
  std::string title;
  std::vector<std::vector<std::string>> rows;  // shown columns, made printable
  std::vector<Row> events;                     // what is shown as entries instead
  bool started = false;

  bool as_entries() const {
    return format == Format::kTable && (title == "timeline" || title == "events");
  }

  std::vector<std::string> header() const {
    std::vector<std::string> out;
    for (const Column& column : columns) {
      if (column.shown) out.emplace_back(column.name);
    }
    return out;
  }

  // Once, before the first row or in place of all of them.
  void csv_header() {
    if (started) return;
    started = true;
    Row names;
    for (const Column& column : columns)
      names.push_back({Cell::Kind::kText, std::string(column.name), {}});
    put(csv_record(columns, names));
  }

  void table() const {
    const std::vector<std::string> names = header();
    if (rows.size() == 1 && title == "status") {  // one thing with many properties: a line each
      for (size_t i = 0; i < names.size(); ++i) put(padded(names[i], 14) + rows[0][i] + "\n");
      return;
    }
    std::vector<size_t> widths(names.size());
    for (size_t i = 0; i < names.size(); ++i) {
      bool empty = true;
      for (const auto& row : rows) {
        widths[i] = std::max(widths[i], std::min(width_of(row[i]), kWidestCell));
        empty = empty && row[i].empty();
      }
      // A column that is empty in every row is left out.
      widths[i] = empty ? 0 : std::max(widths[i], width_of(names[i]));
    }
    shrink(widths);
    const bool colour = wants_colour(stdout);
    line(names, widths, colour ? "\x1b[1m" : "", colour ? "\x1b[0m" : "");
    for (const auto& row : rows) line(row, widths, "", "");
  }

  // Takes from the widest column until the line fits the terminal. In a file nothing is cut.
  static void shrink(std::vector<size_t>& widths) {
    if (!is_terminal(stdout)) return;
    const size_t room = terminal_width();
    constexpr size_t kNarrowest = 8;
    for (;;) {
      size_t total = 0;
      for (const size_t width : widths) total += width > 0 ? width + 2 : 0;
      const auto widest = std::max_element(widths.begin(), widths.end());
      if (total <= room + 2 || widest == widths.end() || *widest <= kNarrowest) return;
      --*widest;
    }
  }

  static void line(const std::vector<std::string>& cells, const std::vector<size_t>& widths,
                   const char* before, const char* after) {
    std::string out = before;
    bool first = true;
    for (size_t i = 0; i < cells.size(); ++i) {
      if (widths[i] == 0) continue;
      if (!first) out += "  ";
      first = false;
      out += padded(cut(cells[i], widths[i]), widths[i]);
    }
    out.erase(out.find_last_not_of(' ') + 1);
    put(out + after + "\n");
  }

  void markdown() const {
    std::string line = "|", rule = "|";
    for (const std::string& name : header()) {
      line += " " + markdown_escaped(name) + " |";
      rule += " --- |";
    }
    put(line + "\n" + rule + "\n");
    for (const auto& row : rows) {
      line = "|";
      for (const std::string& cell : row) line += " " + markdown_escaped(cell) + " |";
      put(line + "\n");
    }
  }

  void html() const {
    put("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Dateline: " +
        html_escaped(title) +
        "</title>\n"
        "<style>body{font:16px/1.5 "
        "system-ui,sans-serif;margin:2rem;color:#1b1b1b}table{border-collapse:collapse}"
        "th,td{text-align:left;vertical-align:top;padding:.35rem .8rem;border-bottom:1px solid "
        "#ddd}"
        "th{position:sticky;top:0;background:#fff}@media(prefers-color-scheme:dark){body,th{"
        "background:#151515;color:#e6e6e6}"
        "th,td{border-color:#444}}</style>\n<h1>" +
        html_escaped(title) + "</h1>\n<table>\n<thead><tr>");
    for (const std::string& name : header()) put("<th>" + html_escaped(name) + "</th>");
    put("</tr></thead>\n<tbody>\n");
    for (const auto& row : rows) {
      put("<tr>");
      for (const std::string& cell : row) put("<td>" + html_escaped(cell) + "</td>");
      put("</tr>\n");
    }
    put("</tbody>\n</table>\n</html>\n");
  }
};

RowWriter::RowWriter(Format format, std::span<const Column> columns, std::string title)
    : impl_(std::make_unique<Impl>(Impl{format, columns, std::move(title), {}, {}})) {}
RowWriter::~RowWriter() = default;

bool RowWriter::write(const Row& row) {
  Impl& w = *impl_;
  if (w.format == Format::kJsonl) return put_line(to_json(w.columns, row));
  if (w.format == Format::kCsv) {
    w.csv_header();
    return put(csv_record(w.columns, row));
  }
  if (w.as_entries()) {
    w.events.push_back(row);
    return true;
  }
  std::vector<std::string> cells;
  for (size_t i = 0; i < row.size() && i < w.columns.size(); ++i) {
    if (w.columns[i].shown) cells.push_back(printable(for_people(row[i])));
  }
  w.rows.push_back(std::move(cells));
  return true;
}

void RowWriter::finish() {
  Impl& w = *impl_;
  if (w.format == Format::kCsv) {
    w.csv_header();
    return;
  }
  if (w.as_entries()) {
    put(entries(w.columns, w.events, terminal_width(), wants_colour(stdout)));
    return;
  }
  if (w.rows.empty() && w.format != Format::kHtml && w.format != Format::kMarkdown) return;
  if (w.format == Format::kTable) w.table();
  if (w.format == Format::kMarkdown) w.markdown();
  if (w.format == Format::kHtml) w.html();
}

}  // namespace dateline::cli
