// --since, --until, --url-match, --language: which pages pass.
#pragma once

#include <memory>
#include <string>

#include "dateline/error.h"
#include "dateline/inputs.h"

namespace dateline {

class Filter {
 public:
  // kUsage names the filter that makes no sense.
  static Result<Filter> make(const InputOptions& options);
  Filter(Filter&&) noexcept;
  Filter& operator=(Filter&&) noexcept;
  ~Filter();

  bool passes(const Page& page) const;
  // Day and address alone, before a page has been decoded.
  bool passes_head(const std::string& url, const std::string& day) const;

 private:
  struct Impl;
  explicit Filter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
