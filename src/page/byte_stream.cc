// A file as a stream of bytes. Phases: open (never blocking on a device or a pipe with no writer),
// look at the first bytes of each layer, put an inflater on top while they say gzip. Other
// compressions are not undone: their bytes are binary, and said to be so.
#include "page/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <vector>

namespace dateline {
namespace {

constexpr size_t kChunk = 64 << 10;
constexpr uint64_t kFreeBytes = 1 << 20;  // the ratio is looked at after the first MiB (contract)

struct Inflater {
  z_stream stream{};
  std::string in;  // compressed bytes not yet taken
  size_t in_at = 0;
  bool source_ended = false, ended = false;
  Inflater() { inflateInit2(&stream, 15 + 16); }
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

}  // namespace

struct ByteStream::Impl {
  std::string path;
  Limits limits;
  int fd = -1;
  uint64_t raw = 0, produced = 0;
  std::vector<std::unique_ptr<Inflater>> layers;  // the first one next to the file
  std::string peeked;                             // what looking at the top layer has read
  size_t peeked_at = 0;

  ~Impl() {
    if (fd > 0) close(fd);
  }

  Result<size_t> read_raw(std::string& out, size_t count) {
    const size_t before = out.size();
    out.resize(before + count);
    ssize_t got;
    do {
      got = ::read(fd, out.data() + before, count);
    } while (got < 0 && errno == EINTR);
    out.resize(before + static_cast<size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0) return Error{ErrorCode::kIo, path + ": " + std::strerror(errno)};
    raw += static_cast<uint64_t>(got);
    return static_cast<size_t>(got);
  }

  // Bytes of layer `top` (0: the file). Depth is bounded by limits.inflate_layers.
  Result<size_t> read_layer(size_t top, std::string& out, size_t count) {
    if (top == 0) return read_raw(out, count);
    Inflater& z = *layers[top - 1];
    const size_t before = out.size();
    out.resize(before + count);
    size_t made = 0;
    while (made == 0 && !z.ended) {
      if (z.in_at == z.in.size() && !z.source_ended) {
        z.in.clear();
        z.in_at = 0;
        auto got = read_layer(top - 1, z.in, kChunk);
        if (!got) return out.resize(before), got;
        z.source_ended = *got == 0;
      }
      z.stream.next_in = reinterpret_cast<Bytef*>(z.in.data() + z.in_at);
      z.stream.avail_in = static_cast<uInt>(z.in.size() - z.in_at);
      z.stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
      z.stream.avail_out = static_cast<uInt>(count);
      const int rc = inflate(&z.stream, Z_NO_FLUSH);
      z.in_at = z.in.size() - z.stream.avail_in;
      made = count - z.stream.avail_out;
      if (rc == Z_STREAM_END) {
        // Members may follow each other (RFC 1952); anything else after the last one is padding.
        if (z.in_at + 1 < z.in.size() && z.in[z.in_at] == '\x1f' && z.in[z.in_at + 1] == '\x8b') {
          inflateReset(&z.stream);
        } else {
          z.ended = true;
        }
      } else if (rc != Z_OK && rc != Z_BUF_ERROR) {
        out.resize(before + made);
        return Error{ErrorCode::kBadData, path + ": damaged gzip data"};
      } else if (made == 0 && z.source_ended && z.in_at == z.in.size()) {
        out.resize(before);
        return Error{ErrorCode::kBadData, path + ": gzip data cut short"};
      }
    }
    out.resize(before + made);
    if (top == layers.size()) {
      produced += made;
      if (produced > kFreeBytes && produced / std::max<uint64_t>(raw, 1) > limits.inflate_ratio) {
        return Error{ErrorCode::kRefused, path + ": decompresses to more than " +
                                              std::to_string(limits.inflate_ratio) +
                                              " times its size"};
      }
    }
    return made;
  }

  Result<void> find_layers() {
    for (;;) {
      peeked.clear();
      while (peeked.size() < 2) {
        DATELINE_TRY(const size_t got, read_layer(layers.size(), peeked, kChunk));
        if (got == 0) break;
      }
      if (peeked.compare(0, 2, "\x1f\x8b") != 0) return {};
      if (layers.size() >= static_cast<size_t>(limits.inflate_layers)) {
        return Error{ErrorCode::kRefused, path + ": compressed more than " +
                                              std::to_string(limits.inflate_layers) +
                                              " times over"};
      }
      layers.push_back(std::make_unique<Inflater>());
      layers.back()->in = std::move(peeked);
    }
  }
};

ByteStream::ByteStream(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;
ByteStream::~ByteStream() = default;

Result<ByteStream> ByteStream::open(const std::string& path, const Limits& limits) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->limits = limits;
  if (path == "-") {
    impl->fd = 0;
  } else {
    impl->fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (impl->fd < 0) {
      const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::kNotFound : ErrorCode::kIo;
      return Error{code, path + ": " + std::strerror(errno)};
    }
    struct stat info {};
    fstat(impl->fd, &info);
    if (S_ISFIFO(info.st_mode)) {  // <(process substitution): wait for its writer
      fcntl(impl->fd, F_SETFL, fcntl(impl->fd, F_GETFL) & ~O_NONBLOCK);
    } else if (!S_ISREG(info.st_mode)) {
      return Error{ErrorCode::kIo, path + ": not a regular file"};
    }
  }
  DATELINE_CHECK(impl->find_layers());
  return ByteStream(std::move(impl));
}

Result<size_t> ByteStream::read(std::string& out, size_t count) {
  Impl& impl = *impl_;
  if (impl.peeked_at < impl.peeked.size()) {
    const size_t take = std::min(count, impl.peeked.size() - impl.peeked_at);
    out.append(impl.peeked, impl.peeked_at, take);
    impl.peeked_at += take;
    return take;
  }
  return impl.read_layer(impl.layers.size(), out, count);
}

uint64_t ByteStream::raw_bytes() const { return impl_->raw; }

}  // namespace dateline
