#include "generator/pipeline/worker_pool.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace kokai {
namespace {

/// What the threads of one run share.
class Run {
 public:
  Run(std::size_t count, const PoolOptions& options, const Job& job)
      : count_(count), options_(options), job_(job) {}

  void work(unsigned worker) {
    while (!ended() && !stopped()) {
      const std::size_t index = next_.fetch_add(1);
      if (index >= count_) return;
      try {
        if (Status status = job_(index, worker); !status.ok()) fail(index, status.failure());
      } catch (...) {
        fail(index, std::current_exception());
      }
      tell(done_.fetch_add(1) + 1);
    }
  }

  Status result() {
    if (thrown_) std::rethrow_exception(thrown_);
    if (failure_) return *failure_;
    if (options_.progress && done_ == count_) options_.progress(count_, count_);
    return Done{};
  }

 private:
  bool ended() const { return failed_.load(std::memory_order_relaxed); }
  bool stopped() const { return options_.stop && options_.stop->load(std::memory_order_relaxed); }

  void fail(std::size_t index, Failure failure) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (!failure_ || index < failed_at_) {
      failed_at_ = index;
      failure_ = std::move(failure);
    }
    failed_ = true;
  }

  void fail(std::size_t, std::exception_ptr thrown) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (!thrown_) thrown_ = std::move(thrown);
    failed_ = true;
  }

  void tell(std::size_t done) {
    if (!options_.progress || done == count_) return;
    const std::unique_lock<std::mutex> lock(telling_, std::try_to_lock);
    if (lock) options_.progress(done, count_);
  }

  const std::size_t count_;
  const PoolOptions& options_;
  const Job& job_;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> done_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::mutex telling_;
  std::size_t failed_at_ = 0;
  std::optional<Failure> failure_;
  std::exception_ptr thrown_;
};

}  // namespace

unsigned threads_for(unsigned jobs) {
  return jobs ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

Status run_jobs(std::size_t count, const PoolOptions& options, const Job& job) {
  Run run(count, options, job);
  {
    const std::size_t wanted = std::min<std::size_t>(threads_for(options.jobs), count);
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < wanted; ++i)
      helpers.emplace_back([&run, i] { run.work(static_cast<unsigned>(i)); });
    run.work(0);
  }
  return run.result();
}

}  // namespace kokai
