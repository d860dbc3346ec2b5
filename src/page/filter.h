// --since, --until, --url-match, --language: which pages pass.
#pragma once

#include <memory>
#include <string>

#include "dateline/error.h"
#include "dateline/inputs.h"

namespace dateline {

class PageFilter {
 public:
  // kUsage names the filter that makes no sense.
  static Result<PageFilter> make(const InputOptions& options);
  PageFilter(PageFilter&&) noexcept;
  PageFilter& operator=(PageFilter&&) noexcept;
  ~PageFilter();

  bool passes(const Page& page) const;
  // Day and address alone, before a page has been decoded.
  bool passes_head(const std::string& url, const std::string& day) const;

 private:
  struct Impl;
  explicit PageFilter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
