// For tools that cannot go on without it.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "dateline/error.h"

namespace dateline {

// The value; with an error its message on standard error and exit code 2.
template <class T>
T need(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().message.c_str());
    std::exit(2);
  }
  return std::move(result).value();
}

}  // namespace dateline
