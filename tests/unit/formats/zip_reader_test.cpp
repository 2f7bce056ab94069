#include "generator/formats/zip_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/zip_maker.h"

namespace kokai::zip {
namespace {

using ::testing::ElementsAre;

Fault fault_of(const std::string& bytes, const Limits& limits = {}) {
  Trouble trouble;
  const auto archive = Archive::open(bytes, limits, trouble);
  EXPECT_EQ(archive.has_value(), trouble.fault == Fault::kNone);
  return trouble.fault;
}

Fault fault_of_name(const std::string& name) { return fault_of(zip_of({{name, "x"}})); }

std::vector<std::string> names_of(const Archive& archive) {
  std::vector<std::string> names;
  for (const Entry& entry : archive.entries()) names.push_back(entry.name);
  return names;
}

TEST(ZipReader, ListsAndUnpacksWhatIsThere) {
  const std::string long_text(300'000, 'a');
  const std::string bytes = zip_of({{"読み.txt", "あ"}, {"b/", ""}, {"b/c.txt", long_text}});
  Trouble trouble;
  const auto archive = Archive::open(bytes, {}, trouble);
  ASSERT_TRUE(archive);
  EXPECT_THAT(names_of(*archive), ElementsAre("読み.txt", "b/", "b/c.txt"));
  EXPECT_EQ(archive->read_whole(*archive->find("読み.txt"), 10, trouble), "あ");
  EXPECT_EQ(archive->read_whole(*archive->find("b/"), 0, trouble), "");
  EXPECT_EQ(archive->read_whole(*archive->find("b/c.txt"), 300'000, trouble), long_text);
  EXPECT_EQ(archive->find("c"), nullptr);
}

TEST(ZipReader, AnEntryAboveItsCapIsNotUnpacked) {
  const std::string bytes = zip_of({{"a", "12345"}});
  Trouble trouble;
  const auto archive = Archive::open(bytes, {}, trouble);
  EXPECT_FALSE(archive->read_whole(archive->entries()[0], 4, trouble));
  EXPECT_EQ(trouble.fault, Fault::kTooLarge);
}

TEST(ZipReader, NamesWithoutTheUtf8BitAreCp932WhenTheyAreNotUtf8) {
  const std::string bytes = zip_of({{"\x88\xD3\x8C\xA9\\\x95\x5C.txt", "x", 0}, {"意見", "x", 0}});
  Trouble trouble;
  const auto archive = Archive::open(bytes, {}, trouble);
  ASSERT_TRUE(archive);
  EXPECT_THAT(names_of(*archive), ElementsAre("意見/表.txt", "意見"));
  EXPECT_EQ(fault_of(zip_of({{"\x88\xD3", "x"}})), Fault::kName) << "claims to be UTF-8";
  EXPECT_EQ(fault_of(zip_of({{"a\xFD\xFE", "x", 0}})), Fault::kName) << "neither";
}

TEST(ZipReader, NamesThatLeadElsewhereAreRefused) {
  for (const char* name : {"../x", "a/../../x", "/etc/passwd", "..\\x", "C:\\x", "a//b", "./a", "",
                           "a/./b", "line\nbreak", "\x1B[2J"}) {
    EXPECT_EQ(fault_of_name(name), Fault::kName) << name;
  }
  EXPECT_EQ(fault_of_name(std::string(2'000, 'n')), Fault::kName);
  EXPECT_EQ(fault_of_name("..a/b.."), Fault::kNone);
}

TEST(ZipReader, DoubledNamesLinksAndEncryptedEntriesAreRefused) {
  EXPECT_EQ(fault_of(zip_of({{"a", "1"}, {"a", "2"}})), Fault::kDoubledName);
  EXPECT_EQ(fault_of(zip_of({{"a", "/etc/passwd", 1U << 11, 0120777}})), Fault::kLink);
  EXPECT_EQ(fault_of(zip_of({{"a", "", 1U << 11, 0010644}})), Fault::kLink) << "a pipe";
  EXPECT_EQ(fault_of(zip_of({{"a", "1", 1U << 11 | 1U}})), Fault::kEncrypted);
}

TEST(ZipReader, CapsHoldOnEntriesSizesAndRatio) {
  const std::string three = zip_of({{"a", "12345"}, {"b", "12345"}, {"c", "12345"}});
  EXPECT_EQ(fault_of(three, {.entries = 2}), Fault::kTooManyEntries);
  EXPECT_EQ(fault_of(three, {.entry_bytes = 4}), Fault::kTooLarge);
  EXPECT_EQ(fault_of(three, {.total_bytes = 14}), Fault::kTooLarge);
  EXPECT_EQ(fault_of(three, {.entries = 3, .entry_bytes = 5, .total_bytes = 15}), Fault::kNone);
  const std::string zeros = zip_of({{"a", std::string(1U << 20, '\0')}});
  EXPECT_EQ(fault_of(zeros, {.ratio = 100, .ratio_from = 1'000}), Fault::kTooLarge);
  EXPECT_EQ(fault_of(zeros, {.ratio = 100}), Fault::kNone) << "small ones may be as they like";
}

TEST(ZipReader, WhatIsNoArchiveOrCutOffIsToldApart) {
  EXPECT_EQ(fault_of(""), Fault::kNotAnArchive);
  EXPECT_EQ(fault_of("番号,意見\r\n1,よい\r\n"), Fault::kNotAnArchive);
  const std::string bytes = zip_of({{"a", "12345"}, {"b", "12345"}});
  EXPECT_EQ(fault_of(zip_of({})), Fault::kBroken) << "nothing in it";
  for (std::size_t size = 2; size < bytes.size(); ++size) {
    EXPECT_EQ(fault_of(bytes.substr(0, size)), Fault::kBroken) << size;
  }
}

TEST(ZipReader, AChangedByteInAnEntryIsNoticedAtItsEnd) {
  const std::string text = "特定個人情報の取扱いについて、意見があります。";
  const std::string bytes = zip_of({{"a", text}});
  const std::size_t begin = 31;  // behind the header of the entry and its name
  const std::size_t end = bytes.find("PK\x01\x02");
  int noticed = 0;
  for (std::size_t at = begin; at < end; ++at) {
    std::string other = bytes;
    other[at] = static_cast<char>(other[at] ^ 0xFF);
    Trouble trouble;
    const auto archive = Archive::open(other, {}, trouble);
    ASSERT_TRUE(archive);
    const std::optional<std::string> whole =
        archive->read_whole(archive->entries()[0], 2'000, trouble);
    EXPECT_EQ(whole.value_or(text), text) << at;
    EXPECT_EQ(trouble.fault, whole ? Fault::kNone : Fault::kBroken);
    noticed += whole ? 0 : 1;
  }
  EXPECT_GE(noticed, static_cast<int>(end - begin) - 1);
}

TEST(ZipReader, NamesThatDoNotUnpackEverywhereAreRefusedWhereThatIsAskedFor) {
  const Limits strict{.only_portable_names = true};
  const std::string long_part(256, 'n');
  for (const std::string& name : {std::string("a\\b"), long_part, "a/" + long_part + "/b"}) {
    EXPECT_EQ(fault_of(zip_of({{name, "x"}})), Fault::kNone) << name;
    EXPECT_EQ(fault_of(zip_of({{name, "x"}}), strict), Fault::kName) << name;
  }
  EXPECT_EQ(fault_of(zip_of({{long_part.substr(1) + '/' + long_part.substr(1), "x"}}), strict),
            Fault::kNone);
}

TEST(ZipReader, EntriesThatTogetherUnpackToTooMuchAreRefused) {
  std::vector<ZipPart> parts;
  for (int i = 0; i < 10; ++i) parts.push_back({std::to_string(i), std::string(10'000, '\0')});
  const std::string bytes = zip_of(parts);
  EXPECT_EQ(fault_of(bytes, {.ratio = 20, .ratio_from = 50'000}), Fault::kTooLarge);
  EXPECT_EQ(fault_of(bytes, {.ratio = 20, .ratio_from = 100'000}), Fault::kNone);
}

TEST(ZipReader, NoEntryGivesMoreThanItClaims) {
  std::string bytes = zip_of({{"a", std::string(5'000, 'a')}});
  const std::size_t directory = bytes.rfind("PK\x01\x02");
  for (const std::size_t sizes : {std::size_t{22}, directory + 24}) {
    bytes[sizes] = 10;  // of 0x1388
    bytes[sizes + 1] = 0;
  }
  Trouble trouble;
  const auto archive = Archive::open(bytes, {}, trouble);
  ASSERT_TRUE(archive);
  Stream stream = archive->open_entry(archive->entries()[0]);
  std::string out(5'000, '\0');
  EXPECT_EQ(stream.read(out.data(), out.size()), 10);
  EXPECT_EQ(stream.read(out.data(), out.size()), -1);
  EXPECT_EQ(stream.trouble().fault, Fault::kBroken);
}

}  // namespace
}  // namespace kokai::zip
