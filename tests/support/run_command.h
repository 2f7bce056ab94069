#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "generator/commands/commands.h"

namespace kokai {

struct Said {
  int status;
  std::string out;
  std::string err;
};

/// One command line, run in this process.
inline Said run(std::vector<std::string> words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int status = run_command(pointers);
  const std::string out = testing::internal::GetCapturedStdout();
  return {status, out, testing::internal::GetCapturedStderr()};
}

}  // namespace kokai
