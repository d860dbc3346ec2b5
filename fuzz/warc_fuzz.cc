// Laws of archives: records are numbered in order, a block is no longer than was asked for, reading
// ends, and the same bytes compressed give the same records.
#include <zlib.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "page/archive.h"
#include "page/record_page.h"

namespace {

constexpr uint64_t kBlock = 4096;

std::string read(std::string bytes, bool pages) {
  using namespace dateline;
  std::string out;
  Limits limits;
  limits.page_bytes = kBlock;
  const size_t size = bytes.size();
  auto stream = ByteStream::of(std::move(bytes), "x", limits);
  if (!stream) return "!";
  ArchiveReader reader(*stream, {}, kBlock);
  ArchiveRecord record;
  RecordCounts counts;
  uint64_t number = 0;
  while (reader.next(record)) {
    if (record.number != ++number || record.number > size + 1) std::abort();
    if (!record.too_large && record.whole && record.block.size() > 2 * kBlock + (512 << 10))
      std::abort();
    out += record.type + record.url + record.block + record.damage + '\n';
    if (pages) (void)page_of_record(record, limits, counts);
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string plain = read(bytes, true);
  if (bytes.compare(0, 5, "WARC/") != 0) return 0;
  z_stream z{};
  deflateInit2(&z, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&z, size) + 32, '\0');
  z.next_in = const_cast<Bytef*>(data);
  z.avail_in = static_cast<uInt>(size);
  z.next_out = reinterpret_cast<Bytef*>(packed.data());
  z.avail_out = static_cast<uInt>(packed.size());
  deflate(&z, Z_FINISH);
  packed.resize(z.total_out);
  deflateEnd(&z);
  if (size < (1 << 20) && read(packed, false) != plain) std::abort();
  return 0;
}
