#include "generator/pipeline/worker_pool.h"

#include <atomic>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

namespace kokai {
namespace {

Status fails_at(std::size_t index, std::size_t at) {
  if (index == at) return Failure{"read", std::to_string(index), ""};
  return Done{};
}

TEST(WorkerPool, RunsEveryJobOnceWhateverTheNumberOfThreads) {
  for (const unsigned threads : {1U, 2U, 8U}) {
    std::vector<int> runs(1000, 0);
    PoolOptions options;
    options.jobs = threads;
    const Status status = run_jobs(runs.size(), options, [&](std::size_t i, unsigned) -> Status {
      ++runs[i];
      return Done{};
    });
    EXPECT_TRUE(status.ok());
    EXPECT_EQ(runs, std::vector<int>(1000, 1));
  }
}

TEST(WorkerPool, ReturnsAtOnceWhenThereIsNothingToDo) {
  EXPECT_TRUE(run_jobs(0, {}, [](std::size_t, unsigned) -> Status {
                throw std::logic_error("never");
              }).ok());
}

TEST(WorkerPool, TellsTheFailureOfTheLowestJobAndBeginsNoMore) {
  PoolOptions options;
  options.jobs = 4;
  std::atomic<std::size_t> begun{0};
  const Status status = run_jobs(100000, options, [&](std::size_t i, unsigned) -> Status {
    ++begun;
    return fails_at(i, 7);
  });
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.failure().path, "7");
  EXPECT_LT(begun, 100000U);
}

TEST(WorkerPool, ThrowsAJobsExceptionAgainInTheCallersThread) {
  PoolOptions options;
  options.jobs = 2;
  EXPECT_THROW((void)run_jobs(10, options,
                              [](std::size_t i, unsigned) -> Status {
                                if (i == 3) throw std::logic_error("a bug");
                                return Done{};
                              }),
               std::logic_error);
}

TEST(WorkerPool, BeginsNoJobOnceItIsToldToStop) {
  std::atomic<bool> stop{false};
  PoolOptions options;
  options.jobs = 1;
  options.stop = &stop;
  std::size_t begun = 0;
  const Status status = run_jobs(10, options, [&](std::size_t i, unsigned) -> Status {
    ++begun;
    if (i == 4) stop = true;
    return Done{};
  });
  EXPECT_TRUE(status.ok());
  EXPECT_EQ(begun, 5U);
}

TEST(WorkerPool, ProgressEndsWithAllDone) {
  std::vector<std::size_t> told;
  PoolOptions options;
  options.jobs = 3;
  options.progress = [&](std::size_t done, std::size_t of) {
    EXPECT_EQ(of, 50U);
    told.push_back(done);
  };
  ASSERT_TRUE(run_jobs(50, options, [](std::size_t, unsigned) -> Status { return Done{}; }).ok());
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told.back(), 50U);
}

}  // namespace
}  // namespace kokai
