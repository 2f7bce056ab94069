#pragma once

// The machine's refusal: a value or the reason why there is none. Never for the author's mistakes
// (those are findings) and never for our bugs (those are exceptions).

#include <string>
#include <system_error>
#include <utility>
#include <variant>

namespace kokai {

/// What was asked of the machine, of which path, and what the system answered.
struct Failure {
  std::string doing;   ///< a verb phrase in the user's language key, e.g. "read", "write", "rename"
  std::string path;    ///< as the user would type it
  std::string system;  ///< the system's own words (strerror) or ours when the refusal is ours
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}            // NOLINT: conversions are the point
  Result(Failure failure) : state_(std::move(failure)) {}  // NOLINT
  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  const Failure& failure() const { return std::get<1>(state_); }

 private:
  std::variant<T, Failure> state_;
};

/// A Result that carries nothing but success.
struct Done {};
using Status = Result<Done>;

/// A Failure with the words of errno's value `error`.
Failure system_failure(std::string doing, std::string path, int error);

}  // namespace kokai
