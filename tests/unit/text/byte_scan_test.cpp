#include "generator/text/byte_scan.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace kokai {
namespace {

constexpr ByteTable kListed = [] {
  ByteTable listed{};
  for (const unsigned char c : {'\x01', '\n', '"', '<', '\xE2'}) listed[c] = true;
  return listed;
}();

std::size_t slow(std::string_view text, std::size_t from) {
  while (from < text.size() && !kListed[static_cast<unsigned char>(text[from])]) ++from;
  return from;
}

TEST(FindListed, FindsWhatByteByByteFinds) {
  std::mt19937 random(7);  // NOLINT: the same bytes in every run
  const std::string_view rare = "\x01\x02\t\n\"<\xE2";
  for (int round = 0; round < 3000; ++round) {
    std::string text(random() % 70, 'a');
    for (char& c : text) c = static_cast<char>(random() % 26 + (random() % 2 != 0 ? 'a' : 0xE3));
    for (std::size_t i = random() % 3; i > 0 && !text.empty(); --i) {
      text[random() % text.size()] = rare[random() % rare.size()];
    }
    for (std::size_t from = 0; from <= text.size(); ++from) {
      ASSERT_EQ(find_listed<kListed>(text, from), slow(text, from)) << text << " from " << from;
    }
  }
}

TEST(FindListed, OfAnEmptyTextIsItsEnd) { EXPECT_EQ(find_listed<kListed>("", 0), 0U); }

TEST(BitsOf, AreTheSameOnEveryMachine) {
  std::mt19937 random(3);  // NOLINT: the same lanes in every run
  for (int round = 0; round < 1000; ++round) {
    Lanes16 lanes{};
    std::uint32_t expected = 0;
    for (unsigned i = 0; i < 16; ++i) {
      if (random() % 3 != 0) continue;
      lanes[i] = -1;
      expected |= 1U << i;
    }
    EXPECT_EQ(bits_of(lanes), expected);
    EXPECT_EQ(gathered_bits(lanes), expected);
  }
}

constexpr std::array<BytePair, 2> kPairs = {{{'b', 'c'}, {'c', 0xE3}}};

std::size_t slow_pair(std::string_view text, std::size_t from) {
  for (; from + 1 < text.size(); ++from) {
    const std::string_view two = text.substr(from, 2);
    if (two == "bc" || two == "c\xE3") return from;
  }
  return text.size();
}

TEST(FindPair, FindsWhatByteByByteFinds) {
  std::mt19937 random(11);  // NOLINT: the same bytes in every run
  for (int round = 0; round < 3000; ++round) {
    std::string text(random() % 70, 'a');
    for (char& c : text) c = "aaaaaaabc\xE3"[random() % 10];
    for (std::size_t from = 0; from <= text.size(); ++from) {
      ASSERT_EQ(find_pair(text, from, kPairs), slow_pair(text, from)) << text << " from " << from;
    }
  }
}

TEST(FindWords, FindsWhatAPlainSearchFinds) {
  std::mt19937 random(5);  // NOLINT: the same texts in every run
  const std::string_view letters[] = {"法", "令", "根", "a", "拠", "法令"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 30; i > 0; --i) text += letters[random() % 6];
    for (const std::string_view words : {"法令", "令", "拠a", "法令上の根拠"}) {
      for (std::size_t from = 0; from <= text.size(); ++from) {
        ASSERT_EQ(find_words(text, words, from), text.find(words, from))
            << text << " from " << from;
      }
    }
  }
}

}  // namespace
}  // namespace kokai
