#include "dateline/inputs.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "page/json_line.h"
#include "page/kind.h"
#include "page/test_gzip.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

class InputsTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("dateline_inputs_" + std::to_string(getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string write(const std::string& name, const std::string& bytes) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }
  // "name: h|t|p content" or "name! problem", one a line.
  std::string dump(const std::vector<std::string>& paths, const InputOptions& options = {}) {
    auto inputs = Inputs::open(paths, options);
    if (!inputs) return inputs.error().message;
    std::string out;
    Incoming in;
    while (inputs->next(in)) {
      std::string name = in.page.source;
      if (name.compare(0, folder_.string().size(), folder_.string()) == 0)
        name = name.substr(folder_.string().size() + 1);
      if (!in.problem.empty()) {
        out += name + "! " + in.problem + "\n";
      } else {
        out += name + ": " + "hpt"[static_cast<int>(in.page.kind)] + " " + in.page.content + "\n";
      }
    }
    return out;
  }
  fs::path folder_;
};

TEST_F(InputsTest, FoldersAreSortedAndToldApartByContent) {
  write("b/two.txt", "Plain words.");
  write("b/one", "<!doctype html><p>Mark-up");
  write("a.jsonl",
        "{\"id\":\"x\",\"text\":\"T\"}\n\n{\"page_text\":\"P\"}\nnot json\n{\"html\":\"H\"}");
  write("c.bin", std::string("\x00\x01\x02\x03", 4));
  write("d.txt", "");
  write("README.md", "about");
  write(".hidden", "x");
  EXPECT_EQ(dump({folder_.string()}),
            "a.jsonl:1: t T\na.jsonl:3: p P\n"
            "a.jsonl:4! not JSON: Problem while parsing an atom starting with the letter 'n'\n"
            "a.jsonl:5: h H\nb/one: h <!doctype html><p>Mark-up\nb/two.txt: p Plain words.\n"
            "c.bin! not a page: binary data (binary)\nd.txt! an empty file\n");
}

TEST_F(InputsTest, LoopsAndMissingFilesAreSaid) {
  write("a/page.txt", "Words.");
  fs::create_directory_symlink("..", folder_ / "a/up");
  fs::create_symlink("self", folder_ / "self");
  EXPECT_EQ(dump({folder_.string(), "no/such"}),
            "a/page.txt: p Words.\na/up! a loop: this link leads back to a folder above it\n"
            "self! a loop of symbolic links\nno/such! No such file or directory\n");
}

TEST_F(InputsTest, UnzipsWithinLimits) {
  write("1.html.gz", gzip("<html>one"));
  write("2.txt.gz.gz", gzip(gzip("Twice.")));
  write("3.gz", gzip(gzip(gzip(gzip("four")))));
  write("4.gz", gzip("cut short here, cut short here").substr(0, 25));
  write("5.gz", gzip(std::string(8 << 20, 'x')));
  write("6.jsonl.gz", gzip("{\"text\":\"A\"}\n{\"text\":\"B\"}\n"));
  EXPECT_EQ(
      dump({folder_.string()}),
      "1.html.gz: h <html>one\n2.txt.gz.gz: p Twice.\n3.gz! compressed more than 3 times over\n"
      "4.gz! gzip data cut short\n5.gz! decompresses to more than 200 times its size\n"
      "6.jsonl.gz:1: t A\n6.jsonl.gz:2: t B\n");
}

TEST_F(InputsTest, LimitsOfSize) {
  InputOptions options;
  options.limits.page_bytes = 10;
  options.limits.json_line_bytes = 40;
  write("1.txt", "longer than ten");
  write("2.jsonl", "{\"text\":\"short\"}\n{\"text\":\"" + std::string(5000, 'x') +
                       "\"}\n{\"text\":\"eleven chars\"}\n{\"text\":\"end\"}");
  EXPECT_EQ(
      dump({folder_.string()}, options),
      "1.txt! larger than the limit of 10 bytes a page\n2.jsonl:1: t short\n"
      "2.jsonl:2! larger than the limit of 40 bytes a line\n2.jsonl:3! larger than the limit of "
      "10 bytes a page\n"
      "2.jsonl:4: t end\n");
}

TEST_F(InputsTest, IdsComeFromWhatMakesAPage) {
  const std::string path = write("p.txt", "Words.");
  const auto id = [&](InputOptions options) {
    auto inputs = Inputs::open({path}, options);
    Incoming in;
    inputs->next(in);
    return in.page.id;
  };
  InputOptions given;
  given.published = "2023-08-15";
  given.url = "https://example.org/a";
  EXPECT_EQ(id({}), id(given));  // learning the day later is no other article
  EXPECT_EQ(id({}).size(), 13u);
}

TEST(JsonLine, TakesWhatCrawlsHold) {
  struct Case {
    std::string json, dump;
  };
  for (const auto& [json, dump] :
       {Case{R"({"id":7,"text":"a\ud83d\ude00b\ud83d"})", "7|a😀b\uFFFD|1"},
        Case{"{\"text\":\"caf\xE9\"}", "|caf\uFFFD|1"},
        Case{R"({"text":"a\u0000b","url":null})", "|a\uFFFDb|1"},
        Case{R"({"text":"x","title":5,"url":[]})", "|x|1"},
        Case{R"({"html":null,"text":"y"})", "|y|0"},
        Case{R"({"id":123456789012345678901234567890,"text":"x","n":1e999,"m":[-1.5E+400]})",
             "123456789012345678901234567890|x|0"},
        Case{R"({"text":"1e999 \" 2","n":1e999})", "|1e999 \" 2|0"},
        Case{R"({"text":"x","pairs":{},"mentions":"a"})", "|x|2"},
        Case{R"({"text":"x","pairs":[7]})", "|x|1"},
        Case{R"({"id":"x"})", "JSON object without \"html\", \"text\" or \"page_text\""},
        Case{"[1]", "not a JSON object"}, Case{R"({"text":"\\ud83d"})", "|\\ud83d|0"}}) {
    const auto page = page_of_json(json);
    EXPECT_EQ(page ? page->id + "|" + page->content + "|" + std::to_string(page->issues.size())
                   : page.error().message,
              dump);
  }
}

TEST(JsonLine, PairsAndMentions) {
  const auto page = page_of_json(
      R"({"text":"x","pairs":[{"source":{"begin":1,"end":2},"target":null}],"mentions":[{"begin":0,"end":3},{"begin":-1}]})");
  ASSERT_TRUE(page);
  EXPECT_TRUE(page->has_pairs && page->has_mentions);
  EXPECT_EQ(page->pairs[0].source, (Span{1, 2}));
  EXPECT_FALSE(page->pairs[0].target);
  EXPECT_EQ(page->mentions[0], (Span{0, 3}));
  EXPECT_EQ(page->mentions.size(), 2u);
}

TEST(Kind, ByContentAlone) {
  struct Case {
    std::string head;
    ContentKind kind;
  };
  for (const auto& [head, kind] :
       {Case{"  <!DOCTYPE html>", ContentKind::kHtml},
        Case{"Words with <b>bold</b> in them", ContentKind::kText},
        Case{"<?xml version='1.0'?><rss version='2.0'>", ContentKind::kFeed},
        Case{"{\"id\":1}", ContentKind::kJson}, Case{" [ ]\n", ContentKind::kJson},
        Case{"[] is a text", ContentKind::kText}, Case{"{{ template }}", ContentKind::kText},
        Case{"WARC/1.0\r\n", ContentKind::kWarc}, Case{"%PDF-1.4", ContentKind::kBinary},
        Case{" \n ", ContentKind::kEmpty}, Case{"<p>One</p>", ContentKind::kHtml},
        Case{std::string("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), ContentKind::kHtml},
        Case{"a < b and c > d", ContentKind::kText}}) {
    EXPECT_EQ(static_cast<int>(content_kind(head)), static_cast<int>(kind)) << head;
  }
}

TEST(Dates, WhatPublishedTakes) {
  for (const char* good :
       {"2023", "2023-08", "2023-08-15", "2023-08-15T14:03:00+02:00", "XXXX-03-17", "2023-07~",
        "../2023-08-15", "2023-08-15/2023-08-18", "2023-08-15?"}) {
    EXPECT_TRUE(is_date(good)) << good;
  }
  for (const char* bad : {"", "yesterday", "2023-02-31", "15/08/2023", "2023-13", "..", "2023-8-1",
                          "2023-08-15T25:00"}) {
    EXPECT_FALSE(is_date(bad)) << bad;
  }
}

}  // namespace
}  // namespace dateline
