#pragma once

// Many small jobs on a few threads. Which thread does which job is chance; what comes out is not,
// because every job writes to its own slot.

#include <atomic>
#include <cstddef>
#include <functional>

#include "generator/diagnostics/result.h"

namespace kokai {

struct PoolOptions {
  unsigned jobs = 0;                        ///< threads; 0: as many as processors
  const std::atomic<bool>* stop = nullptr;  ///< no new job is begun once this is set
  /// Called from one thread at a time; skipped while another thread is in it.
  std::function<void(std::size_t done, std::size_t of)> progress;
};

/// The number of threads `jobs` means here.
unsigned threads_for(unsigned jobs);

/// One job: its number, and the thread that does it (0 … threads_for(jobs) - 1). One thread's jobs
/// ascend, so what it gathers is in order.
using Job = std::function<Status(std::size_t index, unsigned worker)>;

/// Runs job(0) … job(count - 1), each once, begun in that order, and returns when all are done.
/// A Failure ends the run early; of several the one with the lowest index is returned.
/// An exception of a job is thrown again here, after all threads came home.
Status run_jobs(std::size_t count, const PoolOptions& options, const Job& job);

}  // namespace kokai
