// Opening a model: map, check the header and the checksum, read the JSON part, and check that every
// tensor lies inside the file. Shapes are checked when a tensor is asked for, by the one who knows
// them. Nothing is copied: a file in the page cache costs one pass for its checksum.
#include "encoder/model_file.h"

#include <fcntl.h>
#include <simdjson.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/hash.h"

namespace dateline {
namespace {

constexpr uint64_t kHeaderSize = 64;
constexpr uint64_t kAlign = 64;
constexpr uint32_t kVersion = 1;
constexpr uint64_t kMaxFile = uint64_t{1} << 32;    // a hundred times what ships
constexpr uint64_t kMaxNumber = uint64_t{1} << 20;  // of any size in "config"

template <class T>
T read_at(std::span<const std::byte> bytes, size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

size_t size_of(std::string_view dtype) {
  if (dtype == "f32" || dtype == "i32") return 4;
  return dtype == "i8" || dtype == "u8" ? 1 : 0;
}

}  // namespace

void ModelFile::Unmap::operator()(const std::byte* data) const {
  munmap(const_cast<std::byte*>(data), size);
}

Error ModelFile::wrong(const std::string& what) const {
  return {ErrorCode::kBadData, file_ + ": " + what};
}

Result<ModelFile> ModelFile::open(const std::string& path, const std::string& network) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    const ErrorCode code = errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo;
    return Error{code, path + ": cannot open the model: " + std::strerror(errno)};
  }
  struct stat status;
  const bool known = fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  const uint64_t size = known ? static_cast<uint64_t>(status.st_size) : 0;
  void* data = size >= kHeaderSize && size <= kMaxFile
                   ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0)
                   : MAP_FAILED;
  ::close(file);
  if (data == MAP_FAILED) {
    return Error{ErrorCode::kBadData, path + ": not a model file (too short, or no file)"};
  }
  std::unique_ptr<const std::byte, Unmap> mapping(static_cast<const std::byte*>(data), Unmap{size});
  DATELINE_TRY(ModelFile model, parse({mapping.get(), size}, path, network));
  model.mapping_ = std::move(mapping);
  return model;
}

Result<ModelFile> ModelFile::parse(std::span<const std::byte> bytes, const std::string& name,
                                   const std::string& network) {
  ModelFile model;
  model.file_ = name;
  model.network_ = network;
  std::string_view json;
  DATELINE_CHECK(model.read_header(bytes, json));
  DATELINE_CHECK(model.read_json(bytes, json));
  return model;
}

Result<void> ModelFile::read_header(std::span<const std::byte> bytes,
                                    std::string_view& json) const {
  if (bytes.size() < kHeaderSize || std::memcmp(bytes.data(), "DLM\x01", 4) != 0) {
    return wrong("not a model file");
  }
  if (const auto version = read_at<uint32_t>(bytes, 4); version != kVersion) {
    return Error{ErrorCode::kUnsupported, file_ + ": format version " + std::to_string(version) +
                                              ", this build reads " + std::to_string(kVersion) +
                                              "; a newer dateline is needed"};
  }
  if (const auto size = read_at<uint64_t>(bytes, 8); size != bytes.size()) {
    return wrong("truncated or grown: " + std::to_string(bytes.size()) + " bytes of " +
                 std::to_string(size));
  }
  const auto body = bytes.subspan(kHeaderSize);
  if (hash64({reinterpret_cast<const char*>(body.data()), body.size()}) !=
      read_at<uint64_t>(bytes, 16)) {
    return wrong("damaged: the checksum does not hold");
  }
  const auto offset = read_at<uint64_t>(bytes, 24), length = read_at<uint64_t>(bytes, 32);
  if (offset < kHeaderSize || offset > bytes.size() || length > bytes.size() - offset) {
    return wrong("damaged: its index lies outside the file");
  }
  json = {reinterpret_cast<const char*>(bytes.data()) + offset, static_cast<size_t>(length)};
  return {};
}

Result<void> ModelFile::read_json(std::span<const std::byte> bytes, std::string_view json) {
  simdjson::dom::parser parser;
  simdjson::dom::object root, networks, one, config, labels;
  simdjson::dom::array tensors;
  const Error damaged = wrong("damaged: its index cannot be read");
  const simdjson::padded_string padded(json);
  if (parser.parse(padded).get(root) || root["labels"].get(labels) ||
      root["tensors"].get(tensors)) {
    return damaged;
  }
  one = root;
  if (!network_.empty()) {
    std::string known;
    if (!root["networks"].get(networks)) {
      for (const auto& [key, value] : networks) known += " " + std::string(key);
    }
    if (known.empty() || networks[network_].get(one)) {
      return Error{ErrorCode::kNotFound, file_ + ": no network \"" + network_ + "\"; it has" +
                                             (known.empty() ? " only its own" : ":" + known)};
    }
  }
  if (one["config"].get(config)) return damaged;
  if (std::string_view name; !one["name"].get(name)) name_ = name;
  struct Number {
    const char* key;
    uint32_t* value;
  };
  for (const auto& [key, value] : {Number{"layers", &config_.layers},
                                   {"hidden", &config_.hidden},
                                   {"heads", &config_.heads},
                                   {"ffn", &config_.ffn},
                                   {"max_positions", &config_.max_positions},
                                   {"vocab_size", &config_.vocab_size},
                                   {"shapes", &config_.shapes},
                                   {"arc_dim", &config_.arc_dim},
                                   {"rel_dim", &config_.rel_dim},
                                   {"pair_dim", &config_.pair_dim},
                                   {"pair_query", &config_.pair_query}}) {
    uint64_t number = 0;
    if (config[key].get(number)) continue;  // what is missing stays 0; who needs it says so
    if (number > kMaxNumber) return wrong(std::string("damaged: config.") + key);
    *value = static_cast<uint32_t>(number);
  }
  if (double eps; !config["layer_norm_eps"].get(eps))
    config_.layer_norm_eps = static_cast<float>(eps);
  if (simdjson::dom::object act; !config["act"].get(act)) {
    for (const auto& [key, value] : act) {
      double scale = 0;
      if (value.get(scale) || !(scale > 0)) return wrong("damaged: config.act." + std::string(key));
      config_.act[std::string(key)] = scale;
    }
  }
  for (const auto& [key, value] : labels) {
    simdjson::dom::array list;
    if (value.get(list)) return damaged;
    auto& names = labels_[std::string(key)];
    for (const auto& item : list) {
      std::string_view label;
      if (item.get(label)) return damaged;
      names.emplace_back(label);
    }
  }
  for (const auto& item : tensors) {
    std::string_view key, dtype;
    simdjson::dom::array shape;
    uint64_t offset = 0;
    if (item["name"].get(key) || item["dtype"].get(dtype) || item["shape"].get(shape) ||
        item["offset"].get(offset) || size_of(dtype) == 0) {
      return damaged;
    }
    Tensor tensor{std::string(dtype), {}, nullptr, 1};
    for (const auto& dimension : shape) {
      uint64_t size = 0;
      if (dimension.get(size) || size > kMaxFile || tensor.count * size > kMaxFile) return damaged;
      tensor.shape.push_back(size);
      tensor.count *= size;
    }
    if (offset % kAlign != 0 || offset < kHeaderSize || offset > bytes.size() ||
        tensor.count * size_of(dtype) > bytes.size() - offset) {
      return wrong("damaged: tensor " + std::string(key) + " lies outside the file");
    }
    tensor.data = bytes.data() + offset;
    tensors_.emplace(key, std::move(tensor));
  }
  return {};
}

const std::vector<std::string>& ModelFile::labels(const std::string& key) const {
  static const std::vector<std::string> kEmpty;
  const auto found = labels_.find(key);
  return found == labels_.end() ? kEmpty : found->second;
}

const ModelFile::Tensor* ModelFile::look_up(const std::string& tensor) const {
  auto found = tensors_.end();
  if (!network_.empty()) found = tensors_.find(network_ + "/" + tensor);
  if (found == tensors_.end()) found = tensors_.find(tensor);
  return found == tensors_.end() ? nullptr : &found->second;
}

Result<const ModelFile::Tensor*> ModelFile::find(const std::string& tensor, std::string_view dtype,
                                                 std::span<const uint64_t> shape) const {
  const Tensor* t = look_up(tensor);
  if (!t) return wrong("no tensor " + tensor);
  if (t->dtype != dtype ||
      !std::equal(t->shape.begin(), t->shape.end(), shape.begin(), shape.end())) {
    return wrong("tensor " + tensor + " has another type or shape than config and labels say");
  }
  return t;
}

Result<std::span<const float>> ModelFile::floats(const std::string& tensor,
                                                 std::span<const uint64_t> shape) const {
  DATELINE_TRY(const Tensor* t, find(tensor, "f32", shape));
  return std::span(reinterpret_cast<const float*>(t->data), static_cast<size_t>(t->count));
}

Result<std::span<const int8_t>> ModelFile::bytes(const std::string& tensor,
                                                 std::span<const uint64_t> shape) const {
  DATELINE_TRY(const Tensor* t, find(tensor, "i8", shape));
  return std::span(reinterpret_cast<const int8_t*>(t->data), static_cast<size_t>(t->count));
}

Result<std::string_view> ModelFile::text(const std::string& tensor) const {
  const Tensor* t = look_up(tensor);
  if (!t || t->dtype != "u8") return wrong("no text " + tensor);
  return std::string_view(reinterpret_cast<const char*>(t->data), static_cast<size_t>(t->count));
}

}  // namespace dateline
