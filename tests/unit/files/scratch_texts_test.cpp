#include "generator/files/scratch_texts.h"

#include <array>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(ScratchTexts, WhatManyThreadsKeptIsReadBackWhole) {
  const auto texts = std::move(ScratchTexts::open(nullptr, "texts")).value();
  constexpr int kThreads = 4;
  constexpr int kEach = 200;
  std::array<std::vector<ScratchTexts::Place>, kThreads> places;
  std::vector<std::thread> threads;
  const auto text = [](int thread, int i) {
    return std::string(static_cast<std::size_t>(i) * 37 % 5000, static_cast<char>('a' + thread));
  };
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < kEach; ++i) {
        const std::string whole = text(t, i);
        const std::string_view first = std::string_view(whole).substr(0, whole.size() / 3);
        const std::string_view second = std::string_view(whole).substr(first.size());
        places[t].push_back(texts->keep({first, second}).value());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  ASSERT_TRUE(texts->map().ok());
  for (int t = 0; t < kThreads; ++t) {
    for (int i = 0; i < kEach; ++i) EXPECT_EQ(texts->text(places[t][i]), text(t, i));
  }
}

TEST(ScratchTexts, NothingKeptIsNothingToRead) {
  const auto texts = std::move(ScratchTexts::open(nullptr, "texts")).value();
  const ScratchTexts::Place place = texts->keep({}).value();
  ASSERT_TRUE(texts->map().ok());
  EXPECT_EQ(texts->text(place), "");
}

}  // namespace
}  // namespace kokai
