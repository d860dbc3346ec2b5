// Room for loops: aligned, grown when a longer text comes, never shrunk, not initialised.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>

namespace dateline {

template <class T>
class Buffer {
 public:
  // At least `count` values; what was in it is lost when it grows.
  T* room(size_t count) {
    if (count > size_) {
      size_ = count + count / 2;
      data_.reset(static_cast<T*>(
          std::aligned_alloc(kAlign, (size_ * sizeof(T) + kAlign - 1) / kAlign * kAlign)));
    }
    return data_.get();
  }
  T* data() const { return data_.get(); }

 private:
  static constexpr size_t kAlign = 64;  // a cache line, and the widest register
  struct Free {
    void operator()(T* p) const { std::free(p); }
  };
  std::unique_ptr<T, Free> data_;
  size_t size_ = 0;
};

}  // namespace dateline
