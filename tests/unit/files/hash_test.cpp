#include "generator/files/hash.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(Sha256, IsWhatOthersCompute) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ContentHash, Is32HexDigitsOfXxh3) {
  EXPECT_EQ(content_hash(""), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(content_hash("評価書").size(), 32U);
  EXPECT_NE(content_hash("a"), content_hash("b"));
}

}  // namespace
}  // namespace kokai
