// The rows that the line classifier learns from: for each page of JSON lines on standard input, one
// line of JSON {"id", "html": bool, "lines": [text...], "captions": [0/1...], "parents",
// "grandparents" and "makes": [numbers...], "asked": [lines...], "width", "rows": base64 of
// float32, a row for each line that is asked about}. "drop": [lines] of a page are left out.
//   dateline_article_lines DATA_DIR < pages.jsonl
#include <simdjson.h>

#include <cstdio>
#include <iostream>

#include "article/draft.h"
#include "article/features.h"
#include "base/json.h"

namespace dateline {
namespace {

// The bytes of the floats (little-endian, as on every machine that we train on).
std::string base64(const std::vector<float>& values) {
  static constexpr char kAlphabet[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto* bytes = reinterpret_cast<const unsigned char*>(values.data());
  const size_t size = values.size() * sizeof(float);
  std::string out;
  out.reserve(size / 3 * 4 + 4);
  for (size_t i = 0; i < size; i += 3) {
    const uint32_t group =
        bytes[i] << 16 | (i + 1 < size ? bytes[i + 1] << 8 : 0) | (i + 2 < size ? bytes[i + 2] : 0);
    out += kAlphabet[group >> 18];
    out += kAlphabet[group >> 12 & 63];
    out += i + 1 < size ? kAlphabet[group >> 6 & 63] : '=';
    out += i + 2 < size ? kAlphabet[group & 63] : '=';
  }
  return out;
}

// The page without some of its lines, which are in order.
void drop(PageLines& page, const simdjson::dom::array& numbers) {
  std::vector<Line> kept;
  size_t i = 0, headline = SIZE_MAX;
  const auto keep_until = [&](size_t end) {
    for (; i < std::min(end, page.lines.size()); ++i) {
      if (i == page.headline) headline = kept.size();
      kept.push_back(std::move(page.lines[i]));
    }
  };
  for (const simdjson::dom::element number : numbers) {
    uint64_t at = 0;
    if (number.get(at) != simdjson::SUCCESS) continue;
    keep_until(at);
    i = at + 1;
  }
  keep_until(page.lines.size());
  page.lines = std::move(kept);
  page.headline = headline;
}

int run(int argc, char** argv) {
  const auto lexicon = Lexicon::load(argc > 1 ? argv[1] : "data");
  if (!lexicon) return std::cerr << lexicon.error().message << "\n", 1;
  simdjson::dom::parser parser;
  for (std::string input; std::getline(std::cin, input);) {
    simdjson::dom::element row;
    if (parser.parse(input).get(row)) continue;
    Page page;
    std::string_view value;
    if (row["id"].get(value) == simdjson::SUCCESS) page.id = value;
    if (row["url"].get(value) == simdjson::SUCCESS) page.url = value;
    if (row["html"].get(value) == simdjson::SUCCESS)
      page.content = value;
    else if (row["page_text"].get(value) == simdjson::SUCCESS)
      page.content = value, page.kind = PageKind::kPageText;
    PageLines lines = page.kind == PageKind::kHtml ? html_page_lines(page, *lexicon)
                                                   : text_page_lines(page, *lexicon);
    simdjson::dom::array dropped;
    if (row["drop"].get(dropped) == simdjson::SUCCESS) drop(lines, dropped);
    const bool html = page.kind == PageKind::kHtml;
    const LineFeatures features = features_of(lines.lines, lines.context(), html);
    const size_t width = features.columns();
    std::vector<float> rows(width * features.lines());
    for (size_t i = 0; i < rows.size(); ++i) rows[i] = features.value(i / width, i % width, html);
    std::string out;
    JsonWriter json(out);
    json.begin_object()
        .key("id")
        .string(page.id)
        .key("html")
        .boolean(html)
        .key("lines")
        .begin_array();
    for (const Line& line : lines.lines) json.string(line.text);
    json.end_array().key("captions").begin_array();
    for (const Line& line : lines.lines)
      json.number(static_cast<int64_t>(line.kind == BlockKind::kCaption));
    json.end_array();
    const auto numbers = [&](const char* name, auto&& of) {
      json.key(name).begin_array();
      for (const Line& line : lines.lines) json.number(static_cast<int64_t>(of(line)));
      json.end_array();
    };
    numbers("parents", [](const Line& line) { return line.parent; });
    numbers("grandparents", [](const Line& line) { return line.grandparent; });
    numbers("makes", [](const Line& line) { return line.make >> 16; });
    json.key("asked").begin_array();
    for (const uint32_t line : features.asked()) json.number(static_cast<int64_t>(line));
    json.end_array();
    json.key("width").number(static_cast<int64_t>(width)).key("rows");
    json.raw("\"" + base64(rows) + "\"").end_object();
    std::cout << out << "\n";
  }
  return 0;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) { return dateline::run(argc, argv); }
