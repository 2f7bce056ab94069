#pragma once

#include <chrono>
#include <string>

#include "generator/diagnostics/print.h"
#include "generator/pipeline/pipeline.h"

namespace kokai {

/// May colour go to this stream (1 or 2)? Not where NO_COLOR is set, nor on a terminal that can
/// only print (TERM unset or dumb).
bool may_color(int stream);

/// One line on stderr that moves while work goes on. Appears after half a second, and only on a
/// terminal that can take text back; gone when destroyed.
class ProgressBar {
 public:
  ProgressBar(Language language, bool wanted);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  void show(Step step, std::size_t done, std::size_t of);

 private:
  using Clock = std::chrono::steady_clock;
  Language language_;
  bool wanted_;
  bool shown_ = false;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point last_ = begun_;
};

}  // namespace kokai
