// A .dlm model file (docs/model-format.md): checked once, then views into the mapped bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/error.h"

namespace dateline {

// The numbers of "config" that the encoder reads.
struct ModelConfig {
  uint32_t layers = 0, hidden = 0, heads = 0, ffn = 0, max_positions = 0, vocab_size = 0;
  uint32_t shapes = 0, arc_dim = 0, rel_dim = 0, pair_dim = 0, pair_query = 0;
  float layer_norm_eps = 1e-12f;
  std::unordered_map<std::string, double> act;  // input scale of each product
};

class ModelFile {
 public:
  // Maps the file; the mapping lives as long as this object. `network` names one of the smaller
  // networks that the file may hold beside its own (empty); kNotFound lists those that it has.
  static Result<ModelFile> open(const std::string& path, const std::string& network = "");
  // The same of bytes in memory, which must outlive it and be aligned to 64; `name` is for
  // messages.
  static Result<ModelFile> parse(std::span<const std::byte> bytes, const std::string& name,
                                 const std::string& network = "");

  ModelFile(ModelFile&&) noexcept = default;
  ModelFile& operator=(ModelFile&&) noexcept = default;

  const std::string& name() const { return name_; }
  const ModelConfig& config() const { return config_; }
  // Empty where the model has no such list.
  const std::vector<std::string>& labels(const std::string& key) const;
  bool has(const std::string& tensor) const { return look_up(tensor) != nullptr; }

  // The tensor's values, where it has exactly this shape; else an error that names it.
  Result<std::span<const float>> floats(const std::string& tensor,
                                        std::span<const uint64_t> shape) const;
  Result<std::span<const int8_t>> bytes(const std::string& tensor,
                                        std::span<const uint64_t> shape) const;
  // A one-dimensional u8 tensor of any length, as text.
  Result<std::string_view> text(const std::string& tensor) const;

 private:
  struct Tensor {
    std::string dtype;
    std::vector<uint64_t> shape;
    const std::byte* data = nullptr;
    uint64_t count = 0;
  };
  struct Unmap {
    size_t size;
    void operator()(const std::byte* data) const;
  };
  ModelFile() = default;
  Error wrong(const std::string& what) const;
  // The network's own tensor, else the one that it shares with the file's first network.
  const Tensor* look_up(const std::string& tensor) const;
  Result<void> read_header(std::span<const std::byte> bytes, std::string_view& json) const;
  Result<void> read_json(std::span<const std::byte> bytes, std::string_view json);
  Result<const Tensor*> find(const std::string& tensor, std::string_view dtype,
                             std::span<const uint64_t> shape) const;

  std::unique_ptr<const std::byte, Unmap> mapping_{nullptr, Unmap{0}};
  std::string file_, network_, name_;
  ModelConfig config_;
  std::unordered_map<std::string, std::vector<std::string>> labels_;
  std::unordered_map<std::string, Tensor> tensors_;
};

}  // namespace dateline
