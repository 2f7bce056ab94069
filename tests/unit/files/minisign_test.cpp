#include "generator/files/minisign.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai::minisign {
namespace {

constexpr std::string_view kMessage = "個人番号ではない文";
// Made by minisign 0.11: minisign -G -W, then -S (prehashed) and -S -l (legacy) over kMessage.
constexpr std::string_view kTheirSecret =
    "untrusted comment: minisign encrypted secret key\n"
    "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA3WMirJJZ"
    "aFt0f9Tf/uVdrc9CtcYjkKs6QRZUp16irVdhlyQ3hlcCOmfYCIe4IDQdb0Z12hc2PqRnJA8CM11Z/p87"
    "RPayttUEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
constexpr std::string_view kTheirPublic =
    "untrusted comment: minisign public key 5B685992AC2263DD\n"
    "RWTdYyKsklloW2fYCIe4IDQdb0Z12hc2PqRnJA8CM11Z/p87RPayttUE\n";
constexpr std::string_view kTheirPrehashed =
    "untrusted comment: signature from minisign secret key\n"
    "RUTdYyKsklloWxSqIyMlnr2ZO3UAPl92B6TNnLaG4AUGcat2mQ79rrTpt86EUlXW2lVrBvIeKYQQeDSI"
    "fQVJ4JOr0d8GbeUGyQA=\n"
    "trusted comment: prehashed\n"
    "scZ1n+kRQ+O3jkFHzFpkMGjbGAuhW5DEhWTr9zCkcDMd0JnTQUevzK5E5Ku3b1oZxTHmIVbOXAsmplV3"
    "MzC3CQ==\n";
constexpr std::string_view kTheirLegacy =
    "untrusted comment: signature from minisign secret key\n"
    "RWTdYyKsklloW4toy0YPiawA8hQaazhXIzmWO59n7Q8suLf1qaPw0leOqhfqRdbLmCsIwhN2W5a9M295"
    "g0wdPKUqsJOi8dIC0Q0=\n"
    "trusted comment: legacy\n"
    "/vAAB9KpAKD0Dtv5K5aRIOi14x/9qlkH+onKZCGZY4bYRXCRxCjWOTEAMhSm4Tja31pzpkShQL9Bq9hP"
    "kXvjBw==\n";

TEST(MinisignKey, OfMinisignIsRead) {
  SecretKey key;
  ASSERT_EQ(key.read(kTheirSecret, std::nullopt), KeyFault::kNone);
  EXPECT_EQ(public_key_text(key.public_key()), kTheirPublic);
}

TEST(MinisignKey, SignsAndItsPublicHalfVouches) {
  SecretKey key;
  key.make();
  const auto signature = read_signature(key.sign(digest_of(kMessage), "date:2026-04-01"));
  ASSERT_TRUE(signature);
  EXPECT_EQ(signature->trusted_comment, "date:2026-04-01");
  EXPECT_TRUE(vouches(key.public_key(), *signature, kMessage));
  EXPECT_TRUE(vouches(key.public_key(), *signature, digest_of(kMessage)));
  EXPECT_FALSE(vouches(key.public_key(), *signature, "another text"));
}

TEST(MinisignKey, SignsTheSameTextAlikeEachTime) {
  SecretKey key;
  key.make();
  EXPECT_EQ(key.sign(digest_of(kMessage), "a"), key.sign(digest_of(kMessage), "a"));
}

TEST(MinisignKey, ComesBackFromItsFileLockedAndOpen) {
  SecretKey key;
  key.make();
  for (const std::optional<std::string>& password :
       {std::optional<std::string>(), std::optional<std::string>("秘密")}) {
    SecretKey again;
    ASSERT_EQ(again.read(key.text(password), password), KeyFault::kNone);
    EXPECT_EQ(again.sign(digest_of(kMessage), ""), key.sign(digest_of(kMessage), ""));
  }
}

TEST(MinisignKey, ThatIsLockedWantsItsPassword) {
  SecretKey key;
  key.make();
  const std::string text = key.text("right");
  SecretKey again;
  EXPECT_EQ(again.read(text, std::nullopt), KeyFault::kWantsPassword);
  EXPECT_EQ(again.read(text, "wrong"), KeyFault::kWrongPassword);
}

TEST(MinisignKey, ThatAsksForTooMuchMemoryIsRefusedBeforeItIsTaken) {
  SecretKey key;
  key.make();
  std::string text = key.text("x");
  const std::size_t line = text.find('\n') + 1;
  // Bytes 46 to 53 of the record are the memory, lowest first: base64 digits 61 to 71.
  for (std::size_t at = line + 62; at < line + 71; ++at) text[at] = '/';
  SecretKey again;
  EXPECT_EQ(again.read(text, "x"), KeyFault::kTooCostly);
}

TEST(MinisignKey, OfAnyOtherTextIsNone) {
  SecretKey key;
  for (const std::string_view text :
       {"", "x", "untrusted comment: x\n", "untrusted comment: x\nRWQ=\n"}) {
    EXPECT_EQ(key.read(text, "x"), KeyFault::kNotAKey) << text;
    EXPECT_FALSE(read_public_key(text)) << text;
    EXPECT_FALSE(read_signature(text)) << text;
  }
  EXPECT_EQ(key.read(kTheirPublic, "x"), KeyFault::kNotAKey);
}

TEST(MinisignSignature, OfMinisignIsBelievedPrehashedAndLegacy) {
  const auto key = read_public_key(kTheirPublic);
  ASSERT_TRUE(key);
  for (const std::string_view text : {kTheirPrehashed, kTheirLegacy}) {
    const auto signature = read_signature(text);
    ASSERT_TRUE(signature);
    EXPECT_TRUE(vouches(*key, *signature, kMessage));
    EXPECT_FALSE(vouches(*key, *signature, "another text"));
  }
  EXPECT_FALSE(vouches(*key, *read_signature(kTheirLegacy), digest_of(kMessage)));
}

TEST(MinisignSignature, WithAnotherCommentIsNotBelieved) {
  const auto key = read_public_key(kTheirPublic);
  auto signature = read_signature(kTheirPrehashed);
  signature->trusted_comment += "x";
  EXPECT_FALSE(vouches(*key, *signature, kMessage));
}

TEST(MinisignSignature, OfAnotherKeyIsNotBelieved) {
  SecretKey other;
  other.make();
  EXPECT_FALSE(vouches(other.public_key(), *read_signature(kTheirPrehashed), kMessage));
}

TEST(MinisignPublicKey, IsReadFromItsLineAloneAndWithWindowsLineBreaks) {
  const std::string text(kTheirPublic);
  const std::string line = text.substr(text.find('\n') + 1);
  for (std::string one :
       {text, line, line.substr(0, line.size() - 1), line.substr(0, line.size() - 1) + "\r\n"}) {
    const auto key = read_public_key(one);
    ASSERT_TRUE(key) << one;
    EXPECT_EQ(public_key_text(*key), kTheirPublic);
  }
  EXPECT_FALSE(read_public_key(text + "more\n"));
}

}  // namespace
}  // namespace kokai::minisign
