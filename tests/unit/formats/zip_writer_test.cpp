#include "generator/formats/zip_writer.h"

#include <array>
#include <cstdio>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "generator/files/descriptor.h"
#include "generator/files/large_files.h"
#include "generator/formats/deflate.h"
#include "generator/formats/zip_reader.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

/// What a program says, and how it ends.
struct Said {
  std::string output;
  int status = -1;
};

Said told_by(const std::string& command) {
  Said said;
  FILE* const pipe = popen(command.c_str(), "r");
  std::array<char, 4096> block{};
  while (const std::size_t got = fread(block.data(), 1, block.size(), pipe)) {
    said.output.append(block.data(), got);
  }
  said.status = pclose(pipe);
  return said;
}

struct Part {
  std::string name;
  std::string bytes;
};

zip::PackedEntry entry_of(const Part& part, std::string_view packed) {
  const bool deflated = !packed.empty();
  return {part.name, part.bytes.size(), deflated ? packed.size() : part.bytes.size(),
          crc32(part.bytes), deflated};
}

/// An archive on disk; removed with the folder.
class ZipWriter : public testing::Test {
 protected:
  std::string path(const std::string& name = "made.zip") const {
    return (scratch_.path() / name).string();
  }
  Descriptor created(const std::string& name = "made.zip") const {
    return open_at(AT_FDCWD, path(name), O_RDWR | O_CREAT | O_TRUNC, 0600);
  }
  std::string written(const std::vector<Part>& parts, const std::string& name = "made.zip") const {
    const Descriptor file = created(name);
    zip::Writer writer(file.get(), name);
    Deflater deflater;
    for (const Part& part : parts) {
      const std::string_view packed = deflater.pack(part.bytes);
      EXPECT_TRUE(writer.begin(entry_of(part, packed)).ok());
      EXPECT_TRUE(writer.append(packed.empty() ? part.bytes : packed).ok());
    }
    EXPECT_TRUE(writer.finish().ok());
    return *read_all(file.get(), 1U << 30);
  }
  ScratchFolder scratch_;
};

const std::vector<Part> kParts = {{"袋/はじめに.html", "<p>はじめに</p>"},
                                  {"袋/長い.txt", std::string(3'000'000, 'x')},
                                  {"袋/空.txt", ""}};

TEST_F(ZipWriter, WhatItWritesIsReadBack) {
  const std::string bytes = written(kParts);
  zip::Trouble trouble;
  const auto archive = zip::Archive::open(bytes, {.ratio = 10'000}, trouble);
  ASSERT_TRUE(archive) << trouble.entry;
  ASSERT_EQ(archive->entries().size(), kParts.size());
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    const zip::Entry& entry = archive->entries()[i];
    EXPECT_EQ(entry.name, kParts[i].name);
    EXPECT_EQ(entry.crc, crc32(kParts[i].bytes));
    EXPECT_EQ(archive->read_whole(entry, 1U << 24, trouble), kParts[i].bytes);
  }
}

TEST_F(ZipWriter, TheSamePartsGiveTheSameBytes) {
  EXPECT_EQ(written(kParts, "one.zip"), written(kParts, "two.zip"));
}

TEST_F(ZipWriter, OtherProgramsReadItWithItsNames) {
  written(kParts);
  EXPECT_EQ(told_by("unzip -tqq '" + path() + "'").status, 0);
  const Said python = told_by(
      "python3 -c \"import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is "
      "None; i=z.infolist()[0]; print(i.filename, i.date_time, i.flag_bits, "
      "oct(i.external_attr>>16))\" '" +
      path() + "'");
  EXPECT_EQ(python.output, "袋/はじめに.html (1980, 1, 1, 0, 0, 0) 2048 0o100644\n");
}

TEST_F(ZipWriter, MoreEntriesThanTheOldDirectoryCountsAreCounted) {
  std::vector<Part> parts;
  for (int i = 0; i < 70'000; ++i) parts.push_back({"e/" + std::to_string(i), "1"});
  const std::string bytes = written(parts);
  zip::Trouble trouble;
  const auto archive = zip::Archive::open(bytes, {.entries = 100'000}, trouble);
  ASSERT_TRUE(archive) << static_cast<int>(trouble.fault) << trouble.entry;
  EXPECT_EQ(archive->entries().size(), parts.size());
  const Said python = told_by(
      "python3 -c \"import sys,zipfile; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))\" '" +
      path() + "'");
  EXPECT_EQ(python.output, "70000\n");
}

/// A piece of a deflate stream that gives `bytes` and that another piece may follow.
std::string open_stream(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
  std::string packed(1U << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<unsigned>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<unsigned>(packed.size());
  deflate(&stream, Z_FULL_FLUSH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

TEST_F(ZipWriter, AnEntryThatUnpacksToMoreThanFourGibibytesHasItsSize) {
  constexpr std::uint64_t kPieces = 65;
  const std::string zeros(1U << 26, '\0');
  const std::string piece = open_stream(zeros);
  const std::string_view end("\x03\x00", 2);  // an empty last block
  const Descriptor file = created();
  zip::Writer writer(file.get(), "made.zip");
  const std::uint64_t bytes = kPieces * zeros.size();
  ASSERT_TRUE(writer.begin({"large", bytes, kPieces * piece.size() + end.size(), 0, true}).ok());
  for (std::uint64_t i = 0; i < kPieces; ++i) ASSERT_TRUE(writer.append(piece).ok());
  ASSERT_TRUE(writer.append(end).ok());
  ASSERT_TRUE(writer.begin({"behind", 3, 3, crc32("abc"), false}).ok());
  ASSERT_TRUE(writer.append("abc").ok());
  ASSERT_TRUE(writer.finish().ok());
  const Said python = told_by(
      "python3 -c \"import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); "
      "print([(i.filename, i.file_size) for i in z.infolist()], z.read('behind'))\" '" +
      path() + "'");
  EXPECT_EQ(python.output, "[('large', 4362076160), ('behind', 3)] b'abc'\n");
}

TEST_F(ZipWriter, AFullDiskIsSaid) {
  const Descriptor full = open_at(AT_FDCWD, "/dev/full", O_WRONLY);
  zip::Writer writer(full.get(), "bundles/site.zip");
  const std::string large(1U << 20, 'x');
  ASSERT_TRUE(writer.begin({"a", large.size(), large.size(), 0, false}).ok());
  const Status refused = writer.append(large);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().path, "bundles/site.zip");
  EXPECT_THAT(refused.failure().system, testing::HasSubstr("No space left"));
}

TEST_F(ZipWriter, ADiskThatIsFullAtTheEndIsSaid) {
  const Descriptor full = open_at(AT_FDCWD, "/dev/full", O_WRONLY);
  zip::Writer writer(full.get(), "bundles/site.zip");
  ASSERT_TRUE(writer.begin({"a", 1, 1, crc32("a"), false}).ok());
  ASSERT_TRUE(writer.append("a").ok());
  EXPECT_FALSE(writer.finish().ok());
}

TEST_F(ZipWriter, NamesThatLeadOutAreOurBug) {
  const Descriptor file = created();
  zip::Writer writer(file.get(), "made.zip");
  for (const std::string name : {"../x", "/x", "a//b", "", "a/./b"}) {
    EXPECT_THROW((void)writer.begin({name, 0, 0, 0, false}), std::logic_error) << name;
  }
  EXPECT_THROW((void)writer.begin({std::string(zip::kLongestName + 1, 'x'), 0, 0, 0, false}),
               std::logic_error);
}

TEST_F(ZipWriter, AnEntryThatEndsEarlyIsOurBug) {
  const Descriptor file = created();
  zip::Writer writer(file.get(), "made.zip");
  ASSERT_TRUE(writer.begin({"a", 2, 2, 0, false}).ok());
  ASSERT_TRUE(writer.append("x").ok());
  EXPECT_THROW((void)writer.finish(), std::logic_error);
}

}  // namespace
}  // namespace kokai
