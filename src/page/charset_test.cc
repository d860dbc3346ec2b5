#include "page/charset.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "page/prescan.h"

namespace dateline {
namespace {

struct Case {
  std::string bytes;
  bool html;
  std::string text;
  size_t issues;
};

TEST(Charset, BelievesMarksThenBytesThenLabels) {
  const std::string latin_meta = "<meta charset=latin1>";
  for (const Case& c : {
           Case{"\xEF\xBB\xBF"
                "caf\xC3\xA9",
                false, "café", 0},
           Case{std::string("\xFF\xFE"
                            "a\0\xE9\0",
                            6),
                false, "aé", 0},
           Case{std::string("\xFE\xFF"
                            "\0a\0\xE9",
                            6),
                false, "aé", 0},
           Case{"caf\xC3\xA9", false, "café", 0},
           Case{latin_meta + "caf\xE9 \x93x\x94", true, latin_meta + "café “x”", 0},
           Case{latin_meta + "caf\xC3\xA9", true, latin_meta + "café",
                1},  // the bytes outrank the label
           Case{"<meta charset=utf-8>caf\xE9 d\xC3\xA9j\xC3\xA0 vu \xC3\xA9t\xC3\xA9 fin\xC3\xA9",
                true, "<meta charset=utf-8>caf\uFFFD déjà vu été finé", 1},
           Case{"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>\xE9", true,
                "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><p>é", 0},
           Case{"<meta http-equiv=\"Content-Type\" content=\"text/html; "
                "charset=windows-1251\">\xCC\xEE\xF1\xEA\xE2\xE0",
                true,
                "<meta http-equiv=\"Content-Type\" content=\"text/html; "
                "charset=windows-1251\">Москва",
                0},
           Case{"<meta charset=gb2312>\xD6\xD0\xB9\xFA", true, "<meta charset=gb2312>中国", 0},
           Case{"<meta charset=shift_jis>\x93\xFA\x96\x7B", true, "<meta charset=shift_jis>日本",
                0},
           Case{std::string("a\0b", 3), false, "a\uFFFDb", 1},
           Case{"<script>charset=latin1</script>\xC3\xA9", true, "<script>charset=latin1</script>é",
                0},
           Case{"", true, "", 0},
       }) {
    Issues issues;
    EXPECT_EQ(to_utf8(c.bytes, c.html, issues), c.text);
    EXPECT_EQ(issues.size(), c.issues)
        << c.text << ": " << (issues.empty() ? "" : issues[0].message);
  }
}

// html5lib-tests, encoding: what a page declares, windows-1252 where nothing.
TEST(Charset, PrescanOfTheStandard) {
  const std::filesystem::path folder =
      std::filesystem::path(DATELINE_ROOT) / "../shared/data/conformance/html5lib/encoding";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no " << folder;
  size_t cases = 0;
  for (const char* name : {"tests1.dat", "tests2.dat", "test-yahoo-jp.dat"}) {
    std::ifstream file(folder / name, std::ios::binary);
    const std::string all((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    for (size_t at = all.find("#data\n"); at != all.npos; at = all.find("#data\n", at)) {
      at += 6;
      const size_t middle = all.find("\n#encoding\n", at);
      const std::string data = all.substr(at, middle - at);
      const std::string wanted = all.substr(middle + 11, all.find('\n', middle + 11) - middle - 11);
      std::string got = declared_charset(data);
      if (encoding_of_label(got).empty()) got = "windows-1252";
      if (data.compare(0, 3, "\xEF\xBB\xBF") == 0) got = "utf-8";  // to_utf8() looks first
      EXPECT_EQ(got, encoding_of_label(wanted)) << data;
      ++cases;
    }
  }
  EXPECT_GE(cases, 82u);
}

TEST(Charset, UnknownLabelsAreNoError) {
  Issues issues;
  const std::string text = to_utf8("<meta charset=nonsense>caf\xE9, tr\xE8s s\xFBr", true, issues);
  EXPECT_NE(text.find("nonsense"), text.npos);
  EXPECT_FALSE(issues.empty());
}

}  // namespace
}  // namespace dateline
