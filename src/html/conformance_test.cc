// The suites of html5lib-tests, read from the shared data where they are at hand. The rates below
// are what the parser reaches; a change may raise them, never lower them.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "base/utf8.h"
#include "html/dom.h"
#include "html/tokenizer.h"

namespace dateline::html {
namespace {

namespace fs = std::filesystem;

fs::path suite() {
  for (fs::path root = DATELINE_ROOT; !root.empty() && root != root.parent_path();
       root = root.parent_path()) {
    const fs::path folder = root / "shared/data/conformance/html5lib";
    if (fs::exists(folder)) return folder;
  }
  return {};
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct TreeCase {
  std::map<std::string, std::string> parts;
};

std::vector<TreeCase> tree_cases(const std::string& file) {
  std::vector<TreeCase> cases;
  std::string part;
  for (size_t at = 0; at <= file.size();) {
    const size_t end = std::min(file.find('\n', at), file.size());
    const std::string line = file.substr(at, end - at);
    at = end + 1;
    if (line == "#data") {
      cases.emplace_back();
      part = "data";
      cases.back().parts[part];
    } else if (line.starts_with('#') && !cases.empty() &&
               (line == "#errors" || line == "#new-errors" || line == "#document" ||
                line == "#document-fragment" || line == "#script-on" || line == "#script-off")) {
      part = line.substr(1);
      cases.back().parts[part];
    } else if (!cases.empty()) {
      cases.back().parts[part] += line + "\n";
    }
  }
  return cases;
}

std::string trimmed(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

TEST(Html5lib, TreeConstruction) {
  if (suite().empty()) GTEST_SKIP() << "html5lib-tests are not at hand";
  const char* verbose = std::getenv("HTML5LIB_VERBOSE");
  int passed = 0, all = 0;
  for (const auto& entry : fs::directory_iterator(suite() / "tree-construction")) {
    if (entry.path().extension() != ".dat") continue;
    for (const TreeCase& test : tree_cases(read(entry.path()))) {
      std::string data = test.parts.at("data");
      if (data.ends_with('\n')) data.pop_back();
      const bool on = test.parts.contains("script-on"), off = test.parts.contains("script-off");
      for (const bool scripting : {false, true}) {
        if ((scripting && !on) || (!scripting && on)) continue;
        (void)off;
        ParseOptions options;
        options.scripting = scripting;
        std::string context;
        if (test.parts.contains("document-fragment"))
          context = trimmed(test.parts.at("document-fragment"));
        options.context = context;
        Dom dom = parse(data, options);
        std::string got;
        if (context.empty()) {
          got = dump(dom);
        } else {
          // What the root of the fragment holds.
          std::string whole = dump(dom);
          size_t at = whole.find('\n') + 1;
          while (at < whole.size()) {
            const size_t end = std::min(whole.find('\n', at), whole.size());
            const std::string line = whole.substr(at, end - at);
            got += (line.starts_with("|   ") ? "| " + line.substr(4) : line) + "\n";
            at = end + 1;
          }
        }
        ++all;
        const std::string want = trimmed(test.parts.at("document"));
        if (trimmed(got) == want)
          ++passed;
        else if (verbose)
          std::cout << entry.path().filename() << "\n--- data\n"
                    << data << "\n--- want\n"
                    << want << "\n--- got\n"
                    << got << "\n";
      }
    }
  }
  std::cout << "html5lib tree construction: " << passed << " of " << all << " ("
            << 100.0 * passed / all << "%)\n";
  EXPECT_GE(passed * 1000, all * 996);
}

// "\\uXXXX" in doubly escaped cases; nothing for lone surrogates, which UTF-8 cannot hold.
bool unescape(std::string_view in, std::string& out) {
  for (size_t i = 0; i < in.size();) {
    if (in.substr(i, 2) != "\\u" || i + 6 > in.size()) {
      out += in[i++];
      continue;
    }
    char32_t c = static_cast<char32_t>(std::stoul(std::string(in.substr(i + 2, 4)), nullptr, 16));
    i += 6;
    if (c >= 0xD800 && c < 0xDC00 && in.substr(i, 2) == "\\u") {
      const auto low =
          static_cast<char32_t>(std::stoul(std::string(in.substr(i + 2, 4)), nullptr, 16));
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      i += 6;
    } else if (c >= 0xD800 && c < 0xE000) {
      return false;
    }
    append_utf8(out, c);
  }
  return true;
}

using Element = simdjson::dom::element;

bool text_at(const Element& value, bool escaped, std::string& out) {
  std::string_view text;
  out.clear();
  if (value.get(text) != simdjson::SUCCESS) return true;  // null
  if (escaped) return unescape(text, out);
  out = text;
  return true;
}

std::string tokens_of(const std::string& input, std::string_view state, const std::string& last) {
  Dom dom;
  dom.source = input;
  Tokenizer tokenizer(dom);
  if (state == "PLAINTEXT state") tokenizer.set_mode(TextMode::kPlaintext, last);
  if (state == "RCDATA state") tokenizer.set_mode(TextMode::kRcdata, last.empty() ? "none" : last);
  if (state == "RAWTEXT state")
    tokenizer.set_mode(TextMode::kRawtext, last.empty() ? "none" : last);
  if (state == "Script data state")
    tokenizer.set_mode(TextMode::kScript, last.empty() ? "none" : last);
  if (state == "CDATA section state") tokenizer.set_mode(TextMode::kCdata, last);
  std::string out, text;
  Token token;
  do {
    tokenizer.next(token);
    if (token.kind == Token::kText) {
      text += dom.view(token.text);
      continue;
    }
    if (!text.empty()) out += "text " + text + "\n";
    text.clear();
    const std::string name(dom.view(token.text));
    if (token.kind == Token::kComment) out += "comment " + name + "\n";
    if (token.kind == Token::kEndTag) out += "end " + name + "\n";
    if (token.kind == Token::kDoctype) {
      out += "doctype " + name + "|" + std::string(dom.view(token.public_id)) + "|" +
             std::string(dom.view(token.system_id)) + (token.force_quirks ? "|quirks\n" : "|\n");
    }
    if (token.kind == Token::kStartTag) {
      std::map<std::string, std::string> attributes;
      for (const Attribute& a : token.attributes)
        attributes[std::string(dom.view(a.name))] = dom.view(a.value);
      out += "start " + name;
      for (const auto& [key, value] : attributes) out += " " + key + "=" + value;
      out += token.self_closing ? " /\n" : "\n";
    }
  } while (token.kind != Token::kEof);
  return out;
}

// The expected tokens in the same form; false where they cannot be said in UTF-8.
bool expected_of(const simdjson::dom::array& output, bool escaped, std::string& out) {
  std::string text, a, b, c;
  const auto flush = [&] {
    if (!text.empty()) out += "text " + text + "\n";
    text.clear();
  };
  for (Element token : output) {
    std::string_view kind;
    if (token.at(0).get(kind) != simdjson::SUCCESS || !text_at(token.at(1), escaped, a))
      return false;
    if (kind == "Character") {
      text += a;
      continue;
    }
    flush();
    if (kind == "Comment") out += "comment " + a + "\n";
    if (kind == "EndTag") out += "end " + a + "\n";
    if (kind == "DOCTYPE") {
      if (!text_at(token.at(2), escaped, b) || !text_at(token.at(3), escaped, c)) return false;
      bool correct = true;
      if (token.at(4).get(correct)) correct = true;
      out += "doctype " + a + "|" + b + "|" + c + (correct ? "|\n" : "|quirks\n");
    }
    if (kind == "StartTag") {
      out += "start " + a;
      std::map<std::string, std::string> attributes;
      simdjson::dom::object pairs;
      if (token.at(2).get(pairs) != simdjson::SUCCESS) return false;
      for (auto pair : pairs) {
        std::string key;
        if (escaped ? !unescape(pair.key, key) : (key = pair.key, false)) return false;
        if (!text_at(pair.value, escaped, b)) return false;
        attributes[key] = b;
      }
      for (const auto& [key, value] : attributes) out += " " + key + "=" + value;
      bool closing = false;
      if (token.at(3).get(closing)) closing = false;
      out += closing ? " /\n" : "\n";
    }
  }
  flush();
  return true;
}

TEST(Html5lib, Tokenizer) {
  if (suite().empty()) GTEST_SKIP() << "html5lib-tests are not at hand";
  const char* verbose = std::getenv("HTML5LIB_VERBOSE");
  int passed = 0, all = 0, unsayable = 0;
  for (const auto& entry : fs::directory_iterator(suite() / "tokenizer")) {
    // xmlViolation is for an option of another parser (coercion to XML).
    if (entry.path().extension() != ".test" || entry.path().filename() == "xmlViolation.test")
      continue;
    simdjson::dom::parser parser;
    const std::string file = read(entry.path());
    simdjson::dom::array tests;
    if (parser.parse(file)["tests"].get(tests) != simdjson::SUCCESS) continue;
    for (Element test : tests) {
      bool escaped = false;
      if (test["doubleEscaped"].get(escaped)) escaped = false;
      std::string input, last, want;
      simdjson::dom::array output, states;
      if (test["output"].get(output) != simdjson::SUCCESS ||
          !text_at(test["input"], escaped, input) || !expected_of(output, escaped, want)) {
        ++unsayable;
        continue;
      }
      if (test["lastStartTag"].error() == simdjson::SUCCESS)
        text_at(test["lastStartTag"], false, last);
      std::vector<std::string_view> names{"Data state"};
      if (test["initialStates"].get(states) == simdjson::SUCCESS) {
        names.clear();
        for (Element state : states) names.push_back(state.get_string().value());
      }
      for (std::string_view state : names) {
        ++all;
        const std::string got = tokens_of(input, state, last);
        if (got == want)
          ++passed;
        else if (verbose)
          std::cout << entry.path().filename() << " " << state << " " << last << "\n--- input\n"
                    << input << "\n--- want\n"
                    << want << "--- got\n"
                    << got;
      }
    }
  }
  std::cout << "html5lib tokenizer: " << passed << " of " << all << " (" << 100.0 * passed / all
            << "%), " << unsayable << " not in UTF-8\n";
  EXPECT_GE(passed * 1000, all * 990);
}

}  // namespace
}  // namespace dateline::html
