// Decoders over libdeflate, zlib, libzstd and libbrotlidec. Phases: a decoder takes what it is
// given and stops at the end of a member, so that the caller sees where members begin (a WARC file
// has one to a record). Memory is bounded by the windows: zstd frames that ask for more than 128
// MiB are refused. A zstd dictionary that a WARC file carries in its first, skippable frame is
// taken up.
#include "page/inflate.h"

#include <brotli/decode.h>
#include <libdeflate.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>

#include "page/size_text.h"

namespace dateline {
namespace {

constexpr size_t kPiece = 64 << 10;
constexpr uint64_t kFreeBytes = 1 << 20;  // the ratio is looked at after the first MiB (contract)
// 2^27 bytes: the window that zstd itself takes without being asked twice; fits a worker's 512 MiB.
constexpr int kWindowLog = 27;
constexpr uint32_t kZstdMagic = 0xFD2FB528, kDictionaryMagic = 0x184D2A5D,
                   kSkippableMagic = 0x184D2A50;
constexpr size_t kMaxDictionary = 16 << 20;

class ZlibInflater : public Inflater {
 public:
  explicit ZlibInflater(int window_bits) { inflateInit2(&stream_, window_bits); }
  ~ZlibInflater() override { inflateEnd(&stream_); }
  ZlibInflater(const ZlibInflater&) = delete;
  ZlibInflater& operator=(const ZlibInflater&) = delete;

  Step step(std::string_view in, char* out, size_t room) override {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = static_cast<uInt>(std::min<size_t>(in.size(), 1u << 30));
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(room);
    const uInt offered = stream_.avail_in;
    const int rc = inflate(&stream_, Z_NO_FLUSH);
    Step step{offered - stream_.avail_in, room - stream_.avail_out, Status::kMore};
    if (rc == Z_STREAM_END)
      step.status = Status::kEnd;
    else if (rc != Z_OK && rc != Z_BUF_ERROR)
      step.status = Status::kDamaged;
    return step;
  }
  void restart() override { inflateReset(&stream_); }

 private:
  z_stream stream_{};
};

// Members at once, by libdeflate, in a half to a third of zlib's time. What it does not give (a
// member that is cut, damaged, or larger than what is free of the limit of ratio) the stream reads
// from its beginning: damage is told, and what comes before it given, in one way only.
class MemberInflater : public ZlibInflater {
 public:
  explicit MemberInflater(int window_bits)
      : ZlibInflater(window_bits),
        gzip_(window_bits > 15),
        decompressor_(libdeflate_alloc_decompressor()) {}
  ~MemberInflater() override { libdeflate_free_decompressor(decompressor_); }
  MemberInflater(const MemberInflater&) = delete;
  MemberInflater& operator=(const MemberInflater&) = delete;

  Step step(std::string_view in, char* out, size_t room) override {
    size_t taken = 0;
    if (fresh_) {
      fresh_ = false;
      whole_ = inflate_at_once(in, taken);
    }
    if (!whole_) return ZlibInflater::step(in, out, room);
    const size_t made = std::min(room, plain_size_ - plain_at_);
    if (made > 0) std::memcpy(out, plain_.get() + plain_at_, made);
    plain_at_ += made;
    return {taken, made, plain_at_ == plain_size_ ? Status::kEnd : Status::kMore};
  }
  void restart() override {
    if (!whole_) ZlibInflater::restart();
    fresh_ = true;
  }

 private:
  bool inflate_at_once(std::string_view in, size_t& taken) {
    constexpr unsigned char kHeaderCrc = 2;  // a flag; libdeflate does not check what it announces
    if (decompressor_ == nullptr || in.size() < 4 || (gzip_ && (in[3] & kHeaderCrc) != 0))
      return false;
    if (plain_ == nullptr) plain_ = std::make_unique_for_overwrite<char[]>(kFreeBytes);
    const auto inflate_one = gzip_ ? libdeflate_gzip_decompress_ex : libdeflate_zlib_decompress_ex;
    plain_at_ = 0;
    return inflate_one(decompressor_, in.data(), in.size(), plain_.get(), kFreeBytes, &taken,
                       &plain_size_) == LIBDEFLATE_SUCCESS;
  }

  bool gzip_, fresh_ = true, whole_ = false;
  libdeflate_decompressor* decompressor_;
  std::unique_ptr<char[]> plain_;  // of the member that is open
  size_t plain_size_ = 0, plain_at_ = 0;
};

uint32_t little_endian(std::string_view bytes) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4 && i < bytes.size(); ++i)
    value |= static_cast<uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return value;
}

class ZstdInflater : public Inflater {
 public:
  ZstdInflater() : context_(ZSTD_createDCtx()) {
    ZSTD_DCtx_setParameter(context_, ZSTD_d_windowLogMax, kWindowLog);
  }
  ~ZstdInflater() override { ZSTD_freeDCtx(context_); }
  ZstdInflater(const ZstdInflater&) = delete;
  ZstdInflater& operator=(const ZstdInflater&) = delete;

  Step step(std::string_view in, char* out, size_t room) override {
    if (fresh_) {
      fresh_ = false;
      if (in.size() >= 8 && little_endian(in) == kDictionaryMagic) {
        wanted_ = little_endian(in.substr(4));
        in_dictionary_ = true;
        return {8, 0, wanted_ > kMaxDictionary ? Status::kDamaged : Status::kMore};
      }
    }
    if (in_dictionary_) return take_dictionary(in);
    ZSTD_inBuffer source{in.data(), in.size(), 0};
    ZSTD_outBuffer target{out, room, 0};
    const size_t rc = ZSTD_decompressStream(context_, &target, &source);
    Step step{source.pos, target.pos, Status::kMore};
    if (ZSTD_isError(rc))
      step.status = Status::kDamaged;
    else if (rc == 0)
      step.status = Status::kEnd;
    return step;
  }
  void restart() override { ZSTD_DCtx_reset(context_, ZSTD_reset_session_only); }

 private:
  // The first frame of a .warc.zst may be a dictionary for all that follow, itself compressed or
  // not (iipc/warc-specifications, WARC with zstd 1.0).
  Step take_dictionary(std::string_view in) {
    const size_t take = std::min(in.size(), wanted_ - held_.size());
    held_.append(in.substr(0, take));
    if (held_.size() < wanted_) return {take, 0, Status::kMore};
    in_dictionary_ = false;
    if (held_.size() >= 4 && little_endian(held_) == kZstdMagic) {
      std::string plain(kMaxDictionary, '\0');
      const size_t size = ZSTD_decompress(plain.data(), plain.size(), held_.data(), held_.size());
      if (ZSTD_isError(size)) return {take, 0, Status::kDamaged};
      plain.resize(size);
      held_ = std::move(plain);
    }
    const size_t rc = ZSTD_DCtx_loadDictionary(context_, held_.data(), held_.size());
    held_ = {};
    return {take, 0, ZSTD_isError(rc) ? Status::kDamaged : Status::kMore};
  }

  ZSTD_DCtx* context_;
  std::string held_;
  size_t wanted_ = 0;
  bool fresh_ = true, in_dictionary_ = false;
};

class BrotliInflater : public Inflater {
 public:
  ~BrotliInflater() override { BrotliDecoderDestroyInstance(state_); }
  BrotliInflater() = default;
  BrotliInflater(const BrotliInflater&) = delete;
  BrotliInflater& operator=(const BrotliInflater&) = delete;

  Step step(std::string_view in, char* out, size_t room) override {
    size_t left = in.size(), space = room;
    const auto* next_in = reinterpret_cast<const uint8_t*>(in.data());
    auto* next_out = reinterpret_cast<uint8_t*>(out);
    const auto rc =
        BrotliDecoderDecompressStream(state_, &left, &next_in, &space, &next_out, nullptr);
    Step step{in.size() - left, room - space, Status::kMore};
    if (rc == BROTLI_DECODER_RESULT_ERROR) step.status = Status::kDamaged;
    if (rc == BROTLI_DECODER_RESULT_SUCCESS) step.status = Status::kEnd;
    return step;
  }
  void restart() override {
    BrotliDecoderDestroyInstance(state_);
    state_ = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
  }

 private:
  BrotliDecoderState* state_ = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
};

}  // namespace

std::unique_ptr<Inflater> Inflater::make(Compression compression, bool at_once) {
  switch (compression) {
    case Compression::kGzip:
    case Compression::kZlib: {
      const int window_bits = compression == Compression::kGzip ? 15 + 16 : 15;
      if (at_once) return std::make_unique<MemberInflater>(window_bits);
      return std::make_unique<ZlibInflater>(window_bits);
    }
    case Compression::kDeflate:
      return std::make_unique<ZlibInflater>(-15);
    case Compression::kZstd:
      return std::make_unique<ZstdInflater>();
    case Compression::kBrotli:
      return std::make_unique<BrotliInflater>();
    case Compression::kNone:
      break;
  }
  return nullptr;
}

Compression compression_of(std::string_view head) {
  if (head.substr(0, 2) == "\x1f\x8b") return Compression::kGzip;
  if (head.size() < 4) return Compression::kNone;
  const uint32_t magic = little_endian(head);
  const bool skippable = (magic & 0xFFFFFFF0u) == kSkippableMagic;
  return magic == kZstdMagic || skippable ? Compression::kZstd : Compression::kNone;
}

bool is_bomb(uint64_t taken, uint64_t made, const Limits& limits) {
  return made > kFreeBytes && made / std::max<uint64_t>(taken, 1) > limits.inflate_ratio;
}

std::string bomb_reason(const Limits& limits) {
  return "decompresses to more than " + std::to_string(limits.inflate_ratio) + " times its size";
}

Result<std::string> inflate_whole(std::string_view bytes, Compression compression,
                                  const Limits& limits) {
  const auto inflater = Inflater::make(compression);
  std::string out;
  size_t at = 0;
  for (;;) {
    const size_t before = out.size();
    out.resize(before + kPiece);
    const auto step = inflater->step(bytes.substr(at), out.data() + before, kPiece);
    out.resize(before + step.made);
    at += step.taken;
    if (step.status == Inflater::Status::kDamaged)
      return Error{ErrorCode::kBadData, "damaged compressed data"};
    if (is_bomb(at, out.size(), limits)) return Error{ErrorCode::kRefused, bomb_reason(limits)};
    if (out.size() > limits.page_bytes) {
      return Error{ErrorCode::kRefused,
                   "larger than the limit of " + size_text(limits.page_bytes) + " a page"};
    }
    if (step.status == Inflater::Status::kEnd) {
      if (at == bytes.size() || compression_of(bytes.substr(at)) != compression) return out;
      inflater->restart();
    } else if (step.made == 0 && step.taken == 0) {
      return Error{ErrorCode::kBadData, "compressed data cut short"};
    }
  }
}

}  // namespace dateline
