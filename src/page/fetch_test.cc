// What fetching is made of; the requests themselves are tested against a server in tests/page.
#include <arpa/inet.h>
#include <gtest/gtest.h>

#include "page/address.h"
#include "page/robots.h"
#include "page/url.h"

namespace dateline {
namespace {

TEST(Address, SpecialRangesAreNotPublic) {
  for (const char* text :
       {"0.0.0.0",         "10.1.2.3",        "100.64.0.1",  "100.127.255.255", "127.0.0.1",
        "127.255.255.255", "169.254.169.254", "172.16.0.1",  "172.31.255.255",  "192.0.0.1",
        "192.0.2.1",       "192.88.99.1",     "192.168.1.1", "198.18.0.1",      "198.19.255.255",
        "198.51.100.1",    "203.0.113.1",     "224.0.0.1",   "239.255.255.255", "240.0.0.1",
        "255.255.255.255"}) {
    in_addr four{};
    ASSERT_EQ(inet_pton(AF_INET, text, &four), 1) << text;
    EXPECT_FALSE(is_public_ipv4(reinterpret_cast<const uint8_t*>(&four))) << text;
  }
  for (const char* text : {"8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.0.1",
                           "172.32.0.1", "192.0.3.1", "198.20.0.1", "223.255.255.255"}) {
    in_addr four{};
    ASSERT_EQ(inet_pton(AF_INET, text, &four), 1) << text;
    EXPECT_TRUE(is_public_ipv4(reinterpret_cast<const uint8_t*>(&four))) << text;
  }
  for (const char* text :
       {"::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::7f00:1", "64:ff9b::7f00:1",
        "64:ff9b:1::1", "100::1", "fc00::1", "fd12::1", "fe80::1", "fec0::1", "ff02::1", "2001::1",
        "2001:db8::1", "2001:10::1", "2002:7f00:1::", "3fff::1", "5f00::1"}) {
    in6_addr six{};
    ASSERT_EQ(inet_pton(AF_INET6, text, &six), 1) << text;
    EXPECT_FALSE(is_public_ipv6(reinterpret_cast<const uint8_t*>(&six))) << text;
  }
  for (const char* text : {"2606:4700::1111", "2a00:1450::1", "64:ff9b::808:808", "2001:4860::1"}) {
    in6_addr six{};
    ASSERT_EQ(inet_pton(AF_INET6, text, &six), 1) << text;
    EXPECT_TRUE(is_public_ipv6(reinterpret_cast<const uint8_t*>(&six))) << text;
  }
}

TEST(Robots, RulesOfTheRfc) {
  struct Case {
    const char *text, *path;
    bool allowed;
  };
  for (const auto& [text, path, allowed] : {
           Case{"", "/x", true},
           Case{"User-agent: *\nDisallow: /", "/x", false},
           Case{"User-agent: *\nDisallow:", "/x", true},
           Case{"User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
           Case{"User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/c", false},
           Case{"User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
           Case{"user-agent: other\ndisallow: /\n\nuser-agent: *\ndisallow: /b", "/a", true},
           Case{"User-agent: Dateline/2.0\nDisallow: /p\n\nUser-agent: *\nDisallow: /", "/q", true},
           Case{"User-agent: dateline\nDisallow: /p", "/p/1", false},
           Case{"User-agent: a\nUser-agent: dateline\nDisallow: /p", "/p", false},
           Case{"User-agent: dateline\nDisallow: /p\nUser-agent: x\nDisallow: /q", "/q", true},
           Case{"User-agent: dateline\nDisallow: /p\n\nUser-agent: dateline\nDisallow: /q", "/q",
                false},
           Case{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false},
           Case{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true},
           Case{"User-agent: *\nDisallow: /a*b*c", "/axxbyyc/d", false},
           Case{"User-agent: *\nDisallow: /a%7Eb", "/a~b", false},
           Case{"User-agent: *\nDisallow: /\xC3\xA9", "/%c3%A9", false},
           Case{"User-agent: * # all\nDisallow: /a # this\n", "/a", false},
           Case{"User-agent: *\nDisallow: /", "/robots.txt", true},
           Case{"\xEF\xBB\xBFUser-agent: *\r\nDisallow: /a\r\n", "/a", false},
           Case{"Disallow: /", "/a", true},
       }) {
    EXPECT_EQ(Robots::parse(text, "dateline").allows(path), allowed) << text << " " << path;
  }
  EXPECT_FALSE(Robots::nothing_allowed().allows("/"));
  EXPECT_EQ(Robots::parse("User-agent: *\nCrawl-delay: 5\n", "dateline").delay(), 5);
  EXPECT_EQ(Robots::parse("User-agent: *\nCrawl-delay: 1e9\n", "dateline").delay(), 60);
}

TEST(Url, OneWayOfWriting) {
  struct Case {
    const char *text, *url;
  };
  for (const auto& [text, url] : {
           Case{"HTTP://Example.ORG:80/a/../b/./c?x#y", "http://example.org/b/c?x"},
           Case{"https://example.org", "https://example.org/"},
           Case{"https://example.org:8443?q", "https://example.org:8443/?q"},
           Case{"http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/"},
           Case{"http://example.org/a b", "http://example.org/a%20b"},
           Case{"http://user:secret@example.org/", ""},
           Case{"http://a%00b/", ""},
           Case{"http:///x", ""},
           Case{"http://example.org:99999/", ""},
           Case{"file:///etc/passwd", ""},
           Case{"gopher://example.org/", ""},
           Case{"http://example.org\\@evil.example/", "http://example.org/@evil.example/"},
       }) {
    const auto parsed = parse_url(text);
    EXPECT_EQ(parsed ? parsed->text() : "", url) << text;
  }
  EXPECT_EQ(resolve_url("http://a.example/x/y?z", "w"), "http://a.example/x/w");
  EXPECT_EQ(resolve_url("http://a.example/x/y", "../w"), "http://a.example/w");
  EXPECT_EQ(resolve_url("https://a.example/x", "//b.example/w"), "https://b.example/w");
  EXPECT_EQ(resolve_url("https://a.example/x", "http://c.example/"), "http://c.example/");
  EXPECT_EQ(resolve_url("", "/w"), "/w");
}

}  // namespace
}  // namespace dateline
