// Hostile mark-up: time, nodes and depth stay in bounds. The shapes are those of real attacks on
// parsers, at a size that a test can afford under sanitizers; each would take minutes here if it
// were quadratic.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "base/test_small_stack.h"
#include "html/dom.h"
#include "html/scan.h"

namespace dateline::html {
namespace {

std::string times(std::string_view text, size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (size_t i = 0; i < count; ++i) out += text;
  return out;
}

size_t depth_of(const Dom& dom) {
  size_t deepest = 0, depth = 0;
  for (NodeId id = 0; id != kNone;) {
    if (dom[id].first_child != kNone) {
      ++depth, id = dom[id].first_child;
    } else {
      while (id != kNone && dom[id].next == kNone) id = dom[id].parent, depth -= depth > 0;
      if (id != kNone) id = dom[id].next;
    }
    deepest = std::max(deepest, depth);
  }
  return deepest;
}

TEST(Hostile, ShapesStayLinear) {
  constexpr size_t kCount = 40'000;
  std::string attributes = "<div";
  for (size_t i = 0; i < kCount; ++i) attributes += " a" + std::to_string(i) + "=1";
  std::string fonts;
  for (size_t i = 0; i < kCount / 4; ++i) fonts += "<font size=" + std::to_string(i) + "><p>";
  std::string new_fonts;
  for (size_t i = 0; i < kCount; ++i) new_fonts += "<font a" + std::to_string(i) + ">";
  const std::pair<const char*, std::string> shapes[] = {
      {"span", times("<span>", kCount)},
      {"i", times("<i>", kCount)},
      {"b p", times("<b><p>", kCount)},
      {"font p", fonts},
      {"new fonts", new_fonts},
      {"a div", times("<a><div>", kCount)},
      {"closed", times("<b><i><u>", kCount / 3) + times("</b></i></u>", kCount / 3)},
      {"attributes", attributes + ">x"},
      {"comment", "<!--" + times("- -", kCount)},
      {"comment ends", times("<!--", kCount)},
      {"script", "<script>" + times("<!--<script>", kCount)},
      {"cdata", "<svg><![CDATA[" + times("]]", kCount)},
      {"entities", times("&amp;&notit;&#x41;", kCount)},
      {"ampersands", times("&", kCount)},
      {"foster", "<table>" + times("x<tr>", kCount)},
      {"foster b", "<table>" + times("<b>x<tr>", kCount / 4)},
      {"tables", times("<table><tr><td>", kCount)},
      {"templates", times("<template>", kCount)},
      {"select", times("<select><option>", kCount)},
      {"svg", times("<svg><foreignObject>", kCount)},
      {"li", times("<li>", kCount)},
      {"ul li", times("<ul><li>", kCount)},
      {"dd", times("<dd><dt>", kCount)},
      {"h1", times("<h1>", kCount)},
      {"nobr", times("<nobr>", kCount)},
      {"body", times("<body a=1 b=2><html c=3>", kCount)},
      {"less", times("<", kCount)},
      {"end tags", times("</p></br>", kCount)},
      {"unknown", times("<x-y>", kCount) + times("</x-z>", kCount)},
  };
  for (const auto& [name, source] : shapes) {
    const auto start = std::chrono::steady_clock::now();
    const Dom dom = parse(source);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    EXPECT_LT(took.count(), 10.0) << name;  // sanitizers on a loaded machine; quadratic is minutes
    // Twelve times the page, and what a page of nothing takes.
    const size_t bytes = dom.nodes.size() * sizeof(Node) +
                         dom.attributes.size() * sizeof(Attribute) + dom.side.size();
    EXPECT_LT(bytes, 12 * source.size() + 400'000) << name;
    EXPECT_LT(depth_of(dom), 4'000u) << name;
  }
}

// The sizes of the issue, on the stack that a small thread has.
TEST(Hostile, AMillionElementsOnASmallStack) {
  const std::string pages[] = {times("<span>", 1'000'000),
                               times("<i>", 1'000'000),
                               times("<b><p>", 100'000),
                               times("&nbsp;", 1'000'000),
                               "<table>" + times("<b>x<tr>", 100'000),
                               times("<div>", 500'000)};
  for (const std::string& page : pages) {
    [[maybe_unused]] const double seconds =
        seconds_on_small_stack([&] { const Dom dom = parse(page); });
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_LT(seconds, 0.1 + static_cast<double>(page.size()) / 10e6) << page.substr(0, 20);
#endif
  }
}

TEST(Hostile, LimitsAreToldAndKept) {
  ParseOptions options;
  options.max_nodes = 1000;
  EXPECT_TRUE(parse(times("<p>x", 5000), options).truncated);
  const std::string page = times("<div>", 3000) + "text";  // a Dom points into it
  const Dom deep = parse(page);
  EXPECT_TRUE(deep.flattened);
  EXPECT_LE(depth_of(deep), 520u);
  EXPECT_EQ(deep.text_of(0), "text");
}

TEST(Hostile, AnyPrefixOfAPageParses) {
  const std::string page =
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"x\"><html "
      "lang=en><head><title>A&amp;B</title><script>var a='<!-- <script>'</script>"
      "<style>p{}</style></head><body class='a'><p id=1>One "
      "<b>two<i>three</b>four</i><table><tr><td>x</table><svg><desc><p>y</svg>"
      "<select><option>1<option>2</select><textarea>\n</textarea><![CDATA[z]]><!-- c "
      "--></body></html>";
  for (size_t n = 0; n <= page.size(); ++n) {
    const Dom dom = parse(std::string_view(page).substr(0, n));
    EXPECT_GE(dom.nodes.size(), 1u);
  }
}

// Sixteen bytes at a time find what byte by byte finds.
TEST(Scan, BlocksAsBytes) {
  constexpr std::string_view kBytes("\0\t\n\v\f\r\x01 ab-_AZ[@{/>=<&\x80\xFF", 25);
  std::mt19937 random(3);
  for (size_t round = 0; round < 20000; ++round) {
    std::string text(random() % 70, 'c');
    for (char& c : text) {
      if (random() % 12 == 0) c = kBytes[random() % kBytes.size()];
    }
    const char* const end = text.data() + text.size();
    for (const uint8_t ends : {kEndsTagName, kEndsAttribute}) {
      uint8_t expected = 0, seen = 0;
      const char* at = text.data();
      for (; at != end && (name_byte(*at) & ends) == 0; ++at) expected |= name_byte(*at);
      EXPECT_EQ(scan_name(text.data(), end, ends, seen), at);
      EXPECT_EQ(seen & kRewritten, expected & kRewritten);
    }
    std::string blank(random() % 70, ' ');
    for (char& c : blank) c = " \t\n\f\r"[random() % 5];
    if (random() % 2 == 0) blank += kBytes[random() % kBytes.size()];
    blank += text;
    size_t at = 0;
    while (at < blank.size() && std::string_view(" \t\n\f\r").find(blank[at]) != std::string::npos)
      ++at;
    EXPECT_EQ(leading_space(blank), at);
  }
}

}  // namespace
}  // namespace dateline::html
