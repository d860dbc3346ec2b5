// Pages of our own making, whole: what a careful reader would cut out of them.
#include <gtest/gtest.h>

#include "article/article_extractor.h"
#include "base/test_small_stack.h"

namespace dateline {
namespace {

const ArticleExtractor& extractor() {
  static const auto loaded = ArticleExtractor::load(DATELINE_SOURCE_DATA);
  return *loaded;
}

std::string read(PageKind kind, std::string content, std::string published = {},
                 std::string url = {}) {
  Page page;
  page.kind = kind;
  page.content = std::move(content);
  page.published = std::move(published);
  page.url = std::move(url);
  Arena arena;
  Issues issues;
  std::string out = dump(extractor().extract(page, arena, issues));
  for (const Issue& issue : issues) out += "! " + issue.message + "\n";
  return out;
}

constexpr char kOne[] =
    "The ferry company Nordlys said on Friday that its night boat between Harstad and Tromso will "
    "stop running in the spring, because too few "
    "people use it outside the summer months.";
constexpr char kTwo[] =
    "\"We have tried for three winters,\" said its director, Ingrid Moen, at a meeting with the "
    "county council. \"The numbers are not there.\"";
constexpr char kThree[] =
    "The council, which pays a third of the cost, said that it would look for another operator "
    "before the contract ends in May.";

TEST(Article, TextStaysAsItIs) {
  EXPECT_EQ(read(PageKind::kText, "One line.\n\n  Two  lines.\n"),
            "language: en\nparagraph: One line.\nparagraph: Two  lines.\n");
  EXPECT_EQ(read(PageKind::kText, " \n"), "no article\n! the page is empty\n");
}

TEST(Article, BareTextWithItsFurniture) {
  const std::string page =
      std::string(
          "Menu\nNorth\nNight boat to Tromso ends in spring\nFacebook Twitter WhatsApp\nNight boat "
          "to Tromso ends in spring\n"
          "By Anna Berg and Ole Lund\n12 March 2022, 18:40\n"
          "The night boat leaves Harstad in February. (Photo: Kari Dahl/NTB)\n") +
      kOne + "\n" + kTwo + "\nRead more: Council to vote on buses\n" + kThree +
      "\nSource: NTB\nRelated Topics\nFerries Harstad\nLeave a Reply\nYour email address will not "
      "be published.\n";
  EXPECT_EQ(read(PageKind::kPageText, page),
            std::string("title: Night boat to Tromso ends in spring\nauthor: Anna Berg\nauthor: "
                        "Ole Lund\nagency: NTB\nlanguage: en\n"
                        "published: 2022-03-12T18:40:00\ncaption: The night boat leaves Harstad in "
                        "February. (Photo: Kari Dahl/NTB)\nparagraph: ") +
                kOne + "\nparagraph: " + kTwo + "\nparagraph: " + kThree + "\n");
}

TEST(Article, NoHeadlineNoTitle) {
  const std::string text =
      read(PageKind::kPageText, std::string(kOne) + "\n" + kTwo + "\n" + kThree +
                                    "\nLatest Stories\n-\nTwo hurt in fire at harbour\n4 mins\n");
  EXPECT_EQ(text, std::string("language: en\nparagraph: ") + kOne + "\nparagraph: " + kTwo +
                      "\nparagraph: " + kThree + "\n");
}

TEST(Article, GivenDatesOverruleAndImpossibleOnesAreTold) {
  const std::string page = std::string("Night boat to Tromso ends in spring\n31 February 2022\n") +
                           kOne + "\n" + kTwo + "\n" + kThree + "\n";
  EXPECT_NE(read(PageKind::kPageText, page).find("! the printed date does not exist"),
            std::string::npos);
  EXPECT_NE(
      read(PageKind::kPageText, page, "2022-03-12").find("published: 2022-03-12\nbasis: given\n"),
      std::string::npos);
  EXPECT_NE(read(PageKind::kPageText, page, "2022-03").find("published: 2022-03\nbasis: given\n"),
            std::string::npos);
  // A stretch of days stays one, and what is not stated stays open.
  for (const char* given : {"2022-03-12/2022-03-14", "XXXX-03-12", "2022-03~", "../2022-03-12"}) {
    EXPECT_NE(read(PageKind::kPageText, page, given)
                  .find(std::string("published: ") + given + "\nbasis: given\n"),
              std::string::npos)
        << given;
  }
  EXPECT_NE(read(PageKind::kPageText, page, "1502-03-12").find("is no day: 1502-03-12"),
            std::string::npos);
  EXPECT_NE(read(PageKind::kPageText, page, "soon")
                .find("! the date that came with the page is no day: soon"),
            std::string::npos);
}

TEST(Article, MarkUpWithLinkedData) {
  const std::string page =
      std::string(
          R"(<!doctype html><html lang="en-GB"><head><title>Night boat to Tromso ends in spring | Coast Daily</title>
<meta property="og:site_name" content="Coast Daily"><link rel="canonical" href="/north/night-boat">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Night boat to Tromso ends in spring","datePublished":"2022-03-12T18:40:00+01:00",
"dateModified":"2022-03-13T09:00:00+01:00","author":[{"@type":"Person","name":"Anna Berg"},{"@type":"Person","name":"Ole Lund"}],}]}</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/n">North</a></ul></nav><main><article><h1>Night boat to Tromso ends in spring</h1>
<p class="byline">By <a href="/a">Anna Berg</a></p><div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
<figure><img src="a.jpg"><figcaption>The night boat leaves Harstad in February.</figcaption></figure><div class="article-body"><p>)") +
      kOne + "</p><p>" + kTwo +
      "</p><p><a href='/b'>Read more: Council to vote on buses</a></p><h2>Another "
      "operator</h2><p>" +
      kThree +
      "</p></div></article><aside><h3>Most read</h3><ul><li><a href='/c'>Two hurt in fire at "
      "harbour</a></ul></aside></main><footer><p>Copyright Coast "
      "Daily. All rights reserved.</p></footer></body></html>";
  EXPECT_EQ(
      read(PageKind::kHtml, page, "", "https://coast.example/north/night-boat?x=1"),
      std::string("title: Night boat to Tromso ends in spring\nauthor: Anna Berg\nauthor: Ole "
                  "Lund\noutlet: Coast Daily\nurl: https://coast.example/north/night-boat\n"
                  "language: en-GB\npublished: 2022-03-12T18:40:00+01:00\nmodified: "
                  "2022-03-13T09:00:00+01:00\n"
                  "caption: The night boat leaves Harstad in February.\nparagraph: ") +
          kOne + "\nparagraph: " + kTwo + "\nheading: Another operator\nparagraph: " + kThree +
          "\n");
}

TEST(Article, ThePrintedDayOverrulesMetadataInUtc) {
  const std::string page =
      std::string(R"(<html lang="en"><head><title>Night boat to Tromso ends in spring</title>
<meta property="article:published_time" content="2022-03-11T22:30:00Z"></head><body><article><h1>Night boat to Tromso ends in spring</h1><p>12 March 2022</p><p>)") +
      kOne + "</p><p>" + kTwo + "</p><p>" + kThree + "</p></article></body></html>";
  EXPECT_NE(read(PageKind::kHtml, page).find("published: 2022-03-12"), std::string::npos)
      << read(PageKind::kHtml, page);
}

// A page whose head and whose lines around the headline are given.
std::string dated_page(std::string_view head, std::string_view above, std::string_view below,
                       std::string_view end = {}) {
  std::string page = "<html lang='en'><head><title>Night boat to Tromso ends in spring</title>";
  page.append(head).append("</head><body>").append(above);
  page.append("<h1>Night boat to Tromso ends in spring</h1>").append(below);
  page.append("<p>").append(kOne).append("</p><p>").append(kTwo).append("</p><p>").append(kThree);
  return page.append("</p>").append(end).append("</body></html>");
}

TEST(Article, WhereTheDayIsPrinted) {
  const struct {
    const char* what;
    std::string page;
    std::string_view published;
  } cases[] = {
      {"right above the headline, against a date of no one knows what",
       dated_page("<meta name='date' content='2022-03-18'>", "<div>12.03.2022 - Anna Berg</div>",
                  ""),
       "2022-03-12"},
      {"by its label, wherever it stands",
       dated_page("", "", "",
                  "<div class='footer-line'>Last modified: 20 March 2022 - 14:49:39<br>Published "
                  "on: 12 March 2022<br>Read 61 times</div><p>The next issue comes out on 2 April "
                  "2022.</p>"),
       "2022-03-12"},
      {"metadata in UTC whose seconds have one digit",
       dated_page("<meta property='article:published_time' content='2022-03-11T23:15:0Z'>", "",
                  "<p>12 March 2022</p>"),
       "2022-03-12"},
      {"JSON-LD with a bracket too many",
       dated_page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                  "\"Night boat\",\"datePublished\":\"2022-03-12\"}}</script>",
                  "", ""),
       "2022-03-12"},
      {"JSON-LD that breaks off",
       dated_page("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
                  "\"headline\":\"Night boat\",\"datePublished\":\"2022-03-12\"}]</script>",
                  "", ""),
       "2022-03-12"},
      {"the title of an abbreviation",
       dated_page("", "", "<abbr class='published' title='12 March 2022'>last week</abbr>"),
       "2022-03-12"},
      {"a statement of an unknown name",
       dated_page("<meta property='pictures:uploaded' content='2022-03-12T04:36:36-05:00'>", "",
                  ""),
       "2022-03-12T04:36:36-05:00"},
      {"a printed day without its year against the next one in UTC",
       dated_page("<meta property='article:published_time' content='2022-03-13T01:30:00Z'>", "",
                  "<p>Saturday, March 12</p>"),
       "2022-03-12"},
      {"a printed day without its year that no zone of the world explains",
       dated_page("<meta property='article:published_time' content='2022-03-13T12:30:00Z'>", "",
                  "<p>Saturday, March 12</p>"),
       "2022-03-13T12:30:00Z"},
      {"a day that stands among the marks for comments, above the text's end",
       dated_page("", "", "<div id='comments-date'>12 March 2022 / <a href='#c'>3</a></div>"),
       "2022-03-12"},
      {"JSON-LD with commas in a row and before brackets",
       dated_page("<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",, \"headline\":"
                  "\"Night boat\",\"datePublished\":\"2022-03-12\", ,},, ]</script>",
                  "", ""),
       "2022-03-12"},
  };
  for (const auto& each : cases) {
    const std::string text = read(PageKind::kHtml, each.page);
    EXPECT_NE(text.find("\npublished: " + std::string(each.published) + "\n"), std::string::npos)
        << each.what << "\n"
        << text;
  }
}

TEST(Article, TheHeadlineAmongWhatSitesAddToIt) {
  const struct {
    std::string_view head, heading, title;
  } cases[] = {
      {"<title>Night boat to Tromso ends in spring-NorthㅣCoast Daily</title><meta "
       "property='og:site_name' content='Coast Daily'><meta property='article:section' "
       "content='North'>",
       "", "Night boat to Tromso ends in spring"},
      {"<title>Night boat to Tromso ends in spring:Coast Daily</title><meta "
       "property='og:site_name' "
       "content='Coast Daily'>",
       "", "Night boat to Tromso ends in spring"},
      {"<title>Traffic Night boat ends - Coast Daily</title><meta property='og:title' "
       "content='Traffic / Night boat ends'><meta property='og:site_name' content='Coast Daily'>",
       "<h1><span>Traffic</span><span>Night boat ends</span></h1>", "Traffic / Night boat ends"},
      {"<title>Night boat: it ends in spring</title>", "<h1>Night boat: it ends in spring</h1>",
       "Night boat: it ends in spring"},
      // The h1 at the end of a trail is the title made for search.
      {"<title>Tromso ferry: night boat timetable ends</title><meta property='og:title' "
       "content='Why the last night boat sails in spring'>",
       "<nav><ul><li><a href='/north'>North</a></li><li><h1>Tromso ferry: night boat timetable "
       "ends</h1></li></ul></nav><h2><span>Farewell</span> <span>Why the last night boat sails in "
       "spring</span></h2>",
       "Why the last night boat sails in spring"},
      {"<title>Tromso ferry: night boat timetable ends</title>",
       "<div class='page-Breadcrumbs'><a href='/north'>North</a><h1>Tromso ferry: night boat "
       "timetable ends</h1></div><h2>Night boat timetable of the Tromso ferry ends in spring</h2>",
       "Night boat timetable of the Tromso ferry ends in spring"},
      {"<title>Tromso ferry: night boat timetable ends</title>",
       "<div class='breadcrumb'><a href='/north'>North</a><h1>Tromso ferry: night boat timetable "
       "ends</h1></div><h2>More news from the harbour</h2>",
       "Tromso ferry: night boat timetable ends"},
  };
  for (const auto& each : cases) {
    const std::string page = "<html lang='en'><head>" + std::string(each.head) + "</head><body>" +
                             std::string(each.heading) + "<p>" + kOne + "</p><p>" + kTwo +
                             "</p></body></html>";
    EXPECT_TRUE(read(PageKind::kHtml, page).starts_with("title: " + std::string(each.title) + "\n"))
        << read(PageKind::kHtml, page);
  }
}

TEST(Article, WhatIsLetInAndWhatIsNot) {
  const std::string one = std::string("<p>") + kOne + "</p>",
                    two = std::string("<p>") + kTwo + "</p>",
                    three = std::string("<p>") + kThree + "</p>";
  const std::string text =
      std::string("paragraph: ") + kOne + "\nparagraph: " + kTwo + "\nparagraph: " + kThree + "\n";
  const std::string head =
      "<html lang='en'><head><title>Night boat ends</title><meta property='og:type' "
      "content='article'></head><body>";
  const std::string headline = "<h1>Night boat ends</h1>";
  std::string escaped;  // kTwo inside a script's string
  for (const char c : std::string_view(kTwo)) escaped += c == '"' ? "\\\"" : std::string(1, c);
  const struct {
    const char* what;
    std::string page, expected;
  } cases[] = {
      {"an element left open where scripts are off does not hold the page",
       head + "<noscript><div id='no-script'></noscript>" + headline + "<div>" + one + two + three +
           "</div></body></html>",
       text},
      {"the text for readers without scripts, where there is no other",
       head + headline + "<script type='text/template'>" + one + "</script><noscript><div>" + one +
           two + three + "</div></noscript></body></html>",
       text},
      {"the text in a script, where there is no other",
       head + headline + "<div id='app'></div><script>window.state = {\"html\":\"" +
           std::string("\\u003cp\\u003e") + kOne + "\\u003c/p\\u003e<p>" + escaped + "</p><p>" +
           kThree + "</p>\",\"more\":[\"x\"]};</script></body></html>",
       text},
      {"no text in a script, where there is one on the page",
       head + headline + "<div>" + one + two + three +
           "</div><script type='application/json'>{\"next\":\"" + std::string("<p>") + kThree +
           "</p><p>" + kThree + kThree + "</p><p>" + kThree + "</p>\"}</script></body></html>",
       text},
      {"a box that is called a legend holds a text",
       head + headline + "<div class='legende-box'><div class='col'><div class='att'>" + one + two +
           three + "</div></div></div></body></html>",
       text},
      {"asides and comments are out",
       head + headline + "<div class='article-text'>" + one + "<aside><p>" + kThree + kThree +
           "</p></aside>" + two + three +
           "</div><ol class='comments'><li class='comment'><div><p>I took that boat each winter, "
           "and "
           "we were three on board, said no one, but it was so for years.</p></div></li><li "
           "class='comment'><div><p>The council pays for roads that hardly anyone uses, too, so "
           "why "
           "not for a boat, I ask myself.</p></div></li></ol></body></html>",
       text},
      {"who wrote it and where to write to",
       head + headline + "<div class='article-text'>" + one + two + three +
           "<p>Anna Berg, Harstad anna.berg@nordlys.example</p></div></body></html>",
       text},
      {"who the author is",
       head + headline + "<p class='byline'>By Anna Berg</p><div class='article-text'><p>" +
           "Fishermen on the islands north of Harstad have used the boat to send their catch to "
           "the market in the town.</p><p>They will now have to drive, which takes four hours "
           "longer in winter, the fishermen's union said.</p>" +
           one + two + three +
           "<p>Anna Berg is our correspondent for the north of the country and has written about "
           "ships since 2009.</p></div></body></html>",
       text},
      {"a heading at the end, and the letters that stand for a text to pay for",
       head + headline + "<div class='article-text'>" + one + two + three +
           "<p>Fgu sqeerjk wpruzl Hfkdwx, ahp oogu iah fudvs kvd gof gqnxvdzczdo rxnq mhe wwfc "
           "vthwk ujzc mrl duezohzewkey tzkd xmr kprc paxobb. Agt qfusr mrnwttp snzz qwe lkjhp "
           "nbvcrx poiuzt rewqas dfghj klmnbx yxcvb nmkjz hgfdsq wertz uiopl asdfr gztre mknji "
           "bvgft.</p>"
           "<h2>Picture gallery</h2></div></body></html>",
       text},
      {"what opens over a word",
       head + headline + "<div class='article-text'><p>The ferry company " +
           "<span class='hover-tooltip'><a href='/nordlys'>Nordlys</a><span class='tooltip-box'>" +
           "<a href='/nordlys'>Nordlys</a><a href='/1'>Night boats were full last summer</a>" +
           "</span></span>" + std::string(kOne).substr(25) + "</p>" + two + three +
           "</div></body></html>",
       text},
      {"a row of a table is one line",
       head + headline + "<div class='article-text'>" + one + two +
           "<table><tr><th>Winter</th><th>Passengers</th><th>Nights</th></tr><tr><td>2019</"
           "td><td>412</td><td>90</td></tr><tr><td>2020</td><td>388</td><td>91</td></tr></table>" +
           three + "</div></body></html>",
       {}},
  };
  for (const auto& each : cases) {
    const std::string got = read(PageKind::kHtml, each.page);
    if (!each.expected.empty())
      EXPECT_TRUE(got.ends_with(each.expected)) << each.what << "\n" << got;
    else
      EXPECT_EQ(got.find("table: 412\n"), std::string::npos) << each.what << "\n" << got;
  }
}

// A page that states no day, whose address is not known.
TEST(Article, DaysInTheSource) {
  const std::string text = std::string("<p>") + kOne + "</p><p>" + kTwo + "</p></body></html>";
  const struct {
    std::string page, published;  // of the dump, empty: none
  } cases[] = {
      {"<html lang='en'><title>Night boat ends</title><body id='news20220312_k1'><h1>Night boat "
       "ends</h1><p>12 March</p>" +
           text,
       "published: 2022-03-12\n"},
      {"<html lang='en'><title>Night boat ends</title><body id='news20220313_k1'><h1>Night boat "
       "ends</h1><p>12 March</p>" +
           text,
       ""},
      {"<html lang='en'><title>Night boat ends</title><body data-a='20220312' "
       "data-b='20210312'><h1>Night boat ends</h1>"
       "<p>12 March</p>" +
           text,
       ""},
      {"<html lang='en'><title>Night boat ends</title><meta property='og:image' "
       "content='https://coast.example/files/2022/03/12/boat.jpg'><body><h1>Night boat ends</h1>" +
           text,
       "published: 2022-03-12~\n"},
      {"<html lang='en'><title>Night boat ends</title><meta property='og:image' "
       "content='https://coast.example/files/2022/03/12/boat.jpg'><body><h1>Night boat ends</h1>"
       "<p>14 March 2022</p>" +
           text,
       "published: 2022-03-14\n"},
      {"<html><body><p>One moment ...</p><script>location.href=\"https://coast.example/20220312/"
       "night-boat?again=1\"</script></body></html>",
       "published: 2022-03-12\n"},
  };
  for (const auto& each : cases) {
    const std::string got = read(PageKind::kHtml, each.page);
    EXPECT_EQ(got.find(each.published.empty() ? "published:" : each.published) != std::string::npos,
              !each.published.empty())
        << each.page << "\n"
        << got;
  }
}

// A script whose words are not parted, and which has no full stop.
TEST(Article, UnpartedScript) {
  const std::string one =
      "บริษัทเรือข้ามฟากแถลงเมื่อวันศุกร์ว่าเรือกลางคืนระหว่างสองเมืองจะหยุดให้บริการในฤดูใบไม้ผลิเพราะมีผู้โดยสารน้อยเกินไ"
      "ป";
  const std::string two =
      "สภาจังหวัดซึ่งออกค่าใช้จ่ายหนึ่งในสามกล่าวว่าจะหาผู้ให้บริการรายใหม่ก่อนที่สัญญาจะสิ้นสุดลงในเดือนพฤษภาคมปีหน้า";
  const std::string got =
      read(PageKind::kHtml,
           "<html lang='th'><body><ul><li><a href='/'>หน้าแรก</a></ul><div><h1>เรือกลางคืนจะหยุด"
           "</h1><p>" +
               one + "</p><p>" + two + "</p></div></body></html>");
  EXPECT_TRUE(got.ends_with("paragraph: " + one + "\nparagraph: " + two + "\n")) << got;
}

TEST(Article, HowAWordIsReadIsNoText) {
  const std::string text =
      "<ruby>夜行<rp>(</rp><rt>やこう</rt><rp>)</rp></ruby>フェリーは<ruby>春<rt>はる</rt></"
      "ruby>に運航を終えると、会社が金曜日に発表した。利用者が少なすぎるためだという。";
  const std::string got =
      read(PageKind::kHtml,
           "<html lang='ja'><body><h1><ruby>夜行<rt>やこう</rt></"
           "ruby>フェリー、春に終了</h1><div><p>" +
               text + "</p><p>議会は五月までに別の会社を探すとしている。</p></div></body></html>");
  EXPECT_NE(got.find("title: 夜行フェリー、春に終了\n"), std::string::npos) << got;
  EXPECT_NE(got.find("paragraph: 夜行フェリーは春に運航を終えると"), std::string::npos) << got;
}

TEST(Article, WhoWroteAPostOfANetwork) {
  const std::string page = std::string("<html lang='en'><body><h1>Night boat ends</h1><div><p>") +
                           kOne +
                           "</p><blockquote class='twitter-tweet'><p>The night boat ends in "
                           "spring, and we are sorry for "
                           "all who loved it.</p>&mdash; Nordlys (@nordlys_boats) <a "
                           "href='/s/1'>March 12, 2022</a></blockquote><p>" +
                           kTwo + "</p><p>" + kThree + "</p></div></body></html>";
  EXPECT_NE(read(PageKind::kHtml, page).find("— Nordlys (@nordlys_boats) March 12, 2022\n"),
            std::string::npos)
      << read(PageKind::kHtml, page);
}

std::string times(std::string_view text, size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (size_t i = 0; i < count; ++i) out += text;
  return out;
}

// The whole stage on what breaks parsers and what breaks readers of lines, dates and names: in
// time that grows with the page, on the stack of a small thread.
TEST(Article, HostilePagesStayLinear) {
  const std::string filler = times("word ", 50'000);
  const std::pair<PageKind, std::string> pages[] = {
      {PageKind::kHtml, times("<span>x", 150'000)},
      {PageKind::kHtml, times("<i>x", 250'000)},
      {PageKind::kHtml, times("<b><p>x", 60'000)},
      {PageKind::kHtml, times("<article><p>One word more.", 40'000)},
      {PageKind::kHtml, times("<noscript><p>x", 70'000)},
      {PageKind::kHtml, times("<table><tr><td>1<td>2", 45'000)},
      {PageKind::kHtml, "<table>" + times("<tr>" + times("<td>1", 40), 4'000)},
      {PageKind::kHtml, "<table>" + times("<b>x<tr>", 60'000)},
      {PageKind::kHtml, times("&nbsp;", 160'000)},
      {PageKind::kHtml, times("<p>12 March 2022, 18:40", 40'000)},
      {PageKind::kHtml, times("<time datetime='2022-03-12'>12 March</time>", 22'000)},
      {PageKind::kHtml, times("<h1>Night boat - ends | in - spring</h1>", 25'000)},
      {PageKind::kHtml, "<p>" + times("12/3/2022 - ", 80'000)},
      {PageKind::kHtml, "<p>" + times("by Anna Berg and ", 55'000)},
      {PageKind::kHtml, "<p>" + times("- | ", 240'000)},
      {PageKind::kHtml, "<title>" + times("a - b | ", 120'000)},
      {PageKind::kHtml, "<script type='application/ld+json'>" + times("[{", 400'000)},
      {PageKind::kHtml, "<script type='application/ld+json'>[" + times(", ", 400'000) + "]"},
      {PageKind::kHtml, "<script type='application/ld+json'>" + times("{\"a\":[", 150'000)},
      {PageKind::kHtml, times("<meta property='article:published_time' content='2022'>", 18'000)},
      {PageKind::kHtml, "<div class='" + times("comment-body ", 70'000) + "'>x"},
      {PageKind::kHtml, times("<p class='byline author'>By Anna Berg", 25'000)},
      {PageKind::kPageText, times("Night boat ends\n", 60'000)},
      {PageKind::kPageText, times("12 March 2022\n", 70'000)},
      {PageKind::kPageText, filler + filler + filler + filler},
      {PageKind::kPageText, times("\n", 1'000'000)},
      {PageKind::kPageText, times("a\n", 500'000)},
  };
  for (const auto& [kind, content] : pages) {
    extractor();
    const double seconds = seconds_on_small_stack([&] { read(kind, content); });
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // A page of a hundred thousand lines is costlier than one of prose: a second for a megabyte of
    // nothing but lines; what is quadratic takes minutes.
    EXPECT_LT(seconds, 1.0 + static_cast<double>(content.size()) / 1e6) << content.substr(0, 60);
#endif
  }
}

TEST(Article, PagesThatAreNone) {
  const char* pages[] = {
      "<body><h2><a href=/a>Two hurt in fire at harbour warehouse</a></h2><p>Two people were hurt "
      "in a fire at a warehouse on Sunday, police said.</p>"
      "<h2><a href=/b>Council votes to close night bus lines</a></h2><p>The council voted on "
      "Monday to close three night bus lines from April.</p>"
      "<h2><a href=/c>New bridge opens a year late</a></h2><p>The bridge over the sound opened on "
      "Friday, a year later than planned.</p>",
      "",
      "<p>",
      "<nav><a href=/a>Home</a></nav>",
      "<html><body><ul><li><a href='/1'>Two hurt in fire at harbour</a><li><a "
      "href='/2'>Council to vote on buses</a></ul></body></html>",
      "<body><div class='cookie-consent'><p>We use cookies to improve your "
      "visit. By continuing you agree to our privacy policy.</p></div></body>"};
  for (const char* page : pages)
    EXPECT_NE(read(PageKind::kHtml, page).find("no article\n"), std::string::npos)
        << read(PageKind::kHtml, page);
}

TEST(Article, OneSentenceIsTextAndNoTitle) {
  const std::string sentence =
      "Two people were hurt in a fire at a warehouse in Harstad on Sunday, police said.";
  const std::string text =
      read(PageKind::kPageText, "Two hurt in fire at harbour\n\n" + sentence + "\n\nShare This\n");
  EXPECT_NE(text.find("paragraph: " + sentence), std::string::npos) << text;
}

TEST(Article, TheSitesNameAfterTheHeadline) {
  const std::string text =
      read(PageKind::kPageText,
           std::string("Night boat to Tromso ends in spring - Coast Daily\nHome\nNight boat to "
                       "Tromso ends in spring\n12 March 2022\n") +
               kOne + "\n" + kTwo + "\n" + kThree + "\n");
  EXPECT_TRUE(
      text.starts_with("title: Night boat to Tromso ends in spring\noutlet: Coast Daily\nlanguage: "
                       "en\npublished: 2022-03-12\nparagraph: The ferry"))
      << text;
}

TEST(Article, WrappedTextIsJoined) {
  std::string wrapped, text = std::string(kOne) + " " + kThree + " " + kOne;
  for (size_t at = 0; at < text.size();) {
    size_t end = at + 72 >= text.size() ? text.size() : text.rfind(' ', at + 72);
    wrapped += text.substr(at, end - at) + "\n";
    at = end + 1;
  }
  const std::string got =
      read(PageKind::kPageText, "Night boat ends\n\n" + wrapped + "\n" + wrapped);
  EXPECT_NE(got.find("paragraph: " + text + "\n"), std::string::npos) << got;
}

}  // namespace
}  // namespace dateline
