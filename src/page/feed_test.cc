#include "page/feed.h"

#include <gtest/gtest.h>

#include "page/xml.h"

namespace dateline {
namespace {

// "title|url|published|authors|content", one a line.
std::string dump(const std::vector<Page>& pages) {
  std::string out;
  for (const Page& page : pages) {
    out += page.title + "|" + page.url + "|" + page.published + "|";
    for (const std::string& author : page.authors) out += author + ";";
    out += "|" + page.content + "\n";
  }
  return out;
}

TEST(Feed, ItemsOfEveryKind) {
  struct Case {
    std::string feed, dump;
  };
  for (const auto& [feed, expected] : {
           Case{"<rss version='2.0'><channel><title>Site</title><link>http://a.example/</link>"
                "<item><title>One &amp;amp; two</title><link>/x</link>"
                "<pubDate>Tue, 15 Aug 2023 14:03:00 +0200</pubDate>"
                "<author>jo@a.example (Jo Doe)</author>"
                "<description>&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</description>"
                "</item></channel></rss>",
                "One & two|http://a.example/x|2023-08-15T14:03:00+02:00|Jo Doe;|First.\nSecond.\n"},
           Case{"<rdf:RDF xmlns:rdf='x' xmlns='y'><channel><title>S</title></channel>"
                "<item rdf:about='http://a.example/1'><title>T</title>"
                "<dc:creator>Ann Lee</dc:creator><dc:date>2023-08-15</dc:date></item></rdf:RDF>",
                "T|http://a.example/1|2023-08-15|Ann Lee;|\n"},
           Case{"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>E</title>"
                "<link rel='self' href='http://a.example/self'/>"
                "<link rel='alternate' href='http://a.example/e'/>"
                "<updated>2023-08-16T00:00:00Z</updated><published>2023-08-15T00:00:00Z</published>"
                "<author><name>Bo</name><email>b@a.example</email></author>"
                "<source><title>Other</title></source>"
                "<summary>Short.</summary><content type='xhtml'><div><p>Long text.</p></div>"
                "</content></entry></feed>",
                "E|http://a.example/e|2023-08-15T00:00:00Z|Bo;|Long text.\n"},
           Case{"<feed><entry><title>E</title><content type='text'>a &lt; "
                "b</content></entry></feed>",
                "E||||a < b\n"},
           Case{"<channel><item HREF='http://a.example/c' lastmod='2023-08-15'><title>C</title>"
                "<abstract>A.</abstract></item></channel>",
                "C|http://a.example/c|2023-08-15||A.\n"},
           Case{"<urlset><url><loc>http://a.example/n</loc><news:news>"
                "<news:publication><news:name>Site</news:name></news:publication>"
                "<news:publication_date>2023-08-15</news:publication_date>"
                "<news:title>News</news:title></news:news></url></urlset>",
                "News|http://a.example/n|2023-08-15||\n"},
           Case{"<rss><channel><item><title>Open</title><item><title>Next</title>",
                "Open||||\nNext||||\n"},
           Case{"<rss><channel><item><title><![CDATA[a <b>c</b>]]></title>"
                "<content:encoded><![CDATA[<p>Full text.</p>]]></content:encoded>"
                "<description>Cut</description></item></channel></rss>",
                "a c||||Full text.\n"},
           Case{"<rss><channel><item><title>a & b &nbsp;c &bogus; d</title></item></channel></rss>",
                "a & b c &bogus; d||||\n"},
           Case{"<rss><channel><title>nothing</title></channel></rss>", ""},
       }) {
    std::string got = dump(read_feed(feed, ""));
    for (size_t at; (at = got.find("\xC2\xA0")) != std::string::npos;) got.erase(at, 2);
    EXPECT_EQ(got, expected) << feed;
  }
}

TEST(Feed, JsonFeed) {
  const auto pages = read_json_feed(
      R"({"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://a.example/",
          "items":[{"id":"1","url":"/x","title":"T","content_html":"<p>Body.</p>",
                    "date_published":"2023-08-15T10:00:00Z","authors":[{"name":"Jo"}]},
                   {"id":"https://a.example/2","summary":"S"}, 5]})",
      "");
  ASSERT_TRUE(pages);
  EXPECT_EQ(dump(*pages),
            "T|https://a.example/x|2023-08-15T10:00:00Z|Jo;|Body.\n"
            "|https://a.example/2|||S\n");
  EXPECT_FALSE(read_json_feed("{", ""));
  EXPECT_FALSE(read_json_feed("{\"items\":5}", ""));
}

TEST(Feed, NothingLaughsAndNothingIsFetched) {
  std::string laughs = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'ha'>";
  for (char c = 'b'; c < 'z'; ++c) {
    const std::string before = std::string("&") + static_cast<char>(c - 1) + ";";
    laughs += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) laughs += before;
    laughs += "\">";
  }
  laughs +=
      "<!ENTITY file SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&a; &y; &file;"
      "</title></item></channel></rss>";
  EXPECT_EQ(dump(read_feed(laughs, "")), "ha &y; &file;||||\n");
}

TEST(Feed, DatesOfMail) {
  struct Case {
    const char *text, *iso;
  };
  for (const auto& [text, iso] : {
           Case{"Tue, 15 Aug 2023 14:03:09 GMT", "2023-08-15T14:03:09Z"},
           Case{"15 Aug 23 14:03 EST", "2023-08-15T14:03:00-05:00"},
           Case{"Tuesday, 15 August 2023", "2023-08-15"},
           Case{"Tue Aug 15 14:03:09 2023", "2023-08-15T14:03:09"},
           Case{"2023-08-15T14:03:00+02:00", "2023-08-15T14:03:00+02:00"},
           Case{"31 Feb 2023 10:00:00 GMT", "31 Feb 2023 10:00:00 GMT"},
           Case{"yesterday", "yesterday"},
           Case{"", ""},
       }) {
    EXPECT_EQ(iso_of_mail_date(text), iso) << text;
  }
}

}  // namespace
}  // namespace dateline
