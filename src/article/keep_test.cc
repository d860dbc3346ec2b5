// Lines that the classifier is in two minds about, on pages of our own making.
#include <gtest/gtest.h>

#include "article/article_extractor.h"

namespace dateline {
namespace {

// The blocks of a page whose article is `body`, less the title and other statements.
std::string blocks_of(std::string_view head, std::string_view body) {
  static const auto loaded = ArticleExtractor::load(DATELINE_SOURCE_DATA);
  Page page;
  page.kind = PageKind::kHtml;
  page.content = "<html lang='en'><head><title>Quarry at Vell to close</title>" +
                 std::string(head) + "</head><body><nav><a href='/'>Home</a></nav>" +
                 "<h1>Quarry at Vell to close</h1><div class='article-text'>" + std::string(body) +
                 "</div><footer><p>Contact</p></footer></body></html>";
  Arena arena;
  Issues issues;
  const Article article = loaded->extract(page, arena, issues);
  return std::string(article.text);
}

constexpr char kText[] =
    "<p>The quarry at Vell will close in the autumn after ninety years, its owner said on "
    "Tuesday, because the price of slate has fallen by half since 2019.</p><p>\"We looked for a "
    "buyer until last week,\" said the manager, Greta Holm, in front of about sixty workers. "
    "\"There was none.\"</p><p>The town council will meet on Thursday to speak about the future "
    "of the harbour railway, which carries nothing but stone.</p>";
constexpr char kLast[] = "Of what comes to an end in Vell, the union says that it had no warning.";

TEST(Keep, WhoTranslatedEditedOrPrintedItFirst) {
  const std::string plain = blocks_of("", kText);
  ASSERT_NE(plain.find("Greta Holm"), std::string::npos);
  for (std::string_view line :
       {"Translated by Ewa Lis", "Additional reporting from NTB", "Edited by Tor Vik",
        "Aus dem Englischen von Ewa Lis", "Dieser Text erschien zuerst im \"Vellboten\".",
        "Traduit par Ewa Lis", "Traducción de Ewa Lis", "Översättning: Ewa Lis", "Ewa Lis/Tor Vik",
        "Vell Courier / Última Hora"}) {
    EXPECT_EQ(blocks_of("", kText + ("<p>" + std::string(line)) + "</p>"), plain) << line;
  }
}

TEST(Keep, NamesOfTheAuthorsAlone) {
  constexpr char kHead[] =
      "<meta name='author' content='Ewa Lis, Tor Vik'><script type='application/ld+json'>"
      "{\"@type\":\"NewsArticle\",\"headline\":\"Quarry at Vell to close\",\"author\":[{\"name\":"
      "\"Ewa Lis\"},{\"name\":\"Tor Vik\"}]}</script>";
  const std::string plain = blocks_of(kHead, kText);
  for (std::string_view line : {"Ewa Lis, Tor Vik", "Tor Vik/Ewa Lis", "Ewa Lis and Tor Vik"}) {
    EXPECT_EQ(blocks_of(kHead, kText + ("<p>" + std::string(line)) + "</p>"), plain) << line;
  }
  const std::string told = "Ewa Lis and Tor Vik were the last two apprentices of the quarry.";
  EXPECT_NE(blocks_of(kHead, kText + ("<p>" + told) + "</p>").find(told), std::string::npos);
}

TEST(Keep, WhatStandsBetweenOrBehindSiblings) {
  const std::string list =
      "<ul><li>Vell: 1931</li><li>Ost Vell: 1944</li><li>Harn: 1952</li><li>Little Harn: "
      "1958</li></ul>";
  const std::string text =
      blocks_of("", kText + ("<h3>Quarries that opened</h3>" + list) + "<p>" + kLast + "</p>");
  for (std::string_view entry : {"Vell: 1931", "Ost Vell: 1944", "Harn: 1952"})
    EXPECT_NE(text.find(entry), std::string::npos) << text;
  const std::string behind = blocks_of(
      "", kText + std::string("<div class='ad-slot'><span>Advertisement</span></div><p>") + kLast +
              "</p>");
  EXPECT_TRUE(behind.ends_with(kLast)) << behind;
}

TEST(Keep, WhatLeadsToTheSite) {
  constexpr char kHead[] = "<meta property='og:site_name' content='Vell Courier'>";
  const std::string plain = blocks_of(kHead, kText);
  for (std::string_view line :
       {"<h2>More great Vell Courier stories</h2>",
        "<p>Follow the Courier on Facebook and "
        "Instagram.</p>",
        "<p>Følg Vell Courier på Facebook</p>", "<p>MORE : Slate roofs of the coast</p>",
        "<p>What do you think? Scroll down to comment below.</p>",
        "<p>Zitiervorschlag: Quarry at Vell to close, Vell Courier, 2024</p>"}) {
    EXPECT_EQ(blocks_of(kHead, kText + std::string(line)), plain) << line;
  }
}

TEST(Keep, NotesThatAreReadOutAfterALink) {
  const std::string text = blocks_of(
      "",
      "<p>The owner has told <a href='https://union.example/'>the union<span class='vh'>(opens "
      "in a new window)</span></a> that the slate (blue and grey) goes to <a "
      "href='/x'>Harn<span> (Öffnet im neuen Fenster)</span></a> until March.</p>" +
          std::string(kText));
  EXPECT_TRUE(
      text.starts_with("The owner has told the union that the slate (blue and grey) goes to "
                       "Harn until March."))
      << text;
}

// The blocks of the same page as a crawler saved it, with `below` at its end.
std::string bare_blocks_of(std::string_view below) {
  static const auto loaded = ArticleExtractor::load(DATELINE_SOURCE_DATA);
  Page page;
  page.kind = PageKind::kPageText;
  page.content = "Home\nQuarry at Vell to close\n12 March 2022\n";
  for (std::string_view rest = kText; !rest.empty();) {
    const size_t begin = rest.find('>') + 1, end = rest.find("</p>");
    page.content += std::string(rest.substr(begin, end - begin)) + "\n";
    rest = rest.substr(end + 4);
  }
  page.content += below;
  Arena arena;
  Issues issues;
  const Article article = loaded->extract(page, arena, issues);
  return std::string(article.text);
}

TEST(Keep, CommentsOfReadersInBareText) {
  const std::string plain = bare_blocks_of("");
  ASSERT_TRUE(plain.ends_with("nothing but stone.")) << plain;
  constexpr std::string_view kSaid[] = {
      "I worked there for twenty years, and I can tell you that nobody looked for a buyer at all.",
      "The railway is the only thing that is worth keeping in Vell, if you ask me or my family.",
      "Slate lasts for a hundred years, which is why nobody buys it twice, said my grandfather."};
  const auto comments = [&](auto&& head) {
    std::string below;
    for (size_t i = 0; i < std::size(kSaid); ++i)
      below += head(i) + "\n" + std::string(kSaid[i]) + "\n";
    return below;
  };
  const std::string names[] = {"slatefan", "Mia K", "Old Tom"};
  EXPECT_EQ(bare_blocks_of(comments([&](size_t i) {
              return names[i] + " on March " + std::to_string(13 + i) + ", 2022 at 4:47 pm said:";
            })),
            plain);
  EXPECT_EQ(bare_blocks_of(comments([&](size_t i) {
              return names[i] + "\nMarch " + std::to_string(13 + i) + ", 2022 at 4:47 pm";
            })),
            plain);
  EXPECT_EQ(bare_blocks_of(comments([&](size_t i) { return names[i] + "\n2 days ago"; })), plain);
  const std::string offices[] = {"The mayor, Mia Krone", "The minister, Tom Alder", "The union"};
  const std::string told =
      bare_blocks_of(comments([&](size_t i) { return offices[i] + " said:"; }));
  EXPECT_NE(told.find(kSaid[1]), std::string::npos) << told;
}

TEST(Keep, AnAgencysDatelineOpensTheTextOfABarePage) {
  static const auto loaded = ArticleExtractor::load(DATELINE_SOURCE_DATA);
  const std::string others =
      "Latest\nTwo Ferries Collide Off Harn In The FogNobody was hurt when two ferries met in the "
      "fog "
      "on Monday evening, the harbour office said, and both went on.\nSchool Roof Falls In After "
      "SnowA roof of slate gave way under snow at a school in Ost Vell, which was empty at the "
      "time.\nMayor Says No To Wind ParkThe mayor of Harn says that he will not have any wind "
      "mills "
      "on the hill, whatever the state decides about it.\nMore\nEntertainment\n";
  Page page;
  page.kind = PageKind::kPageText;
  page.content =
      others + others + "Quarry At Vell To Close\nMarch 12, 2022 at 9:45 am\n" +
      "VELL (AP) — The quarry at Vell is closing after ninety years.\n" +
      "Its owner said on Tuesday that the price of slate has fallen by half since 2019.\n" +
      "The town council will meet on Thursday to speak about the railway, it said.\n";
  Arena arena;
  Issues issues;
  const Article article = loaded->extract(page, arena, issues);
  EXPECT_TRUE(article.text.starts_with("VELL (AP)")) << article.text;
  EXPECT_EQ(article.title, "Quarry At Vell To Close");
  EXPECT_EQ(article.agency, "AP");
}

}  // namespace
}  // namespace dateline
