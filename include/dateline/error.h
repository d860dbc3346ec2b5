// Result<T>: a value or an Error. Dateline's own code does not throw; what can fail for reasons
// outside the text (files, models, SQLite) returns Result. The names follow std::expected (C++23).
#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace dateline {

enum class ErrorCode {
  kUsage = 1,        // the caller asked for something that makes no sense
  kNotFound = 2,     // no such file, entry or table
  kIo = 3,           // reading or writing failed; out of space
  kBadData = 4,      // damaged or foreign bytes where ours were expected
  kUnsupported = 5,  // a newer version, or a kind that this build does not read
  kRefused = 6,      // refused by policy: a limit, robots, a private address
};

// `message` names the input and says what to do about it; `offset` is a byte offset into that
// input where one is known, else -1.
struct Error {
  ErrorCode code = ErrorCode::kIo;
  std::string message;
  long long offset = -1;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() & { return assert(has_value()), std::get<0>(state_); }
  const T& value() const& { return assert(has_value()), std::get<0>(state_); }
  T&& value() && { return assert(has_value()), std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const { return assert(!has_value()), std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), ok_(false) {}  // NOLINT: implicit
  bool has_value() const { return ok_; }
  explicit operator bool() const { return ok_; }
  const Error& error() const { return assert(!ok_), error_; }

 private:
  Error error_;
  bool ok_ = true;
};

#define DATELINE_CONCAT_(a, b) a##b
#define DATELINE_CONCAT(a, b) DATELINE_CONCAT_(a, b)

// DATELINE_TRY(auto x, f());  binds the value, or returns the error from the enclosing function.
#define DATELINE_TRY(declaration, expression)                             \
  auto DATELINE_CONCAT(result_, __LINE__) = (expression);                 \
  if (!DATELINE_CONCAT(result_, __LINE__).has_value())                    \
    return ::dateline::Error(DATELINE_CONCAT(result_, __LINE__).error()); \
  declaration = std::move(DATELINE_CONCAT(result_, __LINE__)).value()

// DATELINE_CHECK(f());  returns the error, if there is one; for Result<void>.
#define DATELINE_CHECK(expression)                                                        \
  do {                                                                                    \
    if (auto result_ = (expression); !result_) return ::dateline::Error(result_.error()); \
  } while (false)

}  // namespace dateline
