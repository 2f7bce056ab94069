#pragma once

#include <optional>
#include <span>
#include <string>

namespace kokai {

struct ChildEnd {
  int status = 0;      ///< what it exited with; -1 when a signal ended it
  std::string output;  ///< its standard output, at most the bytes asked for
};

/// Runs a program found in PATH to its end, without a shell; words[0] is its name. Nothing when it
/// cannot be started. What it says on standard error goes where ours goes.
std::optional<ChildEnd> run_child(std::span<const std::string> words, std::size_t most_bytes);

}  // namespace kokai
