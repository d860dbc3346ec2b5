// One quantised matrix product of a model: weights packed for the kernels, made once, shared.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/error.h"
#include "encoder/buffer.h"
#include "encoder/kernels.h"
#include "encoder/model_file.h"

namespace dateline {

// A StepOrder and what it points into.
struct StepTable {
  std::vector<uint16_t> steps, narrow;
  StepOrder order() const { return {steps.data(), narrow.data()}; }
};
// Of packed weights; k a multiple of kStep, at most 65,535.
StepTable order_steps(const int8_t* packed, size_t k, size_t panels);

class Product {
 public:
  // Tensors name.{w, s, b}, and name.in where there is one; `act`: the key of the input's scale.
  static Result<Product> load(const ModelFile& file, const std::string& name,
                              const std::string& act, uint32_t in, uint32_t out);
  Product() = default;

  uint32_t in() const { return in_; }
  uint32_t out() const { return out_; }
  uint32_t width() const { return width_; }  // floats a row of the answer: `out` padded to a panel
  const float* step() const { return step_.data(); }  // what quantises its input, per channel
  Rescale rescale() const { return {scale_.data(), bias_.data()}; }

  // acc: rows x width().
  void run(const Kernels& kernels, const uint8_t* x, size_t rows, int32_t* acc) const {
    kernels.product(x, rows, in_, packed_.data(), order_.order(), width_ / kPanel, start_.data(),
                    acc);
  }

 private:
  void pack(const int8_t* w);
  uint32_t in_ = 0, out_ = 0, width_ = 0;
  Buffer<int8_t> packed_;  // panels of kPanel outputs: [panel][input / kGroup][output][kGroup]
  StepTable order_;
  std::vector<int32_t> start_;  // takes the zero point 128 of the input back out
  std::vector<float> scale_, bias_, step_;
};

}  // namespace dateline
