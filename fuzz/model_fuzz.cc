// Any bytes as a model file, signed so that the checksum does not hide what comes after it:
// refused, or every tensor lies inside.
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "base/hash.h"
#include "encoder/model_file.h"
#include "encoder/word_pieces.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  struct alignas(64) Block {
    std::byte bytes[64];
  };
  std::vector<Block> room(size / 64 + 1);
  const std::span<std::byte> bytes(room.front().bytes, size);
  if (size > 0) std::memcpy(bytes.data(), data, size);
  if (size >= 64) {
    const uint64_t length = size;
    const uint64_t sum = hash64({reinterpret_cast<const char*>(bytes.data()) + 64, size - 64});
    std::memcpy(bytes.data() + 8, &length, 8);
    std::memcpy(bytes.data() + 16, &sum, 8);
  }
  const auto model = ModelFile::parse(bytes, "fuzz");
  if (!model) return 0;
  const uint64_t shape[] = {2, 2};
  for (const char* name : {"a", "b", "vocab"}) {
    if (const auto values = model->floats(name, shape)) {
      volatile float last = values->back();
      (void)last;
    }
    if (const auto text = model->text(name)) {
      if (const auto vocabulary = Vocabulary::make(*text, model->config().vocab_size)) {
        std::vector<uint32_t> ids;
        vocabulary->append("word", ids);
      }
    }
  }
  return 0;
}
