#include "generator/formats/packed_copy.h"

#include <random>

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <libdeflate.h>

namespace kokai {
namespace {

std::string unzipped(std::string_view packed, std::size_t bytes) {
  std::string out(bytes, '\0');
  libdeflate_decompressor* const unpacker = libdeflate_alloc_decompressor();
  std::size_t got = 0;
  const auto result = libdeflate_gzip_decompress(unpacker, packed.data(), packed.size(), out.data(),
                                                 out.size(), &got);
  libdeflate_free_decompressor(unpacker);
  return result == LIBDEFLATE_SUCCESS && got == bytes ? out : "";
}

std::string unbrotlied(std::string_view packed, std::size_t bytes) {
  std::string out(bytes, '\0');
  std::size_t got = bytes;
  const auto result =
      BrotliDecoderDecompress(packed.size(), reinterpret_cast<const std::uint8_t*>(packed.data()),
                              &got, reinterpret_cast<std::uint8_t*>(out.data()));
  return result == BROTLI_DECODER_RESULT_SUCCESS && got == bytes ? out : "";
}

std::string page(std::size_t paragraphs) {
  std::string text = "<!doctype html>";
  for (std::size_t i = 0; i < paragraphs; ++i) {
    text += "<p>特定個人情報ファイルを取り扱う事務 第" + std::to_string(i * 7919) + "号</p>\n";
  }
  return text;
}

TEST(PackedCopies, UnpackToTheSameBytes) {
  PackedCopies copies;
  for (const std::size_t paragraphs : {1000, 30, 30000, 10}) {
    const std::string text = page(paragraphs);
    const std::string gzip(copies.gzip(text));
    const std::string brotli(copies.brotli(text));
    EXPECT_EQ(unzipped(gzip, text.size()), text);
    EXPECT_EQ(unbrotlied(brotli, text.size()), text);
    EXPECT_LE(brotli.size(), gzip.size()) << paragraphs;
  }
}

TEST(PackedCopies, AreTheSameEachTimeAndNameNoFileAndNoTime) {
  const std::string text = page(200);
  PackedCopies used;
  used.gzip(page(50));
  used.brotli(page(50));
  PackedCopies fresh;
  EXPECT_EQ(used.gzip(text), fresh.gzip(text));
  EXPECT_EQ(used.brotli(text), fresh.brotli(text));
  const std::string head(fresh.gzip(text).substr(0, 8));
  EXPECT_EQ(head.substr(3), std::string(5, '\0')) << "flags and time, RFC 1952 2.3.1";
}

TEST(PackedCopies, AreNotMadeWhereTheyWouldNotBeShorter) {
  std::mt19937 random(1);
  std::string noise(5000, '\0');
  for (char& c : noise) c = static_cast<char>(random());
  PackedCopies copies;
  EXPECT_TRUE(copies.gzip(noise).empty());
  EXPECT_TRUE(copies.brotli(noise).empty());
  EXPECT_TRUE(copies.gzip("").empty());
  EXPECT_TRUE(copies.brotli("").empty());
}

}  // namespace
}  // namespace kokai
