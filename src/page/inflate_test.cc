#include "page/inflate.h"

#include <gtest/gtest.h>

#include <random>

#include "page/byte_stream.h"
#include "page/test_gzip.h"

namespace dateline {
namespace {

constexpr size_t kSmallRoom = 1000, kMebibyte = 1 << 20;

// Text that is told apart wherever it is cut; `packed` of it has about a third of its bytes.
std::string text_of(size_t size) {
  std::mt19937 random(7);
  std::string out;
  while (out.size() < size) out += "line " + std::to_string(random()) + " of the tide table\n";
  out.resize(size);
  return out;
}

// A header that says more: a name, or a CRC of the header.
std::string with_header(std::string member, char flags, const std::string& fields) {
  member[3] = flags;
  return member.insert(10, fields);
}

// What a decoder makes of members one behind the other: bytes, members, bytes taken, how it ended.
std::string told(std::string_view in, bool at_once) {
  const auto inflater = Inflater::make(Compression::kGzip, at_once);
  std::string out(2 * kMebibyte, '\0');
  size_t at = 0, made = 0, members = 0;
  Inflater::Step step;
  do {
    step =
        inflater->step(in.substr(at), out.data() + made, std::min(kSmallRoom, out.size() - made));
    at += step.taken;
    made += step.made;
    if (step.status == Inflater::Status::kEnd) {
      ++members;
      inflater->restart();
      if (compression_of(in.substr(at)) != Compression::kGzip) break;
    }
  } while (step.status != Inflater::Status::kDamaged && step.taken + step.made > 0);
  return std::to_string(members) + " members, " + std::to_string(at) + " bytes taken, status " +
         std::to_string(static_cast<int>(step.status)) + ": " + out.substr(0, made);
}

TEST(Inflate, AtOnceGivesWhatTheStreamGives) {
  const std::string small = gzip("a small member"), text = gzip(text_of(300'000));
  std::string damaged = text, wrong_crc = small, wrong_size = small;
  for (size_t i = damaged.size() / 2; i < damaged.size(); ++i) damaged[i] = '\x55';
  wrong_crc[wrong_crc.size() - 8] ^= 1;
  wrong_size[wrong_size.size() - 4] ^= 1;
  for (const std::string& bytes : {
           small,
           small + gzip("") + text + small,  // an empty one among them
           gzip(""),
           gzip(text_of(kMebibyte)),                 // as large as may be at once
           gzip(text_of(kMebibyte + 1)) + small,     // larger
           small + text.substr(0, text.size() / 2),  // cut short
           small + text.substr(0, text.size() - 1),  // short of its last byte
           small + damaged + small,
           small + wrong_crc,
           small + wrong_size,
           small + std::string(20, '\0'),  // padding behind it
           small + "trailing garbage",
           with_header(small, 8, std::string("name\0", 5)) + small,
           with_header(small, 2, "\x12\x34"),  // the header's own CRC, wrong
           small.substr(0, 3),
           std::string(),
       }) {
    EXPECT_EQ(told(bytes, true), told(bytes, false)) << bytes.size();
  }
}

// Read by pieces of `count`, with the message of the error that ended it, if one did.
std::string read_all(const std::string& bytes, size_t count, const Limits& limits = {}) {
  auto stream = ByteStream::of(bytes, "x", limits);
  if (!stream) return stream.error().message;
  std::string out;
  for (;;) {
    const auto got = stream->read(out, count);
    if (!got) return out + "|" + got.error().message;
    if (*got == 0) return out;
  }
}

TEST(Inflate, MembersOfAFileWhereverItsBuffersEnd) {
  std::string packed, plain;
  for (const size_t size : {10u, 70'000u, 0u, 900'000u, 3'000'000u, 40u, 250'000u, 0u}) {
    packed += gzip(text_of(size));
    plain += text_of(size);
  }
  for (const size_t count : {1000u, 65536u, 300'000u}) {
    EXPECT_TRUE(read_all(packed, count) == plain) << count;
    EXPECT_TRUE(read_all(packed + "garbage", count) == plain) << count;
    const std::string cut = read_all(packed + gzip(text_of(200'000)).substr(0, 9000), count);
    EXPECT_EQ(cut.compare(0, plain.size(), plain), 0);
    EXPECT_GT(cut.size(), plain.size() + 9000) << "what comes before the cut is given";
    EXPECT_NE(cut.find("|x: gzip data cut short"), std::string::npos);
  }
}

// Each is small enough to be inflated at once, all together are not.
TEST(Inflate, ManySmallMembersMayBeABomb) {
  const std::string one = gzip(std::string(kMebibyte, ' '));
  std::string all;
  for (int i = 0; i < 50; ++i) all += one;
  const std::string got = read_all(all, 65536);
  EXPECT_NE(got.find("|x: decompresses to more than 200 times its size"), std::string::npos);
  EXPECT_LT(got.size(), 2 * kMebibyte + 100);
  EXPECT_EQ(inflate_whole(all, Compression::kGzip, {}).error().code, ErrorCode::kRefused);
}

TEST(Inflate, WholeBodiesKeepToTheLimitOfAPage) {
  Limits limits;
  limits.page_bytes = 100'000;
  EXPECT_TRUE(inflate_whole(gzip(text_of(100'000)), Compression::kGzip, limits));
  EXPECT_EQ(inflate_whole(gzip(text_of(100'001)), Compression::kGzip, limits).error().code,
            ErrorCode::kRefused);
  EXPECT_EQ(inflate_whole(gzip("cut").substr(0, 20), Compression::kGzip, limits).error().message,
            "compressed data cut short");
}

}  // namespace
}  // namespace dateline
