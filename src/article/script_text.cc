// Frameworks leave a page's data for the browser as JSON, alone in a script or inside a program
// ("window.state = {...}"). So scripts are not parsed: every string between double quotes is looked
// at, and the longest with paragraphs in it is the text. A quote too many in a program puts what
// follows out of step until the line ends; code between strings has no paragraphs. Deliberately not
// here: strings between other quotes, and data that a program would fetch.
#include "article/script_text.h"

#include <simdjson.h>

namespace dateline {
namespace {

// A few paragraphs; shorter ones are labels and notices.
constexpr size_t kMinText = 400, kMinParagraphs = 2;

size_t count_of(std::string_view text, std::string_view mark) {
  size_t count = 0;
  for (size_t at = text.find(mark); at != std::string_view::npos && count < kMinParagraphs;
       at = text.find(mark, at + mark.size()))
    ++count;
  return count;
}

bool reads_as_markup(std::string_view literal) {
  for (std::string_view mark : {"<p", "\\u003cp", "\\u003Cp", "<br", "\\u003cbr", "\\u003Cbr"}) {
    if (count_of(literal, mark) >= kMinParagraphs) return true;
  }
  return false;
}

// Where the string that opens at `open` ends (its closing quote); npos where the line ends first.
size_t end_of_string(std::string_view script, size_t open) {
  for (size_t at = open + 1; at < script.size(); ++at) {
    if (script[at] == '\\')
      ++at;
    else if (script[at] == '"')
      return at;
    else if (script[at] == '\n')
      break;
  }
  return std::string_view::npos;
}

struct Best {
  std::string_view literal;  // with its quotes
  bool markup = false;
};

void look_into(std::string_view script, Best& best) {
  constexpr std::string_view kBody = "\"articleBody\":";
  for (size_t at = script.find('"'); at != std::string_view::npos; at = script.find('"', at)) {
    const size_t end = end_of_string(script, at);
    if (end == std::string_view::npos) {
      at = script.find('\n', at);
      if (at == std::string_view::npos) return;
      continue;
    }
    const std::string_view literal = script.substr(at, end + 1 - at);
    if (literal.size() >= kMinText && literal.size() > best.literal.size()) {
      std::string_view before = script.substr(0, at);
      while (before.ends_with(' ')) before.remove_suffix(1);
      const bool markup = reads_as_markup(literal);
      if (markup || before.ends_with(kBody)) best = {literal, markup};
    }
    at = end + 1;
  }
}

// Plain text as mark-up: a paragraph a line.
std::string as_markup(std::string_view text) {
  std::string out = "<p>";
  for (const char c : text) {
    if (c == '\n')
      out += "</p><p>";
    else if (c == '<')
      out += "&lt;";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
  return out + "</p>";
}

}  // namespace

std::string text_in_scripts(const html::Dom& dom) {
  Best best;
  for (html::NodeId id = 0; id < dom.nodes.size(); ++id) {
    if (dom.is(id, html::Tag::kScript) && dom[id].first_child != kNone)
      look_into(dom.view(dom[dom[id].first_child].text), best);
  }
  simdjson::dom::parser parser;
  simdjson::dom::element value;
  std::string_view text;
  if (best.literal.empty() ||
      parser.parse(best.literal.data(), best.literal.size()).get(value) != simdjson::SUCCESS ||
      value.get(text) != simdjson::SUCCESS)
    return {};
  return best.markup ? std::string(text) : as_markup(text);
}

}  // namespace dateline
