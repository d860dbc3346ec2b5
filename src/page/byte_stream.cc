// A file as a stream of bytes. Phases: open (never blocking on a device or a pipe with no writer),
// look at the first bytes of each layer, put an inflater on top while they say gzip or zstd. Other
// compressions are not undone: their bytes are binary, and said to be so. Two accounts are kept of
// what decompression makes: of the whole, and of the member that is open, so that one bomb among
// the records of a large archive is seen.
#include "page/byte_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "page/inflate.h"

namespace dateline {
namespace {

constexpr size_t kChunk = 64 << 10;
constexpr size_t kHead = 8;  // tells a compression, and a zstd dictionary
// Input of the open member that is kept, so that the search for the next one can begin behind its
// head: damaged bytes may be decoded far into what follows. A record of a crawl has 10-50 KB.
constexpr size_t kKeep = 64 << 10;
// So much of a gzip file lies ready where a member begins, that it may be inflated at once: of 668
// news pages packed one by one, all were smaller.
constexpr size_t kMember = 256 << 10;

struct Layer {
  Compression compression;
  std::unique_ptr<Inflater> inflater;
  std::string in;  // compressed bytes not yet taken
  size_t in_at = 0, member_at = 0;
  bool source_ended = false, ended = false;
  uint64_t taken = 0, made = 0;  // of the member that is open
};

const char* name_of(Compression compression) {
  return compression == Compression::kZstd ? "zstd" : "gzip";
}

}  // namespace

struct ByteStream::Impl {
  std::string path;
  Limits limits;
  int fd = -1;
  bool waits = false;        // a pipe or terminal: nothing is read of it before it is needed
  bool (*stop)() = nullptr;  // of a pipe or terminal; null: it is waited for without end
  std::string memory;        // instead of a file
  size_t memory_at = 0;
  uint64_t raw = 0, rewound = 0;
  uint64_t taken = 0, made = 0;  // of the whole, less what was skipped as damaged
  std::vector<Layer> layers;     // the first one next to the file
  std::string peeked;            // what looking at the top layer has read
  size_t peeked_at = 0;

  ~Impl() {
    if (fd > 0) close(fd);
  }

  Result<size_t> read_raw(std::string& out, size_t count) {
    if (fd < 0) {
      const size_t take = std::min(count, memory.size() - memory_at);
      out.append(memory, memory_at, take);
      memory_at += take;
      raw += take;
      return take;
    }
    if (!await()) return Error{ErrorCode::kIo, path + ": interrupted"};
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

  // Until there is something to read. A signal may reach another thread than this one, so the wait
  // is in short steps. False: told to stop.
  bool await() const {
    constexpr int kStep = 100;  // milliseconds
    while (stop != nullptr) {
      if (stop()) return false;
      pollfd one = {fd, POLLIN, 0};
      const int ready = poll(&one, 1, kStep);
      if (ready > 0 || (ready < 0 && errno != EINTR)) break;
    }
    return true;
  }

  // At least `count` bytes of input in a layer, unless its source ends.
  Result<void> feed(size_t index, size_t count) {
    Layer& z = layers[index];
    while (z.in.size() - z.in_at < count && !z.source_ended) {
      const size_t drop = z.in_at - std::min(z.in_at - z.member_at, kKeep);
      z.in.erase(0, drop);
      z.in_at -= drop;
      z.member_at -= std::min(z.member_at, drop);
      DATELINE_TRY(const size_t got, read_layer(index, z.in, kChunk));
      z.source_ended = got == 0;
    }
    return {};
  }

  // Before a member of the file is begun. What cannot be read is told when its turn comes.
  void read_ahead() {
    const Layer& z = layers[0];
    const bool fresh = z.in_at == z.member_at && z.compression == Compression::kGzip;
    if (fresh && !waits && z.in.size() - z.in_at < kMember) (void)feed(0, 2 * kMember);
  }

  // Bytes of layer `top` (0: the file). Depth is bounded by limits.inflate_layers.
  Result<size_t> read_layer(size_t top, std::string& out, size_t count) {
    if (top == 0) return read_raw(out, count);
    Layer& z = layers[top - 1];
    const size_t before = out.size();
    size_t made_now = 0;
    while (made_now == 0 && !z.ended) {
      if (top == 1) read_ahead();
      if (auto fed = feed(top - 1, 1); !fed) return fed.error();
      out.resize(before + count);
      const auto step =
          z.inflater->step(std::string_view(z.in).substr(z.in_at), out.data() + before, count);
      z.in_at += step.taken;
      made_now = step.made;
      out.resize(before + made_now);
      z.taken += step.taken;
      z.made += step.made;
      if (top == layers.size()) made += step.made;
      if (top == 1) taken += step.taken;
      if (step.status == Inflater::Status::kDamaged) {
        return Error{ErrorCode::kBadData, path + ": damaged " + name_of(z.compression) + " data"};
      }
      if (step.status == Inflater::Status::kEnd) {
        DATELINE_CHECK(next_member(top - 1));
      } else if (step.made == 0 && step.taken == 0 && z.source_ended) {
        return Error{ErrorCode::kBadData, path + ": " + name_of(z.compression) + " data cut short"};
      }
      if (is_bomb(z.taken, z.made, limits) ||
          (top == layers.size() && is_bomb(taken, made, limits))) {
        return Error{ErrorCode::kRefused, path + ": " + bomb_reason(limits)};
      }
    }
    return made_now;
  }

  // Members follow each other (RFC 1952, and zstd's frames likewise); anything else after the last
  // one is padding, as for gzip itself.
  Result<void> next_member(size_t index) {
    DATELINE_CHECK(feed(index, kHead));
    Layer& z = layers[index];
    if (compression_of(std::string_view(z.in).substr(z.in_at)) == z.compression) {
      if (!is_bomb(z.taken, z.made, limits)) z.taken = z.made = 0;
      z.inflater->restart();
      z.member_at = z.in_at;
    } else {
      z.ended = true;
    }
    return {};
  }

  Result<void> find_layers() {
    for (;;) {
      peeked.clear();
      while (peeked.size() < kHead) {
        DATELINE_TRY(const size_t got, read_layer(layers.size(), peeked, kChunk));
        if (got == 0) break;
      }
      const Compression compression = compression_of(peeked);
      if (compression == Compression::kNone) return {};
      if (layers.size() >= static_cast<size_t>(limits.inflate_layers)) {
        return Error{ErrorCode::kRefused, path + ": compressed more than " +
                                              std::to_string(limits.inflate_layers) +
                                              " times over"};
      }
      layers.push_back({compression, Inflater::make(compression), std::move(peeked)});
      made = 0;
    }
  }

  // Whether a gzip member begins here: its header holds, and its first bytes come out.
  static bool is_member(std::string_view in) {
    if (in.size() < 18 || in.substr(0, 3) != "\x1f\x8b\x08" || (in[3] & 0xE0) != 0) return false;
    const auto probe = Inflater::make(Compression::kGzip, false);
    char out[64];
    const auto step = probe->step(in.substr(0, 4096), out, sizeof out);
    return step.made > 0 && step.status != Inflater::Status::kDamaged;
  }

  bool skip_damage() {
    if (layers.size() != 1 || layers[0].compression != Compression::kGzip) return false;
    Layer& z = layers[0];
    made -= std::min(made, z.made);
    taken -= std::min(taken, z.taken);
    // Going back costs decoding again; never more in all than reading the file did.
    const size_t back = z.in_at - std::min(z.in_at, z.member_at + 1);
    if (rewound + back <= raw) {
      rewound += back;
      z.in_at -= back;
    }
    for (;;) {
      if (!feed(0, 4096)) return false;
      const std::string_view in = std::string_view(z.in).substr(z.in_at);
      const size_t at = in.find("\x1f\x8b\x08");
      if (at != in.npos && (at + 4096 <= in.size() || z.source_ended)) {
        z.in_at += at;
        if (is_member(in.substr(at))) break;
        z.in_at += 1;
      } else if (z.source_ended) {
        z.ended = true;
        return false;
      } else {
        z.in_at += at == in.npos ? in.size() - 2 : at;  // a mark may be cut in two
        if (!feed(0, z.in.size() - z.in_at + 1)) return false;
      }
    }
    z.taken = z.made = 0;
    z.inflater->restart();
    z.member_at = z.in_at;
    z.ended = false;
    return true;
  }
};

ByteStream::ByteStream(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;
ByteStream::~ByteStream() = default;

Result<ByteStream> ByteStream::open(const std::string& path, const Limits& limits, bool (*stop)()) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->limits = limits;
  if (path == "-") {
    impl->fd = 0;
    impl->waits = true;
    impl->stop = stop;
  } else {
    impl->fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (impl->fd < 0) {
      const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::kNotFound : ErrorCode::kIo;
      return Error{code, path + ": " + std::strerror(errno)};
    }
    struct stat info {};
    fstat(impl->fd, &info);
    if (S_ISFIFO(info.st_mode)) {  // <(process substitution): wait for its writer
      impl->waits = true;
      impl->stop = stop;
      fcntl(impl->fd, F_SETFL, fcntl(impl->fd, F_GETFL) & ~O_NONBLOCK);
    } else if (!S_ISREG(info.st_mode)) {
      return Error{ErrorCode::kIo, path + ": not a regular file"};
    }
  }
  DATELINE_CHECK(impl->find_layers());
  return ByteStream(std::move(impl));
}

Result<ByteStream> ByteStream::of(std::string bytes, const std::string& name,
                                  const Limits& limits) {
  auto impl = std::make_unique<Impl>();
  impl->path = name;
  impl->limits = limits;
  impl->memory = std::move(bytes);
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

bool ByteStream::skip_damage() { return impl_->skip_damage(); }
uint64_t ByteStream::raw_bytes() const { return impl_->raw; }

}  // namespace dateline
